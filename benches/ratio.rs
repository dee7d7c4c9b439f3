//! What the whole line costs, as a multiple of a bare parse of the same pages into `RcDom`.
//!
//! ```text
//! cargo bench --bench ratio
//! NEWSPRINT_PAGES=FOLDER:FOLDER NEWSPRINT_FIRST=150 cargo bench --bench ratio -- 15
//! ```
//!
//! Both are timed page by page in turns, nine rounds or as many as the argument says. The first ratio is the
//! median of the rounds' ratios, with the quartiles beside it; the last takes each page's least time, both ways,
//! and should be near the first: where it is not, the machine was busy, so measure again. A line each for the
//! generated pages and for every folder of `NEWSPRINT_PAGES` (`benches/pages` says what is read of it).
#![allow(clippy::unwrap_used, clippy::panic, clippy::cast_precision_loss)]

mod arguments;
mod bare;
mod clock;
mod generator;
mod pages;

use std::fmt;

use pages::Set;

const ROUNDS: usize = 9;

fn main() {
    let asked = arguments::own().iter().find_map(|argument| argument.parse().ok());
    let (step, rounds) = if arguments::is_measured() { (1, asked.unwrap_or(ROUNDS).max(1)) } else { (40, 1) };
    println!("{}", Ratio::HEAD);
    for set in Set::all(step) {
        println!("{}", Ratio::measure(&set, rounds));
    }
}

/// Seconds for each page, in each round.
struct Times(Vec<Vec<f64>>);

impl Times {
    fn new(rounds: usize) -> Self {
        Self(vec![Vec::new(); rounds])
    }

    fn round(&self, round: usize) -> f64 {
        self.0[round].iter().sum()
    }

    /// The median over the rounds of the time for all pages.
    fn median(&self) -> f64 {
        median((0..self.0.len()).map(|round| self.round(round)).collect())
    }

    /// The least time for each page, all pages together: what is left when nothing else runs.
    fn least(&self) -> f64 {
        let pages = self.0.first().map_or(0, Vec::len);
        let least = |page| self.0.iter().map(|round: &Vec<f64>| round[page]).fold(f64::MAX, f64::min);
        (0..pages).map(least).sum()
    }
}

/// The whole line against a bare parse of the same pages.
struct Ratio {
    name: String,
    pages: usize,
    bytes: u64,
    whole: Times,
    bare: Times,
}

impl Ratio {
    /// Reads every page of the set both ways, so many rounds.
    fn measure(set: &Set, rounds: usize) -> Self {
        let texts = set.texts();
        let (mut whole, mut parse) = (Times::new(rounds), Times::new(rounds));
        for round in 0..rounds {
            for (at, (page, text)) in set.pages.iter().zip(&texts).enumerate() {
                let mut whole = || {
                    let extraction = page.extraction();
                    whole.0[round].push(clock::time(|| extraction.extract()).as_secs_f64());
                };
                let mut parse = || parse.0[round].push(clock::time(|| bare::parse(text)).as_secs_f64());
                // Neither is always the one that finds the page in the cache.
                if (at + round) % 2 == 0 {
                    whole();
                    parse();
                } else {
                    parse();
                    whole();
                }
            }
        }
        Self { name: set.name.clone(), pages: set.pages.len(), bytes: set.bytes(), whole, bare: parse }
    }

    /// The head of the table that the ratios of several sets make.
    const HEAD: &str = "set             pages      MB   ns/byte: whole    bare   whole/bare   quarter to three \
                            quarters of the rounds    of the least times";
}

impl fmt::Display for Ratio {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rounds = self.whole.0.len();
        let mut ratios: Vec<f64> =
            (0..rounds).map(|round| self.whole.round(round) / self.bare.round(round)).collect();
        ratios.sort_by(f64::total_cmp);
        let bytes = self.bytes as f64;
        write!(
            out,
            "{:<14} {:>6} {:>7.1} {:>16.2} {:>7.2} {:>12.3} {:>20.3} to {:<22.3} {:>7.3}",
            self.name,
            self.pages,
            bytes / 1e6,
            self.whole.median() * 1e9 / bytes,
            self.bare.median() * 1e9 / bytes,
            median(ratios.clone()),
            ratios[rounds / 4],
            ratios[rounds * 3 / 4],
            self.whole.least() / self.bare.least(),
        )
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
