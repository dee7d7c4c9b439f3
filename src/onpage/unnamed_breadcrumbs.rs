//! Breadcrumbs that no class name marks: a line of links that opens with the front page or with a label.
//!
//! Never taken: menus. Between their links stand bars or nothing, and they are longer.

use std::ops::Range;

use super::breadcrumb_steps::{MAX_STEPS, steps};
use super::link_targets::{is_front_page, is_shown_link};
use crate::body::{Block, Selection};
use crate::candidate::Breadcrumb;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::language::Lang;
use crate::normalize::headline::same;
use crate::normalize::section;

/// Characters of a line of breadcrumbs: the headline may end it.
const LINE: u32 = 200;

/// Blocks from the breadcrumbs down to the headline, where only their place tells them from a menu, and from the
/// headline down to breadcrumbs under it.
const NEAR: usize = 3;
const BELOW: usize = 6;

/// Steps of breadcrumbs that only their place tells from a menu.
const FEW_STEPS: usize = 4;

/// Levels from a block's first word to the link around it.
const MAX_LEVELS: usize = 4;

/// Bytes of the label before the first step.
const MAX_LABEL: usize = 60;

const ARROWS: [char; 14] = ['>', '›', '»', '＞', '→', '⇒', '►', '▸', '▶', '≫', '》', '〉', '❯', '⟩'];
const SLASHES: [char; 3] = ['/', '／', '\\'];

/// Returns the breadcrumbs nearest above the headline, or else the first between it and the text, or else those that
/// end with the headline wherever they stand.
pub(super) fn find(
    page: &Page,
    body: &Selection,
    headline: Option<NodeRef<'_>>,
) -> Option<(NodeId, Vec<Breadcrumb>)> {
    let text = body.range().map(|text| text.start);
    let anchor = headline.map(NodeRef::id).or(text)?;
    let at = body.blocks.partition_point(|block| block.start < anchor);
    let lines = Lines { page, blocks: &body.blocks, anchor, headline: headline.map_or("", NodeRef::text) };
    let above = (0..at).rev().find_map(|above| lines.breadcrumbs(above, at - above));
    let above = above.or_else(|| lines.items_above(at));
    above.or_else(|| {
        let end = text.map_or(at, |text| body.blocks.partition_point(|block| block.start < text));
        let below = (at..end.min(at + BELOW)).find_map(|below| lines.breadcrumbs(below, usize::MAX));
        below.or_else(|| lines.ending_with_headline(at + 1))
    })
}

struct Lines<'l> {
    page: &'l Page,
    blocks: &'l [Block],
    anchor: NodeId,
    headline: &'l str,
}

/// What stands between the steps.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Other,
    Slash,
    Arrow,
}

/// How a line begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// "You are here: News"
    Label,
    /// "Home > News"
    FrontPage,
    /// "News » Science"
    Section,
}

