//! No control character of a page but tab and line feed reaches an article or its account, wherever it stands.
#![allow(clippy::unwrap_used)]

use newsprint::{Article, Author, Byline, Extractor, Figure, Image, Paragraph, ParagraphKind};
use serde_json::Value;

/// A page with `mark` in every text, attribute and claim.
fn page(mark: &str) -> String {
    format!(
        r#"<html lang="en{mark}"><head><title>Ferry {mark}returns to the river | Post{mark}</title>
        <link rel=canonical href="/news/{mark}ferry"><link rel=author href="/people/{mark}ada">
        <meta property="og:title" content="Ferry {mark}returns to the river">
        <meta property="og:site_name" content="The {mark}Post"><meta name=author content="Ada {mark}Lund">
        <meta name=description content="The ferry {mark}is back after a winter.">
        <meta property="article:section" content="Har{mark}bour"><meta property="article:tag" content="fer{mark}ry">
        <meta property="og:image" content="https://post.example/p{mark}.jpg">
        <script type="application/ld+json">{{"@type":"NewsArticle","headline":"Ferry {mark}returns to the river",
          "author":{{"@type":"Person","name":"Ada {mark}Lund","url":"/people/{mark}ada"}},"keywords":["qu{mark}ay"],
          "articleSection":"Har{mark}bour","dateline":"LOW{mark}MARK","description":"Back{mark} again",
          "publisher":{{"name":"The {mark}Post"}},"image":"https://post.example/q{mark}.jpg"}}</script></head>
        <body><ol class=breadcrumb><li><a href=/>Ho{mark}me</a><li><a href="/har{mark}">Har{mark}bour</a></ol>
        <p class=kicker>Ana{mark}lysis</p><h1>Ferry {mark}returns to the river</h1>
        <p class=dek>After a winter {mark}in the yard it is back, at last.</p>
        <p class=byline>By <a rel=author href="/people/{mark}ada">Ada {mark}Lund</a>, har{mark}bour correspondent</p>
        <time datetime="2024-05-06{mark}">May 6, {mark}2024</time><article>
        <p>The ferry is back on the {mark}river after a winter in <a href="/yard/{mark}?a={mark}">the y{mark}ard</a>,
        the harbour office said on Monday, and nobody {mark}was late.</p>
        <figure><img src="/pictures/{mark}ferry.jpg" alt="The {mark}ferry"><figcaption>The ferry {mark}on the river.
        Photo: Ada{mark} Lund</figcaption></figure>
        <pre>one {mark}two
	three</pre><blockquote><p>Nothing {mark}would change, except for the colour of the hut.</p></blockquote>
        <iframe src="https://video.example/e/{mark}1" title="A film {mark}of it"></iframe>
        <table><tr><td>Far{mark}e<td>12{mark}.50</table>
        <p>Nobody was hurt{mark}, and the damage to the quay will be repaired before the summer, said the town.</p>
        </article><h3>Related{mark} stories</h3><ul>
        <li><a href="/news/{mark}bridge-closed-for-good">Bridge at the {mark}upper lock closed for good</a>
        <li><a href="/news/twelve-pounds{mark}-a-week">Twelve pounds a {mark}week: what the ferry costs</a></ul>"#
    )
}

fn no_controls(value: &Value, place: &str) {
    match value {
        Value::String(text) => {
            let control = text.chars().find(|char| char.is_control() && !matches!(char, '\t' | '\n'));
            assert_eq!(control, None, "{place}: {text:?}");
        }
        Value::Array(items) => items.iter().for_each(|item| no_controls(item, place)),
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| no_controls(value, &format!("{place}.{name}")));
        }
        _ => {}
    }
}

#[test]
fn no_control_reaches_an_article() {
    let marks = [
        "\u{1B}[31m",
        "\u{7}",
        "\u{8}",
        "\u{7F}",
        "\u{9B}",
        "\u{85}",
        "\0",
        "\u{B}",
        "&#27;",
        "&#7;",
        "&amp;#27;",
        "&#x9b;",
        "&#13;",
        "\\u001b",
        "\\u009d",
        "%1B",
        "%07",
        "&amp;amp;#27;",
    ];
    for mark in marks {
        let extractor = Extractor::new();
        let inspection = extractor.page(&page(mark)).inspect().unwrap();
        assert!(inspection.article.paragraphs.len() > 3);
        no_controls(&serde_json::to_value(&inspection).unwrap(), mark);
        for address in
            ["https://post.example/news/1".to_owned(), format!("https://post.example/{mark}/news/1")]
        {
            let inspection = extractor.page(&page(mark)).url(address.as_str()).inspect().unwrap();
            no_controls(&serde_json::to_value(&inspection).unwrap(), mark);
        }
    }
}

/// Whether each embedding and isolate is closed, and nothing closed that was not opened.
fn is_balanced(text: &str) -> bool {
    let mut open = Vec::new();
    text.chars().all(|char| match char {
        '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => {
            open.push('\u{202C}');
            true
        }
        '\u{2066}'..='\u{2068}' => {
            open.push('\u{2069}');
            true
        }
        '\u{202C}' | '\u{2069}' => open.pop() == Some(char),
        _ => true,
    }) && open.is_empty()
}

fn check_strings(value: &Value) {
    match value {
        Value::String(text) => assert!(is_balanced(text), "{text:?}"),
        Value::Array(items) => items.iter().for_each(check_strings),
        Value::Object(fields) => fields.values().for_each(check_strings),
        _ => {}
    }
}

#[test]
fn bidirectional_controls_reach_no_further_than_their_text() {
    let controls = ["\u{202E}", "\u{202B}", "\u{2067}", "\u{2068}", "\u{202C}", "\u{2069}"];
    // All texts with four of them.
    for number in 0..controls.len().pow(4) {
        let picks = [1, 6, 36, 216].map(|place| controls[number / place % 6]);
        let text = picks.map(|control| format!("a{control}b")).concat();
        let mut article = Article::default();
        (article.headline, article.dek) = (Some(text.clone()), Some(format!("{text} dek")));
        article.byline = Some(Byline::new(vec![Author::new(text.as_str())]));
        article.tags = vec![text.clone()];
        for kind in
            [ParagraphKind::Text, ParagraphKind::Quote, ParagraphKind::ListItem, ParagraphKind::Preformatted]
        {
            article.paragraphs.push(Paragraph::new(kind, text.as_str()));
        }
        let mut image = Image::new(format!("https://e.org/{text}"));
        image.alt = Some(text.clone());
        article.figures.push(Figure::new(image, 0));
        for output in [article.text(), article.to_markdown(), article.to_html()] {
            for line in output.lines() {
                assert!(is_balanced(line), "{line:?}");
            }
        }
        check_strings(&serde_json::from_str(&article.to_json_ld()).unwrap());
    }
}
