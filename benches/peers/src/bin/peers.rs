//! newsprint beside other extractors and a bare parse, on the same pages: time and memory.
//!
//! ```text
//! cd benches/peers
//! cargo run --release -- [FOLDER…] [--peers NAME,NAME] [--first PAGES] [--rounds ROUNDS] [--patience SECONDS]
//! ```
//!
//! The pages are those of the folders, or of `NEWSPRINT_PAGES`, or else generated ones; `benches/pages` says
//! what is read of a folder. All get the same text. Every extractor runs in a process of its own, since some
//! overflow the stack or never return on some pages; the processes take turns page by page, one working at a
//! time, and its processor time is taken. Of each page the median of the rounds counts. Pages on which an extractor fails (panics, dies, takes
//! longer than the patience) are left out of its own figures, and its ratio is to a bare parse of the pages that
//! it did read; pages that it declines with an error count like all others.

use std::process::ExitCode;

use peers::options::Options;
use peers::pages::Set;
use peers::pool::{Reply, Worker};
use peers::table::{Column, print};
use peers::worker::serve;
use rustix::time::{ClockId, clock_gettime};

fn main() -> ExitCode {
    let options = match Options::of(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::FAILURE;
        }
    };
    let sets = options.sets();
    if let Some(reader) = options.worker {
        serve(reader, &sets, |read| {
            let start = cpu_time();
            let found = read();
            (found, cpu_time() - start)
        });
        return ExitCode::SUCCESS;
    }
    let mut first = 0;
    let workers = |program: &str| -> Vec<Worker> {
        options.readers.iter().map(|reader| Worker::new(reader, program, options.patience)).collect()
    };
    let (mut timing, mut counting) = (workers("peers"), workers("peers-memory"));
    for set in &sets {
        let columns = measure(set, first, options.rounds, &mut timing, &mut counting);
        print(set, &options.readers, &columns);
        first += set.pages.len();
    }
    ExitCode::SUCCESS
}

/// Nanoseconds that this thread has worked: unlike a clock on the wall it stands still while other programs run.
fn cpu_time() -> u64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    u64::try_from(time.tv_sec * 1_000_000_000 + time.tv_nsec).unwrap_or_default()
}

/// Reads the set, whose first page has this number, with every worker.
fn measure(
    set: &Set,
    first: usize,
    rounds: usize,
    timing: &mut [Worker],
    counting: &mut [Worker],
) -> Vec<Column> {
    // What is made once and kept for all pages does not count.
    for worker in timing.iter_mut().chain(&mut *counting) {
        worker.read(first);
    }
    let mut columns: Vec<Column> = timing.iter().map(|_| Column::new(set.pages.len())).collect();
    for round in 0..rounds {
        for page in 0..set.pages.len() {
            for at in 0..timing.len() {
                // Not always in the same order.
                let at = (at + page + round) % timing.len();
                if !columns[at].failed(page) {
                    columns[at].add(page, timing[at].read(first + page));
                }
            }
        }
        eprintln!("{}: round {} of {rounds} done", set.name, round + 1);
    }
    for (column, worker) in columns.iter_mut().zip(counting.iter_mut()) {
        for page in 0..set.pages.len() {
            if !column.failed(page) {
                if let Reply::Read(peak) | Reply::Refused(peak) = worker.read(first + page) {
                    column.add_peak(page, peak);
                }
            }
        }
    }
    columns
}
