//! Beginnings of lines that would open a block: a heading, a list, a break, a definition; and the end of a heading.

use std::ops::Range;

use super::{Line, Place};

impl Line {
    /// Where backslashes keep the beginning of the line from opening a block.
    pub(super) fn block_start(&self) -> Range<usize> {
        let line = self.first_line();
        let Some(&first) = line.as_bytes().first() else { return 0..0 };
        let same = line.bytes().take_while(|byte| *byte == first).count();
        let rest = line.get(same..).unwrap_or_default();
        let is_bullet = same == 1 && ends_word(rest);
        let opens = match first {
            b'#' => same <= 6 && ends_word(rest),
            b'>' => true,
            b'+' => is_bullet,
            b'*' if !self.is_text(0) => false,
            // Behind the bullet of an item two dashes are enough.
            b'-' | b'*' if self.place == Place::Item => is_bullet || is_break(line, first, 2),
            b'-' | b'*' => is_bullet || is_break(line, first, 3),
            b'_' => is_break(line, first, 3),
            b'`' => same >= 3 && !rest.contains('`'),
            // Those behind the first would strike something through.
            b'~' if same >= 3 => return 0..same,
            b'<' => self.is_text(0) && opens_html_block(rest),
            // Of a link's text, a backslash before its bracket would leave no link.
            b'[' if opens_footnote(line.get(1..).unwrap_or_default()) => {
                return if self.is_text(0) { 0..1 } else { 1..2 };
            }
            b'[' if line.len() < self.raw.len() => self.is_text(0),
            b'[' => self.is_text(0) && (self.opens_label(line) || self.opens_definition(line)),
            b'0'..=b'9' => return list_number(line),
            _ => false,
        };
        0..usize::from(opens)
    }

    /// The line up to the first break in it.
    fn first_line(&self) -> &str {
        self.raw.split('\n').next().unwrap_or_default()
    }

    /// Whether the line begins with a box to be ticked, or makes an alert of the quote.
    fn opens_label(&self, line: &str) -> bool {
        let Some((label, rest)) = line.get(1..).and_then(|line| line.split_once(']')) else { return false };
        match self.place {
            // Some parsers look no farther than to the next mark.
            Place::Item => matches!(label, " " | "x" | "X") && !rest.starts_with(char::is_alphanumeric),
            Place::Quote => label.starts_with('!') && rest.is_empty(),
            _ => false,
        }
    }

    /// Whether the line would define a reference: `[label]: address`.
    fn opens_definition(&self, line: &str) -> bool {
        let brackets = line.match_indices(['[', ']']).skip(1);
        let mut brackets = brackets.filter(|(at, _)| !self.mark_at(*at).is_some_and(|mark| mark.escaped));
        let Some((end, "]")) = brackets.next() else { return false };
        let label = line.get(1..end).unwrap_or_default();
        let Some(rest) = line.get(end + 1..).and_then(|rest| rest.strip_prefix(':')) else { return false };
        let rest = rest.trim_start_matches([' ', '\t']);
        if rest.is_empty() || label.trim().is_empty() {
            return false;
        }
        let end = rest.find([' ', '\t']).unwrap_or(rest.len());
        let behind = rest.get(end..).unwrap_or_default().trim_start_matches([' ', '\t']);
        rest.starts_with('<') || behind.is_empty() || behind.starts_with(['"', '\'', '('])
    }
}

/// Whether a line that begins with `<` and this may be a block of HTML.
fn opens_html_block(rest: &str) -> bool {
    rest.starts_with(|char: char| char.is_ascii_alphabetic() || matches!(char, '/' | '!' | '?'))
}

/// Whether what follows a mark parts it from the text behind it: white space, or the end of the line.
fn ends_word(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r'])
}

/// Whether a line is nothing but so many or more of a character, and white space.
fn is_break(line: &str, char: u8, least: usize) -> bool {
    line.bytes().all(|byte| byte == char || matches!(byte, b' ' | b'\t'))
        && line.bytes().filter(|byte| *byte == char).count() >= least
}

/// Where the full stop stands of a number that would open a list: "2024. A year".
fn list_number(line: &str) -> Range<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let behind = line.get(digits..).unwrap_or_default().strip_prefix(['.', ')']);
    let opens = digits <= 9 && behind.is_some_and(ends_word);
    digits..digits + usize::from(opens)
}

/// Where backslashes are needed in a text that begins another line of a paragraph.
pub(super) fn line_start(text: &str) -> Range<usize> {
    let line = text.trim_start();
    let start = text.len() - line.len();
    let sign = line.chars().next().filter(char::is_ascii_punctuation);
    let signs = match sign {
        Some(sign) => 0..line.len() - line.trim_start_matches(sign).len(),
        None => list_number(line),
    };
    start + signs.start..start + signs.end
}

/// Whether what stands behind `[` would define a footnote: `[^1]: text`.
fn opens_footnote(rest: &str) -> bool {
    let label = rest.strip_prefix('^').and_then(|rest| rest.split_once("]:")).map(|(label, _)| label);
    label.is_some_and(|label| !label.is_empty() && !label.contains([' ', '\t']))
}

/// Where the number signs begin that would be taken for the end of a heading.
pub(super) fn closing_sequence(line: &str) -> Range<usize> {
    let text = line.trim_end_matches('#');
    let is_sequence = text.len() < line.len() && (text.is_empty() || text.ends_with([' ', '\t']));
    text.len()..text.len() + usize::from(is_sequence)
}
