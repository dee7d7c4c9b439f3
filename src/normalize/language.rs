//! Language tags.

/// The canonical BCP 47 tag.
pub fn parse(tag: &str) -> Option<String> {
    let tag = tag.trim();
    (tag.len() == 2).then(|| tag.to_ascii_lowercase())
}

/// The primary subtag.
pub fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// The language that the text is written in.
pub fn detect(_text: &str) -> Option<&'static str> {
    None
}

/// The region subtag of a tag: two letters after the first subtag.
pub(crate) fn region(tag: &str) -> Option<&str> {
    tag.split(['-', '_'])
        .skip(1)
        .find(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic()))
}
