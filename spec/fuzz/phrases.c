/* SPDX-License-Identifier: MIT
**
** A grammar of numbers, dates, units and sayings. The input's bytes are choices in it, so that what is fuzzed is not
** UTF-8 but Arabic: nearly every input is a text full of figures, many of them such as no paper would print. With
** FUZZ_SHOW in the environment the text is written to stderr.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* %c: one of the rules of that letter. A bar parts the choices. */
static const struct {
  char letter;
  const char *choices;
} fuzz_rules[] = {
    {'S', "%A |%A |%B |%A، |%A و%A |%V |%L |%T |%Q |%D |%R |%P |. |؟ |! |\n|\n\n|: |؛ |... |%X"},
    {'A',
     "%n|%n %u|%n %u|%n %c|%n من %c|%m %n %u|%n %u %a|من %n إلى %n %u|بين %n و%n %u|%n-%n %u|%n %s|"
     "%u %n|ال%n %u|ال%c ال%n|%n %u و%n %u|%n %u و%n|(%n) %n %u|%n (%n) %u|-%n %u|%n,%n %u|نحو "
     "%n|%u|"
     "%n في %n %u|%n %%|%%%n|$%n|%n ر %n|%n %u إلا ربعا|%n %u ونصف|%n تحت الصفر"},
    {'B', "%n من كل %n|%n/%n|%n-%n|%n:%n|%n ــ %n في المباراة|%n من %n|نصف %c|%n+%n"},
    {'n', "%g|%g|%g|%w|%w|%w %k|%g %k|%w و%w|%w %k و%w %k|%w %k و%g|%k|%k و%k|%w فاصلة %w|عشرات "
          "%k|%f|%w و%f|%o|"
          "%g.%g|%g,%g|%g،%g|%g.%g.%g|%k %k %k|%k ونصف ال%k|%g%k|سالب %w|ناقص %g"},
    {'g', "0|1|2|3|7|9|10|11|12|15|20|21|30|31|50|60|99|100|101|365|999|1000|1436|1950|2015|2030|"
          "9999|10000|007|٣|"
          "١٢|٤٥٠|۴۵|1,500|1.500|12,5|3٫5|1٬234|18446744073709551615|18446744073709551616|"
          "999999999999999999|"
          "0.000000000000000001|99999999999999999999999999999999999999999|1/2|23/4|23/4/"
          "2015|10:30|24:60|1.1.1.1"},
    {'w', "واحد|واحدة|اثنان|اثنين|ثلاثة|أربعة|خمس|ست|سبع|ثمان|تسعة|عشرة|عشر|أحد عشر|إحدى "
          "عشرة|اثنتا عشرة|ثلاثة عشر|"
          "عشرون|عشرين|ثلاثون|تسعين|خمسة وعشرون|تسعة وتسعين|مئة|مائة|مئتان|ثلاثمئة|خمس "
          "مئة|تسعمئة|مئة وواحد|صفر"},
    {'k', "ألف|ألفا|آلاف|ألفان|ألفين|مليون|مليونا|ملايين|مليونان|مليار|مليارات|بليون|تريليون|مئات|"
          "عشرات|مئة"},
    {'f', "نصف|ثلث|ثلثا|ربع|ثلاثة أرباع|خمسا|عشر|أعشار"},
    {'o', "أول|الأول|الأولى|الثاني|الثالثة|الحادي عشر|الثانية عشرة|العشرون|الحادية "
          "والعشرين|المئة|الخامس بعد المئة"},
    {'u', "دولار|دولارا أمريكيا|دولاران|ريال|ريالا سعوديا|جنيه مصري|درهما و50 فلسا|يورو|سنتا|في "
          "المئة|بالمائة|نقطة أساس|"
          "نقطة مئوية|كيلومتر|كيلومترا مربعا|كيلو متر في الساعة|طن|كيلو و300 غرام|برميل يوميا|درجة "
          "مئوية|ميغاواط|هكتار|"
          "سنة|عاما|أعوام|شهرا|شهران|أسبوع|يوما|يومين|ساعة|ساعات و20 دقيقة|دقيقة|ثانية|قرن|عقود"},
    {'c', "شخص|أشخاص|دولة|دول|الدول|سيارة|طالبا|قتيلا|جرحى|مشروع|لاعبين|مرات|صوتا|آخرين|يعيشون|"
          "كانوا|هذا"},
    {'m', "نحو|حوالي|أكثر من|أقل من|ما لا يقل عن|قرابة|على الأكثر|ما يزيد على|بلغ|ارتفع "
          "من|أوائل|منتصف|أواخر"},
    {'a', "تقريبا|على الأقل|على الأكثر|فأكثر|سنويا|شهريا|للبرميل"},
    {'s', "قبل %u|بعد %u|منذ %u|خلال %u"},
    {'D', "%g %M |%g %M %g |%g/%g/%g |%g-%M-%g |%o من %M |عام %g |عامي %g و%g |%W |%W %g %M |%W "
          "الماضي |أمس |أمس %W |"
          "غدا |هذا العام |العام الماضي |الشهر المقبل |العام قبل الماضي |الربع %o من %g |النصف "
          "الأول |القرن %o |القرن ال%g |"
          "الثمانينيات |تسعينيات القرن الماضي |بين %g و%g %M |من %g إلى %g %M |العشر الأواخر من %M "
          "|الأيام العشرة الأولى من %M "
          "|%g %M الموافق %g %M |%g هـ |%g م |منتصف %M |شهر %g |الأسبوع الماضي |العقد المقبل "},
    {'M', "يناير|كانون الثاني|جانفي|فبراير/شباط|مارس|أبريل "
          "(نيسان)|مايو|يونيو|جويلية|أغسطس|سبتمبر|تشرين الأول|نوفمبر|"
          "ديسمبر|محرم|صفر|ربيع الأول|رجب|شعبان|رمضان|شوال|ذي القعدة|ذو الحجة|كانون 2"},
    {'W', "السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|يوم سبت"},
    {'R', "الساعة %g |الساعة %o |الساعة %o والنصف |الساعة %g:%g مساء |الثامنة صباحا |الساعة %o إلا "
          "ربعا |الواحدة ظهرا |"
          "الساعة (%g) من بعد ظهر "},
    {'L', "رقم %g |القرار رقم (%g) |المادة %g |إف-%g |كوفيد-19 |5+1 |مجموعة العشرين |بوينغ %g "
          "|الدقيقة %g |+%g |C5 |C5 + %g |"
          "القطار رقم %g/%g "},
    {'T', "رئيس |وزير الخارجية |وزارة المالية |شركة |الأمم المتحدة |سالم العتيبي |كازاخستان "
          "|رويترز |مباراة |المدينة "},
    {'V', "قال |وأضاف |أعلنت |ذكر |بحسب |وفق |نقلا عن |وقال إن |أن |بينما |فيما |في حين |تعهد "
          "|بحسب ما ذكرت |مشيرا إلى |"
          "حسبما قال |وأوضح أن |كشفت "},
    {'Q', "«|»|“|”|\"|'|(|)|[|]|–|-|ـ|%%|…|،|/"},
    {'P', "في |من |إلى |على |و|و |ب|بـ|الـ|والـ|للـ|لل|ك|عن |مع |كل |بين |منذ |قبل |بعد |خلال |حتى "
          "|ما "},
    {'X', "\xE2\x80\x8F|\xE2\x80\x8E|\xE2\x80\x8D|\xD9\x8B|ـ|\xD9\x91|\xC2\xA0|\xFF|\xE2\x80|\x1E|"
          "\x1E|\t|TT\n|\xEF\xB8\x8F"},
};

