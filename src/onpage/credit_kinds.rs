//! Whom a credit names: the author, or the photographer, a checker, an editor of the site.

use super::element_words::{Words, words_of};
use super::layout::LINE;
use super::openings::has_opening;
use crate::candidate::Breadcrumb;
use crate::dom::{NodeRef, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::{BEFORE_NAMES, CREDITS_OF_OTHERS};
use crate::normalize::headline::same;
use crate::normalize::{Hints, byline};

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
    byline::names_checkers(line) && byline::parse_line(line, &Hints::default()).is_some()
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
    has_opening(line) && byline::group(without_lead(line)).is_some()
}

/// Returns a name without what a link to all stories of its bearer says before it: "More from Ada Lund" → "Ada Lund".
pub(super) fn without_lead(name: &str) -> &str {
    let lead = BEFORE_NAME.opening(name, Lang::UNKNOWN).map_or(0, str::len);
    name.get(lead..).unwrap_or(name)
}

/// Whether a link stands where people are linked who did not write the article: in prose, among tags.
pub(super) fn is_about_others(link: NodeRef<'_>) -> bool {
    // Large elements are named after the tags of the post inside.
    let mut small = link.ancestors().take(3).filter(|above| above.ink() <= CREDITS);
    if small.any(|above| words_of(above).any(Words::TAGS)) {
        return true;
    }
    let Some(block) = link.ancestors().find(|above| !above.tag().is_inline()) else { return false };
    block.tag() == Tag::P && block.ink() > LINE && !has_opening(block.text())
}
