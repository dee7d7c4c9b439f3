//! Lines that credit somebody: the words that open them, names alone, and whom they name (the author, or the
//! photographer, a checker, an editor of the site).

use super::element::{Words, words_of};
use super::layout::LINE;
use super::rendered_text::has_number;
use crate::candidate::Breadcrumb;
use crate::dom::{NodeRef, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::{BEFORE_NAMES, BYLINE_MARKERS, CREDITS_OF_OTHERS};
use crate::normalize::Hints;
use crate::normalize::byline::{self, Credit};
use crate::normalize::date::{self, fold_word};
use crate::normalize::headline::same;
use crate::text::{holds, start_of};

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
    if !has_opening(line) || !is_opening_in(line, Lang::of_page(language)) {
        return Credit::No;
    }
    byline::credit(line, &Hints::default().with_language(language))
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
    !(is_foreign || ANOTHER_WORD.is(&word, language))
}

/// Marks behind the label of an author: "Author: Ada Lund", "文｜王芳".
const LABEL_ENDS: [char; 5] = [':', '：', '|', '｜', '／'];

/// Whether a line says in so many words that an author follows: where sentences stand, a mere "von" is none.
pub(super) fn has_label(line: &str) -> bool {
    let start = start_of(line, MAX_OPENING);
    // Most lines are told by their first letters.
    if !start.contains(LABEL_ENDS) && BETWEEN_SENTENCES.rests(start).next().is_none() {
        return false;
    }
    let start = start.to_lowercase();
    let label = start.split_once(LABEL_ENDS).map(|(label, _)| label);
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
    is_full_name(line) || is_list(line) || byline::is_name_and_paper(line) || is_name_and_affiliation(line)
}

/// "Ada Lund/Ben Okri"
fn is_list(line: &str) -> bool {
    if line.len() > MAX_LEN || !line.contains('/') {
        return false;
    }
    line.split('/').all(|name| is_full_name(name.trim()))
}

fn is_name_and_affiliation(line: &str) -> bool {
    if line.len() > MAX_LEN {
        return false;
    }
    let mark = std::iter::once(", ").chain(MARKS).find(|mark| holds(line, mark));
    let Some((name, rest)) = mark.and_then(|mark| line.split_once(mark)) else { return false };
    if !is_full_name(name) || !byline::is_affiliation(rest) {
        return false;
    }
    !has_number(rest)
}

/// Whether a line is two to four words that all begin with a capital.
fn is_full_name(line: &str) -> bool {
    let words = line.split_whitespace().take(5);
    // Sentences end here.
    if !words.clone().all(|word| word.starts_with(char::is_uppercase))
        || !(2..=4).contains(&words.clone().count())
    {
        return false;
    }
    let is_mixed = words.clone().any(|word| word.contains(char::is_lowercase));
    if !is_mixed || words.clone().any(is_all_caps) {
        return false;
    }
    if words.clone().next().is_some_and(date::is_label) || byline::holds_label(line) {
        return false;
    }
    byline::is_name(line)
}

fn is_all_caps(word: &str) -> bool {
    if word.chars().count() < CAPITALS {
        return false;
    }
    word.chars().all(char::is_uppercase)
}

/// Characters of a line that credits somebody without any markup. Chosen on the pages at hand.
pub(super) const CREDIT_LINE: usize = 100;

/// Characters of an element that holds a byline with job title and contacts.
pub(super) const CREDITS: u32 = 300;

/// What stands in the credit of a photographer, a checker or an editor of the site, and not of the author.
static WORDS: Phrases = Phrases::new(&CREDITS_OF_OTHERS, "word");
static WORD_ENDINGS: Phrases = Phrases::new(&CREDITS_OF_OTHERS, "word ending");
static PHRASES: Phrases = Phrases::new(&CREDITS_OF_OTHERS, "phrase");

/// What stands before a name in a link to all stories of an author: "More from Ada Lund".
static BEFORE_NAME: Phrases = Phrases::new(&BEFORE_NAMES, "link");

/// Whether a line credits somebody else than the author: "Photo: Ada Lund", "Reviewed by Ben Okri".
pub(super) fn is_of_others(line: &str) -> bool {
    let near = line.get(..CREDIT_LINE.min(line.len())).unwrap_or(line).to_lowercase();
    near.split(|char: char| !char.is_alphanumeric()).any(is_word_of_others)
        || PHRASES.within(&near, Lang::UNKNOWN).is_some()
}

fn is_word_of_others(word: &str) -> bool {
    WORDS.is(word, Lang::UNKNOWN) || WORD_ENDINGS.closing(word, Lang::UNKNOWN).is_some()
}

/// Whether a line that credits others credits the author as well; `names` are those that its markup sets apart.
pub(super) fn names_author_too(line: &str, shown: &str, names: &[Breadcrumb]) -> bool {
    has_opening(line) || names_beside_checker(line) || has_writer_among(shown, names)
}

/// Whether a line that names a checker names somebody else as well: "Reviewed by Ben Okri – By Ada Lund".
fn names_beside_checker(line: &str) -> bool {
    if !byline::names_checkers(line) {
        return false;
    }
    byline::parse_line(line, &Hints::default()).is_some()
}

/// Whether a line credits somebody who wrote beside those who did something else: "Edited by Ada Lund, written by Ben
/// Okri".
fn has_writer_among(line: &str, names: &[Breadcrumb]) -> bool {
    let (writers, others) = byline::writers_and_others(line, &Hints::default());
    if others.is_empty() || !writers.is_empty() {
        return !others.is_empty();
    }
    let of_others = names.iter().filter(|name| others.iter().any(|other| same(other, &name.name)));
    (1..names.len()).contains(&of_others.count())
}

/// Whether a line names a person, or the newsroom as such.
pub(super) fn names_somebody(line: &str) -> bool {
    if byline::parse_line(line, &Hints::default()).is_some() || byline::is_newsroom(line) {
        return true;
    }
    if !has_opening(line) {
        return false;
    }
    byline::group(without_lead(line)).is_some()
}

/// Returns a name without what a link to all stories of its bearer says before it: "More from Ada Lund" → "Ada Lund".
pub(super) fn without_lead(name: &str) -> &str {
    let lead = BEFORE_NAME.opening(name, Lang::UNKNOWN).map_or(0, str::len);
    name.get(lead..).unwrap_or(name)
}

/// Whether a link stands where people are linked who did not write the article: in prose, among tags.
pub(super) fn is_about_others(link: NodeRef<'_>) -> bool {
    // Large elements are named after the tags of the post inside.
    let mut small = link.ancestors().take(3).filter(|above| above.text_len() <= CREDITS);
    if small.any(|above| words_of(above).any(Words::TAGS)) {
        return true;
    }
    let Some(block) = link.ancestors().find(|above| !above.tag().is_inline()) else { return false };
    if block.tag() != Tag::P || block.text_len() <= LINE {
        return false;
    }
    !has_opening(block.text())
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

    #[test]
    fn lines_of_names_are_told_from_others() {
        for line in ["Ada Lund", "Ada Lund, BBC News", "Ada Lund – Reporter", "Ada Lund/Ben Okri"] {
            assert!(is_name_line(line), "{line}");
        }
        for line in
            ["Ada", "The bridge reopens", "ADA LUND", "Published Monday", "Ada Lund, 6 May", "Ada/Ben"]
        {
            assert!(!is_name_line(line), "{line}");
        }
    }
}
