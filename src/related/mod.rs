//! Other stories that the page offers.
//!
//! One pass collects the links ([`links`]); links to one story that stand together make a card ([`cards`]);
//! cards under one heading make a group ([`groups`]). The evidence on each card ([`evidence`]) decides whether
//! it is taken, heading, names and place say why it is offered ([`kinds`]).

mod address;
mod cards;
mod component_words;
mod evidence;
mod facts;
mod groups;
mod heading_words;
mod headings;
mod inline;
mod kinds;
mod links;
mod merge;
mod place;
mod refuse;
mod shape;
mod title;
#[cfg(test)]
mod training;
mod weights;
mod words;

use address::Address;
use cards::Card;
use evidence::{Common, Home};
use facts::Reader;
use groups::Group;
use links::Link;
use merge::Merged;
use place::Place;
use shape::Shape;

use crate::article::{RelatedKind, RelatedLink};
use crate::body::Selection;
use crate::context::Context;
use crate::dom::Page;
use crate::report::{GroupOutcome, LinkGroupReport, Note};

/// The links to other stories, and what became of each group of links.
#[derive(Debug, Default)]
pub(crate) struct Related {
    pub(crate) links: Vec<RelatedLink>,
    pub(crate) groups: Vec<LinkGroupReport>,
    /// Chosen blocks (index in the selection) that only promote another story.
    pub(crate) promos: Vec<usize>,
    pub(crate) notes: Vec<Note>,
}

/// Odds of 3 to 2 that a card shows a story are enough to take it: the logarithm of 1.5.
const ENOUGH: f32 = 0.405;

/// Finds the links to other stories.
pub(crate) fn extract(
    page: &Page,
    selection: &Selection,
    language: Option<&str>,
    context: &Context,
) -> Related {
    let address = context.address.as_ref().map(Address::of_url);
    let home = Home { address, shape: address.as_ref().map(Shape::of).unwrap_or_default() };
    let place = Place::new(page, selection);
    let links = links::collect(page, home.address.as_ref());
    let headings = groups::headings(&links, &place);
    let cards = cards::collect(&links, &groups::heads(&headings, page), &place);
    let groups = groups::collect(&cards, headings, &place);

    let mut reports = Vec::with_capacity(groups.len());
    let mut taken = Vec::new();
    for group in &groups {
        let before = taken.len();
        let verdict = judge(group, &cards, &home, &place, &mut taken);
        reports.push(LinkGroupReport {
            heading: group.heading.map(|heading| heading.text.to_owned()),
            links: group.cards.len(),
            outcome: taken.get(before).map_or(verdict, |(_, _, kind)| GroupOutcome::Taken(*kind)),
        });
    }
    let promos = inline::promos(taken.iter().map(|(card, group, _)| (*card, *group)), &place);
    let merged = merge(&taken, &links, &Reader::new(language, context));
    Related {
        links: merged.links,
        groups: reports,
        promos,
        notes: merged.limited.then_some(Note::RelatedLinksLimited).into_iter().collect(),
    }
}

/// A card that is taken, its group, and why it is offered.
type Taken<'a, 'p> = (&'a Card<'p>, &'a Group<'p>, RelatedKind);

/// Takes the cards of a group that show stories; says why the others are not.
fn judge<'a, 'p>(
    group: &'a Group<'p>,
    cards: &'a [Card<'p>],
    home: &Home<'p>,
    place: &Place<'p>,
    taken: &mut Vec<Taken<'a, 'p>>,
) -> GroupOutcome {
    let common = Common::of(group, cards, home);
    let cards = cards.get(group.cards.clone()).unwrap_or_default();
    let Some(first) = cards.first() else { return GroupOutcome::NoStories };
    let mut outcome = refuse::reason(group, first);
    let kind = kinds::of(first, group, place);
    for card in cards {
        if evidence::of(card, group, &common, home, place).log_odds() < ENOUGH {
            continue;
        }
        if inline::is_prose(card, group, place) {
            outcome = GroupOutcome::Prose;
        } else if refuse::is_offer(card) {
            outcome = GroupOutcome::Advertising;
        } else if card.title.is_some() {
            taken.push((card, group, kind));
        }
    }
    outcome
}

fn merge(taken: &[Taken<'_, '_>], links: &[Link<'_>], reader: &Reader<'_>) -> Merged {
    let mut merged = Merged::new(reader.context.related_links);
    for (card, group, kind) in taken {
        merged.add(card, group, *kind, links, reader);
    }
    merged
}
