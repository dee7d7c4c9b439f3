//! The tags of an article: links that are marked as tags, lists named so, and lists of links to subjects.
//!
//! Never taken: the subjects of the whole site, of other stories' cards, titles of other stories.

use super::element::{Element, Words, words_of};
use super::layout::{Findings, LABEL, Layout};
use super::link_targets::{
    folder, is_network, is_shown_link, leads_to_author, leads_to_section, leads_to_subject,
};
use super::rendered_text::{flat, without_count};
use super::section_labels::SectionLabels;
use crate::candidate::Source;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::SITE_LABELS;
use crate::report::Field;
use crate::text;

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
            (false, true) if leads_to_section(node) => sections.add_unmarked(element, layout),
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
    (1..=LABEL).contains(&link.text_len())
}

/// Whether a link holds a picture, as the title of another story does.
fn holds_picture(link: NodeRef<'_>) -> bool {
    link.descendants().take(MAX_TAG_NODES).any(|part| part.tag() == Tag::Img)
}

fn is_near_text(layout: &Layout<'_, '_>, link: NodeRef<'_>) -> bool {
    let foot = layout.region.foot.start;
    link.id() < foot || layout.page.text_len_in(foot..link.id()) <= NEAR
}

/// Returns the block that holds a link and more.
fn list_of(link: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let list = link.ancestors().take(MAX_LEVELS).find(|above| above.text_len() > link.text_len())?;
    if list.tag().is_inline() || list.text_len() > LIST { None } else { Some(list) }
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
    if node.text_len() <= LIST && words_of(node).any(others) {
        return true;
    }
    node.children().take(MAX_NODES).any(is_linked_heading)
}

fn is_linked_heading(node: NodeRef<'_>) -> bool {
    if node.tag().heading_level().is_none() {
        return false;
    }
    node.linked_text_len() > 0
}

/// Nodes of a list of tags that are looked at, and of one tag.
const MAX_NODES: usize = 200;
const MAX_TAG_NODES: usize = 40;

// Sizes of lists, chosen on the pages at hand.

/// Characters of a list of tags, white space aside.
const LIST: u32 = 600;
/// More tags than a story has are those of the whole site.
const TAGS: usize = 25;
/// Words of a tag whose address does not say that it is one.
const WORDS: usize = 4;
/// Last lines of the text that may be tags.
const LAST_LINES: usize = 2;
/// Characters between two tags of a line: a comma, or "and".
const MARK: usize = 3;

/// How headings of lists begin that hold the subjects of all stories: "Trending".
static OF_THE_SITE: Phrases = Phrases::new(&SITE_LABELS, "subjects");

/// An element that may be a list of tags.
#[derive(Clone, Copy)]
enum TagList<'p> {
    /// Named so.
    Named(NodeRef<'p>),
    /// Known by its links.
    Unnamed(NodeRef<'p>),
}

impl<'p> TagList<'p> {
    fn node(self) -> NodeRef<'p> {
        match self {
            Self::Named(node) | Self::Unnamed(node) => node,
        }
    }

    /// Returns its links that show something.
    fn links(self) -> impl Iterator<Item = NodeRef<'p>> {
        links_in(self.node())
    }

    /// Adds the tags, where it is a list: nothing but links to subjects and, where it is named so, others that are
    /// alike. Returns whether it is one.
    fn push_tags(self, layout: &Layout<'_, 'p>, findings: &mut Findings) -> bool {
        let node = self.node();
        let unlinked = node.text_len().saturating_sub(node.linked_text_len());
        if node.text_len() > LIST || unlinked > LABEL || is_of_site(layout, node) {
            return false;
        }
        let links: Vec<NodeRef<'p>> = self.links().collect();
        let subjects = links.iter().filter(|link| leads_to_subject(**link)).count();
        if links.len() > TAGS || !self.is_list(&links, subjects) {
            return false;
        }
        for link in links.into_iter().filter(|link| link.text_len() <= LABEL) {
            // Marked ones are collected on their own.
            if words_of(link).any(Words::TAGS) {
                continue;
            }
            if subjects == 0 || leads_to_subject(link) {
                push_tag(layout, link, findings);
            }
        }
        true
    }

    fn is_list(self, links: &[NodeRef<'_>], subjects: usize) -> bool {
        match (subjects, self) {
            (0, Self::Named(node)) if is_taxonomy(node) => false,
            (0, Self::Named(_)) => are_alike(links),
            (0, Self::Unnamed(_)) => false,
            (1, Self::Unnamed(node)) => node.text().contains(':'),
            _ => true,
        }
    }
}

