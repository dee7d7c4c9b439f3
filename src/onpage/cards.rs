//! Cards of other stories, whose authors and dates are none of the article's.

use super::facts::Finder;
use super::headline::flat;
use super::links::leads_to_author;
use super::live::is_like;
use crate::candidate::Source;
use crate::candidate::{Candidate, Value};
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::date;
use crate::normalize::headline::same;
use crate::report::Field;
use crate::text;

/// Levels from a fact to the card around it, and nodes of a card that are looked at.
const LEVELS: usize = 3;
const NODES: usize = 40;

/// Characters of a card.
const CARD: u32 = 300;

/// Words of a title; fewer are a name, a section or a button.
const WORDS: usize = 4;
/// Of what can hardly be anything else.
const SHORT: usize = 3;

/// The link around a fact that holds much more.
fn linked_card(fact: NodeRef<'_>) -> Option<NodeRef<'_>> {
    const MORE: u32 = 20;
    let link = fact.ancestors().take(6).find(|above| above.tag() == Tag::A);
    link.filter(|link| link.ink() > fact.ink() + MORE)
}

/// Whether a credit stands in such a link.
pub(super) fn is_in_linked_card(credit: NodeRef<'_>) -> bool {
    linked_card(credit).is_some()
}

/// Whether an element stands among others of its class.
fn has_twin(node: NodeRef<'_>) -> bool {
    /// Siblings looked at.
    const MOST: usize = 64;
    let mut others = node.parent().into_iter().flat_map(NodeRef::children).take(MOST);
    node.attr(Attr::Class).is_some() && others.any(|other| other != node && is_like(other, node))
}

/// Whether something stands in an element that has others like it beside it, as the cards of a list have.
pub(super) fn is_one_of_several(fact: NodeRef<'_>) -> bool {
    fact.self_and_ancestors().take(LEVELS + 1).any(has_twin)
}

impl<'p> Finder<'_, 'p> {
    /// Whether something stands, once the text has begun, beside a small heading that is none of the article's.
    pub(super) fn is_beside_title(&self, fact: NodeRef<'_>) -> bool {
        if fact.id() <= self.text {
            return false;
        }
        let is_title = |node: NodeRef<'_>| {
            node.tag().heading_level().is_some()
                && !fact.contains(node)
                && !node.contains(fact)
                && text::has_words(node.text(), WORDS)
        };
        let card = self.card_around(fact);
        card.is_some_and(|card| card.descendants().take(NODES).any(is_title))
    }

    /// Whether a date is surely another story's: in its link or, once the text is under way, in its card (see
    /// [`Self::is_in_card`]), one of several.
    pub(super) fn is_of_card(&self, time: NodeRef<'_>, in_card: impl FnOnce() -> bool) -> bool {
        let is_one_of_several = || time.ancestors().take(LEVELS).any(has_twin);
        linked_card(time).is_some_and(|link| !self.leads_here(link))
            || time.id() >= self.under_way
                && in_card()
                && is_one_of_several()
                && !date::is_label(self.before(time))
    }

    /// Whether a date stands in a box beside the title of another story, which is a link.
    pub(super) fn is_in_card(&self, date: NodeRef<'_>) -> bool {
        // Before the text a link beside the date may be a section or a service.
        let before = date.id() <= self.text;
        let is_title = |link: &NodeRef<'_>| {
            let heads = || link.ancestors().take(2).any(|above| above.tag().heading_level().is_some());
            let words = if before && !heads() { WORDS + 1 } else { SHORT };
            link.tag() == Tag::A && !leads_to_author(*link) && text::has_words(link.text(), words)
        };
        let title = self.card_around(date).and_then(|card| card.descendants().take(NODES).find(is_title));
        title.is_some_and(|title| !self.leads_here(title))
    }

    /// The date beside the article's own title in a list of the site's stories, where nothing else can be read: it
    /// may say which number of "02-03-2022" is the day.
    pub(super) fn own_card_date(&mut self) {
        let is_open = |candidate: &Candidate| match &candidate.value {
            Value::Dated { line, datetime, .. } => {
                date::find_all(line, &self.hints()).is_empty()
                    && datetime.as_deref().is_none_or(|said| date::parse(said, &self.hints()).is_none())
            }
            // What the address says of the day is no date of the page.
            _ => candidate.source == Source::Url,
        };
        let Some(headline) = self.headline.filter(|_| self.candidates.of(Field::Published).all(is_open))
        else {
            return;
        };
        let is_addressed = self.candidates.of(Field::CanonicalUrl).next().is_some();
        let is_own = |link: &NodeRef<'_>| {
            link.id() > headline.end()
                && link.ink() == headline.ink()
                && same(link.text(), headline.text())
                && if is_addressed { self.leads_here(*link) } else { text::has_words(link.text(), WORDS) }
        };
        let times =
            |card: NodeRef<'p>| card.descendants().take(NODES).filter(|inner| inner.tag() == Tag::Time);
        let found = self.page.links().filter(is_own).take(LEVELS).find_map(|link| {
            let card = link.ancestors().take(LEVELS).find(|above| times(*above).next().is_some())?;
            // More are those of other stories.
            let mut all = times(card);
            all.next().filter(|_| all.next().is_none())
        });
        if let Some(time) = found {
            let datetime = time.attr(Attr::Datetime).map(ToOwned::to_owned);
            let value = Value::Dated { line: flat(time.text()), datetime, label: None };
            self.candidates.push(Field::Published, value, Source::AfterBody, Some(time.id()));
        }
    }

    /// Whether a link leads to this page.
    fn leads_here(&self, link: NodeRef<'_>) -> bool {
        let href = link.attr(Attr::Href).map(str::trim).filter(|href| href.len() > 1);
        href.is_some_and(|href| self.candidates.texts(Field::CanonicalUrl).any(|own| own.ends_with(href)))
    }

    /// The largest small element around a fact that does not hold the headline.
    fn card_around<'n>(&self, fact: NodeRef<'n>) -> Option<NodeRef<'n>> {
        let holds_headline = |above: NodeRef<'_>| self.headline.is_some_and(|own| above.contains(own));
        let small =
            fact.ancestors().take(LEVELS).take_while(|above| above.ink() <= CARD && !holds_headline(*above));
        small.last()
    }
}
