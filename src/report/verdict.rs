//! The verdicts on blocks of text and groups of links.

use serde::de::value::StrDeserializer;
use serde::{Deserialize, Serialize};

use std::fmt;
use std::str::FromStr;

use crate::article::{ParseNameError, RelatedKind, text_form};

/// The verdict on one block of text.
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
    /// The block's text, white space collapsed.
    pub text: String,
    /// How likely it belongs to the article, 0 to 1.
    pub probability: f32,
    /// What became of it.
    pub verdict: Verdict,
    /// The rule that took it out of the text; `None` for paragraphs.
    pub rule: Option<BlockRule>,
}

/// A rule that takes a block out of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BlockRule {
    /// The body model did not choose it, or it is a label, a copy, or on a page of teasers.
    NotChosen,
    /// A related link was made of it: "Read more: The ferry is back".
    RelatedLink,
    /// It tells the time or the author of an entry of a live blog: "12:58 Ada Lund".
    LiveLine,
    /// It repeats the headline.
    Headline,
    /// It repeats the kicker.
    Kicker,
    /// It is the standfirst.
    Dek,
    /// Its element holds another field: the byline, the date, a breadcrumb.
    OtherField,
    /// It stands in a caption or in a post of a network.
    Inset,
    /// It stands in a comment of a reader.
    Comment,
    /// It belongs to another story under the article.
    SecondStory,
    /// It stands in a poll: a question to the reader, an answer, how many gave it.
    Poll,
    /// It stands in a box that asks the reader to subscribe, to give or to log in.
    Call,
    /// It is set apart and repeats words of the text.
    PullQuote,
    /// No reader is shown it.
    Hidden,
    /// It is an entry of the table of contents: a link to a place of the page.
    Contents,
    /// It is what a picture shows or who made it, by its class and place.
    PictureText,
    /// It is a number or a time of day: "9:43pm".
    TimeOfDay,
    /// It is the credit of a picture: "Photo: Ida Berg".
    PictureCredit,
    /// It repeats the description of the picture before it.
    PictureDescription,
    /// It is a label that is put between paragraphs: "Advertisement".
    Label,
    /// It is a notice of the site under the text: "© 2024 The Lantern. All rights reserved.", "Follow us on …".
    Notice,
    /// It says who worked on the text: "Reporting by Ada Lund".
    ClosingCredit,
    /// It tells of the author, under the text: "Ada Lund is a reporter in Norrin."
    Biography,
    /// It is the name of who wrote the text.
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
    /// It is the article's, but shown elsewhere: headline, byline, dek, caption, sign-off.
    Elsewhere,
    /// It serves the site and not the story: a promo of another story, which became a related link, or a label or a
    /// closing credit.
    Promo,
    /// It is not the article's.
    Refused,
}

text_form!(Verdict, "a verdict");

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
///
/// It prints as its name in JSON, and with the kind of the links that were taken: "taken popular".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum GroupOutcome {
    /// Stories, of this kind.
    Taken(RelatedKind),
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
