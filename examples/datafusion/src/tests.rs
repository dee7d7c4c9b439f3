//! The function gives what `extract` gives, on 1,000 pages.

use std::sync::Arc;

use datafusion::arrow::array::{Array, AsArray, BinaryArray, Int64Array, RecordBatch, StringArray, StructArray};
use datafusion::arrow::datatypes::{Int32Type, TimestampMicrosecondType};
use datafusion::dataframe::DataFrameWriteOptions;
use datafusion::prelude::{ParquetReadOptions, SessionContext};
use newsprint::Article;

use super::extract_article::{extract, extract_article};

#[path = "../../make_archive/pages.rs"]
mod pages;

const PAGES: u64 = 1_000;

/// Every hundredth page holds nothing.
fn page(index: u64) -> (String, Vec<u8>) {
    let (url, html) = pages::page(index);
    (url, if index % 100 == 7 { Vec::new() } else { html.into_bytes() })
}

fn table() -> RecordBatch {
    let (urls, pages): (Vec<_>, Vec<_>) = (0..PAGES).map(page).unzip();
    let pages: Vec<&[u8]> = pages.iter().map(Vec::as_slice).collect();
    let ids = Int64Array::from_iter_values(0..PAGES as i64);
    RecordBatch::try_from_iter([
        ("id", Arc::new(ids) as Arc<dyn Array>),
        ("url", Arc::new(StringArray::from(urls))),
        ("html", Arc::new(BinaryArray::from(pages))),
    ])
    .unwrap()
}

fn texts<'a>(group: &'a StructArray, name: &str) -> &'a StringArray {
    group.column_by_name(name).unwrap().as_string::<i32>()
}

fn text<'a>(group: &'a StructArray, name: &str, row: usize) -> Option<&'a str> {
    let texts = texts(group, name);
    texts.is_valid(row).then(|| texts.value(row))
}

fn assert_same(found: &StructArray, row: usize, article: &Article) {
    assert_eq!(text(found, "headline", row), article.headline.as_deref());
    assert_eq!(text(found, "kind", row), Some(article.kind.to_string().as_str()));
    let paragraphs = found.column_by_name("paragraphs").unwrap().as_list::<i32>().value(row);
    let printed = texts(paragraphs.as_struct(), "text");
    assert!(printed.iter().flatten().eq(article.paragraphs.iter().map(|paragraph| paragraph.text.as_str())));
    let links = found.column_by_name("related_links").unwrap().as_list::<i32>().value(row);
    let urls = texts(links.as_struct(), "url");
    assert!(urls.iter().flatten().eq(article.related_links.iter().map(|link| link.url.as_str())));
    let published = found.column_by_name("published").unwrap().as_struct();
    let timestamp = article.published.unwrap();
    assert_eq!(text(published, "value", row), Some(timestamp.to_string().as_str()));
    let instant = published.column_by_name("instant").unwrap().as_primitive::<TimestampMicrosecondType>();
    assert_eq!(instant.value(row), timestamp.instant().unwrap().timestamp_micros());
    let figures = found.column_by_name("figures").unwrap().as_list::<i32>().value(row);
    assert_eq!(figures.len(), article.figures.len());
    let reading = found.column_by_name("reading_time").unwrap().as_struct();
    let words = reading.column_by_name("words").unwrap().as_primitive::<Int32Type>();
    assert_eq!(words.value(row), article.reading_time.and_then(|time| time.words).unwrap_or(0) as i32);
}

#[tokio::test]
async fn articles_are_those_of_extract() {
    let context = SessionContext::new();
    context.register_udf(extract_article().unwrap());
    let folder = std::env::temp_dir().join(format!("newsprint-datafusion-{}", std::process::id()));
    let path = folder.join("pages.parquet");
    let path = path.to_str().unwrap();
    let written = context.read_batch(table()).unwrap();
    written.write_parquet(path, DataFrameWriteOptions::new().with_single_file_output(true), None).await.unwrap();
    context.register_parquet("pages", path, ParquetReadOptions::default()).await.unwrap();
    let query = "SELECT id, extract_article(html, url) AS article FROM pages ORDER BY id";
    let batches = context.sql(query).await.unwrap().collect().await.unwrap();
    let mut rows = 0;
    for batch in &batches {
        let found = batch.column_by_name("article").unwrap().as_struct();
        for row in 0..batch.num_rows() {
            let (url, html) = page(rows);
            let article = extract(&html, Some(&url));
            assert_eq!(found.is_valid(row), article.is_some(), "page {rows}");
            if let Some(article) = article {
                assert_same(found, row, &article);
            }
            rows += 1;
        }
    }
    assert_eq!(rows, PAGES);
    let query = "SELECT count(*) FROM (SELECT extract_article(html, url) AS a FROM pages) \
                 WHERE a.published.day >= DATE '2024-04-01' AND a.headline IS NOT NULL";
    let counted = context.sql(query).await.unwrap().collect().await.unwrap();
    assert_eq!(counted[0].column(0).as_primitive::<datafusion::arrow::datatypes::Int64Type>().value(0), 990);
    std::fs::remove_dir_all(folder).unwrap();
}
