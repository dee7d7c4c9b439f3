//! What the heading over a group of links announces: "You might also like" other stories, "Tags" none.

use std::collections::HashMap;
use std::hash::Hasher;
use std::sync::LazyLock;

use crate::article::RelatedKind;
use crate::lexicon::phrases::Phrases as Texts;
use crate::lexicon::table::Row;
use crate::lexicon::tables::RELATED_HEADINGS;
use crate::text::hash::{Fnv, folded_letter, word_hash};
use crate::text::scripts::FIRST_UNSPACED;
use crate::work;

/// The kind of links that a heading announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadingKind {
    /// Other stories, and why they are offered.
    Stories(RelatedKind),
    /// Tags, topics, authors, sections.
    Labels,
    Advertising,
    /// Share, follow, comment.
    Social,
    /// Menus, shops, newsletters, legal pages.
    Service,
}

/// "You might also like"
pub(super) const RELATED: HeadingKind = HeadingKind::Stories(RelatedKind::Related);
/// "Top stories"
pub(super) const LATEST: HeadingKind = HeadingKind::Stories(RelatedKind::Latest);
/// "Most read"
pub(super) const POPULAR: HeadingKind = HeadingKind::Stories(RelatedKind::Popular);

impl HeadingKind {
    /// Whether stories stand under such a heading.
    pub(super) fn announces_stories(self) -> bool {
        matches!(self, Self::Stories(_))
    }

    /// Whether the stories are offered for their likeness to this one, and not for their day or their readers.
    pub(super) fn announces_close_stories(self) -> bool {
        self.announces_stories() && !matches!(self, LATEST | POPULAR)
    }

    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "related" => RELATED,
            "latest" => LATEST,
            "popular" => POPULAR,
            "labels" => Self::Labels,
            "advertising" => Self::Advertising,
            "social" => Self::Social,
            "service" => Self::Service,
            _ => return None,
        })
    }
}

/// Where in the heading a phrase has to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Anchor {
    Anywhere,
    Start,
    Whole,
    /// Anywhere, in a script that puts no spaces between words.
    Inside,
}

/// Returns the kind and the anchor of a row: `related start`.
fn read(row: Row) -> Option<(HeadingKind, Anchor)> {
    let (kind, anchor) = row.meaning.split_once(' ').unwrap_or((row.meaning, ""));
    let anchor = match anchor {
        "start" => Anchor::Start,
        "whole" | "more" => Anchor::Whole,
        "inside" => Anchor::Inside,
        _ => Anchor::Anywhere,
    };
    Some((HeadingKind::of(kind)?, anchor))
}

/// Returns the phrases that announce links of a kind.
pub(super) fn phrases(kind: HeadingKind) -> impl Iterator<Item = &'static str> {
    let rows = RELATED_HEADINGS.all().filter(move |row| read(*row).is_some_and(|(of_row, _)| of_row == kind));
    rows.map(|row| row.phrase)
}

struct Phrase {
    /// The hash of the first word.
    word: u64,
    /// What follows the first word.
    rest: &'static str,
    anchor: Anchor,
    kind: HeadingKind,
}

/// The phrases by their first word.
struct Phrases {
    /// Sorted by the hashes of their first words.
    by_word: Vec<Phrase>,
    /// A bit for each of many ranges of hashes: whether it holds a word's. Most words begin no phrase, and this
    /// says so without a look into the table.
    known: [u64; 1 << (KNOWN - 6)],
}

/// Bits of a place in `known`.
const KNOWN: u32 = 13;

/// Returns the place of a hash in [`Phrases::known`].
fn known(hash: u64) -> (usize, u64) {
    let position = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - KNOWN);
    #[allow(clippy::cast_possible_truncation, reason = "a few bits are left")]
    let word = (position / 64) as usize;
    (word, 1 << (position % 64))
}

