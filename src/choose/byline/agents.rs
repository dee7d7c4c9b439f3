//! Declared names as authors.

use crate::article::{Author, AuthorRole};
use crate::candidate::{Agent, Credit, Source};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::{Hints, byline, text};
use crate::settings::Context;

use super::author_page::author_page;

/// Words that open names of institutions.
static INSTITUTIONS: Phrases = Phrases::new(&tables::ORGANIZATIONS, "institution");

/// Words of a picture's credit, which some pages mark up as the author.
static PICTURE_CREDITS: Phrases = Phrases::new(&tables::NOT_A_PERSON, "picture credit");

/// What programs fill in where nobody is named.
static PLACEHOLDERS: Phrases = Phrases::new(&tables::NOT_A_PERSON, "placeholder");

/// Returns the authors of one declared name, which may be a whole byline.
pub(super) fn agents(agent: &Agent, source: Source, context: &Context, hints: &Hints<'_>) -> Vec<Author> {
    let name = text::decode_entities(&agent.name);
    if is_picture_credit(&name) {
        return Vec::new();
    }
    if byline::is_company(&name) {
        return owners(&name);
    }
    let whole = family_first(&name, source)
        .or_else(|| person(agent, &name, source))
        .or_else(|| byline::group(&name))
        .or_else(|| institution(&name))
        .or_else(|| address(&name));
    let mut authors = match whole {
        Some(name) if byline::is_newsroom(&name) => {
            vec![Author::new(name).with_role(AuthorRole::Publication)]
        }
        Some(name) => vec![Author::new(name)],
        None => byline::parse(&name, hints),
    };
    // "Ada Lund, who teaches history at …": behind the name a sentence.
    if let (true, Some((first, _))) = (authors.is_empty(), name.split_once(", ")) {
        authors = byline::parse(first, hints);
    }
    if authors.is_empty() {
        authors.extend(as_it_stands(&name).map(Author::new));
    }
    if let [author] = authors.as_mut_slice() {
        author.url = agent.url.as_deref().and_then(|link| author_page(link, context));
    }
    for author in &mut authors {
        author.role = match agent.credit {
            Credit::Author => author.role,
            Credit::Editor => AuthorRole::Editor,
            Credit::Contributor => AuthorRole::Contributor,
            Credit::Translator => AuthorRole::Translator,
        };
    }
    authors
}

/// Returns the companies of a list, or the whole as one: the owners of the text, and nobody in person.
fn owners(name: &str) -> Vec<Author> {
    let parts = name.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    if parts.clone().all(byline::is_company) { parts.map(owner).collect() } else { vec![owner(name)] }
}

fn owner(name: &str) -> Author {
    Author::new(text::collapse(name)).with_role(AuthorRole::Publication)
}

/// Whether a name credits a picture: "Photo: Ada Lund/Getty Images".
fn is_picture_credit(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    PICTURE_CREDITS.within(&name, Lang::UNKNOWN).is_some()
}

/// Libraries' "Family, Given" as people write it.
fn family_first(name: &str, source: Source) -> Option<String> {
    let (family, given) = name.split_once(", ")?;
    let is_library = matches!(source, Source::DublinCore | Source::Citation);
    if !is_library || given.contains(',') {
        return None;
    }
    Some(format!("{} {}", given.trim(), family.trim()))
}

/// "Nicholas Share": where the page's own node names a person, a last word that stands on buttons elsewhere is the
/// surname.
fn person(agent: &Agent, name: &str, source: Source) -> Option<String> {
    let name = text::collapse(name);
    let words: Vec<&str> = name.split(' ').collect();
    if source != Source::JsonLdArticle || agent.organization {
        return None;
    }
    let ([_, last] | [_, _, last]) = words.as_slice() else { return None };
    let is_cased = words.iter().all(|word| is_capitalized(word));
    if is_cased && byline::is_button(last) { Some(name.into_owned()) } else { None }
}

fn is_capitalized(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
}

/// "Center for Lakes and Rivers": a name whose "and" joins no people.
fn institution(name: &str) -> Option<String> {
    const MOST_WORDS: usize = 10;
    let words: Vec<&str> = name.split_whitespace().take(MOST_WORDS + 1).collect();
    let head = words.iter().take(3).position(|word| INSTITUTIONS.has(&word.to_lowercase()))?;
    if words.len() > MOST_WORDS || name.contains(['|', ',', ';', ':']) {
        return None;
    }
    match words.get(head + 1) {
        Some(&("for" | "of" | "on")) => Some(words.join(" ")),
        _ => None,
    }
}

/// "example.org, Berlin, Germany": behind an address no parts are names.
fn address(name: &str) -> Option<String> {
    let (site, _) = name.split_once(", ")?;
    let (host, end) = site.rsplit_once('.')?;
    if host.len() <= 2 || !(2..=8).contains(&end.len()) {
        return None;
    }
    let is_host = host.chars().all(|char| char.is_ascii_alphanumeric() || "-.".contains(char));
    if is_host && end.chars().all(|char| char.is_ascii_lowercase()) { Some(site.to_owned()) } else { None }
}

/// Returns a declared name that does not read like a person's: a team, an account.
fn as_it_stands(name: &str) -> Option<String> {
    let name = text::collapse(name);
    let is_refused = is_phrase(&name) || PLACEHOLDERS.has(&name.to_lowercase());
    if is_refused || is_address(&name) || !has_size_of_name(&name) {
        return None;
    }
    let is_slug = name.contains('-') && name.chars().all(|char| char.is_ascii_lowercase() || char == '-');
    Some(if is_slug { from_slug(&name) } else { name.into_owned() })
}

/// Whether a text has marks of addresses and of markup.
fn is_address(text: &str) -> bool {
    text.contains(['@', '/', '\\', '{', '<'])
        || ["www.", ".html", "(at)"].iter().any(|mark| text.contains(mark))
        || text.contains("[at]")
}

/// Whether a text is as long as names are.
fn has_size_of_name(text: &str) -> bool {
    if text.chars().count() > 50 || text.split(' ').count() > 6 {
        return false;
    }
    text.chars().filter(|char| char.is_alphabetic()).count() >= 2
}

/// "the people of the bridge", "unseren Gästen": words that begin small and that no name does.
fn is_phrase(name: &str) -> bool {
    let mut words = name.split(' ');
    let first = words.next().unwrap_or_default();
    if !is_small(first) || byline::is_particle(first) {
        return false;
    }
    let rest: Vec<&str> = words.collect();
    rest.len() > 2 || !rest.iter().all(|word| is_small(word))
}

fn is_small(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

/// "ada-lund" as a name.
fn from_slug(slug: &str) -> String {
    let mut name = String::with_capacity(slug.len());
    for word in slug.split('-').filter(|word| !word.is_empty()) {
        if !name.is_empty() {
            name.push(' ');
        }
        let mut chars = word.chars();
        name.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(chars.as_str());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::{address, institution};

    #[test]
    fn institutions_are_one_author() {
        let name = "Center for Lakes and Rivers";
        assert_eq!(institution(name).as_deref(), Some(name));
        assert_eq!(institution("Ada Lund, Institute for Lakes"), None);
        assert_eq!(institution("Ada Lund and Ben Okri"), None);
    }

    #[test]
    fn a_site_with_its_seat_is_the_site() {
        assert_eq!(address("courier.example, Berlin").as_deref(), Some("courier.example"));
        assert_eq!(address("courier.org, Berlin, Germany").as_deref(), Some("courier.org"));
        assert_eq!(address("Sam Reed Jr., Berlin"), None);
    }
}
