//! Byline, dates, kicker, dek, section label, tags, reading time and views beside headline and text.

use super::date::is_dated_abbr;
use super::headline::flat;
use super::links::{leads_to_author, names_network};
use super::live::is_of_entry;
use super::region::Region;
use super::tags::without_count;
use super::words::{self, Words};
use crate::body::Selection;
use crate::candidate::Source;
use crate::candidate::{Breadcrumb, Candidates, Value};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::CLASS_NAMES;
use crate::normalize::Hints;
use crate::report::Field;

/// Characters, white space aside, of a line that holds one fact or a few.
pub(super) const LINE: u32 = 160;
/// Of a label.
pub(super) const LABEL: u32 = 40;

pub(super) fn collect(
    page: &Page,
    region: &Region,
    headline: Option<NodeRef<'_>>,
    body: &Selection,
    candidates: &mut Candidates,
) {
    // The headline may count as the text's first block.
    let in_headline = |id: NodeId| headline.is_some_and(|headline| headline.contains(page.node(id)));
    let first = body.chosen().find(|block| !in_headline(block.start));
    let text = first.map_or(NodeId::MAX, |block| block.start);
    let under_way = body.chosen().nth(1).map_or(NodeId::MAX, |block| block.end);
    let language = candidates.texts(Field::Language).next().map(ToOwned::to_owned);
    let mut finder = Finder {
        page,
        region,
        body,
        headline,
        text,
        under_way,
        language,
        candidates,
        credited: 0,
        dated: 0,
        labelled: 0,
        tagged: 0,
        passed: 0,
        labels: Vec::new(),
        kickers: Vec::new(),
        deks: Vec::new(),
        found: 0,
    };
    finder.walk(region.head.clone(), true);
    finder.walk(region.lead.clone(), true);
    finder.walk(region.foot.clone(), false);
    finder.tag_lines();
    finder.push_labels();
    finder.headline_date();
    finder.push_kickers();
    finder.push_deks(&body.blocks);
    finder.lines(region.head_blocks(body), Source::PlainText);
    finder.lines(region.lead_blocks(body), Source::PlainText);
    finder.opening_date(body);
    finder.opening_credit(body);
    finder.lines(region.foot_blocks(body), Source::AfterBody);
    finder.far_lines(region.far_blocks(body));
    finder.own_card_date();
}

/// Walks the region and writes down what it finds.
pub(super) struct Finder<'a, 'p> {
    pub(super) page: &'p Page,
    pub(super) region: &'a Region,
    pub(super) body: &'a Selection,
    pub(super) headline: Option<NodeRef<'p>>,
    /// Where the text begins.
    pub(super) text: NodeId,
    /// Where its second block ends; the first may be the standfirst.
    pub(super) under_way: NodeId,
    /// The page's language.
    language: Option<String>,
    pub(super) candidates: &'a mut Candidates,
    /// Up to which node a byline, a date, a label was found already.
    pub(super) credited: NodeId,
    pub(super) dated: NodeId,
    labelled: NodeId,
    /// Where the last list of tags ended.
    pub(super) tagged: NodeId,
    /// Where the last list that might have been one ended.
    pub(super) passed: NodeId,
    /// Section labels, each with its distance from the headline.
    labels: Vec<(NodeId, Label)>,
    /// What is marked as a kicker, in page order.
    kickers: Vec<NodeRef<'p>>,
    /// What is marked as a standfirst, loosely or not.
    pub(super) deks: Vec<(bool, NodeRef<'p>)>,
    /// How many claims were found.
    pub(super) found: usize,
}

/// A section label.
struct Label {
    step: Breadcrumb,
    source: Source,
    node: NodeId,
}

/// Nodes of a label that are looked at.
const NODES: usize = 40;

/// No page shows more about its article; the rest is a flood.
const MOST: usize = 400;

/// Ancestors of a range's first node that may be another part of the page.
const DEPTH: usize = 8;

/// Of more labels the nearest to the headline are kept.
const LABELS: usize = 6;

/// Parts of the classes of elements that hold the number of views, and nothing beside it: `post-views`.
static VIEWS: Phrases = Phrases::new(&CLASS_NAMES, "views");

/// Whether an element is a number, and named that of the views.
fn counts_views(node: NodeRef<'_>) -> bool {
    const LONGEST: u32 = 8;
    (1..=LONGEST).contains(&node.ink())
        && node
            .text()
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b' ' | b'K' | b'k'))
        && node
            .attr(Attr::Class)
            .is_some_and(|class| VIEWS.within(class, Lang::UNKNOWN).is_some() || class == "views")
}

/// More labels under the text are a list of all the sections.
const LIST: usize = 15;

