//! Prepares the fitting of the weights of related links.
//!
//! ```text
//! cargo run --release --features stages --example train_related -- CORPUS/SET/pages.jsonl > cards.jsonl
//! python3 examples/train_related/train.py CORPUS/SET/pages.jsonl cards.jsonl [--write src/related/weights.rs]
//! ```
//!
//! `pages.jsonl` holds a page a line, `{"id", "url", "html": FILE, "related": [{"url"}]}`, FILE relative to it
//! and maybe gzipped, `related` the stories that the page offers; `"none:"` says that it offers none. The first line
//! of the output names the evidence; each further one is a card of a page with the evidence on it. `--show`
//! prints the cards for a person instead.

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
            eprintln!("train_related: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let show = arguments.iter().any(|argument| argument == "--show");
    arguments.retain(|argument| argument != "--show");
    let [list] = arguments.as_slice() else {
        return Err("usage: train_related PAGES.jsonl [--show] > CARDS.jsonl".into());
    };
    let list = Path::new(list);
    let folder = list.parent().unwrap_or(Path::new("."));
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if !show {
        writeln!(out, "{}", json!({"names": stages::evidence_names().collect::<Vec<_>>()}))?;
    }
    for line in std::fs::read_to_string(list)?.lines().filter(|line| !line.trim().is_empty()) {
        let page: Value = serde_json::from_str(line)?;
        let field =
            |name: &str| page.get(name).and_then(Value::as_str).ok_or(format!("no {name}: {line:.80}"));
        let html = stages::decode(&packed::read(&folder.join(field("html")?))?);
        let address = Url::parse(field("url")?)?;
        let cards = stages::card_rows(&html, &address).unwrap_or_default();
        if show {
            print(&mut out, field("id")?, &cards)?;
            continue;
        }
        for card in cards {
            let line = json!({"page": field("id")?, "url": card.url, "group": card.group, "heading": card.heading,
                "title": card.title, "kind": card.kind, "refused": card.refused, "row": card.row});
            writeln!(out, "{line}")?;
        }
    }
    out.flush()?;
    Ok(())
}

fn print(out: &mut impl Write, id: &str, cards: &[stages::CardRow]) -> std::io::Result<()> {
    writeln!(out, "{id}")?;
    let mut group = None;
    for card in cards {
        if group != Some(card.group) {
            group = Some(card.group);
            writeln!(out, "  {:?} {}", card.kind, card.heading.as_deref().unwrap_or("-"))?;
        }
        writeln!(out, "    {:+.1} {} <{}>", card.odds, card.title.as_deref().unwrap_or("-"), card.url)?;
    }
    Ok(())
}
