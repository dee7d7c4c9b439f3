//! The Markdown of any article means its text to two parsers, and its other outputs are safe.
//!
//! The input is the texts of an article, one a line: the first character says what each is.
#![no_main]

#[path = "../../tests/render/mod.rs"]
mod render;

use libfuzzer_sys::fuzz_target;
use newsprint::{Article, Link, Paragraph, ParagraphKind, Span, SpanKind};

fuzz_target!(|input: &str| {
    let mut article = Article::default();
    for line in input.lines() {
        let mut chars = line.chars();
        let kind = match chars.next() {
            Some('h') => ParagraphKind::Subheading { level: 3 },
            Some('q') => ParagraphKind::Quote,
            Some('l') => ParagraphKind::ListItem,
            Some('t') => ParagraphKind::TableRow,
            _ => ParagraphKind::Text,
        };
        let text = chars.as_str();
        if text.trim().is_empty() {
            continue;
        }
        let mut paragraph = Paragraph::new(kind, text);
        // The text between two bars is a link.
        if let Some((before, rest)) = text.split_once('|') {
            if let Some((linked, address)) = rest.split_once('|') {
                if kind != ParagraphKind::TableRow && !linked.trim().is_empty() {
                    let start = before.len() + 1;
                    let url = format!("https://e.org/{address}");
                    paragraph.links.push(Link::new(linked, url, start..start + linked.len()));
                }
            }
        }
        // The text between two colons is bold, between two commas italic, between two semicolons code.
        let kinds = [(':', SpanKind::Strong), (',', SpanKind::Emphasis), (';', SpanKind::Code)];
        for (sign, kind) in kinds {
            let mut places = text.match_indices(sign).map(|(at, _)| at);
            if let (Some(start), Some(end)) = (places.next(), places.next()) {
                if paragraph.kind != ParagraphKind::TableRow && !text[start + 1..end].trim().is_empty() {
                    paragraph.spans.push(Span::new(kind, start + 1..end));
                }
            }
        }
        article.paragraphs.push(paragraph);
    }
    let markdown = article.to_markdown();
    for (name, parse) in render::PARSERS {
        for gfm in [false, true] {
            assert_eq!(parse(&markdown, gfm), render::expected(&article), "{name}, GFM {gfm}:\n{markdown}");
        }
    }
    assert!(!article.to_json_ld().contains(['<', '>', '&']));
    let _ = newsprint::extract(&article.to_html());
});
