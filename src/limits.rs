//! How much of a page the extractor is willing to take.

use serde::{Deserialize, Serialize};

use crate::article::text_form;
use crate::error::Limit;

/// Limits on what one page may cost, and what happens to a page that exceeds them.
///
/// By default, a page that exceeds `bytes`, `depth`, `nodes` or `attributes` gives
/// [`Error::LimitExceeded`](crate::Error::LimitExceeded), which names the limit; related links and JSON-LD beyond their
/// limits are left out. [`Limits::with_over_limit`] changes this for each limit.
///
/// They also bound memory. An extraction takes at most 1 MiB plus 8 bytes per byte of the page in UTF-8, 128 per node that
/// the parser creates and 400 per JSON-LD value. With the default limits, this is 900 MB for the worst page of 64 MiB; a real
/// page of more than 200 kB takes less than eight times its own size. The test `memory` checks this on pages that repeat one
/// thing endlessly. The report of [`Extraction::inspect`](crate::Extraction::inspect) comes on top.
///
/// ```
/// use newsprint::{Error, Extractor, Limits};
///
/// let limits = Limits::default().with_depth(20);
/// let extractor = Extractor::new().with_limits(limits);
/// let deep = "<div>".repeat(100_000);
/// assert!(matches!(extractor.page(&deep).extract(), Err(Error::LimitExceeded { max: 20, .. })));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of input: 64 MiB by default, at most 1 GiB.
    pub bytes: usize,
    /// Levels of nested elements, counting `<html>` as the first: 512 by default, as in browsers. Real pages stay under 60.
    pub depth: usize,
    /// Elements and text nodes that the parser creates, including `<html>`, `<head>` and `<body>`: 2,500,000 by default, at
    /// most 2^31.
    pub nodes: usize,
    /// Attributes of one tag: 1,024 by default.
    pub attributes: usize,
    /// Related links to keep: 500 by default.
    pub related_links: usize,
    /// Bytes of JSON-LD in a page: 4 MiB by default, five times the maximum over 4,500 pages. For this limit and the next two,
    /// the block that exceeds the limit is left out.
    pub json_ld_bytes: usize,
    /// Values in a page's JSON-LD (strings, numbers, lists, objects): 50,000 by default, three times the maximum over 4,500
    /// pages. An object of seven bytes takes about 700 in memory.
    pub json_ld_values: usize,
    /// Levels of nested lists and objects in JSON-LD: 64 by default, at most 127. Real pages stay under 12.
    pub json_ld_depth: usize,
    /// What happens to a page beyond each limit.
    over: [OverLimit; CHOICES.len()],
}

/// What happens to a page that exceeds one of the [`Limits`].
///
/// ```
/// use newsprint::{Extractor, Limit, Limits, Note, Omitted, OverLimit};
///
/// let limits = Limits::default().with_bytes(80).with_over_limit(Limit::Bytes, OverLimit::Truncate);
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p><p>Nobody came.</p>";
/// let inspection = Extractor::new().with_limits(limits).page(html).inspect()?;
/// assert_eq!(inspection.article.paragraphs.len(), 1);
/// let note = Note::LimitExceeded { limit: Limit::Bytes, max: 80, omitted: Omitted::Bytes(18) };
/// assert_eq!(inspection.report.notes, [note]);
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OverLimit {
    /// The extraction fails with [`Error::LimitExceeded`](crate::Error::LimitExceeded).
    Refuse,
    /// The article is extracted from the part within the limit; [`Note::LimitExceeded`](crate::Note::LimitExceeded) says what
    /// was left out.
    Truncate,
}

text_form!(OverLimit, "a choice at a limit");

/// The limits that leave a choice, and the default one.
const CHOICES: [(Limit, OverLimit); 8] = [
    (Limit::Bytes, OverLimit::Refuse),
    (Limit::Depth, OverLimit::Refuse),
    (Limit::Nodes, OverLimit::Refuse),
    (Limit::Attributes, OverLimit::Refuse),
    (Limit::RelatedLinks, OverLimit::Truncate),
    (Limit::JsonLdBytes, OverLimit::Truncate),
    (Limit::JsonLdValues, OverLimit::Truncate),
    (Limit::JsonLdDepth, OverLimit::Truncate),
];

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            depth: 512,
            nodes: 2_500_000,
            attributes: 1_024,
            related_links: 500,
            json_ld_bytes: 4 << 20,
            json_ld_values: 50_000,
            json_ld_depth: 64,
            over: CHOICES.map(|(_, choice)| choice),
        }
    }
}

