//! Extracts many pages: JSON lines or a folder in, JSON lines out, in the same order. What `newsprint batch` does, with
//! the crate's default features.
//!
//! ```text
//! cargo run --release --example batch -- [--jobs N] [--timings] [--output OUT.jsonl [--resume]] [IN.jsonl|FOLDER|-]
//! ```
//!
//! A line of input is `{"id", "url"?, "html": FILE}` or `{"id", "url"?, "page": "<html>…"}`. FILE is relative
//! to the folder of `IN.jsonl` (to the current folder for standard input) and may end in `.gz`. Further keys
//! are ignored. Of a folder, all files that end in `.html`, `.htm` or these with `.gz` are pages, by their path.
//!
//! A line of output is `{"id", "article": {…}}` or `{"id", "error": {"kind", "message"}}`, with `"seconds"`
//! (of extraction alone) under `--timings`. A bad line or page is reported on its line and the run goes on.
//!
//! Memory is bounded by the jobs times the largest page: it also serves as the filter through which an engine
//! such as Spark pipes its partitions.

#[path = "../src/bin/newsprint/batch/mod.rs"]
mod batch;
#[path = "../src/bin/newsprint/failure.rs"]
mod failure;

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use clap::Parser;

/// Extracts many pages.
#[derive(Parser)]
struct Command {
    #[command(flatten)]
    args: batch::Args,
}

fn main() -> ExitCode {
    let command = match Command::try_parse() {
        Ok(command) => command,
        Err(error) => return failure::usage("batch", &error),
    };
    let mut args = command.args;
    args.run.quiet |= !io::stderr().is_terminal();
    failure::exit_code("batch", batch::run(&args))
}
