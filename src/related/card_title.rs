//! The headline on a card.

use super::fact_lines;
use super::heading_kind::announcement;
use super::link_label::{self, is_title};
use super::link_words;
use super::page_links::Link;
use super::printed_title;
use super::text_width::{is_long, is_wide, reads_long, width};
use crate::address::is_file_ending;
use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::class_words::LinkWords;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::CARD_LABELS;

/// What is behind a link besides words: "Watch".
static MEDIA: Phrases = Phrases::new(&CARD_LABELS, "media");

/// A text that a card shows, and how sure it is the headline.
#[derive(Clone, Copy)]
struct Candidate<'p> {
    rank: Rank,
    text: &'p str,
}

/// How sure a text is the headline.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Short,
    Long,
    Heading,
}

impl Candidate<'_> {
    /// Whether it is a better headline than one before it. Of two long texts the first is the headline, the other the
    /// dek; of short ones the longer says more.
    fn beats(&self, before: &Self) -> bool {
        if self.rank != before.rank {
            return self.rank > before.rank;
        }
        self.rank != Rank::Long && width(self.text) >= width(before.text)
    }
}

/// The headline of a card, and whether the card shows it.
#[derive(Clone, Copy)]
pub(super) enum Title<'p> {
    /// It is printed.
    Shown(&'p str),
    /// It stands in an attribute of a link or in the description of a picture.
    Hinted(&'p str),
}

/// Returns the headline that a card has for its story; `None` where it shows only a picture or "Read more".
///
/// `links` are those of the card, of which `main` is the first that leads to the story.
pub(super) fn of<'p>(root: NodeRef<'p>, main: &Link<'p>, links: &[Link<'p>]) -> Option<Title<'p>> {
    let own = || links.iter().filter(|link| link.identity == main.identity);
    let shown = own().filter_map(|link| shown_by(link.node, root));
    let linked = shown.reduce(|best, next| if next.beats(&best) { next } else { best });
    let heading = heading_in(root);
    if let Some(Candidate { text, rank }) = linked {
        let title = link_label::split(text).map_or(text, |(_, title)| title);
        let above_button = heading.filter(|heading| rank == Rank::Short && is_headline_of_button(heading));
        return Some(Title::Shown(without_arrows(above_button.unwrap_or(title))));
    }
    if let Some(heading) = heading {
        return Some(Title::Shown(without_arrows(heading)));
    }
    if let Some(hint) = own().find_map(|link| hinted(link.node)) {
        return Some(Title::Hinted(without_arrows(hint)));
    }
    let are_bare = own().all(|link| link.node.descendants().next().is_none());
    if are_bare { under_link(root).map(Title::Shown) } else { None }
}

/// Whether a heading on a card is the headline, and the few words of its link a button: `<h4>Old bridge reopens after two
/// years</h4><a>Read the article</a>`.
fn is_headline_of_button(heading: &str) -> bool {
    if is_long(heading) { announcement(heading).is_none() } else { false }
}

/// Returns the headline on a card that a link without words covers: `<a href=…></a><p>Old bridge reopens after two years`.
fn under_link(root: NodeRef<'_>) -> Option<&str> {
    let named = titled_element(root).map(NodeRef::text).filter(|title| is_long(title));
    let mut lines = fact_lines::leaves(root, "").filter(|line| is_long(line) && !lists_labels(line));
    named.or_else(|| lines.find(|line| is_title(line)))
}

/// Whether a line lists the labels of a story: "Rivers, Boats, Harbour news".
fn lists_labels(line: &str) -> bool {
    /// Words of the longest label.
    const WORDS: usize = 3;
    if !line.contains(',') {
        return false;
    }
    line.split(',').all(|label| label.split_whitespace().nth(WORDS).is_none())
}

/// Returns a headline without the arrows that point to the story before and after this one.
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

/// Returns the headline in a link's text, and how sure it is one.
fn shown_by<'p>(link: NodeRef<'p>, root: NodeRef<'p>) -> Option<Candidate<'p>> {
    if link.text_len() == 0 {
        return None;
    }
    if let Some(text) = heading_in(link) {
        return Some(Candidate { rank: Rank::Heading, text: longer_title(text, link) });
    }
    let text = in_full(text_of(link), link);
    if !is_title(text) {
        return None;
    }
    let mut around = link.ancestors().take_while(|node| node.id() > root.id());
    let rank = if around.any(|node| node.tag().heading_level().is_some()) {
        Rank::Heading
    } else if is_long(text) {
        Rank::Long
    } else {
        Rank::Short
    };
    Some(Candidate { rank, text })
}

/// Returns the heading in a link, or what is named its title if only that reads like a headline: `<h4>Travel</h4>
/// <p class=title>Old bridge reopens after two years</p>`.
fn longer_title<'p>(heading: &'p str, link: NodeRef<'p>) -> &'p str {
    if is_long(heading) {
        return heading;
    }
    match titled_element(link) {
        Some(named) if named.tag().heading_level().is_none() && is_long(named.text()) => named.text(),
        _ => heading,
    }
}

