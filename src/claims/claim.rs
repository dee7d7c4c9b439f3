//! One thing that a page says of itself.

use super::origin::Origin;
use crate::dom::NodeId;
use crate::normalize::date::DateLabel;
use crate::report::{Field, Note};

/// One thing that the page says of itself, raw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Claim {
    pub(crate) field: Field,
    pub(crate) value: Value,
    pub(crate) origin: Origin,
    /// Where it stands; `None` for what has no place in the page (JSON-LD, the address).
    pub(crate) node: Option<NodeId>,
}

/// The raw value of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    /// A person or an organisation.
    Agent(Agent),
    /// A breadcrumb from the root down.
    Trail(Vec<Step>),
    /// A line that credits somebody, the names that its markup sets apart, and its links.
    Credits {
        line: String,
        names: Vec<Step>,
        links: Vec<Step>,
    },
    /// A line with a date, the machine-readable form of its last date, if there is one, and what its markup
    /// says of the date.
    Dated {
        line: String,
        datetime: Option<String>,
        label: Option<DateLabel>,
    },
    /// A picture's address and what stands in for it.
    Picture {
        url: String,
        alt: Option<String>,
    },
}

/// A person or an organisation as the page names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Agent {
    pub(crate) name: String,
    pub(crate) url: Option<String>,
    pub(crate) logo: Option<String>,
    pub(crate) credit: Credit,
    /// Whether the page says that it is an organisation.
    pub(crate) organization: bool,
}

/// An entry of a live blog as the page's JSON-LD gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LiveClaim {
    pub(crate) headline: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) text: Option<String>,
    /// The persons among its authors.
    pub(crate) authors: Vec<Agent>,
}

/// As what somebody is credited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Credit {
    #[default]
    Author,
    Editor,
    Contributor,
    Translator,
}

/// One step of a breadcrumb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) name: String,
    pub(crate) url: Option<String>,
}

impl Value {
    /// What it says, as the report shows it.
    pub(crate) fn printed(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Agent(agent) => agent.name.clone(),
            Self::Trail(steps) => {
                let names: Vec<&str> = steps.iter().map(|step| step.name.as_str()).collect();
                names.join(" > ")
            }
            Self::Picture { url, .. } => url.clone(),
            Self::Dated { datetime: Some(datetime), .. } => datetime.clone(),
            Self::Credits { line, .. } | Self::Dated { line, .. } => line.clone(),
        }
    }
}

/// All that the page claims of itself.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    /// In the order found: the head in page order, the title, microdata, JSON-LD, what is visible.
    pub(crate) list: Vec<Claim>,
    /// The text of the article as JSON-LD gives it (`articleBody`); a feature of the body model.
    pub(crate) article_body: Option<String>,
    /// Whose statements the article checks, as a fact check's `itemReviewed` names them: no authors of it.
    pub(super) checked: Vec<String>,
    /// The entries of the live blog that the page says it is; `None` where it does not say so.
    pub(crate) live: Option<Vec<LiveClaim>>,
    pub(crate) notes: Vec<Note>,
    /// How many there are of each field and origin.
    counts: Vec<u16>,
    /// How many were looked at so far; see the test `work`.
    #[cfg(test)]
    asked: std::cell::Cell<usize>,
}

/// Claims kept about one field from one kind of place. Rules compare claims with each other, and a page may hold a
/// million.
const MOST: u16 = 256;

/// Bytes of the longest value kept: whole texts stand in descriptions.
pub(super) const LONGEST: usize = 1 << 16;

/// The same of a name.
pub(super) const LONGEST_NAME: usize = 2_000;

/// Steps of the longest breadcrumb kept.
pub(super) const MOST_STEPS: usize = 64;

/// Kinds of places, rounded up.
const ORIGINS: usize = 32;

impl Claims {
    /// The claims about a field.
    pub(crate) fn of(&self, field: Field) -> impl Iterator<Item = &Claim> {
        self.all().filter(move |claim| claim.field == field)
    }

    fn all(&self) -> impl Iterator<Item = &Claim> {
        #[cfg(test)]
        return self.list.iter().inspect(|_| self.asked.set(self.asked.get() + 1));
        #[cfg(not(test))]
        return self.list.iter();
    }

    /// Times that a claim was looked at.
    #[cfg(test)]
    pub(crate) fn asked(&self) -> usize {
        self.asked.get()
    }

    /// The raw texts claimed for a field.
    pub(crate) fn texts(&self, field: Field) -> impl Iterator<Item = &str> {
        self.of(field).filter_map(|claim| match &claim.value {
            Value::Text(text) => Some(text.as_str()),
            Value::Agent(agent) => Some(agent.name.as_str()),
            _ => None,
        })
    }

    /// The first text claimed for a field at a kind of place.
    pub(crate) fn text_at(&self, field: Field, origin: Origin) -> Option<&str> {
        self.of(field).find_map(|claim| match &claim.value {
            Value::Text(text) if claim.origin == origin => Some(text.as_str()),
            _ => None,
        })
    }

    /// Adds a text, unless it is blank.
    pub(super) fn push_text(&mut self, field: Field, text: &str, origin: Origin, node: Option<NodeId>) {
        let text = text.trim();
        if (1..=LONGEST).contains(&text.len()) {
            self.push(field, Value::Text(text.to_owned()), origin, node);
        }
    }

    pub(super) fn push(&mut self, field: Field, value: Value, origin: Origin, node: Option<NodeId>) {
        self.add(Claim { field, value, origin, node });
    }

    /// Takes back all that was claimed for a field.
    pub(super) fn withdraw(&mut self, field: Field) {
        self.list.retain(|claim| claim.field != field);
    }

    /// Adds a claim, unless there are enough of its kind.
    pub(super) fn add(&mut self, claim: Claim) {
        let kind = claim.field as usize * ORIGINS + claim.origin as usize;
        if self.counts.len() <= kind {
            self.counts.resize(kind + 1, 0);
        }
        let Some(count) = self.counts.get_mut(kind).filter(|count| **count < MOST) else { return };
        *count += 1;
        self.list.push(claim);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_of_one_kind_are_kept_up_to_a_number() {
        let mut claims = Claims::default();
        for number in 0..1_000 {
            claims.push_text(Field::Tags, &number.to_string(), Origin::Meta, None);
        }
        claims.push_text(Field::Tags, "another", Origin::Body, None);
        claims.push_text(Field::Headline, &"x".repeat(LONGEST + 1), Origin::Body, None);
        assert_eq!(claims.list.len(), usize::from(MOST) + 1);
    }
}
