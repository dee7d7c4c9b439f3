//! From what a page prints to typed values: pure functions from `&str`, without HTML.
//!
//! Each topic is a module; all of it works without a page at hand. Nothing here panics, reads a clock or
//! guesses: what is ambiguous or impossible gives `None`.
//!
//! ```
//! use newsprint::normalize::{byline, date, date::DateHints, headline, reading_time, views};
//!
//! let line = "By AzeMedia Published May 6, 2022 13 Min Read 579 Views";
//! let published = date::find(line, &DateHints::default()).unwrap();
//! assert_eq!(published.to_string(), "2022-05-06");
//! assert_eq!(reading_time::parse(line), Some(13));
//! assert_eq!(views::parse(line), Some(579));
//! ```

pub mod byline;
pub mod date;
pub mod headline;
pub mod language;
pub mod reading_time;
pub mod section;
pub mod text;
pub mod url;
pub mod views;
