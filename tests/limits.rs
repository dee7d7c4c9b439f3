//! Each limit, and each choice of what becomes of a page beyond it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::format_collect)]

use newsprint::{Article, Error, Extractor, Inspection, Limit, Limits, Note, Omitted, OverLimit};

const STORY: &str = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday after two years of repairs.</p>\
    <p>The whole town came to cross it, and nobody asked for the ferry.</p>";

fn inspect(page: &str, limits: Limits) -> Result<Inspection, Error> {
    let extractor = Extractor::new().with_limits(limits);
    let inspection = extractor.page(page).url("https://post.example/bridge").inspect();
    let of_bytes = extractor.bytes(page.as_bytes()).url("https://post.example/bridge").inspect();
    assert_eq!(inspection, of_bytes);
    inspection
}

/// Checks both choices of a page beyond a limit; gives what is kept of it.
fn both(page: &str, limits: Limits, limit: Limit, max: usize, omitted: Omitted) -> Article {
    let refused = limits.with_over_limit(limit, OverLimit::Refuse);
    assert_eq!(refused.over_limit(limit), OverLimit::Refuse);
    assert_eq!(inspect(page, refused).err(), Some(Error::LimitExceeded { limit, max }));
    let inspection = inspect(page, limits.with_over_limit(limit, OverLimit::Truncate)).unwrap();
    let notes = &inspection.report.notes;
    assert!(notes.contains(&Note::LimitExceeded { limit, max, omitted }), "{notes:?}");
    let headline = inspection.article.headline.as_deref();
    assert_eq!(headline, Some("Bridge reopens"));
    inspection.article
}

#[test]
fn bytes() {
    let page = format!("{STORY}<p>{}</p>", "é".repeat(100));
    let max = STORY.len() + 4;
    // A character is not cut in two.
    let omitted = Omitted::Bytes(page.len() - STORY.len() - 3);
    let article = both(&page, Limits::default().with_bytes(max), Limit::Bytes, max, omitted);
    assert_eq!(article.paragraphs.len(), 2);
}

#[test]
fn bytes_of_another_charset() {
    let page = [STORY.as_bytes(), &[0xEA; 100]].concat();
    let limits = Limits::default().with_bytes(STORY.len() + 20);
    let extractor = Extractor::new().with_limits(limits.with_over_limit(Limit::Bytes, OverLimit::Truncate));
    let extraction = extractor.bytes(&page).content_type("text/html; charset=windows-1252");
    let notes = extraction.inspect().unwrap().report.notes;
    let max = STORY.len() + 20;
    assert!(notes.contains(&Note::LimitExceeded { limit: Limit::Bytes, max, omitted: Omitted::Bytes(80) }));
}

#[test]
fn depth() {
    let deep = format!("{}deep{}", "<div>".repeat(30), "</div>".repeat(30));
    let page = format!("{STORY}{deep}<p>The mayor crossed the bridge first, and then the band did.</p>");
    // The document's two elements and 18 of the thirty.
    let limits = Limits::default().with_depth(20);
    let article = both(&page, limits, Limit::Depth, 20, Omitted::Elements(12));
    assert_eq!(article.paragraphs.len(), 3);
    assert!(!article.text().contains("deep"));
}

#[test]
fn depth_without_end() {
    let page = format!("{STORY}{}", "<div>".repeat(100_000));
    let limits = Limits::default().with_over_limit(Limit::Depth, OverLimit::Truncate);
    let inspection = inspect(&page, limits).unwrap();
    assert_eq!(inspection.article.paragraphs.len(), 2);
    assert!(matches!(
        inspection.report.notes[..],
        [
            Note::LimitExceeded { limit: Limit::Depth, max: 512, omitted: Omitted::Bytes(480_000..500_000) },
            Note::CutOff,
            Note::LimitExceeded { limit: Limit::Depth, max: 512, omitted: Omitted::Elements(2_000..4_000) },
        ]
    ));
}

#[cfg(feature = "dom")]
#[test]
fn depth_of_a_tree_parsed_elsewhere() {
    use html5ever::tendril::TendrilSink;
    let dom = newsprint::markup5ever_rcdom::RcDom::default();
    let dom = html5ever::parse_document(dom, html5ever::ParseOpts::default())
        .one(format!("{STORY}{}", "<div>".repeat(2_000)));
    let limits = Limits::default().with_over_limit(Limit::Depth, OverLimit::Truncate);
    let inspection = Extractor::new().with_limits(limits).dom(&dom).inspect().unwrap();
    assert_eq!(inspection.article.paragraphs.len(), 2);
    let omitted = Omitted::Elements(1_490);
    assert_eq!(inspection.report.notes, [Note::LimitExceeded { limit: Limit::Depth, max: 512, omitted }]);
}

#[test]
fn nodes() {
    let page = format!("{STORY}{}", "<br>".repeat(10_000));
    let limits = Limits::default().with_nodes(100);
    let refused = Err(Error::LimitExceeded { limit: Limit::Nodes, max: 100 });
    assert_eq!(inspect(&page, limits), refused);
    let inspection = inspect(&page, limits.with_over_limit(Limit::Nodes, OverLimit::Truncate)).unwrap();
    assert_eq!(inspection.article.paragraphs.len(), 2);
    assert!(matches!(
        inspection.report.notes[..],
        [Note::LimitExceeded { limit: Limit::Nodes, max: 100, omitted: Omitted::Bytes(20_000..40_000) }]
    ));
}

