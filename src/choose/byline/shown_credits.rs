//! The authors of a line as shown.

use std::borrow::Cow;

use crate::article::{Author, AuthorRole};
use crate::candidate::{Breadcrumb, Candidate, Value};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::{Hints, byline, text};
use crate::settings::Context;

use super::author_page::author_page;
use super::person::same;

/// "By" and its like, before the name of a newsroom.
static BY: Phrases = Phrases::new(&tables::BYLINE_MARKERS, "preposition");

/// Whether a candidate is a line that only says where the text was taken from.
pub(super) fn names_source(candidate: &Candidate) -> bool {
    let Value::Credits { line, .. } = &candidate.value else { return false };
    let line = line.trim();
    !line.contains('\n') && byline::is_source(line)
}

/// Returns the authors of a line: those whose names the markup sets apart, or those that the line names.
pub(super) fn credits(
    line: &str,
    names: &[Breadcrumb],
    links: &[Breadcrumb],
    context: &Context,
    hints: &Hints<'_>,
) -> Vec<Author> {
    let mut printed = authors_in_text(line, hints);
    if names.is_empty() {
        for author in &mut printed {
            let found = links.iter().find(|link| same(&link.name, &author.name));
            author.url = found.and_then(|link| absolute(link, context));
        }
        return printed;
    }
    let set_apart: Vec<Author> =
        names.iter().filter_map(|name| author_set_apart(name, context, hints)).collect();
    if covers(&printed, &set_apart) || is_checked(line, &printed, &set_apart) {
        return printed.into_iter().map(|author| with_address(author, &set_apart)).collect();
    }
    // "By Ada Lund", and the agency set apart on the next line.
    if set_apart.iter().all(|author| author.role == AuthorRole::Agency) {
        printed.extend(set_apart);
        return printed;
    }
    // "Photography by Ben Okri" on a line of its own
    let parsed = byline::parse(line, hints);
    set_apart.into_iter().map(|author| with_role_of(author, &parsed)).collect()
}

/// "By Ada Lund. Reviewed by Ben Okri": the markup may set both apart.
fn is_checked(line: &str, printed: &[Author], set_apart: &[Author]) -> bool {
    !printed.is_empty() && covers(set_apart, printed) && byline::names_checkers(line)
}

/// Whether each of the others is among some authors.
fn covers(authors: &[Author], others: &[Author]) -> bool {
    others.iter().all(|other| find(authors, other).is_some())
}

fn find<'a>(authors: &'a [Author], author: &Author) -> Option<&'a Author> {
    authors.iter().find(|known| same(&known.name, &author.name))
}

/// Returns the author as the markup sets it apart, with the role that the line gives.
fn with_address(author: Author, set_apart: &[Author]) -> Author {
    match find(set_apart, &author) {
        Some(known) => known.clone().with_role(author.role),
        None => author,
    }
}

/// Returns the author with the role that the whole line gives, if it has no role of its own.
fn with_role_of(author: Author, parsed: &[Author]) -> Author {
    match find(parsed, &author).map(|parsed| parsed.role) {
        Some(role) if author.role == AuthorRole::Writer => author.with_role(role),
        _ => author,
    }
}

/// Returns the author whose name the markup sets apart.
fn author_set_apart(step: &Breadcrumb, context: &Context, hints: &Hints<'_>) -> Option<Author> {
    let is_team = byline::is_glued(&step.name);
    let name = byline::group(&step.name)
        .or_else(|| if is_team { Some(step.name.clone()) } else { None })
        .or_else(|| byline::clean_name(&step.name, hints))
        .or_else(|| byline::account(&step.name))?;
    let role = if byline::opens_with_agency(&name) {
        AuthorRole::Agency
    } else if byline::is_staff(&name) || is_team {
        AuthorRole::Publication
    } else {
        AuthorRole::default()
    };
    let mut author = Author::new(name).with_role(role);
    author.url = absolute(step, context);
    Some(author)
}

fn absolute(step: &Breadcrumb, context: &Context) -> Option<String> {
    author_page(step.url.as_deref()?, context)
}

/// Whether a line ends in the middle of a list of names.
pub(super) fn goes_on(line: &str) -> bool {
    let line = line.trim_end();
    line.ends_with(',')
        || [" and", " und", " et", " &", " och", " og"].iter().any(|word| line.ends_with(word))
}

/// Returns the authors of the line that says "by" or, where none does, of the first that names any.
fn authors_in_text(text: &str, hints: &Hints<'_>) -> Vec<Author> {
    let first = first_line(text, hints);
    let [only] = first.as_slice() else { return first };
    // "Quelle: dpa", and below it who wrote it.
    if text.lines().find(|line| !line.trim().is_empty()).is_some_and(byline::is_source) {
        return text
            .lines()
            .filter(|line| !byline::is_source(line))
            .find_map(|line| introduced(line, hints))
            .unwrap_or(first);
    }
    // A single word on a line above is a section or a place.
    if only.role == AuthorRole::Writer && !only.name.contains(' ') {
        return text.lines().find_map(|line| introduced(line, hints)).unwrap_or(first);
    }
    first
}

/// Returns the authors of a line that says "by" and names more than photographers.
fn introduced(line: &str, hints: &Hints<'_>) -> Option<Vec<Author>> {
    let authors = if byline::is_introduced(line) { byline::parse(line, hints) } else { Vec::new() };
    let has_writer = authors.iter().any(|author| author.role != AuthorRole::Photographer);
    if has_writer { Some(authors) } else { None }
}

/// Returns the authors of the first line that names any; an opening word may stand on a line of its own.
fn first_line(text: &str, hints: &Hints<'_>) -> Vec<Author> {
    /// Bytes of a line that is an opening word.
    const MAX_OPENING: usize = 12;
    let mut opening = "";
    let mut waiting = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let line = byline::insert_missing_space(line);
        let line = if waiting.is_empty() { line } else { Cow::Owned([&waiting, &*line].join(" ")) };
        waiting.clear();
        // "By Ada Lund," goes on in the next line.
        if goes_on(&line) && lines.peek().is_some() {
            waiting = line.into_owned();
            continue;
        }
        let authors = authors_or_newsroom(&line, opening, hints);
        if !authors.is_empty() {
            return authors;
        }
        let is_opening = opening.is_empty() && line.len() <= MAX_OPENING;
        opening = if is_opening { text.lines().next().unwrap_or_default() } else { "" };
    }
    Vec::new()
}

/// Returns the authors of a line, or the newsroom that it names.
fn authors_or_newsroom(line: &str, opening: &str, hints: &Hints<'_>) -> Vec<Author> {
    let authors = byline::parse(&[opening, line].join(" "), hints);
    if authors.len() > 1 {
        return authors;
    }
    let line = byline::before_date(line, hints);
    if let Some(group) = group(&line, authors.first()) {
        return vec![group];
    }
    if authors.is_empty() && byline::is_newsroom(&line) {
        return vec![Author::new(text::collapse(&line)).with_role(AuthorRole::Publication)];
    }
    authors
}

/// Returns the group that a line names, with its role: the newsroom as such is the publication. "Redacción" has its
/// role already.
fn group(line: &str, known: Option<&Author>) -> Option<Author> {
    let after_by = line.split_once([' ', ':']).filter(|(word, _)| BY.has(&word.to_lowercase()));
    let group = byline::group(after_by.map_or(line, |(_, name)| name))?;
    if known.is_some_and(|author| author.name == group) {
        return None;
    }
    let role = if byline::is_staff(&group) { AuthorRole::Publication } else { AuthorRole::default() };
    Some(Author::new(group).with_role(role))
}
