//! Whether two names are one person's.

use crate::normalize::{byline, headline};

/// Whether two names differ in titles and degrees at most: "Dr. Ada Lund" and "Ada Lund, PhD".
pub(crate) fn same(one: &str, other: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::{completes, same};

    #[test]
    fn titles_and_degrees_make_no_other_person() {
        assert!(same("Dr. Ada Lund", "Ada Lund, PhD"));
        assert!(same("ADA LUND", "Ada Lund"));
        assert!(!same("Ada Lund", "Ada Roth"));
        assert!(!same("Dr. Lund", "Lund"));
    }

    #[test]
    fn a_first_name_is_completed_by_a_name_only() {
        assert!(completes("Ada Lund", "Ada"));
        assert!(!completes("Ada Lund", "Ben"));
        assert!(!completes("Ada In Politics", "Ada"));
        assert!(!completes("Ada 12 Comments", "Ada"));
    }
}
