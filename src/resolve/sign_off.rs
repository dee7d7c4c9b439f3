//! A name that stands alone under the text.

use crate::article::{Author, AuthorRole, Byline};
use crate::candidate::{Candidate, Value};
use crate::choose::{PageContext, is_name_of};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::{Hints, byline, headline};

/// Words before the name that signs a text: "Your Ada Lund".
static GREETINGS: Phrases = Phrases::new(&tables::BYLINE_MARKERS, "greeting");

/// Returns the byline with the name that signs the text.
///
/// No byline, "Your Ada Lund" → Ada Lund; "By Ben Okri", "Ada Lund" → Ben Okri, and Ada Lund as a contributor
pub(super) fn with_sign_off(mut byline: Byline, late: &[&Candidate], page: &PageContext) -> Byline {
    let Some(Value::Text(line)) = late.first().map(|candidate| &candidate.value) else { return byline };
    if byline::is_agency_line(line) {
        return with_agencies(byline, line, page);
    }
    let Some((name, role)) = signature(line, &page.hints()) else { return byline };
    if byline.authors.iter().any(|known| is_related(&known.name, &name)) {
        return byline;
    }
    // The site or its abbreviation was credited only because nobody else was known, unless the page itself says that
    // the text is the site's.
    let is_shown = byline.text.is_some();
    byline.authors.retain(|known| is_shown || !stands_in(known, page));
    let role = match role {
        AuthorRole::Writer if !byline.authors.is_empty() => AuthorRole::Contributor,
        role => role,
    };
    byline.authors.push(Author::new(name).with_role(role));
    byline
}

/// Returns the byline with the agencies on a line under the text, where nobody but the site is credited.
///
/// The site, "sak/Reuters" → Reuters; "By Ben Okri", "Reuters" → Ben Okri
fn with_agencies(byline: Byline, line: &str, page: &PageContext) -> Byline {
    if !byline.authors.iter().all(|known| stands_in(known, page)) {
        return byline;
    }
    let authors = byline::parse(line, &page.hints());
    Byline { text: Some(line.trim().to_owned()), ..Byline::new(authors) }
}

/// Returns the name on a line, of a person or a team.
fn signature(line: &str, hints: &Hints<'_>) -> Option<(String, AuthorRole)> {
    let name = byline::signature(line).unwrap_or_else(|| without_greeting(line));
    let (name, role) = if byline::is_glued(name) {
        (name.to_owned(), AuthorRole::Publication)
    } else {
        (byline::clean_name(name, hints)?, AuthorRole::Writer)
    };
    if name.contains(char::is_numeric) { None } else { Some((name, role)) }
}

/// "Your Ada Lund", as columnists sign.
fn without_greeting(name: &str) -> &str {
    let greeting = name.split_once(' ').filter(|(word, _)| GREETINGS.has(&word.to_lowercase()));
    greeting.map_or(name, |(_, name)| name)
}

/// Whether two names are one, or one holds the other.
fn is_related(known: &str, name: &str) -> bool {
    headline::same(known, name) || name.contains(known) || known.contains(name)
}

/// Whether an author stands for nobody in person: the site, or an abbreviation.
fn stands_in(known: &Author, page: &PageContext) -> bool {
    if known.role == AuthorRole::Agency {
        return false;
    }
    let is_short = known.name.len() <= 4 && known.name.chars().all(char::is_uppercase);
    let site = page.publication.as_ref().map(|publication| publication.name.as_str());
    is_short || site.is_some_and(|site| is_name_of(site, &known.name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::Source;
    use crate::report::Field;

    fn signed(byline: Byline, name: &str) -> Byline {
        let value = Value::Text(name.to_owned());
        let late = Candidate { field: Field::Byline, value, source: Source::SignOff, node: None };
        with_sign_off(byline, &[&late], &PageContext::default())
    }

    #[test]
    fn a_name_under_the_text_is_a_contributor_beside_a_byline() {
        let byline =
            Byline { text: Some("By Ada Lund".to_owned()), ..Byline::new(vec![Author::new("Ada Lund")]) };
        let byline = signed(signed(byline, "Ada Lund"), "Bo Berg");
        assert_eq!(byline.authors.len(), 2);
        assert_eq!(byline.authors[1].role, AuthorRole::Contributor);
    }

    #[test]
    fn a_name_under_the_text_is_the_author_where_nobody_else_is() {
        let abbreviation = Byline::new(vec![Author::new("AL")]);
        for byline in [Byline::default(), abbreviation] {
            let byline = signed(byline, "Your Ada Lund");
            assert_eq!(byline.authors, [Author::new("Ada Lund")]);
        }
    }
}
