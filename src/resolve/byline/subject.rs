//! Subjects that stand where names do.

use crate::claims::{Claims, Value};
use crate::normalize::headline::same;
use crate::report::Field;

use super::testimony::Testimony;

/// Whether names that nothing marks are what the page itself calls a section or a subject: "5 March | Real Estate".
pub(super) fn is_subject(told: &Testimony, claims: &Claims) -> bool {
    told.is_lone() && told.byline.authors.iter().all(|author| is_called(&author.name, claims))
}

fn is_called(name: &str, claims: &Claims) -> bool {
    let mut claims = [Field::Section, Field::Tags].into_iter().flat_map(|field| claims.of(field));
    claims.any(|claim| match &claim.value {
        Value::Text(text) => text.split(',').any(|part| same(part.trim(), name)),
        Value::Trail(steps) => steps.iter().any(|step| same(&step.name, name)),
        _ => false,
    })
}
