//! Who is credited.

mod agents;
mod choose;
mod closing;
mod complete;
mod person;
mod sign_off;
mod site;
mod subject;
mod testimony;

use crate::article::Article;
use crate::normalize::byline::credit_in;
use crate::report::Field;
use crate::settings::Context;

use super::precedence;
use super::resolver::Resolver;
use choose::{choose, is_needed};
use complete::{complete, with_editors};
use site::{is_of_makers, without_site};
use subject::is_subject;
use testimony::{Testimony, read};

pub(crate) use closing::closing_credits;
pub(crate) use sign_off::sign_off;

pub(super) fn byline(resolver: &mut Resolver<'_>, context: &Context, article: &mut Article) {
    let heard = precedence::in_order(resolver.candidates, Field::Byline);
    let mut testimonies: Vec<Testimony> = Vec::new();
    let mut at = 0;
    for group in heard.chunk_by(|one, other| one.source == other.source) {
        let source = group.first().map(|candidate| candidate.source);
        if source.is_some_and(|source| is_needed(source, &testimonies, article)) {
            let candidates = resolver.candidates;
            let of_others = |told: &Testimony| is_of_makers(told, article) || is_subject(told, candidates);
            testimonies.extend(read(group, at, context).filter(|told| !of_others(told)));
        }
        at += group.len();
    }
    let chosen = choose(&testimonies, article);
    resolver.record(Field::Byline, &heard, chosen.map(|testimony| testimony.at));
    let whole = |chosen| without_site(complete(chosen, &testimonies), article);
    article.byline = chosen.map(|chosen| with_editors(whole(chosen), &testimonies, article));
}

/// Leaves of the byline's line what is a credit, once all fields that stand on it besides are known.
pub(super) fn trim(article: &mut Article) {
    if let Some(byline) = &mut article.byline {
        byline.text = byline.text.take().map(|line| credit_in(&line, &byline.authors).to_owned());
    }
}
