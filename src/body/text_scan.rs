//! Reads the texts of blocks: one pass over the characters of each.

use std::ops::Range;

use super::grams::{GramSet, Runs};
use super::keywords::{KEYWORDS, LABELS};
use super::text_stats::{End, Keywords, TextStats};
use crate::text::char_kind::{self, Kind};
use crate::text::scripts;
use crate::text::words;

/// Keywords are looked for in so many words from the start.
const KEYWORDS_IN: u32 = 50;

/// Reads blocks one by one; knows the texts that they are compared with.
pub(super) struct Scanner {
    body: GramSet,
    description: GramSet,
    title: GramSet,
    /// The runs of four words seen so far, and those seen in two blocks: two sets of one size.
    seen: GramSet,
    seen_twice: GramSet,
    /// The slots of all runs in these sets.
    runs: Vec<u32>,
}

impl Scanner {
    /// For blocks whose texts have so many bytes.
    pub(super) fn new(lengths: impl Iterator<Item = usize>, head: &super::HeadText<'_>) -> Self {
        let (mut length, mut runs) = (0, 0);
        for block in lengths {
            length += block;
            runs += block / 5 + 1;
        }
        let body = head.body.filter(|body| body.len() > 300);
        Self {
            body: GramSet::of(body, Runs::three),
            description: GramSet::of(head.descriptions.iter().copied(), Runs::three),
            title: GramSet::of(head.titles.iter().copied(), Runs::two),
            seen: GramSet::with_capacity(length / 6),
            seen_twice: GramSet::with_capacity(length / 6),
            runs: Vec::with_capacity(runs),
        }
    }

    /// Whether there is an article's text to compare with.
    pub(super) fn has_body(&self) -> bool {
        !self.body.is_empty()
    }

    /// Reads one block; blocks come in page order.
    pub(super) fn read(&mut self, text: &str) -> (TextStats, Keywords) {
        let mut stats = TextStats::default();
        let start = self.runs.len();
        let mut pass = Pass::new(self);
        let mut at = 0;
        while let Some(&byte) = text.as_bytes().get(at) {
            if byte.is_ascii_lowercase() {
                at += pass.small_letters(&mut stats, text.as_bytes().get(at..).unwrap_or_default());
            } else if byte == b' ' {
                pass.space(&mut stats);
                at += 1;
            } else if byte.is_ascii_uppercase() {
                pass.capital(&mut stats, byte);
                at += 1;
            } else if byte.is_ascii() {
                pass.step(&mut stats, char::from(byte));
                at += 1;
            } else {
                let Some(char) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
                pass.step(&mut stats, char);
                at += char.len_utf8();
            }
        }
        pass.finish(&mut stats);
        let keywords = pass.keywords;
        stats.repeats = self.remember_runs(start);
        (stats, keywords)
    }

    /// Notes a run of the block that is being read.
    fn note(&mut self, run: u32) {
        self.runs.push(self.seen.slot(run));
    }

    /// Remembers the runs of the last block; says how many were seen before.
    fn remember_runs(&mut self, start: usize) -> u32 {
        let runs = self.runs.get(start..).unwrap_or_default();
        let mut before = 0;
        for slot in runs {
            if self.seen.has(*slot) {
                self.seen_twice.fill(*slot);
                before += 1;
            }
        }
        for slot in runs {
            self.seen.fill(*slot);
        }
        before
    }

    /// Once all blocks are read: how many of these runs, which are counted over all blocks, the page has twice.
    pub(super) fn repeated(&self, runs: Range<usize>) -> u32 {
        let runs = self.runs.get(runs).unwrap_or_default();
        to_u32(runs.iter().filter(|slot| self.seen_twice.has(**slot)).count())
    }
}

/// The pass over one block.
struct Pass<'s> {
    scanner: &'s mut Scanner,
    word: Word,
    before: Kind,
    /// The character before was a stop.
    stop: bool,
    begins_phrase: bool,
    words: Runs,
    ideographs: u32,
    /// Consonants since the last space, of scripts in which a space parts clauses and not words.
    clause: u32,
    keywords: Keywords,
}

/// The word that is being read; empty between words.
#[derive(Clone, Copy)]
struct Word {
    hash: u32,
    length: u32,
    capital: bool,
}

const NO_WORD: Word = Word { hash: words::EMPTY, length: 0, capital: false };

impl<'s> Pass<'s> {
    fn new(scanner: &'s mut Scanner) -> Self {
        Self {
            scanner,
            word: NO_WORD,
            before: Kind::Space,
            stop: false,
            begins_phrase: false,
            words: Runs::default(),
            ideographs: 0,
            clause: 0,
            keywords: Keywords::default(),
        }
    }

    /// Reads the small letters of ASCII that come next, by far the most frequent characters; says how many.
    #[inline]
    fn small_letters(&mut self, stats: &mut TextStats, text: &[u8]) -> usize {
        let mut count = 0;
        let mut hash = self.word.hash;
        for byte in text.iter().take_while(|byte| byte.is_ascii_lowercase()) {
            hash = words::extend(hash, u32::from(*byte));
            count += 1;
        }
        let letters = to_u32(count);
        self.word.hash = hash;
        self.word.length += letters;
        stats.letters += letters;
        stats.first = stats.first.or(Some(Kind::Lower));
        self.before = Kind::Lower;
        count
    }

