//! Bylines: the people and organisations that a line credits, without what stands around their names.

mod authors;
mod behind;
mod companies;
mod east_asian;
mod introduction;
mod named;
mod names;
mod part;
mod pieces;
mod prose;
mod runs;
mod shown;
mod teams;
mod told;
mod vocabulary;

use std::borrow::Cow;

use super::{Hints, date};
use crate::article::{Author, AuthorRole, Byline};
use crate::text;

pub(crate) use companies::is_company;
pub(crate) use east_asian::{
    closes, is_bare_label, is_name_and_paper, is_reporter_line, is_source, lede_credit, part_of, signature,
    tail_signature,
};
pub(crate) use introduction::{is_opening, opens_credit};
pub use names::is_name;
pub(crate) use names::{is_organisation, is_person};
pub(crate) use shown::credit_in;
pub(crate) use teams::{group, is_glued, is_group, is_staff};
pub(crate) use told::{Credit, credit};

/// The people and organisations that a byline names, in its order, each with a role.
///
/// Words such as "By", "Von" and "Текст:" are taken off without harming names that begin like them. Lists are
/// split at commas and at the word for "and" of many languages. Job titles, places, dates, e-mail addresses,
/// handles and buttons ("Share", "Follow") are left out; degrees ("Jr.", "PhD") stay with their name; names
/// in capitals are given in normal case. News agencies have the role
/// [`Agency`](crate::AuthorRole::Agency). Lines of the text are parted by line feeds.
///
/// Empty where the line names nobody.
///
/// ```
/// use newsprint::normalize::byline::parse;
/// use newsprint::AuthorRole;
///
/// let names = |line| parse(line).into_iter().map(|author| author.name).collect::<Vec<_>>();
/// assert_eq!(names("By Ada Lund, Ben Okri and Carl Roth, City Hall correspondent"), ["Ada Lund", "Ben Okri", "Carl Roth"]);
/// assert_eq!(names("Von Eva Braune-Roth, Berlin | 06.05.2022, 19:05 Uhr"), ["Eva Braune-Roth"]);
/// assert_eq!(names("Abby Goodlund"), ["Abby Goodlund"]);
/// assert_eq!(names("BY SEAN O'BRIEN AND RONALD McDONALD"), ["Sean O'Brien", "Ronald McDonald"]);
/// assert_eq!(names("Share this article"), Vec::<String>::new());
/// assert_eq!(parse("Ada Lund (AFP)")[1].role, AuthorRole::Agency);
/// ```
pub fn parse(text: &str) -> Vec<Author> {
    /// What is longer is a text, not a byline.
    const LONGEST: usize = 1_000;
    if text.len() > LONGEST {
        return Vec::new();
    }
    let plain = without_dates(&plain(text));
    if let Some(authors) = east_asian::parse(&plain) {
        return authors;
    }
    let lines: Vec<_> =
        plain.lines().map(unglued).map(|line| whispered(&line).map_or(line, Cow::Owned)).collect();
    authors::authors(&runs::runs(&lines.join("\n")))
}

/// "ByAda Lund", "By by Ada Lund": the space that a style sheet puts behind the word, and the word once where
/// it is there for readers who listen and for those who see.
pub(crate) fn unglued(line: &str) -> Cow<'_, str> {
    for word in ["By", "by", "BY", "Von", "von", "Par", "par", "Por", "por"] {
        let Some(rest) = line.strip_prefix(word) else { continue };
        let doubled = rest.trim_start_matches([' ', ':']);
        if let Some(rest) = doubled.get(..word.len()).filter(|again| again.eq_ignore_ascii_case(word)) {
            let rest = doubled.get(rest.len()..).unwrap_or("");
            if rest.starts_with([' ', ':']) {
                return Cow::Owned([word, rest.trim_start_matches([' ', ':'])].join(" "));
            }
        }
        if opens_glued_name(rest) {
            return Cow::Owned([word, rest].join(" "));
        }
    }
    // "Written byAda Lund"
    for word in [" by", " von", " par", " por", " door"].into_iter().filter(|word| text::holds(line, word)) {
        let Some((before, rest)) = line.split_once(word) else { continue };
        if before.len() <= LONGEST_LABEL && opens_glued_name(rest) {
            return Cow::Owned([before, word, " ", rest].concat());
        }
    }
    Cow::Borrowed(line)
}

/// Bytes of the words before "by".
const LONGEST_LABEL: usize = 24;

fn opens_glued_name(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(char::is_uppercase)
        && chars.next().is_some_and(|char| !char.is_uppercase())
        && rest.contains(' ')
}

/// A line that a style sheet prints in capitals may stand all in small letters: with a word such as "by" in
/// front, the words that can be names get their capitals. `None` where there is nothing to do.
fn whispered(line: &str) -> Option<String> {
    let (first, _) = line.split_once([' ', ':'])?;
    let opens = matches!(first, "by" | "von" | "par" | "por" | "di" | "door" | "av" | "af" | "от" | "автор");
    if !opens || line.chars().any(char::is_uppercase) {
        return None;
    }
    let words = line.split(' ').enumerate().map(|(place, word)| {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if place > 0 && !vocabulary::is_small_word(&fold(word)) => {
                first.to_uppercase().chain(letters).collect()
            }
            _ => word.to_owned(),
        }
    });
    Some(words.collect::<Vec<_>>().join(" "))
}

