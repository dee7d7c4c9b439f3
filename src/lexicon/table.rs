//! The tables under `src/data`: words of natural languages, names and addresses, each row with its language.
//!
//! A row is `language <TAB> meaning <TAB> phrase`. Rows are sorted by meaning, language and phrase, so that the
//! rows of one meaning are one slice of the file; `tests/data.rs` names the row that is out of place, repeated or
//! not folded. `_` at either end of a phrase stands for a space. A line that begins with `#` is a comment.
//!
//! A row's language is a primary subtag of BCP 47, or `mul` where the phrase belongs to none. A phrase counts on
//! pages in any language, since one page in many declares the wrong one or quotes another; a `!` behind the
//! language (`de!`) keeps it to pages in that language and to pages of unknown language, for words that mean
//! something else elsewhere.

use memchr::{memchr, memrchr};

use super::language::Lang;

/// A table. Nothing is built of it: the rows of a meaning are looked up by halving the text.
pub(crate) struct Table(&'static str);

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) meaning: &'static str,
    pub(crate) phrase: &'static str,
    /// The language as the row names it, without a `!`.
    pub(crate) language: &'static str,
    pub(crate) scope: Scope,
}

/// The pages on which a phrase counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// All pages.
    Everywhere,
    /// Pages in this language, and pages of unknown language.
    Only(Lang),
}

impl Scope {
    /// Whether the phrase counts on a page in `language`.
    pub(crate) fn covers(self, language: Lang) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Only(own) => language == own || language == Lang::UNKNOWN,
        }
    }
}

impl Table {
    pub(crate) const fn new(text: &'static str) -> Self {
        Self(text)
    }

    /// Returns the rows of one meaning, in the order of the file.
    pub(crate) fn rows(&self, meaning: &str) -> impl Iterator<Item = Row> + use<> {
        let mut rows = Rows(self.0.get(self.start_of(meaning)..).unwrap_or_default());
        let first = rows.next().filter(|first| first.meaning == meaning);
        let more = rows.take_while(move |row| first.is_some_and(|first| row.meaning == first.meaning));
        first.into_iter().chain(more)
    }

    /// Returns all rows, in the order of the file.
    pub(crate) fn all(&self) -> impl Iterator<Item = Row> + use<> {
        Rows(self.0)
    }

    /// Returns where the rows of a meaning begin, or would begin: comments stand before all rows.
    fn start_of(&self, meaning: &str) -> usize {
        let (mut low, mut high) = (0, self.0.len());
        while low < high {
            let middle = low.midpoint(high);
            let (before, after) = self.0.as_bytes().split_at(middle);
            let start = memrchr(b'\n', before).map_or(0, |end| end + 1);
            let end = memchr(b'\n', after).map_or(self.0.len(), |end| middle + end);
            let line = self.0.get(start..end).unwrap_or_default();
            if row(line).map_or("", |row| row.meaning) < meaning {
                low = end + 1;
            } else {
                high = start;
            }
        }
        low
    }
}

/// The rows of a text.
struct Rows(&'static str);

impl Iterator for Rows {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        while !self.0.is_empty() {
            let (line, rest) = split(self.0, b'\n').unwrap_or((self.0, ""));
            self.0 = rest;
            if let Some(row) = row(line) {
                return Some(row);
            }
        }
        None
    }
}

fn row(line: &'static str) -> Option<Row> {
    let (column, rest) = split(line, b'\t')?;
    let (meaning, phrase) = split(rest, b'\t')?;
    let (language, scope) = match column.strip_suffix('!') {
        Some(own) => (own, Scope::Only(Lang::of(own))),
        None => (column, Scope::Everywhere),
    };
    Some(Row { meaning, phrase, language, scope })
}

/// Returns what stands before and after the first of a byte.
fn split(text: &'static str, byte: u8) -> Option<(&'static str, &'static str)> {
    let at = memchr(byte, text.as_bytes())?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    static TABLE: Table =
        Table::new("# A comment\nde\tmonth 1\tjänner\nen\tmonth 1\tjanuary\nde!\tmonth 3\tmar\n");

    #[test]
    fn rows_are_found_by_their_meaning() {
        let phrases: Vec<_> = TABLE.rows("month 1").map(|row| row.phrase).collect();
        assert_eq!(phrases, ["jänner", "january"]);
        for absent in ["", "month", "month 2", "year"] {
            assert_eq!(TABLE.rows(absent).count(), 0, "{absent}");
        }
        assert_eq!(
            TABLE.rows("month 3").map(|row| row.scope).collect::<Vec<_>>(),
            [Scope::Only(Lang::of("de"))]
        );
        assert_eq!(TABLE.all().count(), 3);
    }

    #[test]
    fn scopes_cover_their_language_and_pages_of_none() {
        let german = Scope::Only(Lang::of("de"));
        assert!(german.covers(Lang::of("de-AT")) && german.covers(Lang::UNKNOWN));
        assert!(!german.covers(Lang::of("en")) && Scope::Everywhere.covers(Lang::of("en")));
    }
}