    /// Reads a space, which comes next in number.
    #[inline]
    fn space(&mut self, stats: &mut TextStats) {
        self.end_word(stats);
        if self.clause > 0 {
            self.end_clause(stats);
        }
        stats.sentences += u32::from(self.stop);
        self.stop = false;
        stats.first = stats.first.or(Some(Kind::Space));
        self.before = Kind::Space;
    }

    /// Reads a capital of ASCII.
    #[inline]
    fn capital(&mut self, stats: &mut TextStats, byte: u8) {
        stats.letters += 1;
        stats.upper += 1;
        self.word.capital |= self.word.length == 0;
        self.word.push(u32::from(byte.to_ascii_lowercase()));
        stats.first = stats.first.or(Some(Kind::Upper));
        self.before = Kind::Upper;
    }

    #[inline]
    fn step(&mut self, stats: &mut TextStats, char: char) {
        let (kind, folded) = char_kind::classify(char);
        match kind {
            Kind::Lower => {
                stats.letters += 1;
                self.word.push(folded);
            }
            Kind::Upper => {
                stats.letters += 1;
                stats.upper += 1;
                self.word.capital |= self.word.length == 0;
                self.word.push(folded);
            }
            Kind::Digit => {
                stats.digits += 1;
                self.word.push(folded);
            }
            Kind::Letter => {
                stats.letters += 1;
                stats.cjk += u32::from(scripts::is_hangul(char));
                self.word.push(folded);
            }
            Kind::Ideograph => {
                stats.letters += 1;
                stats.cjk += 1;
                self.ideographs += 1;
                self.clause += u32::from(scripts::parts_clauses(char));
                self.end_word(stats);
                self.word.push(folded);
                self.end_word(stats);
            }
            _ => self.step_other(stats, kind, char),
        }
        if stats.first.is_none() {
            stats.first = Some(kind);
        }
        self.before = kind;
    }

    fn step_other(&mut self, stats: &mut TextStats, kind: Kind, char: char) {
        self.end_word(stats);
        let closes = kind == Kind::Quote || matches!(char, '\'' | '’' | ')' | ']' | '»');
        if self.stop && (kind == Kind::Space || closes) {
            stats.sentences += 1;
        }
        self.stop = false;
        match kind {
            Kind::Stop => {
                self.stop = true;
                let ellipsis = char == '…' || (char == '.' && self.before == Kind::Stop);
                stats.end = if ellipsis { End::Ellipsis } else { End::Sentence };
            }
            Kind::FullStop => {
                stats.sentences += 1;
                stats.end = End::Sentence;
            }
            Kind::Comma => stats.commas += 1,
            Kind::Quote => stats.quotes += 1,
            Kind::Separator => stats.separators += 1,
            _ => {}
        }
        match kind {
            Kind::Stop | Kind::FullStop | Kind::Space => {}
            _ if char == ':' || char == '：' => stats.end = End::Colon,
            _ if closes => {}
            _ => stats.end = End::Open,
        }
    }

    #[inline]
    fn end_word(&mut self, stats: &mut TextStats) {
        if self.word.length > 0 {
            self.add_word(stats);
        }
    }

    fn add_word(&mut self, stats: &mut TextStats) {
        let word = std::mem::replace(&mut self.word, NO_WORD);
        self.stop = false;
        stats.end = End::Open;
        stats.capitalised += u32::from(word.capital);
        if self.words.words() < KEYWORDS_IN {
            self.note_keywords(stats, word.hash);
        }
        self.words.push(word.hash);
        let scanner = &mut *self.scanner;
        if !scanner.title.is_empty() {
            let known = self.words.two().is_some_and(|run| scanner.title.contains(run));
            stats.in_title += u32::from(known);
        }
        if let Some(run) = self.words.three() {
            stats.in_body += u32::from(!scanner.body.is_empty() && scanner.body.contains(run));
            stats.in_description +=
                u32::from(!scanner.description.is_empty() && scanner.description.contains(run));
        }
        if let Some(run) = self.words.four() {
            scanner.note(run);
        }
    }

    fn note_keywords(&mut self, stats: &mut TextStats, word: u32) {
        let found = KEYWORDS.groups_after(self.begins_phrase.then_some(self.words.last()), word);
        self.begins_phrase = found.begins_phrase;
        if found.groups == 0 {
            return;
        }
        stats.labels += u32::from(found.groups & LABELS != 0);
        let mut rest = found.groups;
        while rest != 0 {
            if let Some(count) = self.keywords.get_mut(rest.trailing_zeros() as usize) {
                *count += 1;
            }
            rest &= rest - 1;
        }
    }

    /// A long clause says as much as a sentence does elsewhere; a stop is that of an abbreviation.
    fn end_clause(&mut self, stats: &mut TextStats) {
        const LONG: u32 = 12;
        self.stop = false;
        if std::mem::take(&mut self.clause) >= LONG {
            stats.sentences += 1;
            stats.end = End::Sentence;
        }
    }

    fn finish(&mut self, stats: &mut TextStats) {
        self.end_word(stats);
        if self.clause > 0 {
            self.end_clause(stats);
        }
        stats.sentences += u32::from(self.stop);
        stats.pieces = self.words.words();
        stats.words = (stats.pieces - self.ideographs.div_ceil(2)).max(stats.cjk / 2);
        if let Some(run) = self.words.few() {
            self.scanner.note(run);
        }
    }
}

impl Word {
    #[inline]
    fn push(&mut self, folded: u32) {
        self.hash = words::extend(self.hash, folded);
        self.length += 1;
    }
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
