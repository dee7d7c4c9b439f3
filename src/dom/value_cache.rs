//! Attribute values that repeat, as class names do from item to item of a list: each is kept once, and what a
//! lexicon says of it is looked up once.

use std::cell::Cell;
use std::fmt;
use std::ops::Range;

use super::records::offset;
use crate::text::hash::hash;

/// A power of two; of two values in one slot the later is known.
const SLOTS: usize = 512;

/// Where values stand that were met before.
pub(super) struct Kept {
    slots: Vec<(u32, u32)>,
}

impl Kept {
    /// Bytes of the longest value that is worth looking up; the parser makes some elements again and again, and a
    /// long value would be read each time.
    pub(super) const LONGEST: usize = 256;

    pub(super) fn new() -> Self {
        Self { slots: vec![(0, 0); SLOTS] }
    }

    /// Where a value stands in `values`; adds it if it is not known.
    pub(super) fn place(&mut self, value: &str, values: &mut String) -> (u32, u32) {
        #[allow(clippy::cast_possible_truncation, reason = "the remainder is small")]
        let slot = (hash(value) % SLOTS as u64) as usize;
        let Some(slot) = self.slots.get_mut(slot) else { return (0, 0) };
        if values.get(slot.0 as usize..slot.1 as usize) != Some(value) {
            let start = offset(values.len());
            values.push_str(value);
            *slot = (start, offset(values.len()));
        }
        *slot
    }
}

/// What was found out about attribute values, by the place where they stand.
pub(crate) struct Memo<T> {
    slots: Vec<Cell<(u32, T)>>,
}

/// The same for a [`Memo`], of which one is kept a page.
const MEMO_SLOTS: usize = 2048;

impl<T: Copy + Default> Default for Memo<T> {
    fn default() -> Self {
        Self { slots: vec![Cell::new((u32::MAX, T::default())); MEMO_SLOTS] }
    }
}

impl<T> fmt::Debug for Memo<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Memo")
    }
}

impl<T: Copy + Default> Memo<T> {
    /// What `find_out` says of a value, which is asked unless it was asked about that place lately.
    #[inline]
    pub(crate) fn recall(&self, value: AttrValue<'_>, find_out: impl FnOnce(&str) -> T) -> T {
        let slot = (value.start.wrapping_mul(0x9E37_79B1) >> 16) as usize % MEMO_SLOTS;
        // An empty value stands where another one begins.
        let Some(slot) = self.slots.get(slot).filter(|_| value.start < value.end) else {
            return find_out(value.text());
        };
        let (start, known) = slot.get();
        if start == value.start {
            return known;
        }
        let found = find_out(value.text());
        slot.set((value.start, found));
        found
    }
}

/// An attribute's value and where it stands, by which a [`Memo`] knows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AttrValue<'p> {
    /// The values of the page.
    values: &'p str,
    start: u32,
    end: u32,
}

impl<'p> AttrValue<'p> {
    pub(super) fn new(values: &'p str, place: Range<u32>) -> Self {
        Self { values, start: place.start, end: place.end }
    }

    /// The value as it stands; most are known by their place.
    pub(crate) fn text(self) -> &'p str {
        self.values.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_stand_in_one_place() {
        let (mut kept, mut values) = (Kept::new(), String::new());
        let mut place = |value| kept.place(value, &mut values);
        let first = place("card teaser--small");
        assert_ne!(place("card teaser--large"), first);
        assert_eq!(place("card teaser--small"), first);
        assert_eq!(place(""), (0, 0));
        assert_eq!(values, "card teaser--smallcard teaser--large");
    }

    #[test]
    fn a_value_is_asked_about_once() {
        let (memo, asked) = (Memo::default(), Cell::new(0));
        let length = |place| {
            memo.recall(AttrValue::new("teaser card", place), |text| {
                asked.set(asked.get() + 1);
                text.len()
            })
        };
        assert_eq!([length(7..7), length(7..11), length(7..11)], [0, 4, 4]);
        assert_eq!(asked.get(), 2);
    }
}
