//! Breadcrumbs above the text, and what replaces them: a line with arrows, a single step, the story's item in a menu.

use std::ops::Range;

use super::breadcrumb_steps::{MAX_STEPS, steps};
use super::element::{Words, words_of};
use super::link_targets::{is_front_page, is_network, is_shown_link};
use super::region::Region;
use super::rendered_text::flat;
use super::unnamed_breadcrumbs;
use crate::body::Selection;
use crate::candidate::{Agent, Breadcrumb, Candidates, Source, Value};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::{CLASS_NAMES, SITE_LABELS};
use crate::normalize::{Hints, section};
use crate::report::Field;
use crate::text;

/// Characters of the longest breadcrumbs.
const CHARS: u32 = 300;

/// Characters of a line with arrows, and of a step in it.
const LINE: u32 = 80;
const STEP: usize = 30;

/// Nodes of an item of a menu that are looked at.
const MAX_ITEM_NODES: usize = 4;

/// Marks between breadcrumbs that stand nowhere else.
const ARROWS: [char; 3] = ['>', '›', '＞'];

/// Class names of the item of a menu that the page belongs to: "current-post-parent", "active".
static CURRENT: Phrases = Phrases::new(&CLASS_NAMES, "current item");

/// The class of the item of a menu that a post is filed under.
const FILED_UNDER: &str = "current-post-parent";

/// Items of a menu that are looked at, and those of the shortest.
const MAX_ITEMS: usize = 40;
const MIN_ITEMS: usize = 3;

/// Words of an item's name.
const MAX_WORDS: usize = 4;

/// What follows the name of a site and says that this is its front page: "晨报首页".
static FRONT_PAGE: Phrases = Phrases::new(&SITE_LABELS, "front page");

/// What replaces breadcrumbs.
pub(super) type Label = (NodeId, Breadcrumb);

/// Adds the first breadcrumbs above the text; where there are none, returns what replaces them.
pub(super) fn collect(
    page: &Page,
    region: &Region,
    headline: Option<NodeRef<'_>>,
    body: &Selection,
    candidates: &mut Candidates,
) -> Option<Label> {
    let mut labels = Labels::default();
    let above = page.body().id() + 1..region.head.end;
    let found = find(page, above, &mut labels);
    if let Some((node, steps)) = found.or_else(|| unnamed_breadcrumbs::find(page, body, headline)) {
        push_site(&steps, node, candidates);
        candidates.push(Field::Section, Value::Breadcrumbs(steps), Source::Breadcrumbs, Some(node));
        return None;
    }
    if let Some((node, steps)) = labels.arrowed {
        candidates.push(Field::Section, Value::Breadcrumbs(steps), Source::Breadcrumbs, Some(node));
        return None;
    }
    labels.only.or(labels.current)
}

/// Adds what replaces breadcrumbs: anything else that names the section precedes it.
pub(super) fn push_label(label: Option<Label>, candidates: &mut Candidates) {
    if let Some((node, step)) = label {
        candidates.push(Field::Section, Value::Breadcrumbs(vec![step]), Source::AfterBody, Some(node));
    }
}

/// Adds the site's name, where the first step leads to its front page.
fn push_site(steps: &[Breadcrumb], node: NodeId, candidates: &mut Candidates) {
    let first = steps.iter().find(|step| !section::is_breadcrumb_label(&step.name, Lang::UNKNOWN));
    let root = first.filter(|step| step.url.as_deref().is_some_and(is_front_page));
    if let Some(name) =
        root.and_then(|root| section::clean(without_front_page(&root.name), &Hints::default()))
    {
        let site = Agent { name, ..Agent::default() };
        candidates.push(Field::Publication, Value::Agent(site), Source::Breadcrumbs, Some(node));
    }
}

/// What may replace breadcrumbs.
#[derive(Default)]
struct Labels {
    arrowed: Option<(NodeId, Vec<Breadcrumb>)>,
    only: Option<Label>,
    current: Option<Label>,
}

/// Returns the first breadcrumbs of a range.
fn find(page: &Page, range: Range<NodeId>, labels: &mut Labels) -> Option<(NodeId, Vec<Breadcrumb>)> {
    let blocks = range.map(|id| page.node(id)).filter(|node| is_block(*node));
    for node in blocks {
        if is_current_item(node) {
            // An item holds those below it: the last is the nearest to the story.
            labels.current = item_link(node).or(labels.current.take());
        }
        if !(2..=CHARS).contains(&node.text_len()) {
            continue;
        }
        if !is_breadcrumbs(node) {
            if let Some(steps) = arrowed(node) {
                labels.arrowed = Some((node.id(), steps));
            }
            continue;
        }
        let steps = steps(page, node.id() + 1..node.end());
        // One step is a way back, or a part of the breadcrumbs.
        if (2..=MAX_STEPS).contains(&steps.len()) {
            return Some((node.id(), steps));
        }
        let only = steps.into_iter().next().filter(is_section);
        labels.only = labels.only.take().or_else(|| only.map(|step| (node.id(), step)));
    }
    None
}

