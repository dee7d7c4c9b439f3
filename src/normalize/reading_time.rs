//! Reading times: printed, machine-readable, and estimated from the text.

use super::date::digit;
use crate::text::holds;
use crate::text::scripts::{FIRST_UNSPACED, is_ideographic, parts_clauses};

/// Whole minutes out of a printed or machine-readable reading time; `None` where the text states none.
///
/// Read are a number of minutes beside a word for reading ("13 Min Read", "Lesezeit: 5 Minuten", "読了時間
/// 3分"), a text that is a number of minutes and nothing else ("7 minutes"), "less than a minute" (1), and ISO
/// 8601 durations. Hours count. Half minutes are rounded up. Moments ("5 minutes ago") and other lengths ("90
/// minutes of football", "4 min video") give `None`.
///
/// ```
/// use newsprint::normalize::reading_time::parse;
///
/// assert_eq!(parse("By QuayMedia Published May 6, 2022 13 Min Read 579 Views"), Some(13));
/// assert_eq!(parse("Lesezeit: 5 Minuten"), Some(5));
/// assert_eq!(parse("Время чтения: 4 минуты"), Some(4));
/// assert_eq!(parse("less than a minute"), Some(1));
/// assert_eq!(parse("PT1H2M"), Some(62));
/// assert_eq!(parse("5 minutes ago"), None);
/// ```
pub fn parse(text: &str) -> Option<u32> {
    const LONGEST: usize = 400;
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    if let Some(minutes) = duration(text) {
        return Some(minutes);
    }
    let lower = text.to_lowercase();
    if lower.chars().any(|c| digit(c).is_some()) {
        if let Some(minutes) = printed(&lower) {
            return Some(minutes);
        }
    }
    let names_minutes = ["minut", "минут", "分"].iter().any(|minute| holds(&lower, minute));
    (names_minutes && UNDER_A_MINUTE.iter().any(|phrase| lower.contains(phrase))).then_some(1)
}

/// Phrases for a time too short to count; all have a word for minutes in them.
#[rustfmt::skip]
const UNDER_A_MINUTE: &[&str] = &[
    "less than a minute", "less than one minute", "under a minute", "a minute read", "one minute read",
    "weniger als eine minute", "moins d’une minute", "moins d'une minute", "menos de un minuto",
    "menos de um minuto", "meno di un minuto", "minder dan een minuut", "mindre än en minut",
    "mindre enn ett minutt", "mindre end et minut", "менее минуты", "меньше минуты", "1分未満",
];

/// Words for minutes, whole words.
#[rustfmt::skip]
const MINUTES: &[&str] = &[
    "min", "mins", "mn", "minute", "minutes", "minuten", "minuto", "minutos", "minuti", "minuut", "minuter", "minuts",
    "minutt", "minutter", "minutters", "minut", "minuty", "minutę", "minuta", "minutá", "minúta", "minúty",
    "minút", "minuttia", "minuutti", "minuuttia", "perc", "perces", "minuteve", "мин", "минут", "минуты",
    "минута", "минуту", "минути", "хв", "хвилин", "хвилини", "хвилина", "хвилину", "λεπτά", "λεπτα",
    "λεπτό", "λεπτών", "λ", "dk", "dakika", "dakikada", "dakikalık", "dəqiqə", "dəq", "دقيقة", "دقائق",
    "دقیقه", "דקות", "דקה", "דק", "मिनट", "मिनिट", "মিনিট", "menit", "minit", "phút", "นาที", "분", "分",
    "分钟", "分鐘", "分間", "分で読めます", "minučių", "minutės", "min.", "minūtes", "minūte", "minūšu", "minutit",
    "minutu", "dakikadır", "'", "’", "′",
];

/// Words for hours, whole words.
#[rustfmt::skip]
const HOURS: &[&str] = &[
    "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures", "hora", "horas",
    "ora", "ore", "uur", "час", "часа", "часов", "時間", "小时", "시간",
];

/// Beginnings of words for reading, or for the time that it takes.
#[rustfmt::skip]
const READING: &[&str] = &[
    "read", "lese", "lektüre", "lektu", "lecture", "lire", "lectura", "leer", "leitura", "ler", "lettura",
    "leggere", "leestijd", "lezen", "lees", "läs", "læs", "lukea", "lukuaika", "lukemis", "czyt", "čten", "čít",
    "přečt", "olvas", "citire", "citit", "čita", "чита", "branj", "чтен", "прочт", "читать", "чете",
    "читанн", "прочит", "ανάγν", "αναγν", "διάβ", "oku", "oxu", "قراءة", "للقراءة", "القراءة", "مطالعه",
    "خواندن", "קריאה", "पढ़ने", "पढ़ें", "পড়ত", "পড়া", "baca", "đọc", "อ่าน", "읽", "読", "阅读", "閱讀",
    "skaity", "lasī", "lasīš", "lugem", "irakur", "llegir", "soma", "kusoma", "est.", "estimated",
];

