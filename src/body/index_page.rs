//! Pages that are no article: fronts, archives, results of a search, shelves of a shop.
//!
//! The model has only seen pages with an article, so on others it takes what looks most like one. What gives
//! them away is that all they say stands in cards: elements that repeat, each with a link that is its title and
//! a line or two.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Block;
use super::features::PageFeatures;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};

/// Words of a block that is a paragraph of an article, and how many of them show that there is one.
const LONG: u32 = 45;
const MANY: usize = 4;

/// Cards that make a front.
const CARDS: usize = 5;

/// As many of a longer row will do where nothing else is said.
const CARDS_ALONE: usize = 3;

/// Words that a card has on average at most: a list of things to see has more to say of each.
const WORDS: u32 = 45;

/// Words of a sentence outside the cards, and how many of them introduce a front at most.
const SENTENCE: u32 = 15;
const FEW: usize = 1;

/// Takes nothing where what is chosen are teasers of other stories.
pub(super) fn refuse_front(page: &Page, blocks: &mut [Block], features: &PageFeatures, own: Option<&str>) {
    if is_front(page, blocks, features, own.and_then(host)) {
        for block in blocks {
            block.chosen = false;
        }
    }
}

/// Whether what is chosen are teasers of other stories, not one story.
///
/// Links to other sites are no titles of a front: an article that lists apps or museums leads to each.
fn is_front(page: &Page, blocks: &[Block], features: &PageFeatures, own: Option<&str>) -> bool {
    let chosen = (0..).zip(blocks).filter(|(_, block)| block.chosen);
    let with_words = |least| chosen.clone().filter(move |(at, _)| features.words(*at) >= least);
    if with_words(LONG).nth(MANY - 1).is_some() {
        return false;
    }
    let mut finder = Cards { page, blocks, features, known: FxHashMap::default() };
    let mut outside = 0;
    for (at, block) in with_words(SENTENCE) {
        if finder.around(block).is_some() {
            continue;
        }
        outside += 1;
        if outside > FEW || features.is_in_description(at) {
            return false;
        }
    }
    let mut cards = FxHashSet::default();
    let mut words = 0;
    for (at, block) in chosen {
        if let Some(card) = finder.around(block) {
            cards.insert(card);
            words += features.words(at);
        }
    }
    let fewest = if outside == 0 { CARDS_ALONE } else { CARDS };
    if cards.len() < fewest || finder.lead_elsewhere(&cards, own) {
        return false;
    }
    let count = u32::try_from(cards.len()).unwrap_or(u32::MAX);
    words <= WORDS.saturating_mul(count)
}

struct Cards<'a> {
    page: &'a Page,
    blocks: &'a [Block],
    features: &'a PageFeatures,
    /// Whether an element is a card, for those asked before.
    known: FxHashMap<NodeId, bool>,
}

impl Cards<'_> {
    /// The card around a block.
    fn around(&mut self, block: &Block) -> Option<NodeId> {
        /// Levels from a card to its text.
        const LEVELS: usize = 6;
        let above = self.page.node(block.start).ancestors().take(LEVELS);
        let above = above.take_while(|node| !matches!(node.tag(), Tag::Body | Tag::Main));
        for node in above {
            if self.is_card(node) {
                return Some(node.id());
            }
        }
        None
    }

    fn is_card(&mut self, node: NodeRef<'_>) -> bool {
        if let Some(known) = self.known.get(&node.id()) {
            return *known;
        }
        let is_card = match node.tag() {
            Tag::Li | Tag::Article | Tag::Div | Tag::Section | Tag::A | Tag::Tr | Tag::Dd => {
                repeats(node) && self.has_title(node)
            }
            _ => false,
        };
        self.known.insert(node.id(), is_card);
        is_card
    }

    /// Whether an element begins with a link that is its title; other things to click on come behind the text.
    fn has_title(&self, card: NodeRef<'_>) -> bool {
        /// Blocks of a card before its title: section, date.
        const BEFORE: usize = 4;
        /// Words of the shortest title, and of the shortest sentence.
        const TITLE: u32 = 2;
        const SENTENCE: u32 = 8;
        let first = self.blocks.partition_point(|block| block.start < card.id());
        let behind = self.blocks.get(first..).unwrap_or_default();
        let inside = (u32::try_from(first).unwrap_or(u32::MAX)..).zip(behind);
        let inside = inside.take_while(|(_, block)| block.start < card.end());
        for (at, _) in inside.take(BEFORE) {
            let words = self.features.words(at);
            let is_linked = self.features.is_linked(at);
            if words >= SENTENCE && !is_linked {
                return false;
            }
            let is_title = is_linked || self.is_half_linked(at);
            if is_title && words >= TITLE && self.leads_away(at) {
                return true;
            }
        }
        false
    }

    /// Whether as much of a block is linked as not: a title with a price or a date on its line.
    fn is_half_linked(&self, at: u32) -> bool {
        let nodes = self.blocks.get(at as usize).map(|block| block.start..block.end);
        nodes.is_some_and(|nodes| {
            self.page.linked_text_len_in(nodes.clone()) * 2 >= self.page.text_len_in(nodes)
        })
    }

    /// Whether most cards lead to other sites: than the page's own or, where that is not known, each to its own.
    fn lead_elsewhere(&self, cards: &FxHashSet<NodeId>, own: Option<&str>) -> bool {
        /// Sites that show that a page is of none of them, and nodes of a card before its title.
        const SITES: usize = 3;
        const NODES: usize = 40;
        let hosts = cards.iter().filter_map(|card| {
            let card = self.page.node(*card);
            let inside = std::iter::once(card).chain(card.descendants()).take(NODES);
            let mut links = inside.filter(|node| node.tag() == Tag::A).filter(|link| link.text_len() > 0);
            links.find_map(|link| host(link.attr(Attr::Href)?))
        });
        let most = cards.len() / 2;
        if let Some(own) = own {
            return hosts.filter(|host| *host != own).count() > most;
        }
        let sites: FxHashSet<&str> = hosts.collect();
        sites.len() >= SITES && sites.len() > most
    }

    /// Whether a linked block leads to another page and not to a place on this one.
    fn leads_away(&self, at: u32) -> bool {
        let block = self.blocks.get(at as usize).map(|block| self.page.node(block.start));
        let link = block.and_then(|node| node.self_and_ancestors().find(|above| above.tag() == Tag::A));
        link.and_then(|link| link.attr(Attr::Href)).is_none_or(|href| !href.trim_start().starts_with('#'))
    }
}

/// The host that an absolute address names, without "www.".
fn host(address: &str) -> Option<&str> {
    let address = address.trim();
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}

/// Whether enough elements beside this one look like it.
fn repeats(node: NodeRef<'_>) -> bool {
    /// Elements looked at.
    const BESIDE: usize = 60;
    let looks = (node.tag(), node.attr(Attr::Class));
    let beside = node.parent().into_iter().flat_map(NodeRef::children).take(BESIDE);
    let mut alike = beside.filter(|other| (other.tag(), other.attr(Attr::Class)) == looks);
    alike.nth(CARDS - 1).is_some()
}
