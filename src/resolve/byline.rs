//! Who is credited.

use std::borrow::Cow;

use crate::article::{Article, Author, AuthorRole, Byline};
use crate::claims::{Agent, Claim, Credit, Origin, Step, Value, team};
use crate::context::Context;
use crate::normalize::{byline, headline, text, url};
use crate::report::Field;

use super::hearing::Hearing;
use super::precedence;

/// All that one kind of place says of the authors.
struct Testimony {
    origin: Origin,
    /// Where the first claim stands in the order heard.
    at: usize,
    byline: Byline,
    /// How many of the authors stand in the first line.
    first: usize,
    /// Whether all of them are organisations, as the claims themselves say.
    organizations: bool,
}

impl Testimony {
    fn is_shown(&self) -> bool {
        matches!(self.origin, Origin::Marked | Origin::Plain)
    }

    fn names(&self, name: &str) -> bool {
        self.byline.authors.iter().any(|author| headline::same(&author.name, name))
    }
}

/// Whether claims of this kind are made for articles and for machines.
fn is_strong(origin: Origin) -> bool {
    matches!(
        origin,
        Origin::JsonLdArticle
            | Origin::Microdata
            | Origin::Rdfa
            | Origin::Citation
            | Origin::Parsely
            | Origin::Sailthru
    )
}

pub(super) fn byline(hearing: &mut Hearing<'_>, context: &Context, article: &mut Article) {
    let heard = precedence::in_order(hearing.claims, Field::Byline);
    let mut testimonies: Vec<Testimony> = Vec::new();
    let mut at = 0;
    for group in heard.chunk_by(|one, other| one.origin == other.origin) {
        let origin = group.first().map(|claim| claim.origin);
        if origin.is_some_and(|origin| is_needed(origin, &testimonies, article)) {
            testimonies.extend(read(group, at, context));
        }
        at += group.len();
    }
    let chosen = choose(&testimonies, article);
    hearing.record(Field::Byline, &heard, chosen.map(|testimony| testimony.at));
    article.byline = chosen.map(|chosen| without_site(complete(chosen, &testimonies), article));
}

/// Whether a kind of place can still change what is known: weak ones count where no strong one names
/// anybody, and plain lines where no markup does.
fn is_needed(origin: Origin, testimonies: &[Testimony], article: &Article) -> bool {
    match origin {
        Origin::Plain => !testimonies.iter().any(|other| other.origin == Origin::Marked),
        _ if is_strong(origin) => true,
        Origin::Marked | Origin::Below => true,
        _ => !testimonies
            .iter()
            .any(|other| (is_strong(other.origin) || other.is_shown()) && names_others(other, article)),
    }
}

/// Authors read; longer lists are no bylines.
const MOST: usize = 60;

/// What the claims of one kind of place say together.
fn read(claims: &[&Claim], at: usize, context: &Context) -> Option<Testimony> {
    let mut byline = Byline::default();
    let mut first = 0;
    let mut end = None;
    for claim in claims {
        // Far behind the first credit others stand: of checkers, comments, cards, pictures. The elements of
        // the head stand wherever they like.
        let far = end.zip(claim.node).is_some_and(|(end, node)| node > end + NEAR);
        if far && claim.origin != Origin::Meta || byline.authors.len() >= MOST {
            continue;
        }
        let (line, authors) = match &claim.value {
            Value::Text(line) => (Some(line), byline::parse(line)),
            Value::Credits { line, names, links } => (Some(line), credits(line, names, links, context)),
            Value::Agent(agent) => (None, agents(agent, claim.origin, context)),
            _ => continue,
        };
        if authors.is_empty() {
            continue;
        }
        end = end.or(claim.node);
        byline.text = byline.text.or_else(|| line.map(|line| text::collapse(line).into_owned()));
        for author in authors {
            if !byline.authors.iter().any(|known| headline::same(&known.name, &author.name)) {
                byline.authors.push(author);
            }
        }
        first = if first == 0 { byline.authors.len() } else { first };
    }
    let organizations =
        claims.iter().all(|claim| matches!(&claim.value, Value::Agent(agent) if agent.organization));
    let origin = claims.first()?.origin;
    (!byline.authors.is_empty()).then_some(Testimony { origin, at, byline, first, organizations })
}

/// Nodes between two credits of one byline.
const NEAR: u32 = 60;

