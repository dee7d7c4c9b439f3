//! An attribute that stands for all those of a tag.
//!
//! The tree builder hands attributes on from a tag to its element and looks at few of them, so that most can go to
//! the tree at once: the tag only tells where they are.
//!
//! It has no name, by which it is known: the tokenizer gives every attribute of a page one letter of name at least, and
//! documents that callers have parsed come into the tree without their nameless ones. The builder may drop it with
//! its tag, hand it on to several elements, or to one beside attributes that it reads itself; it never changes it.

use std::ops::Range;

use html5ever::tendril::Tendril;
use html5ever::tendril::fmt::ASCII;
use html5ever::{Attribute, QualName, local_name, ns};

/// Bits of a byte that is a character of its own.
const BITS: u32 = 7;

/// Bytes of where attributes begin, and of how many there are; all are kept beside the length of a string.
const START: usize = 5;
const LEN: usize = 2;

/// The attribute that stands for those of a place in the tree; none where there are none.
pub(super) fn token_of(attrs: Range<u32>) -> Option<Attribute> {
    let len = attrs.end.checked_sub(attrs.start).filter(|len| *len > 0)?;
    let bytes: [u8; START + LEN] = std::array::from_fn(|at| match at.checked_sub(START) {
        None => digit(attrs.start, at),
        Some(at) => digit(len, at),
    });
    let value = Tendril::<ASCII>::try_from_byte_slice(&bytes).ok()?.into_superset();
    Some(Attribute { name: QualName::new(None, ns!(), local_name!("")), value })
}

/// The place of the attributes that one stands for; `None` if it stands for itself.
pub(in crate::dom) fn range_of(attr: &Attribute) -> Option<Range<u32>> {
    if attr.name.local != local_name!("") {
        return None;
    }
    let (start, len) = attr.value.as_bytes().split_at_checked(START)?;
    let start = number(start);
    Some(start..start.saturating_add(number(len)))
}

/// The last bits of what is left of a number behind so many digits.
fn digit(number: u32, at: usize) -> u8 {
    let digit = u64::from(number) >> (BITS * u32::try_from(at).unwrap_or(0));
    (digit & ((1 << BITS) - 1)) as u8
}

fn number(digits: &[u8]) -> u32 {
    digits.iter().rev().fold(0, |number, digit| (number << BITS) | u32::from(*digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_tells_which_it_stands_for() {
        for place in [0..1, 127..128, 5_000..5_128, u32::MAX - 9..u32::MAX] {
            assert_eq!(token_of(place.clone()).and_then(|attr| range_of(&attr)), Some(place));
        }
        assert!(token_of(7..7).is_none());
    }
}
