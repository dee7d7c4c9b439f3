//! What opens and closes between the paragraphs of an article: quotations, lists, tables, lists of definitions.

use crate::article::{ListPlace, Paragraph, ParagraphKind};

/// Something that holds paragraphs. Numbers are those of the article; `None` is what its paragraphs do not number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Level {
    Quote(Option<u32>),
    /// A list; an item of it is always open.
    List {
        list: Option<u32>,
        depth: u8,
        ordered: bool,
    },
    Table(Option<u32>),
    Definitions,
}

/// A change before a paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Change {
    Open(Level),
    Close(Level),
    /// The item of the innermost list ends.
    EndItem,
    /// An item begins; its number, where the list has some.
    BeginItem(Option<i32>),
}

/// Lists in each other at most; deeper ones are written as that deep.
const MAX_DEPTH: u8 = 12;

/// What is open.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    levels: Vec<Level>,
    changes: Vec<Change>,
}

impl Nesting {
    /// Returns what changes before a paragraph.
    pub(super) fn enter(&mut self, paragraph: &Paragraph) -> Vec<Change> {
        let place = place(paragraph);
        let quote = (paragraph.quote.is_some() || paragraph.kind == ParagraphKind::Quote)
            .then_some(Level::Quote(paragraph.quote));
        // A quotation in an item is inside of the list, all others are outside.
        let in_item = paragraph.kind == ParagraphKind::Quote && place.is_some();
        let (outer, inner) = if in_item { (None, quote) } else { (quote, None) };
        let inner = inner.or(match paragraph.kind {
            ParagraphKind::TableRow => Some(Level::Table(paragraph.row.as_ref().map(|row| row.table))),
            ParagraphKind::Term | ParagraphKind::Definition => Some(Level::Definitions),
            _ => None,
        });
        self.enter_outer(outer);
        let base = usize::from(outer.is_some());
        if !self.goes_on(inner, place.as_ref(), base) {
            match place {
                Some(place) => self.enter_list(&place, base),
                None => self.close_to(base),
            }
            if let Some(inner) = inner {
                self.open(inner);
            }
        }
        std::mem::take(&mut self.changes)
    }

    /// Whether the paragraph is the next of a table, a list of definitions or a quotation in an item.
    fn goes_on(&self, inner: Option<Level>, place: Option<&ListPlace>, base: usize) -> bool {
        let is_open = inner.is_some() && self.levels.last().copied() == inner;
        match place {
            Some(place) => {
                let [.., around, _] = self.levels.as_slice() else { return false };
                is_open && place.continues && *around == level(place)
            }
            None => is_open && self.levels.len() == base + 1,
        }
    }

    /// Returns what closes before a figure, or at the end.
    pub(super) fn leave(&mut self) -> Vec<Change> {
        self.close_to(0);
        std::mem::take(&mut self.changes)
    }

    fn enter_outer(&mut self, outer: Option<Level>) {
        let open = self.levels.first().copied().filter(|level| matches!(level, Level::Quote(_)));
        if open != outer {
            self.close_to(0);
        }
        if let (Some(outer), true) = (outer, open != outer) {
            self.open(outer);
        }
    }

    fn enter_list(&mut self, place: &ListPlace, base: usize) {
        let (level, depth) = (level(place), place.depth.min(MAX_DEPTH));
        while self.levels.len() > base {
            match self.levels.last() {
                Some(open) if *open == level => break,
                Some(Level::List { depth: open, .. }) if *open < depth => break,
                _ => self.close(),
            }
        }
        let number = place.ordered.then_some(place.number);
        if self.levels.get(base..).and_then(<[_]>::last) != Some(&level) {
            self.open(level);
            self.changes.push(Change::BeginItem(number));
        } else if !place.continues {
            self.changes.extend([Change::EndItem, Change::BeginItem(number)]);
        }
    }

    fn close_to(&mut self, len: usize) {
        while self.levels.len() > len {
            self.close();
        }
    }

    fn open(&mut self, level: Level) {
        self.levels.push(level);
        self.changes.push(Change::Open(level));
    }