/// The authors of a line as shown: those whose names the markup sets apart, or those that the line names.
fn credits(line: &str, names: &[Step], links: &[Step], context: &Context) -> Vec<Author> {
    let absolute = |step: &Step| url::resolve(context.base.as_ref(), step.url.as_deref()?);
    if names.is_empty() {
        let mut printed = first_line(line);
        for author in &mut printed {
            author.url =
                links.iter().find(|known| headline::same(&known.name, &author.name)).and_then(absolute);
        }
        return printed;
    }
    let set_apart = names.iter().filter_map(|step| {
        let mut author = Author::new(team::name(&step.name).or_else(|| byline::clean_name(&step.name))?);
        author.url = absolute(step);
        Some(author)
    });
    let set_apart: Vec<Author> = set_apart.collect();
    let printed = first_line(line);
    let told = |name: &str| printed.iter().any(|author| headline::same(&author.name, name));
    if !set_apart.iter().all(|author| told(&author.name)) {
        return set_apart;
    }
    let known =
        |author: &Author| set_apart.iter().find(|known| headline::same(&known.name, &author.name)).cloned();
    printed
        .into_iter()
        .map(|author| known(&author).map_or(author.clone(), |known| known.with_role(author.role)))
        .collect()
}

/// The authors of the first line that names any; an opening word may stand on a line of its own.
fn first_line(text: &str) -> Vec<Author> {
    let mut opening = "";
    for line in text.lines() {
        let line = unglued(line);
        let authors = byline::parse(&[opening, &line].join(" "));
        let group = || {
            team::name(line.strip_prefix("By ").or_else(|| line.strip_prefix("by ")).unwrap_or(&line))
                .map(Author::new)
        };
        let authors = if authors.len() <= 1 { group().map_or(authors, |group| vec![group]) } else { authors };
        if !authors.is_empty() {
            return authors;
        }
        opening =
            if opening.is_empty() && line.len() <= 12 { text.lines().next().unwrap_or_default() } else { "" };
    }
    Vec::new()
}

/// "ByAda Lund" with the space that a style sheet puts there.
fn unglued(line: &str) -> Cow<'_, str> {
    for word in ["By", "by", "Von", "von", "Par", "Por"] {
        if let Some(rest) = line.strip_prefix(word) {
            let mut chars = rest.chars();
            let name = chars.next().is_some_and(char::is_uppercase)
                && chars.next().is_some_and(|char| !char.is_uppercase());
            if name {
                return Cow::Owned([word, rest].join(" "));
            }
        }
    }
    Cow::Borrowed(line)
}

/// The authors of one machine-readable name, which may be a whole byline.
fn agents(agent: &Agent, origin: Origin, context: &Context) -> Vec<Author> {
    let name = text::decode_entities(&agent.name);
    if PICTURES.iter().any(|word| name.contains(word)) {
        return Vec::new();
    }
    let mut authors = match family_first(&name, origin).or_else(|| team::name(&name)) {
        Some(name) => vec![Author::new(name)],
        None => byline::parse(&name),
    };
    if authors.is_empty() {
        authors.extend(as_it_stands(&name).map(Author::new));
    }
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

/// Libraries' "Family, Given" as people write it.
fn family_first(name: &str, origin: Origin) -> Option<String> {
    let (family, given) = name.split_once(", ")?;
    let library = matches!(origin, Origin::DublinCore | Origin::Citation);
    (library && !given.contains(',')).then(|| format!("{} {}", given.trim(), family.trim()))
}

/// Words of a picture's credit, which some pages mark up as the author.
const PICTURES: &[&str] = &["Image:", "Getty", "Photo:", "Foto:"];

/// What programs fill in where nobody is named.
const PLACEHOLDERS: &[&str] = &[
    "admin",
    "administrator",
    "webmaster",
    "root",
    "user",
    "guest",
    "unknown",
    "none",
    "null",
    "undefined",
    "default",
    "author",
    "n/a",
    "wordpress",
    "test",
    "superuser",
    "adminn",
];

/// A machine-readable name that does not read like a person's: a team, an account.
fn as_it_stands(name: &str) -> Option<String> {
    let name = text::collapse(name);
    let bad = ["://", "@", "www.", "/", "\\", "{", "<", ".html"].iter().any(|mark| name.contains(mark));
    let letters = name.chars().filter(|char| char.is_alphabetic()).count();
    let good = letters >= 2
        && !bad
        && name.chars().count() <= 50
        && name.split(' ').count() <= 6
        && !PLACEHOLDERS.contains(&name.to_lowercase().as_str());
    let slug = name.contains('-') && name.chars().all(|char| char.is_ascii_lowercase() || char == '-');
    good.then(|| if slug { from_slug(&name) } else { name.into_owned() })
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

/// Whether an author is the page's own site, by its role, its name or its domain.
fn is_site(author: &Author, article: &Article) -> bool {
    let named = article.publication.as_ref().is_some_and(|site| is_name_of(&site.name, &author.name));
    let domain = || {
        let url = article.canonical_url.as_deref()?;
        let host = url.split_once("://")?.1.split('/').next()?;
        Some(host.strip_prefix("www.").unwrap_or(host))
    };
    author.role == AuthorRole::Publication
        || named
        || domain().is_some_and(|domain| domain.eq_ignore_ascii_case(&author.name))
}

/// Whether a testimony names somebody else than the site or an organisation.
fn names_others(testimony: &Testimony, article: &Article) -> bool {
    !testimony.organizations && !testimony.byline.authors.iter().all(|author| is_site(author, article))
}

/// Which testimony names the authors.
///
/// First the people whom a claim made for articles names. Where it names only an account while the page
/// shows a full name, or only the site, what is shown is heard first. The site itself is credited only where
/// nobody else is.
fn choose<'t>(testimonies: &'t [Testimony], article: &Article) -> Option<&'t Testimony> {
    let is_site = |author: &Author| is_site(author, article);
    let others = |testimony: &&Testimony| names_others(testimony, article);
    let strong = testimonies.iter().filter(|testimony| is_strong(testimony.origin)).find(others);
    let shown = testimonies.iter().filter(|testimony| testimony.is_shown()).find(others);
    let is_account =
        |testimony: &Testimony| testimony.byline.authors.iter().all(|author| is_handle(&author.name));
    match (strong, shown) {
        (Some(strong), Some(shown)) if is_account(strong) && !is_account(shown) => Some(shown),
        (Some(strong), _) => Some(strong),
        // An abbreviation is worth less than an organisation's name.
        (None, Some(shown)) if is_account(shown) => Some(
            testimonies
                .iter()
                .find(|other| other.organizations && !other.byline.authors.iter().all(is_site))
                .unwrap_or(shown),
        ),
        (None, Some(shown)) => Some(shown),
        (None, None) => testimonies
            .iter()
            .find(others)
            .or_else(|| testimonies.iter().find(|testimony| testimony.organizations))
            .or_else(|| testimonies.first()),
    }
}

