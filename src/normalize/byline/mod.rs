//! Bylines: the people and organisations that a line credits, without what stands around their names.

mod authors;
mod companies;
mod credit_line;
mod display_credit;
mod east_asian;
mod introduction;
mod job_titles;
mod letter_case;
mod line_cleanup;
mod name_part;
mod name_shape;
mod names_in_phrase;
mod normal_case;
mod organization_names;
mod prose;
mod role_suffix;
mod segmenter;
mod segments;
mod sources;
mod teams;
mod tokens;
mod vocabulary;

use std::borrow::Cow;

use super::hints::Hints;
use crate::article::{Author, AuthorRole, Byline};
use crate::lexicon::language::Lang;
use crate::text;
use crate::work;
use normal_case::normal_case;
use vocabulary::{ACCOUNT_BEGINNINGS, LABEL_WORDS, NOISE, fold, is_small_word};

pub(crate) use companies::is_company;
pub(crate) use credit_line::{Credit, credit};
pub(crate) use display_credit::credit_in;
pub(crate) use east_asian::{
    closes, is_bare_label, is_name_and_paper, is_name_or_paper, is_reporter_line, lede_credit, part_of,
    signature, tail_signature,
};
pub(crate) use introduction::{is_introduced, is_opening, names_checkers, opens_credit};
pub(crate) use line_cleanup::insert_missing_space;
pub use name_shape::is_name;
pub(crate) use name_shape::{bare, is_name_word, is_nobody, is_particle, is_person};
pub(crate) use organization_names::{is_agency, is_organization, opens_with_agency};
pub(crate) use sources::{is_agency_line, is_source, is_source_line, opens_with_source};
pub(crate) use teams::{group, is_glued, is_group, is_newsroom, is_staff};

/// Bytes of a line; what is longer is a text.
const MAX_LINE: usize = 1_000;

/// Returns the people and organisations that a byline names, in order, each with a role; empty if it names nobody.
///
/// Words such as "By", "Von" and "Текст:" are removed without damaging names that begin like them. Lists are
/// split at commas and at the word for "and" in many languages. Job titles, places, dates, e-mail addresses,
/// handles and buttons ("Share", "Follow") are left out; suffixes ("Jr.", "PhD") stay with their name; names in all capitals
/// are converted to normal case. News agencies have the role [`Agency`](crate::AuthorRole::Agency). Separate several lines
/// with line feeds.
///
/// Of the hints, only the language is used, for words whose meaning depends on it.
///
/// ```
/// use newsprint::AuthorRole;
/// use newsprint::normalize::{Hints, byline};
///
/// let parse = |line| byline::parse(line, &Hints::default());
/// let names = |line| parse(line).into_iter().map(|author| author.name).collect::<Vec<_>>();
/// assert_eq!(names("By Ada Lund, Ben Okri and Carl Roth, City Hall correspondent"), ["Ada Lund", "Ben Okri", "Carl Roth"]);
/// assert_eq!(names("Von Eva Braune-Roth, Berlin | 06.05.2022, 19:05 Uhr"), ["Eva Braune-Roth"]);
/// assert_eq!(names("Abby Goodlund"), ["Abby Goodlund"]);
/// assert_eq!(names("BY SEAN O'BRIEN AND RONALD McDONALD"), ["Sean O'Brien", "Ronald McDonald"]);
/// assert_eq!(names("Share this article"), Vec::<String>::new());
/// assert_eq!(parse("Ada Lund (AFP)")[1].role, AuthorRole::Agency);
///
/// let slovene = Hints::default().with_language(Some("sl"));
/// assert_eq!(byline::parse("Ada Kovač in Bor Novak", &slovene).len(), 2);
/// ```
pub fn parse(text: &str, hints: &Hints<'_>) -> Vec<Author> {
    work::text(text.len());
    if text.is_empty() || text.len() > MAX_LINE {
        return Vec::new();
    }
    if let Some(source) = sources::source_of(text.trim()) {
        return vec![source];
    }
    parse_plain(&line_cleanup::plain(text), hints)
}

/// Returns the authors that a line without markup names.
fn parse_plain(line: &str, hints: &Hints<'_>) -> Vec<Author> {
    let plain = line_cleanup::without_dates(line, hints);
    if let Some(authors) = east_asian::parse(&plain) {
        return authors;
    }
    let text = plain.lines().map(mended).collect::<Vec<_>>().join("\n");
    authors::authors(segmenter::segments(&text, hints.lang()))
}

/// Returns a line with its missing spaces and capitals: "by ada lund" → "by Ada Lund".
fn mended(line: &str) -> Cow<'_, str> {
    let line = insert_missing_space(line);
    normal_case::capitalize_lowercase_line(&line).map_or(line, Cow::Owned)
}

