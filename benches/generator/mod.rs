//! Pages that no one wrote: the same on every machine and in every run, as varied as a crawl of news sites.

// Every bench takes what it needs.
#![allow(dead_code)]

mod furniture;
mod markup;
mod random;
mod words;

use random::Random;

/// How many pages [`pages`] makes.
pub const COUNT: usize = 320;

/// A page with a name that tells what it is.
pub struct Page {
    /// Its number, family, language and whether it has claims.
    pub name: String,
    /// The page itself, in UTF-8.
    pub html: String,
}

/// [`COUNT`] pages of 14 kB to 1.3 MB: every family of markup in every language, with and without claims,
/// rails, comments and scripts. Bytes are shared out as on real pages: at the median a third is attributes, a
/// fifth programs, a twentieth what a reader reads, and there are 800 elements, 130 of them links.
pub fn pages() -> Vec<Page> {
    (0..COUNT).map(page).collect()
}

/// The page of this number.
pub fn page(number: usize) -> Page {
    let mut random = Random::new(number as u64);
    let family = markup::FAMILIES[number % markup::FAMILIES.len()];
    let language = words::LANGUAGES[number / markup::FAMILIES.len() % words::LANGUAGES.len()];
    let claims = random.chance(2, 3);
    // As real pages of news: a tenth below 45 kB, half below 150 kB, a tenth above 450 kB.
    let size = 14_000 << (random.below(3) + random.below(3) + random.below(3));
    let size = size + random.below(size / 2);
    let html = markup::Writer::new(random, language, family, claims).page(size);
    let claims = if claims { "claims" } else { "bare" };
    Page { name: format!("{number:03} {family:?} {} {claims}", language.tag), html }
}

/// A shape of page for which one thing grows and everything else stays as it is.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    LongText,
    ManyLinks,
    ManyCards,
    Deep,
    WideTables,
    ManyJsonLdBlocks,
    ManyComments,
    ManyBreaks,
    ManySpans,
    OneHugeParagraph,
}

/// All shapes.
pub const SHAPES: &[Shape] = &[
    Shape::LongText,
    Shape::ManyLinks,
    Shape::ManyCards,
    Shape::Deep,
    Shape::WideTables,
    Shape::ManyJsonLdBlocks,
    Shape::ManyComments,
    Shape::ManyBreaks,
    Shape::ManySpans,
    Shape::OneHugeParagraph,
];

/// A page of this shape and of about so many bytes.
pub fn shaped(shape: Shape, size: usize) -> String {
    let random = Random::new(shape as u64);
    markup::Writer::new(random, words::LANGUAGES[0], markup::Family::Semantic, true).shaped(shape, size)
}
