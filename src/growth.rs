//! The pipeline's work grows no faster than the page: nodes and candidates looked at and text read are counted, not
//! seconds.

use std::error::Error;

use crate::body::Model;
use crate::dom::{self, Page};
use crate::error::Error as Failure;
use crate::limits::Limits;
use crate::pipeline;
use crate::settings::Call;
use crate::work;

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

/// Nodes looked at, bytes of text read, and candidates, links and blocks looked at, for each byte of the page. Which blocks are the
/// article must not depend on the size of the page, as it would with a model that was trained: what is chosen takes
/// other work than what is not.
fn work(html: &str, choice: f32) -> Result<[f64; 3], Box<dyn Error>> {
    let page = Page::of(dom::parse(html, &Limits::default())?);
    let url = "https://post.example/news/1/".parse().ok();
    let call = Call { url, ..Call::default() };
    let model = Model::constant(choice);
    let (result, steps) = work::steps_of(|| pipeline::run(&page, &call, &model));
    match result {
        Ok(_) | Err(Failure::NoArticle { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    #[allow(clippy::cast_precision_loss, reason = "a ratio")]
    Ok([steps.nodes, steps.text, steps.items].map(|count| count as f64 / html.len() as f64))
}

/// Fails if the larger of two pages takes more of anything for each byte.
fn compare(what: &str, small: &str, large: &str) -> Result<(), Box<dyn Error>> {
    for choice in CHOICES {
        let (small, large) = (work(small, choice)?, work(large, choice)?);
        for ((counted, small), large) in ["nodes", "text", "items"].into_iter().zip(small).zip(large) {
            assert!(
                large <= small * SLACK,
                "{what}, log-odds {choice}: {small:.2} {counted} a byte, then {large:.2}"
            );
        }
    }
    Ok(())
}

#[test]
fn grows_no_faster_than_the_page() -> Result<(), Box<dyn Error>> {
    for shape in generator::SHAPES {
        let [small, large] = [SMALL, SMALL * TIMES].map(|size| generator::shaped(*shape, size));
        compare(&format!("{shape:?}"), &small, &large)?;
    }
    Ok(())
}

/// Links or claims behind an article.
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
    compare_behind_a_story(&shapes)
}

fn compare_behind_a_story(shapes: &[fn(usize) -> String]) -> Result<(), Box<dyn Error>> {
    for (number, shape) in shapes.iter().enumerate() {
        let [small, large] = [FEW, FEW * TIMES].map(|times| behind_a_story(times, *shape));
        compare(&format!("shape {number}"), &small, &large)?;
    }
    Ok(())
}

fn behind_a_story(times: usize, shape: fn(usize) -> String) -> String {
    let story = generator::shaped(generator::SHAPES[0], 2_000);
    story + &(0..times).map(shape).collect::<Vec<_>>().concat()
}

#[test]
fn grows_no_faster_than_the_claims() -> Result<(), Box<dyn Error>> {
    let shapes: [fn(usize) -> String; 8] = [
        |n| format!("<meta property=article:tag content='Tag {n}'><meta name=author content='Ada Lund{n}'>"),
        |n| format!("<meta property=article:published_time content='2022-05-06T07:12:{:02}Z'>", n % 60),
        |n| format!("<p class=byline>By <a rel=author href=/people/{n}>Ada Lund{n}</a></p>"),
        |n| format!("<h1 class=headline>The bridge reopens again, part {n}</h1>"),
        |n| format!("<div class=date><time datetime=2022-05-06>May 6, 2022, part {n}</time></div>"),
        |n| {
            format!(
                "<div itemscope itemtype=http://schema.org/NewsArticle><b itemprop=headline>Part {n}</b></div>"
            )
        },
        |n| format!("<a rel=tag href=/tags/{n}>Tag {n}</a><a class=category href=/section/{n}>Part {n}</a>"),
        |n| {
            format!(
                "<script type=application/ld+json>{{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{{\"name\":\"{n}\"}}]}}</script>"
            )
        },
    ];
    compare_behind_a_story(&shapes)
}