/// Returns what the `title` of a link says where the text is cut short or has a label before it: "Old bridge reopens" of
/// `<a title="Old bridge reopens">Old bridge …</a>`.
fn in_full<'p>(text: &'p str, link: NodeRef<'p>) -> &'p str {
    let Some(title) = link.attr(Attr::Title).map(str::trim).filter(|title| is_long(title)) else {
        return text;
    };
    let label = text.strip_suffix(title).unwrap_or_default();
    if label.ends_with(|char: char| !char.is_alphanumeric())
        || printed_title::is_cut_of(printed_title::bare(text), title)
    {
        title
    } else {
        text
    }
}

/// Returns the text of a link without the kicker and the facts that it shows in the same line.
fn text_of(link: NodeRef<'_>) -> &str {
    let named = titled_element(link);
    if let Some(text) = without_kicker(named.unwrap_or(link)) {
        return text;
    }
    without_facts(named.map_or_else(|| best_line(link), NodeRef::text), link)
}

/// Returns a headline without the date, the label or the author that the link shows in the same line.
fn without_facts<'p>(mut text: &'p str, link: NodeRef<'p>) -> &'p str {
    // In a link of several lines each fact has its own, and a headline may begin with the same word.
    if text.len() != link.text().len() {
        return text;
    }
    for node in link.descendants().filter(|node| node.tag().is_element() && node.text_len() > 0) {
        let fact = node.text();
        if is_fact(node, link) {
            let rest = text.strip_suffix(fact).or_else(|| text.strip_prefix(fact));
            text = rest.map(str::trim).filter(|rest| is_title(rest)).unwrap_or(text);
        } else if node.tag() == Tag::Small || is_count(fact) {
            let rest = text.strip_suffix(fact).map(str::trim);
            text = rest.filter(|rest| is_long(rest)).unwrap_or(text);
        }
    }
    text
}

/// Whether a text is how many have read or commented, or from which age on: "857", "1,204", "16+".
fn is_count(text: &str) -> bool {
    let mut digits = text.strip_suffix('+').unwrap_or(text).chars();
    text.len() <= MAX_COUNT && digits.all(|char| char.is_ascii_digit() || matches!(char, ',' | '.' | ' '))
}

/// Bytes of the longest count: "1,204,311".
const MAX_COUNT: usize = 9;

/// Returns a heading without the date that it shows in an element of its own: `<h3>Bridge reopens<div class=timestamp>1 hour
/// ago</div></h3>`.
fn without_dates(heading: NodeRef<'_>) -> &str {
    let mut text = heading.text();
    for date in heading.descendants().filter(|node| is_date(*node)) {
        let rest = text.strip_suffix(date.text()).or_else(|| text.strip_prefix(date.text()));
        text = rest.map(str::trim).filter(|rest| is_title(rest)).unwrap_or(text);
    }
    text
}

fn is_date(node: NodeRef<'_>) -> bool {
    if !node.tag().is_element() || node.text_len() == 0 {
        return false;
    }
    node.tag() == Tag::Time
        || link_words::of(node).has(LinkWords::DATE)
        || fact_lines::is_date_line(node.text())
}

/// Whether an element inside a link holds a date, a label or an author, by its name or its words, and is named no
/// title.
fn is_fact(node: NodeRef<'_>, link: NodeRef<'_>) -> bool {
    const FACTS: LinkWords =
        LinkWords::DATE.with(LinkWords::SECTION).with(LinkWords::AUTHOR).with(LinkWords::COMMENT);
    if node.text_len() >= link.text_len() {
        return false;
    }
    let words = link_words::of(node);
    let is_named = words.has(FACTS) && !words.has(LinkWords::TITLE);
    node.tag() == Tag::Time
        || is_named
        || fact_lines::is_fact(node.text())
        || link_label::announces_story(node.text())
        || MEDIA.is_in_any_case(node.text())
}

/// Returns the innermost element of a link that is named a title; a wrapper may be named so too.
fn titled_element(link: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let named = link.descendants().filter(|node| is_named_title(*node));
    named.min_by_key(|node| if reads_long(*node) { width(node.text()) } else { u32::MAX })
}

fn is_named_title(node: NodeRef<'_>) -> bool {
    if !node.tag().is_element() {
        return false;
    }
    let words = link_words::of(node);
    if !words.has(LinkWords::TITLE) || words.has(LinkWords::DATE) {
        return false;
    }
    let text = node.text();
    !text.contains('\n') && is_title(text)
}

/// Returns, of a link over a whole card, the line that reads like a headline.
fn best_line(link: NodeRef<'_>) -> &str {
    let text = link.text();
    if !text.contains('\n') {
        return text;
    }
    let mut lines = text.lines().map(str::trim);
    let long = lines.clone().find(|line| is_long(line));
    long.or_else(|| lines.by_ref().max_by_key(|line| width(line))).unwrap_or(text)
}

