//! The meanings that a word of a class name may have, as sets: one type for each reader of `class_names.tsv`.

/// Gives a type of sets its members: the name of each, its bit, and its meaning in the table.
macro_rules! members {
    ($type:ident: $($(#[$doc:meta])* $name:ident = $bit:literal => $meaning:literal,)*) => {
        #[allow(dead_code, reason = "some members are read by their bits only")]
        impl $type {
            $($(#[$doc])* pub(crate) const $name: Self = Self(1 << $bit);)*
            /// Each of them alone with its name and its meaning in the table, in the order of their bits.
            pub(crate) const ALL: &[(Self, &str, &str)] = &[$((Self::$name, stringify!($name), $meaning)),*];

            /// Returns the member of a meaning; none of them for another reader's meaning.
            pub(super) fn named(meaning: &str) -> Self {
                let named = Self::ALL.iter().find(|(_, _, own)| *own == meaning);
                named.map_or_else(Self::default, |(member, ..)| *member)
            }

            pub(crate) const fn with(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// Whether one of the others is among these.
            pub(crate) const fn has(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }
        }
    };
}

/// What class names say of the text inside: the class groups among the features of the body model, whose order is that
/// of the bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct BlockWords(u32);

members! { BlockWords:
    BODY = 0 => "body",
    MENU = 1 => "menu",
    COMMENT = 2 => "comment",
    RELATED = 3 => "related",
    SHARE = 4 => "share",
    AD = 5 => "ad",
    FOOTER = 6 => "footer",
    SIDE = 7 => "side",
    AUTHOR = 8 => "author",
    CAPTION = 9 => "caption",
    FORM = 10 => "form",
    META = 11 => "meta",
    TITLE = 12 => "title",
    DEK = 13 => "dek",
    CARD = 14 => "card",
    QUOTE = 15 => "quote",
    HIDDEN = 16 => "hidden",
    FOOTNOTE = 17 => "footnote",
    FAQ = 18 => "faq",
    MEDIA = 19 => "media",
}

impl BlockWords {
    /// How many groups there are.
    pub(crate) const COUNT: usize = Self::ALL.len();

    /// Returns the set as bits: bit `n` for group `n`.
    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// Returns the place of a group alone.
    pub(crate) const fn place(self) -> usize {
        self.0.trailing_zeros() as usize
    }
}

/// What class names say of the facts about the article inside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct FactWords(u32);

members! { FactWords:
    /// Who wrote it.
    BYLINE = 0 => "author",
    /// The name of whoever wrote it.
    NAME = 1 => "name",
    DATE = 2 => "date",
    UPDATED = 3 => "updated",
    KICKER = 4 => "kicker",
    DEK = 5 => "dek",
    SECTION = 6 => "section",
    TRAIL = 7 => "breadcrumbs",
    TAGS = 8 => "tags",
    /// The site's own sign.
    LOGO = 9 => "logo",
    /// A standfirst, a first paragraph or a mere description.
    LEAD = 10 => "lead",
    HEADLINE = 11 => "title",
    /// Not the article: other stories, comments, menus, advertising.
    FOREIGN = 12 => "foreign",
    /// A picture's caption or credit, or a quotation with its speaker.
    CAPTION = 13 => "caption",
    /// About the author rather than naming them.
    BIO = 14 => "bio",
    SHARE = 15 => "share",
    /// Holds facts about the article (`entry-meta`).
    META = 16 => "meta",
    ROLE = 17 => "role",
    /// Beside the article: foreign unless it is small.
    BESIDE = 18 => "side",
    /// A subject, which may be the section or a mere tag.
    TOPIC = 19 => "topic",
    /// The date inside is that of the publication.
    PUBLISHED = 20 => "published",
    /// The date inside is that of something which the article tells of.
    EVENT = 21 => "event",
    /// The date inside is that of a press release, or of a film or a product which the article tells of.
    RELEASE = 22 => "release",
    /// A live blog, or an entry of one.
    LIVE = 23 => "live",
    /// The words under a picture, and not the picture as well.
    LEGEND = 24 => "legend",
    /// Advertising.
    AD = 25 => "ad",
    /// A window that asks for consent: the programs that manage it.
    CONSENT = 26 => "consent",
    /// Notes to the text, or the mark of one.
    FOOTNOTE = 27 => "footnote",
    /// Under something.
    SUB = 28 => "sub",
    /// The face of somebody: of the author, of an account.
    FACE = 29 => "face",
    /// What keeps the rest of a text from those who do not pay.
    PAYWALL = 30 => "paywall",
    /// The text fades out.
    FADE = 31 => "fade",
}

impl FactWords {
    pub(crate) const NONE: Self = Self(0);

    /// Whether one of the others is among these.
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether one of the wanted is among these and none of the unwanted.
    pub(crate) const fn any_but(self, wanted: Self, unwanted: Self) -> bool {
        self.any(wanted) && !self.any(unwanted)
    }

    /// Whether something so named is a title under another one: "sub-title".
    pub(crate) const fn is_subtitle(self) -> bool {
        self.any(Self::SUB) && self.any(Self::HEADLINE) && !self.any(Self::FOREIGN)
    }

    /// Whether a date so named is that of something which the article tells of: "event-date", "date of birth".
    pub(crate) const fn is_event(self) -> bool {
        self.any(Self::EVENT) && !self.any(Self::PUBLISHED)
    }

    /// Whether a date so named may be that of something else: "release-date".
    pub(crate) const fn is_release_date(self) -> bool {
        self.any(Self::RELEASE) && self.any(Self::DATE)
    }
}

/// What class names say of the kind of page that they stand on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PageWords(u8);

members! { PageWords:
    /// A thread of a forum.
    THREAD = 0 => "thread",
    PRODUCT = 1 => "product",
    LISTING = 2 => "listing",
    /// A company's or an institution's own pages.
    COMPANY = 3 => "company",
    LOGIN = 4 => "login",
    MANUAL = 5 => "manual",
    /// An article or a post.
    POST = 6 => "post",
}

/// What class names, ids and roles say of the links inside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LinkWords(u32);

members! { LinkWords:
    MENU = 0 => "menu",
    FOOTER = 1 => "footer",
    HEADER = 2 => "header",
    TAGS = 3 => "tags",
    AUTHOR = 4 => "author",
    SHARE = 5 => "share",
    COMMENT = 6 => "comment",
    AD = 7 => "ad",
    SHOP = 8 => "shop",
    ACCOUNT = 9 => "account",
    RELATED = 10 => "related",
    LATEST = 11 => "latest",
    POPULAR = 12 => "popular",
    CARD = 13 => "card",
    LIST = 14 => "list",
    BODY = 15 => "body",
    SIDE = 16 => "side",
    TITLE = 17 => "title",
    META = 18 => "meta",
    PAGER = 19 => "pager",
    /// The story before or after this one.
    NEIGHBOUR = 20 => "neighbour",
    INSET = 21 => "inset",
    DATE = 22 => "date",
    SECTION = 23 => "section",
    MEDIA = 24 => "media",
    HIDDEN = 25 => "hidden",
    /// A paragraph; its tag says so, no name does.
    PROSE = 26 => "prose",
}

impl LinkWords {
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns the places in [`LinkWords::ALL`] of those that hold.
    pub(crate) fn places(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let place = (rest != 0).then(|| rest.trailing_zeros() as usize);
            rest &= rest.wrapping_sub(1);
            place
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_stand_in_the_order_of_their_bits() {
        for (place, (word, ..)) in LinkWords::ALL.iter().enumerate() {
            assert_eq!(word.places().collect::<Vec<_>>(), [place]);
        }
        for (place, (word, ..)) in BlockWords::ALL.iter().enumerate() {
            assert_eq!(word.place(), place);
        }
        for (place, (word, ..)) in FactWords::ALL.iter().enumerate() {
            assert_eq!(*word, FactWords(1 << place));
        }
    }
}
