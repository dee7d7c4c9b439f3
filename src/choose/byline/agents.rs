//! Machine-readable names as authors.

use crate::article::{Author, AuthorRole};
use crate::candidate::{Agent, Credit, Source};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::Hints;
use crate::normalize::{byline, text};
use crate::settings::Context;

use super::author_page::author_page;

/// Words that open names of institutions.
static INSTITUTIONS: Phrases = Phrases::new(&tables::ORGANIZATIONS, "institution");

/// Words of a picture's credit, which some pages mark up as the author.
static PICTURE_CREDITS: Phrases = Phrases::new(&tables::NOT_A_PERSON, "picture credit");

/// What programs fill in where nobody is named.
static PLACEHOLDERS: Phrases = Phrases::new(&tables::NOT_A_PERSON, "placeholder");

/// The authors of one machine-readable name, which may be a whole byline.
pub(super) fn agents(agent: &Agent, source: Source, context: &Context, hints: &Hints<'_>) -> Vec<Author> {
    let name = text::decode_entities(&agent.name);
    if is_picture_credit(&name) {
        return Vec::new();
    }
    // The owner of the text, not somebody in person.
    if byline::is_company(&name) {
        let parts = || name.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
        let several = parts().nth(1).is_some() && parts().all(byline::is_company);
        let owner = |name: &str| Author::new(text::collapse(name)).with_role(AuthorRole::Publication);
        return if several { parts().map(owner).collect() } else { vec![owner(&name)] };
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

/// Whether a name credits a picture: "Photo: Ada Lund/Getty Images".
fn is_picture_credit(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    PICTURE_CREDITS.within(&name, Lang::UNKNOWN).is_some() || name == "getty"
}

/// Libraries' "Family, Given" as people write it.
fn family_first(name: &str, source: Source) -> Option<String> {
    let (family, given) = name.split_once(", ")?;
    let library = matches!(source, Source::DublinCore | Source::Citation);
    (library && !given.contains(',')).then(|| format!("{} {}", given.trim(), family.trim()))
}

/// "Nicholas Share": where the page's own node names a person, a last word that stands on buttons elsewhere is the
/// surname.
fn person(agent: &Agent, name: &str, source: Source) -> Option<String> {
    let name = text::collapse(name);
    let words: Vec<&str> = name.split(' ').collect();
    let is_cased = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
    };
    let named = source == Source::JsonLdArticle && !agent.organization;
    let cut = (2..=3).contains(&words.len()) && words.iter().all(is_cased);
    (named && cut && words.last().is_some_and(|last| byline::is_button(last))).then(|| name.into_owned())
}

/// "Center for Lakes and Rivers": a name whose "and" joins no people.
fn institution(name: &str) -> Option<String> {
    const MOST_WORDS: usize = 10;
    let words: Vec<&str> = name.split_whitespace().take(MOST_WORDS + 1).collect();
    let head = words.iter().take(3).position(|word| INSTITUTIONS.has(&word.to_lowercase()))?;
    let follows = words.get(head + 1).is_some_and(|word| matches!(*word, "for" | "of" | "on"));
    (follows && words.len() <= MOST_WORDS && !name.contains(['|', ',', ';', ':'])).then(|| words.join(" "))
}

/// "example.org, Berlin, Germany": behind an address no parts are names.
fn address(name: &str) -> Option<String> {
    let (site, _) = name.split_once(", ")?;
    let (host, end) = site.rsplit_once('.')?;
    let plain =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
    let domain = plain(host) && (2..=8).contains(&end.len()) && end.chars().all(|c| c.is_ascii_lowercase());
    (domain && host.len() > 2).then(|| site.to_owned())
}

/// A machine-readable name that does not read like a person's: a team, an account.
fn as_it_stands(name: &str) -> Option<String> {
    let name = text::collapse(name);
    let bad = name.contains(['@', '/', '\\', '{', '<'])
        || ["www.", ".html", "(at)"].iter().any(|mark| name.contains(mark))
        || name.contains("[at]");
    let letters = name.chars().filter(|char| char.is_alphabetic()).count();
    let good = letters >= 2
        && !bad
        && name.chars().count() <= 50
        && name.split(' ').count() <= 6
        && !is_phrase(&name)
        && !PLACEHOLDERS.has(&name.to_lowercase());
    let slug = name.contains('-') && name.chars().all(|char| char.is_ascii_lowercase() || char == '-');
    good.then(|| if slug { from_slug(&name) } else { name.into_owned() })
}

/// "the people of the bridge", "unseren Gästen": words that begin small and that no name does.
fn is_phrase(name: &str) -> bool {
    let is_small = |word: &str| word.starts_with(char::is_lowercase);
    let mut words = name.split(' ');
    let opens_small = words.next().is_some_and(|first| is_small(first) && !byline::is_particle(first));
    let rest: Vec<&str> = words.collect();
    opens_small && (rest.len() > 2 || !rest.is_empty() && !rest.iter().all(|word| is_small(word)))
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
