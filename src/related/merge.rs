//! One link for each story, however many cards show it.

use super::cards::Card;
use super::facts::Reader;
use super::groups::Group;
use super::kinds;
use super::links::Link;
use crate::article::{RelatedKind, RelatedLink};
use crate::dom::Attr;
use crate::normalize::url;
use crate::text::hash::{ByHash, hash};

/// The links in page order.
pub(super) struct Merged {
    pub(super) links: Vec<RelatedLink>,
    /// Whether some were left out.
    pub(super) limited: bool,
    most: usize,
    /// The place of a story's link, by its address as the page writes it and by that address resolved.
    by_identity: ByHash<usize>,
}

impl Merged {
    pub(super) fn new(most: usize) -> Self {
        Self { links: Vec::new(), limited: false, most, by_identity: ByHash::default() }
    }

    /// Adds a card; a story that is there already gets the card's facts where it has none of its own.
    pub(super) fn add<'p>(
        &mut self,
        card: &Card<'p>,
        group: &Group<'p>,
        kind: RelatedKind,
        all: &[Link<'p>],
        reader: &mut Reader<'p>,
    ) {
        let shown = group.heading.map(|heading| heading.text).or(card.label);
        let heading = shown.and_then(|heading| label(heading, card));
        let identity = card.main.identity;
        if let Some(at) = self.by_identity.get(&identity).copied() {
            self.complete(at, card, kind, heading, all, reader);
            return;
        }
        if self.links.len() >= self.most {
            self.limited = true;
            return;
        }
        let Some(mut link) = self::link(card, kind, reader) else { return };
        // Some ways to write an address are only alike once it is resolved ("/news\bridge", "/a/../news/bridge").
        let resolved = hash(&link.url);
        if let Some(at) = self.by_identity.get(&resolved).copied() {
            self.by_identity.insert(identity, at);
            self.complete(at, card, kind, heading, all, reader);
            return;
        }
        link.heading = heading;
        reader.read(card, all, &mut link);
        self.by_identity.insert(identity, self.links.len());
        self.by_identity.insert(resolved, self.links.len());
        self.links.push(link);
    }

    /// Gives the link of a story what another card says of it.
    fn complete<'p>(
        &mut self,
        at: usize,
        card: &Card<'p>,
        kind: RelatedKind,
        heading: Option<String>,
        all: &[Link<'p>],
        reader: &mut Reader<'p>,
    ) {
        let Some(link) = self.links.get_mut(at) else { return };
        let first = kinds::first(link.kind, kind);
        if first != link.kind {
            link.kind = first;
            link.heading = heading;
        }
        reader.read(card, all, link);
    }
}

/// The heading without a colon at its end, and without the headline if both stand in one line.
fn label(heading: &str, card: &Card<'_>) -> Option<String> {
    let title = card.title.filter(|title| title.len() <= heading.len());
    let head = title.and_then(|title| heading.split_once(title)).map_or(heading, |(head, _)| head);
    let head = one_line(without_brackets(head).trim_end_matches(|char: char| {
        char.is_whitespace() || matches!(char, ':' | '|' | '-' | '–' | '—' | '：')
    }));
    (!head.is_empty()).then_some(head)
}

/// A heading without the brackets around it, or one that is left open.
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

fn link(card: &Card<'_>, kind: RelatedKind, reader: &Reader<'_>) -> Option<RelatedLink> {
    let title = card.title.map(one_line).filter(|title| !title.is_empty())?;
    let href = card.main.node.attr(Attr::Href)?.trim();
    let base = reader.context.base.as_ref();
    let address = match url::resolve(base, href) {
        Some(address) => address,
        // Without a base a relative address stands as the page gives it.
        None if base.is_none() => href.to_owned(),
        None => return None,
    };
    Some(RelatedLink::new(title, address, kind))
}

/// The title without line breaks.
fn one_line(title: &str) -> String {
    // Nearly every text of a page is one already.
    let mut before = b' ';
    let single = title.bytes().all(|byte| {
        let fits = byte > b' ' && byte < 0x80 || byte == b' ' && before != b' ' || byte > 0xE3;
        before = byte;
        fits || (0x80..=0xBF).contains(&byte) || (0xC3..=0xE0).contains(&byte)
    });
    if single && before != b' ' {
        return title.to_owned();
    }
    let mut line = String::with_capacity(title.len());
    for word in title.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
