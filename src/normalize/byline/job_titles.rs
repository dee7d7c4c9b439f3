//! Job titles: words for jobs, and names that read like them.

use super::organization_names::is_organization;
use super::vocabulary::{
    JOB_BEGINNINGS, JOB_ENDINGS, JOB_MODIFIERS, JOB_PARTS, JOB_SURNAMES, bare_fold, fold,
};
use crate::lexicon::language::Lang;
use crate::text::holds;

/// Whether a word is one for a job: "Editor", "Wirtschaftsredakteurin".
pub(super) fn is_job_word(word: &str) -> bool {
    let folded = fold(word);
    let word = bare_fold(&folded);
    holds_job(word) || begins_like_job(word)
}

/// Whether one of some words is one for a job.
pub(super) fn has_job_word(words: &[&str]) -> bool {
    words.iter().any(|word| is_job_word(word))
}

/// "Wirtschaftsredakteurin"
fn holds_job(word: &str) -> bool {
    JOB_PARTS.iter(Lang::UNKNOWN).any(|part| holds(word, part))
}

fn begins_like_job(word: &str) -> bool {
    let mut starts = JOB_BEGINNINGS.openings(word, Lang::UNKNOWN);
    starts.any(|start| word.strip_prefix(start).is_some_and(|rest| is_job_ending(start, rest)))
}

/// Whether a word for a job may go on so: "editor" with "s".
///
/// Short words for jobs begin names ("Stafford", "Headley"): behind them only the endings of number and gender.
fn is_job_ending(start: &str, rest: &str) -> bool {
    const SHORT: usize = 6;
    let is_short = start.is_ascii() && start.len() <= SHORT;
    !is_short || rest.is_empty() || JOB_ENDINGS.has(rest)
}

/// Whether a text is a job title and no name: "Political Editor".
pub(super) fn is_job(text: &str) -> bool {
    if is_surname_job(text) || !text.split([' ', '-', '/']).any(is_job_word) {
        return false;
    }
    text.split(' ').next_back().is_some_and(is_job_word) || !is_organization(text)
}

/// Whether a text is a first name and a word for a job that is a surname as well: "Jonathan Head".
pub(super) fn is_surname_job(text: &str) -> bool {
    let Some((first, last)) = text.split_once(' ') else { return false };
    JOB_SURNAMES.has(&fold(last)) && !is_title_word(&fold(first))
}

/// Whether a word before one for a job makes a title of both: "Research Fellow".
fn is_title_word(word: &str) -> bool {
    JOB_MODIFIERS.has(word) || is_job_word(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_jobs_are_no_names() {
        for word in ["Editor", "editors", "Wirtschaftsredakteurin", "Корреспондент,", "staff"] {
            assert!(is_job_word(word), "{word}");
        }
        for word in ["Stafford", "Headley", "Lund", "", "team-mate"] {
            assert!(!is_job_word(word), "{word}");
        }
    }

    #[test]
    fn titles_are_told_from_names() {
        for text in ["Political Editor", "Research Fellow", "Head of Sport"] {
            assert!(is_job(text), "{text}");
        }
        for text in ["Jonathan Head", "Ada Lund", "Student News"] {
            assert!(!is_job(text), "{text}");
        }
    }
}
