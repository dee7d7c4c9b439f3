//! From runs to authors: who of those named is credited, and as what.

use super::fold;
use super::named::{names, names_behind};
use super::names::{Case, case, is_agency, is_job, is_organisation, normal_case};
use super::runs::Run;
use super::teams::is_staff;
use crate::article::{Author, AuthorRole};

/// The authors that the runs name, each once.
pub(super) fn authors(runs: &[Run<'_>]) -> Vec<Author> {
    let named: Vec<Vec<String>> = runs.iter().map(names).collect();
    let marked = runs.iter().zip(&named).any(|(run, names)| run.role.is_some() && !names.is_empty());
    let mut authors: Vec<Author> = Vec::new();
    let mut closed = false;
    for (run, plain) in runs.iter().zip(named) {
        // A line that is no name and no job, behind a name, ends the byline.
        let person = authors.iter().any(|author| author.name.contains(' '));
        closed |= run.new_line
            && person
            && run.role.is_none()
            && run.items.iter().all(|item| !is_job(&item.text()))
            && plain.is_empty();
        // Beside a run that a marker introduces, and behind the first names, the others hold section, site
        // and place; only agencies count there, and lines of their own.
        let only_agencies = run.role.is_none() && (marked || (person && !run.new_line));
        let credited = if run.new_line && person { names_behind(run, true) } else { plain };
        for name in credited {
            let agency = is_agency(&name);
            if (only_agencies || (closed && run.role.is_none())) && !agency {
                continue;
            }
            let loose = run.role.is_none() && !name.contains(' ') && case(&name) != Case::None;
            if (loose && person && !agency)
                || (person && run.role.is_none() && is_organisation(&name) && !agency)
            {
                continue;
            }
            let role = role_of(&name, run.role);
            let name = if agency { name } else { normal_case(&name) };
            if !authors.iter().any(|author| fold(&author.name) == fold(&name)) {
                authors.push(Author::new(name).with_role(role));
            }
        }
    }
    settle(&mut authors, marked);
    authors
}

/// An agency's role and a newsroom's are their own, whatever introduces them.
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

/// Takes out who is only named beside better names, once all are known.
fn settle(authors: &mut Vec<Author>, marked: bool) {
    // A single word beside a whole name, neither with a marker, is a place or a section.
    if !marked && authors.iter().any(|author| author.name.contains(' ') && author.role != AuthorRole::Agency)
    {
        authors.retain(|author| {
            let caseless = case(&author.name) == Case::None && !is_spaced(&author.name);
            author.name.contains(' ') || author.role == AuthorRole::Agency || caseless
        });
    }
    // Beside people the newsroom as such is no author.
    if authors.iter().any(|author| author.name.contains(' ') && author.role == AuthorRole::Writer) {
        authors.retain(|author| author.role != AuthorRole::Publication);
    }
    // Those who contribute beside nobody wrote it.
    if !authors.iter().any(|author| author.role == AuthorRole::Writer) {
        for author in authors {
            if author.role == AuthorRole::Contributor {
                author.role = AuthorRole::Writer;
            }
        }
    }
}
