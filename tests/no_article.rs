//! Pages that are no article give no article, or hardly any text: never a pile of teasers.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use newsprint::{Error, Extractor, Limit};

/// The paragraphs that such a page may give: an error message or an introduction is not yet an article.
const FEW: usize = 2;

fn check(name: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pages/no_article")
        .join(name)
        .with_extension("html");
    let page = fs::read(file).unwrap();
    match Extractor::new().bytes(&page).url("https://thevalleywire.example/page").extract() {
        Err(error) => assert!(matches!(error, Error::NoArticle { .. })),
        Ok(article) => {
            let texts: Vec<&str> =
                article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
            assert!(texts.len() <= FEW, "{name}: {} paragraphs\n{}", texts.len(), texts.join("\n"));
        }
    }
}

#[test]
fn a_section_front() {
    check("section_front");
}

#[test]
fn search_results() {
    check("search_results");
}

#[test]
fn a_product_grid() {
    check("product_grid");
}

#[test]
fn an_error_page() {
    check("error_page");
}

#[test]
fn a_login_page() {
    check("login_page");
}

#[test]
fn a_consent_wall() {
    check("consent_wall");
}

#[test]
fn search_results_in_spanish() {
    check("search_results_es");
}

#[test]
fn the_archive_of_a_tag() {
    check("tag_archive");
}

#[test]
fn a_list_of_staff() {
    check("staff_directory");
}

#[test]
fn a_gallery_of_videos() {
    check("video_gallery");
}

#[test]
fn an_error_page_with_teasers() {
    check("error_page_de");
}

#[test]
fn a_list_of_links_in_a_dated_story_is_its_text() {
    let item = |number: u32| {
        format!(
            "<div class=item><h2><a href='https://hall.example/{number}'>Town Hall {number}</a></h2>\
             <p>Its tower has {number}00 steps, can be climbed all year round, and on clear days the view reaches the two bridges.</p></div>"
        )
    };
    let items = (1..=6).map(item).collect::<String>();
    let dated = "<meta property=article:published_time content=2024-03-05>";
    let html = format!("<head>{dated}</head><h1>Six halls worth a visit</h1><article>{items}</article>");
    let article = newsprint::extract(&html).expect("an article");
    assert_eq!(
        article.paragraphs.iter().filter(|paragraph| paragraph.text.starts_with("Its tower")).count(),
        6
    );
}

#[test]
fn a_list_of_links_to_other_sites_is_the_text_of_its_story() {
    let item = |(n, address): (usize, String)| {
        format!(
            "<article class=item><h3><a href={address}>The {n}. hall by the river</a></h3>\
             <p>It opened in 190{n} and still has its old clock above the door.</p></article>"
        )
    };
    let list = |address: &dyn Fn(usize) -> String| (1..7).map(|n| item((n, address(n)))).collect::<String>();
    let paragraphs = |head: &str, items: &str| {
        let html = format!("<head>{head}</head><h1>Six halls worth a visit</h1><article>{items}</article>");
        newsprint::extract(&html).map(|article| article.paragraphs.len()).unwrap_or_default()
    };
    let own = "<link rel=canonical href=https://www.gazette.example/six-halls>";
    let each = list(&|n| format!("https://hall{n}.example/"));
    let shop = list(&|n| format!("https://shop.example/{n}"));
    let stories = list(&|n| format!("https://gazette.example/hall-{n}"));
    assert!(paragraphs("", &each) >= 6);
    assert!(paragraphs(own, &each) >= 6);
    assert!(paragraphs(own, &shop) >= 6);
    assert_eq!(paragraphs(own, &stories), 0);
    assert_eq!(paragraphs("", &shop), 0);
}

#[test]
fn a_bad_address_is_an_error() {
    let page = "<h1>Ferry returns</h1><p>The ferry is back on the river after a winter in the yard.</p>";
    for address in ["no address", "ferry.example/news", "/news/ferry", ""] {
        let error = Extractor::new().page(page).url(address).extract().unwrap_err();
        assert!(matches!(error, Error::Url(_)), "{address}: {error}");
    }
    let long = format!("https://ferry.example/{}", "x".repeat(2_000));
    let error = Extractor::new().page(page).url(long.as_str()).extract().unwrap_err();
    assert_eq!(error, Error::LimitExceeded { limit: Limit::Url, max: 2_000 });
}

#[test]
fn an_address_may_be_parsed_already() {
    let page =
        "<h1>Ferry returns</h1><p>The ferry is <a href=/river>back on the river</a> after a winter.</p>";
    let url: newsprint::url::Url = "https://ferry.example/news/".parse().unwrap();
    let article = Extractor::new().page(page).url(url).extract().unwrap();
    assert_eq!(article.paragraphs[0].links[0].url, "https://ferry.example/river");
}
