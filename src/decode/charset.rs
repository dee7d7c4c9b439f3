//! Which charset a page is in.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

use super::prescan;

/// How much the detector reads.
const SAMPLE: usize = 64 << 10;

/// The charset of a page, from the first of these that speaks: the byte order mark, the caller's
/// `Content-Type`, the page's own `<meta>`, the bytes themselves.
///
/// Bytes outside ASCII that are valid UTF-8 throughout are UTF-8 whatever is declared: text of another
/// charset hardly ever is, while saved and proxied pages keep a `<meta>` of old. And where UTF-8 is declared
/// but more sequences are broken than whole, the declaration is wrong and the detector is asked.
/// `valid` says whether the bytes are UTF-8.
pub(super) fn encoding(bytes: &[u8], valid: bool, content_type: Option<&str>) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if valid && !bytes.is_ascii() {
        return UTF_8;
    }
    let declared = content_type.and_then(from_content_type).or_else(|| prescan::encoding(bytes));
    match declared {
        Some(encoding) if encoding == UTF_8 && !valid && mostly_broken(bytes) => detect(bytes),
        Some(encoding) => encoding,
        None if valid => UTF_8,
        None => detect(bytes),
    }
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

/// What the bytes look like. Only texts with letters outside ASCII tell: markup, programs and other texts would be
/// weighed for each of forty charsets in vain. No letter of any charset ends with `<` or `>`.
fn detect(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut rest = SAMPLE;
    for text in bytes.split_inclusive(|byte| matches!(byte, b'<' | b'>')).filter(|text| !text.is_ascii()) {
        detector.feed(text.get(..rest).unwrap_or(text), false);
        let Some(left) = rest.checked_sub(text.len()) else {
            // It is cut, maybe amid a letter, which only at the end of a page would be an error.
            return detector.guess(None, Utf8Detection::Allow);
        };
        rest = left;
    }
    detector.feed(b"", true);
    detector.guess(None, Utf8Detection::Allow)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{GBK, ISO_2022_JP, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};

    use super::*;

    #[test]
    fn sources_in_order() {
        let e =
            |bytes: &[u8], content_type| encoding(bytes, std::str::from_utf8(bytes).is_ok(), content_type);
        assert_eq!(e(b"\xEF\xBB\xBF<p>", Some("text/html; charset=gbk")), UTF_8);
        assert_eq!(e(b"<meta charset=shift_jis>\x83\x65", Some("text/html; charset=GBK")), GBK);
        assert_eq!(e(b"<meta charset=shift_jis>\x83\x65", Some("text/html")), SHIFT_JIS);
        assert_eq!(e(b"<meta charset=iso-8859-1>\xE9", None), WINDOWS_1252);
        assert_eq!(e(b"<meta charset=iso-2022-jp>\x1B$B$3", None), ISO_2022_JP);
        assert_eq!(e("<meta charset=iso-8859-1>é".as_bytes(), None), UTF_8);
        assert_eq!(e(b"<p>plain", None), UTF_8);
    }

    #[test]
    fn a_sample_may_end_amid_a_letter() {
        let text = "橋は修理のあと再び開通したと市の担当者が語った。".repeat(SAMPLE / 40);
        let (text, _, _) = SHIFT_JIS.encode(&text);
        for start in ["<p>", "<p>x"] {
            assert_eq!(detect(&[start.as_bytes(), &text].concat()), SHIFT_JIS);
        }
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
