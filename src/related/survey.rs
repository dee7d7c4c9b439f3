//! The evidence on every card of a page, for fitting the weights.

use url::Url;

use super::evidence::{self, Common};
use super::weights::WEIGHTS;
use super::{Found, Linked, refuse, related_kind, text_range};
use crate::article::RelatedKind;
use crate::body::Selection;
use crate::dom::{Attr, Page};

/// A card and the evidence on it.
#[derive(Clone, Debug)]
pub struct CardRow {
    /// The story's address, absolute.
    pub url: String,
    /// The number of its group on the page.
    pub group: usize,
    /// The group's heading.
    pub heading: Option<String>,
    /// The card's headline.
    pub title: Option<String>,
    /// Why the group would be offered.
    pub kind: RelatedKind,
    /// The logarithm of the odds that it shows a story, by the weights as they are.
    pub odds: f32,
    /// Whether a rule refuses it whatever the evidence says.
    pub refused: bool,
    /// The evidence, in the order of [`names`].
    pub row: Vec<f32>,
}

/// The names of the evidence.
pub fn names() -> impl Iterator<Item = &'static str> {
    WEIGHTS.iter().map(|(name, _)| *name)
}

/// All cards of a page.
pub(crate) fn cards(page: &Page, selection: &Selection, address: &Url) -> Vec<CardRow> {
    let linked = Linked::new(page, &text_range(selection), Some(address), Some(address));
    let found = Found::new(page, selection, &linked, Vec::new());
    let mut rows = Vec::with_capacity(found.cards.len());
    for (number, group) in found.groups.iter().enumerate() {
        let common = Common::of(group, &found.cards, found.page);
        let cards = found.cards.get(group.cards.clone()).unwrap_or_default();
        for card in cards {
            let evidence = evidence::with_values(found.case(card, group, &common));
            let href = card.main.node.attr(Attr::Href).unwrap_or_default();
            rows.push(CardRow {
                url: address.join(href).map(String::from).unwrap_or_default(),
                group: number,
                heading: group.heading.map(|heading| heading.text.to_owned()),
                title: card.title.map(str::to_owned),
                kind: related_kind::of(card, group, &found.position),
                odds: evidence.log_odds,
                refused: refuse::veto(card, group, &found).is_some(),
                row: evidence.values.unwrap_or_default(),
            });
        }
    }
    rows
}
