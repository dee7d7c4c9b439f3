//! One matcher for the phrases of the tables: whole, at the start, at the end, or anywhere in a text.
//!
//! Texts are compared as they are: the caller folds them the way its table is folded.

use std::borrow::Cow;
use std::collections::hash_map;
use std::sync::OnceLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::language::Lang;
use super::table::{Row, Scope, Table};
use crate::text::rest_after;
use crate::work;

/// The phrases of one meaning of a table.
///
/// ```ignore
/// static PARTICLES: Phrases = Phrases::new(&tables::BYLINE, "particle");
/// assert!(PARTICLES.is("van", Lang::of("nl")));
/// ```
pub(crate) struct Phrases {
    table: &'static Table,
    meaning: &'static str,
    whole: OnceLock<FxHashMap<Cow<'static, str>, Scopes>>,
    by_start: OnceLock<Buckets>,
    by_end: OnceLock<Buckets>,
}

impl Phrases {
    pub(crate) const fn new(table: &'static Table, meaning: &'static str) -> Self {
        Self { table, meaning, whole: OnceLock::new(), by_start: OnceLock::new(), by_end: OnceLock::new() }
    }

    /// Whether the whole text is a phrase.
    pub(crate) fn is(&self, text: &str, language: Lang) -> bool {
        self.whole().get(text).is_some_and(|scopes| scopes.covers(language))
    }

    /// Whether the whole text is a phrase in any language, for lists whose words mean the same everywhere.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.whole().contains_key(text)
    }

    /// Returns the longest phrase that the text begins with: "written by" of "written by ada".
    pub(crate) fn opening(&self, text: &str, language: Lang) -> Option<&str> {
        longest(self.by_start().opening(text).filter(|entry| text.starts_with(&*entry.phrase)), language)
    }

    /// Returns all phrases that the text begins with.
    pub(crate) fn openings(&self, text: &str, language: Lang) -> impl Iterator<Item = &str> {
        let covering = self.by_start().opening(text).filter(move |entry| entry.scope.covers(language));
        covering.filter(move |entry| text.starts_with(&*entry.phrase)).map(|entry| &*entry.phrase)
    }

    /// Returns what follows each phrase that the text begins with, in any case and with either apostrophe: ": Brücke" of
    /// "ANZEIGE: Brücke". For tables in lower case whose rows count on all pages.
    pub(crate) fn rests<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let opening = Opening::of(text);
        let like =
            self.by_start().of(opening.byte()).iter().filter(move |entry| entry.opening.is_like(opening));
        like.filter(|entry| entry.chars <= text.len()).filter_map(|entry| rest_after(text, &entry.phrase))
    }

    /// Whether one of the text's words, or of its letters beyond ASCII, begins a phrase that it holds, in any case. For
    /// tables as of [`Self::rests`].
    pub(crate) fn opens_a_word_of(&self, text: &str) -> bool {
        work::text(text.len());
        let pairs = &self.by_start().pairs;
        let seconds = text.bytes().skip(1).chain([ANY]);
        let mut before = b' ';
        text.bytes().zip(seconds).enumerate().any(|(at, (first, second))| {
            let may_open = !first.is_ascii() || !before.is_ascii_alphanumeric();
            before = first;
            may_open
                && pairs.may_hold_in_any_case(first, second)
                && text.get(at..).is_some_and(|rest| self.rests(rest).next().is_some())
        })
    }

    /// Whether the whole text is a phrase, in any case.
    pub(crate) fn is_in_any_case(&self, text: &str) -> bool {
        self.rests(text).any(str::is_empty)
    }

    /// Returns the longest phrase that the text ends with.
    pub(crate) fn closing(&self, text: &str, language: Lang) -> Option<&str> {
        let like = self.by_end().of(text.bytes().next_back()).iter();
        longest(like.filter(|entry| text.ends_with(&*entry.phrase)), language)
    }

    /// Returns the first phrase that stands anywhere in the text with its place in bytes; of two at one place the
    /// longer. Words are not minded: a phrase that must not be part of a longer word says so with its spaces.
    pub(crate) fn within(&self, text: &str, language: Lang) -> Option<(usize, &str)> {
        work::text(text.len());
        let phrases = self.by_start();
        let seconds = text.bytes().skip(1).chain([ANY]);
        text.bytes().zip(seconds).enumerate().find_map(|(at, (first, second))| {
            if !phrases.pairs.may_hold(first, second) {
                return None;
            }
            let phrase = self.opening(text.get(at..)?, language)?;
            Some((at, phrase))
        })
    }

    /// Returns all phrases that count on a page in `language`.
    pub(crate) fn iter(&self, language: Lang) -> impl Iterator<Item = &str> {
        let entries = self.by_start().entries.iter();
        entries.filter(move |entry| entry.scope.covers(language)).map(|entry| &*entry.phrase)
    }

    // Each index is built when it is first used: most phrases are looked up in one way only.

    fn whole(&self) -> &FxHashMap<Cow<'static, str>, Scopes> {
        self.whole.get_or_init(|| {
            let entries = self.entries();
            let mut whole = FxHashMap::with_capacity_and_hasher(entries.len(), FxBuildHasher);
            for Entry { phrase, scope, .. } in entries {
                whole.entry(phrase).or_insert_with(Scopes::default).add(scope);
            }
            whole
        })
    }

    fn by_start(&self) -> &Buckets {
        self.by_start.get_or_init(|| Buckets::new(self.entries(), |phrase| phrase.bytes().next()))
    }

    fn by_end(&self) -> &Buckets {
        self.by_end.get_or_init(|| Buckets::new(self.entries(), |phrase| phrase.bytes().next_back()))
    }

    fn entries(&self) -> Vec<Entry> {
        let rows = self.table.rows(self.meaning);
        rows.map(|Row { phrase, scope, .. }| Entry::new(spaced(phrase), scope)).collect()
    }
}

