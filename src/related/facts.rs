//! What a card says about its story beside the headline.

use std::collections::HashMap;

use super::cards::Card;
use super::headings::{HeadingKind, announcement};
use super::links::{self, Link};
use super::words::Words;
use crate::address::{self, LinkKind};
use crate::article::{RelatedLink, Timestamp};
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::Hints;
use crate::normalize::date;
use crate::normalize::{byline, reading_time, section, url};
use crate::settings::Context;

/// Reads cards in the page's language.
pub(super) struct Reader<'a> {
    pub(super) context: &'a Context,
    hints: Hints<'a>,
    /// The labels read so far, and the section that each names: a page has many cards and few sections.
    sections: HashMap<&'a str, Option<String>>,
}

/// The widest text that can be a section's name.
const WIDEST_SECTION: u32 = 30;

/// The widest text that can name the authors.
const WIDEST_AUTHOR: u32 = 60;

impl<'a> Reader<'a> {
    pub(super) fn new(language: Option<&'a str>, context: &'a Context) -> Self {
        let hints = Hints::default().with_language(language).with_not_after(context.not_after);
        Self { context, hints, sections: HashMap::new() }
    }

    /// Writes the facts of a card into its link, each only where the link has none yet.
    pub(super) fn read(&mut self, card: &Card<'a>, all: &[Link<'a>], found: &mut RelatedLink) {
        if found.image.is_none() {
            found.image = card.picture.and_then(|picture| self.image(picture));
        }
        // A list of mere headlines has no facts.
        if card.root.ink() == card.main.node.ink() && Some(card.main.node.text()) == card.title {
            return;
        }
        let parts = Parts::of(card);
        found.published = found.published.or_else(|| self.published(card, &parts));
        if found.reading_minutes.is_none() {
            found.reading_minutes = lines(card)
                .filter(|line| has_digit(line))
                .find_map(|line| reading_time::parse(line, &self.hints));
        }
        if found.author.is_none() {
            found.author = author(card, &parts, all);
        }
        if found.section.is_none() {
            found.section = self.section(card, &parts, all, found.author.as_deref());
        }
    }

    fn published(&self, card: &Card<'_>, parts: &Parts<'_>) -> Option<Timestamp> {
        let marked = parts.time.and_then(|time| {
            let machine = time.attr(Attr::Datetime).and_then(|text| date::parse(text, &self.hints));
            machine.or_else(|| date::find(time.text(), &self.hints))
        });
        marked.or_else(|| lines(card).find_map(|line| date::find(line, &self.hints)))
    }

    /// The labels on the card: links to sections, else the first element that calls itself one.
    fn section(
        &mut self,
        card: &Card<'a>,
        parts: &Parts<'a>,
        all: &[Link<'a>],
        author: Option<&str>,
    ) -> Option<String> {
        let mut names = String::new();
        let labels = all.get(card.links.clone()).unwrap_or_default();
        // The page of who wrote the story may look like that of a section.
        let wrote = |name: &str| author.is_some_and(|author| author.split(SEPARATOR).any(|one| one == name));
        for link in labels.iter().filter(|link| link.identity != card.main.identity && is_section(link)) {
            let label = link.node.text();
            if !wrote(label.trim()) {
                self.add_section(label, card, &mut names);
            }
        }
        if names.is_empty() {
            for line in parts.section.map_or("", NodeRef::text).lines() {
                self.add_section(line, card, &mut names);
            }
        }
        (!names.is_empty()).then_some(names)
    }

    /// Adds the section that a label names, unless it stands there already.
    fn add_section(&mut self, label: &'a str, card: &Card<'_>, names: &mut String) {
        let label = label.trim();
        if Some(label) == card.title || label.len() > LONGEST_LINE {
            return;
        }
        let Some(name) = self.sections.entry(label).or_insert_with(|| section_name(label, &self.hints))
        else {
            return;
        };
        if names.split(SEPARATOR).any(|known| known == name) {
            return;
        }
        if !names.is_empty() {
            names.push_str(SEPARATOR);
        }
        names.push_str(name);
    }

    fn image(&self, picture: NodeRef<'_>) -> Option<String> {
        let address = picture_address(picture)?;
        url::resolve(self.context.base.as_ref(), address)
            .or_else(|| self.context.base.is_none().then(|| address.to_owned()))
    }
}

/// Whether a line can hold minutes: a digit of any script.
fn has_digit(line: &str) -> bool {
    line.chars().any(char::is_numeric)
}

/// The elements of a card that call themselves a fact, the first of each kind.
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
            if node.ink() == 0 || node.ink() >= card.root.ink() || node.ink() > WIDEST_AUTHOR {
                continue;
            }
            let words = Words::of(node);
            if parts.section.is_none() && is_section_name(node, words, card) {
                parts.section = Some(node);
            }
            let titled = || card.title.is_some_and(|title| node.text().contains(title));
            if parts.author.is_none() && words.has(Words::AUTHOR) && !titled() {
                parts.author = Some(node);
            }
            let told = || card.title.is_some_and(|title| title.contains(node.text()));
            if parts.byline.is_none() && !titled() && !told() && is_byline(node.text()) {
                parts.byline = Some(node);
            }
        }
        parts
    }
}