/// Offsets into a page are 32 bits wide, and decoding may triple the bytes.
const MOST_BYTES: usize = 1 << 30;

/// A node's place is 32 bits wide, and the parser looks at the limit from time to time only.
const MOST_NODES: usize = 1 << 31;

/// The parser of JSON goes no deeper.
const MOST_JSON_DEPTH: usize = 127;

impl Limits {
    /// The same limits, or the highest that can be kept.
    pub(crate) fn clamped(mut self) -> Self {
        self.bytes = self.bytes.min(MOST_BYTES);
        self.nodes = self.nodes.min(MOST_NODES);
        self.json_ld_depth = self.json_ld_depth.min(MOST_JSON_DEPTH);
        self
    }

    /// Returns the same limits with another choice of what happens to a page that exceeds one of them.
    ///
    /// | limit | what [`OverLimit::Truncate`] leaves out |
    /// |---|---|
    /// | [`Limit::Bytes`] | the end of the page |
    /// | [`Limit::Nodes`] | the end of the page; the limit is checked every 16 KiB |
    /// | [`Limit::Depth`] | elements nested deeper; if a page opens thousands of them, its end as well |
    /// | [`Limit::Attributes`] | the tag's attributes beyond the limit |
    /// | [`Limit::RelatedLinks`] | the last links |
    /// | [`Limit::JsonLdBytes`], [`Limit::JsonLdValues`], [`Limit::JsonLdDepth`] | the block that exceeds it |
    ///
    /// An address beyond [`Limit::Url`] is always refused: truncated, it would be a different address.
    #[must_use]
    pub fn with_over_limit(mut self, limit: Limit, choice: OverLimit) -> Self {
        for ((known, _), slot) in CHOICES.iter().zip(&mut self.over) {
            if *known == limit {
                *slot = choice;
            }
        }
        self
    }

    /// Returns what happens to a page that exceeds this limit.
    pub fn over_limit(&self, limit: Limit) -> OverLimit {
        let place = CHOICES.iter().position(|(known, _)| *known == limit);
        place.and_then(|place| self.over.get(place)).copied().unwrap_or(OverLimit::Refuse)
    }

    /// Returns the same limits with another number of input bytes; more than 1 GiB counts as 1 GiB.
    #[must_use]
    pub fn with_bytes(mut self, bytes: usize) -> Self {
        self.bytes = bytes;
        self.clamped()
    }

    /// Returns the same limits with another number of nested elements.
    #[must_use]
    pub fn with_depth(mut self, depth: usize) -> Self {
        self.depth = depth;
        self
    }

    /// Returns the same limits with another number of nodes; more than 2^31 counts as 2^31.
    #[must_use]
    pub fn with_nodes(mut self, nodes: usize) -> Self {
        self.nodes = nodes;
        self.clamped()
    }

    /// Returns the same limits with another number of attributes in one tag.
    #[must_use]
    pub fn with_attributes(mut self, attributes: usize) -> Self {
        self.attributes = attributes;
        self
    }

    /// Returns the same limits with another number of related links.
    #[must_use]
    pub fn with_related_links(mut self, related_links: usize) -> Self {
        self.related_links = related_links;
        self
    }

    /// Returns the same limits with another number of bytes of JSON-LD.
    #[must_use]
    pub fn with_json_ld_bytes(mut self, bytes: usize) -> Self {
        self.json_ld_bytes = bytes;
        self
    }

    /// Returns the same limits with another number of values in JSON-LD.
    #[must_use]
    pub fn with_json_ld_values(mut self, values: usize) -> Self {
        self.json_ld_values = values;
        self
    }

    /// Returns the same limits with another depth of JSON-LD; more than 127 counts as 127.
    #[must_use]
    pub fn with_json_ld_depth(mut self, depth: usize) -> Self {
        self.json_ld_depth = depth;
        self.clamped()
    }
}
