//! Language, publication and canonical address.

use crate::article::Publication;
use crate::candidate::{Agent, Candidate, Source, Value};
use crate::normalize::{byline, headline, language, section, text, url};
use crate::report::{Field, Rule};
use crate::settings::Context;

use super::page_context::PageContext;
use super::resolver::Resolver;

pub(super) fn language(resolver: &mut Resolver<'_>) -> Option<String> {
    resolver.first_text(Field::Language, language::parse)
}

/// Returns the publication, with the address and the logo that any candidate of the same name gives.
pub(super) fn publication(
    resolver: &mut Resolver<'_>,
    context: &Context,
    page: &PageContext,
) -> Option<Publication> {
    let name = resolver.first(Field::Publication, |candidate| publication_name(candidate, page))?;
    let mut publication = Publication::new(name);
    for agent in resolver.candidates.of(Field::Publication).filter_map(agent) {
        if headline::same(&agent.name, &publication.name) {
            publication.url = publication.url.or_else(|| absolute(agent.url.as_deref(), context));
            publication.logo = publication.logo.or_else(|| absolute(agent.logo.as_deref(), context));
        }
    }
    Some(publication)
}

/// Returns the name that a candidate gives. The first step of breadcrumbs may be a section, or say "Home".
fn publication_name(candidate: &Candidate, page: &PageContext) -> Option<String> {
    let name = site_name(&agent(candidate)?.name)?;
    let is_good = candidate.source != Source::Breadcrumbs || is_name(&name, page);
    if is_good { Some(name) } else { None }
}

fn agent(candidate: &Candidate) -> Option<&Agent> {
    match &candidate.value {
        Value::Agent(agent) => Some(agent),
        _ => None,
    }
}

fn absolute(address: Option<&str>, context: &Context) -> Option<String> {
    url::resolve(context.base.as_ref(), address?)
}

/// Returns a name, unless it is an address, an account or a whole sentence.
fn site_name(name: &str) -> Option<String> {
    /// Characters of the longest name.
    const LONGEST: usize = 80;
    let name = text::collapse(name);
    let is_account = name.contains("://") || name.starts_with('@');
    if name.is_empty() || name.chars().count() > LONGEST || is_account {
        return None;
    }
    Some(name.into_owned())
}

/// Returns the publication that the `<title>` names before or behind the headline.
///
/// "Bridge reopens | Norrin Courier" → "Norrin Courier"
pub(super) fn from_title(resolver: &mut Resolver<'_>, page: &PageContext) -> Option<Publication> {
    let title =
        resolver.candidates.of(Field::Headline).find(|candidate| candidate.source == Source::Title)?;
    let Value::Text(text) = &title.value else { return None };
    let text = text::collapse(text);
    let name = headline::rest_of_title(&text, page.headline.as_deref()?)?;
    let is_section = resolver.candidates.of(Field::Section).any(|candidate| is_section(name, candidate));
    // "Bridge reopens - by Ada Lund"
    if is_section || !is_name(name, page) || byline::is_introduced(name) {
        return None;
    }
    let mut ordered = vec![title];
    ordered.extend(resolver.in_order(Field::Publication));
    resolver.record(Field::Publication, &ordered, Some((0, Rule::SiteInTitle)));
    Some(Publication::new(name))
}

/// Whether a candidate gives the name to a section. Breadcrumbs begin with the site.
fn is_section(name: &str, candidate: &Candidate) -> bool {
    match &candidate.value {
        Value::Text(section) => headline::same(section, name),
        Value::Breadcrumbs(steps) => steps.iter().skip(1).any(|step| headline::same(&step.name, name)),
        _ => false,
    }
}

/// Whether words may be a site's name: none that many sites give a section or a button.
fn is_name(name: &str, page: &PageContext) -> bool {
    let Some(name) = section::clean(name, &page.hints()) else { return false };
    !(section::is_common(&name, page.lang()) || section::is_generic(&name, page.lang()))
}

/// Returns the address that the page calls its own. A front page is that of no article.
pub(super) fn canonical(resolver: &mut Resolver<'_>, context: &Context) -> Option<String> {
    resolver.first_text(Field::CanonicalUrl, |address| {
        let absolute = url::resolve(context.base.as_ref(), address)?;
        let parsed = ::url::Url::parse(&absolute).ok()?;
        let is_front = parsed.path() == "/" && parsed.query().is_none();
        if is_front { None } else { Some(absolute) }
    })
}
