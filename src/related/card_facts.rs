//! What a card says about its story beside the headline: date, reading time, author, section, picture.

use std::collections::HashMap;

use super::card::Card;
use super::fact_lines::{has_digit, is_byline};
use super::heading_kind::{Announcement, HeadingKind, LATEST, announcement};
use super::link_words;
use super::page_links::Link;
use super::text_width::width;
use crate::address::{self, LinkKind};
use crate::article::{Author, Image, ReadingTime, RelatedLink, Section, Timestamp};
use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::class_words::LinkWords;
use crate::normalize::{Hints, byline, date, reading_time, section, url};
use crate::settings::Context;
use crate::text::{collapse, holds};

/// Reads cards in the page's language.
pub(super) struct Reader<'a> {
    pub(super) context: &'a Context,
    hints: Hints<'a>,
    /// The labels read so far, and the section that each names: a page has many cards and few sections.
    sections: HashMap<&'a str, Option<String>>,
}

/// The widest text that can be a section's name, and the widest that can name the authors. Chosen on the pages at hand.
const SECTION_WIDTH: u32 = 30;
const AUTHOR_WIDTH: u32 = 60;

/// Bytes of the longest line of facts; a longer one is a dek. Chosen on the pages at hand.
const LINE_BYTES: usize = 160;

/// Segments of the longest address of a section's front page. Chosen on the pages at hand.
const SECTION_DEPTH: u8 = 3;

impl<'a> Reader<'a> {
    pub(super) fn new(language: Option<&'a str>, context: &'a Context) -> Self {
        let hints = context.hints(language);
        Self { context, hints, sections: HashMap::new() }
    }

    /// Writes the facts of a card into its link, each only where the link has none yet.
    pub(super) fn read(&mut self, card: &Card<'a>, all: &[Link<'a>], found: &mut RelatedLink) {
        if found.image.is_none() {
            found.image = card.picture.and_then(|picture| self.image(picture));
        }
        // A list of mere headlines has no facts.
        if card.root.text_len() == card.main.node.text_len() && Some(card.main.node.text()) == card.title {
            return;
        }
        let parts = Parts::of(card);
        found.published = found.published.or_else(|| self.published(card, &parts));
        if found.reading_time.is_none() {
            found.reading_time = self.minutes(card).map(ReadingTime::declared);
        }
        if found.authors.is_empty() {
            found.authors = self.authors(card, &parts, all);
        }
        if found.sections.is_empty() {
            found.sections = self.sections_of(card, &parts, all, &found.authors);
        }
    }

    /// Returns the minutes that it takes to read the story of a card.
    fn minutes(&self, card: &Card<'_>) -> Option<u32> {
        let glued = glued_texts(card).filter(|text| !is_moment(*text)).map(NodeRef::text);
        let mut facts = glued.chain(lines(card)).filter(|line| has_digit(line));
        facts.find_map(|line| reading_time::parse(line, &self.hints))
    }

    /// Returns the date in the first `<time>` of a card, else the first in its lines.
    fn published(&self, card: &Card<'_>, parts: &Parts<'_>) -> Option<Timestamp> {
        let marked = parts.time.and_then(|time| {
            let machine = time.attr(Attr::Datetime).and_then(|text| date::parse(text, &self.hints));
            machine.or_else(|| date::find(time.text(), &self.hints))
        });
        let mut facts = lines(card).chain(glued_texts(card).map(NodeRef::text));
        marked.or_else(|| facts.find_map(|line| date::find(line, &self.hints)))
    }

    /// Returns the labels on a card: links to sections, else the first element that is named one.
    fn sections_of(
        &mut self,
        card: &Card<'a>,
        parts: &Parts<'a>,
        all: &[Link<'a>],
        authors: &[Author],
    ) -> Vec<Section> {
        let mut sections = Vec::new();
        for link in card.other_links(all).filter(|link| is_section(link)) {
            let label = link.node.text().trim();
            // The page of who wrote the story may look like that of a section.
            if authors.iter().all(|author| author.name != label) {
                self.add_section(label, Some(link.node), card, &mut sections);
            }
        }
        if sections.is_empty() {
            for line in parts.section.map_or("", NodeRef::text).lines() {
                self.add_section(line, None, card, &mut sections);
            }
        }
        sections
    }

    /// Adds the section that a label names, with the address of its link, unless it stands there already.
    fn add_section(
        &mut self,
        label: &'a str,
        link: Option<NodeRef<'_>>,
        card: &Card<'_>,
        sections: &mut Vec<Section>,
    ) {
        let label = label.trim();
        if Some(label) == card.title || label.len() > LINE_BYTES {
            return;
        }
        let entry = self.sections.entry(label);
        let Some(name) = entry.or_insert_with(|| section_name(label, &self.hints)) else { return };
        if sections.iter().all(|section| section.name != *name) {
            let mut section = Section::new(name.as_str());
            section.url = link.and_then(|link| self.address(link.attr(Attr::Href)?));
            sections.push(section);
        }
    }

    /// Returns the authors that a card names: by a link to them, by an element, or in a byline.
    fn authors(&self, card: &Card<'_>, parts: &Parts<'_>, all: &[Link<'_>]) -> Vec<Author> {
        let linked = card.other_links(all).find(|link| is_of_author(link)).map(|link| link.node);
        let text = linked.or(parts.author).or(parts.byline).map_or("", NodeRef::text);
        let mut authors = byline::parse(text, &Hints::default());
        if let [author] = authors.as_mut_slice() {
            author.url = linked.and_then(|link| self.address(link.attr(Attr::Href)?));
        }
        authors
    }

    fn image(&self, picture: NodeRef<'_>) -> Option<Image> {
        let url = self.address(picture_address(picture)?)?;
        Some(Image { url, alt: alt(picture) })
    }

    /// Returns an address as the article gives it.
    fn address(&self, address: &str) -> Option<String> {
        let base = self.context.base.as_ref();
        // Without a base a relative address stands as the page gives it.
        url::resolve(base, address).or_else(|| base.is_none().then(|| address.to_owned()))
    }
}

/// The elements of a card that are named a fact, the first of each kind.
#[derive(Default)]
struct Parts<'p> {
    time: Option<NodeRef<'p>>,
    section: Option<NodeRef<'p>>,
    author: Option<NodeRef<'p>>,
    /// What reads like a byline: "By Ada Lund".
    byline: Option<NodeRef<'p>>,
}

