//! Section, breadcrumb and tags of small pages.
#![allow(clippy::unwrap_used)]

use newsprint::{Article, Extractor, Field, Section, Source};

const TEXT: &str = "<p>The old bridge over the river reopened on Friday after two years of repairs, the city said.</p>\
    <p>Thousands of people walked across it in the first hours, and the mayor cut a ribbon, as mayors do.</p>\
    <p>The work cost more than planned, the council's books show, and took a year longer than promised.</p>";

const HEAD: &str = "<title>Bridge reopens after two years | Example Times</title><meta property=og:site_name content='Example Times'>";

const HEADLINE: &str = "<h1>Bridge reopens after two years</h1>";

const ADDRESS: &str = "https://times.example/stories/bridge-reopens-after-two-years";

fn article(head: &str, body: &str) -> Article {
    let page = format!("<!doctype html><html lang=en><head>{HEAD}{head}</head><body>{body}</body></html>");
    Extractor::builder().base_url(ADDRESS).build().extract(&page).unwrap()
}

fn story(head: &str, above: &str, below: &str) -> Article {
    article(head, &format!("<main><article>{above}{HEADLINE}{TEXT}{below}</article></main>"))
}

fn name(section: Option<&Section>) -> Option<&str> {
    section.map(|section| section.name.as_str())
}

/// Breadcrumbs, the section that they name, and the path.
#[test]
fn a_breadcrumb_is_read_up_to_the_story() {
    let own = format!("<a href={ADDRESS}>Bridge reopens after two years</a>");
    for (steps, section, path) in [
        (
            "<a href=/>Home</a> » <a href=/city>City</a> » Bridge reopens after two years",
            "City",
            vec!["Home", "City"],
        ),
        // What says that it is a breadcrumb, and what stands behind the story.
        (
            "<span>You are here:</span> <a href=/>Home</a> <a href=/city>City</a> <a href=/city/river>River</a>",
            "River",
            vec!["Home", "City", "River"],
        ),
        (
            &format!(
                "<a href=/>Home</a> <a href=/city>City</a> {own} <a href=/es/>Español</a> <a href=#>Share</a>"
            ),
            "City",
            vec!["Home", "City"],
        ),
        // The same once more for small screens.
        (
            "<a href=/>Home</a> <a href=/city>City</a> <a href=/city/river>River</a> <a href=/>Home</a> <a href=/city>City</a> <a href=/city/river>River</a>",
            "River",
            vec!["Home", "City", "River"],
        ),
        // A shelf is no section where the step above is one.
        (
            "<a href=/>Home</a> <a href=/city>City</a> <a href=/city/news>News</a>",
            "City",
            vec!["Home", "City", "News"],
        ),
        // The story's short name, and its beginning.
        (
            "<a href=/>Home</a> <a href=/city>City</a> <span>Bridge reopens after...</span>",
            "City",
            vec!["Home", "City"],
        ),
        // A quotation is one step.
        (
            "<a href=/>Home</a> <a href=/city>City</a> <span>«Bridge reopens» after two years</span>",
            "City",
            vec!["Home", "City"],
        ),
        // What the story is about is not the story.
        (
            "<a href=/>Home</a> <a href=/city>City</a> <a href=/b>Bridge reopens</a> <span>Bridge reopens after two years</span>",
            "Bridge reopens",
            vec!["Home", "City", "Bridge reopens"],
        ),
    ] {
        let found = story("", &format!("<div class=breadcrumb>{steps}</div>"), "");
        assert_eq!(name(found.section.as_ref()), Some(section), "{steps}");
        assert_eq!(found.section.unwrap().path, path, "{steps}");
    }
}

#[test]
fn front_pages_shelves_and_buttons_are_no_sections() {
    for steps in [
        "<a href=/>Home</a> <span>Bridge reopens after two years</span>",
        "<a href=/>Example Times</a> <span>Bridge reopens after two years</span>",
        "<a href=https://times.example/>The Times</a> <a href=/contact>Contact us</a>",
    ] {
        let found = story("", &format!("<nav class=breadcrumb>{steps}</nav>"), "");
        assert_eq!(name(found.section.as_ref()), None, "{steps}");
    }
}

#[test]
fn a_shelf_is_heard_where_nothing_says_more() {
    let trail = "<nav class=breadcrumb><a href=/>Home</a> <a href=/news>News</a></nav>";
    let claimed = "<meta property=article:section content=City>";
    assert_eq!(name(story("", trail, "").section.as_ref()), Some("News"));
    assert_eq!(name(story(claimed, trail, "").section.as_ref()), Some("City"));
    let listed = "<meta property=article:section content='Featured,City,River'>";
    assert_eq!(name(story(listed, "", "").section.as_ref()), Some("City"));
}