fn is_block(node: NodeRef<'_>) -> bool {
    let tag = node.tag();
    if tag.is_inline() { tag == Tag::Span } else { tag.is_element() }
}

/// Whether an element is the item of a menu that the page belongs to: named so, or the one that is named the current one.
fn is_current_item(item: NodeRef<'_>) -> bool {
    if !is_named_current(item) {
        return false;
    }
    if item.has_token(Attr::Class, FILED_UNDER) {
        return true;
    }
    let beside = item.parent().into_iter().flat_map(NodeRef::children).take(MAX_ITEMS);
    let items: Vec<NodeRef<'_>> =
        beside.filter(|other| other.tag() == Tag::Li).filter(|item| item.linked_text_len() > 0).collect();
    if items.len() < MIN_ITEMS {
        return false;
    }
    items.into_iter().filter(|other| is_named_current(*other)).count() == 1
}

fn is_named_current(item: NodeRef<'_>) -> bool {
    if item.tag() != Tag::Li {
        return false;
    }
    let class = item.attr(Attr::Class).unwrap_or_default();
    CURRENT.within(class, Lang::UNKNOWN).is_some()
}

fn item_link(item: NodeRef<'_>) -> Option<Label> {
    let mut nodes = item.descendants().take(MAX_ITEM_NODES);
    let link = nodes.find(|inner| is_shown_link(*inner))?;
    let href = link.attr(Attr::Href).map(str::trim).filter(|href| leads_to_front(href))?;
    let name = flat(link.text());
    if text::has_words(&name, MAX_WORDS + 1) {
        return None;
    }
    Some((link.id(), Breadcrumb { name, url: Some(href.to_owned()) }))
}

/// Whether an item of a menu leads to another page than the front page and the one that it stands on.
fn leads_to_front(href: &str) -> bool {
    let is_here = href.is_empty() || href.starts_with(['#', '?']) || href.starts_with("javascript:");
    !(is_here || is_front_page(href) || is_network(href))
}

/// Whether a single step is a section. Fonts of icons draw what words with underscores name.
fn is_section(step: &Breadcrumb) -> bool {
    let url = step.url.as_deref().filter(|_| !step.name.contains('_'));
    url.is_some_and(|url| !is_front_page(url))
}

/// Whether an element is named as breadcrumbs, or is the innermost that says that it is.
fn is_breadcrumbs(node: NodeRef<'_>) -> bool {
    if words_of(node).any(Words::TRAIL) {
        return true;
    }
    if !opens_with_label(node) {
        return false;
    }
    !node.children().any(is_labelled_block)
}

fn opens_with_label(node: NodeRef<'_>) -> bool {
    let text = node.text().trim_start();
    // Labels in ASCII letters are too often words of a sentence.
    if text.starts_with(|char: char| char.is_ascii()) {
        return false;
    }
    section::opens_with_breadcrumb_label(text, Lang::UNKNOWN)
}

fn is_labelled_block(child: NodeRef<'_>) -> bool {
    if child.tag().is_inline() || child.linked_text_len() == 0 {
        return false;
    }
    opens_with_label(child)
}

/// Returns the steps of a line without links whose words are parted by arrows: "News > City > Bridges".
fn arrowed(node: NodeRef<'_>) -> Option<Vec<Breadcrumb>> {
    if node.text_len() > LINE || node.linked_text_len() > 0 || node.tag().is_inline() {
        return None;
    }
    if !node.text().contains(ARROWS) {
        return None;
    }
    let names: Vec<String> = node.text().split(ARROWS).map(flat).collect();
    if !(3..=MAX_STEPS).contains(&names.len()) || !names.iter().all(|name| is_step(name)) {
        return None;
    }
    Some(names.into_iter().map(|name| Breadcrumb { name, url: None }).collect())
}

fn is_step(name: &str) -> bool {
    if name.chars().count() > STEP {
        return false;
    }
    name.contains(char::is_alphabetic)
}

fn without_front_page(name: &str) -> &str {
    let label = FRONT_PAGE.closing(name, Lang::UNKNOWN).unwrap_or_default();
    name.strip_suffix(label).filter(|name| !name.is_empty()).unwrap_or(name)
}
