---@meta
-- SPDX-License-Identifier: MIT
--
-- What lua-language-server has to know of mizan: every public function and every field of every record. Written by
-- hand; tools/check_docs.lua says where it and the code, or it and doc/manual.md, disagree.
--
-- Positions are bytes of the document's text, 1-based and inclusive.

-- {======================================================
-- Names that fields take as values
-- =======================================================

---@alias mizan.TokenKind
---| "word"
---| "number"
---| "punct"
---| "symbol"
---| "emoji"
---| "url"
---| "email"
---| "mention"
---| "hashtag"
---| "noise"    base64 and the like
---| "bad"      bytes that are not UTF-8

---@alias mizan.Kind
---| "count"    a number of things
---| "cardinal" a number with neither noun nor unit
---| "money"
---| "percent"
---| "measure"  a physical amount
---| "ordinal"  a rank
---| "fraction" a part without a percent sign
---| "date"
---| "time"
---| "duration"
---| "ratio"    a score, odds or scale
---| "label"    digits or number words that are a name

---@alias mizan.Modifier
---| "about"
---| "over"
---| "under"
---| "at_least"
---| "at_most"
---| "vague"
---| "early"
---| "mid"
---| "late"

---@alias mizan.Status
---| "agree"    every member means the same amount
---| "rounded"  the amounts are compatible
---| "disputed" two named sources say different amounts
---| "conflict" the amounts cannot both be right
---| "scope"    the same measure for another period, place or definition
---| "check"    a person must look
---| "single"   one document alone has it; counted in reports, never the status of a group

---@alias mizan.Reason
---| "period"  scope: the figures belong to two dates
---| "day"     scope: the reports are of two days
---| "moment"  scope: many figures of the reports differ
---| "price"   scope: prices of a market, which move from hour to hour
---| "range"   check: at least one of the amounts is a range
---| "name"    check: they are names, and may be of two things
---| "counted" check: days counted from the days of the reports
---| "beside"  check: the figures beside them differ too
---| "few"     check: the reports have too few figures in common
---| "wording" check: the words around them are too different, or speak of two things
---| "print"   check: one print with another sign in it, or in another order
---| "bound"   check: one report exceeds the number, the other does not
---| "denied"  check: in one report somebody denies it
---| "moved"   check: by one amount it rises in one report and falls in another
---| "limits"  check: two lower or two upper bounds that are far apart

---@alias mizan.Label
---| "verbatim" the same throughout, but for a word in twenty
---| "light"    seven words in ten, in the stretch that the shorter sentence covers
---| "rewrite"  fewer

---@alias mizan.Role
---| "main"     the story of the page
---| "other"    another story on the same page
---| "teaser"   links to other stories
---| "caption"  captions, credits, repeated headlines
---| "noise"    encoded or machine-made bytes

---@alias mizan.Code
---| "ENOMEM"   memory is out; Lua functions raise it, the command reports it
---| "ETOOBIG"  longer than mizan takes
---| "EDATA"    malformed
---| "EICU"     ICU refused
---| "EIO"      a file could not be read

-- }======================================================

