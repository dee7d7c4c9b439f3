//! Prepares the training of how sure the values of an article are.
//!
//! ```text
//! cargo run --release --features stages --example train_confidence -- CORPUS/SET/pages.jsonl… > pages.jsonl
//! python3 examples/train_confidence/train.py pages.jsonl [--write src/confidence/weights.tsv]
//! ```
//!
//! Each `pages.jsonl` of the corpus holds a page a line: `{"id", "url", "html": FILE}`, FILE relative to it and maybe
//! gzipped, with what is known of it: `headline`, `dek`, `authors` (a list, or `no_author`), `published` (or `undated`) and
//! `section`. Each line of the output is a page with these, its article, and the evidence on each of its values.

#[path = "../packed/mod.rs"]
mod packed;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use newsprint::stages::training;
use newsprint::{Extraction, Extractor};
use serde_json::{Value, json};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("train_confidence: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let lists: Vec<String> = std::env::args().skip(1).collect();
    if lists.is_empty() {
        return Err("usage: train_confidence CORPUS/SET/pages.jsonl… > PAGES.jsonl".into());
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for list in &lists {
        let list = Path::new(list);
        let folder = list.parent().unwrap_or(Path::new("."));
        for line in std::fs::read_to_string(list)?.lines().filter(|line| !line.trim().is_empty()) {
            if let Some(page) = page(serde_json::from_str(line)?, folder)? {
                writeln!(out, "{page}")?;
            }
        }
    }
    out.flush()?;
    Ok(())
}

/// One page with its evidence; `None` if it gives no article.
fn page(mut page: Value, folder: &Path) -> Result<Option<Value>> {
    let text = |name: &str| page.get(name).and_then(Value::as_str);
    let html = packed::read(&folder.join(text("html").ok_or("a page without html")?))?;
    let extractor = Extractor::new();
    let call = extractor.bytes(&html);
    let call = text("url").into_iter().fold(call, Extraction::url);
    let Ok(inspection) = call.inspect() else { return Ok(None) };
    let article = &inspection.article;
    let authors: Vec<&str> =
        article.byline.iter().flat_map(|byline| &byline.authors).map(|author| author.name.as_str()).collect();
    let evidence: serde_json::Map<_, _> = training::evidence(&inspection)
        .into_iter()
        .map(|(field, evidence)| (field, json!(evidence)))
        .collect();
    let known = page.as_object_mut().ok_or("a page that is no object")?;
    known.retain(|name, _| name != "text" && name != "paragraphs");
    known.insert("evidence".into(), json!(evidence));
    known.insert(
        "given".into(),
        json!({
            "headline": article.headline, "dek": article.dek, "byline": authors, "published": article.published,
            "section": article.section.as_ref().map(|section| &section.name),
        }),
    );
    Ok(Some(page))
}
