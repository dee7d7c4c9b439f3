//! From the marks of notes to the notes.

use rustc_hash::FxHashMap;

use super::footnotes;
use super::inline_spans::{Inline, Note};
use crate::article::{NoteMark, Paragraph, ParagraphKind};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};

/// A mark: its paragraph, the place in its text, and what it leads to.
pub(super) type Mark<'p> = (usize, usize, Note<'p>);

/// Connects marks with footnotes: `footnotes` are the places of those among the paragraphs, each with its first node, in
/// page order. Notes that stand in a line become footnotes behind them.
pub(super) fn connect(
    page: &Page,
    marks: &[Mark<'_>],
    footnotes: &[(usize, NodeId)],
    paragraphs: &mut Vec<Paragraph>,
) {
    let places = targets(page, marks);
    for (paragraph, at, note) in marks {
        let found = match note {
            Note::At(place) => places.get(place).and_then(|target| footnote_in(*target, footnotes)),
            Note::In(element) => push_inset(*element, paragraphs),
        };
        if let (Some(note), Some(marked)) = (found, paragraphs.get_mut(*paragraph)) {
            marked.notes.push(NoteMark::new(*at, note));
        }
    }
}

/// Finds the elements that marks lead to.
fn targets<'p>(page: &'p Page, marks: &[Mark<'p>]) -> FxHashMap<&'p str, NodeRef<'p>> {
    let mut places: FxHashMap<&str, Option<NodeRef<'_>>> = FxHashMap::default();
    for (_, _, note) in marks {
        if let Note::At(place) = note {
            places.insert(place, None);
        }
    }
    if !places.is_empty() {
        for node in page.nodes() {
            let name = if node.tag() == Tag::A { node.attr(Attr::Name) } else { None };
            for id in node.attr(Attr::Id).into_iter().chain(name) {
                if let Some(found @ None) = places.get_mut(id) {
                    *found = Some(node);
                }
            }
        }
    }
    places.into_iter().filter_map(|(place, node)| Some((place, node?))).collect()
}

/// Returns the first footnote in the block that holds an element.
fn footnote_in(target: NodeRef<'_>, footnotes: &[(usize, NodeId)]) -> Option<usize> {
    let block = target.self_and_ancestors().find(|node| !node.tag().is_inline())?;
    let first = footnotes.partition_point(|(_, start)| *start < block.id());
    let (place, start) = footnotes.get(first)?;
    (*start < block.end()).then_some(*place)
}

/// Makes a footnote of a note that stands in a line, and returns its place.
fn push_inset(element: NodeRef<'_>, paragraphs: &mut Vec<Paragraph>) -> Option<usize> {
    let text = Inline::of(element.page(), None, &(element.id() + 1..element.end())).text;
    let note = text.trim_start_matches(|char: char| char.is_numeric() || "[]().*† ".contains(char));
    if note.is_empty() {
        return None;
    }
    let mut paragraph = Paragraph::new(ParagraphKind::Text, note);
    footnotes::mark(&mut paragraph);
    paragraphs.push(paragraph);
    Some(paragraphs.len() - 1)
}
