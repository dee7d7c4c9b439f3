//! `newsprint batch`: many pages, in order, on all cores.

mod input;
mod ordered;
mod output;
mod progress;
mod record;

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::failure::Failure;

use input::Input;
use output::Output;
use progress::Progress;

/// What stands under the options in the help.
#[allow(dead_code, reason = "the example of this name describes it in its docs")]
pub const HELP: &str = "\
A line of input is {\"id\", \"url\"?, \"html\": FILE} or {\"id\", \"url\"?, \"page\": \"<html>…\"}. FILE is relative to the folder of
the input and may end in .gz. Of a folder, all files that end in .html, .htm, .html.gz or .htm.gz are pages, by their path.

A line of output is {\"id\", \"article\": {…}} or {\"id\", \"error\": {\"kind\", \"message\"}}.

Examples:
  newsprint batch pages.jsonl > articles.jsonl
  newsprint batch crawl/2024-05 --output articles.jsonl
  newsprint batch crawl/2024-05 --output articles.jsonl --resume
  zcat pages.jsonl.gz | newsprint batch --jobs 4 | jq .article.headline";

/// Which pages, and how.
#[derive(clap::Args)]
pub struct Args {
    /// JSON lines or a folder of pages, `-` or nothing for JSON lines from standard input.
    pub input: Option<PathBuf>,
    /// How many pages are extracted at once [default: one for each core].
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Give the seconds that each extraction takes.
    #[arg(long)]
    pub timings: bool,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Go on after the last whole line of the output file, with the same input.
    #[arg(long, requires = "output")]
    pub resume: bool,
    /// Say nothing of progress and of errors summed up.
    #[arg(long, short)]
    pub quiet: bool,
}

/// Extracts all pages of the input.
pub fn run(args: &Args) -> Result<(), Failure> {
    static STOPPED: AtomicBool = AtomicBool::new(false);
    // Whoever asks twice does not want to wait for the pages that are being extracted. A handler that is there already is
    // that of a test.
    let _ = ctrlc::set_handler(|| {
        if STOPPED.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
    let jobs = args.jobs.or_else(|| std::thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    let mut input = Input::open(args.input.as_deref())?;
    let mut output = Output::open(args)?;
    output.skip_done(&mut input)?;
    let mut progress = Progress::new(args, input.total()?, output.done());
    let folder = input.folder().to_path_buf();
    let items = input.take_while(|_| !STOPPED.load(Ordering::Relaxed));
    let written = ordered::map(
        jobs,
        items,
        |item| {
            let record = record::process(item, &folder);
            let record = if args.timings { record } else { record.untimed() };
            (record.error_kind(), record.line())
        },
        |(error, line)| {
            progress.add(error);
            output.write(line)
        },
    );
    progress.finish();
    written.map_err(|error| Failure::io("the output", &error))?;
    if STOPPED.load(Ordering::Relaxed) { Err(Failure::Interrupted) } else { Ok(()) }
}
