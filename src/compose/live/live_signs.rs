//! What tells a live blog from a timetable or a list of stories.

use crate::compose::Exclusions;
use crate::dom::{Attr, NodeRef};
use crate::lexicon::class_words::FactWords as Words;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::LIVE_WORDS;
use crate::settings::Context;

static LIVE_WORD: Phrases = Phrases::new(&LIVE_WORDS, "word");
static UNSPACED_WORD: Phrases = Phrases::new(&LIVE_WORDS, "unspaced word");
static PHRASE: Phrases = Phrases::new(&LIVE_WORDS, "phrase");

/// Whether a page says that it is a live blog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LivePage {
    Announced,
    Unannounced,
}

/// Reads the page's head, headline, kicker and address: "Storm on the Elm: live" → [`LivePage::Announced`].
pub(super) fn live_page(exclusions: &Exclusions<'_>, context: &Context) -> LivePage {
    let address = context.address.as_ref().map(url::Url::path);
    let mut texts = [exclusions.headline, exclusions.kicker, address].into_iter().flatten();
    if exclusions.live.candidates.is_some() || texts.any(names) {
        LivePage::Announced
    } else {
        LivePage::Unannounced
    }
}

fn names(text: &str) -> bool {
    let mut words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    words.any(|word| LIVE_WORD.is_in_any_case(word))
        || UNSPACED_WORD.within(text, Lang::UNKNOWN).is_some()
        || PHRASE.opens_a_word_of(text)
}

/// Whether an entry's markup, or that around it, is that of a live blog.
pub(super) fn in_markup(entry: NodeRef<'_>) -> bool {
    /// Levels above the entry that may say so.
    const LEVELS: usize = 4;
    /// Nodes of the entry that may.
    const NODES: usize = 8;
    let around = entry.self_and_ancestors().take(LEVELS);
    around.chain(entry.descendants().take(NODES)).any(is_live)
}

fn is_live(node: NodeRef<'_>) -> bool {
    node.values().any(|(name, value)| match name {
        Attr::Class | Attr::Id | Attr::DataTestid | Attr::DataComponent => {
            node.names(value).facts.any(Words::LIVE)
        }
        Attr::Itemprop => value.text().eq_ignore_ascii_case("liveBlogUpdate"),
        _ => false,
    })
}
