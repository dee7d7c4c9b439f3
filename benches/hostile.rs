//! The time and the memory that hostile pages of five megabytes take, on a stack of 512 KiB.
//!
//! ```text
//! cargo bench --bench hostile
//! cargo bench --bench hostile -- 10000000 '<br>'
//! ```
//!
//! A number is another size, a text picks the families whose piece holds it. Fails where a family of `tests/search`
//! takes more than two seconds of the thread's own time or a gibibyte, the page itself aside.
#![allow(clippy::unwrap_used, clippy::panic, clippy::cast_precision_loss)]

mod arguments;
mod clock;
#[path = "../tests/search/families.rs"]
mod families;

use std::thread;
use std::time::Duration;

use families::FAMILIES;
use newsprint::Extractor;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const SIZE: usize = 5_000_000;
const STACK: usize = 512 * 1024;
const MAX_TIME: Duration = Duration::from_secs(2);
const MAX_MEMORY: usize = 1 << 30;

/// What a page took, and what was made of it.
struct Cost {
    time: Duration,
    memory: usize,
    outcome: String,
}

fn main() {
    let arguments = arguments::own();
    // Where nothing is measured, small pages do.
    let usual = if arguments::is_measured() { SIZE } else { SIZE / 1_000 };
    let size = arguments.iter().find_map(|argument| argument.parse().ok()).unwrap_or(usual);
    let part = arguments.iter().find(|argument| argument.parse::<usize>().is_err());
    cost(String::from("<h1>The first page also makes the tables that all others share</h1>"));
    let mut beyond = 0;
    let mut most = (Duration::ZERO, 0);
    println!("{:>8} {:>7} {:>6}", "ms", "MiB", "× page");
    for family in FAMILIES.iter().filter(|family| part.is_none_or(|part| family.piece.contains(part))) {
        let page = family.page(size);
        let length = page.len();
        let Cost { time, memory, outcome } = cost(page);
        most = (most.0.max(time), most.1.max(memory));
        let is_beyond = time > MAX_TIME || memory > MAX_MEMORY;
        beyond += usize::from(is_beyond);
        let (ms, mib) = (time.as_secs_f64() * 1e3, memory as f64 / f64::from(1 << 20));
        let mark = if is_beyond { "  BEYOND" } else { "" };
        println!(
            "{ms:>8.0} {mib:>7.0} {:>6.1}  {}  {outcome}{mark}",
            memory as f64 / length as f64,
            family.name()
        );
    }
    println!(
        "at most {:.0} ms and {} MiB, {beyond} beyond the bounds",
        most.0.as_secs_f64() * 1e3,
        most.1 >> 20
    );
    assert!(beyond == 0);
}

fn cost(page: String) -> Cost {
    let measure = move || {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let mut outcome = String::new();
        let time = clock::time(|| {
            let result = Extractor::new().page(&page).url("https://post.example/news/1/").extract();
            outcome = match &result {
                Ok(article) => format!("{} paragraphs", article.paragraphs.len()),
                Err(error) => error.to_string(),
            };
            result
        });
        Cost { time, memory: MEMORY.peak_usage().saturating_sub(before), outcome }
    };
    thread::Builder::new().stack_size(STACK).spawn(measure).unwrap().join().unwrap()
}
