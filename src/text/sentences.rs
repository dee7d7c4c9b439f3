//! Ends of sentences and numbers of words, in any script.

use super::scripts::is_unspaced;

/// The full stops of all scripts.
const STOPS: [char; 11] = ['.', '。', '．', '｡', '।', '॥', '۔', '։', '።', '။', '។'];

/// Whether a text ends as sentences do, in any script; quotes and brackets may close behind the mark.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let text = without_closing(text);
    text.ends_with(STOPS) || text.ends_with(['!', '?', '…', '！', '？', '؟'])
}

/// Whether a text ends with a full stop, which headlines rarely do.
pub(crate) fn ends_with_stop(text: &str) -> bool {
    let text = without_closing(text);
    text.ends_with(STOPS) && !text.ends_with("...")
}

fn without_closing(text: &str) -> &str {
    const CLOSING: [char; 14] = ['"', '\'', '”', '’', '“', '‘', '»', '«', '›', ')', ']', '」', '』', '）'];
    text.trim_end_matches(|char: char| CLOSING.contains(&char) || char.is_whitespace())
}

/// Whether a text has so many words; in scripts without spaces two characters count as one.
pub(crate) fn has_words(text: &str, least: usize) -> bool {
    if text.split_whitespace().nth(least.saturating_sub(1)).is_some() {
        return true;
    }
    let mut unspaced = text.chars().filter(|char| is_unspaced(*char));
    unspaced.nth((2 * least).saturating_sub(1)).is_some()
}
