//! JSON as it is found in pages, made JSON as it is defined.

use std::borrow::Cow;

use crate::work;

/// Comment and CDATA marks that wrap a script's content, in the order in which they nest.
const OPENERS: [&str; 7] =
    ["<!--", "//<![CDATA[", "/*<![CDATA[*/", "// <![CDATA[", "/* <![CDATA[ */", "<![CDATA[", "//<!--"];
const CLOSERS: [&str; 8] = ["-->", "//]]>", "/*]]>*/", "// ]]>", "/* ]]> */", "]]>", "//-->", ";"];

/// The text between the wrappers that pages put around JSON.
pub(super) fn unwrap(text: &str) -> &str {
    let mut text = trim(text);
    loop {
        let before = text.len();
        for mark in OPENERS {
            text = trim(text.strip_prefix(mark).unwrap_or(text));
        }
        for mark in CLOSERS {
            text = trim(text.strip_suffix(mark).unwrap_or(text));
        }
        if text.len() == before {
            return text;
        }
    }
}

fn trim(text: &str) -> &str {
    text.trim_matches(|char: char| char.is_whitespace() || matches!(char, '\u{FEFF}' | '\0'))
}

/// The same text with the errors mended that pages make most: raw control characters, stray backslashes and
/// unescaped quotes in strings; comments, doubled and trailing commas outside of them; a text that was
/// escaped for HTML as a whole.
pub(super) fn repair(text: &str) -> String {
    let text = if text.contains("{&quot;") || text.contains("{ &quot;") || text.contains("&quot;@context") {
        Cow::Owned(text.replace("&quot;", "\""))
    } else {
        Cow::Borrowed(text)
    };
    let mut mender = Mender::new(text.as_bytes());
    while let Some(byte) = mender.next() {
        match byte {
            b'"' => mender.string(),
            b'/' => mender.comment(),
            b',' => mender.comma(),
            _ => mender.push(byte),
        }
    }
    String::from_utf8(mender.out).unwrap_or_default()
}

struct Mender<'t> {
    bytes: &'t [u8],
    at: usize,
    out: Vec<u8>,
    /// The last byte outside of strings that is no white space.
    last: Option<u8>,
}

impl<'t> Mender<'t> {
    fn new(bytes: &'t [u8]) -> Self {
        Self { bytes, at: 0, out: Vec::with_capacity(bytes.len() + 16), last: None }
    }

    /// Adds a byte outside of strings.
    fn push(&mut self, byte: u8) {
        self.out.push(byte);
        if !byte.is_ascii_whitespace() {
            self.last = Some(byte);
        }
    }

    fn next(&mut self) -> Option<u8> {
        work::text(1);
        let byte = self.bytes.get(self.at).copied();
        self.at += usize::from(byte.is_some());
        byte
    }

    /// The next byte that is no white space, and how far away it is.
    fn ahead(&self) -> (Option<u8>, usize) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let gap = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        work::text(gap);
        (rest.get(gap).copied(), gap)
    }

    /// A string, behind its opening quote.
    fn string(&mut self) {
        self.push(b'"');
        while let Some(byte) = self.next() {
            match byte {
                b'\\' => self.escape(),
                b'"' if self.closes() => {
                    self.out.push(b'"');
                    return;
                }
                b'"' => self.out.extend_from_slice(b"\\\""),
                b'\n' => self.out.extend_from_slice(b"\\n"),
                0..0x20 => self.out.push(b' '),
                _ => self.out.push(byte),
            }
        }
        self.out.push(b'"');
    }

    /// A quote ends its string if what follows can follow a string.
    fn closes(&self) -> bool {
        matches!(self.ahead().0, None | Some(b',' | b':' | b'}' | b']'))
    }

    fn escape(&mut self) {
        match self.bytes.get(self.at) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.out.push(b'\\');
                let escaped = self.next();
                self.out.extend(escaped);
            }
            Some(b'u') if self.is_unicode_escape() => self.out.push(b'\\'),
            _ => {}
        }
    }

    /// Whether a `u` and four hexadecimal digits come next that do not stand for half a character.
    fn is_unicode_escape(&self) -> bool {
        let digits = self.bytes.get(self.at + 1..self.at + 5).unwrap_or_default();
        let surrogate = matches!(digits, [b'd' | b'D', b'8'..=b'9' | b'a'..=b'f' | b'A'..=b'F', ..]);
        let paired = self.bytes.get(self.at + 5..self.at + 7) == Some(b"\\u")
            || self.at >= 7 && self.bytes.get(self.at - 7..self.at - 5) == Some(b"\\u");
        digits.len() == 4 && digits.iter().all(u8::is_ascii_hexdigit) && (!surrogate || paired)
    }

    /// A comment is left out.
    fn comment(&mut self) {
        match self.bytes.get(self.at) {
            Some(b'/') => while !matches!(self.next(), None | Some(b'\n')) {},
            Some(b'*') => {
                let rest = self.bytes.get(self.at..).unwrap_or_default();
                let length = memchr::memmem::find(rest, b"*/").map_or(rest.len(), |end| end + 2);
                self.at += length;
            }
            _ => {}
        }
    }

    /// A comma stays if a value comes next and there is one before it.
    fn comma(&mut self) {
        let first = matches!(self.last, None | Some(b'{' | b'[' | b','));
        let last = matches!(self.ahead().0, None | Some(b'}' | b']' | b','));
        if !first && !last {
            self.push(b',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{repair, unwrap};

    #[test]
    fn wrappers_are_taken_off() {
        for text in [
            "\u{FEFF} {\"a\":1}",
            "<!-- {\"a\":1} -->",
            "//<![CDATA[\n{\"a\":1}\n//]]>",
            "/*<![CDATA[*/{\"a\":1}/*]]>*/",
            "<![CDATA[{\"a\":1}]]>",
            "{\"a\":1};",
        ] {
            assert_eq!(unwrap(text), "{\"a\":1}", "{text}");
        }
    }

    #[test]
    fn common_errors_are_mended() {
        for (broken, mended) in [
            ("{\"a\":1,}", "{\"a\":1}"),
            ("[1,,2, ]", "[1,2 ]"),
            ("{\"a\":\"x\ny\tz\"}", "{\"a\":\"x\\ny z\"}"),
            (r#"{"a":"it\'s"}"#, r#"{"a":"it's"}"#),
            (r#"{"a":"the "old" bridge"}"#, r#"{"a":"the \"old\" bridge"}"#),
            ("{\"a\":1 // one\n}", "{\"a\":1 }"),
            ("{/* two */\"a\":1}", "{\"a\":1}"),
            ("{&quot;a&quot;:1}", "{\"a\":1}"),
            (r#"{"a":"\ud83d\ude00 \ud83d"}"#, r#"{"a":"\ud83d\ude00 ud83d"}"#),
            ("{\"a\":\"https://e.org/x\"}", "{\"a\":\"https://e.org/x\"}"),
        ] {
            assert_eq!(repair(broken), mended);
        }
    }

    #[test]
    fn whatever_comes_out_is_a_string() {
        for text in ["", "\"", "\\", "/", "/*", "//", ",", "\"\\", "\"\\u", "\"é\\é", "{&quot;"] {
            repair(text);
        }
    }
}