/// The byline of a line: its text and its authors; `None` where it names nobody.
///
/// ```
/// use newsprint::normalize::byline::parse_line;
///
/// let byline = parse_line(" By  Ada Lund\n").unwrap();
/// assert_eq!(byline.text.as_deref(), Some("By Ada Lund"));
/// assert_eq!(byline.authors[0].name, "Ada Lund");
/// assert_eq!(parse_line("Updated 3 hours ago"), None);
/// ```
pub fn parse_line(text: &str) -> Option<Byline> {
    let authors = parse(text);
    if authors.is_empty() {
        return None;
    }
    let mut byline = Byline::new(authors);
    byline.text = Some(text::collapse(&text::strip_tags(&text::decode_entities(text))).into_owned());
    Some(byline)
}

/// The name in one machine-readable claim; `None` where it holds none.
///
/// Addresses, e-mail addresses and handles are dropped, and so is what programs put where a name belongs
/// ("admin", "Staff Writer"). A claim is trusted more than a line on the page: a name need not start with a
/// capital. Of a claim that lists several names the first is given; see [`parse`] for all.
///
/// ```
/// use newsprint::normalize::byline::clean_name;
///
/// assert_eq!(clean_name("By Ada Lund, Staff Writer").as_deref(), Some("Ada Lund"));
/// assert_eq!(clean_name("ada@example.org (Ada Lund)").as_deref(), Some("Ada Lund"));
/// assert_eq!(clean_name("https://www.facebook.com/adalund"), None);
/// assert_eq!(clean_name("@adalund"), None);
/// assert_eq!(clean_name("admin"), None);
/// ```
pub fn clean_name(text: &str) -> Option<String> {
    if let Some(first) = parse(text).into_iter().next() {
        return Some(first.name);
    }
    let plain = plain(text);
    let name = text::collapse(&plain);
    if name == "Redaktion" {
        return Some(name.into_owned());
    }
    let acceptable = names::has_shape(&name)
        && !names::is_nobody(&name)
        && !names::is_job(&name)
        && !name.starts_with('@')
        && !name.split(' ').next().is_some_and(names::opens_no_name)
        && name.split(' ').count() <= 3
        && date::find(&name, &Hints::default()).is_none();
    acceptable.then(|| names::normal_case(&name))
}

/// Whether the line begins with a news agency ("AFP, Manila").
pub(crate) fn opens_with_agency(line: &str) -> bool {
    const MOST_WORDS: usize = 4;
    if line.split_whitespace().nth(MOST_WORDS).is_some() {
        return false;
    }
    let first = line.split([',', '/', '|', '(']).next().unwrap_or(line).trim();
    // "Haberler - Anadolu Ajansı": the name of a shelf, and whose it is.
    let last = text::holds(line, " - ").then(|| line.rsplit_once(" - ")).flatten();
    let last = last.map(|(_, last)| last.trim());
    names::is_agency(first) || last.is_some_and(names::is_agency)
}

/// Whether the line names the newsroom as such ("Redaktion"), which counts only where markup calls it the
/// author.
pub(crate) fn is_newsroom(line: &str) -> bool {
    teams::is_newsroom(&line.split_whitespace().collect::<Vec<_>>())
}

/// Whether the line names checkers or sponsors besides.
pub(crate) fn names_checkers(line: &str) -> bool {
    let pieces = pieces::pieces(line);
    (0..pieces.len()).any(|at| introduction::introduction_of_others(&pieces, at).is_some())
}

/// The names of those who wrote, and of those who did something else for the article.
pub(crate) fn writers_and_others(line: &str) -> (Vec<String>, Vec<String>) {
    let (writers, others): (Vec<Author>, Vec<Author>) =
        parse(line).into_iter().partition(|author| author.role == AuthorRole::Writer);
    let names = |authors: Vec<Author>| authors.into_iter().map(|author| author.name).collect();
    (names(writers), names(others))
}

/// Whether a text is the name of a news agency.
pub(crate) fn is_agency(text: &str) -> bool {
    names::is_agency(text.trim())
}

/// Whether the text is what programs print where a name belongs ("Staff Writer").
pub(crate) fn is_nobody(text: &str) -> bool {
    names::is_nobody(text)
}

/// Whether a word may stand in a name: no preposition, no job, no button.
pub(crate) fn is_name_word(word: &str) -> bool {
    names::case(word) != names::Case::Small && !vocabulary::is_small_word(&fold(word))
}

/// Whether a word stands on buttons and behind names, as "Share" does.
pub(crate) fn is_button(word: &str) -> bool {
    vocabulary::is_noise(&fold(word))
}

/// Whether one of the words is one of sections, formats or labels and of no name: "Local News", "Film Review".
pub(crate) fn holds_label(words: &str) -> bool {
    words.split_whitespace().any(|word| vocabulary::LABEL_WORDS.has(&fold(word)))
}

