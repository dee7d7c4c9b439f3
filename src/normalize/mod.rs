//! From printed text to typed values: pure functions on `&str`, without HTML.
//!
//! Each topic is a module, and none of them needs a page. Nothing here panics, reads a clock or guesses: ambiguous or
//! impossible input gives `None`.
//!
//! ```
//! use newsprint::normalize::{Hints, byline, date, headline, reading_time, views};
//!
//! let line = "By Ada Lund · Published March 4, 2023 · 7 Min Read · 1,204 Views";
//! let published = date::find(line, &Hints::default()).unwrap();
//! assert_eq!(published.to_string(), "2023-03-04");
//! assert_eq!(reading_time::parse(line, &Hints::default()), Some(7));
//! assert_eq!(views::parse(line, &Hints::default()), Some(1_204));
//! ```

pub(crate) mod boilerplate;
pub mod byline;
mod counted_phrase;
pub mod date;
pub(crate) mod dateline;
pub(crate) mod edge_lines;
pub mod headline;
mod hints;
pub mod language;
pub(crate) mod photo_credit;
pub mod reading_time;
pub mod section;
pub mod text {
    //! White space, character references, markup and folding.

    pub use crate::text::{collapse, decode_entities, fold, strip_tags};
}
pub mod url;
pub mod views;

pub use hints::{DayOrder, Hints};

#[cfg(test)]
mod tests;
