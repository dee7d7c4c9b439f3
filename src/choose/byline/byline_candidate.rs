//! What each kind of place says of the authors.

use std::borrow::Cow;

use crate::article::{Author, AuthorRole, Byline};
use crate::candidate::{Breadcrumb, Candidate, Source, Value};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::{Hints, byline, date, text};
use crate::settings::Context;

use super::agents::agents;
use super::author_page::author_page;
use super::person::same;

/// Labels of whom a text was taken from: "Source: dpa".
static SOURCES: Phrases = Phrases::new(&tables::BYLINE_MARKERS, "source");

/// "By" and its like, before the name of a newsroom.
static BY: Phrases = Phrases::new(&tables::BYLINE_MARKERS, "preposition");

/// All that one kind of place says of the authors.
pub(super) struct BylineCandidate {
    pub(super) source: Source,
    /// Where the first claim stands in the order heard.
    pub(super) at: usize,
    pub(super) byline: Byline,
    /// How many of the authors stand in the first line.
    pub(super) first: usize,
    /// Whether all of them are organisations, as the claims themselves say.
    pub(super) organizations: bool,
}

impl BylineCandidate {
    pub(super) fn is_shown(&self) -> bool {
        matches!(self.source, Source::ClassName | Source::PlainText)
    }

    /// Whether it is a line that says "by".
    pub(super) fn is_byline(&self) -> bool {
        self.is_shown() && self.byline.text.as_deref().is_some_and(byline::is_introduced)
    }

    /// Whether it is a name that nothing marks, and none of an agency: worth less than the site's credit.
    pub(super) fn is_lone(&self) -> bool {
        self.source == Source::UnmarkedName
            && self.byline.authors.iter().all(|author| author.role != AuthorRole::Agency)
    }

    pub(super) fn names_any_of(&self, other: &Self) -> bool {
        self.byline.authors.iter().any(|author| other.names(&author.name))
    }

    pub(super) fn names(&self, name: &str) -> bool {
        self.byline.authors.iter().any(|author| same(&author.name, name))
    }
}

/// Whether claims of this kind are made for articles and for machines.
pub(super) fn is_strong(source: Source) -> bool {
    matches!(
        source,
        Source::JsonLdArticle
            | Source::Microdata
            | Source::Rdfa
            | Source::Citation
            | Source::Parsely
            | Source::Sailthru
    )
}

/// Nodes between two credits of one byline.
const NEAR: u32 = 60;

/// Authors read; longer lists are no bylines.
const MOST: usize = 60;

/// What the claims of one kind of place say together.
pub(super) fn read(
    candidates: &[&Candidate],
    at: usize,
    context: &Context,
    hints: &Hints<'_>,
) -> Option<BylineCandidate> {
    let mut byline = Byline::default();
    let mut first = 0;
    let mut end = None;
    // Whom the text was taken from counts where nobody is named who wrote it.
    let (sources, writers): (Vec<&Candidate>, Vec<&Candidate>) =
        candidates.iter().partition(|candidate| names_source(candidate));
    for candidate in writers.into_iter().chain(sources) {
        if names_source(candidate) && !byline.authors.is_empty() {
            break;
        }
        // Far behind the first credit others stand: of checkers, comments, cards, pictures. The elements of
        // the head stand wherever they like.
        let far = end.zip(candidate.node).is_some_and(|(end, node)| node > end + NEAR);
        if far && candidate.source != Source::Meta || byline.authors.len() >= MOST {
            continue;
        }
        let (line, authors) = match &candidate.value {
            Value::Text(line) => (Some(line), byline::parse(line, hints)),
            Value::Credits { line, names, links } => {
                (Some(line), credits(line, names, links, context, hints))
            }
            Value::Agent(agent) => (None, agents(agent, candidate.source, context, hints)),
            _ => continue,
        };
        if authors.is_empty() {
            continue;
        }
        end = end.or(candidate.node);
        let known = byline.authors.len();
        for author in authors {
            if !byline.authors.iter().any(|known| same(&known.name, &author.name)) {
                byline.authors.push(author);
            }
        }
        // "Ada Lund," may be an element of its own, and the next name another.
        let open =
            first == known && byline.authors.len() > known && byline.text.as_deref().is_some_and(goes_on);
        let line = line.map(|line| text::collapse(&byline::insert_missing_space(line)).into_owned());
        byline.text = match (byline.text, line) {
            (Some(text), Some(line)) if open => Some([text, line].join(" ")),
            (text, line) => text.or(line),
        };
        first = if first == 0 || open { byline.authors.len() } else { first };
    }
    let organizations = candidates
        .iter()
        .all(|candidate| matches!(&candidate.value, Value::Agent(agent) if agent.organization));
    let source = candidates.first()?.source;
    (!byline.authors.is_empty()).then_some(BylineCandidate { source, at, byline, first, organizations })
}

/// Whether a claim is a line that only says where the text was taken from.
fn names_source(candidate: &Candidate) -> bool {
    matches!(&candidate.value, Value::Credits { line, .. } if !line.trim().contains('\n') && is_source(line.trim()))
}

