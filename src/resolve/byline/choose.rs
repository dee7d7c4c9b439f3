//! Which testimony names the authors.

use crate::article::{Article, Author, AuthorRole};
use crate::candidate::Source;

use super::site::{is_body, is_own, is_site};
use super::testimony::{Testimony, is_strong};

/// Whether a kind of place can still change what is known: weak ones count where no strong one names
/// anybody, and plain lines where no markup does.
pub(super) fn is_needed(source: Source, testimonies: &[Testimony], article: &Article) -> bool {
    match source {
        Source::PlainText => !testimonies.iter().any(|other| other.source == Source::ClassName),
        _ if is_strong(source) => true,
        Source::ClassName | Source::AfterBody => true,
        _ => !testimonies
            .iter()
            .any(|other| (is_strong(other.source) || other.is_shown()) && names_whole(other, article)),
    }
}

/// Whether a testimony names somebody else than the site, and by more than a first name or an account.
fn names_whole(testimony: &Testimony, article: &Article) -> bool {
    names_others(testimony, article) && !is_account(testimony)
}

fn is_account(testimony: &Testimony) -> bool {
    testimony.byline.authors.iter().all(|author| is_handle(&author.name))
}

/// Whether a testimony names somebody who wrote, and is neither the site nor an organisation.
fn names_others(testimony: &Testimony, article: &Article) -> bool {
    let helped = |author: &Author| matches!(author.role, AuthorRole::Editor | AuthorRole::Photographer);
    !testimony.organizations
        && !testimony.byline.authors.iter().all(helped)
        && !testimony.byline.authors.iter().all(|author| is_site(author, article))
}

/// Which testimony names the authors.
///
/// First the people whom a claim made for articles names. Where it names only an account while the page
/// shows a full name, or only the site, what is shown is heard first. The site itself is credited only where
/// nobody else is.
pub(super) fn choose<'t>(testimonies: &'t [Testimony], article: &Article) -> Option<&'t Testimony> {
    let is_site = |author: &Author| is_site(author, article);
    let others = |testimony: &&Testimony| names_others(testimony, article);
    let strong = testimonies.iter().filter(|testimony| is_strong(testimony.source)).find(others);
    let shown = testimonies.iter().filter(|testimony| testimony.is_shown()).find(others);
    match (strong, shown) {
        (Some(strong), Some(shown)) if is_account(strong) && !is_account(shown) => Some(shown),
        // What readers see goes before what machines are told, where the two name different people.
        (Some(strong), Some(shown))
            if !is_account(shown) && shown.is_byline() && !strong.names_any_of(shown) =>
        {
            Some(shown)
        }
        (Some(strong), _) => Some(strong),
        // An abbreviation is worth less than an organisation's name.
        (None, Some(shown)) if is_account(shown) => Some(
            testimonies
                .iter()
                .find(|other| other.organizations && !other.byline.authors.iter().all(is_site))
                .unwrap_or(shown),
        ),
        (None, Some(shown)) => Some(shown),
        (None, None) => {
            let claimed = testimonies.iter().any(|other| is_strong(other.source) || other.is_shown());
            let told = |testimony: &&Testimony| others(testimony) && !(claimed && testimony.is_lone());
            let shown = testimonies.iter().find(|testimony| testimony.is_byline());
            // Whom the text comes from, before those who edited it.
            let is_source = |author: &Author| is_body(author) && !is_own(author, article);
            let source = |testimony: &&Testimony| testimony.byline.authors.iter().any(is_source);
            shown
                .or_else(|| testimonies.iter().find(told))
                .or_else(|| testimonies.iter().find(|testimony| testimony.organizations))
                .or_else(|| testimonies.iter().find(source))
                .or_else(|| testimonies.first())
        }
    }
}

/// One word in Latin letters: an account or a first name.
fn is_handle(name: &str) -> bool {
    name.is_ascii() && !name.contains(' ')
}
