//! Control characters: a terminal obeys them, and no text needs them but for tab and line feed.

use std::borrow::Cow;

/// The text without the controls of C0 and C1 (ESC, BEL, NUL …) but tab and line feed; those that are white space
/// (carriage return, form feed, U+0085) become a space.
///
/// `"a\u{1B}[31mb\u{85}c"` gives `"a[31mb c"`.
pub(crate) fn without_controls(text: &str) -> Cow<'_, str> {
    if !may_hold_controls(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(shown).collect())
}

/// What is kept of a character.
fn shown(char: char) -> Option<char> {
    if !char.is_control() || matches!(char, '\t' | '\n') {
        return Some(char);
    }
    char.is_whitespace().then_some(' ')
}

/// Whether there is a control other than tab and line feed, or a byte that looks like a part of one: without a
/// branch, so that many are compared at once.
#[allow(clippy::needless_bitwise_bool, reason = "no branches")]
fn may_hold_controls(text: &[u8]) -> bool {
    let is_odd =
        |byte: u8| ((byte < b' ') & (byte != b'\t') & (byte != b'\n')) | (byte == 0x7F) | (byte == 0xC2);
    text.iter().fold(false, |odd, byte| odd | is_odd(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_controls_but_tab_and_line_feed_go() {
        for char in (0..0x800).filter_map(char::from_u32) {
            let text = char.to_string();
            let kept = match char {
                '\t' | '\n' => text.clone(),
                '\r' | '\u{B}' | '\u{C}' | '\u{85}' => " ".to_owned(),
                '\0'..'\u{20}' | '\u{7F}'..'\u{A0}' => String::new(),
                _ => text.clone(),
            };
            assert_eq!(without_controls(&text), kept, "{char:?}");
        }
        assert!(matches!(without_controls("plain\n\ttext"), Cow::Borrowed(_)));
    }
}