/// Returns the highest heading inside an element, the first of several; a label may be a lower one: `<h5>From our
/// desk</h5><h4>Old bridge reopens</h4>`. The first level is the page's own.
fn heading_in(node: NodeRef<'_>) -> Option<&str> {
    let levels = node.descendants().filter_map(|node| Some((node.tag().heading_level()?, node)));
    let titles = levels.filter(|(level, node)| *level > 1 && is_title(node.text()));
    let (_, heading) = titles.min_by_key(|(level, _)| *level)?;
    Some(without_kicker(heading).unwrap_or_else(|| without_dates(heading)))
}

/// The widest text that can be a kicker, and the widest headline that is told from a dek. Chosen on the pages at hand.
const KICKER_WIDTH: u32 = 40;
const HEADLINE_WIDTH: u32 = 120;

/// Elements before a headline that may be its kicker.
const MAX_KICKERS: usize = 2;

/// Characters that a headline may begin with.
const QUOTES: &[char] = &['"', '\'', '“', '„', '‘', '’', '«', '»', '‹', '「', '『', '(', '[', '¿', '¡'];

/// Returns the headline behind a kicker in one line with it: a short element, perhaps two, before a long text. What
/// stands between them is no part of either: "Rivers | Old bridge reopens after two years".
fn without_kicker(mut node: NodeRef<'_>) -> Option<&str> {
    let mut headline = None;
    loop {
        let parts = node.children().filter(|child| child.text().chars().any(char::is_alphanumeric));
        let parts: Vec<_> = parts.take(MAX_KICKERS + 2).collect();
        match parts.as_slice() {
            [only] if only.tag() != Tag::Text => node = *only,
            [kickers @ .., last] if are_kickers(kickers, *last) => {
                let text = without_divider(last.text());
                if !opens_headline(text) {
                    break;
                }
                headline = Some(text);
                node = *last;
            }
            _ => break,
        }
    }
    headline
}

/// Returns a text without the divider between it and what stands before it: "| Old bridge".
fn without_divider(text: &str) -> &str {
    text.trim_start_matches(|char: char| char.is_whitespace() || DIVIDERS.contains(&char))
}

/// Characters between a kicker and a headline. A colon ties both together.
const DIVIDERS: [char; 5] = ['|', '·', '•', '│', '｜'];

/// Whether elements are the kickers of what follows them.
fn are_kickers(parts: &[NodeRef<'_>], headline: NodeRef<'_>) -> bool {
    if !(1..=MAX_KICKERS).contains(&parts.len()) {
        return false;
    }
    let before: u32 = parts.iter().map(|part| part.text_len()).sum();
    before < headline.text_len() && parts.iter().all(|part| may_be_kicker(*part))
}

/// Whether an element may be a kicker. Emphasis is part of a headline, and a colon ties both together.
fn may_be_kicker(part: NodeRef<'_>) -> bool {
    let text = part.text();
    let is_label = matches!(part.tag(), Tag::Span | Tag::Div | Tag::P | Tag::Small | Tag::Custom);
    if !is_label || text.ends_with([':', '：', ',', '-', '–', '—']) {
        return false;
    }
    width(text) <= KICKER_WIDTH
}

/// Whether a text is a headline in one line. What is long and closes with a full stop is the dek of a short headline.
fn opens_headline(text: &str) -> bool {
    let first = text.chars().next().unwrap_or(':');
    let opens = if first.is_alphanumeric() { !first.is_lowercase() } else { QUOTES.contains(&first) };
    let closes = text.ends_with(['.', '…', '。']) || text.contains('\n') || is_wide(text, HEADLINE_WIDTH);
    opens && !closes && is_long(text)
}

/// Returns the headline in an attribute of a link or in its picture's description.
fn hinted(link: NodeRef<'_>) -> Option<&str> {
    let own = [Attr::Title, Attr::AriaLabel].into_iter().filter_map(|name| link.attr(name));
    let pictures =
        link.descendants().filter(|node| node.tag() == Tag::Img).filter_map(|node| node.attr(Attr::Alt));
    let mut hints = own.chain(pictures.filter(|alt| is_long(alt))).map(str::trim);
    hints.find(|text| is_title(text) && !is_file_name(text))
}

/// Whether the description of a picture is the name of its file: "IMG_2041", "old bridge.jpg".
fn is_file_name(text: &str) -> bool {
    !text.contains(' ') || text.rsplit_once('.').is_some_and(|(_, ending)| is_file_ending(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_are_no_part_of_a_headline() {
        for (title, expected) in [
            ("← Bridge reopens", "Bridge reopens"),
            ("Bridge reopens »", "Bridge reopens"),
            ("«Bridge» reopens", "«Bridge» reopens"),
            ("→", "→"),
        ] {
            assert_eq!(without_arrows(title), expected);
        }
    }

    #[test]
    fn file_names_are_no_headlines() {
        for (text, expected) in
            [("IMG_2041", true), ("old bridge.jpg", true), ("Old bridge reopens today. At last", false)]
        {
            assert_eq!(is_file_name(text), expected, "{text}");
        }
    }
}