/// Returns the byline in a line, its text and its authors; `None` if it names nobody.
///
/// ```
/// use newsprint::normalize::{Hints, byline::parse_line};
///
/// let byline = parse_line(" By  Ada Lund\n", &Hints::default()).unwrap();
/// assert_eq!(byline.text.as_deref(), Some("By Ada Lund"));
/// assert_eq!(byline.authors[0].name, "Ada Lund");
/// assert_eq!(parse_line("Updated 3 hours ago", &Hints::default()), None);
/// ```
pub fn parse_line(text: &str, hints: &Hints<'_>) -> Option<Byline> {
    work::text(text.len());
    let authors = parse(text, hints);
    if authors.is_empty() {
        return None;
    }
    let mut byline = Byline::new(authors);
    byline.text = Some(text::collapse(&text::strip_tags(&text::decode_entities(text))).into_owned());
    Some(byline)
}

/// Returns the name in an author value from metadata; `None` if it holds none.
///
/// Addresses, e-mail addresses and handles are dropped, and so are placeholders ("admin", "Staff Writer"). Metadata is
/// trusted more than a line on the page: a name need not start with a capital. Of several names, it is the first; use
/// [`parse`] for all of them.
///
/// ```
/// use newsprint::normalize::{Hints, byline};
///
/// let clean_name = |text| byline::clean_name(text, &Hints::default());
/// assert_eq!(clean_name("By Ada Lund, Staff Writer").as_deref(), Some("Ada Lund"));
/// assert_eq!(clean_name("ada@example.org (Ada Lund)").as_deref(), Some("Ada Lund"));
/// assert_eq!(clean_name("https://www.facebook.com/adalund"), None);
/// assert_eq!(clean_name("@adalund"), None);
/// assert_eq!(clean_name("admin"), None);
/// ```
pub fn clean_name(text: &str, hints: &Hints<'_>) -> Option<String> {
    if let Some(first) = parse(text, hints).into_iter().next() {
        return Some(first.name);
    }
    let plain = line_cleanup::plain(text);
    let name = text::collapse(&plain);
    if may_be_claimed(&name) { Some(normal_case(&name)) } else { None }
}

/// Whether a claim may hold a name that no line would: "lund".
fn may_be_claimed(name: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let is_line = name.split(' ').nth(MOST_WORDS).is_some();
    if is_line || !name_shape::has_shape(name) {
        return false;
    }
    !(is_nobody(name) || job_titles::is_job(name))
}

/// Returns what stands on a line before its first date, or the line where nothing does: "Gazette Staff 2022年5月6日" →
/// "Gazette Staff".
pub(crate) fn before_date(line: &str, hints: &Hints<'_>) -> String {
    let undated = line_cleanup::without_dates(line, hints);
    let before = undated.split('|').next().unwrap_or_default().trim();
    if before.is_empty() { line.to_owned() } else { before.to_owned() }
}

/// Returns the names of those who wrote, and of those who did something else for the article.
pub(crate) fn writers_and_others(line: &str, hints: &Hints<'_>) -> (Vec<String>, Vec<String>) {
    work::text(line.len());
    let (mut writers, mut others) = (Vec::new(), Vec::new());
    for author in parse(line, hints) {
        let names = if author.role == AuthorRole::Writer { &mut writers } else { &mut others };
        names.push(author.name);
    }
    (writers, others)
}

/// Whether a word stands on buttons and behind names, as "Share" does.
pub(crate) fn is_button(word: &str) -> bool {
    NOISE.has(&fold(word))
}

/// Whether one of the words is one of sections, formats or labels and of no name: "Local News", "Film Review".
pub(crate) fn holds_label(words: &str) -> bool {
    words.split_whitespace().any(|word| LABEL_WORDS.has(&fold(word)))
}

/// Whether words say what somebody is or for whom they write: "BBC News", "Berlin correspondent".
pub(crate) fn is_affiliation(words: &str) -> bool {
    words.split_whitespace().any(job_titles::is_job_word) || is_organization(words)
}

/// Returns the name of an account ("delta201", "ada_l") where markup says that it is an author; `None` for what no
/// account is called.
pub(crate) fn account(text: &str) -> Option<String> {
    let name = text::collapse(text);
    let names_nobody = is_nobody(&name) || ACCOUNT_BEGINNINGS.opening(&fold(&name), Lang::UNKNOWN).is_some();
    if names_nobody || !has_account_shape(&name) || name.split(' ').any(is_spoken) {
        return None;
    }
    Some(normal_case(&name))
}

fn has_account_shape(name: &str) -> bool {
    const LENGTHS: std::ops::RangeInclusive<usize> = 3..=30;
    const FEWEST_LETTERS: usize = 3;
    let is_plain = name.chars().all(|char| char.is_alphanumeric() || "_-. ".contains(char));
    if !is_plain || !LENGTHS.contains(&name.chars().count()) || name.split(' ').nth(2).is_some() {
        return false;
    }
    if letter_case::count(name, char::is_alphabetic) < FEWEST_LETTERS {
        return false;
    }
    name.contains(|char: char| char == '_' || char.is_numeric()) || !name.contains(char::is_uppercase)
}

/// Whether a word is one of sentences or buttons: "with", "Share".
fn is_spoken(word: &str) -> bool {
    is_small_word(&fold(word)) || name_shape::opens_no_name(word)
}
