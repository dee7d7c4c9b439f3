//! Bylines in markup: elements named so, `<address>`, links to authors, portraits that lead to one.
//!
//! Never taken: credits of photographers, checkers and captions, persons of whom the text tells, authors of other
//! stories.

use std::borrow::Cow;

use super::byline_names::{links_in, names_in};
use super::credit_lines::{
    self, CREDITS, TITLE_BEHIND, has_opening, is_about_others, is_name_line, is_of_others, names_author_too,
    names_somebody, without_lead,
};
use super::element::{Element, Part, Words};
use super::layout::{Findings, LINE, Layout};
use super::link_targets::{is_network, leads_to_author};
use super::rendered_text::{flat, has_number, spaced_seen};
use super::story_cards::{is_beside_title, is_in_card, is_in_linked_card, is_one_of_several};
use crate::candidate::{Breadcrumb, Source, Value};
use crate::dom::{Attr, NodeId, NodeRef, Tag};
use crate::normalize::byline::{self, Credit};
use crate::normalize::headline::same;
use crate::report::Field;

/// Collects them in page order.
#[derive(Default)]
pub(super) struct MarkedBylines {
    /// Where the last one ended.
    end: NodeId,
}

/// How an element says that it is a byline.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// By its names.
    Name,
    /// It is a link to an author that nothing names a byline.
    Link,
}

impl MarkedBylines {
    /// Takes note of an element.
    pub(super) fn visit<'p>(
        &mut self,
        element: Element<'p>,
        layout: &Layout<'_, 'p>,
        findings: &mut Findings,
    ) {
        let node = element.node;
        if node.id() < self.end {
            return;
        }
        let is_link = leads_to_author(node);
        if is_link && node.text_len() == 0 {
            visit_portrait(element, layout, findings);
            return;
        }
        if !(1..=CREDITS).contains(&node.text_len()) {
            return;
        }
        let mark = match (is_byline(element), is_link) {
            (true, _) => Mark::Name,
            (false, true) => Mark::Link,
            (false, false) => return,
        };
        let is_other = if is_link {
            is_about_others(node) && !opens_note(node, element.part)
        } else {
            is_biography(element.words)
        };
        if !is_other {
            self.byline(element, mark, layout, findings);
        }
    }

    fn byline<'p>(
        &mut self,
        element: Element<'p>,
        mark: Mark,
        layout: &Layout<'_, 'p>,
        findings: &mut Findings,
    ) {
        let node = if mark == Mark::Link { credit_of_link(layout, element.node) } else { element.node };
        let links = links_in(node);
        let names = names_in(node, &links);
        if names.is_empty() && !names_author(layout, node, element.part) {
            return;
        }
        self.end = node.end();
        let line = if mark == Mark::Link { line_of_link(layout, node) } else { None };
        let line = line.unwrap_or_else(|| spaced_seen(layout.page, node.id()..node.end()));
        if is_of_other_story(layout, node) || is_credit_of_others(layout, node, &line, &names) {
            return;
        }
        // What stands above the headline is more often another story's.
        let is_above = layout.headline.is_some_and(|headline| node.id() < headline.id());
        let source = match element.part {
            Part::Head if !is_above => Source::ClassName,
            _ => Source::AfterBody,
        };
        let links =
            links.into_iter().filter(|(link, _)| leads_to_site(*link)).map(|(_, name)| name).collect();
        let value = Value::Credits { line: line.trim().to_owned(), names, links };
        findings.push(layout, Field::Byline, value, source, Some(node.id()));
    }
}

/// Whether an element is named as a byline, or is an `<address>` that says "by".
fn is_byline(element: Element<'_>) -> bool {
    let words = element.words;
    let is_share = words.any_but(Words::SHARE, Words::NAME);
    if !is_share && words.any_but(Words::BYLINE, Words::CAPTION.with(Words::TRAIL)) {
        return true;
    }
    if element.node.tag() != Tag::Address {
        return false;
    }
    is_signed(element.node.text().trim(), element.part)
}

fn is_signed(line: &str, part: Part) -> bool {
    has_opening(line) || part == Part::Head && is_name_line(line)
}

/// Whether a link opens a note on the author whose name it is: "<a>Ada Lund</a> writes about bridges."
fn opens_note(link: NodeRef<'_>, part: Part) -> bool {
    let name = link.text().trim();
    if part != Part::Foot || !name.contains(' ') {
        return false;
    }
    let Some(block) = link.ancestors().find(|above| !above.tag().is_inline()) else { return false };
    if block.text_len() <= LINE || !block.text().trim_start().starts_with(name) {
        return false;
    }
    byline::is_person(name)
}

fn is_biography(words: Words) -> bool {
    words.any_but(Words::BIO, Words::NAME)
}