-- {======================================================
-- Documents
-- =======================================================

---@class mizan.DocumentOptions
---@field id? string               the document's name in records and reports
---@field date? string             its own date, YYYY-MM-DD, from which relative dates are counted
---@field region? string           ISO 3166 country whose money an unnamed dinar or pound is
---@field lexicon? mizan.Lexicon   words of your own
---@field source? string           its outlet
---@field title? string            its headline

---@class mizan.FiguresOptions
---@field explain? boolean         also set `rule`, `token_first` and `token_last`

---@class mizan.Lexicon: userdata

---@class mizan.Token
---@field first integer
---@field last integer
---@field text string
---@field kind mizan.TokenKind
---@field norm? string             the folded key, where it is not the text itself; not of `bad`
---@field stem? string             words: the light stem
---@field proclitics? string[]     words: the letters before the stem that are words of their own
---@field sentence integer         number of its sentence

---@class mizan.Figure
---@field first integer
---@field last integer
---@field text string
---@field kind mizan.Kind
---@field value? number|string     a number; TIMEX3 of dates, times, durations; text of ratios and labels
---@field decimal? string          `value` exactly, where it is a number
---@field low? number|string       lower end of a range, or of a vague plural; TIMEX3 of durations
---@field low_decimal? string      `low` exactly, where it is a number
---@field high? number|string      upper end of a range
---@field high_decimal? string     `high` exactly, where it is a number
---@field unit? string             ISO 4217 code or currency family; percent, …; CLDR unit id
---@field noun? string             the counted, ranked or labelled noun, as written
---@field modifier? mizan.Modifier
---@field inherited? true          the unit or noun was carried over from a neighbour
---@field calendar? "hijri"        Gregorian is not said
---@field resolved? string         the ISO date meant, given the document's date
---@field gregorian? string        a Hijri date in the Gregorian calendar
---@field attribution? string      who the text says it comes from
---@field digits_differ? true      digits and words of a doubled number disagree; the words count
---@field ambiguous? true          can be read in another way
---@field sentence integer         number of its sentence
---@field rule? string             the rule that read it, with `explain`
---@field token_first? integer     its first token, with `explain`
---@field token_last? integer      its last token, with `explain`

---@class mizan.Quote
---@field first integer            with its marks
---@field last integer
---@field text string
---@field inner_first integer      without its marks
---@field inner_last integer
---@field sentence? integer        number of the sentence in which it begins; not of an empty one
---@field unclosed? true           ended by its line, not by a mark

---@class mizan.Story
---@field first integer
---@field last integer
---@field line_first integer       physical lines
---@field line_last integer
---@field role mizan.Role
---@field main boolean             whether `role` is `main`

---@class mizan.Document: userdata
---@field text string
---@field id? string
---@field date? string
---@field region? string
---@field lexicon? mizan.Lexicon
---@field source? string
---@field title? string
---@operator len: integer
local Document = {}

---The number of tokens.
---@return integer
function Document:count() end

---Iterates over tokens i to j, all unless given; negative numbers count from the end.
---@param i? integer
---@param j? integer
---@return fun(): integer, integer, mizan.TokenKind  first, last, kind
function Document:tokens(i, j) end

---Token i as a table; nil where there is none.
---@param i integer
---@return mizan.Token?
function Document:token(i) end

---Tokens i to j as NDJSON, a line each, with `id` as their `doc`.
---@param i integer
---@param j integer
---@param id string
---@return string
function Document:token_lines(i, j, id) end

---Figures i to j as NDJSON, a line each, with `id` as their `doc`, and with line and column.
---@param i integer
---@param j integer
---@param id string
---@param options? { explain?: boolean }
---@return string
function Document:figure_lines(i, j, id, options) end

---What changed from a passage of the document to one of another, in text order.
---@param first integer
---@param last integer
---@param other mizan.Document
---@param other_first integer
---@param other_last integer
---@return mizan.Change[]
function Document:changes(first, last, other, other_first, other_last) end

---The number of the token at this byte or the next one after it; count + 1 behind the last.
---@param position integer
---@return integer
function Document:index(position) end

---Line and column of a byte, both from 1, the column in bytes.
---@param byte integer
---@return integer line
---@return integer column
function Document:position(byte) end

---Iterates over sentences.
---@return fun(): integer, integer, integer  first, last, paragraph
function Document:sentences() end

---Sentence i; nothing where there is none.
---@param i integer
---@return integer? first
---@return integer? last
---@return integer? paragraph
---@return integer? token_first
---@return integer? token_last
function Document:sentence(i) end

---Iterates over paragraphs.
---@return fun(): integer, integer  first, last
function Document:paragraphs() end

---Iterates over quotations, in text order.
---@return fun(): mizan.Quote?
function Document:quotes() end

---Iterates over the parts of the page.
---@return fun(): mizan.Story?
function Document:stories() end

---Iterates over figures, in text order.
---@param options? mizan.FiguresOptions
---@return fun(): mizan.Figure?
function Document:figures(options) end

-- }======================================================

