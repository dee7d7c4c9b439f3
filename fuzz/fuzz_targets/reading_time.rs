//! Reading times and views in any text: a declared time can be printed and read again, and there are no more words
//! than characters.
#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::normalize::{reading_time, views};

fuzz_target!(|text: &str| {
    if let Some(minutes) = reading_time::parse(text) {
        assert_eq!(reading_time::parse(&format!("{minutes} min read")), Some(minutes));
    }
    reading_time::duration(text);
    views::parse(text);
    assert!(reading_time::count_words(text) as usize <= text.chars().count());
});
