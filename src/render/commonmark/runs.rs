//! Runs of backticks, stars, underscores and tildes: code and emphasis.

use std::collections::HashSet;

use super::{Line, Place};

impl Line {
    /// A run of backticks opens code if one of the same length comes later, links or not: nothing binds tighter.
    pub(super) fn escape_ticks(&mut self) {
        // At the beginning of another line a backslash parts a run.
        let all = self.own.contains(&b'`') || self.raw.contains('\n');
        // The lengths of those to come; of one that is escaped each stands alone.
        let mut later = HashSet::new();
        for run in self.runs().into_iter().rev().filter(|run| run.char == b'`') {
            let opens = all || later.contains(&run.len);
            if opens {
                self.escape_run(&run);
            }
            later.insert(if opens { 1 } else { run.len });
        }
    }

    fn escape_run(&mut self, run: &Run) {
        for mark in self.marks.get_mut(run.first..run.first + run.len).unwrap_or_default() {
            mark.escaped = true;
        }
    }

    /// A run that may open emphasis is escaped if one that may close it comes later.
    pub(super) fn escape_emphasis(&mut self) {
        let mut to_come = HashSet::new();
        for run in self.runs().into_iter().rev().filter(|run| run.char != b'`') {
            // More tildes strike nothing through.
            if run.char == b'~' && run.len > 2 {
                continue;
            }
            let (before, after) = self.around(&run);
            let (opens, closes) = flanks(run.char, before, after);
            let is_emphasis = match (self.place, run.char, run.scope) {
                _ if self.own.contains(&run.char) => true,
                // Inside the line's own stars even one that closes would.
                (Place::Emphasis, b'*', 0) => opens || closes,
                _ => opens && to_come.contains(&(run.scope, run.char)),
            };
            if is_emphasis {
                self.escape_run(&run);
            }
            if closes {
                to_come.insert((run.scope, run.char));
            }
        }
    }

    /// The characters on both sides of a run.
    fn around(&self, run: &Run) -> (Option<char>, Option<char>) {
        let outer = (self.place == Place::Emphasis).then_some('*');
        let before = self.raw.get(..run.at).and_then(|before| before.chars().next_back()).or(outer);
        let after = self.rest(run.at + run.len).chars().next().or(outer);
        (before, after)
    }

    /// Marks of one kind that stand together.
    fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for (first, mark) in self.marks.iter().enumerate() {
            if !matches!(mark.char, b'`' | b'*' | b'_' | b'~') {
                continue;
            }
            match runs.last_mut() {
                Some(run) if (run.char, run.at + run.len) == (mark.char, mark.at) => run.len += 1,
                _ => runs.push(Run { char: mark.char, scope: mark.scope, at: mark.at, first, len: 1 }),
            }
        }
        runs
    }
}

/// Marks of one kind that stand together.
struct Run {
    char: u8,
    scope: u32,
    at: usize,
    /// The first of the marks.
    first: usize,
    len: usize,
}

/// What a character is beside a run of stars.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Side {
    Space,
    Punctuation,
    Letter,
    /// A mark or a symbol outside ASCII, or a tilde: parsers do not agree on which of them are punctuation, and some
    /// look through tildes.
    Either,
    Tilde,
}

pub(in crate::render) fn side(char: Option<char>) -> Side {
    match char {
        None => Side::Space,
        Some(char) if char.is_whitespace() => Side::Space,
        Some('~') => Side::Tilde,
        Some(char) if char.is_ascii_punctuation() => Side::Punctuation,
        Some(char) if char.is_alphanumeric() => Side::Letter,
        Some(_) => Side::Either,
    }
}

/// Whether a run between two characters may open emphasis, and whether it may close it.
fn flanks(run: u8, before: Option<char>, after: Option<char>) -> (bool, bool) {
    let (before, after) = (side(before), side(after));
    match (run, before, after) {
        (b'_', Side::Letter, Side::Letter) => (false, false),
        _ => (flanks_to(run, after, before), flanks_to(run, before, after)),
    }
}

/// Whether a run flanks the character on its inner side.
fn flanks_to(run: u8, inner: Side, outer: Side) -> bool {
    match inner {
        Side::Space => false,
        // Parsers do not agree on tildes.
        Side::Punctuation => outer != Side::Letter || run == b'~',
        Side::Letter | Side::Either | Side::Tilde => true,
    }
}