-- {======================================================
-- Comparisons
-- =======================================================

---@class mizan.CompareOptions
---@field all? boolean             compare whole pages, not only their main stories
---@field explain? boolean         set `score` and `evidence` of groups, and `rule` of figures

---@class mizan.Place
---@field doc string               the document's id, else its place in the list
---@field document integer         its place in the list
---@field first integer
---@field last integer
---@field text string

---@class mizan.Member: mizan.Figure
---@field doc string
---@field document integer

---@class mizan.Link
---@field a integer               place of one member in `members`
---@field b integer               place of the other
---@field score number            bits of evidence in all
---@field factors mizan.Factor[]  what they are made of

---@class mizan.Factor
---@field kind "value"|"noun"|"context"|"before"|"behind"|"place"|"period"|"source"|"party"|"headline"
---@field score number  bits of evidence, negative where it speaks against the link

---@class mizan.FigureGroup
---@field type "figure_group"
---@field status mizan.Status
---@field reason? mizan.Reason     why a `scope` or `check` is no conflict
---@field sourcing? "lost"|"differs" some documents name no source, or another; not where all name one, or none does
---@field measure? string          a phrase of the texts that names what is measured
---@field outlets integer          documents, those of one `source` once
---@field origins integer          independent origins among them
---@field score? number            bits of evidence of the weakest link, with `explain`
---@field evidence? mizan.Link[]   why its members are linked, with `explain`
---@field members mizan.Member[]

---@class mizan.FigureSingle: mizan.Member
---@field type "figure_single"

---@class mizan.Span
---@field first integer
---@field last integer
---@field text string

---@class mizan.Change
---@field op "dropped"|"added"|"replaced"
---@field kind "word"|"figure"|"hedge"|"spelling"|"person"|"negation"
---@field a? mizan.Span            not of what was added
---@field b? mizan.Span            not of what was dropped
---@field same? true               figures that mean the same amount, one word spelled or parted in two ways
---@field outside? true            quotations: words of an indirect wording beside what of it faces the other
---@field member? integer          quotations: the member that the change leads to

---@class mizan.Passage
---@field type "passage"
---@field a mizan.Place
---@field b mizan.Place
---@field label mizan.Label
---@field similarity number        0 to 1
---@field changes mizan.Change[]   from a to b

---@class mizan.QuoteMember: mizan.Place
---@field speaker? string
---@field wording integer          the same for members with the same words; 1: those of the first document

---@class mizan.QuoteGroup
---@field type "quote"
---@field status "same"|"altered"
---@field sourcing? "differs"      two documents name two people who say it
---@field members mizan.QuoteMember[]
---@field changes mizan.Change[]   from the first member to each other one

---@class mizan.Form: mizan.Place
---@field docs string[]            the documents that have it, of the first 64
---@field count integer            how often it stands in all of them

---@class mizan.Variant
---@field type "variant"
---@field forms mizan.Form[]

---@class mizan.DocumentPair
---@field type "documents"
---@field a string
---@field b string
---@field document_a integer
---@field document_b integer
---@field similarity number        0 to 1
---@field a_in_b number            how much of a stands in b, 0 to 1
---@field b_in_a number
---@field same_origin? true        both go back to one text

---@class mizan.StoryPart: mizan.Story
---@field type "story"
---@field doc string
---@field document integer

---@alias mizan.Record
---| mizan.FigureGroup
---| mizan.FigureSingle
---| mizan.Passage
---| mizan.QuoteGroup
---| mizan.Variant
---| mizan.DocumentPair
---| mizan.StoryPart

---@class mizan.Comparison: userdata
---@operator len: integer
local Comparison = {}

---The i-th document and the name that records give it; nothing where there is none.
---@param i integer
---@return mizan.Document? document
---@return string? id
function Comparison:document(i) end

---Iterates over groups of figures that measure the same thing.
---@return fun(): mizan.FigureGroup?
function Comparison:groups() end

---Iterates over figures that only one document reports.
---@return fun(): mizan.FigureSingle?
function Comparison:singles() end

---Iterates over passages that two documents share.
---@return fun(): mizan.Passage?
function Comparison:passages() end

---Iterates over quotations that several documents carry.
---@return fun(): mizan.QuoteGroup?
function Comparison:quotes() end

---Iterates over names that are spelled in several ways.
---@return fun(): mizan.Variant?
function Comparison:variants() end

---Iterates over pairs of documents that share something.
---@return fun(): mizan.DocumentPair?
function Comparison:documents() end

---Iterates over the parts of every document's page.
---@return fun(): mizan.StoryPart?
function Comparison:stories() end

---What was not compared in full because a bound was reached: "sentences", "figures", "quotes", "words" (of long
---stretches), "groups" (of too many members); nearly always none.
---@return string[]
function Comparison:bounds() end

---Whether whole pages are compared, as the option `all` asks, not only their main stories.
---@return boolean
function Comparison:whole() end

---Iterates over all of it: groups, singles, passages, quotes, variants, documents, stories.
---@return fun(): mizan.Record?
function Comparison:records() end

-- }======================================================

