//! The places of a page that candidates come from.

use serde::{Deserialize, Serialize};

use crate::article::text_form;

/// Where on the page a candidate was found.
///
/// ```
/// use newsprint::{Extractor, Field, Source};
///
/// let html = "<title>Bridge reopens at last</title><h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
/// let report = Extractor::new().page(html).inspect()?.report;
/// let headline = report.field(Field::Headline).expect("a headline");
/// assert_eq!(headline.chosen.as_ref().map(|chosen| chosen.source), Some(Source::Heading));
/// assert_eq!(headline.rivals[0].source, Source::Title);
/// assert_eq!(Source::OpenGraph.to_string(), "open_graph");
/// # Ok::<(), newsprint::Error>(())
/// ```
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
    /// Any other `<meta>` with an unambiguous name.
    Meta,
    /// A `<meta>` whose name is used loosely in practice.
    LooseMeta,
    /// A `<link>` in the head.
    Link,
    /// The `<title>`.
    Title,
    /// An attribute of `<html>`.
    Html,
    /// A heading shown as the page's headline.
    Heading,
    /// On a live blog, a heading that is the headline of the newest entry.
    EntryHeading,
    /// An element near the headline or the text whose markup names the field (`class=byline`, `rel=author`).
    ClassName,
    /// The attribute of a `<time datetime>` near the headline or the text.
    TimeElement,
    /// Plain text near the headline or the text.
    PlainText,
    /// A name between headline and text that no markup labels as a byline.
    UnmarkedName,
    /// An element below the text whose markup names the field: an author box, a list of categories.
    AfterBody,
    /// The site's header above the article: today's date, the site's last update.
    Masthead,
    /// A visible breadcrumb.
    Breadcrumbs,
    /// The page's address.
    Url,
    /// The article's own text.
    Body,
    /// A name alone on the last line of the text.
    SignOff,
    /// A credit at the end of the text: "(Reporting by Ada Lund; Editing by Ben Okri)".
    ClosingCredit,
    /// A figure above the text.
    Figure,
    /// A count of the article's words.
    WordCount,
    /// Cards and lists of links to other stories.
    StoryLinks,
    /// Links to other pages of the same article: pagination, "Print".
    PageLinks,
}

impl Source {
    /// How many there are.
    pub(crate) const COUNT: usize = Self::PageLinks as usize + 1;

    /// Whether it is a `<meta>` that sites give to all their pages.
    pub(crate) fn is_plain_head(self) -> bool {
        matches!(self, Self::Meta | Self::LooseMeta | Self::DublinCore)
    }

    /// Returns the source's name in words: "JSON-LD article" for [`Source::JsonLdArticle`].
    pub fn label(self) -> &'static str {
        match self {
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
            Self::SignOff => "sign-off",
            Self::ClosingCredit => "closing credit",
            Self::Figure => "figure",
            Self::WordCount => "word count",
            Self::StoryLinks => "links to stories",
            Self::PageLinks => "links to pages of the article",
        }
    }
}

text_form!(Source, "a source");
