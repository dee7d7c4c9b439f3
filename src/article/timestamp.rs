//! A point in time exactly as precise as the page gave it.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use chrono::{
    DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeDelta, TimeZone, Utc,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// When something was published or modified, with the precision and the zone that the page gives.
///
/// A page that prints only a day gives [`Timestamp::Day`]; no midnight is invented. A page that gives a time of day without
/// a zone gives [`Timestamp::Local`]; no UTC is assumed. The one exception: if the page's language and domain point to a
/// country with a single time zone (Japanese under `.jp`), that zone is used.
///
/// It prints as, and parses from, RFC 3339 (`2022-05-06T07:12:36+04:00`), the same without an offset
/// (`2022-05-06T07:12:36`), or a day alone (`2022-05-06`). Serde uses the same text.
///
/// # Order
///
/// The order is partial: one timestamp is before another only if that is certain. Two instants compare as moments. Two
/// timestamps without a zone compare as if they were in the same one; a day and a time on that day do not compare. An instant
/// and a timestamp without a zone compare if every zone, from UTC−12 to UTC+14, gives the same answer.
/// [`Timestamp::assume_zone`] makes local times comparable with instants.
///
/// ```
/// use newsprint::Timestamp;
///
/// let day: Timestamp = "2022-05-06".parse()?;
/// assert!(day < "2022-05-07".parse()?);
/// assert!(day < "2022-05-08T09:00:00+00:00".parse()?);
/// // It is the sixth of May in California still.
/// assert_eq!(day.partial_cmp(&"2022-05-07T01:00:00+00:00".parse()?), None);
/// # Ok::<(), newsprint::ParseTimestampError>(())
/// ```
///
/// # Example
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
    /// Returns the calendar day as the page shows it, in the page's own zone.
    pub fn day(&self) -> NaiveDate {
        match self {
            Self::Instant(at) => at.date_naive(),
            Self::Local(at) => at.date(),
            Self::Day(day) => *day,
        }
    }

    /// Returns the exact moment; `None` unless the page gave both a time of day and a zone.
    pub fn instant(&self) -> Option<DateTime<FixedOffset>> {
        match self {
            Self::Instant(at) => Some(*at),
            Self::Local(_) | Self::Day(_) => None,
        }
    }

    /// Returns date and time of day in the page's own zone; `None` if the page gave only a day.
    pub fn local(&self) -> Option<NaiveDateTime> {
        match self {
            Self::Instant(at) => Some(at.naive_local()),
            Self::Local(at) => Some(*at),
            Self::Day(_) => None,
        }
    }

    /// Returns a local time as an instant in this zone, for pages whose zone you know. Instants and days are returned
    /// unchanged, and so are local times that the zone skips when clocks go forward. A local time that occurs twice, when
    /// clocks go back, becomes the earlier of the two.
    ///
    /// ```
    /// use newsprint::Timestamp;
    /// use newsprint::chrono::FixedOffset;
    ///
    /// let moscow = FixedOffset::east_opt(3 * 3600).unwrap();
    /// let local: Timestamp = "2022-05-06T07:12:36".parse()?;
    /// assert_eq!(local.assume_zone(&moscow).to_string(), "2022-05-06T07:12:36+03:00");
    /// let day: Timestamp = "2022-05-06".parse()?;
    /// assert_eq!(day.assume_zone(&moscow), day);
    /// # Ok::<(), newsprint::ParseTimestampError>(())
    /// ```
    #[must_use]
    pub fn assume_zone<Tz: TimeZone>(self, zone: &Tz) -> Self {
        let Self::Local(local) = self else { return self };
        zone.from_local_datetime(&local).earliest().map_or(self, Self::from)
    }

    /// Returns the first and the last clock time that it may mean, on its own clock.
    fn clock_range(self) -> (NaiveDateTime, NaiveDateTime) {
        match self {
            Self::Instant(at) => (at.naive_utc(), at.naive_utc()),
            Self::Local(at) => (at, at),
            Self::Day(day) => (day.and_time(NaiveTime::MIN), day.and_time(END_OF_DAY)),
        }
    }

    /// Returns the first and the last moment that it may mean, in UTC.
    fn moment_range(self) -> (NaiveDateTime, NaiveDateTime) {
        let (first, last) = self.clock_range();
        match self {
            Self::Instant(_) => (first, last),
            Self::Local(_) | Self::Day(_) => (
                first.checked_sub_signed(FIRST_ZONE).unwrap_or(NaiveDateTime::MIN),
                last.checked_sub_signed(LAST_ZONE).unwrap_or(NaiveDateTime::MAX),
            ),
        }
    }
}