#[test]
fn the_words_above_the_headline_are_the_section_where_they_name_one() {
    let found = story("", "<p class=kicker>Politics</p>", "");
    assert_eq!((name(found.section.as_ref()), found.kicker), (Some("Politics"), None));
    let found = story("", "<p class=kicker>Ribbon day</p>", "");
    assert_eq!((name(found.section.as_ref()), found.kicker.as_deref()), (None, Some("Ribbon day")));
}

#[test]
fn the_report_names_the_label_that_became_the_section() {
    let page = format!(
        "<head>{HEAD}</head><main><article><p class=kicker>Politics</p>{HEADLINE}{TEXT}</article></main>"
    );
    let found = Extractor::builder().base_url(ADDRESS).build().inspect(&page).unwrap();
    let chosen = found.report.field(Field::Section).unwrap().chosen.clone().unwrap();
    assert_eq!((chosen.source, chosen.value.as_str()), (Source::Visible, "Politics"));
}

#[test]
fn the_folder_behind_the_language_is_named_by_the_menu() {
    let page = format!(
        "<head>{HEAD}</head><nav><a href=/en/city/>City</a><a href=/en/sport/>Sport</a></nav><main><article>{HEADLINE}{TEXT}</article></main>"
    );
    let address = "https://times.example/en/city/bridge-reopens-after-two-years";
    let found = Extractor::builder().base_url(address).build().extract(&page).unwrap();
    assert_eq!(name(found.section.as_ref()), Some("City"));
}

#[test]
fn a_list_of_all_sections_under_the_text_names_none() {
    let link = |at: char| format!("<a class=category href=/c/{at}{at}{at}>Topic {at}</a> ");
    let all: String = ('a'..='t').map(link).collect();
    assert_eq!(name(story("", "", &format!("<div>{all}</div>")).section.as_ref()), None);
    let few = "<p class=category><a href=/c/river>River</a></p>";
    assert_eq!(name(story("", "", few).section.as_ref()), Some("River"));
}

#[test]
fn tags_are_words_without_signs_counts_and_codes() {
    let shown = "<p class=tags><a rel=tag href=/t/1>#Bridges</a> <a rel=tag href=/t/2>River <span>41</span></a> \
        <a rel=tag href=/t/3>Toll<span>(7)</span></a> <a rel=tag href=/t/4>Example Times</a> <a rel=tag href=/t/5>#bridges</a></p>";
    assert_eq!(story("", "", shown).tags, ["Bridges", "River", "Toll"]);
    let tag = |code: &str| format!("<meta property=article:tag content={code}>");
    let codes = ["AAR", "BRG", "CTY08", "DIS", "GEN", "RVR"].map(tag).concat();
    let words = "<meta name=keywords content='Bridges, 98be933f-38cf-4fba-b6c6-ad438e82010a, River'>";
    assert_eq!(story(&(codes + words), "", "").tags, ["Bridges", "River"]);
}

#[test]
fn a_single_step_and_the_item_of_a_menu_stand_for_a_breadcrumb() {
    let menu = "<nav><ul><li class='menu-item current-post-ancestor'><a href=/news>News</a><ul><li class='menu-item \
        current-post-parent'><a href=/news/world>World</a></li></ul></li><li class=menu-item><a href=/sport>Sport</a></li>\
        </ul></nav>";
    for (above, expected) in [
        ("<ul class=crumbs><li><a href=/rubric/5>World</a></li></ul>", Some("World")),
        ("<div class=breadcrumb><a href=/>Home</a></div>", None),
        ("<div class=breadcrumb><a href=/rubric>chevron_right</a></div>", None),
        (menu, Some("World")),
    ] {
        assert_eq!(name(story("", above, "").section.as_ref()), expected, "{above}");
    }
    // What else names the section is heard first.
    let head = "<meta property=article:section content=Rivers>";
    assert_eq!(name(story(head, menu, "").section.as_ref()), Some("Rivers"));
    let below = "<p class=category><a href=/c/7>Boats</a></p>";
    assert_eq!(name(story("", menu, below).section.as_ref()), Some("Boats"));
}

#[test]
fn a_label_is_neither_an_author_nor_counted() {
    let byline = "<p class=author-section>By <a class=author href=/profile-6/ada.html>Ada Lund</a></p>";
    assert_eq!(story("", byline, "").section, None);
    let label = "<p class=section><a href=/c/7>Boats<span>651</span></a></p>";
    assert_eq!(name(story("", label, "").section.as_ref()), Some("Boats"));
}