#define FUZZ_TEXT 3000

typedef struct fuzz_writer {
  const uint8_t *data;
  size_t size, len;
  char text[FUZZ_TEXT];
} fuzz_writer;

static void fuzz_put(fuzz_writer *w, const char *s, size_t n) {
  if (n > FUZZ_TEXT - w->len) n = FUZZ_TEXT - w->len;
  memcpy(w->text + w->len, s, n);
  w->len += n;
}

/* Writes one choice of a rule, picked by the next byte of the input. No rule comes back to itself. */
static void fuzz_expand(fuzz_writer *w, char letter) {
  size_t r = 0, choices = 1;
  while (fuzz_rules[r].letter != letter) r++;
  const char *p = fuzz_rules[r].choices;
  for (const char *q = p; *q != '\0'; q++) choices += *q == '|';
  size_t pick = w->size > 0 ? *w->data % choices : 0;
  if (w->size > 0) w->data++, w->size--;
  while (pick > 0) pick -= *p++ == '|';
  for (const char *end = p; *p != '\0' && *p != '|'; p = end) {
    end = p + 1;
    if (*p != '%') {
      end = p + strcspn(p, "%|");
      fuzz_put(w, p, (size_t)(end - p));
    } else if (*end++ == '%') {
      fuzz_put(w, "%", 1);
    } else {
      fuzz_expand(w, p[1]);
    }
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz_writer w = {.data = data, .size = size};
  char *text[FUZZ_DOCS];
  size_t len[FUZZ_DOCS];
  mz_doc *docs[FUZZ_DOCS];
  while (w.size > 0 && w.len < FUZZ_TEXT) fuzz_expand(&w, 'S');
  if (getenv("FUZZ_SHOW") != NULL) fwrite(w.text, 1, w.len, stderr);
  uint32_t n = fuzz_cut((const uint8_t *)w.text, w.len, text, len);
  for (uint32_t i = 0; i < n; i++) {
    docs[i] = fuzz_doc(text[i], len[i], &fuzz_dated);
    fuzz_document(docs[i]);
  }
  fuzz_compare(docs, n);
  for (uint32_t i = 0; i < n; i++) {
    mz_doc_free(docs[i]);
    free(text[i]);
  }
  return 0;
}
