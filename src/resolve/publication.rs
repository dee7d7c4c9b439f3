//! Language, publication, addresses, description, picture and access.

use crate::article::{Access, Article, Image, Publication};
use crate::candidate::{Agent, Candidate, Source, Value};
use crate::normalize::{Hints, byline, headline, language, section, text, url};
use crate::report::{Field, Note};
use crate::settings::Context;

use super::hints_of;
use super::precedence;
use super::resolver::Resolver;

pub(super) fn language(resolver: &mut Resolver<'_>) -> Option<String> {
    resolver.first_text(Field::Language, language::parse)
}

/// The name as shared, with the address and the logo that any claim of the same name gives.
pub(super) fn publication(
    resolver: &mut Resolver<'_>,
    context: &Context,
    hints: &Hints<'_>,
) -> Option<Publication> {
    let name = resolver.first(Field::Publication, |candidate| {
        // The breadcrumb's first step may be a section or say no more than "Home".
        let name = agent(candidate).and_then(|agent| site_name(&agent.name))?;
        (candidate.source != Source::Breadcrumbs || is_name(&name, hints)).then_some(name)
    })?;
    let mut publication = Publication::new(name);
    for agent in resolver.candidates.of(Field::Publication).filter_map(agent) {
        if headline::same(&agent.name, &publication.name) {
            let absolute =
                |address: &Option<String>| url::resolve(context.base.as_ref(), address.as_deref()?);
            publication.url = publication.url.or_else(|| absolute(&agent.url));
            publication.logo = publication.logo.or_else(|| absolute(&agent.logo));
        }
    }
    Some(publication)
}

fn agent(candidate: &Candidate) -> Option<&Agent> {
    match &candidate.value {
        Value::Agent(agent) => Some(agent),
        _ => None,
    }
}

/// A name: no address, no account, no whole sentence.
fn site_name(name: &str) -> Option<String> {
    let name = text::collapse(name);
    let good =
        !name.is_empty() && name.chars().count() <= 80 && !name.contains("://") && !name.starts_with('@');
    good.then(|| name.into_owned())
}

/// The site's name out of the `<title>`: what stands there before or behind the headline.
pub(super) fn from_title(resolver: &mut Resolver<'_>, article: &Article) -> Option<Publication> {
    let title =
        resolver.candidates.of(Field::Headline).find(|candidate| candidate.source == Source::Title)?;
    let Value::Text(said) = &title.value else { return None };
    let said = text::collapse(said);
    let name = headline::rest_of_title(&said, article.headline.as_deref()?)?;
    let is_section = resolver.candidates.of(Field::Section).any(|candidate| match &candidate.value {
        Value::Text(section) => headline::same(section, name),
        // A breadcrumb begins with the site.
        Value::Breadcrumbs(steps) => steps.iter().skip(1).any(|step| headline::same(&step.name, name)),
        _ => false,
    });
    // "Bridge reopens - by Ada Lund"
    if is_section || !is_name(name, &hints_of(article)) || byline::is_introduced(name) {
        return None;
    }
    let mut heard = vec![title];
    heard.extend(precedence::in_order(resolver.candidates, Field::Publication));
    resolver.record(Field::Publication, &heard, Some(0));
    Some(Publication::new(name))
}

/// Whether words may be a site's name: none that many sites give a section or a button.
fn is_name(name: &str, hints: &Hints<'_>) -> bool {
    let Some(name) = section::clean(name, hints) else { return false };
    let language = hints.lang();
    !section::is_common(&name, language) && !section::is_generic(&name, language)
}

/// The address that the page calls its own. A front page is that of no article.
pub(super) fn canonical(resolver: &mut Resolver<'_>, context: &Context) -> Option<String> {
    resolver.first_text(Field::CanonicalUrl, |address| {
        let absolute = url::resolve(context.base.as_ref(), address)?;
        let parsed = ::url::Url::parse(&absolute).ok()?;
        (parsed.path() != "/" || parsed.query().is_some()).then_some(absolute)
    })
}

pub(super) fn description(resolver: &mut Resolver<'_>) -> Option<String> {
    resolver.first_text(Field::Description, |candidate| {
        let plain = text::decode_entities(candidate);
        let plain = text::strip_tags(&plain);
        let plain = text::collapse(&plain);
        (!plain.is_empty()).then(|| plain.into_owned())
    })
}

pub(super) fn lead_image(resolver: &mut Resolver<'_>, context: &Context) -> Option<Image> {
    resolver.first(Field::LeadImage, |candidate| {
        let Value::Picture { url, alt } = &candidate.value else { return None };
        let mut image = Image::new(url::resolve(context.base.as_ref(), url)?);
        image.alt = alt.as_deref().map(|alt| text::collapse(alt).into_owned()).filter(|alt| !alt.is_empty());
        Some(image)
    })
}

/// Words in which pages declare who may read, in lower case.
const ACCESS: &[(&str, Access)] = &[
    ("true", Access::Free),
    ("free", Access::Free),
    ("http://schema.org/true", Access::Free),
    ("https://schema.org/true", Access::Free),
    ("metered", Access::Metered),
    ("false", Access::Paywalled),
    ("locked", Access::Paywalled),
    ("premium", Access::Paywalled),
    ("http://schema.org/false", Access::Paywalled),
    ("https://schema.org/false", Access::Paywalled),
];

pub(super) fn access(resolver: &mut Resolver<'_>) -> Option<Access> {
    let mut malformed = None;
    let access = resolver.first(Field::Access, |candidate| {
        let Value::Text(said) = &candidate.value else { return None };
        let known = ACCESS.iter().find(|(word, _)| said.trim().eq_ignore_ascii_case(word));
        if known.is_none() {
            malformed.get_or_insert(candidate.source);
        }
        known.map(|(_, access)| *access)
    });
    if let Some(source) = malformed {
        resolver.note(Note::Malformed { field: Field::Access, source });
    }
    access
}
