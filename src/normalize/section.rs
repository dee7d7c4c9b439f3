//! Section names.

use super::date;
use super::{DayOrder, Hints};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::SECTION_LABELS;
use crate::text;
use crate::text::digits::digit;
use crate::work;

static HOME_LABELS: Phrases = Phrases::new(&SECTION_LABELS, "home");
static UNFILED: Phrases = Phrases::new(&SECTION_LABELS, "unfiled");
static GENERIC_SECTIONS: Phrases = Phrases::new(&SECTION_LABELS, "generic section");
static COMMON_SECTIONS: Phrases = Phrases::new(&SECTION_LABELS, "common section");
static SITE_PAGES: Phrases = Phrases::new(&SECTION_LABELS, "site page");
static PAGE_TOOLS: Phrases = Phrases::new(&SECTION_LABELS, "page tool");
static BUTTONS: Phrases = Phrases::new(&SECTION_LABELS, "button");
static BUTTON_OPENINGS: Phrases = Phrases::new(&SECTION_LABELS, "button opening");
static BREADCRUMB_LABELS: Phrases = Phrases::new(&SECTION_LABELS, "breadcrumb label");
static SECTION_LABEL: Phrases = Phrases::new(&SECTION_LABELS, "section label");
static LOOSE_SECTION_LABEL: Phrases = Phrases::new(&SECTION_LABELS, "loose section label");
static SECTION_LABEL_OPENINGS: Phrases = Phrases::new(&SECTION_LABELS, "section label opening");

/// The longest text that may hold a section's name, in bytes.
const MAX_NAME: usize = 2_000;

/// No phrase of the table has more bytes.
const MAX_PHRASE: usize = 60;

/// Returns a section's name as shown to readers, without the separators and labels around it, and with markup and white
/// space cleaned. Of a path ("News > Politics"), it is the last part.
///
/// `None` for the root of a breadcrumb ("Home", "Startseite"), buttons ("Read more"), dates, numbers, addresses, and texts
/// that are too long for a section.
///
/// ```
/// use newsprint::normalize::{Hints, section};
///
/// let clean = |name| section::clean(name, &Hints::default());
/// assert_eq!(clean(" » Filed under: Politics ").as_deref(), Some("Politics"));
/// assert_eq!(clean("News > World").as_deref(), Some("World"));
/// assert_eq!(clean("Startseite"), None);
/// assert_eq!(clean("6. Mai 2022"), None);
/// ```
pub fn clean(name: &str, hints: &Hints<'_>) -> Option<String> {
    work::text(name.len());
    if name.len() > MAX_NAME {
        return None;
    }
    let decoded = text::decode_entities(name);
    let plain = text::strip_tags(&decoded);
    let name = last_of_path(&plain);
    let name = trim(without_label(name, hints.lang()));
    let name = text::collapse(without_count(first_of_list(name)));
    if !is_like_name(&name) || is_not_a_name(&name, hints.lang()) || is_date(&name, hints) {
        return None;
    }
    Some(name.into_owned())
}

/// Whether a name is what programs print where nobody chose one: "Uncategorized".
pub(crate) fn is_unfiled(name: &str, language: Lang) -> bool {
    is_phrase(name, &UNFILED, language)
}

/// Whether a name says no more than that something is new or on top: "Latest news".
pub(crate) fn is_generic(name: &str, language: Lang) -> bool {
    is_phrase(name, &GENERIC_SECTIONS, language)
}

/// Whether many publications give a section this name: "Politics".
pub(crate) fn is_common(name: &str, language: Lang) -> bool {
    is_phrase(name, &COMMON_SECTIONS, language)
}

/// Whether a link's words lead to a page about the site and its rules: "Privacy policy".
pub(crate) fn is_site_page(name: &str, language: Lang) -> bool {
    is_phrase(name, &SITE_PAGES, language)
}

/// Whether a breadcrumb is a tool of the page, "字号：" or "Print": the breadcrumbs end before it.
pub(crate) fn is_page_tool(name: &str, language: Lang) -> bool {
    is_phrase(name.trim_end_matches([' ', ':', '：']), &PAGE_TOOLS, language)
}

/// Whether a name is that of the front page: "Home", "Startseite".
pub(crate) fn is_home(name: &str, language: Lang) -> bool {
    is_phrase(name, &HOME_LABELS, language)
}

/// Whether words before a colon say that a section's name follows: "Filed under".
pub(crate) fn is_section_label(label: &str, language: Lang) -> bool {
    is_phrase(label, &SECTION_LABEL, language)
}

/// Whether a breadcrumb only labels those behind it: "You are here:".
pub(crate) fn is_breadcrumb_label(name: &str, language: Lang) -> bool {
    is_phrase(name.trim_end_matches([' ', ':', '：', '.']), &BREADCRUMB_LABELS, language)
}

/// Whether a text opens with the label of breadcrumbs: "当前位置：新闻". Only in scripts without spaces: in others
/// the markup names them.
pub(crate) fn opens_with_breadcrumb_label(text: &str, language: Lang) -> bool {
    /// Bytes before the colon.
    const MAX_LABEL: usize = 32;
    let Some((label, _)) = text.split_once([':', '：']) else { return false };
    if label.len() > MAX_LABEL || label.is_ascii() {
        return false;
    }
    is_breadcrumb_label(label.trim(), language)
}

/// Whether the words are the front page's, a button's, a language's: "Home", "Read more about us".
pub(crate) fn is_not_a_name(name: &str, language: Lang) -> bool {
    let name = text::fold(name);
    let labels = [&HOME_LABELS, &UNFILED, &BREADCRUMB_LABELS, &SITE_PAGES, &BUTTONS, &PAGE_TOOLS];
    labels.iter().any(|labels| labels.is(&name, language)) || opens_like_button(&name, language)
}

