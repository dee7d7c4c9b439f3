//! What each source says of the authors.

use crate::article::{Author, AuthorRole, Byline};
use crate::candidate::{Candidate, Source, Value};
use crate::normalize::{Hints, byline, text};
use crate::settings::Context;

use super::agents::agents;
use super::person::same;
use super::shown_credits::{credits, goes_on, names_source};

/// All that one source says of the authors.
pub(super) struct BylineCandidate {
    pub(super) source: Source,
    /// The place of its first candidate in the order of precedence.
    pub(super) at: usize,
    pub(super) byline: Byline,
    /// How many of the authors stand in the first line.
    pub(super) first: usize,
    /// Whether all of them are declared to be organizations.
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

/// Whether an author is a person and wrote.
pub(super) fn is_writing_person(author: &Author) -> bool {
    match author.role {
        AuthorRole::Writer => byline::is_person(&author.name),
        _ => false,
    }
}

/// Whether a source is made for articles and for programs.
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

/// Returns what the candidates of one source say together; `at` is the place of the first.
///
/// "By Ada Lund," and "Ben Okri", two elements → the byline "By Ada Lund, Ben Okri" of two authors
pub(super) fn read(
    candidates: &[&Candidate],
    at: usize,
    context: &Context,
    hints: &Hints<'_>,
) -> Option<BylineCandidate> {
    let mut draft = Draft::default();
    // Whom the text was taken from counts where nobody is named who wrote it.
    let (sources, writers): (Vec<&Candidate>, Vec<&Candidate>) =
        candidates.iter().partition(|candidate| names_source(candidate));
    for candidate in writers {
        draft.read(candidate, context, hints);
    }
    for candidate in sources {
        if draft.byline.authors.is_empty() {
            draft.read(candidate, context, hints);
        }
    }
    if draft.byline.authors.is_empty() {
        return None;
    }
    let organizations = candidates.iter().all(|candidate| is_declared_organization(candidate));
    let source = candidates.first()?.source;
    Some(BylineCandidate { source, at, byline: draft.byline, first: draft.first, organizations })
}

fn is_declared_organization(candidate: &Candidate) -> bool {
    matches!(&candidate.value, Value::Agent(agent) if agent.organization)
}

/// Returns the line of a candidate, if it is one, and the authors that it names.
fn authors_of<'c>(
    candidate: &'c Candidate,
    context: &Context,
    hints: &Hints<'_>,
) -> (Option<&'c str>, Vec<Author>) {
    match &candidate.value {
        Value::Text(line) => (Some(line), byline::parse(line, hints)),
        Value::Credits { line, names, links } => (Some(line), credits(line, names, links, context, hints)),
        Value::Agent(agent) => (None, agents(agent, candidate.source, context, hints)),
        _ => (None, Vec::new()),
    }
}

/// A byline put together from the candidates of one source.
#[derive(Default)]
struct Draft {
    byline: Byline,
    /// How many of the authors stand in the first line.
    first: usize,
    /// The node of the first credit.
    node: Option<u32>,
}

impl Draft {
    /// Authors of one byline; longer lists are none.
    const MAX_AUTHORS: usize = 60;

    fn read(&mut self, candidate: &Candidate, context: &Context, hints: &Hints<'_>) {
        if self.is_far(candidate) || self.byline.authors.len() >= Self::MAX_AUTHORS {
            return;
        }
        let (line, authors) = authors_of(candidate, context, hints);
        if self.is_beside_byline(line) {
            return;
        }
        if !authors.is_empty() {
            self.node = self.node.or(candidate.node);
            self.add(line, authors);
        }
    }

    /// Whether a line says nothing of itself while the first says "by": who stands beside an author reviewed the text.
    fn is_beside_byline(&self, line: Option<&str>) -> bool {
        let (Some(first), Some(line)) = (self.byline.text.as_deref(), line) else { return false };
        if !byline::is_introduced(first) || goes_on(first) || byline::is_introduced(line) {
            return false;
        }
        self.names_writers_only()
    }

    fn names_writers_only(&self) -> bool {
        self.byline.authors.iter().all(is_writing_person)
    }

    /// Whether a candidate stands far behind the first credit, where checkers, comments, cards and pictures have
    /// their names. The elements of the head stand wherever they like.
    fn is_far(&self, candidate: &Candidate) -> bool {
        /// Nodes between two credits of one byline; chosen on the pages at hand.
        const NEAR: u32 = 60;
        let (Some(first), Some(node)) = (self.node, candidate.node) else { return false };
        node > first + NEAR && candidate.source != Source::Meta
    }

    fn add(&mut self, line: Option<&str>, authors: Vec<Author>) {
        let known = self.byline.authors.len();
        for author in authors {
            if !self.byline.authors.iter().any(|known| same(&known.name, &author.name)) {
                self.byline.authors.push(author);
            }
        }
        // "Ada Lund," may be an element of its own, and the next name another.
        let is_open = self.first == known && self.byline.text.as_deref().is_some_and(goes_on);
        let is_continued = is_open && self.byline.authors.len() > known;
        let line = line.map(|line| text::collapse(&byline::insert_missing_space(line)).into_owned());
        self.byline.text = match (self.byline.text.take(), line) {
            (Some(text), Some(line)) if is_continued => Some([text, line].join(" ")),
            (text, line) => text.or(line),
        };
        if self.first == 0 || is_continued {
            self.first = self.byline.authors.len();
        }
    }
}
