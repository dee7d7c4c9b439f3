//! What is known of all blocks before the features of one are written.

use super::alike::Alike;
use super::items::{Item, Items, Totals};
use super::landmarks::Landmarks;
use crate::body::outline::Outline;
use crate::body::text_scan::Scanner;
use crate::body::text_stats::TextStats;
use crate::body::{Block, HeadText};
use crate::dom::{Page, Tag};
use crate::text::hash::mix;

/// All blocks of a page, read.
#[derive(Debug)]
pub(crate) struct PageFeatures {
    pub(super) items: Items,
    pub(super) outline: Outline,
    pub(super) alike: Alike,
    pub(super) landmarks: Landmarks,
    /// The whole page.
    pub(super) total: Totals,
    pub(super) has_body: bool,
    pub(super) body_length: f32,
}

impl PageFeatures {
    /// Reads all blocks.
    pub(crate) fn new(page: &Page, blocks: &[Block], head: &HeadText<'_>) -> Self {
        let (outline, places) = Outline::new(page, blocks);
        let mut alike = Alike::new(outline.kinds());
        let mut items = Items::new(places);
        let has_body = read(page, blocks, head, &mut items, |place, totals| {
            alike.add(outline.get(place).kind, outline.kind(place), totals);
        });
        let total = items.total();
        let landmarks = Landmarks::new(&items, &outline, &total);
        #[allow(clippy::cast_precision_loss, reason = "a feature")]
        let body_length = (head.body.map_or(0, str::len) as f32).ln_1p();
        Self { items, outline, alike, landmarks, total, has_body, body_length }
    }
}

/// Reads the blocks one by one and tells of each where it stands; says whether the page's head has the article's
/// text to compare them with.
fn read(
    page: &Page,
    blocks: &[Block],
    head: &HeadText<'_>,
    items: &mut Items,
    mut tell: impl FnMut(u32, &Totals),
) -> bool {
    let mut scanner = Scanner::new(blocks.iter().map(|block| block.text(page).len()), head);
    let mut end = page.body().id();
    for (at, block) in (0..).zip(blocks) {
        let (stats, keywords) = scanner.read(block.text(page));
        let totals = totals(page, block, &stats);
        tell(items.place(at), &totals);
        let mut item = Item { stats, pictures: pictures(page, end..block.start), ..Item::default() };
        add_inline(&mut item, page, block);
        item.bold = item.bold.min(totals.chars);
        item.italic = item.italic.min(totals.chars);
        items.push(&item, &keywords, &totals);
        end = block.end;
    }
    let mut start = 0;
    for at in 0..items.len() {
        let end = start + items.compared(at);
        items.set_repeated(at, scanner.repeated(start..end));
        start = end;
    }
    scanner.has_body()
}

#[allow(clippy::cast_precision_loss, reason = "compared with shares")]
impl PageFeatures {
    /// How many blocks there are.
    pub(crate) fn blocks(&self) -> u32 {
        self.items.len()
    }

    /// Returns a key that blocks share which are alike by themselves: of one kind, and of as many words and characters.
    pub(crate) fn kind_key(&self, block: u32) -> u64 {
        let kind = u64::from(self.outline.get(self.items.place(block)).kind);
        let totals = self.items.totals(block..block + 1);
        mix(mix(kind, u64::from(totals.chars) << 32 | u64::from(totals.linked)), u64::from(self.words(block)))
    }

    /// Whether a block says no more than "Advertisement", "Read more" or "Share".
    pub(crate) fn is_label(&self, block: u32) -> bool {
        let Some(Item { stats, .. }) = self.items.get(block) else { return false };
        match stats.words {
            1 => stats.labels == 1,
            // The first word of a phrase is no label by itself.
            2 | 3 => stats.labels + 1 >= stats.words,
            _ => false,
        }
    }

    /// Whether a block is nothing but links and stands apart from all running text: the title of another page.
    /// The model took none of 131,000 such blocks.
    pub(crate) fn is_title_of_other_page(&self, block: u32) -> bool {
        /// Levels around it, its own element included, without a paragraph.
        const LEVELS: usize = 3;
        let Self { items, outline, landmarks, .. } = self;
        let totals = items.totals(block..block + 1);
        totals.linked as f32 >= 0.99 * totals.chars as f32
            && !outline.get(landmarks.best.place).holds(block)
            && !outline.get(landmarks.dense.place).holds(block)
            && { outline.above(items.place(block)).take(LEVELS) }
                .all(|(_, element)| items.totals(element.blocks()).good == 0)
    }

    /// Whether all or nearly all of a block is linked.
    pub(crate) fn is_linked(&self, block: u32) -> bool {
        let totals = self.items.totals(block..block + 1);
        totals.linked as f32 >= 0.9 * totals.chars as f32
    }

    /// The good characters of one block: those that are not linked, if it is a paragraph.
    pub(crate) fn good(&self, block: u32) -> u32 {
        self.items.totals(block..block + 1).good
    }

    /// Whether the page has nearly all of a block's text before it.
    pub(crate) fn is_repeated(&self, block: u32) -> bool {
        let repeats = self.items.get(block).map_or(0, |item| item.stats.repeats);
        u64::from(repeats) * 10 >= self.items.compared(block) as u64 * 9
    }

    /// Whether most of a block's text stands in a description of the page.
    pub(crate) fn is_in_description(&self, block: u32) -> bool {
        let Some(item) = self.items.get(block) else { return false };
        u64::from(item.stats.in_description) * 2 > u64::from(item.stats.runs(3))
    }

    /// The words of one block.
    pub(crate) fn words(&self, block: u32) -> u32 {
        self.items.words(block).unwrap_or_default()
    }
}

/// What the block adds to the sums of the elements above it.
fn totals(page: &Page, block: &Block, stats: &TextStats) -> Totals {
    let nodes = block.start..block.end;
    let chars = page.text_len_in(nodes.clone()).max(1);
    let linked = page.linked_text_len_in(nodes).min(chars);
    let prose = stats.sentences >= 1 || stats.commas >= 2;
    // Less than 35 % linked.
    let paragraph = stats.words >= 15 && prose && u64::from(linked) * 100 < u64::from(chars) * 35;
    Totals {
        good: if paragraph { chars - linked } else { 0 },
        chars,
        linked,
        blocks: 1,
        paragraphs: u32::from(paragraph),
    }
}

fn pictures(page: &Page, nodes: std::ops::Range<crate::dom::NodeId>) -> u8 {
    let media = |tag: Tag| matches!(tag, Tag::Img | Tag::Video | Tag::Iframe);
    let found = page.tags_in(nodes).filter(|(_, tag)| media(*tag)).take(5).count();
    u8::try_from(found).unwrap_or(u8::MAX)
}

fn add_inline(item: &mut Item, page: &Page, block: &Block) {
    let around = page.node(block.start).ancestors().take_while(|node| node.tag().is_inline());
    for node in around {
        item.add(node.tag(), || page.text_len_in(block.start..node.end().min(block.end)));
    }
    for (id, tag) in page.tags_in(block.start..block.end) {
        item.add(tag, || page.node(id).text_len());
    }
}

impl Item {
    /// Adds an inline element with so many characters.
    fn add(&mut self, tag: Tag, text_len: impl FnOnce() -> u32) {
        /// More of them say no more.
        const LINKS: u8 = 10;
        match tag {
            Tag::B | Tag::Strong => self.bold += text_len(),
            Tag::I | Tag::Em => self.italic += text_len(),
            Tag::A => self.links = (self.links + 1).min(LINKS),
            _ => {}
        }
    }
}
