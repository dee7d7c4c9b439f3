use crate::body::{Selection, blocks};
use crate::compose::composer::compose;
use crate::compose::tests::context;
use crate::compose::{Body, Exclusions};
use crate::dom::{Page, parse};
use crate::limits::Limits;
use crate::report::BlockRule;

/// Composes a page of which every block is chosen.
fn body(html: &str) -> (Page, Selection, Body) {
    let page = Page::of(parse(html, &Limits::default()).unwrap());
    let mut blocks = blocks(&page);
    for block in &mut blocks {
        block.chosen = true;
    }
    let selection = Selection { blocks };
    let body = compose(&page, &selection, &Exclusions::default(), &context());
    (page, selection, body)
}

/// The text of the blocks that a rule takes out.
fn taken(html: &str, by: BlockRule) -> Vec<String> {
    let (page, selection, body) = body(html);
    let blocks = selection.blocks.iter().zip(&body.rules).filter(|(_, rule)| **rule == Some(by));
    blocks.map(|(block, _)| block.text(&page).to_owned()).collect()
}

const TEXT: &str = "<p>The bridge was closed for two years while the builders changed its rusty beams, one after the other.</p>";

#[test]
fn comments_end_with_a_link_to_answer() {
    let comment = "<li><b>Ada</b><p>I took it in 1960.</p><a href=#r>Reply</a></li>";
    for (html, expected) in [
        (format!("{TEXT}{TEXT}<ul>{}</ul>", comment.repeat(3)), 9),
        (format!("{TEXT}{TEXT}<ul>{}</ul>", comment.repeat(2)), 0),
        // Where next to nothing is left, they are what the page is for.
        (format!("<p>The bridge</p><ul>{}</ul>", comment.repeat(3)), 0),
        (
            format!(
                "{TEXT}{TEXT}<div>{}</div>{TEXT}",
                comment.replace("Reply", "↩ Antworten").replace("li>", "div>").repeat(4)
            ),
            12,
        ),
    ] {
        assert_eq!(taken(&html, BlockRule::Comment).len(), expected, "{html}");
    }
}

#[test]
fn an_article_with_its_own_headline_under_the_first_is_another_story() {
    let first = format!("<article><h1>Quay opens</h1>{}</article>", TEXT.repeat(4));
    for (second, expected) in [
        ("<article><h1>Bees in the belfry</h1><p>They moved in last autumn.</p></article>", 2),
        (
            "<div><article><h1>Bees in the belfry</h1></article><article><h1>A late ferry</h1></article></div>",
            2,
        ),
        // An entry of the same page, and a teaser above the story.
        ("<article><h3>12:05</h3><p>They moved in last autumn.</p></article>", 0),
        ("<p>They moved in last autumn.</p>", 0),
    ] {
        assert_eq!(taken(&format!("{first}{second}"), BlockRule::SecondStory).len(), expected, "{second}");
    }
    let teaser = format!("<article><h1>A late ferry</h1><p>It was late.</p></article>{first}");
    assert_eq!(taken(&teaser, BlockRule::SecondStory), [""; 0]);
}

#[test]
fn a_poll_goes_with_its_question() {
    let poll = "<div><p>A second bridge?</p><ul><li><label><input type=radio> Yes</label><li><label><input type=radio> No</label></ul>\
                <p>1,204 votes so far</p></div>";
    let html = format!("<div>{}{poll}{TEXT}</div>", TEXT.repeat(4));
    assert_eq!(taken(&html, BlockRule::Poll), ["A second bridge?", "Yes", "No", "1,204 votes so far"]);
    let boxes = html.replace("type=radio", "type=checkbox");
    assert_eq!(taken(&boxes, BlockRule::Poll), [""; 0]);
}

