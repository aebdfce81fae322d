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
#include "chars.c"
#include "charset.c"
#include "fold.c"
#include "tails.c"
#include "lexicon.c"
#include "clitic.c"
#include "simd.c"
#include "token.c"
#include "sentence.c"
#include "quote.c"
#include "story.c"
#include "document.c"
#include "decimal.c"
#include "calendar.c"
#include "scan.c"
#include "start.c"
#include "digits.c"
#include "number.c"
#include "when.c"
#include "month.c"
#include "year.c"
#include "days.c"
#include "surname.c"
#include "timex.c"
#include "period.c"
#include "century.c"
#include "clock.c"
#include "noun.c"
#include "unit.c"
#include "age.c"
#include "counted.c"
#include "quantity.c"
#include "bareunit.c"
#include "rank.c"
#include "called.c"
#include "edition.c"
#include "label.c"
#include "naming.c"
#include "person.c"
#include "source.c"
#include "clause.c"
#include "saying.c"
#include "voice.c"
#include "attribution.c"
#include "figure.c"
#include "sort.c"
#include "diff.c"
#include "terms.c"
#include "known.c"
#include "edits.c"
#include "align.c"
#include "duration.c"
#include "amount.c"
#include "relate.c"
#include "fact.c"
#include "link.c"
#include "swapped.c"
#include "facing.c"
#include "waw.c"
#include "verdict.c"
#include "measure.c"
#include "contrast.c"
#include "contrary.c"
#include "reading.c"
#include "bearer.c"
#include "strength.c"
#include "occasion.c"
#include "sourcing.c"
#include "group.c"
#include "speech.c"
#include "wording.c"
#include "parts.c"
#include "quotecmp.c"
#include "unquoted.c"
#include "given.c"
#include "spelling.c"
#include "alike.c"
#include "proper.c"
#include "initials.c"
#include "slot.c"
#include "counterpart.c"
#include "slip.c"
#include "form.c"
#include "inplace.c"
#include "judge.c"
#include "variant.c"
#include "sketch.c"
#include "compare.c"
#include "keys.c"
#include "star.c"
#include "archive.c"

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif
