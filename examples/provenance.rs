//! Why is a value what it is? The candidate that was chosen, its source, the rule that chose it, and its rivals.
//!
//! ```text
//! cargo run --example provenance
//! ```

use newsprint::{Error, Extractor, Field};

const PAGE: &str = r#"<html lang="en"><head><title>Ferry line closes after 80 years | The Strait Herald</title>
    <meta property="og:title" content="You won't believe why this ferry stops">
    <meta property="article:published_time" content="2023-03-04T06:30:00+01:00"></head>
    <body><article><h1>Ferry line closes after 80 years</h1>
    <p class="byline">By Ada Lund</p><p class="date">March 4, 2023</p>
    <p>The last ferry crossed the strait on Friday evening, eighty years after the first one had.</p>
    <p>It carried eleven passengers, two bicycles and the mayor, who had come to say goodbye.</p></article>"#;

fn main() -> Result<(), Error> {
    let inspection = Extractor::new().page(PAGE).inspect()?;
    for field in [Field::Headline, Field::Byline, Field::Published] {
        let Some(report) = inspection.report.field(field) else { continue };
        if let (Some(chosen), Some(rule)) = (&report.chosen, report.rule) {
            println!("{field}: {}\n  from {}, by the rule: {rule}", chosen.value, chosen.source);
            println!("  right with {} %", report.confidence.unwrap_or_default());
        }
        for rival in &report.rivals {
            println!("  not {} ({})", rival.value, rival.source);
        }
    }
    for note in &inspection.report.notes {
        println!("note: {note}");
    }
    Ok(())
}
