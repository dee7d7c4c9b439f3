//! One thing that a page says of itself.

use crate::article::{FeedFormat, PageKind};
use crate::dom::NodeId;
use crate::normalize::date::DateLabel;
use crate::report::{Field, Note, Source};
use crate::work;

/// One thing that the page says of itself, raw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) field: Field,
    pub(crate) value: Value,
    pub(crate) source: Source,
    /// Where it stands; `None` for what has no place in the page (JSON-LD, the address).
    pub(crate) node: Option<NodeId>,
}

/// The raw value of a candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    /// A person or an organisation.
    Agent(Agent),
    /// A breadcrumb from the root down.
    Breadcrumbs(Vec<Breadcrumb>),
    /// A line that credits somebody, the names that its markup sets apart, and its links.
    Credits {
        line: String,
        names: Vec<Breadcrumb>,
        links: Vec<Breadcrumb>,
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
    /// A line at the end of the text that credits somebody.
    ClosingCredit(ClosingCredit),
    /// A number of words.
    Words(u32),
    /// The address of a feed.
    Feed {
        url: String,
        format: FeedFormat,
        title: Option<String>,
    },
    /// The address of the article in another language.
    Alternate {
        url: String,
        language: String,
    },
    /// A line with the number that it states: "1,204 views".
    Count {
        line: String,
        count: u64,
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
pub(crate) struct DeclaredUpdate {
    pub(crate) headline: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) text: Option<String>,
    /// The persons among its authors.
    pub(crate) authors: Vec<Agent>,
}

/// A line at the end of the text that says who worked on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ClosingCredit {
    pub(crate) line: String,
    /// The part of the line that holds the names.
    pub(crate) names: String,
    /// Whether those named only helped.
    pub(crate) helped: bool,
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
pub(crate) struct Breadcrumb {
    pub(crate) name: String,
    pub(crate) url: Option<String>,
}

impl Value {
    /// What it says, as the report shows it.
    pub(crate) fn printed(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Agent(agent) => agent.name.clone(),
            Self::Breadcrumbs(steps) => {
                let names: Vec<&str> = steps.iter().map(|step| step.name.as_str()).collect();
                names.join(" > ")
            }
            Self::Picture { url, .. } | Self::Feed { url, .. } | Self::Alternate { url, .. } => url.clone(),
            Self::ClosingCredit(credit) => credit.line.clone(),
            Self::Words(words) => format!("{words} words"),
            Self::Dated { datetime: Some(datetime), .. } => datetime.clone(),
            Self::Credits { line, .. } | Self::Dated { line, .. } | Self::Count { line, .. } => line.clone(),
        }
    }
}

/// All that the page says of its article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Candidates {
    /// In the order found: the head in page order, the title, microdata, JSON-LD, what is visible.
    pub(crate) list: Vec<Candidate>,
    /// The text of the article as JSON-LD gives it (`articleBody`); a feature of the body model.
    pub(crate) article_body: Option<String>,
    /// The number of words that JSON-LD gives the article (`wordCount`).
    pub(crate) declared_words: Option<u32>,
    /// Whose statements the article checks, as a fact check's `itemReviewed` names them: no authors of it.
    pub(crate) checked: Vec<String>,
    /// The entries of the live blog that the page says it is; `None` where it does not say so.
    pub(crate) live: Option<Vec<DeclaredUpdate>>,
    /// The kind of page that its JSON-LD claims, other than an article.
    pub(crate) claimed_kind: Option<PageKind>,
    /// The nodes whose text became candidates: no part of the article's text.
    pub(crate) nodes: Vec<NodeId>,
    /// Whether `og:type` says that the page is an article.
    pub(crate) is_declared_article: bool,
    /// Whether a pager leads to pages of the article before this one.
    pub(crate) has_earlier_page: bool,
    /// The authors whom a head not made for articles names and whom the page prints as well.
    pub(crate) printed_authors: Vec<String>,
    pub(crate) notes: Vec<Note>,
    /// How many there are of each field and origin.
    counts: Vec<u16>,
}

