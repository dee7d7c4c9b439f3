//! Short texts in small letters, without an allocation where they are ASCII.

use std::borrow::Cow;

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

#[cfg(test)]
mod tests {
    use super::{MAX_BYTES, small};

    #[test]
    fn letters_of_any_script_become_small() {
        let long = "A".repeat(MAX_BYTES + 1);
        for text in ["Add to Cart", "В корзину", "", &long] {
            assert_eq!(small(text, &mut [0; MAX_BYTES]), text.to_lowercase());
        }
    }
}