impl Phrases {
    fn of_table() -> Self {
        let (mut by_word, mut bits) = (Vec::new(), [0; 1 << (KNOWN - 6)]);
        for row in RELATED_HEADINGS.all() {
            let Some((kind, anchor)) = read(row).filter(|(_, anchor)| *anchor != Anchor::Inside) else {
                continue;
            };
            let (first, rest) = row.phrase.split_once(' ').unwrap_or((row.phrase, ""));
            let word = word_hash(first);
            let (at, bit) = known(word);
            if let Some(known) = bits.get_mut(at) {
                *known |= bit;
            }
            by_word.push(Phrase { word, rest, anchor, kind });
        }
        by_word.sort_by_key(|phrase| phrase.word);
        Self { by_word, known: bits }
    }

    /// Returns the phrases that begin with the word of this hash.
    fn of(&self, word: u64) -> &[Phrase] {
        let (at, bit) = known(word);
        if self.known.get(at).is_none_or(|known| known & bit == 0) {
            return &[];
        }
        let start = self.by_word.partition_point(|phrase| phrase.word < word);
        let from = self.by_word.get(start..).unwrap_or_default();
        let count = from.iter().take_while(|phrase| phrase.word == word).count();
        from.get(..count).unwrap_or_default()
    }
}

/// The phrases that name a link to more of the same.
static MORE: Texts = Texts::new(&RELATED_HEADINGS, "related more");

/// Bytes of the longest "See all", arrows included.
const MAX_MORE: usize = 48;

/// Whether a text names a link to more of the same and nothing else: "See all", "更多 >>".
pub(super) fn is_more(text: &str) -> bool {
    text.len() <= MAX_MORE && MORE.has(&Folded::of(text).text)
}

static BY_WORD: LazyLock<Phrases> = LazyLock::new(Phrases::of_table);

/// Bytes of the longest text that is looked up; a longer one is no group's heading.
const MAX_HEADING: usize = 120;

/// The kind of links that a phrase in a text announces, and how much of the text the phrase covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Announcement {
    pub(super) kind: HeadingKind,
    /// Whether the phrase is all of the text.
    pub(super) whole: bool,
    /// Whether the phrase opens the text.
    pub(super) start: bool,
}

/// Bytes by which a phrase at the start is ahead of longer ones. Chosen on the pages at hand.
const START_LEAD: usize = 8;

/// A phrase that may stand anywhere covers this part of a heading at least, a quarter: a short word somewhere in a long
/// heading says nothing. Chosen on the pages at hand.
const LEAST_PART: usize = 4;

/// Returns what a text announces: "Read more:" → related, whole, at the start; `None` for most texts. The longest
/// phrase in it counts, one at its start before others.
pub(super) fn announcement(text: &str) -> Option<Announcement> {
    work::text(text.len());
    if text.is_empty() || text.len() > MAX_HEADING {
        return None;
    }
    let Folded { text: folded, openers } = Folded::of(text);
    let mut best: Option<(usize, Announcement)> = None;
    for Opener { at, end, phrases } in openers {
        let word = folded.get(at..end).unwrap_or_default();
        for phrase in phrases {
            let Some(length) = matches(&folded, at, word, phrase) else { continue };
            // How a heading begins says more: "More latest" is more of something. What many read is never
            // said by the way: "More trending".
            let first = at == 0 || phrase.kind == POPULAR;
            let rank = length + if first { START_LEAD } else { 0 };
            if best.as_ref().is_none_or(|(highest, _)| rank > *highest) {
                let whole = at == 0 && length == folded.len();
                best = Some((rank, Announcement { kind: phrase.kind, whole, start: at == 0 }));
            }
        }
    }
    best.map(|(_, found)| found).or_else(|| unspaced(&folded))
}

/// Whether a phrase may stand at the start of a text: if not, the text announces nothing by its first words.
pub(super) fn may_open(text: &str) -> bool {
    let mut word = Fnv::default();
    let mut length = 0;
    for char in text.chars().map(kept) {
        match char {
            Some(char) => {
                // Other scripts have their own way.
                if char >= '\u{80}' {
                    return true;
                }
                word.byte(char as u8);
                length += 1;
            }
            None if length > 0 => break,
            None => {}
        }
    }
    // Where the first word is of ASCII, the rest mostly is.
    !BY_WORD.of(word.finish()).is_empty()
        || !text.is_ascii() && text.chars().any(|char| char >= FIRST_UNSPACED)
}

