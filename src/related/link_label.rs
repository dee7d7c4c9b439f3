//! Labels in links to stories, such as "Read more" and "Next article", and texts that may be headlines.

use memchr::memchr3;

use super::article_pages;
use super::fact_lines;
use super::heading_kind::{announcement, may_open};
use super::text_width::is_wide;
use crate::dom::NodeRef;

/// Bytes of the longest "Read more".
const LONGEST_LABEL: usize = 40;

/// Returns the label that a link shows before the headline.
pub(super) fn of(link: NodeRef<'_>) -> Option<&str> {
    split(link.text()).map(|(label, _)| label).or_else(|| leading(link))
}

/// Splits a label such as "Read more" from the headline behind it: "Read more: Bridge reopens".
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    /// The first byte of '：'.
    const WIDE: u8 = 0xEF;
    // Most have none of these signs.
    memchr3(b':', b'|', WIDE, text.as_bytes())?;
    let (label, title) = text.split_once([':', '：', '|'])?;
    let kind = announcement(label).filter(|found| found.whole)?.kind;
    (kind.announces_close_stories() && is_title(title)).then(|| (label.trim(), title.trim()))
}

/// Returns the label that a link shows in an element of its own before the headline: "Next article" of `<a><span>Next
/// article</span> Bridge reopens</a>`.
fn leading(link: NodeRef<'_>) -> Option<&str> {
    let mut elements = link.descendants().filter(|node| node.tag().is_element());
    let text = elements.find(|node| node.text_len() > 0)?.text();
    let headline = link.text().strip_prefix(text)?;
    if !headline.is_empty() && announces_story(text) { Some(text) } else { None }
}

/// Whether a text announces a story and says nothing else: "Next article".
pub(super) fn announces_story(text: &str) -> bool {
    if text.len() > LONGEST_LABEL || !may_open(text) {
        return false;
    }
    let found = announcement(text).filter(|found| found.whole);
    found.is_some_and(|found| found.kind.announces_close_stories())
}

/// Whether a text is a label, counts something or leads to another page of the article: "Read more", "12 comments",
/// "Next page".
pub(super) fn is_label(text: &str) -> bool {
    if text.len() > LONGEST_LABEL {
        return false;
    }
    if article_pages::names_page(text) {
        return true;
    }
    let bare = text.trim_start_matches(|char: char| char.is_ascii_digit() || char == ' ');
    may_open(bare) && announcement(bare).is_some_and(|found| found.whole)
}

/// Characters within which a headline has a letter.
const OPENING: usize = 200;

/// The width of the shortest headline.
const LEAST_WIDTH: u32 = 3;

/// Whether a text can be a headline: it holds letters and is no "Read more".
pub(super) fn is_title(text: &str) -> bool {
    if !is_wide(text, LEAST_WIDTH) || text.starts_with("http") {
        return false;
    }
    let has_letters = text.chars().take(OPENING).any(char::is_alphabetic);
    has_letters && !is_label(text) && !fact_lines::is_fact(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_no_labels_dates_or_numbers() {
        for (text, expected) in [
            ("Bridge reopens", true),
            ("旧桥通车", true),
            ("Read more", false),
            ("12 Comments", false),
            ("12 May 2024", false),
            ("1,204", false),
            ("https://a.org/bridge", false),
            ("by", false),
        ] {
            assert_eq!(is_title(text), expected, "{text}");
        }
    }

    #[test]
    fn labels_are_split_from_headlines() {
        for (text, expected) in [
            ("Read more: Bridge reopens", Some(("Read more", "Bridge reopens"))),
            ("Lesen Sie auch: Brücke wieder offen", Some(("Lesen Sie auch", "Brücke wieder offen"))),
            ("Mayor: Bridge reopens", None),
            ("Bridge reopens", None),
        ] {
            assert_eq!(split(text), expected, "{text}");
        }
    }
}
