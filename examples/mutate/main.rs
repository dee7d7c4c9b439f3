//! Mutates pages at random, the same way each time, and checks what is made of them.
//!
//! ```text
//! cargo run --release --example mutate -- PAGES [MUTATIONS [SEED]]
//! ```
//!
//! PAGES is a folder of pages (`.html`, `.htm`, or either with `.gz`; its folders are read too) or a file of JSON
//! lines, each with a page as text under `page`. Each mutant is extracted on a stack of 512 KiB, and the tests'
//! `tests/search/mod.rs` says what must hold of it: no empty text, no control characters, addresses of the web only,
//! JSON that reads back to the same article, safe outputs, the same article each time, from text, bytes and a tree, reported
//! on or not. A mutant that breaks this, panics or takes more than its time is left in `mutants/`, and the run goes on;
//! at its end it fails. The time is the thread's own: two microseconds a byte, and a fifth of a second.

#[path = "../../benches/clock/mod.rs"]
mod clock;
mod mutation;
mod pages;
#[path = "../../tests/search/mod.rs"]
mod search;

use std::error::Error;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use mutation::Random;
use newsprint::{Article, Extractor};

const USAGE: &str = "usage: mutate PAGES [MUTATIONS [SEED]]";

/// How many mutants there are where nobody says.
const MUTATIONS: usize = 10_000;

/// A fraction of what threads get by default: recursion over the input would overflow it.
const STACK: usize = 512 * 1024;

/// The time that a page may take at most: a hundred times what a usual one does.
const PER_BYTE: Duration = Duration::from_micros(2);
const AT_LEAST: Duration = Duration::from_millis(200);

/// What all threads share.
struct Run {
    pages: Vec<String>,
    mutations: usize,
    seed: u64,
    next: AtomicUsize,
    articles: AtomicUsize,
    failures: AtomicUsize,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let from = arguments.next().map(PathBuf::from).ok_or(USAGE)?;
    let mutations = arguments.next().map_or(Ok(MUTATIONS), |count| count.parse())?;
    let seed = arguments.next().map_or(Ok(1), |seed| seed.parse())?;
    let pages = pages::read(&from)?;
    if pages.is_empty() {
        return Err(format!("no pages in {}", from.display()).into());
    }
    println!("{} pages, {mutations} mutants", pages.len());
    let [next, articles, failures] = [0; 3].map(AtomicUsize::new);
    let run = Run { pages, mutations, seed, next, articles, failures };
    let jobs = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..jobs {
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || work(&run))?;
        }
        Ok::<_, std::io::Error>(())
    })?;
    let (articles, failures) = (run.articles.into_inner(), run.failures.into_inner());
    println!("{articles} articles, {failures} failures");
    Ok(if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn work(run: &Run) {
    loop {
        let number = run.next.fetch_add(1, Ordering::Relaxed);
        if number >= run.mutations {
            return;
        }
        let mutant = mutation::mutant(&run.pages, &mut Random::new(run.seed, number));
        let mut outcome = Err("a panic".to_owned());
        let time = clock::time(|| {
            if let Ok(checked) = catch_unwind(AssertUnwindSafe(|| check(&mutant))) {
                outcome = checked;
            }
        });
        let length = u32::try_from(mutant.len()).unwrap_or(u32::MAX);
        // It is read six times, and printed.
        if time > (PER_BYTE * length + AT_LEAST) * 7 {
            outcome = Err(format!("{time:?} for {length} bytes"));
        }
        match outcome {
            Ok(is_article) => run.articles.fetch_add(usize::from(is_article), Ordering::Relaxed),
            Err(failure) => {
                report(number, &mutant, &failure);
                run.failures.fetch_add(1, Ordering::Relaxed)
            }
        };
    }
}

/// Checks what is made of a mutant; returns whether that is an article.
fn check(mutant: &[u8]) -> Result<bool, String> {
    let extractor = Extractor::new();
    let of_bytes =
        extractor.bytes(mutant).url(search::URL).content_type("text/html; charset=utf-8").extract().ok();
    let text = String::from_utf8_lossy(mutant);
    let whole = search::check_page(&text);
    // Bytes that are no UTF-8 may be read in another charset.
    if std::str::from_utf8(mutant).is_ok() {
        same("bytes", whole.as_ref(), of_bytes.as_ref())?;
    }
    // The parser counts no attributes that it leaves out, as the limit does, and a tree does not tell that the page was cut
    // off.
    if cfg!(feature = "dom") && whole.is_some() && !search::is_cut_off(&text) {
        same("a tree", whole.as_ref(), of_tree(&text).as_ref())?;
    }
    Ok(whole.is_some())
}

/// The article of a tree that html5ever has built of the page.
#[cfg(feature = "dom")]
fn of_tree(text: &str) -> Option<Article> {
    use html5ever::tendril::TendrilSink;
    use html5ever::tree_builder::TreeBuilderOpts;

    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = html5ever::ParseOpts { tree_builder, ..html5ever::ParseOpts::default() };
    let dom = html5ever::parse_document(newsprint::markup5ever_rcdom::RcDom::default(), options).one(text);
    Extractor::new().dom(&dom).url(search::URL).extract().ok()
}

#[cfg(not(feature = "dom"))]
fn of_tree(_: &str) -> Option<Article> {
    None
}

fn same(what: &str, one: Option<&Article>, other: Option<&Article>) -> Result<(), String> {
    if one == other { Ok(()) } else { Err(format!("another article from {what}")) }
}

fn report(number: usize, mutant: &[u8], failure: &str) {
    let path = Path::new("mutants").join(format!("{number}.html"));
    let written = fs::create_dir_all("mutants").and_then(|()| fs::write(&path, mutant));
    println!("{}: {failure}{}", path.display(), if written.is_ok() { "" } else { " (could not be written)" });
}
