//! Who is credited.

use crate::article::{Article, Author, AuthorRole, Byline};
use crate::claims::{Agent, Claim, Credit, Step, Value};
use crate::context::Context;
use crate::normalize::{byline, headline, text, url};
use crate::report::Field;

use super::hearing::Hearing;
use super::precedence;

/// All that one kind of place says of the authors.
struct Testimony {
    /// Where the first claim stands in the order heard.
    at: usize,
    byline: Byline,
}

pub(super) fn byline(hearing: &mut Hearing<'_>, context: &Context, article: &mut Article) {
    let heard = precedence::in_order(hearing.claims, Field::Byline);
    let mut testimonies: Vec<Testimony> = Vec::new();
    let mut at = 0;
    for group in heard.chunk_by(|one, other| one.origin == other.origin) {
        if let Some(byline) = read(group, context) {
            testimonies.push(Testimony { at, byline });
        }
        at += group.len();
    }
    let chosen = choose(&testimonies, article);
    hearing.record(Field::Byline, &heard, chosen.map(|testimony| testimony.at));
    article.byline = chosen.map(|chosen| with_links(chosen.byline.clone(), &testimonies));
}

/// The byline of the claims of one kind of place.
fn read(claims: &[&Claim], context: &Context) -> Option<Byline> {
    let mut byline = Byline::default();
    for claim in claims {
        let (line, authors) = match &claim.value {
            Value::Text(line) => (Some(line), byline::parse(line)),
            Value::Credits { line, names } => (Some(line), credits(line, names, context)),
            Value::Agent(agent) => (None, agents(agent, context)),
            _ => continue,
        };
        if authors.is_empty() {
            continue;
        }
        byline.text = byline.text.or_else(|| line.map(|line| text::collapse(line).into_owned()));
        for author in authors {
            if !byline.authors.iter().any(|known| headline::same(&known.name, &author.name)) {
                byline.authors.push(author);
            }
        }
    }
    (!byline.authors.is_empty()).then_some(byline)
}

/// The authors of a line as shown: those whose names the markup sets apart, or those that the line names.
fn credits(line: &str, names: &[Step], context: &Context) -> Vec<Author> {
    let link = |step: &Step| url::resolve(context.base.as_ref(), step.url.as_deref()?);
    let set_apart = names.iter().filter_map(|step| {
        let mut author = Author::new(byline::clean_name(&step.name)?);
        author.url = link(step);
        Some(author)
    });
    let set_apart: Vec<Author> = set_apart.collect();
    let mut printed = first_line(line);
    let told = |name: &str| printed.iter().any(|author| headline::same(&author.name, name));
    if set_apart.is_empty() || set_apart.iter().all(|author| told(&author.name)) {
        for author in &mut printed {
            author.url = set_apart
                .iter()
                .find(|known| headline::same(&known.name, &author.name))
                .and_then(|known| known.url.clone());
        }
        return printed;
    }
    set_apart
}

/// The authors of the first line that names any; an opening word may stand on a line of its own.
fn first_line(text: &str) -> Vec<Author> {
    let mut opening = "";
    for line in text.lines() {
        let authors = byline::parse(&[opening, line].join(" "));
        if !authors.is_empty() {
            return authors;
        }
        opening = if line.chars().count() <= 12 { line } else { "" };
    }
    Vec::new()
}

/// The authors of one machine-readable name, which may be a whole byline.
fn agents(agent: &Agent, context: &Context) -> Vec<Author> {
    let name = text::decode_entities(&agent.name);
    let mut authors = byline::parse(&name);
    if let [author] = authors.as_mut_slice() {
        author.url = agent.url.as_deref().and_then(|link| url::resolve(context.base.as_ref(), link));
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

/// The first that names somebody else than the site; the site only where it is credited and nobody else is.
fn choose<'t>(testimonies: &'t [Testimony], article: &Article) -> Option<&'t Testimony> {
    let site = article.publication.as_ref().map(|publication| publication.name.as_str());
    let is_site = |author: &Author| site.is_some_and(|site| headline::same(site, &author.name));
    testimonies
        .iter()
        .find(|testimony| !testimony.byline.authors.iter().all(is_site))
        .or_else(|| testimonies.first())
}

/// The byline with the addresses that other places give for the same names.
fn with_links(mut byline: Byline, testimonies: &[Testimony]) -> Byline {
    for author in byline.authors.iter_mut().filter(|author| author.url.is_none()) {
        author.url = testimonies
            .iter()
            .flat_map(|testimony| &testimony.byline.authors)
            .find(|other| other.url.is_some() && headline::same(&other.name, &author.name))
            .and_then(|other| other.url.clone());
    }
    byline
}

/// Takes in a name that stands alone under the text.
pub(crate) fn sign_off(article: &mut Article, name: &str) {
    let Some(name) = byline::clean_name(name) else { return };
    let byline = article.byline.get_or_insert_with(Byline::default);
    if byline.authors.iter().any(|known| headline::same(&known.name, &name)) {
        return;
    }
    let role = if byline.authors.is_empty() { AuthorRole::Writer } else { AuthorRole::Contributor };
    byline.authors.push(Author::new(name).with_role(role));
}
