//! Reads pages for `peers` under an allocator that counts, and answers with the peak, in bytes, over what was in
//! use before. A program of its own, because counting takes time.

use peak_alloc::PeakAlloc;
use peers::options::Options;
use peers::worker::serve;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() {
    let options = Options::of(std::env::args().skip(1)).expect("arguments from peers");
    let reader = options.worker.expect("a worker's name");
    serve(reader, &options.sets(), |read| {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let found = read();
        (found, MEMORY.peak_usage().saturating_sub(before) as u64)
    });
}
