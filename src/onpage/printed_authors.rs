//! The authors of a head that is not made for articles, found again in print.

use crate::body::Selection;
use crate::candidate::Candidates;
use crate::dom::Page;
use crate::normalize::{Hints, boilerplate, byline};
use crate::report::Field;

/// Names of the head that are looked for.
const MAX_NAMES: usize = 4;

/// Returns the authors whom `<meta>` names and whom the page prints above, in or under its text.
///
/// Where nothing else in the head is made for articles, `<meta name=author>` says who built the page or owns its texts
/// more often than who wrote this one. None are looked for where the head is made for articles.
pub(super) fn printed_authors(page: &Page, body: &Selection, candidates: &Candidates) -> Vec<String> {
    if candidates.has_article_head() {
        return Vec::new();
    }
    let hints = Hints::default().with_language(candidates.texts(Field::Language).next());
    let claims = candidates.of(Field::Byline).filter(|candidate| candidate.source.is_plain_head());
    let authors = claims.flat_map(|candidate| byline::parse(&candidate.value.printed(), &hints));
    let mut names: Vec<String> = authors.map(|author| author.name).take(MAX_NAMES).collect();
    if names.is_empty() {
        return names;
    }
    let blocks = body.blocks.iter();
    let texts: Vec<String> = blocks.map(|block| block.text(page).to_lowercase()).collect();
    names.retain(|name| is_printed(name, &texts));
    names
}

/// Whether one of the texts, which are in small letters, has the name; the rights in a page are a firm's as well as its
/// author's.
fn is_printed(name: &str, texts: &[String]) -> bool {
    let is_person = byline::is_person(name);
    let name = name.to_lowercase();
    texts
        .iter()
        .filter(|text| text.contains(&name))
        .any(|text| is_person || !boilerplate::states_rights(text))
}
