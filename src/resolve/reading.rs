//! Reading time and views.

use crate::article::{Paragraph, ReadingBasis, ReadingTime};
use crate::normalize::{Hints, reading_time, views};
use crate::report::Field;
use crate::settings::Context;

use super::resolver::Resolver;

pub(super) fn views(resolver: &mut Resolver<'_>, hints: &Hints<'_>) -> Option<u64> {
    resolver.first_text(Field::Views, |said| said.trim().parse().ok().or_else(|| views::parse(said, hints)))
}

/// The reading time that the page declares; its words are not counted yet.
pub(super) fn declared(resolver: &mut Resolver<'_>, hints: &Hints<'_>) -> Option<ReadingTime> {
    let minutes = resolver.first_text(Field::ReadingTime, |said| reading_time::parse(said, hints))?;
    Some(ReadingTime::new(minutes.max(1), 0, ReadingBasis::Declared))
}

/// The reading time with its words counted, estimated where the page declares none; `None` without text.
pub(crate) fn complete(
    declared: Option<ReadingTime>,
    paragraphs: &[Paragraph],
    context: &Context,
) -> Option<ReadingTime> {
    let words = paragraphs
        .iter()
        .map(|paragraph| reading_time::count_words(&paragraph.text))
        .fold(0, u32::saturating_add);
    match declared {
        Some(declared) => Some(ReadingTime::new(declared.minutes, words, declared.basis)),
        None if words == 0 => None,
        None => {
            let minutes = reading_time::estimate(words, context.words_per_minute);
            Some(ReadingTime::new(minutes, words, ReadingBasis::Estimated))
        }
    }
}
