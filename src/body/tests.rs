//! The choice of blocks on small pages.

use super::{MODEL, select};
use crate::dom::{Page, parse};
use crate::favor::Favor;
use crate::limits::Limits;
use crate::metadata;
use crate::settings::Call;

fn chosen(html: &str) -> Vec<String> {
    let page = Page::of(parse(html, &Limits::default()).unwrap());
    let selection = select(&page, &metadata::collect(&page, &Call::default()), &MODEL, Favor::default());
    selection.chosen().map(|block| block.text(&page).to_owned()).collect()
}

const MENU: &str =
    "<nav><ul><li><a href=/news>News</a><li><a href=/sport>Sport</a><li><a href=/arts>Arts</a></ul></nav>";

const FOOTER: &str =
    "<footer><p>© 2024 The Harbour Post. All rights reserved.</p><a href=/terms>Terms of use</a></footer>";

/// A page around `main`.
fn page(main: &str) -> String {
    format!(
        "<html><head><title>The Harbour Post</title></head><body>{MENU}<main>{main}</main>{FOOTER}</body></html>"
    )
}

const STORY: [&str; 4] = [
    "The old bridge over the river Aln reopened on Friday after two years of repairs, the city council said, and the \
     first buses crossed it before dawn.",
    "Engineers had found cracks in three of its seven arches, among them the one that carries the water main, and \
     closed it to all traffic in the spring of 2022.",
    "\u{201c}We are glad to have it back,\u{201d} said Ada Lund, who has run the bakery at its northern end for \
     thirty years and lost half of her customers when it closed.",
    "The work cost 14 million, two more than planned, because the foundations of the middle pier had to be drained \
     twice; the council will vote on the difference next month.",
];

fn story() -> String {
    let paragraphs: Vec<String> = STORY.iter().map(|text| format!("<p>{text}</p>")).collect();
    paragraphs.join("<div class=ad>Advertisement</div>")
}

#[test]
fn the_story_is_taken_and_nothing_else() {
    let html = page(&format!("<h1>Bridge reopens</h1>{}", story()));
    assert_eq!(chosen(&html), STORY);
}

#[test]
fn a_second_copy_is_not_taken() {
    let html = page(&format!("<h1>Bridge reopens</h1><article>{}</article><article>{0}</article>", story()));
    assert_eq!(chosen(&html), STORY);
}

#[test]
fn a_section_front_is_no_article() {
    let cards: Vec<String> = (1..15)
        .map(|n| {
            format!(
                "<article class=card><h3><a href=/story-{n}>Council weighs plan number {n} for the harbour</a></h3>\
                 <p>Members heard from residents of ward {n}.</p></article>"
            )
        })
        .collect();
    let taken = chosen(&page(&format!("<h1>News</h1>{}", cards.concat())));
    assert!(taken.len() <= 3, "{taken:?}");
}

/// A short story beside teasers that outweigh it: the head's description is the story's, which no front has of a story.
#[test]
fn a_story_that_the_description_repeats_is_no_front() {
    let story =
        "The old bridge over the river Aln reopened on Friday after two years of repairs, the council said.";
    let teasers: Vec<String> = (1..9)
        .map(|n| {
            format!(
                "<li><a href=/story-{n}>Council weighs plan number {n} for the harbour</a><div class=tip>Members \
                 heard from the residents of ward {n} on Monday, and put off their vote to the next meeting.</div>"
            )
        })
        .collect();
    let body = format!("<h1>Bridge reopens</h1><p>{story}</p><ul>{}</ul>", teasers.concat());
    let described =
        page(&body).replace("</head>", &format!("<meta name=description content='{story}'></head>"));
    assert!(chosen(&described).iter().any(|text| text == story));
    assert_eq!(chosen(&page(&body)), Vec::<String>::new());
}

#[test]
fn lists_of_products_and_results_and_error_pages_are_no_articles() {
    let products: Vec<String> = (1..20)
        .map(|n| {
            format!("<li><a href=/p{n}><img src=/p{n}.jpg>Kettle model {n}</a><span>€{n}9.90</span></li>")
        })
        .collect();
    let results: Vec<String> = (1..20)
        .map(|n| {
            format!(
                "<div class=result><a href=/r{n}>Result {n} for bridge</a><cite>example.org/r{n}</cite></div>"
            )
        })
        .collect();
    let error = "<h1>404</h1><p>Page not found.</p><p><a href=/>Back to the front page</a></p>";
    for main in [products.concat(), results.concat(), error.to_owned()] {
        let taken = chosen(&page(&main));
        assert!(taken.len() <= 3, "{taken:?}");
    }
}

#[test]
fn a_page_of_any_shape_is_read() {
    for html in
        ["", "plain text only", "<p>", "<table><tr><td>a</table>", "<body hidden><p>.</p><br><br><br>"]
    {
        chosen(html);
    }
    let many = "<div class='a b c'><span>x</span> <a href=/y>y</a></div>".repeat(20_000);
    chosen(&many);
}

#[test]
fn what_stands_amid_the_text_is_text() {
    for (amid, expected) in [
        ("<table><tr><td><pre>1</pre><td><pre>let slot = 12;</pre></table>", "let slot = 12;"),
        (
            "<div class=x-callout-card><div>!</div><div>The heavier goes first.</div></div>",
            "The heavier goes first.",
        ),
        ("<span>s = vt + 12</span>", "s = vt + 12"),
        ("<h3>A toll?</h3>", "A toll?"),
        ("<div><div><h3><a name=toll>A toll?</a></h3></div></div>", "A toll?"),
        ("<span class=cross-head>'No'</span>", "'No'"),
        ("<div class=story-subhead>And?</div>", "And?"),
    ] {
        let [one, two, three, four] = STORY;
        let html = page(&format!(
            "<h1>Bridge reopens</h1><div><p>{one}<p>{two}</p>{amid}<p>{three}<p>{four}</p></div>"
        ));
        let chosen = chosen(&html);
        assert!(chosen.iter().any(|text| text == expected), "{amid} {chosen:?}");
    }
}

#[test]
fn a_long_row_of_paragraphs_goes_on_to_its_end() {
    let row: Vec<String> = (0..150).map(|at| format!("<p>In {} {}</p>", 1800 + at, STORY[at % 4])).collect();
    let row = row.concat();
    for class in ["story", "commentOnSelection"] {
        let aside = "<aside><h3>More stories</h3><ul><li><a href=/a>The ferry sails again</a></ul></aside>";
        let html = page(&format!("<h1>Bridge reopens</h1><div class={class}>{row}</div>{aside}"));
        assert_eq!(chosen(&html).len(), 150, "{class}");
    }
}

#[test]
fn a_copy_in_one_block_is_dropped() {
    let copy = format!("<div>{}</div>", STORY.join(" "));
    let html = page(&format!("<h1>Bridge reopens</h1><div>{}</div>{copy}", story()));
    assert_eq!(chosen(&html), STORY);
}