/// The site is no author beside people.
fn without_site(mut byline: Byline, article: &Article) -> Byline {
    for author in byline.authors.iter_mut().filter(|author| is_site(author, article)) {
        author.role = AuthorRole::Publication;
    }
    let is_site = |author: &Author| is_site(author, article);
    if !byline.authors.iter().all(is_site) {
        byline.authors.retain(|author| !is_site(author));
    }
    for author in byline.authors.iter_mut().filter(|author| is_site(author)) {
        author.role = AuthorRole::Publication;
    }
    byline
}

/// Whether an author is the site under its name or that of its domain.
fn is_name_of(site: &str, author: &str) -> bool {
    let fold = |name: &str| -> String {
        name.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let (site, author) = (fold(site), fold(author));
    // A site's name may carry a slogan.
    site == author || author.chars().count() > 4 && site.starts_with(&author)
}

/// One word in Latin letters: an account or a first name.
fn is_handle(name: &str) -> bool {
    name.is_ascii() && !name.contains(' ')
}

/// The chosen byline as shown: in the order of the page and with its line, where it shows the same names,
/// and with the addresses that other places give for them.
fn complete(chosen: &Testimony, testimonies: &[Testimony]) -> Byline {
    let mut byline = chosen.byline.clone();
    let is_machine = !chosen.is_shown();
    // Editors and contributors that only machines are told of are not credited to readers.
    if is_machine {
        let shown = |name: &str| testimonies.iter().any(|other| other.is_shown() && other.names(name));
        let wrote = |author: &Author| !matches!(author.role, AuthorRole::Editor | AuthorRole::Contributor);
        if byline.authors.iter().any(wrote) {
            byline.authors.retain(|author| wrote(author) || shown(&author.name));
        }
    }
    let shown = testimonies
        .iter()
        .find(|other| other.is_shown() && byline.authors.iter().all(|author| other.names(&author.name)));
    if let Some(shown) = shown.filter(|_| is_machine) {
        let place = |author: &Author| {
            shown.byline.authors.iter().position(|other| headline::same(&other.name, &author.name))
        };
        byline.authors.sort_by_key(place);
        byline.text.clone_from(&shown.byline.text);
        // The line may credit more people than the claim; agencies in it lent material only.
        let line = shown.byline.authors.get(..shown.first).unwrap_or_default();
        let in_line = |author: &Author| line.iter().any(|other| headline::same(&other.name, &author.name));
        if byline.authors.iter().all(in_line) {
            let more = |author: &&Author| author.role == AuthorRole::Writer && author.name.contains(' ');
            for author in line.iter().filter(more) {
                if !byline.authors.iter().any(|known| headline::same(&known.name, &author.name)) {
                    byline.authors.push(author.clone());
                }
            }
        }
    }
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
    let role = if byline.authors.is_empty() { AuthorRole::Writer } else { AuthorRole::Contributor };
    byline.authors.push(Author::new(name).with_role(role));
}
