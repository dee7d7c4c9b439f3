//! What is known of all blocks before the features of one are written.

use super::groups::Groups;
use super::landmarks::Landmarks;
use crate::body::facts::{Facts, Scanner};
use crate::body::outline::{Outline, Totals, mix};
use crate::body::{Block, Witnesses};
use crate::dom::{NodeRef, Page, Tag};

/// One block with what its text says and where it stands.
#[derive(Debug)]
pub(super) struct Item {
    /// Its element's place in the outline.
    pub(super) place: usize,
    pub(super) facts: Facts,
    pub(super) totals: Totals,
    pub(super) inline: Inline,
    /// Its group by path and by look.
    pub(super) path: usize,
    pub(super) look: usize,
    /// The sums of all blocks before it.
    pub(super) before: Totals,
    /// Pictures, videos and frames between the block before and this one.
    pub(super) pictures: u32,
}

impl Item {
    pub(super) fn is_paragraph(&self) -> bool {
        self.totals.paragraphs > 0
    }
}

/// Characters of a block inside inline elements.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Inline {
    pub(super) bold: u32,
    pub(super) italic: u32,
    /// How many links.
    pub(super) links: u32,
}

/// All blocks of a page, read.
#[derive(Debug)]
pub(crate) struct Survey {
    pub(super) items: Vec<Item>,
    pub(super) outline: Outline,
    pub(super) paths: Groups,
    pub(super) looks: Groups,
    pub(super) landmarks: Landmarks,
    /// The whole page.
    pub(super) total: Totals,
    pub(super) has_body: bool,
    pub(super) body_length: f32,
}

impl Survey {
    /// Reads all blocks.
    pub(crate) fn new(page: &Page, blocks: &[Block], witnesses: &Witnesses<'_>) -> Self {
        let length = blocks.iter().map(|block| block.text(page).len()).sum();
        let mut scanner = Scanner::new(length, witnesses);
        let (mut outline, places) = Outline::new(page, blocks);
        let (mut paths, mut looks) = (Groups::default(), Groups::default());
        let mut total = Totals::default();
        let mut items = Vec::with_capacity(blocks.len());
        let mut end = page.body().id();
        for ((at, block), place) in blocks.iter().enumerate().zip(places) {
            let facts = scanner.read(block.text(page));
            let totals = totals(page, block, &facts);
            outline.add(place, at, &totals);
            let element = outline.get(place);
            let path = paths.add(element.path, &totals);
            let look = looks.add(mix(element.signature, outline.parent(place).signature), &totals);
            let before = total;
            total.add(&totals);
            let inline = inline(page, block);
            let pictures = pictures(page, end..block.start);
            end = block.end;
            items.push(Item { place, facts, totals, inline, path, look, before, pictures });
        }
        for item in &mut items {
            item.facts.repeated = scanner.repeated(&item.facts);
        }
        outline.sum();
        score(&mut outline, &items);
        let landmarks = Landmarks::new(&items, &outline, &total);
        #[allow(clippy::cast_precision_loss, reason = "a feature")]
        let body_length = (witnesses.body.map_or(0, str::len) as f32).ln_1p();
        Self { items, outline, paths, looks, landmarks, total, has_body: scanner.has_body(), body_length }
    }
}

#[allow(clippy::cast_precision_loss, reason = "compared with shares")]
impl Survey {
    /// How many blocks there are.
    pub(crate) fn blocks(&self) -> usize {
        self.items.len()
    }

    /// Whether a block says no more than "Advertisement", "Read more" or "Share".
    pub(crate) fn is_label(&self, block: usize) -> bool {
        self.items.get(block).is_some_and(|Item { facts, .. }| match facts.words {
            1 => facts.labels == 1,
            // The first word of a phrase is no label by itself.
            2 | 3 => facts.labels + 1 >= facts.words,
            _ => false,
        })
    }