/// What each phrase of a table means, as a type of the caller's: its meanings are read once.
///
/// ```ignore
/// static MONTHS: Meanings<u32> = Meanings::new(&tables::DATE, |meaning| meaning.strip_prefix("month ")?.parse().ok());
/// assert_eq!(MONTHS.of("jänner", Lang::UNKNOWN).next(), Some(1));
/// ```
pub(crate) struct Meanings<T: 'static> {
    table: &'static Table,
    read: fn(&'static str) -> Option<T>,
    index: OnceLock<MeaningIndex<T>>,
}

struct MeaningIndex<T> {
    phrases: FxHashMap<Cow<'static, str>, Found<T>>,
    /// Bytes of the longest phrase.
    longest: usize,
}

/// The meanings of a phrase; few have more than one.
struct Found<T> {
    first: (Scope, T),
    more: Vec<(Scope, T)>,
}

impl<T> Found<T> {
    fn iter(&self) -> impl Iterator<Item = &(Scope, T)> {
        std::iter::once(&self.first).chain(&self.more)
    }
}

impl<T: Copy> Meanings<T> {
    pub(crate) const fn new(table: &'static Table, read: fn(&'static str) -> Option<T>) -> Self {
        Self { table, read, index: OnceLock::new() }
    }

    /// Returns the meanings of a phrase, in the order of the table.
    pub(crate) fn of(&self, phrase: &str, language: Lang) -> impl Iterator<Item = T> {
        let found = self.index().phrases.get(phrase).into_iter().flat_map(Found::iter);
        found.filter(move |(scope, _)| scope.covers(language)).map(|(_, meaning)| *meaning)
    }

    /// Returns the longest phrase that the text begins with, and its first meaning.
    pub(crate) fn opening(&self, text: &str, language: Lang) -> Option<(&str, T)> {
        let index = self.index();
        let mut found = None;
        for (at, char) in text.char_indices().take_while(|(at, _)| *at < index.longest) {
            let known = text.get(..at + char.len_utf8()).and_then(|start| index.phrases.get_key_value(start));
            if let Some((phrase, _)) = known {
                found = self.of(phrase, language).next().map(|meaning| (&**phrase, meaning)).or(found);
            }
        }
        found
    }

    /// Returns every phrase with its meaning, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, T)> {
        self.index()
            .phrases
            .iter()
            .flat_map(|(phrase, found)| found.iter().map(|(_, meaning)| (&**phrase, *meaning)))
    }

    fn index(&self) -> &MeaningIndex<T> {
        self.index.get_or_init(|| MeaningIndex::of(self.table, self.read))
    }
}

