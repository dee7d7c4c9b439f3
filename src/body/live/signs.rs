//! What tells a live blog from a timetable or a list of stories.

use crate::body::Elsewhere;
use crate::context::Context;
use crate::dom::{Attr, NodeRef};

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

/// Words of classes of live blogs.
const CLASSES: &[&str] = &[
    "live",
    "liveblog",
    "liveticker",
    "ticker",
    "newsticker",
    "newsblog",
    "liveupdate",
    "liveupdates",
    "livepost",
    "liveposts",
    "liveentry",
    "liveevent",
    "livefeed",
    "livetext",
    "livereport",
    "livereporting",
    "livecoverage",
    "livecenter",
    "livestory",
    "mbm",
    "minutobyminuto",
    "minutoaminuto",
];

/// Whether the page's head, headline, kicker or address says that it is a live blog.
pub(super) fn said(elsewhere: &Elsewhere<'_>, context: &Context) -> bool {
    let address = context.address.as_ref().map(url::Url::path);
    elsewhere.live.claims.is_some()
        || [elsewhere.headline, elsewhere.kicker, address].into_iter().flatten().any(names)
}

fn names(text: &str) -> bool {
    let mut words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    let named = words.any(|word| {
        let folded = word.to_lowercase();
        WORDS.contains(&folded.as_str())
    });
    named || !text.is_ascii() && UNSPACED.iter().any(|word| text.contains(word)) || {
        let folded = text.to_lowercase();
        PHRASES.iter().any(|phrase| folded.contains(phrase))
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
    node.attrs().any(|(name, value)| match name {
        Attr::Class | Attr::Id | Attr::DataTestid | Attr::DataComponent => {
            class_words(value).any(|word| CLASSES.iter().any(|known| known.eq_ignore_ascii_case(word)))
        }
        Attr::Itemprop => value.eq_ignore_ascii_case("liveBlogUpdate"),
        _ => false,
    })
}

/// The words of a class, which end where a small letter meets a capital or no letter.
pub(super) fn class_words(value: &str) -> impl Iterator<Item = &str> {
    value.split(|char: char| !char.is_ascii_alphabetic()).flat_map(camel)
}

fn camel(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(word).filter(|word| !word.is_empty());
    std::iter::from_fn(move || {
        let word = rest?;
        let bytes = word.as_bytes();
        let hump = bytes
            .windows(2)
            .position(|pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()));
        let (head, tail) = hump.and_then(|at| word.split_at_checked(at + 1)).unwrap_or((word, ""));
        rest = Some(tail).filter(|tail| !tail.is_empty());
        Some(head)
    })
}
