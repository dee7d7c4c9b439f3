//! The headline on a card.

use super::cards::Card;
use super::headings::{HeadingKind, announcement};
use super::links::{self, Link};
use super::words::Words;
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::Hints;
use crate::normalize::date;

/// The headline that a card shows for its story; `None` where it shows only a picture or "Read more".
pub(super) fn of<'p>(card: &Card<'p>, all: &[Link<'p>]) -> Option<&'p str> {
    let own = || {
        all.get(card.links.clone())
            .unwrap_or_default()
            .iter()
            .filter(|link| link.identity == card.main.identity)
    };
    let linked = own().filter_map(|link| shown(link.node, card.root)).reduce(|best, next| {
        // Of two long texts the first is the headline, the other the dek; of short ones the longer says more.
        let wider = || next.0 != LONG && links::width(next.1) >= links::width(best.1);
        if next.0 > best.0 || (next.0 == best.0 && wider()) { next } else { best }
    });
    linked
        .map(|(_, text)| labelled(text).map_or(text, |(_, title)| title))
        .or_else(|| heading_in(card.root))
        .or_else(|| own().find_map(|link| hinted(link.node)))
        .map(without_arrows)
}

/// A label such as "Read more" and the headline behind it.
pub(super) fn labelled(text: &str) -> Option<(&str, &str)> {
    let (label, title) = text.split_once([':', '：', '|'])?;
    let kind = announcement(label).filter(|found| found.whole)?.kind;
    (kind == HeadingKind::Related && is_title(title)).then(|| (label.trim(), title.trim()))
}

/// A headline without the arrows that point to the story before and after this one.
fn without_arrows(title: &str) -> &str {
    const ARROWS: [char; 11] = ['←', '→', '⟵', '⟶', '◄', '►', '◀', '▶', '➔', '➜', '➝'];
    let mut text = title.trim_matches(|char: char| char.is_whitespace() || ARROWS.contains(&char));
    // They are quotation marks where both stand in the text.
    for (open, close) in [('«', '»'), ('‹', '›')].into_iter().filter(|_| !title.is_ascii()) {
        if !text.contains(open) {
            text = text.trim_end_matches(close).trim_end();
        }
        if !text.contains(close) {
            text = text.trim_start_matches(open).trim_start();
        }
    }
    if text.is_empty() { title } else { text }
}

/// How sure a text is the headline: it stands in a heading, it is long enough, or neither.
const HEADING: u8 = 3;
const LONG: u8 = 2;
const SHORT: u8 = 1;

/// The headline in a link's text, and how sure it is one.
fn shown<'p>(link: NodeRef<'p>, root: NodeRef<'p>) -> Option<(u8, &'p str)> {
    if link.ink() == 0 {
        return None;
    }
    if let Some(heading) = heading_in(link) {
        return Some((HEADING, heading));
    }
    let in_heading = link
        .ancestors()
        .take_while(|node| node.id() > root.id())
        .any(|node| node.tag().heading_level().is_some());
    let named = named(link);
    let text = without_kicker(named.unwrap_or(link))
        .unwrap_or_else(|| without_facts(named.map_or_else(|| best_line(link), NodeRef::text), link));
    if !is_title(text) {
        return None;
    }
    let rank = match in_heading {
        true => HEADING,
        false if links::is_long(text) => LONG,
        false => SHORT,
    };
    Some((rank, text))
}

/// A headline without the date, the label or the author that the link shows in the same line.
fn without_facts<'p>(mut text: &'p str, link: NodeRef<'p>) -> &'p str {
    const FACTS: Words = Words::DATE.with(Words::SECTION).with(Words::AUTHOR).with(Words::COMMENT);
    // In a link of several lines each fact has its own, and a headline may begin with the same word.
    if text.len() != link.text().len() {
        return text;
    }
    for node in link.descendants().filter(|node| node.tag().is_element() && node.ink() > 0) {
        if node.ink() >= link.ink() || !(node.tag() == Tag::Time || is_called(node, FACTS)) {
            continue;
        }
        let fact = node.text();
        let rest = text.strip_suffix(fact).or_else(|| text.strip_prefix(fact));
        text = rest.map(str::trim).filter(|rest| is_title(rest)).unwrap_or(text);
    }
    text
}

/// Whether an element is called one of these and no title.
fn is_called(node: NodeRef<'_>, wanted: Words) -> bool {
    let words = Words::of(node);
    words.has(wanted) && !words.has(Words::TITLE)
}

/// The innermost element of a link that calls itself a title.
fn named(link: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let named = link.descendants().filter(|node| {
        let names = || {
            let words = Words::of(*node);
            words.has(Words::TITLE) && !words.has(Words::DATE)
        };
        node.tag().is_element() && names() && is_title(node.text()) && !node.text().contains('\n')
    });
    // A wrapper may call itself a title too: the innermost is.
    named.min_by_key(|node| if links::reads_long(*node) { links::width(node.text()) } else { u32::MAX })
}

