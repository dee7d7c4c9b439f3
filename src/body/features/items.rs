//! What is kept of every block until its features are written.
//!
//! A page may have as many blocks as it has cells in its tables, and all must be read before the first is judged.
//! So what is told of a short text is kept in a byte a number, and sums are told from running ones.

use std::ops::Range;

use crate::body::text_stats::{End, Keywords, TextStats, share};

/// What one block by itself says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Item<N = u32> {
    pub(super) stats: TextStats<N>,
    /// Characters inside `<b>` and `<i>` and their like.
    pub(super) bold: N,
    pub(super) italic: N,
    /// Links in it, ten at most.
    pub(super) links: u8,
    /// Pictures, videos and frames between the block before and this one, five at most.
    pub(super) pictures: u8,
}

impl<N: Copy> Item<N> {
    fn map<M>(&self, to: impl Fn(N) -> M) -> Item<M> {
        Item {
            stats: self.stats.map(&to),
            bold: to(self.bold),
            italic: to(self.italic),
            links: self.links,
            pictures: self.pictures,
        }
    }
}

/// An item as it is kept.
#[derive(Clone, Copy, Debug)]
enum Kept {
    /// All its numbers are less than 256.
    Short(Item<u8>),
    /// Its place among the long ones.
    Long(u32),
}

/// Sums over blocks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Totals {
    /// Unlinked characters of its paragraphs.
    pub(super) good: u32,
    pub(super) chars: u32,
    pub(super) linked: u32,
    pub(super) blocks: u32,
    pub(super) paragraphs: u32,
}

impl Totals {
    pub(super) fn add(&mut self, other: &Self) {
        self.good += other.good;
        self.chars += other.chars;
        self.linked += other.linked;
        self.blocks += other.blocks;
        self.paragraphs += other.paragraphs;
    }
}

/// Sums over all blocks before one.
#[derive(Clone, Copy, Debug, Default)]
struct Before {
    good: u32,
    chars: u32,
    linked: u32,
}

/// All blocks of a page, read.
#[derive(Debug)]
pub(super) struct Items {
    /// The place of each block's element in the outline.
    places: Vec<u32>,
    kept: Vec<Kept>,
    long: Vec<Item>,
    /// For each block, where its keywords are in the list of those that are not none.
    keywords_at: Vec<u32>,
    keywords: Vec<Keywords>,
    /// One more than blocks.
    before: Vec<Before>,
    /// The blocks that are paragraphs, in order.
    pub(super) paragraphs: Vec<u32>,
}

impl Items {
    /// For blocks whose elements have these places.
    pub(super) fn new(places: Vec<u32>) -> Self {
        let blocks = places.len();
        let mut before = Vec::with_capacity(blocks + 1);
        before.push(Before::default());
        Self {
            places,
            kept: Vec::with_capacity(blocks),
            long: Vec::new(),
            keywords_at: Vec::with_capacity(blocks),
            keywords: vec![Keywords::default()],
            before,
            paragraphs: Vec::new(),
        }
    }

    /// Adds the next block.
    pub(super) fn push(&mut self, item: &Item, keywords: &Keywords, totals: &Totals) {
        if totals.paragraphs > 0 {
            self.paragraphs.push(self.len());
        }
        self.keywords_at.push(if *keywords == Keywords::default() {
            0
        } else {
            self.keywords.push(*keywords);
            to_u32(self.keywords.len() - 1)
        });
        self.kept.push(if totals.chars < 256 && item.stats.pieces < 256 {
            Kept::Short(item.map(|number| u8::try_from(number).unwrap_or(u8::MAX)))
        } else {
            self.long.push(*item);
            Kept::Long(to_u32(self.long.len() - 1))
        });
        let before = self.before(self.len().saturating_sub(1));
        self.before.push(Before {
            good: before.good + totals.good,
            chars: before.chars + totals.chars,
            linked: before.linked + totals.linked,
        });
    }

