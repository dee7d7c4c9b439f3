//! The words in class names, ids and component names.

use std::sync::LazyLock;

use super::component_words::LEXICON;
use super::hash::Table;
use crate::dom::{Attr, NodeRef, Tag};

/// What an element's class names, id or role say it is; several may hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(u32);

macro_rules! words {
    ($($name:ident = $bit:literal,)*) => {
        impl Words {
            $(pub(super) const $name: Self = Self(1 << $bit);)*
            /// Each of them alone with its name, in order.
            pub(super) const ALL: &[(Self, &str)] = &[$((Self::$name, stringify!($name))),*];
        }
    };
}

words! {
    MENU = 0, FOOTER = 1, HEADER = 2, TAGS = 3, AUTHOR = 4, SHARE = 5, COMMENT = 6, AD = 7, SHOP = 8, ACCOUNT = 9,
    RELATED = 10, LATEST = 11, POPULAR = 12, CARD = 13, LIST = 14, BODY = 15, SIDE = 16, TITLE = 17, META = 18,
    PAGER = 19, NEIGHBOUR = 20, INSET = 21, DATE = 22, SECTION = 23, MEDIA = 24, HIDDEN = 25, PROSE = 26,
}

impl Words {
    pub(super) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// What an element's tag, role and names say.
    pub(super) fn of(node: NodeRef<'_>) -> Self {
        let mut words = Self::of_tag(node.tag());
        if matches!(node.tag(), Tag::Html | Tag::Body | Tag::Document) {
            return words;
        }
        if node.is_hidden() {
            words = words.with(Self::HIDDEN);
        }
        for (name, value) in node.attrs() {
            match name {
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
                    words = words.with(Self::of_names(value));
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

    /// What the words of a list of names (`relatedStories__list-item col-4`) say.
    pub(super) fn of_names(names: &str) -> Self {
        names
            .split_ascii_whitespace()
            .filter(|name| !TAXONOMIES.iter().any(|taxonomy| name.starts_with(taxonomy)))
            .fold(Self::default(), |words, name| words.with(Self::of_name(name)))
    }

    fn of_name(name: &str) -> Self {
        let bytes = name.as_bytes();
        let mut words = Self::default();
        let mut start = 0;
        for at in 0..=bytes.len() {
            let byte = bytes.get(at).copied().unwrap_or(b' ');
            let upper = byte.is_ascii_uppercase()
                && at > start
                && bytes.get(at - 1).is_some_and(u8::is_ascii_lowercase);
            if byte.is_ascii_alphabetic() && !upper {
                continue;
            }
            words = words.with(look_up(name.get(start..at).unwrap_or_default()));
            start = if upper { at } else { at + 1 };
        }
        words
    }
}

/// Class names that say what a story is about, not what the element is.
const TAXONOMIES: &[&str] = &["tag-", "category-", "author-", "topic-", "section-"];

static BY_WORD: LazyLock<Table<Words>> = LazyLock::new(|| Table::new(LEXICON));

fn look_up(word: &str) -> Words {
    if word.len() < 2 { Words::default() } else { BY_WORD.get(word).unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lexicon_is_sorted() {
        for pair in LEXICON.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} {}", pair[0].0, pair[1].0);
        }
        assert!(LEXICON.iter().all(|(word, _)| BY_WORD.get(word).is_some()));
    }

    #[test]
    fn names_are_cut_into_words() {
        assert!(Words::of_names("c-relatedStories__item").has(Words::RELATED));
        assert!(Words::of_names("mod_MostRead").has(Words::POPULAR));
        assert!(Words::of_names("main-NAV").has(Words::MENU));
        assert!(
            !Words::of_names("navy headless adapter").has(Words::MENU.with(Words::HEADER).with(Words::AD))
        );
    }
}
