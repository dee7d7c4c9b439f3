//! The headline.

use crate::article::Article;
use crate::candidate::{Candidate, Source, Value};
use crate::normalize::headline::{self, HeadlineHints};
use crate::report::Field;
use crate::settings::Context;
use crate::text;

use super::precedence;
use super::resolver::Resolver;

pub(super) fn headline(resolver: &mut Resolver<'_>, context: &Context, article: &mut Article) {
    let publication = article.publication.as_ref().map(|publication| publication.name.clone());
    let language = article.language.clone();
    let hints = HeadlineHints::default().with_publication(publication.as_deref()).with_host(host(context));
    let hints = hints.with_language(language.as_deref());
    article.headline = resolver.first(Field::Headline, |candidate| read(candidate, &hints));
    let is_shown =
        resolver.candidates.of(Field::Headline).any(|candidate| candidate.source == Source::Heading);
    let Some(chosen) = article.headline.clone() else { return };
    let heard = precedence::in_order(resolver.candidates, Field::Headline);
    let shorter = if is_shown { joined(&heard, &chosen, &hints) } else { without_rest(&heard, &chosen) };
    let base = shorter.as_ref().map_or(chosen.as_str(), |(_, said)| said);
    if let Some((at, said)) = with_label(&heard, base, &hints).or(shorter) {
        resolver.record(Field::Headline, &heard, Some(at));
        article.headline = Some(said);
    }
}

/// What a claim says of the headline.
fn read(candidate: &Candidate, hints: &HeadlineHints<'_>) -> Option<String> {
    let Value::Text(said) = &candidate.value else { return None };
    let is_shown = matches!(candidate.source, Source::Heading | Source::EntryHeading);
    if is_shown { headline::shown(said, hints) } else { headline::clean(said, hints) }
}

pub(super) fn host(context: &Context) -> Option<&str> {
    context.address.as_ref().and_then(url::Url::host_str)
}

/// The headline without what only one claim puts behind it: where another claim is its beginning and a mark
/// comes next, the rest is the name of the site or of the section.
fn without_rest(heard: &[&Candidate], chosen: &str) -> Option<(usize, String)> {
    let own = [Source::Meta, Source::JsonLdArticle, Source::OpenGraph, Source::LooseMeta];
    let said = |candidate: &Candidate| match &candidate.value {
        Value::Text(said) => Some(text::collapse(&text::decode_entities(said)).into_owned()),
        _ => None,
    };
    let all = heard.iter().enumerate().filter(|(_, candidate)| own.contains(&candidate.source));
    all.filter_map(|(at, candidate)| Some((at, said(candidate)?))).find(|(_, said)| {
        let rest = chosen.strip_prefix(said.as_str()).map(str::trim_start);
        said.len() * 2 > chosen.len()
            && rest.is_some_and(|rest| rest.starts_with(['-', '|', '–', '—', '·', '•']))
    })
}

/// The headline as a claim writes it that parts by a mark what stands on two lines on the page.
fn joined(heard: &[&Candidate], shown: &str, hints: &HeadlineHints<'_>) -> Option<(usize, String)> {
    const MARKS: [&str; 4] = [": ", " - ", " – ", " — "];
    const OWN: [Source; 3] = [Source::JsonLdArticle, Source::OpenGraph, Source::Title];
    let own = heard.iter().enumerate().filter(|(_, candidate)| OWN.contains(&candidate.source));
    own.filter_map(|(at, candidate)| Some((at, read(candidate, hints)?))).find(|(_, full)| {
        MARKS.iter().filter_map(|mark| full.split_once(mark)).any(|(first, second)| {
            let rest = shown.strip_prefix(first).and_then(|rest| rest.strip_prefix(' '));
            rest.is_some_and(|rest| rest == second)
        })
    })
}

/// The longest label before a headline, in characters.
const LABEL: usize = 60;

/// The headline with the label that the publisher's own headline puts before it ("Label: Headline"): set
/// apart on the page, it is part of the headline where the article's node has it, unless the headline as
/// shared goes without. The node's own mark may be a dash; the colon is then another claim's.
fn with_label(heard: &[&Candidate], shown: &str, hints: &HeadlineHints<'_>) -> Option<(usize, String)> {
    let said = |sources: &'static [Source]| {
        let candidates =
            heard.iter().enumerate().filter(|(_, candidate)| sources.contains(&candidate.source));
        candidates.filter_map(|(at, candidate)| Some((at, read(candidate, hints)?)))
    };
    let label = |full: &str| {
        [": ", " - ", " – "].iter().find_map(|mark| {
            let (label, rest) = full.split_once(mark)?;
            (label.chars().count() <= LABEL && headline::same(rest, shown)).then(|| label.trim().to_owned())
        })
    };
    let label = said(&[Source::JsonLdArticle, Source::Microdata]).find_map(|(_, full)| label(&full))?;
    if said(&[Source::OpenGraph]).any(|(_, shared)| headline::same(&shared, shown)) {
        return None;
    }
    let mut all = said(&[Source::JsonLdArticle, Source::Microdata, Source::OpenGraph, Source::Title]);
    all.find(|(_, full)| {
        let parts = full.split_once(": ");
        parts.is_some_and(|(before, rest)| headline::same(before, &label) && headline::same(rest, shown))
    })
}
