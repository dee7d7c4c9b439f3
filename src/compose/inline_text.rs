//! A run of nodes as one line of text that knows where in it each part of the page's text stands.

use std::ops::Range;

use crate::dom::{NodeId, Page};

/// One line of text.
#[derive(Debug, Default)]
pub(super) struct InlineText {
    pub(super) text: String,
    /// The pieces of the page's text that it is made of, in order.
    pieces: Vec<Piece>,
    /// Whether white space stood behind the last of them.
    has_gap: bool,
}

/// Bytes that stand together in the page's text, `from` there on, and in the line, `to` there on.
#[derive(Debug)]
struct Piece {
    from: usize,
    to: usize,
    len: usize,
}

impl InlineText {
    /// Writes some nodes on one line without `cuts`, which are bytes of the page's text in order.
    pub(super) fn of(page: &Page, nodes: Range<NodeId>, cuts: &[Range<usize>]) -> Self {
        let start = page.text_offset(nodes.start);
        let text = page.text_in(nodes);
        let mut line = Self::default();
        let trimmed = text.trim_start();
        let (from, trimmed) = (start + text.len() - trimmed.len(), trimmed.trim_end());
        if cuts.is_empty() && memchr::memchr(b'\n', trimmed.as_bytes()).is_none() {
            line.push(trimmed, from);
            return line;
        }
        let mut from = start;
        for cut in cuts {
            line.push_words(text.get(from - start..cut.start.max(from) - start).unwrap_or_default(), from);
            from = from.max(cut.end);
        }
        line.push_words(text.get(from - start..).unwrap_or_default(), from);
        line
    }

    /// Returns where a part of the page's text stands in the line, without the white space at its ends.
    pub(super) fn place(&self, of_page: Range<usize>) -> Range<usize> {
        let (start, end) = (self.place_of(of_page.start), self.place_of(of_page.end));
        let text = self.text.get(start..end).unwrap_or_default();
        let start = end - text.trim_start().len();
        start..start + text.trim().len()
    }

    /// Returns the space that stands for the white space at a byte of the page's text; empty if there is none.
    pub(super) fn gap_at(&self, of_page: usize) -> Range<usize> {
        let at = self.place_of(of_page);
        let is_gap = self.text.get(at..).is_some_and(|rest| rest.starts_with(' '));
        at..at + usize::from(is_gap)
    }

    fn place_of(&self, at: usize) -> usize {
        let behind = self.pieces.partition_point(|piece| piece.from <= at);
        let piece = behind.checked_sub(1).and_then(|last| self.pieces.get(last));
        piece.map_or(0, |piece| piece.to + (at - piece.from).min(piece.len))
    }

    fn push(&mut self, text: &str, from: usize) {
        self.pieces.push(Piece { from, to: self.text.len(), len: text.len() });
        self.text.push_str(text);
    }

    /// Adds the words of a text with one space between them.
    fn push_words(&mut self, text: &str, mut from: usize) {
        for part in text.split_inclusive(char::is_whitespace) {
            let word = part.trim_end();
            if !word.is_empty() {
                self.push_word(word, from);
                self.has_gap = false;
            }
            self.has_gap |= word.len() < part.len();
            from += part.len();
        }
    }

    fn push_word(&mut self, word: &str, from: usize) {
        let gap = usize::from(self.has_gap && !self.text.is_empty());
        self.text.push_str(if gap == 1 { " " } else { "" });
        match self.pieces.last_mut() {
            Some(piece) if piece.from + piece.len + gap == from => {
                piece.len += gap + word.len();
                self.text.push_str(word);
            }
            _ => self.push(word, from),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::{Tag, parse};
    use crate::limits::Limits;

    /// The line of the page's body without its `<s>`, and its `<b>` there.
    fn line(html: &str) -> (String, String) {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let of_page = |tag| {
            let nodes = page.nodes().filter(move |node| node.tag() == tag);
            nodes.map(|node| page.text_offset(node.id())..page.text_offset(node.end()))
        };
        let cuts: Vec<_> = of_page(Tag::S).collect();
        let line = InlineText::of(&page, page.body().id()..page.body().end(), &cuts);
        let bold = line.place(of_page(Tag::B).next().unwrap());
        (line.text[bold].to_owned(), line.text)
    }

    #[test]
    fn places_outlive_what_is_cut_and_what_is_collapsed() {
        for (html, bold, text) in [
            ("<p>It took <b>four years</b>.", "four years", "It took four years."),
            ("<p>It took<b> four </b>years.", "four", "It took four years."),
            ("<p>It<br>took<br><b>four<br>years</b>.", "four years", "It took four years."),
            ("<p>It<s>1</s> took <b>four</b>.", "four", "It took four."),
            ("<p>It<s>1</s><br>took <b>fo<s>1</s>ur</b>.", "four", "It took four."),
            ("<p>It took <s><b>four</b></s> years.", "", "It took years."),
            ("<pre>It\n\n  took\n <b>four  years</b></pre>", "four years", "It took four years"),
            ("<p><br><b>é</b> b", "é", "é b"),
        ] {
            assert_eq!(line(html), (bold.to_owned(), text.to_owned()), "{html}");
        }
    }
}
