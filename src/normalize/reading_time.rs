//! Reading times: printed, machine-readable, and estimated from the text.

mod word_count;

pub use word_count::count_words;

use super::Hints;
use super::counted_phrase::CountedPhrase;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::READING_TIME;
use crate::text::digits::digit;
use crate::work;

static UNDER_A_MINUTE: Phrases = Phrases::new(&READING_TIME, "under a minute");
static MINUTES: Phrases = Phrases::new(&READING_TIME, "minute");
static MINUTE_OPENINGS: Phrases = Phrases::new(&READING_TIME, "minute opening");
static HOURS: Phrases = Phrases::new(&READING_TIME, "hour");
static READING_OPENINGS: Phrases = Phrases::new(&READING_TIME, "reading opening");
static READING_PARTS: Phrases = Phrases::new(&READING_TIME, "reading part");
static OTHER_USE_BEHIND: Phrases = Phrases::new(&READING_TIME, "other use behind");
static OTHER_USE_BEFORE: Phrases = Phrases::new(&READING_TIME, "other use before");

/// The longest text that is read, in bytes.
const MAX_TEXT: usize = 400;

/// Minutes of a printed reading time; a longer one is the length of something else. Chosen by judgement.
const MINUTES_OF_READING: std::ops::RangeInclusive<u32> = 1..=600;

/// Returns a printed or machine-readable reading time in whole minutes; `None` if the text states none.
///
/// It accepts a number of minutes beside a word for reading ("13 Min Read", "Lesezeit: 5 Minuten", "読了時間
/// 3分"), a text that is only a number of minutes ("7 minutes"), "less than a minute" (1), and ISO 8601 durations. Hours are
/// converted and fractions rounded up. Moments ("5 minutes ago") and other durations ("90 minutes of football", "4 min
/// video") give `None`.
///
/// ```
/// use newsprint::normalize::{Hints, reading_time};
///
/// let parse = |text| reading_time::parse(text, &Hints::default());
/// assert_eq!(parse("By QuayMedia Published May 6, 2022 13 Min Read 579 Views"), Some(13));
/// assert_eq!(parse("Lesezeit: 5 Minuten"), Some(5));
/// assert_eq!(parse("Время чтения: 4 минуты"), Some(4));
/// assert_eq!(parse("less than a minute"), Some(1));
/// assert_eq!(parse("PT1H2M"), Some(62));
/// assert_eq!(parse("5 minutes ago"), None);
/// ```
pub fn parse(text: &str, hints: &Hints<'_>) -> Option<u32> {
    work::text(text.len());
    let text = text.trim();
    if text.len() > MAX_TEXT {
        return None;
    }
    if let Some(minutes) = duration(text) {
        return Some(minutes);
    }
    let lower = text.to_lowercase();
    if let Some(minutes) = printed(&lower, hints.lang()) {
        return Some(minutes);
    }
    UNDER_A_MINUTE.within(&lower, hints.lang()).map(|_| 1)
}

/// Returns the minutes of a text in lower case: "lesezeit: 5 minuten" → 5.
fn printed(text: &str, language: Lang) -> Option<u32> {
    if !text.chars().any(|char| digit(char).is_some()) {
        return None;
    }
    let phrase = CountedPhrase::of(text, number);
    phrase.find(|at| reading_time_at(&phrase, at, language))
}

/// Returns the minutes whose number stands at `at`, if the text calls them reading time or says nothing else.
fn reading_time_at(phrase: &CountedPhrase<'_, u32>, at: usize, language: Lang) -> Option<u32> {
    /// Words before and behind in which reading is looked for: "Estimated reading time of this article: 5 min".
    const BEFORE: usize = 6;
    const BEHIND: usize = 5;
    let (minutes, end) = minutes_at(phrase, at, language)?;
    let has_other_use = phrase.word(end).is_some_and(|word| OTHER_USE_BEHIND.is(word.text, language))
        || phrase.word_before(at).is_some_and(|word| OTHER_USE_BEFORE.is(word.text, language));
    if has_other_use || !MINUTES_OF_READING.contains(&minutes) {
        return None;
    }
    let is_alone = at == 0 && end == phrase.len();
    let mut near = phrase.words(at.saturating_sub(BEFORE), end + BEHIND);
    if is_alone || near.any(|word| is_reading(word, language)) { Some(minutes) } else { None }
}

