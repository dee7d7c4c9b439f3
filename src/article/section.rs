//! Where in the publication the article stands.

use super::record;

record! {
/// The section of the publication that the article belongs to.
///
/// ```
/// let html = "<nav class=breadcrumb><a href=https://e.org/>Home</a> <a href=https://e.org/city/>City</a> \
///     <a href=https://e.org/city/traffic/>Traffic</a></nav><h1>Bridge reopens</h1><p>The old bridge reopened on Friday.</p>";
/// let section = newsprint::extract(html)?.section.expect("a section");
/// assert_eq!(section.name, "Traffic");
/// assert_eq!(section.url.as_deref(), Some("https://e.org/city/traffic/"));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Section {
    /// The section's name as shown to readers ("Opinion").
    pub name: String,
    /// The address of the section's front page, absolute if a base is known; `None` if there is no link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The breadcrumb from the root down, without the headline; empty if the page shows none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub path: Vec<String>,
}
}

impl Section {
    /// Returns a section with a name and nothing else.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), url: None, path: Vec::new() }
    }
}
