//! Reading times and views in any text: a declared time can be printed and read again, and there are no more words
//! than characters.
#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::normalize::{Hints, reading_time, views};

fuzz_target!(|text: &str| {
    if let Some(minutes) = reading_time::parse(text, &Hints::default()) {
        assert_eq!(reading_time::parse(&format!("{minutes} min read"), &Hints::default()), Some(minutes));
    }
    reading_time::duration(text);
    views::parse(text, &Hints::default());
    assert!(reading_time::count_words(text) as usize <= text.chars().count());
});