/// Of a link over a whole card, the line that reads like a headline.
fn best_line(link: NodeRef<'_>) -> &str {
    let text = link.text();
    if !text.contains('\n') {
        return text;
    }
    let mut lines = text.lines().map(str::trim);
    let long = lines.clone().find(|line| links::is_long(line));
    long.or_else(|| lines.by_ref().max_by_key(|line| links::width(line))).unwrap_or(text)
}

/// The first heading inside an element.
fn heading_in(node: NodeRef<'_>) -> Option<&str> {
    let heading = node.descendants().find(|node| is_heading(*node) && is_title(node.text()))?;
    Some(without_kicker(heading).unwrap_or(heading.text()))
}

/// The widest text that can be a kicker.
const WIDEST_KICKER: u32 = 40;

/// The first of the nodes directly inside an element that have text.
fn parts(node: NodeRef<'_>) -> Vec<NodeRef<'_>> {
    node.children().filter(|child| child.ink() > 0).take(4).collect()
}

/// The headline behind a kicker in one line with it: a short element, perhaps two, before a long text.
fn without_kicker(mut node: NodeRef<'_>) -> Option<&str> {
    let mut parted = false;
    loop {
        match parts(node).as_slice() {
            [only] if only.tag() != Tag::Text => node = *only,
            [kickers @ .., headline] if is_parted(kickers, *headline) => {
                node = *headline;
                parted = true;
            }
            _ => break,
        }
    }
    parted.then(|| node.text())
}

fn is_parted(kickers: &[NodeRef<'_>], headline: NodeRef<'_>) -> bool {
    let text = headline.text();
    let is_kicker = |part: &NodeRef<'_>| {
        let text = part.text();
        // Emphasis is part of a headline, and a colon ties both together.
        matches!(part.tag(), Tag::Span | Tag::Div | Tag::P | Tag::Small | Tag::Custom)
            && !text.ends_with([':', '：', ',', '-', '–', '—'])
            && links::width(text) <= WIDEST_KICKER
    };
    let before: u32 = kickers.iter().map(|part| part.ink()).sum();
    let first = text.chars().next().unwrap_or(':');
    let opens = (first.is_alphanumeric() && !first.is_lowercase()) || QUOTES.contains(&first);
    // What is long and closes with a full stop is the dek of a short headline.
    let closes = text.ends_with(['.', '…', '。']) || links::is_wide(text, WIDEST_HEADLINE);
    (1..3).contains(&kickers.len())
        && kickers.iter().all(is_kicker)
        && before < headline.ink()
        && opens
        && !closes
        && links::is_long(text)
        && !text.contains('\n')
}

/// The widest headline that is told from a dek.
const WIDEST_HEADLINE: u32 = 120;

/// What a headline may begin with.
const QUOTES: &[char] = &['"', '\'', '“', '„', '‘', '’', '«', '»', '‹', '「', '『', '(', '[', '¿', '¡'];

/// A heading of a card: the first level is the page's own.
fn is_heading(node: NodeRef<'_>) -> bool {
    node.tag().heading_level().is_some_and(|level| level > 1)
}

/// The headline in an attribute or in the picture's description.
fn hinted(link: NodeRef<'_>) -> Option<&str> {
    let own = [Attr::Title, Attr::AriaLabel].into_iter().filter_map(|name| link.attr(name));
    let pictures =
        link.descendants().filter(|node| node.tag() == Tag::Img).filter_map(|node| node.attr(Attr::Alt));
    own.chain(pictures.filter(|alt| links::is_long(alt)))
        .map(str::trim)
        .find(|text| is_title(text) && !is_file_name(text))
}

/// Bytes of the longest "Read more".
const LONGEST_LABEL: usize = 40;

/// Characters within which a headline has a letter.
const OPENING: usize = 200;

/// Whether a text can be a headline: it holds letters and is no "Read more".
pub(super) fn is_title(text: &str) -> bool {
    links::is_wide(text, 3)
        && !text.starts_with("http")
        && text.chars().take(OPENING).any(char::is_alphabetic)
        && !(text.len() <= LONGEST_LABEL && (is_label(text) || is_date(text)))
}

/// Whether a text is a label, or counts something: "Read more", "12 comments".
fn is_label(text: &str) -> bool {
    let bare = text.trim_start_matches(|char: char| char.is_ascii_digit() || char == ' ');
    announcement(bare).is_some_and(|found| found.whole)
}

/// Whether a short text is a date and nothing else.
fn is_date(text: &str) -> bool {
    text.contains(|char: char| char.is_ascii_digit()) && date::parse(text, &Hints::default()).is_some()
}

fn is_file_name(text: &str) -> bool {
    !text.contains(' ')
        || [".jpg", ".jpeg", ".png", ".webp", ".gif"]
            .iter()
            .any(|suffix| text.to_ascii_lowercase().ends_with(suffix))
}
