//! Folders of addresses: what a site keeps under `/author/`, `/category/` and `/tags/`.
//!
//! A folder is a segment with another one below it: `/author/ada` leads to an author, `/author` to no one.

use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;

static AUTHORS: Phrases = Phrases::new(&tables::ADDRESS_SEGMENTS, "author folder");
static NO_AUTHORS: Phrases = Phrases::new(&tables::ADDRESS_SEGMENTS, "no author");
static SECTIONS: Phrases = Phrases::new(&tables::ADDRESS_SEGMENTS, "section folder");
static SUBJECTS: Phrases = Phrases::new(&tables::ADDRESS_SEGMENTS, "subject folder");
static SPECIALS: Phrases = Phrases::new(&tables::ADDRESS_SEGMENTS, "special folder");

/// Whether an address stands in a folder of authors: `/author/ada` yes, `/user/signup` no.
pub(crate) fn has_author_folder(href: &str) -> bool {
    if has_folder(href, &AUTHORS) { !leads_to_form(href) } else { false }
}

/// Whether an address leads to a form or a list of the site that its readers' accounts stand beside: `/user/signup/`.
fn leads_to_form(href: &str) -> bool {
    let last = last_part(without_query(href.trim()).trim_end_matches('/'));
    NO_AUTHORS.is(last.split('.').next().unwrap_or(last), Lang::UNKNOWN)
}

/// Whether an address stands in a folder of sections: `/category/news`.
pub(crate) fn has_section_folder(href: &str) -> bool {
    has_folder(href, &SECTIONS)
}

/// Whether an address stands in a folder of subjects: `/tags/bridges`.
pub(crate) fn has_subject_folder(href: &str) -> bool {
    has_folder(href, &SUBJECTS)
}

/// Whether an address stands in a folder of special topics, each on one event: `/zt/bridge-bonds`.
pub(crate) fn has_special_folder(href: &str) -> bool {
    has_folder(href, &SPECIALS)
}

/// Whether the last folder of an address is one of authors: `/user/ada` yes, `/user/ada/bridges` no.
pub(crate) fn is_author_page(href: &str) -> bool {
    AUTHORS.is(last_part(folder(href)), Lang::UNKNOWN)
}

/// Returns an address without its last part, which those of one list share: `/on` of `/on/tolls/?page=2`.
pub(crate) fn folder(href: &str) -> &str {
    let path = without_query(href.trim()).trim_end_matches('/');
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn last_part(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

fn has_folder(href: &str, folders: &Phrases) -> bool {
    let Some((above, _)) = href.rsplit_once('/') else { return false };
    above.split('/').any(|part| folders.is_in_any_case(part))
}

/// Returns an address as it is written without its query and fragment: `/a.jpg` of `/a.jpg?w=800#top`.
pub(crate) fn without_query(href: &str) -> &str {
    href.split(['?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_of_the_table_is_found() {
        for folders in [&AUTHORS, &SECTIONS, &SUBJECTS, &SPECIALS] {
            for folder in folders.iter(Lang::UNKNOWN) {
                assert!(has_folder(&format!("/{folder}/x"), folders), "{folder}");
            }
        }
    }

    #[test]
    fn an_address_is_in_its_folder() {
        for (href, expected) in [
            ("/on/tolls/?page=2", "/on"),
            ("https://a.example/on/x#y", "https://a.example/on"),
            ("tolls", ""),
            ("", ""),
        ] {
            assert_eq!(folder(href), expected, "{href}");
        }
    }

    #[test]
    fn a_folder_is_no_page() {
        assert!(has_author_folder("https://times.example/author/ada"));
        assert!(has_author_folder("/Author/2479"));
        assert!(!has_author_folder("https://times.example/user/signup/"));
        assert!(!has_author_folder("/users/login.php?next=/news"));
        assert!(!has_author_folder("https://times.example/author"));
        assert!(!has_author_folder("/news/authority/x"));
    }

    #[test]
    fn an_author_page_stands_right_in_the_folder() {
        assert!(is_author_page("/user/ada/"));
        assert!(!is_author_page("/user/ada/ferry"));
    }
}
