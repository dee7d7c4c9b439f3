//! The headline on a card.

use super::cards::Card;
use super::headings::{Announces, announced};
use super::links::{self, Link};
use super::words::Words;
use crate::dom::{Attr, NodeRef, Tag};

/// The headline that a card shows for its story; `None` where it shows only a picture or "Read more".
pub(super) fn of<'p>(card: &Card<'p>, all: &[Link<'p>]) -> Option<&'p str> {
    let own = || {
        all.get(card.links.clone())
            .unwrap_or_default()
            .iter()
            .filter(|link| link.identity == card.main.identity)
    };
    let linked = own().filter_map(|link| shown(link.node, card.root)).reduce(|best, next| {
        let surer = next.0.cmp(&best.0).then_with(|| links::width(next.1).cmp(&links::width(best.1)));
        if surer.is_lt() { best } else { next }
    });
    linked
        .map(|(_, text)| unlabelled(text).unwrap_or(text))
        .or_else(|| heading_in(card.root))
        .or_else(|| own().find_map(|link| hinted(link.node)))
}

/// The headline behind a label such as "Read more:".
pub(super) fn unlabelled(text: &str) -> Option<&str> {
    let (label, title) = text.split_once([':', '：', '|'])?;
    let announces = announced(label).filter(|found| found.whole)?.announces;
    (announces == Announces::Related && is_title(title)).then_some(title.trim())
}

/// The headline in a link's text, and how sure it is one.
fn shown<'p>(link: NodeRef<'p>, root: NodeRef<'p>) -> Option<(u8, &'p str)> {
    if link.ink() == 0 {
        return None;
    }
    if let Some(heading) = heading_in(link) {
        return Some((3, heading));
    }
    let in_heading = link
        .ancestors()
        .take_while(|node| node.id() > root.id())
        .any(|node| node.tag().heading_level().is_some());
    let text = without_facts(best_line(link), link);
    if !is_title(text) {
        return None;
    }
    Some((
        if in_heading {
            3
        } else if links::is_long(text) {
            2
        } else {
            1
        },
        text,
    ))
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

/// Of a link over a whole card, the line that reads like a headline.
fn best_line(link: NodeRef<'_>) -> &str {
    let text = link.text();
    let named = link.descendants().filter(|node| {
        let names = || {
            let words = Words::of(*node);
            words.has(Words::TITLE) && !words.has(Words::DATE)
        };
        node.tag().is_element() && names() && is_title(node.text()) && !node.text().contains('\n')
    });
    // A wrapper may call itself a title too: the innermost is.
    let rank = |text: &&str| if links::is_long(text) { links::width(text) } else { u32::MAX };
    if let Some(named) = named.map(NodeRef::text).min_by_key(rank) {
        return named;
    }
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
    Some(heading.text())
}

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

/// Whether a text can be a headline: it holds letters and is no "Read more".
pub(super) fn is_title(text: &str) -> bool {
    links::is_wide(text, 3)
        && !text.starts_with("http")
        && text.chars().any(char::is_alphabetic)
        && !(text.len() <= LONGEST_LABEL && announced(text).is_some_and(|found| found.whole))
}

fn is_file_name(text: &str) -> bool {
    !text.contains(' ')
        || [".jpg", ".jpeg", ".png", ".webp", ".gif"]
            .iter()
            .any(|suffix| text.to_ascii_lowercase().ends_with(suffix))
}
