//! Whether two names are one person's.

use crate::normalize::{byline, headline};

/// Whether two names differ in titles and degrees at most: "Dr. Ada Lund" and "Ada Lund, PhD".
pub(super) fn same(one: &str, other: &str) -> bool {
    headline::same(one, other)
        || one.contains(' ') && other.contains(' ') && headline::same(byline::bare(one), byline::bare(other))
}

/// Whether the longer name completes the shorter: "Todd" and "Todd Bates".
pub(super) fn completes(longer: &str, shorter: &str) -> bool {
    !shorter.contains(' ') && longer.split_once(' ').is_some_and(|(first, _)| headline::same(first, shorter))
}
