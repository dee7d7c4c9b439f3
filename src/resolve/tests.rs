//! Whole pages, written for one rule each.

use crate::Extractor;
use crate::article::Access;
use crate::report::{Field, Inspection, Note, Source};

const TEXT: &str = "<p>The old bridge over the river reopened on Friday after two years of repairs, the city said.</p>\
    <p>Thousands of people walked across it in the first hours, and the mayor cut a ribbon, as mayors do.</p>\
    <p>The work cost more than planned, the council's books show, and took a year longer than promised.</p>";

fn inspect(page: &str) -> Inspection {
    let extractor = Extractor::new();
    extractor.page(page).url("https://times.example/city/2024/05/06/bridge-reopens").inspect().unwrap()
}

fn page(head: &str, top: &str) -> Inspection {
    inspect(&format!(
        "<html lang=en><head><title>The bridge reopens | Example Times</title>\
         <meta property=og:site_name content='Example Times'>{head}</head>\
         <body><article>{top}{TEXT}</article></body></html>"
    ))
}

fn names(inspection: &Inspection) -> Vec<&str> {
    inspection
        .article
        .byline
        .iter()
        .flat_map(|byline| byline.authors.iter().map(|author| author.name.as_str()))
        .collect()
}

fn json_ld(fields: &str) -> String {
    format!("<script type=application/ld+json>{{\"@type\":\"NewsArticle\",{fields}}}</script>")
}

fn published(inspection: &Inspection) -> Option<String> {
    inspection.article.published.map(|at| at.to_string())
}

#[test]
fn the_headline_shown_is_taken_and_its_kicker_split_off() {
    let found = page(
        "<meta property=og:title content='You will not believe which bridge reopens'>",
        "<h1><span class=kicker>Traffic</span> The bridge reopens</h1>",
    );
    assert_eq!(found.article.headline.as_deref(), Some("The bridge reopens"));
    assert_eq!(found.article.kicker.as_deref(), Some("Traffic"));
    let report = found.report.field(Field::Headline).unwrap();
    assert_eq!(report.chosen.as_ref().unwrap().source, Source::Heading);
    assert!(report.rivals.iter().any(|rival| rival.source == Source::OpenGraph));
}

