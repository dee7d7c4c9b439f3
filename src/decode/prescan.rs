//! The charset that a page declares in its first bytes.
//!
//! The algorithm is "prescan a byte stream to determine its encoding" of the HTML Standard
//! (<https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding>).

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

/// How far to look. The standard suggests 1,024 bytes, and that browsers start over when a `<meta>` comes
/// later; looking further at once has the same effect.
const HEAD: usize = 8192;

/// The charset that the page declares.
pub(super) fn encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let mut scan = Scan { rest: bytes.get(..HEAD).unwrap_or(bytes) };
    if let Some(encoding) = scan.xml_declaration() {
        return Some(encoding);
    }
    while let Some(at) = memchr::memchr(b'<', scan.rest) {
        scan.skip(at + 1);
        if scan.rest.starts_with(b"!--") {
            scan.skip_past(b"-->");
        } else if scan.takes_meta() {
            if let Some(encoding) = scan.meta() {
                return Some(encoding);
            }
        } else if scan.rest.first().is_some_and(u8::is_ascii_alphabetic) || scan.rest.starts_with(b"/") {
            scan.skip_name();
            while scan.attribute().is_some() {}
        }
    }
    None
}

/// Returns the `lang` of the page's `<html>`: `pl` of `<html lang="pl">`.
pub(super) fn language(bytes: &[u8]) -> Option<&[u8]> {
    let mut scan = Scan { rest: bytes.get(..HEAD).unwrap_or(bytes) };
    while let Some(at) = memchr::memchr(b'<', scan.rest) {
        scan.skip(at + 1);
        if scan.rest.starts_with(b"!--") {
            scan.skip_past(b"-->");
        } else if scan.rest.get(..4).is_some_and(|name| name.eq_ignore_ascii_case(b"html")) {
            scan.skip(4);
            let mut attributes = std::iter::from_fn(|| scan.attribute());
            let is_lang =
                |name: &[u8]| name.eq_ignore_ascii_case(b"lang") || name.eq_ignore_ascii_case(b"xml:lang");
            return attributes.find(|(name, _)| is_lang(name)).map(|(_, value)| value);
        }
    }
    None
}

/// The value of `charset=` in a content type.
pub(super) fn charset_in_content_type(text: &[u8]) -> Option<&[u8]> {
    const NAME: &[u8] = b"charset";
    let mut rest = text;
    loop {
        let at = rest.windows(NAME.len()).position(|window| window.eq_ignore_ascii_case(NAME))?;
        rest = rest.get(at + NAME.len()..)?.trim_ascii_start();
        if let Some(value) = rest.strip_prefix(b"=") {
            let value = value.trim_ascii_start();
            return match value.first()? {
                quote @ (b'"' | b'\'') => value.get(1..)?.split(|byte| byte == quote).next(),
                _ => value.split(|byte| is_space(*byte) || *byte == b';').next(),
            };
        }
    }
}

struct Scan<'b> {
    rest: &'b [u8],
}

impl<'b> Scan<'b> {
    fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    fn skip_past(&mut self, end: &[u8]) {
        let at = memchr::memmem::find(self.rest, end);
        self.skip(at.map_or(self.rest.len(), |at| at + end.len()));
    }

