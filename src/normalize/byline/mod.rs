//! Bylines.

use crate::article::{Author, Byline};

/// The people and organisations that a byline names, in its order.
pub fn parse(text: &str) -> Vec<Author> {
    let text = super::text::collapse(text);
    let text = text.strip_prefix("By ").unwrap_or(&text);
    text.split(", ")
        .flat_map(|part| part.split(" and "))
        .filter(|name| is_name(name))
        .map(Author::new)
        .collect()
}

/// The byline of a line; `None` where the line names nobody.
pub fn parse_line(text: &str) -> Option<Byline> {
    let authors = parse(text);
    if authors.is_empty() {
        return None;
    }
    let mut byline = Byline::new(authors);
    byline.text = Some(super::text::collapse(text).into_owned());
    Some(byline)
}

/// Whether the text may be the name of a person or an organisation.
pub fn is_name(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.len() < 60 && text.split(' ').count() < 6
}

/// One machine-readable name.
pub fn clean_name(text: &str) -> Option<String> {
    let text = super::text::collapse(text);
    is_name(&text).then(|| text.into_owned())
}
