//! What a list prints around a headline and is no part of it: a bullet, a rank, how many have read or commented.

use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::BODY_KEYWORDS;
use crate::normalize::{Hints, views};

static COMMENTS: Phrases = Phrases::new(&BODY_KEYWORDS, "comment");

/// Bullets; a dash is one only before a space.
const BULLETS: &[char] = &[
    '•', '●', '◎', '◆', '◇', '■', '□', '▪', '▸', '➤', '※', '○', '☆', '★', '·', '▲', '△', '*', '-', '–', '—',
];
const DASHES: &[char] = &['*', '-', '–', '—'];

/// Marks behind a rank; a full stop is also part of a name: "1. FC".
const RANK_MARKS: &[char] = &[':', '：', '．'];
const COUNTING_MARK: char = '、';

/// Returns a headline without the bullet, the rank or the views before it and the count behind it: "Bridge reopens" of "•
/// Bridge reopens", of "2、Bridge reopens", of "1.2k views: Bridge reopens" and of "Bridge reopens (27 comments)".
pub(super) fn bare(title: &str) -> &str {
    let bare = without_count(without_views(without_rank(without_bullet(title))));
    if bare.is_empty() { title } else { bare }
}

/// Whether a headline is another one cut short: "Old bridge …" of "Old bridge reopens".
pub(super) fn is_cut_of(title: &str, whole: &str) -> bool {
    /// Bytes of the shortest part by which a headline is known.
    const LEAST: usize = 8;
    let part = title.trim_end_matches(['.', '…', ' ']);
    let is_cut = title.ends_with("..") || title.ends_with('…');
    is_cut && part.len() >= LEAST && part.len() < whole.len() && whole.starts_with(part)
}

fn without_bullet(title: &str) -> &str {
    let rest = title.trim_start_matches(BULLETS);
    if rest.len() == title.len() {
        return title;
    }
    let is_dash = title.starts_with(DASHES);
    if is_dash && !rest.starts_with(char::is_whitespace) { title } else { rest.trim_start() }
}

fn without_rank(title: &str) -> &str {
    /// Digits of the longest rank.
    const DIGITS: usize = 2;
    let rest = title.trim_start_matches(|char: char| char.is_ascii_digit());
    if !(1..=DIGITS).contains(&(title.len() - rest.len())) {
        return title;
    }
    // What counts one up is no part of a number, whatever follows.
    if let Some(headline) = rest.strip_prefix(COUNTING_MARK) {
        return headline.trim_start();
    }
    let Some(headline) = rest.strip_prefix(RANK_MARKS) else { return title };
    let headline = headline.trim_start();
    if headline.starts_with(char::is_alphabetic) { headline } else { title }
}

fn without_views(title: &str) -> &str {
    /// Bytes of the longest count: "1,204,311 просмотров".
    const COUNT: usize = 40;
    let Some((count, headline)) = title.split_once(": ").filter(|(count, _)| count.len() <= COUNT) else {
        return title;
    };
    if !count.starts_with(|char: char| char.is_ascii_digit()) {
        return title;
    }
    views::parse(count, &Hints::default()).map_or(title, |_| headline.trim_start())
}

fn without_count(title: &str) -> &str {
    let in_brackets = title.strip_suffix(')').and_then(|title| title.rsplit_once('('));
    in_brackets.filter(|(_, count)| counts_comments(count)).map_or(title, |(headline, _)| headline.trim_end())
}

/// Whether a text says how many comments there are: "27 comments".
fn counts_comments(text: &str) -> bool {
    let Some((number, words)) = text.trim().split_once(' ') else { return false };
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    is_number && COMMENTS.is(&words.to_lowercase(), Lang::UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::{bare, is_cut_of};

    #[test]
    fn cut_headlines_are_known_by_their_whole() {
        const WHOLE: &str = "Old bridge reopens after two years";
        for (title, expected) in [
            ("Old bridge …", true),
            ("Old bridge reopens..", true),
            ("Old bridge reopens", false),
            ("New bridge …", false),
            ("Old …", false),
            ("Old bridge reopens after two years...", false),
        ] {
            assert_eq!(is_cut_of(title, WHOLE), expected, "{title}");
        }
    }

    #[test]
    fn bullets_and_ranks_are_no_part_of_a_headline() {
        for (title, expected) in [
            ("• Bridge reopens", "Bridge reopens"),
            ("◎旧桥重新开放", "旧桥重新开放"),
            ("1、旧桥重新开放", "旧桥重新开放"),
            ("5、5月旧桥重新开放", "5月旧桥重新开放"),
            ("6、“旧桥”重新开放", "“旧桥”重新开放"),
            ("12: Bridge reopens", "Bridge reopens"),
            ("1.2k views: Bridge reopens", "Bridge reopens"),
            ("Views: Bridge reopens", "Views: Bridge reopens"),
            ("- Bridge reopens", "Bridge reopens"),
            ("-5 degrees at the bridge", "-5 degrees at the bridge"),
            ("18:20 Bridge reopens", "18:20 Bridge reopens"),
            ("1. FC Lantern wins", "1. FC Lantern wins"),
            ("Bridge reopens (27 comments)", "Bridge reopens"),
            ("Brücke offen (1 Kommentar)", "Brücke offen"),
            ("Bridge reopens (2 arches)", "Bridge reopens (2 arches)"),
            ("7 bridges to see", "7 bridges to see"),
            ("•", "•"),
        ] {
            assert_eq!(bare(title), expected, "{title}");
        }
    }
}
