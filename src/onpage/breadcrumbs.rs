//! The breadcrumb.

use std::ops::Range;

use super::headline::{flat, is_root};
use super::region::Region;
use super::rendered_text::has_number;
use super::words::{self, Words};
use crate::candidate::Source;
use crate::candidate::{Agent, Breadcrumb, Candidates, Value};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::language::Lang;
use crate::normalize::{Hints, section};
use crate::report::Field;
use crate::text::holds;

/// A breadcrumb has so many steps at most.
const STEPS: usize = 10;
const CHARS: u32 = 300;
const NODES: NodeId = 200;

/// Adds the first breadcrumb above the text; where there is none, gives what stands for one.
pub(super) fn collect(
    page: &Page,
    region: &Region,
    candidates: &mut Candidates,
) -> Option<(NodeId, Breadcrumb)> {
    let mut labels = Labels::default();
    let above = page.body().id() + 1..region.head.end;
    if find(page, above, candidates, &mut labels) {
        return None;
    }
    if let Some((node, steps)) = labels.arrowed {
        candidates.push(Field::Section, Value::Breadcrumbs(steps), Source::Breadcrumbs, Some(node));
        return None;
    }
    labels.only.or(labels.current)
}

/// Adds what stands for a breadcrumb: where anything else names the section it is heard first.
pub(super) fn push_label(label: Option<(NodeId, Breadcrumb)>, candidates: &mut Candidates) {
    if let Some((node, step)) = label {
        candidates.push(Field::Section, Value::Breadcrumbs(vec![step]), Source::AfterBody, Some(node));
    }
}

/// What stands for a breadcrumb: a line with arrows, one with a single step, and the item of a menu that the story
/// belongs to.
#[derive(Default)]
struct Labels {
    arrowed: Option<(NodeId, Vec<Breadcrumb>)>,
    only: Option<(NodeId, Breadcrumb)>,
    current: Option<(NodeId, Breadcrumb)>,
}

/// Class of the item of a menu that a post belongs to.
const CURRENT: &str = "current-post-parent";

fn is_current(item: NodeRef<'_>) -> bool {
    item.attr(Attr::Class).is_some_and(|class| holds(class, CURRENT)) && item.has_token(Attr::Class, CURRENT)
}

/// Adds the first breadcrumb of a range.
fn find(page: &Page, range: Range<NodeId>, candidates: &mut Candidates, labels: &mut Labels) -> bool {
    let mut id = range.start;
    while id < range.end {
        let node = page.node(id);
        id += 1;
        if !node.tag().is_element() || node.tag().is_inline() && node.tag() != Tag::Span {
            continue;
        }
        if node.tag() == Tag::Li && is_current(node) {
            // An item holds those below it: the last is the nearest to the story.
            let link = node.descendants().take(4).find(|inner| inner.tag() == Tag::A && inner.ink() > 0);
            labels.current = link.map(|link| (link.id(), step(link))).or(labels.current.take());
        }
        if !(2..=CHARS).contains(&node.ink()) {
            continue;
        }
        if !is_trail(node) {
            if let Some(steps) = arrowed(node) {
                labels.arrowed = Some((node.id(), steps));
            }
            continue;
        }
        let steps = steps(page, node);
        // One step is a way back, or a part of the breadcrumb.
        if (2..=STEPS).contains(&steps.len()) {
            let first = steps.iter().find(|step| !section::is_breadcrumb_label(&step.name, Lang::UNKNOWN));
            let root = first.filter(|step| step.url.as_deref().is_some_and(is_root));
            if let Some(name) =
                root.and_then(|root| section::clean(without_home(&root.name), &Hints::default()))
            {
                let site = Agent { name, ..Agent::default() };
                candidates.push(Field::Publication, Value::Agent(site), Source::Breadcrumbs, Some(node.id()));
            }
            candidates.push(Field::Section, Value::Breadcrumbs(steps), Source::Breadcrumbs, Some(node.id()));
            return true;
        }
        let only = steps.into_iter().next().filter(|step| {
            // Fonts of icons draw what such words name.
            !step.name.contains('_') && step.url.as_deref().is_some_and(|url| !is_root(url))
        });
        labels.only = labels.only.take().or_else(|| only.map(|step| (node.id(), step)));
    }
    false
}

