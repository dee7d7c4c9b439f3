//! `newsprint batch`: many pages, in order, on all cores.

mod input;
mod ordered;
mod output;
#[cfg(feature = "archive")]
mod parquet_parts;
#[cfg(feature = "archive")]
mod parquet_rows;
mod progress;
pub mod record;
pub mod run;
pub mod run_args;
#[cfg(feature = "archive")]
mod shred;
mod sink;

use std::path::PathBuf;

use crate::failure::Failure;

use input::Input;
use run_args::RunArgs;

/// What stands under the options in the help.
#[allow(dead_code, reason = "the example of this name describes it in its docs")]
pub const HELP: &str = "\
A line of input is {\"id\", \"url\"?, \"html\": FILE} or {\"id\", \"url\"?, \"page\": \"<html>…\"}. FILE is relative to the folder of
the input and may end in .gz. Of a folder, all files that end in .html, .htm, .html.gz or .htm.gz are pages, by their path.

Parquet (a file that ends in .parquet, or a folder of them) has a page in the column \"html\", as bytes or text, and may have \"id\"
and \"url\".

A line of output is {\"id\", \"article\": {…}} or {\"id\", \"error\": {\"kind\", \"message\"}}.

Examples:
  newsprint batch pages.jsonl > articles.jsonl
  newsprint batch crawl/2024-05 --output articles.jsonl
  newsprint batch crawl/2024-05 --output articles.jsonl --resume
  newsprint batch pages.parquet --format parquet --output articles
  zcat pages.jsonl.gz | newsprint batch --jobs 4 | jq .article.headline";

/// Which pages, and how.
#[derive(clap::Args)]
pub struct Args {
    /// JSON lines, a folder of pages, or (built with the feature `archive`) Parquet; `-` or nothing for JSON lines from standard input.
    pub input: Option<PathBuf>,
    #[command(flatten)]
    pub run: RunArgs,
}

/// Extracts all pages of the input.
pub fn run(args: &Args) -> Result<(), Failure> {
    let input = Input::open(args.input.as_deref())?;
    let total = input.total()?;
    let folder = input.folder().to_path_buf();
    run::run(&args.run, input, total, record::id_of, |item| record::process(item, &folder))
}
