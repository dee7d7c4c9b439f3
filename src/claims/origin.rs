//! The kinds of places where a page speaks of itself.

use crate::report::Source;

/// Where a claim stands, finer than the public [`Source`]: rules of precedence name these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Origin {
    /// The JSON-LD node of this page's article.
    JsonLdArticle,
    /// The JSON-LD node of the page itself (`WebPage`) or of its site.
    JsonLdPage,
    /// A JSON-LD `BreadcrumbList`.
    JsonLdTrail,
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
    Marked,
    /// `<time datetime>` beside the headline or the text: the attribute.
    TimeElement,
    /// Plain text beside the headline or the text.
    Plain,
    /// A name between headline and text that nothing marks as a byline.
    Lone,
    /// Markup that says what it is under the text: an author box, a list of categories.
    Below,
    /// The head of the page above that of the article: the day of today, the site's last change.
    Masthead,
    /// A breadcrumb shown.
    Trail,
    /// The page's address.
    Url,
    /// The article's own text.
    Body,
}

impl Origin {
    /// The same as users see it.
    pub(crate) fn source(self) -> Source {
        match self {
            Self::JsonLdArticle | Self::JsonLdPage | Self::JsonLdTrail => Source::JsonLd,
            Self::Microdata => Source::Microdata,
            Self::Rdfa => Source::Rdfa,
            Self::OpenGraph | Self::OpenGraphArticle => Source::OpenGraph,
            Self::Twitter | Self::TwitterLabel => Source::Twitter,
            Self::DublinCore => Source::DublinCore,
            Self::Parsely => Source::Parsely,
            Self::Sailthru => Source::Sailthru,
            Self::Citation => Source::Citation,
            Self::Meta | Self::LooseMeta => Source::Meta,
            Self::Link => Source::Link,
            Self::Title => Source::Title,
            Self::Html => Source::Html,
            Self::Heading
            | Self::EntryHeading
            | Self::Marked
            | Self::TimeElement
            | Self::Plain
            | Self::Lone
            | Self::Below
            | Self::Masthead
            | Self::Trail => Source::Visible,
            Self::Url => Source::Url,
            Self::Body => Source::Body,
        }
    }
}
