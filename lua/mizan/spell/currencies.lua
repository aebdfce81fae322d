-- SPDX-License-Identifier: MIT
--
-- Currencies as they are written out in words, for `mizan.spell`. Two tables: the nouns, with what the
-- singular does not tell, and the currencies, each a noun with its nationality, the number of subunits in one
-- unit and their noun. Codes are ISO 4217's. Subunits that are no longer struck are kept where law or
-- bookkeeping still counts in them; a currency without any writes its decimals after فاصلة.

local inflect = require "mizan.spell.inflect"

local each_word, ends_with = inflect.each_word, inflect.ends_with

local M = {}

-- singular = { plural, gender?, dual?, accusative? }, as in mizan.spell.nouns.
M.nouns = {
  ["أغورة"] = { "أغورات" },
  ["أفغاني"] = { "أفغانيات" },
  ["أوره"] = { "أورات", dual = "أورتان", gender = "f", accusative = "أوره" },
  ["أوقية"] = { "أوقيات" },
  ["بات"] = { "باتات" },
  ["باني"] = { "بانيات", accusative = "باني" },
  ["بنس"] = { "بنسات" },
  ["بول"] = { "بولات" },
  ["بير"] = { "بيرات" },
  ["بيزو"] = { "بيزوات", accusative = "بيزو" },
  ["بيسة"] = { "بيسات" },
  ["تاكا"] = { "تاكات", dual = "تاكتان", gender = "f" },
  ["تتري"] = { "تتريات" },
  ["تنغة"] = { "تنغات" },
  ["تومان"] = { "تومانات" },
  ["تيين"] = { "تيينات" },
  ["جنيه"] = { "جنيهات" },
  ["خمس"] = { "أخماس" },
  ["درام"] = { "درامات" },
  ["درهم"] = { "دراهم" },
  ["دولار"] = { "دولارات" },
  ["دونغ"] = { "دونغات" },
  ["ديرام"] = { "ديرامات" },
  ["دينار"] = { "دنانير" },
  ["راند"] = { "راندات" },
  ["روبل"] = { "روبلات" },
  ["روبية"] = { "روبيات" },
  ["ريال"] = { "ريالات" },
  ["رينغيت"] = { "رينغيتات" },
  ["زلوتي"] = { "زلوتيات", accusative = "زلوتي" },
  ["ساتانغ"] = { "ساتانغات" },
  ["ستوتينكا"] = { "ستوتينكات", dual = "ستوتينكتان", gender = "f" },
  ["سن"] = { "سنات" },
  ["سنت"] = { "سنتات" },
  ["سنتافو"] = { "سنتافوات", accusative = "سنتافو" },
  ["سنتيم"] = { "سنتيمات" },
  ["سنتيمو"] = { "سنتيموات", accusative = "سنتيمو" },
  ["سوم"] = { "سومات" },
  ["سوموني"] = { "سومونيات", accusative = "سوموني" },
  ["سيدي"] = { "سيديات", accusative = "سيدي" },
  ["شلن"] = { "شلنات" },
  ["شيكل"] = { "شواكل" },
  ["غروش"] = { "غروشات" },
  ["فرنك"] = { "فرنكات" },
  ["فلس"] = { "فلوس" },
  ["فورنت"] = { "فورنتات" },
  ["فين"] = { "فينات" },
  ["قبك"] = { "قبكات" },
  ["قرش"] = { "قروش" },
  ["كرونة"] = { "كرونات" },
  ["كواشا"] = { "كواشات", dual = "كواشتان", gender = "f" },
  ["كوبو"] = { "كوبوات", accusative = "كوبو" },
  ["كوبيك"] = { "كوبيكات" },
  ["لاري"] = { "لاريات", accusative = "لاري" },
  ["ليرة"] = { "ليرات" },
  ["ليف"] = { "ليفات" },
  ["ليو"] = { "ليوات", accusative = "ليو" },
  ["مانات"] = { "ماناتات" },
  ["مليم"] = { "مليمات" },
  ["ناكفا"] = { "ناكفات", dual = "ناكفتان", gender = "f" },
  ["نايرا"] = { "نايرات", dual = "نايرتان", gender = "f" },
  ["هريفنيا"] = { "هريفنيات", dual = "هريفنيتان", gender = "f" },
  ["هلر"] = { "هلرات" },
  ["هللة"] = { "هللات" },
  ["وون"] = { "وونات" },
  ["ين"] = { "ينات" },
  ["يوان"] = { "يوانات" },
  ["يورو"] = { "يوروات", accusative = "يورو" },
}

