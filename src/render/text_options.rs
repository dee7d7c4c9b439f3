//! What a caller chooses about plain text.

/// Options for [`Article::text_with`](crate::Article::text_with).
///
/// ```
/// use newsprint::TextOptions;
///
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said, after two years.</p><h2>Costs</h2>\
///     <p>Repairs cost four million crowns, twice the estimate.</p>";
/// let options = TextOptions::default().with_headline().without_subheadings().with_separator("\n").with_width(40);
/// assert_eq!(
///     newsprint::extract(html)?.text_with(&options),
///     "Bridge reopens\nThe old bridge reopened on Friday, the\ncity said, after two years.\n\
///      Repairs cost four million crowns, twice\nthe estimate."
/// );
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
#[non_exhaustive]
pub struct TextOptions {
    /// Whether the headline comes first: `false` by default.
    pub headline: bool,
    /// Whether the dek comes before the text: `true` by default.
    pub dek: bool,
    /// Whether subheadings are included: `true` by default.
    pub subheadings: bool,
    /// Whether captions and credits are included at the positions of their figures: `false` by default.
    pub captions: bool,
    /// The separator between paragraphs: a blank line, `"\n\n"`, by default.
    pub separator: String,
    /// Maximum width of a line in terminal columns; `None`, the default, puts each paragraph on one line. Lines break only at
    /// spaces, and never in code or table rows.
    pub width: Option<usize>,
}

impl Default for TextOptions {
    fn default() -> Self {
        let separator = "\n\n".to_owned();
        Self { headline: false, dek: true, subheadings: true, captions: false, separator, width: None }
    }
}

impl TextOptions {
    /// Returns the same options with the headline.
    #[must_use]
    pub fn with_headline(self) -> Self {
        Self { headline: true, ..self }
    }

    /// Returns the same options without the dek.
    #[must_use]
    pub fn without_dek(self) -> Self {
        Self { dek: false, ..self }
    }

    /// Returns the same options without subheadings.
    #[must_use]
    pub fn without_subheadings(self) -> Self {
        Self { subheadings: false, ..self }
    }

    /// Returns the same options with captions and credits.
    #[must_use]
    pub fn with_captions(self) -> Self {
        Self { captions: true, ..self }
    }

    /// Returns the same options with this separator between paragraphs.
    #[must_use]
    pub fn with_separator(self, separator: impl Into<String>) -> Self {
        Self { separator: separator.into(), ..self }
    }

    /// Returns the same options with lines of at most this many columns.
    #[must_use]
    pub fn with_width(self, columns: usize) -> Self {
        Self { width: Some(columns), ..self }
    }
}
