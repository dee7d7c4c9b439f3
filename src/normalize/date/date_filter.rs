//! Cheap refusals: most lines of a page hold no date, and end here.

use crate::text::digits::digit;

/// Whether the text has what no date lacks: numbers for day and year, or the Chinese word for year.
pub(crate) fn may_hold_date(text: &str) -> bool {
    // Most lines have not even two digits, which is told of many bytes at once.
    if text.bytes().filter(u8::is_ascii_digit).count() >= 2 && has_two_numbers(text) {
        return true;
    }
    !text.is_ascii() && text.chars().any(is_foreign_sign)
}

/// Whether there are two numbers; "20220506" and counts of seconds are one for two.
fn has_two_numbers(text: &str) -> bool {
    let (mut runs, mut length, mut longest) = (0, 0, 0);
    for byte in text.bytes() {
        let is_digit = byte.is_ascii_digit();
        runs += i32::from(is_digit && length == 0);
        length = if is_digit { length + 1 } else { 0 };
        longest = longest.max(length);
    }
    runs >= 2 || longest >= 7
}

/// A digit of another script, or the Han character for "year".
fn is_foreign_sign(char: char) -> bool {
    match char {
        '年' => true,
        '\0'..='\x7F' => false,
        _ => digit(char).is_some(),
    }
}

/// The same for a line that holds more than a date: there a year has four digits, or a mark before its two.
pub(crate) fn may_hold_date_within(text: &str) -> bool {
    if !may_hold_date(text) {
        return false;
    }
    let bytes = text.as_bytes();
    !text.is_ascii() || bytes.windows(4).any(is_year) || bytes.windows(2).any(is_short_year)
}

fn is_year(window: &[u8]) -> bool {
    matches!(*window, [b'1' | b'2', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'])
}

fn is_short_year(window: &[u8]) -> bool {
    matches!(*window, [b'/' | b'.' | b'-' | b'\'' | b'|', b'0'..=b'9'])
}

/// Whether the text may have numbers that marks join, as in 03/05/2024.
pub(crate) fn may_hold_numeric(text: &str) -> bool {
    let mut marks = text.bytes().filter(|byte| matches!(byte, b'/' | b'.' | b'-' | b'|'));
    !text.is_ascii() || marks.nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_without_dates_are_refused() {
        for (text, alone, within) in [
            ("6 May 2022", true, true),
            ("May 6, '22", true, true),
            ("6 May 22", true, false),
            ("20220506", true, true),
            ("二〇二二年五月六日", true, true),
            ("٦ مايو ٢٠٢٢", true, true),
            ("In May 2022", false, false),
            ("13 Min Read", false, false),
            ("", false, false),
        ] {
            assert_eq!(may_hold_date(text), alone, "{text}");
            assert_eq!(may_hold_date_within(text), within, "{text}");
        }
        assert!(may_hold_numeric("03/05/2024") && !may_hold_numeric("May 6, 2022 - 7:12"));
    }
}
