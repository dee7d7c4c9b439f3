//! Nanoseconds a byte as pages grow from 50 kB to 12.8 MB: a line that stays flat is linear.
//!
//! ```text
//! cargo bench --bench growth
//! ```
//!
//! The last column is the time a byte of the largest page over that of the smallest but one.
#![allow(clippy::unwrap_used, clippy::panic, clippy::cast_precision_loss)]

mod clock;
mod generator;

use newsprint::Extractor;

const SMALLEST: usize = 50_000;
const DOUBLINGS: usize = 8;

fn main() {
    // `cargo test --benches` runs this too: then the two smallest sizes do.
    let doublings = if std::env::args().any(|argument| argument == "--bench") { DOUBLINGS } else { 1 };
    let extractor = Extractor::new();
    print!("{:<18}", "ns a byte");
    for doubling in 0..=doublings {
        print!("{:>9.2}M", (SMALLEST << doubling) as f64 / 1e6);
    }
    println!("{:>8}", "grows");
    for shape in generator::SHAPES {
        print!("{:<18}", format!("{shape:?}"));
        let mut costs = Vec::new();
        for doubling in 0..=doublings {
            let page = generator::shaped(*shape, SMALLEST << doubling);
            let runs = (doublings - doubling).max(1);
            let result = (0..runs)
                .map(|_| {
                    clock::time(|| extractor.page(&page).url("https://post.example/news/1/").extract())
                        .as_secs_f64()
                        * 1e9
                })
                .fold(f64::MAX, f64::min);
            costs.push(result / page.len() as f64);
            match extractor.page(&page).url("https://post.example/news/1/").extract() {
                Ok(_) => print!("{:>10.1}", result / page.len() as f64),
                Err(error) => panic!("{shape:?}: {error}"),
            }
        }
        println!("{:>7.2}x", costs[costs.len() - 1] / costs[1]);
    }
}
