//! Where each value of an article came from.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::article::Article;

/// An article together with the account of how it was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Inspection {
    /// The article.
    pub article: Article,
    /// Where its values came from, and what was passed over.
    pub report: Report,
}

/// Where each value of an article came from, what was passed over, and what was wrong with the page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Report {
    /// One entry for each field that the page says anything about.
    pub fields: Vec<FieldReport>,
    /// Every block of text of the page with the verdict on it, in page order.
    pub blocks: Vec<BlockReport>,
    /// Every group of links that was looked at, in page order.
    pub link_groups: Vec<LinkGroupReport>,
    /// What was wrong with the page without keeping it from being read.
    pub notes: Vec<Note>,
}

impl Report {
    /// The account of one field; `None` if the page says nothing about it.
    pub fn field(&self, field: Field) -> Option<&FieldReport> {
        self.fields.iter().find(|report| report.field == field)
    }
}

/// What the page says about one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FieldReport {
    /// The field.
    pub field: Field,
    /// The claim that became the field's value; `None` if none was good enough.
    pub chosen: Option<Candidate>,
    /// The claims passed over, in order of precedence.
    pub rivals: Vec<Candidate>,
}

/// One claim of the page about one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Candidate {
    /// Where in the page the claim stands.
    pub source: Source,
    /// What it says, as it stands there.
    pub value: String,
}

/// A field of the article that the page may claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Field {
    /// [`Article::headline`]
    Headline,
    /// [`Article::kicker`]
    Kicker,
    /// [`Article::dek`]
    Dek,
    /// [`Article::byline`]
    Byline,
    /// [`Article::dateline`]
    Dateline,
    /// [`Article::published`]
    Published,
    /// [`Article::modified`]
    Modified,
    /// [`Article::section`]
    Section,
    /// [`Article::tags`]
    Tags,
    /// [`Article::language`]
    Language,
    /// [`Article::publication`]
    Publication,
    /// [`Article::canonical_url`]
    CanonicalUrl,
    /// [`Article::description`]
    Description,
    /// [`Article::lead_image`]
    LeadImage,
    /// [`Article::access`]
    Access,
    /// [`Article::views`]
    Views,
    /// [`Article::reading_time`]
    ReadingTime,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
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
        })
    }
}

/// Where in the page a candidate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Source {
    /// The JSON-LD node of this page's article.
    JsonLdArticle,
    /// The JSON-LD node of the page itself (`WebPage`) or of its site.
    JsonLdPage,
    /// A JSON-LD `BreadcrumbList`.
    JsonLdBreadcrumbs,
    /// Microdata of this page's article.
    Microdata,
    /// RDFa of this page's article.
    Rdfa,
    /// `og:*`.
    OpenGraph,
    /// `article:*`, which OpenGraph defines for articles.
    OpenGraphArticle,
    /// `twitter:*`.
    Twitter,
    /// `twitter:label1` and `twitter:data1`, which hold what a card prints.
    TwitterLabel,
    /// `dc.*`, `dcterms.*`.
    DublinCore,
    /// `parsely-*`.
    Parsely,
    /// `sailthru.*`.
    Sailthru,
    /// `citation_*`.
    Citation,
    /// Any other `<meta>` that names the field plainly.
    Meta,
    /// A `<meta>` whose name is used loosely in the wild.
    LooseMeta,
    /// `<link>` of the head.
    Link,
    /// The `<title>`.
    Title,
    /// An attribute of `<html>`.
    Html,
    /// A heading shown as the page's headline.
    Heading,
    /// The same on a live page where it tells of the newest entry.
    EntryHeading,
    /// Markup that says what it is (`class=byline`, `rel=author`) beside the headline or the text.
    ClassName,
    /// `<time datetime>` beside the headline or the text: the attribute.
    TimeElement,
    /// Plain text beside the headline or the text.
    PlainText,
    /// A name between headline and text that nothing marks as a byline.
    UnmarkedName,
    /// Markup that says what it is under the text: an author box, a list of categories.
    AfterBody,
    /// The head of the page above that of the article: the day of today, the site's last change.
    Masthead,
    /// A breadcrumb shown.
    Breadcrumbs,
    /// The page's address.
    Url,
    /// The article's own text.
    Body,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::JsonLdArticle => "JSON-LD article",
            Self::JsonLdPage => "JSON-LD page",
            Self::JsonLdBreadcrumbs => "JSON-LD breadcrumbs",
            Self::Microdata => "microdata",
            Self::Rdfa => "RDFa",
            Self::OpenGraph => "OpenGraph",
            Self::OpenGraphArticle => "OpenGraph article",
            Self::Twitter => "Twitter card",
            Self::TwitterLabel => "Twitter card label",
            Self::DublinCore => "Dublin Core",
            Self::Parsely => "Parse.ly",
            Self::Sailthru => "Sailthru",
            Self::Citation => "citation meta",
            Self::Meta => "meta",
            Self::LooseMeta => "loose meta",
            Self::Link => "link",
            Self::Title => "title",
            Self::Html => "html attribute",
            Self::Heading => "heading",
            Self::EntryHeading => "heading of the newest entry",
            Self::ClassName => "marked element",
            Self::TimeElement => "time element",
            Self::PlainText => "plain text",
            Self::UnmarkedName => "unmarked name",
            Self::AfterBody => "marked element after the text",
            Self::Masthead => "masthead",
            Self::Breadcrumbs => "breadcrumbs",
            Self::Url => "address",
            Self::Body => "article text",
        })
    }
}

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

