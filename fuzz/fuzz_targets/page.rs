//! Any text gives a sound article or an error, the same each time, reported on or not, and its outputs are safe.
#![no_main]

#[path = "../../tests/search/mod.rs"]
mod search;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|page: &str| {
    search::check_page(page);
});
