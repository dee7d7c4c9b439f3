//! The measures, and their means over the pages of a set.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;

use chrono::{DateTime, Duration};
use newsprint::normalize::text::fold;
use newsprint::{Article, Timestamp};

use crate::known::Known;

/// The columns of the table.
pub const COLUMNS: [&str; 11] = [
    "text", "paras", "snips", "headline", "authors", "silent", "date", "instant", "section", "related",
    "kind",
];

/// A value that is not all right.
#[derive(Debug)]
pub struct Miss {
    pub value: f64,
    pub id: String,
    pub column: &'static str,
    pub known: String,
    pub given: String,
}

/// The values of the pages of a set.
#[derive(Debug, Default)]
pub struct Sums {
    pages: usize,
    values: BTreeMap<&'static str, Vec<f64>>,
    /// Of the text of each page.
    precision: Vec<f64>,
    recall: Vec<f64>,
    /// Snippets found, missing, and too many.
    snippets: [usize; 3],
}

impl Sums {
    pub fn pages(&self) -> usize {
        self.pages
    }

    /// The figure of a column; `None` where nothing is known.
    pub fn value(&self, column: &str) -> Option<f64> {
        match column {
            "text" => Some(harmonic(mean(&self.precision)?, mean(&self.recall)?)),
            "snips" => {
                let [found, missing, wrong] = self.snippets.map(float);
                (found + missing > 0.0).then(|| 2.0 * found / (2.0 * found + missing + wrong))
            }
            _ => mean(self.values.get(column)?),
        }
    }

    /// Adds a page; returns what is not all right.
    pub fn add(&mut self, known: &Known, article: &Article) -> Vec<Miss> {
        self.pages += 1;
        let mut misses = Vec::new();
        let mut note = |column, value, known_value: String, given: String| {
            self.values.entry(column).or_default().push(value);
            if value < 1.0 {
                misses.push(Miss { value, id: known.id.clone(), column, known: known_value, given });
            }
        };
        let authors: BTreeSet<String> = article
            .byline
            .iter()
            .flat_map(|byline| &byline.authors)
            .map(|author| fold(&author.name))
            .collect();
        if let Some(headline) = &known.headline {
            let given = article.headline.clone().unwrap_or_default();
            note("headline", flag(fold(headline) == fold(&given)), headline.clone(), given);
        }
        if !known.authors.is_empty() {
            let names: BTreeSet<String> = known.authors.iter().map(|name| fold(name)).collect();
            note("authors", set_f1(&names, &authors), format!("{names:?}"), format!("{authors:?}"));
        }
        if known.no_author {
            note("silent", flag(authors.is_empty()), "nobody".to_owned(), format!("{authors:?}"));
        }
        if let Some(published) = &known.published {
            let given = article.published.map(|at| at.to_string()).unwrap_or_default();
            note("date", flag(is_day(published, article.published)), published.clone(), given.clone());
            if let Ok(at) = DateTime::parse_from_rfc3339(published) {
                let same =
                    article.published.and_then(|given| given.instant()).is_some_and(|given| given == at);
                note("instant", flag(same), published.clone(), given);
            }
        }
        if !known.section.as_slice().is_empty() {
            let given = article.section.as_ref().map(|section| section.name.clone()).unwrap_or_default();
            let is_right = known.section.as_slice().iter().any(|name| fold(name) == fold(&given));
            note("section", flag(is_right), format!("{:?}", known.section.as_slice()), given);
        }
        if let Some(related) = &known.related {
            let stories: BTreeSet<String> = related.iter().map(|story| address(&story.url)).collect();
            let given: BTreeSet<String> =
                article.related_links.iter().map(|link| address(&link.url)).collect();
            note("related", set_f1(&stories, &given), format!("{stories:?}"), format!("{given:?}"));
        }
        if let Some(kind) = &known.kind {
            note("kind", flag(*kind == article.kind.to_string()), kind.clone(), article.kind.to_string());
        }
        if let Some(paragraphs) = &known.paragraphs {
            let given = counted(article.paragraphs.iter().map(|paragraph| fold(&paragraph.text)));
            let wanted = counted(paragraphs.iter().map(|paragraph| fold(paragraph)));
            let (precision, recall) = shares(&wanted, &given);
            note("paras", harmonic(precision, recall), String::new(), String::new());
        }
        self.text(known, article, &mut misses);
        misses
    }

