//! The byline picked, completed with what the other sources say.

use super::byline_candidate::{BylineCandidate, is_strong};
use super::person::{completes, same};
use super::site::{is_organization, without_site};
use crate::article::{Author, AuthorRole, Byline};
use crate::candidate::Source;
use crate::choose::page_context::PageContext;
use crate::normalize::byline;

/// Returns the byline as shown: in the order of the page and with its line, where it shows the same names, and with
/// the addresses that other sources give for them.
pub(super) fn complete(picked: &BylineCandidate, bylines: &[BylineCandidate]) -> Byline {
    let mut byline = picked.byline.clone();
    if !picked.is_shown() {
        drop_hidden_editors(&mut byline, bylines);
        let shown = bylines.iter().filter(|other| other.is_shown());
        if let Some(shown) = shown.clone().find(|other| names_all(other, &byline)) {
            order_as_shown(&mut byline, shown);
        }
        // "author" in the head may be who edited it.
        if !is_strong(picked.source) {
            mark_editors(&mut byline, bylines);
        }
    }
    complete_names(&mut byline, bylines);
    add_addresses(&mut byline, bylines);
    byline
}

/// Drops the editors and contributors that the page does not show, beside people who wrote.
fn drop_hidden_editors(byline: &mut Byline, bylines: &[BylineCandidate]) {
    if byline.authors.iter().any(wrote) {
        let shown: Vec<_> = bylines.iter().filter(|other| other.is_shown()).collect();
        byline.authors.retain(|author| wrote(author) || shown.iter().any(|other| other.names(&author.name)));
    }
}

fn wrote(author: &Author) -> bool {
    !matches!(author.role, AuthorRole::Editor | AuthorRole::Contributor)
}

fn names_all(other: &BylineCandidate, byline: &Byline) -> bool {
    byline.authors.iter().all(|author| other.names(&author.name))
}

/// Takes over the order and the line of a byline shown, and the people whom the line credits besides; agencies in it
/// lent material only.
fn order_as_shown(byline: &mut Byline, shown: &BylineCandidate) {
    let all = &shown.byline.authors;
    byline.authors.sort_by_key(|author| all.iter().position(|other| same(&other.name, &author.name)));
    byline.text.clone_from(&shown.byline.text);
    let line = all.get(..shown.first).unwrap_or_default();
    if !byline.authors.iter().all(|author| is_among(author, line)) {
        return;
    }
    let writers = line.iter().filter(|author| author.role == AuthorRole::Writer);
    for author in writers.filter(|author| author.name.contains(' ')) {
        if !is_among(author, &byline.authors) {
            byline.authors.push(author.clone());
        }
    }
}

fn is_among(author: &Author, authors: &[Author]) -> bool {
    authors.iter().any(|other| same(&other.name, &author.name))
}

/// Makes editors of the authors whom another source names as such.
fn mark_editors(byline: &mut Byline, bylines: &[BylineCandidate]) {
    for author in &mut byline.authors {
        let mut editors =
            bylines.iter().flat_map(|other| &other.byline.authors).filter(|other| is_editor(other));
        if editors.any(|other| same(&other.name, &author.name)) {
            author.role = AuthorRole::Editor;
        }
    }
}

fn is_editor(author: &Author) -> bool {
    author.role == AuthorRole::Editor
}

/// Completes accounts, which are often first names, with the whole names that other sources give: "Todd", "Todd Bates".
fn complete_names(byline: &mut Byline, bylines: &[BylineCandidate]) {
    for author in &mut byline.authors {
        let others = bylines.iter().flat_map(|other| &other.byline.authors);
        let mut peers = others.filter(|other| other.role == author.role);
        if let Some(whole) = peers.find(|other| completes(&other.name, &author.name)) {
            author.name.clone_from(&whole.name);
        }
        cut_title(author, bylines);
    }
}

/// Cuts what a program puts before a name that the page shows alone: "Wine expert Ada Lund" → "Ada Lund".
fn cut_title(author: &mut Author, bylines: &[BylineCandidate]) {
    let shown = bylines.iter().filter(|other| other.is_shown()).flat_map(|other| &other.byline.authors);
    let mut names = shown.map(|other| &other.name).filter(|name| byline::is_person(name));
    let cut =
        names.find(|name| author.name.strip_suffix(name.as_str()).is_some_and(|title| title.ends_with(' ')));
    if let Some(name) = cut {
        author.name.clone_from(name);
    }
}

/// Adds the addresses that other sources give for the authors.
fn add_addresses(byline: &mut Byline, bylines: &[BylineCandidate]) {
    for author in byline.authors.iter_mut().filter(|author| author.url.is_none()) {
        let others = bylines.iter().flat_map(|other| &other.byline.authors);
        let mut same_person = others.filter(|other| same(&other.name, &author.name));
        author.url = same_person.find_map(|other| other.url.clone());
    }
}

/// Returns the byline with those who are named as editors, where it credits organizations only.
pub(super) fn with_editors(mut byline: Byline, bylines: &[BylineCandidate], page: &PageContext) -> Byline {
    if byline.authors.is_empty() || !byline.authors.iter().all(is_organization) {
        return byline;
    }
    let mut named = bylines.iter().filter(|other| other.is_shown() || other.source == Source::AfterBody);
    let Some(other) = named.find(|other| other.byline.authors.iter().any(is_editor)) else { return byline };
    byline.authors.extend(other.byline.authors.iter().filter(|author| is_editor(author)).cloned());
    with_line(without_site(byline, page), other.byline.text.clone())
}

/// Returns the byline with this line, unless its own names one of the authors that it credits.
pub(crate) fn with_line(mut byline: Byline, line: Option<String>) -> Byline {
    let own = byline.text.take();
    let names_author =
        own.as_ref().is_some_and(|text| byline.authors.iter().any(|author| text.contains(&author.name)));
    byline.text = if names_author { own } else { line };
    byline
}
