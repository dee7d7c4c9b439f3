//! Plain text.

use super::escape::plain;
use crate::article::Article;

impl Article {
    /// The dek and the paragraphs as plain text, a blank line between them. Empty if the article has neither.
    ///
    /// Of control characters there are only tab and line feed, and a paragraph's bidirectional controls end with it.
    ///
    /// ```
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>\
    ///             <p>Repairs took two years and cost four million crowns, twice the estimate.</p>";
    /// let article = newsprint::extract(html)?;
    /// assert!(article.text().starts_with("The old bridge reopened on Friday, the city said.\n\nRepairs"));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn text(&self) -> String {
        let texts = self.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
        joined(self.dek_apart().into_iter().chain(texts))
    }

    /// The same without the dek.
    pub(super) fn body_text(&self) -> String {
        joined(self.paragraphs.iter().map(|paragraph| paragraph.text.as_str()))
    }
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.map(plain).collect::<Vec<_>>().join("\n\n")
}
