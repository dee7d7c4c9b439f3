//! Whether two names are one person's.

use crate::normalize::{byline, headline};

/// Whether two names differ in titles and degrees at most: "Dr. Ada Lund" and "Ada Lund, PhD".
pub(crate) fn same(one: &str, other: &str) -> bool {
    if headline::same(one, other) {
        return true;
    }
    let are_whole = one.contains(' ') && other.contains(' ');
    are_whole && headline::same(byline::bare(one), byline::bare(other))
}

/// Whether the longer name completes the shorter: "Todd" and "Todd Bates".
pub(super) fn completes(longer: &str, shorter: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let Some((first, rest)) = longer.split_once(' ') else { return false };
    if shorter.contains(' ') || !headline::same(first, shorter) {
        return false;
    }
    if rest.split(' ').count() >= MOST_WORDS || longer.contains(char::is_numeric) {
        return false;
    }
    byline::is_name(longer) && rest.split(' ').all(byline::is_name_word)
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
