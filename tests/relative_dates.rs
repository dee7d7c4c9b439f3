//! "3 hours ago": dates that count from when the page was fetched.
#![allow(clippy::unwrap_used)]

use newsprint::chrono::DateTime;
use newsprint::{Article, Extractor};

const FETCHED: &str = "2022-05-06T17:12:36+02:00";

/// A page in a language with a line under its headline.
fn page(language: &str, line: &str) -> String {
    format!(
        "<!doctype html><html lang={language}><head><title>Bridge reopens</title></head><body><main><article>\
         <h1>Bridge reopens after two years of work</h1>{line}\
         <p>The old bridge over the river reopened on Friday after two years of work, the city said, and the first \
         buses crossed it in the morning.</p><p>The mayor thanked the builders, who had found more rust than the \
         plans of the engineers had foreseen, and the neighbours, who had waited.</p></article></main></body></html>"
    )
}

fn fetched(html: &str) -> Article {
    let at = DateTime::parse_from_rfc3339(FETCHED).unwrap();
    Extractor::new().page(html).fetched_at(at).extract().unwrap()
}

#[test]
fn lines_under_the_headline() {
    for (language, line, expected) in [
        ("en", "<p>By Ada Lund | 3 hours ago</p>", "2022-05-06"),
        ("en", "<p class=meta>3 hours ago</p>", "2022-05-06"),
        ("en", "<div class=date>20 hours ago</div>", "2022-05-05"),
        ("en", "<time>2 days ago</time>", "2022-05-04"),
        ("en", "<span class=published>Published 7 minutes ago</span>", "2022-05-06T17:05:00+02:00"),
        ("de", "<p>Von Ada Lund, vor 3 Stunden</p>", "2022-05-06"),
        ("fr", "<p class=meta>Par Ada Lund, il y a 3 heures</p>", "2022-05-06"),
        ("zh", "<div class=time>3小时前</div>", "2022-05-06"),
        // A day that is printed needs no counting.
        ("en", "<p class=meta>5 May 2022, read 3 hours ago</p>", "2022-05-05"),
    ] {
        let html = page(language, line);
        assert_eq!(fetched(&html).published.map(|at| at.to_string()).as_deref(), Some(expected), "{line}");
        let unknown = Extractor::new().page(&html).extract().unwrap().published;
        assert_eq!(unknown.is_some(), line.contains("2022"), "{line}");
    }
}

#[test]
fn a_change_is_no_publication() {
    let article =
        fetched(&page("en", "<time>5 May 2022</time> <span class=updated>Updated 3 hours ago</span>"));
    assert_eq!(article.published.unwrap().to_string(), "2022-05-05");
    assert_eq!(article.modified.unwrap().to_string(), "2022-05-06");
}

#[test]
fn sentences_tell_of_other_days() {
    for line in [
        "<p class=dek>The crane broke 3 hours ago, and nobody was hurt.</p>",
        "<p>Yesterday nobody had known of it.</p>",
        "<figure><img src=/bridge.jpg><figcaption>The bridge, seen 2 days ago</figcaption></figure>",
    ] {
        assert_eq!(fetched(&page("en", line)).published, None, "{line}");
    }
}

#[test]
fn stories_beside_the_text() {
    let card = |n: u32| {
        format!(
            "<li><a href=/city/{n}/council-weighs-plan>Council weighs plan {n} for the harbour</a> <span>{n} hours ago</span></li>"
        )
    };
    let cards: String = (2..8).map(card).collect();
    let html = page("en", "")
        .replace("</article>", &format!("</article><aside><h2>Latest</h2><ul>{cards}</ul></aside>"));
    let links = fetched(&html).related_links;
    assert_eq!(links.len(), 6);
    assert!(links.iter().all(|link| link.published.unwrap().to_string() == "2022-05-06"), "{links:?}");
    assert_eq!(fetched(&html).published, None);
}
