//! The language of a page or of a phrase, small enough to hand around.

/// The primary subtag of a BCP 47 tag (`de` of `de-AT`), or no language at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Lang([u8; 3]);

impl Lang {
    /// The language of a page that does not say it.
    pub(crate) const UNKNOWN: Self = Self([0; 3]);

    /// Returns the language of a tag: `Lang::of("pt-BR")` is that of `pt`; `UNKNOWN` for anything else than two or
    /// three letters before the first `-` or `_`.
    pub(crate) fn of(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().as_bytes();
        let mut subtag = [0; 3];
        let fits = (2..=3).contains(&primary.len()) && primary.iter().all(u8::is_ascii_alphabetic);
        if fits {
            for (to, from) in subtag.iter_mut().zip(primary) {
                *to = from.to_ascii_lowercase();
            }
        }
        Self(subtag)
    }

    /// Returns the language of an optional tag.
    pub(crate) fn of_page(tag: Option<&str>) -> Self {
        tag.map_or(Self::UNKNOWN, Self::of)
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn tags_are_cut_to_their_primary_subtag() {
        assert_eq!(Lang::of("pt-BR"), Lang::of("PT"));
        assert_eq!(Lang::of("de_AT"), Lang::of("de"));
        assert_ne!(Lang::of("nds"), Lang::of("nd"));
        for tag in ["", "x", "english", "e1"] {
            assert_eq!(Lang::of(tag), Lang::UNKNOWN, "{tag}");
        }
    }
}
