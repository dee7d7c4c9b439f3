//! The headline.

use crate::candidate::{Candidate, Source, Value};
use crate::normalize::headline::{self, HeadlineHints};
use crate::report::{Field, Rule};
use crate::settings::Context;
use crate::text;

use super::page_context::PageContext;
use super::resolver::Resolver;

/// A headline, and the candidate that gives it.
type Found = (usize, String);

/// Marks between the two parts of a headline.
const MARKS: [&str; 4] = [": ", " - ", " – ", " — "];

/// Returns the headline: the first that can be read, in the wording of a candidate that has it better.
pub(super) fn headline(resolver: &mut Resolver<'_>, context: &Context, page: &PageContext) -> Option<String> {
    let publication = page.publication.as_ref().map(|publication| publication.name.as_str());
    // Some sites name themselves after each of their stories.
    let publication = publication.filter(|name| !is_headline(name, resolver));
    let hints = HeadlineHints::default().with_publication(publication).with_host(host(context));
    let hints = hints.with_language(page.language.as_deref());
    let chosen = resolver.first(Field::Headline, |candidate| read(candidate, &hints))?;
    let ordered = resolver.in_order(Field::Headline);
    let is_shown = ordered.iter().any(|candidate| candidate.source == Source::Heading);
    let reworded = if is_shown {
        joined_headline(&ordered, &chosen, &hints).map(|found| (found, Rule::JoinedHeadline))
    } else {
        headline_without_site(&ordered, &chosen).map(|found| (found, Rule::HeadlineWithoutSite))
    };
    let base = reworded.as_ref().map_or(chosen.as_str(), |((_, reworded), _)| reworded);
    let labelled = labelled_headline(&ordered, base, &hints).map(|found| (found, Rule::LabelledHeadline));
    let Some(((at, better), rule)) = labelled.or(reworded) else { return Some(chosen) };
    resolver.record(Field::Headline, &ordered, Some((at, rule)));
    Some(better)
}

/// Whether a name is the heading that the page shows.
fn is_headline(name: &str, resolver: &Resolver<'_>) -> bool {
    resolver
        .candidates
        .text_at(Field::Headline, Source::Heading)
        .is_some_and(|shown| headline::same(shown, name))
}

/// Returns the headline that a candidate gives, without the site's name.
fn read(candidate: &Candidate, hints: &HeadlineHints<'_>) -> Option<String> {
    let Value::Text(text) = &candidate.value else { return None };
    match candidate.source {
        Source::Heading | Source::EntryHeading => headline::shown(text, hints),
        _ => headline::clean(text, hints),
    }
}

/// Returns the headlines of the candidates from some sources.
fn read_from<'a>(
    ordered: &'a [&Candidate],
    sources: &'static [Source],
    hints: &'a HeadlineHints<'_>,
) -> impl Iterator<Item = Found> + 'a {
    let from = ordered.iter().enumerate().filter(|(_, candidate)| sources.contains(&candidate.source));
    from.filter_map(|(at, candidate)| Some((at, read(candidate, hints)?)))
}

pub(super) fn host(context: &Context) -> Option<&str> {
    context.address.as_ref().and_then(url::Url::host_str)
}

/// Returns the headline without what only one candidate puts behind it.
///
/// "Bridge reopens - Norrin Courier", and another candidate "Bridge reopens" → "Bridge reopens": what follows the
/// mark is the name of the site or of the section.
fn headline_without_site(ordered: &[&Candidate], chosen: &str) -> Option<Found> {
    const OWN: [Source; 4] = [Source::Meta, Source::JsonLdArticle, Source::OpenGraph, Source::LooseMeta];
    let own = ordered.iter().enumerate().filter(|(_, candidate)| OWN.contains(&candidate.source));
    let mut texts = own.filter_map(|(at, candidate)| match &candidate.value {
        Value::Text(text) => Some((at, text::collapse(&text::decode_entities(text)).into_owned())),
        _ => None,
    });
    texts.find(|(_, short)| is_before_mark(short, chosen))
}

/// Whether a headline is more than the first half of another one, up to a mark.
fn is_before_mark(short: &str, long: &str) -> bool {
    let Some(rest) = long.strip_prefix(short).map(str::trim_start) else { return false };
    short.len() * 2 > long.len() && rest.starts_with(['-', '|', '–', '—', '·', '•'])
}

/// Returns the headline as a candidate writes it that puts a mark between what stands on two lines of the page.
///
/// "Storm hits coast Thousands flee", and another candidate "Storm hits coast: Thousands flee" → the latter.
fn joined_headline(ordered: &[&Candidate], shown: &str, hints: &HeadlineHints<'_>) -> Option<Found> {
    const OWN: &[Source] = &[Source::JsonLdArticle, Source::OpenGraph, Source::Title];
    read_from(ordered, OWN, hints).find(|(_, full)| {
        MARKS.iter().filter_map(|mark| full.split_once(mark)).any(|(first, second)| {
            shown.strip_prefix(first).and_then(|rest| rest.strip_prefix(' ')) == Some(second)
        })
    })
}

/// Returns the headline with the label that the publisher counts to it.
///
/// "Bridge reopens", and JSON-LD "City life: Bridge reopens" → the latter, unless the headline as shared goes without
/// the label. The publisher's mark may be a dash; the colon is then another candidate's.
fn labelled_headline(ordered: &[&Candidate], shown: &str, hints: &HeadlineHints<'_>) -> Option<Found> {
    const OWN: &[Source] = &[Source::JsonLdArticle, Source::Microdata];
    const SHARED: &[Source] = &[Source::OpenGraph];
    const ALL: &[Source] = &[Source::JsonLdArticle, Source::Microdata, Source::OpenGraph, Source::Title];
    let label = read_from(ordered, OWN, hints).find_map(|(_, full)| label(&full, shown))?;
    if read_from(ordered, SHARED, hints).any(|(_, shared)| headline::same(&shared, shown)) {
        return None;
    }
    read_from(ordered, ALL, hints).find(|(_, full)| {
        let parts = full.split_once(": ");
        parts.is_some_and(|(before, rest)| headline::same(before, &label) && headline::same(rest, shown))
    })
}

/// Returns the label before a headline: "City life" of "City life: Bridge reopens".
fn label(full: &str, shown: &str) -> Option<String> {
    /// Characters of the longest label.
    const LABEL: usize = 60;
    [": ", " - ", " – "].iter().find_map(|mark| {
        let (label, rest) = full.split_once(mark)?;
        let is_label = label.chars().count() <= LABEL && headline::same(rest, shown);
        if is_label { Some(label.trim().to_owned()) } else { None }
    })
}
