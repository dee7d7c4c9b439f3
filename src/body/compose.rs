//! From chosen blocks to paragraphs.

use std::ops::Range;

use super::figures::Figures;
use super::prose::{self, flat};
use super::{Block, Body, Elsewhere, Selection};
use crate::article::{Link, Paragraph, ParagraphKind};
use crate::context::Context;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::{byline, url};
use crate::report::{BlockReport, Verdict};

/// Makes paragraphs and figures of the chosen blocks.
pub(crate) fn compose(
    page: &Page,
    selection: &Selection,
    elsewhere: &Elsewhere<'_>,
    context: &Context,
) -> Body {
    let mut composer = Composer {
        page,
        context,
        elsewhere,
        figures: Figures::new(page, selection, context),
        row: None,
        body: Body::default(),
    };
    let sign_off = sign_off(page, selection);
    for (at, block) in selection.blocks.iter().enumerate() {
        let verdict = if sign_off == Some(at) {
            composer.body.sign_off = Some(flat(block.text(page)));
            Verdict::Elsewhere
        } else {
            composer.verdict(at, block)
        };
        if verdict == Verdict::Paragraph {
            composer.push(block);
        }
        composer.body.reports.push(BlockReport {
            text: flat(block.text(page)),
            probability: block.probability,
            verdict,
        });
    }
    composer.finish()
}

struct Composer<'a> {
    page: &'a Page,
    context: &'a Context,
    elsewhere: &'a Elsewhere<'a>,
    figures: Figures<'a>,
    /// The row of a table that the last paragraph is, and its last cell.
    row: Option<(NodeId, NodeId)>,
    body: Body,
}

impl Composer<'_> {
    fn verdict(&self, at: usize, block: &Block) -> Verdict {
        if !block.chosen {
            Verdict::Refused
        } else if self.elsewhere.promos.contains(&at) {
            Verdict::Promo
        } else if self.is_elsewhere(block) {
            Verdict::Elsewhere
        } else {
            Verdict::Paragraph
        }
    }

    /// Whether the block is shown as another part of the article.
    fn is_elsewhere(&self, block: &Block) -> bool {
        let text = block.text(self.page);
        let Elsewhere { headline, kicker, nodes, .. } = self.elsewhere;
        [headline, kicker].into_iter().flatten().any(|other| same(text, other))
            || nodes.iter().any(|id| (*id..self.page.node(*id).end()).contains(&block.start))
            || self.page.node(block.element).self_and_ancestors().any(is_apart)
            || is_time(text) && table_cell(self.page.node(block.element)).is_none()
    }

    fn push(&mut self, block: &Block) {
        self.figures.before(block.start, &mut self.body);
        let element = self.page.node(block.element);
        let kind = kind(element);
        if let Some((row, cell)) = table_cell(element) {
            let nodes = block.start..block.end;
            self.push_cell(row, cell, prose::text(self.page, nodes.clone()), self.links(&nodes));
            return;
        }
        self.row = None;
        match kind {
            ParagraphKind::Preformatted => {
                let text = block.text(self.page).to_owned();
                self.body.paragraphs.push(Paragraph { kind, text, links: Vec::new() });
            }
            ParagraphKind::Text | ParagraphKind::Quote => {
                for nodes in prose::paragraphs(self.page, block) {
                    self.push_text(kind, nodes);
                }
            }
            _ => self.push_text(kind, block.start..block.end),
        }
    }

    fn push_text(&mut self, kind: ParagraphKind, nodes: Range<NodeId>) {
        let links = self.links(&nodes);
        let text = prose::text(self.page, nodes);
        if !text.is_empty() {
            self.body.paragraphs.push(Paragraph { kind, text, links });
        }
    }

    /// Adds to the row of the last paragraph or begins a new one.
    fn push_cell(&mut self, row: NodeId, cell: NodeId, text: String, links: Vec<Link>) {
        let last = self.row.replace((row, cell)).filter(|(last, _)| *last == row);
        match (last, self.body.paragraphs.last_mut()) {
            (Some((_, last)), Some(paragraph)) => {
                paragraph.text.push(if last == cell { ' ' } else { '\t' });
                paragraph.text.push_str(&text);
                paragraph.links.extend(links);
            }
            _ => self.body.paragraphs.push(Paragraph { kind: ParagraphKind::TableRow, text, links }),
        }
    }

    /// The links of some nodes, one that begins before them included.
    fn links(&self, nodes: &Range<NodeId>) -> Vec<Link> {
        if self.page.linked_ink_in(nodes.clone()) == 0 {
            return Vec::new();
        }
        let around = self.page.node(nodes.start).ancestors().find(|node| node.tag() == Tag::A);
        let inside = nodes.clone().map(|id| self.page.node(id)).filter(|node| node.tag() == Tag::A);
        around.into_iter().chain(inside).filter_map(|node| self.link(node, nodes)).collect()
    }

    fn link(&self, node: NodeRef<'_>, within: &Range<NodeId>) -> Option<Link> {
        let url = url::resolve(self.context.base.as_ref(), node.attr(Attr::Href)?)?;
        let text = prose::text(self.page, node.id().max(within.start)..node.end().min(within.end));
        (!text.is_empty()).then(|| Link::new(text, url))
    }

    fn finish(mut self) -> Body {
        self.figures.rest(&mut self.body);
        self.body
    }
}

