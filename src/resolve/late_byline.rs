//! The byline with those whom the text credits.

use crate::article::Byline;
use crate::candidate::{Candidate, Source};
use crate::choose::{Effect, PageContext, Resolver};
use crate::report::{Field, Rule};

use super::closing_credits::with_closing_credits;
use super::sign_off::with_sign_off;

/// Returns the byline chosen before, with the name that signs the text and those whom its closing lines credit.
pub(super) fn byline(resolver: &mut Resolver<'_>, page: &PageContext) -> Option<Byline> {
    let mut byline = page.byline.clone().unwrap_or_default();
    let candidates = resolver.candidates;
    for (source, rule, add) in STEPS {
        let late: Vec<&Candidate> =
            candidates.of(Field::Byline).filter(|candidate| candidate.source == source).collect();
        if late.is_empty() {
            continue;
        }
        let before = byline.clone();
        byline = add(byline, &late, page);
        let (credits, others) = late.into_iter().partition(|late| names_new(late, &before, &byline));
        record(resolver, [credits, others], effect(&before, &byline, rule));
    }
    if byline.authors.is_empty() {
        resolver.record_none(Field::Byline);
        return None;
    }
    Some(byline)
}

/// Adds what candidates of one source credit to a byline.
type Add = fn(Byline, &[&Candidate], &PageContext) -> Byline;

const STEPS: [(Source, Rule, Add); 2] = [
    (Source::SignOff, Rule::SignOff, with_sign_off),
    (Source::ClosingCredit, Rule::ClosingCredits, with_closing_credits),
];

/// Records the candidates that credit somebody new, and the others.
fn record(resolver: &mut Resolver<'_>, [credits, others]: [Vec<&Candidate>; 2], effect: Effect) {
    // A name may have been changed: it then came from any of them.
    let (credits, others) = if credits.is_empty() { (others, credits) } else { (credits, others) };
    resolver.record_late(Field::Byline, &credits, effect);
    resolver.record_late(Field::Byline, &others, Effect::None);
}

/// Whether a candidate names an author whom the byline before did not credit.
fn names_new(late: &Candidate, before: &Byline, after: &Byline) -> bool {
    let line = late.value.printed();
    let mut authors = after.authors.iter().filter(|author| !before.authors.contains(author));
    match late.source {
        Source::SignOff => authors.next().is_some(),
        _ => authors.any(|author| line.contains(&author.name)),
    }
}

/// Returns what late candidates did to a byline: replaced it where none of its authors is left.
fn effect(before: &Byline, after: &Byline, rule: Rule) -> Effect {
    let is_known = |name: &str| before.authors.iter().any(|author| author.name == name);
    let kept = after.authors.iter().filter(|author| is_known(&author.name)).count();
    if kept == after.authors.len() {
        Effect::None
    } else if kept == 0 {
        Effect::Replaced(rule)
    } else {
        Effect::Added
    }
}