impl Lines<'_> {
    /// Returns the breadcrumbs in a block that stands so many blocks above the headline.
    fn breadcrumbs(&self, at: usize, distance: usize) -> Option<(NodeId, Vec<Breadcrumb>)> {
        let block = self.blocks.get(at)?;
        let text_len = self.page.text_len_in(block.start..block.end);
        if !(2..=LINE).contains(&text_len) {
            return None;
        }
        let opening = self.opening(block)?;
        let mut range = self.start(block)..block.end;
        if opening == Opening::Label {
            range.end = self.end_of_list(at);
        } else if self.page.linked_text_len_in(range.clone()) == 0 {
            return None;
        }
        if opening == Opening::Section && distance > NEAR && !self.is_before_headline(block) {
            return None;
        }
        let steps = steps(self.page, range.clone());
        let is_good = match opening {
            Opening::Label => (1..=MAX_STEPS).contains(&steps.len()),
            Opening::FrontPage => self.leads_down(&steps, range, distance),
            Opening::Section if self.mark(range) != Mark::Arrow => false,
            Opening::Section => self.ends_here(&steps) || distance <= NEAR && are_sections(&steps),
        };
        is_good.then_some((block.start, steps))
    }

    /// Returns the breadcrumbs after a block that end with the headline.
    fn ending_with_headline(&self, at: usize) -> Option<(NodeId, Vec<Breadcrumb>)> {
        let blocks = self.blocks.iter().enumerate().skip(at);
        let mut ending = blocks.filter(|(_, block)| self.is_before_headline(block));
        ending.find_map(|(at, _)| self.breadcrumbs(at, usize::MAX))
    }

    /// Returns the items of a list right above a block: links, the last of which is the headline without one.
    fn items_above(&self, at: usize) -> Option<(NodeId, Vec<Breadcrumb>)> {
        let items = self.blocks.get(at.saturating_sub(NEAR)..at)?.iter().rev();
        let story =
            items.map(|block| self.page.node(block.element)).find(|node| self.is_story_item(*node))?;
        let list = story.parent()?;
        let steps = steps(self.page, list.id()..story.end());
        let (_, sections) = steps.split_last()?;
        if !(2..MAX_STEPS).contains(&sections.len()) || sections.iter().any(|step| step.url.is_none()) {
            return None;
        }
        Some((list.id(), steps))
    }

    fn is_story_item(&self, node: NodeRef<'_>) -> bool {
        if node.tag() != Tag::Li || node.linked_text_len() > 0 {
            return false;
        }
        same(node.text(), self.headline)
    }

    /// Whether the words of a block end with the headline.
    fn is_before_headline(&self, block: &Block) -> bool {
        let headline = self.headline.trim();
        let text = block.text(self.page);
        !headline.is_empty() && text.len() > headline.len() && text.ends_with(headline)
    }

    fn opening(&self, block: &Block) -> Option<Opening> {
        let start = self.start(block);
        let link = (start..block.end).map(|id| self.page.node(id)).find(|node| is_shown_link(*node));
        if link.is_some_and(|link| link.text_len() >= self.page.text_len_in(block.start..block.end)) {
            // One step alone, as most items of menus are.
            return None;
        }
        let before = self.page.trimmed_in(start..link.map_or(block.end, NodeRef::id));
        if before.len() <= MAX_LABEL && is_label(before) {
            return Some(Opening::Label);
        }
        let link = link?;
        let leads_home = link.attr(Attr::Href).map(str::trim).is_some_and(is_front_page);
        if before.contains(char::is_alphabetic) {
            // The front page's name may have no link, and any label may stand before it.
            let is_labelled = before.len() <= MAX_LABEL && before.ends_with([':', '：']) && leads_home;
            return (is_labelled || is_home(before)).then_some(Opening::FrontPage);
        }
        let is_front = leads_home || is_home(link.text());
        Some(if is_front { Opening::FrontPage } else { Opening::Section })
    }

    /// Returns the first node of a block, the link around its first word included.
    fn start(&self, block: &Block) -> NodeId {
        let inline = self.page.node(block.start).ancestors().take_while(|above| above.tag().is_inline());
        inline.take(MAX_LEVELS).last().map_or(block.start, NodeRef::id)
    }

    /// Whether the steps lead from the front page down to the story.
    fn leads_down(&self, steps: &[Breadcrumb], range: Range<NodeId>, distance: usize) -> bool {
        if !(2..=MAX_STEPS).contains(&steps.len()) {
            return false;
        }
        if self.ends_here(steps) {
            return true;
        }
        let is_in_menu = is_in_menu(self.page.node(range.start));
        match self.mark(range) {
            Mark::Arrow => true,
            Mark::Slash => steps.len() <= FEW_STEPS,
            Mark::Other => distance <= NEAR && !is_in_menu && are_nested(steps),
        }
    }

    /// Whether the last step is the story.
    fn ends_here(&self, steps: &[Breadcrumb]) -> bool {
        steps.len() > 1
            && steps.last().is_some_and(|last| last.url.is_none() && same(&last.name, self.headline))
    }

    /// Returns where a list ends whose label a block is, or opens with.
    fn end_of_list(&self, at: usize) -> NodeId {
        let Some(block) = self.blocks.get(at) else { return 0 };
        let list = self.blocks.get(at + 1).and_then(|next| self.parent(next));
        let items = self.blocks.iter().skip(at + 1).take(MAX_STEPS);
        let items = items.take_while(|item| item.start < self.anchor && self.parent(item) == list);
        let items = items.take_while(|item| self.is_linked(item));
        items.last().map_or(block.end, |item| item.end)
    }

    fn parent(&self, block: &Block) -> Option<NodeId> {
        self.page.node(block.element).parent().map(NodeRef::id)
    }

    fn is_linked(&self, block: &Block) -> bool {
        let range = block.start..block.end;
        self.page.linked_text_len_in(range.clone()) * 2 > self.page.text_len_in(range)
    }

    /// Returns the mark between links that says most.
    fn mark(&self, range: Range<NodeId>) -> Mark {
        let mut mark = Mark::Other;
        let mut id = range.start;
        while id < range.end {
            let node = self.page.node(id);
            id = if node.tag() == Tag::A { node.end() } else { id + 1 };
            if node.tag() == Tag::Text {
                mark = mark.max(mark_in(node.text()));
            }
        }
        mark
    }
}

