//! What may be the name of a section.

use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::{headline, section};
use crate::text;

use super::page_context::PageContext;

/// What follows the name of a site and says that this is its front page: "晨报首页".
static FRONT_PAGE: Phrases = Phrases::new(&tables::SITE_LABELS, "front page");

/// Whether a program's name for a section stands where its own is due: "city-council-guides", "soul-search".
///
/// A name may have a dash and short parts: "e-commerce", "non-fiction".
pub(super) fn is_slug(name: &str) -> bool {
    /// Letters of each part of two.
    const LONG: usize = 4;
    if !name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_')) {
        return false;
    }
    let parts = name.split(['-', '_']);
    match parts.clone().count() {
        0 | 1 => false,
        2 => name.contains('_') || parts.map(str::len).all(|length| length >= LONG),
        _ => true,
    }
}

/// Returns the first name of a list that says more than that something is new: "Traffic" of "News, Traffic, City".
///
/// One comma and a space may be a name's own ("Arts, Books").
pub(super) fn first_name(names: &str, page: &PageContext) -> Option<String> {
    let commas = names.matches(',').count();
    let is_list = match commas {
        0 => false,
        1 => !names.contains(", ") || names.split(", ").any(|name| section::is_generic(name, page.lang())),
        _ => true,
    };
    let names = names.split(|mark| is_list && mark == ',').filter_map(|name| good_name(name, page));
    first_telling(names, page.lang())
}

/// Returns the first name that says more than that something is new, or else the first.
fn first_telling(names: impl Iterator<Item = String>, language: Lang) -> Option<String> {
    let mut shelf = None;
    for name in names {
        if !section::is_generic(&name, language) {
            return Some(name);
        }
        shelf.get_or_insert(name);
    }
    shelf
}

/// Returns a name, unless it is the site's or the story's.
pub(super) fn good_name(name: &str, page: &PageContext) -> Option<String> {
    let name = section::clean(&text::decode_entities(name), &page.hints())?;
    let site = page.publication.as_ref().map(|publication| publication.name.as_str());
    // "Example.com" is called "Example".
    let host = site.filter(|site| !site.contains(' ')).and_then(|site| site.split_once('.'));
    let others = [page.headline.as_deref(), site, host.map(|(host, _)| host)];
    let is_other = others.into_iter().flatten().any(|other| headline::same(other, &name));
    let is_front = FRONT_PAGE.closing(&name, page.lang()).is_some();
    if is_other || is_front || is_host(&name) || name.starts_with('#') { None } else { Some(name) }
}

/// Whether a name is a host's: "blog.example.org".
fn is_host(name: &str) -> bool {
    if name.contains(char::is_whitespace) || name.split('.').nth(2).is_none() {
        return false;
    }
    name.split('.').all(|label| label.len() > 1)
}
