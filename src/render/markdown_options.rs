//! What a caller chooses about Markdown.

use serde::{Deserialize, Serialize};

use crate::article::text_form;

/// Options for [`Article::to_markdown_with`](crate::Article::to_markdown_with).
///
/// ```
/// use newsprint::{MarkdownLinks, MarkdownOptions};
///
/// let html = "<link rel=canonical href=https://e.org/news/bridge><h1>Bridge reopens</h1><p class=byline>By Ada Lund</p>\
///     <p>The old bridge reopened on Friday, <a href=https://e.org/city>the city</a> said, after two years.</p>";
/// let options = MarkdownOptions::default().with_front_matter().with_links(MarkdownLinks::None).without_pictures();
/// let markdown = newsprint::extract(html)?.to_markdown_with(&options);
/// assert_eq!(
///     markdown,
///     "---\ntitle: \"Bridge reopens\"\nauthors: [\"Ada Lund\"]\nsource: \"https://e.org/news/bridge\"\n---\n\n# Bridge reopens\
///      \n\nThe old bridge reopened on Friday, the city said, after two years.\n"
/// );
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MarkdownOptions {
    /// Whether YAML front matter comes first, with whichever of title, authors, date, modified, source and site are known.
    pub front_matter: bool,
    /// How links are printed.
    pub links: MarkdownLinks,
    /// Whether figures are left out, with their captions and credits.
    pub no_pictures: bool,
    /// Maximum width of a line of running text, in terminal columns; `None`, the default, puts each paragraph on one line.
    /// Links, code, headings and tables are never wrapped, since that would change their meaning.
    pub width: Option<usize>,
}

/// How Markdown prints links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MarkdownLinks {
    /// Inline: `[the city](<https://e.org/city>)`.
    #[default]
    Inline,
    /// As references, with each address once at the end: `[the city][link-1]`.
    References,
    /// The linked words only.
    None,
}

text_form!(MarkdownLinks, "a way to print links");

impl MarkdownOptions {
    /// Returns the same options with front matter.
    #[must_use]
    pub fn with_front_matter(self) -> Self {
        Self { front_matter: true, ..self }
    }

    /// Returns the same options with links printed this way.
    #[must_use]
    pub fn with_links(self, links: MarkdownLinks) -> Self {
        Self { links, ..self }
    }

    /// Returns the same options with lines of at most this many columns.
    ///
    /// ```
    /// use newsprint::MarkdownOptions;
    ///
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, <a href=https://e.org/>the city</a> said.</p>";
    /// let markdown = newsprint::extract(html)?.to_markdown_with(&MarkdownOptions::default().with_width(40));
    /// let expected = "# Bridge reopens\n\nThe old bridge reopened on Friday,\n[the city](<https://e.org/>) said.\n";
    /// assert_eq!(markdown, expected);
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    #[must_use]
    pub fn with_width(self, columns: usize) -> Self {
        Self { width: Some(columns), ..self }
    }

    /// Returns the same options without figures.
    #[must_use]
    pub fn without_pictures(self) -> Self {
        Self { no_pictures: true, ..self }
    }
}