/// "Source: dpa"
fn is_source(line: &str) -> bool {
    let label = line.split_once(':').map(|(label, _)| label.trim());
    label.is_some_and(|label| label.len() <= 16 && SOURCES.has(&date::fold_word(label)))
        || byline::is_source(line)
}

/// The authors of a line as shown: those whose names the markup sets apart, or those that the line names.
fn credits(
    line: &str,
    names: &[Breadcrumb],
    links: &[Breadcrumb],
    context: &Context,
    hints: &Hints<'_>,
) -> Vec<Author> {
    if names.is_empty() {
        let mut printed = printed(line, hints);
        for author in &mut printed {
            author.url = links
                .iter()
                .find(|known| same(&known.name, &author.name))
                .and_then(|known| absolute(known, context));
        }
        return printed;
    }
    let set_apart: Vec<Author> = names.iter().filter_map(|step| set_apart(step, context, hints)).collect();
    let printed = printed(line, hints);
    let is_known = |author: &Author| set_apart.iter().any(|known| same(&known.name, &author.name));
    let known = |author: &Author| {
        let known = set_apart.iter().find(|known| same(&known.name, &author.name)).cloned();
        known.map_or_else(|| author.clone(), |known| known.with_role(author.role))
    };
    let told = |author: &Author| printed.iter().any(|other| same(&other.name, &author.name));
    // "By Ada Lund. Reviewed by Ben Okri": the markup may set both apart.
    let checked = !printed.is_empty() && printed.iter().all(is_known) && byline::names_checkers(line);
    if checked || set_apart.iter().all(told) {
        return printed.iter().map(known).collect();
    }
    // "By Ada Lund", and the agency set apart on the next line.
    if set_apart.iter().all(|author| author.role == AuthorRole::Agency) {
        return printed.into_iter().chain(set_apart).collect();
    }
    // "Photography by Ben Okri" on a line of its own
    let told = byline::parse(line, hints);
    let role =
        |author: &Author| told.iter().find(|other| same(&other.name, &author.name)).map(|told| told.role);
    let with_role = |author: Author| match role(&author) {
        Some(role) if author.role == AuthorRole::Writer => author.with_role(role),
        _ => author,
    };
    set_apart.into_iter().map(with_role).collect()
}

/// A group as an author: the newsroom as such is the publication.
fn with_own_role(group: String) -> Author {
    let role = if byline::is_staff(&group) { AuthorRole::Publication } else { AuthorRole::default() };
    Author::new(group).with_role(role)
}

/// The author whose name the markup sets apart.
fn set_apart(step: &Breadcrumb, context: &Context, hints: &Hints<'_>) -> Option<Author> {
    let glued = Some(step.name.clone()).filter(|name| byline::is_glued(name));
    let name = byline::group(&step.name)
        .or_else(|| glued.clone())
        .or_else(|| byline::clean_name(&step.name, hints))
        .or_else(|| byline::account(&step.name))?;
    let role = if byline::opens_with_agency(&name) {
        AuthorRole::Agency
    } else if byline::is_staff(&name) || glued.is_some() {
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
fn goes_on(line: &str) -> bool {
    let line = line.trim_end();
    line.ends_with(',')
        || [" and", " und", " et", " &", " och", " og"].iter().any(|word| line.ends_with(word))
}

/// The authors of the line that says "by" or, where none does, of the first that names any.
fn printed(text: &str, hints: &Hints<'_>) -> Vec<Author> {
    let first = first_line(text, hints);
    let said = |line: &str| {
        let authors = if byline::is_introduced(line) { byline::parse(line, hints) } else { Vec::new() };
        (authors.iter().any(|author| author.role != AuthorRole::Photographer)).then_some(authors)
    };
    // A single word on a line above is a section or a place.
    match first.as_slice() {
        // "Quelle: dpa", and below it who wrote it.
        [_] if text.lines().find(|line| !line.trim().is_empty()).is_some_and(is_source) => {
            text.lines().filter(|line| !is_source(line)).find_map(said).unwrap_or(first)
        }
        [only] if !only.name.contains(' ') && only.role == AuthorRole::Writer => {
            text.lines().find_map(said).unwrap_or(first)
        }
        _ => first,
    }
}

/// The authors of the first line that names any; an opening word may stand on a line of its own.
fn first_line(text: &str, hints: &Hints<'_>) -> Vec<Author> {
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
        let authors = byline::parse(&[opening, &line].join(" "), hints);
        let group = || {
            let opened = line.split_once([' ', ':']).filter(|(word, _)| BY.has(&word.to_lowercase()));
            let named = opened.map_or(&*line, |(_, name)| name);
            // "Redacción" has its role already.
            let known = |name: &str| authors.first().is_some_and(|author| author.name == name);
            byline::group(named).filter(|name| !known(name)).map(with_own_role)
        };
        let authors = if authors.len() <= 1 { group().map_or(authors, |group| vec![group]) } else { authors };
        if !authors.is_empty() {
            return authors;
        }
        if byline::is_newsroom(&line) {
            return vec![Author::new(text::collapse(&line)).with_role(AuthorRole::Publication)];
        }
        opening =
            if opening.is_empty() && line.len() <= 12 { text.lines().next().unwrap_or_default() } else { "" };
    }
    Vec::new()
}
