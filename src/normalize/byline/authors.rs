//! From segments to authors: who of those named is credited, and as what.

use super::job_titles::is_job;
use super::letter_case::{Case, case};
use super::names_in_phrase::{names, names_behind_name};
use super::normal_case::normal_case;
use super::organization_names::{is_agency, is_organization};
use super::segments::Segment;
use super::teams::is_staff;
use super::vocabulary::fold;
use crate::article::{Author, AuthorRole};

/// Returns the authors that the segments name, each once: "By Ada Lund (AFP)" → Ada Lund, AFP.
pub(super) fn authors(segments: &[Segment<'_>]) -> Vec<Author> {
    let named: Vec<Vec<String>> = segments.iter().map(names).collect();
    let is_marked = segments.iter().zip(&named).any(|(one, names)| one.is_introduced() && !names.is_empty());
    let source = if is_marked { Credits::Introduced } else { Credits::Plain };
    let mut collector = Collector { authors: Vec::new(), source, has_person: false, is_closed: false };
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
    /// Whether the segments before name a person in full.
    has_person: bool,
    /// Whether the byline has ended: a line that is no name and no job stands behind a name.
    is_closed: bool,
}

impl Collector {
    fn take(&mut self, segment: &Segment<'_>, names: Vec<String>) {
        self.has_person = self.authors.iter().any(|author| author.name.contains(' '));
        let is_behind_person = self.has_person && segment.is_new_line;
        if is_behind_person && names.is_empty() && tells_nothing(segment) {
            self.is_closed = true;
        }
        let names = if is_behind_person { names_behind_name(segment) } else { names };
        for name in names {
            if is_agency(&name) || segment.is_introduced() || self.credits_unmarked(&name, segment) {
                self.add(name, segment.role);
            }
        }
    }

    /// Whether a person or an organization is credited that no marker introduces.
    ///
    /// Beside a segment that a marker introduces, and behind the first names, the others hold section, site and
    /// place: only lines of their own count there.
    fn credits_unmarked(&self, name: &str, segment: &Segment<'_>) -> bool {
        if self.is_closed || self.source == Credits::Introduced {
            return false;
        }
        let is_word = !name.contains(' ') && case(name) != Case::None;
        let is_beside = !segment.is_new_line || is_word || is_organization(name);
        !is_beside || !self.has_person
    }

    fn add(&mut self, name: String, introduced: Option<AuthorRole>) {
        let role = role_of(&name, introduced);
        let name = if is_agency(&name) { name } else { normal_case(&name) };
        if !self.authors.iter().any(|author| fold(&author.name) == fold(&name)) {
            self.authors.push(Author::new(name).with_role(role));
        }
    }
}

/// Whether a segment has no marker and no job: what stands there is no part of a byline.
fn tells_nothing(segment: &Segment<'_>) -> bool {
    !segment.is_introduced() && segment.phrases.iter().all(|phrase| !is_job(&phrase.text()))
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

/// Whether a name is in a script that has no capitals and writes a name in two words.
fn is_spaced(name: &str) -> bool {
    name.chars().any(|char| matches!(char, '\u{590}'..='\u{D7F}'))
}

/// A single word beside a whole name, neither with a marker, is a place or a section.
fn drop_places(authors: &mut Vec<Author>) {
    let is_full = |author: &Author| author.name.contains(' ') && author.role != AuthorRole::Agency;
    if authors.iter().any(is_full) {
        authors.retain(|author| {
            let is_caseless = case(&author.name) == Case::None && !is_spaced(&author.name);
            is_caseless || author.name.contains(' ') || author.role == AuthorRole::Agency
        });
    }
}

/// Beside people the newsroom as such is no author.
fn drop_newsroom(authors: &mut Vec<Author>) {
    if authors.iter().any(|author| author.name.contains(' ') && author.role == AuthorRole::Writer) {
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
