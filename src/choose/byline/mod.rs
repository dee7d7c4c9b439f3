//! Who is credited.

mod agents;
mod author_page;
mod byline_candidate;
mod complete;
mod person;
mod pick_byline;
mod shown_credits;
mod site;
mod subject;

use crate::article::Byline;
use crate::normalize::Hints;
use crate::normalize::byline::credit_in;
use crate::report::Field;
use crate::settings::Context;

use super::page_context::PageContext;
use super::resolver::Resolver;
use byline_candidate::{BylineCandidate, read};
use complete::{complete, with_editors};
use pick_byline::{is_needed, pick_byline};
use site::is_of_makers;
use subject::is_subject;

pub(crate) use complete::with_line;
pub(crate) use person::same as same_person;
pub(crate) use site::{is_name_of, is_organization, without_site};

/// Returns the byline that one source gives, completed with what the others say.
pub(super) fn byline(resolver: &mut Resolver<'_>, context: &Context, page: &PageContext) -> Option<Byline> {
    let ordered = resolver.in_order(Field::Byline);
    let mut bylines: Vec<BylineCandidate> = Vec::new();
    let mut at = 0;
    for group in ordered.chunk_by(|one, other| one.source == other.source) {
        let source = group.first().map(|candidate| candidate.source);
        if source.is_some_and(|source| is_needed(source, &bylines, page)) {
            let byline = read(group, at, context, &page.hints());
            let byline = byline.filter(|byline| !is_of_makers(byline, resolver.candidates, page));
            bylines.extend(byline.filter(|byline| !is_subject(byline, resolver.candidates, page)));
        }
        at += group.len();
    }
    let picked = pick_byline(&bylines, page);
    resolver.record(Field::Byline, &ordered, picked.map(|(byline, rule)| (byline.at, rule)));
    let completed = without_site(complete(picked?.0, &bylines), page);
    Some(with_editors(completed, &bylines, page))
}

/// Returns the byline with the part of its line that is a credit; other fields may stand on the line as well.
pub(super) fn with_credit_only(mut byline: Byline, hints: &Hints<'_>) -> Byline {
    byline.text = byline
        .text
        .map(|line| credit_in(&line, &byline.authors, hints).trim_start_matches([',', ' ']).to_owned());
    byline
}