#[test]
fn attributes() {
    let page = format!("<p{} class=dek>x</p>{STORY}", " a".repeat(40));
    let limits = Limits::default().with_attributes(30);
    let article = both(&page, limits, Limit::Attributes, 30, Omitted::Attributes(11));
    assert_eq!(article.dek, None);
}

#[test]
fn related_links() {
    let items: String = (0..30)
        .map(|n| format!("<li><a href=/news/story-{n}-4830{n}>Story number {n} of this long day</a>"))
        .collect();
    let page =
        format!("<article>{STORY}</article><section><h3>Related stories</h3><ul>{items}</ul></section>");
    assert_eq!(inspect(&page, Limits::default().with_related_links(30)).unwrap().report.notes, []);
    let limits = Limits::default().with_related_links(12);
    let article = both(&page, limits, Limit::RelatedLinks, 12, Omitted::RelatedLinks(18));
    assert_eq!(article.related_links.len(), 12);
}

#[test]
fn json_ld() {
    let block = |json: &str| format!("<script type=application/ld+json>{json}</script>");
    let own = block(r#"{"@type":"NewsArticle","headline":"Bridge reopens","author":"Ada Lund"}"#);
    let large =
        block("[[[[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29]]]]");
    let page = format!("{own}{large}{STORY}");
    let limits = Limits::default();
    for (limits, limit, max) in [
        (limits.with_json_ld_bytes(100), Limit::JsonLdBytes, 100),
        (limits.with_json_ld_values(20), Limit::JsonLdValues, 20),
        (limits.with_json_ld_depth(3), Limit::JsonLdDepth, 3),
    ] {
        let article = both(&page, limits, limit, max, Omitted::JsonLdBlocks(1));
        assert_eq!(article.byline.unwrap().authors[0].name, "Ada Lund");
    }
}

/// What sets one of the limits.
type With = fn(Limits, usize) -> Limits;

/// A page that comes just to a limit is read whole, one below it is beyond.
#[test]
fn a_limit_is_the_most_that_is_read() {
    let json =
        r#"<script type=application/ld+json>{"@type":"NewsArticle","headline":["Bridge reopens"]}</script>"#;
    let page = format!("{json}<main><p lang=en id=a><b>x</b></p>{STORY}</main>");
    let limits = Limits::default();
    let bounds: [(Limit, With, usize); 7] = [
        (Limit::Bytes, Limits::with_bytes, page.len()),
        // html, body, main, p and b.
        (Limit::Depth, Limits::with_depth, 5),
        // Those, head and the script with its text, the "x", and six of the story.
        (Limit::Nodes, Limits::with_nodes, 15),
        (Limit::Attributes, Limits::with_attributes, 2),
        (
            Limit::JsonLdBytes,
            Limits::with_json_ld_bytes,
            json.len() - "<script type=application/ld+json></script>".len(),
        ),
        (Limit::JsonLdValues, Limits::with_json_ld_values, 4),
        (Limit::JsonLdDepth, Limits::with_json_ld_depth, 2),
    ];
    for (limit, with, bound) in bounds {
        for choice in [OverLimit::Refuse, OverLimit::Truncate] {
            let at = inspect(&page, with(limits, bound).with_over_limit(limit, choice)).unwrap();
            assert_eq!(at.report.notes, [], "{limit} {choice}");
        }
        let below = with(limits, bound - 1).with_over_limit(limit, OverLimit::Refuse);
        assert_eq!(inspect(&page, below).err(), Some(Error::LimitExceeded { limit, max: bound - 1 }));
    }
}

/// What is open where the page ends is counted once, whatever the parser keeps besides.
#[test]
fn levels_are_counted_where_nothing_is_closed() {
    let open = format!("<head></head>{STORY}{}x", "<div>".repeat(10));
    assert!(inspect(&open, Limits::default().with_depth(12)).is_ok());
    let refused = Error::LimitExceeded { limit: Limit::Depth, max: 11 };
    assert_eq!(inspect(&open, Limits::default().with_depth(11)).err(), Some(refused));
}

#[test]
fn an_address_is_never_cut() {
    let limits = Limits::default().with_over_limit(Limit::Url, OverLimit::Truncate);
    assert_eq!(limits, Limits::default());
    let url = format!("https://post.example/{}", "x".repeat(3_000));
    let error = Extractor::new().with_limits(limits).page(STORY).url(url.as_str()).extract().err();
    assert_eq!(error, Some(Error::LimitExceeded { limit: Limit::Url, max: 2_000 }));
    let longest = &url[..2_000];
    assert!(Extractor::new().page(STORY).url(longest).extract().is_ok());
}

#[test]
fn notes_say_what_was_left_out() {
    let note = Note::LimitExceeded { limit: Limit::Nodes, max: 100, omitted: Omitted::Bytes(20) };
    assert_eq!(note.to_string(), "the page has more than 100 nodes: 20 bytes at its end left out");
    let json = serde_json::to_string(&note).unwrap();
    assert_eq!(serde_json::from_str::<Note>(&json).unwrap(), note);
}
