//! One link for each story, however many cards show it.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::card::Card;
use super::card_facts::Reader;
use super::heading_kind::HeadingKind;
use super::page_links::Link;
use super::printed_title;
use super::text_width::is_long;
use super::{Taken, related_kind};
use crate::article::{RelatedKind, RelatedLink};
use crate::dom::Attr;
use crate::normalize::url;
use crate::text::collapse;
use crate::text::hash::{ByHash, hash};

/// The links in page order.
#[derive(Default)]
pub(super) struct Merged {
    pub(super) links: Vec<RelatedLink>,
    /// How many cards were left out.
    pub(super) omitted: usize,
    most: usize,
    /// The places of the links whose headline is printed on none of their cards so far.
    hinted: FxHashSet<usize>,
    /// The place of a story's link, by its address as the page writes it and by that address resolved.
    by_identity: ByHash<usize>,
}

impl Merged {
    pub(super) fn new(most: usize) -> Self {
        Self { most, ..Self::default() }
    }

    /// Adds a card; a story that is there already gets the card's facts where it has none of its own.
    pub(super) fn add<'p>(&mut self, taken: &Taken<'_, 'p>, all: &[Link<'p>], reader: &mut Reader<'p>) {
        let (card, _, kind) = *taken;
        let identity = card.main.identity;
        if let Some(at) = self.by_identity.get(&identity).copied() {
            self.complete(at, taken, all, reader);
            return;
        }
        if self.links.len() >= self.most {
            self.omitted += 1;
            return;
        }
        let Some(mut link) = link(card, kind, reader) else { return };
        // Some ways to write an address are only alike once it is resolved ("/news\bridge", "/a/../news/bridge").
        let resolved = hash(&link.url);
        if let Some(at) = self.by_identity.get(&resolved).copied() {
            self.by_identity.insert(identity, at);
            self.complete(at, taken, all, reader);
            return;
        }
        link.heading = heading(taken);
        reader.read(card, all, &mut link);
        self.by_identity.insert(identity, self.links.len());
        self.by_identity.insert(resolved, self.links.len());
        if card.hinted {
            self.hinted.insert(self.links.len());
        }
        self.links.push(link);
    }

    /// Gives the link of a story what another card says of it.
    fn complete<'p>(&mut self, at: usize, taken: &Taken<'_, 'p>, all: &[Link<'p>], reader: &mut Reader<'p>) {
        let Some(link) = self.links.get_mut(at) else { return };
        let (card, _, kind) = *taken;
        let first = related_kind::first(link.kind, kind);
        if first != link.kind {
            link.kind = first;
            link.heading = heading(taken);
        }
        if let Some(title) = title(card) {
            let is_printed = !card.hinted && is_long(&title) && self.hinted.remove(&at);
            if is_printed || printed_title::is_cut_of(&link.title, &title) {
                link.title = title.into_owned();
            }
        }
        reader.read(card, all, link);
    }
}

/// Returns the heading over a card, or the label in its link. "Follow us" and "Tags" may stand over stories and are no
/// headings of theirs.
fn heading((card, group, _): &Taken<'_, '_>) -> Option<String> {
    let own = group.heading.filter(|heading| heading.kind().is_none_or(HeadingKind::announces_stories));
    let shown = own.map(|heading| heading.text).or(card.label)?;
    label(shown, card.title)
}

/// Returns a heading without a colon at its end, and without the headline if both stand in one line: "Read more" of
/// "Read more: Bridge reopens".
fn label(heading: &str, title: Option<&str>) -> Option<String> {
    let title = title.filter(|title| title.len() <= heading.len());
    let head = title.and_then(|title| heading.split_once(title)).map_or(heading, |(head, _)| head);
    let head = collapse(without_brackets(head).trim_end_matches(is_separator));
    (!head.is_empty()).then(|| head.into_owned())
}

fn is_separator(char: char) -> bool {
    char.is_whitespace() || matches!(char, ':' | '|' | '-' | '–' | '—' | '：')
}

/// Returns a heading without the brackets around it, or one that is left open.
fn without_brackets(heading: &str) -> &str {
    let heading = heading.trim();
    for (open, close) in [('[', ']'), ('【', '】')] {
        let Some(inner) = heading.strip_prefix(open) else { continue };
        match inner.split_once(close) {
            None => return inner,
            Some((inner, "")) => return inner,
            Some(_) => {}
        }
    }
    heading
}

/// Returns the headline of a card without what a list prints around it.
fn title<'p>(card: &Card<'p>) -> Option<Cow<'p, str>> {
    card.title.map(printed_title::bare).map(collapse).filter(|title| !title.is_empty())
}

/// Returns the link to the story of a card, without its facts.
fn link(card: &Card<'_>, kind: RelatedKind, reader: &Reader<'_>) -> Option<RelatedLink> {
    let title = title(card)?;
    let href = card.main.node.attr(Attr::Href)?.trim();
    let base = reader.context.base.as_ref();
    let address = match url::resolve(base, href) {
        Some(address) => address,
        // Without a base a relative address stands as the page gives it.
        None if base.is_none() => href.to_owned(),
        None => return None,
    };
    Some(RelatedLink::new(title.into_owned(), address, kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_headings_without_their_headline() {
        for (heading, title, expected) in [
            ("Read more: Bridge reopens", Some("Bridge reopens"), Some("Read more")),
            ("[Related]", None, Some("Related")),
            ("【相关阅读", None, Some("相关阅读")),
            ("Most\n read –", None, Some("Most read")),
            ("Bridge reopens", Some("Bridge reopens"), None),
        ] {
            assert_eq!(label(heading, title).as_deref(), expected, "{heading}");
        }
    }
}
