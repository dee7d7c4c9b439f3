//! A line without what is no part of a byline: markup, addresses, handles, dates; with the spaces that are missing.

use std::borrow::Cow;

use super::name_shape::is_address;
use super::vocabulary::{BY, GLUED_BY, fold};
use crate::lexicon::language::Lang;
use crate::normalize::date;
use crate::normalize::hints::{DayOrder, Hints};
use crate::text;
use crate::work;

/// Returns a line with the space that a style sheet puts behind "by", and with "by" once where it stands twice, for
/// readers who listen and for those who see.
///
/// "ByAda Lund" → "By Ada Lund", "By by Ada Lund" → "By Ada Lund", "Written byAda Lund" → "Written by Ada Lund"
pub(crate) fn insert_missing_space(line: &str) -> Cow<'_, str> {
    opening_parted(line).or_else(|| inner_parted(line)).map_or(Cow::Borrowed(line), Cow::Owned)
}

fn opening_parted(line: &str) -> Option<String> {
    let word = glued_preposition(line)?;
    let rest = line.get(word.len()..)?;
    let doubled = rest.trim_start_matches([' ', ':']);
    let again = doubled.get(..word.len()).is_some_and(|again| again.eq_ignore_ascii_case(word));
    if let Some(name) = doubled.get(word.len()..).filter(|_| again) {
        if name.starts_with([' ', ':']) {
            return Some([word, name.trim_start_matches([' ', ':'])].join(" "));
        }
    }
    if opens_glued_name(rest) { Some([word, rest].join(" ")) } else { None }
}

/// Returns "by" or its like at the start of a line, whether a space follows or not.
fn glued_preposition(line: &str) -> Option<&str> {
    /// Bytes of "por" and of "by": longer words begin names.
    const LENGTHS: [usize; 2] = [3, 2];
    let starts = LENGTHS.iter().filter_map(|length| line.get(..*length));
    starts.filter(|start| start.is_ascii()).find(|start| GLUED_BY.has(&start.to_ascii_lowercase()))
}

/// "Written byAda Lund"
fn inner_parted(line: &str) -> Option<String> {
    /// Bytes of the words before "by".
    const LONGEST_LABEL: usize = 24;
    let label = text::start_of(line, LONGEST_LABEL + 1);
    let mut words = label.match_indices(' ').filter_map(|(at, _)| {
        let rest = line.get(at + 1..)?;
        let word = BY.opening(rest, Lang::UNKNOWN)?;
        let name = rest.get(word.len()..).filter(|name| opens_glued_name(name))?;
        Some([line.get(..at)?, " ", word, " ", name].concat())
    });
    words.next()
}

fn opens_glued_name(rest: &str) -> bool {
    let mut chars = rest.chars();
    let (Some(first), Some(second)) = (chars.next(), chars.next()) else { return false };
    first.is_uppercase() && !second.is_uppercase()
}

/// Returns the text without markup, addresses and e-mail addresses; lines stay lines.
///
/// "<b>Ada Lund</b> ada@example.org" → "Ada Lund | "
pub(super) fn plain(text: &str) -> String {
    work::text(text.len());
    let decoded = text::decode_entities(text);
    let stripped = text::strip_tags(&decoded);
    let mut plain = String::with_capacity(stripped.len());
    for line in stripped.lines() {
        if !plain.is_empty() {
            plain.push('\n');
        }
        for word in line.split_whitespace() {
            push_plain(&mut plain, word);
        }
    }
    plain
}

/// Adds a word of a line; a bar for a handle or an address.
fn push_plain(plain: &mut String, word: &str) {
    let opens_line = plain.is_empty() || plain.ends_with('\n');
    // "Ada Lund@adalund": the handle is glued to the name.
    if let Some((name, handle)) = glued_handle(word) {
        plain.push_str(if opens_line { "" } else { " " });
        plain.extend([name, " @", handle]);
        return;
    }
    if is_handle(word) || is_address(word) {
        plain.push_str(if opens_line { "| " } else { " | " });
        return;
    }
    if !(opens_line || plain.ends_with(' ')) {
        plain.push(' ');
    }
    // Where a word may be broken is no part of it.
    plain.extend(text::collapse(word).split('\u{ad}'));
}

