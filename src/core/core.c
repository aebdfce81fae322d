/* SPDX-License-Identifier: MIT
**
** The whole core as one translation unit: src/mizan.c and the C tests include this file. System
** headers come before the pragma: a library function declared hidden could not be linked.
*/
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/ucal.h>
#include <unicode/ucnv.h>

#ifdef MZ_FENCES
#include <sanitizer/asan_interface.h>
#endif

#if defined(__GNUC__)
#pragma GCC visibility push(hidden)
#endif

#include "status.c"
#include "text/chars.c"
#include "text/charset.c"
#include "text/fold.c"
#include "text/tails.c"
#include "text/lexicon.c"
#include "text/clitic.c"
#include "text/simd.c"
#include "text/token.c"
#include "text/sentence.c"
#include "text/quote.c"
#include "text/story.c"
#include "text/document.c"
#include "figure/decimal.c"
#include "figure/calendar.c"
#include "figure/affix.c"
#include "figure/scan.c"
#include "figure/start.c"
#include "figure/digits.c"
#include "figure/number.c"
#include "figure/when.c"
#include "figure/month.c"
#include "figure/year.c"
#include "figure/days.c"
#include "figure/surname.c"
#include "figure/timex.c"
#include "figure/period.c"
#include "figure/century.c"
#include "figure/clock.c"
#include "figure/noun.c"
#include "figure/unit.c"
#include "figure/age.c"
#include "figure/counted.c"
#include "figure/quantity.c"
#include "figure/bareunit.c"
#include "figure/rank.c"
#include "figure/called.c"
#include "figure/edition.c"
#include "figure/label.c"
#include "figure/alike.c"
#include "attribution/naming.c"
#include "attribution/person.c"
#include "attribution/source.c"
#include "attribution/clause.c"
#include "attribution/saying.c"
#include "attribution/voice.c"
#include "attribution/subject.c"
#include "attribution/expect.c"
#include "attribution/law.c"
#include "attribution/attribution.c"
#include "figure/figure.c"
#include "sort.c"
#include "compare/diff.c"
#include "compare/terms.c"
#include "compare/known.c"
#include "compare/retold.c"
#include "compare/hedge.c"
#include "compare/negation.c"
#include "compare/edits.c"
#include "compare/align.c"
#include "verdict/duration.c"
#include "verdict/amount.c"
#include "verdict/relate.c"
#include "verdict/fact.c"
#include "verdict/link.c"
#include "verdict/swapped.c"
#include "verdict/facing.c"
#include "compare/waw.c"
#include "verdict/verdict.c"
#include "verdict/measure.c"
#include "verdict/contrast.c"
#include "verdict/contrary.c"
#include "verdict/reading.c"
#include "verdict/bearer.c"
#include "verdict/strength.c"
#include "verdict/occasion.c"
#include "verdict/sourcing.c"
#include "verdict/group.c"
#include "quotation/phrase.c"
#include "quotation/speech.c"
#include "quotation/wording.c"
#include "quotation/parts.c"
#include "quotation/quotecmp.c"
#include "quotation/unquoted.c"
#include "variant/given.c"
#include "variant/spelling.c"
#include "variant/alike.c"
#include "variant/proper.c"
#include "variant/initials.c"
#include "variant/slot.c"
#include "variant/counterpart.c"
#include "variant/slip.c"
#include "variant/form.c"
#include "variant/inplace.c"
#include "variant/judge.c"
#include "variant/variant.c"
#include "compare/sketch.c"
#include "compare/compare.c"
#include "archive/keys.c"
#include "archive/star.c"
#include "archive/archive.c"

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif
