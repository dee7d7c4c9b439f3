//! From a block to paragraphs with their links.

use std::ops::Range;

use ::url::Url;

use super::code;
use super::inline_spans::{Inline, drop_whole_bold};
use super::note_targets::Mark;
use super::paragraph_text::{paragraphs, without_anchor};
use super::table_cells::{Cell, CellFinder, Rows};
use super::typed_lists::{self, Lines};
use crate::article::{Paragraph, ParagraphKind, Span};
use crate::body::Block;
use crate::dom::{NodeId, Page, Tag};

/// Writes blocks as paragraphs; blocks come in page order.
pub(super) struct ParagraphWriter<'a> {
    page: &'a Page,
    base: Option<&'a Url>,
    cells: CellFinder,
    rows: Rows,
    /// The last cell of the row that the last paragraph is.
    last_cell: Option<Cell>,
    /// The last preformatted text.
    last_code: Option<NodeId>,
    /// The marks of notes.
    pub(super) marks: Vec<Mark<'a>>,
}

impl<'a> ParagraphWriter<'a> {
    pub(super) fn new(page: &'a Page, base: Option<&'a Url>) -> Self {
        Self {
            page,
            base,
            cells: CellFinder::default(),
            rows: Rows::default(),
            last_cell: None,
            last_code: None,
            marks: Vec::new(),
        }
    }

    /// Adds the paragraphs of a block.
    pub(super) fn push(&mut self, block: &Block, kind: ParagraphKind, paragraphs: &mut Vec<Paragraph>) {
        let nodes = block.start..block.end;
        if kind == ParagraphKind::Preformatted {
            self.push_code(block, paragraphs);
            return;
        }
        if let Some(cell) = self.cells.of(self.page.node(block.element)) {
            self.push_cell(cell, &nodes, paragraphs);
            return;
        }
        self.last_cell = None;
        match kind {
            ParagraphKind::Text if self.push_typed_list(block, paragraphs) => {}
            ParagraphKind::Text | ParagraphKind::Quote => {
                for nodes in self::paragraphs(self.page, block) {
                    self.push_line(kind, &nodes, paragraphs);
                }
            }
            ParagraphKind::Subheading { .. } => {
                self.push_line(kind, &without_anchor(self.page, nodes), paragraphs);
            }
            _ => self.push_line(kind, &nodes, paragraphs),
        }
    }

    /// Adds all of the preformatted text that a block is part of; further blocks of it add nothing.
    fn push_code(&mut self, block: &Block, paragraphs: &mut Vec<Paragraph>) {
        self.last_cell = None;
        let mut around = self.page.node(block.element).self_and_ancestors();
        let Some(pre) = around.find(|node| node.tag() == Tag::Pre) else { return };
        if self.last_code.replace(pre.id()) == Some(pre.id()) {
            return;
        }
        if let Some(lines) = code::lines(pre) {
            let mut paragraph = Paragraph::new(ParagraphKind::Preformatted, lines);
            paragraph.code_language = code::language(pre);
            paragraphs.push(paragraph);
        }
    }

    /// Adds the lines of a block that has a typed list, and says whether it has.
    fn push_typed_list(&mut self, block: &Block, paragraphs: &mut Vec<Paragraph>) -> bool {
        let Some(lines) = typed_lists::lines(self.page, block) else { return false };
        for Lines { nodes, is_item } in lines {
            if is_item {
                self.push_inline(
                    ParagraphKind::ListItem,
                    Inline::of_item(self.page, self.base, &nodes),
                    paragraphs,
                );
            } else {
                self.push_line(ParagraphKind::Text, &nodes, paragraphs);
            }
        }
        true
    }

    fn push_line(&mut self, kind: ParagraphKind, nodes: &Range<NodeId>, paragraphs: &mut Vec<Paragraph>) {
        self.push_inline(kind, Inline::of(self.page, self.base, nodes), paragraphs);
    }

    fn push_inline(&mut self, kind: ParagraphKind, inline: Inline<'a>, paragraphs: &mut Vec<Paragraph>) {
        if inline.text.is_empty() {
            return;
        }
        self.note_marks(&inline, paragraphs.len(), 0);
        let mut paragraph = paragraph(kind, inline);
        if let ParagraphKind::Subheading { .. } = kind {
            drop_whole_bold(&mut paragraph);
        }
        paragraphs.push(paragraph);
    }

    /// Keeps the marks of a line, which begins at a byte of a paragraph.
    fn note_marks(&mut self, inline: &Inline<'a>, paragraph: usize, from: usize) {
        self.marks.extend(inline.marks.iter().map(|(at, note)| (paragraph, from + at, *note)));
    }

    /// Adds a cell to the row of the last paragraph or begins a new one.
    fn push_cell(&mut self, cell: Cell, nodes: &Range<NodeId>, paragraphs: &mut Vec<Paragraph>) {
        let inline = Inline::of(self.page, self.base, nodes);
        if inline.text.is_empty() {
            return;
        }
        let last = self.last_cell.replace(cell).filter(|last| last.row == cell.row);
        let row = last.and(paragraphs.last());
        let from = row.map_or(0, |row| row.text.len() + 1);
        self.note_marks(&inline, paragraphs.len() - usize::from(row.is_some()), from);
        let range = if let (Some(last), Some(paragraph)) = (last, paragraphs.last_mut()) {
            append(paragraph, if last == cell { ' ' } else { '\t' }, inline)
        } else {
            let mut paragraph = paragraph(ParagraphKind::TableRow, inline);
            paragraph.row = Some(self.rows.begin(self.page.node(cell.row)));
            let range = 0..paragraph.text.len();
            paragraphs.push(paragraph);
            range
        };
        let row = paragraphs.last_mut().and_then(|paragraph| paragraph.row.as_mut());
        let place = self.rows.place(cell.cell);
        if let Some(written) = row.zip(place).and_then(|(row, place)| row.cells.get_mut(place)) {
            written.start = if written.end == 0 { range.start } else { written.start };
            written.end = range.end;
        }
    }
}

fn paragraph(kind: ParagraphKind, inline: Inline) -> Paragraph {
    let mut paragraph = Paragraph::new(kind, inline.text);
    (paragraph.links, paragraph.spans) = (inline.links, inline.spans);
    paragraph
}

/// Adds a line to a paragraph, behind a character that parts the two, and returns where it stands.
fn append(paragraph: &mut Paragraph, parting: char, next: Inline) -> Range<usize> {
    paragraph.text.push(parting);
    let by = paragraph.text.len();
    paragraph.text.push_str(&next.text);
    for mut link in next.links {
        (link.start, link.end) = (link.start + by, link.end + by);
        paragraph.links.push(link);
    }
    for span in next.spans {
        paragraph.spans.push(Span::new(span.kind, span.start + by..span.end + by));
    }
    by..paragraph.text.len()
}