    /// How many there are.
    pub(super) fn len(&self) -> u32 {
        to_u32(self.kept.len())
    }

    /// The place of the block's element in the outline.
    pub(super) fn place(&self, at: u32) -> u32 {
        self.places.get(at as usize).copied().unwrap_or_default()
    }

    pub(super) fn get(&self, at: u32) -> Option<Item> {
        match self.kept.get(at as usize)? {
            Kept::Short(item) => Some(item.map(u32::from)),
            Kept::Long(place) => self.long.get(*place as usize).copied(),
        }
    }

    /// Changes what is kept of a block where it is known only now.
    pub(super) fn set_repeated(&mut self, at: u32, repeated: u32) {
        match self.kept.get_mut(at as usize) {
            Some(Kept::Short(item)) => item.stats.repeated = u8::try_from(repeated).unwrap_or(u8::MAX),
            Some(Kept::Long(place)) => {
                if let Some(item) = self.long.get_mut(*place as usize) {
                    item.stats.repeated = repeated;
                }
            }
            None => {}
        }
    }

    /// See [`TextStats::compared`].
    pub(super) fn compared(&self, at: u32) -> usize {
        let compared = match self.kept.get(at as usize) {
            Some(Kept::Short(item)) => item.stats.map(u32::from).compared(),
            Some(Kept::Long(place)) => self.long.get(*place as usize).map_or(0, |item| item.stats.compared()),
            None => 0,
        };
        compared as usize
    }

    pub(super) fn words(&self, at: u32) -> Option<u32> {
        match self.kept.get(at as usize)? {
            Kept::Short(item) => Some(u32::from(item.stats.words)),
            Kept::Long(place) => self.long.get(*place as usize).map(|item| item.stats.words),
        }
    }

    /// How its text ends.
    pub(super) fn end(&self, at: u32) -> Option<End> {
        match self.kept.get(at as usize)? {
            Kept::Short(item) => Some(item.stats.end),
            Kept::Long(place) => self.long.get(*place as usize).map(|item| item.stats.end),
        }
    }

    /// The share of its pairs of words that stand in a title.
    pub(super) fn in_title(&self, at: u32) -> f32 {
        let of = |stats: &TextStats| share(stats.in_title, stats.runs(2));
        match self.kept.get(at as usize) {
            // Hardly any has one.
            Some(Kept::Short(item)) if item.stats.in_title == 0 => 0.0,
            Some(Kept::Short(item)) => of(&item.stats.map(u32::from)),
            Some(Kept::Long(place)) => self.long.get(*place as usize).map_or(0.0, |item| of(&item.stats)),
            None => 0.0,
        }
    }

    pub(super) fn keywords(&self, at: u32) -> Keywords {
        let place = self.keywords_at.get(at as usize).copied().unwrap_or_default();
        self.keywords.get(place as usize).copied().unwrap_or_default()
    }

    /// The sums over some blocks, but for the paragraphs.
    pub(super) fn totals(&self, blocks: Range<u32>) -> Totals {
        let (from, to) = (self.before(blocks.start), self.before(blocks.end));
        Totals {
            good: to.good.saturating_sub(from.good),
            chars: to.chars.saturating_sub(from.chars),
            linked: to.linked.saturating_sub(from.linked),
            blocks: blocks.end.min(self.len()).saturating_sub(blocks.start),
            paragraphs: 0,
        }
    }

    /// How many of some blocks are paragraphs.
    pub(super) fn paragraphs_in(&self, blocks: &Range<u32>) -> u32 {
        let before = |end: u32| self.paragraphs.partition_point(|at| *at < end);
        to_u32(before(blocks.end).saturating_sub(before(blocks.start)))
    }

    /// The sums over all blocks.
    pub(super) fn total(&self) -> Totals {
        Totals { paragraphs: to_u32(self.paragraphs.len()), ..self.totals(0..self.len()) }
    }

    fn before(&self, at: u32) -> Before {
        self.before.get(at as usize).or(self.before.last()).copied().unwrap_or_default()
    }
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