/// Something wrong with a page that did not keep it from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Note {
    /// Some bytes do not belong to the page's charset; they became U+FFFD.
    UndecodableBytes,
    /// A JSON-LD block is broken beyond repair and was left out.
    MalformedJsonLd,
    /// A JSON-LD block went beyond one of [`Limits`](crate::Limits)' bounds on JSON-LD and was left out.
    JsonLdLimited,
    /// A claim about this field cannot be read as what the field needs.
    Malformed {
        /// The field.
        field: Field,
        /// Where the claim stands.
        source: Source,
    },
    /// A date could mean two days, such as 03/05/2024, and was left out.
    AmbiguousDate {
        /// The field.
        field: Field,
        /// Where the claim stands.
        source: Source,
    },
    /// Two good sources contradict each other about this field; the one of higher precedence was taken.
    Disagreement {
        /// The field.
        field: Field,
    },
    /// The page shows no date but that of its last update, which is given for that of publication as well.
    UpdateForPublication,
    /// There were more related links than [`Limits::related_links`](crate::Limits::related_links).
    RelatedLinksLimited,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UndecodableBytes => f.write_str("bytes that do not belong to the charset became U+FFFD"),
            Self::MalformedJsonLd => f.write_str("a JSON-LD block is broken beyond repair"),
            Self::JsonLdLimited => f.write_str("a JSON-LD block was too large"),
            Self::Malformed { field, source } => write!(f, "{field}, {source}: cannot be read"),
            Self::AmbiguousDate { field, source } => write!(f, "{field}, {source}: could mean two days"),
            Self::Disagreement { field } => write!(f, "{field}: good sources contradict each other"),
            Self::UpdateForPublication => f.write_str("no date is shown but that of the last update"),
            Self::RelatedLinksLimited => f.write_str("there were more related links than the limit"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Extractor, Limits};

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
        assert!(report.notes.contains(&Note::RelatedLinksLimited));
        let json = serde_json::to_string(&inspection).unwrap();
        assert_eq!(serde_json::from_str::<Inspection>(&json).unwrap(), inspection);
    }

    #[test]
    fn notes_read_as_words() {
        let note = Note::Disagreement { field: Field::Published };
        assert_eq!(note.to_string(), "date of publication: good sources contradict each other");
        assert_eq!(Field::CanonicalUrl.to_string(), "canonical address");
    }
}
