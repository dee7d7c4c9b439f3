//! Where each value of an article came from.

mod completeness_sign;
mod field;
mod note;
mod rule;
mod source;
mod verdict;

use serde::{Deserialize, Serialize};

use crate::article::{Article, PageKind};

pub use completeness_sign::CompletenessSign;
pub use field::Field;
pub use note::{Note, Omitted};
pub use rule::Rule;
pub use source::Source;
pub use verdict::{BlockReport, BlockRule, GroupOutcome, LinkGroupReport, Verdict};

/// What [`Extraction::inspect`](crate::Extraction::inspect) returns: the article and the report on it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Inspection {
    /// The article.
    pub article: Article,
    /// Where its values came from, and what was left out.
    pub report: Report,
}

/// Where each value of an article came from, what was left out, and what was wrong with the page.
///
/// Every value of the article has a [`FieldReport`]. Each list (`paragraphs`, `figures`, `embeds`, `live_updates`,
/// `related_links`) has one, whose candidate is the number of its items; [`blocks`](Self::blocks) and
/// [`link_groups`](Self::link_groups) say what became of each block and each group.
///
/// ```
/// use newsprint::{Extractor, Field, Rule, Source};
///
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>\
///             <p>The ferry will stop.</p><p>(Reporting by Ada Lund; Editing by Ben Okri)</p>";
/// let report = Extractor::new().page(html).inspect()?.report;
/// let byline = report.field(Field::Byline).unwrap();
/// assert_eq!(byline.chosen.as_ref().unwrap().source, Source::ClosingCredit);
/// assert_eq!(byline.rule, Some(Rule::ClosingCredits));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Report {
    /// One entry for each field that the page says anything about.
    pub fields: Vec<FieldReport>,
    /// Every block of text on the page with the verdict on it, in page order.
    pub blocks: Vec<BlockReport>,
    /// Every group of links on the page with the decision on it, in page order.
    pub link_groups: Vec<LinkGroupReport>,
    /// How [`Article::kind`] was decided.
    pub kind: KindReport,
    /// The signs that the page does not hold the whole article. Some do not count on their own, so
    /// [`Article::completeness`] may be `Whole` all the same.
    #[serde(default)]
    pub completeness: Vec<CompletenessSign>,
    /// Non-fatal problems with the page.
    pub notes: Vec<Note>,
}

impl Report {
    /// Returns the report on one field; `None` if the page says nothing about it.
    pub fn field(&self, field: Field) -> Option<&FieldReport> {
        self.fields.iter().find(|report| report.field == field)
    }
}

/// Returns a probability in percent.
pub(crate) fn percent(probability: f32) -> u8 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let percent = (probability * 100.0).round() as u8;
    percent
}

/// How the kind of a page was decided.
///
/// ```
/// use newsprint::{Extractor, PageKind, Rule};
///
/// let html = "<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found on this server.</p>";
/// let inspection = Extractor::new().page(html).inspect()?;
/// assert_eq!(inspection.article.kind, PageKind::ErrorPage);
/// assert_eq!(inspection.report.kind.rule, Some(Rule::ObstacleWords));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct KindReport {
    /// The rule or model that decided; `None` if the kind is unsure.
    pub rule: Option<Rule>,
    /// The models' probability of each kind that they know, in percent, likeliest first; empty if the page's words decided
    /// ([`Rule::ObstacleWords`]).
    pub probabilities: Vec<(PageKind, u8)>,
}

impl KindReport {
    /// Returns how sure it is, in percent, that the page is no article; 100 where its words say so.
    pub(crate) fn percent_no_article(&self) -> u8 {
        if self.rule == Some(Rule::ObstacleWords) {
            return 100;
        }
        let others = self.probabilities.iter().filter(|(kind, _)| !kind.is_article());
        others.map(|(_, percent)| *percent).sum()
    }
}

/// What the page says about one field.
///
/// ```
/// use newsprint::{Extractor, Field};
///
/// let html = "<title>Ferry stops | Herald</title><h1>Ferry line closes</h1><p>The last ferry crossed the strait, the line said.</p>";
/// let report = Extractor::new().page(html).inspect()?.report;
/// let headline = report.field(Field::Headline).expect("a headline");
/// assert_eq!(headline.chosen.as_ref().map(|chosen| chosen.value.as_str()), Some("Ferry line closes"));
/// assert_eq!(headline.rivals[0].value, "Ferry stops | Herald");
/// assert!(headline.confidence > Some(50));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FieldReport {
    /// The field.
    pub field: Field,
    /// The candidate that became the field's value; `None` if none was good enough.
    pub chosen: Option<Candidate>,
    /// The rule or model that chose it; `None` if none was chosen.
    #[serde(default)]
    pub rule: Option<Rule>,
    /// Candidates that contributed to the value beside the chosen one, such as a closing credit that names an editor.
    #[serde(default)]
    pub added: Vec<Candidate>,
    /// The candidates that were not chosen, in order of precedence.
    pub rivals: Vec<Candidate>,
    /// How likely the value is right, in percent from 1 to 99: nine in ten of the values rated 90 are right. `None` if there
    /// is no value. Only headline, byline, date of publication and section have one: for other fields there was too little
    /// data to calibrate it.
    #[serde(default)]
    pub confidence: Option<u8>,
}

impl FieldReport {
    /// A choice without rivals.
    pub(crate) fn new(field: Field, chosen: Option<Candidate>, rule: Option<Rule>) -> Self {
        Self { field, chosen, rule, added: Vec::new(), rivals: Vec::new(), confidence: None }
    }
}

/// A value that the page offers for a field, with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Candidate {
    /// Where on the page it was found.
    pub source: Source,
    /// The value as found there.
    pub value: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Extractor, Limit, Limits};

    #[test]
    fn an_account_is_read_back_from_json() {
        let html = "<title>Bridge reopens</title><meta name=date content='32 May'><h1>Bridge reopens</h1>\
                    <p>The old bridge reopened on Friday after two years of repairs, the city said.</p>\
                    <h2>Related</h2><ul><li><a href=/news/ferry>Ferry line across the strait closes</a></ul>";
        let limits = Limits::default().with_related_links(0);
        let extractor = Extractor::new().with_limits(limits);
        let inspection = extractor.page(html).inspect().unwrap();
        let report = &inspection.report;
        assert!(!report.fields.is_empty() && !report.blocks.is_empty() && !report.link_groups.is_empty());
        assert!(report.notes.contains(&Note::LimitExceeded {
            limit: Limit::RelatedLinks,
            max: 0,
            omitted: Omitted::RelatedLinks(1)
        }));
        let json = serde_json::to_string(&inspection).unwrap();
        assert_eq!(serde_json::from_str::<Inspection>(&json).unwrap(), inspection);
    }

    #[test]
    fn notes_read_as_words() {
        let note = Note::Disagreement { field: Field::Published };
        assert_eq!(note.to_string(), "date of publication: good sources contradict each other");
        assert_eq!(Field::CanonicalUrl.label(), "canonical address");
        assert_eq!(Field::CanonicalUrl.to_string(), "canonical_url");
    }
}