/// Whether the text of a byline without marked names credits somebody. Under the text only what is set apart as a name
/// counts, or what says "by": prose about authors is common there.
fn names_author(layout: &Layout<'_, '_>, node: NodeRef<'_>, part: Part) -> bool {
    if node.text_len() > LINE {
        return false;
    }
    let line = node.text();
    let is_credit = part == Part::Head
        || has_opening(line)
        || line.contains(TITLE_BEHIND)
        || is_signature_alone(layout, node);
    is_credit && line.lines().any(names_somebody)
}

fn is_signature_alone(layout: &Layout<'_, '_>, node: NodeRef<'_>) -> bool {
    if !is_signature(node.text()) {
        return false;
    }
    !(is_in_card(layout, node) || is_one_of_several(node))
}

/// Whether a text is nothing but a full name, or one with a line under it that says what its bearer is.
fn is_signature(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    if !lines.next().is_some_and(is_name_line) || !lines.next().is_none_or(byline::is_affiliation) {
        return false;
    }
    lines.next().is_none()
}

fn is_of_other_story(layout: &Layout<'_, '_>, node: NodeRef<'_>) -> bool {
    is_in_linked_card(node)
        || is_beside_title(layout, node)
        || layout.earlier.checked.iter().any(|name| same(name, node.text()))
}

/// Whether a credit is a photographer's or a checker's, by its own words or those before it.
fn is_credit_of_others<'p>(
    layout: &Layout<'_, 'p>,
    node: NodeRef<'p>,
    shown: &str,
    names: &[Breadcrumb],
) -> bool {
    let line = node.text();
    is_of_others(line) && !names_author_too(line, shown, names) || is_of_others(layout.before(node))
}

/// Whether a link leads to a page that is no account of a network.
fn leads_to_site(link: NodeRef<'_>) -> bool {
    link.attr(Attr::Href).is_some_and(|href| !is_network(href))
}

/// Returns the line around a link to an author that says "by" and nothing but names ("By <a>Ada Lund</a> and AFP"),
/// or the link itself.
fn credit_of_link<'p>(layout: &Layout<'_, 'p>, author: NodeRef<'p>) -> NodeRef<'p> {
    let block = author.ancestors().find(|above| !above.tag().is_inline());
    let line = block.filter(|block| block.text_len() <= LINE).filter(|block| !block.text().contains('\n'));
    line.filter(|line| is_credit(layout, line.text())).unwrap_or(author)
}

/// Returns the same of a line that a `<br>` ends, with other lines about the article under it.
fn line_of_link<'p>(layout: &Layout<'_, 'p>, author: NodeRef<'p>) -> Option<Cow<'p, str>> {
    let mut blocks = author.ancestors().filter(|above| !above.tag().is_inline());
    let block = blocks.find(|block| block.text_len() <= CREDITS)?;
    let text = block.text();
    if !text.contains('\n') {
        return None;
    }
    let mut lines = text.lines().map(str::trim).filter(|line| line.contains(author.text()));
    lines.find(|line| is_credit(layout, line)).map(Cow::Borrowed)
}

fn is_credit(layout: &Layout<'_, '_>, line: &str) -> bool {
    if has_number(line) {
        return false;
    }
    credit_lines::credit(line, layout.language) == Credit::Whole
}

/// Nodes of a link that may be its picture.
const MAX_NODES: usize = 4;

/// Takes note of a link to an author without text: `<a href="/author/ada"><img alt="Ada Lund"></a>`.
fn visit_portrait<'p>(element: Element<'p>, layout: &Layout<'_, 'p>, findings: &mut Findings) {
    let link = element.node;
    if element.part == Part::Foot || !layout.is_after_headline(link) {
        return;
    }
    let Some(name) = label_of(link) else { return };
    let url = link.attr(Attr::Href).map(|href| href.trim().to_owned());
    let names = vec![Breadcrumb { name: name.clone(), url }];
    let value = Value::Credits { line: name, names, links: Vec::new() };
    findings.push(layout, Field::Byline, value, Source::UnmarkedName, Some(link.id()));
}

/// Returns the name that the link's labels or its picture's give.
fn label_of(link: NodeRef<'_>) -> Option<String> {
    let pictures = link.descendants().take(MAX_NODES).filter(|inner| inner.tag() == Tag::Img);
    let labels = [Attr::AriaLabel, Attr::Title].into_iter().filter_map(|label| link.attr(label));
    let mut labels = labels.chain(pictures.filter_map(|picture| picture.attr(Attr::Alt)));
    labels.find_map(|label| {
        let name = flat(without_lead(label.trim()));
        byline::is_person(&name).then_some(name)
    })
}
