//! The blocks of an article as CommonMark: what stands before each of their lines, and between them.

use super::commonmark::Place;
use super::escape::{markdown_address, plain};
use super::markdown_line::inline;
use super::markdown_table::Table;
use super::nesting::{Change, Level, Nesting};
use super::notes::Notes;
use super::spans::{Inline, Markup, Step};
use super::wrap::wrap_markdown;
use crate::article::{Paragraph, ParagraphKind, SpanKind};

/// The largest number of an item.
const MAX_NUMBER: i32 = 999_999_999;

/// What a level writes before the lines in it.
#[derive(Clone, Copy, Debug)]
enum Prefix {
    Quote,
    List { signs: [char; 2], sign: char, next: i32, width: usize },
}

/// Writes block after block.
#[derive(Debug, Default)]
pub(super) struct Writer {
    text: String,
    notes: Notes,
    /// Columns of a line at most.
    width: Option<usize>,
    nesting: Nesting,
    prefixes: Vec<Prefix>,
    /// How many of them stood before the last block too.
    kept: usize,
    /// The number or sign of an item that begins.
    marker: Option<String>,
    /// Whether the item may stand right below the line before.
    is_tight: bool,
    /// How deep the list stood that ended last, and its sign: one right behind it has another.
    ended: Option<(usize, char)>,
    table: Option<Table>,
    after_note: bool,
}

impl Writer {
    pub(super) fn new(notes: Notes, width: Option<usize>) -> Self {
        Self { notes, width, ..Self::default() }
    }

    pub(super) fn finish(mut self) -> String {
        self.leave();
        self.text + "\n"
    }

    /// Writes the addresses that stand at the end, each on a line.
    pub(super) fn references(&mut self) {
        let references = self.notes.references();
        if references.is_empty() {
            return;
        }
        let lines: Vec<String> = references
            .into_iter()
            .map(|(label, url)| format!("[{label}]: <{}>", markdown_address(url)))
            .collect();
        self.leave();
        self.block(&lines.join("\n"));
    }

    pub(super) fn paragraph(&mut self, index: usize, paragraph: &Paragraph) {
        for change in self.nesting.enter(paragraph) {
            self.change(change);
        }
        let after_note = std::mem::replace(&mut self.after_note, false);
        match (paragraph.kind, self.notes.number(index)) {
            (ParagraphKind::TableRow, _) => {
                if let Some(table) = &mut self.table {
                    table.push(paragraph, &self.notes);
                }
            }
            (ParagraphKind::Footnote, Some(number)) => self.note(number, paragraph),
            (ParagraphKind::Footnote, None) if after_note => {
                let note = indented(&self.block_of(paragraph, 4), 4);
                self.block(&format!("    {note}"));
                self.after_note = true;
            }
            (ParagraphKind::Definition, _) => {
                self.block(&format!("+ {}", indented(&self.block_of(paragraph, 2), 2)));
            }
            _ => self.block(&self.block_of(paragraph, 0)),
        }
    }

    fn note(&mut self, number: usize, paragraph: &Paragraph) {
        let text = self.block_of(paragraph, 4);
        // Without another word, parsers that know no footnotes would hide an address that stands alone.
        let end = if text.contains(char::is_whitespace) { "" } else { " <!-- -->" };
        self.block(&format!("[^{number}]: {}{end}", indented(&text, 4)));
        self.after_note = true;
    }

    /// Returns a paragraph in lines, to be moved to the right by so many columns.
    fn block_of(&self, paragraph: &Paragraph, indentation: usize) -> String {
        let block = block(paragraph, &self.notes);
        match paragraph.kind {
            ParagraphKind::Subheading { .. } | ParagraphKind::Preformatted => block,
            _ => self.in_lines(block, indentation),
        }
    }

    /// Writes a block of running text, in lines.
    pub(super) fn lines(&mut self, block: String) {
        self.block(&self.in_lines(block, 0));
    }

    fn in_lines(&self, block: String, indentation: usize) -> String {
        let Some(width) = self.width else { return block };
        let before = self.prefix(self.prefixes.len()).len() + indentation;
        wrap_markdown(&block, width.saturating_sub(before))
    }

    /// Ends all quotations, lists and tables.
    pub(super) fn leave(&mut self) {
        for change in self.nesting.leave() {
            self.change(change);
        }
    }

    fn change(&mut self, change: Change) {
        match change {
            Change::Open(Level::Quote(_)) => self.prefixes.push(Prefix::Quote),
            Change::Open(Level::List { ordered, .. }) => {
                self.open_list(if ordered { AFTER_NUMBERS } else { BULLETS });
            }
            Change::Open(Level::Table(_)) => self.table = Some(Table::default()),
            Change::Close(Level::Table(_)) => {
                if let Some(table) = self.table.take() {
                    self.block(&table.finish());
                }
            }
            Change::Close(Level::Quote(_) | Level::List { .. }) => {
                if let Some(Prefix::List { sign, .. }) = self.prefixes.pop() {
                    self.ended = Some((self.prefixes.len(), sign));
                }
                self.kept = self.kept.min(self.prefixes.len());
            }
            Change::BeginItem(number) => self.begin_item(number),
            Change::EndItem | Change::Open(Level::Definitions) | Change::Close(Level::Definitions) => {}
        }
    }

