//! Tags within text.

use std::borrow::Cow;

/// The text without markup, for claims that carry it: tags and comments go, block breaks leave a space.
///
/// A `<` that opens no tag stays. Character references stay as they are.
///
/// ```
/// use newsprint::normalize::text::strip_tags;
///
/// assert_eq!(strip_tags("<b>Bridge</b><br>reopens<!-- x --> if 1 < 2"), "Bridge reopens if 1 < 2");
/// ```
pub fn strip_tags(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'<', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    // Without this, many comments or tags that never end would each search to the end of the text.
    let (mut may_close, mut may_end_comment) = (true, true);
    while let Some(open) = memchr::memchr(b'<', rest.as_bytes()) {
        let (before, tag) = rest.split_at_checked(open).unwrap_or((rest, ""));
        plain.push_str(before);
        let comment = tag.starts_with("<!--");
        let names = tag
            .as_bytes()
            .get(1)
            .copied()
            .is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'?'));
        let end = if comment && may_end_comment {
            tag.find("-->").map(|end| end + 3)
        } else if !comment && names && may_close {
            memchr::memchr(b'>', tag.as_bytes()).map(|end| end + 1)
        } else {
            None
        };
        may_end_comment &= !(comment && end.is_none());
        may_close &= !(!comment && names && end.is_none());
        if let Some((tag, after)) = end.and_then(|end| tag.split_at_checked(end)) {
            if !comment && breaks_line(tag) {
                plain.push(' ');
            }
            rest = after;
        } else {
            plain.push('<');
            rest = tag.strip_prefix('<').unwrap_or("");
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Whether the tag parts what stands on both sides of it.
fn breaks_line(tag: &str) -> bool {
    const BREAKING: &[&str] = &["br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "tr", "td", "hr"];
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let name = name.get(..end).unwrap_or("");
    BREAKING.iter().any(|breaking| name.eq_ignore_ascii_case(breaking))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strips_tags() {
        for (text, plain) in [
            ("<p>a</p><p>b</p>", " a  b "),
            ("a <em class='x'>b</em>", "a b"),
            ("a < b > c", "a < b > c"),
            ("a <b", "a <b"),
            ("a <!-- b", "a <!-- b"),
            ("<<b>>", "<>"),
        ] {
            assert_eq!(strip_tags(text), plain, "{text}");
        }
    }
}
