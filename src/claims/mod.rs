//! What the page says of itself, raw, each claim with its source.

use crate::dom::{NodeId, Page};
use crate::report::{Field, Note, Source};

/// One thing that the page says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Claim {
    pub(crate) field: Field,
    pub(crate) value: Value,
    pub(crate) source: Source,
    /// Where it stands; `None` for what has no place in the page (JSON-LD, the address).
    pub(crate) node: Option<NodeId>,
}

/// The raw value of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    /// A person or an organisation.
    Agent {
        name: String,
        url: Option<String>,
        role: Option<String>,
    },
    /// A breadcrumb from the root down: name and address of each step.
    Trail(Vec<(String, Option<String>)>),
}

/// All that the page claims of itself.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    pub(crate) list: Vec<Claim>,
    /// The text of the article as JSON-LD gives it (`articleBody`); a feature of the body model.
    pub(crate) article_body: Option<String>,
    pub(crate) notes: Vec<Note>,
}

impl Claims {
    /// The raw texts claimed for a field.
    pub(crate) fn texts(&self, field: Field) -> impl Iterator<Item = &str> {
        self.list.iter().filter(move |claim| claim.field == field).filter_map(|claim| match &claim.value {
            Value::Text(text) => Some(text.as_str()),
            Value::Agent { name, .. } => Some(name.as_str()),
            Value::Trail(_) => None,
        })
    }
}

/// The machine-readable claims: JSON-LD, meta and link elements, microdata, RDFa, the title.
pub(crate) fn collect(_page: &Page) -> Claims {
    Claims::default()
}

/// The claims that only a reader sees, once it is known where the article's text is.
pub(crate) fn collect_visible(_page: &Page, _body: &crate::body::Selection, _claims: &mut Claims) {}
