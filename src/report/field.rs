//! The fields of an article.

use serde::{Deserialize, Serialize};

use crate::article::text_form;

/// A field of the [`Article`](crate::Article), as the key of a [`FieldReport`](crate::FieldReport).
///
/// ```
/// use newsprint::{Extractor, Field};
///
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
/// let report = Extractor::new().page(html).inspect()?.report;
/// assert!(report.field(Field::Headline).is_some());
/// assert!(report.field(Field::Kicker).is_none());
/// assert_eq!("reading_time".parse(), Ok(Field::ReadingTime));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Field {
    /// [`Article::headline`](crate::Article::headline)
    Headline,
    /// [`Article::kicker`](crate::Article::kicker)
    Kicker,
    /// [`Article::dek`](crate::Article::dek)
    Dek,
    /// [`Article::byline`](crate::Article::byline)
    Byline,
    /// [`Article::dateline`](crate::Article::dateline)
    Dateline,
    /// [`Article::published`](crate::Article::published)
    Published,
    /// [`Article::modified`](crate::Article::modified)
    Modified,
    /// [`Article::section`](crate::Article::section)
    Section,
    /// [`Article::tags`](crate::Article::tags)
    Tags,
    /// [`Article::language`](crate::Article::language)
    Language,
    /// [`Article::publication`](crate::Article::publication)
    Publication,
    /// [`Article::canonical_url`](crate::Article::canonical_url)
    CanonicalUrl,
    /// [`Article::description`](crate::Article::description)
    Description,
    /// [`Article::lead_image`](crate::Article::lead_image)
    LeadImage,
    /// [`Article::access`](crate::Article::access)
    Access,
    /// [`Article::views`](crate::Article::views)
    Views,
    /// [`Article::reading_time`](crate::Article::reading_time)
    ReadingTime,
    /// [`Article::paragraphs`](crate::Article::paragraphs)
    Paragraphs,
    /// [`Article::figures`](crate::Article::figures)
    Figures,
    /// [`Article::embeds`](crate::Article::embeds)
    Embeds,
    /// [`Article::live_updates`](crate::Article::live_updates)
    LiveUpdates,
    /// [`Article::related_links`](crate::Article::related_links)
    RelatedLinks,
    /// [`Article::direction`](crate::Article::direction)
    Direction,
    /// [`Article::license`](crate::Article::license)
    License,
    /// [`Article::comment_count`](crate::Article::comment_count)
    CommentCount,
    /// [`LinkedPages::next_page`](crate::LinkedPages::next_page)
    NextPage,
    /// [`LinkedPages::single_page`](crate::LinkedPages::single_page)
    SinglePage,
    /// [`LinkedPages::print`](crate::LinkedPages::print)
    Print,
    /// [`LinkedPages::amp`](crate::LinkedPages::amp)
    Amp,
    /// [`LinkedPages::feeds`](crate::LinkedPages::feeds)
    Feeds,
    /// [`LinkedPages::alternates`](crate::LinkedPages::alternates)
    Alternates,
}

impl Field {
    /// All fields, in the order of an article.
    pub(crate) const ALL: [Self; 31] = [
        Self::Headline,
        Self::Kicker,
        Self::Dek,
        Self::Byline,
        Self::Dateline,
        Self::Published,
        Self::Modified,
        Self::Section,
        Self::Tags,
        Self::Language,
        Self::Publication,
        Self::CanonicalUrl,
        Self::Description,
        Self::LeadImage,
        Self::Access,
        Self::Views,
        Self::ReadingTime,
        Self::Paragraphs,
        Self::Figures,
        Self::Embeds,
        Self::LiveUpdates,
        Self::RelatedLinks,
        Self::Direction,
        Self::License,
        Self::CommentCount,
        Self::NextPage,
        Self::SinglePage,
        Self::Print,
        Self::Amp,
        Self::Feeds,
        Self::Alternates,
    ];

    /// Returns the field of a label: "date of publication".
    pub(crate) fn named(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.label() == label)
    }

    /// Returns the field's name in words: "date of publication" for [`Field::Published`].
    pub fn label(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Kicker => "kicker",
            Self::Dek => "dek",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Published => "date of publication",
            Self::Modified => "date of change",
            Self::Section => "section",
            Self::Tags => "tags",
            Self::Language => "language",
            Self::Publication => "publication",
            Self::CanonicalUrl => "canonical address",
            Self::Description => "description",
            Self::LeadImage => "lead picture",
            Self::Access => "access",
            Self::Views => "views",
            Self::ReadingTime => "reading time",
            Self::Paragraphs => "paragraphs",
            Self::Figures => "figures",
            Self::Embeds => "embeds",
            Self::LiveUpdates => "live updates",
            Self::RelatedLinks => "related links",
            Self::Direction => "text direction",
            Self::License => "license",
            Self::CommentCount => "number of comments",
            Self::NextPage => "next page",
            Self::SinglePage => "single page",
            Self::Print => "print version",
            Self::Amp => "AMP version",
            Self::Feeds => "feeds",
            Self::Alternates => "alternates",
        }
    }
}

text_form!(Field, "a field");
