//! Which source is believed before which, field by field.

use crate::candidate::{Candidate, Candidates, Source};
use crate::report::Field;

/// One row of the table: a field and its sources, the most believed first.
/// A source that is not in the row does not count.
struct Row {
    field: Field,
    sources: &'static [Source],
}

use Source::{
    AfterBody, Body, Breadcrumbs, Citation, ClassName, ClosingCredit, DublinCore, EntryHeading, Figure,
    Heading, Html, JsonLdArticle, JsonLdBreadcrumbs, JsonLdPage, Link, LooseMeta, Masthead, Meta, Microdata,
    OpenGraph, OpenGraphArticle, PageLinks, Parsely, PlainText, Rdfa, Sailthru, SignOff, TimeElement, Title,
    Twitter, TwitterLabel, UnmarkedName, Url, WordCount,
};

const TABLE: &[Row] = &[
    // The headline is what the page shows. JSON-LD holds the print version more often than og:title, which
    // is written for search and sharing; `<title>` carries the site's name besides. On a live page the heading
    // changes with every entry: there the article's node names the page.
    Row {
        field: Field::Headline,
        sources: &[
            Heading,
            JsonLdArticle,
            EntryHeading,
            Microdata,
            OpenGraph,
            Parsely,
            Sailthru,
            Twitter,
            Citation,
            DublinCore,
            Rdfa,
            Meta,
            Title,
            JsonLdPage,
            LooseMeta,
        ],
    },
    // Both are typography: markup for programs knows neither, and a description is written for search.
    Row { field: Field::Kicker, sources: &[ClassName, PlainText] },
    Row { field: Field::Dek, sources: &[ClassName, PlainText, Microdata] },
    // Candidates made for articles name the people; what is shown says the order (see the rules in `byline`).
    // Meta elements often name the account that uploaded the text.
    Row {
        field: Field::Byline,
        sources: &[
            JsonLdArticle,
            Microdata,
            Rdfa,
            Citation,
            Parsely,
            Sailthru,
            ClassName,
            PlainText,
            AfterBody,
            OpenGraphArticle,
            Meta,
            TwitterLabel,
            DublinCore,
            UnmarkedName,
            LooseMeta,
            SignOff,
            ClosingCredit,
        ],
    },
    // What the page declares goes before what opens its text.
    Row { field: Field::Dateline, sources: &[JsonLdArticle, Body] },
    // Machine-readable dates carry time and zone. Those made for articles go before those made for pages;
    // the printed date goes before loose names, which often hold the day of the last build.
    Row {
        field: Field::Published,
        sources: &[
            JsonLdArticle,
            OpenGraphArticle,
            Microdata,
            Parsely,
            Sailthru,
            Meta,
            Citation,
            Rdfa,
            JsonLdPage,
            OpenGraph,
            TimeElement,
            ClassName,
            PlainText,
            DublinCore,
            LooseMeta,
            Url,
            AfterBody,
            Masthead,
        ],
    },
    Row {
        field: Field::Modified,
        sources: &[
            JsonLdArticle,
            OpenGraphArticle,
            Microdata,
            Sailthru,
            Meta,
            Rdfa,
            TimeElement,
            ClassName,
            PlainText,
            OpenGraph,
            JsonLdPage,
            DublinCore,
            AfterBody,
            LooseMeta,
            Masthead,
        ],
    },
    // The breadcrumb and the label are what readers see as the section. The folder of the address has lost the
    // letters' case; a label under the text may be one of many subjects.
    Row {
        field: Field::Section,
        sources: &[
            Breadcrumbs,
            ClassName,
            PlainText,
            JsonLdBreadcrumbs,
            Microdata,
            JsonLdArticle,
            OpenGraphArticle,
            Parsely,
            Meta,
            Rdfa,
            DublinCore,
            Url,
            AfterBody,
            LooseMeta,
        ],
    },
    // Readers' tags are fewer and plainer than the keywords for search engines.
    Row {
        field: Field::Tags,
        sources: &[
            ClassName,
            PlainText,
            OpenGraphArticle,
            JsonLdArticle,
            Microdata,
            Parsely,
            Sailthru,
            Meta,
            Citation,
            DublinCore,
            Rdfa,
        ],
    },
    // The page's own attribute governs how it is shown; what the text itself looks like is the last resort.
    Row {
        field: Field::Language,
        sources: &[
            Html,
            JsonLdArticle,
            OpenGraph,
            Microdata,
            JsonLdPage,
            DublinCore,
            Citation,
            LooseMeta,
            Body,
        ],
    },
    // `og:site_name` is the name as shared with readers, a JSON-LD publisher is often the company behind it.
    Row {
        field: Field::Publication,
        sources: &[
            OpenGraph,
            JsonLdArticle,
            Microdata,
            JsonLdPage,
            Citation,
            DublinCore,
            LooseMeta,
            Breadcrumbs,
        ],
    },
    // `rel=canonical` is made for this; the others repeat it.
    Row { field: Field::CanonicalUrl, sources: &[Link, OpenGraph, JsonLdArticle, Parsely] },
    // The description of the page as a whole before those for cards and feeds, which are cut.
    Row {
        field: Field::Description,
        sources: &[Meta, OpenGraph, JsonLdArticle, Twitter, Sailthru, DublinCore, Microdata, JsonLdPage],
    },
    // The picture chosen for sharing is that of the story, then the figure above the text; what else stands first on the
    // page may be anything.
    Row {
        field: Field::LeadImage,
        sources: &[
            OpenGraph,
            JsonLdArticle,
            Twitter,
            Microdata,
            Rdfa,
            Parsely,
            Sailthru,
            Link,
            Figure,
            PlainText,
        ],
    },
    // Only what is declared: a wrong "paywalled" is worse than none.
    Row { field: Field::Access, sources: &[JsonLdArticle, OpenGraphArticle, Microdata] },
    // Both print the same counter; the one that is marked says of what.
    Row { field: Field::Views, sources: &[ClassName, JsonLdArticle, PlainText, AfterBody] },
    // What is shown is what the editors stand for.
    Row {
        field: Field::ReadingTime,
        sources: &[ClassName, PlainText, JsonLdArticle, TwitterLabel, Microdata, WordCount],
    },
    // The letters tell how the text runs; a template in two languages often names one direction.
    Row { field: Field::Direction, sources: &[Body, Html] },
    Row { field: Field::License, sources: &[JsonLdArticle, Microdata, Link, AfterBody] },
    // As the views.
    Row { field: Field::CommentCount, sources: &[ClassName, JsonLdArticle, Microdata, PlainText, AfterBody] },
    // What the head declares is the same on all pages of a site's system.
    Row { field: Field::NextPage, sources: &[Link, PageLinks] },
    Row { field: Field::SinglePage, sources: &[PageLinks] },
    Row { field: Field::Print, sources: &[Link, PageLinks] },
    Row { field: Field::Amp, sources: &[Link] },
];

/// Returns the candidates for a field, the most believed source first; those of one source in page order.
pub(crate) fn in_order(candidates: &Candidates, field: Field) -> Vec<&Candidate> {
    let mut ordered: Vec<&Candidate> =
        candidates.of(field).filter(|candidate| rank(field, candidate.source).is_some()).collect();
    ordered.sort_by_key(|candidate| rank(field, candidate.source));
    ordered
}

/// Returns how many sources are believed before this one; `None` if it does not count.
pub(crate) fn rank(field: Field, source: Source) -> Option<usize> {
    let row = TABLE.iter().find(|row| row.field == field)?;
    row.sources.iter().position(|known| *known == source)
}

#[cfg(test)]
mod tests {
    use super::TABLE;

    #[test]
    fn every_row_is_one_field_and_every_place_stands_once() {
        for (at, row) in TABLE.iter().enumerate() {
            assert!(TABLE[..at].iter().all(|other| other.field != row.field), "{:?}", row.field);
            for (at, source) in row.sources.iter().enumerate() {
                assert!(!row.sources[..at].contains(source), "{:?} {source:?}", row.field);
            }
        }
    }
}
