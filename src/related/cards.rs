//! Links to one story that stand together make a card.

use std::ops::Range;

use super::inline;
use super::links::{self, Link};
use super::place::Place;
use super::title;
use super::units::MOST_TEXT;
use crate::dom::{NodeId, NodeRef, Tag};

/// The part of the page that shows one story: a list item, a teaser, or only a link.
#[derive(Clone, Debug)]
pub(super) struct Card<'p> {
    pub(super) root: NodeRef<'p>,
    /// Its links, minor ones included, as a range of all links.
    pub(super) links: Range<usize>,
    /// The first of them that leads to the story.
    pub(super) main: &'p Link<'p>,
    pub(super) title: Option<&'p str>,
    /// The width of the title.
    pub(super) width: u32,
    /// Its first picture.
    pub(super) picture: Option<NodeRef<'p>>,
    /// Whether it holds a heading, or a `<time>`.
    pub(super) heading: bool,
    pub(super) time: bool,
    /// The label that its link's text begins with, such as "Read more".
    pub(super) label: Option<&'p str>,
}

impl<'p> Card<'p> {
    fn new(root: NodeRef<'p>, links: Range<usize>, main: &'p Link<'p>, all: &[Link<'p>]) -> Self {
        let mut card = Self {
            root,
            links,
            main,
            title: None,
            width: 0,
            picture: None,
            heading: false,
            time: false,
            label: None,
        };
        for node in root.descendants() {
            match node.tag() {
                Tag::Img | Tag::Picture if card.picture.is_none() => card.picture = Some(node),
                Tag::Time => card.time = true,
                tag => card.heading |= tag.heading_level().is_some(),
            }
        }
        card.title = title::of(&card, all);
        card.width = card.title.map_or(0, links::width);
        card.label = title::labelled(main.node.text()).map(|(label, _)| label);
        card
    }
}

/// The links that could lead to stories and stand in no sentence, with their places among all links.
pub(super) fn majors<'p>(links: &'p [Link<'p>], place: &Place<'_>) -> Vec<(usize, &'p Link<'p>)> {
    links.iter().enumerate().filter(|(_, link)| link.major && !inline::in_prose(link.node, place)).collect()
}

/// All cards of a page in page order.
pub(super) fn collect<'p>(
    links: &'p [Link<'p>],
    majors: &[(usize, &'p Link<'p>)],
    headings: &[NodeId],
    place: &Place<'_>,
) -> Vec<Card<'p>> {
    let mut cards: Vec<Card<'p>> = Vec::with_capacity(majors.len());
    let mut at = 0;
    // The links to one story that follow each other, however many cards they make.
    let mut run = 0..0;
    while let Some((first, main)) = majors.get(at) {
        if at >= run.end {
            let links = majors.iter().skip(at).take_while(|(_, link)| link.identity == main.identity).count();
            run = at..at + links;
        }
        let after = majors.get(run.end).map_or(NodeId::MAX, |(_, link)| link.node.id());
        let before =
            run.start.checked_sub(1).and_then(|at| majors.get(at)).map_or(0, |(_, link)| link.node.id());
        let root = climb(main.node, before..after, headings, place);
        let taken = majors
            .iter()
            .skip(at)
            .take(run.end - at)
            .take_while(|(_, link)| link.node.id() < root.end())
            .count()
            .max(1);
        let start = *first;
        let start = (0..start)
            .rev()
            .take_while(|at| links.get(*at).is_some_and(|link| link.node.id() > root.id()))
            .last()
            .unwrap_or(start);
        let end = start + links.iter().skip(start).take_while(|link| link.node.id() < root.end()).count();
        cards.push(Card::new(root, start..end.max(first + 1), main, links));
        at += taken;
    }
    cards
}

/// The outermost element around a link that shows no other story. `others` are the links to other stories
/// before and after it.
fn climb<'p>(
    link: NodeRef<'p>,
    others: Range<NodeId>,
    headings: &[NodeId],
    place: &Place<'_>,
) -> NodeRef<'p> {
    let mut root = link;
    let mut titled = links::reads_long(link);
    for parent in link.ancestors() {
        let alone = others.start < parent.id() && parent.end() <= others.end;
        let tag = parent.tag();
        if !alone
            || matches!(tag, Tag::Body | Tag::Html | Tag::Document | Tag::Main | Tag::Ul | Tag::Ol | Tag::Nav)
        {
            break;
        }
        if parent.ink().saturating_sub(parent.linked_ink()) > MOST_TEXT
            || place.prose_in(parent.id(), parent.end()) > 0
        {
            break;
        }
        if titled
            && (has_heading(headings, parent.id()..root.id())
                || has_heading(headings, root.end()..parent.end()))
        {
            break;
        }
        root = parent;
        titled = titled || links::reads_long(root);
        if titled && matches!(tag, Tag::Li | Tag::Article | Tag::Tr) {
            break;
        }
    }
    root
}

fn has_heading(headings: &[NodeId], range: Range<NodeId>) -> bool {
    let at = headings.partition_point(|heading| *heading < range.start);
    headings.get(at).is_some_and(|heading| *heading < range.end)
}
