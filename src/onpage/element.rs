//! An element of the page, the side of the text where it stands, and what the names in its attributes say.

use crate::dom::{Attr, AttrValue, NodeRef};
pub(super) use crate::lexicon::class_words::FactWords as Words;

/// An element of the region as the walk hands it to the collectors.
#[derive(Clone, Copy)]
pub(super) struct Element<'p> {
    pub(super) node: NodeRef<'p>,
    /// What its names say.
    pub(super) words: Words,
    pub(super) part: Part,
}

/// A side of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Beside the headline or right above the text.
    Head,
    /// Under the text.
    Foot,
}

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
