//! The JSON Schema of an article against the JSON of real ones, and against what is none.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use boon::{Compiler, SchemaIndex, Schemas};
use newsprint::{
    Article, Author, Extractor, Image, ListPlace, Paragraph, ParagraphKind, ReadingBasis, ReadingTime,
    RelatedKind, RelatedLink, Section, TableCell, TableRow,
};
use serde_json::{Value, json};

struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    fn of_articles() -> Self {
        let schema = newsprint::schemars::schema_for!(Article).to_value();
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("article.json", schema).unwrap();
        let index = compiler.compile("article.json", &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn error(&self, value: &Value) -> Option<String> {
        self.schemas.validate(value, self.index).err().map(|error| format!("{error:#}"))
    }
}

/// An article with something in every list and all that cards can say.
fn full() -> Article {
    let mut item = Paragraph::new(ParagraphKind::ListItem, "one");
    item.list = Some(ListPlace::ordered(0, 3).at_depth(2));
    let mut row = Paragraph::new(ParagraphKind::TableRow, "a\tb");
    row.row = Some(TableRow::new(0, vec![TableCell::new(0..1), TableCell::new(2..3)]));
    let mut link = RelatedLink::new("Ferry stops", "https://e.org/ferry", RelatedKind::Popular);
    link.authors = vec![Author::new("Ada Lund").with_url("https://e.org/lund"), Author::new("Ben Okri")];
    link.sections = vec![Section::new("News"), Section::new("City")];
    link.image = Some(Image::new("https://e.org/f.jpg"));
    link.reading_time = Some(ReadingTime::new(2, 400, ReadingBasis::Estimated));
    let mut article = Article::default();
    article.paragraphs = vec![item, row, Paragraph::new(ParagraphKind::Subheading { level: 3 }, "Costs")];
    article.related_links = vec![link, RelatedLink::new("Bridge", "https://e.org/b", RelatedKind::Inline)];
    article
}

#[test]
fn what_is_extracted_is_of_the_schema() {
    let schema = Schema::of_articles();
    let mut articles = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        let Ok(article) =
            Extractor::new().bytes(&fs::read(&path).unwrap()).url("https://e.org/2022/a-page").extract()
        else {
            continue;
        };
        let error = schema.error(&serde_json::to_value(&article).unwrap());
        assert_eq!(error, None, "{}", path.display());
        articles += 1;
    }
    assert!(articles > 20, "only {articles} articles");
    for article in [full(), Article::default()] {
        assert_eq!(schema.error(&serde_json::to_value(article).unwrap()), None);
    }
}

#[test]
fn what_is_no_article_is_not_of_the_schema() {
    let schema = Schema::of_articles();
    for value in [
        json!([]),
        json!({"headline": 7}),
        json!({"published": "yesterday"}),
        json!({"kind": "novel"}),
        json!({"paragraphs": [{"kind": "text"}]}),
        json!({"paragraphs": [{"kind": "subheading", "text": "Costs"}]}),
        json!({"byline": {"authors": [{"role": "writer"}]}}),
        json!({"license": 1}),
        json!({"related_links": [{"title": "a", "url": "https://e.org/", "kind": "related", "section": 7}]}),
    ] {
        assert!(schema.error(&value).is_some(), "{value}");
    }
}

#[test]
fn the_schema_names_what_articles_hold_and_says_what_it_is() {
    let schema = newsprint::schemars::schema_for!(Article).to_value();
    assert_eq!(schema["title"], "Article");
    let headline = schema["properties"]["headline"]["description"].as_str().unwrap();
    assert!(headline.starts_with("The headline shown on the page"), "{headline}");
    for name in ["Author", "Paragraph", "RelatedLink", "Timestamp", "LiveUpdate"] {
        assert!(schema["$defs"].get(name).is_some(), "{name}");
    }
}

#[test]
fn descriptions_are_plain_text() {
    let schema = newsprint::schemars::schema_for!(Article).to_value();
    let mut descriptions = Vec::new();
    collect_descriptions(&schema, &mut descriptions);
    assert!(descriptions.len() > 100, "{}", descriptions.len());
    for description in descriptions {
        for mark in ["`", "[", "](", "crate::", "assert"] {
            assert!(!description.contains(mark), "{description}");
        }
    }
}

fn collect_descriptions<'s>(schema: &'s Value, into: &mut Vec<&'s str>) {
    match schema {
        Value::Object(fields) => {
            into.extend(fields.get("description").and_then(Value::as_str));
            fields.values().for_each(|value| collect_descriptions(value, into));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_descriptions(item, into)),
        _ => {}
    }
}
