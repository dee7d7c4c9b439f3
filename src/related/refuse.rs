//! Why a group of links is no list of stories.

use super::cards::Card;
use super::groups::Group;
use super::headings::Announces;
use super::shape::Says;
use super::words::Words;
use crate::report::GroupOutcome;

/// What names of elements say about a refused group, in order of precedence.
const NAMES: &[(Words, GroupOutcome)] = &[
    (Words::AD, GroupOutcome::Advertising),
    (Words::SHARE, GroupOutcome::Social),
    (Words::COMMENT, GroupOutcome::Social),
    (Words::MENU, GroupOutcome::Navigation),
    (Words::FOOTER, GroupOutcome::Navigation),
    (Words::PAGER, GroupOutcome::Navigation),
    (Words::TAGS, GroupOutcome::Labels),
    (Words::AUTHOR, GroupOutcome::Labels),
];

/// The reason that is nearest at hand; the evidence as a whole decided.
pub(super) fn reason(group: &Group<'_>, first: &Card<'_>) -> GroupOutcome {
    let announces = group.heading.and_then(|heading| heading.announcement).map(|found| found.announces);
    match announces {
        Some(Announces::Labels) => return GroupOutcome::Labels,
        Some(Announces::Advertising) => return GroupOutcome::Advertising,
        Some(Announces::Social) => return GroupOutcome::Social,
        Some(Announces::Service) => return GroupOutcome::Navigation,
        Some(Announces::Related | Announces::Latest | Announces::Popular) | None => {}
    }
    match first.main.shape.says {
        Says::Label => return GroupOutcome::Labels,
        Says::Social => return GroupOutcome::Social,
        Says::Advertising => return GroupOutcome::Advertising,
        Says::Service | Says::Download | Says::Nothing => {}
    }
    let named = |words: Words| NAMES.iter().find(|(name, _)| words.has(*name)).map(|(_, outcome)| *outcome);
    named(first.main.near).or_else(|| named(first.main.far)).unwrap_or(GroupOutcome::NoStories)
}
