//! "3 hours ago", "yesterday": dates that need to know when the page was fetched.
use super::DateHints;
use super::reader::Match;
use super::scan::Line;
use crate::article::Timestamp;

pub(super) fn first(_line: &Line<'_>, _hints: &DateHints<'_>) -> Option<Match> {
    None
}

pub(super) fn whole(_line: &Line<'_>, _hints: &DateHints<'_>) -> Option<Timestamp> {
    None
}
