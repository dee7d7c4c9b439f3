//! How long the pipeline takes, as a whole, on all cores, and stage by stage, beside a bare parse of the same pages.
//!
//! ```text
//! cargo bench                                                    the whole, all cores, the bare parse
//! cargo bench --features stages --bench line -- candidates       and each stage
//! NEWSPRINT_GENERATED=10000 NEWSPRINT_PAGES=FOLDER:FOLDER cargo bench --bench line -- --save-baseline main
//! ```
//!
//! A group is a stage, and in it a benchmark a set of pages: the generated one and every folder of
//! `NEWSPRINT_PAGES` (`benches/pages` says what is read of it). Arguments after `--` are criterion's: `whole`,
//! `candidates` and so on select groups, `--save-baseline` keeps the figures for a comparison. Reports with plots are in
//! `target/criterion/report/index.html`. Groups are measured one after the other, so a busy machine tells them
//! different things: the bench `ratio` is the one that compares the pipeline with a parse.
#![allow(clippy::unwrap_used, clippy::panic, clippy::cast_precision_loss)]

mod arguments;
mod bare;
mod generator;
mod pages;

use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use criterion::{Criterion, SamplingMode, Throughput};
use pages::Set;

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let step = if arguments::is_measured() { 1 } else { 40 };
    for set in Set::all(step) {
        groups(&mut criterion, &set);
    }
    criterion.final_summary();
}

fn groups(criterion: &mut Criterion, set: &Set) {
    let texts = set.texts();
    bench(criterion, set, "whole", &set.pages, |page| page.extraction().extract());
    bench_cores(criterion, set);
    bench(criterion, set, "bare parse", &texts, |text| bare::parse(text));
    #[cfg(feature = "stages")]
    each_stage::groups(criterion, set, &texts);
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

/// Pages a second on all cores.
fn bench_cores(criterion: &mut Criterion, set: &Set) {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut group = criterion.benchmark_group(format!("whole, {cores} cores"));
    group.throughput(Throughput::Elements(set.pages.len() as u64)).sampling_mode(SamplingMode::Flat);
    group.bench_function(set.name.as_str(), |bencher| {
        bencher.iter(|| {
            let next = AtomicUsize::new(0);
            let extract = || {
                while let Some(page) = set.pages.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let _ = black_box(page.extraction().extract());
                }
            };
            std::thread::scope(|scope| {
                for _ in 0..cores {
                    scope.spawn(extract);
                }
            });
        });
    });
    group.finish();
}

#[cfg(feature = "stages")]
mod each_stage {
    use criterion::{BatchSize, Criterion, SamplingMode, Throughput};
    use newsprint::stages::line::{self as stages, Stages, Tree};

    use super::bench;
    use super::pages::{Page, Set};

    pub fn groups(criterion: &mut Criterion, set: &Set, texts: &[String]) {
        bench(criterion, set, "decode", &set.pages, |page| stages::decode(&page.bytes));
        bench(criterion, set, "parse", texts, |text| Tree::of(text));
        bench_page(criterion, set, texts);
        let ready: Vec<Stages> = set.pages.iter().zip(texts).filter_map(ready).collect();
        bench(criterion, set, "candidates", &ready, Stages::candidates);
        bench(criterion, set, "body: select", &ready, Stages::select);
        bench(criterion, set, "body: compose", &ready, Stages::compose);
        bench(criterion, set, "related", &ready, Stages::related);
        bench(criterion, set, "normalize", &ready, Stages::normalize);
        bench(criterion, set, "resolve", &ready, Stages::resolve);
    }

    /// A page that the first stages are done with.
    fn ready((page, text): (&Page, &String)) -> Option<Stages> {
        Some(Stages::of(Tree::of(text)?, page.url.clone()))
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
}
