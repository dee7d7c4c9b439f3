//! What each kind of place says of the authors.

use std::borrow::Cow;

use crate::article::{Author, Byline};
use crate::claims::{Claim, Origin, Step, Value, team};
use crate::context::Context;
use crate::normalize::{byline, headline, text, url};

use super::agents::agents;

/// All that one kind of place says of the authors.
pub(super) struct Testimony {
    pub(super) origin: Origin,
    /// Where the first claim stands in the order heard.
    pub(super) at: usize,
    pub(super) byline: Byline,
    /// How many of the authors stand in the first line.
    pub(super) first: usize,
    /// Whether all of them are organisations, as the claims themselves say.
    pub(super) organizations: bool,
}

impl Testimony {
    pub(super) fn is_shown(&self) -> bool {
        matches!(self.origin, Origin::Marked | Origin::Plain)
    }

    pub(super) fn names(&self, name: &str) -> bool {
        self.byline.authors.iter().any(|author| headline::same(&author.name, name))
    }
}

/// Whether claims of this kind are made for articles and for machines.
pub(super) fn is_strong(origin: Origin) -> bool {
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

/// Nodes between two credits of one byline.
const NEAR: u32 = 60;

/// Authors read; longer lists are no bylines.
const MOST: usize = 60;

/// What the claims of one kind of place say together.
pub(super) fn read(claims: &[&Claim], at: usize, context: &Context) -> Option<Testimony> {
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
