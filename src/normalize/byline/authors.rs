//! From segments to authors: who of those named is credited, and as what.

use super::names_in_phrase::names;
use super::normal_case::normal_case;
use super::organization_names::is_agency;
use super::segments::Segment;
use super::teams::is_staff;
use super::vocabulary::fold;
use crate::article::{Author, AuthorRole};

/// Returns the authors that the segments name, each once: "By Ada Lund (AFP)" → Ada Lund, AFP.
///
/// Whom the text was taken from is credited where nobody else is: "Autor: Ada Lund; źródło: PAP" → Ada Lund.
pub(super) fn authors(segments: Vec<Segment<'_>>) -> Vec<Author> {
    let (sources, others): (Vec<_>, Vec<_>) = segments.into_iter().partition(names_source);
    let authors = credited(&others);
    if authors.is_empty() { credited(&sources) } else { authors }
}

/// Whether a segment says where the text was taken from: "Source: dpa".
fn names_source(segment: &Segment<'_>) -> bool {
    segment.role == Some(AuthorRole::Publication)
}

fn credited(segments: &[Segment<'_>]) -> Vec<Author> {
    let named: Vec<Vec<String>> = segments.iter().map(names).collect();
    let mut naming = segments.iter().zip(&named).filter(|(_, names)| !names.is_empty());
    let is_marked = naming.any(|(segment, _)| segment.is_introduced());
    let source = if is_marked { Credits::Introduced } else { Credits::Plain };
    let mut collector = Collector { authors: Vec::new(), source };
    for (segment, names) in segments.iter().zip(named) {
        collector.take(segment, names);
    }
    let mut authors = collector.authors;
    if source == Credits::Plain {
        drop_places(&mut authors);
    }
    drop_newsroom(&mut authors);
    promote_contributors(&mut authors);
    authors
}

/// Whether a marker such as "by" introduces names of the line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Credits {
    Introduced,
    Plain,
}

struct Collector {
    authors: Vec<Author>,
    source: Credits,
}

impl Collector {
    fn take(&mut self, segment: &Segment<'_>, names: Vec<String>) {
        if !self.credits(segment) {
            return;
        }
        for name in names {
            self.add(&name, segment.role);
        }
    }

    /// Whether a segment credits whom it names: a marker introduces it, or the line has none.
    ///
    /// Behind the first names, the others hold section, site and place: only lines of their own count there.
    fn credits(&self, segment: &Segment<'_>) -> bool {
        if segment.is_introduced() {
            return true;
        }
        if self.source == Credits::Introduced {
            return false;
        }
        segment.is_new_line || !self.authors.iter().any(has_two_words)
    }

    fn add(&mut self, name: &str, introduced: Option<AuthorRole>) {
        let role = role_of(name, introduced);
        let name = normal_case(name);
        if !self.authors.iter().any(|author| fold(&author.name) == fold(&name)) {
            self.authors.push(Author::new(name).with_role(role));
        }
    }
}

/// Whether a name has two words or more.
fn has_two_words(author: &Author) -> bool {
    author.name.contains(' ')
}

/// Returns the role of a name: an agency's and a newsroom's are their own, whatever introduces them.
fn role_of(name: &str, introduced: Option<AuthorRole>) -> AuthorRole {
    if is_agency(name) {
        AuthorRole::Agency
    } else if is_staff(name) {
        AuthorRole::Publication
    } else {
        introduced.unwrap_or_default()
    }
}

/// A single word beside a whole name, neither with a marker, is a place or a section.
fn drop_places(authors: &mut Vec<Author>) {
    if authors.iter().any(has_two_words) {
        authors.retain(|author| has_two_words(author) || author.role == AuthorRole::Agency);
    }
}

/// Beside people the newsroom as such is no author.
fn drop_newsroom(authors: &mut Vec<Author>) {
    if authors.iter().filter(|author| author.role == AuthorRole::Writer).any(has_two_words) {
        authors.retain(|author| author.role != AuthorRole::Publication);
    }
}

/// Those who contribute beside nobody wrote it.
fn promote_contributors(authors: &mut [Author]) {
    if authors.iter().any(|author| author.role == AuthorRole::Writer) {
        return;
    }
    for author in authors.iter_mut().filter(|author| author.role == AuthorRole::Contributor) {
        author.role = AuthorRole::Writer;
    }
}
