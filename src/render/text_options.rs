//! What a caller chooses about plain text.

/// What is printed of an article as plain text, for [`Article::text_with`](crate::Article::text_with).
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
    /// Whether the headline comes first; it does not by default.
    pub headline: bool,
    /// Whether the dek comes before the text; it does by default.
    pub dek: bool,
    /// Whether subheadings stand in the text; they do by default.
    pub subheadings: bool,
    /// Whether captions and credits of figures stand where the figures do; they do not by default.
    pub captions: bool,
    /// What stands between paragraphs: a blank line, `"\n\n"`, by default.
    pub separator: String,
    /// Columns of a line at most, as a terminal counts them; `None`, each paragraph on one line, by default. Lines are
    /// broken at spaces alone, and not in code and rows of tables.
    pub width: Option<usize>,
}

impl Default for TextOptions {
    fn default() -> Self {
        let separator = "\n\n".to_owned();
        Self { headline: false, dek: true, subheadings: true, captions: false, separator, width: None }
    }
}

impl TextOptions {
    /// The same with the headline.
    #[must_use]
    pub fn with_headline(self) -> Self {
        Self { headline: true, ..self }
    }

    /// The same without the dek.
    #[must_use]
    pub fn without_dek(self) -> Self {
        Self { dek: false, ..self }
    }

    /// The same without subheadings.
    #[must_use]
    pub fn without_subheadings(self) -> Self {
        Self { subheadings: false, ..self }
    }

    /// The same with captions and credits.
    #[must_use]
    pub fn with_captions(self) -> Self {
        Self { captions: true, ..self }
    }

    /// The same with this between paragraphs.
    #[must_use]
    pub fn with_separator(self, separator: impl Into<String>) -> Self {
        Self { separator: separator.into(), ..self }
    }

    /// The same in lines of so many columns at most.
    #[must_use]
    pub fn with_width(self, columns: usize) -> Self {
        Self { width: Some(columns), ..self }
    }
}
