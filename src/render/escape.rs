//! What an output needs to be safe, by context: one function each.

use std::borrow::Cow;

use crate::text::entities::starts_reference;
use crate::text::without_controls;

/// Text for all outputs: without control characters other than tab and line feed, and with its bidirectional
/// controls balanced, so that none of them reaches what follows.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let mut plain = Plain::default();
    let start = plain.part(text);
    match plain.end() {
        end if end.is_empty() => start,
        end => Cow::Owned(start.into_owned() + &end),
    }
}

const ISOLATES: [char; 3] = ['\u{2066}', '\u{2067}', '\u{2068}'];
const POP_ISOLATE: char = '\u{2069}';
const EMBEDDINGS: [char; 4] = ['\u{202A}', '\u{202B}', '\u{202D}', '\u{202E}'];
const POP_EMBEDDING: char = '\u{202C}';

/// Makes a text [`plain`] part by part.
#[derive(Default)]
pub(super) struct Plain {
    /// What closes the embeddings, overrides and isolates that are open.
    open: Vec<char>,
    isolates: usize,
}

impl Plain {
    /// Returns the next part of the text.
    pub(super) fn part<'a>(&mut self, text: &'a str) -> Cow<'a, str> {
        match without_controls(text) {
            Cow::Borrowed(text) => self.balanced(text),
            Cow::Owned(text) => Cow::Owned(self.balanced(&text).into_owned()),
        }
    }

    /// Returns what closes all that is open.
    pub(super) fn end(self) -> String {
        self.open.into_iter().rev().collect()
    }

    /// Returns the text with nothing closed that was not opened, and each isolate closed with what it holds.
    fn balanced<'a>(&mut self, text: &'a str) -> Cow<'a, str> {
        let is_control = |char: char| matches!(char, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        if text.is_ascii() || !text.contains(is_control) {
            return Cow::Borrowed(text);
        }
        let mut balanced = String::with_capacity(text.len() + 3);
        for char in text.chars() {
            if ISOLATES.contains(&char) {
                self.open.push(POP_ISOLATE);
                self.isolates += 1;
            } else if EMBEDDINGS.contains(&char) {
                self.open.push(POP_EMBEDDING);
            } else if char == POP_EMBEDDING && pop_if(&mut self.open, |last| *last == char).is_none() {
                continue;
            } else if char == POP_ISOLATE {
                let Some(left) = self.isolates.checked_sub(1) else { continue };
                self.isolates = left;
                // It closes the embeddings inside as well.
                while let Some(embedding) = pop_if(&mut self.open, |last| *last == POP_EMBEDDING) {
                    balanced.push(embedding);
                }
                self.open.pop();
            }
            balanced.push(char);
        }
        Cow::Owned(balanced)
    }
}

/// Takes the last of a list if it is as `test` says.
pub(super) fn pop_if<T>(list: &mut Vec<T>, test: impl FnOnce(&T) -> bool) -> Option<T> {
    if list.last().is_some_and(test) { list.pop() } else { None }
}

/// The address if it is one that a reader may follow safely: of the web, in characters that no context cuts.
pub(super) fn address(url: &str) -> Option<Cow<'_, str>> {
    let (scheme, _) = url.split_once(':')?;
    if !["http", "https"].iter().any(|safe| scheme.eq_ignore_ascii_case(safe)) {
        return None;
    }
    let is_odd = |char: char| char.is_whitespace() || char.is_control() || matches!(char, '<' | '>');
    if !url.contains(is_odd) {
        return Some(plain(url));
    }
    let mut address = String::with_capacity(url.len() + 8);
    for char in url.chars() {
        match char {
            '<' => address.push_str("%3C"),
            '>' => address.push_str("%3E"),
            _ if char.is_control() => {}
            _ if char.is_whitespace() => address.push_str("%20"),
            _ => address.push(char),
        }
    }
    Some(Cow::Owned(plain(&address).into_owned()))
}

/// Text in HTML, as the standard's serializer writes it, in elements and attributes alike.
pub(super) fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(char),
        }
    }
    escaped
}

/// JSON in a script element: nothing in it ends the script, opens a comment or ends a line of a program.
pub(super) fn script(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len() + 8);
    for char in json.chars() {
        match char {
            '<' => escaped.push_str("\\u003C"),
            '>' => escaped.push_str("\\u003E"),
            '&' => escaped.push_str("\\u0026"),
            '\u{2028}' => escaped.push_str("\\u2028"),
            '\u{2029}' => escaped.push_str("\\u2029"),
            _ => escaped.push(char),
        }
    }
    escaped
}

/// An [`address`] between `<` and `>` in CommonMark, where backslashes and character references are read. Parsers do
/// not agree on which of the two is read first.
pub(super) fn markdown_address(address: &str) -> String {
    let mut escaped = String::with_capacity(address.len() + 4);
    for (at, char) in address.char_indices() {
        let rest = address.get(at + char.len_utf8()..).unwrap_or_default();
        match char {
            '\\' if rest.bytes().next().is_none_or(|next| next.is_ascii_punctuation()) => {
                escaped.push_str("\\\\");
            }
            '&' if starts_reference(rest) => escaped.push_str("&amp;"),
            // Nothing binds tighter than code, and the cells of a table.
            '`' => escaped.push_str("%60"),
            '|' => escaped.push_str("%7C"),
            _ => escaped.push(char),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_plain() {
        for (text, expected) in [
            ("AT&T a\tb\nc", "AT&T a\tb\nc"),
            ("a\u{1B}[31mb\u{7}", "a[31mb"),
            ("\u{202E}abc", "\u{202E}abc\u{202C}"),
            ("\u{2067}a\u{202B}b\u{2069}c", "\u{2067}a\u{202B}b\u{202C}\u{2069}c"),
            ("a\u{2069}b\u{202C}c", "abc"),
            ("\u{2066}a\u{202C}b", "\u{2066}ab\u{2069}"),
        ] {
            assert_eq!(plain(text), expected, "{text:?}");
        }
    }

    #[test]
    fn only_addresses_of_the_web_are_kept() {
        for (url, expected) in [
            ("HTTPS://e.org/a?b=1&c=2", Some("HTTPS://e.org/a?b=1&c=2")),
            ("https://e.org/a b\n<c>\u{1B}", Some("https://e.org/a%20b%3Cc%3E")),
            ("javascript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            (" https://e.org/", None),
            ("data:text/html,x", None),
            ("mailto:a@e.org", None),
            ("/relative", None),
        ] {
            assert_eq!(address(url).as_deref(), expected, "{url:?}");
        }
    }

    #[test]
    fn contexts() {
        assert_eq!(html("AT&T <b title=\"x\">"), "AT&amp;T &lt;b title=&quot;x&quot;&gt;");
        let safe = "\"\\u003C/script\\u003E\\u0026 \\u2028\\u2029\"";
        assert_eq!(script("\"</script>& \u{2028}\u{2029}\""), safe);
        for (url, expected) in [
            ("https://e.org/?a=1&copy;=2&b=3", "https://e.org/?a=1&amp;copy;=2&b=3"),
            ("https://e.org/?a=\\[b\\c", "https://e.org/?a=\\\\[b\\c"),
        ] {
            assert_eq!(markdown_address(url), expected);
        }
    }
}
