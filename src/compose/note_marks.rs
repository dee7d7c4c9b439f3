//! The marks of footnotes, which are no part of the text, and what leads back from a note to its mark.

use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::class_words::FactWords as Words;

/// What an element in a line is to its notes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum NotePart<'p> {
    /// A mark; the place of the page that it leads to.
    Mark(&'p str),
    /// An arrow back to the mark.
    Return,
    /// The note itself, set in the line: `<span class=footnote>1 You may pick any plank.</span>`.
    Inset,
}

/// Characters of a mark with its brackets: "[12]".
const MARK: u32 = 5;

/// Returns what an element is to the notes of a text.
///
/// `<sup><a href="#fn:1">1</a></sup>` is a mark, and `<a href="#fnref:1">↩</a>` leads back to it. `m<sup>2</sup>` is
/// none: a mark leads to a place of the page.
pub(super) fn note_part(element: NodeRef<'_>) -> Option<NotePart<'_>> {
    match element.tag() {
        Tag::Sup if element.text_len() <= MARK => mark_in(element),
        Tag::A => note_link(element),
        Tag::Span | Tag::Small if is_inset(element) => Some(NotePart::Inset),
        _ => None,
    }
}

/// Returns the mark that is all that a raised text holds.
fn mark_in(raised: NodeRef<'_>) -> Option<NotePart<'_>> {
    let around =
        raised.parent().filter(|parent| parent.tag() == Tag::A && parent.text_len() == raised.text_len());
    let inside = raised.descendants().find(|node| node.tag() == Tag::A && is_label(node.text()));
    let place = inside.or(around).and_then(place_of_page)?;
    is_label(raised.text()).then_some(NotePart::Mark(place))
}

fn note_link(link: NodeRef<'_>) -> Option<NotePart<'_>> {
    /// Roles of links to notes and back (Digital Publishing WAI-ARIA Module 1.1).
    const MARK_ROLE: &str = "doc-noteref";
    const RETURN_ROLE: &str = "doc-backlink";
    if link.text_len() > MARK || link.text_len() == 0 {
        return None;
    }
    let place = place_of_page(link)?;
    if link.has_token(Attr::Role, RETURN_ROLE) || is_arrow(link.text()) {
        return Some(NotePart::Return);
    }
    let is_mark = link.has_token(Attr::Role, MARK_ROLE) || link.class_meaning().facts.any(Words::FOOTNOTE);
    (is_mark && is_label(link.text())).then_some(NotePart::Mark(place))
}

/// Returns the place of the page that a link leads to: `n2` for `#n2` and `/story#n2`.
fn place_of_page(link: NodeRef<'_>) -> Option<&str> {
    let (_, place) = link.attr(Attr::Href)?.split_once('#')?;
    Some(place).filter(|place| !place.is_empty())
}

/// Whether a text is the label of a note: "1", "[12]", "*", "b", "(iv)".
fn is_label(text: &str) -> bool {
    /// Characters of a label between its brackets.
    const LONGEST: usize = 3;
    let label = text.trim_matches(['[', ']', '(', ')', ' ', '\u{FE0E}', '^']);
    let is_number = label.chars().all(char::is_numeric);
    let is_sign = label.chars().all(|char| "*†‡§¶".contains(char));
    let is_roman = label.chars().all(|char| "ivxIVX".contains(char));
    let is_letter = label.chars().count() == 1 && label.chars().all(char::is_alphabetic);
    let is_short = (1..=LONGEST).contains(&label.chars().count());
    is_short && (is_number || is_sign || is_roman || is_letter)
}

/// Whether a text is an arrow back to where the reader came from: "↩", "↩︎", "^", "↑".
fn is_arrow(text: &str) -> bool {
    let text = text.trim_matches(['[', ']', ' ']);
    !text.is_empty() && text.chars().all(|char| "↩↵⏎↑⤴⬆^\u{FE0E}\u{FE0F}".contains(char))
}

/// Whether an element in a line is a note to the text beside it.
fn is_inset(element: NodeRef<'_>) -> bool {
    /// Characters of the shortest note.
    const SHORTEST: u32 = 12;
    let line = element.ancestors().find(|node| !node.tag().is_inline());
    let is_part = line.is_some_and(|line| line.text_len() > element.text_len());
    is_part && element.text_len() >= SHORTEST && element.class_meaning().facts.any(Words::FOOTNOTE)
}
