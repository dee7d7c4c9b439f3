//! Nanoseconds a byte as pages grow: a line that stays flat is linear.
//!
//! ```text
//! cargo bench --bench growth                 # ten shapes of pages, from 50 kB to 12.8 MB
//! cargo bench --bench growth -- families     # pages of one thing repeated, from 160 kB to 10 MB
//! cargo bench --bench growth -- families PIECE
//! ```
//!
//! The last column is the time a byte of the largest page over that of the smallest but one or, of families, of the
//! smallest. Of families, what a bare parse of the page takes is taken off, and shown for the largest page.
#![allow(clippy::unwrap_used, clippy::panic, clippy::cast_precision_loss)]

mod arguments;
mod bare;
mod clock;
#[path = "../tests/search/families.rs"]
mod families;
mod generator;

use newsprint::{Error, Extractor};

const SMALLEST: usize = 50_000;
const DOUBLINGS: usize = 8;

/// Nanoseconds a byte beyond which a bare parse is not measured on the next larger page.
const SLOW: f64 = 500.0;

/// Bytes of the pages of a family.
const SIZES: [usize; 4] = [160_000, 640_000, 2_500_000, 10_000_000];

fn main() {
    // Where nothing is measured, the smallest sizes do.
    let measured = arguments::is_measured();
    let words = arguments::own();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["families", names @ ..] => compare_families(names, if measured { 4 } else { 1 }),
        _ => compare_shapes(if measured { DOUBLINGS } else { 1 }),
    }
}

fn compare_shapes(doublings: usize) {
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
            let (cost, result) = cost(&extractor, &page, runs);
            costs.push(cost);
            match result {
                Ok(()) => print!("{cost:>10.1}"),
                Err(error) => panic!("{shape:?}: {error}"),
            }
        }
        println!("{:>7.2}x", costs[costs.len() - 1] / costs[1]);
    }
}

/// Nanoseconds a byte, the least of some runs, and whether there is an article.
fn cost(extractor: &Extractor, page: &str, runs: usize) -> (f64, Result<(), Error>) {
    let mut result = Ok(());
    let run = |_| {
        let extract = || extractor.page(page).url("https://post.example/news/1/").extract();
        nanoseconds(page, || result = extract().map(drop))
    };
    ((0..runs).map(run).fold(f64::MAX, f64::min), result)
}

fn nanoseconds<R>(page: &str, run: impl FnOnce() -> R) -> f64 {
    clock::time(run).as_secs_f64() * 1e9 / page.len() as f64
}

fn compare_families(names: &[&str], sizes: usize) {
    println!(
        "{:<58}{:>9}{:>9}{:>9}{:>9}{:>8}{:>9}",
        "ns a byte", "160 kB", "640 kB", "2.5 MB", "10 MB", "grows", "bare"
    );
    let is_meant =
        |family: &&families::Family| names.is_empty() || names.iter().any(|name| family.piece.contains(name));
    for family in families::FAMILIES.iter().filter(is_meant) {
        let mut costs = Vec::new();
        print!("{:<58}", family.name().chars().take(57).collect::<String>());
        let mut last_bare = 0.0;
        for size in SIZES.into_iter().take(sizes) {
            let page = family.page(size);
            let runs = (2_500_000 / size).clamp(1, 5);
            let (whole, result) = cost(&Extractor::new(), &page, runs);
            if result.is_ok() {
                // Of some the bare parse takes the square.
                let runs = if last_bare > SLOW { 0 } else { runs };
                let bare =
                    (0..runs).map(|_| nanoseconds(&page, || bare::parse(&page))).fold(f64::MAX, f64::min);
                last_bare = if runs == 0 { last_bare } else { bare };
                costs.push((whole, whole - last_bare));
                print!("{:>9.1}", whole - last_bare);
            } else {
                print!("{:>9}", "refused");
            }
        }
        let grows =
            costs.iter().map(|(whole, _)| whole).fold(0.0, |most: f64, whole| most.max(whole / costs[0].0));
        println!("{grows:>7.2}x{last_bare:>9.1}");
    }
}
