//! The last lines of a text: who signs it, and who worked on it.

use super::paragraph_text::flat;
use crate::body::{Block, Selection};
use crate::candidate::ClosingCredit;
use crate::dom::{Page, Tag};
use crate::normalize::boilerplate;
use crate::normalize::byline;

/// Where the last chosen blocks begin, the first of all left out.
pub(super) fn tail(selection: &Selection) -> usize {
    /// Blocks that notes are looked for in.
    const TAIL: usize = 6;
    last_chosen(selection, TAIL)
}

/// Where the last so many chosen blocks begin, the first of all left out.
pub(super) fn last_chosen(selection: &Selection, count: usize) -> usize {
    let chosen = selection.blocks.iter().enumerate().filter(|(_, block)| block.chosen).map(|(at, _)| at);
    let first = chosen.clone().next().map_or(0, |first| first + 1);
    chosen.rev().take(count).last().map_or(first, |tail| tail.max(first))
}

/// The lines among the last blocks, which begin with `tail`, and right under them that say who worked on the text.
pub(super) fn closing_credits(page: &Page, selection: &Selection, tail: usize) -> Vec<ClosingCredit> {
    /// Blocks under the text.
    const UNDER: usize = 3;
    let Some(last) = last_of(&selection.blocks) else { return Vec::new() };
    let blocks = selection.blocks.iter().enumerate().take(last + 1 + UNDER).skip(tail);
    let credits = blocks.filter_map(|(at, block)| {
        let text = block.text(page);
        credit_line(text).or_else(|| if at == last { signature(text) } else { None })
    });
    credits.collect()
}

/// The credit that a line is: "Reporting by Ada Lund". Who helped is credited with the whole line.
fn credit_line(text: &str) -> Option<ClosingCredit> {
    let (names, helped) = boilerplate::closing_credit(text)?;
    let line = if helped { text } else { names };
    Some(ClosingCredit { line: flat(line), names: flat(names), helped })
}

/// The credit at the end of the last line: "…重新开放。（张三）" → "张三".
fn signature(text: &str) -> Option<ClosingCredit> {
    let names = byline::tail_signature(text)?;
    Some(ClosingCredit { line: flat(names), names: flat(names), helped: false })
}

fn last_of(blocks: &[Block]) -> Option<usize> {
    blocks.iter().rposition(|block| block.chosen)
}

/// The last chosen block, or one beside it, if it is nothing but a name on a line of its own.
pub(super) fn sign_off(page: &Page, selection: &Selection) -> Option<usize> {
    let last = last_of(&selection.blocks)?;
    let (before, behind) = selection.blocks.split_at_checked(last)?;
    let text = behind.first()?.text(page);
    let beside =
        || signed_before(page, before, text).or_else(|| signed_behind(page, behind).map(|at| last + at));
    let at = if signs(text) { last } else { beside()? };
    let tag = page.node(selection.blocks.get(at)?.element).tag();
    if at > 0 && matches!(tag, Tag::P | Tag::Div) { Some(at) } else { None }
}

/// The block right behind the last chosen one, if it names agencies, or if it is the last paragraph beside it and a link
/// on a name: the model takes it for a link to other pages.
///
/// `<p>The ferry sails again.</p><p><strong><a href=/source>Ada Lund</a></strong></p>` → the second one
fn signed_behind(page: &Page, blocks: &[Block]) -> Option<usize> {
    let [last, next, ..] = blocks else { return None };
    if byline::is_agency_line(next.text(page)) {
        return Some(1);
    }
    let (last, line) = (page.node(last.element), page.node(next.element));
    let parent = last.parent()?;
    let is_last = line.parent() == Some(parent) && page.text_len_in(line.end()..parent.end()) == 0;
    let is_linked = line.tag() == Tag::P && line.linked_text_len() == line.text_len();
    if is_last && is_linked && is_name(next.text(page)) { Some(1) } else { None }
}

/// The chosen block before the last one, if that is a note on whose name it is, or an appeal behind a team's:
/// "Ada Lund" above "Ada Lund reports from Elm".
fn signed_before(page: &Page, blocks: &[Block], last: &str) -> Option<usize> {
    let at = last_of(blocks)?;
    let text = blocks.get(at)?.text(page);
    if byline::is_glued(text) || is_name(text) && last.starts_with(text) { Some(at) } else { None }
}

/// Whether a line is who signs the text: "Ada Lund", "NZ-Redaktion", "(dpa/lno)".
fn signs(text: &str) -> bool {
    byline::is_glued(text) || byline::is_agency_line(text) || is_name(text)
}

/// Returns a signature without the dash before it: "Ada Lund" of "- Ada Lund". With more words it names a title too.
pub(super) fn without_dash(text: &str) -> &str {
    /// Words of a name.
    const WORDS: usize = 3;
    let text = text.trim();
    let bare = text.trim_start_matches(['-', '–', '—']).trim_start();
    if bare.split_whitespace().nth(WORDS).is_none() { bare } else { text }
}

/// Whether a line is the name of who wrote the text. "Mit AFP" names nobody else than the agency does.
fn is_name(text: &str) -> bool {
    let text = without_dash(text);
    // "Ada Lund", and on the next line what she is.
    let text = match text.split_once('\n') {
        Some((name, title)) if byline::is_affiliation(title) => name.trim(),
        _ => text,
    };
    if byline::signature(text).is_some() {
        return true;
    }
    if !is_capitalized(text) || text.ends_with(['.', '!', '?', ':', '…']) || !byline::is_name(text) {
        return false;
    }
    !boilerplate::is_agency_credit(text) || byline::opens_with_agency(text)
}

/// Whether a line is several words with capitals: "Ada Lund".
fn is_capitalized(text: &str) -> bool {
    text.contains(' ') && text.split(' ').all(|word| word.starts_with(char::is_uppercase))
}