    fn open_list(&mut self, signs: [char; 2]) {
        let depth = self.prefixes.len();
        let before = self.ended.filter(|(ended, _)| *ended == depth).map(|(_, sign)| sign);
        self.prefixes.push(Prefix::List { signs, sign: sign(signs, before), next: 1, width: 0 });
    }

    fn begin_item(&mut self, number: Option<i32>) {
        let is_new = self.kept < self.prefixes.len();
        let is_in_list = is_new && matches!(self.prefixes.get(..self.kept), Some([.., Prefix::List { .. }]));
        let Some(Prefix::List { signs, sign: own, next, width }) = self.prefixes.last_mut() else { return };
        let number = number.map(|number| number.clamp(0, MAX_NUMBER));
        let jumps = number.is_some_and(|number| number != *next);
        if jumps && !is_new {
            // Parsers count on by themselves: here another list begins.
            *own = sign(*signs, Some(*own));
        }
        let marker = match number {
            Some(number) => format!("{number}{own} "),
            None => format!("{own} "),
        };
        *next = number.unwrap_or_default().saturating_add(1);
        *width = marker.len();
        // Only an item that counts from 1 may stand below a line of text.
        self.is_tight = (is_in_list || !is_new) && !jumps;
        self.marker = Some(marker);
    }

    /// Writes a block of one line or several.
    pub(super) fn block(&mut self, block: &str) {
        let is_tight = std::mem::take(&mut self.is_tight) && !block.is_empty();
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        if !self.text.is_empty() && !is_tight {
            let blank = self.prefix(self.kept);
            self.text.extend([blank.trim_end(), "\n"]);
        }
        let marker = self.marker.take();
        let first = match &marker {
            Some(marker) => self.first_prefix(marker),
            None => self.prefix(self.prefixes.len()),
        };
        let rest = self.prefix(self.prefixes.len());
        for (at, line) in block.split('\n').enumerate() {
            let prefix = if at == 0 { &first } else { &rest };
            let line = [if at == 0 { "" } else { "\n" }, prefix, line].concat();
            self.text.push_str(if at == 0 { &line } else { line.trim_end_matches(' ') });
        }
        (self.kept, self.ended) = (self.prefixes.len(), None);
    }

    /// What the outermost levels write before a line.
    fn prefix(&self, levels: usize) -> String {
        let prefixes = self.prefixes.iter().take(levels).map(|prefix| match prefix {
            Prefix::Quote => "> ".to_owned(),
            Prefix::List { width, .. } => " ".repeat(*width),
        });
        prefixes.collect()
    }

    /// What stands before the first line of an item: the marker in the place of the innermost list's indentation.
    fn first_prefix(&self, marker: &str) -> String {
        let list = self.prefixes.iter().rposition(|prefix| matches!(prefix, Prefix::List { .. }));
        let list = list.unwrap_or_default();
        let inside = self.prefixes.len().saturating_sub(list + 1);
        self.prefix(list) + marker + &"> ".repeat(inside)
    }
}

/// The signs of lists: behind the numbers, or before each item.
const AFTER_NUMBERS: [char; 2] = ['.', ')'];
const BULLETS: [char; 2] = ['-', '*'];

/// The sign of a list, which differs from that of the one before it.
fn sign([first, second]: [char; 2], before: Option<char>) -> char {
    if before == Some(first) { second } else { first }
}

/// The text with all lines but the first so far to the right.
fn indented(text: &str, width: usize) -> String {
    text.replace('\n', &["\n", &" ".repeat(width)].concat())
}

fn block(paragraph: &Paragraph, notes: &Notes) -> String {
    let steps = Inline::of(paragraph).steps();
    match paragraph.kind {
        ParagraphKind::Subheading { level } => {
            format!("{} {}", "#".repeat(level.clamp(2, 6).into()), inline(Place::Heading, &steps, notes))
        }
        ParagraphKind::Quote => inline(Place::Quote, &steps, notes),
        ParagraphKind::ListItem | ParagraphKind::Summary | ParagraphKind::Definition => {
            inline(Place::Item, &steps, notes)
        }
        ParagraphKind::Preformatted => fenced(&plain(&paragraph.text), paragraph.code_language.as_deref()),
        ParagraphKind::Term => inline(Place::Paragraph, &bold(&steps), notes),
        _ => inline(Place::Paragraph, &steps, notes),
    }
}