/// Returns the minutes whose number stands at `at`, and the place behind them: "1 hr 5 min" → 65.
fn minutes_at(phrase: &CountedPhrase<'_, u32>, at: usize, language: Lang) -> Option<(u32, usize)> {
    let first = phrase.number(at)?;
    let unit = phrase.word(at + 1)?.text;
    if !HOURS.is(unit, language) {
        return if is_minutes(unit, language) { Some((first, at + 2)) } else { None };
    }
    let minutes = first.checked_mul(60)?;
    let Some(more) = phrase.number(at + 2) else { return Some((minutes, at + 2)) };
    // Without the word for minutes it is a time of day: "à 08h15".
    let unit = phrase.word(at + 3).filter(|word| is_minutes(word.text, language));
    unit.and_then(|_| Some((minutes.checked_add(more)?, at + 4)))
}

/// Whether a word is one for reading, or for the time that it takes: "read", "lesezeit", "読了時間".
fn is_reading(word: &str, language: Lang) -> bool {
    READING_OPENINGS.opening(word, language).is_some() || READING_PARTS.within(word, language).is_some()
}

/// Whether a word is one for minutes: "min", "分で読めます", but not "分前", which is "minutes ago".
fn is_minutes(word: &str, language: Lang) -> bool {
    let opening = MINUTE_OPENINGS.opening(word, language);
    let rest = opening.and_then(|opening| word.strip_prefix(opening));
    let begins = rest.is_some_and(|rest| OTHER_USE_BEHIND.opening(rest, language).is_none());
    begins || MINUTES.is(word, language)
}

/// Returns the number at the start of a text, rounded up, and its bytes: "2.5" → 3.
fn number(text: &str) -> (Option<u32>, usize) {
    let (whole, length) = digits(text);
    let rest = text.get(length..).unwrap_or("");
    let fraction = rest.strip_prefix(['.', ',']).unwrap_or("");
    let (above, more) = digits(fraction);
    if more == 0 {
        return (Some(whole), length);
    }
    (Some(whole.saturating_add(above.min(1))), length + 1 + more)
}

/// Returns the value of the digits at the start of a text, and their bytes.
fn digits(text: &str) -> (u32, usize) {
    let (mut value, mut length) = (0_u32, 0);
    for char in text.chars() {
        let Some(digit) = digit(char) else { break };
        value = value.saturating_mul(10).saturating_add(digit);
        length += char.len_utf8();
    }
    (value, length)
}

/// Returns an ISO 8601 duration such as `PT5M` or `PT1H2M30S` in whole minutes, rounded up, at least 1.
///
/// `None` for anything else, for zero, and for durations of a day or longer.
///
/// ```
/// use newsprint::normalize::reading_time::duration;
///
/// assert_eq!(duration("PT5M"), Some(5));
/// assert_eq!(duration("P0DT0H4M30S"), Some(5));
/// assert_eq!(duration("PT0S"), None);
/// assert_eq!(duration("5 min"), None);
/// ```
pub fn duration(text: &str) -> Option<u32> {
    /// The longest duration that is read, in bytes.
    const MAX_DURATION: usize = 40;
    /// Up to ten hours, as for printed times.
    const SECONDS: std::ops::RangeInclusive<u32> = 1..=36_000;
    let text = text.trim();
    if !text.starts_with(['P', 'p']) || text.len() > MAX_DURATION {
        return None;
    }
    let upper = text.to_ascii_uppercase();
    let (date, time) = upper.strip_prefix('P')?.split_once('T')?;
    // "P0DT…", "P0Y0M0DT…" are printed by programs.
    if date.bytes().any(|byte| !matches!(byte, b'0' | b'Y' | b'M' | b'W' | b'D')) {
        return None;
    }
    let (mut seconds, mut rest) = (0_u32, time);
    for (unit, factor) in [('H', 3600), ('M', 60), ('S', 1)] {
        if let Some((number, after)) = rest.split_once(unit) {
            let whole = number.split(['.', ',']).next()?;
            seconds = seconds.checked_add(whole.parse::<u32>().ok()?.checked_mul(factor)?)?;
            rest = after;
        }
    }
    if rest.is_empty() && SECONDS.contains(&seconds) { Some(seconds.div_ceil(60)) } else { None }
}

