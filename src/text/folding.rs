//! Texts folded for comparing.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::work;

use super::white_space::{is_invisible, is_space};

/// Returns the text in a form for comparison: compatibility forms unified (full-width letters, ligatures), lower case, one
/// kind of quote, apostrophe and dash, white space collapsed, no punctuation at either end.
///
/// ```
/// use newsprint::normalize::text::fold;
///
/// assert_eq!(fold(" “Ｂridge”  re\u{AD}opens – at last… "), "bridge\" reopens - at last");
/// assert_eq!(fold("Straße"), fold("STRASSE"));
/// ```
pub fn fold(text: &str) -> String {
    work::text(text.len());
    if !text.is_ascii() {
        return fold_all(text);
    }
    let mut folded = String::with_capacity(text.len());
    folded.extend(folded_ascii(text).map(char::from));
    folded
}

fn fold_all(text: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfkc();
    let text = composed.normalize(text);
    let mut folded = fold_inner(&text);
    // Letters that were parted by an invisible character may make one, or those that only have one in lower case: "W̊".
    if let Cow::Owned(again) = composed.normalize(&folded) {
        folded = again;
    }
    let trimmed = folded.trim_matches(|c: char| c.is_whitespace() || ".,;:|-'\"".contains(c));
    if trimmed.len() == folded.len() { folded } else { trimmed.to_owned() }
}

fn fold_inner(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        if is_invisible(c) {
            continue;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        push_folded(&mut folded, c);
    }
    folded
}

fn push_folded(folded: &mut String, c: char) {
    match c {
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '`' | '´' => folded.push('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => folded.push('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => folded.push('-'),
        '…' => folded.push_str("..."),
        'ß' | 'ẞ' => folded.push_str("ss"),
        'ς' => folded.push('σ'),
        _ if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
        _ => folded.extend(c.to_lowercase()),
    }
}

/// Whether two texts fold alike; where both are ASCII no copy is made.
pub(crate) fn fold_alike(a: &str, b: &str) -> bool {
    work::text(a.len() + b.len());
    if a.is_ascii() && b.is_ascii() {
        return folded_ascii(a).eq(folded_ascii(b));
    }
    let is_unlike = lasting_first(a).zip(lasting_first(b)).is_some_and(|(a, b)| a != b);
    !is_unlike && fold(a) == fold(b)
}

/// Returns the first letter of a text in lower case, if folding keeps what it is: a letter or digit of ASCII, which may
/// only get an accent, or a Chinese character.
fn lasting_first(text: &str) -> Option<char> {
    let first = text.chars().next()?;
    let is_lasting = first.is_ascii_alphanumeric() || matches!(first, '\u{4E00}'..='\u{9FFF}');
    is_lasting.then(|| first.to_ascii_lowercase())
}

/// Returns the bytes of [`fold`] of a text of ASCII.
fn folded_ascii(text: &str) -> impl Iterator<Item = u8> {
    let is_outer = |c: char| {
        c.is_ascii_whitespace()
            || c.is_ascii_control()
            || matches!(c, '.' | ',' | ';' | ':' | '|' | '-' | '\'' | '"' | '`')
    };
    let mut bytes = text.trim_matches(is_outer).bytes().peekable();
    std::iter::from_fn(move || {
        let byte = bytes.find(|byte| !byte.is_ascii_control() || is_space(*byte))?;
        if !is_space(byte) {
            return Some(if byte == b'`' { b'\'' } else { byte.to_ascii_lowercase() });
        }
        while bytes.next_if(|byte| is_space(*byte) || byte.is_ascii_control()).is_some() {}
        Some(b' ')
    })
}

/// Returns a text's letters and digits in lower case: "n-tv.de" → "ntvde".
pub(crate) fn letters_and_digits(text: &str) -> String {
    work::text(text.len());
    if text.is_ascii() {
        let mut folded = text.to_ascii_lowercase();
        folded.retain(|char| char.is_ascii_alphanumeric());
        return folded;
    }
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_folded_stays_as_it_is() {
        for (text, expected) in [
            ("su\u{ad}\u{30a}", "sů"),
            ("su\u{1}\u{30a}", "sů"),
            ("U\u{200b}\u{30a}", "ů"),
            ("W\u{30a}", "ẘ"),
        ] {
            assert_eq!(fold(text), expected, "{text:?}");
            assert_eq!(fold(expected), expected);
        }
    }

    #[test]
    fn texts_alike_are_those_that_fold_alike() {
        let texts =
            ["A b", " a\u{1} \t B.", "'a b`", "a`b", "a'B", "ab", "a-b", "", " .\u{b}", "\u{7f}A\u{1f}b"];
        for a in texts {
            assert_eq!(fold(a), fold_all(a), "{a:?}");
            for b in texts {
                assert_eq!(fold_alike(a, b), fold(a) == fold(b), "{a:?} {b:?}");
            }
        }
        assert!(fold_alike("Straße", "STRASSE"));
    }

    #[test]
    fn ascii_folds_as_all_text_does() {
        let ascii: String = (0..128).map(char::from).flat_map(|char| [char, 'x', ' ', ' ']).collect();
        assert_eq!(fold(&ascii), fold_all(&ascii));
    }
}