/// Words that make the number something else. They stand right behind the minutes.
#[rustfmt::skip]
const OTHERWISE: &[&str] = &[
    "ago", "video", "watch", "listen", "audio", "podcast", "of", "late", "later", "earlier", "before",
    "after", "into", "from", "назад", "тому", "fa", "geleden", "sedan", "siden", "sitten", "temu", "önce",
    "əvvəl", "lalu", "trước", "前", "전", "ที่แล้ว", "wiedergabe", "hören", "écoute", "escuchar", "ouvir",
    "ascolto", "luister", "lyssna", "hör", "walk", "drive", "zuvor",
];

/// Words right before the number that make it a moment ("vor 5 Minuten").
#[rustfmt::skip]
const OTHERWISE_BEFORE: &[&str] = &[
    "vor", "hace", "há", "il y a", "acum", "pred", "před", "för", "for", "منذ", "قبل", "pirms", "prieš",
    "fa", "πριν", "przed", "listen", "audio", "podcast", "video", "watch", "hören", "anhören", "écouter", "escuchar",
    "ouvir", "ascolta", "luister", "beluister", "lyssna", "lyt", "lytt", "kuuntele", "posłuchaj", "слушать", "dinle",
];

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part<'a> {
    /// A number, rounded up.
    Number(u32),
    Word(&'a str),
}

fn printed(text: &str) -> Option<u32> {
    let parts = parts(text);
    (0..parts.len()).find_map(|at| stated(&parts, at))
}

/// The minutes whose number stands at `at`, if the text calls them reading time or says nothing else.
fn stated(parts: &[Part<'_>], at: usize) -> Option<u32> {
    let Some(&Part::Number(first)) = parts.get(at) else { return None };
    let word = |at: usize| match parts.get(at) {
        Some(&Part::Word(word)) => Some(word),
        _ => None,
    };
    let (minutes, next) = if word(at + 1).is_some_and(|word| HOURS.contains(&word)) {
        match (parts.get(at + 2), word(at + 3)) {
            (Some(&Part::Number(more)), Some(unit)) if is_minutes(unit) => {
                (first.checked_mul(60)?.checked_add(more)?, at + 4)
            }
            // A time of day: "à 08h15".
            (Some(&Part::Number(_)), _) => return None,
            _ => (first.checked_mul(60)?, at + 2),
        }
    } else if word(at + 1).is_some_and(is_minutes) {
        (first, at + 2)
    } else {
        return None;
    };
    let otherwise = word(next).is_some_and(|word| OTHERWISE.contains(&word))
        || at.checked_sub(1).and_then(word).is_some_and(|word| OTHERWISE_BEFORE.contains(&word));
    let near = parts.get(at.saturating_sub(6)..(next + 5).min(parts.len())).unwrap_or(&[]);
    let read_near = || near.iter().any(|part| matches!(part, Part::Word(word) if is_reading(word)));
    let alone = at == 0 && next == parts.len();
    (!otherwise && (1..=600).contains(&minutes) && (alone || read_near())).then_some(minutes)
}

fn is_reading(word: &str) -> bool {
    READING.iter().any(|start| word.starts_with(start) || (!start.is_ascii() && word.contains(start)))
}

fn is_minutes(word: &str) -> bool {
    MINUTES.contains(&word)
        || word.strip_prefix('分').is_some_and(|rest| !rest.starts_with('前'))
        || word.strip_prefix("분").is_some()
        || word.starts_with("นาที")
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if digit(first).is_some() {
            let (number, length) = number(rest);
            parts.push(Part::Number(number));
            length
        } else if is_letter(first) {
            let length = rest.find(|c: char| !is_letter(c) || digit(c).is_some()).unwrap_or(rest.len());
            parts.extend(rest.get(..length).map(Part::Word));
            length
        } else {
            if matches!(first, '\'' | '’' | '′') && matches!(parts.last(), Some(Part::Number(_))) {
                parts.extend(rest.get(..first.len_utf8()).map(Part::Word));
            }
            first.len_utf8()
        };
        rest = rest.get(length..).unwrap_or("");
    }
    parts
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic()
        || matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{900}'..='\u{DFF}' | '\u{E30}'..='\u{E4F}')
}

