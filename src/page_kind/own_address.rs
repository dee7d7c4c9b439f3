//! What the address of a page tells of its kind.

use url::Url;

use super::features::{Feature, PageRow, float};
use super::lines::{SEGMENT_WORDS, SEGMENTS};
use crate::address::Address;
use crate::lexicon::language::Lang;

/// Writes the features of an address.
pub(super) fn write(address: &Url, row: &mut PageRow) {
    /// Segments looked at: addresses have few.
    const SEGMENTS_READ: usize = 16;
    let address = Address::of_url(address);
    row.set(Feature::HasAddress, 1.0);
    row.set(Feature::HasQuery, f32::from(!address.query.is_empty()));
    let segments: Vec<&str> = address.segments().take(SEGMENTS_READ).collect();
    row.set(Feature::Depth, float(u32::try_from(segments.len()).unwrap_or_default()));
    row.set(Feature::HasYear, f32::from(segments.iter().any(|segment| is_year(segment))));
    let mut counts = [0; SEGMENTS.len()];
    for segment in &segments {
        for place in SEGMENT_WORDS.of(&segment.to_ascii_lowercase(), Lang::UNKNOWN) {
            if let Some(count) = counts.get_mut(usize::from(place)) {
                *count += 1;
            }
        }
    }
    for ((_, feature), count) in SEGMENTS.iter().zip(counts) {
        row.set(*feature, float(count));
    }
    if let Some(last) = segments.last() {
        let words = last.split(['-', '_']).filter(|word| word.bytes().any(|byte| byte.is_ascii_alphabetic()));
        row.count(Feature::SlugWords, u32::try_from(words.count()).unwrap_or_default());
        let digits = last.bytes().filter(u8::is_ascii_digit).count();
        row.count(Feature::SlugDigits, u32::try_from(digits).unwrap_or_default());
    }
}

/// Whether a segment is a year: `2022`.
fn is_year(segment: &str) -> bool {
    segment.parse::<u16>().is_ok_and(|year| (1990..2100).contains(&year))
}