/// "@adalund", "ada@example.org"
fn is_handle(word: &str) -> bool {
    word.contains('@')
}

/// Returns a name and the handle that is glued to it: "Lund@adalund".
fn glued_handle(word: &str) -> Option<(&str, &str)> {
    let (name, handle) = word.split_once('@')?;
    let is_name =
        name.starts_with(char::is_uppercase) && name.chars().all(|char| char.is_alphabetic() || char == '-');
    if is_name && !handle.contains('.') { Some((name, handle)) } else { None }
}

/// Returns hints for the dates of a byline, of which only the place counts: a numeric date is one in any order.
pub(super) fn date_hints<'l>(hints: &Hints<'l>) -> Hints<'l> {
    let order = if hints.lang() == Lang::UNKNOWN { Some(DayOrder::DayMonth) } else { None };
    Hints::default().with_language(hints.language).with_order(hints.order.or(order))
}

/// Returns the text with each date and its weekday replaced by a bar: "Ada Lund, 6 May 2022" → "Ada Lund,  | ".
pub(super) fn without_dates(text: &str, hints: &Hints<'_>) -> String {
    let dates = date::find_all(text, &date_hints(hints));
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for found in dates {
        rest.push_str(without_label(without_weekday(text.get(from..found.start).unwrap_or_default())));
        rest.push_str(" | ");
        from = found.end;
    }
    rest.push_str(text.get(from..).unwrap_or_default());
    rest
}

/// Returns what stands before a date, without the label that begins a sentence there: "Ada Lund. Published" → "Ada
/// Lund".
fn without_label(before: &str) -> &str {
    match before.rsplit_once(". ") {
        Some((rest, label)) if date::is_label(label) => rest,
        _ => before,
    }
}

/// Returns what stands before a date, without the weekday at its end: "Ada Lund Sonntag," → "Ada Lund".
fn without_weekday(before: &str) -> &str {
    let line = before.trim_end_matches([' ', ',', '.']);
    match line.rsplit_once([' ', '\u{a0}']) {
        Some((rest, word)) if is_weekday_behind(rest, word) => rest,
        _ => before,
    }
}

/// Whether a word is a weekday behind a whole name: people are called Domingo.
fn is_weekday_behind(before: &str, word: &str) -> bool {
    let part = before.rsplit(['|', '•', '·', '\n', ':']).next().unwrap_or(before);
    part.split_whitespace().nth(1).is_some() && date::is_weekday(&fold(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_spaces_are_put_in() {
        for (line, expected) in [
            ("ByAda Lund", "By Ada Lund"),
            ("By by ADA LUND", "By ADA LUND"),
            ("Written byAda Lund", "Written by Ada Lund"),
            ("Byron Lund", "Byron Lund"),
            ("By Ada Lund", "By Ada Lund"),
            ("Paris Hilton", "Paris Hilton"),
        ] {
            assert_eq!(insert_missing_space(line), expected, "{line}");
        }
    }

    #[test]
    fn what_is_no_name_is_taken_out() {
        assert_eq!(plain("<b>Ada\u{ad} Lund</b> ada@example.org\nwww.example.org"), "Ada Lund | \n| ");
        assert_eq!(plain("Ada Lund@adalund"), "Ada Lund @adalund");
        let hints = Hints::default();
        assert_eq!(without_dates("Ada Lund Sonntag, 6. Mai 2022", &hints), "Ada Lund | ");
        assert_eq!(without_dates("Plácido Domingo 6 de mayo de 2022", &hints), "Plácido Domingo  | ");
        assert_eq!(without_dates("Ada Lund 03/05/2022", &hints), "Ada Lund  | ");
        assert_eq!(without_dates("Ada Lund. Published 6 May 2022", &hints), "Ada Lund | ");
    }
}
