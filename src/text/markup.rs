//! Tags within text.

use std::borrow::Cow;

use crate::work;

/// Returns the text without markup, for values that carry it: tags and comments go, block breaks leave a space.
///
/// A `<` that opens no tag stays. Character references stay as they are.
///
/// ```
/// use newsprint::normalize::text::strip_tags;
///
/// assert_eq!(strip_tags("<b>Bridge</b><br>reopens<!-- x --> if 1 < 2"), "Bridge reopens if 1 < 2");
/// ```
pub fn strip_tags(text: &str) -> Cow<'_, str> {
    work::text(text.len());
    if memchr::memchr(b'<', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    let mut unclosed = Unclosed::default();
    while let Some(open) = memchr::memchr(b'<', rest.as_bytes()) {
        let (before, tag) = rest.split_at_checked(open).unwrap_or((rest, ""));
        plain.push_str(before);
        if let Some((tag, after)) = unclosed.length(tag).and_then(|length| tag.split_at_checked(length)) {
            if breaks_line(tag) {
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

/// Whether a tag or a comment was met that never ends: many of them would each search to the end of the text.
#[derive(Default)]
struct Unclosed {
    tag: bool,
    comment: bool,
}

impl Unclosed {
    /// Returns the length of the tag or comment at the start of a text: "<b>Bridge" → 3. `None` if it is none.
    fn length(&mut self, text: &str) -> Option<usize> {
        let is_comment = text.starts_with("<!--");
        let (unclosed, end) = if is_comment { (&mut self.comment, "-->") } else { (&mut self.tag, ">") };
        if *unclosed || !(is_comment || opens_tag(text)) {
            return None;
        }
        let at = memchr::memmem::find(text.as_bytes(), end.as_bytes());
        *unclosed = at.is_none();
        Some(at? + end.len())
    }
}

/// Whether a `<` is the beginning of a tag: "<b", "</b", "<!doctype", "<?xml".
fn opens_tag(text: &str) -> bool {
    let second = text.as_bytes().get(1);
    second.is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?'))
}

/// Whether a tag parts what stands on both sides of it, as `<br>` and `</p>` do.
fn breaks_line(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|char: char| !char.is_ascii_alphanumeric()).unwrap_or(name.len());
    let name = name.get(..end).unwrap_or("").to_ascii_lowercase();
    let is_heading = matches!(&*name, "h1" | "h2" | "h3" | "h4");
    is_heading || matches!(&*name, "br" | "p" | "div" | "li" | "ul" | "ol" | "tr" | "td" | "hr")
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