/// The number at the start, rounded up ("2.5", "2,5"), and its bytes.
fn number(text: &str) -> (u32, usize) {
    let (mut value, mut above, mut in_fraction) = (0_u32, false, false);
    let mut length = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match digit(c) {
            Some(more) if in_fraction => above |= more > 0,
            Some(more) => value = value.saturating_mul(10).saturating_add(more),
            None if matches!(c, '.' | ',')
                && !in_fraction
                && chars.peek().is_some_and(|(_, c)| digit(*c).is_some()) =>
            {
                in_fraction = true;
                continue;
            }
            None => break,
        }
        length = at + c.len_utf8();
    }
    (value.saturating_add(u32::from(above)), length)
}

/// Whole minutes, rounded up and at least 1, out of an ISO 8601 duration such as `PT5M` or `PT1H2M30S`.
///
/// `None` for anything else, for zero, and for durations of days and longer.
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
    let text = text.trim();
    if !text.starts_with(['P', 'p']) || text.len() > 40 {
        return None;
    }
    let upper = text.to_ascii_uppercase();
    let (date, time) = upper.strip_prefix('P')?.split_once('T')?;
    // "P0DT…", "P0Y0M0DT…" are printed by programs.
    if date.bytes().any(|b| !matches!(b, b'0' | b'Y' | b'M' | b'W' | b'D')) {
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
    (rest.is_empty() && (1..=36_000).contains(&seconds)).then(|| seconds.div_ceil(60))
}

/// Characters of Chinese and Japanese that count as one word, in tenths: 1.6 characters make a word.
///
/// People read about 400 to 500 of these characters a minute, or about 250 words of English.
const HAN_PER_TEN_WORDS: u64 = 16;

/// Letters of Thai, Lao, Khmer and Burmese, which write no spaces between words, that count as ten words.
const THAI_PER_TEN_WORDS: u64 = 45;

/// How many words the text has.
///
/// A word is a run without white space that holds a letter or a digit. Chinese and Japanese characters count
/// as words at a rate of 16 for ten words, Thai, Lao, Khmer and Burmese letters at 45 for ten words. Korean
/// writes spaces and is counted by them.
///
/// ```
/// use newsprint::normalize::reading_time::count_words;
///
/// assert_eq!(count_words("The old bridge – built in 1892 – reopened."), 7);
/// assert_eq!(count_words("旧桥经过两年的维修于星期五重新开放"), 11);
/// ```
pub fn count_words(text: &str) -> u32 {
    let (mut words, mut han, mut thai) = (0_u64, 0_u64, 0_u64);
    let mut in_word = false;
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        let was_in_word = in_word;
        let part = PARTS[usize::from(byte)];
        if part != BEYOND {
            // Nearly all characters of most texts.
            in_word = part == LETTER || in_word && part == MARK;
            words += u64::from(in_word && !was_in_word);
            at += 1;
            continue;
        }
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        at += c.len_utf8();
        if c < FIRST_UNSPACED {
            in_word = !c.is_whitespace() && (in_word || c.is_alphanumeric());
            words += u64::from(in_word && !was_in_word);
        } else if c.is_whitespace() {
            in_word = false;
        } else if is_ideographic(c) {
            han += 1;
            in_word = false;
        } else if parts_clauses(c) {
            thai += u64::from(c.is_alphabetic());
            in_word = false;
        } else if !in_word && c.is_alphanumeric() {
            words += 1;
            in_word = true;
        }
    }
    let total = words + (han * 10).div_ceil(HAN_PER_TEN_WORDS) + (thai * 10).div_ceil(THAI_PER_TEN_WORDS);
    u32::try_from(total).unwrap_or(u32::MAX)
}

/// What a byte is to words.
const PARTS: [u8; 256] = {
    let mut parts = [BEYOND; 256];
    let mut at = 0;
    while at < 128 {
        #[allow(clippy::cast_possible_truncation, reason = "below 128")]
        let byte = at as u8;
        parts[at] = match byte {
            b'\t'..=b'\r' | b' ' => GAP,
            _ if byte.is_ascii_alphanumeric() => LETTER,
            _ => MARK,
        };
        at += 1;
    }
    parts
};
const GAP: u8 = 0;
const LETTER: u8 = 1;
const MARK: u8 = 2;
/// A byte of a character outside ASCII.
const BEYOND: u8 = 3;

/// Minutes for so many words, rounded up, at least 1.
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
