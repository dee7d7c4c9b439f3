//! What holds for every report, whatever page it is on.

use newsprint::{Completeness, Field, FieldReport, Inspection, PageKind};
use serde_json::Value;

/// Returns what is missing in a report: the fields of the article without a candidate or a rule, and those with one
/// that the article does not have.
pub fn faults(inspection: &Inspection) -> Vec<String> {
    let article = serde_json::to_value(&inspection.article).unwrap();
    let mut article = article.as_object().unwrap().clone();
    article.remove("completeness");
    if let Some(Value::Object(pages)) = article.remove("linked_pages") {
        article.extend(pages);
    }
    let mut faults = Vec::new();
    let is_whole = inspection.article.completeness == Completeness::Whole;
    if !is_whole && inspection.report.completeness.is_empty() {
        faults.push("what is not whole has no sign of it".to_owned());
    }
    let is_told = inspection.report.kind.rule.is_some();
    if is_told == (inspection.article.kind == PageKind::Unsure) {
        faults.push("the kind of the page has no rule, or a rule and no kind".to_owned());
    }
    for (name, value) in article.iter().filter(|(name, _)| *name != "kind") {
        let field: Field = serde_json::from_value(Value::String(name.clone())).unwrap();
        let report = inspection.report.field(field);
        if !report.is_some_and(|report| report.chosen.is_some() && report.rule.is_some()) {
            faults.push(format!("{name} stands in no report: {value}"));
        }
    }
    for report in &inspection.report.fields {
        let name = serde_json::to_value(report.field).unwrap();
        if report.chosen.is_some() && !article.contains_key(name.as_str().unwrap()) {
            faults.push(format!("{name} is reported and not in the article: {:?}", report.chosen));
        }
        faults.extend(fault(report).map(|fault| format!("{name}: {fault}")));
    }
    let mut fields: Vec<Field> = inspection.report.fields.iter().map(|report| report.field).collect();
    fields.dedup();
    if fields.len() != inspection.report.fields.len() || !fields.is_sorted() {
        faults.push("the fields are not each reported once, in order".to_owned());
    }
    faults
}

fn fault(report: &FieldReport) -> Option<&'static str> {
    if report.chosen.is_some() != report.rule.is_some() {
        return Some("a candidate without a rule, or a rule without a candidate");
    }
    if report.chosen.is_none() && !report.added.is_empty() {
        return Some("something was added to nothing");
    }
    if report.chosen.as_ref().is_some_and(|chosen| report.rivals.contains(chosen)) {
        return Some("the candidate chosen is its own rival");
    }
    None
}
