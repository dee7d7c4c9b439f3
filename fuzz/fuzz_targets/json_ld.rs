//! Any JSON-LD, broken or not, beside a page of one heading.
#![no_main]

#[path = "../../tests/search/mod.rs"]
mod search;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|json: &str| {
    search::check_page(&format!("<script type=application/ld+json>{json}</script><h1>Bridge reopens</h1>"));
});
