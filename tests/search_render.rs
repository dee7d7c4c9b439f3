//! Whatever the text of an article, its outputs mean that text to those who parse them, and nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod render;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use newsprint::{Article, Figure, Image, Link, Paragraph, ParagraphKind, Span, SpanKind};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed};
use render::{PARSERS, expected, shown};

/// What Markdown, HTML and JSON give a meaning, and what parts it.
const PIECES: &[&str] = &[
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "```",
    "~",
    "~~",
    "~~~",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "[]",
    "!",
    "<",
    ">",
    "&",
    "&amp;",
    "&#35;",
    "&copy",
    "&copy;",
    "\\",
    "\\\\",
    "|",
    "#",
    "##",
    " #",
    "-",
    "- ",
    "+ ",
    "1. ",
    "2024.",
    "2024",
    "1)",
    "=",
    "===",
    "---",
    "***",
    "a",
    "b",
    "word",
    "é",
    "橋",
    "“",
    "”",
    "—",
    "·",
    "£",
    " ",
    " ",
    "  ",
    "\n",
    "\n\n",
    ":",
    "]:",
    "[x] ",
    "[^1]",
    "[^1]: x",
    "[a]: b",
    "<a>",
    "</a>",
    "<b",
    "<!-- ",
    "-->",
    "<?",
    "<http://e.org>",
    "<a@b.c>",
    "http://e.org",
    "www.e.org",
    ".",
    "'",
    "\"",
    "{",
    "}",
    "$",
    "%",
    "^",
    "@",
    "\u{a0}",
    "\u{3000}",
    "\u{301}",
    "😀",
    "0",
    "9",
    "</script>",
    "<script>",
    "\u{1b}",
    "\u{7}",
    "\u{9d}",
    "\u{92}",
    "\u{ad}",
    "\u{200b}",
    "\u{2028}",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(select(PIECES), 1..9)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("blank", |text| text.chars().any(is_shown))
}

fn is_shown(char: char) -> bool {
    !char.is_whitespace() && !char.is_control() && !matches!(char, '\u{ad}' | '\u{200b}')
}

fn address() -> impl Strategy<Value = String> {
    prop_oneof![
        9 => text().prop_map(|text| format!("https://e.org/{text}?a=1&copy;=2")),
        1 => text().prop_map(|text| format!("javascript:{text}")),
    ]
}

fn kind() -> impl Strategy<Value = ParagraphKind> {
    let kinds = [
        ParagraphKind::Text,
        ParagraphKind::Subheading { level: 3 },
        ParagraphKind::Quote,
        ParagraphKind::ListItem,
        ParagraphKind::TableRow,
        ParagraphKind::Preformatted,
    ];
    select(kinds.to_vec())
}

fn span_kinds() -> impl Strategy<Value = Vec<SpanKind>> {
    use SpanKind::{Code, Emphasis, Mark, Strong, Subscript, Superscript};
    let kinds = [Strong, Strong, Emphasis, Emphasis, Code, Superscript, Subscript, Mark];
    prop_oneof![3 => Just(Vec::new()), 2 => prop::collection::vec(select(kinds.to_vec()), 1..3)]
}

/// A piece of a paragraph, its link, and what it is set apart as.
type Piece = (String, Option<String>, Vec<SpanKind>);

fn paragraph() -> impl Strategy<Value = Paragraph> {
    let piece = (text(), prop::option::of(address()), span_kinds());
    let breaks = prop::collection::vec(any::<bool>(), 5);
    (
        kind(),
        prop::collection::vec(piece, 1..5),
        prop::option::of((0_usize..4, 0_usize..5, span_kinds())),
        breaks,
    )
        .prop_map(|(kind, pieces, around, breaks)| compose(kind, &pieces, around, &breaks))
}

/// A paragraph of pieces, with spans around several of them.
fn compose(
    kind: ParagraphKind,
    pieces: &[Piece],
    around: Option<(usize, usize, Vec<SpanKind>)>,
    breaks: &[bool],
) -> Paragraph {
    let mut paragraph = Paragraph::new(kind, "");
    let mut starts = Vec::new();
    for ((text, url, kinds), is_break) in pieces.iter().zip(breaks) {
        let start = paragraph.text.len();
        starts.push(start);
        paragraph.text.push_str(text);
        let range = start..paragraph.text.len();
        if let Some(url) = url {
            paragraph.links.push(Link::new(text, url, range.clone()));
        }
        paragraph.spans.extend(kinds.iter().map(|kind| Span::new(*kind, range.clone())));
        if kind == ParagraphKind::TableRow {
            paragraph.text.push('\t');
        } else if *is_break {
            paragraph.spans.push(Span::new(SpanKind::LineBreak, range.end..range.end + 1));
            paragraph.text.push(' ');
        }
    }
    if let Some((first, count, kinds)) = around {
        if let (Some(start), Some(end)) = (starts.get(first), starts.get(first + count)) {
            paragraph.spans.extend(kinds.iter().map(|kind| Span::new(*kind, *start..*end)));
        }
    }
    if kind == ParagraphKind::TableRow {
        paragraph.text.pop();
        (paragraph.links, paragraph.spans) = (Vec::new(), Vec::new());
    }
    paragraph
}

