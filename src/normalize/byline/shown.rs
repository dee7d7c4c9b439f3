//! A line that credits somebody, without what stands beside the credit: dates, counts, buttons.

use std::ops::Range;

use super::fold;
use super::vocabulary::{At, markers};
use super::vocabulary::{CREDIT_LINKS, NOISE_SURNAMES, is_noise};
use crate::article::{Author, AuthorRole};
use crate::lexicon::language::Lang;
use crate::normalize::Hints;
use crate::normalize::date;
use crate::text::digits::digit;

/// Words before a name that are its title, its section or the like, and no line of something else.
const LEAD_WORDS: usize = 3;

/// Marks between a credit and what stands beside it.
const MARKS: [char; 16] =
    ['|', '·', '•', '●', ',', '–', '—', '-', '/', ':', '(', '[', '>', '»', '.', '\u{a0}'];

/// The part of a line that credits these authors: the whole line where nothing but a credit stands on it, or where
/// it does not name them all.
pub(crate) fn credit_in<'l>(line: &'l str, authors: &[Author]) -> &'l str {
    /// Bytes of what is still a line.
    const LONGEST: usize = 1_000;
    let Some(names) = names_in(line, authors).filter(|_| line.len() <= LONGEST) else { return line };
    let edges = edges(line, authors, &names);
    let before = edges.iter().filter(|edge| edge.end <= names.start).map(|edge| edge.end).max();
    let after = edges.iter().filter(|edge| edge.start >= names.end).map(|edge| edge.start).min();
    let start = before.map_or(0, |edge| opening(line, edge, names.start));
    let end = after.map_or(line.len(), |edge| closing(line, names.end, edge));
    line.get(start..end).map(str::trim).filter(|credit| !credit.is_empty()).unwrap_or(line)
}

/// Where a line names all these writers, from the first to the last.
fn names_in(line: &str, authors: &[Author]) -> Option<Range<usize>> {
    let mut names: Option<Range<usize>> = None;
    for author in authors {
        match place(line, &author.name, 0) {
            Some(place) => {
                let known = names.unwrap_or(place.clone());
                names = Some(known.start.min(place.start)..known.end.max(place.end));
            }
            None if author.role == AuthorRole::Writer => return None,
            None => {}
        }
    }
    names
}

/// Where a line has a name in any case, from a place on.
fn place(line: &str, name: &str, from: usize) -> Option<Range<usize>> {
    let rest = line.get(from..)?;
    let found = rest.find(name).or_else(|| {
        let (line, name) = (rest.to_lowercase(), name.to_lowercase());
        (line.len() == rest.len()).then(|| line.find(&name)).flatten()
    })?;
    let place = from + found..from + found + name.len();
    line.get(place.clone()).map(|_| place)
}

/// What ends a credit: dates, numbers, handles, buttons, and a name that is said once more.
fn edges(line: &str, authors: &[Author], names: &Range<usize>) -> Vec<Range<usize>> {
    let hints = Hints::default().with_language(Some("de"));
    let mut edges: Vec<Range<usize>> = date::find_all(line, &hints).iter().map(date::Found::range).collect();
    edges.extend(authors.iter().filter_map(|author| place(line, &author.name, names.end)));
    let mut rest = words(line).peekable();
    while let Some((start, word)) = rest.next() {
        if let Some(cut) = word.find(|char| char == '@' || digit(char).is_some()) {
            // "Ada Lund2 May" and names in scripts without spaces end at the number itself.
            let glued = !word.is_ascii() || start < names.end;
            edges.push(start + if glued { cut } else { 0 }..start + word.len());
        } else if is_button(word) && !rest.peek().is_some_and(|(_, next)| introduces(next)) {
            edges.push(start..start + word.len());
        }
    }
    edges
}

fn is_button(word: &str) -> bool {
    /// Shorter ones are words of many languages.
    const SHORTEST: usize = 4;
    let word = fold(word.trim_matches(|char: char| !char.is_alphanumeric()));
    word.len() >= SHORTEST && is_noise(&word) && !NOISE_SURNAMES.has(&word)
}