#[test]
fn a_pull_quote_stands_in_the_text_too() {
    let quote = "Nobody in this town had asked us for a bridge";
    for (markup, expected) in [
        ("<aside>»Q«</aside>", 1),
        ("<div class=c-pull-quote__text><p>Q</p></div>", 1),
        ("<figure class='wp-block-pullquote'><blockquote><p>Q</p></blockquote></figure>", 1),
        ("<blockquote><p>Q</p></blockquote>", 0),
        ("<aside>Nobody here</aside>", 0),
    ] {
        let markup = markup.replace('Q', quote);
        let html = format!("<p>The mayor laughed. “{quote},” she said.</p>{markup}<p>That was all.</p>");
        assert_eq!(taken(&html, BlockRule::PullQuote).len(), expected, "{markup}");
        let once = format!("<p>The mayor laughed.</p>{markup}<p>That was all.</p>");
        assert_eq!(taken(&once, BlockRule::PullQuote), [""; 0], "{markup}");
    }
}

#[test]
fn a_hidden_paragraph_between_shown_ones_is_no_text() {
    let around = |hidden: &str| format!("<div>{}{hidden}{TEXT}</div>", TEXT.repeat(6));
    for (hidden, expected) in [
        ("<p style='display:none'>Copied from the Lantern</p>", 1),
        ("<p hidden>Copied from the Lantern</p>", 1),
        ("<style>.k7{display:none}</style><span class=k7>Copied from the Lantern</span>", 1),
        ("<style>.k7 b{display:none}</style><span class=k7>Shown in the Lantern</span>", 0),
        ("<p>Shown in the Lantern</p>", 0),
        // The panel of an accordion, and a page that folds its text away.
        (
            "<div><button>More</button></div><div><div style='display:none'><p>It opened in 1960.</p></div></div>",
            0,
        ),
    ] {
        assert_eq!(taken(&around(hidden), BlockRule::Hidden).len(), expected, "{hidden}");
    }
    let folded = around(&TEXT.replace("<p>", "<p hidden>"));
    assert_eq!(taken(&folded, BlockRule::Hidden), [""; 0]);
}

#[test]
fn a_notice_of_rights_at_the_end_is_no_text() {
    for (line, expected) in [
        ("© 2024 The Lantern. All Rights Reserved.", 1),
        ("Alle Rechte vorbehalten", 1),
        ("All rights to the bridge are hers.", 0),
    ] {
        assert_eq!(
            taken(&format!("{}<p>{line}</p>", TEXT.repeat(4)), BlockRule::Notice).len(),
            expected,
            "{line}"
        );
    }
}

#[test]
fn a_box_around_a_call_to_the_reader_is_no_text() {
    for (call, expected) in [
        ("<div><h2>Keep reading</h2><p>All stories for a week.</p><a href=/abo>Subscribe now</a></div>", 2),
        ("<div><p>Jeden Freitag in Ihrem Postfach.</p><p><a href=/abo>Jetzt anmelden</a></p></div>", 2),
        ("<div><p>All stories for a week. <a href=/abo>Subscribe now</a> or read on.</p></div>", 0),
        ("<div><p>All stories for a week.</p><a href=/abo>Cross now</a></div>", 0),
    ] {
        let html = format!("<div>{}{call}{TEXT}</div>", TEXT.repeat(3));
        let taken = taken(&html, BlockRule::Call);
        // The words of the link are a block too.
        let links = taken.iter().filter(|text| *text == "Subscribe now").count();
        assert_eq!(taken.len() - links, expected, "{call}");
    }
    // The column of a short article is no box.
    let short = "<div><p>It reopens on Monday at noon.</p><a href=/abo>Subscribe now</a></div>";
    assert_eq!(taken(short, BlockRule::Call), [""; 0]);
}

