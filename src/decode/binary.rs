//! Tells files that are no text.

/// How the files begin that crawlers take for pages, from the MIME Sniffing Standard
/// (<https://mimesniff.spec.whatwg.org/>).
const SIGNATURES: [&[u8]; 14] = [
    b"%PDF-",
    b"\x89PNG\r\n\x1A\n",
    b"GIF87a",
    b"GIF89a",
    b"\xFF\xD8\xFF",
    b"RIFF",
    b"BM\0",
    b"\x1F\x8B\x08",
    b"PK\x03\x04",
    b"Rar!\x1A\x07",
    b"OggS\0",
    b"ID3",
    b"\x1A\x45\xDF\xA3",
    b"wOF2",
];

/// How far to look.
const HEAD: usize = 1445;

/// One binary byte in so many makes a binary file; a stray control character does not.
const TEXT_PER_BINARY: usize = 64;

/// Whether the bytes are an image, an archive or another file that is no text.
pub(crate) fn is_binary(bytes: &[u8]) -> bool {
    if SIGNATURES.iter().any(|signature| bytes.starts_with(signature)) {
        return true;
    }
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let binary = head.iter().filter(|byte| is_binary_byte(**byte)).count();
    binary * TEXT_PER_BINARY > head.len() && !is_utf16(bytes)
}

/// Whether the bytes are text in UTF-16, half of which is NUL.
fn is_utf16(bytes: &[u8]) -> bool {
    #[cfg(feature = "encoding")]
    if super::utf16::encoding(bytes).is_some() {
        return true;
    }
    bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF")
}

/// The standard's "binary data bytes".
fn is_binary_byte(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0B | 0x0E..=0x1A | 0x1C..=0x1F)
}

#[cfg(test)]
mod tests {
    use super::is_binary;

    #[test]
    fn files_are_told_from_pages() {
        assert!(is_binary(b"%PDF-1.7 text"));
        assert!(is_binary(b"\0\0\0\x20ftypisom\0\0\x02\0"));
        assert!(!is_binary(b""));
        assert!(!is_binary(
            b"<p>one stray \x01 control character in an otherwise quite ordinary page of text</p>"
        ));
        assert!(!is_binary(b"\xFF\xFE<\0p\0>\0a\0"));
        #[cfg(feature = "encoding")]
        assert!(!is_binary(b"\0<\0p\0>\0a\0b\0c\0d\0e"));
        assert!(!is_binary("<p>\u{1B}$B$3</p>".as_bytes()));
    }
}