/// Whether a word opens surnames in small letters ("van").
pub(crate) fn is_particle(word: &str) -> bool {
    vocabulary::PARTICLES.has(&fold(word))
}

/// Whether words say what somebody is or for whom they write: "BBC News", "Berlin correspondent".
pub(crate) fn is_affiliation(words: &str) -> bool {
    words.split_whitespace().any(names::is_job_word) || names::is_organisation(words)
}

/// Whether the line opens with a word that introduces its names.
pub(crate) fn is_introduced(line: &str) -> bool {
    introduction::introduction(&pieces::pieces(&unglued(line)), 0, true).is_some()
}

/// The name without the titles in front and the degrees behind.
pub(crate) fn bare(name: &str) -> &str {
    let mut name = name;
    while let Some((first, rest)) = name.split_once(' ') {
        if !rest.contains(' ') || !part::is_honorific(first) {
            break;
        }
        name = rest;
    }
    while let Some((rest, last)) = name.rsplit_once([' ', ',']) {
        if !(last.is_empty() || names::is_suffix(last)) || !rest.contains(' ') {
            break;
        }
        name = rest.trim_end_matches([' ', ',']);
    }
    name
}

/// The name of an account ("delta201", "ada_l") where markup says that it is an author; `None` for what no
/// account is called.
pub(crate) fn account(text: &str) -> Option<String> {
    const LENGTHS: std::ops::RangeInclusive<usize> = 3..=30;
    let name = text::collapse(text);
    let folded = fold(&name);
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' '));
    let odd = name.contains('_') || name.contains(char::is_numeric) || !name.contains(char::is_uppercase);
    let spoken =
        name.split(' ').any(|word| vocabulary::is_small_word(&fold(word)) || names::opens_no_name(word));
    let good = LENGTHS.contains(&name.chars().count())
        && (letters >= 3 && plain && odd)
        && name.split(' ').count() <= 2
        && !(names::is_nobody(&name) || spoken || folded.starts_with("admin"));
    good.then(|| names::normal_case(&name))
}

/// The text without markup, addresses and e-mail addresses; lines stay lines.
fn plain(text: &str) -> String {
    let decoded = text::decode_entities(text);
    let stripped = text::strip_tags(&decoded);
    // Where a word may be broken is no part of it.
    let stripped =
        if stripped.contains('\u{ad}') { Cow::Owned(stripped.replace('\u{ad}', "")) } else { stripped };
    let mut plain = String::with_capacity(stripped.len());
    for line in stripped.lines() {
        if !plain.is_empty() {
            plain.push('\n');
        }
        for word in line.split_whitespace() {
            let handle = word.contains('@') && word.chars().filter(|c| c.is_alphanumeric()).count() > 2;
            let line_open = !plain.is_empty() && !plain.ends_with('\n');
            // "Ada Lund@adalund": the handle is glued to the name.
            if let Some((name, handle)) =
                word.split_once('@').filter(|(name, handle)| is_glued_name(name, handle))
            {
                plain.push_str(if line_open { " " } else { "" });
                plain.push_str(name);
                plain.push_str(" @");
                plain.push_str(handle);
                continue;
            }
            if handle || names::is_address(word) {
                plain.push_str(if line_open { " | " } else { "| " });
                continue;
            }
            if line_open && !plain.ends_with(' ') {
                plain.push(' ');
            }
            plain.push_str(&text::collapse(word));
        }
    }
    plain
}

fn is_glued_name(name: &str, handle: &str) -> bool {
    name.chars().next().is_some_and(char::is_uppercase)
        && name.chars().all(|c| c.is_alphabetic() || c == '-')
        && !handle.contains('.')
}

/// The text with each date and its weekday replaced by a bar.
fn without_dates(text: &str) -> String {
    let hints = Hints::default().with_language(Some("de"));
    let dates = date::find_all(text, &hints);
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for found in dates {
        rest.push_str(without_weekday(text.get(from..found.start).unwrap_or("")));
        rest.push_str(" | ");
        from = found.end;
    }
    rest.push_str(text.get(from..).unwrap_or(""));
    rest
}

/// What stands before a date, without the weekday at its end: "Ada Lund Sonntag,". With a capital it is one only
/// behind a whole name: people are called Domingo.
fn without_weekday(before: &str) -> &str {
    const SHORT: usize = 3;
    let line = before.trim_end_matches([' ', ',', '.']);
    let Some((rest, word)) = line.rsplit_once([' ', '\u{a0}']).filter(|(_, word)| !word.is_empty()) else {
        return before;
    };
    let small = names::case(word) == names::Case::Small;
    let marked = line.len() < before.trim_end().len();
    let part = rest.rsplit(['|', '•', '·', '\n', ':']).next().unwrap_or(rest);
    let whole = part.split_whitespace().nth(1).is_some() && (marked || word.chars().count() > SHORT);
    if (small || whole) && date::is_weekday(&fold(word)) { rest } else { before }
}

/// A word for looking up: lower case, without accents.
fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let folded = date::fold_word(word);
    if folded.contains('’') { folded.replace('’', "'") } else { folded.into_owned() }
}
