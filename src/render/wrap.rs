//! Lines of a width.

use std::collections::HashMap;

use textwrap::core::{Word, display_width};
use textwrap::wrap_algorithms::wrap_first_fit;

/// Columns at least, however deep a text is nested.
const MIN_WIDTH: usize = 10;

/// Returns a text with a line feed in place of spaces, so that its lines have at most so many columns; a longer word has
/// a line of its own. Lines that are there stay.
pub(super) fn wrap(text: &str, width: usize) -> String {
    let lines = text.split('\n').map(|line| broken(line, &[], width));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns a block of CommonMark in lines like that. What it means stays as it is: links and code stay on one line, and no
/// line begins with what would open a block there.
pub(super) fn wrap_markdown(block: &str, width: usize) -> String {
    // Of "[Note]: this is text" and "[!NOTE] text" the first line alone would be something else.
    let whole = unbroken(block);
    if block.starts_with('[') && whole.first() == Some(&false) {
        return block.to_owned();
    }
    let mut start = 0;
    let lines = block.split('\n').map(|line| {
        let inside: Vec<bool> = whole.get(start..start + line.len()).unwrap_or_default().to_vec();
        start += line.len() + 1;
        broken(line, &inside, width)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Breaks a line at single spaces; `whole` says of each byte whether it is kept with the next one.
fn broken(line: &str, whole: &[bool], width: usize) -> String {
    let width = width.max(MIN_WIDTH);
    if display_width(line) <= width {
        return line.to_owned();
    }
    let mut words = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices(' ') {
        let is_whole = whole.get(at).copied().unwrap_or_default();
        let (head, rest) = (line.get(start..at).unwrap_or_default(), line.get(at + 1..).unwrap_or_default());
        if !is_whole && may_end_line(head) && (whole.is_empty() || may_begin_line(rest)) {
            words.push(Word::from(line.get(start..=at).unwrap_or_default()));
            start = at + 1;
        }
    }
    words.push(Word::from(line.get(start..).unwrap_or_default()));
    #[allow(clippy::cast_precision_loss, reason = "columns")]
    let lines = wrap_first_fit(&words, &[width as f64]);
    let lines = lines.into_iter().map(|words| {
        let line: String = words.iter().flat_map(|word| [word.word, word.whitespace]).collect();
        line.trim_end_matches(' ').to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether a line may end with a text: a backslash there would break it for good, and two spaces as well; a tag alone on a
/// line would be a block.
fn may_end_line(text: &str) -> bool {
    let is_tag = text.starts_with('<') && text.ends_with('>');
    !text.is_empty() && !text.ends_with(['\\', ' ']) && !is_tag
}

/// Whether a line of CommonMark may begin with a text and still go on with its paragraph.
fn may_begin_line(text: &str) -> bool {
    let bare = text.trim_start_matches(['*', '_', '`', '[', '!', '<', '(', '"', '\'']);
    let marks = text.len() - bare.len();
    match bare.chars().next() {
        None => false,
        // A lone sign opens a list, three in a row a break or a fence.
        Some(char) if char.is_ascii_digit() => marks <= 2 && (marks > 0 || !begins_list(bare)),
        Some(char) if char.is_alphanumeric() => marks <= 2,
        Some('\\') => marks <= 2,
        Some(char) => marks == 0 && !char.is_ascii() && !char.is_whitespace(),
    }
}

/// "2024. A year", "1) one"
fn begins_list(text: &str) -> bool {
    text.trim_start_matches(|char: char| char.is_ascii_digit()).starts_with(['.', ')'])
}

/// Says of each byte of a block whether it is part of a link or of code, and a line may not end there.
fn unbroken(block: &str) -> Vec<bool> {
    let mut whole = vec![false; block.len()];
    let runs = last_runs(block);
    let bytes = block.as_bytes();
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let rest = block.get(at..).unwrap_or_default();
        match byte {
            b'\\' => at += 1,
            b'`' => {
                let len = run(bytes, at);
                let end = if runs.get(&len).is_some_and(|last| *last > at) {
                    closing(bytes, at + len, len)
                } else {
                    None
                };
                fill(&mut whole, at, end.unwrap_or(at));
                at = end.map_or(at + len, |end| end + len) - 1;
            }
            b'[' => open.push(at),
            b']' => {
                let start = open.pop();
                if let (Some(start), true) = (start, rest.starts_with("](<") || rest.starts_with("][")) {
                    fill(&mut whole, start, at);
                }
            }
            _ => {}
        }
        at += 1;
    }
    whole
}

fn fill(whole: &mut [bool], start: usize, end: usize) {
    whole.get_mut(start..end).unwrap_or_default().fill(true);
}

/// Returns how many backticks stand together.
fn run(bytes: &[u8], at: usize) -> usize {
    bytes.get(at..).unwrap_or_default().iter().take_while(|byte| **byte == b'`').count()
}

/// Returns where just so many backticks stand together, from a place on.
fn closing(bytes: &[u8], mut at: usize, len: usize) -> Option<usize> {
    while at < bytes.len() {
        let found = run(bytes, at);
        if found == len {
            return Some(at);
        }
        at += found.max(1);
    }
    None
}

/// Returns the last place of each number of backticks that stand together.
fn last_runs(block: &str) -> HashMap<usize, usize> {
    let bytes = block.as_bytes();
    let mut runs = HashMap::new();
    let mut at = 0;
    while at < bytes.len() {
        let len = run(bytes, at);
        if len > 0 {
            runs.insert(len, at);
        }
        at += len.max(1);
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_between_words() {
        assert_eq!(wrap("one two three four", 10), "one two\nthree four");
        assert_eq!(wrap("one\ntwo incomprehensibilities x", 10), "one\ntwo\nincomprehensibilities\nx");
        assert_eq!(wrap("橋が開いた。 橋が", 10), "橋が開いた。\n橋が");
        assert_eq!(wrap("", 10), "");
    }

    #[test]
    fn what_markdown_means_stays() {
        for (block, expected) in [
            ("one two three", "one two\nthree"),
            ("see the [old bridge](<https://e.org/>) now", "see the\n[old bridge](<https://e.org/>)\nnow"),
            ("see the [old bridge][link-1] now it is", "see the\n[old bridge][link-1]\nnow it is"),
            ("a word is `let a = 1;` in code", "a word is\n`let a = 1;`\nin code"),
            ("it was in 2024. Then it was", "it was\nin 2024.\nThen it\nwas"),
            ("some words - and more - of it", "some\nwords -\nand more -\nof it"),
            ("C:\\dir \\ and on and on it", "C:\\dir\n\\ and on\nand on it"),
            ("[Note]: this is text to be read", "[Note]: this is text to be read"),
            ("one [a b] two three", "one [a b]\ntwo three"),
        ] {
            assert_eq!(wrap_markdown(block, 10), expected, "{block}");
        }
    }
}
