//! Short texts in small letters, without an allocation where they are ASCII.

use std::borrow::Cow;

use crate::text::scripts::is_alphanumeric;

/// Bytes of the longest text that is copied to the stack.
pub(super) const MAX_BYTES: usize = 64;

/// Returns a text in small letters; `buffer` holds it if it is short and ASCII.
pub(super) fn small<'b>(text: &str, buffer: &'b mut [u8; MAX_BYTES]) -> Cow<'b, str> {
    let Some(copy) = buffer.get_mut(..text.len()).filter(|_| text.is_ascii()) else {
        return Cow::Owned(text.to_lowercase());
    };
    copy.copy_from_slice(text.as_bytes());
    copy.make_ascii_lowercase();
    String::from_utf8_lossy(copy)
}

/// Returns a text without what stands before its first letter or digit and after its last one: mostly nothing.
pub(super) fn bare(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => text,
        _ => text.trim_matches(|char: char| !is_alphanumeric(char)),
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_BYTES, bare, small};

    #[test]
    fn signs_around_a_text_are_cut() {
        for text in ["a", "ab", "«ab»", "(ab", "ab:", "äb…", " a-b ", ""] {
            assert_eq!(bare(text), text.trim_matches(|char: char| !char.is_alphanumeric()));
        }
    }

    #[test]
    fn letters_of_any_script_become_small() {
        let long = "A".repeat(MAX_BYTES + 1);
        for text in ["Add to Cart", "В корзину", "", &long] {
            assert_eq!(small(text, &mut [0; MAX_BYTES]), text.to_lowercase());
        }
    }
}
