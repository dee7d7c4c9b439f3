//! Text in UTF-16 without a byte order mark.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// How far to look: markup comes first on a page, and it is ASCII in every language.
const HEAD: usize = 128;

/// Returns UTF-16 in the byte order of the bytes if that is what they are: `<\0p\0>\0`.
///
/// A declaration is not needed, and not believed without this: of all other charsets none has a NUL in text.
pub(super) fn encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let (mut little, mut big, mut pairs) = (0, 0, 0);
    for pair in bytes.get(..HEAD).unwrap_or(bytes).chunks_exact(2) {
        pairs += 1;
        match *pair {
            [text, 0] if is_text(text) => little += 1,
            [0, text] if is_text(text) => big += 1,
            _ => {}
        }
    }
    // Three quarters: a title in another script may stand among the first tags.
    let prevails = |count: usize| count >= 2 && count * 4 >= pairs * 3;
    if prevails(little) {
        Some(UTF_16LE)
    } else if prevails(big) {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn is_text(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn byte_orders() {
        assert_eq!(encoding(b"<\0p\0>\0a\0"), Some(UTF_16LE));
        assert_eq!(encoding(b"\0<\0p\0>\0a\0"), Some(UTF_16BE));
        for bytes in [&b"<p>plain"[..], b"", b"<\0", b"\0\0\0\x20ftypisom\0\0\x02\0", &[0; 300]] {
            assert_eq!(encoding(bytes), None, "{bytes:?}");
        }
    }
}
