//! What speaks for and against a card showing a story, as numbers between 0 and 1.
//!
//! The weights stand in [`weights`](super::weights), in the same order and under the same names.

use super::cards::Card;
use super::groups::Group;
use super::headings::HeadingKind;
use super::links::{self, Link};
use super::place::Place;
use super::weights::WEIGHTS;
use super::words::Words;
use crate::address::{Address, Shape};
use crate::dom::Tag;

/// The numbers of one card, added up as they come.
#[derive(Default)]
pub(super) struct Evidence {
    /// How likely the card shows a story, as the logarithm of the odds.
    pub(super) log_odds: f32,
    at: usize,
    /// The numbers themselves where the training asks for them.
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

    /// One flag for each step that the value reaches.
    fn steps(&mut self, name: &str, value: u32, steps: &[u32]) {
        for step in steps {
            #[cfg(test)]
            let name = &format!("{name} >= {step}");
            self.flag(name, value >= *step);
        }
    }

    /// One flag for each of the words of names.
    #[cfg_attr(not(test), allow(unused_variables, reason = "names are for the tests"))]
    fn words(&mut self, prefix: &str, words: Words) {
        for place in words.places() {
            self.count(self.at + place, 1.0);
        }
        self.at += Words::ALL.len();
        #[cfg(test)]
        self.names.extend(Words::ALL.iter().map(|(_, name, _)| format!("{prefix} {name}")));
    }
}

/// The page's own address and its look.
pub(super) struct Home<'p> {
    pub(super) address: Option<Address<'p>>,
    pub(super) shape: Shape,
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
    pub(super) fn of(group: &Group<'_>, cards: &[Card<'_>], home: &Home<'_>) -> Self {
        let cards = cards.get(group.cards.clone()).unwrap_or_default();
        let count = u32::try_from(cards.len()).unwrap_or(u32::MAX).max(1);
        let share =
            |is: &dyn Fn(&Card<'_>) -> bool| share(cards.iter().filter(|card| is(card)).count(), cards.len());
        Self {
            count,
            stories: share(&|card| card.main.shape.is_story()),
            pictures: share(&|card| card.picture.is_some()),
            short: share(&|card| card.title.is_none_or(|title| !links::is_long(title))),
            foreign: share(&|card| !same_host(card.main, home)),
            width: cards.iter().map(|card| card.width.min(WIDEST)).sum::<u32>() / count,
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "a ratio")]
fn share(part: usize, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}

/// No title counts as wider.
const WIDEST: u32 = 1_000;

fn same_host(link: &Link<'_>, home: &Home<'_>) -> bool {
    home.address.is_none_or(|home| home.same_host(&link.address))
}

/// Weighs one card of a group.
pub(super) fn of(
    card: &Card<'_>,
    group: &Group<'_>,
    common: &Common,
    home: &Home<'_>,
    place: &Place<'_>,
) -> Evidence {
    weigh(Evidence::default(), card, group, common, home, place)
}

/// Weighs one card and keeps the numbers.
#[cfg(feature = "stages")]
pub(super) fn kept(
    card: &Card<'_>,
    group: &Group<'_>,
    common: &Common,
    home: &Home<'_>,
    place: &Place<'_>,
) -> Evidence {
    let kept = Evidence { values: Some(vec![0.0; WEIGHTS.len()]), ..Evidence::default() };
    weigh(kept, card, group, common, home, place)
}

fn weigh(
    mut e: Evidence,
    card: &Card<'_>,
    group: &Group<'_>,
    common: &Common,
    home: &Home<'_>,
    place: &Place<'_>,
) -> Evidence {
    e.put("always", 1.0);
    address(&mut e, card.main, home);
    shown(&mut e, card);
    together(&mut e, common);
    let announced = heading(&mut e, group, card);
    e.flag("label before the link", card.label.is_some() || is_labelled(card, group, place));
    stand(&mut e, card, place);
    let story = card.main.shape.is_story();
    e.flag("announced, wide titles", announced && common.width >= 20);
    e.flag("announced, story address", announced && story);
    e.flag("story addresses, wide titles", common.stories > 0.7 && common.width >= 25);
    e.words("near", card.main.near);
    e.words("far", card.main.far);
    e
}

