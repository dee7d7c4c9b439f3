//! Section, breadcrumb and tags.

use crate::article::{Article, Section};
use crate::claims::{Claim, Origin, Step, Value};
use crate::context::Context;
use crate::normalize::{headline, section, text, url};
use crate::report::Field;

use super::hearing::Hearing;
use super::precedence;

/// What a claim says of the section: its name, its address, the breadcrumb that leads to it.
fn read(claim: &Claim, article: &Article, context: &Context) -> Option<Section> {
    match &claim.value {
        Value::Text(names) => {
            let list = names.matches(',').count() > 1 || names.contains(',') && !names.contains(", ");
            let name = if list { names.split(',').next().unwrap_or_default() } else { names };
            Some(Section::new(good_name(name, article)?))
        }
        Value::Trail(steps) => from_trail(steps, article, context),
        _ => None,
    }
}

/// A name that is neither the site's nor the story's.
fn good_name(name: &str, article: &Article) -> Option<String> {
    let name = section::clean(&text::decode_entities(name))?;
    let is = |other: Option<&str>| other.is_some_and(|other| headline::same(other, &name));
    let site = article.publication.as_ref().map(|publication| publication.name.as_str());
    (!is(article.headline.as_deref()) && !is(site)).then_some(name)
}

fn from_trail(steps: &[Step], article: &Article, context: &Context) -> Option<Section> {
    let steps = match steps.split_last() {
        Some((last, before)) if is_story(last, article, context) || is_here(last) => before,
        _ => steps,
    };
    // An archive by year and month is no section.
    let is_year = |step: &Step| step.name.len() == 4 && step.name.bytes().all(|byte| byte.is_ascii_digit());
    if steps.iter().any(is_year) {
        return None;
    }
    let last = steps.iter().rev().find_map(|step| Some((step, good_name(&step.name, article)?)));
    let (step, name) = last?;
    let mut section = Section::new(name);
    section.url = step.url.as_deref().and_then(|link| url::resolve(context.base.as_ref(), link));
    section.path = steps
        .iter()
        .map(|step| text::collapse(&text::decode_entities(&step.name)).into_owned())
        .filter(|name| !name.is_empty())
        .collect();
    // A label alone is no path.
    if section.path.len() == 1 {
        section.path.clear();
    }
    Some(section)
}

/// Words of a breadcrumb for the page that it stands on, in lower case.
const HERE: &[&str] = &[
    "article",
    "artikel",
    "articolo",
    "artículo",
    "artigo",
    "detail",
    "details",
    "story",
    "記事",
    "本文",
    "正文",
    "статья",
];

/// Whether a breadcrumb's step is this page without its name.
fn is_here(step: &Step) -> bool {
    step.url.is_none() && HERE.contains(&step.name.trim().to_lowercase().as_str())
}

/// Whether a breadcrumb's last step is the story itself.
fn is_story(step: &Step, article: &Article, context: &Context) -> bool {
    let address = step.url.as_deref().and_then(|link| url::resolve(context.base.as_ref(), link));
    let own = article.canonical_url.as_deref().or(context.address.as_ref().map(::url::Url::as_str));
    let same_address =
        address.is_some_and(|address| own.is_some_and(|own| url::identity(own) == url::identity(&address)));
    let shown = article.headline.as_deref().unwrap_or_default();
    same_address
        || headline::same(&step.name, shown)
        || (step.name.chars().count() > 15 && headline::matches_title(&step.name, shown) > 0.8)
}

/// The first that can be read. A label shown is a section only if its address stands above the story's or
/// another place says the same; else the machine-readable claims are heard before it.
fn choose(heard: &[&Claim], read: &[Option<Section>], article: &Article, context: &Context) -> Option<usize> {
    let is_label =
        |at: usize| heard.get(at).is_some_and(|claim| matches!(claim.origin, Origin::Marked | Origin::Below));
    let own = article
        .canonical_url
        .as_deref()
        .or(context.address.as_ref().map(::url::Url::as_str))
        .unwrap_or_default();
    let is_sure = |at: usize, section: &Section| {
        let above = section.url.as_deref().is_some_and(|front| {
            let front = front.trim_end_matches('/');
            own.len() > front.len() && own.starts_with(front) && front.matches('/').count() > 2
        });
        let agrees = |other: usize| {
            other != at
                && !is_label(other)
                && read.get(other).and_then(Option::as_ref).is_some_and(|other| {
                    std::iter::once(&other.name)
                        .chain(&other.path)
                        .any(|name| headline::same(name, &section.name))
                })
        };
        above || (0..read.len()).any(agrees)
    };
    let readable = || read.iter().enumerate().filter_map(|(at, section)| Some((at, section.as_ref()?)));
    // The folder of the address is heard when nothing is shown.
    let is_weak = |at: usize| is_label(at) || heard.get(at).is_some_and(|claim| claim.origin == Origin::Url);
    let strong = readable().find(|(at, section)| !is_weak(*at) || is_label(*at) && is_sure(*at, section));
    strong.or_else(|| readable().next()).map(|(at, _)| at)
}

pub(super) fn section(hearing: &mut Hearing<'_>, context: &Context, article: &mut Article) {
    let heard = precedence::in_order(hearing.claims, Field::Section);
    let read_all: Vec<Option<Section>> = heard.iter().map(|claim| read(claim, article, context)).collect();
    let chosen = choose(&heard, &read_all, article, context);
    hearing.record(Field::Section, &heard, chosen);
    let Some(mut section) = chosen.and_then(|at| read_all.get(at).cloned().flatten()) else { return };
    // A label without a path takes the path of the breadcrumb that it stands in.
    for other in read_all.into_iter().flatten() {
        let leads_here = other.path.iter().any(|step| headline::same(step, &section.name));
        if section.path.is_empty() && leads_here {
            section.path = other.path;
        }
        if section.url.is_none() && headline::same(&other.name, &section.name) {
            section.url = other.url;
        }
    }
    article.section = Some(section);
}

/// Tags of the best source, without repetitions.
pub(super) fn tags(hearing: &mut Hearing<'_>, article: &mut Article) {
    let heard = precedence::in_order(hearing.claims, Field::Tags);
    let Some(best) = heard.first().map(|claim| claim.origin) else { return };
    for claim in heard.iter().filter(|claim| claim.origin == best) {
        let Value::Text(said) = &claim.value else { continue };
        if article.tags.len() >= MOST_TAGS {
            break;
        }
        // One element holds one tag or a list of them.
        for tag in said.split([',', ';', '|']) {
            let tag = text::collapse(&text::decode_entities(tag)).into_owned();
            let known = article.tags.iter().any(|known| headline::same(known, &tag));
            if !tag.is_empty()
                && tag.chars().count() <= MOST_CHARS
                && !known
                && article.tags.len() < MOST_TAGS
            {
                article.tags.push(tag);
            }
        }
    }
    hearing.record(Field::Tags, &heard, (!article.tags.is_empty()).then_some(0));
}

/// Longer ones are sentences.
const MOST_CHARS: usize = 80;
/// More are a word list for search engines.
const MOST_TAGS: usize = 100;
