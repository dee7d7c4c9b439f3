//! Other stories that the page offers.
//!
//! One pass collects the links ([`page_links`]); links to one story that stand together make a card ([`card`]);
//! cards under one heading make a group ([`card_groups`]). The evidence on each card ([`evidence`]) decides whether
//! it is taken; heading, names and position say why it is offered ([`related_kind`]).

mod article_pages;
mod body_position;
mod card;
mod card_elements;
mod card_facts;
mod card_groups;
mod card_title;
mod evidence;
mod fact_lines;
mod group_headings;
mod group_names;
mod heading;
mod heading_kind;
mod inline_promos;
mod licenses;
mod link_label;
mod link_words;
mod merge;
mod page_links;
mod printed_title;
mod prose_links;
mod refuse;
mod related_kind;
mod short_titles;
mod story_folders;
#[cfg(feature = "stages")]
pub(crate) mod survey;
mod teasers;
mod text_width;
mod weights;

use body_position::BodyPosition;
use card::Card;
use card_elements::CardElements;
use card_facts::Reader;
use card_groups::Group;
use evidence::{Case, Common};
use merge::Merged;
use page_links::{Link, PageAddress, Tab};
use story_folders::Folders;

use std::ops::Range;

use url::Url;

use crate::address::{Address, Shape};
use crate::article::{RelatedKind, RelatedLink};
use crate::body::Selection;
use crate::candidate::Candidates;
use crate::choose::PageContext;
use crate::dom::{NodeId, Page};
use crate::error::Limit;
use crate::report::{GroupOutcome, LinkGroupReport, Note, Omitted};
use crate::settings::Context;

/// The links to other stories, and what became of each group of links.
#[derive(Debug, Default)]
pub(crate) struct Related {
    pub(crate) links: Vec<RelatedLink>,
    pub(crate) groups: Vec<LinkGroupReport>,
    /// Chosen blocks (index in the selection) that only promote another story.
    pub(crate) promos: Vec<usize>,
    pub(crate) notes: Vec<Note>,
}

/// The logarithm of the odds from which on a card is taken: 11 to 9 that it shows a story. Chosen on the pages at hand.
const TAKEN_ODDS: f32 = 0.2;

/// The weight of the mean of its group in the odds of a card: the cards of a list stand or fall together. Chosen on the
/// pages at hand.
const GROUP_WEIGHT: f32 = 0.35;

/// A page read as far as its links.
struct Linked<'p> {
    page: PageAddress<'p>,
    links: Vec<Link<'p>>,
    tabs: Vec<Tab<'p>>,
}

impl<'p> Linked<'p> {
    /// `text` is where the article's text stands.
    fn new(page: &'p Page, text: &Range<NodeId>, address: Option<&'p Url>, base: Option<&'p Url>) -> Self {
        let address = address.map(Address::of_url);
        let (mut links, tabs) =
            page_links::collect(page, address.as_ref(), base.map(Address::of_url).as_ref());
        short_titles::admit(&mut links, text);
        // The front page's address, given for that of a story, says nothing of how stories look.
        let address = address.filter(|address| !address.is_root());
        let shape = address.as_ref().map(|address| Shape::of(address, Some(address))).unwrap_or_default();
        Self { page: PageAddress { address, shape }, links, tabs }
    }
}

/// A page read as far as the groups of its links.
struct Found<'p> {
    page: &'p PageAddress<'p>,
    /// The article's own headline, as far as it is known.
    headline: Option<&'p str>,
    position: BodyPosition<'p>,
    links: &'p [Link<'p>],
    cards: Vec<Card<'p>>,
    groups: Vec<Group<'p>>,
    folders: Folders,
}

impl<'p> Found<'p> {
    fn new(page: &'p Page, selection: &'p Selection, linked: &'p Linked<'p>, teasers: Vec<usize>) -> Self {
        let Linked { page: address, links, tabs } = linked;
        let position = BodyPosition::new(page, selection, teasers);
        let story_links = card::story_links(links, &position);
        let card_elements = CardElements::new(&story_links, &position);
        let mut headings = group_headings::collect(links, &card_elements, &position);
        headings.extend(group_names::panes(tabs, &position));
        headings.sort_by_key(|heading| heading.node.id());
        let heads = group_headings::nodes(&headings, page);
        let cards = card::collect(links, &story_links, &heads, &position);
        let mut groups = card_groups::collect(&cards, headings, &position);
        group_names::name(&mut groups, &cards);
        let folders = Folders::of(&cards);
        Self { page: address, headline: None, position, links, cards, groups, folders }
    }

