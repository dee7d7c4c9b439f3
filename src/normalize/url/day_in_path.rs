//! The day that an address carries.

use chrono::NaiveDate;

use super::path_of;
use crate::normalize::{Hints, date};

/// Returns the day in the path of an address: `/2022/05/06/`, `/2022/may/06/`, `/2022-05-06-title`,
/// `/20220506/`, or a number in its last segment that begins with date and time, `A202205061432…`.
///
/// It accepts years from 1990 to 2100. Numbers whose order is ambiguous (`/06/05/2022/`) give `None`.
///
/// ```
/// use newsprint::normalize::url::day_in_path;
///
/// let shown = |url| day_in_path(url).map(|day| day.to_string());
/// assert_eq!(shown("https://example.org/2022/05/06/bridge-reopens").as_deref(), Some("2022-05-06"));
/// assert_eq!(shown("https://example.org/a/2022-05-06-bridge.html").as_deref(), Some("2022-05-06"));
/// assert_eq!(shown("https://example.org/a/1234567890"), None);
/// ```
pub fn day_in_path(url: &str) -> Option<NaiveDate> {
    let path = path_of(url);
    if let Some(day) = named_month(path) {
        return Some(day);
    }
    let mut before = [Run::default(); 2];
    let mut at = 0;
    while let Some(run) = Run::next(path, at) {
        let found = eight_digits(path, run).or_else(|| three_numbers(path, [before[0], before[1], run]));
        if let Some(day) = found.or_else(|| article_number(path, run)) {
            return Some(day);
        }
        before = [before[1], run];
        at = run.end();
    }
    None
}

/// Digits in a row.
#[derive(Clone, Copy, Default)]
struct Run {
    start: usize,
    digits: usize,
    /// `u32::MAX` if it is larger.
    value: u32,
}