impl<'p> Finder<'_, 'p> {
    fn walk(&mut self, range: std::ops::Range<NodeId>, head: bool) {
        // A part that begins above the range is left out as well.
        let mut id = range.start;
        for above in self.page.node(range.start).ancestors().take(DEPTH) {
            if self.region.is_foreign(above, words::of(above)) {
                id = id.max(above.end());
            }
        }
        while id < range.end && self.found < MOST {
            let node = self.page.node(id);
            id += 1;
            let tag = node.tag();
            if !tag.is_element() || tag == Tag::Br {
                continue;
            }
            if tag.is_non_rendered() {
                id = node.end();
                continue;
            }
            let words = words::of(node);
            if self.region.is_foreign(node, words) {
                id = node.end();
                continue;
            }
            self.element(node, words, head);
        }
    }

    pub(super) fn push(&mut self, field: Field, value: Value, source: Source, node: Option<NodeId>) {
        let inside = node.filter(|id| *id > self.text).map(|id| self.page.node(id));
        if self.found < MOST && !inside.is_some_and(is_of_entry) {
            self.found += 1;
            self.candidates.push(field, value, source, node);
        }
    }

    pub(super) fn push_text(&mut self, field: Field, text: &str, source: Source, node: Option<NodeId>) {
        if self.found < MOST {
            self.found += 1;
            self.candidates.push_text(field, text, source, node);
        }
    }

    fn element(&mut self, node: NodeRef<'p>, words: Words, head: bool) {
        let is_headline = self.headline.is_some_and(|headline| headline == node || headline.contains(node));
        if node.tag() == Tag::Time || node.attr(Attr::Datetime).is_some() || is_dated_abbr(node) {
            self.time(node, words, head);
        }
        // A date inside the headline is none of its words.
        if is_headline && words.any(Words::DATE) && node.id() >= self.dated {
            self.date(node, words, head);
        }
        if head && counts_views(node) {
            self.push_text(
                Field::Views,
                &[node.text(), "views"].join(" "),
                Source::ClassName,
                Some(node.id()),
            );
        }
        if is_headline || words == Words::NONE && node.tag() != Tag::A && node.tag() != Tag::Address {
            return;
        }
        if node.id() >= self.credited {
            self.credit(node, words, head);
        }
        if words.any(Words::DATE.with(Words::UPDATED)) && node.id() >= self.dated {
            self.date(node, words, head);
        }
        if words.any(Words::TAGS) {
            self.tags(node, words, head);
        } else if node.tag() == Tag::A {
            self.unmarked_tag(node);
        }
        let subject = words.any(Words::SECTION) || head && words.any(Words::TOPIC);
        if subject && !words.any(Words::SHARE.with(Words::BYLINE)) && node.id() >= self.labelled {
            self.section(node, head);
        }
        if head {
            if words.any(Words::KICKER) {
                self.kicker(node);
            }
            let is_sub = || words == Words::SUB && node.has_token(Attr::Class, "sub");
            if words.any(Words::DEK) || words.is_subtitle() || is_sub() {
                self.dek(node, words);
            }
        }
    }

    /// The last words before an element in its block.
    pub(super) fn before(&self, node: NodeRef<'p>) -> &'p str {
        let block = node.ancestors().find(|above| !above.tag().is_inline());
        let before = self.page.text_in(block.map_or(node.id(), NodeRef::id)..node.id());
        // What is none of a line begins one: only a label may stand above it.
        if !node.tag().is_inline() {
            let above = before.trim_end().lines().next_back().unwrap_or_default();
            return if above.len() <= LABEL as usize { above } else { "" };
        }
        before.char_indices().rev().nth(40).map_or(before, |(at, _)| before.get(at..).unwrap_or(before))
    }

    fn kicker(&mut self, node: NodeRef<'p>) {
        let before = self.headline.is_some_and(|headline| node.end() <= headline.id());
        if before && (1..=LABEL).contains(&node.ink()) && !node.text().contains('\n') {
            self.kickers.push(node);
        }
    }

    /// Adds the kickers, the nearest to the headline first.
    fn push_kickers(&mut self) {
        for node in std::mem::take(&mut self.kickers).into_iter().rev().take(LABELS) {
            self.push_text(Field::Kicker, &flat(node.text()), Source::ClassName, Some(node.id()));
        }
    }

    /// A section label: a short link, or a few words.
    pub(super) fn section(&mut self, node: NodeRef<'p>, head: bool) {
        if node.ink() == 0 || node.ink() > LABEL {
            return;
        }
        let inside = || std::iter::once(node).chain(node.descendants().take(NODES));
        let inner = inside().find(|inner| inner.tag() == Tag::A && inner.ink() > 0);
        // The link may stand around the label as well.
        let around = || {
            let link = node.parent().filter(|above| above.tag() == Tag::A && above.ink() == node.ink());
            link.filter(|_| words::of(node).any(Words::SECTION))
        };
        let Some(link) = inner.or_else(around).filter(|link| !words::of(*link).any(Words::SHARE)) else {
            return;
        };
        let url = link.attr(Attr::Href).map(|href| href.trim().to_owned());
        if url.as_deref().is_some_and(|url| names_network(url) || url.starts_with('#'))
            || leads_to_author(link)
        {
            return;
        }
        let source = if head { Source::ClassName } else { Source::AfterBody };
        let anchor = self.headline.map_or(self.text, NodeRef::id);
        let label = Label {
            step: Breadcrumb { name: flat(without_count(self.page, link)), url },
            source,
            node: node.id(),
        };
        self.labelled = link.end();
        self.labels.push((anchor.abs_diff(node.id()), label));
    }

    /// Adds the section labels, the nearest to the headline first.
    fn push_labels(&mut self) {
        let mut labels = std::mem::take(&mut self.labels);
        // So many under the text are a list of all that the site has.
        let below = labels.iter().filter(|(_, label)| label.source == Source::AfterBody).count();
        labels.retain(|(_, label)| label.source != Source::AfterBody || below <= LIST);
        labels.sort_by_key(|(distance, _)| *distance);
        for (_, label) in labels.into_iter().take(LABELS) {
            self.push(Field::Section, Value::Breadcrumbs(vec![label.step]), label.source, Some(label.node));
        }
    }

    /// The page's language.
    pub(super) fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    pub(super) fn hints(&self) -> Hints<'_> {
        Hints::default().with_language(self.language.as_deref())
    }
}
