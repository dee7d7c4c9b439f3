//! What the names in an element's attributes say that it is.

use crate::dom::{Attr, AttrValue, NodeRef};
pub(super) use crate::lexicon::class_words::FactWords as Words;

/// Returns what an element's class, id and the attributes that name components say.
///
/// `class="article-byline"` → `BYLINE`.
pub(super) fn words_of(node: NodeRef<'_>) -> Words {
    let mut words = Words::NONE;
    for (name, value) in node.values() {
        match name {
            Attr::AriaLabel => words = words.with(words_of_value(node, value)),
            name if name.names_content() => words = words.with(words_of_value(node, value)),
            Attr::Rel => {
                words = value.text().split_ascii_whitespace().map(words_of_relation).fold(words, Words::with);
            }
            _ => {}
        }
    }
    words
}

/// Returns what the value of one attribute says.
pub(super) fn words_of_value(node: NodeRef<'_>, value: AttrValue<'_>) -> Words {
    node.names(value).facts
}

/// Returns what a link type of HTML says.
fn words_of_relation(token: &str) -> Words {
    match token {
        "author" => Words::BYLINE,
        "tag" => Words::TAGS,
        "category" => Words::SECTION,
        _ => Words::NONE,
    }
}
