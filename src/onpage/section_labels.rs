//! Section labels: short links that are named as a section or a subject.
//!
//! Never taken: links to networks, to authors and within the page, and long lists of all the sections of a site.

use super::element::{Element, Part, Words, words_of};
use super::layout::{Findings, LABEL, Layout};
use super::link_targets::{is_network, is_shown_link, leads_to_author};
use super::rendered_text::{flat, has_number, without_count};
use crate::candidate::{Breadcrumb, Source, Value};
use crate::dom::{Attr, NodeId, NodeRef, Tag};
use crate::normalize::byline;
use crate::report::Field;
use crate::text;

/// Labels kept, the nearest to the headline. Chosen on the pages at hand.
const KEPT: usize = 6;

/// More labels under the text are a list of all the sections.
const LIST: usize = 15;

/// Words from which a link is a story's title.
const TITLE_WORDS: usize = 6;

/// Characters between the headline and a name without a link, and words of that.
const NEAR: u32 = 40;
const UNLINKED_WORDS: usize = 4;

/// Nodes of a label that are looked at.
const MAX_NODES: usize = 40;

/// Levels from a link to the menu around it, and links of a list that is none.
const MAX_LEVELS: usize = 4;
const FEW: usize = 4;

/// Collects them in page order.
#[derive(Default)]
pub(super) struct SectionLabels {
    /// Each with its distance from the headline.
    list: Vec<(NodeId, Label)>,
    /// Where the last one ended.
    end: NodeId,
}

struct Label {
    name: Breadcrumb,
    source: Source,
    node: NodeId,
}

impl SectionLabels {
    /// Takes note of an element.
    pub(super) fn visit<'p>(&mut self, element: Element<'p>, layout: &Layout<'_, 'p>) {
        let words = element.words;
        let named = match element.part {
            Part::Head => Words::SECTION.with(Words::TOPIC),
            Part::Foot => Words::SECTION,
        };
        if !words.any(named) || words.any(Words::SHARE.with(Words::BYLINE)) {
            return;
        }
        if element.node.id() >= self.end {
            self.add(element, layout);
        }
    }

    /// Takes note of a link to a section that nothing marks, beside the headline and no item of a menu.
    pub(super) fn add_unmarked<'p>(&mut self, element: Element<'p>, layout: &Layout<'_, 'p>) {
        let node = element.node;
        if element.part == Part::Foot || !(self.end..layout.text_start).contains(&node.id()) {
            return;
        }
        if !(is_in_menu(node) || byline::is_introduced(node.text())) {
            self.add(element, layout);
        }
    }

    /// Takes note of a section label: a short link, or a few words with one.
    pub(super) fn add<'p>(&mut self, element: Element<'p>, layout: &Layout<'_, 'p>) {
        let node = element.node;
        if !(1..=LABEL).contains(&node.text_len()) {
            return;
        }
        let Some(link) = link_of(node).filter(|link| leads_to_page(*link)) else {
            return self.add_unlinked(element, layout);
        };
        // "Fashion blog:" labels what stands behind it.
        if text::has_words(link.text(), TITLE_WORDS) || link.text().trim_end().ends_with(':') {
            return;
        }
        let source = if element.part == Part::Head { Source::ClassName } else { Source::AfterBody };
        let anchor = layout.headline.map_or(layout.text_start, NodeRef::id);
        let url = link.attr(Attr::Href).map(|href| href.trim().to_owned());
        let name = Breadcrumb { name: flat(without_count(layout.page, link)), url };
        self.end = link.end();
        self.list.push((anchor.abs_diff(node.id()), Label { name, source, node: node.id() }));
    }

    /// Takes note of a name without a link next to the headline.
    fn add_unlinked<'p>(&mut self, element: Element<'p>, layout: &Layout<'_, 'p>) {
        let node = element.node;
        let Some(headline) = layout.headline.filter(|_| element.words.any(Words::SECTION)) else { return };
        let between = node.end().min(headline.end())..node.id().max(headline.id());
        if node.linked_text_len() > 0 || layout.page.text_len_in(between) > NEAR {
            return;
        }
        let name = flat(node.text());
        if text::has_words(&name, UNLINKED_WORDS + 1) || has_number(&name) {
            return;
        }
        self.end = node.end();
        let name = Breadcrumb { name, url: None };
        let distance = headline.id().abs_diff(node.id());
        self.list.push((distance, Label { name, source: Source::ClassName, node: node.id() }));
    }

    /// Adds the section labels, the nearest to the headline first.
    pub(super) fn finish(self, layout: &Layout<'_, '_>, findings: &mut Findings) {
        let mut list = self.list;
        let below = list.iter().filter(|(_, label)| label.source == Source::AfterBody).count();
        list.retain(|(_, label)| label.source != Source::AfterBody || below <= LIST);
        list.sort_by_key(|(distance, _)| *distance);
        for (_, label) in list.into_iter().take(KEPT) {
            let value = Value::Breadcrumbs(vec![label.name]);
            findings.push(layout, Field::Section, value, label.source, Some(label.node));
        }
    }
}

/// Whether a link stands in a list of many.
fn is_in_menu(link: NodeRef<'_>) -> bool {
    let lists =
        link.ancestors().take(MAX_LEVELS).filter(|above| above.tag() == Tag::Ul || above.tag() == Tag::Nav);
    { lists }
        .any(|list| list.descendants().take(MAX_NODES).filter(|node| is_shown_link(*node)).nth(FEW).is_some())
}

/// Returns the link in a label, or around it.
fn link_of(label: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let mut nodes = std::iter::once(label).chain(label.descendants().take(MAX_NODES));
    let inner = nodes.find(|inner| is_shown_link(*inner));
    inner.or_else(|| {
        let link = label.parent().filter(|above| above.tag() == Tag::A)?;
        if link.text_len() != label.text_len() || !words_of(label).any(Words::SECTION) {
            return None;
        }
        Some(link)
    })
}

/// Whether a link leads to a page of the site that is no author's.
fn leads_to_page(link: NodeRef<'_>) -> bool {
    if words_of(link).any(Words::SHARE) || leads_to_author(link) {
        return false;
    }
    let url = link.attr(Attr::Href).map(str::trim);
    !url.is_some_and(|url| url.starts_with('#') || is_network(url))
}
