//! Dates and times as pages give them, each with exactly the precision and the zone that the page gives.
//!
//! [`machine`] reads what programs write, [`parse`] a text that is one date of either kind, [`find`] and
//! [`find_all`] the dates in a longer line such as "By A. Author, published 6 May 2022". What is not known
//! from the text alone is passed in as [`Hints`](super::Hints). Nothing is guessed: 03/05/2024 without a language that
//! settles which is the day gives `None`, a zone name that means several zones leaves the time local, and a
//! year alone, or a month and a year, is no date.
//!
//! Month and weekday names of some sixty languages come from the C library's locale data. Calendars other
//! than the Gregorian that are read: Iranian solar, Thai Buddhist, Japanese eras, and the Republic of China's
//! years. Not read: lunar calendars (Islamic, Hebrew), Nepal's and Ethiopia's.

mod ascii_cursor;
mod calendars;
mod character_classes;
mod date_and_time;
mod date_filter;
mod date_labels;
mod date_line;
mod dates_in_line;
mod day_order;
mod han_dates;
mod iso_8601;
mod machine_dates;
mod month_names;
mod named_month_dates;
mod numeric_dates;
mod plausible_days;
mod printed_date;
mod relative_dates;
mod single_date;
mod summer_time;
mod time_of_day;
mod time_zones;
mod word_folding;

pub(crate) use date_filter::{may_hold_date, may_hold_date_within, may_hold_numeric};
pub use date_labels::DateLabel;
pub(crate) use date_labels::{is_label, is_of_other};
pub use dates_in_line::{Found, find, find_all};
pub(crate) use dates_in_line::{find_printed, find_printed_in_either_order};
pub use machine_dates::machine;
pub(crate) use month_names::is_weekday;
pub use numeric_dates::learn_order;
pub use single_date::parse;
pub(crate) use time_of_day::opening_clock;
pub(crate) use time_zones::offset_minutes;
pub(crate) use word_folding::fold_word;
