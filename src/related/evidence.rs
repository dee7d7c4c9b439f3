//! What speaks for and against a card showing a story, as numbers between 0 and 1.
//!
//! The weights stand in [`weights`](super::weights), in the same order and under the same names.

use super::body_position::BodyPosition;
use super::card::Card;
use super::card_groups::Group;
use super::heading_kind::{HeadingKind, LATEST, POPULAR, RELATED};
use super::inline_promos;
use super::page_links::{Link, PageAddress};
use super::text_width::{is_long, words};
use super::weights::WEIGHTS;
use crate::dom::Tag;
use crate::lexicon::class_words::LinkWords;

/// A card with all that its evidence is taken from.
#[derive(Clone, Copy)]
pub(super) struct Case<'a, 'p> {
    pub(super) card: &'a Card<'p>,
    pub(super) group: &'a Group<'p>,
    pub(super) common: &'a Common,
    pub(super) page: &'a PageAddress<'p>,
    pub(super) position: &'a BodyPosition<'p>,
}

/// The numbers of one card, added up as they come.
#[derive(Default)]
pub(super) struct Evidence {
    /// The logarithm of the odds that the card shows a story.
    pub(super) log_odds: f32,
    at: usize,
    /// The numbers themselves, for the training.
    #[cfg(feature = "stages")]
    pub(super) values: Option<Vec<f32>>,
    #[cfg(test)]
    pub(super) names: Vec<String>,
}

impl Evidence {
    #[cfg_attr(not(test), allow(unused_variables, reason = "names are for the training and the tests"))]
    #[inline]
    fn put(&mut self, name: &str, value: f32) {
        self.count(self.at, value);
        self.at += 1;
        #[cfg(test)]
        self.names.push(name.to_owned());
    }

    #[inline]
    fn count(&mut self, at: usize, value: f32) {
        self.log_odds += value * WEIGHTS.get(at).map_or(0.0, |(_, weight)| *weight);
        #[cfg(feature = "stages")]
        if let Some(slot) = self.values.as_mut().and_then(|values| values.get_mut(at)) {
            *slot = value;
        }
    }

    fn flag(&mut self, name: &str, value: bool) {
        self.put(name, f32::from(u8::from(value)));
    }

    /// Puts a flag for several things at once.
    fn all<const N: usize>(&mut self, name: &str, values: [bool; N]) {
        self.flag(name, !values.contains(&false));
    }

    /// Puts one flag for each step that the value reaches.
    fn steps(&mut self, name: &str, value: u32, steps: &[u32]) {
        for step in steps {
            #[cfg(test)]
            let name = &format!("{name} >= {step}");
            self.flag(name, value >= *step);
        }
    }

    /// Puts one flag for each word of names.
    #[cfg_attr(not(test), allow(unused_variables, reason = "names are for the tests"))]
    fn words(&mut self, prefix: &str, words: LinkWords) {
        for place in words.places() {
            self.count(self.at + place, 1.0);
        }
        self.at += LinkWords::ALL.len();
        #[cfg(test)]
        self.names.extend(LinkWords::ALL.iter().map(|(_, name, _)| format!("{prefix} {name}")));
    }
}

/// What the cards of a group have in common.
pub(super) struct Common {
    count: u32,
    /// Shares of the cards.
    stories: f32,
    pictures: f32,
    short: f32,
    foreign: f32,
    /// The mean width of their titles.
    width: u32,
}

impl Common {
    pub(super) fn of(group: &Group<'_>, cards: &[Card<'_>], page: &PageAddress<'_>) -> Self {
        let cards = cards.get(group.cards.clone()).unwrap_or_default();
        // What is only admitted for its neighbours says nothing of them.
        let cards: Vec<&Card<'_>> = cards.iter().filter(|card| !card.main.is_admitted()).collect();
        let count = u32::try_from(cards.len()).unwrap_or(u32::MAX).max(1);
        Self {
            count,
            stories: share(&cards, |card| card.main.shape.is_story()),
            pictures: share(&cards, |card| card.picture.is_some()),
            short: share(&cards, |card| card.title.is_none_or(|title| !is_long(title))),
            foreign: share(&cards, |card| !same_host(card.main, page)),
            width: cards.iter().map(|card| card.width.min(WIDEST)).sum::<u32>() / count,
        }
    }
}

/// Returns the share of the cards of which something is true.
#[allow(clippy::cast_precision_loss, reason = "a ratio")]
fn share(cards: &[&Card<'_>], is: impl Fn(&Card<'_>) -> bool) -> f32 {
    let part = cards.iter().filter(|card| is(card)).count();
    if cards.is_empty() { 0.0 } else { part as f32 / cards.len() as f32 }
}

