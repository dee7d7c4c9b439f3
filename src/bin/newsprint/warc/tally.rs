//! The records that give no line of output.

use std::fmt::{self, Display};
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many records were passed over, and why.
#[derive(Default)]
pub struct Tally {
    pub damaged: AtomicUsize,
    pub too_long: AtomicUsize,
    pub no_page: AtomicUsize,
    pub duplicate: AtomicUsize,
}

pub fn count(what: &AtomicUsize) {
    what.fetch_add(1, Ordering::Relaxed);
}

/// "3 records damaged, 120 without a page, 2 duplicates"
impl Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} records damaged", self.damaged.load(Ordering::Relaxed))?;
        for (what, count) in
            [("too long", &self.too_long), ("without a page", &self.no_page), ("duplicates", &self.duplicate)]
        {
            let count = count.load(Ordering::Relaxed);
            if count > 0 {
                write!(f, ", {count} {what}")?;
            }
        }
        Ok(())
    }
}
