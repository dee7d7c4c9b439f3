//! Other stories that the page offers.
//!
//! One pass collects the links ([`links`]); links to one story that stand together make a card ([`cards`]);
//! cards under one heading make a group ([`groups`]). The evidence on each card ([`evidence`]) decides whether
//! it is taken, heading, names and place say why it is offered ([`kinds`]).

mod cards;
mod evidence;
mod facts;
mod groups;
mod headings;
mod inline;
mod kinds;
mod links;
mod merge;
mod names;
mod place;
mod refuse;
#[cfg(feature = "stages")]
pub(crate) mod survey;
mod title;
mod units;
mod weights;
mod words;

use cards::Card;
use evidence::{Common, Home};
use facts::Reader;
use groups::Group;
use links::{Link, Tab};
use merge::Merged;
use place::Place;
use units::Units;

use url::Url;

use crate::address::{Address, Shape};
use crate::article::{RelatedKind, RelatedLink};
use crate::body::Selection;
use crate::dom::Page;
use crate::report::{GroupOutcome, LinkGroupReport, Note};
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

/// Odds of 11 to 9 that a card shows a story are enough to take it: the logarithm of them.
const ENOUGH: f32 = 0.2;

/// How much the mean of its group counts for a card: the cards of a list stand or fall together.
const TOGETHER: f32 = 0.35;

/// A page read as far as its links.
struct Linked<'p> {
    home: Home<'p>,
    links: Vec<Link<'p>>,
    tabs: Vec<Tab<'p>>,
}

impl<'p> Linked<'p> {
    fn new(page: &'p Page, address: Option<&'p Url>) -> Self {
        let address = address.map(Address::of_url);
        let home = Home {
            address,
            shape: address.as_ref().map(|address| Shape::of(address, Some(address))).unwrap_or_default(),
        };
        let (links, tabs) = links::collect(page, home.address.as_ref());
        Self { home, links, tabs }
    }
}

/// A page read as far as the groups of its links.
struct Found<'p> {
    home: &'p Home<'p>,
    place: Place<'p>,
    links: &'p [Link<'p>],
    cards: Vec<Card<'p>>,
    groups: Vec<Group<'p>>,
}

impl<'p> Found<'p> {
    fn new(page: &'p Page, selection: &'p Selection, linked: &'p Linked<'p>) -> Self {
        let Linked { home, links, tabs } = linked;
        let place = Place::new(page, selection);
        let majors = cards::majors(links, &place);
        let headings = groups::headings(links, &Units::new(&majors, &place), &place);
        let cards = cards::collect(links, &majors, &groups::heads(&headings, page), &place);
        let mut groups = groups::collect(&cards, headings, &place);
        names::name(&mut groups, &cards, tabs);
        Self { home, place, links, cards, groups }
    }
}

/// Finds the links to other stories.
pub(crate) fn extract(
    page: &Page,
    selection: &Selection,
    language: Option<&str>,
    context: &Context,
) -> Related {
    let linked = Linked::new(page, context.address.as_ref());
    let found = Found::new(page, selection, &linked);
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
    let promos = inline::promos(taken.iter().map(|(card, group, _)| (*card, *group)), &found.place);
    let merged = merge(&taken, found.links, &mut Reader::new(language, context));
    let notes = merged.limited.then_some(Note::RelatedLinksLimited).into_iter().collect();
    Related { links: merged.links, groups: reports, promos, notes }
}

/// A card that is taken, its group, and why it is offered.
type Taken<'a, 'p> = (&'a Card<'p>, &'a Group<'p>, RelatedKind);

/// Takes the cards of a group that show stories; says why the others are not.
fn judge<'a, 'p>(group: &'a Group<'p>, found: &'a Found<'p>, taken: &mut Vec<Taken<'a, 'p>>) -> GroupOutcome {
    let Found { home, place, cards, .. } = found;
    let common = Common::of(group, cards, home);
    let cards = cards.get(group.cards.clone()).unwrap_or_default();
    let Some(first) = cards.first() else { return GroupOutcome::NoStories };
    let odds = |card| evidence::of(card, group, &common, home, place).log_odds;
    let odds: Vec<f32> = cards.iter().map(odds).collect();
    // What shows no headline has no say.
    let titled = || cards.iter().zip(&odds).filter(|(card, _)| card.title.is_some()).map(|(_, odds)| odds);
    #[allow(clippy::cast_precision_loss, reason = "a mean")]
    let mean = titled().sum::<f32>() / titled().count().max(1) as f32;
    let kind = kinds::of(first, group, place);
    let mut outcome = refuse::reason(group, first);
    for (card, own) in cards.iter().zip(&odds) {
        if own + TOGETHER * (mean - own) < ENOUGH || card.title.is_none() {
            continue;
        }
        if inline::is_prose(card, group, place) {
            outcome = GroupOutcome::Prose;
        } else if refuse::is_offer(card) {
            outcome = GroupOutcome::Advertising;
        } else if refuse::is_more(card) {
            outcome = GroupOutcome::Labels;
        } else {
            taken.push((card, group, kind));
        }
    }
    outcome
}

fn merge<'p>(taken: &[Taken<'_, 'p>], links: &[Link<'p>], reader: &mut Reader<'p>) -> Merged {
    let mut merged = Merged::new(reader.context.related_links);
    for (card, group, kind) in taken {
        merged.add(card, group, *kind, links, reader);
    }
    merged
}
