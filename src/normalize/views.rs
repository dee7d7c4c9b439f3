//! View counts as pages print them: "579 Views", "1.2K views", "12,345 просмотров".

use super::Hints;
use super::counted_phrase::{CountedPhrase, Word};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::{Meanings, Phrases};
use crate::lexicon::tables::VIEWS;
use crate::text::digits::digit;
use crate::work;

pub(crate) static VIEW_COUNTER: Counter = Counter::new("views", "views affix");
pub(crate) static COMMENT_COUNTER: Counter = Counter::new("comments", "comments affix");
static FACTORS: Meanings<u64> =
    Meanings::new(&VIEWS, |meaning| meaning.strip_prefix("factor ")?.parse().ok());

/// The longest text that is read, in bytes.
const MAX_TEXT: usize = 400;

/// Returns the number of views that a text states; `None` if it states none.
///
/// The word for views must be next to the number, before or after it. Thousands separators of any language and
/// abbreviations such as K, M, thousand and 万 are understood.
///
/// ```
/// use newsprint::normalize::{Hints, views};
///
/// let parse = |text| views::parse(text, &Hints::default());
/// assert_eq!(parse("13 Min Read 579 Views"), Some(579));
/// assert_eq!(parse("1.2K views"), Some(1200));
/// assert_eq!(parse("Visitas: 12.345"), Some(12345));
/// assert_eq!(parse("5 points of view"), None);
/// assert_eq!(parse("579"), None);
/// ```
pub fn parse(text: &str, hints: &Hints<'_>) -> Option<u64> {
    VIEW_COUNTER.count(text, hints)
}

/// A reader of numbers that stand beside the word for what they count.
pub(crate) struct Counter {
    words: Phrases,
    /// Parts of words, in scripts without spaces.
    affixes: Phrases,
}

impl Counter {
    /// Returns the counter whose words have these meanings in the table.
    pub(crate) const fn new(words: &'static str, affixes: &'static str) -> Self {
        Self { words: Phrases::new(&VIEWS, words), affixes: Phrases::new(&VIEWS, affixes) }
    }

    /// Returns the number that a text states: "1.2K views" → 1200.
    pub(crate) fn count(&self, text: &str, hints: &Hints<'_>) -> Option<u64> {
        work::text(text.len());
        if text.len() > MAX_TEXT || !text.chars().any(|char| digit(char).is_some()) {
            return None;
        }
        let lower = text.to_lowercase();
        let language = hints.lang();
        let phrase = CountedPhrase::of(&lower, |text| number(text, language));
        phrase.find(|at| self.number_at(&phrase, at, language))
    }

    /// Returns the number at `at`, if the word before or behind it says what it counts.
    fn number_at(&self, phrase: &CountedPhrase<'_, u64>, at: usize, language: Lang) -> Option<u64> {
        let number = phrase.number(at)?;
        let behind = phrase.word(at + 1).filter(|word| !word.has_colon);
        let is_counted = behind.is_some_and(|word| self.is_word(word, language));
        if is_counted || self.is_labelled(phrase, at, language) { Some(number) } else { None }
    }

    /// Whether the word before a number says what it counts. In "Views 579 13 Min" it belongs to the first number,
    /// unless a colon follows it: "12:40 Views: 3,214".
    fn is_labelled(&self, phrase: &CountedPhrase<'_, u64>, at: usize, language: Lang) -> bool {
        let Some(word) = phrase.word_before(at).filter(|word| self.is_word(*word, language)) else {
            return false;
        };
        let number_before = at.checked_sub(2).and_then(|before| phrase.number(before));
        word.has_colon || number_before.is_none()
    }

    /// Whether a word is one for what is counted: "views", "просмотров", "次阅读".
    fn is_word(&self, word: Word<'_>, language: Lang) -> bool {
        let affix = self.affixes.opening(word.text, language);
        let affix = affix.or_else(|| self.affixes.closing(word.text, language));
        affix.is_some() || self.words.is(word.text, language)
    }
}

/// Digits between marks of thousands.
#[derive(Clone, Copy)]
struct Group {
    /// `None` if it is too large.
    value: Option<u64>,
    digits: u32,
}

/// Returns the number at the start of a text with its factor, and how many bytes it takes: "12,345" → 12345, "1.2k" →
/// 1200.
fn number(text: &str, language: Lang) -> (Option<u64>, usize) {
    let (groups, length) = groups(text);
    let factor = factor(text.get(length..).unwrap_or(""), language);
    match factor {
        Some((factor, more)) => (with_factor(&groups, factor), length + more),
        None => (thousands(&groups), length),
    }
}

