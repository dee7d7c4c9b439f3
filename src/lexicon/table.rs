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

use std::sync::OnceLock;

use super::language::Lang;

/// A table, cut into its meanings when it is first read.
pub(crate) struct Table {
    text: &'static str,
    sections: OnceLock<Vec<Section>>,
}

/// The rows of one meaning.
#[derive(Clone, Copy)]
struct Section {
    meaning: &'static str,
    rows: &'static str,
}

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

    fn of(column: &str) -> Self {
        column.strip_suffix('!').map_or(Self::Everywhere, |own| Self::Only(Lang::of(own)))
    }
}

impl Table {
    pub(crate) const fn new(text: &'static str) -> Self {
        Self { text, sections: OnceLock::new() }
    }

    /// Returns the rows of one meaning, in the order of the file.
    pub(crate) fn rows(&self, meaning: &str) -> impl Iterator<Item = Row> + use<> {
        let sections = self.sections();
        let section = sections.iter().find(|section| section.meaning == meaning);
        section.map_or("", |section| section.rows).lines().filter_map(row)
    }

    /// Returns all rows, in the order of the file.
    pub(crate) fn all(&self) -> impl Iterator<Item = Row> + use<> {
        self.text.lines().filter_map(row)
    }

    fn sections(&self) -> &[Section] {
        self.sections.get_or_init(|| sections(self.text))
    }
}

fn row(line: &'static str) -> Option<Row> {
    let mut columns = line.splitn(3, '\t');
    let (language, meaning, phrase) = (columns.next()?, columns.next()?, columns.next()?);
    let scope = Scope::of(language);
    Some(Row { meaning, phrase, language: language.trim_end_matches('!'), scope })
}

/// Cuts a table where its second column changes.
fn sections(text: &'static str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        let meaning = line.split('\t').nth(1).unwrap_or_default();
        let begins = !meaning.is_empty() && sections.last().is_none_or(|last| last.meaning != meaning);
        if begins {
            close(&mut sections, text, start..at);
            sections.push(Section { meaning, rows: "" });
            start = at;
        }
        at += line.len();
    }
    close(&mut sections, text, start..at);
    sections
}

/// Gives the last section its rows.
fn close(sections: &mut [Section], text: &'static str, rows: std::ops::Range<usize>) {
    if let Some(last) = sections.last_mut() {
        last.rows = text.get(rows).unwrap_or_default();
    }
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
        assert_eq!(TABLE.rows("month 2").count(), 0);
        assert_eq!(
            TABLE.rows("month 3").map(|row| row.scope).collect::<Vec<_>>(),
            [Scope::Only(Lang::of("de"))]
        );
        assert_eq!(TABLE.all().count(), 3);
    }

    #[test]
    fn scopes_cover_their_language_and_pages_of_none() {
        let german = Scope::of("de!");
        assert!(german.covers(Lang::of("de-AT")) && german.covers(Lang::UNKNOWN));
        assert!(!german.covers(Lang::of("en")) && Scope::of("de").covers(Lang::of("en")));
    }
}
