//! Whether two names are one person's.

use crate::normalize::{byline, headline};

/// Whether two names differ in titles and degrees at most: "Dr. Ada Lund" and "Ada Lund, PhD".
pub(super) fn same(one: &str, other: &str) -> bool {
    headline::same(one, other)
        || one.contains(' ') && other.contains(' ') && headline::same(byline::bare(one), byline::bare(other))
}

/// Whether the longer name completes the shorter: "Todd" and "Todd Bates".
pub(super) fn completes(longer: &str, shorter: &str) -> bool {
    const MOST_WORDS: usize = 3;
    !shorter.contains(' ')
        && longer.split_once(' ').is_some_and(|(first, _)| headline::same(first, shorter))
        && longer.split(' ').count() <= MOST_WORDS
        && !longer.contains(char::is_numeric)
        && byline::is_name(longer)
        && longer.split(' ').skip(1).all(byline::is_name_word)
}
