//! The tags of an article: links that are marked as tags, lists named so, and lists of links to subjects.
//!
//! Never taken: the subjects of the whole site, of other stories' cards, titles of other stories.

use super::element::Element;
use super::element_words::{Words, words_of};
use super::findings::Findings;
use super::layout::{LABEL, Layout};
use super::link_targets::{leads_to_section, leads_to_subject};
use super::section_labels::SectionLabels;
use super::tag_lists::{LIST, MAX_NODES, MAX_TAG_NODES, TagList, push_tag};
use crate::dom::{NodeId, NodeRef, Tag};

/// Levels from a link to its list.
const MAX_LEVELS: usize = 4;

/// Characters between the text and a list of tags that nothing marks. Chosen on the pages at hand.
const NEAR: u32 = 300;

/// Collects them in page order.
#[derive(Default)]
pub(super) struct ShownTags {
    /// Where the last list of tags ended.
    end: NodeId,
    /// Where the last list that might have been one ended.
    passed: NodeId,
}

impl ShownTags {
    /// Takes note of an element. A link to a section that is marked as a tag is a section label.
    pub(super) fn visit<'p>(
        &mut self,
        element: Element<'p>,
        layout: &Layout<'_, 'p>,
        sections: &mut SectionLabels,
        findings: &mut Findings,
    ) {
        let Element { node, words, .. } = element;
        let is_link = node.tag() == Tag::A;
        match (words.any(Words::TAGS), is_link) {
            (true, true) if !is_short_text(node) || holds_picture(node) => {}
            (true, true) if leads_to_section(node) => sections.add(element, layout),
            (true, true) => push_tag(layout, node, findings),
            (true, false) if words.any(Words::FOREIGN.with(Words::SHARE)) => {}
            (true, false) => self.list(TagList::Named(node), layout, findings),
            (false, true) => self.unmarked(node, layout, findings),
            (false, false) => {}
        }
    }

    /// Takes note of a link to a subject that nothing marks as a tag: one of several that are all of a list beside the
    /// text.
    fn unmarked<'p>(&mut self, link: NodeRef<'p>, layout: &Layout<'_, 'p>, findings: &mut Findings) {
        let is_passed = link.id() < self.end.max(self.passed);
        if is_passed || !is_short_text(link) || !leads_to_subject(link) {
            return;
        }
        if !is_near_text(layout, link) {
            return;
        }
        let Some(list) = list_of(link) else { return };
        // Its other links have the same list.
        self.passed = list.end();
        if !is_of_other_story(layout, list) && TagList::Unnamed(list).links().all(leads_to_subject) {
            self.list(TagList::Unnamed(list), layout, findings);
        }
    }

    fn list<'p>(&mut self, list: TagList<'p>, layout: &Layout<'_, 'p>, findings: &mut Findings) {
        let node = list.node();
        let is_after = layout.headline.is_none_or(|headline| node.id() >= headline.end());
        if !is_after || node.id() < self.end {
            return;
        }
        if list.push_tags(layout, findings) {
            self.end = node.end();
        }
    }
}

fn is_short_text(link: NodeRef<'_>) -> bool {
    (1..=LABEL).contains(&link.ink())
}

/// Whether a link holds a picture, as the title of another story does.
fn holds_picture(link: NodeRef<'_>) -> bool {
    link.descendants().take(MAX_TAG_NODES).any(|part| part.tag() == Tag::Img)
}

fn is_near_text(layout: &Layout<'_, '_>, link: NodeRef<'_>) -> bool {
    let foot = layout.region.foot.start;
    link.id() < foot || layout.page.ink_in(foot..link.id()) <= NEAR
}

/// Returns the block that holds a link and more.
fn list_of(link: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let list = link.ancestors().take(MAX_LEVELS).find(|above| above.ink() > link.ink())?;
    (!list.tag().is_inline() && list.ink() <= LIST).then_some(list)
}

/// Whether a list stands in a card, which has its subjects beside its title; who wrote it may have a page like a
/// subject's.
fn is_of_other_story(layout: &Layout<'_, '_>, list: NodeRef<'_>) -> bool {
    list.self_and_ancestors().take(2).any(|above| is_card(layout, above))
}

fn is_card(layout: &Layout<'_, '_>, node: NodeRef<'_>) -> bool {
    if node.tag() == Tag::Article && !(node.id()..node.end()).contains(&layout.text_start) {
        return true;
    }
    let others = Words::BYLINE.with(Words::DATE).with(Words::FOREIGN);
    if node.ink() <= LIST && words_of(node).any(others) {
        return true;
    }
    node.children().take(MAX_NODES).any(is_linked_heading)
}

fn is_linked_heading(node: NodeRef<'_>) -> bool {
    node.tag().heading_level().is_some() && node.linked_ink() > 0
}
