//! What the page says of itself, raw: each candidate for a field with its source and its place.

mod candidates;

pub(crate) use crate::report::Source;
pub(crate) use candidates::{
    Agent, Breadcrumb, Candidate, Candidates, ClosingCredit, Credit, DeclaredUpdate, LONGEST, LONGEST_NAME,
    MAX_BREADCRUMBS, Value,
};
