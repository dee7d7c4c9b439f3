//! The value of a field in words.

use super::words;
use crate::article::Article;
use crate::report::{Field, FieldReport};

/// Returns the value of a field as the article has it; of lists, how many items.
pub(super) fn value_of(report: &FieldReport, article: &Article) -> Option<String> {
    match report.field {
        Field::Headline => article.headline.clone(),
        Field::Kicker => article.kicker.clone(),
        Field::Dek => article.dek.clone(),
        Field::Byline => {
            let authors = article.byline.as_ref()?.authors.iter();
            Some(joined(authors.map(|author| author.name.as_str())))
        }
        Field::Published => article.published.map(|at| at.to_string()),
        Field::Modified => article.modified.map(|at| at.to_string()),
        Field::Section => {
            let section = article.section.as_ref()?;
            let is_alone = section.path.is_empty();
            Some(if is_alone {
                section.name.clone()
            } else {
                joined(section.path.iter().map(String::as_str))
            })
        }
        Field::Tags if article.tags.is_empty() => None,
        Field::Tags => Some(joined(article.tags.iter().map(String::as_str))),
        Field::Language => article.language.clone(),
        Field::CanonicalUrl => article.canonical_url.clone(),
        Field::Description => article.description.clone(),
        Field::LeadImage => article.lead_image.as_ref().map(|image| image.url.clone()),
        Field::Access => article.access.as_ref().map(words),
        Field::Views => article.views.map(|views| views.to_string()),
        Field::ReadingTime => article.reading_time.as_ref().map(|time| format!("{} minutes", time.minutes)),
        _ => report.chosen.as_ref().map(|chosen| chosen.value.clone()),
    }
}

fn joined<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(" · ")
}