impl<'p> Parts<'p> {
    fn of(card: &Card<'p>) -> Self {
        let mut parts = Self::default();
        for node in card.root.descendants().filter(|node| node.tag().is_element()) {
            if node.tag() == Tag::Time {
                parts.time = parts.time.or(Some(node));
            }
            let shorter = card.root.text_len().min(AUTHOR_WIDTH + 1);
            if (1..shorter).contains(&node.text_len()) {
                parts.add(node, card);
            }
        }
        parts
    }

    fn add(&mut self, node: NodeRef<'p>, card: &Card<'p>) {
        let words = link_words::of(node);
        if is_section_name(node, words, card) {
            self.section.get_or_insert(node);
        }
        if card.title.is_some_and(|title| holds(node.text(), title)) {
            return;
        }
        if words.has(LinkWords::AUTHOR) {
            self.author.get_or_insert(node);
        }
        // Most elements are asked for their class only.
        if self.byline.is_none() {
            self.byline =
                Some(node).filter(|node| is_byline(node.text())).filter(|node| !is_in_title(*node, card));
        }
    }
}

/// Whether the headline of a card holds the text of an element.
fn is_in_title(node: NodeRef<'_>, card: &Card<'_>) -> bool {
    card.title.is_some_and(|title| holds(title, node.text()))
}

/// Returns the lines of a card beside its headline.
pub(super) fn lines<'p>(card: &Card<'p>) -> impl Iterator<Item = &'p str> {
    let title = card.title.unwrap_or_default();
    // The headline and the facts may stand in one line.
    let parts = card.root.text().lines().flat_map(move |line| <[_; 2]>::from(around_title(line, title)));
    parts.map(str::trim).filter(|line| (1..=LINE_BYTES).contains(&line.len()))
}

/// Returns the texts of a card beside its headline that adjoin others without a space: "July 14, 2025" and "7 Min Read" of
/// `<span>July 14, 2025</span><span>7 Min Read</span>`. In a line they are "July 14, 20257 Min Read".
fn glued_texts<'p>(card: &Card<'p>) -> impl Iterator<Item = NodeRef<'p>> {
    let page = card.root.page();
    let title = card.title.unwrap_or_default();
    let texts = || card.root.descendants().filter(|node| node.is_printed());
    let pairs = texts().zip(texts().skip(1));
    let glued = pairs.filter(move |(one, next)| {
        page.trimmed_in(one.id()..next.end()).len() == one.text().len() + next.text().len()
    });
    let glued = glued.flat_map(|(one, next)| [one, next]);
    glued.filter(move |node| node.text().len() <= LINE_BYTES && !holds(title, node.text()))
}

/// Whether a text is a number and its unit alone in an element named a date: minutes since the story was published.
///
/// `<span class=time_stamp>38 mins</span>`, but not `<span class=read-time>7 Min Read</span>`
fn is_moment(text: NodeRef<'_>) -> bool {
    const WORDS: usize = 2;
    let is_dated = text.parent().is_some_and(|element| link_words::of(element).has(LinkWords::DATE));
    is_dated && text.text().split_whitespace().nth(WORDS).is_none()
}

