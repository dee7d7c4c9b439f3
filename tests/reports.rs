//! Reports are whole: every value of an article has its candidate, its source and the rule that chose it.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../benches/generator/mod.rs"]
mod generator;
#[path = "support/whole_report.rs"]
mod whole_report;

use std::fs;
use std::path::Path;

use newsprint::{Candidate, Extractor, Field, FieldReport, Inspection, Rule, Source};
use serde_json::Value;

#[test]
fn every_value_of_the_golden_pages_stands_in_its_report() {
    let mut pages = 0;
    let mut faults = Vec::new();
    for folder in ["tests/pages", "tests/related"] {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            let file = entry.unwrap().path();
            if file.extension().is_some_and(|extension| extension == "html") {
                pages += 1;
                faults.extend(faults_of(&file));
            }
        }
    }
    assert!(pages > 60, "{pages} pages");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn faults_of(file: &Path) -> Vec<String> {
    let expected: Value =
        serde_json::from_str(&fs::read_to_string(file.with_extension("json")).unwrap()).unwrap();
    let page = fs::read(file).unwrap();
    let extraction = Extractor::new().bytes(&page);
    let extraction = match expected["url"].as_str() {
        Some(url) => extraction.url(url),
        None => extraction,
    };
    let Ok(inspection) = extraction.inspect() else { return Vec::new() };
    let faults = whole_report::faults(&inspection);
    faults.into_iter().map(|fault| format!("{}: {fault}", file.display())).collect()
}

#[test]
fn every_value_of_generated_pages_stands_in_its_report() {
    for number in (0..generator::COUNT).step_by(8) {
        let page = generator::page(number);
        let inspection = Extractor::new().bytes(page.html.as_bytes()).inspect().unwrap();
        let faults = whole_report::faults(&inspection);
        assert!(faults.is_empty(), "page {number}:\n{}", faults.join("\n"));
    }
}

#[test]
fn extraction_without_a_report_gives_the_same_article() {
    let html = page("<p class=byline>By Cy Dahl</p>", "<p>(Reporting by Ada Lund; Editing by Ben Okri)</p>");
    assert_eq!(Extractor::new().page(&html).extract().unwrap(), inspect(&html).article);
}

/// A page with something above its text and something below.
fn page(above: &str, below: &str) -> String {
    format!(
        "<title>Old bridge reopens</title><article><h1>Old bridge reopens</h1>{above}\
         <p>NORRIN (AFP) - The old bridge over the river reopened on Friday after two years of repairs, the city said.</p>\
         <p>Thousands of people walked across it in the first hours, and the mayor cut a ribbon, as mayors do.</p>\
         <p>The work cost more than planned, the council's books show, and took a year longer than promised.</p>\
         {below}</article>"
    )
}

fn inspect(html: &str) -> Inspection {
    Extractor::new().page(html).inspect().unwrap()
}

fn report(html: &str, field: Field) -> FieldReport {
    inspect(html).report.field(field).cloned().unwrap()
}

fn chosen(report: &FieldReport) -> (Source, &str, Option<Rule>) {
    let Candidate { source, value, .. } = report.chosen.as_ref().unwrap();
    (*source, value, report.rule)
}

#[test]
fn closing_credits_are_the_byline_of_a_page_without_one() {
    let html = page("", "<p>(Reporting by Ada Lund; Editing by Ben Okri)</p>");
    let report = report(&html, Field::Byline);
    let credit = "(Reporting by Ada Lund; Editing by Ben Okri)";
    assert_eq!(chosen(&report), (Source::ClosingCredit, credit, Some(Rule::ClosingCredits)));
}

#[test]
fn a_sign_off_is_the_byline_of_a_page_without_one() {
    let report = report(&page("", "<p>Ada Lund</p>"), Field::Byline);
    assert_eq!(chosen(&report), (Source::SignOff, "Ada Lund", Some(Rule::SignOff)));
}

#[test]
fn a_sign_off_adds_to_a_byline_or_is_passed_over() {
    let line = (Source::ClassName, "By Ben Okri", Some(Rule::ShownAuthors));
    let sign_off = |report: &FieldReport| {
        let is_sign_off = |candidate: &Candidate| candidate.source == Source::SignOff;
        [report.added.iter().any(is_sign_off), report.rivals.iter().any(is_sign_off)]
    };
    let more = report(&page("<p class=byline>By Ben Okri</p>", "<p>Ada Lund</p>"), Field::Byline);
    assert_eq!((chosen(&more), sign_off(&more)), (line, [true, false]));
    let same = report(&page("<p class=byline>By Ben Okri</p>", "<p>Ben Okri</p>"), Field::Byline);
    assert_eq!((chosen(&same), sign_off(&same)), (line, [false, true]));
}

#[test]
fn what_the_text_adds_has_its_source() {
    let html = page("<figure><img src=/bridge.jpg width=800 height=600></figure>", "");
    let place = report(&html, Field::Dateline);
    assert_eq!(chosen(&place), (Source::Body, "NORRIN", Some(Rule::OpeningOfText)));
    let time = report(&html, Field::ReadingTime);
    assert_eq!(chosen(&time), (Source::WordCount, "55 words", Some(Rule::EstimatedFromWords)));
    let paragraphs = report(&html, Field::Paragraphs);
    assert_eq!(chosen(&paragraphs), (Source::Body, "3 paragraphs", Some(Rule::BodyModel)));
}

#[test]
fn rules_are_read_back_from_json() {
    assert_eq!(serde_json::to_value(Rule::ClosingCredits).unwrap(), "closing_credits");
    let inspection = inspect(&page("", "<p>(Reporting by Ada Lund; Editing by Ben Okri)</p>"));
    let json = serde_json::to_string(&inspection).unwrap();
    assert_eq!(serde_json::from_str::<Inspection>(&json).unwrap(), inspection);
}
