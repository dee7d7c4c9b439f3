use super::block_rules::is_time;
use super::composer::compose;
use super::{Body, Exclusions};
use crate::article::{Embed, Link, ParagraphKind};
use crate::body::{Selection, blocks};
use crate::dom::{Attr, Page, parse};
use crate::limits::Limits;
use crate::normalize::photo_credit::is_credit_line;
use crate::report::{BlockRule, Verdict};
use crate::settings::Context;

pub(super) fn context() -> Context {
    Context {
        base: url_of("https://paper.example/news/1"),
        address: None,
        not_after: None,
        fetched_at: None,
        words_per_minute: 238,
        related_links: 10,
        inspecting: false,
    }
}

fn url_of(text: &str) -> Option<::url::Url> {
    ::url::Url::parse(text).ok()
}

/// Composes a page of which every block is chosen.
pub(super) fn body(html: &str, exclusions: &Exclusions<'_>) -> Body {
    let page = Page::of(parse(html, &Limits::default()).unwrap());
    let mut blocks = blocks(&page);
    for block in &mut blocks {
        block.chosen = true;
    }
    compose(&page, &Selection { blocks }, exclusions, &context())
}

fn paragraphs(html: &str) -> Vec<(ParagraphKind, String)> {
    let body = body(html, &Exclusions::default());
    body.paragraphs.into_iter().map(|paragraph| (paragraph.kind, paragraph.text)).collect()
}

#[test]
fn kinds_follow_the_markup() {
    use ParagraphKind::{ListItem, Preformatted, Quote, Subheading, Text};
    let html = "<h2>Why</h2><p>Because of rain.</p><ul><li>One</li><li><p>Two</p></li></ul>\
                <blockquote><p>So it goes.</p></blockquote><pre>a\n  b</pre>";
    let expected = [
        (Subheading { level: 2 }, "Why"),
        (Text, "Because of rain."),
        (ListItem, "One"),
        (ListItem, "Two"),
        (Quote, "So it goes."),
        (Preformatted, "a\n  b"),
    ];
    let expected: Vec<_> = expected.into_iter().map(|(kind, text)| (kind, text.to_owned())).collect();
    assert_eq!(paragraphs(html), expected);
}

#[test]
fn headings_may_hold_more_than_their_words_and_less_than_a_crosshead() {
    use ParagraphKind::{Subheading, Text};
    let sentence = "Take a closer look at each of the changes that the council of the town has made in spring, since they decide how you cross \
                    the river from next week on.";
    for (html, expected) in [
        ("<h3><ol><li>Why</li></ol></h3>".to_owned(), Subheading { level: 3 }),
        ("<h2><div><a name=why>Why</a></div></h2>".to_owned(), Subheading { level: 2 }),
        (format!("<h4>{sentence}</h4>"), Text),
        (format!("<h4>{}</h4>", sentence.replace("week on.", "week on?")), Subheading { level: 4 }),
    ] {
        let found = paragraphs(&format!("{html}<p>Because of rain.</p>"));
        assert_eq!(found.first().map(|(kind, _)| *kind), Some(expected), "{html}");
    }
}

#[test]
fn offers_of_the_site_are_told_by_their_links() {
    for (line, expected) in [
        ("<p><a class='btn green' href=/shop>To the offer</a></p>", Some(BlockRule::Call)),
        ("<p><a class='btn green' href='#why'>Why it rained</a></p>", None),
        ("<p><a class=green href=/shop>To the offer</a></p>", None),
        ("<h3><a class=btn href=/rain>Why it rained</a></h3>", None),
        ("<p>News by mail: <a href=/newsletter/>sign up</a>!</p>", Some(BlockRule::Call)),
        (
            "<p><a href=https://news.google.com/publications/1>Follow us</a> for more.</p>",
            Some(BlockRule::Call),
        ),
        ("<p>In her <a href=/newsletter/>newsletter</a> the mayor wrote of it.</p>", None),
    ] {
        let html = format!("<p>It rained.</p>{line}<p>It went on.</p>");
        let body = body(&html, &Exclusions::default());
        assert_eq!(body.rules.get(1).copied().flatten(), expected, "{line}");
    }
}

#[test]
fn the_dek_is_no_paragraph_and_heads_nothing() {
    let html = "<h2>The ferry is cheaper than ever.</h2><p>It rained.</p><h2>Why</h2><p>Because.</p>";
    let exclusions = Exclusions { dek: Some("The ferry is cheaper than ever"), ..Exclusions::default() };
    let kinds: Vec<_> = body(html, &exclusions).paragraphs.into_iter().map(|one| one.kind).collect();
    let why = ParagraphKind::Subheading { level: 2 };
    assert_eq!(kinds, [ParagraphKind::Text, why, ParagraphKind::Text]);
}