/// The last time of a day, in a leap second.
const END_OF_DAY: NaiveTime = match NaiveTime::from_hms_nano_opt(23, 59, 59, 1_999_999_999) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// The zone where a day begins first, UTC+14, and the one where it ends last, UTC−12.
const FIRST_ZONE: TimeDelta = TimeDelta::hours(14);
const LAST_ZONE: TimeDelta = TimeDelta::hours(-12);

/// See [`Timestamp`], "Order".
impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        if self == other {
            return Some(Ordering::Equal);
        }
        let are_alike = matches!(self, Self::Instant(_)) == matches!(other, Self::Instant(_));
        let (ours, theirs) = if are_alike {
            (self.clock_range(), other.clock_range())
        } else {
            (self.moment_range(), other.moment_range())
        };
        if ours.1 < theirs.0 {
            Some(Ordering::Less)
        } else if theirs.1 < ours.0 {
            Some(Ordering::Greater)
        } else {
            None
        }
    }
}

/// Gives a [`Timestamp::Instant`] with the zone's offset at that moment.
impl<Tz: TimeZone> From<DateTime<Tz>> for Timestamp {
    fn from(at: DateTime<Tz>) -> Self {
        Self::Instant(at.fixed_offset())
    }
}

/// The calendar day as the page shows it.
impl From<Timestamp> for NaiveDate {
    fn from(at: Timestamp) -> Self {
        at.day()
    }
}

/// Date and time of day in the page's own zone; an error for a day alone.
impl TryFrom<Timestamp> for NaiveDateTime {
    type Error = MissingPrecision;

    fn try_from(at: Timestamp) -> Result<Self, Self::Error> {
        at.local().ok_or(MissingPrecision)
    }
}

/// The exact moment; an error for a local time or a day.
impl TryFrom<Timestamp> for DateTime<FixedOffset> {
    type Error = MissingPrecision;

    fn try_from(at: Timestamp) -> Result<Self, Self::Error> {
        at.instant().ok_or(MissingPrecision)
    }
}

/// The exact moment in UTC; an error for a local time or a day.
impl TryFrom<Timestamp> for DateTime<Utc> {
    type Error = MissingPrecision;

    fn try_from(at: Timestamp) -> Result<Self, Self::Error> {
        at.instant().map(|at| at.to_utc()).ok_or(MissingPrecision)
    }
}

/// The error of converting a [`Timestamp`] to a type that needs more than it has: it lacks a time of day or a zone.
///
/// ```
/// use newsprint::chrono::{DateTime, NaiveDate, Utc};
/// use newsprint::{MissingPrecision, Timestamp};
///
/// let day: Timestamp = "2022-05-06".parse()?;
/// assert_eq!(DateTime::<Utc>::try_from(day), Err(MissingPrecision));
/// assert_eq!(NaiveDate::from(day).to_string(), "2022-05-06");
/// # Ok::<(), newsprint::ParseTimestampError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("the page does not give the time so exactly")]
pub struct MissingPrecision;

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

