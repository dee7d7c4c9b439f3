//! The page, and slices of it that its copies share.

use std::ops::Range;

use html5ever::tendril::StrTendril;

/// A page.
pub(super) struct Source<'p> {
    html: &'p str,
    /// A copy of a part of it, of which the texts around are slices.
    window: StrTendril,
    /// Where that part begins.
    start: usize,
}

/// Bytes copied at once, at least.
const WINDOW: usize = 65_536;

/// So few bytes are kept beside their length and need no copy to share.
const INLINE: usize = 8;

impl<'p> Source<'p> {
    pub(super) fn of(html: &'p str) -> Self {
        Self { html, window: StrTendril::new(), start: 0 }
    }

    pub(super) fn len(&self) -> usize {
        self.html.len()
    }

    /// All from a place on.
    pub(super) fn bytes_from(&self, at: usize) -> &'p [u8] {
        self.html.as_bytes().get(at..).unwrap_or_default()
    }

    /// The text between two places, which lie between characters.
    pub(super) fn slice(&self, range: Range<usize>) -> &'p str {
        self.html.get(range).unwrap_or_default()
    }

    /// The same as a string that the tree may keep.
    pub(super) fn tendril(&mut self, range: Range<usize>) -> StrTendril {
        if range.len() <= INLINE {
            return StrTendril::from_slice(self.slice(range));
        }
        self.within(&range).unwrap_or_else(|| {
            let mut end = self.html.len().min(range.end.max(range.start + WINDOW));
            while !self.html.is_char_boundary(end) {
                end += 1;
            }
            self.window = StrTendril::from_slice(self.slice(range.start..end));
            self.start = range.start;
            self.within(&range).unwrap_or_default()
        })
    }

    /// A slice of the window, if that reaches so far.
    fn within(&self, range: &Range<usize>) -> Option<StrTendril> {
        let offset = u32::try_from(range.start.checked_sub(self.start)?).ok()?;
        self.window.try_subtendril(offset, u32::try_from(range.len()).ok()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_are_those_of_the_page() {
        let html = "Señor ".repeat(WINDOW / 5);
        let mut source = Source::of(&html);
        for range in [0..4, 7..70, 65_527..65_562, 14..21, 0..html.len(), html.len() - 1..html.len()] {
            assert_eq!(&*source.tendril(range.clone()), &html[range]);
        }
    }
}