fn is_in_menu(node: NodeRef<'_>) -> bool {
    node.ancestors().take(MAX_LEVELS).any(|above| above.tag() == Tag::Nav)
}

fn is_home(name: &str) -> bool {
    section::is_home(name.trim_matches(|char: char| !char.is_alphanumeric()), Lang::UNKNOWN)
}

/// Whether words are the label of breadcrumbs. A single word, "Navigation", heads menus as well.
fn is_label(before: &str) -> bool {
    let is_word = before.is_ascii() && !before.contains([' ', ':']);
    if is_word {
        return false;
    }
    section::is_breadcrumb_label(before.trim_end_matches([' ', '>', '»', '›']), Lang::UNKNOWN)
}

fn mark_in(text: &str) -> Mark {
    if text.contains(ARROWS) || text.contains("::") {
        Mark::Arrow
    } else if text.contains(SLASHES) {
        Mark::Slash
    } else {
        Mark::Other
    }
}

/// Whether each step leads below the one before, the first to the front page: the links of a menu do not.
///
/// `/`, `/news`, `/news/city`
fn are_nested(steps: &[Breadcrumb]) -> bool {
    let Some((front, below)) = steps.split_first().filter(|_| steps.len() <= FEW_STEPS) else { return false };
    // Without a link is where the page stands itself.
    let addresses = below.iter().filter_map(|step| step.url.as_deref().map(folder));
    let mut pairs = addresses.clone().zip(addresses.skip(1));
    is_home(&front.name) && pairs.all(|(above, below)| below.starts_with(above))
}

/// Returns an address without the ending of its file: `/news.asp?id=3` → `/news`.
fn folder(address: &str) -> &str {
    let path = address.find(['?', '#']).map_or(address, |end| address.get(..end).unwrap_or_default());
    let path = path.trim_end_matches('/');
    let file = path.rfind('/').map_or(0, |at| at + 1);
    let ending = path.get(file..).and_then(|name| name.find('.')).filter(|_| file > 0);
    ending.and_then(|at| path.get(..file + at)).unwrap_or(path)
}

/// Whether a few links are sections and no buttons: "« Previous » Next".
fn are_sections(steps: &[Breadcrumb]) -> bool {
    if !(2..=FEW_STEPS).contains(&steps.len()) {
        return false;
    }
    steps.iter().all(|step| step.url.is_some() && !section::is_not_a_name(&step.name, Lang::UNKNOWN))
}
