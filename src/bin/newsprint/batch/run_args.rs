//! The options of a run, whatever the pages are read from.

use std::num::NonZeroUsize;
use std::path::PathBuf;

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
