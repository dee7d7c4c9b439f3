//! Dates in any text: what is found stands in the text, and what is read can be printed and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::normalize::{Hints, date};

fuzz_target!(|input: (Option<&str>, &str)| {
    let (language, text) = input;
    let hints = Hints::default().with_language(language);
    for found in date::find_all(text, &hints) {
        assert!(text.get(found.range()).is_some_and(|part| !part.is_empty()));
    }
    for read in [date::parse(text, &hints), date::find(text, &hints), date::machine(text)] {
        let Some(timestamp) = read else { continue };
        assert_eq!(timestamp.to_string().parse().ok(), Some(timestamp));
    }
});
