//! Reading times.

/// Minutes out of a printed or machine-readable reading time.
pub fn parse(text: &str) -> Option<u32> {
    let (number, _) = text.split_once(" Min Read")?;
    number.rsplit(' ').next()?.parse().ok()
}

/// Minutes out of an ISO 8601 duration.
pub fn duration(_text: &str) -> Option<u32> {
    None
}

/// The words of a text.
pub fn count_words(text: &str) -> u32 {
    u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX)
}

/// Minutes for so many words, rounded up, at least 1.
pub fn estimate(words: u32, words_per_minute: u32) -> u32 {
    words.div_ceil(words_per_minute.max(1)).max(1)
}
