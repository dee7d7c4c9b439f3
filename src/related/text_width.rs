//! How long a text looks: in Latin letters, whatever its script.

use crate::dom::NodeRef;
use crate::text::scripts;
use crate::work;

/// The width of a text that is long though it may be a single word. Chosen on the pages at hand.
const LONG: u32 = 24;

/// Words of a text that is long.
const LONG_WORDS: usize = 4;

/// Bytes of the shortest text of so many words: "a b c d".
const LONG_BYTES: usize = 7;

/// Words of a text that are counted.
const MAX_WORDS: u32 = 9;

/// Whether the text of a node is long enough for a headline.
pub(super) fn reads_long(node: NodeRef<'_>) -> bool {
    node.text_len() >= LONG || is_long(node.text())
}

/// Whether a text has four words, or twelve characters of a script that puts no spaces between them.
pub(super) fn is_long(text: &str) -> bool {
    if text.len() < LONG_BYTES {
        return false;
    }
    is_wide(text, LONG) || text.split_whitespace().nth(LONG_WORDS - 1).is_some()
}

/// Returns the length of a text in Latin letters: an ideograph counts as two, white space not at all.
pub(super) fn width(text: &str) -> u32 {
    work::text(text.len());
    if text.is_ascii() {
        let text_len = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count();
        return u32::try_from(text_len).unwrap_or(u32::MAX);
    }
    text.chars().map(width_of).sum()
}

/// Whether the width of a text is at least this.
pub(super) fn is_wide(text: &str, least: u32) -> bool {
    // No character is wider than its bytes.
    if text.len() < least as usize {
        return false;
    }
    let mut width = 0;
    text.chars().any(|char| {
        width += width_of(char);
        width >= least
    })
}

#[inline]
fn width_of(char: char) -> u32 {
    match char {
        '!'..='~' | '\u{A1}'..='\u{10FF}' => 1,
        char if scripts::is_wide(char) => 2,
        char => u32::from(!char.is_whitespace()),
    }
}

/// Returns the number of words of a text, at most 9; where a script puts no spaces between them, two ideographs count
/// as one.
pub(super) fn words(text: &str) -> u32 {
    work::text(text.len());
    let (mut spaced, mut wide, mut gap) = (0, 0, true);
    for char in text.chars() {
        let width = width_of(char);
        spaced += u32::from(gap && width > 0);
        wide += u32::from(width > 1);
        gap = width == 0;
        if spaced == MAX_WORDS {
            break;
        }
    }
    spaced.max(wide / 2).min(MAX_WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_measured_in_any_script() {
        for (text, wide, counted, long) in [
            ("", 0, 0, false),
            ("Opinion", 7, 1, false),
            ("a b c d", 4, 4, true),
            ("Bridge reopens", 13, 2, false),
            ("Brückenwiedereröffnungsfeier", 28, 1, true),
            ("旧桥周五重新开放通车了吗", 24, 6, true),
            ("旧桥", 4, 1, false),
        ] {
            assert_eq!((width(text), words(text), is_long(text)), (wide, counted, long), "{text}");
            assert_eq!(is_wide(text, wide), wide > 0, "{text}");
            assert!(!is_wide(text, wide + 1), "{text}");
        }
    }
}
