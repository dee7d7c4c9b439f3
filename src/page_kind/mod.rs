//! What kind of page a page is.
//!
//! Obstacles are told by their words, stories that claim to be a recipe or a gallery by their claim, and all other kinds
//! by trees over the features listed in `features.rs`. `examples/train_page_kind` trained the trees on 1,388 pages of
//! seven kinds and 1,291 articles of other sets; cross-validated by site, 92 % of the former were told from articles rightly.

mod elements;
mod features;
mod kind_models;
mod lines;
mod obstacles;
mod own_address;
mod rows;
mod sieve;
mod sight;
mod small_letters;
mod voice;

use crate::article::PageKind;
use crate::report::{KindReport, Rule, percent};

#[cfg(feature = "stages")]
pub(crate) use features::FEATURES;
pub(crate) use sight::Sight;

/// The probability from which on the trees are believed: of 17 pages judged with less by models that had not seen their
/// site, 4 were judged rightly; of 90 to 110 with up to .6, half.
const SURE_ENOUGH: f32 = 0.4;

/// Returns the kind of a page, and how it was told.
pub(crate) fn judge(sight: &Sight<'_>) -> (PageKind, KindReport) {
    let (row, elements) = sight.row();
    let heads = obstacles::heads(sight, &elements);
    if let Some(obstacle) = obstacles::find(sight, &elements, &heads) {
        return (obstacle, KindReport { rule: Some(Rule::ObstacleWords), probabilities: Vec::new() });
    }
    let refused = (!obstacles::may_be_login(sight, &elements, &heads)).then_some(PageKind::Login);
    let kinds = kind_models::MODELS.judge(row.row(), refused);
    let probabilities = kinds.iter().map(|(kind, probability)| (*kind, percent(*probability))).collect();
    let likeliest = kinds.first().filter(|(_, probability)| *probability >= SURE_ENOUGH);
    let (kind, rule) = match likeliest {
        Some((PageKind::Article, _)) => story_kind(sight),
        Some((kind, _)) => (*kind, Some(Rule::PageKindModel)),
        None => (PageKind::Unsure, None),
    };
    (kind, KindReport { rule, probabilities })
}

/// What kind of story an article is: a live blog by its entries, the others by what the page claims. Who claims a film or a
/// gallery and tells a story in words has an article with a film in it.
fn story_kind(sight: &Sight<'_>) -> (PageKind, Option<Rule>) {
    /// Characters of the text that goes with a film or with pictures.
    const BESIDE: usize = 600;
    if !sight.article.live_updates.is_empty() {
        return (PageKind::LiveBlog, Some(Rule::ClaimedKind));
    }
    let chars: usize = sight.article.paragraphs.iter().map(|paragraph| paragraph.text.len()).sum();
    let told_in_words = |kind| matches!(kind, PageKind::Video | PageKind::Gallery) && chars > BESIDE;
    match sight.candidates.claimed_kind {
        Some(kind) if !told_in_words(kind) => (kind, Some(Rule::ClaimedKind)),
        _ => (PageKind::Article, Some(Rule::PageKindModel)),
    }
}

/// The features of a page, for training.
#[cfg(feature = "stages")]
pub(crate) fn row(sight: &Sight<'_>) -> Vec<f32> {
    sight.row().0.row().iter().take(FEATURES.len()).copied().collect()
}