/// Candidates kept for one field from one source. Rules compare candidates with each other, and a page may hold a
/// million.
const MOST: u16 = 256;

/// Bytes of the longest value kept: whole texts stand in descriptions.
pub(crate) const LONGEST: usize = 1 << 16;

/// The same of a name.
pub(crate) const LONGEST_NAME: usize = 2_000;

/// Steps of the longest breadcrumb kept.
pub(crate) const MAX_BREADCRUMBS: usize = 64;

impl Candidates {
    /// Returns the candidates for a field.
    pub(crate) fn of(&self, field: Field) -> impl Iterator<Item = &Candidate> {
        self.all().filter(move |candidate| candidate.field == field)
    }

    fn all(&self) -> impl Iterator<Item = &Candidate> {
        self.list.iter().inspect(|_| work::items(1))
    }

    /// Whether the head holds what is made for articles: JSON-LD or microdata of one, `article:author`, `og:type`.
    pub(crate) fn has_article_head(&self) -> bool {
        self.is_declared_article || self.all().any(|candidate| is_for_articles(candidate.source))
    }

    /// Returns the raw texts of the candidates for a field.
    pub(crate) fn texts(&self, field: Field) -> impl Iterator<Item = &str> {
        self.of(field).filter_map(|candidate| match &candidate.value {
            Value::Text(text) => Some(text.as_str()),
            Value::Agent(agent) => Some(agent.name.as_str()),
            _ => None,
        })
    }

    /// Returns the first text for a field from a source.
    pub(crate) fn text_at(&self, field: Field, source: Source) -> Option<&str> {
        self.of(field).find_map(|candidate| match &candidate.value {
            Value::Text(text) if candidate.source == source => Some(text.as_str()),
            _ => None,
        })
    }

    /// Adds a text, unless it is blank.
    pub(crate) fn push_text(&mut self, field: Field, text: &str, source: Source, node: Option<NodeId>) {
        let text = text.trim();
        if (1..=LONGEST).contains(&text.len()) {
            self.push(field, Value::Text(text.to_owned()), source, node);
        }
    }

    pub(crate) fn push(&mut self, field: Field, value: Value, source: Source, node: Option<NodeId>) {
        self.add(Candidate { field, value, source, node });
    }

    /// Removes all candidates for a field.
    pub(crate) fn withdraw(&mut self, field: Field) {
        self.list.retain(|candidate| candidate.field != field);
    }

    /// Adds a candidate, unless there are enough of its kind.
    pub(crate) fn add(&mut self, candidate: Candidate) {
        let kind = candidate.field as usize * Source::COUNT + candidate.source as usize;
        if self.counts.len() <= kind {
            self.counts.resize(kind + 1, 0);
        }
        let Some(count) = self.counts.get_mut(kind).filter(|count| **count < MOST) else { return };
        *count += 1;
        self.list.push(candidate);
    }
}

/// Whether a source is markup made for articles.
fn is_for_articles(source: Source) -> bool {
    matches!(
        source,
        Source::JsonLdArticle
            | Source::Microdata
            | Source::Rdfa
            | Source::OpenGraphArticle
            | Source::TwitterLabel
            | Source::Citation
            | Source::Parsely
            | Source::Sailthru
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_of_one_kind_are_kept_up_to_a_number() {
        let mut candidates = Candidates::default();
        for number in 0..1_000 {
            candidates.push_text(Field::Tags, &number.to_string(), Source::Meta, None);
        }
        candidates.push_text(Field::Tags, "another", Source::Body, None);
        candidates.push_text(Field::Headline, &"x".repeat(LONGEST + 1), Source::Body, None);
        assert_eq!(candidates.list.len(), usize::from(MOST) + 1);
    }
}
