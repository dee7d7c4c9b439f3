//! Which source names the authors.

use crate::article::{Author, AuthorRole};
use crate::candidate::Source;
use crate::normalize::byline;
use crate::report::Rule;

use super::byline_candidate::{BylineCandidate, is_strong, is_writing_person};
use super::site::{is_organization, is_own, is_site};
use crate::choose::page_context::PageContext;

/// Whether a source can still change what is known: weak ones count where no strong one names anybody, and plain
/// lines where no markup does.
pub(super) fn is_needed(source: Source, bylines: &[BylineCandidate], page: &PageContext) -> bool {
    match source {
        Source::PlainText => !bylines.iter().any(|other| is_marked_credit(other, page)),
        Source::ClassName | Source::AfterBody => true,
        _ if is_strong(source) => true,
        _ => !bylines.iter().any(|other| names_others_in_full(other, page)),
    }
}

/// Whether markup names somebody else than the site, or says "by": plain lines tell nothing more then.
fn is_marked_credit(byline: &BylineCandidate, page: &PageContext) -> bool {
    if byline.source != Source::ClassName {
        return false;
    }
    byline.is_byline() || names_others(byline, page) && !is_account(byline)
}

/// Whether a source that is shown or made for articles names people in full.
fn names_others_in_full(byline: &BylineCandidate, page: &PageContext) -> bool {
    if is_account(byline) || !names_others(byline, page) {
        return false;
    }
    is_strong(byline.source) || byline.is_shown()
}

/// Picks the source that names the authors, and says by which rule.
///
/// First the people whom markup made for articles declares. Where it declares only an account while the page shows a
/// full name, or only the site, what is shown goes first. The site itself is credited only where nobody else is.
pub(super) fn pick_byline<'b>(
    bylines: &'b [BylineCandidate],
    page: &PageContext,
) -> Option<(&'b BylineCandidate, Rule)> {
    let mut others = bylines.iter().filter(|byline| names_others(byline, page));
    let declared = others.clone().find(|byline| is_strong(byline.source));
    let shown = others.find(|byline| byline.is_shown());
    match (declared, shown) {
        (Some(declared), Some(shown)) if is_full_name_over_account(shown, declared) => {
            Some((shown, Rule::FullNamesShown))
        }
        (Some(declared), Some(shown)) if names_other_people(shown, declared) => {
            Some((shown, Rule::OtherNamesShown))
        }
        (Some(declared), _) => Some((declared, Rule::DeclaredAuthors)),
        (None, Some(shown)) if is_account(shown) => Some(organization_over_account(shown, bylines, page)),
        (None, Some(shown)) => Some((shown, Rule::ShownAuthors)),
        (None, None) => pick_any(bylines, page),
    }
}

/// "By Ada Lund" on the page, "alund" or "Gazette Editorial" declared → the page.
fn is_full_name_over_account(shown: &BylineCandidate, declared: &BylineCandidate) -> bool {
    if is_account(declared) {
        return !is_account(shown);
    }
    if is_newsroom(declared) { shown.byline.authors.iter().all(is_writing_person) } else { false }
}

/// Whether a byline names the people of a site as such: "Gazette Editorial".
fn is_newsroom(candidate: &BylineCandidate) -> bool {
    candidate
        .byline
        .authors
        .iter()
        .all(|author| author.name.split(' ').next_back().is_some_and(byline::is_group))
}

/// "By Ada Lund" on the page, "Ben Okri" declared → the page: who uploaded the text is not who wrote it.
fn names_other_people(shown: &BylineCandidate, declared: &BylineCandidate) -> bool {
    shown.is_byline() && !(is_account(shown) || declared.names_any_of(shown))
}

/// "ABC" on the page, an organization "Harbour Office" declared → the organization: an abbreviation is worth less.
fn organization_over_account<'b>(
    shown: &'b BylineCandidate,
    bylines: &'b [BylineCandidate],
    page: &PageContext,
) -> (&'b BylineCandidate, Rule) {
    let mut organizations = bylines.iter().filter(|other| other.organizations);
    let other = organizations.find(|other| !other.byline.authors.iter().all(|author| is_site(author, page)));
    other.map_or((shown, Rule::ShownAuthors), |other| (other, Rule::OrganizationOverAccount))
}

/// Picks where neither markup made for articles nor the page names people who wrote: a line that says "by", a weak
/// source, an organization, whom the text comes from, anybody.
fn pick_any<'b>(bylines: &'b [BylineCandidate], page: &PageContext) -> Option<(&'b BylineCandidate, Rule)> {
    if let Some(introduced) = bylines.iter().find(|byline| byline.is_byline()) {
        let person = bylines.iter().find(|byline| is_person_under_text(byline));
        return Some((person.unwrap_or(introduced), Rule::IntroducedLine));
    }
    let is_claimed = bylines.iter().any(|other| is_strong(other.source) || other.is_shown());
    let mut weak = bylines.iter().filter(|byline| names_others(byline, page));
    if let Some(weak) = weak.find(|byline| !(is_claimed && byline.is_lone()) || names_persons(byline)) {
        return Some((weak, Rule::WeakAuthors));
    }
    let declared = bylines.iter().find(|byline| byline.organizations);
    // Whom the text comes from, before those who edited it.
    let organization = declared.or_else(|| bylines.iter().find(|byline| names_origin(byline, page)));
    match organization {
        Some(organization) => Some((organization, Rule::OrganizationAsAuthor)),
        None => Some((bylines.first()?, Rule::AnyCredit)),
    }
}

/// "By the Harbour Team" above the text, "Written by Ada Lund" under it → the person.
fn is_person_under_text(byline: &BylineCandidate) -> bool {
    let line = byline.byline.text.as_deref().filter(|_| byline.source == Source::AfterBody);
    if line.is_some_and(byline::is_introduced) { names_persons(byline) } else { false }
}

/// Whether a byline is nothing but full names of people: "Ada Lund/Ben Okri".
fn names_persons(byline: &BylineCandidate) -> bool {
    byline.byline.authors.iter().all(is_writing_person)
}

/// Whether a byline names an agency or a publication other than the page's own.
fn names_origin(byline: &BylineCandidate, page: &PageContext) -> bool {
    byline.byline.authors.iter().any(|author| is_organization(author) && !is_own(author, page))
}

/// Whether a byline names somebody who wrote, and is neither the site nor an organization.
fn names_others(byline: &BylineCandidate, page: &PageContext) -> bool {
    let authors = &byline.byline.authors;
    if byline.organizations || authors.iter().all(only_helped) {
        return false;
    }
    !authors.iter().all(|author| is_site(author, page))
}

fn only_helped(author: &Author) -> bool {
    matches!(author.role, AuthorRole::Editor | AuthorRole::Photographer)
}

/// Whether a byline has only names of one word in Latin letters: accounts or first names.
fn is_account(byline: &BylineCandidate) -> bool {
    byline.byline.authors.iter().all(|author| author.name.is_ascii() && !author.name.contains(' '))
}
