//! Names of months and weekdays in every supported language.
//!
//! [`pure_rust_locales`] carries the locale data of the C library; what it lacks stands in `calendar_names.tsv`. A name
//! may mean different months in different languages (`listopad` is October in Croatian and November in Czech and
//! Polish), so each keeps the languages that use it.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::date_line::Line;
use super::word_folding::fold_word;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Meanings;
use crate::lexicon::tables;

/// The names that a locale gives, January first and Sunday first.
struct Locale {
    language: &'static str,
    months: [Option<&'static [&'static str]>; 4],
    weekdays: [&'static [&'static str]; 2],
    day_format: &'static str,
}

macro_rules! locales {
    ($($language:ident: $($locale:ident)+;)+) => {
        &[$($(Locale {
            language: stringify!($language),
            months: [
                Some(pure_rust_locales::$locale::LC_TIME::MON),
                Some(pure_rust_locales::$locale::LC_TIME::ABMON),
                pure_rust_locales::$locale::LC_TIME::ALT_MON,
                pure_rust_locales::$locale::LC_TIME::AB_ALT_MON,
            ],
            weekdays: [
                pure_rust_locales::$locale::LC_TIME::DAY,
                pure_rust_locales::$locale::LC_TIME::ABDAY,
            ],
            day_format: pure_rust_locales::$locale::LC_TIME::D_FMT,
        },)+)+]
    };
}

/// The supported languages. Several locales of one language add their names up.
static LOCALES: &[Locale] = locales! {
    en: en_US; de: de_DE de_AT; fr: fr_FR; es: es_ES; pt: pt_BR; it: it_IT; nl: nl_NL;
    sv: sv_SE; nb: nb_NO; da: da_DK; fi: fi_FI; pl: pl_PL; cs: cs_CZ; sk: sk_SK; hu: hu_HU;
    ro: ro_RO; hr: hr_HR; sr: sr_RS sr_RS_latin bs_BA; sl: sl_SI; bg: bg_BG; mk: mk_MK;
    ru: ru_RU; uk: uk_UA; be: be_BY; el: el_GR; tr: tr_TR; az: az_AZ; ar: ar_EG ar_MA ar_SY;
    fa: fa_IR; he: he_IL; hi: hi_IN; bn: bn_BD; id: id_ID; ms: ms_MY; vi: vi_VN; th: th_TH;
    zh: zh_CN; ja: ja_JP; ko: ko_KR; lt: lt_LT; lv: lv_LV; et: et_EE; ca: ca_ES; eu: eu_ES;
    sw: sw_KE; gl: gl_ES; is: is_IS; sq: sq_AL; mr: mr_IN; ta: ta_IN; te: te_IN; ur: ur_PK;
    ka: ka_GE; hy: hy_AM; kk: kk_KZ; af: af_ZA; nn: nn_NO; ne: ne_NP; gu: gu_IN; kn: kn_IN;
    ml: ml_IN; pa: pa_IN; uz: uz_UZ; fil: fil_PH;
};

/// A month that a name means, and the languages in which it does.
struct Month {
    number: u32,
    languages: Vec<Lang>,
}

#[derive(Default)]
struct Names {
    languages: FxHashSet<Lang>,
    /// Languages that are read with the names of another.
    aliases: FxHashMap<Lang, Lang>,
    months: FxHashMap<String, Vec<Month>>,
    /// First words of names that have several.
    openers: FxHashSet<String>,
    /// Days from Sunday; `None` where languages use the name for different days.
    weekdays: FxHashMap<String, Option<u32>>,
}

static NAMES: LazyLock<Names> = LazyLock::new(Names::build);

impl Names {
    fn build() -> Self {
        let mut names = Self::default();
        for locale in LOCALES {
            let language = Lang::of(locale.language);
            names.languages.insert(language);
            names.add_months(locale, language);
            for list in locale.weekdays {
                for (day, name) in (0..).zip(list) {
                    names.add_weekday(name, Some(day));
                }
            }
        }
        for row in tables::CALENDAR_NAMES.all() {
            let month = row.meaning.strip_prefix("month ").and_then(|month| month.parse().ok());
            match (month, row.meaning) {
                (Some(month), _) => names.add_month(row.phrase, month, Lang::of(row.language)),
                (None, "weekday") => names.add_weekday(row.phrase, None),
                (None, "also for") => _ = names.aliases.insert(Lang::of(row.phrase), Lang::of(row.language)),
                _ => {}
            }
        }
        names
    }