#[test]
fn a_row_of_a_table_is_one_paragraph() {
    let html = "<table><tr><th>Year<th>Sum<tr><td><p>2020</p>(est.)<td>7</table>\
                <table><tr><td>The whole page stands in this cell.</table>";
    let rows: Vec<_> = paragraphs(html).into_iter().map(|(_, text)| text).collect();
    assert_eq!(rows, ["Year\tSum", "2020 (est.)\t7", "The whole page stands in this cell."]);
}

#[test]
fn a_row_has_all_its_cells() {
    let html = "<table><thead><tr><td><td>2023<td colspan=2>2024</thead><tr><th rowspan=2>Fish<td><td><b>7</b> t<td>9</table>\
                <table><tr><td>a<td>b</table>";
    let body = body(html, &Exclusions::default());
    let cells = |at: usize| -> Vec<String> {
        let paragraph = &body.paragraphs[at];
        let cells = paragraph.row.as_ref().unwrap().cells.iter();
        let shown = cells.map(|cell| {
            let text = &paragraph.text[cell.range()];
            format!("{text} {}x{}{}", cell.columns, cell.rows, if cell.header { " head" } else { "" })
        });
        shown.collect()
    };
    assert_eq!(cells(0), [" 1x1 head", "2023 1x1 head", "2024 2x1 head"]);
    assert_eq!(cells(1), ["Fish 1x2 head", " 1x1", "7 t 1x1", "9 1x1"]);
    let tables: Vec<_> = body.paragraphs.iter().map(|row| row.row.as_ref().unwrap().table).collect();
    assert_eq!(tables, [0, 0, 1]);
    assert_eq!(&body.paragraphs[1].text[body.paragraphs[1].spans[0].range()], "7");
}

#[test]
fn links_are_absolute_and_keep_their_words() {
    let html =
        "<p><a href=/a>All of it linked</a></p><p>See <a href='x?y'>the <b>act</b></a> or <a>none</a>.</p>";
    let body = body(html, &Exclusions::default());
    let links: Vec<_> = body.paragraphs.into_iter().flat_map(|paragraph| paragraph.links).collect();
    let expected = [
        Link::new("All of it linked", "https://paper.example/a", 0..16),
        Link::new("the act", "https://paper.example/news/x?y", 4..11),
    ];
    assert_eq!(links, expected);
}

#[test]
fn what_is_shown_elsewhere_is_no_paragraph() {
    use Verdict::{Elsewhere as Other, Paragraph as Prose, Promo};
    let html =
        "<h1>Bridge — reopens</h1><div id=by>By <b>Ada Lund</b></div><p>It did.</p><p>More</p><p>7:45pm</p>";
    let page = Page::of(parse(html, &Limits::default()).unwrap());
    let byline = page.nodes().find(|node| node.attr(Attr::Id) == Some("by")).unwrap().id();
    let exclusions = Exclusions {
        headline: Some("Bridge reopens"),
        nodes: vec![byline],
        promos: vec![3],
        ..Exclusions::default()
    };
    let body = body(html, &exclusions);
    let verdicts: Vec<_> = body.rules.iter().map(|rule| rule.map_or(Prose, BlockRule::verdict)).collect();
    assert_eq!(verdicts, [Other, Other, Prose, Promo, Other]);
    let rules = [
        Some(BlockRule::Headline),
        Some(BlockRule::OtherField),
        None,
        Some(BlockRule::RelatedLink),
        Some(BlockRule::TimeOfDay),
    ];
    assert_eq!(body.rules, rules);
    assert_eq!(body.paragraphs.len(), 1);
}

#[test]
fn figures_stand_between_the_paragraphs() {
    let html = "<p>One.</p><figure><img data-src=/p.jpg src=data:x alt='A bridge'><figcaption>The bridge. \
                <span class=photo-credit>Photo: Ida Berg</span></figcaption></figure><p>Two.</p>\
                <div><a href=/other><img src=/t.jpg></a><a href=/other>Another story altogether</a></div>\
                <blockquote class=twitter-tweet><p>Hi</p><a href=https://x.example/1>May 1</a></blockquote><p>End.</p>";
    let page = Page::of(parse(html, &Limits::default()).unwrap());
    let mut blocks = blocks(&page);
    for block in &mut blocks {
        block.chosen = !block.text(&page).starts_with("Another");
    }
    let body = compose(&page, &Selection { blocks }, &Exclusions::default(), &context());
    assert_eq!(body.paragraphs.len(), 3);
    let [figure] = body.figures.as_slice() else { panic!("{:?}", body.figures) };
    assert_eq!(figure.image.url, "https://paper.example/p.jpg");
    assert_eq!(figure.caption.as_deref(), Some("The bridge."));
    assert_eq!(figure.credit.as_deref(), Some("Ida Berg"));
    assert_eq!(figure.after, 1);
    assert_eq!(body.embeds, [Embed::new("https://x.example/1", 2)]);
}

