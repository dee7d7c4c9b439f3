//! Authors in any text: no name is empty or has blanks around it, and none comes twice.
#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::normalize::{Hints, byline};

fuzz_target!(|input: (Option<&str>, &str)| {
    let (language, text) = input;
    let hints = Hints::default().with_language(language);
    let authors = byline::parse(text, &hints);
    for (at, author) in authors.iter().enumerate() {
        assert!(!author.name.is_empty());
        assert_eq!(author.name.trim(), author.name);
        assert!(authors.iter().skip(at + 1).all(|other| other.name != author.name), "{}", author.name);
    }
    if let Some(line) = byline::parse_line(text, &hints) {
        assert!(line.text.is_none_or(|text| !text.is_empty()));
    }
    byline::clean_name(text, &hints);
});
