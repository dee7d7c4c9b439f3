//! What is known about a page before its texts are read.

use chrono::{DateTime, FixedOffset, NaiveDate};

use serde::{Deserialize, Serialize};

use super::language::primary;
use crate::article::text_form;
use crate::lexicon::language::Lang;

/// The order of day and month in a numeric date such as 03/05/2024.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    /// 03/05 is 3 May.
    DayMonth,
    /// 03/05 is March 5.
    MonthDay,
}

text_form!(DayOrder, "an order of day and month");

/// What you know about the page that a text comes from; nothing by default.
///
/// Each parser uses the hints that it needs and ignores the others.
///
/// ```
/// use newsprint::normalize::{DayOrder, Hints, date};
///
/// let british = Hints::default().with_language(Some("en-GB"));
/// assert_eq!(date::parse("03/05/2024", &british).unwrap().to_string(), "2024-05-03");
/// assert_eq!(date::parse("03/05/2024", &Hints::default()), None);
/// let learnt = Hints::default().with_order(Some(DayOrder::MonthDay));
/// assert_eq!(date::parse("03/05/2024", &learnt).unwrap().to_string(), "2024-03-05");
/// ```
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Hints<'a> {
    /// The page's language, a BCP 47 tag.
    pub language: Option<&'a str>,
    /// The order of day and month, for example as learnt from other dates of the page: see
    /// [`learn_order`](super::date::learn_order).
    pub order: Option<DayOrder>,
    /// The latest possible day, usually today. Later dates give `None`.
    pub not_after: Option<NaiveDate>,
    /// When the page was fetched: the reference for "3 hours ago". Without it, relative dates give `None`.
    pub reference: Option<DateTime<FixedOffset>>,
}

impl<'a> Hints<'a> {
    /// Returns the same hints with the page's language.
    #[must_use]
    pub fn with_language(mut self, language: Option<&'a str>) -> Self {
        self.language = language;
        self
    }

    /// Returns the same hints with an order of day and month.
    #[must_use]
    pub fn with_order(mut self, order: Option<DayOrder>) -> Self {
        self.order = order;
        self
    }

    /// Returns the same hints with the latest possible day.
    #[must_use]
    pub fn with_not_after(mut self, day: Option<NaiveDate>) -> Self {
        self.not_after = day;
        self
    }

    /// Returns the same hints with the moment that relative dates count from.
    #[must_use]
    pub fn with_reference(mut self, at: Option<DateTime<FixedOffset>>) -> Self {
        self.reference = at;
        self
    }

    /// Returns the page's language as the tables know it: `de` for "de-AT", `Lang::UNKNOWN` for none.
    pub(crate) fn lang(&self) -> Lang {
        Lang::of_page(self.language)
    }

    /// Whether the page is in a language, given by its primary subtag, or in an unknown one.
    pub(crate) fn may_be_in(&self, language: &str) -> bool {
        self.language.is_none_or(|tag| primary(tag) == language)
    }
}
