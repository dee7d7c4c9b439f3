//! What the lines of a page tell of its kind: labels, prices, dates, numbers.

use std::sync::LazyLock;

use super::features::{Feature, PageRow};
use super::sieve::Sieve;
use super::small_letters::{MAX_BYTES, bare, small};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Meanings;
use crate::lexicon::tables;

/// Characters of the longest line.
pub(super) const LINE: usize = 30;

/// The meaning of a line, and the feature that counts it.
const COUNTED: &[(&str, Feature)] = &[
    ("forum line", Feature::ForumLines),
    ("product line", Feature::ProductLines),
    ("listing line", Feature::ListingLines),
    ("service line", Feature::ServiceLines),
    ("login line", Feature::LoginLines),
    ("documentation line", Feature::DocumentationLines),
];

static LABELS: Meanings<u8> = Meanings::new(&tables::PAGE_WORDS, |meaning| place(COUNTED, meaning));

static LABEL_SIEVE: LazyLock<Sieve> = LazyLock::new(|| Sieve::of(&LABELS));

/// The meaning of a segment of the page's address, and the feature that counts it.
pub(super) const SEGMENTS: &[(&str, Feature)] = &[
    ("forum segment", Feature::ForumAddress),
    ("product segment", Feature::ProductAddress),
    ("listing segment", Feature::ListingAddress),
    ("service segment", Feature::ServiceAddress),
    ("login segment", Feature::LoginAddress),
    ("documentation segment", Feature::DocumentationAddress),
    ("post segment", Feature::PostAddress),
];

pub(super) static SEGMENT_WORDS: Meanings<u8> =
    Meanings::new(&tables::PAGE_WORDS, |meaning| place(SEGMENTS, meaning));

fn place(list: &[(&str, Feature)], meaning: &str) -> Option<u8> {
    let found = list.iter().position(|(known, _)| *known == meaning)?;
    u8::try_from(found).ok()
}

/// The counts of the lines of one page.
#[derive(Debug, Default)]
pub(super) struct Lines {
    labels: [u32; COUNTED.len()],
    found: u32,
    prices: u32,
    dates: u32,
    numbers: u32,
    number_signs: u32,
}

impl Lines {
    /// Adds the text of a block, if it is a line.
    pub(super) fn add(&mut self, line: &str) {
        // Twice as many bytes, since letters of other scripts have two or three.
        if line.len() > 2 * LINE {
            return;
        }
        self.found += 1;
        let digits = line.bytes().filter(u8::is_ascii_digit).count();
        if digits > 0 {
            self.add_digits(line, digits);
        }
        let bare = bare(line);
        if !LABEL_SIEVE.lets_through(bare) {
            return;
        }
        let mut buffer = [0; MAX_BYTES];
        for place in LABELS.of(&small(bare, &mut buffer), Lang::UNKNOWN) {
            if let Some(count) = self.labels.get_mut(usize::from(place)) {
                *count += 1;
            }
        }
    }

    fn add_digits(&mut self, line: &str, digits: usize) {
        let is_number = line.chars().all(|char| char.is_ascii_digit() || char.is_ascii_punctuation());
        self.numbers += u32::from(is_number);
        self.number_signs += u32::from(line.starts_with('#') && is_number);
        self.prices += u32::from(has_currency(line));
        self.dates += u32::from(digits >= 2 && has_year_or_time(line));
    }

    pub(super) fn write(&self, blocks: u32, row: &mut PageRow) {
        row.share(Feature::Lines, self.found, blocks);
        row.count(Feature::Prices, self.prices);
        row.count(Feature::Dates, self.dates);
        row.count(Feature::Numbers, self.numbers);
        row.count(Feature::NumberSigns, self.number_signs);
        for ((_, feature), count) in COUNTED.iter().zip(self.labels) {
            row.count(*feature, count);
        }
    }
}

fn has_currency(line: &str) -> bool {
    let is_sign = |char| matches!(char, '$' | '€' | '£' | '¥' | '₹' | '₽' | '₺' | '₩' | '円' | '元');
    line.chars().any(is_sign) || !line.is_ascii() && line.contains("zł")
}

/// Whether a line has a year from 1990 on ("6 May 2022") or a time of day ("14:05").
fn has_year_or_time(line: &str) -> bool {
    line.split(|char: char| !char.is_ascii_digit() && char != ':').any(|part| match part.split_once(':') {
        Some((hour, rest)) => matches!(hour.len(), 1 | 2) && rest.len() >= 2,
        None => part.len() == 4 && (part.starts_with("199") || part.starts_with("20")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_times_are_told_from_other_numbers() {
        for line in ["6 May 2022", "14:05", "2022-05-06", "1999"] {
            assert!(has_year_or_time(line), "{line}");
        }
        for line in ["1234", "12", "5 of 20", "30000", "$19.99"] {
            assert!(!has_year_or_time(line), "{line}");
        }
    }
}
