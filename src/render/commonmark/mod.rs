//! A line of CommonMark: text, links, pictures and emphasis, with a backslash only where a parser would read the text as
//! markup.
//!
//! The line is put together first, links and all, with the place of each character that may mean something. What
//! each of them would do there decides whether it is escaped: of `*a* 5*` only the first star.

mod block_start;
mod brackets;
mod inline_html;
mod runs;

use std::collections::HashSet;
use std::ops::Range;

use super::escape::markdown_address;
use crate::text::entities::starts_reference;
use block_start::{closing_sequence, line_start};
use inline_html::{Ends, opens_html};
pub(super) use runs::{Side, side};

const BOM: char = '\u{FEFF}';

/// What the line stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A paragraph: its beginning may open a block.
    Paragraph,
    /// An item of a list: it may begin with a box to be ticked as well.
    Item,
    /// A quote: what it begins with may make an alert of it.
    Quote,
    /// A heading, behind its number signs: some at its end would be taken for its own.
    Heading,
    /// Stars of emphasis.
    Emphasis,
    /// A cell of a table.
    Cell,
}

/// A character of the text that may mean something.
struct Mark {
    at: usize,
    char: u8,
    /// The text it is in: what stands around links, or one link's.
    scope: u32,
    escaped: bool,
}

/// A line that is being put together.
pub(super) struct Line {
    place: Place,
    raw: String,
    marks: Vec<Mark>,
    scopes: u32,
    /// The one that text is added to.
    scope: u32,
    /// Where a backslash is needed whatever comes.
    forced: Vec<usize>,
    /// The signs among the line's own markup: then none of the text's may be taken for them.
    own: Vec<u8>,
}

impl Line {
    pub(super) fn new(place: Place) -> Self {
        let (raw, marks, forced, own) = (String::new(), Vec::new(), Vec::new(), Vec::new());
        Self { place, raw, marks, scopes: 0, scope: 0, forced, own }
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str) {
        let start = self.raw.len();
        if self.raw.ends_with('\n') {
            self.forced.extend(line_start(text).map(|at| start + at));
        }
        if self.raw.ends_with(']') && text.starts_with(['(', ':', '[']) {
            // The mark of a note would be a link or a definition.
            self.forced.push(start);
        }
        let mut before = self.raw.bytes().next_back();
        // A line feed would end the line.
        self.raw.extend(text.chars().map(|char| if matches!(char, '\n' | '\r') { ' ' } else { char }));
        for (at, byte) in text.bytes().enumerate() {
            let at = start + at;
            let before = before.replace(byte);
            match byte {
                b'\\' | b'`' | b'*' | b'_' | b'~' | b'[' | b']' | b'<' | b'&' | b'!' => {
                    self.marks.push(Mark { at, char: byte, scope: self.scope, escaped: false });
                }
                b'|' if self.place == Place::Cell => self.forced.push(at),
                // Parsers would look for a footnote.
                b'^' if before == Some(b'[') => self.forced.push(at),
                _ => {}
            }
        }
    }

    /// Begins a link.
    pub(super) fn open_link(&mut self) {
        self.scopes += 1;
        self.scope = self.scopes;
        self.raw.push('[');
    }

    /// Ends a link.
    pub(super) fn close_link(&mut self, url: &str) {
        self.scope = 0;
        self.raw.extend(["](<", &markdown_address(url), ">)"]);
    }

    /// Ends a link whose address stands elsewhere, under this label.
    pub(super) fn close_reference(&mut self, label: &str) {
        self.scope = 0;
        self.raw.extend(["][", label, "]"]);
    }

    /// Adds a picture.
    pub(super) fn image(&mut self, alt: &str, url: &str) {
        self.raw.push('!');
        self.open_link();
        self.text(alt);
        self.close_link(url);
    }

    /// Adds code, between more backticks or fewer than stand together anywhere in it.
    pub(super) fn code(&mut self, code: &str) {
        let runs: HashSet<usize> = code.split(|char| char != '`').map(str::len).collect();
        let ticks = (1..=code.len() + 1).find(|len| !runs.contains(len)).unwrap_or(1);
        let fence = "`".repeat(ticks);
        // A space on both sides is taken off again.
        let space = if code.starts_with(['`', ' ']) || code.ends_with(['`', ' ']) { " " } else { "" };
        let code = code.replace(['\n', '\r'], " ");
        let code = if self.place == Place::Cell { code.replace('|', "\\|") } else { code };
        self.own.push(b'`');
        self.raw.extend([&fence, space, &code, space, &fence]);
    }

    /// Whether code may be added: not beside other backticks, and not with a bracket in a link, which may make a
    /// definition of a reference of the line.
    pub(super) fn takes_code(&self, code: &str) -> bool {
        let is_apart = !self.raw.ends_with('`');
        is_apart && !(self.scope > 0 && code.contains(['[', ']']))
    }

