//! Entries of a live blog.

use serde::{Deserialize, Serialize};

use super::{Byline, Timestamp};

/// One entry of a live blog.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LiveUpdate {
    /// The entry's own headline; `None` where it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// When the entry was posted; `None` where the page does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
    /// Who wrote the entry; `None` where the page does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<Byline>,
    /// Index of the entry's first block in [`Article::paragraphs`](crate::Article::paragraphs).
    pub start: usize,
    /// Index after the entry's last block.
    pub end: usize,
}
