//! Which charset a page is in.

use encoding_rs::{Encoding, ISO_2022_JP, UTF_8};

use super::conflict::likelier;
use super::undeclared::detect;
use super::{prescan, utf16};

/// The charset of a page, from the first of these that says it: the byte order mark, NULs in every other byte, the
/// escapes of ISO-2022-JP, the caller's `Content-Type`, the page's own `<meta>`, the bytes themselves.
///
/// Bytes outside ASCII that are valid UTF-8 throughout are UTF-8 whatever is declared: text of another
/// charset hardly ever is, while saved and proxied pages keep a `<meta>` of old. And where UTF-8 is declared
/// but more sequences are broken than whole, the declaration is wrong and the detector is asked.
/// `valid` says whether the bytes are UTF-8.
pub(super) fn encoding(bytes: &[u8], valid: bool, content_type: Option<&str>) -> &'static Encoding {
    let found = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).or_else(|| utf16::encoding(bytes));
    if let Some(encoding) = found {
        return encoding;
    }
    if valid && !bytes.is_ascii() {
        return UTF_8;
    }
    if valid && is_iso_2022_jp(bytes) {
        return ISO_2022_JP;
    }
    match declared(bytes, content_type) {
        Some(encoding) if encoding == UTF_8 && !valid && mostly_broken(bytes) => detect(bytes),
        Some(encoding) => encoding,
        None if valid => UTF_8,
        None => detect(bytes),
    }
}

/// What the caller or the page declares; where they contradict each other, the one that the bytes speak for.
fn declared(bytes: &[u8], content_type: Option<&str>) -> Option<&'static Encoding> {
    // Bytes in UTF-16 were known without it.
    let served = content_type.and_then(from_content_type).filter(|encoding| encoding.is_ascii_compatible());
    let own = prescan::encoding(bytes);
    match (served, own) {
        (Some(served), Some(own)) if served != own => Some(likelier(bytes, served, own)),
        _ => served.or(own),
    }
}

/// Whether the bytes are ISO-2022-JP: ASCII to every other eye, with escapes before and behind Japanese.
fn is_iso_2022_jp(bytes: &[u8]) -> bool {
    const ESCAPES: [&[u8]; 2] = [b"\x1B$B", b"\x1B$@"];
    let is_escape =
        |at: usize| ESCAPES.iter().any(|escape| bytes.get(at..).is_some_and(|rest| rest.starts_with(escape)));
    memchr::memchr_iter(0x1B, bytes).any(is_escape)
        && ISO_2022_JP.decode_without_bom_handling_and_without_replacement(bytes).is_some()
}

fn from_content_type(content_type: &str) -> Option<&'static Encoding> {
    Encoding::for_label(prescan::charset_in_content_type(content_type.as_bytes())?)
}

/// Whether more UTF-8 sequences are broken than whole.
fn mostly_broken(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken > whole
}

#[cfg(test)]
mod tests {
    use encoding_rs::{GBK, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};

    use super::*;

    #[test]
    fn sources_in_order() {
        let e =
            |bytes: &[u8], content_type| encoding(bytes, std::str::from_utf8(bytes).is_ok(), content_type);
        assert_eq!(e(b"\xEF\xBB\xBF<p>", Some("text/html; charset=gbk")), UTF_8);
        assert_eq!(e(b"<meta charset=windows-1252>\xB0\xA1", Some("text/html; charset=GBK")), GBK);
        assert_eq!(e(b"<meta charset=shift_jis>\x83\x65", Some("text/html; charset=iso-8859-1")), SHIFT_JIS);
        assert_eq!(e(b"<meta charset=shift_jis>\x83\x65", Some("text/html; charset=utf-8")), SHIFT_JIS);
        assert_eq!(e(b"<meta charset=gbk>\x83 ", Some("text/html; charset=windows-1251")), WINDOWS_1251);
        assert_eq!(e(b"<meta charset=shift_jis>\x83\x65", Some("text/html")), SHIFT_JIS);
        assert_eq!(e(b"<meta charset=iso-8859-1>\xE9", None), WINDOWS_1252);
        assert_eq!(e(b"<meta charset=iso-2022-jp>\x1B$B$3", None), ISO_2022_JP);
        assert_eq!(e("<meta charset=iso-8859-1>é".as_bytes(), None), UTF_8);
        assert_eq!(e(b"<p>plain", None), UTF_8);
    }

    #[test]
    fn a_wrong_declaration_of_utf_8_is_found_out() {
        let russian = "<meta charset=utf-8><p>Мост снова открыт для движения, сообщили в мэрии города.</p>";
        let (bytes, _, _) = WINDOWS_1251.encode(russian);
        assert_eq!(encoding(&bytes, false, None), WINDOWS_1251);
        let mut utf8 = russian.as_bytes().to_vec();
        utf8.push(0xFF);
        assert_eq!(encoding(&utf8, false, None), UTF_8);
    }
}
