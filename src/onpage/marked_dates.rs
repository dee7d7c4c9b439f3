//! Dates in markup: `<time>`, elements with a date in an attribute, elements named a date.
//!
//! Never taken: dates of events, of other stories, of cards under the headline.

use super::element::{Element, Part, Words, words_of};
use super::layout::{Findings, LINE, Layout};
use super::rendered_text::{flat, has_number, spaced};
use super::story_cards::{is_in_card, is_of_card};
use crate::candidate::{Source, Value};
use crate::dom::{Attr, NodeId, NodeRef, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;
use crate::normalize::date::{self, DateLabel};
use crate::report::Field;

/// Nodes of a date that are looked at.
const MAX_NODES: usize = 60;

/// Characters of a `<time>` that is read; an endless one, such as none that is closed, holds the text of the page.
const MAX_TIME: u32 = 2_000;

/// Characters of what says how long ago something was. Chosen on the pages at hand.
const AGO: u32 = 20;

/// Attributes in which pages keep the machine-readable form of a date.
const ATTRIBUTES: [Attr; 6] = [
    Attr::DataDatetime,
    Attr::DataTimestamp,
    Attr::DataTime,
    Attr::DataDate,
    Attr::DataPublished,
    Attr::Content,
];

/// Collects them in page order.
#[derive(Default)]
pub(super) struct MarkedDates {
    /// Where the last one ended.
    end: NodeId,
}

impl MarkedDates {
    /// Takes note of a `<time>`, of an element with its attribute, and of a date inside the headline, which is none of
    /// its words.
    pub(super) fn visit<'p>(
        &mut self,
        element: Element<'p>,
        layout: &Layout<'_, 'p>,
        findings: &mut Findings,
    ) {
        let node = element.node;
        if is_time(node) {
            self.time(element, layout, findings);
        }
        if element.words.any(Words::DATE) && layout.is_in_headline(node) {
            self.named(element, layout, findings);
        }
    }

    /// Takes note of an element named a date.
    pub(super) fn visit_named<'p>(
        &mut self,
        element: Element<'p>,
        layout: &Layout<'_, 'p>,
        findings: &mut Findings,
    ) {
        if element.words.any(Words::DATE.with(Words::UPDATED)) {
            self.named(element, layout, findings);
        }
    }

    fn time<'p>(&mut self, element: Element<'p>, layout: &Layout<'_, 'p>, findings: &mut Findings) {
        let node = element.node;
        let datetime = node.attr(Attr::Datetime).map(str::trim).filter(|value| !value.is_empty());
        let datetime = datetime.or_else(|| kept_date(layout, node));
        let line = if node.text_len() > MAX_TIME { String::new() } else { line_up_to(layout, node) };
        if datetime.is_none() && !line.contains(char::is_numeric) {
            return;
        }
        self.end = self.end.max(node.end());
        let words = words_around(element);
        let own = if datetime.is_some() { Source::TimeElement } else { Source::ClassName };
        let Some(source) = source_of(layout, element, words, own) else { return };
        let source = if words.is_release_date() { Source::AfterBody } else { source };
        let label = label_of_time(element, words);
        push(
            node,
            Value::Dated { line, datetime: datetime.map(ToOwned::to_owned), label },
            source,
            layout,
            findings,
        );
    }

    fn named<'p>(&mut self, element: Element<'p>, layout: &Layout<'_, 'p>, findings: &mut Findings) {
        let node = element.node;
        if node.id() < self.end || node.text_len() > LINE {
            return;
        }
        let datetime = kept_date(layout, node);
        // An empty element is filled by a script from its attribute.
        let is_filled = node.text_len() == 0 && datetime.is_some_and(has_number);
        if !is_filled && !has_number(node.text()) || holds_time(layout, node, datetime) {
            return;
        }
        self.end = node.end();
        let words = element.words;
        let Some(source) = source_of(layout, element, words_around(element), Source::ClassName) else {
            return;
        };
        let source = if words.is_release_date() { Source::AfterBody } else { source };
        let line = flat(&spaced(layout.page, node.id()..node.end()));
        let datetime = datetime.map(ToOwned::to_owned);
        push(node, Value::Dated { line, datetime, label: label(words, words) }, source, layout, findings);
    }
}

