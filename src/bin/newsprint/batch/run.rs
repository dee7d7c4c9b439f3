//! Many pages into many lines, whatever the pages are read from.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;

use super::ordered;
use super::output::Output;
use super::progress::Progress;
use super::record::Record;
use super::run_args::RunArgs;
use crate::failure::Failure;

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
