//! What an element's tag and names say of the links inside.

use crate::dom::{Attr, NodeRef, Tag, hides_element};
use crate::lexicon::class_words::LinkWords;

/// Returns what an element's tag, role and names say: `<nav class=related-links>` is a menu and related.
pub(super) fn of(node: NodeRef<'_>) -> LinkWords {
    let mut words = of_tag(node.tag());
    if matches!(node.tag(), Tag::Html | Tag::Body | Tag::Document) {
        return words;
    }
    for (name, value) in node.values() {
        match name {
            Attr::Hidden | Attr::AriaHidden | Attr::Style if hides_element(name, value.text()) => {
                words = words.with(LinkWords::HIDDEN);
            }
            name if names_links(name) => words = words.with(node.names(value).links),
            _ => {}
        }
    }
    words
}

/// Whether an attribute names what is inside its element, for links.
fn names_links(name: Attr) -> bool {
    let is_more = matches!(
        name,
        Attr::Role | Attr::Rel | Attr::LocalName | Attr::DataModule | Attr::DataQa | Attr::DataType
    );
    is_more || name.names_content()
}

fn of_tag(tag: Tag) -> LinkWords {
    match tag {
        Tag::Nav | Tag::Menu => LinkWords::MENU,
        Tag::Header => LinkWords::HEADER,
        Tag::Footer => LinkWords::FOOTER,
        Tag::Aside => LinkWords::SIDE,
        Tag::Article => LinkWords::CARD,
        Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => LinkWords::TITLE,
        Tag::P => LinkWords::PROSE,
        Tag::Time => LinkWords::DATE,
        _ => LinkWords::default(),
    }
}