/// Whether an element holds no prose of the article: a caption, a post of a network.
fn is_apart(node: NodeRef<'_>) -> bool {
    node.tag() == Tag::Figcaption
        || node.tag() == Tag::Blockquote && POSTS.iter().any(|post| node.has_token(Attr::Class, post))
}

/// The classes by which the networks' own scripts find the posts that they are to show.
const POSTS: [&str; 7] = [
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "tiktok-embed",
    "bluesky-embed",
    "reddit-embed-bq",
    "mastodon-embed",
];

/// Whether a text is a number or a time of day, as stands beside the entries of a live blog.
fn is_time(text: &str) -> bool {
    const MARKS: [&str; 6] = ["am", "pm", "a.m.", "p.m.", "uhr", "h"];
    let rest = text.trim_start_matches(|char: char| char.is_ascii_digit() || ".:h ".contains(char)).trim();
    text.len() <= 12
        && text.len() > rest.len()
        && (rest.is_empty() || MARKS.iter().any(|mark| rest.eq_ignore_ascii_case(mark)))
}

/// What a paragraph of this element is.
fn kind(element: NodeRef<'_>) -> ParagraphKind {
    if let Some(level) = element.tag().heading_level() {
        return ParagraphKind::Subheading { level };
    }
    let mut above = element.self_and_ancestors().map(NodeRef::tag);
    above
        .find_map(|tag| match tag {
            Tag::Blockquote => Some(ParagraphKind::Quote),
            Tag::Li | Tag::Dd | Tag::Dt => Some(ParagraphKind::ListItem),
            Tag::Pre => Some(ParagraphKind::Preformatted),
            Tag::Article | Tag::Main | Tag::Body | Tag::Td => Some(ParagraphKind::Text),
            _ => None,
        })
        .unwrap_or_default()
}

/// The row and the cell of a table of data; tables that only lay a page out have long cells or single ones.
fn table_cell(element: NodeRef<'_>) -> Option<(NodeId, NodeId)> {
    /// Characters of a cell that is a column of the page and no datum.
    const COLUMN: u32 = 600;
    let cell = element.self_and_ancestors().find(|node| matches!(node.tag(), Tag::Td | Tag::Th))?;
    let row = cell.parent().filter(|row| row.tag() == Tag::Tr)?;
    let cells = row.children().filter(|cell| cell.ink() > 0).take(2).count();
    (cells > 1 && cell.ink() < COLUMN && !has_paragraphs(cell)).then(|| (row.id(), cell.id()))
}

/// Whether a cell is written like a column of the page.
fn has_paragraphs(cell: NodeRef<'_>) -> bool {
    cell.descendants().filter(|node| node.tag() == Tag::P).nth(1).is_some()
}

/// The last chosen block, if it is nothing but a name on a line of its own.
fn sign_off(page: &Page, selection: &Selection) -> Option<usize> {
    let at = selection.blocks.iter().rposition(|block| block.chosen)?;
    let block = selection.blocks.get(at)?;
    let text = block.text(page);
    let tag = page.node(block.element).tag();
    let mut words = text.split(' ').peekable();
    let named = words.clone().count() >= 2 && words.all(|word| word.starts_with(char::is_uppercase));
    let ends = text.ends_with(['.', '!', '?', ':', '…']);
    let plain = matches!(tag, Tag::P | Tag::Div) && at > 0;
    (plain && named && !ends && byline::is_name(text)).then_some(at)
}

/// Whether two texts have the same letters and digits in any case.
pub(super) fn same(a: &str, b: &str) -> bool {
    // Cheap to refuse: neither punctuation nor case changes lengths much.
    a.len() <= 2 * b.len() && b.len() <= 2 * a.len() && letters(a).eq(letters(b))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase)
}
