//! Words that open a byline in plain text.

use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::BYLINE_MARKERS;
use crate::normalize::Hints;
use crate::normalize::byline::{self, Credit};
use crate::normalize::date::fold_word;
use crate::text::start_of;

/// A title that stands behind a name and credits it as an opening word does.
pub(super) const TITLE_BEHIND: &str = " 기자";

/// Bytes of the longest opening.
const MAX_OPENING: usize = 32;

/// Openings that are other words in some languages: English "door", Danish "by".
static ANOTHER_WORD: Phrases = Phrases::new(&BYLINE_MARKERS, "another word");

/// Openings of a few languages only: elsewhere sentences begin so.
static LANGUAGE_OF_ITS_OWN: Phrases = Phrases::new(&BYLINE_MARKERS, "language of its own");

/// Phrases that credit an author even where sentences stand.
static BETWEEN_SENTENCES: Phrases = Phrases::new(&BYLINE_MARKERS, "between sentences");

/// Whether a line begins with words that open a byline: "By Ada Lund", "Toimittaja: Aino Virtala".
pub(super) fn has_opening(line: &str) -> bool {
    line.ends_with(TITLE_BEHIND) || byline::is_reporter_line(line) || opens_credit(line)
}

fn opens_credit(line: &str) -> bool {
    // Lines may be whole blocks: only their start is looked at.
    byline::opens_credit(start_of(line, 2 * MAX_OPENING))
}

/// How a line without any markup goes on behind the word that opens a byline in the page's language.
pub(super) fn credit(line: &str, language: Option<&str>) -> Credit {
    if has_opening(line) && is_opening_in(line, Lang::of_page(language)) {
        byline::credit(line, &Hints::default().with_language(language))
    } else {
        Credit::No
    }
}

/// Whether the first word of a line opens bylines in this language.
///
/// "Door Ada Lund" → true for Dutch, false for English.
fn is_opening_in(line: &str, language: Lang) -> bool {
    let word = fold_word(line.split(' ').next().unwrap_or_default());
    if language == Lang::UNKNOWN {
        return !LANGUAGE_OF_ITS_OWN.has(&word);
    }
    let is_foreign = LANGUAGE_OF_ITS_OWN.has(&word) && !LANGUAGE_OF_ITS_OWN.is(&word, language);
    !is_foreign && !ANOTHER_WORD.is(&word, language)
}

/// Whether a line says in so many words that an author follows: where sentences stand, a mere "von" is none.
pub(super) fn has_label(line: &str) -> bool {
    let start = start_of(line, MAX_OPENING).to_lowercase();
    let label = start.split_once(':').map(|(label, _)| label);
    label.is_some_and(is_bare_opening)
        || BETWEEN_SENTENCES.openings(&start, Lang::UNKNOWN).any(|label| ends_word(&start, label))
}

/// Whether a text that begins with a phrase goes on with a space behind it.
fn ends_word(text: &str, phrase: &str) -> bool {
    text.strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' '))
}

/// Whether a line is nothing but the word that opens a byline.
pub(super) fn is_bare_opening(line: &str) -> bool {
    let line = line.trim();
    byline::is_bare_label(line) || line.len() <= MAX_OPENING && byline::is_opening(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings_are_found() {
        for line in [
            "By Ada Lund",
            "ByAda Lund",
            "Written by: Ada Lund",
            "Toimittaja: Aino Virtala",
            "文/王芳",
            "글 홍길동",
        ] {
            assert!(has_opening(line), "{line}");
        }
        for line in ["Bytown opens a bridge", "By", "About the bridge", "Source: dpa", "문 홍길동"] {
            assert!(!has_opening(line), "{line}");
        }
        assert!(is_bare_opening("By:") && is_bare_opening("Autor") && !is_bare_opening("By Ada"));
        assert!(has_label("Text von Ada Lund") && has_label("Autor: Ada Lund") && !has_label("Von Ada Lund"));
    }

    #[test]
    fn words_of_other_languages_open_nothing() {
        for (word, language, opens) in [
            ("Door", "nl", true),
            ("Door", "en", false),
            ("By", "en", true),
            ("By", "da", false),
            ("Per", "ca", true),
            ("Per", "it", false),
        ] {
            assert_eq!(
                is_opening_in(&[word, " Ada Lund"].concat(), Lang::of(language)),
                opens,
                "{word} {language}"
            );
        }
    }
}