-- {======================================================
-- Reports
-- =======================================================

---@class mizan.TextOptions
---@field lang? "en"|"ar"             default `en`
---@field color? boolean              ANSI colours; default false
---@field bidi? "none"|"isolates"     default `none`
---@field all? boolean                list every figure, passage and quotation; default false
---@field width? number               columns of the terminal, at least 20; default: lines are not broken

---@class mizan.MarkdownOptions
---@field lang? "en"|"ar"             default `en`
---@field bidi? "none"|"isolates"     default `none`

---@class mizan.HtmlOptions
---@field lang? "en"|"ar"             default `ar`

---@class mizan.CsvOptions
---@field bom? boolean                begin with a byte order mark; default false

---@class mizan.NdjsonOptions

---@class mizan.report
local report = {}

---@param cmp mizan.Comparison
---@param options? mizan.TextOptions
---@return string
function report.text(cmp, options) end

---@param cmp mizan.Comparison
---@param options? mizan.MarkdownOptions
---@return string
function report.markdown(cmp, options) end

---@param cmp mizan.Comparison
---@param options? mizan.HtmlOptions
---@return string
function report.html(cmp, options) end

---@param cmp mizan.Comparison
---@param options? mizan.CsvOptions
---@return string
function report.csv(cmp, options) end

---@param cmp mizan.Comparison
---@param options? mizan.NdjsonOptions
---@return string
function report.ndjson(cmp, options) end

-- }======================================================

