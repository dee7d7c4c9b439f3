//! Authors in any text: no name is empty or has blanks around it, and none comes twice.
#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::normalize::byline;

fuzz_target!(|text: &str| {
    let authors = byline::parse(text);
    for (at, author) in authors.iter().enumerate() {
        assert!(!author.name.is_empty());
        assert_eq!(author.name.trim(), author.name);
        assert!(authors.iter().skip(at + 1).all(|other| other.name != author.name), "{}", author.name);
    }
    if let Some(line) = byline::parse_line(text) {
        assert!(line.text.is_none_or(|text| !text.is_empty()));
    }
    byline::clean_name(text);
});
