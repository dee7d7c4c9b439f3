//! The parts of a byline: segments of names that belong together, and the phrases that they are made of.

use crate::article::AuthorRole;

/// How a phrase follows the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    First,
    Comma,
    And,
    /// A semicolon or slash.
    List,
}

/// Words that may be a name, a job, a place.
#[derive(Clone, Debug)]
pub(super) struct Phrase<'a> {
    pub(super) words: Vec<&'a str>,
    pub(super) join: Join,
    /// In brackets, as agencies are.
    pub(super) is_bracketed: bool,
}

impl Phrase<'_> {
    pub(super) fn text(&self) -> String {
        self.words.join(" ")
    }
}

/// Phrases that belong together: what stands behind one marker, or between two bars.
#[derive(Clone, Debug)]
pub(super) struct Segment<'a> {
    /// The role by the marker; `None` where no marker introduced the segment.
    pub(super) role: Option<AuthorRole>,
    pub(super) phrases: Vec<Phrase<'a>>,
    /// Starts on a line of its own.
    pub(super) is_new_line: bool,
}

impl Segment<'_> {
    /// Whether a marker introduced it: "By Ada Lund".
    pub(super) fn is_introduced(&self) -> bool {
        self.role.is_some()
    }
}
