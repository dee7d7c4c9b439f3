//! Control characters: a terminal obeys them, and no text needs them but for tab and line feed. And characters that
//! show nothing.

use std::borrow::Cow;

use crate::work;

use html5ever::data::C1_REPLACEMENTS;

/// Returns the text without invisible characters and the controls of C0 and C1 (ESC, BEL, NUL …) other than tab and
/// line feed.
///
/// `"a\u{1B}[31mb\u{85}c it\u{92}s"` gives `"a[31mb c it’s"`: those that are white space (carriage return, form feed,
/// U+0085) become a space, and the rest of C1 what Windows-1252 has in their places, as in character references. All
/// of 25 pages with C1 controls among 4,500 meant that.
pub(crate) fn without_controls(text: &str) -> Cow<'_, str> {
    if !has_controls(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(without_control).collect())
}

/// Returns what is kept of a character.
fn without_control(char: char) -> Option<char> {
    if shows_nothing(char) {
        return None;
    }
    if !char.is_control() || matches!(char, '\t' | '\n') {
        return Some(char);
    }
    if char.is_whitespace() { Some(' ') } else { meant_by_control(char) }
}

/// Whether a character shows nothing and says only where a line may be broken: the soft hyphen in `Donau\u{AD}dampf`, the
/// zero-width space, the word joiner, the byte order mark. The joiners U+200C and U+200D stay: Persian, Indic scripts
/// and emoji are written with them.
pub(crate) fn shows_nothing(char: char) -> bool {
    matches!(char, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Returns the character that Windows-1252 has in the place of a control of C1: `’` for U+0092.
fn meant_by_control(char: char) -> Option<char> {
    let place = u32::from(char).checked_sub(0x80)?;
    C1_REPLACEMENTS.get(usize::try_from(place).ok()?).copied().flatten()
}

/// Whether the text holds a control other than tab and line feed, or an invisible character.
pub(crate) fn has_controls(text: &str) -> bool {
    /// Bytes looked at together; most such steps are plain ASCII.
    const STEP: usize = 256;
    /// Bytes by which the longest of those characters may reach into the next step.
    const BEYOND: usize = 2;
    work::text(text.len());
    let bytes = text.as_bytes();
    let mut steps = bytes.chunks(STEP).zip((0..).step_by(STEP));
    steps.any(|(step, start)| {
        let end = bytes.len().min(start + STEP + BEYOND);
        !is_plain(step) && has_unseen(bytes.get(start..end).unwrap_or_default())
    })
}

/// Whether all bytes are ASCII and none is a control but tab and line feed. Without a branch, as [`has_unseen`].
fn is_plain(bytes: &[u8]) -> bool {
    bytes.iter().fold(0, |found, byte| found | may_be_unseen(*byte)) == 0
}

/// Returns 1 for a byte that is no printed character of ASCII, nor tab or line feed.
#[allow(clippy::needless_bitwise_bool, reason = "no branches")]
fn may_be_unseen(byte: u8) -> u8 {
    let is_printed = byte.wrapping_sub(b' ') < 0x7F - b' ';
    u8::from(!is_printed & (byte != b'\t') & (byte != b'\n'))
}

/// Whether bytes hold a control other than tab and line feed, or an invisible character. Without a branch, so that many
/// bytes are compared at once; a control of C1 is 0xC2 and a byte below 0xA0.
fn has_unseen(bytes: &[u8]) -> bool {
    let [next, third] = [1, 2].map(|from| bytes.get(from..).unwrap_or_default());
    let mut found = bytes.iter().rev().take(2).fold(0, |found, byte| found | ascii_control(*byte));
    if let [.., byte, next] = bytes {
        found |= of_two_bytes(*byte, *next);
    }
    for ((byte, next), third) in bytes.iter().zip(next).zip(third) {
        found |= ascii_control(*byte) | of_two_bytes(*byte, *next) | of_three_bytes(*byte, *next, *third);
    }
    found != 0
}

/// Returns 1 for a control of C1 and for the soft hyphen.
#[allow(clippy::needless_bitwise_bool, reason = "no branches")]
fn of_two_bytes(byte: u8, next: u8) -> u8 {
    u8::from((byte == 0xC2) & ((next < 0xA0) | (next == 0xAD)))
}

/// Returns 1 for U+200B, U+2060 and U+FEFF.
#[allow(clippy::needless_bitwise_bool, reason = "no branches")]
fn of_three_bytes(byte: u8, next: u8, third: u8) -> u8 {
    let space = (byte == 0xE2) & (next == 0x80) & (third == 0x8B);
    let joiner = (byte == 0xE2) & (next == 0x81) & (third == 0xA0);
    u8::from(space | joiner | ((byte == 0xEF) & (next == 0xBB) & (third == 0xBF)))
}

/// Returns 1 for a control of ASCII. A byte rather than a truth: the compiler compares sixteen of them at once.
#[allow(clippy::needless_bitwise_bool, reason = "no branches")]
fn ascii_control(byte: u8) -> u8 {
    u8::from((byte < b' ') & (byte != b'\t') & (byte != b'\n') | (byte == 0x7F))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(char: char) -> char {
        let places = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
        places.chars().nth(u32::from(char) as usize - 0x80).unwrap()
    }

    #[test]
    fn all_controls_but_tab_and_line_feed_go() {
        for char in (0..0x800).filter_map(char::from_u32) {
            let text = char.to_string();
            let kept = match char {
                '\t' | '\n' => text.clone(),
                '\r' | '\u{B}' | '\u{C}' | '\u{85}' => " ".to_owned(),
                '\0'..'\u{20}' | '\u{7F}' | '\u{81}' | '\u{8D}' | '\u{8F}' | '\u{90}' | '\u{9D}' => {
                    String::new()
                }
                '\u{AD}' => String::new(),
                '\u{80}'..'\u{A0}' => encoded(char).to_string(),
                _ => text.clone(),
            };
            assert_eq!(without_controls(&text), kept, "{char:?}");
            assert_eq!(has_controls(&format!("é{text}\u{A0}")), text != kept, "{char:?}");
        }
        assert!(matches!(without_controls("plain\n\ttext"), Cow::Borrowed(_)));
    }

    #[test]
    fn they_are_found_wherever_they_stand() {
        for unseen in ["\u{1B}", "\u{85}", "\u{AD}", "\u{200B}", "\u{FEFF}"] {
            for before in (0..600).step_by(7).chain(250..260) {
                let text = format!("{}é{unseen}{}", "a".repeat(before), "\tb\n".repeat(before % 5));
                assert!(has_controls(&text), "{unseen:?} behind {before}");
                assert!(!has_controls(&text.replace(unseen, "“’")), "{before}");
            }
        }
    }

    #[test]
    fn what_shows_nothing_goes_and_joiners_stay() {
        for (text, kept) in [
            ("Donau\u{AD}dampf", "Donaudampf"),
            ("re\u{200B}opens", "reopens"),
            ("\u{FEFF}The bridge", "The bridge"),
            ("No\u{2060}", "No"),
            ("می\u{200C}خواهم 👩\u{200D}🚒", "می\u{200C}خواهم 👩\u{200D}🚒"),
            ("だ’s –", "だ’s –"),
        ] {
            assert_eq!(without_controls(text), kept);
            assert_eq!(has_controls(text), text != kept, "{text:?}");
        }
    }
}
