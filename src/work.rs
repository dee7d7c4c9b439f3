//! The line's work grows no faster than the page: nodes looked at and text read are counted, not seconds.

use std::error::Error;

use crate::body::Model;
use crate::dom::{self, Page};
use crate::error::Error as Failure;
use crate::extractor::Extractor;
use crate::limits::Limits;

#[path = "../benches/generator/mod.rs"]
mod generator;

/// Large enough that what each page has once hardly counts.
const SMALL: usize = 240_000;
const TIMES: usize = 4;

/// How much more work a byte of the large page may take. Work that grows with the square of the page takes
/// [`TIMES`] as much.
const SLACK: f64 = 1.25;

/// Log-odds by which every block is the article's, or none.
const CHOICES: [f32; 2] = [9.0, -9.0];

/// Nodes looked at and bytes of text read, for each byte of the page. Which blocks are the article must not
/// depend on the size of the page, as it would with a model that was trained: what is chosen takes other work
/// than what is not.
fn work(html: &str, choice: f32) -> Result<[f64; 2], Box<dyn Error>> {
    let page = Page::of(dom::parse(html, &Limits::default())?);
    let extractor = Extractor::builder().base_url("https://post.example/news/1/").build();
    match extractor.read(&page, &Model::constant(choice), false) {
        Ok(_) | Err(Failure::NoArticle) => {}
        Err(error) => return Err(error.into()),
    }
    #[allow(clippy::cast_precision_loss, reason = "a ratio")]
    Ok([page.asked.nodes(), page.asked.text()].map(|count| count as f64 / html.len() as f64))
}

#[test]
fn grows_no_faster_than_the_page() -> Result<(), Box<dyn Error>> {
    for shape in generator::SHAPES {
        let pages = [SMALL, SMALL * TIMES].map(|size| generator::shaped(*shape, size));
        for choice in CHOICES {
            let small = work(&pages[0], choice)?;
            let large = work(&pages[1], choice)?;
            for (what, small, large) in [("nodes", small[0], large[0]), ("text", small[1], large[1])] {
                assert!(
                    large <= small * SLACK,
                    "{shape:?}, log-odds {choice}: {small:.2} {what} a byte, then {large:.2}"
                );
            }
        }
    }
    Ok(())
}

/// Links behind an article.
const FEW: usize = 3_000;

#[test]
fn grows_no_faster_than_the_links() -> Result<(), Box<dyn Error>> {
    let shapes: [fn(usize) -> String; 5] = [
        |n| format!("<li><a href=/news/story-number-{n}-of-the-day>Story number {n} of this long day</a>"),
        |n| {
            format!(
                "<h3>Related</h3><p><a href=/news/story-number-{n}-of-the-day>Story number {n} of this long day</a></p>"
            )
        },
        |n| {
            format!(
                "<a href=#part-{n}>Most read</a><div id=part-{n}><a href=/news/story-{n}-of-the-long-day>Story {n}</a></div>"
            )
        },
        |n| format!("<a href='/tag/{n}'>Tag {n}</a> "),
        |n| {
            format!(
                "<div aria-label=Related><a href=/n/{n}12345><span>Kicker</span><span>Story number {n} of this day</span></a></div>"
            )
        },
    ];
    for (number, shape) in shapes.into_iter().enumerate() {
        let page = |links: usize| {
            let story = generator::shaped(generator::SHAPES[0], 2_000);
            story + &(0..links).map(shape).collect::<Vec<_>>().concat()
        };
        for choice in CHOICES {
            let (small, large) = (work(&page(FEW), choice)?, work(&page(FEW * TIMES), choice)?);
            for (what, small, large) in [("nodes", small[0], large[0]), ("text", small[1], large[1])] {
                assert!(large <= small * SLACK, "shape {number}: {small:.2} {what} a byte, then {large:.2}");
            }
        }
    }
    Ok(())
}
