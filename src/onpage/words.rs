//! What the names in an element's attributes say that it is.

use crate::dom::{Attr, AttrValue, NodeRef};
pub(super) use crate::lexicon::class_words::FactWords as Words;

/// What the element's class, id and the attributes that name components say.
pub(super) fn of(node: NodeRef<'_>) -> Words {
    let mut meaning = Words::NONE;
    for (name, value) in node.values() {
        match name {
            Attr::AriaLabel => meaning = meaning.with(of_value(node, value)),
            name if name.names_content() => meaning = meaning.with(of_value(node, value)),
            Attr::Rel => {
                for token in value.text().split_ascii_whitespace() {
                    meaning = meaning.with(match token {
                        "author" => Words::BYLINE,
                        "tag" => Words::TAGS,
                        "category" => Words::SECTION,
                        _ => Words::NONE,
                    });
                }
            }
            _ => {}
        }
    }
    meaning
}

/// What the value of one attribute says.
pub(super) fn of_value(node: NodeRef<'_>, value: AttrValue<'_>) -> Words {
    node.names(value).facts
}