/// Returns the length of a phrase that begins at `at`; `None` if another one stands there.
fn matches(text: &str, at: usize, word: &str, phrase: &Phrase) -> Option<usize> {
    let after = text.get(at + word.len()..)?;
    let length = if phrase.rest.is_empty() {
        word.len()
    } else {
        let after = after.strip_prefix(' ')?.strip_prefix(phrase.rest)?;
        if !after.is_empty() && !after.starts_with(' ') {
            return None;
        }
        word.len() + 1 + phrase.rest.len()
    };
    let fits = match phrase.anchor {
        Anchor::Anywhere | Anchor::Inside => length * LEAST_PART >= text.len(),
        Anchor::Start => at == 0,
        Anchor::Whole => at == 0 && length == text.len(),
    };
    fits.then_some(length)
}

/// The phrases of scripts that put no spaces between words, by their first character.
static BY_CHARACTER: LazyLock<HashMap<char, Vec<(HeadingKind, &'static str)>>> = LazyLock::new(|| {
    let mut phrases: HashMap<char, Vec<_>> = HashMap::new();
    for row in RELATED_HEADINGS.all() {
        if let Some((kind, Anchor::Inside)) = read(row) {
            phrases
                .entry(row.phrase.chars().next().unwrap_or_default())
                .or_default()
                .push((kind, row.phrase));
        }
    }
    phrases
});

/// Returns what a text in a script without spaces announces: its phrases may stand anywhere, the longest one counts.
fn unspaced(text: &str) -> Option<Announcement> {
    if text.is_ascii() {
        return None;
    }
    let mut best: Option<(HeadingKind, &str)> = None;
    for (at, first) in text.char_indices().filter(|(_, character)| *character >= FIRST_UNSPACED) {
        let Some(phrases) = BY_CHARACTER.get(&first) else { continue };
        let rest = text.get(at..).unwrap_or_default();
        for (kind, phrase) in phrases {
            let longer = best.is_none_or(|(_, longest)| phrase.len() > longest.len());
            if longer && rest.starts_with(phrase) {
                best = Some((*kind, phrase));
            }
        }
    }
    best.map(|(kind, phrase)| Announcement {
        kind,
        whole: phrase.len() == text.len(),
        start: text.starts_with(phrase),
    })
}

/// A text in lower case, apostrophes straight, everything but letters and digits a single space.
struct Folded {
    text: String,
    /// Its words that begin phrases.
    openers: Vec<Opener>,
}

