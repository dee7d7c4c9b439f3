//! What callers say of the elements of a site.
#![allow(clippy::unwrap_used)]

use newsprint::{Article, Extractor, Note};

const PAGE: &str = "<html lang=en><body><nav><a href=/news>News</a></nav><h1>Bridge reopens after two years</h1>\
    <p class='byline house'>By Ada Lund</p><div class=story><p>The old bridge reopened on Friday after two years of \
    repairs, and the whole town came to cross it.</p><p class=house>Our book on the bridge is out now, in all good shops \
    of the town and on this site as well.</p><p>Nobody had asked for it, said the mayor, who crossed it first all the \
    same and came back by boat.</p></div><section class=more><p>The ferry will go on until the end of the month, its \
    owner said, and then be sold to a museum in the north.</p></section></body></html>";

fn article(extractor: &Extractor) -> Article {
    extractor.page(PAGE).url("https://example.org/news/bridge").extract().unwrap()
}

#[test]
fn nothing_is_found_in_what_is_dropped() {
    let all = article(&Extractor::new());
    assert!(all.byline.is_some() && all.text().contains("Our book"));
    let some = article(&Extractor::new().dropping(".house".parse().unwrap()));
    assert!(some.byline.is_none() && !some.text().contains("Our book"));
    assert!(some.text().contains("Nobody had asked"));
    let paragraphs = article(&Extractor::new().dropping("p.house".parse().unwrap()));
    assert_eq!(paragraphs.paragraphs, some.paragraphs);
}

#[test]
fn text_is_read_in_its_element_and_the_rest_of_the_page_as_ever() {
    let story = article(&Extractor::new().reading_text_in(".story".parse().unwrap()));
    assert_eq!(story.headline.as_deref(), Some("Bridge reopens after two years"));
    assert_eq!(story.byline.as_ref().unwrap().authors[0].name, "Ada Lund");
    assert!(story.text().contains("old bridge") && !story.text().contains("ferry"));
    let both = article(&Extractor::new().reading_text_in("section, .story, .story p".parse().unwrap()));
    assert_eq!(both.paragraphs, article(&Extractor::new()).paragraphs);
}

#[test]
fn an_element_that_is_not_there_is_noted() {
    let inspect = |selectors: &str| {
        let extractor = Extractor::new().reading_text_in(selectors.parse().unwrap());
        extractor.page(PAGE).url("https://example.org/news/bridge").inspect().unwrap()
    };
    let missed = inspect("#story");
    assert!(missed.report.notes.contains(&Note::NoElementForText));
    assert_eq!(missed.article, article(&Extractor::new()));
    assert!(!inspect(".story").report.notes.contains(&Note::NoElementForText));
}

#[cfg(feature = "dom")]
#[test]
fn rules_hold_for_trees_of_callers_too() {
    use html5ever::tendril::TendrilSink;
    let dom = html5ever::parse_document(markup5ever_rcdom::RcDom::default(), html5ever::ParseOpts::default())
        .one(PAGE);
    let extractor =
        Extractor::new().dropping(".house".parse().unwrap()).reading_text_in("div".parse().unwrap());
    let found = extractor.dom(&dom).url("https://example.org/news/bridge").extract().unwrap();
    assert_eq!(found, article(&extractor));
}

#[test]
fn deep_pages_and_long_selectors_cost_no_more_than_their_product() {
    // With every way through the ancestors tried, this would take longer than the universe is old.
    let page = format!(
        "<h1>Bridge reopens</h1>{}<p>The old bridge reopened on Friday, the city said.</p>",
        "<div>".repeat(480)
    );
    let selectors = "div ".repeat(63) + "span";
    let extractor = Extractor::new().dropping(selectors.parse().unwrap());
    assert!(extractor.page(&page).extract().is_ok());
}
