//! In which direction a text is written.

use serde::{Deserialize, Serialize};

use super::text_form;

/// The writing direction of a text. JSON uses the values of HTML's `dir`.
///
/// ```
/// use newsprint::TextDirection;
///
/// let html = "<html dir=rtl lang=ar><h1>الجسر مفتوح</h1><p>أعيد فتح الجسر القديم يوم الجمعة بعد عامين من الإصلاح.</p>";
/// assert_eq!(newsprint::extract(html)?.direction, Some(TextDirection::RightToLeft));
/// assert_eq!("rtl".parse(), Ok(TextDirection::RightToLeft));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub enum TextDirection {
    /// From left to right: `ltr`.
    #[serde(rename = "ltr")]
    LeftToRight,
    /// From right to left, as in Arabic, Hebrew, Persian and Urdu: `rtl`.
    #[serde(rename = "rtl")]
    RightToLeft,
}

impl TextDirection {
    /// Returns the value of HTML's `dir` attribute: `ltr` or `rtl`.
    pub fn dir(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

text_form!(TextDirection, "a direction of text");
