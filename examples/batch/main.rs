//! Extracts many pages: JSON lines in, JSON lines out, in the same order.
//!
//! ```text
//! cargo run --release --example batch -- [--jobs N] [--timings] [IN.jsonl|-] > OUT.jsonl
//! ```
//!
//! A line of input is `{"id", "url"?, "html": FILE}` or `{"id", "url"?, "page": "<html>…"}`. FILE is relative
//! to the folder of `IN.jsonl` (to the current folder for standard input) and may end in `.gz`. Further keys
//! are ignored.
//!
//! A line of output is `{"id", "article": {…}}` or `{"id", "error": {"kind", "message"}}`, with `"seconds"`
//! (of extraction alone) under `--timings`. A bad line or page is reported on its line and the run goes on.
//!
//! Memory is bounded by the jobs times the largest page: it also serves as the filter through which an engine
//! such as Spark pipes its partitions.

mod ordered;
mod record;

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressStyle};

const USAGE: &str = "usage: batch [--jobs N] [--timings] [IN.jsonl|-] > OUT.jsonl";

/// What the command line asks for.
struct Options {
    input: Option<PathBuf>,
    jobs: NonZeroUsize,
    timings: bool,
}

fn main() -> ExitCode {
    let result = options().and_then(|options| run(&options).map_err(|error| error.to_string()));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("batch: {message}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options, String> {
    let jobs = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let mut options = Options { input: None, jobs, timings: false };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--timings" => options.timings = true,
            "--jobs" => {
                let jobs = args.next().and_then(|jobs| jobs.parse().ok());
                options.jobs = jobs.ok_or("--jobs takes a whole number from 1 on")?;
            }
            "-" => options.input = None,
            _ if arg.starts_with('-') => return Err(format!("no such option: {arg}\n{USAGE}")),
            _ => options.input = Some(PathBuf::from(arg)),
        }
    }
    Ok(options)
}

fn run(options: &Options) -> io::Result<()> {
    let folder = options.input.as_deref().and_then(Path::parent).unwrap_or(Path::new("")).to_path_buf();
    let input: Box<dyn BufRead + Send> = match &options.input {
        Some(path) => Box::new(BufReader::new(open(path)?)),
        None => Box::new(BufReader::new(io::stdin())),
    };
    let progress = progress(options)?;
    let mut output = io::BufWriter::new(io::stdout());
    let lines = input.split(b'\n').filter(|line| !matches!(line, Ok(line) if line.trim_ascii().is_empty()));
    ordered::map(
        options.jobs,
        lines,
        |line| record::process(line, &folder, options.timings),
        |line| {
            progress.inc(1);
            writeln!(output, "{line}")
        },
    )?;
    progress.finish_and_clear();
    output.flush()
}

fn open(path: &Path) -> io::Result<File> {
    File::open(path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

/// A bar on standard error if someone is watching.
fn progress(options: &Options) -> io::Result<ProgressBar> {
    if !io::stderr().is_terminal() {
        return Ok(ProgressBar::hidden());
    }
    let Some(path) = &options.input else { return Ok(ProgressBar::new_spinner()) };
    let lines = BufReader::new(open(path)?).split(b'\n').count();
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} pages, {per_sec}, {eta} left");
    let bar = ProgressBar::new(u64::try_from(lines).unwrap_or(u64::MAX));
    Ok(style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style)))
}