fn push(node: NodeRef<'_>, value: Value, source: Source, layout: &Layout<'_, '_>, findings: &mut Findings) {
    let source = source_of_date(layout, node.id(), source);
    findings.push(layout, Field::Published, value, source, Some(node.id()));
}

fn is_time(node: NodeRef<'_>) -> bool {
    node.tag() == Tag::Time || node.attr(Attr::Datetime).is_some() || is_dated_abbr(node)
}

/// Whether an `<abbr>` that nothing names a date shortens one that machines read.
fn is_dated_abbr(node: NodeRef<'_>) -> bool {
    if node.tag() != Tag::Abbr {
        return false;
    }
    node.attr(Attr::Title).is_some_and(is_machine_date)
}

/// Whether a text begins like a date that machines read: "2011-08-25T".
fn is_machine_date(text: &str) -> bool {
    let shape = text.trim_start().bytes().map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    shape.take(11).eq(*b"0000-00-00T")
}

/// Returns the date in an attribute: the first that can be read, or that may be when more is known.
fn kept_date<'p>(layout: &Layout<'_, '_>, node: NodeRef<'p>) -> Option<&'p str> {
    let mut kept = ATTRIBUTES.iter().filter_map(|name| node.attr(*name)).filter(|value| has_number(value));
    let first = kept.clone().next();
    kept.find(|value| date::parse(value, &layout.hints()).is_some())
        .or(first)
        .or_else(|| title_date(layout, node))
}

/// Returns the date in the title of an element. Older pages have it there in an `<abbr>`, or in what says how long ago
/// it was.
fn title_date<'p>(layout: &Layout<'_, '_>, node: NodeRef<'p>) -> Option<&'p str> {
    let title = node.attr(Attr::Title).filter(|title| has_number(title))?;
    if node.tag() == Tag::Abbr || is_machine_date(title) {
        return Some(title);
    }
    if is_ago(node) { date::parse(title, &layout.hints()).map(|_| title) } else { None }
}

/// Whether an element says something short that is no date: "2 days ago", "yesterday".
fn is_ago(node: NodeRef<'_>) -> bool {
    !(node.text_len() > AGO || date::may_hold_date_within(node.text()))
}

/// Whether an element inside that is made for dates says it better.
fn holds_time<'p>(layout: &Layout<'_, 'p>, node: NodeRef<'p>, datetime: Option<&str>) -> bool {
    node.descendants().take(MAX_NODES).any(|inner| match inner.tag() {
        Tag::Time => inner.attr(Attr::Datetime).is_some(),
        Tag::Abbr if datetime.is_some() || !words_of(inner).any(Words::DATE) => false,
        Tag::Abbr => kept_date(layout, inner).is_some(),
        _ => false,
    })
}

/// Returns the source of a date: its own beside the headline before the text is under way, and that of the foot
/// elsewhere; `None` for one of an event or of another story.
fn source_of<'p>(layout: &Layout<'_, 'p>, element: Element<'p>, words: Words, own: Source) -> Option<Source> {
    let node = element.node;
    if words.is_event() && !date::is_label(layout.before(node)) {
        return None;
    }
    if is_of_card(layout, node) {
        return None;
    }
    match (element.part, is_in_card(layout, node)) {
        (Part::Foot, true) => None,
        (Part::Head, false) if node.id() < layout.text_under_way => Some(own),
        _ => Some(Source::AfterBody),
    }
}

/// Returns the text of the block around an element up to the element's end: what stands before a date says what it
/// is.
fn line_up_to<'p>(layout: &Layout<'_, 'p>, node: NodeRef<'p>) -> String {
    flat(&[layout.before(node), &spaced(layout.page, node.id()..node.end())].join(" "))
}

