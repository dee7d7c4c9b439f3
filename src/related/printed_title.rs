//! What a list prints before a headline and is no part of it: a bullet, a rank.

/// Bullets; a dash is one only before a space.
const BULLETS: &[char] = &[
    '•', '●', '◎', '◆', '◇', '■', '□', '▪', '▸', '➤', '※', '○', '☆', '★', '·', '▲', '△', '*', '-', '–', '—',
];
const DASHES: &[char] = &['*', '-', '–', '—'];

/// Marks behind a rank; a full stop is also part of a name: "1. FC".
const RANK_MARKS: &[char] = &['、', ':', '：', '．'];

/// Returns a headline without the bullet or the rank before it: "Bridge reopens" of "• Bridge reopens" and of
/// "2、Bridge reopens".
pub(super) fn bare(title: &str) -> &str {
    let bare = without_rank(without_bullet(title));
    if bare.is_empty() { title } else { bare }
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
    let Some(headline) = rest.strip_prefix(RANK_MARKS) else { return title };
    let headline = headline.trim_start();
    if headline.starts_with(char::is_alphabetic) { headline } else { title }
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn bullets_and_ranks_are_no_part_of_a_headline() {
        for (title, expected) in [
            ("• Bridge reopens", "Bridge reopens"),
            ("◎旧桥重新开放", "旧桥重新开放"),
            ("1、旧桥重新开放", "旧桥重新开放"),
            ("12: Bridge reopens", "Bridge reopens"),
            ("- Bridge reopens", "Bridge reopens"),
            ("-5 degrees at the bridge", "-5 degrees at the bridge"),
            ("18:20 Bridge reopens", "18:20 Bridge reopens"),
            ("1. FC Lantern wins", "1. FC Lantern wins"),
            ("7 bridges to see", "7 bridges to see"),
            ("•", "•"),
        ] {
            assert_eq!(bare(title), expected, "{title}");
        }
    }
}
