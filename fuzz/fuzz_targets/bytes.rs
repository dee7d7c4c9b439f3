//! Any bytes, served as anything, give a sound article or an error.
#![no_main]

#[path = "../../tests/search/mod.rs"]
mod search;

use libfuzzer_sys::fuzz_target;
use newsprint::Extractor;

fuzz_target!(|input: (Option<&str>, &[u8])| {
    let (label, bytes) = input;
    let content_type = format!("text/html; charset={}", label.unwrap_or_default());
    let extraction = Extractor::new().bytes(bytes).url(search::URL).content_type(&content_type);
    if let Ok(inspection) = extraction.inspect() {
        search::check(&inspection);
    }
});
