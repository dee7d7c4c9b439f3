//! What holds of every article, whatever page it is from.

#![allow(dead_code, clippy::unwrap_used, reason = "each test takes what it needs")]

pub mod families;
pub mod shapes;

#[allow(unused_imports, reason = "each test takes what it needs")]
pub use shapes::END;

use std::cmp::Reverse;

use newsprint::{Article, Extractor, Inspection, Note, Paragraph, ParagraphKind};
use serde_json::Value;

/// The address of the pages.
pub const URL: &str = "https://post.example/news/1/";

/// Extracts an article and checks it; the same page gives the same article, reported on or not.
pub fn check_page(page: &str) -> Option<Article> {
    let extractor = Extractor::new();
    let inspection = extractor.page(page).url(URL).inspect();
    let article = extractor.page(page).url(URL).extract();
    assert_eq!(article.as_ref().ok(), inspection.as_ref().ok().map(|inspection| &inspection.article));
    check(&inspection.ok()?);
    article.ok()
}

/// Whether a page was cut off: then the last line is left out, and a tree that others have parsed does not tell.
pub fn is_cut_off(page: &str) -> bool {
    let inspection = Extractor::new().page(page).url(URL).inspect();
    inspection.is_ok_and(|inspection| inspection.report.notes.contains(&Note::CutOff))
}

/// Checks an article and its report.
pub fn check(inspection: &Inspection) {
    let article = &inspection.article;
    let json = serde_json::to_value(article).unwrap();
    assert_eq!(&serde_json::from_value::<Article>(json.clone()).unwrap(), article);
    check_strings(&json, "article");
    let length = article.paragraphs.len();
    assert!(article.figures.iter().all(|figure| figure.after <= length));
    assert!(article.figures.windows(2).all(|pair| pair[0].after <= pair[1].after));
    assert!(article.live_updates.iter().all(|entry| entry.start <= entry.end && entry.end <= length));
    article.paragraphs.iter().for_each(check_paragraph);
    for paragraph in &article.paragraphs {
        for mark in &paragraph.notes {
            assert!(paragraph.text.is_char_boundary(mark.at), "{paragraph:?}");
            assert_eq!(article.paragraphs[mark.note].kind, ParagraphKind::Footnote);
        }
    }
    let links = article.paragraphs.iter().flat_map(|paragraph| &paragraph.links).map(|link| &link.url);
    let related = article.related_links.iter().map(|link| &link.url);
    let pictures = article.figures.iter().map(|figure| &figure.image.url);
    for url in links.chain(related).chain(pictures).chain(&article.canonical_url) {
        assert!(url.starts_with("http://") || url.starts_with("https://"), "{url}");
    }
    let outputs = [article.text(), article.to_markdown(), article.to_html(), article.to_json_ld()];
    assert!(outputs.iter().all(|output| !has_controls(output)));
    assert!(!article.to_json_ld().contains(['<', '>', '&']));
}

/// Links and spans are parts of the text, none is empty, and those of one kind do not overlap.
fn check_paragraph(paragraph: &Paragraph) {
    for link in &paragraph.links {
        assert_eq!(paragraph.text.get(link.range()), Some(link.text.as_str()));
    }
    for cell in paragraph.row.iter().flat_map(|row| &row.cells) {
        assert!(paragraph.text.get(cell.range()).is_some(), "{paragraph:?}");
    }
    for (at, span) in paragraph.spans.iter().enumerate() {
        assert!(paragraph.text.get(span.range()).is_some_and(|text| !text.is_empty()), "{paragraph:?}");
        let before = paragraph.spans[..at].iter().rev().find(|before| before.kind == span.kind);
        assert!(before.is_none_or(|before| before.end <= span.start), "{paragraph:?}");
    }
    assert!(paragraph.spans.is_sorted_by_key(|span| (span.start, Reverse(span.end))), "{paragraph:?}");
}

/// No text is empty, and none has a control character but tab and line feed.
fn check_strings(root: &Value, name: &str) {
    let mut values = vec![(root, name)];
    while let Some((value, name)) = values.pop() {
        match value {
            Value::String(text) => {
                assert!(!text.trim().is_empty() && !has_controls(text), "{name}: {text:?}");
            }
            Value::Array(items) => values.extend(items.iter().map(|item| (item, name))),
            Value::Object(fields) => values.extend(fields.iter().map(|(name, value)| (value, name.as_str()))),
            _ => {}
        }
    }
}

fn has_controls(text: &str) -> bool {
    text.chars().any(|char| char.is_control() && !matches!(char, '\t' | '\n'))
}
