//! Entries of a live blog.

use std::ops::Range;

use super::{Byline, Timestamp, record};

record! {
/// One entry of a live blog, a range of the article's paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LiveUpdate {
    /// The entry's own headline; `None` if it has none. It is also the first of the entry's paragraphs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// When the entry was posted; `None` if the page does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
    /// Who wrote the entry; `None` if the page does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<Byline>,
    /// Index of the entry's first paragraph in [`Article::paragraphs`](crate::Article::paragraphs).
    pub start: usize,
    /// Index after the entry's last paragraph.
    pub end: usize,
}
}

impl LiveUpdate {
    /// Returns the range of the entry in [`Article::paragraphs`](crate::Article::paragraphs).
    ///
    /// ```
    /// use newsprint::{Article, LiveUpdate, Paragraph, ParagraphKind};
    ///
    /// let paragraphs = ["Doors open.", "The first vote.", "A second vote."];
    /// let mut article = Article::default();
    /// article.paragraphs = paragraphs.map(|text| Paragraph::new(ParagraphKind::Text, text)).to_vec();
    /// let mut entry = LiveUpdate::default();
    /// (entry.start, entry.end) = (1, 3);
    /// assert_eq!(article.paragraphs[entry.range()][0].text, "The first vote.");
    /// ```
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}
