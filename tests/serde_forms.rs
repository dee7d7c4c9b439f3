//! Articles through serde: JSON of earlier versions, and formats that do not name their fields.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use newsprint::{
    Article, Author, AuthorRole, Extractor, Inspection, ListPlace, Paragraph, ParagraphKind, RelatedKind,
    RelatedLink, TableCell, TableRow,
};

/// An article as version 0.1 of March wrote it: links have no range, related links one section and author, and there are
/// keys that nobody knows today.
const EARLIER: &str = r#"{
    "headline": "Bridge reopens", "published": "2022-05-06", "colour_of_the_page": "blue",
    "byline": {"authors": [{"name": "Ada Lund", "nickname": "A."}]},
    "reading_time": {"minutes": 1, "words": 12, "basis": "estimated"},
    "paragraphs": [
        {"kind": "text", "text": "The city said so.", "links": [{"text": "city", "url": "https://e.org/"}]},
        {"kind": "subheading", "level": 2, "text": "Costs"}
    ],
    "figures": [{"image": {"url": "https://e.org/b.jpg"}, "after": 1}],
    "related_links": [
        {"title": "Ferry stops", "url": "https://e.org/ferry", "kind": "related", "section": "News", "author": "Ben Okri"}
    ]
}"#;

#[test]
fn json_of_an_earlier_version_is_read() {
    let article: Article = serde_json::from_str(EARLIER).unwrap();
    assert_eq!(article.headline.as_deref(), Some("Bridge reopens"));
    assert_eq!(article.byline.unwrap().authors, [Author::new("Ada Lund").with_role(AuthorRole::Writer)]);
    assert_eq!(article.paragraphs[0].links[0].range(), 0..0);
    assert_eq!(article.paragraphs[1].kind, ParagraphKind::Subheading { level: 2 });
    assert_eq!(article.related_links[0].sections, ["News"]);
    assert_eq!(article.related_links[0].authors, ["Ben Okri"]);
    assert!(article.live_updates.is_empty());
}

#[test]
fn an_empty_object_is_an_article_without_anything() {
    assert_eq!(serde_json::from_str::<Article>("{}").unwrap(), Article::default());
    assert_eq!(serde_json::from_str::<Inspection>("{}").unwrap(), Inspection::default());
    assert_eq!(
        serde_json::to_string(&Article::default()).unwrap(),
        r#"{"kind":"unsure","completeness":"whole"}"#
    );
}

/// An article with something in every list that the golden pages leave empty.
fn rare() -> Article {
    let mut item = Paragraph::new(ParagraphKind::ListItem, "one");
    item.list = Some(ListPlace::ordered(0, 3).at_depth(2));
    let mut row = Paragraph::new(ParagraphKind::TableRow, "a\tb");
    row.row = Some(TableRow::new(0, vec![TableCell::new(0..1), TableCell::new(2..3)]));
    let heading = Paragraph::new(ParagraphKind::Subheading { level: 3 }, "Costs");
    let mut link = RelatedLink::new("Ferry stops", "https://e.org/ferry", RelatedKind::Popular);
    link.sections = vec!["News".to_owned(), "City".to_owned()];
    let mut article = Article::default();
    article.paragraphs = vec![item, row, heading];
    article.related_links = vec![link];
    article
}

#[test]
fn several_sections_of_a_card_are_a_list() {
    let json = serde_json::to_value(rare()).unwrap();
    assert_eq!(json["related_links"][0]["section"], serde_json::json!(["News", "City"]));
    assert_eq!(json["related_links"][0].get("author"), None);
    assert_eq!(serde_json::from_value::<Article>(json).unwrap(), rare());
}

/// Every golden page and a made-up article, with the report of how it was told.
fn inspections() -> Vec<Inspection> {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let pages = fs::read_dir(pages).unwrap().map(|entry| entry.unwrap().path());
    let pages = pages.filter(|path| path.extension().is_some_and(|extension| extension == "html"));
    let found = pages.filter_map(|path| Extractor::new().bytes(&fs::read(path).unwrap()).inspect().ok());
    let mut made = Inspection::default();
    made.article = rare();
    found.chain([made]).collect()
}

#[test]
fn what_names_no_fields_reads_what_it_wrote() {
    let inspections = inspections();
    assert!(inspections.len() > 20);
    for inspection in inspections {
        let bytes = postcard::to_allocvec(&inspection).unwrap();
        assert_eq!(postcard::from_bytes::<Inspection>(&bytes).unwrap(), inspection);
        let json = serde_json::to_string(&inspection).unwrap();
        assert_eq!(serde_json::from_str::<Inspection>(&json).unwrap(), inspection);
    }
}