    fn close(&mut self) {
        let Some(level) = self.levels.pop() else { return };
        if let Level::List { .. } = level {
            self.changes.push(Change::EndItem);
        }
        self.changes.push(Change::Close(level));
    }
}

fn level(place: &ListPlace) -> Level {
    let list = Some(place.list).filter(|list| *list != UNNUMBERED);
    Level::List { list, depth: place.depth.min(MAX_DEPTH), ordered: place.ordered }
}

/// Stands in for the number of a list that the article does not number.
const UNNUMBERED: u32 = u32::MAX;

/// Returns a paragraph's place in a list; an item that tells none is one of a list without numbers.
fn place(paragraph: &Paragraph) -> Option<ListPlace> {
    let is_item = matches!(paragraph.kind, ParagraphKind::ListItem | ParagraphKind::Summary);
    paragraph.list.or(is_item.then(|| ListPlace::new(UNNUMBERED, 0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The changes before each paragraph: `q`, `u`, `o`, `t` and `d` open, `/` closes, `-` ends an item and `+` begins one.
    fn changes(paragraphs: &[Paragraph]) -> String {
        let mut nesting = Nesting::default();
        let mut shown = Vec::new();
        for paragraph in paragraphs {
            shown.push(nesting.enter(paragraph));
        }
        shown.push(nesting.leave());
        let shown = shown.iter().map(|changes| {
            changes
                .iter()
                .map(|change| match change {
                    Change::Open(Level::Quote(_)) => 'q',
                    Change::Open(Level::List { ordered: false, .. }) => 'u',
                    Change::Open(Level::List { .. }) => 'o',
                    Change::Open(Level::Table(_)) => 't',
                    Change::Open(Level::Definitions) => 'd',
                    Change::Close(_) => '/',
                    Change::EndItem => '-',
                    Change::BeginItem(_) => '+',
                })
                .collect::<String>()
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    fn item(place: ListPlace) -> Paragraph {
        Paragraph { list: Some(place), ..Paragraph::new(ParagraphKind::ListItem, "x") }
    }

    fn quoted(kind: ParagraphKind, quote: u32) -> Paragraph {
        Paragraph { quote: Some(quote), ..Paragraph::new(kind, "x") }
    }

    #[test]
    fn lists_are_parted_and_nested() {
        let (first, second) = (ListPlace::new(0, 1), ListPlace::new(1, 1));
        assert_eq!(changes(&[item(first), item(first), item(second)]), "u+ -+ -/u+ -/");
        let inner = ListPlace::ordered(1, 1).at_depth(2);
        assert_eq!(changes(&[item(first), item(inner), item(first)]), "u+ o+ -/-+ -/");
        let more = ListPlace { continues: true, ..first };
        assert_eq!(changes(&[item(first), item(inner), item(more)]), "u+ o+ -/ -/");
        let plain = Paragraph::new(ParagraphKind::ListItem, "x");
        assert_eq!(changes(&[plain.clone(), plain]), "u+ -+ -/");
    }

    #[test]
    fn quotations_hold_their_paragraphs() {
        let (text, quote) = (ParagraphKind::Text, ParagraphKind::Quote);
        assert_eq!(changes(&[quoted(quote, 0), quoted(text, 0), quoted(quote, 1)]), "q  /q /");
        let item = |kind, continues| Paragraph {
            list: Some(ListPlace { continues, ..ListPlace::new(0, 1) }),
            ..quoted(kind, 0)
        };
        assert_eq!(changes(&[item(ParagraphKind::ListItem, false)]), "qu+ -//");
        assert_eq!(changes(&[item(quote, false), item(quote, true)]), "u+q  /-/");
    }

    #[test]
    fn rows_and_definitions_stand_together() {
        let row = Paragraph::new(ParagraphKind::TableRow, "a\tb");
        let (term, definition) = (ParagraphKind::Term, ParagraphKind::Definition);
        let line = |kind| Paragraph::new(kind, "x");
        assert_eq!(changes(&[row.clone(), row, line(term), line(definition)]), "t  /d  /");
    }
}
