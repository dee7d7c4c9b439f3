//! How sure the values of an article are.
//!
//! A value is the surer the better its source is, and the more other sources of the page say the same. How much each
//! of this counts is a weight in `weights.tsv`, which `examples/train_confidence` fits to pages with known values.

mod value_evidence;

use crate::report::{Field, FieldReport, Inspection, percent};

pub(crate) use value_evidence::evidence;

/// Rows of field, evidence and weight, in log-odds; what is in no row weighs nothing.
const WEIGHTS: &str = include_str!("weights.tsv");

/// The fields whose confidence is known.
pub(crate) const FIELDS: [Field; 4] = [Field::Headline, Field::Byline, Field::Published, Field::Section];

/// Says of each value how likely it is right.
pub(crate) fn rate(inspection: &mut Inspection) {
    let reports = &inspection.report.fields;
    let rated: Vec<Option<u8>> = reports.iter().map(|report| confidence(report, inspection)).collect();
    for (report, confidence) in inspection.report.fields.iter_mut().zip(rated) {
        report.confidence = confidence;
    }
}

/// Returns how likely a value is right, in percent; `None` where there is none, or too little was known to learn from.
fn confidence(report: &FieldReport, inspection: &Inspection) -> Option<u8> {
    let chosen = report.chosen.as_ref().filter(|_| FIELDS.contains(&report.field))?;
    let evidence = evidence(report, chosen, inspection);
    let field = report.field.to_string();
    let weights = WEIGHTS.lines().filter_map(weight).filter(|(of, _, _)| *of == field);
    let known = weights.filter(|(_, name, _)| evidence.iter().any(|one| one == name));
    Some(percent_of(known.map(|(_, _, weight)| weight).sum()))
}

/// Returns field, evidence and weight of a row: "byline", "agreeing 1" and 0.85.
fn weight(row: &str) -> Option<(&str, &str, f32)> {
    let (field, rest) = row.split_once('\t')?;
    let (evidence, weight) = rest.split_once('\t')?;
    Some((field, evidence, weight.parse().ok()?))
}

/// Returns the probability of log-odds, in percent: never 0 or 100, for nothing is certain.
fn percent_of(log_odds: f32) -> u8 {
    percent(1.0 / (1.0 + (-log_odds).exp())).clamp(1, 99)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Extractor, Note, Rule, Source};

    fn confidence_of(field: Field, html: &str) -> u8 {
        let report = Extractor::new().page(html).inspect().unwrap().report;
        report.field(field).unwrap().confidence.unwrap()
    }

    const STORY: &str = "<p>The old bridge over the river opened again on Monday after two years of repairs, the mayor said. \
                         It had been closed since the flood.</p><p>The ferry that took its place makes its last trip on Sunday.</p>";

    #[test]
    fn every_row_is_read_and_names_a_rated_field() {
        for row in WEIGHTS.lines() {
            let (field, _, weight) = weight(row).unwrap();
            assert!(FIELDS.iter().any(|known| known.to_string() == field), "{row}");
            assert!(weight.is_finite(), "{row}");
        }
    }

    #[test]
    fn rows_name_sources_and_rules_that_exist() {
        for row in WEIGHTS.lines() {
            let (_, name, _) = weight(row).unwrap();
            match name.split_once(' ') {
                Some(("source" | "alone", source)) => assert!(source.parse::<Source>().is_ok(), "{row}"),
                Some(("rule", rule)) => assert!(rule.parse::<Rule>().is_ok(), "{row}"),
                _ => {}
            }
        }
    }

    #[test]
    fn log_odds_are_percents() {
        for (log_odds, is) in [(0.0, 50), (2.2, 90), (-2.2, 10), (50.0, 99), (-50.0, 1), (f32::INFINITY, 99)]
        {
            assert_eq!(percent_of(log_odds), is, "{log_odds}");
        }
    }

    #[test]
    fn a_name_that_two_sources_give_is_surer_than_one_that_only_meta_gives() {
        let claim = "<meta name=author content='Ada Lund'><h1>The bridge reopens</h1>";
        let both = [claim, "<p class=byline>By Ada Lund</p>", STORY].concat();
        let shown = ["<h1>The bridge reopens</h1><p>Ada Lund</p>", STORY].concat();
        assert!(confidence_of(Field::Byline, &both) >= 90);
        assert!(confidence_of(Field::Byline, &both) > confidence_of(Field::Byline, &shown));
    }

    #[test]
    fn a_field_without_value_has_no_confidence() {
        let page = ["<h1>The bridge reopens</h1><meta name=date content='32 May'>", STORY].concat();
        let report = Extractor::new().page(&page).inspect().unwrap().report;
        assert!(report.notes.iter().any(|note| matches!(note, Note::Malformed { .. })));
        assert_eq!(report.field(Field::Published).unwrap().confidence, None);
    }
}
