//! Month and weekday names of every supported language, read from the locale data of the C library.
//!
//! [`pure_rust_locales`] carries glibc's tables; what they lack stands in [`super::supplement`]. A name may
//! stand for different months in different languages (`listopad` is October in Croatian and November in
//! Czech and Polish), so each keeps the languages that use it, as one bit each.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::scan::{Line, fold_word};
use super::supplement::{MONTHS, WEEKDAYS};
use crate::normalize::language::primary;

/// The names that a locale gives, January first and Sunday first.
struct Locale {
    language: &'static str,
    months: [Option<&'static [&'static str]>; 4],
    weekdays: [&'static [&'static str]; 2],
    day_format: &'static str,
}

macro_rules! locales {
    ($($language:literal: $($locale:ident)+;)+) => {
        &[$($(Locale {
            language: $language,
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

/// The languages of the lexicon. Several locales of one language add their names up.
static LOCALES: &[Locale] = locales! {
    "en": en_US; "de": de_DE de_AT; "fr": fr_FR; "es": es_ES; "pt": pt_BR; "it": it_IT; "nl": nl_NL;
    "sv": sv_SE; "nb": nb_NO; "da": da_DK; "fi": fi_FI; "pl": pl_PL; "cs": cs_CZ; "sk": sk_SK; "hu": hu_HU;
    "ro": ro_RO; "hr": hr_HR; "sr": sr_RS sr_RS_latin bs_BA; "sl": sl_SI; "bg": bg_BG; "mk": mk_MK;
    "ru": ru_RU; "uk": uk_UA; "be": be_BY; "el": el_GR; "tr": tr_TR; "az": az_AZ; "ar": ar_EG ar_MA ar_SY;
    "fa": fa_IR; "he": he_IL; "hi": hi_IN; "bn": bn_BD; "id": id_ID; "ms": ms_MY; "vi": vi_VN; "th": th_TH;
    "zh": zh_CN; "ja": ja_JP; "ko": ko_KR; "lt": lt_LT; "lv": lv_LV; "et": et_EE; "ca": ca_ES; "eu": eu_ES;
    "sw": sw_KE; "gl": gl_ES; "is": is_IS; "sq": sq_AL; "mr": mr_IN; "ta": ta_IN; "te": te_IN; "ur": ur_PK;
    "ka": ka_GE; "hy": hy_AM; "kk": kk_KZ; "af": af_ZA; "nn": nn_NO; "ne": ne_NP; "gu": gu_IN; "kn": kn_IN;
    "ml": ml_IN; "pa": pa_IN; "uz": uz_UZ; "fil": fil_PH;
};

/// A set of languages: the bit of a language is its place among the languages of [`LOCALES`].
type Languages = u64;

/// Other tags of languages of the lexicon.
const ALIASES: &[(&str, &str)] =
    &[("no", "nb"), ("in", "id"), ("iw", "he"), ("bs", "hr"), ("sh", "sr"), ("me", "sr"), ("tl", "fil")];

/// What a folded name stands for.
#[derive(Default)]
struct Entry {
    /// Each month that the name stands for, and in which languages.
    months: Vec<(u32, Languages)>,
}

struct Lexicon {
    languages: Vec<&'static str>,
    months: FxHashMap<String, Entry>,
    /// First words of names that have several.
    openers: FxHashSet<String>,
    /// Days from Sunday; `None` where languages use the name for different days.
    weekdays: FxHashMap<String, Option<u32>>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::build);

impl Lexicon {
    fn build() -> Self {
        let mut lexicon = Self {
            languages: Vec::new(),
            months: FxHashMap::default(),
            openers: FxHashSet::default(),
            weekdays: FxHashMap::default(),
        };
        for locale in LOCALES {
            if !lexicon.languages.contains(&locale.language) {
                lexicon.languages.push(locale.language);
            }
            let language = lexicon.bit(locale.language);
            for names in locale.months.iter().flatten() {
                for (month, name) in (1..).zip(names.iter()) {
                    lexicon.add_month(name, month, language);
                }
            }
            for names in locale.weekdays {
                for (day, name) in (0..).zip(names) {
                    lexicon.add_weekday(name, Some(day));
                }
            }
        }
        for &(language, names) in MONTHS {
            let language = lexicon.bit(language);
            for &(month, forms) in names {
                for name in forms.split(' ') {
                    lexicon.add_month(&name.replace('_', " "), month, language);
                }
            }
        }
        for name in WEEKDAYS.iter().flat_map(|names| names.split(' ')) {
            lexicon.add_weekday(name, None);
        }
        lexicon
    }

    fn add_month(&mut self, name: &str, month: u32, language: Languages) {
        // glibc writes some names with the word for "of" before them, or as numbers with a unit.
        let name = name.trim().trim_start_matches("de ").trim_start_matches("d’");
        if name.chars().any(|c| c.is_ascii_digit()) || name.is_empty() {
            return;
        }
        let words: Vec<_> = name.split_whitespace().map(fold_name).collect();
        if let (Some(first), true) = (words.first(), words.len() > 1) {
            self.openers.insert(first.clone());
        }
        let months = &mut self.months.entry(words.join(" ")).or_default().months;
        match months.iter_mut().find(|(known, _)| *known == month) {
            Some((_, languages)) => *languages |= language,
            None => months.push((month, language)),
        }
    }

    fn add_weekday(&mut self, name: &str, day: Option<u32>) {
        let name = fold_name(name.trim());
        if name.chars().count() > 1 {
            self.weekdays
                .entry(name)
                .and_modify(|known| *known = known.filter(|known| Some(*known) == day))
                .or_insert(day);
        }
    }

    fn bit(&self, language: &str) -> Languages {
        let language = ALIASES.iter().find(|(alias, _)| *alias == language).map_or(language, |(_, tag)| tag);
        let place = self.languages.iter().position(|known| *known == language);
        place
            .and_then(|place| u32::try_from(place).ok())
            .and_then(|place| 1_u64.checked_shl(place))
            .unwrap_or(0)
    }
}

fn fold_name(name: &str) -> String {
    fold_word(name).replace(['.', '\'', '’'], "")
}

/// The languages that a page's language allows: one, or none where nothing is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageLanguage(Languages);

impl PageLanguage {
    pub(super) fn new(tag: Option<&str>) -> Self {
        Self(tag.map_or(0, |tag| LEXICON.bit(&primary(tag).to_ascii_lowercase())))
    }
}

/// The month whose name starts at `at`, and the token after it.
pub(super) fn month_at(line: &Line<'_>, at: usize, page: PageLanguage) -> Option<(u32, usize)> {
    const MOST_WORDS: usize = 3;
    let (first, mut next) = line.dotted(at)?;
    if LEXICON.openers.contains(first.as_ref()) {
        let mut name = first.clone().into_owned();
        let mut longest = None;
        for _ in 1..MOST_WORDS {
            let Some((word, after)) = line.dotted(next) else { break };
            name.push(' ');
            name.push_str(&word);
            next = after;
            if let Some(month) = month(&name, page) {
                longest = Some((month, next));
            }
        }
        if longest.is_some() {
            return longest;
        }
        next = line.dotted(at)?.1;
    }
    if let Some(month) = month(&first, page) {
        return Some((month, next));
    }
    // A dotted run may be a month and something else ("Mai.Uhr"): then the first word alone counts.
    let alone = line.word(at)?;
    (alone != first).then(|| month(&alone, page)).flatten().map(|month| (month, at + 1))
}

/// The month of a folded name: in the page's language if that has it, else where all languages agree.
fn month(name: &str, page: PageLanguage) -> Option<u32> {
    let name = strip_prefix(name);
    let months = &LEXICON.months.get(name)?.months;
    if let Some(&(month, _)) = months.iter().find(|(_, languages)| languages & page.0 != 0) {
        return Some(month);
    }
    match months.as_slice() {
        [(month, languages)] => (page.0 == 0 || is_safe(name, *languages)).then_some(*month),
        _ => None,
    }
}

/// On a page of another language a short name is more likely a word of that language, unless it is English.
fn is_safe(name: &str, languages: Languages) -> bool {
    languages & LEXICON.bit("en") != 0 || name.chars().count() > 3
}

/// Hebrew glues "in" to the month.
fn strip_prefix(name: &str) -> &str {
    match name.strip_prefix('ב') {
        Some(rest) if LEXICON.months.contains_key(rest) => rest,
        _ => name,
    }
}

/// Whether the folded word is the name of a weekday in some language.
pub(crate) fn is_weekday(word: &str) -> bool {
    LEXICON.weekdays.contains_key(word)
}

/// The day, counted from Sunday, of a folded weekday name that means one day in all languages.
pub(super) fn weekday(word: &str) -> Option<u32> {
    LEXICON.weekdays.get(word).copied().flatten()
}

/// The date format that the C library gives for the language ("%d.%m.%Y").
pub(super) fn day_format(language: &str) -> Option<&'static str> {
    let language = ALIASES.iter().find(|(alias, _)| *alias == language).map_or(language, |(_, tag)| tag);
    LOCALES.iter().find(|locale| locale.language == language).map(|locale| locale.day_format)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lookup(name: &str, language: Option<&str>) -> Option<u32> {
        month_at(&Line::new(name), 0, PageLanguage::new(language)).map(|(month, _)| month)
    }

    #[test]
    fn every_language_has_its_own_bit() {
        let all = LEXICON.languages.iter().fold(0, |all: u64, language| {
            let bit = LEXICON.bit(language);
            assert!(bit != 0 && all & bit == 0, "{language}");
            all | bit
        });
        assert_eq!(all.count_ones() as usize, LEXICON.languages.len());
    }

    #[test]
    fn names_that_languages_share_need_the_page_language() {
        assert_eq!(lookup("listopad", None), None);
        assert_eq!(lookup("listopad", Some("hr")), Some(10));
        assert_eq!(lookup("listopadu", Some("cs")), Some(11));
        assert_eq!(lookup("May", None), Some(5));
        assert_eq!(lookup("mayo", Some("en")), Some(5));
    }

    #[test]
    fn reads_names_of_several_words_and_dots() {
        assert_eq!(lookup("كانون الثاني", None), Some(1));
        assert_eq!(lookup("พ.ค.", None), Some(5));
        assert_eq!(lookup("Sept.", Some("de")), Some(9));
        assert_eq!(lookup("Tháng Mười Hai", Some("vi")), Some(12));
        assert_eq!(lookup("Tháng Mười", Some("vi")), Some(10));
        assert_eq!(lookup("במאי", Some("he")), Some(5));
    }
}
