//! The names of a segment: which of its phrases are names, which are jobs, places and agencies.

use super::job_titles::{is_job, is_job_word};
use super::letter_case::{Case, case};
use super::name_part::{introduced_name, plain_name};
use super::name_shape::{is_degree, is_name};
use super::organization_names::{is_agency, is_organization};
use super::segments::{Join, Phrase, Segment};
use super::teams::is_team;
use super::vocabulary::{OF_PLACE, PLACES, fold, is_employer_article};

/// Returns the names of a segment, in order: "Ada Lund, Ben Okri and Carl Roth, City editor" → three names.
pub(super) fn names(segment: &Segment<'_>) -> Vec<String> {
    last_first(segment).unwrap_or_else(|| Reader::new(segment).read())
}

/// What stands before a phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A comma behind a name, or a title: the phrase may be a title as well.
    Title,
    Nothing,
}

struct Reader<'s, 'a> {
    segment: &'s Segment<'a>,
    names: Vec<String>,
    before: Before,
    /// A name in brackets, for a segment without others.
    bracketed: Option<String>,
    /// Whether the last phrase was a name or a part of it.
    last_was_name: bool,
}

impl<'s, 'a> Reader<'s, 'a> {
    fn new(segment: &'s Segment<'a>) -> Self {
        Self { segment, names: Vec::new(), before: Before::Nothing, bracketed: None, last_was_name: false }
    }

    fn read(mut self) -> Vec<String> {
        for phrase in &self.segment.phrases {
            let text = phrase.text();
            if self.continues_name(&text) {
                self.add_to_name(&text, phrase.join);
                continue;
            }
            self.last_was_name = false;
            if phrase.is_bracketed {
                self.take_bracketed(phrase, text);
            } else {
                self.take(phrase, &text);
            }
        }
        // "ada@example.org (Ada Lund)", as feeds print it.
        if self.names.is_empty() {
            self.names.extend(self.bracketed);
        }
        self.names
    }

    /// Whether a phrase is a degree of the name before: "PhD", "FAND" behind "Ada Lund, MD".
    fn continues_name(&self, text: &str) -> bool {
        let Some(name) = self.names.last().filter(|_| self.last_was_name) else { return false };
        is_degree(text) || is_credential(text) && bears_credential(name)
    }

    fn add_to_name(&mut self, text: &str, join: Join) {
        if let Some(name) = self.names.last_mut() {
            name.push_str(if join == Join::Comma { ", " } else { " " });
            // "DVM." ends a sentence, "Ph.D." does not.
            let degree = text.strip_suffix('.').filter(|text| text.chars().all(char::is_uppercase));
            name.push_str(degree.unwrap_or(text));
        }
    }

    fn take_bracketed(&mut self, phrase: &Phrase<'_>, text: String) {
        if is_agency(&text) {
            self.names.push(text);
        } else if text.contains(' ') {
            self.bracketed = self.bracketed.take().or_else(|| plain_name(phrase));
        }
    }

    fn take(&mut self, phrase: &Phrase<'_>, text: &str) {
        if self.is_title(phrase, text) || self.is_employer(phrase) {
            return;
        }
        let name = if self.segment.is_introduced() { introduced_name(phrase) } else { plain_name(phrase) };
        let Some(name) = name.filter(|name| is_agency(name) || !self.is_beside(name, phrase.join)) else {
            return;
        };
        self.before = Before::Nothing;
        self.names.push(name);
        self.last_was_name = true;
    }

    /// "Ada Lund, Privacy and Digital Security Expert": behind a comma a phrase with a job in it is a title.
    fn is_title(&mut self, phrase: &Phrase<'_>, text: &str) -> bool {
        let is_behind_title = matches!((self.before, phrase.join), (Before::Title, Join::And));
        self.before = match phrase.join {
            Join::Comma if !self.names.is_empty() => Before::Title,
            Join::And => self.before,
            _ => Before::Nothing,
        };
        if self.before == Before::Nothing {
            return false;
        }
        self.ends_with_job(&phrase.words) || is_behind_title && is_organization(text)
    }

    /// "Ada Lund, Ben Okri Staff Writers": behind a single name a title in the plural has the second in front.
    fn ends_with_job(&self, words: &[&str]) -> bool {
        if !words.last().is_some_and(|word| is_job_word(word)) {
            return false;
        }
        let mut plurals = words.iter().filter(|word| word.ends_with(['s', 'S']));
        self.names.len() != 1 || !plurals.any(|word| is_job_word(word))
    }