    /// Reads the groups again where teasers of theirs were taken for the article's text: positions are seen from the
    /// text alone.
    fn without_teasers(self, page: &'p Page, selection: &'p Selection, linked: &'p Linked<'p>) -> Self {
        let mut teasers = Vec::new();
        for group in &self.groups {
            let own = teasers::of(group, &self);
            let mut taken = Vec::new();
            if !own.is_empty() {
                judge(group, &self, &mut taken);
            }
            if taken.len() == group.cards.len() {
                teasers.extend(own);
            }
        }
        if teasers.is_empty() {
            return self;
        }
        Self { headline: self.headline, ..Self::new(page, selection, linked, teasers) }
    }

    /// Returns a card of a group with all that its evidence is taken from.
    fn case<'a>(&'a self, card: &'a Card<'p>, group: &'a Group<'p>, common: &'a Common) -> Case<'a, 'p> {
        Case { card, group, common, page: self.page, position: &self.position }
    }
}

/// Returns the nodes from the first to the last block of the article's text.
fn text_range(selection: &Selection) -> Range<NodeId> {
    selection.range().unwrap_or_default()
}

/// Finds the links to other stories.
pub(crate) fn extract(
    page: &Page,
    selection: &Selection,
    known: &PageContext,
    context: &Context,
    candidates: &mut Candidates,
) -> Related {
    let linked = Linked::new(page, &text_range(selection), context.address.as_ref(), context.base.as_ref());
    let address = context.address.as_ref().map(Address::of_url);
    licenses::collect(&linked.links, selection.range(), candidates);
    article_pages::collect(page, &linked.links, address.as_ref(), selection.range(), candidates);
    let found = Found::new(page, selection, &linked, Vec::new());
    let found = Found { headline: known.headline.as_deref(), ..found };
    let found = found.without_teasers(page, selection, &linked);
    let mut reports = Vec::new();
    let mut taken = Vec::new();
    for group in &found.groups {
        let before = taken.len();
        let verdict = judge(group, &found, &mut taken);
        if context.inspecting {
            reports.push(LinkGroupReport {
                heading: group.heading.map(|heading| heading.text.to_owned()),
                links: group.cards.len(),
                outcome: taken.get(before).map_or(verdict, |(_, _, kind)| GroupOutcome::Taken(*kind)),
            });
        }
    }
    let mut promos =
        inline_promos::promos(taken.iter().map(|(card, group, _)| (*card, *group)), &found.position);
    promos.extend_from_slice(found.position.teasers());
    let merged = merge(&taken, found.links, &mut Reader::new(known.language.as_deref(), context));
    let notes = match merged.omitted {
        0 => Vec::new(),
        count => {
            let (max, omitted) = (context.related_links, Omitted::RelatedLinks(count));
            vec![Note::LimitExceeded { limit: Limit::RelatedLinks, max, omitted }]
        }
    };
    Related { links: merged.links, groups: reports, promos, notes }
}

/// A card that is taken, its group, and why it is offered.
type Taken<'a, 'p> = (&'a Card<'p>, &'a Group<'p>, RelatedKind);

/// Takes the cards of a group that show stories; returns why the others are not taken.
fn judge<'a, 'p>(group: &'a Group<'p>, found: &'a Found<'p>, taken: &mut Vec<Taken<'a, 'p>>) -> GroupOutcome {
    let common = Common::of(group, &found.cards, found.page);
    let cards = found.cards.get(group.cards.clone()).unwrap_or_default();
    let Some(first) = cards.first() else { return GroupOutcome::NoStories };
    let odds = cards.iter().map(|card| evidence::of(found.case(card, group, &common)).log_odds);
    let odds: Vec<f32> = odds.collect();
    let mean = mean_of_titled(cards, &odds);
    let kind = related_kind::of(first, group, &found.position);
    let mut outcome = refuse::reason(group, first);
    for (card, own) in cards.iter().zip(&odds) {
        // A short title says nothing by itself.
        let own = if card.main.is_admitted() { mean } else { *own };
        let is_likely = own + GROUP_WEIGHT * (mean - own) >= TAKEN_ODDS;
        if !is_likely || card.title.is_none() {
            continue;
        }
        match refuse::veto(card, group, found) {
            Some(reason) => outcome = reason,
            None => taken.push((card, group, kind)),
        }
    }
    outcome
}

/// Returns the mean odds of the cards that show a headline of their own accord; the others do not count.
fn mean_of_titled(cards: &[Card<'_>], odds: &[f32]) -> f32 {
    let titled = || {
        let cards = cards.iter().zip(odds);
        let cards = cards.filter(|(card, _)| card.title.is_some());
        cards.filter(|(card, _)| !card.main.is_admitted()).map(|(_, odds)| odds)
    };
    #[allow(clippy::cast_precision_loss, reason = "a mean")]
    let mean = titled().sum::<f32>() / titled().count().max(1) as f32;
    mean
}

fn merge<'p>(taken: &[Taken<'_, 'p>], links: &[Link<'p>], reader: &mut Reader<'p>) -> Merged {
    let mut merged = Merged::new(reader.context.related_links);
    for card in taken {
        merged.add(card, links, reader);
    }
    merged
}