/// The error of parsing a [`Timestamp`] from a text in none of the three forms that it prints.
///
/// To parse dates as pages print them, use [`normalize::date`](crate::normalize::date).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
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

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "RFC 3339 with an offset, the same without one, or a day alone, as precise as the page is",
            "type": "string",
            "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?([+-]\d{2}:\d{2}|Z)?)?$",
            "examples": ["2022-05-06T07:12:36+04:00", "2022-05-06T07:12:36", "2022-05-06"],
        })
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
    use proptest::prelude::*;

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

    #[test]
    fn only_sure_orders_are_given() {
        use Ordering::{Equal, Greater, Less};

        for (a, b, expected) in [
            ("2022-05-06T07:00:00+04:00", "2022-05-06T03:00:00+00:00", Some(Equal)),
            ("2022-05-06T07:00:00+04:00", "2022-05-06T06:00:00+00:00", Some(Less)),
            ("2022-05-06T07:00:00", "2022-05-06T06:00:00", Some(Greater)),
            ("2022-05-06", "2022-05-06", Some(Equal)),
            ("2022-05-06", "2022-05-06T00:00:00", None),
            ("2022-05-06", "2022-05-07T00:00:00", Some(Less)),
            ("2022-05-06", "2022-05-07T11:59:59+00:00", None),
            ("2022-05-06", "2022-05-07T12:00:00+00:00", Some(Less)),
            ("2022-05-06", "2022-05-05T10:00:00+00:00", None),
            ("2022-05-06", "2022-05-05T09:59:59+00:00", Some(Greater)),
            ("2022-05-06T07:00:00", "2022-05-06T19:00:00+00:00", None),
            ("2022-05-06T07:00:00", "2022-05-06T19:00:01+00:00", Some(Less)),
        ] {
            let [a, b]: [Timestamp; 2] = [a, b].map(|text| text.parse().unwrap());
            assert_eq!(a.partial_cmp(&b), expected, "{a} {b}");
            assert_eq!(b.partial_cmp(&a), expected.map(Ordering::reverse), "{b} {a}");
        }
    }

    /// Moments of a few days, in every form.
    fn any_timestamp() -> impl Strategy<Value = Timestamp> {
        let local = (-300_000_i64..300_000)
            .prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap().naive_utc());
        prop_oneof![
            (local.clone(), -43_200..50_400).prop_map(|(at, offset)| {
                Timestamp::from(FixedOffset::east_opt(offset).unwrap().from_utc_datetime(&at))
            }),
            local.clone().prop_map(Timestamp::Local),
            local.prop_map(|at| Timestamp::Day(at.date())),
        ]
    }

    proptest! {
        #[test]
        fn the_order_is_one(a in any_timestamp(), b in any_timestamp(), c in any_timestamp()) {
            prop_assert_eq!(a.partial_cmp(&b), b.partial_cmp(&a).map(Ordering::reverse));
            prop_assert_eq!(a == b, a.partial_cmp(&b) == Some(Ordering::Equal));
            prop_assert!(!(a < b && b < c) || a < c, "{} {} {}", a, b, c);
        }
    }

    #[test]
    fn days_are_in_every_zone_what_they_are() {
        let leap: Timestamp = "2016-12-31T23:59:60".parse().unwrap();
        assert_eq!(leap.partial_cmp(&"2016-12-31".parse().unwrap()), None);
        let ends = [NaiveDate::MIN, NaiveDate::MAX].map(Timestamp::Day);
        assert!(ends[0] < ends[1]);
        let now: Timestamp = "2022-05-06T07:00:00+04:00".parse().unwrap();
        assert!(ends[0] < now && now < ends[1]);
    }

    #[test]
    fn conversions_give_what_the_page_gave() {
        let at: Timestamp = "2022-05-06T01:00:00+04:00".parse().unwrap();
        assert_eq!(DateTime::<Utc>::try_from(at).unwrap().to_rfc3339(), "2022-05-05T21:00:00+00:00");
        assert_eq!(Timestamp::from(DateTime::<Utc>::try_from(at).unwrap()), at);
        assert_eq!(NaiveDateTime::try_from(at).unwrap().to_string(), "2022-05-06 01:00:00");
        assert_eq!(NaiveDateTime::try_from(Timestamp::Day(at.day())), Err(MissingPrecision));
        assert_eq!(DateTime::<FixedOffset>::try_from(at).unwrap().to_string(), "2022-05-06 01:00:00 +04:00");
    }
}
