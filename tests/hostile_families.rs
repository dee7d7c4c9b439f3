//! Two hundred and sixty families of hostile pages give sound articles or errors, on a small stack; `cargo bench --bench hostile`
//! measures them at five megabytes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "search/mod.rs"]
mod search;

use std::thread;

use search::check_page;
use search::families::FAMILIES;

/// A fraction of what threads get by default: recursion over the input would overflow it.
const STACK: usize = 512 * 1024;

/// Bytes of a page.
const SIZE: usize = 20_000;

/// How many threads share the families.
const THREADS: usize = 4;

#[test]
fn families_give_sound_articles_on_a_small_stack() {
    let workers: Vec<_> = (0..THREADS)
        .map(|first| {
            let check = move || {
                for family in FAMILIES.iter().skip(first).step_by(THREADS) {
                    check_page(&family.page(SIZE));
                }
            };
            thread::Builder::new().stack_size(STACK).spawn(check).unwrap()
        })
        .collect();
    for worker in workers {
        worker.join().unwrap();
    }
}

#[test]
fn families_are_told_apart() {
    for (at, family) in FAMILIES.iter().enumerate() {
        let page = family.page(100);
        assert!(FAMILIES.iter().skip(at + 1).all(|other| other.page(100) != page), "{family:?}");
    }
}
