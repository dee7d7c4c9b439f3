//! Bytes of any charset into text.

mod binary;
#[cfg(feature = "encoding")]
mod charset;
#[cfg(feature = "encoding")]
mod conflict;
#[cfg(feature = "encoding")]
mod letters;
#[cfg(feature = "encoding")]
mod prescan;
#[cfg(feature = "encoding")]
mod undeclared;
#[cfg(feature = "encoding")]
mod utf16;

use std::borrow::Cow;

pub(crate) use binary::is_binary;

use crate::report::Note;

const BOM: char = '\u{FEFF}';

/// The page's text without a byte order mark, and a note if some bytes could not be decoded.
#[cfg(feature = "encoding")]
pub(crate) fn decode<'b>(bytes: &'b [u8], content_type: Option<&str>) -> (Cow<'b, str>, Option<Note>) {
    let utf8 = std::str::from_utf8(bytes).ok();
    let encoding = charset::encoding(bytes, utf8.is_some() || is_cut_utf8(bytes), content_type);
    if let Some(text) = utf8.filter(|_| encoding == encoding_rs::UTF_8) {
        return (without_bom(Cow::Borrowed(text)), None);
    }
    let (text, _, malformed) = encoding.decode(bytes);
    (without_bom(text), malformed.then_some(Note::UndecodableBytes))
}

/// Whether the bytes are UTF-8 with letters outside ASCII that ends amid one, as a page does that was cut off.
#[cfg(feature = "encoding")]
fn is_cut_utf8(bytes: &[u8]) -> bool {
    let Err(error) = std::str::from_utf8(bytes) else { return false };
    let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
    error.error_len().is_none() && !whole.is_ascii()
}

/// The page's text without a byte order mark, read as UTF-8, and a note if some bytes are not UTF-8.
#[cfg(not(feature = "encoding"))]
pub(crate) fn decode<'b>(bytes: &'b [u8], _content_type: Option<&str>) -> (Cow<'b, str>, Option<Note>) {
    let malformed = std::str::from_utf8(bytes).is_err();
    (without_bom(String::from_utf8_lossy(bytes)), malformed.then_some(Note::UndecodableBytes))
}

fn without_bom(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.strip_prefix(BOM).unwrap_or(text)),
        Cow::Owned(mut text) => {
            if text.starts_with(BOM) {
                text.drain(..BOM.len_utf8());
            }
            Cow::Owned(text)
        }
    }
}
