//! The tags under the text: links that are marked as tags, lists named so, and lists of links to subjects.

use super::facts::{Finder, LABEL};
use super::headline::flat;
use super::links::{folder, leads_to_author, leads_to_section, leads_to_subject, names_network};
use super::words::{self, Words};
use crate::candidate::Source;
use crate::dom::{Attr, NodeRef, Page, Tag};
use crate::report::Field;
use crate::text;

/// Nodes of a list of tags that are looked at, and of one tag.
const NODES: usize = 200;
const PARTS: usize = 40;

/// Characters of a list of tags, white space aside.
const INK: u32 = 600;

/// More tags than a story has are those of the whole site.
const MOST: usize = 25;

/// Words of a tag whose address does not say that it is one.
const WORDS: usize = 4;

/// Ancestors of a link among which its list is.
const DEPTH: usize = 4;

/// Characters between the text and a list of tags that nothing marks.
const NEAR: u32 = 300;

/// Last lines of the text that may be tags.
const LINES: usize = 2;

/// Characters between two tags of a line: a comma, or "and".
const MARK: usize = 3;

/// How labels of lists begin that hold the subjects of all stories, in lower case.
#[rustfmt::skip]
const OF_THE_SITE: &[&str] = &[
    "trending", "popular", "hot ", "top ", "most ", "all ", "browse", "explore", "beliebt", "alle ", "tendances",
    "populaires", "populares", "tendencias", "tutti ", "tous ", "todos ", "todas ", "热门", "熱門", "人気",
];

/// Whether a link holds a picture, as the title of another story does.
fn is_card(link: NodeRef<'_>) -> bool {
    link.descendants().take(PARTS).any(|part| part.tag() == Tag::Img)
}

impl<'p> Finder<'_, 'p> {
    /// A tag, a category that is marked like one, or a list of them.
    pub(super) fn tags(&mut self, node: NodeRef<'p>, words: Words, head: bool) {
        if node.tag() != Tag::A {
            if !words.any(Words::FOREIGN.with(Words::SHARE)) {
                self.tag_list(node, true);
            }
        } else if node.ink() > 0 && node.ink() <= LABEL && !is_card(node) {
            if leads_to_section(node) {
                self.section(node, head);
            } else {
                self.push_tag(node);
            }
        }
    }

    /// A link to a subject that nothing marks as a tag: one of several that are all of a list beside the text.
    pub(super) fn unmarked_tag(&mut self, link: NodeRef<'p>) {
        if link.id() < self.tagged.max(self.passed)
            || link.ink() == 0
            || link.ink() > LABEL
            || !leads_to_subject(link)
        {
            return;
        }
        let after = self.region.foot.start;
        if link.id() >= after && self.page.ink_in(after..link.id()) > NEAR {
            return;
        }
        let list = link.ancestors().take(DEPTH).find(|above| above.ink() > link.ink());
        let Some(list) = list.filter(|list| !list.tag().is_inline() && list.ink() <= INK) else { return };
        // Its other links have the same list.
        self.passed = list.end();
        // A card has its subjects beside its title; who wrote it may have a page like a subject's.
        let of_others = list.self_and_ancestors().take(2).any(|above| {
            above.tag() == Tag::Article && !self.holds_text(above)
                || above.ink() <= INK
                    && words::of(above).any(Words::BYLINE.with(Words::DATE).with(Words::FOREIGN))
                || above
                    .children()
                    .take(NODES)
                    .any(|child| child.tag().heading_level().is_some() && child.linked_ink() > 0)
        });
        if !of_others && links(list).all(leads_to_subject) {
            self.tag_list(list, false);
        }
    }

    fn holds_text(&self, node: NodeRef<'_>) -> bool {
        node.id() <= self.text && self.text < node.end()
    }

    /// A list of tags: nothing but links to subjects and, where it is named so, others that are alike.
    fn tag_list(&mut self, list: NodeRef<'p>, named: bool) {
        let after = self.headline.is_none_or(|headline| list.id() >= headline.end());
        let unlinked = list.ink().saturating_sub(list.linked_ink());
        if !after
            || list.id() < self.tagged
            || list.ink() > INK
            || unlinked > LABEL
            || is_of_site(self.page, list)
        {
            return;
        }
        let links: Vec<NodeRef<'p>> = links(list).collect();
        let subjects = links.iter().filter(|link| leads_to_subject(**link)).count();
        let good = match subjects {
            0 => named && !is_taxonomy(list) && are_alike(&links),
            1 => named || list.text().contains(':'),
            _ => true,
        };
        if !good || links.len() > MOST {
            return;
        }
        self.tagged = list.end();
        for link in links {
            let marked = words::of(link).any(Words::TAGS);
            if !marked && link.ink() <= LABEL && (subjects == 0 || leads_to_subject(link)) {
                self.push_tag(link);
            }
        }
    }

    /// Lines of tags that count as the text's last: "Tags: bridge, river", each a link to a subject.
    pub(super) fn tag_lines(&mut self) {
        for block in self.body.blocks.iter().rev().filter(|block| block.chosen).take(LINES) {
            let list = self.page.node(block.element);
            if list.ink() > INK || list.linked_ink() == 0 || !self.is_tag_line(list) {
                continue;
            }
            let tags: Vec<String> = links(list).map(|tag| flat(without_count(self.page, tag))).collect();
            self.push_text(Field::Tags, &tags.join(", "), Source::PlainText, Some(block.start));
        }
    }

    /// Whether a line is a label with a colon and links to subjects, parted by marks.
    fn is_tag_line(&self, line: NodeRef<'_>) -> bool {
        let mut from = None;
        for link in links(line) {
            let between = self.page.text_in(from.unwrap_or(line.id())..link.id()).trim();
            let good = match from {
                None => between.ends_with([':', '：']) && between.chars().count() <= LABEL as usize,
                Some(_) => between.chars().count() <= MARK,
            };
            if !good || !leads_to_subject(link) {
                return false;
            }
            from = Some(link.end());
        }
        from.is_some_and(|from| !self.page.text_in(from..line.end()).contains(char::is_alphanumeric))
    }

    fn push_tag(&mut self, tag: NodeRef<'p>) {
        let name = flat(without_count(self.page, tag));
        // A label may lead to the list of all subjects.
        if !name.ends_with(':') {
            self.push_text(Field::Tags, name.trim_start_matches("- "), Source::ClassName, Some(tag.id()));
        }
    }
}

