//! The words in class names, ids and component names.

use crate::dom::{Attr, NodeRef, Tag, hides_element};
pub(super) use crate::lexicon::class_words::LinkWords as Words;

impl Words {
    /// What an element's tag, role and names say.
    pub(super) fn of(node: NodeRef<'_>) -> Self {
        let mut words = Self::of_tag(node.tag());
        if matches!(node.tag(), Tag::Html | Tag::Body | Tag::Document) {
            return words;
        }
        for (name, value) in node.values() {
            match name {
                Attr::Hidden | Attr::AriaHidden | Attr::Style if hides_element(name, value.text()) => {
                    words = words.with(Self::HIDDEN);
                }
                Attr::Class
                | Attr::Id
                | Attr::Role
                | Attr::DataComponent
                | Attr::DataTestid
                | Attr::DataModule
                | Attr::DataQa
                | Attr::LocalName
                | Attr::Itemprop
                | Attr::Rel
                | Attr::DataType => {
                    words = words.with(node.names(value).links);
                }
                _ => {}
            }
        }
        words
    }

    fn of_tag(tag: Tag) -> Self {
        match tag {
            Tag::Nav | Tag::Menu => Self::MENU,
            Tag::Header => Self::HEADER,
            Tag::Footer => Self::FOOTER,
            Tag::Aside => Self::SIDE,
            Tag::Article => Self::CARD,
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => Self::TITLE,
            Tag::P => Self::PROSE,
            Tag::Time => Self::DATE,
            _ => Self::default(),
        }
    }
}