/// Where the credit begins between what stands before it and its first name.
fn opening(line: &str, edge: usize, name: usize) -> usize {
    let lead = line.get(edge..name).unwrap_or_default();
    let words: Vec<(usize, &str)> = words(lead).collect();
    let tells = |word: &str| word.chars().any(char::is_lowercase) && !is_link(word);
    let few = words.len() <= LEAD_WORDS;
    let by = words.iter().rposition(|(_, word)| introduces(word));
    let first = match by {
        // "Written by", but "ET By".
        Some(by) => {
            let before = by.checked_sub(1).filter(|_| few);
            before.filter(|at| words.get(*at).is_some_and(|(_, word)| tells(word))).or(Some(by))
        }
        None if few => words.iter().position(|(_, word)| tells(word)),
        None => None,
    };
    first.and_then(|first| words.get(first)).map_or(name, |(at, _)| edge + at)
}

/// Where the credit ends between its last name and what stands behind it.
fn closing(line: &str, name: usize, edge: usize) -> usize {
    let mut tail = line.get(name..edge).unwrap_or_default();
    loop {
        let bare = tail.trim_end_matches(|char: char| char.is_whitespace() || MARKS.contains(&char));
        let word = bare.rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_beside =
            is_link(word) || introduces(word) || date::is_label(word) || date::is_weekday(&fold(word));
        let kept = bare.len() - if is_beside { word.len() } else { 0 };
        if kept == tail.len() {
            return name + kept;
        }
        tail = tail.get(..kept).unwrap_or_default();
    }
}

/// The words of a text, and where they stand.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    let parts = text.split_inclusive(char::is_whitespace).map(move |part| {
        at += part.len();
        (at - part.len(), part.trim_end())
    });
    parts.filter(|(_, word)| !word.is_empty())
}

/// Whether a word such as "by" introduces names; "reporter" does so before a colon only.
fn introduces(word: &str) -> bool {
    let bare = word.trim_end_matches(':');
    markers(fold(bare).trim_end_matches('.'), Lang::UNKNOWN).any(|(_, at)| match at {
        At::Anywhere | At::Start | At::Opening => true,
        At::Label => bare != word,
        At::Behind => false,
    })
}

fn is_link(word: &str) -> bool {
    CREDIT_LINKS.has(&fold(word))
}

#[cfg(test)]
mod tests {
    use super::credit_in;
    use crate::article::Author;
    use crate::normalize::byline::parse;

    #[test]
    fn a_credit_is_told_from_what_stands_beside_it() {
        for (line, expected) in [
            ("By Ada Lund", "By Ada Lund"),
            ("Ada Lund | City desk", "Ada Lund | City desk"),
            (
                "By Ada Lund and BEN OKRI, Gazette on May 6, 2022 at 3:04 PM",
                "By Ada Lund and BEN OKRI, Gazette",
            ),
            ("Ada Lund | May 6, 2022, 3:17 PM | 1,209 | 5", "Ada Lund"),
            ("Ada Lund, City editor. Last updated: 6 May 2022", "Ada Lund, City editor"),
            ("Ada Lund, City Reporter 6 May 2022", "Ada Lund, City Reporter"),
            ("Von Ada Lund am Samstag, 6. Mai 2022 um 11:14 Uhr", "Von Ada Lund"),
            ("Ada Lund před 2 hodinami", "Ada Lund"),
            ("By Ada Lund @adalund Follow", "By Ada Lund"),
            ("By Ada Lund Share Print", "By Ada Lund"),
            ("May 6, 2022 3:01 PM ET Heard on the river that day By Ada Lund", "By Ada Lund"),
            ("May 6 Written By Ada Lund", "Written By Ada Lund"),
            ("Posted by Ada Lund on 6 May 2022", "Posted by Ada Lund"),
            ("Ada Lund Ada Lund has told of rivers for ten years.", "Ada Lund"),
        ] {
            assert_eq!(credit_in(line, &parse(line)), expected, "{line}");
        }
        let line = "李小明 发布时间：2022-05-06 12:00";
        assert_eq!(credit_in(line, &[Author::new("李小明")]), "李小明");
        // Whom the line does not name stands elsewhere in it, or the line is another's.
        let line = "By A. Lund, 6 May 2022";
        assert_eq!(credit_in(line, &parse("Ada Lund")), line);
    }
}
