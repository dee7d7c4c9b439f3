//! Subjects that stand where names do.

use crate::candidate::{Candidates, Value};
use crate::normalize::headline::same;
use crate::report::Field;

use super::byline_candidate::BylineCandidate;

/// Whether names that nothing marks are what the page itself calls a section or a subject: "5 March | Real Estate".
pub(super) fn is_subject(told: &BylineCandidate, candidates: &Candidates) -> bool {
    told.is_lone() && told.byline.authors.iter().all(|author| is_called(&author.name, candidates))
}

fn is_called(name: &str, candidates: &Candidates) -> bool {
    let mut candidates = [Field::Section, Field::Tags].into_iter().flat_map(|field| candidates.of(field));
    candidates.any(|candidate| match &candidate.value {
        Value::Text(text) => text.split(',').any(|part| same(part.trim(), name)),
        Value::Breadcrumbs(steps) => steps.iter().any(|step| same(&step.name, name)),
        _ => false,
    })
}