/// The width that counts of a title.
const WIDEST: u32 = 1_000;

fn same_host(link: &Link<'_>, page: &PageAddress<'_>) -> bool {
    page.address.is_none_or(|address| address.same_host(&link.address))
}

/// Weighs one card of a group.
pub(super) fn of(case: Case<'_, '_>) -> Evidence {
    weigh(Evidence::default(), case)
}

/// Weighs one card and keeps the numbers.
#[cfg(feature = "stages")]
pub(super) fn with_values(case: Case<'_, '_>) -> Evidence {
    weigh(Evidence { values: Some(vec![0.0; WEIGHTS.len()]), ..Evidence::default() }, case)
}

/// The mean width of a group's titles that makes its other signs count for more.
const WIDE_TITLES: u32 = 20;
const WIDE_STORY_TITLES: u32 = 25;

/// The share of a group's cards that makes it one of stories by their addresses.
const MOSTLY_STORIES: f32 = 0.7;

fn weigh(mut e: Evidence, case: Case<'_, '_>) -> Evidence {
    let Case { card, group, common, page, position } = case;
    e.put("always", 1.0);
    address_features(&mut e, card.main, page);
    title_features(&mut e, card);
    group_features(&mut e, common);
    heading_features(&mut e, group, card);
    e.flag("label before the link", card.label.is_some() || is_labelled(card, group, position));
    position_features(&mut e, card, position);
    let is_announced = heading_kind(group, card).is_some_and(HeadingKind::announces_stories);
    let is_story = card.main.shape.is_story();
    let are_stories = common.stories > MOSTLY_STORIES;
    e.all("announced, wide titles", [is_announced, common.width >= WIDE_TITLES]);
    e.all("announced, story address", [is_announced, is_story]);
    e.all("story addresses, wide titles", [are_stories, common.width >= WIDE_STORY_TITLES]);
    e.flag("announced in full", heading_kind_in_full(group, card));
    e.all("announced, near MENU", [is_announced, card.main.near.has(LinkWords::MENU)]);
    e.all("announced, far MENU", [is_announced, card.main.far.has(LinkWords::MENU)]);
    e.all("announced, FOOTER", [is_announced, card.main.near.with(card.main.far).has(LinkWords::FOOTER)]);
    e.all("story address, MENU", [is_story, card.main.near.with(card.main.far).has(LinkWords::MENU)]);
    e.flag("caption", inline_promos::is_in_caption(card));
    e.words("near", card.main.near);
    e.words("far", card.main.far);
    e
}

/// Puts the look of the link's address, and how like it is to the page's own.
fn address_features(e: &mut Evidence, link: &Link<'_>, page: &PageAddress<'_>) {
    let shape = link.shape;
    e.steps("slug words", shape.slug.into(), &[2, 3, 5, 8]);
    e.steps("digits", shape.number.into(), &[4, 5, 6, 8]);
    e.flag("dated", shape.dated);
    e.flag("file", shape.file);
    e.flag("query", !link.address.query.is_empty());
    e.flag("story address", shape.is_story());
    e.flag("same host", same_host(link, page));
    e.flag("same domain", link.same_site);
    // A page without an address of its own cannot be compared: what looks like a story is like it.
    let likeness =
        if page.address.is_some() { shape.likeness(page.shape) } else { 2 + 2 * u8::from(shape.is_story()) };
    e.put("likeness", f32::from(likeness) / 4.0);
    e.flag("alike", likeness == 4);
    e.flag("home is story", page.shape.is_story());
    let section = link.address.segments().next();
    e.flag("same section", page.address.is_none_or(|address| address.segments().next() == section));
    e.flag("deeper", shape.depth > page.shape.depth);
    e.flag("less deep", shape.depth < page.shape.depth);
}

/// Puts what the card shows: its headline, its picture, its marks.
fn title_features(e: &mut Evidence, card: &Card<'_>) {
    let title = card.title.unwrap_or_default();
    e.steps("title width", card.width.min(WIDEST), &[12, 20, 30, 45, 70]);
    e.steps("title words", words(title), &[3, 5, 8]);
    let first = title.chars().find(|char| char.is_alphabetic());
    e.flag("small first letter", first.is_some_and(char::is_lowercase));
    e.flag("untitled", card.title.is_none());
    e.flag("picture", card.picture.is_some());
    e.flag("card heading", card.heading);
    e.flag("card time", card.time);
    e.steps("card text_len", card.root.text_len(), &[40, 80, 160, 320]);
    e.flag("list item", card.root.tag() == Tag::Li);
    e.flag("article element", card.root.tag() == Tag::Article);
}

