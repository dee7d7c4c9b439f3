//! From a block to paragraphs with their links.

use std::ops::Range;

use ::url::Url;

use super::paragraph_text::{paragraphs, text, without_anchor};
use super::table_cells::{Cell, CellFinder};
use crate::article::{Link, Paragraph, ParagraphKind};
use crate::body::Block;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::url;

/// Writes blocks as paragraphs; blocks come in page order.
pub(super) struct ParagraphWriter<'a> {
    page: &'a Page,
    base: Option<&'a Url>,
    cells: CellFinder,
    /// The last cell of the row that the last paragraph is.
    last_cell: Option<Cell>,
}

impl<'a> ParagraphWriter<'a> {
    pub(super) fn new(page: &'a Page, base: Option<&'a Url>) -> Self {
        Self { page, base, cells: CellFinder::default(), last_cell: None }
    }

    /// Adds the paragraphs of a block.
    pub(super) fn push(&mut self, block: &Block, kind: ParagraphKind, paragraphs: &mut Vec<Paragraph>) {
        let nodes = block.start..block.end;
        if let Some(cell) = self.cells.of(self.page.node(block.element)) {
            self.push_cell(cell, &nodes, paragraphs);
            return;
        }
        self.last_cell = None;
        match kind {
            ParagraphKind::Preformatted => {
                let text = block.text(self.page).to_owned();
                paragraphs.push(Paragraph { kind, text, links: Vec::new() });
            }
            ParagraphKind::Text | ParagraphKind::Quote => {
                let parts = self::paragraphs(self.page, block);
                paragraphs.extend(parts.into_iter().filter_map(|nodes| self.paragraph(kind, nodes)));
            }
            ParagraphKind::Subheading { .. } => {
                paragraphs.extend(self.paragraph(kind, without_anchor(self.page, nodes)));
            }
            _ => paragraphs.extend(self.paragraph(kind, nodes)),
        }
    }

    fn paragraph(&self, kind: ParagraphKind, nodes: Range<NodeId>) -> Option<Paragraph> {
        let links = self.links(&nodes);
        let text = text(self.page, nodes);
        if text.is_empty() { None } else { Some(Paragraph { kind, text, links }) }
    }

    /// Adds a cell to the row of the last paragraph or begins a new one.
    fn push_cell(&mut self, cell: Cell, nodes: &Range<NodeId>, paragraphs: &mut Vec<Paragraph>) {
        let (text, links) = (text(self.page, nodes.clone()), self.links(nodes));
        let last = self.last_cell.replace(cell).filter(|last| last.row == cell.row);
        match (last, paragraphs.last_mut()) {
            (Some(last), Some(paragraph)) => {
                paragraph.text.push(if last == cell { ' ' } else { '\t' });
                paragraph.text.push_str(&text);
                paragraph.links.extend(links);
            }
            _ => paragraphs.push(Paragraph { kind: ParagraphKind::TableRow, text, links }),
        }
    }

    /// Returns the links of some nodes, one that begins before them included.
    fn links(&self, nodes: &Range<NodeId>) -> Vec<Link> {
        if self.page.linked_text_len_in(nodes.clone()) == 0 {
            return Vec::new();
        }
        let around = self.page.node(nodes.start).ancestors().find(|node| node.tag() == Tag::A);
        let inside = self.page.tags_in(nodes.clone()).filter(|(_, tag)| *tag == Tag::A);
        let inside = inside.map(|(id, _)| self.page.node(id));
        around.into_iter().chain(inside).filter_map(|node| self.link(node, nodes)).collect()
    }

    fn link(&self, node: NodeRef<'_>, within: &Range<NodeId>) -> Option<Link> {
        let url = url::resolve(self.base, node.attr(Attr::Href)?)?;
        let text = text(self.page, node.id().max(within.start)..node.end().min(within.end));
        if text.is_empty() { None } else { Some(Link::new(text, url)) }
    }
}