/// Returns what stands before and after a headline in a line.
fn around_title<'a>(line: &'a str, title: &str) -> (&'a str, &'a str) {
    if title.is_empty() || line.len() < title.len() {
        return (line, "");
    }
    match line.strip_prefix(title) {
        Some(tail) => ("", tail),
        None if line.len() == title.len() => (line, ""),
        None => line.split_once(title).unwrap_or((line, "")),
    }
}

/// The attributes of a picture's address: lazily loaded ones keep it out of `src`.
const SOURCES: &[Attr] = &[
    Attr::DataSrc,
    Attr::DataLazySrc,
    Attr::DataOriginal,
    Attr::DataOriginalSrc,
    Attr::DataPicture,
    Attr::Src,
];
const SOURCE_SETS: &[Attr] = &[Attr::DataSrcset, Attr::DataLazySrcset, Attr::Srcset];

/// Returns the alternative text of a picture or of what is inside it.
fn alt(picture: NodeRef<'_>) -> Option<String> {
    let mut parts = std::iter::once(picture).chain(picture.descendants());
    let alt = collapse(parts.find_map(|part| part.attr(Attr::Alt))?);
    if alt.is_empty() { None } else { Some(alt.into_owned()) }
}

fn picture_address(picture: NodeRef<'_>) -> Option<&str> {
    if let Some(address) = first_address(picture, SOURCES) {
        return Some(address.trim());
    }
    let set = first_address(picture, SOURCE_SETS)?;
    set.split_ascii_whitespace().next().map(|address| address.trim_end_matches(','))
}

/// Returns the first of some attributes, of a picture or of what is inside it, that is an address and no data.
fn first_address<'p>(picture: NodeRef<'p>, names: &[Attr]) -> Option<&'p str> {
    let mut parts = std::iter::once(picture).chain(picture.descendants());
    parts.find_map(|part| {
        let mut values = names.iter().filter_map(|name| part.attr(*name));
        values.find(|address| is_address(address.trim()))
    })
}

/// Whether a value is an address, and neither the picture itself nor a number: "fill" of `data-nimg=fill` is none.
fn is_address(value: &str) -> bool {
    value.contains(['/', '.']) && !value.starts_with("data:")
}

/// Returns the section that a label names: "Opinion"; `None` for "More on this".
fn section_name(text: &str, hints: &Hints<'_>) -> Option<String> {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    if width(text) > SECTION_WIDTH || text.contains('\n') || has_digit {
        return None;
    }
    if announcement(text).is_some_and(names_no_section) {
        return None;
    }
    // A label may stand in brackets: "(Opinion)".
    let bare = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    section::clean(bare.unwrap_or(text), hints)
}

/// Whether a text with these words is the heading of a rail or a menu. "Opinion" and "Weather" name a section as well.
fn names_no_section(found: Announcement) -> bool {
    match found.kind {
        LATEST => false,
        HeadingKind::Service => !found.whole,
        _ => found.start,
    }
}

/// Whether a link on a card leads to a section's front page.
fn is_section(link: &Link<'_>) -> bool {
    let is_author = link.near.has(LinkWords::AUTHOR) || is_of_author(link);
    if is_author || !link.address.fragment.is_empty() {
        return false;
    }
    match link.shape.kind {
        LinkKind::Listing => true,
        LinkKind::Unknown if link.shape.is_story() => false,
        LinkKind::Unknown => link.shape.depth <= SECTION_DEPTH,
        _ => false,
    }
}

/// Whether a link leads to who wrote a story.
fn is_of_author(link: &Link<'_>) -> bool {
    link.node.has_token(Attr::Rel, "author") || address::names_person(&link.address)
}

/// Whether an element is named a section, and is as short as one.
fn is_section_name(node: NodeRef<'_>, words: LinkWords, card: &Card<'_>) -> bool {
    const OTHERS: LinkWords = LinkWords::TITLE.with(LinkWords::DATE).with(LinkWords::AUTHOR);
    if !words.has(LinkWords::SECTION) || words.has(OTHERS) {
        return false;
    }
    width(node.text()) <= SECTION_WIDTH && !is_in_title(node, card)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_no_headings_of_rails() {
        for (text, expected) in [
            ("Opinion", true),
            ("Weather", true),
            ("More on this", false),
            ("Top 10", false),
            ("News\nSport", false),
        ] {
            assert_eq!(section_name(text, &Hints::default()).is_some(), expected, "{text}");
        }
    }

    #[test]
    fn facts_stand_before_and_after_a_headline() {
        for (line, title, expected) in [
            ("Opinion Bridge reopens 12 May", "Bridge reopens", ("Opinion ", " 12 May")),
            ("Bridge reopens 12 May", "Bridge reopens", ("", " 12 May")),
            ("12 May", "Bridge reopens", ("12 May", "")),
            ("12 May", "", ("12 May", "")),
        ] {
            assert_eq!(around_title(line, title), expected, "{line}");
        }
    }
}
