//! Subjects that stand where names do.

use crate::article::{Author, AuthorRole};
use crate::candidate::{Candidate, Candidates, Value};
use crate::normalize::headline::same;
use crate::report::Field;

use super::byline_candidate::BylineCandidate;
use super::site::is_site;
use crate::choose::page_context::PageContext;

/// Whether names that nothing marks are what the page itself calls a section or a subject: "5 March | Real Estate".
///
/// In any source a single word that is the section's name is no author: programs fill it in where nobody is named.
pub(super) fn is_subject(byline: &BylineCandidate, candidates: &Candidates, page: &PageContext) -> bool {
    let authors = &byline.byline.authors;
    if byline.is_lone() {
        return authors.iter().all(|author| is_called(&author.name, candidates));
    }
    authors.iter().all(|author| is_section(author, candidates, page))
}

/// Whether a word credited as a person is the name of a section, and not of the site, to which breadcrumbs lead too.
fn is_section(author: &Author, candidates: &Candidates, page: &PageContext) -> bool {
    let is_word = author.role == AuthorRole::Writer && !author.name.contains(' ');
    if !is_word || is_site(author, page) {
        return false;
    }
    candidates.of(Field::Section).any(|candidate| has_name(candidate, &author.name))
}

fn is_called(name: &str, candidates: &Candidates) -> bool {
    let mut subjects = candidates.of(Field::Section).chain(candidates.of(Field::Tags));
    subjects.any(|candidate| has_name(candidate, name))
}

/// Whether a section or a tag has this name.
fn has_name(candidate: &Candidate, name: &str) -> bool {
    match &candidate.value {
        Value::Text(text) => text.split(',').any(|part| same(part.trim(), name)),
        Value::Breadcrumbs(steps) => steps.iter().any(|step| same(&step.name, name)),
        _ => false,
    }
}
