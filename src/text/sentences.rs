//! Ends of sentences and numbers of words, in any script.

use super::scripts::is_unspaced;

/// The full stops of all scripts.
const STOPS: [char; 11] = ['.', '。', '．', '｡', '।', '॥', '۔', '։', '።', '။', '។'];

/// Whether a text ends as sentences do, in any script: "It reopens.", "“It reopens!”", "橋が開通した。".
pub(crate) fn ends_sentence(text: &str) -> bool {
    let text = without_closing(text);
    text.ends_with(STOPS) || text.ends_with(['!', '?', '…', '！', '？', '؟'])
}

/// Whether a text ends with a full stop, which headlines rarely do: "It reopens.", but not "It reopens...".
pub(crate) fn ends_with_stop(text: &str) -> bool {
    let text = without_closing(text);
    text.ends_with(STOPS) && !text.ends_with("...")
}

/// Closing marks that end a sentence at most; a hostile text is nothing else, and is read again at each of its breaks.
const MAX_CLOSING_MARKS: usize = 16;

/// Returns the text without the quotes and brackets that close behind its last mark: `It reopens.` of `It reopens.”)`.
fn without_closing(text: &str) -> &str {
    const CLOSING: [char; 14] = ['"', '\'', '”', '’', '“', '‘', '»', '«', '›', ')', ']', '」', '』', '）'];
    let mut marks = text.char_indices().rev().take(MAX_CLOSING_MARKS);
    let closes = |char: char| CLOSING.contains(&char) || char.is_whitespace();
    let last = marks.find(|(_, char)| !closes(*char));
    let end = last.map(|(at, char)| at + char.len_utf8());
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// Whether a text has at least so many words; in scripts without spaces two characters count as one: "旧桥重新" has two.
pub(crate) fn has_words(text: &str, least: usize) -> bool {
    if text.split_whitespace().nth(least.saturating_sub(1)).is_some() {
        return true;
    }
    let mut unspaced = text.chars().filter(|char| is_unspaced(*char));
    unspaced.nth((2 * least).saturating_sub(1)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_in_any_script() {
        for (text, sentence, stop) in [
            ("It reopens.", true, true),
            ("“It reopens!” ", true, false),
            ("(It reopens.)", true, true),
            ("It reopens...", true, false),
            ("It reopens…", true, false),
            ("橋が開通した。」", true, true),
            ("पुल खुला।", true, true),
            ("Bridge reopens", false, false),
            ("", false, false),
        ] {
            assert_eq!((ends_sentence(text), ends_with_stop(text)), (sentence, stop), "{text}");
        }
    }

    #[test]
    fn words_are_enough_or_not() {
        for (text, least, expected) in [
            ("The old bridge", 3, true),
            ("The old bridge", 4, false),
            ("旧桥重新", 2, true),
            ("旧桥重", 2, false),
            ("", 1, false),
        ] {
            assert_eq!(has_words(text, least), expected, "{text}");
        }
    }
}
