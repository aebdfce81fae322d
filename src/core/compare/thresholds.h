/* SPDX-License-Identifier: MIT
**
** Every threshold of the comparison, in one place. Similarities are per mille, evidence is in
** tenths of a bit.
*/
#ifndef MZ_THRESHOLDS_H
#define MZ_THRESHOLDS_H

enum {
  /* what a comparison may cost: where a text is made so that everything looks like everything, fewer
  ** candidates of a key face each other */
  MZ_T_PAIRS = 1 << 16,   /* pairs of one kind that any comparison may look at … */
  MZ_T_PAIRS_TOKEN = 2,   /* … and for each token more */
  MZ_T_VISITS = 1 << 22,  /* tokens and aligned sentences to look through for quotations … */
  MZ_T_VISITS_TOKEN = 64, /* … and for each token more */
  MZ_T_CELLS = 1 << 26,   /* the same for the tables in which long stretches face each other … */
  MZ_T_CELLS_TOKEN = 64,  /* … and for each token more */

  /* sentences: cosine of weighted stems */
  MZ_T_SENTENCE = 340,       /* two sentences say the same */
  MZ_T_SENTENCE_WORDS = 3,   /* … and share so many stems */
  MZ_T_SENTENCE_SHORT = 600, /* a sentence of fewer than MZ_T_SHORT_WORDS stems: a heading */
  MZ_T_SHORT_WORDS = 5,
  MZ_T_PART = 600, /* share of the shorter sentence that stands in the longer one */
  MZ_T_PART_WORDS = 5,
  MZ_T_WHOLE = 950,     /* … which stands in it whole, however short it is */
  MZ_T_CANDIDATE = 60,  /* a pair below is forgotten */
  MZ_T_HEADLINES = 200, /* two headlines of reports that have more in common */
  MZ_T_WORDED = 990,    /* two sentences of the same words */
  MZ_T_CERTAIN = 450,   /* a pair that stands, whatever others explain of it */
  MZ_T_RESCUE = 180,    /* one beside others, on the words that these leave over … */
  MZ_T_RESCUE_WORDS = 3,
  MZ_T_RESCUE_BITS = 190,  /* … tenths of a bit of equal ones … */
  MZ_T_RESCUE_FIGURE = 50, /* … where an amount counts so much more */
  MZ_T_SPEAKER = 3,        /* words that name a source count for a part */
  MZ_T_RESCUE_WINDOW = 2,
  MZ_T_POSTINGS = 400, /* a stem in more sentences than this finds no candidates */
  MZ_T_PARTNERS = 16,  /* sentences of another document that one sentence faces at most */

  /* what became of a passage: share of its words that face each other */
  MZ_T_VERBATIM = 940, /* … of both sentences, whole */
  MZ_T_HEADING = 850,  /* … of a headline and what no headline is: below, they were not copied */
  MZ_T_HEADING_WORDS = 20, /* … of so many words; more are a report that begins without one */
  MZ_T_LIGHT = 700,        /* … of the stretch that the shorter one covers … */
  MZ_T_REWRITE =
      200, /* … by weight, of the shorter sentence: below, the two only have a topic in common */
  MZ_T_REWRITE_BITS = 280, /* … unless they are worth so many tenths of a bit */
  MZ_T_STRAY = 300,        /* … and what a word in it costs that faces none */

  /* quotations: per mille */
  MZ_T_QUOTE = 450,
  MZ_T_QUOTE_PART = 600,    /* share of a part that stands in the whole */
  MZ_T_QUOTE_BITS = 80,     /* shared words below this count in proportion */
  MZ_T_QUOTE_FEW = 6,       /* words of a quotation of which such a part must stand in the other */
  MZ_T_NAME_WORDS = 2,      /* so few words between marks alone are a name */
  MZ_T_NAME_LONG = 3,       /* … and so few that nobody speaks, and others print without marks */
  MZ_T_REPORTED = 200,      /* of whose words a reported clause has fewer, it says something else */
  MZ_T_REPORTED_WORDS = 2,  /* content words that a reported clause shares with a quotation */
  MZ_T_QUOTE_KEY = 10,      /* tenths of a bit: words that find candidates */
  MZ_T_QUOTE_PARTICLE = 10, /* … and what a particle counts for */
  MZ_T_QUOTE_OPENING = 150, /* the same first two words */
  MZ_T_QUOTE_ALIGNED = 200,
  MZ_T_QUOTE_FRAME = 200,     /* the same words before it … */
  MZ_T_QUOTE_FRAME_BITS = 80, /* … tenths of a bit */
  MZ_T_QUOTE_SPEAKER = 200,
  MZ_T_QUOTE_RUN = 100, /* … who says so many words in a row in both */
  MZ_T_QUOTE_RUN_WORDS = 4,
  MZ_T_INDIRECT = 500, /* share of a quotation that a sentence says in its own voice */
  MZ_T_INDIRECT_WORDS = 3,
  MZ_T_INDIRECT_PART = 8,  /* content words that a sentence has of a longer quotation */
  MZ_T_INDIRECT_DENSE = 6, /* … or so many that stand together, whatever else the sentence says */
  MZ_T_PLAIN_WORDS = 5,    /* so many equal words are no coincidence, wherever they stand */
  MZ_T_PLAIN_BESIDE = 2, /* … words beside a description that stand beside it without marks, too */

