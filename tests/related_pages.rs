//! Whole pages against the stories that an editor would say they offer: one page for each layout.
//!
//! `tests/related/NAME.html` is a page; `tests/related/NAME.json` says what is expected of it:
//!
//! ```json
//! {"url": "https://…", "paragraphs": 4, "links": [{"title": "…", "url": "https://…", "kind": "related", …}]}
//! ```
//!
//! `url` is the address that the page is read with; `links` are all links in order with every fact of their cards;
//! `paragraphs` is how many paragraphs the article keeps: promos between them are links and no paragraphs.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../benches/generator/mod.rs"]
mod generator;
mod runner;

use newsprint::{Extractor, RelatedLink};
use serde::{Deserialize, Serialize};

golden_pages! {
    "related", read:
    ads_and_chum,
    arabic_most_read,
    aria_label_heads_the_group,
    box_in_the_body,
    cards_with_facts,
    carousel,
    chinese_list,
    classes_that_say_nothing,
    cookies_and_account,
    footer_stories,
    fully_linked_sentence,
    gallery_frames,
    hindi_card_with_three_links,
    inline_labels,
    inline_line,
    inline_related_in_japanese,
    jobs_shop_and_archive,
    kicker_dek_and_rank_in_one_link,
    kicker_first_titles,
    korean_list_by_query,
    labels_on_cards,
    links_over_cards,
    list_of_titles,
    menus_and_section_fronts,
    more_links_to_section_fronts,
    nested_headings,
    page_itself_and_pagination,
    partner_sites,
    previous_and_next,
    rails_beside_the_text,
    same_story_in_several_groups,
    services_of_the_publisher,
    short_titles_among_others,
    tables_of_2003,
    tabs,
    tabs_in_a_heading,
    tabs_named_apart,
    tabs_under_a_heading,
    tags_topics_and_authors,
    ticker,
    titles_with_short_addresses,
    unheaded_list_after_the_text,
}

#[test]
fn no_paragraph_of_a_generated_page_is_the_title_of_a_link() {
    let extractor = Extractor::new();
    let mut links = 0;
    for number in (0..generator::COUNT).step_by(5) {
        let page = generator::page(number);
        let article = extractor.page(&page.html).url("https://post.example/news/1/").extract().unwrap();
        links += article.related_links.len();
        for link in &article.related_links {
            let repeated = article.paragraphs.iter().any(|paragraph| paragraph.text == link.title);
            assert!(!repeated, "{}: {}", page.name, link.title);
        }
    }
    assert!(links > 1_000, "only {links} links on pages full of cards");
}

/// What is expected of a page, or found in it.
#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Outcome {
    url: String,
    paragraphs: usize,
    links: Vec<RelatedLink>,
}

fn read(page: &[u8], expected: &Outcome) -> Outcome {
    let article = Extractor::new().bytes(page).url(expected.url.as_str()).extract().unwrap();
    for link in &article.related_links {
        let repeated = article.paragraphs.iter().find(|paragraph| paragraph.text == link.title);
        assert!(repeated.is_none(), "a paragraph is the title of a link: {}", link.title);
    }
    Outcome { url: expected.url.clone(), paragraphs: article.paragraphs.len(), links: article.related_links }
}
