//! Live pages, whose shown headline changes with every entry.

use std::ops::Range;

use crate::dom::{NodeId, Page};
use crate::normalize::headline::matches_title;

/// Headings of entries looked at: the newest stand first.
const MOST: usize = 40;

/// An entry's headline of fewer words says nothing.
const WORDS: usize = 3;

/// Whether the headline tells what an entry of the text tells: a heading that begins with a clock time and
/// goes on with the headline's words.
pub(super) fn tells_entry(page: &Page, headline: &str, body: &Range<NodeId>) -> bool {
    let headings = body.clone().map(|id| page.node(id)).filter(|node| node.tag().heading_level().is_some());
    headings.take(MOST).filter_map(|heading| behind_clock(heading.text())).any(|entry| {
        entry.split_whitespace().take(WORDS).count() == WORDS && matches_title(entry, headline) > 0.99
    })
}

/// Words and signs that follow a clock time.
const OCLOCK: &[&str] = &["uhr", "h", "am", "pm", "a.m.", "p.m."];

/// What stands behind the clock time that a line begins with: "11.13 Uhr: …", "9:45 – …".
fn behind_clock(line: &str) -> Option<&str> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let hour = digits(line);
    let minutes = line.get(hour..)?.strip_prefix([':', '.', 'h'])?;
    if !(1..=2).contains(&hour) || digits(minutes) != 2 {
        return None;
    }
    let rest = minutes.get(2..)?.trim_start();
    let word = rest.split([' ', ':', '\u{A0}']).next().unwrap_or_default();
    let is_oclock = OCLOCK.iter().any(|known| word.eq_ignore_ascii_case(known));
    let rest = if is_oclock { rest.get(word.len()..)? } else { rest };
    Some(rest.trim_start_matches(|char: char| !char.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::behind_clock;

    #[test]
    fn entries_begin_with_a_clock_time() {
        for (line, expected) in [
            ("11.13 Uhr: Brücke wieder offen", Some("Brücke wieder offen")),
            ("9:45 – Bridge opens", Some("Bridge opens")),
            ("9:45am Bridge opens", Some("Bridge opens")),
            ("17h30 : le pont rouvre", Some("le pont rouvre")),
            ("12 bridges closed", None),
            ("10.000 bridges", None),
            ("Bridge opens", None),
            ("", None),
        ] {
            assert_eq!(behind_clock(line), expected, "{line}");
        }
    }
}