    fn skip_while(&mut self, test: impl Fn(u8) -> bool) -> &'b [u8] {
        let len = self.rest.iter().position(|byte| !test(*byte)).unwrap_or(self.rest.len());
        let (head, tail) = self.rest.split_at_checked(len).unwrap_or((self.rest, &[]));
        self.rest = tail;
        head
    }

    fn skip_name(&mut self) {
        self.skip_while(|byte| !is_space(byte) && byte != b'>');
    }

    fn xml_declaration(&self) -> Option<&'static Encoding> {
        let declaration = self.rest.strip_prefix(b"<?xml")?.split(|byte| *byte == b'>').next()?;
        let at = memchr::memmem::find(declaration, b"encoding")?;
        let value = declaration.get(at + b"encoding".len()..)?.trim_ascii_start().strip_prefix(b"=")?;
        let value = value.trim_ascii_start();
        let quote = value.first().filter(|quote| matches!(quote, b'"' | b'\''))?;
        declared(value.get(1..)?.split(|byte| byte == quote).next()?)
    }

    /// Whether a `<meta` follows; its name is skipped then.
    fn takes_meta(&mut self) -> bool {
        let name = self.rest.get(..4).is_some_and(|name| name.eq_ignore_ascii_case(b"meta"));
        let found = name && self.rest.get(4).is_some_and(|byte| is_space(*byte) || *byte == b'/');
        if found {
            self.skip(4);
        }
        found
    }

    /// The charset of a `<meta>` whose attributes follow.
    fn meta(&mut self) -> Option<&'static Encoding> {
        let (mut pragma, mut charset, mut content) = (false, None, None);
        while let Some((name, value)) = self.attribute() {
            if name.eq_ignore_ascii_case(b"http-equiv") {
                pragma = value.eq_ignore_ascii_case(b"content-type");
            } else if name.eq_ignore_ascii_case(b"charset") {
                charset = charset.or(Some(value));
            } else if name.eq_ignore_ascii_case(b"content") {
                content = content.or_else(|| charset_in_content_type(value));
            }
        }
        declared(charset.or(content.filter(|_| pragma))?)
    }

    /// The next attribute's name and value; `None` at the end of the tag.
    fn attribute(&mut self) -> Option<(&'b [u8], &'b [u8])> {
        self.skip_while(|byte| is_space(byte) || byte == b'/');
        if matches!(self.rest.first()?, b'>') {
            return None;
        }
        let name = self.skip_while(|byte| !is_space(byte) && !matches!(byte, b'/' | b'>' | b'='));
        self.skip_while(is_space);
        if self.rest.first() != Some(&b'=') {
            return Some((name, &[]));
        }
        self.skip(1);
        self.skip_while(is_space);
        let value = match self.rest.first() {
            Some(&quote @ (b'"' | b'\'')) => {
                self.skip(1);
                let value = self.skip_while(|byte| byte != quote);
                self.skip(1);
                value
            }
            _ => self.skip_while(|byte| !is_space(byte) && byte != b'>'),
        };
        Some((name, value))
    }
}

/// The encoding of a label, with the standard's two substitutions: a page whose `<meta>` could be read is
/// not in UTF-16, whatever it says.
fn declared(label: &[u8]) -> Option<&'static Encoding> {
    let encoding = Encoding::for_label(label)?;
    Some(if encoding == UTF_16BE || encoding == UTF_16LE {
        UTF_8
    } else if encoding == X_USER_DEFINED {
        WINDOWS_1252
    } else {
        encoding
    })
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(html: &str) -> Option<&'static str> {
        encoding(html.as_bytes()).map(Encoding::name)
    }

    #[test]
    fn declarations() {
        for (html, expected) in [
            ("<meta charset=windows-1251>", Some("windows-1251")),
            ("<META CharSet = 'koi8-r' />", Some("KOI8-R")),
            ("<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>", Some("GBK")),
            ("<meta content='text/html; charset=\"euc-jp\"' http-equiv=content-type>", Some("EUC-JP")),
            ("<meta name=x content='text/html; charset=gb2312'>", None),
            ("<!-- <meta charset=gbk> --><meta charset=big5>", Some("Big5")),
            ("<p title='<meta charset=gbk>'><meta charset=big5>", Some("Big5")),
            ("<metadata charset=gbk>", None),
            ("<meta charset=utf-16>", Some("UTF-8")),
            ("<meta charset=nonsense><meta charset=big5>", Some("Big5")),
            ("<?xml version='1.0' encoding='iso-8859-2'?><html>", Some("ISO-8859-2")),
            ("<meta charset", None),
            ("<meta charset='", None),
            ("<", None),
        ] {
            assert_eq!(name(html), expected, "{html}");
        }
    }

    #[test]
    fn language_of_the_page() {
        for (html, expected) in [
            ("<!doctype html><html lang=pl>", Some("pl")),
            ("<!-- <html lang=de> --><HTML dir=ltr xml:Lang='zh-TW' lang=en>", Some("zh-TW")),
            ("<html><body lang=pl>", None),
            ("<html", None),
        ] {
            assert_eq!(language(html.as_bytes()), expected.map(str::as_bytes), "{html}");
        }
    }

    #[test]
    fn charset_of_a_content_type() {
        for (text, expected) in [
            ("text/html; charset=utf-8", Some("utf-8")),
            ("text/html; Charset = \"x y\"; a=b", Some("x y")),
            ("text/html; charset=a;b", Some("a")),
            ("charsetcharset=z", Some("z")),
            ("text/html", None),
            ("charset", None),
        ] {
            let found = charset_in_content_type(text.as_bytes());
            assert_eq!(found, expected.map(str::as_bytes), "{text}");
        }
    }
}
