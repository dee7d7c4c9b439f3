//! The verdicts on blocks of text and groups of links.

use serde::{Deserialize, Serialize};

/// The verdict on one block of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BlockReport {
    /// The block's text, white space collapsed.
    pub text: String,
    /// How likely it belongs to the article, 0 to 1.
    pub probability: f32,
    /// What became of it.
    pub verdict: Verdict,
}

/// What became of a block of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Verdict {
    /// It is a paragraph of the article.
    Paragraph,
    /// It is the article's, but shown elsewhere: headline, byline, dek, caption, sign-off.
    Elsewhere,
    /// It promotes another story and became a related link.
    Promo,
    /// It is not the article's.
    Refused,
}

/// What became of one group of links.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LinkGroupReport {
    /// The group's heading; `None` where it has none.
    pub heading: Option<String>,
    /// How many links it holds.
    pub links: usize,
    /// Why it was taken, with the kind given to its links, or why it was refused.
    pub outcome: GroupOutcome,
}

/// Why a group of links was taken or refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum GroupOutcome {
    /// Stories, of this kind.
    Taken(crate::article::RelatedKind),
    /// A menu, a footer or another way around the site.
    Navigation,
    /// Tags, topics, authors or sections.
    Labels,
    /// Share, follow or comment links.
    Social,
    /// Advertising or sponsored links.
    Advertising,
    /// Part of the article's own text.
    Prose,
    /// Nothing that reads like headlines.
    NoStories,
}
