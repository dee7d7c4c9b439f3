//! How long the line takes, as a whole and stage by stage, beside a bare parse of the same pages.
//!
//! ```text
//! cargo bench --features stages --bench line
//! NEWSPRINT_PAGES=FOLDER:FOLDER cargo bench --features stages --bench line -- claims
//! ```
//!
//! A group is a stage, and in it a benchmark a set of pages: the generated one and every folder of
//! `NEWSPRINT_PAGES` (`benches/pages` says what is read of it). Arguments after `--` are criterion's: `whole`,
//! `claims` and so on select groups. Groups are measured one after the other, so a busy machine tells them
//! different things: the bench `ratio` is the one that compares the line with a parse.
#![allow(clippy::unwrap_used, clippy::panic, clippy::cast_precision_loss)]

mod bare;
mod generator;
mod pages;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, Criterion, SamplingMode, Throughput};
use newsprint::stages::line::{self as stages, Stages, Tree};
use pages::{Page, Set};

fn main() {
    let measured = std::env::args().any(|argument| argument == "--bench");
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let step = if measured { 1 } else { 40 };
    for set in Set::all(step) {
        groups(&mut criterion, &set);
    }
    criterion.final_summary();
}

fn groups(criterion: &mut Criterion, set: &Set) {
    let texts = set.texts();
    bench(criterion, set, "whole", &set.pages, |page| page.extraction().extract());
    bench(criterion, set, "bare parse", &texts, |text| bare::parse(text));
    bench(criterion, set, "decode", &set.pages, |page| stages::decode(&page.bytes));
    bench(criterion, set, "parse", &texts, |text| Tree::of(text));
    bench_page(criterion, set, &texts);
    let ready: Vec<Stages> = set.pages.iter().zip(&texts).filter_map(ready).collect();
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
