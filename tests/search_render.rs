//! Whatever the text of an article, its outputs mean that text to those who parse them, and nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod render;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use newsprint::{
    Article, Figure, Image, Link, ListPlace, MarkdownOptions, Paragraph, ParagraphKind, Span, SpanKind,
    TableCell, TableRow, TextOptions,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed};
use render::{PARSERS, expected, joined, needs_gfm, shown};

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
        ParagraphKind::Term,
        ParagraphKind::Definition,
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

/// Lists and quotations: how deep each item stands, whether it is numbered, what number comes before it and what of the
/// list goes on.
fn place_in_lists(paragraphs: &mut [Paragraph], steps: &[(u8, bool, i32, u8)]) {
    let mut open: Vec<ListPlace> = Vec::new();
    let mut lists = 0;
    for (paragraph, (depth, ordered, skipped, goes_on)) in paragraphs.iter_mut().zip(steps) {
        if *goes_on > 6 {
            paragraph.quote = Some(u32::from(*goes_on / 2));
            if *goes_on == 9 {
                open.clear();
                continue;
            }
        }
        if !matches!(
            paragraph.kind,
            ParagraphKind::ListItem | ParagraphKind::Quote | ParagraphKind::Preformatted
        ) {
            open.clear();
            continue;
        }
        let depth = usize::from(*depth).min(open.len() + 1).max(1);
        open.truncate(depth);
        let last = open.get(depth - 1).copied();
        let place = if let Some(mut last) = last.filter(|_| *goes_on > 1) {
            last.continues = *goes_on == 2;
            last.number += if last.continues { 0 } else { 1 + skipped };
            last
        } else {
            lists += 1;
            let place = if *ordered { ListPlace::ordered } else { ListPlace::new }(lists, *skipped);
            place.at_depth(u8::try_from(depth).unwrap())
        };
        open.truncate(depth - 1);
        open.push(place);
        paragraph.list = Some(place);
    }
}

/// Cells with the row's texts, and empty ones between them.
fn add_cells(row: &mut Paragraph, table: u32, header: bool) {
    let mut cells = Vec::new();
    let mut start = 0;
    for text in row.text.split('\t') {
        let mut cell = TableCell::new(start..start + text.len());
        cell.header = header;
        cells.extend([cell, TableCell::new(0..0)]);
        start += text.len() + 1;
    }
    row.row = Some(TableRow::new(table, cells));
}

fn article() -> impl Strategy<Value = Article> {
    let steps = prop::collection::vec((1_u8..4, any::<bool>(), 0_i32..3, 0_u8..10), 6);
    let paragraphs = prop_oneof![
        2 => prop::collection::vec(paragraph(), 0..5),
        1 => structured(steps),
    ];
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

/// Paragraphs of few kinds, in lists, quotations and tables.
fn structured(
    steps: impl Strategy<Value = Vec<(u8, bool, i32, u8)>>,
) -> impl Strategy<Value = Vec<Paragraph>> {
    use ParagraphKind::{ListItem, Preformatted, Quote, TableRow, Text};
    let kinds = select(vec![ListItem, ListItem, ListItem, Text, Quote, Preformatted, TableRow]);
    let pieces = prop::collection::vec((kinds, prop::collection::vec(text(), 1..3)), 2..7);
    (pieces, steps).prop_map(|(pieces, steps)| {
        let paragraphs = pieces.into_iter().map(|(kind, texts)| {
            let separator = if kind == TableRow { "\t" } else { " " };
            Paragraph::new(kind, texts.join(separator))
        });
        let mut paragraphs: Vec<_> = paragraphs.collect();
        place_in_lists(&mut paragraphs, &steps);
        for (paragraph, (table, header, ..)) in paragraphs.iter_mut().zip(&steps) {
            if paragraph.kind == TableRow {
                add_cells(paragraph, u32::from(*table), *header);
            }
        }
        paragraphs
    })
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
    ("ol", &[]),
    ("li", &["value"]),
    ("dl", &[]),
    ("dt", &[]),
    ("dd", &[]),
    ("pre", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("td", &[]),
    ("th", &[]),
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
                    let is_text = matches!(&*attr.name.local, "alt" | "value");
                    assert!(is_text || attr.value.starts_with("http"), "{}", attr.value);
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
                if needs_gfm(&article) && !gfm {
                    continue;
                }
                prop_assert_eq!(parse(&markdown, gfm), expected(&article), "{}, GFM {}:\n{}", name, gfm, markdown);
            }
        }
    }

    #[test]
    fn lines_of_a_width_mean_the_same(article in article(), width in 1_usize..40) {
        let markdown = article.to_markdown_with(&MarkdownOptions::default().with_width(width));
        for (name, parse) in PARSERS {
            for gfm in [false, true] {
                if needs_gfm(&article) && !gfm {
                    continue;
                }
                let found = joined(parse(&markdown, gfm));
                prop_assert_eq!(found, expected(&article), "{}, GFM {}:\n{}", name, gfm, markdown);
            }
        }
        let text = article.text_with(&TextOptions::default().with_width(width));
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(words(&text), words(&article.text()));
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
