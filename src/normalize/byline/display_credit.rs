//! A line that credits somebody, without what stands beside the credit: dates, counts, buttons.

use std::ops::Range;

use super::line_cleanup::date_hints;
use super::vocabulary::{At, CREDIT_LINKS, NOISE, NOISE_SURNAMES, bare_fold, fold, markers};
use crate::article::{Author, AuthorRole};
use crate::lexicon::language::Lang;
use crate::normalize::date;
use crate::normalize::hints::Hints;
use crate::text::digits::digit;

/// Bytes of what is still a line.
const MAX_LINE: usize = 1_000;

/// Words before a name that are its title, its section or the like, and no line of something else.
const LEAD_WORDS: usize = 3;

/// Marks between a credit and what stands beside it.
const MARKS: &str = "|·•●,–—-/:([>».\u{a0}";

/// Marks at the end of a credit that part it from what stands elsewhere: "By Ada Lund -".
const LAST_MARKS: [char; 6] = [' ', '-', '–', '—', '|', '•'];

/// Returns the part of a line that credits these authors: the whole line where nothing but a credit stands on it, or
/// where it does not name them all.
///
/// "Ada Lund | May 6, 2022, 3:17 PM | 1,209" → "Ada Lund"
pub(crate) fn credit_in<'l>(line: &'l str, authors: &[Author], hints: &Hints<'_>) -> &'l str {
    if line.len() > MAX_LINE {
        return line;
    }
    let Some(names) = names_in(line, authors) else { return line };
    let edges = edges(line, authors, &names, hints);
    let before = edges.iter().filter(|edge| edge.end <= names.start).map(|edge| edge.end).max();
    let after = edges.iter().filter(|edge| edge.start >= names.end).map(|edge| edge.start).min();
    let start = before.map_or(0, |edge| opening(line, edge, names.start));
    let end = after.map_or(line.len(), |edge| closing(line, names.end, edge));
    line.get(start..end).unwrap_or(line).trim().trim_end_matches(LAST_MARKS)
}

/// Returns where a line names all these writers, from the first to the last.
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

/// Returns where a line has a name in any case, from a place on.
fn place(line: &str, name: &str, from: usize) -> Option<Range<usize>> {
    let rest = line.get(from..)?;
    let found = rest.find(name).or_else(|| {
        let lower = rest.to_lowercase();
        if lower.len() == rest.len() { lower.find(&name.to_lowercase()) } else { None }
    })?;
    let place = from + found..from + found + name.len();
    line.get(place.clone()).map(|_| place)
}

/// Returns what ends a credit: dates, numbers, handles, buttons, and a name that stands there once more.
fn edges(line: &str, authors: &[Author], names: &Range<usize>, hints: &Hints<'_>) -> Vec<Range<usize>> {
    let dates = date::find_all(line, &date_hints(hints));
    let mut edges: Vec<Range<usize>> = dates.iter().map(date::Found::range).collect();
    edges.extend(authors.iter().filter_map(|author| place(line, &author.name, names.end)));
    let mut rest = words(line).peekable();
    while let Some((start, word)) = rest.next() {
        if let Some(cut) = word.find(|char| char == '@' || digit(char).is_some()) {
            // "Ada Lund2 May" ends at the number itself.
            let is_glued = start < names.end;
            edges.push(start + if is_glued { cut } else { 0 }..start + word.len());
        } else if is_button(word) && !rest.peek().is_some_and(|(_, next)| introduces(next)) {
            edges.push(start..start + word.len());
        }
    }
    edges
}

/// "Follow", "Share"
fn is_button(word: &str) -> bool {
    /// Shorter ones are words of many languages.
    const SHORTEST: usize = 4;
    let folded = fold(word);
    let word = bare_fold(&folded);
    if word.len() < SHORTEST || NOISE_SURNAMES.has(word) {
        return false;
    }
    NOISE.has(word)
}

/// Returns where the credit begins between what stands before it and its first name.
///
/// "May 6 Written By Ada Lund" → "Written By", but "3:01 PM ET By Ada Lund" → "By"
fn opening(line: &str, edge: usize, name: usize) -> usize {
    let lead = line.get(edge..name).unwrap_or_default();
    let words: Vec<(usize, &str)> = words(lead).collect();
    let is_short = words.len() <= LEAD_WORDS;
    let first = match words.iter().rposition(|(_, word)| introduces(word)) {
        Some(by) => {
            let before = by.checked_sub(1).and_then(|at| words.get(at));
            let is_led = is_short && before.is_some_and(|(_, word)| tells(word));
            words.get(if is_led { by - 1 } else { by })
        }
        None if is_short => words.iter().find(|(_, word)| tells(word)),
        None => None,
    };
    first.map_or(name, |(at, _)| edge + at)
}

/// Whether a word before a name may belong to the credit: "City", not "ET" or "on".
fn tells(word: &str) -> bool {
    word.contains(char::is_lowercase)
}

/// Returns where the credit ends between its last name and what stands behind it.
fn closing(line: &str, name: usize, edge: usize) -> usize {
    let mut tail = line.get(name..edge).unwrap_or_default();
    loop {
        let bare = tail.trim_end_matches(|char: char| char.is_whitespace() || MARKS.contains(char));
        let word = bare.rsplit(char::is_whitespace).next().unwrap_or_default();
        let kept = bare.len() - if is_beside(word) { word.len() } else { 0 };
        if kept == tail.len() {
            return name + kept;
        }
        tail = tail.get(..kept).unwrap_or_default();
    }
}

/// Whether a word belongs to what stands beside the credit: "on", "Updated", "Saturday".
fn is_beside(word: &str) -> bool {
    is_link(word) || introduces(word) || date::is_label(word) || date::is_weekday(&fold(word))
}

/// Returns the words of a text, and where they stand.
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
    let folded = fold(bare);
    let mut markers = markers(folded.trim_end_matches('.'), Lang::UNKNOWN);
    markers.any(|(_, place)| match place {
        At::Anywhere | At::Start | At::Opening => true,
        At::Label | At::Colon => bare != word,
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
    use crate::normalize::hints::Hints;

    #[test]
    fn a_credit_is_told_from_what_stands_beside_it() {
        let hints = Hints::default();
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
            assert_eq!(credit_in(line, &parse(line, &hints), &hints), expected, "{line}");
        }
        let line = "李小明 发布时间：2022-05-06 12:00";
        assert_eq!(credit_in(line, &[Author::new("李小明")], &hints), "李小明");
        // Whom the line does not name stands elsewhere in it, or the line is another's.
        let line = "By A. Lund, 6 May 2022";
        assert_eq!(credit_in(line, &parse("Ada Lund", &hints), &hints), line);
    }
}
