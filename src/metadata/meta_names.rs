//! What the names of `<meta>` elements mean: the field that each holds, and the kind of source it is.
//!
//! The names are in `data/meta_names.tsv`; a name of no list counts only where it holds a date.

use crate::candidate::Source;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::{Meanings, Phrases};
use crate::lexicon::tables::META_NAMES;
use crate::normalize::date;
use crate::report::Field;

/// Bytes of the longest name, and of the longest date under a name of no list.
const MAX_LEN: usize = 40;

static NAMES: Meanings<(Field, Source)> = Meanings::new(&META_NAMES, read_meaning);

/// Words inside names of no list, by the field whose date they hold.
static OTHER_DATE: Phrases = Phrases::new(&META_NAMES, "other date");
static MODIFIED: Phrases = Phrases::new(&META_NAMES, "word of date of change");
static PUBLISHED: Phrases = Phrases::new(&META_NAMES, "word of date of publication");

/// Vocabularies whose prefix is followed by a colon, a dot or an underscore.
const PREFIXES: [&str; 3] = ["dc", "dcterms", "prism"];

const SOURCES: [Source; 9] = [
    Source::OpenGraph,
    Source::OpenGraphArticle,
    Source::Twitter,
    Source::DublinCore,
    Source::Parsely,
    Source::Sailthru,
    Source::Citation,
    Source::Meta,
    Source::LooseMeta,
];

/// Returns the field and the source of a name, in any case and spelling.
///
/// "DC_date.issued" → published, from Dublin Core.
pub(super) fn meaning(name: &str) -> Option<(Field, Source)> {
    let mut buffer = [0; MAX_LEN];
    let lower = lowercased(name, &mut buffer)?;
    for prefix in PREFIXES {
        if let (true, Some(mark @ (b':' | b'_'))) =
            (lower.starts_with(prefix.as_bytes()), lower.get_mut(prefix.len()))
        {
            *mark = b'.';
        }
    }
    NAMES.of(std::str::from_utf8(lower).ok()?, Lang::UNKNOWN).next()
}

/// Returns the field of a name of no list that holds a date as programs write it.
///
/// "site:pubdate" with "2022-05-06T07:12:36Z" → published; "book:pubdate" → none.
pub(super) fn date_field(name: &str, content: &str) -> Option<Field> {
    // A date has the four digits of its year.
    let has_year = content.bytes().filter(u8::is_ascii_digit).nth(3).is_some();
    if content.len() > MAX_LEN || !has_year {
        return None;
    }
    date::machine(content)?;
    let mut buffer = [0; MAX_LEN];
    let name = std::str::from_utf8(lowercased(name, &mut buffer)?).ok()?;
    if OTHER_DATE.within(name, Lang::UNKNOWN).is_some() {
        None
    } else if MODIFIED.within(name, Lang::UNKNOWN).is_some() {
        Some(Field::Modified)
    } else {
        PUBLISHED.within(name, Lang::UNKNOWN).map(|_| Field::Published)
    }
}

/// Returns a name in lower case, or nothing if it does not fit.
fn lowercased<'b>(name: &str, buffer: &'b mut [u8; MAX_LEN]) -> Option<&'b mut [u8]> {
    let lower = buffer.get_mut(..name.len())?;
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    Some(lower)
}

/// Reads a meaning of the table: "byline from OpenGraph".
fn read_meaning(meaning: &str) -> Option<(Field, Source)> {
    let (field, source) = meaning.split_once(" from ")?;
    let field = Field::named(field)?;
    let source = SOURCES.into_iter().find(|known| known.label() == source)?;
    Some((field, source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_is_read() {
        for row in META_NAMES.all().filter(|row| row.meaning.contains(" from ")) {
            assert!(read_meaning(row.meaning).is_some(), "{}", row.meaning);
            assert_eq!(NAMES.of(row.phrase, Lang::UNKNOWN).count(), 1, "{}", row.phrase);
        }
    }

    #[test]
    fn names_are_found_in_any_spelling() {
        for name in ["DC.date.issued", "dc:Date.Issued", "DC_date.issued"] {
            assert_eq!(meaning(name), Some((Field::Published, Source::DublinCore)), "{name}");
        }
        assert_eq!(meaning("article:published_time"), Some((Field::Published, Source::OpenGraphArticle)));
        assert_eq!(meaning("viewport"), None);
        assert_eq!(meaning(&"x".repeat(100)), None);
    }

    #[test]
    fn dates_are_found_under_any_name() {
        let date = "2022-05-06T07:12:36Z";
        for (name, content, field) in [
            ("site:pubdate", date, Some(Field::Published)),
            ("last-change", date, Some(Field::Modified)),
            ("book:pubdate", date, None),
            ("site:pubdate", "tomorrow", None),
            ("generator", date, None),
        ] {
            assert_eq!(date_field(name, content), field, "{name}");
        }
    }
}
