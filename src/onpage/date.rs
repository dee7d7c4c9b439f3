//! Dates in markup.

use super::facts::{Finder, LINE};
use super::headline::flat;
use super::rendered_text::{has_number, spaced};
use super::words::{self, Words};
use crate::candidate::Source;
use crate::candidate::Value;
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::date::{self, DateLabel};
use crate::report::Field;

/// Nodes of a date that are looked at.
const NODES: usize = 60;

/// Attributes in which pages keep the machine-readable form of a date.
const ATTRIBUTES: [Attr; 6] = [
    Attr::DataDatetime,
    Attr::DataTimestamp,
    Attr::DataTime,
    Attr::DataDate,
    Attr::DataPublished,
    Attr::Content,
];

impl<'p> Finder<'_, 'p> {
    /// A `<time>`, or an element with its attribute.
    pub(super) fn time(&mut self, node: NodeRef<'p>, words: Words, head: bool) {
        let datetime = node.attr(Attr::Datetime).map(str::trim).filter(|value| !value.is_empty());
        let datetime = datetime.or_else(|| self.kept_date(node));
        let around = around(node, words);
        // Themes give the time of a change both names ("published updated"); then the element around it tells.
        let is_change = |words: Words| words.any(Words::UPDATED) && !words.any(Words::DATE);
        let changed = words.any(Words::UPDATED) && small_ancestors(node).any(is_change);
        let changed = changed || node.has_token(Attr::Itemprop, "dateModified");
        let label = match words.any(Words::UPDATED) && holder_says_published(node) {
            _ if changed => Some(DateLabel::Modified),
            true => Some(DateLabel::Published),
            false => label(around, words),
        };
        let line = self.line_up_to(node);
        if datetime.is_none() && !line.chars().any(char::is_numeric) {
            return;
        }
        self.dated = self.dated.max(node.end());
        let Some(beside) = self.is_beside_headline(node, around, head) else { return };
        let beside = beside && !around.is_release_date();
        let source = match (beside, datetime) {
            (true, Some(_)) => Source::TimeElement,
            (true, None) => Source::ClassName,
            (false, _) => Source::AfterBody,
        };
        self.push_date(node, Value::Dated { line, datetime: datetime.map(ToOwned::to_owned), label }, source);
    }

    fn push_date(&mut self, node: NodeRef<'p>, value: Value, source: Source) {
        let source = self.place_of_date(node.id(), source);
        self.push(Field::Published, value, source, Some(node.id()));
    }

    /// The date in an attribute: the first that can be read, or that may be when more is known.
    fn kept_date(&self, node: NodeRef<'p>) -> Option<&'p str> {
        let kept = || ATTRIBUTES.iter().filter_map(|name| node.attr(*name)).filter(|value| has_number(value));
        // Older pages have it in the title of an `<abbr>`, or of what says how long ago it was.
        let title = || {
            let title = node.attr(Attr::Title).filter(|title| has_number(title));
            let is_told = |title: &str| is_ago(node) && date::parse(title, &self.hints()).is_some();
            title.filter(|title| node.tag() == Tag::Abbr || is_machine_date(title) || is_told(title))
        };
        kept()
            .find(|value| date::parse(value, &self.hints()).is_some())
            .or_else(|| kept().next())
            .or_else(title)
    }

    /// Whether a date stands beside the headline and not in a card, before the text is under way: inside it stand
    /// the cards of other stories. `None` where it is that of an event or of another story. `around` is what the
    /// date and the elements around it are named.
    fn is_beside_headline(&self, node: NodeRef<'p>, around: Words, head: bool) -> Option<bool> {
        let of_event = around.is_event() && !date::is_label(self.before(node));
        let in_card = self.is_in_card(node);
        let of_other = of_event || in_card && !head || self.is_of_card(node, || in_card);
        (!of_other).then_some(head && node.id() < self.under_way && !in_card)
    }

    /// The text of the block around an element up to the element's end: what stands before a date says
    /// what it is.
    fn line_up_to(&self, node: NodeRef<'p>) -> String {
        flat(&[self.before(node), &spaced(self.page, node.id()..node.end())].join(" "))
    }

    /// An element named a date.
    pub(super) fn date(&mut self, node: NodeRef<'p>, words: Words, head: bool) {
        let datetime = self.kept_date(node);
        // An empty element is filled by a script from its attribute.
        let filled = node.ink() == 0 && datetime.is_some_and(has_number);
        if node.ink() > LINE || !filled && !has_number(node.text()) {
            return;
        }
        // An element inside that is made for dates says it better.
        let tells = |inner: NodeRef<'p>| match inner.tag() {
            Tag::Time => inner.attr(Attr::Datetime).is_some(),
            Tag::Abbr => {
                datetime.is_none() && words::of(inner).any(Words::DATE) && self.kept_date(inner).is_some()
            }
            _ => false,
        };
        if node.descendants().take(NODES).any(tells) {
            return;
        }
        self.dated = node.end();
        let Some(beside) = self.is_beside_headline(node, around(node, words), head) else { return };
        let beside = beside && !words.is_release_date();
        let source = if beside { Source::ClassName } else { Source::AfterBody };
        let label = label(words, words);
        let line = flat(&spaced(self.page, node.id()..node.end()));
        self.push_date(node, Value::Dated { line, datetime: datetime.map(ToOwned::to_owned), label }, source);
    }
}

/// Whether an `<abbr>` that nothing names a date shortens one that machines read.
pub(super) fn is_dated_abbr(node: NodeRef<'_>) -> bool {
    node.tag() == Tag::Abbr && node.attr(Attr::Title).is_some_and(is_machine_date)
}

/// Whether a text begins like a date that machines read: "2011-08-25T".
fn is_machine_date(text: &str) -> bool {
    let shape = text.trim_start().bytes().map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    shape.take(11).eq(*b"0000-00-00T")
}

/// Whether an element says something short that is no date: "2 days ago", "yesterday".
fn is_ago(node: NodeRef<'_>) -> bool {
    const LONGEST: u32 = 20;
    node.ink() <= LONGEST && !date::may_hold_date_within(node.text())
}

/// What the small elements right around a date are named.
fn small_ancestors(node: NodeRef<'_>) -> impl Iterator<Item = Words> {
    node.ancestors().take(2).filter(|above| above.ink() <= LINE).map(words::of)
}

/// Whether an element that holds one date and hardly more is named after the publication. Formats for feeds know
/// only of the last change, and so themes call any date.
fn holder_says_published(node: NodeRef<'_>) -> bool {
    let holds_other = |above: &NodeRef<'_>| {
        above.descendants().take(NODES).any(|inner| inner.tag() == Tag::Time && inner != node)
    };
    let small = node.ancestors().take(2).take_while(|above| above.ink() < 2 * node.ink());
    let holders = small.take_while(|above| !holds_other(above));
    holders.map(words::of).any(|words| words.any(Words::PUBLISHED) && !words.any(Words::UPDATED))
}

/// What a date and the small elements right around it are named.
fn around(node: NodeRef<'_>, own: Words) -> Words {
    small_ancestors(node).fold(own, Words::with)
}

/// What the names around a date and its own say that it is.
fn label(around: Words, own: Words) -> Option<DateLabel> {
    if around.any(Words::UPDATED) && !own.any(Words::DATE) {
        Some(DateLabel::Modified)
    } else {
        (own.any(Words::PUBLISHED) && !own.any(Words::UPDATED)).then_some(DateLabel::Published)
    }
}
