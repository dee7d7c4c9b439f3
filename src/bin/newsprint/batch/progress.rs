//! How far the run is, and what went wrong in it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::run_args::RunArgs;

/// Where nobody watches, a line so often.
const EVERY: Duration = Duration::from_secs(10);

/// Counts pages and errors, and tells of them on standard error.
pub struct Progress {
    quiet: bool,
    /// A bar, if someone is watching.
    bar: Option<ProgressBar>,
    start: Instant,
    told: Instant,
    total: Option<usize>,
    /// Pages that an earlier run did.
    before: usize,
    pages: usize,
    errors: BTreeMap<&'static str, usize>,
}

impl Progress {
    pub fn new(args: &RunArgs, total: Option<usize>, before: usize) -> Self {
        let is_watched = !args.quiet && io::stderr().is_terminal();
        let now = Instant::now();
        Self {
            quiet: args.quiet,
            bar: is_watched.then(|| bar(total, before)),
            start: now,
            told: now,
            total,
            before,
            pages: 0,
            errors: BTreeMap::new(),
        }
    }

    /// Counts a page that is done.
    pub fn add(&mut self, error: Option<&'static str>) {
        self.pages += 1;
        if let Some(kind) = error {
            *self.errors.entry(kind).or_default() += 1;
        }
        if let Some(bar) = &self.bar {
            bar.inc(1);
        } else if !self.quiet && self.told.elapsed() >= EVERY {
            self.told = Instant::now();
            eprintln!("{}", self.line());
        }
    }

    /// Tells how many pages there were, how fast, and what went wrong.
    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        if !self.quiet {
            eprintln!("{}", self.summary());
        }
    }

    #[allow(clippy::cast_precision_loss, reason = "a count of pages, for people")]
    fn per_second(&self) -> f64 {
        let seconds = self.start.elapsed().as_secs_f64().max(1e-9);
        self.pages as f64 / seconds
    }

    #[allow(clippy::cast_precision_loss, reason = "a count of pages, for people")]
    /// "1200 of 4539 pages, 98 a second, 34 s left"
    fn line(&self) -> String {
        let (pages, speed) = (self.before + self.pages, self.per_second());
        let Some(total) = self.total else { return format!("{pages} pages, {speed:.0} a second") };
        let left = total.saturating_sub(pages) as f64 / speed;
        format!("{pages} of {total} pages, {speed:.0} a second, {left:.0} s left")
    }

    /// "4539 pages in 12.3 s, 369 a second; 12 without an article: 8 no_article, 4 io"
    fn summary(&self) -> String {
        let seconds = self.start.elapsed().as_secs_f64();
        let mut line = format!("{} pages in {seconds:.1} s, {:.0} a second", self.pages, self.per_second());
        if !self.errors.is_empty() {
            let sum: usize = self.errors.values().sum();
            let kinds: Vec<String> =
                self.errors.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
            let _ = write!(line, "; {sum} without an article: {}", kinds.join(", "));
        }
        line
    }
}

fn bar(total: Option<usize>, before: usize) -> ProgressBar {
    let template = match total {
        Some(_) => "{bar:40} {pos}/{len} pages, {per_sec}, {eta} left",
        None => "{spinner} {pos} pages, {per_sec}",
    };
    let bar = match total {
        Some(total) => ProgressBar::new(total as u64),
        None => ProgressBar::new_spinner(),
    };
    let bar = bar.with_position(before as u64);
    bar.reset_eta();
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_tell_how_far_it_is() {
        let mut progress = Progress {
            quiet: true,
            bar: None,
            start: Instant::now(),
            told: Instant::now(),
            total: None,
            before: 20,
            pages: 10,
            errors: BTreeMap::from([("io", 1), ("no_article", 2)]),
        };
        assert!(progress.line().starts_with("30 pages, "), "{}", progress.line());
        progress.total = Some(60);
        let line = progress.line();
        assert!(line.starts_with("30 of 60 pages, ") && line.ends_with(" s left"), "{line}");
        let summary = progress.summary();
        assert!(summary.starts_with("10 pages in "), "{summary}");
        assert!(summary.ends_with("; 3 without an article: 1 io, 2 no_article"), "{summary}");
    }
}