fn figure() -> impl Strategy<Value = Figure> {
    let optional = || prop::option::of(text());
    (address(), 0_usize..4, optional(), optional(), optional()).prop_map(
        |(url, after, alt, caption, credit)| {
            let mut image = Image::new(url);
            image.alt = alt;
            let mut figure = Figure::new(image, after);
            (figure.caption, figure.credit) = (caption, credit);
            figure
        },
    )
}

fn article() -> impl Strategy<Value = Article> {
    let paragraphs = prop::collection::vec(paragraph(), 0..5);
    let figures = prop::collection::vec(figure(), 0..2);
    (prop::option::of(text()), prop::option::of(text()), paragraphs, figures).prop_map(
        |(headline, dek, paragraphs, mut figures)| {
            figures.sort_by_key(|figure| figure.after);
            let mut article = Article::default();
            (article.headline, article.dek) = (headline, dek);
            (article.paragraphs, article.figures) = (paragraphs, figures);
            article
        },
    )
}

/// The same articles each time.
fn config() -> Config {
    Config {
        cases: 3_000,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(5),
        ..Config::default()
    }
}

fn has_controls(text: &str) -> bool {
    text.chars().any(|char| char.is_control() && !matches!(char, '\t' | '\n'))
}

/// The elements that the HTML of an article may have, each with its attributes.
const ELEMENTS: &[(&str, &[&str])] = &[
    ("html", &[]),
    ("head", &[]),
    ("body", &[]),
    ("article", &[]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("p", &[]),
    ("blockquote", &[]),
    ("ul", &[]),
    ("li", &[]),
    ("pre", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("td", &[]),
    ("a", &["href"]),
    ("strong", &[]),
    ("em", &[]),
    ("code", &[]),
    ("sup", &[]),
    ("sub", &[]),
    ("mark", &[]),
    ("br", &[]),
    ("figure", &[]),
    ("img", &["src", "alt"]),
    ("figcaption", &[]),
];

/// Checks all elements below a node and gives their text.
fn check_html(root: &Handle) -> String {
    let mut text = String::new();
    let mut nodes = vec![root.clone()];
    while let Some(node) = nodes.pop() {
        match &node.data {
            NodeData::Element { name, attrs, .. } => {
                let known = ELEMENTS.iter().find(|(known, _)| *known == &*name.local);
                let (_, allowed) = known.unwrap_or_else(|| panic!("element {}", name.local));
                for attr in attrs.borrow().iter() {
                    assert!(allowed.contains(&&*attr.name.local), "{} {}", name.local, attr.name.local);
                    assert!(&*attr.name.local == "alt" || attr.value.starts_with("http"), "{}", attr.value);
                }
            }
            NodeData::Text { contents } => text.push_str(&contents.borrow()),
            NodeData::Document => {}
            _ => panic!("a comment or a doctype"),
        }
        nodes.extend(node.children.borrow().iter().rev().cloned());
        text.push(' ');
    }
    text
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn markdown_means_the_text_of_the_article(article in article()) {
        let markdown = article.to_markdown();
        prop_assert!(!has_controls(&markdown));
        for (name, parse) in PARSERS {
            for gfm in [false, true] {
                prop_assert_eq!(parse(&markdown, gfm), expected(&article), "{}, GFM {}:\n{}", name, gfm, markdown);
            }
        }
    }

    #[test]
    fn html_is_of_few_elements_and_says_the_text_of_the_article(article in article()) {
        let html = article.to_html();
        prop_assert!(!has_controls(&html));
        let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html.as_str());
        let words: String = check_html(&dom.document).split_whitespace().collect();
        for paragraph in &article.paragraphs {
            let text: String = shown(&paragraph.text).split_whitespace().collect();
            prop_assert!(words.contains(&text), "{text:?}\n{html}");
        }
    }

    #[test]
    fn json_ld_and_text_are_safe(article in article()) {
        let json = article.to_json_ld();
        let opens_or_ends = json.contains(['<', '>', '&', '\u{2028}', '\u{2029}']);
        prop_assert!(!opens_or_ends && !has_controls(&json));
        prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap(), article.json_ld());
        prop_assert!(!has_controls(&article.text()));
    }
}
