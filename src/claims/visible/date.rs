//! Dates in markup.

use super::facts::{Finder, LINE};
use super::headline::flat;
use super::spaced::{has_number, spaced};
use super::words::{self, Words};
use crate::claims::claim::Value;
use crate::claims::origin::Origin;
use crate::dom::{Attr, NodeRef, Tag};
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
        let datetime = datetime.or_else(|| ATTRIBUTES.iter().find_map(|name| node.attr(*name)));
        let around = node.ancestors().take(2).fold(words, |words, above| {
            if above.ink() <= LINE { words.with(words::of(above)) } else { words }
        });
        let updated = around.any(Words::UPDATED) && !words::of(node).any(Words::DATE);
        let line = self.line_up_to(node);
        if datetime.is_none() && !line.chars().any(char::is_numeric) {
            return;
        }
        self.dated = self.dated.max(node.end());
        let origin = match (self.is_beside_headline(node, head), datetime) {
            (true, Some(_)) => Origin::TimeElement,
            (true, None) => Origin::Marked,
            (false, _) => Origin::Below,
        };
        let value = Value::Dated { line, datetime: datetime.map(ToOwned::to_owned), updated };
        self.push(Field::Published, value, origin, Some(node.id()));
    }

    /// Whether it stands before the text is under way: inside it stand the cards of other stories.
    fn is_beside_headline(&self, node: NodeRef<'p>, head: bool) -> bool {
        head && node.id() < self.under_way
    }

    /// The text of the block around an element up to the element's end: what stands before a date says
    /// what it is.
    fn line_up_to(&self, node: NodeRef<'p>) -> String {
        flat(&[self.before(node), &spaced(self.page, node.id()..node.end())].join(" "))
    }

    /// An element named a date.
    pub(super) fn date(&mut self, node: NodeRef<'p>, words: Words, head: bool) {
        let datetime = ATTRIBUTES.iter().find_map(|name| node.attr(*name));
        // An empty element is filled by a script from its attribute.
        let filled = node.ink() == 0 && datetime.is_some_and(has_number);
        if node.ink() > LINE || !filled && !has_number(node.text()) {
            return;
        }
        // A time element inside says it better.
        if node
            .descendants()
            .take(NODES)
            .any(|inner| inner.tag() == Tag::Time && inner.attr(Attr::Datetime).is_some())
        {
            return;
        }
        self.dated = node.end();
        let origin = if self.is_beside_headline(node, head) { Origin::Marked } else { Origin::Below };
        let updated = words.any(Words::UPDATED) && !words.any(Words::DATE);
        let datetime = datetime.map(ToOwned::to_owned);
        let line = flat(&spaced(self.page, node.id()..node.end()));
        let value = Value::Dated { line, datetime, updated };
        self.push(Field::Published, value, origin, Some(node.id()));
    }
}
