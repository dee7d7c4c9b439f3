//! The verdicts on blocks of text and groups of links.

use serde::de::value::StrDeserializer;
use serde::{Deserialize, Serialize};

use std::fmt;
use std::str::FromStr;

use crate::article::{ParseNameError, RelatedKind, text_form};

/// The decision on one block of text.
///
/// ```
/// use newsprint::{BlockRule, Extractor, Verdict};
///
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p><p>(Reporting by Ada Lund)</p>";
/// let blocks = Extractor::new().page(html).inspect()?.report.blocks;
/// let last = blocks.last().expect("a block");
/// assert_eq!((last.verdict, last.rule), (Verdict::Promo, Some(BlockRule::ClosingCredit)));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BlockReport {
    /// The block's text with white space collapsed.
    pub text: String,
    /// The model's probability, from 0 to 1, that it belongs to the article.
    pub probability: f32,
    /// What became of it.
    pub verdict: Verdict,
    /// The rule that kept it out of the text; `None` for paragraphs.
    pub rule: Option<BlockRule>,
}

/// A rule that keeps a block out of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BlockRule {
    /// The body model did not choose it, or it is a label, a copy, or on a page of teasers.
    NotChosen,
    /// It became a related link: "Read more: The ferry is back".
    RelatedLink,
    /// It is the time or author line of a live-blog entry: "12:58 Ada Lund".
    LiveLine,
    /// It repeats the headline.
    Headline,
    /// It repeats the kicker.
    Kicker,
    /// It is the standfirst.
    Dek,
    /// Its element holds another field: the byline, the date, a breadcrumb.
    OtherField,
    /// It is in a caption or an embedded social-media post.
    Inset,
    /// It is in a reader's comment.
    Comment,
    /// It belongs to another story below the article.
    SecondStory,
    /// It is in a poll: a question, an answer, a result.
    Poll,
    /// It is in a box that asks readers to subscribe, donate or log in.
    Call,
    /// It is a pull quote: set apart, and a repetition of words of the text.
    PullQuote,
    /// It is hidden from every reader.
    Hidden,
    /// It is an entry of the table of contents: a link to a place on the same page.
    Contents,
    /// It is the caption or credit of a picture, to judge by its class and place.
    PictureText,
    /// It is a number or a time of day: "9:43pm".
    TimeOfDay,
    /// It is a picture credit by its wording: "Photo: Ida Berg".
    PictureCredit,
    /// It repeats the description of the picture before it.
    PictureDescription,
    /// It is a label between paragraphs: "Advertisement".
    Label,
    /// It is a site notice below the text: "© 2024 The Lantern. All rights reserved.", "Follow us on …".
    Notice,
    /// It credits people at the end of the text: "Reporting by Ada Lund".
    ClosingCredit,
    /// It is about the author, below the text: "Ada Lund is a reporter in Norrin."
    Biography,
    /// It is the author's name on the last line of the text.
    SignOff,
}

impl BlockRule {
    /// Whether it takes out what a picture shows or who made it.
    pub(crate) fn is_of_picture(self) -> bool {
        matches!(self, Self::PictureText | Self::PictureCredit | Self::PictureDescription)
    }

    /// Returns what becomes of a block by this rule.
    pub(crate) fn verdict(self) -> Verdict {
        match self {
            Self::NotChosen | Self::Comment | Self::SecondStory | Self::Hidden => Verdict::Refused,
            Self::RelatedLink
            | Self::Label
            | Self::Contents
            | Self::Poll
            | Self::Call
            | Self::Notice
            | Self::ClosingCredit
            | Self::Biography => Verdict::Promo,
            _ => Verdict::Elsewhere,
        }
    }
}

text_form!(BlockRule, "a rule on blocks");

/// What became of a block of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Verdict {
    /// It is a paragraph of the article.
    Paragraph,
    /// It belongs to the article but is in another field: headline, byline, dek, caption, sign-off.
    Elsewhere,
    /// It is in the text but not part of the story: a promo of another story, which became a related link, a label, a closing
    /// credit.
    Promo,
    /// It does not belong to the article.
    Refused,
}

text_form!(Verdict, "a verdict");

/// The decision on one group of links.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LinkGroupReport {
    /// The group's heading; `None` if it has none.
    pub heading: Option<String>,
    /// The number of its links.
    pub links: usize,
    /// Why it was accepted, and the kind of its links, or why it was rejected.
    pub outcome: GroupOutcome,
}

/// Why a group of links was accepted or rejected.
///
/// It prints as its JSON name; an accepted group also with the kind of its links: "taken popular".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum GroupOutcome {
    /// Accepted: stories of this kind.
    Taken(RelatedKind),
    /// A menu, a footer or other navigation.
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

impl fmt::Display for GroupOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Taken(kind) => write!(f, "taken {kind}"),
            refused => refused.serialize(f),
        }
    }
}

impl FromStr for GroupOutcome {
    type Err = ParseNameError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        if let Some(kind) = name.strip_prefix("taken ") {
            return kind.parse().map(Self::Taken);
        }
        let name = StrDeserializer::<serde::de::value::Error>::new(name);
        Self::deserialize(name).map_err(|_| ParseNameError("an outcome of a group of links"))
    }
}
