//! The one date that a text is.

use chrono::Datelike;

use super::machine_dates::numbers;
use super::plausible_days::{YEARS, is_plausible};
use super::printed_date::parse_printed;
use crate::article::Timestamp;
use crate::normalize::Hints;

/// Returns the date of a text that is nothing but a date, machine-readable or printed. To find a date within a line, use
/// [`find`](super::find).
///
/// Labels ("Published", "Aktualisiert:"), the weekday and words such as "at" and "Uhr" are allowed around it;
/// any other word, or a second date, gives `None`. So do years before 1800, a date after [`Hints::not_after`], and a
/// relative date without [`Hints::reference`].
///
/// ```
/// use newsprint::normalize::{Hints, date::parse};
///
/// let shown = |text, language| {
///     parse(text, &Hints::default().with_language(Some(language))).map(|at| at.to_string())
/// };
/// assert_eq!(shown("Published: Friday, May 6th, 2022", "en").as_deref(), Some("2022-05-06"));
/// assert_eq!(shown("Freitag, 6. Mai 2022, 19.05 Uhr MESZ", "de").as_deref(), Some("2022-05-06T19:05:00+02:00"));
/// assert_eq!(shown("令和4年5月6日 午後7時5分", "ja").as_deref(), Some("2022-05-06T19:05:00"));
/// assert_eq!(shown("05/06/2022", "en"), None);
/// assert_eq!(shown("May 2022", "en"), None);
/// ```
pub fn parse(text: &str, hints: &Hints<'_>) -> Option<Timestamp> {
    // A year that is none of ours may be one of another calendar, which the printed forms know.
    let ours = numbers(text).filter(|at| YEARS.contains(&at.day().year()));
    let found = ours.or_else(|| parse_printed(text, hints));
    found.filter(|at| is_plausible(at.day(), *YEARS.start(), hints))
}