fn is_phrase(name: &str, phrases: &Phrases, language: Lang) -> bool {
    name.len() < MAX_PHRASE && phrases.is(&text::fold(name), language)
}

/// Whether folded words begin as a button's do: "read more about us".
fn opens_like_button(name: &str, language: Lang) -> bool {
    let opening = BUTTON_OPENINGS.opening(name, language);
    let rest = opening.and_then(|opening| name.strip_prefix(opening));
    rest.is_some_and(|rest| rest.starts_with([' ', '!', '.']))
}

/// Whether a name is as long as sections' names are and holds letters: "12" and "info@example.org" are not.
fn is_like_name(name: &str) -> bool {
    /// Chosen on the pages at hand.
    const CHARS: std::ops::RangeInclusive<usize> = 2..=60;
    const MOST_WORDS: usize = 7;
    let is_address = name.contains("://") || name.contains('@');
    if is_address || !CHARS.contains(&name.chars().count()) || name.split(' ').nth(MOST_WORDS).is_some() {
        return false;
    }
    name.contains(char::is_alphabetic)
}

/// Whether a name is a date: "6. Mai 2022". Which of two numbers is the day matters little here.
pub(super) fn is_date(name: &str, hints: &Hints<'_>) -> bool {
    let hints = Hints::default().with_language(hints.language).with_order(Some(DayOrder::DayMonth));
    name.contains(|char| digit(char).is_some()) && date::parse(name, &hints).is_some()
}

fn trim(name: &str) -> &str {
    name.trim_matches(|char: char| char.is_whitespace() || ">›»«‹/|·:：•-–—→\\,;".contains(char))
}

/// Returns the last part of a path: "News > Politics" → "Politics".
fn last_of_path(name: &str) -> &str {
    let name = trim(name);
    name.rsplit_once(['>', '›', '»', '→']).map_or(name, |(_, last)| trim(last))
}

/// Returns the first of several sections and topics: "Biology,Medicine" → "Biology". "Arts, Books" is one name.
fn first_of_list(name: &str) -> &str {
    let commas = name.matches(',').count();
    if commas > 2 || commas > name.matches(", ").count() {
        trim(name.split(',').next().unwrap_or(name))
    } else {
        name
    }
}

/// Returns the name behind a label: "Filed under: Politics" → " Politics", "Posted in Politics" → "Politics".
fn without_label(name: &str, language: Lang) -> &str {
    if let Some((label, rest)) = name.split_once(':') {
        let label = text::fold(label);
        if SECTION_LABEL.is(&label, language) || LOOSE_SECTION_LABEL.is(&label, language) {
            return rest;
        }
    }
    // Without a colon only the labels that are no names themselves.
    let lower = name.to_ascii_lowercase();
    let opening = SECTION_LABEL_OPENINGS.opening(&lower, language);
    opening.and_then(|opening| name.get(opening.len()..)).unwrap_or(name)
}

/// Returns the name without the number of its stories: "River (268)" → "River".
fn without_count(name: &str) -> &str {
    let Some((before, rest)) = name.rsplit_once('(') else { return name };
    let count = rest.strip_suffix(')').unwrap_or("?");
    if count.bytes().all(|byte| byte.is_ascii_digit()) { before.trim_end() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleans_names() {
        for (name, expected) in [
            ("Opinion", Some("Opinion")),
            ("  Arts &amp; Culture |", Some("Arts & Culture")),
            ("<a href='/x'>World</a>", Some("World")),
            ("Rubrik: Wirtschaft", Some("Wirtschaft")),
            ("/ Politics", Some("Politics")),
            ("国际", Some("国际")),
            ("Biology,Medicine", Some("Biology")),
            ("Arts, Books", Some("Arts, Books")),
            ("River (268)", Some("River")),
            ("Privacy policy", None),
            ("Read more about us", None),
            ("You are here", None),
            ("Home", None),
            ("HOME", None),
            ("ホーム", None),
            ("Главная", None),
            ("Uncategorized", None),
            ("2022-05-06", None),
            ("May 6, 2022", None),
            ("12", None),
            ("i", None),
            ("", None),
            ("»", None),
            ("https://example.org/world", None),
            ("The mayor was the first to cross the bridge that had been closed", None),
        ] {
            assert_eq!(clean(name, &Hints::default()).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn labels_are_known_in_any_case() {
        type Case = (fn(&str, Lang) -> bool, &'static [&'static str], &'static [&'static str]);
        let cases: [Case; 6] = [
            (is_generic, &["NEWS", "À la une", "ニュース"], &["Politics"]),
            (is_common, &["Politics", "Wirtschaft"], &["Bridges"]),
            (is_unfiled, &["Uncategorized", "未分类"], &["City"]),
            (is_site_page, &["Privacy Policy", "Impressum"], &["Privacy"]),
            (is_page_tool, &["Print", "字号："], &["Printing"]),
            (is_breadcrumb_label, &["You are here:", "当前位置"], &["Here"]),
        ];
        for (is, labels, others) in cases {
            assert!(labels.iter().all(|label| is(label, Lang::UNKNOWN)), "{labels:?}");
            assert!(!others.iter().any(|other| is(other, Lang::UNKNOWN)), "{others:?}");
        }
    }

    #[test]
    fn breadcrumbs_in_scripts_without_spaces_open_with_their_label() {
        for (text, expected) in [("当前位置：新闻", true), ("You are here: News", false), ("新闻", false)]
        {
            assert_eq!(opens_with_breadcrumb_label(text, Lang::UNKNOWN), expected, "{text}");
        }
    }
}
