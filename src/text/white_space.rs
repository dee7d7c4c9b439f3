//! White space and characters that show nothing.

use super::shows_nothing;
use std::borrow::Cow;

use crate::work;

/// Returns the text trimmed, with white space collapsed to single spaces and without invisible characters (soft hyphen,
/// zero-width space, byte order mark).
///
/// Joiners and direction marks are kept, since some scripts need them. Borrows if there is nothing to change.
///
/// ```
/// use newsprint::normalize::text::collapse;
///
/// assert_eq!(collapse("  Bridge\n\t re\u{AD}opens "), "Bridge reopens");
/// ```
pub fn collapse(text: &str) -> Cow<'_, str> {
    work::text(text.len());
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if is_collapsed(text) {
        return Cow::Borrowed(text);
    }
    let mut collapsed = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() {
            gap = true;
        } else if !is_invisible(c) {
            if gap {
                collapsed.push(' ');
                gap = false;
            }
            collapsed.push(c);
        }
    }
    Cow::Owned(collapsed)
}

pub(super) fn is_invisible(c: char) -> bool {
    shows_nothing(c) || (c.is_control() && !c.is_whitespace())
}

fn is_collapsed(text: &str) -> bool {
    let mut last = 'x';
    for char in text.chars() {
        let is_out_of_place = match char {
            ' ' => last == ' ',
            _ => char.is_whitespace() || is_invisible(char),
        };
        if is_out_of_place {
            return false;
        }
        last = char;
    }
    true
}

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collapses_without_copying_where_it_can() {
        assert!(matches!(collapse(" one two "), Cow::Borrowed("one two")));
        assert!(matches!(collapse("one\u{A0}two"), Cow::Owned(_)));
        assert_eq!(collapse("\u{FEFF} \u{200B}"), "");
        assert_eq!(collapse("می‌شود"), "می‌شود");
    }
}
