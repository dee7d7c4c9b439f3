//! What was measured, as a table.

use crate::pages::Set;
use crate::pool::Reply;
use crate::readers::Reader;

/// One reader's figures for the pages of a set.
pub struct Column {
    /// Nanoseconds of each page in each round; `None` once the reader failed on it.
    times: Vec<Option<Vec<u64>>>,
    peaks: Vec<Option<u64>>,
    refused: Vec<bool>,
}

impl Column {
    pub fn new(pages: usize) -> Self {
        Self { times: vec![Some(Vec::new()); pages], peaks: vec![None; pages], refused: vec![false; pages] }
    }

    /// Whether the reader has failed on a page.
    pub fn failed(&self, page: usize) -> bool {
        self.times[page].is_none()
    }

    /// Notes what came of a page in one round.
    pub fn add(&mut self, page: usize, reply: Reply) {
        match (reply, &mut self.times[page]) {
            (Reply::Failed, times) => *times = None,
            (Reply::Read(time), Some(times)) => times.push(time),
            (Reply::Refused(time), Some(times)) => {
                times.push(time);
                self.refused[page] = true;
            }
            (_, None) => {}
        }
    }

    /// Notes the most memory that a page took, in bytes.
    pub fn add_peak(&mut self, page: usize, peak: u64) {
        self.peaks[page] = Some(peak);
    }

    /// Seconds for a page, the median of the rounds.
    fn seconds(&self, page: usize) -> Option<f64> {
        Some(median(self.times[page].as_ref()?.iter().map(|time| *time as f64).collect())? / 1e9)
    }
}

/// Prints a set's table; the first column is the bare parse.
pub fn print(set: &Set, readers: &[&Reader], columns: &[Column]) {
    println!("\n{}: {} pages, {:.1} MB", set.name, set.pages.len(), set.bytes() as f64 / 1e6);
    println!(
        "{:<22} {:>9} {:>8} {:>8} {:>18} {:>15} {:>8} {:>8}",
        "", "ms a page", "MB/s", "× bare", "× bare, mid page", "peak, × page", "refused", "failed"
    );
    for (reader, column) in readers.iter().zip(columns) {
        println!("{:<22} {}", reader.name, line(set, &columns[0], column));
    }
}

fn line(set: &Set, bare: &Column, column: &Column) -> String {
    let sizes = set.pages.iter().map(|page| page.bytes.len() as f64);
    let (mut pages, mut bytes, mut seconds, mut yardstick) = (0.0, 0.0, 0.0, 0.0);
    let (mut ratios, mut peaks) = (Vec::new(), Vec::new());
    for (page, size) in sizes.enumerate() {
        let (Some(own), Some(parse)) = (column.seconds(page), bare.seconds(page)) else { continue };
        pages += 1.0;
        bytes += size;
        seconds += own;
        yardstick += parse;
        ratios.push(own / parse);
        peaks.extend(column.peaks[page].map(|peak| peak as f64 / size));
    }
    let failed = column.times.iter().filter(|times| times.is_none()).count();
    let refused = column.refused.iter().filter(|refused| **refused).count();
    format!(
        "{:>9.2} {:>8.1} {:>8.2} {:>18.2} {:>15.1} {refused:>8} {failed:>8}",
        seconds * 1e3 / pages,
        bytes / 1e6 / seconds,
        seconds / yardstick,
        median(ratios).unwrap_or(f64::NAN),
        median(peaks).unwrap_or(f64::NAN),
    )
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}