#[test]
fn labels_over_a_drawing_are_no_text() {
    let labels = "<p>Before</p><p>After</p><p>+3.5</p><p>2022</p>";
    for (drawing, expected) in [
        (format!("<div><img src=chart.png>{labels}</div>"), 4),
        (format!("<div>{labels}</div>"), 0),
        (format!("<div><img src=chart.png>{labels}{TEXT}</div>"), 0),
    ] {
        let html = format!("<div>{}{drawing}{TEXT}</div>", TEXT.repeat(3));
        assert_eq!(taken(&html, BlockRule::Label).len(), expected, "{drawing}");
    }
}

#[test]
fn a_table_of_contents_is_no_text() {
    for (list, expected) in [
        (
            "<div><p>Contents</p><ul><li><a href='#a'>How it began</a><li><a href='#b'>What is next</a></ul></div>",
            3,
        ),
        ("<ol><li><a href='#a'>How it began</a><li><a href='#b'>What is next</a></ol>", 2),
        ("<ul><li><a href='#a'>How it began</a></ul>", 0),
        ("<div><a href='#a'>How</a> <a href='#b'>What</a> <a href='#c'>Who</a></div>", 1),
        ("<div><a href='#a'>How</a> <a href='#b'>What</a> <a href='/c'>Who</a></div>", 0),
        ("<p><a href='#a'>How</a><p><a href='#b'>What</a><p><a href='#c'>Who</a>", 3),
        ("<h2><a href='#a'>How</a></h2><h2><a href='#b'>What</a></h2><h2><a href='#c'>Who</a></h2>", 0),
        ("<ul><li><a href='#a'>How</a> it began<li><a href='#b'>What</a> is next</ul>", 0),
        ("<ul><li><a href='/a'>How it began</a><li><a href='/b'>What is next</a></ul>", 0),
    ] {
        let html = format!("<div>{list}{}</div>", TEXT.repeat(3));
        assert_eq!(taken(&html, BlockRule::Contents).len(), expected, "{list}");
    }
}

#[test]
fn a_wall_of_consent_is_no_text() {
    let wall = "<p>We and our 214 partners store data.</p><p>You may withdraw your consent at any time.</p>";
    assert_eq!(taken(wall, BlockRule::Notice).len(), 2);
    assert_eq!(taken(&format!("{}{wall}", TEXT.repeat(4)), BlockRule::Notice), [""; 0]);
}

#[test]
fn a_column_with_a_headline_of_its_own_is_another_story() {
    let main = format!("<div><h1>Quay opens</h1><div>{}</div></div>", TEXT.repeat(2));
    for (column, expected) in [
        (
            "<aside><div><h1>Tom's column</h1><p>They moved in last autumn.</p></div><p>And out.</p></aside>",
            3,
        ),
        ("<aside><p>They moved in last autumn.</p></aside>", 0),
    ] {
        assert_eq!(taken(&format!("{main}{column}"), BlockRule::SecondStory).len(), expected, "{column}");
    }
}

#[test]
fn the_last_line_may_introduce_links() {
    let link = "<p><a href=/quay>The quay opens again</a></p>";
    for (html, expected) in [
        (format!("{TEXT}<p>More on bridges:</p>{link}"), vec!["More on bridges:"]),
        (format!("{TEXT}<p>More on bridges.</p>{link}"), vec![]),
        (format!("{TEXT}<p>More on bridges:</p>{link}{TEXT}"), vec![]),
        (format!("{TEXT}<p>More on bridges:</p>"), vec![]),
    ] {
        let page = Page::of(parse(&html, &Limits::default()).unwrap());
        let mut blocks = blocks(&page);
        for block in &mut blocks {
            block.chosen = page.linked_text_len_in(block.start..block.end) == 0;
        }
        let selection = Selection { blocks };
        let body = compose(&page, &selection, &Exclusions::default(), &context());
        let rules = selection.blocks.iter().zip(&body.rules);
        let taken = rules.filter(|(_, rule)| **rule == Some(BlockRule::Label));
        assert_eq!(taken.map(|(block, _)| block.text(&page)).collect::<Vec<_>>(), expected, "{html}");
    }
}
