//! Why a group of stories is offered.

use super::body_position::BodyPosition;
use super::card::Card;
use super::card_groups::Group;
use super::heading_kind::HeadingKind;
use crate::article::RelatedKind;
use crate::lexicon::class_words::LinkWords;

/// Of a story offered for several reasons the first in this order is kept: the closer to this article, the
/// more it says.
pub(super) const PRECEDENCE: [RelatedKind; 4] =
    [RelatedKind::Inline, RelatedKind::Related, RelatedKind::Popular, RelatedKind::Latest];

/// What names of elements say about the reason, in order of precedence.
const NAMES: &[(LinkWords, RelatedKind)] = &[
    (LinkWords::POPULAR, RelatedKind::Popular),
    (LinkWords::RELATED, RelatedKind::Related),
    (LinkWords::NEIGHBOUR, RelatedKind::Related),
    (LinkWords::LATEST, RelatedKind::Latest),
];

/// The share of the article's text around a promo that stands between paragraphs. Chosen on the pages at hand.
const BETWEEN: std::ops::Range<f32> = 0.01..0.97;

/// Blocks between the text and a line of its own that still belongs to it. Chosen on the pages at hand.
const NEAR_BLOCKS: usize = 4;

/// The share of the text before a list, and the stories in it, with which only an afterword follows. Chosen on the
/// pages at hand.
const CLOSING_SHARE: f32 = 0.6;
const CLOSING_CARDS: usize = 3;

/// Stories of the longest list without a heading that is made for this article: the longest such list of 60 pages
/// annotated by hand has 8.
const MOST_RELATED: usize = 12;

/// Returns the reason for a group whose first card this is: its position inside the text, then the heading's words,
/// then names of elements, then whether it follows the text.
///
/// A card between two paragraphs → `Inline`; one under "Most read" → `Popular`, wherever it stands.
pub(super) fn of(card: &Card<'_>, group: &Group<'_>, position: &BodyPosition<'_>) -> RelatedKind {
    match group.kind().and_then(of_heading) {
        Some(kind @ (RelatedKind::Popular | RelatedKind::Latest)) => kind,
        _ if is_inline(card, group, position) => RelatedKind::Inline,
        Some(kind) => kind,
        None => of_names(card).unwrap_or_else(|| of_share(card, group, position)),
    }
}

/// Whether a card stands between the paragraphs.
fn is_inline(card: &Card<'_>, group: &Group<'_>, position: &BodyPosition<'_>) -> bool {
    let id = card.main.node.id();
    let share = position.share_before(id);
    // A line of its own among the paragraphs, or right behind the last of them.
    let near = card.main.near;
    let is_paragraph = near.has(LinkWords::PROSE) && !near.has(LinkWords::NEIGHBOUR);
    let is_line = is_paragraph && share > 0.0 && position.distance(id) < NEAR_BLOCKS;
    if !position.in_container(id) || closes(group, share) {
        return false;
    }
    BETWEEN.contains(&share) || is_line
}

/// Whether a headed list stands so far down that only an afterword follows.
fn closes(group: &Group<'_>, share: f32) -> bool {
    share > CLOSING_SHARE && group.kind().is_some() && group.cards.len() >= CLOSING_CARDS
}

fn of_heading(kind: HeadingKind) -> Option<RelatedKind> {
    match kind {
        HeadingKind::Stories(kind) => Some(kind),
        HeadingKind::Labels | HeadingKind::Advertising | HeadingKind::Social | HeadingKind::Service => None,
    }
}

/// Returns the reason that the names of the elements around a card give, the nearest first.
fn of_names(card: &Card<'_>) -> Option<RelatedKind> {
    [card.main.near, card.main.far].into_iter().find_map(|words| {
        let named = NAMES.iter().find(|(name, _)| words.has(*name));
        named.map(|(_, kind)| *kind)
    })
}

/// Returns the reason for a card that nothing names: what follows the text, and is not beside it, is related; a long
/// list is the newsroom's.
fn of_share(card: &Card<'_>, group: &Group<'_>, position: &BodyPosition<'_>) -> RelatedKind {
    let is_aside = card.main.near.with(card.main.far).has(LinkWords::SIDE);
    let precedes_end = position.share_before(card.main.node.id()) < 1.0;
    if is_aside || precedes_end || group.heading.is_some() || group.cards.len() > MOST_RELATED {
        return RelatedKind::Latest;
    }
    RelatedKind::Related
}

/// Returns the kind of a story offered for both reasons.
pub(super) fn first(a: RelatedKind, b: RelatedKind) -> RelatedKind {
    PRECEDENCE.into_iter().find(|kind| *kind == a || *kind == b).unwrap_or(a)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closer_reason_is_kept() {
        use RelatedKind::{Inline, Latest, Popular, Related};
        for (a, b, expected) in [
            (Latest, Inline, Inline),
            (Popular, Related, Related),
            (Latest, Popular, Popular),
            (Latest, Latest, Latest),
        ] {
            assert_eq!(first(a, b), expected);
        }
    }
}