/// The steps through a text that is bold as a whole.
fn bold<'a>(steps: &[Step<'a>]) -> Vec<Step<'a>> {
    let bold = Markup::Span(SpanKind::Strong);
    let (open, close) = (Step::Open(bold), Step::Close(bold));
    let inside = steps.iter().filter(|step| **step != open && **step != close).cloned();
    let inside: Vec<_> = inside.collect();
    [vec![open], inside, vec![close]].concat()
}

/// Code between fences longer than any inside.
fn fenced(text: &str, language: Option<&str>) -> String {
    let longest = text.split(|char| char != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let language = language.filter(|language| is_name(language)).unwrap_or_default();
    format!("{fence}{language}\n{text}\n{fence}")
}

/// Whether a language has a name that parsers take whole: `c++`, `objective-c`.
fn is_name(language: &str) -> bool {
    language.chars().all(|char| char.is_ascii_alphanumeric() || "+-_#.".contains(char))
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, ListPlace, NoteMark, Paragraph, ParagraphKind, TableCell, TableRow};

    fn markdown(paragraphs: Vec<Paragraph>) -> String {
        Article { paragraphs, ..Article::default() }.to_markdown()
    }

    fn item(text: &str, place: ListPlace) -> Paragraph {
        Paragraph { list: Some(place), ..Paragraph::new(ParagraphKind::ListItem, text) }
    }

    #[test]
    fn lists() {
        let (bullet, inner) = (ListPlace::new(0, 1), ListPlace::ordered(1, 3).at_depth(2));
        let more = ListPlace { continues: true, ..bullet };
        let first = ListPlace::ordered(2, 1);
        let lists = vec![
            item("a", bullet),
            item("b", inner),
            item("c", ListPlace { number: 4, ..inner }),
            item("d", ListPlace { number: 9, ..inner }),
            item("e", more),
            item("f", bullet),
            item("g", ListPlace::new(3, 1)),
            item("h", first),
            item("i", ListPlace::ordered(4, 1)),
        ];
        let expected = "- a\n\n  3. b\n  4. c\n\n  9) d\n\n  e\n- f\n\n* g\n\n1. h\n\n1) i\n";
        assert_eq!(markdown(lists), expected);
    }

    #[test]
    fn quotations() {
        let quoted = |kind, quote| Paragraph { quote: Some(quote), ..Paragraph::new(kind, "x") };
        let (text, quote) = (ParagraphKind::Text, ParagraphKind::Quote);
        let list = Some(ListPlace::new(0, 1));
        let listed = Paragraph { list, ..quoted(ParagraphKind::ListItem, 1) };
        let in_item = Paragraph { list, ..quoted(quote, 2) };
        let paragraphs = vec![quoted(quote, 0), quoted(text, 0), quoted(quote, 1), listed, in_item];
        assert_eq!(markdown(paragraphs), "> x\n>\n> x\n\n> x\n>\n> - x\n\n- > x\n");
    }

    #[test]
    fn tables() {
        let cell = |start, end| TableCell::new(start..end);
        let head = |start, end| TableCell { header: true, ..cell(start, end) };
        let row = |text: &str, cells: Vec<TableCell>| Paragraph {
            row: Some(TableRow::new(0, cells)),
            ..Paragraph::new(ParagraphKind::TableRow, text)
        };
        let two = TableCell { rows: 2, ..cell(0, 1) };
        let wide = TableCell { columns: 2, ..cell(2, 3) };
        let rows = vec![
            row("a|\tb", vec![head(0, 2), head(0, 0), head(3, 4)]),
            row("c\td", vec![two, wide]),
            row("e", vec![cell(0, 1)]),
        ];
        let expected = "| a\\| |  | b |\n| --- | --- | --- |\n| c | d |  |\n|  | e |\n";
        assert_eq!(markdown(rows), expected);
    }

    #[test]
    fn definitions_notes_and_code() {
        let code = Paragraph {
            code_language: Some("rust".to_owned()),
            ..Paragraph::new(ParagraphKind::Preformatted, "fn a()\n\nb")
        };
        let marked =
            Paragraph { notes: vec![NoteMark::new(1, 4)], ..Paragraph::new(ParagraphKind::Text, "a: b") };
        let paragraphs = vec![
            Paragraph::new(ParagraphKind::Term, "Lock"),
            Paragraph::new(ParagraphKind::Definition, "A gate."),
            code,
            marked,
            Paragraph::new(ParagraphKind::Footnote, "https://e.org/"),
        ];
        let expected = "**Lock**\n\n+ A gate.\n\n```rust\nfn a()\n\nb\n```\n\na[^1]\\: b\n\n[^1]: https://e.org/ <!-- -->\n";
        assert_eq!(markdown(paragraphs), expected);
    }
}
