//! Pages that no one wrote: the same on every machine and in every run, as varied as a crawl of news sites.

// Every bench takes what it needs.
#![allow(dead_code)]

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

/// [`COUNT`] pages of 5 kB to 500 kB: every family of markup in every language, with and without claims,
/// rails, comments and scripts.
pub fn pages() -> Vec<Page> {
    (0..COUNT).map(page).collect()
}

/// The page of this number.
pub fn page(number: usize) -> Page {
    let mut random = Random::new(number as u64);
    let family = markup::FAMILIES[number % markup::FAMILIES.len()];
    let language = words::LANGUAGES[number / markup::FAMILIES.len() % words::LANGUAGES.len()];
    let claims = random.chance(2, 3);
    // Evenly spread over orders of magnitude, as the sizes of real pages are.
    let size = 5_000 << random.below(7);
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