impl<T: Copy> MeaningIndex<T> {
    fn of(table: &Table, read: fn(&'static str) -> Option<T>) -> Self {
        let mut phrases: FxHashMap<_, Found<T>> = FxHashMap::default();
        // The rows of a meaning stand together: each is read once.
        let (mut known, mut meaning) = ("", None);
        for row in table.all() {
            if row.meaning != known {
                (known, meaning) = (row.meaning, read(row.meaning));
            }
            let Some(meaning) = meaning else { continue };
            let found = (row.scope, meaning);
            match phrases.entry(spaced(row.phrase)) {
                hash_map::Entry::Occupied(mut entry) => entry.get_mut().more.push(found),
                hash_map::Entry::Vacant(entry) => _ = entry.insert(Found { first: found, more: Vec::new() }),
            }
        }
        let longest = phrases.keys().map(|phrase| phrase.len()).max().unwrap_or_default();
        Self { phrases, longest }
    }
}

/// The pages on which a phrase counts, by all its rows.
#[derive(Default)]
struct Scopes {
    everywhere: bool,
    only: Vec<Lang>,
}

impl Scopes {
    fn add(&mut self, scope: Scope) {
        match scope {
            Scope::Everywhere => self.everywhere = true,
            Scope::Only(language) => self.only.push(language),
        }
    }

    fn covers(&self, language: Lang) -> bool {
        self.everywhere || language == Lang::UNKNOWN || self.only.contains(&language)
    }
}

struct Entry {
    phrase: Cow<'static, str>,
    scope: Scope,
    /// The phrase's characters, its second letter, and how it begins.
    chars: usize,
    second: u8,
    opening: Opening,
}

impl Entry {
    fn new(phrase: Cow<'static, str>, scope: Scope) -> Self {
        let second = phrase.as_bytes().get(1).map_or(ANY, |byte| second_of(*byte));
        Self { chars: phrase.chars().count(), second, opening: Opening::of(&phrase), phrase, scope }
    }
}

/// Phrases sorted by their first byte or by their last, those of one byte by their length: a text is compared with few
/// of them only.
struct Buckets {
    entries: Vec<Entry>,
    /// Where the phrases of each byte end; they begin where those of the byte before end.
    ends: [u16; 256],
    pairs: Pairs,
}

/// The first two bytes of phrases, some that are like them among them: most places of a text are passed over by these.
struct Pairs([u64; 64]);

impl Pairs {
    fn of(entries: &[Entry]) -> Self {
        let mut pairs = Self([0; 64]);
        for entry in entries {
            let mut bytes = entry.phrase.bytes();
            let Some(first) = bytes.next() else { continue };
            if let Some(seconds) = pairs.0.get_mut(usize::from(first % 64)) {
                *seconds |= bytes.next().map_or(u64::MAX, |second| 1 << (second % 64));
            }
        }
        pairs
    }

    /// The same for a text as it is written; a letter beyond ASCII may have another case of other bytes.
    fn may_hold_in_any_case(&self, first: u8, second: u8) -> bool {
        if !(first.is_ascii() && second.is_ascii()) {
            return true;
        }
        self.may_hold(first.to_ascii_lowercase(), second.to_ascii_lowercase())
    }

    fn may_hold(&self, first: u8, second: u8) -> bool {
        self.0.get(usize::from(first % 64)).is_some_and(|seconds| seconds >> (second % 64) & 1 == 1)
    }
}

impl Buckets {
    fn new(mut entries: Vec<Entry>, key: fn(&str) -> Option<u8>) -> Self {
        entries.sort_by_key(|entry| (key(&entry.phrase), entry.chars));
        let mut ends = [0; 256];
        for entry in &entries {
            if let Some(end) = key(&entry.phrase).and_then(|byte| ends.get_mut(usize::from(byte))) {
                *end += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let pairs = Pairs::of(&entries);
        Self { entries, ends, pairs }
    }

    fn of(&self, byte: Option<u8>) -> &[Entry] {
        let Some(byte) = byte.map(usize::from) else { return &[] };
        let start = byte.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.entries.get(usize::from(start)..usize::from(self.ends[byte])).unwrap_or_default()
    }

    /// Returns the phrases of a byte that may have this second letter.
    fn like(&self, byte: Option<u8>, second: u8) -> impl Iterator<Item = &Entry> {
        self.of(byte)
            .iter()
            .filter(move |entry| entry.second == second || entry.second == ANY || second == ANY)
    }

    /// Returns the phrases that a text may begin with as it stands.
    fn opening(&self, text: &str) -> impl Iterator<Item = &Entry> {
        let mut bytes = text.bytes();
        self.like(bytes.next(), bytes.next().map_or(ANY, second_of))
    }
}

/// The second letter where there is none, or where it is a longer character: it may be like any.
const ANY: u8 = 0;

/// Returns what a second byte says of its letter.
fn second_of(byte: u8) -> u8 {
    if byte.is_ascii() { byte } else { ANY }
}

/// How a text begins, in any case: most phrases are told from it by that alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// There is no text.
    Nothing,
    /// With four characters of ASCII, here in lower case.
    Ascii([u8; 4]),
    /// With this character in lower case, and others may follow within four bytes.
    Char(char),
}

impl Opening {
    fn of(text: &str) -> Self {
        if let Some(start) = text.as_bytes().first_chunk::<4>().filter(|start| start.is_ascii()) {
            return Self::Ascii(start.map(|byte| byte.to_ascii_lowercase()));
        }
        let lower = text.chars().next().and_then(|first| first.to_lowercase().next());
        lower.map_or(Self::Nothing, Self::Char)
    }

