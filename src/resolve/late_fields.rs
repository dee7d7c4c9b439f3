//! Fields that nothing else needs, and those that the text completes.

use ::url::Url;

use crate::article::{Access, Article, Dateline, Image, ReadingBasis, ReadingTime, TextDirection};
use crate::candidate::{Candidate, Source, Value};
use crate::choose::{PageContext, Resolver};
use crate::normalize::{Hints, dateline, reading_time, text, url};
use crate::report::{Field, Note, Rule};
use crate::settings::Context;

use super::site_picture::is_site_picture;

/// Fills the fields that are chosen last, each from its own candidates.
pub(super) fn fill(
    article: &mut Article,
    resolver: &mut Resolver<'_>,
    page: &PageContext,
    context: &Context,
) {
    article.dateline = dateline(resolver);
    article.description = description(resolver);
    article.lead_image = lead_image(resolver, page.headline.as_deref(), context);
    article.access = access(resolver);
    article.direction = direction(resolver);
    article.license = license(resolver, context);
    article.comment_count = count(resolver, Field::CommentCount);
    article.views = count(resolver, Field::Views);
    article.reading_time = reading_time(resolver, &page.hints(), context);
}

fn description(resolver: &mut Resolver<'_>) -> Option<String> {
    resolver.first_text(Field::Description, |description| {
        let plain = text::decode_entities(description);
        let plain = text::strip_tags(&plain);
        let plain = text::collapse(&plain);
        if plain.is_empty() { None } else { Some(plain.into_owned()) }
    })
}

/// Returns the picture that the page declares for the article and not for its site, or else the figure above the text.
fn lead_image(resolver: &mut Resolver<'_>, headline: Option<&str>, context: &Context) -> Option<Image> {
    let host = context.address.as_ref().and_then(Url::host_str);
    let image = resolver.first(Field::LeadImage, |candidate| {
        image(candidate, context).filter(|image| !is_site_picture(&image.url, headline, host))
    });
    resolver.name_rule(Field::LeadImage, Source::Figure, Rule::FigureAboveText);
    image
}

fn image(candidate: &Candidate, context: &Context) -> Option<Image> {
    let Value::Picture { url, alt } = &candidate.value else { return None };
    // The figures of the text have absolute addresses and clean descriptions already.
    if candidate.source == Source::Figure {
        let mut image = Image::new(url.as_str());
        image.alt.clone_from(alt);
        return Some(image);
    }
    let mut image = Image::new(url::resolve(context.base.as_ref(), url)?);
    let alt = text::collapse(alt.as_deref().unwrap_or_default());
    image.alt = if alt.is_empty() { None } else { Some(alt.into_owned()) };
    Some(image)
}

fn access(resolver: &mut Resolver<'_>) -> Option<Access> {
    let mut malformed = None;
    let access = resolver.first(Field::Access, |candidate| {
        let Value::Text(text) = &candidate.value else { return None };
        let access = access_of(text.trim());
        if access.is_none() {
            malformed.get_or_insert(candidate.source);
        }
        access
    });
    if let Some(source) = malformed {
        resolver.note(Note::Malformed { field: Field::Access, source });
    }
    access
}

/// Returns the access that `isAccessibleForFree` or `article:content_tier` declares.
fn access_of(value: &str) -> Option<Access> {
    let value = value.to_ascii_lowercase();
    let boolean =
        value.strip_prefix("http://schema.org/").or_else(|| value.strip_prefix("https://schema.org/"));
    match (boolean, value.as_str()) {
        (Some("true"), _) | (None, "true" | "free") => Some(Access::Free),
        (None, "metered") => Some(Access::Metered),
        (Some("false"), _) | (None, "false" | "locked" | "premium") => Some(Access::Paywalled),
        _ => None,
    }
}

fn direction(resolver: &mut Resolver<'_>) -> Option<TextDirection> {
    let known = [TextDirection::LeftToRight, TextDirection::RightToLeft];
    resolver.first_text(Field::Direction, |text| {
        known.into_iter().find(|known| text.trim().eq_ignore_ascii_case(known.dir()))
    })
}

fn license(resolver: &mut Resolver<'_>, context: &Context) -> Option<Url> {
    resolver.first_text(Field::License, |href| Url::parse(&url::resolve(context.base.as_ref(), href)?).ok())
}

/// Returns the number that the page states: "1204" in its JSON-LD, "1,204 views" beside the headline.
fn count(resolver: &mut Resolver<'_>, field: Field) -> Option<u64> {
    resolver.first(field, |candidate| match &candidate.value {
        Value::Text(text) => text.trim().parse().ok(),
        Value::Count { count, .. } => Some(*count),
        _ => None,
    })
}

/// Returns the reading time that the page declares, or else an estimate from the number of words.
///
/// 476 words at 238 a minute → 2 minutes
fn reading_time(resolver: &mut Resolver<'_>, hints: &Hints<'_>, context: &Context) -> Option<ReadingTime> {
    let words = resolver.candidates.of(Field::ReadingTime).find_map(counted_words).unwrap_or_default();
    let time = resolver.first(Field::ReadingTime, |candidate| match &candidate.value {
        Value::Text(text) => {
            let minutes = reading_time::parse(text, hints)?.max(1);
            Some(ReadingTime::new(minutes, words, ReadingBasis::Declared))
        }
        Value::Words(words) => {
            let minutes = reading_time::estimate(*words, context.words_per_minute);
            Some(ReadingTime::new(minutes, *words, ReadingBasis::Estimated))
        }
        _ => None,
    });
    resolver.name_rule(Field::ReadingTime, Source::WordCount, Rule::EstimatedFromWords);
    time
}

fn counted_words(candidate: &Candidate) -> Option<u32> {
    match candidate.value {
        Value::Words(words) => Some(words),
        _ => None,
    }
}

/// Returns the place that the page declares, or else the place that opens the text.
fn dateline(resolver: &mut Resolver<'_>) -> Option<Dateline> {
    let dateline = resolver.first(Field::Dateline, |candidate| match &candidate.value {
        Value::Text(place) if candidate.source == Source::Body => Some(Dateline::new(place.as_str())),
        Value::Text(text) => dateline::place(text).map(Dateline::new),
        _ => None,
    });
    resolver.name_rule(Field::Dateline, Source::Body, Rule::OpeningOfText);
    dateline
}