-- code = { noun, nationality in the masculine singular or false, subunits in a unit, noun of the subunit }
M.list = {
  -- the Arab states
  AED = { "درهم", "إماراتي", 100, "فلس" },
  BHD = { "دينار", "بحريني", 1000, "فلس" },
  DJF = { "فرنك", "جيبوتي", 100, "سنتيم" },
  DZD = { "دينار", "جزائري", 100, "سنتيم" },
  EGP = { "جنيه", "مصري", 100, "قرش" },
  IQD = { "دينار", "عراقي", 1000, "فلس" },
  JOD = { "دينار", "أردني", 1000, "فلس" },
  KMF = { "فرنك", "قمري", 100, "سنتيم" },
  KWD = { "دينار", "كويتي", 1000, "فلس" },
  LBP = { "ليرة", "لبناني", 100, "قرش" },
  LYD = { "دينار", "ليبي", 1000, "درهم" },
  MAD = { "درهم", "مغربي", 100, "سنتيم" },
  MRU = { "أوقية", "موريتاني", 5, "خمس" },
  OMR = { "ريال", "عماني", 1000, "بيسة" },
  QAR = { "ريال", "قطري", 100, "درهم" },
  SAR = { "ريال", "سعودي", 100, "هللة" },
  SDG = { "جنيه", "سوداني", 100, "قرش" },
  SOS = { "شلن", "صومالي", 100, "سنت" },
  SYP = { "ليرة", "سوري", 100, "قرش" },
  TND = { "دينار", "تونسي", 1000, "مليم" },
  YER = { "ريال", "يمني", 100, "فلس" },

  -- the Middle East, Africa
  ETB = { "بير", "إثيوبي", 100, "سنتيم" },
  ERN = { "ناكفا", "إريتري", 100, "سنت" },
  GHS = { "سيدي", "غاني", 100, "بيسة" },
  ILS = { "شيكل", "إسرائيلي", 100, "أغورة" },
  IRR = { "ريال", "إيراني", 100, "دينار" },
  KES = { "شلن", "كيني", 100, "سنت" },
  NGN = { "نايرا", "نيجيري", 100, "كوبو" },
  SSP = { "جنيه", "جنوب سوداني", 100, "قرش" },
  TRY = { "ليرة", "تركي", 100, "قرش" },
  TZS = { "شلن", "تنزاني", 100, "سنت" },
  UGX = { "شلن", "أوغندي" },
  XAF = { "فرنك", "وسط أفريقي", 100, "سنتيم" },
  XOF = { "فرنك", "غرب أفريقي", 100, "سنتيم" },
  ZAR = { "راند", "جنوب أفريقي", 100, "سنت" },

  -- Asia, Oceania
  AFN = { "أفغاني", false, 100, "بول" },
  AMD = { "درام", "أرميني" },
  AUD = { "دولار", "أسترالي", 100, "سنت" },
  AZN = { "مانات", "أذربيجاني", 100, "قبك" },
  BDT = { "تاكا", "بنغلاديشي", 100, "بيسة" },
  CNY = { "يوان", "صيني", 100, "فين" },
  GEL = { "لاري", "جورجي", 100, "تتري" },
  HKD = { "دولار", "هونغ كونغي", 100, "سنت" },
  IDR = { "روبية", "إندونيسي", 100, "سن" },
  INR = { "روبية", "هندي", 100, "بيسة" },
  JPY = { "ين", "ياباني" },
  KGS = { "سوم", "قرغيزي", 100, "تيين" },
  KRW = { "وون", "كوري جنوبي" },
  KZT = { "تنغة", "كازاخستاني", 100, "تيين" },
  LKR = { "روبية", "سريلانكي", 100, "سنت" },
  MYR = { "رينغيت", "ماليزي", 100, "سن" },
  NPR = { "روبية", "نيبالي", 100, "بيسة" },
  NZD = { "دولار", "نيوزيلندي", 100, "سنت" },
  PHP = { "بيزو", "فلبيني", 100, "سنتيمو" },
  PKR = { "روبية", "باكستاني", 100, "بيسة" },
  SGD = { "دولار", "سنغافوري", 100, "سنت" },
  THB = { "بات", "تايلندي", 100, "ساتانغ" },
  TJS = { "سوموني", "طاجيكي", 100, "ديرام" },
  TMT = { "مانات", "تركماني", 100, "تيين" },
  TWD = { "دولار", "تايواني", 100, "سنت" },
  UZS = { "سوم", "أوزبكي", 100, "تيين" },
  VND = { "دونغ", "فيتنامي" },

  -- Europe
  BGN = { "ليف", "بلغاري", 100, "ستوتينكا" },
  CHF = { "فرنك", "سويسري", 100, "سنتيم" },
  CZK = { "كرونة", "تشيكي", 100, "هلر" },
  DKK = { "كرونة", "دنماركي", 100, "أوره" },
  EUR = { "يورو", false, 100, "سنت" },
  GBP = { "جنيه", "إسترليني", 100, "بنس" },
  HUF = { "فورنت", "مجري" },
  ISK = { "كرونة", "آيسلندي" },
  NOK = { "كرونة", "نرويجي", 100, "أوره" },
  PLN = { "زلوتي", "بولندي", 100, "غروش" },
  RON = { "ليو", "روماني", 100, "باني" },
  RSD = { "دينار", "صربي" },
  RUB = { "روبل", "روسي", 100, "كوبيك" },
  SEK = { "كرونة", "سويدي", 100, "أوره" },
  UAH = { "هريفنيا", "أوكراني", 100, "كوبيك" },

  -- the Americas
  ARS = { "بيزو", "أرجنتيني", 100, "سنتافو" },
  BRL = { "ريال", "برازيلي", 100, "سنتافو" },
  CAD = { "دولار", "كندي", 100, "سنت" },
  CLP = { "بيزو", "تشيلي" },
  COP = { "بيزو", "كولومبي", 100, "سنتافو" },
  MXN = { "بيزو", "مكسيكي", 100, "سنتافو" },
  USD = { "دولار", "أمريكي", 100, "سنت" },

  -- families: what a text names without its country, as `mizan.document` reports it
  dinar = { "دينار", false },
  dirham = { "درهم", false },
  franc = { "فرنك", false },
  krona = { "كرونة", false },
  kwacha = { "كواشا", false },
  lira = { "ليرة", false },
  peso = { "بيزو", false },
  pound = { "جنيه", false },
  riyal = { "ريال", false },
  rupee = { "روبية", false },
  shilling = { "شلن", false },
  som = { "سوم", false },
  toman = { "تومان", false },
}

-- A nisba agrees with its noun, and is feminine singular beside a plural of things; of two words (وسط أفريقي)
-- only those that are a nisba bend.
local function nisba(phrase, suffix)
  return each_word(phrase, function(word)
    return ends_with(word, "ي") and word .. suffix or word
  end)
end

---The noun of a currency or subunit in its forms, with its nationality if that is given.
function M.noun(name, nationality)
  local known = M.nouns[name]
  local feminine = known.gender == "f" or ends_with(name, "ة")
  local noun = {
    singular = name,
    plural = known[1],
    gender = feminine and "f" or "m",
    accusative = known.accusative or inflect.accusative_of(name),
    dual = known.dual or inflect.dual_of(name),
  }
  if nationality then
    noun.singular = name .. " " .. nisba(nationality, feminine and "ة" or "")
    noun.accusative = noun.accusative .. " " .. nisba(nationality, feminine and "ة" or "ا")
    noun.dual = noun.dual .. " " .. nisba(nationality, feminine and "تان" or "ان")
    noun.plural = noun.plural .. " " .. nisba(nationality, "ة")
  end
  return noun
end

return M