-- {======================================================
-- The module
-- =======================================================

---@class mizan
---@field version string
---@field report mizan.report
local mizan = {}

---Reads a text.
---@param text string
---@param options? mizan.DocumentOptions
---@return mizan.Document? document
---@return string? message
---@return mizan.Code? code
---@return integer? position
function mizan.document(text, options) end

---Compares documents. They must stay open as long as the comparison, which keeps them so.
---@param documents mizan.Document[]
---@param options? mizan.CompareOptions
---@return mizan.Comparison? comparison
---@return string? message
---@return mizan.Code? code
---@return integer? position
function mizan.compare(documents, options) end

---The folded key: no vowel marks or tatweel, letter forms unified, digits ASCII, Latin in lower case.
---@param s string
---@return string
function mizan.fold(s) end

---The light stem of a word.
---@param word string
---@return string
function mizan.stem(word) end

---Text as UTF-8, from UTF-8, UTF-16, windows-1256 or ISO 8859-6.
---@param bytes string
---@return string? text
---@return string charset_or_message
---@return mizan.Code? code
---@return integer? position
function mizan.decode(bytes) end

---Words of your own, for the `lexicon` option: a file's name, lines, or a list of entries
---{ forms, class, value, features }.
---@param source string|table
---@return mizan.Lexicon? lexicon
---@return string? message
---@return mizan.Code? code
---@return integer? line
function mizan.lexicon(source) end

---@class mizan.SpellNoun
---@field singular string          the singular, a noun alone or with its adjectives, or an iḍāfa
---@field plural? string           needed for 3 to 10, and with `definite`
---@field dual? string             the nominative dual, where adding ان is not enough
---@field accusative? string       the singular with tanwin, where adding ا is not right (`يورو`, `كيلو`)
---@field gender? "m"|"f"          feminine for a final ة, else masculine
---@field plural_definite? string  the plural after ال, where it differs (`المباني` for `مبان`: give `مباني`)

---@class mizan.SpellOptions
---@field gender? "m"|"f"          gender of the counted thing (default `m`, or the noun's own)
---@field case? "nominative"|"accusative"|"genitive"  (default `nominative`)
---@field noun? string|mizan.SpellNoun  the counted or ranked noun; a string is its singular
---@field currency? string         ISO 4217 code, or a family such as `riyal`: write an amount of money
---@field ordinal? boolean         write the rank; definite unless `definite` is false
---@field definite? boolean        with ال; a noun then comes first (`الدول الخمس`)
---@field construct? boolean       the form before a noun (`مئتا`, `مليونا`); a rank keeps its ي (`ثاني`)
---@field spelling? "new"|"old"    `مئة` (default) or `مائة`

---A number in Arabic words.
---@param n integer|number|string  whole number, or plain decimal text for exactness
---@param options? mizan.SpellOptions
---@return string? words
---@return string? message
---@return mizan.Code? code
---@return integer? position
function mizan.spell(n, options) end

-- }======================================================

-- {======================================================
-- require "mizan.stories"
-- =======================================================

---@class mizan.StoriesOptions
---@field days? integer            how far apart the dates of two reports of one story may be; default 3
---@field common? integer          a key that more documents of those days have finds nothing; default 64
---@field alike? integer           per mille: articles so alike tell one story; default 200
---@field most? integer            articles of a story that are compared; default 16
---@field region? string
---@field lexicon? mizan.Lexicon

---@class mizan.Item
---@field id string
---@field text? string             not of an article whose keys were counted elsewhere
---@field date? string             YYYY-MM-DD
---@field source? string           its outlet
---@field title? string

---@class mizan.Article
---@field item mizan.Item
---@field role "member"|"extra"|"reprint"
---@field alike? integer           per mille: to the story's centre; a reprint to what it repeats

---@class mizan.ArchiveStory
---@field id string                the id of the article at its centre
---@field title? string            that article's title
---@field date? string             the earliest date
---@field until_date? string       the latest
---@field outlets integer
---@field articles mizan.Article[] in order of date and id

---@class mizan.Side
---@field amount string
---@field members mizan.Member[]
---@field outlets string[]
---@field dates table<string, true>
---@field order integer

---@class mizan.Discrepancy: mizan.FigureGroup
---@field sides mizan.Side[]       what most outlets say first
---@field place integer            which group of the comparison it is
---@field later boolean            no two outlets differ on one day
---@field interest integer         the order in which an editor wants to see discrepancies

---@class mizan.Counts
---@field articles integer
---@field member integer
---@field reprint integer
---@field alone integer
---@field looked integer           pairs of articles that share a key
---@field alike integer            pairs of articles that are alike

---@class mizan.stories
local stories = {}

---@param options? mizan.StoriesOptions
---@return mizan.StoriesArchive
function stories.new(options) end

---Opens an article as a document.
---@param item mizan.Item
---@param options? { region?: string, lexicon?: mizan.Lexicon }
---@return mizan.Document? document
---@return string? message
---@return mizan.Code? code
---@return integer? position
function stories.open(item, options) end

---The outlet of an article; an article without one is its own.
---@param item mizan.Item
---@return string
function stories.outlet(item) end

---A story made of articles.
---@param id string
---@param articles mizan.Article[]
---@return mizan.ArchiveStory
function stories.story(id, articles) end

---Compares the members of a story.
---@param story mizan.ArchiveStory
---@param options? { region?: string, lexicon?: mizan.Lexicon }
---@return mizan.Comparison? comparison
---@return string? message
---@return mizan.Code? code
function stories.compare(story, options) end

---The groups of a comparison in which outlets differ.
---@param cmp mizan.Comparison
---@return mizan.Discrepancy[]
function stories.discrepancies(cmp) end

---@class mizan.StoriesArchive
local StoriesArchive = {}

---@param item mizan.Item
---@return boolean? done
---@return string? message
---@return mizan.Code? code
---@return integer? position
function StoriesArchive:add(item) end

---Takes an article in whose keys are counted elsewhere.
---@param item mizan.Item
---@return integer
function StoriesArchive:enter(item) end

---Iterates over the stories that two or more outlets tell, in order of their ids.
---@return fun(): mizan.ArchiveStory?
function StoriesArchive:stories() end

---How much of the archive is what.
---@return mizan.Counts
function StoriesArchive:counts() end

---Compares the members of a story, with the archive's options.
---@param story mizan.ArchiveStory
---@return mizan.Comparison? comparison
---@return string? message
---@return mizan.Code? code
function StoriesArchive:compare(story) end

-- }======================================================

-- {======================================================
-- require "mizan.core", "mizan.json", "mizan.csv": what the rest is made of
-- =======================================================

---@class mizan.ArchiveOptions
---@field days? integer
---@field common? integer
---@field alike? integer

---@class mizan.core
---@field version string
---@field lua string               the Lua it was built for
---@field icu_built string
---@field icu_loaded string
---@field Document table           the methods of documents
---@field Comparison table         the methods of comparisons
---@field Archive table            the methods of archives
local core = {}

---@param text string
---@param options? mizan.DocumentOptions
---@return mizan.Document? document
---@return string? message
---@return mizan.Code? code
---@return integer? position
function core.document(text, options) end

---@param documents mizan.Document[]
---@param options? mizan.CompareOptions
---@return mizan.Comparison? comparison
---@return string? message
---@return mizan.Code? code
---@return integer? position
function core.compare(documents, options) end

---@param tsv string               lines of src/lexicon
---@param ... string
---@return mizan.Lexicon? lexicon
---@return string? message
---@return mizan.Code? code
---@return integer? line
function core.lexicon(tsv, ...) end

---@param s string
---@return string
function core.fold(s) end

---@param word string
---@return string
function core.stem(word) end

---@param bytes string
---@return string? text
---@return string charset_or_message
---@return mizan.Code? code
---@return integer? position
function core.decode(bytes) end

---A JSON string, quotation marks included; bytes that are not UTF-8 become \xHH.
---@param s string
---@return string
function core.quote(s) end

---A function from a record to its line of NDJSON, without its line break.
---@param keys string[]                  all that are written, in order
---@param lists table<string, boolean>   those whose tables are lists
---@param exact table<string, string>    under which key the exact text of an amount stands, by the amount's
---@return fun(record: table): string
function core.json_writer(keys, lists, exact) end

---Text that is safe on a terminal: control characters and bytes that are not UTF-8 become \xHH, characters that turn
---the direction of others \u20HH.
---@param s string
---@return string
function core.printable(s) end

---How many columns a terminal gives a text.
---@param s string
---@return integer
function core.columns(s) end

---@param options? mizan.ArchiveOptions
---@return mizan.Archive
function core.archive(options) end

---A document's keys in byte order, each on a line of its own before `tail`.
---@param doc mizan.Document
---@param tail string
---@return string
function core.key_lines(doc, tail) end

---What a key is worth that so many documents have.
---@param documents integer
---@param common integer
---@return integer
function core.key_weight(documents, common) end

---Days since a fixed day; 0 for "".
---@param date string
---@return integer
function core.day_number(date) end

---@class mizan.Archive: userdata
---@operator len: integer
local Archive = {}

---@param id string
---@param source? string
---@param doc mizan.Document
---@return integer number
function Archive:add(id, source, doc) end

---@param id string
---@param source? string
---@param date? string
---@return integer number
function Archive:enter(id, source, date) end

---Adds to the products of two documents' weights; where i is j, to the squares of one's.
---@param i integer
---@param j integer
---@param products number
function Archive:pair(i, j, products) end

---@return fun(): integer?, integer?, "member"|"reprint"|"alone"|nil, integer?  document, story, role, alike
function Archive:reports() end

---@return number looked
---@return number alike
function Archive:counts() end

---@class mizan.json
local json = {}

---A record as one line of NDJSON, without its line break.
---@param record table
---@return string
function json.line(record) end

---The name of the JSON reader in use; nil if there is none.
---@return string?
function json.reader() end

---Reads one JSON value; null is nothing.
---@param text string
---@return any value
---@return string? message
---@return mizan.Code? code
---@return integer? position
function json.decode(text) end

---@class mizan.csv
---@field figure_columns string[]
local csv = {}

---@param cells table
---@param count integer
---@return string
function csv.line(cells, count) end

---@param figure mizan.Figure
---@return table
function csv.figure_cells(figure) end

-- }======================================================

return mizan
