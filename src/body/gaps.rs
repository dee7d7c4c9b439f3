//! Blocks that the model refused and that stand amid the text: what is around them says more than they do.

use super::Block;
use super::crosshead_names::{heading_level, is_named_crosshead};
use super::features::PageFeatures;
use crate::dom::{NodeId, NodeRef, Page, Tag};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::{ELEMENT_NAMES, RELATED_HEADINGS};
use crate::text::ends_sentence;

static ANNOUNCING: [Phrases; 7] = [
    Phrases::new(&RELATED_HEADINGS, "advertising"),
    Phrases::new(&RELATED_HEADINGS, "latest"),
    Phrases::new(&RELATED_HEADINGS, "popular"),
    Phrases::new(&RELATED_HEADINGS, "related"),
    Phrases::new(&RELATED_HEADINGS, "related more"),
    Phrases::new(&RELATED_HEADINGS, "service"),
    Phrases::new(&RELATED_HEADINGS, "social"),
];
static CALLOUTS: Phrases = Phrases::new(&ELEMENT_NAMES, "callout");

/// Takes the blocks between two chosen ones that are part of their text: a paragraph in a row of its like, a crosshead,
/// the lines of a program, a formula, a box with a sentence to be noted. A long row of paragraphs goes on to its end.
pub(super) fn fill(page: &Page, blocks: &mut [Block], features: &PageFeatures) {
    let following = following_chosen(blocks);
    let mut before = None;
    let mut row = Row::default();
    for (at, after) in (0_u32..).zip(following) {
        let Some(block) = blocks.get(at as usize) else { break };
        let element = page.node(block.element);
        if !block.chosen {
            let Some(before) = before else { continue };
            let is_alone = [at.wrapping_sub(1), at + 1].into_iter().all(|beside| is_chosen(blocks, beside));
            let gap = after.map(|after| Gap { before, element, after: page.node(after), is_alone });
            let is_text = gap.as_ref().is_some_and(|gap| gap.is_text(features.good(at), page, block));
            let goes_on = match features.words(at) {
                LONG.. if ends_sentence(block.text(page)) => row.goes_on_with(element),
                _ => false,
            };
            let is_cell = gap.is_some_and(|gap| gap.is_cell());
            if !is_cell && (features.is_linked(at) || !(is_text || goes_on)) {
                continue;
            }
        }
        row.add(element);
        before = Some(element);
        if let Some(block) = blocks.get_mut(at as usize) {
            block.chosen = true;
        }
    }
}

fn is_chosen(blocks: &[Block], at: u32) -> bool {
    blocks.get(at as usize).is_some_and(|block| block.chosen)
}

/// Words of a paragraph that ends a row, at least: notes and credits are shorter.
const LONG: u32 = 25;

/// The paragraphs side by side that were taken last.
#[derive(Default)]
struct Row {
    parent: Option<NodeId>,
    paragraphs: usize,
}

impl Row {
    fn add(&mut self, element: NodeRef<'_>) {
        let parent = element.parent().map(NodeRef::id);
        if parent != self.parent {
            *self = Self { parent, paragraphs: 0 };
        }
        self.paragraphs += usize::from(element.tag() == Tag::P);
    }

    /// Whether a paragraph without a class or a link stands in a row of many.
    fn goes_on_with(&self, element: NodeRef<'_>) -> bool {
        /// Paragraphs of a long row.
        const MANY: usize = 10;
        if element.tag() != Tag::P || element.linked_text_len() > 0 || self.paragraphs < MANY {
            return false;
        }
        element.classes().next().is_none() && self.parent == element.parent().map(NodeRef::id)
    }
}

/// Returns for each block the element of the next chosen one, from itself on.
fn following_chosen(blocks: &[Block]) -> Vec<Option<NodeId>> {
    let mut next = None;
    let elements = blocks.iter().rev().map(|block| {
        next = if block.chosen { Some(block.element) } else { next };
        next
    });
    let mut following: Vec<_> = elements.collect();
    following.reverse();
    following
}

/// A block between two chosen ones: their elements.
struct Gap<'p> {
    before: NodeRef<'p>,
    element: NodeRef<'p>,
    after: NodeRef<'p>,
    /// Whether they are right beside it.
    is_alone: bool,
}