/// A word with the phrases that it begins.
struct Opener {
    at: usize,
    end: usize,
    phrases: &'static [Phrase],
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len() + 8), openers: Vec::new() };
        let (mut start, mut word, mut gap) = (0, Fnv::default(), false);
        for char in text.chars() {
            let Some(kept) = kept(char) else {
                gap = true;
                continue;
            };
            if gap && !folded.text.is_empty() {
                folded.end_word(start, word);
                folded.text.push(' ');
                (start, word) = (folded.text.len(), Fnv::default());
            }
            gap = false;
            folded.text.push(kept);
            if kept.is_ascii() {
                word.byte(kept as u8);
            } else {
                word.write(kept.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
        folded.end_word(start, word);
        folded
    }

    /// Takes note of the last word, which begins here and has this hash.
    fn end_word(&mut self, at: usize, word: Fnv) {
        let phrases = BY_WORD.of(word.finish());
        if !phrases.is_empty() {
            self.openers.push(Opener { at, end: self.text.len(), phrases });
        }
    }
}

/// Returns the character in a folded text; `None` for a gap.
#[inline]
fn kept(char: char) -> Option<char> {
    match char {
        '\0'..='\x7F' => {
            let kept = ASCII.get(char as usize).copied().filter(|kept| *kept != 0);
            kept.map(char::from)
        }
        '’' | 'ʼ' => Some('\''),
        // They join or part letters inside a word.
        '\u{200C}' | '\u{200D}' => Some(char),
        _ => folded_letter(char),
    }
}

/// The characters of ASCII in a folded text; 0 for a gap.
const ASCII: [u8; 128] = {
    let mut kept = [0; 128];
    let mut at = 0;
    while at < 128 {
        #[allow(clippy::cast_possible_truncation, reason = "below 128")]
        let byte = at as u8;
        kept[at] = match byte {
            b'\'' | b'`' => b'\'',
            _ if byte.is_ascii_alphanumeric() => byte.to_ascii_lowercase(),
            _ => 0,
        };
        at += 1;
    }
    kept
};

#[cfg(test)]
mod tests {
    use super::*;
    use super::{LATEST as Latest, POPULAR as Popular, RELATED as Related};
    use HeadingKind::{Advertising, Labels, Service, Social};

    #[test]
    fn ascii_is_kept_as_all_alphabets_are() {
        for char in ('\0'..='\x7F').filter(|char| !matches!(char, '\'' | '`')) {
            assert_eq!(kept(char), folded_letter(char), "{char:?}");
        }
    }

    fn kind(text: &str) -> Option<HeadingKind> {
        announcement(text).map(|found| found.kind)
    }

    #[test]
    fn headings_in_many_languages() {
        for (text, wanted) in [
            ("You Might Also Like", Related),
            ("READ MORE:", Related),
            ("More from the North", Related),
            ("Most read in Sport", Popular),
            ("New articles", Latest),
            ("Lesen Sie auch", Related),
            ("Meistgelesen", Popular),
            ("Neueste Beiträge", Latest),
            ("À lire aussi", Related),
            ("Les plus lus", Popular),
            ("Lo más leído", Popular),
            ("Te puede interesar", Related),
            ("Últimas noticias", Latest),
            ("Leggi anche", Related),
            ("I più letti", Popular),
            ("Leia também", Related),
            ("Lees ook", Related),
            ("Läs mer", Related),
            ("Mest läst", Popular),
            ("Les også:", Related),
            ("Læs også", Related),
            ("Lue myös", Related),
            ("Czytaj także", Related),
            ("Nejčtenější", Popular),
            ("Kapcsolódó cikkek", Related),
            ("Citește și", Related),
            ("Читайте также", Related),
            ("Самое популярное", Popular),
            ("Останні новини", Latest),
            ("Διαβάστε επίσης", Related),
            ("Ayrıca bakınız", Related),
            ("Benzer haberler", Related),
            ("اقرأ أيضا", Related),
            ("الأكثر قراءة", Popular),
            ("مطالب مرتبط", Related),
            ("קראו גם", Related),
            ("यह भी पढ़ें", Related),
            ("Baca juga:", Related),
            ("Terpopuler", Popular),
            ("Tin liên quan", Related),
            ("อ่านข่าวที่เกี่ยวข้อง", Related),
            ("相关阅读", Related),
            ("あわせて読みたい", Related),
            ("アクセスランキング", Popular),
            ("관련기사", Related),
            ("많이 본 뉴스", Popular),
            ("Tags", Labels),
            ("Sponsored stories", Advertising),
            ("Leave a reply", Social),
            ("Newsletter", Service),
        ] {
            assert_eq!(kind(text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn a_headline_announces_nothing() {
        for text in
            ["Bridge reopens after two years", "Neue Brücke über den Fluss", "The council votes again"]
        {
            assert_eq!(kind(text), None, "{text}");
        }
    }

    #[test]
    fn phrases_are_folded() {
        for row in RELATED_HEADINGS.all() {
            assert!(read(row).is_some(), "{row:?}");
            assert_eq!(Folded::of(row.phrase).text, row.phrase);
        }
    }
}
