//! Why a group of stories is offered.

use super::cards::Card;
use super::groups::Group;
use super::headings::HeadingKind;
use super::place::Place;
use super::words::Words;
use crate::article::RelatedKind;

/// Of a story offered for several reasons the first in this order is kept: the closer to this article, the
/// more it says.
pub(super) const PRECEDENCE: [RelatedKind; 4] =
    [RelatedKind::Inline, RelatedKind::Related, RelatedKind::Popular, RelatedKind::Latest];

/// What names of elements say about the reason, in order of precedence.
const NAMES: &[(Words, RelatedKind)] = &[
    (Words::POPULAR, RelatedKind::Popular),
    (Words::RELATED, RelatedKind::Related),
    (Words::NEIGHBOUR, RelatedKind::Related),
    (Words::LATEST, RelatedKind::Latest),
];

/// The share of the article's text around a promo that stands between paragraphs.
const BETWEEN: std::ops::Range<f32> = 0.01..0.97;

/// The reason for a group whose first card this is: its place inside the text, then the heading's words, then names of elements, then
/// whether it follows the text.
pub(super) fn of(card: &Card<'_>, group: &Group<'_>, place: &Place<'_>) -> RelatedKind {
    let id = card.main.node.id();
    let share = place.share_before(id);
    // A line of its own among the paragraphs, or right behind the last of them.
    let paragraph = card.main.near.has(Words::PROSE) && !card.main.near.has(Words::NEIGHBOUR);
    let line = paragraph && share > 0.0 && place.distance(id) < 4;
    let between = (BETWEEN.contains(&share) || line) && place.in_container(id) && !closes(group, share);
    let announced =
        group.heading.and_then(|heading| heading.announcement).and_then(|found| announced(found.kind));
    match announced {
        Some(kind @ (RelatedKind::Popular | RelatedKind::Latest)) => return kind,
        Some(_) | None if between => return RelatedKind::Inline,
        Some(kind) => return kind,
        None => {}
    }
    for words in [card.main.near, card.main.far] {
        if let Some((_, kind)) = NAMES.iter().find(|(name, _)| words.has(*name)) {
            return *kind;
        }
    }
    let aside = card.main.near.has(Words::SIDE) || card.main.far.has(Words::SIDE);
    let follows = share >= 1.0 && !aside && group.heading.is_none();
    if follows { RelatedKind::Related } else { RelatedKind::Latest }
}

/// Whether a headed list stands so far down that only an afterword follows.
fn closes(group: &Group<'_>, share: f32) -> bool {
    let headed = group.heading.is_some_and(|heading| heading.announcement.is_some());
    share > 0.6 && headed && group.cards.len() >= 3
}

fn announced(announces: HeadingKind) -> Option<RelatedKind> {
    match announces {
        HeadingKind::Related => Some(RelatedKind::Related),
        HeadingKind::Latest => Some(RelatedKind::Latest),
        HeadingKind::Popular => Some(RelatedKind::Popular),
        HeadingKind::Labels | HeadingKind::Advertising | HeadingKind::Social | HeadingKind::Service => None,
    }
}

/// The kind of a story offered for both reasons.
pub(super) fn first(a: RelatedKind, b: RelatedKind) -> RelatedKind {
    PRECEDENCE.into_iter().find(|kind| *kind == a || *kind == b).unwrap_or(a)
}