#[test]
fn credits_and_times_are_told_from_prose() {
    use is_credit_line as is_credit;
    assert!(is_credit("Photo: Ida Berg") && is_credit("© Agency") && is_credit("Фото: Иван Петров"));
    assert!(is_credit("Ida Berg/Getty Images") && is_credit("Reuters") && !is_credit("Ida Berg/Tom Okoro"));
    assert!(!is_credit("Photo of the day") && !is_credit("Photo: the mayor opens the bridge on Friday."));
    assert!(is_time("13") && is_time("9:43pm") && is_time("14.05 Uhr"));
    assert!(!is_time("13 people") && !is_time("pm") && !is_time("1. The first"));
}

#[test]
fn what_markup_says_inside_a_sentence_does_not_cut_it() {
    let html =
        "<table><tr><td><div>PA</div><td>Yes</table><p>Reuters</p><p>It will <a href=/x><meta itemprop=type \
                content=Link>open again</a> on <link itemprop=a href=/y>Friday.</p>"
            .to_owned()
            + &"<p>It rained.</p>".repeat(9);
    let texts: Vec<_> = paragraphs(&html).into_iter().map(|(_, text)| text).take(2).collect();
    assert_eq!(texts, ["PA\tYes", "It will open again on Friday."]);
}

#[test]
fn what_a_picture_is_described_by_is_its_caption() {
    let said = "Passengers wait for the ferry on the north bank on Monday.";
    let html = format!(
        "<p>It rained.</p><div><img src=/a.jpg alt='{said}'><cite>{said}</cite></div><img src=/b.jpg alt='The new \
         ferry Norrin Star'><h2>The new ferry Norrin Star</h2><p>It stopped.</p><img src=/c.jpg alt=Norrin><p>Norrin</p>"
    );
    let body = body(&html, &Exclusions::default());
    let texts: Vec<_> = body.paragraphs.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["It rained.", "The new ferry Norrin Star", "It stopped.", "Norrin"]);
    assert_eq!(body.figures.first().and_then(|one| one.caption.as_deref()), Some(said));
}

#[test]
fn a_figure_behind_a_crosshead_that_is_left_out_stands_behind_the_text() {
    let html = "<p>It rained.</p><p>It stopped.</p><h3>Pictures</h3><p><img src=/a.jpg></p><p>Foto: dpa</p>";
    let body = body(html, &Exclusions::default());
    assert_eq!(body.paragraphs.len(), 2);
    assert_eq!(body.figures.first().map(|figure| figure.after), Some(2));
}

#[test]
fn a_picture_that_the_head_declares_is_a_figure() {
    let html = "<h1>Ferry</h1><img src=/icons/ferry-at-quay.jpg><p>It rained.</p><p>It stopped.</p>";
    let known = Exclusions { headline: Some("Ferry"), ..Exclusions::default() };
    assert_eq!(body(html, &known).figures.len(), 0);
    let lead_pictures = vec!["https://paper.example/large/ferry-at-quay.jpg?w=1200".to_owned()];
    let declared = Exclusions { headline: Some("Ferry"), lead_pictures, ..Exclusions::default() };
    assert_eq!(body(html, &declared).figures.len(), 1);
}

#[test]
fn a_lead_that_a_picture_is_described_by_is_text() {
    let lead = "The old bridge was opened again on Monday after two years of work on its beams and piers, the city said.";
    let html = format!("<img src=/a.jpg alt='{lead}'><p>{lead}</p><p>It rained.</p>");
    assert_eq!(paragraphs(&html).len(), 2);
}

#[test]
fn the_pictures_of_a_list_of_films_are_not_the_articles() {
    let html = "<p>It rained.</p><div class='video-playlist'><div><img src=/a.jpg></div><div><img src=/b.jpg>\
                </div></div><img src=/c.jpg><p>It stopped.</p>";
    let urls: Vec<_> =
        body(html, &Exclusions::default()).figures.into_iter().map(|one| one.image.url).collect();
    assert_eq!(urls, ["https://paper.example/c.jpg"]);
}

