//! How long the line takes, as a whole and stage by stage, beside a bare parse of the same pages.
//!
//! ```text
//! cargo bench --features stages --bench line
//! NEWSPRINT_PAGES=FOLDER cargo bench --features stages --bench line -- ratio
//! ```
//!
//! The pages are generated; `NEWSPRINT_PAGES` adds those of a folder: the files that its `pages.jsonl` lists
//! (`{"html": FILE}`, a line each), or else its `.html` files; `.gz` is unpacked. Arguments after `--` are
//! criterion's: `whole`, `claims` and so on select groups, and `ratio` selects none.
//!
//! At the end it prints the ratio of the whole line to a bare parse into `RcDom`. Both are timed page by page
//! in turns, so that whatever else the machine does meets both; the median of the rounds counts.
#![allow(clippy::unwrap_used, clippy::panic, clippy::cast_precision_loss)]

mod generator;
mod pages;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion, SamplingMode, Throughput};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::RcDom;
use newsprint::Extractor;
use newsprint::stages::line::{self as stages, Stages, Tree};
use pages::Set;

/// Every how many of the generated pages is measured.
const STEP: usize = 4;

/// Times that each page is read both ways for the ratio.
const ROUNDS: usize = 9;

fn main() {
    let measured = std::env::args().any(|argument| argument == "--bench");
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let step = if measured { STEP } else { 40 };
    for set in Set::all(step) {
        groups(&mut criterion, &set);
        ratio(&set, if measured { ROUNDS } else { 1 });
    }
    criterion.final_summary();
}

fn groups(criterion: &mut Criterion, set: &Set) {
    let extractor = Extractor::builder().base_url("https://post.example/news/1/").build();
    let texts = texts(set);
    bench(criterion, set, "whole", &set.pages, |page| extractor.extract_bytes(page));
    bench(criterion, set, "bare parse", &texts, |text| bare(text));
    bench(criterion, set, "decode", &set.pages, |page| stages::decode(page));
    bench(criterion, set, "parse", &texts, |text| Tree::of(text));
    bench_page(criterion, set, &texts);
    let trees = texts.iter().filter_map(|text| Tree::of(text));
    let ready: Vec<Stages> = trees.map(|tree| Stages::of(tree, &extractor)).collect();
    bench(criterion, set, "claims", &ready, Stages::claims);
    bench(criterion, set, "select", &ready, Stages::select);
    bench(criterion, set, "compose", &ready, Stages::compose);
    bench(criterion, set, "related", &ready, Stages::related);
    bench(criterion, set, "resolve", &ready, Stages::resolve);
}

fn bench<P, R>(criterion: &mut Criterion, set: &Set, stage: &str, pages: &[P], run: impl Fn(&P) -> R) {
    let mut group = criterion.benchmark_group(stage);
    group.throughput(Throughput::Bytes(set.bytes())).sampling_mode(SamplingMode::Flat);
    group.bench_function(set.name.as_str(), |bencher| {
        bencher.iter(|| {
            for page in pages {
                black_box(run(black_box(page)));
            }
        });
    });
    group.finish();
}

/// The flat page is made of a tree that is used up, so each run needs new ones.
fn bench_page(criterion: &mut Criterion, set: &Set, texts: &[String]) {
    let trees = || texts.iter().filter_map(|text| Tree::of(text)).collect();
    let mut group = criterion.benchmark_group("page");
    group.throughput(Throughput::Bytes(set.bytes())).sampling_mode(SamplingMode::Flat);
    group.bench_function(set.name.as_str(), |bencher| {
        let run = |trees: Vec<Tree>| trees.into_iter().map(Tree::page).sum::<usize>();
        bencher.iter_batched(trees, run, BatchSize::PerIteration);
    });
    group.finish();
}

/// What every user of the parser pays in any case, the dropping of the tree included.
fn bare(text: &str) -> RcDom {
    parse_document(RcDom::default(), ParseOpts::default()).one(StrTendril::from_slice(text))
}

fn texts(set: &Set) -> Vec<String> {
    set.pages.iter().map(|page| String::from_utf8_lossy(page).into_owned()).collect()
}

fn ratio(set: &Set, rounds: usize) {
    let extractor = Extractor::builder().base_url("https://post.example/news/1/").build();
    let texts = texts(set);
    let mut measured: Vec<(f64, f64, f64)> = (0..rounds)
        .map(|round| {
            let (mut whole, mut parse) = (Duration::ZERO, Duration::ZERO);
            for (at, (page, text)) in set.pages.iter().zip(&texts).enumerate() {
                // Neither is always the one that finds the page in the cache.
                if (at + round) % 2 == 0 {
                    whole += time(|| extractor.extract_bytes(page));
                    parse += time(|| bare(text));
                } else {
                    parse += time(|| bare(text));
                    whole += time(|| extractor.extract_bytes(page));
                }
            }
            (whole.as_secs_f64() / parse.as_secs_f64(), whole.as_secs_f64(), parse.as_secs_f64())
        })
        .collect();
    measured.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (ratio, whole, parse) = measured[measured.len() / 2];
    let (least, most) = (measured[0].0, measured[measured.len() - 1].0);
    let per_byte = |seconds: f64| seconds * 1e9 / set.bytes() as f64;
    println!(
        "{}: whole / bare parse = {ratio:.3} ({least:.3} to {most:.3} in {rounds} rounds); {:.1} and {:.1} ns a byte, \
         {} pages, {:.1} MB\n",
        set.name,
        per_byte(whole),
        per_byte(parse),
        set.pages.len(),
        set.bytes() as f64 / 1e6,
    );
}

fn time<R>(run: impl FnOnce() -> R) -> Duration {
    let start = Instant::now();
    drop(black_box(run()));
    start.elapsed()
}