    /// "Staff Writer, Gazette": behind a title alone the employer.
    fn is_employer(&self, phrase: &Phrase<'_>) -> bool {
        let is_behind_first = matches!((self.names.as_slice(), phrase.join), ([], Join::Comma));
        is_behind_first && self.segment.phrases.first().is_some_and(|first| is_job(&first.text()))
    }

    /// Whether a phrase that reads like a name is what surrounds names: a place, a site, an employer.
    fn is_beside(&self, name: &str, join: Join) -> bool {
        let may_be_place = self.has_full_name() || !self.segment.is_introduced();
        match join {
            _ if may_be_place && PLACES.has(&fold(name)) => true,
            Join::Comma => self.is_beside_comma(name),
            Join::List if self.has_full_name() => is_site(name),
            _ => false,
        }
    }

    fn is_beside_comma(&self, name: &str) -> bool {
        let Some(last) = self.names.last() else { return false };
        // "Digital Desk, Delhi"
        let is_short = !name.contains(' ') || case(name) == Case::None;
        if is_short && is_team(last) {
            return true;
        }
        if self.has_full_name() {
            // "Ada Lund and Ben Okri, The Gazette"
            return is_site(name) || is_employer(name);
        }
        is_agency(last) && is_site(name)
    }

    fn has_full_name(&self) -> bool {
        self.names.iter().any(|name| name.contains(' '))
    }
}

/// Whether a phrase behind a name is a place or a site: a single word, or an organization.
fn is_site(name: &str) -> bool {
    let is_word = !name.contains(' ') && case(name) != Case::None;
    is_word || is_organization(name)
}

/// "The Gazette", "do Rio", "CNN Politics"
fn is_employer(name: &str) -> bool {
    let Some((first, rest)) = name.split_once(' ') else { return false };
    if is_employer_article(first) || OF_PLACE.has(first) {
        return true;
    }
    let is_station = first.chars().nth(2).is_some() && first.chars().all(char::is_uppercase);
    is_station && rest.contains(char::is_lowercase)
}

/// Returns the names of a list by semicolons whose parts all have one comma: "Doe, Jane; Smith, John".
fn last_first(segment: &Segment<'_>) -> Option<Vec<String>> {
    let mut names = Vec::new();
    for pair in segment.phrases.chunks(2) {
        let [last, first] = pair else { return None };
        let opening = if names.is_empty() { Join::First } else { Join::List };
        let is_listed = (last.join, first.join) == (opening, Join::Comma);
        let is_short = matches!((last.words.len(), first.words.len()), (1, ..=2));
        if !is_listed || !is_short || !pair.iter().all(|phrase| is_name(&phrase.text())) {
            return None;
        }
        names.push(format!("{} {}", first.text(), last.text()));
    }
    if names.len() > 1 { Some(names) } else { None }
}

/// Whether a name ends with a degree or with letters like one: "Ada Lund, MD".
fn bears_credential(name: &str) -> bool {
    let Some((before, last)) = name.rsplit_once([' ', ',']) else { return false };
    is_degree(last) || before.contains(' ') && is_credential(last)
}

/// Two to five capitals, as degrees and orders are written: they follow another ("MD, FAND").
fn is_credential(text: &str) -> bool {
    let letters: String = text.chars().filter(|char| !matches!(char, '.' | '-' | '®')).collect();
    (2..=5).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::super::segmenter::segments;
    use super::*;
    use crate::lexicon::language::Lang;

    #[test]
    fn names_are_told_from_what_stands_beside_them() {
        for (line, expected) in [
            ("By Ada Lund, Ben Okri and Carl Roth, City Hall correspondent", "Ada Lund; Ben Okri; Carl Roth"),
            ("By Ada Lund, Ben Okri Staff Writers", "Ada Lund; Ben Okri"),
            ("By Ada Lund, Privacy and Digital Security Expert", "Ada Lund"),
            ("By Ada Lund and Ben Okri, The Gazette", "Ada Lund; Ben Okri"),
            ("Por Ada Lund, do Rio", "Ada Lund"),
            ("By Ada Lund, MD, FAND, CNN Politics", "Ada Lund, MD, FAND"),
            ("By Gazette Desk, Delhi", "Gazette Desk"),
            ("Ada Lund, New York", "Ada Lund"),
            ("Ada Lund (AFP)", "Ada Lund; AFP"),
            ("Staff Writer, Gazette", ""),
            ("Lund, Ada; Okri, Ben", "Ada Lund; Ben Okri"),
        ] {
            let cut = segments(line, Lang::UNKNOWN);
            let found: Vec<String> = cut.iter().flat_map(names).collect();
            assert_eq!(found.join("; "), expected, "{line}");
        }
    }
}
