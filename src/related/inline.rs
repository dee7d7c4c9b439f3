//! Promos between the paragraphs: which chosen blocks they are, and which linked sentences are prose.

use std::collections::HashSet;

use super::cards::Card;
use super::groups::Group;
use super::hash::key;
use super::headings::Announces;
use super::place::Place;

/// Whether the card is a sentence of the article that happens to be linked in full.
///
/// A headline rarely ends with a full stop, and a promo says what it is: by a heading, by a label before the
/// link, or by standing in a list or a box.
pub(super) fn is_prose(card: &Card<'_>, group: &Group<'_>, place: &Place<'_>) -> bool {
    let block = place.block_of(card.main.node).and_then(|at| place.selection().blocks.get(at));
    let Some(block) = block.filter(|block| block.chosen) else { return false };
    let share = place.share_before(card.main.node.id());
    let announced = group.heading.is_some_and(|heading| heading.announcement.is_some());
    share > 0.0
        && share < 1.0
        && !announced
        && group.cards.len() == 1
        && ends_sentence(block.text(place.page()))
}

/// Whether a text ends with a full stop, perhaps inside quotation marks.
fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '\'', '”', '’', '»', ')', '」', '』']);
    text.ends_with(['.', '。', '।', '۔', '։']) && !text.ends_with("...")
}

/// The chosen blocks that only promote a story: the story's own, and the label or heading over it.
pub(super) fn promos<'a, 'p: 'a>(
    taken: impl Iterator<Item = (&'a Card<'p>, &'a Group<'p>)>,
    place: &Place<'p>,
) -> Vec<usize> {
    let mut promos = Vec::new();
    let mut titles = HashSet::new();
    // Punctuation may differ.
    let mut longest = 0;
    for (card, group) in taken {
        titles.extend(card.title.map(key));
        longest = longest.max(card.title.map_or(0, str::len));
        let own = place.blocks_in(card.root.id(), card.root.end());
        promos.extend(own.filter(|at| mostly_linked(*at, place)));
        promos.extend(place.block_of(card.main.node).filter(|at| mostly_linked(*at, place)));
        let heading = group.heading.filter(|heading| {
            heading.announcement.is_some_and(|found| {
                matches!(found.announces, Announces::Related | Announces::Latest | Announces::Popular)
            })
        });
        promos.extend(heading.and_then(|heading| place.block_of(heading.node)));
    }
    let repeated = |at: &usize| {
        let text = place.selection().blocks.get(*at).map_or("", |block| block.text(place.page()));
        text.len() <= longest + 16 && titles.contains(&key(text))
    };
    if !titles.is_empty() {
        promos.extend((0..place.selection().blocks.len()).filter(|at| place.is_chosen(*at)).filter(repeated));
    }
    promos.retain(|at| place.is_chosen(*at));
    promos.sort_unstable();
    promos.dedup();
    promos
}

/// Whether most of a block's text is linked, a label such as "Read more:" aside.
fn mostly_linked(at: usize, place: &Place<'_>) -> bool {
    let Some(block) = place.selection().blocks.get(at) else { return false };
    let page = place.page();
    page.linked_ink_in(block.start..block.end) * 2 > page.ink_in(block.start..block.end)
}