/// Whether a text is a byline by its words alone: an introduction and full names.
fn is_byline(text: &str) -> bool {
    let full = |name: &str| {
        let mut words = name.split(' ');
        name.contains(' ')
            && name.len() < text.len()
            && words.all(|word| !word.starts_with(char::is_lowercase))
    };
    text.contains(' ')
        && !text.contains('\n')
        && !has_digit(text)
        && byline::is_introduced(text)
        && byline::parse(text).iter().all(|author| full(&author.name))
}

/// Bytes of the longest line of facts; a longer one is a dek.
const LONGEST_LINE: usize = 160;

/// The lines of a card beside its headline.
pub(super) fn lines<'p>(card: &Card<'p>) -> impl Iterator<Item = &'p str> {
    let title = card.title.unwrap_or_default();
    card.root
        .text()
        .lines()
        .flat_map(move |line| {
            // The headline and the facts may stand in one line.
            <[_; 2]>::from(parted(line, title))
        })
        .map(str::trim)
        .filter(|line| !line.is_empty() && line.len() <= LONGEST_LINE)
}

/// What stands before and after a headline in a line.
fn parted<'a>(line: &'a str, title: &str) -> (&'a str, &'a str) {
    if title.is_empty() || line.len() < title.len() {
        return (line, "");
    }
    match line.strip_prefix(title) {
        Some(tail) => ("", tail),
        None if line.len() == title.len() => (line, ""),
        None => line.split_once(title).unwrap_or((line, "")),
    }
}

/// Where a picture's address may stand: lazily loaded ones keep it out of `src`.
const SOURCES: &[Attr] =
    &[Attr::DataSrc, Attr::DataLazySrc, Attr::DataOriginal, Attr::DataOriginalSrc, Attr::Src];
const SOURCE_SETS: &[Attr] = &[Attr::DataSrcset, Attr::DataLazySrcset, Attr::Srcset];

fn picture_address(picture: NodeRef<'_>) -> Option<&str> {
    let parts = || std::iter::once(picture).chain(picture.descendants());
    let usable = |address: &&str| !address.trim().is_empty() && !address.starts_with("data:");
    let single = parts().find_map(|part| SOURCES.iter().find_map(|name| part.attr(*name).filter(usable)));
    single.map(str::trim).or_else(|| {
        let set =
            parts().find_map(|part| SOURCE_SETS.iter().find_map(|name| part.attr(*name).filter(usable)))?;
        set.split_ascii_whitespace().next().map(|address| address.trim_end_matches(','))
    })
}

/// Stands between the sections of a card.
const SEPARATOR: &str = ", ";

fn section_name(text: &str, hints: &Hints<'_>) -> Option<String> {
    let fits = links::width(text) <= WIDEST_SECTION && !text.contains('\n');
    let numeric = text.chars().any(|char| char.is_ascii_digit());
    // "Opinion" and "Weather" name a section as well as a rail or a menu; "More on this" names none.
    let said = announcement(text).is_some_and(|found| match found.kind {
        HeadingKind::Latest => false,
        HeadingKind::Service => !found.whole,
        _ => found.start,
    });
    if !fits || numeric || said { None } else { section::clean(text, hints) }
}

fn is_section(link: &Link<'_>) -> bool {
    let author = link.near.has(Words::AUTHOR)
        || link.node.has_token(Attr::Rel, "author")
        || address::names_person(&link.address);
    let front = link.shape.kind == LinkKind::Unknown && !link.shape.is_story() && link.shape.depth <= 3;
    !author && link.address.fragment.is_empty() && (link.shape.kind == LinkKind::Listing || front)
}

fn is_section_name(node: NodeRef<'_>, words: Words, card: &Card<'_>) -> bool {
    words.has(Words::SECTION)
        && !words.has(Words::TITLE.with(Words::DATE).with(Words::AUTHOR))
        && links::width(node.text()) <= WIDEST_SECTION
        && !card.title.is_some_and(|title| title.contains(node.text()))
}

fn author(card: &Card<'_>, parts: &Parts<'_>, all: &[Link<'_>]) -> Option<String> {
    let linked = all.get(card.links.clone()).unwrap_or_default().iter().find(|link| {
        link.identity != card.main.identity
            && (link.node.has_token(Attr::Rel, "author") || address::names_person(&link.address))
    });
    let text = linked.map(|link| link.node).or(parts.author).or(parts.byline)?.text();
    let people: Vec<String> = byline::parse(text).into_iter().map(|author| author.name).collect();
    (!people.is_empty()).then(|| people.join(", "))
}