    fn text(&mut self, known: &Known, article: &Article, misses: &mut Vec<Miss>) {
        let given = article.text();
        if let Some(text) = &known.text {
            let (precision, recall) = shares(&shingles(text), &shingles(&given));
            self.recall.push(recall);
            // A page without a text says nothing of what is given too much.
            self.precision.extend((!given.is_empty()).then_some(precision));
            let value = harmonic(precision, recall);
            if value < 1.0 {
                let known_value = format!("precision {precision:.2}, recall {recall:.2}");
                let given = format!("{} of {} characters", given.len(), text.len());
                misses.push(Miss { value, id: known.id.clone(), column: "text", known: known_value, given });
            }
        }
        let flat = fold(&given);
        let held =
            |snippets: &[String]| snippets.iter().filter(|snippet| flat.contains(&fold(snippet))).count();
        let (found, wrong) = (held(&known.with), held(&known.without));
        for (sum, more) in self.snippets.iter_mut().zip([found, known.with.len() - found, wrong]) {
            *sum += more;
        }
    }
}

/// The runs of four words, with how often each stands there.
fn shingles(text: &str) -> HashMap<Vec<&str>, usize> {
    let words =
        text.split(|char: char| !(char.is_alphanumeric() || char == '_')).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let size = 4.min(words.len()).max(1);
    counted(words.windows(size).map(<[_]>::to_vec))
}

fn counted<T: Eq + Hash>(items: impl Iterator<Item = T>) -> HashMap<T, usize> {
    let mut counts = HashMap::new();
    for item in items {
        *counts.entry(item).or_insert(0) += 1;
    }
    counts
}

/// Precision and recall of what is given.
fn shares<T: Eq + Hash>(known: &HashMap<T, usize>, given: &HashMap<T, usize>) -> (f64, f64) {
    let both: usize =
        given.iter().map(|(item, count)| known.get(item).map_or(0, |known| *known.min(count))).sum();
    let share = |all: &HashMap<T, usize>| match all.values().sum::<usize>() {
        0 => 1.0,
        all => float(both) / float(all),
    };
    (share(given), share(known))
}

fn set_f1(known: &BTreeSet<String>, given: &BTreeSet<String>) -> f64 {
    let all = known.len() + given.len();
    if all == 0 { 1.0 } else { 2.0 * float(known.intersection(given).count()) / float(all) }
}

/// Whether a date has the right day. The day of an instant depends on the zone: any zone's will do for a date without one.
fn is_day(known: &str, given: Option<Timestamp>) -> bool {
    let Some(given) = given else { return false };
    match (DateTime::parse_from_rfc3339(known), given.instant()) {
        (Ok(at), Some(instant)) => (at - instant).abs() < Duration::minutes(1),
        (Ok(at), None) => [-12, 0, 14]
            .iter()
            .any(|hours| (at.to_utc() + Duration::hours(*hours)).date_naive() == given.day()),
        (Err(_), _) => known.get(..10) == Some(given.day().to_string().as_str()),
    }
}

/// An address without what does not tell stories apart.
fn address(url: &str) -> String {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
    let bare = bare.split('#').next().unwrap_or_default();
    bare.trim_start_matches("www.").trim_end_matches('/').to_owned()
}

fn harmonic(one: f64, other: f64) -> f64 {
    if one + other > 0.0 { 2.0 * one * other / (one + other) } else { 0.0 }
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / float(values.len()))
}

fn flag(is: bool) -> f64 {
    f64::from(u8::from(is))
}

#[allow(clippy::cast_precision_loss, reason = "counts")]
fn float(count: usize) -> f64 {
    count as f64
}
