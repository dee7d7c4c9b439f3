//! Headline, kicker and dek.

use crate::article::{Article, Byline};
use crate::claims::{Origin, Value};
use crate::context::Context;
use crate::normalize::headline::{self, HeadlineHints};
use crate::normalize::text;
use crate::report::Field;

use super::hearing::Hearing;

pub(super) fn headline(hearing: &mut Hearing<'_>, context: &Context, article: &mut Article) {
    let publication = article.publication.as_ref().map(|publication| publication.name.clone());
    let hints = HeadlineHints::default().with_publication(publication.as_deref()).with_host(host(context));
    article.headline = hearing.first(Field::Headline, |claim| {
        let Value::Text(said) = &claim.value else { return None };
        let is_shown = matches!(claim.origin, Origin::Heading | Origin::EntryHeading);
        let read = if is_shown { headline::shown } else { headline::clean };
        read(said, &hints)
    });
    let is_shown = hearing.claims.of(Field::Headline).any(|claim| claim.origin == Origin::Heading);
    if let Some(shorter) =
        article.headline.as_deref().filter(|_| !is_shown).and_then(|chosen| without_rest(hearing, chosen))
    {
        article.headline = Some(shorter);
    }
    if let Some(full) = article.headline.as_deref().and_then(|shown| with_label(hearing, shown, &hints)) {
        article.headline = Some(full);
    }
}

fn host(context: &Context) -> Option<&str> {
    context.address.as_ref().and_then(url::Url::host_str)
}

/// Words above a headline that are no kicker, in lower case.
const NO_KICKER: &[&str] = &[
    "advertisement",
    "anzeige",
    "werbung",
    "publicidad",
    "publicité",
    "updated",
    "update",
    "home",
    "menu",
    "article",
    "artikel",
    "blog",
    "image",
    "photo",
    "video",
    "bildbeitrag",
    "audiobeitrag",
    "videobeitrag",
    "skip to content",
    "share",
    "teilen",
    "back",
    "zurück",
    "sponsored",
    "contact us",
    "loading",
    "[ loading]",
    "headline",
    "search",
    "記事",
];

/// Kicker and dek: what no other field of the article says already.
pub(super) fn kicker_and_dek(hearing: &mut Hearing<'_>, context: &Context, article: &mut Article) {
    let mut known: Vec<String> = article.headline.iter().cloned().collect();
    let dek = |said: &str, known: &[String]| {
        let said = text::collapse(said);
        let told = known.iter().any(|known| headline::same(known, &said));
        (!said.is_empty() && !told).then(|| said.into_owned())
    };
    let byline = article.byline.clone();
    article.dek = hearing.first_text(Field::Dek, |said| {
        dek(said, &known).filter(|said| !byline.as_ref().is_some_and(|byline| is_byline(said, byline)))
    });
    known.extend(
        article.section.iter().flat_map(|section| section.path.iter().chain([&section.name]).cloned()),
    );
    known.extend(article.publication.iter().map(|publication| publication.name.clone()));
    known.extend(
        article.byline.iter().flat_map(|byline| byline.authors.iter().map(|author| author.name.clone())),
    );
    let site = |said: &str| {
        let hints = HeadlineHints::default().with_host(host(context));
        headline::shown(said, &hints).is_none()
    };
    article.kicker = hearing.first_text(Field::Kicker, |said| {
        let said = said.trim().trim_end_matches(':').trim_end();
        let digits = said.chars().filter(char::is_ascii_digit).count();
        let good = digits < 4
            && said.chars().any(char::is_alphabetic)
            && !said.contains(" / ")
            && !NO_KICKER.contains(&said.to_lowercase().as_str())
            && !site(said);
        dek(said, &known).filter(|_| good)
    });
}

/// Whether words are little more than the names of the authors.
fn is_byline(said: &str, byline: &Byline) -> bool {
    let names = byline.authors.iter().map(|author| author.name.as_str()).filter(|name| said.contains(name));
    let letters: usize = names.map(|name| name.chars().count()).sum();
    byline.text.as_deref().is_some_and(|line| headline::same(line, said))
        || said.chars().count() < 3 * letters
}

/// The headline without what only one claim puts behind it: where another claim is its beginning and a mark
/// comes next, the rest is the name of the site or of the section.
fn without_rest(hearing: &Hearing<'_>, chosen: &str) -> Option<String> {
    hearing
        .claims
        .of(Field::Headline)
        .filter(|claim| {
            matches!(
                claim.origin,
                Origin::Meta | Origin::JsonLdArticle | Origin::OpenGraph | Origin::LooseMeta
            )
        })
        .filter_map(|claim| match &claim.value {
            Value::Text(said) => Some(text::collapse(&text::decode_entities(said)).into_owned()),
            _ => None,
        })
        .find(|said| {
            let rest = chosen.strip_prefix(said.as_str()).map(str::trim_start);
            said.len() * 2 > chosen.len()
                && rest.is_some_and(|rest| rest.starts_with(['-', '|', '–', '—', '·', '•']))
        })
}

/// The longest label before a headline, in characters.
const LABEL: usize = 60;

/// The headline with the label that the publisher's own headline puts before it ("Label: Headline"): set
/// apart on the page, it is part of the headline where the article's node has it, unless the headline as
/// shared goes without. The node's own mark may be a dash; the colon is then another claim's.
fn with_label(hearing: &Hearing<'_>, shown: &str, hints: &HeadlineHints<'_>) -> Option<String> {
    let said = |origins: &'static [Origin]| {
        let claims = hearing.claims.of(Field::Headline);
        claims.filter(|claim| origins.contains(&claim.origin)).filter_map(|claim| match &claim.value {
            Value::Text(said) => headline::clean(said, hints),
            _ => None,
        })
    };
    let mut own = said(&[Origin::JsonLdArticle, Origin::Microdata]);
    let label = own.find_map(|full| {
        [": ", " - ", " – "].iter().find_map(|mark| {
            let (label, rest) = full.split_once(mark)?;
            (label.chars().count() <= LABEL && headline::same(rest, shown)).then(|| label.trim().to_owned())
        })
    })?;
    if said(&[Origin::OpenGraph]).any(|shared| headline::same(&shared, shown)) {
        return None;
    }
    let mut all = said(&[Origin::JsonLdArticle, Origin::Microdata, Origin::OpenGraph, Origin::Title]);
    all.find(|full| {
        let parts = full.split_once(": ");
        parts.is_some_and(|(before, rest)| headline::same(before, &label) && headline::same(rest, shown))
    })
}
