//! What speaks for and against a card showing a story, as numbers.

use super::address::Address;
use super::cards::Card;
use super::groups::Group;
use super::headings::Announces;
use super::links::{self, Link};
use super::place::Place;
use super::shape::{Says, Shape};
use super::words::Words;
use crate::dom::Tag;

/// How many numbers there are.
pub(super) const COUNT: usize = 105;

/// The numbers of one card.
pub(super) struct Evidence {
    pub(super) values: [f32; COUNT],
    at: usize,
    #[cfg(test)]
    pub(super) names: Vec<String>,
}

impl Evidence {
    fn new() -> Self {
        Self {
            values: [0.0; COUNT],
            at: 0,
            #[cfg(test)]
            names: Vec::new(),
        }
    }

    fn put(&mut self, _name: &str, value: f32) {
        if let Some(slot) = self.values.get_mut(self.at) {
            *slot = value;
        }
        self.at += 1;
        #[cfg(test)]
        self.names.push(_name.to_owned());
    }

    fn flag(&mut self, name: &str, value: bool) {
        self.put(name, f32::from(u8::from(value)));
    }
}

/// The page's own address and its look.
pub(super) struct Home<'p> {
    pub(super) address: Option<Address<'p>>,
    pub(super) shape: Shape,
}

/// What the cards of a group have in common.
pub(super) struct Common {
    count: f32,
    stories: f32,
    width: f32,
    pictures: f32,
    same_host: f32,
    labels: f32,
}