/// Whether an element is named as a breadcrumb, or is the innermost that says that it is one.
fn is_trail(node: NodeRef<'_>) -> bool {
    let says = |node: NodeRef<'_>| {
        let text = node.text().trim_start();
        text.bytes().next().is_some_and(|byte| !byte.is_ascii())
            && section::opens_with_breadcrumb_label(text, Lang::UNKNOWN)
    };
    let holds = |child: NodeRef<'_>| !child.tag().is_inline() && child.linked_ink() > 0 && says(child);
    words::of(node).any(Words::TRAIL) || says(node) && !node.children().any(holds)
}

/// The steps of a line without links whose words are parted by arrows: "News > City > Bridges".
fn arrowed(node: NodeRef<'_>) -> Option<Vec<Breadcrumb>> {
    /// Letters of the line, and of a step.
    const LINE: u32 = 80;
    const STEP: usize = 30;
    if node.ink() > LINE || node.linked_ink() > 0 || node.tag().is_inline() || !node.text().contains(ARROWS) {
        return None;
    }
    let names: Vec<String> = node.text().split(ARROWS).map(flat).collect();
    let is_name = |name: &String| name.chars().count() <= STEP && name.chars().any(char::is_alphabetic);
    let good = (3..=STEPS).contains(&names.len()) && names.iter().all(is_name);
    good.then(|| names.into_iter().map(|name| Breadcrumb { name, url: None }).collect())
}

/// Marks between the steps of a breadcrumb that stand nowhere else.
const ARROWS: [char; 3] = ['>', '›', '＞'];

/// "晨报首页": the site's name, and behind it that this is its front page.
fn without_home(name: &str) -> &str {
    ["首页", "首頁"]
        .iter()
        .find_map(|home| name.strip_suffix(home))
        .filter(|name| !name.is_empty())
        .unwrap_or(name)
}

fn step(link: NodeRef<'_>) -> Breadcrumb {
    Breadcrumb { name: flat(link.text()), url: link.attr(Attr::Href).map(|href| href.trim().to_owned()) }
}

/// The links in order, and the words between and after them that are no marks.
fn steps(page: &Page, trail: NodeRef<'_>) -> Vec<Breadcrumb> {
    let mut steps = Vec::new();
    let mut id = trail.id() + 1;
    while id < trail.end().min(trail.id() + NODES) {
        let node = page.node(id);
        match node.tag() {
            Tag::A => {
                let name = flat(node.text().trim_matches(|char: char| {
                    !char.is_alphanumeric()
                        && !matches!(char, ')' | '(' | '!' | '?' | '.' | '"' | '“' | '”' | '„' | '»' | '«')
                }));
                if name.chars().any(char::is_alphanumeric) {
                    let url = node.attr(Attr::Href).map(|href| href.trim().to_owned());
                    steps.push(Breadcrumb { name, url });
                }
                id = node.end();
            }
            Tag::Text => {
                // Where one opens, the mark closes a quotation.
                let text = node.text();
                let is_dated = holds_numeric_date(text);
                let quoted = text.contains(['«', '‹']);
                let is_mark = |char: char| {
                    matches!(char, '>' | '/' | '|' | '·' | '•' | '→' | '\n')
                        || !quoted && matches!(char, '»' | '›')
                };
                for name in text.split(is_mark) {
                    let name = flat(name);
                    // Parts of a date.
                    if is_dated && name.contains(char::is_numeric) {
                        continue;
                    }
                    if name.chars().filter(|char| char.is_alphabetic()).count() > 1
                        && !name.ends_with([':', '：'])
                    {
                        steps.push(Breadcrumb { name, url: None });
                    }
                }
                id += 1;
            }
            // The date may stand at its end.
            _ if node.tag().is_non_rendered() || node.tag() == Tag::Time => id = node.end(),
            _ if words::of(node).any(Words::DATE) && has_number(node.text()) => id = node.end(),
            _ => id += 1,
        }
    }
    steps
}

/// "10/9/2024"
fn holds_numeric_date(text: &str) -> bool {
    text.as_bytes().windows(3).filter(|run| matches!(run, [b'0'..=b'9', b'/', b'0'..=b'9'])).nth(1).is_some()
}