/// Whether an element is named after what the story inside is about: "post tag-bridges".
fn is_taxonomy(node: NodeRef<'_>) -> bool {
    node.attr(Attr::Class)
        .is_some_and(|class| class.split_ascii_whitespace().any(|name| name.starts_with("tag-")))
}

fn href(link: NodeRef<'_>) -> &str {
    link.attr(Attr::Href).unwrap_or_default()
}

/// The links of a list that show something.
fn links(list: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    list.descendants().take(NODES).filter(|node| node.tag() == Tag::A && node.ink() > 0)
}

/// Whether links are several short ones to one folder, neither the front page nor a network.
fn are_alike(links: &[NodeRef<'_>]) -> bool {
    let shared = links.first().map(|link| folder(href(*link))).filter(|folder| !folder.is_empty());
    let is_tag = |link: &NodeRef<'_>| {
        link.ink() <= LABEL
            && !text::has_words(link.text(), WORDS + 1)
            && !names_network(href(*link))
            && !leads_to_author(*link)
            && !leads_to_section(*link)
            && Some(folder(href(*link))) == shared
    };
    links.len() > 1 && links.iter().all(is_tag)
}

/// Whether the words before the first link say that the subjects are those of the whole site.
fn is_of_site(page: &Page, list: NodeRef<'_>) -> bool {
    let first = links(list).next().map_or(list.end(), NodeRef::id);
    let before = page.text_in(list.id()..first);
    let label = if before.trim().is_empty() { label_before(list) } else { before };
    let label: String =
        label.trim_start().chars().take(LABEL as usize).flat_map(char::to_lowercase).collect();
    OF_THE_SITE.iter().any(|opening| label.starts_with(opening))
}

/// The heading or the few words that stand before a list.
fn label_before(list: NodeRef<'_>) -> &str {
    let beside = list.parent().into_iter().flat_map(NodeRef::children).take(NODES);
    let before = beside.take_while(|child| child.id() < list.id());
    before
        .filter(|child| child.ink() > 0)
        .last()
        .filter(|label| label.ink() <= LABEL)
        .map_or("", NodeRef::text)
}

/// A link's text without the number of its stories, which stands in an element of its own.
pub(super) fn without_count<'p>(page: &'p Page, tag: NodeRef<'p>) -> &'p str {
    let is_count = |part: &NodeRef<'_>| {
        part.tag().is_element()
            && part.ink() > 0
            && part.text().chars().all(|char| char.is_numeric() || matches!(char, '(' | ')' | '.' | ','))
    };
    let count = tag.descendants().take(PARTS).find(is_count);
    count
        .map(|count| page.text_in(tag.id()..count.id()))
        .filter(|text| !text.trim().is_empty())
        .unwrap_or(tag.text())
}
