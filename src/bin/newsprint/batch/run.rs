//! Many pages into many lines, whatever the pages are read from.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;

use super::ordered;
use super::output::Output;
use super::progress::Progress;
use super::record::Record;
use crate::failure::Failure;

/// How the pages are worked on, and where the lines go.
#[derive(clap::Args)]
pub struct RunArgs {
    /// How many pages are extracted at once [default: one for each core].
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Give the seconds that each extraction takes.
    #[arg(long)]
    pub timings: bool,
    /// Write to this file instead of standard output; with --format parquet to this folder.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// What is written.
    #[cfg(feature = "archive")]
    #[arg(long, value_enum, default_value_t = Format::Jsonl, requires_if("parquet", "output"))]
    pub format: Format,
    /// Go on after the last whole line or part of the output, with the same input.
    #[arg(long, requires = "output")]
    pub resume: bool,
    /// Say nothing of progress and of errors summed up.
    #[arg(long, short)]
    pub quiet: bool,
}

/// What the output is.
#[cfg(feature = "archive")]
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Lines of JSON.
    Jsonl,
    /// A folder of Parquet files, `part-00000.parquet` and so on, with a column for each field.
    Parquet,
}

/// Works on all items and writes what becomes of them, in order. Each has an id that the input alone decides, by which a
/// run that goes on finds its place.
pub fn run<T>(
    args: &RunArgs,
    mut items: impl Iterator<Item = T> + Send,
    total: Option<usize>,
    id_of: fn(&T) -> Value,
    process: impl Fn(T) -> Record + Sync,
) -> Result<(), Failure> {
    static STOPPED: AtomicBool = AtomicBool::new(false);
    // Whoever asks twice does not want to wait for the pages that are being extracted. A handler that is there already is
    // that of a test.
    let _ = ctrlc::set_handler(|| {
        if STOPPED.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
    let jobs = args.jobs.or_else(|| std::thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    let mut output = Output::open(args)?;
    output.skip_done(&mut items, id_of)?;
    let mut progress = Progress::new(args, total, output.done());
    let written = ordered::map(
        jobs,
        items.take_while(|_| !STOPPED.load(Ordering::Relaxed)),
        |item| {
            let record = process(item);
            let record = if args.timings { record } else { record.untimed() };
            (record.error_kind(), record.line())
        },
        |(error, line)| {
            progress.add(error);
            output.write(line)
        },
    );
    let written = written.and_then(|()| output.finish());
    progress.finish();
    written.map_err(|error| Failure::io("the output", &error))?;
    if STOPPED.load(Ordering::Relaxed) { Err(Failure::Interrupted) } else { Ok(()) }
}