    fn add_months(&mut self, locale: &Locale, language: Lang) {
        for (before, list) in locale.months.iter().enumerate() {
            for (place, (number, name)) in (1..).zip(list.unwrap_or_default()).enumerate() {
                // Most languages have one form only, which the lists then repeat.
                let mut earlier = locale.months.iter().take(before).flatten();
                if !earlier.any(|list| list.get(place) == Some(name)) {
                    self.add_month(name, number, language);
                }
            }
        }
    }

    fn add_month(&mut self, name: &str, number: u32, language: Lang) {
        // The locale data has some names with the word for "of" before them, or as numbers with a unit.
        let name = name.trim();
        let name = name.strip_prefix("de ").unwrap_or(name);
        let name = name.strip_prefix("d’").unwrap_or(name);
        if name.is_empty() || name.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        let mut words = name.split_whitespace().map(fold_name);
        let mut name = words.next().unwrap_or_default();
        for (place, word) in words.enumerate() {
            if place == 0 {
                self.openers.insert(name.clone());
            }
            name = [&*name, " ", &*word].concat();
        }
        let months = self.months.entry(name).or_default();
        match months.iter_mut().find(|known| known.number == number) {
            Some(known) => known.languages.push(language),
            None => months.push(Month { number, languages: vec![language] }),
        }
    }

    fn add_weekday(&mut self, name: &str, day: Option<u32>) {
        let name = fold_name(name.trim());
        if name.chars().nth(1).is_some() {
            let known = self.weekdays.entry(name).or_insert(day);
            if *known != day {
                *known = None;
            }
        }
    }
}

fn fold_name(name: &str) -> String {
    let mut folded = fold_word(name).into_owned();
    folded.retain(|char| !matches!(char, '.' | '\'' | '’'));
    folded
}

/// Returns the language whose names a page in `language` uses: `nb` for `no`, `UNKNOWN` for unsupported languages.
pub(super) fn language_of_names(language: Lang) -> Lang {
    let language = NAMES.aliases.get(&language).copied().unwrap_or(language);
    if NAMES.languages.contains(&language) { language } else { Lang::UNKNOWN }
}

/// Returns the month whose name starts at `at`, and the token after it: "Tháng Mười Hai" is December. `page` is a
/// [`language_of_names`].
pub(super) fn month_at(line: &Line<'_>, at: usize, page: Lang) -> Option<(u32, usize)> {
    let (first, next) = line.dotted(at)?;
    if NAMES.openers.contains(first.as_ref()) {
        if let Some(found) = month_of_words(line, &first, next, page) {
            return Some(found);
        }
    }
    if let Some(month) = month(&first, page) {
        return Some((month, next));
    }
    // A dotted run may be a month and something else ("Mai.Uhr"): then the first word alone counts.
    let alone = line.word(at)?;
    if alone == first {
        return None;
    }
    Some((month(&alone, page)?, at + 1))
}

/// Returns the month of the longest name that begins with the word `first` and goes on at `next`.
fn month_of_words(line: &Line<'_>, first: &str, mut next: usize, page: Lang) -> Option<(u32, usize)> {
    const MAX_WORDS: usize = 3;
    let mut name = first.to_owned();
    let mut longest = None;
    for _ in 1..MAX_WORDS {
        let Some((word, after)) = line.dotted(next) else { break };
        name.push(' ');
        name.push_str(&word);
        next = after;
        longest = month(&name, page).map(|month| (month, next)).or(longest);
    }
    longest
}

