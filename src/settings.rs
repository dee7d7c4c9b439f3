//! What the caller says about a page, and what every stage needs to know of it.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta};
use url::Url;

use crate::candidate::Candidates;
#[cfg(feature = "selectors")]
use crate::dom::Selectors;
use crate::dom::{Attr, Page, Tag};
use crate::favor::Favor;
use crate::limits::Limits;
use crate::normalize::Hints;
use crate::report::Field;

/// One call: the extractor's settings and what the caller knows of the page.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) limits: Limits,
    pub(crate) words_per_minute: u32,
    /// How sure it must be, in percent, that a page is no article for it to be refused; `None` where none is.
    pub(crate) refuse_others: Option<u8>,
    /// The page's address.
    pub(crate) url: Option<Url>,
    /// When the page was fetched.
    pub(crate) fetched_at: Option<DateTime<FixedOffset>>,
    /// Whether the caller wants a report.
    pub(crate) inspecting: bool,
    /// Whether doubtful blocks are taken.
    pub(crate) favor: Favor,
    /// The elements that are dropped, and those in which the text stands.
    #[cfg(feature = "selectors")]
    pub(crate) dropped: Selectors,
    #[cfg(feature = "selectors")]
    pub(crate) text_in: Selectors,
}

/// Words per minute of an adult reading English silently: the 238 of Brysbaert's meta-analysis (2019),
/// <https://doi.org/10.1016/j.jml.2019.104047>.
const WORDS_PER_MINUTE: u32 = 238;

impl Default for Call {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            words_per_minute: WORDS_PER_MINUTE,
            refuse_others: None,
            url: None,
            fetched_at: None,
            inspecting: false,
            favor: Favor::default(),
            #[cfg(feature = "selectors")]
            dropped: Selectors::default(),
            #[cfg(feature = "selectors")]
            text_in: Selectors::default(),
        }
    }
}

impl Call {
    /// Returns the page's own address: the caller's, or the canonical one.
    pub(crate) fn address(&self, candidates: &Candidates) -> Option<Url> {
        let canonical = || candidates.texts(Field::CanonicalUrl).find_map(|url| Url::parse(url.trim()).ok());
        self.url.clone().or_else(|| canonical().filter(is_short))
    }

    /// Returns the last day that a page can be from: the day of fetching where it ends last, at UTC+14.
    pub(crate) fn not_after(&self) -> Option<NaiveDate> {
        const LAST_ZONE: TimeDelta = TimeDelta::hours(14);
        let fetched_at = self.fetched_at?.naive_utc();
        let last = fetched_at.checked_add_signed(LAST_ZONE);
        last.map(|last| last.date()).or_else(|| fetched_at.date().checked_add_days(Days::new(1)))
    }
}

/// Bytes of the longest address that others are resolved against: each of them becomes as long.
pub(crate) const MAX_BASE_BYTES: usize = 2_000;

/// Whether an address is short enough to resolve others against.
pub(crate) fn is_short(url: &Url) -> bool {
    url.as_str().len() <= MAX_BASE_BYTES
}

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
    /// The moment that "3 hours ago" counts from.
    pub(crate) fetched_at: Option<DateTime<FixedOffset>>,
    pub(crate) words_per_minute: u32,
    pub(crate) related_links: usize,
    /// Whether the caller asks where each value came from.
    pub(crate) inspecting: bool,
}

impl Context {
    pub(crate) fn new(page: &Page, call: &Call, candidates: &Candidates) -> Self {
        let address = call.address(candidates);
        let base = base_element(page, address.as_ref()).filter(is_short);
        Self {
            base: base.or_else(|| address.clone()),
            address,
            not_after: call.not_after(),
            fetched_at: call.fetched_at,
            words_per_minute: call.words_per_minute,
            related_links: call.limits.related_links,
            inspecting: call.inspecting,
        }
    }

    /// Returns what is known when dates are read on a page in a language.
    pub(crate) fn hints<'a>(&self, language: Option<&'a str>) -> Hints<'a> {
        Hints::default()
            .with_language(language)
            .with_not_after(self.not_after)
            .with_reference(self.fetched_at)
    }
}

/// Returns where the page's `<base>` points.
fn base_element(page: &Page, address: Option<&Url>) -> Option<Url> {
    let base = page.nodes().find(|node| node.tag() == Tag::Base && node.attr(Attr::Href).is_some())?;
    let href = base.attr(Attr::Href)?.trim();
    address.map_or_else(|| Url::parse(href), |address| address.join(href)).ok()
}
