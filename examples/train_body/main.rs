//! Prepares the training of the body model, and tries models out.
//!
//! ```text
//! cargo run --release --features stages --example train_body -- dump CORPUS OUT [--strip json-ld|class] [SET…]
//! python3 examples/train_body/train.py OUT [--model src/body/model.bin] [--folds FOLDS]
//! cargo run --release --features stages --example train_body -- predict CORPUS FOLDS OUT [--strip …] [SET…]
//! ```
//!
//! CORPUS holds one folder for each set of pages, with a `pages.jsonl` in it: a page a line, `{"id", "url",
//! "html": FILE, "text"}`, FILE relative to the folder and maybe gzipped, `text` the article's text as it
//! should be. In place of `text` there may be `with` and `without`: lists of snippets that the article has or has not.
//!
//! `dump` cuts each page into blocks, labels each block with the share of its words that stand in `text`, or with
//! what the snippets tell of it, and writes `OUT/blocks.jsonl`, `OUT/rows.f32` (the features, row after row) and `OUT/features.json`.
//! `compose.py` makes pages of up to 1,000 paragraphs of a dump's blocks, to be dumped and trained on with `--more`.
//! `predict` extracts each page with a model that has not seen its site: `FOLDS/folds.json` gives the number
//! of the fold of each page, `FOLDS/N.bin` is the model trained without fold N. It writes `OUT/SET.jsonl` as the
//! example `batch` does. `--strip` takes away what the model could lean on too much.

mod corpus;
mod dump;
mod label;
#[path = "../packed/mod.rs"]
mod packed;
mod predict;
mod strip;

use std::path::PathBuf;
use std::process::ExitCode;

use strip::Strip;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const USAGE: &str =
    "usage: train_body dump CORPUS OUT | predict CORPUS FOLDS OUT, then [--strip json-ld|class] [SET…]";

/// What the command line asks for.
#[derive(Default)]
struct Options {
    paths: Vec<PathBuf>,
    strip: Strip,
    sets: Vec<String>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("train_body: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut args = std::env::args().skip(1);
    match args.next().as_deref() {
        Some("dump") => dump::run(&options(args, 2)?),
        Some("predict") => predict::run(&options(args, 3)?),
        _ => Err(USAGE.into()),
    }
}

fn options(mut args: impl Iterator<Item = String>, paths: usize) -> Result<Options> {
    let mut options = Options::default();
    while let Some(arg) = args.next() {
        if arg == "--strip" {
            options.strip = args.next().as_deref().and_then(Strip::named).ok_or(USAGE)?;
        } else if options.paths.len() < paths {
            options.paths.push(PathBuf::from(arg));
        } else {
            options.sets.push(arg);
        }
    }
    if options.paths.len() < paths { Err(USAGE.into()) } else { Ok(options) }
}
