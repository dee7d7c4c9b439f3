//! Headlines.

/// What is known about the page when its title is cleaned.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct HeadlineHints<'a> {
    /// The publication's name.
    pub publication: Option<&'a str>,
    /// The section's name.
    pub section: Option<&'a str>,
    /// The page's host, such as `www.example.org`.
    pub host: Option<&'a str>,
}

impl<'a> HeadlineHints<'a> {
    /// With the publication's name.
    #[must_use]
    pub fn with_publication(mut self, publication: Option<&'a str>) -> Self {
        self.publication = publication;
        self
    }

    /// With the section's name.
    #[must_use]
    pub fn with_section(mut self, section: Option<&'a str>) -> Self {
        self.section = section;
        self
    }

    /// With the page's host.
    #[must_use]
    pub fn with_host(mut self, host: Option<&'a str>) -> Self {
        self.host = host;
        self
    }
}

/// The headline out of a title.
pub fn clean(title: &str, _hints: &HeadlineHints<'_>) -> Option<String> {
    let title = super::text::collapse(title);
    (!title.is_empty()).then(|| title.into_owned())
}

/// Whether two headlines are equal after folding.
pub fn same(a: &str, b: &str) -> bool {
    super::text::fold(a) == super::text::fold(b)
}

/// The share, 0 to 1, of the shown headline's words that the title has too.
pub fn matches_title(shown: &str, title: &str) -> f32 {
    if same(shown, title) { 1.0 } else { 0.0 }
}
