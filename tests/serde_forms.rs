//! Articles through serde: JSON of earlier versions, and formats that do not name their fields.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use newsprint::{
    Article, Author, AuthorRole, Extractor, Image, Inspection, ListPlace, Paragraph, ParagraphKind,
    ReadingBasis, ReadingTime, RelatedKind, RelatedLink, Section, TableCell, TableRow,
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
        {"title": "Ferry stops", "url": "https://e.org/ferry", "kind": "related", "section": "News", "author": "Ben Okri",
         "image": "https://e.org/f.jpg", "reading_minutes": 7}
    ]
}"#;

#[test]
fn json_of_an_earlier_version_is_read() {
    let article: Article = serde_json::from_str(EARLIER).unwrap();
    assert_eq!(article.headline.as_deref(), Some("Bridge reopens"));
    assert_eq!(article.byline.unwrap().authors, [Author::new("Ada Lund").with_role(AuthorRole::Writer)]);
    assert_eq!(article.paragraphs[0].links[0].range(), 0..0);
    assert_eq!(article.paragraphs[1].kind, ParagraphKind::Subheading { level: 2 });
    let link = &article.related_links[0];
    assert_eq!(link.sections, [Section::new("News")]);
    assert_eq!(link.authors, [Author::new("Ben Okri")]);
    assert_eq!(link.image, Some(Image::new("https://e.org/f.jpg")));
    assert_eq!(link.reading_time, Some(ReadingTime::declared(7)));
    let json = serde_json::to_string(link).unwrap();
    let same = r#"{"title":"Ferry stops","url":"https://e.org/ferry","kind":"related","section":"News","reading_minutes":7,"author":"Ben Okri","image":"https://e.org/f.jpg"}"#;
    assert_eq!(json, same, "as the earlier version wrote it");
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
    link.sections = vec![Section::new("News"), Section::new("City")];
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

#[test]
fn what_more_is_known_of_a_card_stands_beside_its_plain_values() {
    let mut link = RelatedLink::new("Ferry stops", "https://e.org/ferry", RelatedKind::Popular);
    link.authors = vec![Author::new("Ada Lund").with_url("https://e.org/lund"), Author::new("Ben Okri")];
    link.sections = vec![Section::new("News")];
    link.sections[0].url = Some("https://e.org/news".to_owned());
    link.image = Some(Image::new("https://e.org/f.jpg"));
    link.image.as_mut().unwrap().alt = Some("A ferry".to_owned());
    link.reading_time = Some(ReadingTime::new(2, 400, ReadingBasis::Estimated));
    let json = serde_json::to_value(&link).unwrap();
    let wanted = serde_json::json!({
        "title": "Ferry stops", "url": "https://e.org/ferry", "kind": "popular",
        "section": "News", "sections": [{"name": "News", "url": "https://e.org/news"}],
        "author": ["Ada Lund", "Ben Okri"],
        "authors": [
            {"name": "Ada Lund", "url": "https://e.org/lund", "role": "writer"},
            {"name": "Ben Okri", "role": "writer"}
        ],
        "image": "https://e.org/f.jpg", "image_alt": "A ferry",
        "reading_minutes": 2, "reading_time": {"minutes": 2, "words": 400, "basis": "estimated"}
    });
    assert_eq!(json, wanted);
    assert_eq!(serde_json::from_value::<RelatedLink>(json).unwrap(), link);
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
