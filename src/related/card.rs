//! Links to one story that stand together make a card.

use std::ops::Range;

use super::body_position::BodyPosition;
use super::card_elements::{is_list, is_more_than_a_card};
use super::card_title::{self, Title};
use super::fact_lines;
use super::link_label;
use super::page_links::Link;
use super::prose_links;
use super::text_width::{reads_long, width};
use crate::dom::{NodeId, NodeRef, Tag};
use crate::work;

/// The part of the page that shows one story: a list item, a teaser, or only a link.
#[derive(Clone, Debug)]
pub(super) struct Card<'p> {
    pub(super) root: NodeRef<'p>,
    /// Its links, minor ones included, as a range of all links.
    pub(super) links: Range<usize>,
    /// The first of them that leads to the story.
    pub(super) main: &'p Link<'p>,
    pub(super) title: Option<&'p str>,
    /// Whether the title is printed nowhere on it.
    pub(super) hinted: bool,
    /// The width of the title.
    pub(super) width: u32,
    /// Its first picture.
    pub(super) picture: Option<NodeRef<'p>>,
    /// Whether it holds a heading, or a `<time>` or another element with nothing but a date.
    pub(super) heading: bool,
    pub(super) time: bool,
    /// The label that its link's text begins with, such as "Read more".
    pub(super) label: Option<&'p str>,
}

impl<'p> Card<'p> {
    fn new(root: NodeRef<'p>, links: Range<usize>, main: &'p Link<'p>, all: &[Link<'p>]) -> Self {
        let inside = all.get(links.clone()).unwrap_or_default();
        let (title, hinted) = match card_title::of(root, main, inside) {
            Some(Title::Shown(title)) => (Some(title), false),
            Some(Title::Hinted(title)) => (Some(title), true),
            None => (None, false),
        };
        let mut card = Self {
            root,
            links,
            main,
            title,
            hinted,
            width: title.map_or(0, width),
            picture: None,
            heading: false,
            time: false,
            label: link_label::of(main.node),
        };
        for node in root.descendants() {
            match node.tag() {
                Tag::Img | Tag::Picture if card.picture.is_none() => card.picture = Some(node),
                Tag::Time => card.time = true,
                tag => card.heading |= tag.heading_level().is_some(),
            }
        }
        card.time =
            card.time || fact_lines::leaves(root, title.unwrap_or_default()).any(fact_lines::is_date_line);
        card
    }

    /// Returns its links that do not lead to the story: those of labels and authors.
    pub(super) fn other_links<'a>(&self, all: &'a [Link<'p>]) -> impl Iterator<Item = &'a Link<'p>> {
        let inside = all.get(self.links.clone()).unwrap_or_default();
        let story = self.main.identity;
        inside.iter().inspect(|_| work::items(1)).filter(move |link| link.identity != story)
    }
}

/// Returns the links that could lead to stories and stand in no sentence, with their places among all links.
pub(super) fn story_links<'p>(
    links: &'p [Link<'p>],
    position: &BodyPosition<'_>,
) -> Vec<(usize, &'p Link<'p>)> {
    let stories = links.iter().enumerate().filter(|(_, link)| link.may_be_story());
    stories.filter(|(_, link)| !prose_links::in_prose(link.node, position)).collect()
}

/// Returns all cards of a page in page order.
pub(super) fn collect<'p>(
    links: &'p [Link<'p>],
    story_links: &[(usize, &'p Link<'p>)],
    headings: &[NodeId],
    position: &BodyPosition<'_>,
) -> Vec<Card<'p>> {
    let mut cards: Vec<Card<'p>> = Vec::with_capacity(story_links.len());
    let mut at = 0;
    // The links to one story that follow each other, however many cards they make.
    let mut run = 0..0;
    while let Some((first, main)) = story_links.get(at) {
        if at >= run.end {
            let rest = story_links.get(at..).unwrap_or_default().iter();
            run = at..at + rest.take_while(|(_, link)| link.identity == main.identity).count();
            work::items(run.len());
        }
        let root = climb(main.node, neighbours(story_links, &run), headings, position);
        let inside = story_links.get(at..run.end).unwrap_or_default().iter();
        at += inside.take_while(|(_, link)| link.node.id() < root.end()).count().max(1);
        cards.push(Card::new(root, links_in(root, *first, links), main, links));
    }
    cards
}

/// Returns the links to other stories before and after a run of links to one.
fn neighbours(story_links: &[(usize, &Link<'_>)], run: &Range<usize>) -> Range<NodeId> {
    let before = run.start.checked_sub(1).and_then(|at| story_links.get(at));
    let after = story_links.get(run.end);
    before.map_or(0, |(_, link)| link.node.id())..after.map_or(NodeId::MAX, |(_, link)| link.node.id())
}

/// Returns the links in an element that holds the link at `first`, as a range of all links.
fn links_in(root: NodeRef<'_>, first: usize, links: &[Link<'_>]) -> Range<usize> {
    let before = links.get(..first).unwrap_or_default();
    let inside = before.iter().rev().take_while(|link| link.node.id() > root.id()).count();
    let start = first - inside;
    let end = start + links.iter().skip(start).take_while(|link| link.node.id() < root.end()).count();
    work::items(end - start);
    start..end.max(first + 1)
}

/// Returns the outermost element around a link that shows no other story. `others` are the links to other stories
/// before and after it.
fn climb<'p>(
    link: NodeRef<'p>,
    others: Range<NodeId>,
    headings: &[NodeId],
    position: &BodyPosition<'_>,
) -> NodeRef<'p> {
    let mut root = link;
    let mut titled = reads_long(link);
    for parent in link.ancestors() {
        let is_alone = others.start < parent.id() && parent.end() <= others.end;
        if !is_alone || is_list(parent) || is_more_than_a_card(parent, position) {
            break;
        }
        if titled && has_heading_beside(headings, parent, root) {
            break;
        }
        root = parent;
        titled = titled || reads_long(root);
        match parent.tag() {
            Tag::Li | Tag::Article | Tag::Tr if titled => break,
            _ => {}
        }
    }
    root
}

/// Whether a heading stands in an element before or after the part of it that is the card so far.
fn has_heading_beside(headings: &[NodeId], element: NodeRef<'_>, card: NodeRef<'_>) -> bool {
    has_heading(headings, element.id()..card.id()) || has_heading(headings, card.end()..element.end())
}

fn has_heading(headings: &[NodeId], range: Range<NodeId>) -> bool {
    let at = headings.partition_point(|heading| *heading < range.start);
    headings.get(at).is_some_and(|heading| *heading < range.end)
}
