//! A point in time exactly as precise as the page gave it.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, SecondsFormat};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// When something was published or modified, with the precision and the zone that the page gives.
///
/// A page that prints only a day yields [`Timestamp::Day`]; no midnight is invented. A page that gives a
/// time of day without a zone yields [`Timestamp::Local`]; no UTC is assumed. Where a country keeps one clock, a
/// page in its language on a host of its own names the zone with them.
///
/// It prints as, and parses from, RFC 3339 (`2022-05-06T07:12:36+04:00`), the same without an offset
/// (`2022-05-06T07:12:36`), or a day alone (`2022-05-06`). Serde uses that text.
///
/// ```
/// use newsprint::Timestamp;
///
/// let at: Timestamp = "2022-05-06T07:12:36+04:00".parse()?;
/// assert!(at.instant().is_some());
/// let day: Timestamp = "2022-05-06".parse()?;
/// assert_eq!(day.day(), at.day());
/// assert_eq!(day.instant(), None);
/// assert_eq!(day.to_string(), "2022-05-06");
/// # Ok::<(), newsprint::ParseTimestampError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Timestamp {
    /// Date, time of day and offset from UTC: a moment the whole world agrees on.
    Instant(DateTime<FixedOffset>),
    /// Date and time of day, in a zone that the page does not name.
    Local(NaiveDateTime),
    /// A calendar day, in a zone that the page does not name.
    Day(NaiveDate),
}

impl Timestamp {
    /// The calendar day as the page shows it (in the page's own zone).
    pub fn day(&self) -> NaiveDate {
        match self {
            Self::Instant(at) => at.date_naive(),
            Self::Local(at) => at.date(),
            Self::Day(day) => *day,
        }
    }

    /// The exact moment; `None` unless the page gave both a time of day and a zone.
    pub fn instant(&self) -> Option<DateTime<FixedOffset>> {
        match self {
            Self::Instant(at) => Some(*at),
            Self::Local(_) | Self::Day(_) => None,
        }
    }

    /// Date and time of day on the page's own clock; `None` if the page gave a day only.
    pub fn local(&self) -> Option<NaiveDateTime> {
        match self {
            Self::Instant(at) => Some(at.naive_local()),
            Self::Local(at) => Some(*at),
            Self::Day(_) => None,
        }
    }
}

impl From<DateTime<FixedOffset>> for Timestamp {
    fn from(at: DateTime<FixedOffset>) -> Self {
        Self::Instant(at)
    }
}

impl From<NaiveDateTime> for Timestamp {
    fn from(at: NaiveDateTime) -> Self {
        Self::Local(at)
    }
}

impl From<NaiveDate> for Timestamp {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Instant(at) => f.write_str(&at.to_rfc3339_opts(SecondsFormat::AutoSi, false)),
            Self::Local(at) => write!(f, "{}", at.format("%Y-%m-%dT%H:%M:%S%.f")),
            Self::Day(day) => write!(f, "{}", day.format("%Y-%m-%d")),
        }
    }
}

/// The text is none of the three forms that [`Timestamp`] prints.
///
/// For dates as pages print them, see [`normalize::date`](crate::normalize::date).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an RFC 3339 instant, a local date and time, or a day")]
pub struct ParseTimestampError;

impl FromStr for Timestamp {
    type Err = ParseTimestampError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(at) = DateTime::parse_from_rfc3339(text) {
            return Ok(Self::Instant(at));
        }
        if let Ok(at) = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f") {
            return Ok(Self::Local(at));
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self::Day).map_err(|_| ParseTimestampError)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_it_parses() {
        for text in [
            "2022-05-06T07:12:36+04:00",
            "2022-05-06T07:12:36.250+00:00",
            "2022-05-06T07:12:36",
            "2022-05-06T07:12:36.500",
            "2022-05-06",
        ] {
            let at: Timestamp = text.parse().unwrap();
            assert_eq!(at.to_string(), text);
            let json = serde_json::to_string(&at).unwrap();
            assert_eq!(serde_json::from_str::<Timestamp>(&json).unwrap(), at);
        }
    }

    #[test]
    fn refuses_what_is_no_timestamp() {
        for text in ["", "May 6, 2022", "2022-13-01", "2022-02-30", "20220506", "2022-05-06T25:00:00"] {
            assert_eq!(text.parse::<Timestamp>(), Err(ParseTimestampError), "{text}");
        }
    }
}