/// Puts what the cards of the group have in common.
fn group_features(e: &mut Evidence, common: &Common) {
    e.steps("group", common.count, &[2, 4, 8, 16, 32]);
    e.steps("group width", common.width, &[12, 20, 30, 45, 70]);
    e.put("group stories", common.stories);
    e.put("group pictures", common.pictures);
    e.put("group short titles", common.short);
    e.put("group foreign", common.foreign);
}

/// Puts what the heading announces.
fn heading_features(e: &mut Evidence, group: &Group<'_>, card: &Card<'_>) {
    use HeadingKind::{Advertising, Labels, Service, Social};
    let kind = heading_kind(group, card);
    e.flag("headed", group.heading.is_some());
    e.all("headed by other words", [group.heading.is_some(), kind.is_none()]);
    e.flag("headed related", kind.is_some_and(HeadingKind::announces_close_stories));
    for (name, one) in [
        ("headed latest", LATEST),
        ("headed popular", POPULAR),
        ("headed labels", Labels),
        ("headed advertising", Advertising),
        ("headed social", Social),
        ("headed service", Service),
    ] {
        e.flag(name, kind == Some(one));
    }
}

/// Returns what the heading of a card announces; a label in its link is nearer.
fn heading_kind(group: &Group<'_>, card: &Card<'_>) -> Option<HeadingKind> {
    if card.label.is_some() { Some(RELATED) } else { group.kind() }
}

/// Whether the heading of a card announces stories and says nothing else: "Most read".
fn heading_kind_in_full(group: &Group<'_>, card: &Card<'_>) -> bool {
    let is_whole = group.heading.and_then(|heading| heading.announcement).is_some_and(|found| found.whole);
    is_whole && heading_kind(group, card).is_some_and(HeadingKind::announces_stories)
}

/// Whether the heading stands in one line with the link ("Read more: …").
fn is_labelled(card: &Card<'_>, group: &Group<'_>, position: &BodyPosition<'_>) -> bool {
    let Some(heading) = group.heading.filter(|heading| !heading.spoken) else { return false };
    heading.kind().is_some_and(HeadingKind::announces_close_stories)
        && position.block_of(heading.node) == position.block_of(card.main.node)
}

/// Puts where the card stands, seen from the article's text.
fn position_features(e: &mut Evidence, card: &Card<'_>, position: &BodyPosition<'_>) {
    let id = card.main.node.id();
    let share = position.share_before(id);
    let is_inside = share > 0.0 && share < 1.0;
    let in_container = position.in_container(id);
    let is_chosen = position.block_of(card.main.node).is_some_and(|at| position.is_chosen(at));
    let is_story = card.main.shape.is_story();
    e.put("share of text before", share);
    e.flag("before the text", share <= 0.0);
    e.flag("inside the text", is_inside);
    e.flag("after the text", share >= 1.0);
    e.flag("in container", in_container);
    e.all("after the text, in container", [share >= 1.0, in_container]);
    let distance = u32::try_from(position.distance(id)).unwrap_or(u32::MAX);
    e.steps("blocks from the text", distance, &[3, 10, 30, 100]);
    e.all("inside the text, story address", [is_inside, is_story, in_container]);
    e.flag("block chosen", is_chosen);
    e.all("block chosen inside", [is_chosen, is_inside]);
    e.all("menu before the text", [share <= 0.0, card.main.near.has(LinkWords::MENU)]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::Selection;
    use crate::dom::{self, Page};
    use crate::related::{Found, Linked};

    #[test]
    fn the_weights_stand_in_order() {
        let html = "<ul><li><a href=/news/ferry-to-start-in-may>Ferry to start in May</a></ul>";
        let page = Page::of(dom::parse(html, &crate::Limits::default()).unwrap());
        let selection = Selection::default();
        let linked = Linked::new(&page, &(0..0), None, None);
        let found = Found::new(&page, &selection, &linked, Vec::new());
        let (card, group) = (&found.cards[0], &found.groups[0]);
        let common = Common::of(group, &found.cards, found.page);
        let evidence = of(found.case(card, group, &common));
        assert!(evidence.names.iter().eq(WEIGHTS.iter().map(|(name, _)| name)), "{:?}", evidence.names);
    }
}
