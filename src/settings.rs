//! What the caller says about a page.

use chrono::NaiveDate;
use url::Url;

/// What the caller and the page's own head say that every stage may need.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    /// Against which relative addresses are resolved: the page's `<base>`, the caller's address, or the
    /// page's canonical address.
    pub(crate) base: Option<Url>,
    /// The page's own address: the caller's, or the canonical one.
    pub(crate) address: Option<Url>,
    /// No date after this day is believed.
    pub(crate) not_after: Option<NaiveDate>,
    pub(crate) words_per_minute: u32,
    pub(crate) related_links: usize,
    /// Whether the caller asks where each value came from.
    pub(crate) inspecting: bool,
}