fn address(e: &mut Evidence, link: &Link<'_>, home: &Home<'_>) {
    let shape = link.shape;
    e.steps("slug words", shape.slug.into(), &[2, 3, 5, 8]);
    e.steps("digits", shape.number.into(), &[4, 5, 6, 8]);
    e.flag("dated", shape.dated);
    e.flag("file", shape.file);
    e.flag("query", !link.address.query.is_empty());
    e.flag("story address", shape.is_story());
    e.flag("same host", same_host(link, home));
    e.flag("same domain", link.home);
    // A page without an address of its own cannot be compared: what looks like a story is like it.
    let likeness =
        if home.address.is_some() { shape.likeness(home.shape) } else { 2 + 2 * u8::from(shape.is_story()) };
    e.put("likeness", f32::from(likeness) / 4.0);
    e.flag("alike", likeness == 4);
    e.flag("home is story", home.shape.is_story());
    e.flag(
        "same section",
        home.address.is_none_or(|home| home.segments().next() == link.address.segments().next()),
    );
    e.flag("deeper", shape.depth > home.shape.depth);
    e.flag("less deep", shape.depth < home.shape.depth);
}

fn shown(e: &mut Evidence, card: &Card<'_>) {
    let title = card.title.unwrap_or_default();
    e.steps("title width", card.width.min(WIDEST), &[12, 20, 30, 45, 70]);
    e.steps("title words", links::words(title), &[3, 5, 8]);
    e.flag(
        "small first letter",
        title.chars().find(|char| char.is_alphabetic()).is_some_and(char::is_lowercase),
    );
    e.flag("untitled", card.title.is_none());
    e.flag("picture", card.picture.is_some());
    e.flag("card heading", card.heading);
    e.flag("card time", card.time);
    e.steps("card ink", card.root.ink(), &[40, 80, 160, 320]);
    e.flag("list item", card.root.tag() == Tag::Li);
    e.flag("article element", card.root.tag() == Tag::Article);
}

fn together(e: &mut Evidence, common: &Common) {
    e.steps("group", common.count, &[2, 4, 8, 16, 32]);
    e.steps("group width", common.width, &[12, 20, 30, 45, 70]);
    e.put("group stories", common.stories);
    e.put("group pictures", common.pictures);
    e.put("group short titles", common.short);
    e.put("group foreign", common.foreign);
}

/// Whether the heading announces stories.
fn heading(e: &mut Evidence, group: &Group<'_>, card: &Card<'_>) -> bool {
    use HeadingKind::{Advertising, Labels, Latest, Popular, Related, Service, Social};
    let announces = group.heading.and_then(|heading| heading.announcement).map(|found| found.kind);
    let announces = if card.label.is_some() { Some(Related) } else { announces };
    e.flag("headed", group.heading.is_some());
    e.flag("headed by other words", group.heading.is_some() && announces.is_none());
    for (name, one) in [
        ("headed related", Related),
        ("headed latest", Latest),
        ("headed popular", Popular),
        ("headed labels", Labels),
        ("headed advertising", Advertising),
        ("headed social", Social),
        ("headed service", Service),
    ] {
        e.flag(name, announces == Some(one));
    }
    matches!(announces, Some(Related | Latest | Popular))
}

/// Whether the heading stands in one line with the link ("Read more: …").
fn is_labelled(card: &Card<'_>, group: &Group<'_>, place: &Place<'_>) -> bool {
    let Some(heading) = group.heading.filter(|heading| !heading.spoken) else { return false };
    let related = heading.announcement.is_some_and(|found| found.kind == HeadingKind::Related);
    related && place.block_of(heading.node) == place.block_of(card.main.node)
}

fn stand(e: &mut Evidence, card: &Card<'_>, place: &Place<'_>) {
    let id = card.main.node.id();
    let share = place.share_before(id);
    let inside = share > 0.0 && share < 1.0;
    let chosen = place.block_of(card.main.node).and_then(|at| place.selection().blocks.get(at));
    let chosen = chosen.is_some_and(|block| block.chosen);
    e.put("share of text before", share);
    e.flag("before the text", share <= 0.0);
    e.flag("inside the text", inside);
    e.flag("after the text", share >= 1.0);
    e.flag("in container", place.in_container(id));
    e.flag("after the text, in container", share >= 1.0 && place.in_container(id));
    e.steps("blocks from the text", u32::try_from(place.distance(id)).unwrap_or(u32::MAX), &[3, 10, 30, 100]);
    let story = card.main.shape.is_story();
    e.flag("inside the text, story address", inside && story && place.in_container(id));
    e.flag("block chosen", chosen);
    e.flag("block chosen inside", chosen && inside);
    e.flag("menu before the text", share <= 0.0 && card.main.near.has(Words::MENU));
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
        let linked = Linked::new(&page, None);
        let found = Found::new(&page, &selection, &linked);
        let (card, group) = (&found.cards[0], &found.groups[0]);
        let common = Common::of(group, &found.cards, found.home);
        let evidence = of(card, group, &common, found.home, &found.place);
        assert!(evidence.names.iter().eq(WEIGHTS.iter().map(|(name, _)| name)), "{:?}", evidence.names);
    }
}
