//! The words in class names, ids and component names.

use std::hash::Hasher;
use std::sync::LazyLock;

use super::component_words::LEXICON;
use super::hash::{Chunks, Fnv, Table};
use crate::dom::{Attr, NodeRef, Tag, hides_element};

/// What an element's class names, id or role say it is; several may hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(u32);

macro_rules! words {
    ($($name:ident = $bit:literal,)*) => {
        impl Words {
            $(pub(super) const $name: Self = Self(1 << $bit);)*
            /// Each of them alone with its name, in the order of their bits.
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

    /// The places in [`Words::ALL`] of those that hold.
    pub(super) fn places(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let place = (rest != 0).then(|| rest.trailing_zeros() as usize);
            rest &= rest.wrapping_sub(1);
            place
        })
    }

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// What an element's tag, role and names say.
    pub(super) fn of(node: NodeRef<'_>) -> Self {
        Self::read(node, Self::of_names)
    }

    fn read<'p>(node: NodeRef<'p>, mut of_names: impl FnMut(&'p str) -> Self) -> Self {
        let mut words = Self::of_tag(node.tag());
        if matches!(node.tag(), Tag::Html | Tag::Body | Tag::Document) {
            return words;
        }
        for (name, value) in node.attrs() {
            if hides_element(name, value) {
                words = words.with(Self::HIDDEN);
            }
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
                    words = words.with(of_names(value));
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
            .filter(|name| !is_taxonomy(name))
            .fold(Self::default(), |words, name| words.with(Self::of_name(name)))
    }

    fn of_name(name: &str) -> Self {
        let mut words = Self::default();
        let (mut word, mut letters, mut after_lower) = (Fnv::default(), 0, false);
        for byte in name.bytes() {
            let letter = byte.is_ascii_alphabetic();
            if !letter || (after_lower && byte.is_ascii_uppercase()) {
                words = words.with(look_up(word, letters));
                (word, letters) = (Fnv::default(), 0);
            }
            if letter {
                word.byte(byte.to_ascii_lowercase());
                letters += 1;
            }
            after_lower = byte.is_ascii_lowercase();
        }
        words.with(look_up(word, letters))
    }
}

/// The names of a page that have been read already: lists repeat theirs item by item.
pub(super) struct Known<'p> {
    slots: Vec<(&'p str, Words)>,
}

/// A power of two; of two lists of names in one place the later is kept.
const SLOTS: usize = 256;

impl<'p> Known<'p> {
    pub(super) fn new() -> Self {
        Self { slots: vec![("", Words::default()); SLOTS] }
    }

    /// As [`Words::of`].
    pub(super) fn of(&mut self, node: NodeRef<'p>) -> Words {
        Words::read(node, |names| self.names(names))
    }

    fn names(&mut self, names: &'p str) -> Words {
        let mut hash = Chunks::default();
        hash.text(names);
        #[allow(clippy::cast_possible_truncation, reason = "the mask keeps less")]
        let at = hash.finish() as usize & (SLOTS - 1);
        let Some(slot) = self.slots.get_mut(at) else { return Words::of_names(names) };
        if slot.0 != names {
            *slot = (names, Words::of_names(names));
        }
        slot.1
    }
}

/// Class names that say what a story is about, not what the element is.
const TAXONOMIES: &[&str] = &["tag-", "category-", "author-", "topic-", "section-"];

fn is_taxonomy(name: &str) -> bool {
    matches!(name.as_bytes().first(), Some(b't' | b'c' | b'a' | b's'))
        && TAXONOMIES.iter().any(|taxonomy| name.starts_with(taxonomy))
}

static BY_WORD: LazyLock<Table<Words>> = LazyLock::new(|| Table::new(LEXICON.iter().copied()));

fn look_up(word: Fnv, letters: u32) -> Words {
    if letters < 2 { Words::default() } else { BY_WORD.get(word.finish()).unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::related::hash::hash;

    #[test]
    fn the_lexicon_is_sorted() {
        for pair in LEXICON.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} {}", pair[0].0, pair[1].0);
        }
        assert!(LEXICON.iter().all(|(word, _)| BY_WORD.get(hash(word)).is_some()));
    }

    #[test]
    fn words_stand_in_the_order_of_their_bits() {
        for (place, (word, _)) in Words::ALL.iter().enumerate() {
            assert_eq!(word.places().collect::<Vec<_>>(), [place]);
        }
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
