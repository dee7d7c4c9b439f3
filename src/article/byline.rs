//! Who the page credits.

use serde::{Deserialize, Serialize};

use super::{Article, record, text_form};

record! {
/// The credit line of an article and the people and organisations it names.
///
/// ```
/// let html = "<h1>Bridge reopens</h1><p class=byline>By Ada Lund and Tom Okoro</p><p>The old bridge reopened on Friday.</p>";
/// let byline = newsprint::extract(html)?.byline.expect("a byline");
/// assert_eq!(byline.text.as_deref(), Some("By Ada Lund and Tom Okoro"));
/// assert_eq!(byline.authors[1].name, "Tom Okoro");
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Byline {
    /// The credit as the page shows it ("By A. Author and B. Writer, Staff Writers"), without the dates, counts and
    /// buttons beside it; `None` if the names come only from metadata.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Everyone credited, in page order; never empty in an extracted article.
    #[serde(default)]
    pub authors: Vec<Author>,
}
}

impl Article {
    /// Returns everyone credited, in page order; empty if the page credits nobody.
    ///
    /// ```
    /// let html = "<h1>Bridge reopens</h1><p class=byline>By Ada Lund and Tom Okoro</p><p>The old bridge reopened on Friday.</p>";
    /// let article = newsprint::extract(html)?;
    /// let names: Vec<&str> = article.authors().iter().map(|author| author.name.as_str()).collect();
    /// assert_eq!(names, ["Ada Lund", "Tom Okoro"]);
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn authors(&self) -> &[Author] {
        self.byline.as_ref().map_or(&[], |byline| &byline.authors)
    }
}

impl Byline {
    /// Returns a byline with these authors and no text.
    pub fn new(authors: Vec<Author>) -> Self {
        Self { text: None, authors }
    }
}

record! {
/// A person or an organisation credited for the article.
///
/// ```
/// use newsprint::{Author, AuthorRole};
///
/// let author = Author::new("Ada Lund").with_url("https://e.org/lund");
/// assert_eq!(author.role, AuthorRole::Writer);
/// let json = r#"{"name":"Ada Lund","url":"https://e.org/lund","role":"writer"}"#;
/// assert_eq!(serde_json::to_string(&author)?, json);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Author {
    /// The name without "By", job title, place or e-mail address.
    pub name: String,
    /// The address of a page about the author, absolute if a base is known; `None` if there is no link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What the author did; [`AuthorRole::Writer`] if the page does not say.
    #[serde(default)]
    pub role: AuthorRole,
}
}

impl Author {
    /// Returns an author without an address, in the role [`AuthorRole::Writer`].
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), url: None, role: AuthorRole::default() }
    }

    /// Returns the same author in another role.
    #[must_use]
    pub fn with_role(mut self, role: AuthorRole) -> Self {
        self.role = role;
        self
    }

    /// Returns the same author with the address of a page about them.
    #[must_use]
    pub fn with_url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }
}

/// What an [`Author`] did for the article.
///
/// ```
/// use newsprint::AuthorRole;
///
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>\
///             <p>(Reporting by Ada Lund; Editing by Ben Okri)</p>";
/// let byline = newsprint::extract(html)?.byline.expect("a byline");
/// assert_eq!(byline.authors[1].role, AuthorRole::Editor);
/// assert_eq!("editor".parse(), Ok(AuthorRole::Editor));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AuthorRole {
    /// Wrote it. Also used if the page does not say.
    #[default]
    Writer,
    /// Edited it.
    Editor,
    /// Took the pictures.
    Photographer,
    /// Translated it.
    Translator,
    /// Is credited beside the byline: a sign-off under the text, "with reporting by".
    Contributor,
    /// A news agency (AP, dpa, AFP, …).
    Agency,
    /// The publication itself, credited as the author.
    Publication,
}

text_form!(AuthorRole, "a role of an author");