impl Run {
    /// Returns the first run at `from` or behind it.
    fn next(path: &str, from: usize) -> Option<Self> {
        let rest = path.as_bytes().get(from..)?;
        let start = from + rest.iter().position(u8::is_ascii_digit)?;
        let digits = path.as_bytes().get(start..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let value = path.get(start..start + digits)?.parse().unwrap_or(u32::MAX);
        Some(Self { start, digits, value })
    }

    fn end(self) -> usize {
        self.start + self.digits
    }
}

/// "2022/may/06" and "2022/May/6": folders with the month's English name or its first letters.
fn named_month(path: &str) -> Option<NaiveDate> {
    let mut folders = path.split('/').peekable();
    while let Some(folder) = folders.next() {
        let has_name =
            folders.peek().is_some_and(|name| name.starts_with(|char: char| char.is_ascii_alphabetic()));
        if !has_name || !is_number(folder, 4..=4) {
            continue;
        }
        let Some(name) = folders.next() else { break };
        let Some(date) = folders.peek().filter(|date| is_number(date, 1..=2)) else { continue };
        let english = Hints::default().with_language(Some("en"));
        if let Some(found) = date::parse(&[*date, " ", name, " ", folder].concat(), &english) {
            return plausible(found.day());
        }
    }
    None
}

fn is_number(text: &str, digits: std::ops::RangeInclusive<usize>) -> bool {
    digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// "20220506" between marks.
fn eight_digits(path: &str, run: Run) -> Option<NaiveDate> {
    if run.digits != 8 || !is_edge(byte_before(path, run.start)) || !is_edge(byte_at(path, run.end())) {
        return None;
    }
    day(run.value / 10_000, run.value / 100 % 100, run.value % 100)
}

/// "202205061432", with more digits or without: newsrooms number their articles by the minute. Elsewhere than in
/// the last segment an archive says when it kept the page.
fn article_number(path: &str, run: Run) -> Option<NaiveDate> {
    /// Letters before the digits: "A202205061432".
    const LETTERS: usize = 4;
    const DIGITS: std::ops::RangeInclusive<usize> = 12..=24;
    let (before, rest) = path.split_at_checked(run.start)?;
    let (digits, after) = rest.split_at_checked(run.digits)?;
    let letters = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let begins = letters <= LETTERS && is_edge(byte_before(path, run.start - letters));
    let is_last = !after.trim_end_matches('/').contains('/');
    if !DIGITS.contains(&run.digits) || !begins || !is_last {
        return None;
    }
    let (hour, minute) = (number(digits, 8..10)?, number(digits, 10..12)?);
    if hour > 23 || minute > 59 {
        return None;
    }
    day(number(digits, 0..4)?, number(digits, 4..6)?, number(digits, 6..8)?)
}

fn number(digits: &str, range: std::ops::Range<usize>) -> Option<u32> {
    digits.get(range)?.parse().ok()
}

/// "2022/05/06", "2022-5-6", "2022_05_06".
fn three_numbers(path: &str, [year, month, date]: [Run; 3]) -> Option<NaiveDate> {
    let is_sized = matches!((year.digits, month.digits, date.digits), (4, 1 | 2, 1 | 2));
    let is_adjacent = (month.start, date.start) == (year.end() + 1, month.end() + 1);
    if !is_sized || !is_adjacent {
        return None;
    }
    let mark = byte_at(path, year.end())?;
    if !matches!(mark, b'/' | b'-' | b'_') || byte_at(path, month.end()) != Some(mark) {
        return None;
    }
    let after = byte_at(path, date.end());
    // "/2022/05/3-questions" begins a title with a number.
    let begins_title = match (mark, date.digits, after) {
        (b'/', 1, Some(after)) => after != b'/',
        _ => false,
    };
    if begins_title || !is_edge(byte_before(path, year.start)) || !is_edge(after) {
        return None;
    }
    day(year.value, month.value, date.value)
}

fn byte_at(path: &str, at: usize) -> Option<u8> {
    path.as_bytes().get(at).copied()
}

fn byte_before(path: &str, at: usize) -> Option<u8> {
    byte_at(path, at.checked_sub(1)?)
}

fn is_edge(byte: Option<u8>) -> bool {
    byte.is_none_or(|byte| matches!(byte, b'/' | b'-' | b'_' | b'.' | b','))
}

fn day(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    plausible(NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?)
}

/// Returns the day if it is of a time when pages had addresses, or not far ahead.
fn plausible(day: NaiveDate) -> Option<NaiveDate> {
    use chrono::Datelike;
    if (1990..=2100).contains(&day.year()) { Some(day) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_paths() {
        for (url, expected) in [
            ("https://example.org/20220506/x", Some("2022-05-06")),
            ("https://example.org/x_2022_05_06.html", Some("2022-05-06")),
            ("https://example.org/2022/5/6", Some("2022-05-06")),
            ("https://example.org/2022/may/06/x", Some("2022-05-06")),
            ("https://example.org/2022/December/6/x", Some("2022-12-06")),
            ("https://example.org/2022/sport/6/x", None),
            ("https://example.org/2022/may/bridge", None),
            ("https://example.org/x-20220506", Some("2022-05-06")),
            ("https://example.org/06/05/2022/x", None),
            ("https://example.org/2022/05/x", None),
            ("https://example.org/2022/13/06/x", None),
            ("https://example.org/id20220506", None),
            ("https://example.org/news/A2022050614320005196", Some("2022-05-06")),
            ("https://example.org/news/bridge-reopens-20220506143210-nt.html", Some("2022-05-06")),
            ("https://example.org/news/202205061432/", Some("2022-05-06")),
            ("https://archive.example/web/20220506143210/http://example.org/x", None),
            ("https://example.org/news/202205062532", None),
            ("https://example.org/news/20220506143", None),
            ("https://example.org/news/Report202205061432", None),
            ("https://example.org/x?date=2022-05-06", None),
            ("https://2022-05-06.example.org/x", None),
            ("/2022/05/06/x", Some("2022-05-06")),
        ] {
            assert_eq!(day_in_path(url).map(|day| day.to_string()).as_deref(), expected, "{url}");
        }
    }
}