    /// Whether a block is nothing but links and stands apart from all running text: the title of another page.
    /// The model took none of 131,000 such blocks.
    pub(crate) fn is_elsewhere(&self, block: usize) -> bool {
        /// Levels around it, its own element included, without a paragraph.
        const LEVELS: usize = 3;
        let Self { outline, landmarks, .. } = self;
        self.items.get(block).is_some_and(|item| {
            item.totals.linked as f32 >= 0.99 * item.totals.chars as f32
                && !outline.get(landmarks.best.place).holds(block)
                && !outline.get(landmarks.dense.place).holds(block)
                && outline.above(item.place).take(LEVELS).all(|(_, element)| element.totals.good == 0)
        })
    }

    /// Whether all or nearly all of a block is linked.
    pub(crate) fn is_linked(&self, block: usize) -> bool {
        self.items.get(block).is_some_and(|item| item.totals.linked as f32 >= 0.9 * item.totals.chars as f32)
    }

    /// The good characters of one block: those that are not linked, if it is a paragraph.
    pub(crate) fn good(&self, block: usize) -> u32 {
        self.items.get(block).map_or(0, |item| item.totals.good)
    }

    /// The words of one block.
    pub(crate) fn words(&self, block: usize) -> u32 {
        self.items.get(block).map_or(0, |item| item.facts.words)
    }
}

/// What the block adds to the sums of the elements above it.
fn totals(page: &Page, block: &Block, facts: &Facts) -> Totals {
    let nodes = block.start..block.end;
    let chars = page.ink_in(nodes.clone()).max(1);
    let linked = page.linked_ink_in(nodes).min(chars);
    let prose = facts.sentences >= 1 || facts.commas >= 2;
    // Less than 35 % linked.
    let paragraph = facts.words >= 15 && prose && u64::from(linked) * 100 < u64::from(chars) * 35;
    Totals {
        good: if paragraph { chars - linked } else { 0 },
        chars,
        linked,
        blocks: 1,
        paragraphs: u32::from(paragraph),
    }
}

fn pictures(page: &Page, nodes: std::ops::Range<crate::dom::NodeId>) -> u32 {
    let media = |tag: Tag| matches!(tag, Tag::Img | Tag::Video | Tag::Iframe);
    let found = nodes.filter(|id| media(page.node(*id).tag())).take(5).count();
    u32::try_from(found).unwrap_or(u32::MAX)
}

fn inline(page: &Page, block: &Block) -> Inline {
    let mut inline = Inline::default();
    let around = page.node(block.start).ancestors().take_while(|node| node.tag().is_inline());
    let inside = (block.start..block.end).map(|id| page.node(id));
    for node in around {
        inline.add(node.tag(), page.ink_in(block.start..node.end().min(block.end)));
    }
    for node in inside.filter(|node: &NodeRef<'_>| node.tag() != Tag::Text) {
        inline.add(node.tag(), node.ink());
    }
    inline
}

impl Inline {
    fn add(&mut self, tag: Tag, ink: u32) {
        let sum = match tag {
            Tag::B | Tag::Strong => &mut self.bold,
            Tag::I | Tag::Em => &mut self.italic,
            Tag::A => {
                self.links += 1;
                return;
            }
            _ => return,
        };
        *sum += ink;
    }
}

/// Rates the containers: each paragraph gives its element's parent a score, less to each level above.
fn score(outline: &mut Outline, items: &[Item]) {
    /// What the levels get, from the nearest one on.
    const SHARES: [f32; 4] = [1.0, 0.5, 0.25, 1.0 / 7.0];
    #[allow(clippy::cast_precision_loss, reason = "a score")]
    for item in items.iter().filter(|item| item.is_paragraph()) {
        let score = 1.0 + item.facts.commas as f32 + (item.totals.chars as f32 / 100.0).min(3.0);
        let element = outline.get(item.place);
        let holder = matches!(
            element.tag,
            Tag::P | Tag::Li | Tag::H2 | Tag::H3 | Tag::Blockquote | Tag::Td | Tag::Pre
        );
        let mut at = item.place;
        if holder && element.parent != at {
            at = element.parent;
        }
        for share in SHARES {
            let Some(element) = outline.elements.get_mut(at) else { break };
            element.score += score * share;
            if element.parent == at {
                break;
            }
            at = element.parent;
        }
    }
}