  /* spellings of one name */
  MZ_T_VARIANT = 9,         /* tenths of a letter that may differ; a vowel counts three */
  MZ_T_VARIANT_SHORT = 4,   /* … of a word of three */
  MZ_T_VARIANT_LETTER = 10, /* … of a longer one beside an equal part of the name */
  MZ_T_VARIANT_VOWEL = 3,   /* … with nothing else to show for it */
  MZ_T_VARIANT_NEAR = 30,   /* tenths of a bit of equal neighbours */
  MZ_T_VARIANT_BOTH = 60,   /* … where one document has both spellings */
  MZ_T_VARIANT_BESIDE = 3,  /* mz_name_pair.facing … */
  MZ_T_VARIANT_BETWEEN = 4, /* … of words that could be Arabic */

  /* documents */
  MZ_T_ORIGIN = 400,        /* share of one document's words that the other has too */
  MZ_T_ORIGIN_CREDIT = 200, /* … where one of them names a news agency */
  MZ_T_ORIGIN_TOLD = 200, /* share that is not quoted, of a document that is more than quotations */

  /* evidence for a link between figures */
  MZ_T_NEAR_WORDS = 24,   /* words on each side that are the surroundings */
  MZ_T_NEAR_TOKENS = 200, /* … and tokens among which they are looked for */
  MZ_T_NEAR_KEY = 300,    /* a word near a figure that finds candidates: weight * nearness */
  MZ_T_EVENT = 8,         /* tokens on each side in which the event of a date is looked for */
  MZ_T_EDITION = 6,       /* words of an event's name that a year ends */
  MZ_T_REPEATS = 16,      /* … of one document */
  MZ_T_BUCKET = 256,      /* at most so many candidates of one key face each other */
  MZ_T_ANCHOR = 14,       /* words on each side that are followed */
  MZ_T_ANCHOR_MOST = 120,
  MZ_T_SKIP = 15,       /* the price of a skipped word */
  MZ_T_CONTEXT = 120,   /* what equal surroundings are worth */
  MZ_T_ANCHOR_HALF = 4, /* after so many words a match counts half */
  MZ_T_PARTICLE = 5,    /* a particle that matches */
  MZ_T_SUPPORT = 2,     /* of eight neighbours, those that must face each other too */
  MZ_T_FACING = 60,
  MZ_T_LEFT_OVER = 30, /* … by being left over, for each of the two figures beside that agree */
  MZ_T_ALIGNED = 20,
  MZ_T_ALIGNED_EQUAL = 30, /* … and the amounts are equal too */
  MZ_T_LEAD = 2,           /* sentences of a report that say what happened … */
  MZ_T_OPENING = 60,       /* … what two reports open with */
  MZ_T_LEAD_DAY = 50,      /* … and on which day */
  MZ_T_NAMED = 60,
  MZ_T_PARTY_NEAR = 4, /* eighths: how near a country must stand */
  MZ_T_SAME_PARTY = 15,
  MZ_T_RARE = 40, /* an amount that few things have */
  MZ_T_OTHER_PARTY = 40,
  MZ_T_MISPRINT = 4,         /* digits of two numbers that differ in one of them … */
  MZ_T_MISPRINT_MOST = 2000, /* figures among which they are looked for */
  MZ_T_MISPRINTED = 60,      /* … what that says for a link … */
  MZ_T_MISPRINT_DIGIT = 30,  /* … and each digit more */
  MZ_T_UNMISTAKABLE = 60, /* amounts that say what they measure, whatever they are said to count */
  MZ_T_HEDGED = 30,       /* amounts that a modifier or a headline makes compatible */
  MZ_T_ROUND = 15,        /* … or rounding alone */
  MZ_T_SHARED_PART = 10,  /* dates that share a known part … */
  MZ_T_REPORT_YEAR = 40,  /* … which is the year of both reports, and says nothing */
  MZ_T_NO_PART = 100,
  MZ_T_SAME_NOUN = 40,
  MZ_T_NOUN_MOST = 60,
  MZ_T_OTHER_NOUN = 60,
  MZ_T_OTHERS = 60, /* ثلاث سفن أخرى are not ثلاث سفن */
  MZ_T_FATE = 2,    /* words between a count and what became of those counted */
  MZ_T_ASIDE = 6,   /* … and of an aside between two commas */
  MZ_T_WHOSE = 60,  /* a link from here on is asked whose the two figures are … */
  MZ_T_OWN = 95,    /* … unless hardly two things have its amount: three digits */
  MZ_T_MET = 16, /* … and between a verb and what it wants: لقي 5 أشخاص … مصرعهم */
  MZ_T_TOLL = 90,         /* the tolls that two reports give first */
  MZ_T_SAME_FATE = 40,    /* مقتل 5 and 5 أشخاص قتلوا … */
  MZ_T_OTHER_FATE = 60,   /* … but 5 dead are no 5 injured */
  MZ_T_OTHER_EVENT = 20,  /* a date may stand between two events */
  MZ_T_LIST = 6,          /* counts of one noun in a report that lists them */
  MZ_T_HEADLINE = 30,     /* one of the two stands in a headline, which says what the story tells */
  MZ_T_EQUAL = 80,        /* equal amounts in two documents are linked from here */
  MZ_T_EQUAL_COMMON = 80, /* … dates, ranks and spans of time */
  MZ_T_EQUAL_EVENT = 65,  /* … months and days of what is called by one word */
  MZ_T_EQUAL_SPAN = 60,   /* … spans of time that few things last: an age, 17 months */
  MZ_T_EQUAL_FRAME = 40, /* … العام الماضي, الربع الأخير: what a whole story compares with */
  MZ_T_EQUAL_FIRST = 30, /* what equal amounts weigh more than others when links compete */
  MZ_T_LATER_LAST =
      50, /* … and what different amounts of two days weigh less: they may have moved */
  MZ_T_ALIGNED_DAY = 70, /* a day that belongs to a number, in a sentence and its copy */
  MZ_T_LASTS = 40,       /* spans that say how long one event lasts */
  MZ_T_AGAIN = 60,       /* those that one report has counted, spoken of again */
  MZ_T_OTHER_RANK = 20,  /* a rank of another country */
  MZ_T_CLOSE = 85,
  MZ_T_CLOSE_MONEY = 45, /* … sums of one currency, which seldom come that near by chance */
  MZ_T_CLOSE_COMMON = 100,
  MZ_T_LAST_DIGIT =
      3, /* … digits of amounts that two days would hardly have but for the last one */
  MZ_T_CLOSE_EVENT = 70,  /* … dates of what is called by one word, and how long that lasts */
  MZ_T_SHARE_OF = 70,     /* the same words behind two shares: of what they are shares */
  MZ_T_DIFFER = 150,      /* different amounts are a conflict from here */
  MZ_T_OCCASION = 4,      /* equal figures to one that differs, in reports of one occasion */
  MZ_T_SURE = 200,        /* different amounts whose words leave no doubt … */
  MZ_T_SURE_OCCASION = 2, /* … which need fewer equal figures beside them */
  MZ_T_PLAIN = 220,       /* … or one alone */
  MZ_T_ONE_STORY = 4,     /* equal figures in reports of two days that tell one story */
  MZ_T_MOMENTS =
      4, /* figures that differ in reports of two moments of one day, cut from one pattern */
  MZ_T_COPIED = 750, /* share of the words of a sentence that was copied, perhaps with an error */
  MZ_T_LOOSE = 600,  /* … and of one that only resembles the other */
  MZ_T_LONE = 2,     /* equal figures to one that differs, alone in a verbatim sentence */
  MZ_T_COPIED_ANCHOR = 30, /* … and what stands right before and behind the figure */
  MZ_T_COPIED_DAYS = 2,    /* … between the dates of the reports */
  MZ_T_COPIED_ERRORS = 2,  /* … figures that differ between reports of two days */
  MZ_T_SAME = 80,          /* equal amounts in one document */
  MZ_T_SAME_COMMON = 100,
  MZ_T_SAME_CONTEXT = 45,
  MZ_T_PERIOD = 100,    /* dates of linked figures */
  MZ_T_GROUP = 256,     /* members of a group */
  MZ_T_JOIN = 100,      /* per mille of the pairs of two groups that must be linked */
  MZ_T_LINK_LEAST = 30, /* below, a pair isn't even kept */

  /* verdicts */
  MZ_T_TWO_SOURCES = 1,   /* words between two amounts of two sources for one measure */
  MZ_T_MEASURE_WORDS = 8, /* of the phrase that names a measure */
  MZ_T_MEASURE_HOPS = 3,  /* figures that may stand between it and its figure */
  MZ_T_SCOPE = 50,        /* … for two periods, side by side */
  MZ_T_CHECK = 130,       /* different amounts: from here a person should look … */
  MZ_T_CHECK_ALONE = 80,  /* … of one order, where neither report has the other's */

  /* amounts, per mille */
  MZ_T_NEAR = 50,   /* rounding and نحو may hide so much */
  MZ_T_ABOUT = 125, /* who says نحو 10 is not wrong about 11 */
  MZ_T_MONTH = 85,  /* a month is four weeks as well as 31 days */
  MZ_T_WEEKS = 150, /* two weeks are 14 days, or 16 */
  MZ_T_OVER = 1500, /* أكثر من 300 may be up to 450 */

  MZ_T_LAST
};

#endif