impl Common {
    pub(super) fn of(group: &Group<'_>, cards: &[Card<'_>], home: &Home<'_>) -> Self {
        let cards = cards.get(group.cards.clone()).unwrap_or_default();
        #[allow(clippy::cast_precision_loss, reason = "small numbers")]
        let count = cards.len().max(1) as f32;
        let share = |is: &dyn Fn(&Card<'_>) -> f32| cards.iter().map(is).sum::<f32>() / count;
        Self {
            count,
            stories: share(&|card| f32::from(u8::from(card.main.shape.is_story()))),
            width: share(&|card| width(card.title)),
            pictures: share(&|card| f32::from(u8::from(has_picture(card)))),
            same_host: share(&|card| f32::from(u8::from(same_host(&card.main, home)))),
            labels: share(&|card| f32::from(u8::from(card.title.is_none_or(|title| !links::is_long(title))))),
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "small numbers")]
fn width(title: Option<&str>) -> f32 {
    title.map_or(0, links::width).min(120) as f32
}

fn has_picture(card: &Card<'_>) -> bool {
    card.root.descendants().any(|node| matches!(node.tag(), Tag::Img | Tag::Picture))
}

fn same_host(link: &Link<'_>, home: &Home<'_>) -> bool {
    home.address.is_none_or(|home| home.host.eq_ignore_ascii_case(link.address.host))
}

/// Weighs one card of a group.
#[allow(clippy::cast_precision_loss, reason = "small numbers")]
pub(super) fn of(
    card: &Card<'_>,
    group: &Group<'_>,
    common: &Common,
    home: &Home<'_>,
    place: &Place<'_>,
) -> Evidence {
    let mut e = Evidence::new();
    address(&mut e, &card.main, home);
    let title = card.title.unwrap_or_default();
    e.put("title_width", width(card.title));
    e.put("title_words", title.split_whitespace().count().min(30) as f32);
    e.flag("untitled", title.is_empty());
    e.flag("picture", has_picture(card));
    e.flag("card_heading", card.root.descendants().any(|node| node.tag().heading_level().is_some()));
    e.put("card_ink", card.root.ink().min(600) as f32);
    e.put("card_links", card.links.len().min(20) as f32);
    e.flag("card_time", card.root.descendants().any(|node| node.tag() == Tag::Time));
    e.flag("item", card.root.tag() == Tag::Li);
    e.flag("article", card.root.tag() == Tag::Article);
    e.put("group", common.count.min(60.0));
    e.put("group_stories", common.stories);
    e.put("group_width", common.width);
    e.put("group_pictures", common.pictures);
    e.put("group_same_host", common.same_host);
    e.put("group_labels", common.labels);
    heading(&mut e, group);
    stand(&mut e, card, place);
    for (at, word) in Words::ALL.iter().enumerate() {
        e.flag(&format_name("near", at), card.main.near.has(*word));
    }
    for (at, word) in Words::ALL.iter().enumerate() {
        e.flag(&format_name("far", at), card.main.far.has(*word));
    }
    e
}

#[cfg(test)]
fn format_name(prefix: &str, at: usize) -> String {
    format!("{prefix}_{}", Words::NAMES.get(at).unwrap_or(&""))
}

#[cfg(not(test))]
fn format_name(_prefix: &str, _at: usize) -> String {
    String::new()
}

fn address(e: &mut Evidence, link: &Link<'_>, home: &Home<'_>) {
    let shape = link.shape;
    e.put("slug", f32::from(shape.slug.min(12)));
    e.put("number", f32::from(shape.number.min(12)));
    e.flag("dated", shape.dated);
    e.flag("file", shape.file);
    e.put("depth", f32::from(shape.depth.min(8)));
    e.flag("story_shape", shape.is_story());
    e.flag("says_nothing", shape.says == Says::Nothing);
    e.flag("same_host", same_host(link, home));
    e.flag("same_domain", home.address.is_none_or(|home| home.same_domain(&link.address)));
    e.put("likeness", f32::from(shape.likeness(home.shape)));
    e.put("home_slug", f32::from(home.shape.slug.min(12)));
    e.flag("home_story", home.shape.is_story());
    let first = |address: &Address<'_>| address.segments().next().unwrap_or_default().to_owned();
    e.flag("same_section", home.address.is_some_and(|home| first(&home) == first(&link.address)));
    e.put("depth_difference", f32::from(shape.depth.min(8)) - f32::from(home.shape.depth.min(8)));
    e.flag("query", !link.address.query.is_empty());
    e.flag("fragment", !link.address.fragment.is_empty());
}

fn heading(e: &mut Evidence, group: &Group<'_>) {
    use Announces::{Advertising, Labels, Latest, Popular, Related, Service, Social};
    let announces = group.heading.and_then(|heading| heading.announcement).map(|found| found.announces);
    e.flag("headed", group.heading.is_some());
    e.flag("headed_plain", group.heading.is_some() && announces.is_none());
    e.put(
        "heading_level",
        group.heading.and_then(|heading| heading.node.tag().heading_level()).map_or(0.0, f32::from),
    );
    for (name, one) in [
        ("related", Related),
        ("latest", Latest),
        ("popular", Popular),
        ("labels", Labels),
        ("advertising", Advertising),
        ("social", Social),
        ("service", Service),
    ] {
        e.flag(name, announces == Some(one));
    }
}

#[allow(clippy::cast_precision_loss, reason = "small numbers")]
fn stand(e: &mut Evidence, card: &Card<'_>, place: &Place<'_>) {
    let id = card.main.node.id();
    let share = place.share_before(id);
    e.put("share_before", share);
    e.flag("before", share <= 0.0);
    e.flag("inside", share > 0.0 && share < 1.0);
    e.flag("after", share >= 1.0);
    e.flag("in_container", place.in_container(id));
    e.put("distance", (place.distance(id).min(200) as f32).sqrt());
    let chosen = place.block_of(card.main.node).and_then(|at| place.selection().blocks.get(at));
    e.flag("chosen", chosen.is_some_and(|block| block.chosen));
    e.put("depth_in_page", f32::from(card.main.node.depth().min(60)));
    let page = place.page();
    e.put("page_share", card.main.node.id() as f32 / page.len().max(1) as f32);
}