#[test]
fn a_label_that_the_claim_counts_to_the_headline_stays() {
    let found = page(
        &json_ld(r#""headline":"City life: The bridge reopens""#),
        "<h1><span class=kicker>City life</span> The bridge reopens</h1>",
    );
    assert_eq!(found.article.headline.as_deref(), Some("City life: The bridge reopens"));
    assert_eq!(found.article.kicker.as_deref(), Some("City life"));
}

#[test]
fn a_logo_is_no_headline() {
    let found = page("", "<h1><a href='/'>Example Times</a></h1><h2>The bridge reopens</h2>");
    assert_eq!(found.article.headline.as_deref(), Some("The bridge reopens"));
}

#[test]
fn a_page_without_headings_has_the_headline_of_its_head() {
    let found = page("<meta property=og:title content='The bridge reopens - Example Times'>", "");
    assert_eq!(found.article.headline.as_deref(), Some("The bridge reopens"));
}

#[test]
fn the_byline_is_read_from_markup_and_from_plain_lines() {
    for top in [
        "<h1>The bridge reopens</h1><div class=byline>By <a href=/author/ada>Ada Lund</a> and Bo Berg</div>",
        "<h1>The bridge reopens</h1><p>By Ada Lund and Bo Berg</p>",
        "<h1>The bridge reopens</h1><div><span class=author-name>Ada Lund</span><span class=author-name>Bo Berg</span></div>",
    ] {
        assert_eq!(names(&page("", top)), ["Ada Lund", "Bo Berg"], "{top}");
    }
}

#[test]
fn claims_name_the_authors_and_the_page_gives_their_order() {
    let found = page(
        &json_ld(
            r#""headline":"The bridge reopens","author":[{"@type":"Person","name":"Bo Berg"},{"@type":"Person","name":"Ada Lund","url":"/ada"}]"#,
        ),
        "<h1>The bridge reopens</h1><p class=byline>By Ada Lund and Bo Berg</p>",
    );
    assert_eq!(names(&found), ["Ada Lund", "Bo Berg"]);
    let byline = found.article.byline.unwrap();
    assert_eq!(byline.text.as_deref(), Some("By Ada Lund and Bo Berg"));
    assert_eq!(byline.authors[0].url.as_deref(), Some("https://times.example/ada"));
}

#[test]
fn those_who_checked_or_photographed_are_no_authors() {
    let found = page(
        "",
        "<h1>The bridge reopens</h1><p class=author>Ada Lund</p><p class=author>Reviewed by Cy Dahl</p>\
         <p class=author>Photo: Di Ek</p>",
    );
    assert_eq!(names(&found), ["Ada Lund"]);
}

#[test]
fn a_person_goes_before_the_site_and_nobody_before_a_guess() {
    let candidate = json_ld(
        r#""headline":"The bridge reopens","author":{"@type":"Organization","name":"Example Times"}"#,
    );
    let credited = page(&candidate, "<h1>The bridge reopens</h1><p class=byline>By Ada Lund</p>");
    assert_eq!(names(&credited), ["Ada Lund"]);
    assert_eq!(names(&page(&candidate, "<h1>The bridge reopens</h1>")), ["Example Times"]);
    assert!(page("", "<h1>The bridge reopens</h1>").article.byline.is_none());
}

#[test]
fn dates_keep_the_precision_that_the_page_gives() {
    let day = page("", "<h1>The bridge reopens</h1><p class=date>May 5, 2024</p>");
    assert_eq!(published(&day).as_deref(), Some("2024-05-05"));
    let exact = page(
        &json_ld(
            r#""headline":"The bridge reopens","datePublished":"2024-05-05","dateModified":"2024-05-06T10:00:00+02:00""#,
        ),
        "<h1>The bridge reopens</h1><time datetime='2024-05-05T08:30:00+02:00'>May 5, 2024</time>",
    );
    assert_eq!(published(&exact).as_deref(), Some("2024-05-05T08:30:00+02:00"));
    assert_eq!(exact.article.modified.unwrap().to_string(), "2024-05-06T10:00:00+02:00");
}

#[test]
fn a_printed_date_goes_before_that_of_a_rebuild() {
    let found = page(
        &json_ld(
            r#""headline":"The bridge reopens","datePublished":"2025-11-05","dateModified":"2025-11-05""#,
        ),
        "<h1>The bridge reopens</h1><p>May 5, 2024</p>",
    );
    assert_eq!(published(&found).as_deref(), Some("2024-05-05"));
}

#[test]
fn a_clock_time_labelled_utc_has_the_zone_that_is_shown() {
    let found = page(
        &json_ld(r#""headline":"The bridge reopens","datePublished":"2024-05-05T08:30:00Z""#),
        "<h1>The bridge reopens</h1><time datetime='2024-05-05T08:30:00+02:00'>May 5, 2024</time>",
    );
    assert_eq!(published(&found).as_deref(), Some("2024-05-05T08:30:00+02:00"));
}

#[test]
fn the_address_is_the_last_witness() {
    assert_eq!(published(&page("", "<h1>The bridge reopens</h1>")).as_deref(), Some("2024-05-06"));
}

#[test]
fn dates_after_today_and_ambiguous_ones_are_refused() {
    let head = "<meta name=pubdate content='03/05/2024'>";
    let html = format!("<title>The bridge reopens</title>{head}<h1>The bridge reopens</h1>{TEXT}");
    let found = Extractor::new().page(&html).inspect().unwrap();
    assert_eq!(found.article.published, None);
    assert!(
        found.report.notes.contains(&Note::AmbiguousDate { field: Field::Published, source: Source::Meta })
    );
    let late = html.replace("03/05/2024", "2031-01-01");
    let today = chrono::DateTime::parse_from_rfc3339("2024-06-01T09:00:00Z").unwrap();
    let found = Extractor::new().page(&late).fetched_at(today).extract().unwrap();
    assert_eq!(found.published, None);
}

#[test]
fn the_section_is_the_breadcrumbs_last_step_before_the_story() {
    let found = page(
        "",
        "<ul class=breadcrumb><li><a href=/>Home</a><li><a href=/city/>City</a><li><a href=/city/traffic/>Traffic</a>\
         <li>The bridge reopens</ul><h1>The bridge reopens</h1>",
    );
    let section = found.article.section.unwrap();
    assert_eq!(
        (section.name.as_str(), section.url.as_deref()),
        ("Traffic", Some("https://times.example/city/traffic/"))
    );
    assert_eq!(section.path, ["Home", "City", "Traffic"]);
}

#[test]
fn a_label_counts_if_the_address_or_a_claim_agrees() {
    let label = "<a class=category href=/topics/ribbons>Ribbons</a> <a class=category href=/city/>City</a>";
    let found = page("", &format!("{label}<h1>The bridge reopens</h1>"));
    assert_eq!(found.article.section.unwrap().name, "City");
}

#[test]
fn the_menu_names_the_folder_of_the_address() {
    let found = page(
        "",
        "<nav><a href=/sport/>Sport</a><a href=/city/>City news</a></nav><h1>The bridge reopens</h1>",
    );
    assert_eq!(found.article.section.unwrap().name, "City news");
}

#[test]
fn facts_beside_the_headline_are_read() {
    let found = page(
        &json_ld(
            r#""headline":"The bridge reopens","isAccessibleForFree":"False","inLanguage":"en-GB","image":{"@type":"ImageObject","url":"/b.jpg"}"#,
        ),
        "<h1>The bridge reopens</h1><p>May 5, 2024 13 Min Read 579 Views</p>",
    );
    let article = found.article;
    assert_eq!(article.access, Some(Access::Paywalled));
    assert_eq!(article.views, Some(579));
    assert_eq!(article.reading_time.unwrap().minutes, 13);
    assert_eq!(article.language.as_deref(), Some("en"));
    assert_eq!(article.lead_image.unwrap().url, "https://times.example/b.jpg");
}

#[test]
fn whose_statement_is_checked_is_no_author() {
    let candidates = json_ld(
        r#""headline":"The bridge reopens","author":{"@type":"Person","name":"Ada Lund"}},
            {"@type":"ClaimReview","itemReviewed":{"@type":"CreativeWork","author":{"@type":"Person","name":"Max Roth"}}"#,
    )
    .replace("{\"@type\":\"NewsArticle\"", "[{\"@type\":\"NewsArticle\"")
    .replace("}</script>", "}]</script>");
    let found = page(&candidates, "<h1>The bridge reopens</h1><h4 class=author>Max Roth</h4>");
    assert_eq!(names(&found), ["Ada Lund"]);
}

#[test]
fn an_agency_and_a_place_under_the_headline_are_a_byline() {
    let found = page("", "<h1>The bridge reopens</h1><div class=name>AFP, MANILA</div>");
    assert_eq!(names(&found), ["AFP"]);
}

#[test]
fn a_column_that_holds_the_text_may_hold_the_byline() {
    let head = "<title>The bridge reopens | Example Times</title>";
    let found = inspect(&format!(
        "<html lang=en><head>{head}</head><body><header><h1>The bridge reopens</h1>\
         <div>The old bridge over the river is open once more, and the whole town came to cross it on Friday.</div></header>\
         <div class=main-column><div class=inline-byline>By <span class=name>Ada Lund</span></div>{TEXT}</div></body></html>"
    ));
    assert_eq!(names(&found), ["Ada Lund"]);
}