/// Returns the minutes that it takes to read this many words, rounded up, at least 1.
///
/// ```
/// assert_eq!(newsprint::normalize::reading_time::estimate(1612, 240), 7);
/// ```
pub fn estimate(words: u32, words_per_minute: u32) -> u32 {
    words.div_ceil(words_per_minute.max(1)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Option<u32> {
        super::parse(text, &Hints::default())
    }

    #[test]
    fn times_of_day_are_no_reading_times() {
        assert_eq!(parse("modifié le 7 mai 2024 à 08h15 Temps de lecture : 4 min"), Some(4));
        assert_eq!(parse("Publié à 12h30, à lire"), None);
    }

    #[test]
    fn reads_reading_times() {
        for (text, minutes) in [
            ("13 Min Read", Some(13)),
            ("5 min read", Some(5)),
            ("5-minute read", Some(5)),
            ("Reading time: 5 minutes", Some(5)),
            ("Est. reading time 12 mins", Some(12)),
            ("7 minutes", Some(7)),
            ("3 min", Some(3)),
            ("2.5 min read", Some(3)),
            ("1 hr 5 min read", Some(65)),
            ("5 min de lecture", Some(5)),
            ("Temps de lecture : 5 min", Some(5)),
            ("Lecture 5 min.", Some(5)),
            ("2 minutos de leitura", Some(2)),
            ("3 minuts de lectura", Some(3)),
            ("Læsetid: 3 min", Some(3)),
            ("Lectura: 4 min.", Some(4)),
            ("Tempo di lettura: 3 minuti", Some(3)),
            ("Leestijd 4 minuten", Some(4)),
            ("Läsningstid 4 min", Some(4)),
            ("4 min läsning", Some(4)),
            ("Czyta się 3 minuty", Some(3)),
            ("4 perc olvasás", Some(4)),
            ("3 dk okuma süresi", Some(3)),
            ("Okuma Süresi: 3 dakika", Some(3)),
            ("読了時間 3分", Some(3)),
            ("この記事は3分で読めます", Some(3)),
            ("阅读时间：5分钟", Some(5)),
            ("5分钟阅读", Some(5)),
            ("읽는 시간 4분", Some(4)),
            ("وقت القراءة ٥ دقائق", Some(5)),
            ("Thời gian đọc: 3 phút", Some(3)),
            ("อ่าน 3 นาที", Some(3)),
            ("Chas chteniya", None),
            ("5 minutes ago", None),
            ("vor 5 Minuten", None),
            ("hace 5 minutos", None),
            ("il y a 5 minutes", None),
            ("5 минут назад", None),
            ("5分前", None),
            ("5분 전", None),
            ("5 นาทีที่แล้ว", None),
            ("5' de lecture", Some(5)),
            ("90 minutes of football", None),
            ("After 90 minutes the game was over", None),
            ("4 min video", None),
            ("0 min read", None),
            ("read", None),
            ("May 6, 2022", None),
            ("", None),
        ] {
            assert_eq!(parse(text), minutes, "{text}");
        }
    }

    #[test]
    fn reads_durations() {
        for (text, minutes) in [
            ("PT5M", Some(5)),
            ("PT1H2M", Some(62)),
            ("PT90S", Some(2)),
            ("PT", None),
            ("P1D", None),
            ("PT-5M", None),
            ("PT99999999H", None),
        ] {
            assert_eq!(duration(text), minutes, "{text}");
        }
    }
}