impl Gap<'_> {
    /// Whether the block is text; so many of its characters are good ones.
    fn is_text(&self, good: u32, page: &Page, block: &Block) -> bool {
        let text = block.text(page);
        self.is_code()
            || self.is_paragraph(good)
            || self.is_crosshead(page, block)
            || self.is_formula(text)
            || self.is_callout(text)
    }

    /// `<p>…</p><table><td class=gutter><pre>1</pre><td class=code><pre>let a = 1;</pre></table><p>…</p>`
    fn is_code(&self) -> bool {
        /// Levels from a line to the whole.
        const LEVELS: usize = 4;
        self.element.self_and_ancestors().take(LEVELS).any(|node| node.tag() == Tag::Pre)
    }

    /// `<p>…</p><p>…</p><p>…</p>`
    fn is_paragraph(&self, good: u32) -> bool {
        let place = (Tag::P, self.element.parent());
        let mut all = [self.before, self.element, self.after].into_iter();
        if good == 0 { false } else { all.all(|node| (node.tag(), node.parent()) == place) }
    }

    /// `<p>…</p><h3>The second bridge</h3><p>…</p>`, `<p>…</p><span class=cross-head>The second bridge</span><p>…</p>`
    fn is_crosshead(&self, page: &Page, block: &Block) -> bool {
        let is_heading = heading_level(self.element) > Some(1);
        if self.is_amid_siblings() {
            return is_heading || is_named_crosshead(page, block);
        }
        match (is_heading, self.is_alone) {
            (true, true) => !announces(block.text(page)) && self.is_near(),
            _ => false,
        }
    }

    /// `<div><div><p>…</p></div><div><h3>The second bridge</h3></div><div><p>…</p></div></div>`
    fn is_near(&self) -> bool {
        /// Levels from a line to the element around all three.
        const LEVELS: usize = 5;
        let (before, element, after) = (self.before, self.element, self.after);
        if heading_level(after).is_some() {
            return false;
        }
        let mut around = element.ancestors().take(LEVELS);
        let found = around.find(|node| node.contains(before) && node.contains(after) || opens_a_box(*node));
        let Some(all) = found.filter(|node| !opens_a_box(*node)) else { return false };
        [before, after].into_iter().all(|line| line.ancestors().take(LEVELS).any(|node| node == all))
    }

    /// `<td>…</td><td><a href=#berg>Ida Berg</a></td><td>…</td>`: the others say that the table is of the text.
    fn is_cell(&self) -> bool {
        /// Letters of a value.
        const LONGEST: u32 = 60;
        if !self.is_alone || self.element.text_len() > LONGEST {
            return false;
        }
        let [before, own, after] = [self.before, self.element, self.after].map(table_of_cell);
        if own.is_some() { [before, after] == [own; 2] } else { false }
    }

    /// `<div><p>…</p><h3>The second bridge</h3><p>…</p></div>`, `<div><p>…</p>The second bridge<p>…</p></div>`
    fn is_amid_siblings(&self) -> bool {
        let (before, after) = (self.before, self.after);
        let container = before.parent();
        if (before.tag(), after.tag(), after.parent()) != (Tag::P, Tag::P, container) {
            return false;
        }
        container == Some(self.element) || container == self.element.parent()
    }

    /// `<div><p>…</p>s = vt + 12<p>…</p></div>`
    fn is_formula(&self, text: &str) -> bool {
        let place = (Tag::P, Some(self.element));
        let mut around = [self.before, self.after].into_iter();
        if text.contains('=') { around.all(|node| (node.tag(), node.parent()) == place) } else { false }
    }

    /// `<p>…</p><div class=callout-card><div>💡</div><div>The heavier goes first.</div></div><p>…</p>`
    fn is_callout(&self, text: &str) -> bool {
        /// Levels from the sentence to the box.
        const LEVELS: usize = 3;
        if !ends_sentence(text) {
            return false;
        }
        let beside = self.before.parent().filter(|parent| self.after.parent() == Some(*parent));
        let mut around = self.element.self_and_ancestors().take(LEVELS);
        let found = around.find(|node| node.parent() == beside);
        found
            .filter(|found| found.linked_text_len() == 0)
            .is_some_and(|found| found.classes().any(is_callout))
    }
}

/// Whether an element is of the page or of a box rather than of a text: `<header><h3>Trending</h3></header>`.
fn opens_a_box(node: NodeRef<'_>) -> bool {
    matches!(node.tag(), Tag::Header | Tag::Footer | Tag::Aside | Tag::Nav | Tag::Form)
}

/// Whether a heading announces other stories or what the site offers: "Trending", "Weiterlesen".
fn announces(heading: &str) -> bool {
    let heading = heading.trim_matches(|char: char| !char.is_alphanumeric());
    ANNOUNCING.iter().any(|phrases| phrases.is_in_any_case(heading))
}

/// The table around a cell; `None` for what is none.
fn table_of_cell(cell: NodeRef<'_>) -> Option<NodeId> {
    /// Levels from a cell to its table.
    const LEVELS: usize = 3;
    match cell.tag() {
        Tag::Td | Tag::Th => {
            cell.ancestors().take(LEVELS).find(|node| node.tag() == Tag::Table).map(NodeRef::id)
        }
        _ => None,
    }
}

fn is_callout(class: &str) -> bool {
    class.split(['-', '_']).any(|word| CALLOUTS.is_in_any_case(word))
}
