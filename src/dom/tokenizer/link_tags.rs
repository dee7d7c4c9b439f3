//! Tags of links that are written alike.

use std::ops::Range;

/// The last tags of links, as they are written, with the places of their attributes in the tree.
///
/// `<a href=x><div><a href=x>`: the tree builder compares the links that are open, attributes and all. It is told where
/// those are, so two equal ones must be in one place.
#[derive(Default)]
pub(super) struct LinkTags<'p> {
    known: [(&'p str, Range<u32>); KNOWN],
    /// Where the next one goes.
    next: usize,
}

/// Equal links that are open at once follow each other closely.
const KNOWN: usize = 8;

impl<'p> LinkTags<'p> {
    /// Returns the place of the attributes of an equal tag; keeps this one if there is none.
    pub(super) fn equal(&mut self, tag: &'p str, attrs: Range<u32>) -> Option<Range<u32>> {
        let found = self.known.iter().find(|(known, _)| *known == tag);
        if let Some((_, place)) = found {
            return Some(place.clone());
        }
        self.next = (self.next + 1) % KNOWN;
        if let Some(oldest) = self.known.get_mut(self.next) {
            *oldest = (tag, attrs);
        }
        None
    }
}
