//! Prepares the training of the kinds of pages.
//!
//! ```text
//! cargo run --release --features stages --example train_page_kind -- CORPUS/SET/pages.jsonl… > pages.jsonl
//! python3 examples/train_page_kind/train.py pages.jsonl [--write src/page_kind/models.bin]
//! ```
//!
//! Each `pages.jsonl` of the corpus holds a page a line, `{"id", "url", "html": FILE, "kind"}`, FILE relative to it and
//! maybe gzipped; a page without a kind is an article. The first line of the output names the features; each further one
//! is a page with its features four times: as it is and without its scripts, each with and without its address.

#[path = "../packed/mod.rs"]
mod packed;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use newsprint::stages::training as stages;
use serde_json::{Value, json};
use url::Url;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("train_page_kind: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let lists: Vec<String> = std::env::args().skip(1).collect();
    if lists.is_empty() {
        return Err("usage: train_page_kind CORPUS/SET/pages.jsonl… > PAGES.jsonl".into());
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let names: Vec<&str> = stages::page_features().iter().map(|(name, _)| *name).collect();
    writeln!(out, "{}", json!({"names": names}))?;
    for list in &lists {
        let list = Path::new(list);
        let folder = list.parent().unwrap_or(Path::new("."));
        let set = folder.file_name().unwrap_or_default().to_string_lossy();
        for line in std::fs::read_to_string(list)?.lines().filter(|line| !line.trim().is_empty()) {
            writeln!(out, "{}", page(&serde_json::from_str(line)?, folder, &set)?)?;
        }
        eprintln!("{set} done");
    }
    out.flush()?;
    Ok(())
}

/// One page with its rows.
fn page(page: &Value, folder: &Path, set: &str) -> Result<Value> {
    let text = |name: &str| page.get(name).and_then(Value::as_str);
    let html = stages::decode(&packed::read(&folder.join(text("html").ok_or("a page without html")?))?);
    let bare = without(&without(&html, "script"), "noscript");
    let address = text("url").and_then(|url| Url::parse(url).ok());
    let rows = [(&html, &address), (&bare, &address), (&html, &None), (&bare, &None)]
        .map(|(html, address)| stages::page_row(html, address.as_ref()));
    let kind = text("kind").unwrap_or("article");
    Ok(json!({"set": set, "id": page.get("id"), "url": text("url"), "kind": kind, "rows": rows}))
}

/// A page without its elements of a name.
fn without(html: &str, name: &str) -> String {
    let folded = html.to_ascii_lowercase();
    let (open, close) = (format!("<{name}"), format!("</{name}"));
    let (mut kept, mut at) = (String::with_capacity(html.len()), 0);
    while let Some(start) = folded.get(at..).and_then(|rest| rest.find(&open)).map(|found| at + found) {
        kept.push_str(html.get(at..start).unwrap_or_default());
        let end =
            folded.get(start..).and_then(|rest| rest.find(&close)).map_or(html.len(), |end| start + end);
        at = folded.get(end..).and_then(|rest| rest.find('>')).map_or(html.len(), |close| end + close + 1);
    }
    kept.push_str(html.get(at..).unwrap_or_default());
    kept
}
