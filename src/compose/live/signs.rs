//! What tells a live blog from a timetable or a list of stories.

use crate::compose::Exclusions;
use crate::dom::{Attr, NodeRef};
use crate::lexicon::class_words::FactWords as Words;
use crate::settings::Context;
use crate::text::holds;

/// Words of headlines, kickers and addresses of live blogs, folded.
const WORDS: &[&str] = &[
    "live",
    "liveblog",
    "liveblogg",
    "liveticker",
    "ticker",
    "newsticker",
    "newsblog",
    "liveupdates",
    "livebericht",
    "liverapport",
    "livesenter",
    "livescore",
    "direto",
    "vivo",
    "direct",
    "directo",
    "diretta",
    "cronaca",
    "relacja",
    "żywo",
    "zywo",
    "živě",
    "živo",
    "uživo",
    "naživo",
    "élő",
    "élőben",
    "canlı",
    "canli",
    "suora",
    "seuranta",
    "direkte",
    "direkt",
    "otse",
    "tiešraide",
    "tiesiogiai",
    "онлайн",
    "хроника",
    "трансляция",
    "наживо",
    "уживо",
    "ζωντανά",
    "مباشر",
    "لحظة",
    "लाइव",
    "লাইভ",
];

/// The same where words are not spaced.
const UNSPACED: &[&str] = &["ライブ", "速報", "実況", "直播", "实时", "實時", "滚动", "실시간", "라이브"];

/// More than one word.
const PHRASES: &[&str] =
    &["as it happened", "minute by minute", "minuto a minuto", "minute par minute", "minuut tot minuut"];

/// Whether the page's head, headline, kicker or address says that it is a live blog.
pub(super) fn said(exclusions: &Exclusions<'_>, context: &Context) -> bool {
    let address = context.address.as_ref().map(url::Url::path);
    exclusions.live.candidates.is_some()
        || [exclusions.headline, exclusions.kicker, address].into_iter().flatten().any(names)
}

fn names(text: &str) -> bool {
    let mut words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    let named = words.any(|word| {
        if word.is_ascii() {
            return WORDS.iter().any(|known| known.eq_ignore_ascii_case(word));
        }
        let folded = word.to_lowercase();
        WORDS.contains(&folded.as_str())
    });
    named || !text.is_ascii() && UNSPACED.iter().any(|word| text.contains(word)) || {
        let folded = text.to_lowercase();
        PHRASES.iter().any(|phrase| holds(&folded, phrase))
    }
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
