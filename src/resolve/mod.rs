//! From claims to values: which source is believed for which field.
//!
//! [`precedence`] is the table of who is heard first; a file beside it holds the rules of agreement of a
//! field or a few of a kind.

mod byline;
mod dateline;
mod dates;
mod headline;
mod hearing;
mod kicker;
mod precedence;
mod publication;
mod reading;
mod section;
mod tags;

use crate::article::Article;
use crate::claims::Claims;
use crate::context::Context;
use crate::report::Report;

pub(crate) use byline::{closing_credits, sign_off};
pub(crate) use dateline::dateline;
use hearing::Hearing;
pub(crate) use reading::complete as reading_time;

/// Fills every field of the article that claims speak of, and says in the report why.
///
/// Paragraphs and related links are not its business.
pub(crate) fn resolve(claims: &Claims, context: &Context) -> (Article, Report) {
    let mut hearing = Hearing::new(claims, context.inspecting);
    // Names of the site and of the section are needed to clean headlines, the language to read dates.
    let mut article = Article {
        language: publication::language(&mut hearing),
        publication: publication::publication(&mut hearing, context),
        canonical_url: publication::canonical(&mut hearing, context),
        ..Article::default()
    };
    headline::headline(&mut hearing, context, &mut article);
    if article.publication.is_none() {
        article.publication = publication::from_title(&mut hearing, article.headline.as_deref());
    }
    section::section(&mut hearing, context, &mut article);
    byline::byline(&mut hearing, context, &mut article);
    tags::tags(&mut hearing, &mut article);
    kicker::kicker_and_dek(&mut hearing, context, &mut article);
    byline::trim(&mut article);
    dates::dates(&mut hearing, context, &mut article);
    article.description = publication::description(&mut hearing);
    article.lead_image = publication::lead_image(&mut hearing, context);
    article.access = publication::access(&mut hearing);
    article.views = reading::views(&mut hearing);
    article.reading_time = reading::declared(&mut hearing);
    article.dateline = dateline::claimed(&mut hearing);
    (article, hearing.report)
}

#[cfg(test)]
mod tests;
