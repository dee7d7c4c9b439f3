//! What speaks for a value or against it: where it stands, what chose it, and who else says so.

use rustc_hash::FxHashSet;

use crate::article::{Article, AuthorRole, PageKind, Timestamp};
use crate::normalize::{Hints, date};
use crate::report::{Candidate, Field, FieldReport, Inspection, Note, Source};
use crate::text::fold;
use crate::text::similarity::same;

/// Counts of sources from which on they weigh the same.
const MANY: usize = 3;

/// Returns what is known of the choice of a value, by name: "source json_ld_article", "agreeing 2", "disagreeing 0".
pub(crate) fn evidence(report: &FieldReport, chosen: &Candidate, inspection: &Inspection) -> Vec<String> {
    let article = &inspection.article;
    let (mut agreeing, mut disagreeing) = (FxHashSet::default(), FxHashSet::default());
    for rival in report.rivals.iter().chain(&report.added) {
        let says_so = says(report.field, article, chosen, &rival.value);
        if says_so { &mut agreeing } else { &mut disagreeing }.insert(rival.source);
    }
    agreeing.remove(&chosen.source);
    let is_shown = is_shown(chosen.source) || agreeing.iter().copied().any(is_shown);
    let mut names = vec![
        "always".to_owned(),
        format!("source {}", chosen.source),
        counted("agreeing", agreeing.len()),
        counted("disagreeing", disagreeing.difference(&agreeing).count()),
        (if is_shown { "shown" } else { "not shown" }).to_owned(),
        kind(inspection).to_owned(),
    ];
    names.extend(report.rule.map(|rule| format!("rule {rule}")));
    names.extend(agreeing.is_empty().then(|| format!("alone {}", chosen.source)));
    let disagrees = inspection.report.notes.contains(&Note::Disagreement { field: report.field });
    names.extend(disagrees.then(|| "contradicted".to_owned()));
    names.extend(of_field(report.field, article));
    names
}

/// "agreeing 2"
fn counted(name: &str, count: usize) -> String {
    format!("{name} {}", count.min(MANY))
}

/// Whether readers see what stands there.
fn is_shown(source: Source) -> bool {
    matches!(
        source,
        Source::Heading
            | Source::ClassName
            | Source::TimeElement
            | Source::PlainText
            | Source::UnmarkedName
            | Source::AfterBody
            | Source::Breadcrumbs
            | Source::SignOff
            | Source::ClosingCredit
    )
}

/// Whether another candidate says what the article has.
fn says(field: Field, article: &Article, chosen: &Candidate, rival: &str) -> bool {
    match field {
        Field::Byline => {
            let rival = fold(rival);
            let mut authors = article.byline.iter().flat_map(|byline| &byline.authors);
            authors.all(|author| rival.contains(&fold(&author.name)))
        }
        Field::Published => {
            let hints = Hints::default().with_language(article.language.as_deref());
            let day = date::find(rival, &hints).map(|at| at.day());
            day.is_some() && day == article.published.map(|at| at.day())
        }
        Field::Section => {
            let name = article.section.as_ref().map_or("", |section| &section.name);
            rival.split(" > ").any(|step| same(step, name))
        }
        _ => same(rival, &chosen.value),
    }
}

/// Returns how likely the page is an article at all.
fn kind(inspection: &Inspection) -> &'static str {
    let kinds = &inspection.report.kind.probabilities;
    match kinds.iter().find(|(kind, _)| *kind == PageKind::Article).map_or(0, |(_, percent)| *percent) {
        90.. => "article surely",
        50.. => "article likely",
        _ => "article hardly",
    }
}

/// Returns what the value itself tells.
fn of_field(field: Field, article: &Article) -> Vec<String> {
    match field {
        Field::Byline => {
            let authors: Vec<_> = article.byline.iter().flat_map(|byline| &byline.authors).collect();
            let is_nobody = |role: AuthorRole| matches!(role, AuthorRole::Agency | AuthorRole::Publication);
            let mut names = vec![counted("authors", authors.len())];
            names.extend(
                authors.iter().any(|author| is_nobody(author.role)).then(|| "organization".to_owned()),
            );
            names.extend(
                authors.iter().any(|author| !author.name.contains(' ')).then(|| "one word".to_owned()),
            );
            names
        }
        Field::Published => article.published.map(|at| precision(at).to_owned()).into_iter().collect(),
        Field::Headline => {
            let words = article.headline.as_deref().unwrap_or_default().split_whitespace().count();
            vec![counted("words", words)]
        }
        _ => Vec::new(),
    }
}

fn precision(at: Timestamp) -> &'static str {
    match at {
        Timestamp::Instant(_) => "instant",
        Timestamp::Local(_) => "local time",
        Timestamp::Day(_) => "day",
    }
}
