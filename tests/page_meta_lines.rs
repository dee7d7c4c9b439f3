//! The lines of facts above and under the headline, as sites of many languages print them.
#![allow(clippy::unwrap_used)]

use newsprint::{Article, Extractor};

const TEXT: &str = "<p>The old bridge over the river reopened on Friday after two years of work, the city said, and the \
    first buses crossed it in the morning.</p><p>The mayor thanked the builders, who had found more rust than the \
    plans of the engineers had foreseen, and the neighbours, who had waited.</p><p>Ships may pass again from Monday \
    on, once the harbour office has measured the depth of the water under the new arches.</p>";

/// The article of a page with these lines above and under its headline, and with these elements under its text.
fn article(language: &str, above: &str, below: &str, end: &str) -> Article {
    let html = format!(
        "<!doctype html><html lang={language}><head><title>Bridge reopens</title></head><body>{above}<main>\
         <h1>Bridge reopens after two years of work</h1>{below}{TEXT}</main>{end}</body></html>"
    );
    Extractor::builder().base_url("https://gazette.example/city/bridge").build().extract(&html).unwrap()
}

fn dates(article: &Article) -> (Option<String>, Option<String>) {
    (article.published.map(|at| at.to_string()), article.modified.map(|at| at.to_string()))
}

#[test]
fn the_day_of_today_in_the_head_of_the_page_is_heard_last() {
    let today = "Dienstag, 14. Mai 2024";
    for (above, below, published) in [
        // In the head of the page any date is: marked or not, with a weekday or not.
        (
            format!("<header><div>{today}</div></header>"),
            "<div>Veröffentlicht 13.05.2024, 09:15 | Aktualisiert 14.05.2024</div>",
            "2024-05-13T09:15:00",
        ),
        (
            format!("<header><div class=date>{today}</div></header>"),
            "<div class=date>13. Mai 2024</div>",
            "2024-05-13",
        ),
        (
            "<div id=masthead><div class=date>14. Mai 2024, 11:04 Uhr</div></div>".to_owned(),
            "<div>Von Anna Beispiel und Karl Muster, 13.05.2024, 09:15 Uhr</div>",
            "2024-05-13T09:15:00",
        ),
        // Elsewhere a weekday tells it.
        (
            format!("<div><span class=date>{today}</span></div>"),
            "<div>13.05.2024, 09:15 Uhr, aktualisiert: 14.05.2024, 10:00</div>",
            "2024-05-13T09:15:00",
        ),
        // Where no other date is printed it counts.
        (format!("<header><div>{today}</div></header>"), "", "2024-05-14"),
    ] {
        let found = dates(&article("de", &above, below, "")).0;
        assert_eq!(found.as_deref(), Some(published), "{above} {below}");
    }
}

#[test]
fn a_change_under_the_headline_says_more_than_today() {
    let found = article(
        "de",
        "<header><div>Dienstag, 14. Mai 2024</div></header>",
        "<div>Aktualisiert: 12.05.2024, 10:00</div>",
        "",
    );
    assert_eq!(dates(&found).0.as_deref(), Some("2024-05-12T10:00:00"));
}