#[test]
fn kinds_in_other_markups() {
    use ParagraphKind::{Definition, ListItem, Preformatted, Quote, Subheading, Term, Text};
    for (html, expected) in [
        ("<dl><dt>Length</dt><dd>Nine miles</dd></dl>", vec![Term, Definition]),
        ("<ol><li><div><span>One</span></div></li></ol>", vec![ListItem]),
        ("<blockquote>So it goes.<cite>Ada Lund</cite></blockquote>", vec![Quote]),
        ("<blockquote><div><p>So.</p><p>It goes.</p></div></blockquote>", vec![Quote, Quote]),
        ("<section><h4>Why</h4>Because.</section>", vec![Subheading { level: 4 }, Text]),
        ("<header><h2><a href=/x>Why</a></h2></header>", vec![Subheading { level: 2 }]),
        ("<pre><code>let a = 1;\nlet b = 2;</code></pre>", vec![Preformatted]),
        ("<li><article><p>A story in a list.</p></article></li>", vec![Text]),
        ("<div>Straight<p>and not</p>again</div>", vec![Text, Text, Text]),
    ] {
        let kinds: Vec<_> = paragraphs(html).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, expected, "{html}");
    }
}

#[test]
fn inserts_and_notes_are_no_paragraphs() {
    let html = "<p>The river rose.</p><p>Article content</p><div>To view this content, accept cookies.</div>\
                <p>It fell again, said Ada Lund, who contributed to this report of the river board.</p><p>One.</p>\
                <p>Two.</p><p>Three.</p><p>Four.</p><p>Five.</p><p>Tom Okoro contributed to this report.</p>";
    let texts: Vec<_> = paragraphs(html).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts.len(), 7, "{texts:?}");
    assert!(texts.iter().any(|text| text.starts_with("It fell")));
}

#[test]
fn a_crosshead_with_nothing_below_is_left_out() {
    let text = "<p>The bridge is old.</p>";
    let count = |html: &str| paragraphs(html).len();
    assert_eq!(count(&format!("{text}<h3>You may also like</h3>")), 1);
    assert_eq!(count(&format!("{text}<h3>It will stand for years, said the mayor.</h3>")), 2);
    assert_eq!(count(&format!("{text}<h3>First the piers</h3><h3>Then the arches</h3>")), 3);
    assert_eq!(count("<h3>First the piers</h3>"), 1);
    let body =
        body(&format!("{text}<h3>Pictures</h3><img src=a.jpg width=800 height=600>"), &Exclusions::default());
    assert!(body.figures.iter().all(|figure| figure.after <= body.paragraphs.len()), "{body:?}");
}

#[test]
fn footnotes_stand_after_the_text() {
    let html = "<div class=post-has-footnotes><p>The bridge<sup class=footnote-ref>1</sup> is old, and it was shut for years.</p>\
        <aside class=footnotes><p>1. Built in 1874.</p></aside><p class=has-footnotes>Now it is open again, to all who wish to cross.</p>\
        <section role=doc-endnotes><ol><li>With a toll.</li></ol></section><p>The ferry is gone, and nobody misses it much.</p></div>";
    let texts: Vec<_> = paragraphs(html).into_iter().map(|(_, text)| text).collect();
    assert_eq!(
        texts,
        [
            "The bridge1 is old, and it was shut for years.",
            "Now it is open again, to all who wish to cross.",
            "The ferry is gone, and nobody misses it much.",
            "1. Built in 1874.",
            "With a toll.",
        ]
    );
}

#[test]
fn a_name_alone_at_the_end_signs_the_article() {
    let body = body("<p>It is over now, said the mayor.</p><p>Ada Lund</p>", &Exclusions::default());
    assert_eq!(body.sign_off.as_deref(), Some("Ada Lund"));
    assert_eq!(body.paragraphs.len(), 1);
    let agency = self::body("<p>Es ist vorbei.</p><p>Mit AFP</p>", &Exclusions::default());
    assert_eq!((agency.sign_off, agency.paragraphs.len()), (None, 1));
}

#[test]
fn behind_a_signature_there_may_be_a_note() {
    for (end, expected) in [
        ("<p>Ada Lund</p><p>Ada Lund teaches history, and writes on bridges.</p>", Some("Ada Lund")),
        ("<p><strong><a href=/source>Ada Lund</a></strong></p>", Some("Ada Lund")),
        ("<p>（山田花子）</p>", Some("（山田花子）")),
        ("<p>（敬称略）</p>", None),
        ("<p>- Ada Lund</p>", Some("Ada Lund")),
        ("<p>- A toll for all</p>", None),
        ("<p>— Ada Lund Bridge Board Chair</p>", None),
        ("<p>Ada Lund</p><p>The bridge was built by others, long ago.</p>", None),
        (
            "<p>EX-Redaktion</p><p>Did you like this article? Then help us write more.</p>",
            Some("EX-Redaktion"),
        ),
    ] {
        let body = body(&format!("<p>It is over now, said the mayor.</p>{end}"), &Exclusions::default());
        assert_eq!(body.sign_off.as_deref(), expected, "{end}");
    }
}
