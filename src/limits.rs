//! How much of a page the extractor is willing to take.

/// Bounds on what one page may cost. A page beyond one of the first four gives
/// [`Error::LimitExceeded`](crate::Error::LimitExceeded), which names it.
///
/// ```
/// use newsprint::{Error, Extractor, Limits};
///
/// let limits = Limits::default().with_depth(20);
/// let extractor = Extractor::new().with_limits(limits);
/// let deep = "<div>".repeat(100_000);
/// assert!(matches!(extractor.page(&deep).extract(), Err(Error::LimitExceeded { max: 20, .. })));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of input; 64 MiB by default, at most 1 GiB.
    pub bytes: usize,
    /// Levels of nested elements; 512 by default, as in browsers. Real pages stay under 60.
    pub depth: usize,
    /// Elements and text nodes; 2,500,000 by default, at most 2^31.
    pub nodes: usize,
    /// Attributes of one tag; 1,024 by default.
    pub attributes: usize,
    /// Related links to keep; 500 by default. Beyond it the rest is left out, with a
    /// [`Note`](crate::Note).
    pub related_links: usize,
    /// Bytes of JSON-LD to read; 4 MiB by default, five times the most of 4,500 pages. A block beyond it is left
    /// out, with a [`Note`](crate::Note), as for the next two.
    pub json_ld_bytes: usize,
    /// Values in the JSON-LD of a page: strings, numbers, lists, objects; 50,000 by default, three times the most
    /// of 4,500 pages. An object of seven bytes takes some 700 in memory.
    pub json_ld_values: usize,
    /// Levels of nested lists and objects in JSON-LD; 64 by default, at most 127. Real pages stay under 12.
    pub json_ld_depth: usize,
}

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

    /// The same limits with another number of input bytes; more than 1 GiB counts as 1 GiB.
    #[must_use]
    pub fn with_bytes(mut self, bytes: usize) -> Self {
        self.bytes = bytes;
        self.clamped()
    }

    /// The same limits with another number of nested elements.
    #[must_use]
    pub fn with_depth(mut self, depth: usize) -> Self {
        self.depth = depth;
        self
    }

    /// The same limits with another number of nodes; more than 2^31 counts as 2^31.
    #[must_use]
    pub fn with_nodes(mut self, nodes: usize) -> Self {
        self.nodes = nodes;
        self.clamped()
    }

    /// The same limits with another number of attributes in one tag.
    #[must_use]
    pub fn with_attributes(mut self, attributes: usize) -> Self {
        self.attributes = attributes;
        self
    }

    /// The same limits with another number of related links.
    #[must_use]
    pub fn with_related_links(mut self, related_links: usize) -> Self {
        self.related_links = related_links;
        self
    }

    /// The same limits with another number of bytes of JSON-LD.
    #[must_use]
    pub fn with_json_ld_bytes(mut self, bytes: usize) -> Self {
        self.json_ld_bytes = bytes;
        self
    }

    /// The same limits with another number of values in JSON-LD.
    #[must_use]
    pub fn with_json_ld_values(mut self, values: usize) -> Self {
        self.json_ld_values = values;
        self
    }

    /// The same limits with another depth of JSON-LD; more than 127 counts as 127.
    #[must_use]
    pub fn with_json_ld_depth(mut self, depth: usize) -> Self {
        self.json_ld_depth = depth;
        self.clamped()
    }
}
