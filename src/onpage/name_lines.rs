//! Lines that are nothing but a name: "Ada Lund", "Ada Lund, BBC News".

use super::rendered_text::has_number;
use crate::normalize::{byline, date};
use crate::text::holds;

/// Bytes of the longest line with a name and what its bearer is.
const MAX_LEN: usize = 100;

/// Marks between a name and what its bearer is.
const MARKS: [&str; 3] = [" - ", " – ", " — "];

/// Letters from which a word of capitals is no part of a name. Chosen on the pages at hand.
const CAPITALS: usize = 3;

/// Whether a line is nothing but a name, or an agency and a place.
pub(super) fn is_credit(line: &str) -> bool {
    is_name_line(line) || byline::opens_with_agency(line)
}

/// Whether a line is a full name, with what its bearer is or for whom they write behind a comma or a dash.
pub(super) fn is_name_line(line: &str) -> bool {
    is_full_name(line) || byline::is_name_and_paper(line) || is_name_and_affiliation(line)
}

fn is_name_and_affiliation(line: &str) -> bool {
    if line.len() > MAX_LEN {
        return false;
    }
    let mark = std::iter::once(", ").chain(MARKS).find(|mark| holds(line, mark));
    let Some((name, rest)) = mark.and_then(|mark| line.split_once(mark)) else { return false };
    is_full_name(name) && byline::is_affiliation(rest) && !has_number(rest)
}

/// Whether a line is two to four words that all begin with a capital.
fn is_full_name(line: &str) -> bool {
    let words = line.split_whitespace();
    // Sentences end here.
    if !words.clone().take(5).all(|word| word.starts_with(char::is_uppercase)) {
        return false;
    }
    let is_mixed = words.clone().any(|word| word.contains(char::is_lowercase));
    if !is_mixed || !(2..=4).contains(&words.clone().count()) || words.clone().any(is_all_caps) {
        return false;
    }
    if words.clone().next().is_some_and(date::is_label) || byline::holds_label(line) {
        return false;
    }
    byline::is_name(line)
}

fn is_all_caps(word: &str) -> bool {
    word.chars().count() >= CAPITALS && word.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::is_name_line;

    #[test]
    fn lines_of_names_are_told_from_others() {
        for line in ["Ada Lund", "Ada Lund, BBC News", "Ada Lund – Reporter"] {
            assert!(is_name_line(line), "{line}");
        }
        for line in ["Ada", "The bridge reopens", "ADA LUND", "Published Monday", "Ada Lund, 6 May"] {
            assert!(!is_name_line(line), "{line}");
        }
    }
}