    /// Adds the stars at an end of emphasis.
    pub(super) fn stars(&mut self, stars: &str) {
        self.own.push(b'*');
        self.raw.push_str(stars);
    }

    /// Adds the mark of a note.
    pub(super) fn note(&mut self, number: usize) {
        self.raw.extend(["[^", &number.to_string(), "]"]);
    }

    /// Adds a tag of HTML.
    pub(super) fn tag(&mut self, start: &str, name: &str) {
        self.raw.extend([start, name, ">"]);
    }

    /// Breaks the line, where the place has room for another one.
    pub(super) fn line_break(&mut self) {
        match self.place {
            Place::Heading | Place::Emphasis => self.raw.push(' '),
            Place::Cell => self.raw.push_str("<br>"),
            Place::Paragraph | Place::Item | Place::Quote => {
                self.raw.truncate(self.raw.trim_end().len());
                self.raw.push_str("\\\n");
            }
        }
    }

    /// The line.
    pub(super) fn finish(mut self) -> String {
        self.trim();
        // Some parsers look through tildes, and would find no letter beside the star.
        if self.place == Place::Emphasis
            && (self.raw.is_empty() || self.raw.starts_with('~') || self.raw.ends_with('~'))
        {
            self.place = Place::Paragraph;
        }
        self.escape_ticks();
        self.escape_emphasis();
        self.escape_brackets();
        self.escape_single_characters();
        let places = match self.place {
            Place::Paragraph | Place::Item | Place::Quote => self.block_start(),
            Place::Heading => closing_sequence(&self.raw),
            Place::Emphasis | Place::Cell => 0..0,
        };
        let mut line = self.escaped(places);
        if self.place == Place::Emphasis {
            line.insert(0, '*');
            line.push('*');
        }
        line
    }

    /// White space at the ends would be code, or lost, and so would a byte order mark at the head of the text.
    fn trim(&mut self) {
        self.raw.truncate(self.raw.trim_end().len());
        let start = self.raw.len()
            - self.raw.trim_start_matches(|char: char| char.is_whitespace() || char == BOM).len();
        self.marks.retain(|mark| mark.at < self.raw.len());
        self.raw.drain(..start);
        for mark in &mut self.marks {
            mark.at = mark.at.saturating_sub(start);
        }
        self.forced.retain(|at| *at < self.raw.len() + start);
        for at in &mut self.forced {
            *at = at.saturating_sub(start);
        }
    }

    /// The line with a backslash before each mark that is escaped, and before each of `more`.
    fn escaped(&self, more: Range<usize>) -> String {
        let mut line = String::with_capacity(self.raw.len() + 8);
        let marks = self.marks.iter().filter(|mark| mark.escaped);
        let places = marks.map(|mark| mark.at).chain(more);
        let mut places: Vec<usize> = places.chain(self.forced.iter().copied()).collect();
        places.sort_unstable();
        places.dedup();
        let mut written = 0;
        for at in places {
            line.push_str(self.raw.get(written..at).unwrap_or_default());
            line.push('\\');
            written = at;
        }
        line.push_str(self.raw.get(written..).unwrap_or_default());
        line
    }

    /// Whether a character is the text's, and not a link's markup.
    fn is_text(&self, at: usize) -> bool {
        self.mark_at(at).is_some()
    }

    fn mark_at(&self, at: usize) -> Option<&Mark> {
        self.marks.get(self.marks.binary_search_by_key(&at, |mark| mark.at).ok()?)
    }

    fn rest(&self, at: usize) -> &str {
        self.raw.get(at..).unwrap_or_default()
    }

    fn escape(&mut self, mark: usize) {
        if let Some(mark) = self.marks.get_mut(mark) {
            mark.escaped = true;
        }
    }

    /// What needs to be looked at alone.
    fn escape_single_characters(&mut self) {
        let mut escaped = Vec::new();
        let ends = Ends::of(&self.raw);
        for (index, mark) in self.marks.iter().enumerate() {
            let rest = self.rest(mark.at + 1);
            let next = rest.bytes().next();
            let means_something = match mark.char {
                b'\\' => match next {
                    Some(next) => next.is_ascii_punctuation(),
                    None => self.place == Place::Emphasis,
                },
                b'&' => starts_reference(rest),
                b'<' => opens_html(rest, &ends, mark.at),
                // Before a link it would make a picture of it.
                b'!' => next == Some(b'[') && !self.is_text(mark.at + 1),
                _ => false,
            };
            if means_something {
                escaped.push(index);
            }
        }
        for index in escaped {
            self.escape(index);
        }
    }
}