/// Returns the groups of digits at the start of a text, and how many bytes they take.
fn groups(text: &str) -> (Vec<Group>, usize) {
    let mut groups = vec![Group { value: Some(0), digits: 0 }];
    let mut length = 0;
    for (at, char) in text.char_indices() {
        let behind = at + char.len_utf8();
        if let Some(value) = digit(char) {
            if let Some(last) = groups.last_mut() {
                last.push(value);
            }
            length = behind;
        } else if parts_thousands(char, text.get(behind..).unwrap_or("")) {
            groups.push(Group { value: Some(0), digits: 0 });
        } else {
            break;
        }
    }
    (groups, length)
}

impl Group {
    fn push(&mut self, digit: u32) {
        self.value = self.value.and_then(|value| value.checked_mul(10)?.checked_add(u64::from(digit)));
        self.digits = self.digits.saturating_add(1);
    }
}

/// Whether a character parts thousands. A plain space does so only before exactly three digits.
fn parts_thousands(char: char, rest: &str) -> bool {
    let digits = rest.chars().take(4).take_while(|char| digit(*char).is_some()).count();
    match char {
        ' ' => digits == 3,
        ',' | '.' | '\'' | '’' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '٬' => digits > 0,
        _ => false,
    }
}

/// Returns what the word at the start of a text multiplies by, and how many bytes it takes with the space before it:
/// " тыс." → 1000.
fn factor(text: &str, language: Lang) -> Option<(u64, usize)> {
    let rest = text.trim_start_matches([' ', '\u{A0}']);
    let gap = text.len() - rest.len();
    let first = rest.get(..rest.chars().next()?.len_utf8())?;
    let word = rest.get(..rest.find(|char: char| !char.is_alphabetic()).unwrap_or(rest.len()))?;
    // "万" is a word of its own: "1.2万次".
    let glued = if first.is_ascii() { None } else { FACTORS.of(first, language).next() };
    if let Some(factor) = glued {
        return Some((factor, gap + first.len()));
    }
    // "579 m" may be metres; single letters are glued to their number.
    if gap > 0 && word.len() == 1 {
        return None;
    }
    Some((FACTORS.of(word, language).next()?, gap + word.len()))
}

/// Returns the value of groups of thousands: "1", "234" → 1234.
fn thousands(groups: &[Group]) -> Option<u64> {
    let (first, rest) = groups.split_first()?;
    let mut value = first.value?;
    for group in rest {
        if group.digits != 3 {
            return None;
        }
        value = value.checked_mul(1000)?.checked_add(group.value?)?;
    }
    Some(value)
}

/// Returns the value of groups before a factor, where a last group of one or two digits is a fraction: "1", "2" with
/// 1000 → 1200.
fn with_factor(groups: &[Group], factor: u64) -> Option<u64> {
    match groups {
        [whole, Group { value: fraction, digits: digits @ 1..=2 }] => {
            let scale = 10_u64.checked_pow(*digits)?;
            let above = fraction.and_then(|fraction| fraction.checked_mul(factor))? / scale;
            whole.value?.checked_mul(factor)?.checked_add(above)
        }
        _ => thousands(groups)?.checked_mul(factor),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_view_counts() {
        for (text, views) in [
            ("579 Views", Some(579)),
            ("Views: 1,234,567", Some(1_234_567)),
            ("2.5M views", Some(2_500_000)),
            ("12 345 просмотров", Some(12_345)),
            ("12\u{A0}345 просмотров", Some(12_345)),
            ("3,4 тыс. просмотров", Some(3_400)),
            ("1.234 Aufrufe", Some(1234)),
            ("阅读 1234", Some(1234)),
            ("1.2万次阅读", Some(12_000)),
            ("조회수 1,234", Some(1234)),
            ("٥٧٩ مشاهدة", Some(579)),
            ("5 marca 2024, 12:40 Wyświetleń: 3214", Some(3214)),
            ("12:40 Views: 3,214", Some(3214)),
            ("2.413 citiri", Some(2413)),
            ("Прочетена: 8 765 пъти", Some(8765)),
            ("Διαβάστηκε 1.205 φορές", Some(1205)),
            ("عدد المشاهدات: 2,310", Some(2310)),
            ("12:40 Views:", None),
            ("views", None),
            ("3 reviews", None),
            ("12 comments", None),
            ("99999999999999999999999 views", None),
            ("", None),
        ] {
            assert_eq!(parse(text, &Hints::default()), views, "{text}");
        }
    }
}