    fn first(self) -> Option<char> {
        match self {
            Self::Nothing => None,
            Self::Ascii([first, ..]) => Some(char::from(first)),
            Self::Char(first) => Some(first),
        }
    }

    /// Returns the first byte in lower case.
    fn byte(self) -> Option<u8> {
        self.first()?.encode_utf8(&mut [0; 4]).bytes().next()
    }

    /// Whether a text that begins so may begin with a phrase that begins like this.
    fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Ascii(own), Self::Ascii(other)) => own == other,
            _ => self.first() == other.first(),
        }
    }
}

fn longest<'e>(entries: impl Iterator<Item = &'e Entry>, language: Lang) -> Option<&'e str> {
    let covering = entries.filter(|entry| entry.scope.covers(language));
    covering.max_by_key(|entry| entry.phrase.len()).map(|entry| &*entry.phrase)
}

/// Returns the phrase with spaces for the `_` at its ends.
pub(crate) fn spaced(phrase: &'static str) -> Cow<'static, str> {
    if !phrase.starts_with('_') && !phrase.ends_with('_') {
        return Cow::Borrowed(phrase);
    }
    let bare = phrase.trim_matches('_');
    let before = if phrase.starts_with('_') { " " } else { "" };
    let after = if phrase.ends_with('_') { " " } else { "" };
    Cow::Owned([before, bare, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    static TABLE: Table = Table::new(
        "en\tmarker\tby_\nen\tmarker\twritten by_\nde!\tmarker\tvon_\nen\tmonth 1\tjanuary\nfr\tmonth 1\tjanvier\n",
    );
    static MARKERS: Phrases = Phrases::new(&TABLE, "marker");
    static MONTHS: Meanings<u32> =
        Meanings::new(&TABLE, |meaning| meaning.strip_prefix("month ")?.parse().ok());

    #[test]
    fn phrases_are_found_at_either_end_anywhere_and_whole() {
        let (english, german) = (Lang::of("en"), Lang::of("de"));
        assert_eq!(MARKERS.opening("by ada", english), Some("by "));
        assert_eq!(MARKERS.opening("byron", english), None);
        assert_eq!(MARKERS.opening("von ada", english), None);
        assert_eq!(MARKERS.opening("von ada", german), Some("von "));
        assert_eq!(MARKERS.opening("von ada", Lang::UNKNOWN), Some("von "));
        assert_eq!(MARKERS.closing("a bridge, written by ", english), Some("written by "));
        assert_eq!(MARKERS.within("über: written by ada", english), Some((7, "written by ")));
        assert_eq!(MARKERS.within("über", english), None);
        assert!(MARKERS.is("by ", english) && !MARKERS.is("by", english) && !MARKERS.is("", english));
        assert!(MARKERS.has("von ") && !MARKERS.has("von"));
        assert_eq!(MARKERS.openings("by ada", english).collect::<Vec<_>>(), ["by "]);
        assert_eq!(MARKERS.iter(english).count(), 2);
        assert_eq!(MARKERS.rests("BY Ada").collect::<Vec<_>>(), ["Ada"]);
        assert!(MARKERS.opens_a_word_of("Over it: BY Ada") && !MARKERS.opens_a_word_of("Baby Ada"));
        assert!(MARKERS.is_in_any_case("By ") && !MARKERS.is_in_any_case("By Ada"));
    }

    #[test]
    fn meanings_are_read_from_the_table() {
        assert_eq!(MONTHS.of("janvier", Lang::UNKNOWN).collect::<Vec<_>>(), [1]);
        assert_eq!(MONTHS.of("by ", Lang::UNKNOWN).count(), 0);
        assert_eq!(MONTHS.opening("janvier 5", Lang::UNKNOWN), Some(("janvier", 1)));
        assert_eq!(MONTHS.opening("5 janvier", Lang::UNKNOWN), None);
        assert_eq!(MONTHS.iter().count(), 2);
    }
}
