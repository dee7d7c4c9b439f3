//! The names of tags and attributes, each looked up once: a page has few different ones.

use std::borrow::Cow;

use html5ever::{LocalName, local_name};

/// A name as html5ever knows it.
#[derive(Clone)]
pub(super) struct Name<T> {
    pub(super) local: LocalName,
    /// What is told of it: the answer to the question that [`Names`] are made with.
    pub(super) told: T,
}

/// The names of a page as they are written, the last of those that want one place.
pub(super) struct Names<'p, T> {
    slots: Vec<(Written<'p>, Name<T>)>,
    tell: fn(&LocalName) -> T,
    /// What is said where there is no slot, which is never.
    none: Name<T>,
}

/// A name as the page writes it.
#[derive(Clone, Copy)]
pub(super) struct Written<'p> {
    pub(super) text: &'p str,
    /// Its first bytes: most names have no more, and are compared at once.
    start: u64,
}

/// How many bytes that is.
const START: usize = 8;

impl<'p> Written<'p> {
    /// The name at the beginning of these bytes.
    pub(super) fn new(text: &'p str, bytes: &[u8]) -> Self {
        let start = bytes.first_chunk().map_or_else(
            || text.bytes().take(START).rev().fold(0, |start, byte| (start << 8) | u64::from(byte)),
            |start: &[u8; START]| u64::from_le_bytes(*start),
        );
        let behind = START.saturating_sub(text.len());
        let own = u32::try_from(behind * 8).ok().and_then(|bits| u64::MAX.checked_shr(bits)).unwrap_or(0);
        Self { text, start: start & own }
    }

    fn is(&self, other: &Self) -> bool {
        self.start == other.start
            && self.text.len() == other.text.len()
            && (self.text.len() <= START || self.text == other.text)
    }

    /// Its place among so many slots.
    fn place(&self) -> usize {
        let end = self.text.as_bytes().last_chunk().map_or(0, |end: &[u8; START]| u64::from_le_bytes(*end));
        let mixed = (self.start ^ end.rotate_left(17)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        #[allow(clippy::cast_possible_truncation, reason = "a few bits are left")]
        let place = (mixed >> (u64::BITS - SLOTS.ilog2())) as usize;
        place
    }
}

/// A power of two.
const SLOTS: usize = 512;

impl<'p, T: Copy> Names<'p, T> {
    pub(super) fn new(tell: fn(&LocalName) -> T) -> Self {
        let none = Name { local: local_name!(""), told: tell(&local_name!("")) };
        Self { slots: vec![(Written::new("", b""), none.clone()); SLOTS], tell, none }
    }

    /// The name that is written so.
    #[inline]
    pub(super) fn of(&mut self, written: Written<'p>) -> &Name<T> {
        let Some((known, name)) = self.slots.get_mut(written.place()) else { return &self.none };
        if !known.is(&written) {
            let local = LocalName::from(standard(written.text));
            (*known, *name) = (written, Name { told: (self.tell)(&local), local });
        }
        name
    }
}

/// In lower case, and without the character that no name may hold.
fn standard(written: &str) -> Cow<'_, str> {
    if !written.bytes().any(|byte| byte.is_ascii_uppercase() || byte == 0) {
        return Cow::Borrowed(written);
    }
    Cow::Owned(written.replace('\0', "\u{FFFD}").to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_by_their_standard_form() {
        let mut names = Names::new(|name| *name == local_name!("class"));
        for (written, standard, told) in [
            ("CLASS", "class", true),
            ("class", "class", true),
            ("x-\0Y", "x-\u{FFFD}y", false),
            ("É", "É", false),
            ("data-article-title", "data-article-title", false),
            ("data-article-tItle", "data-article-title", false),
        ] {
            for tail in [&b""[..], b"=x y/>", b">"] {
                let name = names.of(Written::new(written, &[written.as_bytes(), tail].concat()));
                assert_eq!((&*name.local, name.told), (standard, told));
            }
        }
    }
}
