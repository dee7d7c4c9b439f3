//! In which direction a text is written.

use serde::{Deserialize, Serialize};

use super::text_form;

/// In which direction the text is written. In JSON it has the values of HTML's `dir`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub enum TextDirection {
    /// From left to right: `ltr`.
    #[serde(rename = "ltr")]
    LeftToRight,
    /// From right to left, as Arabic, Hebrew, Persian and Urdu: `rtl`.
    #[serde(rename = "rtl")]
    RightToLeft,
}

impl TextDirection {
    /// Returns the value of HTML's `dir`: `rtl`.
    pub fn dir(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

text_form!(TextDirection, "a direction of text");