/// Returns the month of a folded name: in the page's language if that has it, else where all languages agree.
fn month(name: &str, page: Lang) -> Option<u32> {
    let name = without_hebrew_in(name);
    let months = NAMES.months.get(name)?;
    if let Some(own) = months.iter().find(|month| month.languages.contains(&page)) {
        return Some(own.number);
    }
    match months.as_slice() {
        [only] if page == Lang::UNKNOWN || is_safe(name, only) => Some(only.number),
        _ => None,
    }
}

/// Whether a name of other languages is hardly a word of the page's: English and long names.
fn is_safe(name: &str, month: &Month) -> bool {
    name.chars().nth(3).is_some() || month.languages.contains(&Lang::of("en"))
}

/// Returns "מאי" for "במאי": Hebrew glues "in" to the month.
fn without_hebrew_in(name: &str) -> &str {
    match name.strip_prefix('ב') {
        Some(rest) if NAMES.months.contains_key(rest) => rest,
        _ => name,
    }
}

/// Whether the folded word is the name of a weekday in some language.
pub(crate) fn is_weekday(word: &str) -> bool {
    NAMES.weekdays.contains_key(word)
}

/// Returns the day, counted from Sunday, of a folded weekday name that means one day in all languages.
pub(super) fn weekday(word: &str) -> Option<u32> {
    NAMES.weekdays.get(word).copied().flatten()
}

/// Returns the date format that the C library gives for a [`language_of_names`]: "%d.%m.%Y".
pub(super) fn day_format(language: Lang) -> Option<&'static str> {
    LOCALES.iter().find(|locale| Lang::of(locale.language) == language).map(|locale| locale.day_format)
}

/// Months of Iran's solar calendar.
static SOLAR_HIJRI: Meanings<u32> = Meanings::new(&tables::CALENDAR_NAMES, |meaning| {
    meaning.strip_prefix("solar hijri month ")?.parse().ok()
});

/// Returns the month of Iran's solar calendar for a folded name: 2 for "ارديبهشت".
pub(super) fn solar_hijri_month(word: &str, page: Lang) -> Option<u32> {
    SOLAR_HIJRI.of(word, page).next()
}

/// Eras by which Japan and Taiwan count years, each as the Gregorian year before its first.
static ERAS: Meanings<i32> =
    Meanings::new(&tables::CALENDAR_NAMES, |meaning| meaning.strip_prefix("era after ")?.parse().ok());

/// Returns the Gregorian year before the first of an era: 2018 for "令和".
pub(super) fn year_before_era(name: &str) -> Option<i32> {
    ERAS.of(name, Lang::UNKNOWN).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lookup(name: &str, language: &str) -> Option<u32> {
        let page = language_of_names(Lang::of(language));
        month_at(&Line::new(name, page), 0, page).map(|(month, _)| month)
    }

    #[test]
    fn names_that_languages_share_need_the_page_language() {
        assert_eq!(lookup("listopad", ""), None);
        assert_eq!(lookup("listopad", "hr"), Some(10));
        assert_eq!(lookup("listopadu", "cs"), Some(11));
        assert_eq!(lookup("May", ""), Some(5));
        assert_eq!(lookup("mayo", "en"), Some(5));
    }

    #[test]
    fn reads_names_of_several_words_and_dots() {
        assert_eq!(lookup("كانون الثاني", ""), Some(1));
        assert_eq!(lookup("พ.ค.", ""), Some(5));
        assert_eq!(lookup("Sept.", "de"), Some(9));
        assert_eq!(lookup("Tháng Mười Hai", "vi"), Some(12));
        assert_eq!(lookup("Tháng Mười", "vi"), Some(10));
        assert_eq!(lookup("במאי", "he"), Some(5));
    }

    #[test]
    fn names_are_those_of_supported_languages() {
        for row in tables::CALENDAR_NAMES.all().filter(|row| row.meaning.starts_with("month ")) {
            let language = Lang::of(row.language);
            assert_eq!(language_of_names(language), language, "{row:?}");
        }
        assert_eq!(language_of_names(Lang::of("no")), Lang::of("nb"));
        assert_eq!(language_of_names(Lang::of("xx")), Lang::UNKNOWN);
    }
}