/// Adds a tag.
fn push_tag(layout: &Layout<'_, '_>, tag: NodeRef<'_>, findings: &mut Findings) {
    let name = flat(without_count(layout.page, tag));
    // A label may lead to the list of all subjects.
    if !name.ends_with(':') {
        findings.push_text(Field::Tags, name.trim_start_matches("- "), Source::ClassName, Some(tag.id()));
    }
}

/// Adds the tags in lines that count as the text's last: "Tags: bridge, river", each a link to a subject.
pub(super) fn collect_last_lines(layout: &Layout<'_, '_>, findings: &mut Findings) {
    let chosen = layout.body.blocks.iter().rev().filter(|block| block.chosen);
    for block in chosen.take(LAST_LINES) {
        let line = layout.page.node(block.element);
        if line.text_len() > LIST || line.linked_text_len() == 0 || !is_tag_line(layout.page, line) {
            continue;
        }
        let tags: Vec<String> = links_in(line).map(|tag| flat(without_count(layout.page, tag))).collect();
        findings.push_text(Field::Tags, &tags.join(", "), Source::PlainText, Some(block.start));
    }
}

/// Whether a line is a label with a colon and links to subjects, parted by marks.
fn is_tag_line(page: &Page, line: NodeRef<'_>) -> bool {
    let mut from = None;
    for link in links_in(line) {
        let between = page.text_in(from.unwrap_or(line.id())..link.id()).trim();
        let fits = if from.is_none() { is_label(between) } else { between.chars().count() <= MARK };
        if !fits || !leads_to_subject(link) {
            return false;
        }
        from = Some(link.end());
    }
    from.is_some_and(|from| !page.text_in(from..line.end()).contains(char::is_alphanumeric))
}

fn is_label(text: &str) -> bool {
    if !text.ends_with([':', '：']) {
        return false;
    }
    text.chars().count() <= LABEL as usize
}

/// Returns the links of a list that show something.
fn links_in(list: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    list.descendants().take(MAX_NODES).filter(|node| is_shown_link(*node))
}

/// Whether an element is named after what the story inside is about: "post tag-bridges".
fn is_taxonomy(node: NodeRef<'_>) -> bool {
    let class = node.attr(Attr::Class).unwrap_or_default();
    class.split_ascii_whitespace().any(|name| name.starts_with("tag-"))
}

/// Whether links are several short ones to one folder, neither the front page nor a network.
fn are_alike(links: &[NodeRef<'_>]) -> bool {
    let Some(folder) = links.first().map(|link| folder_of(*link)).filter(|folder| !folder.is_empty()) else {
        return false;
    };
    if links.len() <= 1 {
        return false;
    }
    links.iter().all(|link| folder_of(*link) == folder && is_plain_tag(*link))
}

/// Whether a link is short and leads neither to an author, nor a section, nor a network.
fn is_plain_tag(link: NodeRef<'_>) -> bool {
    if link.text_len() > LABEL || text::has_words(link.text(), WORDS + 1) {
        return false;
    }
    !(is_network(href(link)) || leads_to_author(link) || leads_to_section(link))
}

fn folder_of(link: NodeRef<'_>) -> &str {
    folder(href(link))
}

fn href(link: NodeRef<'_>) -> &str {
    link.attr(Attr::Href).unwrap_or_default()
}

/// Whether the words before the first link say that the subjects are those of the whole site.
fn is_of_site(layout: &Layout<'_, '_>, list: NodeRef<'_>) -> bool {
    let first = links_in(list).next().map_or(list.end(), NodeRef::id);
    let before = layout.page.text_in(list.id()..first);
    let label = if before.trim().is_empty() { label_before(list) } else { before };
    let start = label.trim_start().chars().take(LABEL as usize);
    let label: String = start.flat_map(char::to_lowercase).collect();
    OF_THE_SITE.opening(&label, layout.lang()).is_some()
}

/// Returns the heading or the few words that stand before a list.
fn label_before(list: NodeRef<'_>) -> &str {
    let beside = list.parent().into_iter().flat_map(NodeRef::children).take(MAX_NODES);
    let before = beside.take_while(|child| child.id() < list.id()).filter(|child| child.text_len() > 0);
    before.last().filter(|label| label.text_len() <= LABEL).map_or("", NodeRef::text)
}
