//! From claims to values: which source is believed for which field.
//!
//! [`precedence`] is the table of who is heard first; a file beside it holds the rules of agreement of a
//! field or a few of a kind.

mod byline;
mod dateline;
mod dates;
mod headline;
mod kicker;
mod precedence;
mod publication;
mod reading;
mod resolver;
mod section;
mod tags;

use crate::article::Article;
use crate::candidate::Candidates;
use crate::lexicon::language::Lang;
use crate::normalize::Hints;
use crate::report::Report;
use crate::settings::Context;

pub(crate) use byline::{closing_credits, sign_off};
pub(crate) use dateline::dateline;
pub(crate) use reading::complete as reading_time;
use resolver::Resolver;

/// Fills every field of the article that claims speak of, and says in the report why.
///
/// Paragraphs and related links are not its business.
pub(crate) fn resolve(candidates: &Candidates, context: &Context) -> (Article, Report) {
    let mut resolver = Resolver::new(candidates, context.inspecting);
    // Names of the site and of the section are needed to clean headlines, the language to read dates.
    let mut article = Article { language: publication::language(&mut resolver), ..Article::default() };
    article.publication = publication::publication(&mut resolver, context, &hints_of(&article));
    article.canonical_url = publication::canonical(&mut resolver, context);
    headline::headline(&mut resolver, context, &mut article);
    if article.publication.is_none() {
        article.publication = publication::from_title(&mut resolver, &article);
    }
    section::section(&mut resolver, context, &mut article);
    byline::byline(&mut resolver, context, &mut article);
    tags::tags(&mut resolver, &mut article);
    kicker::kicker_and_dek(&mut resolver, context, &mut article);
    byline::trim(&mut article);
    dates::dates(&mut resolver, context, &mut article);
    article.description = publication::description(&mut resolver);
    article.lead_image = publication::lead_image(&mut resolver, context);
    article.access = publication::access(&mut resolver);
    article.views = reading::views(&mut resolver, &hints_of(&article));
    article.reading_time = reading::declared(&mut resolver, &hints_of(&article));
    article.dateline = dateline::claimed(&mut resolver);
    (article, resolver.report)
}

/// Returns what is known of the page when its names are read: the article's language.
fn hints_of(article: &Article) -> Hints<'_> {
    Hints::default().with_language(article.language.as_deref())
}

fn language_of(article: &Article) -> Lang {
    Lang::of_page(article.language.as_deref())
}

#[cfg(test)]
mod tests;
