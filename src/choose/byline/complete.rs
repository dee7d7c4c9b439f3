//! The chosen candidate, made whole with what the others say.

use super::byline_candidate::{BylineCandidate, is_strong};
use super::person::{completes, same};
use super::site::{is_organization, without_site};
use crate::article::{Author, AuthorRole, Byline};
use crate::candidate::Source;
use crate::choose::page_context::PageContext;

/// The chosen byline as shown: in the order of the page and with its line, where it shows the same names,
/// and with the addresses that other places give for them.
pub(super) fn complete(chosen: &BylineCandidate, bylines: &[BylineCandidate]) -> Byline {
    let mut byline = chosen.byline.clone();
    let is_machine = !chosen.is_shown();
    // Editors and contributors that only machines are told of are not credited to readers.
    if is_machine {
        let shown = |name: &str| bylines.iter().any(|other| other.is_shown() && other.names(name));
        let wrote = |author: &Author| !matches!(author.role, AuthorRole::Editor | AuthorRole::Contributor);
        if byline.authors.iter().any(wrote) {
            byline.authors.retain(|author| wrote(author) || shown(&author.name));
        }
    }
    let shown = bylines
        .iter()
        .find(|other| other.is_shown() && byline.authors.iter().all(|author| other.names(&author.name)));
    if let Some(shown) = shown.filter(|_| is_machine) {
        let place =
            |author: &Author| shown.byline.authors.iter().position(|other| same(&other.name, &author.name));
        byline.authors.sort_by_key(place);
        byline.text.clone_from(&shown.byline.text);
        // The line may credit more people than the claim; agencies in it lent material only.
        let line = shown.byline.authors.get(..shown.first).unwrap_or_default();
        let in_line = |author: &Author| line.iter().any(|other| same(&other.name, &author.name));
        if byline.authors.iter().all(in_line) {
            let more = |author: &&Author| author.role == AuthorRole::Writer && author.name.contains(' ');
            for author in line.iter().filter(more) {
                if !byline.authors.iter().any(|known| same(&known.name, &author.name)) {
                    byline.authors.push(author.clone());
                }
            }
        }
    }
    // "author" in the head may be who edited it.
    if is_machine && !is_strong(chosen.source) {
        let edited = |author: &Author| {
            let all = bylines.iter().flat_map(|other| &other.byline.authors);
            all.filter(|other| other.role == AuthorRole::Editor).any(|other| same(&other.name, &author.name))
        };
        for author in byline.authors.iter_mut().filter(|author| edited(author)) {
            author.role = AuthorRole::Editor;
        }
    }
    // An account is often a first name; the page may tell the whole.
    for author in &mut byline.authors {
        let whole = bylines
            .iter()
            .flat_map(|candidate| &candidate.byline.authors)
            .find(|other| other.role == author.role && completes(&other.name, &author.name));
        if let Some(whole) = whole {
            author.name.clone_from(&whole.name);
        }
    }
    for author in byline.authors.iter_mut().filter(|author| author.url.is_none()) {
        author.url = bylines
            .iter()
            .flat_map(|candidate| &candidate.byline.authors)
            .find(|other| other.url.is_some() && same(&other.name, &author.name))
            .and_then(|other| other.url.clone());
    }
    byline
}

/// Where only the source is known, those who are named as editors stand beside it.
pub(super) fn with_editors(mut byline: Byline, bylines: &[BylineCandidate], page: &PageContext) -> Byline {
    if byline.authors.is_empty() || !byline.authors.iter().all(is_organization) {
        return byline;
    }
    let edits = |author: &&Author| author.role == AuthorRole::Editor;
    let named = bylines.iter().filter(|other| other.is_shown() || other.source == Source::AfterBody);
    let mut named = named.filter(|other| other.byline.authors.iter().any(|author| edits(&author)));
    let Some(other) = named.next() else { return byline };
    byline.authors.extend(other.byline.authors.iter().filter(edits).cloned());
    with_line(without_site(byline, page), other.byline.text.clone())
}

/// The byline with this line where its own is none, or tells only of a site or a source that is no longer credited.
pub(crate) fn with_line(mut byline: Byline, line: Option<String>) -> Byline {
    let tells = |text: &String| byline.authors.iter().any(|author| text.contains(&author.name));
    byline.text = byline.text.take().filter(tells).or(line);
    byline
}