/// Returns what the small elements right around a date are named.
fn small_ancestors(node: NodeRef<'_>) -> impl Iterator<Item = Words> {
    node.ancestors().take(2).filter(|above| above.text_len() <= LINE).map(words_of)
}

/// Returns what a date and the small elements right around it are named.
fn words_around(element: Element<'_>) -> Words {
    small_ancestors(element.node).fold(element.words, Words::with)
}

/// Returns what the names of a `<time>` say that it is; `around` are those of the elements around it as well.
fn label_of_time(element: Element<'_>, around: Words) -> Option<DateLabel> {
    let Element { node, words, .. } = element;
    if node.has_token(Attr::Itemprop, "dateModified") {
        return Some(DateLabel::Modified);
    }
    if !words.any(Words::UPDATED) {
        return label(around, words);
    }
    // Themes give the time of a change both names ("published updated"); then the element around it decides.
    if small_ancestors(node).any(names_change) {
        return Some(DateLabel::Modified);
    }
    if holder_says_published(node) { Some(DateLabel::Published) } else { label(around, words) }
}

fn names_change(words: Words) -> bool {
    words.any_but(Words::UPDATED, Words::DATE)
}

/// Whether an element that holds one date and hardly more is named after the publication. Formats for feeds know only of
/// the last change, and so themes call any date.
fn holder_says_published(node: NodeRef<'_>) -> bool {
    let small = node.ancestors().take(2).take_while(|above| above.text_len() < 2 * node.text_len());
    let mut holders = small.take_while(|above| !holds_other_time(*above, node)).map(words_of);
    holders.any(|words| words.any_but(Words::PUBLISHED, Words::UPDATED))
}

fn holds_other_time(holder: NodeRef<'_>, time: NodeRef<'_>) -> bool {
    let mut times = holder.descendants().take(MAX_NODES).filter(|inner| inner.tag() == Tag::Time);
    times.any(|other| other != time)
}

/// Returns what the names around a date and its own say that it is.
fn label(around: Words, own: Words) -> Option<DateLabel> {
    if around.any(Words::UPDATED) && !own.any(Words::DATE) {
        return Some(DateLabel::Modified);
    }
    (own.any_but(Words::PUBLISHED, Words::UPDATED)).then_some(DateLabel::Published)
}

/// Levels from a date to the head of the page, and from there to the article that it may be part of.
const MAX_LEVELS: usize = 12;

/// Bytes of a name that may be one of [`PAGE_HEAD`].
const MAX_NAME: usize = 16;

/// Names of the head of a page: "site-header".
static PAGE_HEAD: Phrases = Phrases::new(&ELEMENT_NAMES, "page head");

/// Returns the source of a date: one in the head of the page counts last.
pub(super) fn source_of_date(layout: &Layout<'_, '_>, id: NodeId, source: Source) -> Source {
    match source {
        Source::AfterBody => source,
        _ if is_in_masthead(layout, id) => Source::Masthead,
        _ => source,
    }
}

/// Whether a node stands above the headline in the head of the page, which is no part of its article.
fn is_in_masthead(layout: &Layout<'_, '_>, id: NodeId) -> bool {
    let Some(headline) = layout.headline.filter(|headline| id < headline.id()) else { return false };
    let levels = layout.page.node(id).self_and_ancestors().take(MAX_LEVELS);
    let mut levels = levels.take_while(|above| !above.contains(headline));
    let Some(head) = levels.find(|above| is_page_head(*above)) else { return false };
    !head.ancestors().take(MAX_LEVELS).any(|above| matches!(above.tag(), Tag::Article | Tag::Main))
}

fn is_page_head(node: NodeRef<'_>) -> bool {
    if node.tag() == Tag::Header {
        return true;
    }
    let mut names = node.attrs().filter(|(name, _)| matches!(name, Attr::Class | Attr::Id));
    names.any(|(_, value)| value.split_ascii_whitespace().any(names_page_head))
}

fn names_page_head(name: &str) -> bool {
    if name.len() > MAX_NAME {
        return false;
    }
    PAGE_HEAD.is(&name.to_ascii_lowercase(), Lang::UNKNOWN)
}
