//! Addresses of pages about authors.

use ::url::Url;

use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::{text, url};
use crate::settings::Context;

/// Addresses of pages about the publisher: "/impressum.html".
static IMPRINTS: Phrases = Phrases::new(&tables::NOT_A_PERSON, "imprint page");

/// Parts of addresses that are a button's.
const BUTTONS: [&str; 5] = ["mailto:", "javascript:", "/share", "/intent/", "sharer"];

/// Returns the address of a page about an author: not of a network's button, of an imprint, of the front page or of
/// this page.
pub(super) fn author_page(link: &str, context: &Context) -> Option<String> {
    let link = text::decode_entities(link);
    let url = url::resolve(context.base.as_ref(), &link)?;
    let is_site = context.address.as_ref().is_some_and(|own| is_front_or_here(&url, own));
    let is_button = BUTTONS.iter().any(|button| url.contains(button));
    if is_site || is_imprint(&url) || is_button { None } else { Some(url) }
}

/// Whether an address is that of the site's front page or a place on this page.
fn is_front_or_here(url: &str, own: &Url) -> bool {
    let Some((host, _)) = url.split_once("://").and_then(|(_, rest)| rest.split_once('/')) else {
        return false;
    };
    let is_front = url.ends_with(&[host, "/"].concat()) && own.host_str() == Some(host);
    is_front || url.split_once('#').is_some_and(|(page, _)| own.as_str() == page)
}

/// Whether an address leads to the imprint: "https://paper.example/impressum.html".
fn is_imprint(url: &str) -> bool {
    let last = url.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    IMPRINTS.has(last.split('.').next().unwrap_or(last))
}
