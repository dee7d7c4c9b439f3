//! A name that stands alone under the text.

use crate::article::{Article, Author, AuthorRole, Byline};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::{byline, headline};

use super::site::is_name_of;

/// Words before the name that signs a text: "Your Ada Lund".
static GREETINGS: Phrases = Phrases::new(&tables::BYLINE_MARKERS, "greeting");

/// "Your Ada Lund", as columnists sign.
fn without_greeting(name: &str) -> &str {
    let greeting = name.split_once(' ').filter(|(word, _)| GREETINGS.has(&word.to_lowercase()));
    greeting.map_or(name, |(_, name)| name)
}

/// Takes in a name that stands alone under the text.
pub(crate) fn sign_off(article: &mut Article, name: &str) {
    let name = byline::signature(name).unwrap_or_else(|| without_greeting(name));
    let team = byline::is_glued(name);
    let whole = if team { Some(name.to_owned()) } else { byline::clean_name(name) };
    let Some(name) = whole.filter(|name| !name.contains(char::is_numeric)) else { return };
    let site = article.publication.as_ref().map(|publication| publication.name.clone());
    let byline = article.byline.get_or_insert_with(Byline::default);
    let related = |known: &Author| {
        headline::same(&known.name, &name) || name.contains(&known.name) || known.name.contains(&name)
    };
    if byline.authors.iter().any(related) {
        return;
    }
    // The site or its abbreviation was credited only because nobody else was known, unless the page itself
    // says that it is by the site.
    let short = |known: &Author| known.name.len() <= 4 && known.name.chars().all(char::is_uppercase);
    let shown = byline.text.is_some();
    byline.authors.retain(|known| {
        shown
            || known.role == AuthorRole::Agency
            || !short(known) && !site.as_deref().is_some_and(|site| is_name_of(site, &known.name))
    });
    let role = if team {
        AuthorRole::Publication
    } else if byline.authors.is_empty() {
        AuthorRole::Writer
    } else {
        AuthorRole::Contributor
    };
    byline.authors.push(Author::new(name).with_role(role));
}
