//! The dates of whole pages: who is believed, and on which clock.
#![allow(clippy::unwrap_used)]

use newsprint::Extractor;

/// A page with these elements in its head, around its headline and under its text.
struct Page {
    url: &'static str,
    language: &'static str,
    head: &'static str,
    above: &'static str,
    below: &'static str,
    end: &'static str,
}

const PLAIN: Page = Page {
    url: "https://gazette.example/city/bridge",
    language: "en",
    head: "",
    above: "",
    below: "",
    end: "",
};

const TEXT: &str = "<p>The old bridge over the river reopened on Friday after two years of work, the city said, and the \
    first buses crossed it in the morning.</p><p>The mayor thanked the builders, who had found more rust than the \
    plans of the engineers had foreseen, and the neighbours, who had waited.</p><p>Ships may pass again from Monday \
    on, once the harbour office has measured the depth of the water under the new arches.</p>";

/// The days of publication and change that the page gives, as an article prints them.
fn dates(page: &Page) -> (Option<String>, Option<String>) {
    let html = format!(
        "<!doctype html><html lang={}><head><title>Bridge reopens</title>{}</head><body><main><article>{}\
         <h1>Bridge reopens after two years of work</h1>{}{TEXT}{}</article></main></body></html>",
        page.language, page.head, page.above, page.below, page.end
    );
    let article = Extractor::new().page(&html).url(page.url).extract().unwrap();
    (article.published.map(|at| at.to_string()), article.modified.map(|at| at.to_string()))
}

fn published(page: &Page) -> Option<String> {
    dates(page).0
}

const EVEN: &str = r#"<meta property="article:published_time" content="2022-05-04T10:00:00Z">"#;
const UTC: &str = r#"<meta property="article:published_time" content="2022-05-04T00:25:56Z">"#;

#[test]
fn an_instant_is_told_on_the_clock_that_the_page_shows() {
    for (head, below, expected) in [
        // A clock alone: its zone follows from the instant.
        (UTC, "<p class=date>May 3, 2022, 9:25 PM</p>", "2022-05-03T21:25:56-03:00"),
        (UTC, "<p>4 May 2022 05:55</p>", "2022-05-04T05:55:56+05:30"),
        // Not the same moment on any clock, or half a day off by a lost PM.
        (UTC, "<p class=date>May 3, 2022, 9:31 PM</p>", "2022-05-04T00:25:56+00:00"),
        (UTC, "<p class=date>May 4, 2022, 12:25</p>", "2022-05-04T00:25:56+00:00"),
        // A zone shown for the same clock time: the Z is a program's.
        (UTC, "<p class=date>4 May 2022 00:25:56 CEST</p>", "2022-05-04T00:25:56+02:00"),
        // Any two full hours fit on some clock: they may be of different things.
        (EVEN, "<p>4 May 2022, 19:00</p>", "2022-05-04T10:00:00+00:00"),
        (EVEN, "<p>Concert: 4 May 2022, 19:00</p>", "2022-05-04T10:00:00+00:00"),
        (EVEN, "<p>Published 4 May 2022, 19:00</p>", "2022-05-04T19:00:00+09:00"),
        (UTC, "<p>The concert begins on 4 May 2022 at 20:25</p>", "2022-05-04T00:25:56+00:00"),
        // A day alone: the nearest clock of the language's countries that shows it.
        (
            r#"<meta property="article:published_time" content="2022-05-03T20:00:00Z">"#,
            "<p class=date>4 May 2022</p>",
            "2022-05-04T01:30:00+05:30",
        ),
        (UTC, "<p class=date>May 3, 2022</p>", "2022-05-03T20:25:56-04:00"),
        // Another date stands beside it.
        (UTC, "<p class=date>May 3, 2022</p><p class=date>May 4, 2022</p>", "2022-05-04T00:25:56+00:00"),
        // An offset of the page's own stays.
        (
            r#"<meta property="article:published_time" content="2022-05-04T02:25:56+02:00">"#,
            "<p class=date>May 3, 2022, 9:25 PM</p>",
            "2022-05-04T02:25:56+02:00",
        ),
    ] {
        assert_eq!(published(&Page { head, below, ..PLAIN }).as_deref(), Some(expected), "{head} {below}");
    }
}

#[test]
fn a_day_that_a_program_writes_as_its_midnight_is_told_on_the_clock_of_the_language() {
    let head = r#"<meta property="article:published_time" content="2022-05-03T22:00:00Z">"#;
    for (language, below, expected) in [
        ("de", "<p class=date>4. Mai 2022</p>", "2022-05-04T00:00:00+02:00"),
        ("fr", "<p class=date>4 mai 2022</p>", "2022-05-04T00:00:00+02:00"),
        ("tr", "<p class=date>4 Mayıs 2022</p>", "2022-05-04T01:00:00+03:00"),
        ("en", "<p class=date>4 May 2022</p>", "2022-05-04T00:00:00+02:00"),
    ] {
        let page = Page { language, head, below, ..PLAIN };
        assert_eq!(published(&page).as_deref(), Some(expected), "{language}");
    }
}

#[test]
fn a_machine_readable_date_stands_against_days_of_other_things() {
    let head = r#"<meta property="article:published_time" content="2024-05-20T08:00:00Z">"#;
    let said = "2024-05-20T08:00:00+00:00";
    for (below, expected) in [
        ("<p>The concert took place on <time datetime=2024-04-12>12 April</time> in the old hall.</p>", said),
        ("<span class=release-date>12 April 2024</span>", said),
        ("<p class=event-date>Friday, 12 April 2024</p>", said),
        ("<p class=date>Concert: 12 April 2024</p>", said),
        ("<p>Concert: 12 April 2024</p>", said),
        // What a reader takes for the day of publication.
        ("<p class=date>12 April 2024</p>", "2024-04-12"),
        ("<p class=date>Published on 12 April 2024</p>", "2024-04-12"),
        ("<p class=date>12 April 2024 | 5 min read</p>", "2024-04-12"),
    ] {
        assert_eq!(published(&Page { head, below, ..PLAIN }).as_deref(), Some(expected), "{below}");
    }
}

#[test]
fn attributes_that_scripts_print_dates_from() {
    for (below, expected) in [
        ("<p class=date data-expiry-date=2030-01-01>6 May 2022</p>", "2022-05-06"),
        ("<p class=date data-last-updated-date=2022-05-09>6 May 2022</p>", "2022-05-06"),
        ("<p class=date data-event-date=2023-05-06T10:00:00Z>6 May 2022</p>", "2022-05-06"),
        (
            "<p class=date data-validate=true data-date=2022-05-06T10:00:00Z>6 May</p>",
            "2022-05-06T10:00:00+00:00",
        ),
        (
            "<cite>By Ada Lund – <abbr title='2022-05-06T08:00:00Z'>1 hr 4 mins ago</abbr></cite>",
            "2022-05-06T08:00:00+00:00",
        ),
        (
            "<div class='timestamp updated' title='2022-05-06T0800Z'>May 6, 4:00 AM EDT</div>",
            "2022-05-06T08:00:00+00:00",
        ),
        (
            "<div class=postTime><abbr class=published title='2022-05-06T10:00:00+02:00'>May 6, 2022 – 10 AM</abbr></div>",
            "2022-05-06T10:00:00+02:00",
        ),
        ("<p class=date data-time=3 data-publish-date=2022-05-06T10:00Z></p>", "2022-05-06T10:00:00+00:00"),
    ] {
        assert_eq!(published(&Page { below, ..PLAIN }).as_deref(), Some(expected), "{below}");
    }
}

#[test]
fn dates_in_heads_of_many_kinds() {
    for (head, expected) in [
        (
            r#"<meta name="w-published-date" content="2022-05-06T07:12:36Z">"#,
            Some("2022-05-06T07:12:36+00:00"),
        ),
        (r#"<meta name="article-pubDate" content="2022-05-06">"#, Some("2022-05-06")),
        (
            r#"<meta itemprop="datePublished" content="2022-05-06T07:12:36+0200">"#,
            Some("2022-05-06T07:12:36+02:00"),
        ),
        (
            r#"<meta name="article:published_time" value="2022-05-06T07:12Z">"#,
            Some("2022-05-06T07:12:00+00:00"),
        ),
        (r#"<meta property="book:release_date" content="2022-05-06">"#, None),
        (r#"<meta property="og:video:release_date" content="2022-05-06">"#, None),
        (r#"<meta property="music:release_date" content="2022-05-06">"#, None),
        (r#"<meta name="product-release-date" content="2022-05-06">"#, None),
        (r#"<meta name="event.published" content="2022-05-06">"#, None),
        (r#"<meta name="release_date" content="2022-05-06">"#, Some("2022-05-06")),
        (r#"<meta name="page-rendered-publish" content="2022-05-06">"#, None),
        (r#"<meta name="publisher-id" content="20220506">"#, None),
        (r#"<meta name="expires-after-publish" content="2022-05-06">"#, None),
        (r#"<meta name="published-by" content="Gazette 12">"#, None),
    ] {
        assert_eq!(published(&Page { head, ..PLAIN }).as_deref(), expected, "{head}");
    }
}

#[test]
fn printed_dates_by_place_and_words() {
    for (above, below, end, expected) in [
        ("<p>6 May 2022</p>", "", "", Some("2022-05-06")),
        (
            "",
            "<span class=date data-postdate='2022-05-06 07:12:36 +0200'></span>",
            "",
            Some("2022-05-06T07:12:36+02:00"),
        ),
        (
            "",
            "<div><span>Health</span><span>MAY 6, 2022</span><span>Updated: MAY 9, 2022</span></div>",
            "",
            Some("2022-05-06"),
        ),
        ("", "<p><span>May 6, 2022</span><span>5 mins</span></p>", "", Some("2022-05-06")),
        ("", "", "<p>Published</p><p>6 May 2022</p>", Some("2022-05-06")),
        (
            "",
            "",
            "<p>Posted by Ada Lund on 6 May 2022 and filed under Bridges, Rivers and the City</p>",
            Some("2022-05-06"),
        ),
        ("", "", "<p>Last updated: 6 May 2022</p>", Some("2022-05-06")),
        ("", "<p>Publish date: 6 May 2022</p><p class=date>9 May 2022</p>", "", Some("2022-05-06")),
        // Not the article's: its text, other stories, readers, the site.
        (
            "",
            "<p>The builders must leave the last of the old arches by 6 May 2022, or pay for each day.</p>",
            "",
            None,
        ),
        ("", "", "<aside class=related><p class=date>6 May 2022</p><a href=/x>Ferry sinks</a></aside>", None),
        (
            "",
            "",
            "<div class=comments><div class=comment><time datetime=2022-05-06>6 May</time> Nice!</div></div>",
            None,
        ),
        ("", "<p>Registration deadline: 6 May 2022</p>", "", None),
        ("", "<p>Registration deadline: Friday, 6 May 2022</p>", "", None),
        ("", "<p>Termin: Freitag, 6. Mai 2022</p>", "", None),
        ("", "<p class=date>Concert: 6 May 2022</p>", "", None),
        ("", "<p class=date>Date: 6 May 2022</p>", "", Some("2022-05-06")),
        ("", "<p class=date>質問日時：2022/05/06</p>", "", Some("2022-05-06")),
        ("", "", "<footer>© 2011 Gazette</footer>", None),
        ("", "<p>Updated 3 hours ago</p>", "", None),
    ] {
        let page = Page { above, below, end, ..PLAIN };
        assert_eq!(published(&page).as_deref(), expected, "{above} {below} {end}");
    }
}

#[test]
fn numeric_dates_are_settled_by_what_else_the_page_says() {
    let open = Page { below: "<p class=date>03/05/2024</p>", ..PLAIN };
    assert_eq!(published(&open), None);
    for (page, expected) in [
        (Page { url: "https://gazette.co.uk/bridge", ..open }, "2024-05-03"),
        (Page { url: "https://gazette.example/2024/03/05/bridge", ..open }, "2024-03-05"),
        (Page { url: "https://gazette.example/2024/may/03/bridge", ..open }, "2024-05-03"),
        (Page { head: r#"<meta property="og:locale" content="en_GB">"#, ..open }, "2024-05-03"),
        (Page { language: "en-US", ..open }, "2024-03-05"),
        (Page { end: "<p>Updated: 25/05/2024</p>", ..open }, "2024-05-03"),
    ] {
        assert_eq!(published(&page).as_deref(), Some(expected), "{} {}", page.url, page.head);
    }
}

#[test]
fn a_rebuild_is_no_publication() {
    let both = r#"<meta property="article:published_time" content="2022-05-20T08:00:00Z">
        <meta property="article:modified_time" content="2022-05-20T08:00:00Z">"#;
    for (below, expected) in [
        ("<p class=date>6 May 2022</p>", "2022-05-06"),
        ("<p class=date>19 May 2022, 7:12 AM</p>", "2022-05-19T07:12:00"),
        ("<p class=date>6 May 2022</p><p class=date>20 May 2022</p>", "2022-05-20T08:00:00+00:00"),
        ("<p class=date>24 May 2022</p>", "2022-05-20T08:00:00+00:00"),
    ] {
        assert_eq!(published(&Page { head: both, below, ..PLAIN }).as_deref(), Some(expected), "{below}");
    }
}

#[test]
fn published_and_modified_stay_apart() {
    let page = Page { below: "<p>Published 3 May 2022 | Updated 5 May 2022 10:15 BST</p>", ..PLAIN };
    assert_eq!(dates(&page), (Some("2022-05-03".into()), Some("2022-05-05T10:15:00+01:00".into())));
    let shown = Page { below: "<p>Last reviewed 9 May 2022</p>", ..PLAIN };
    assert_eq!(dates(&shown), (Some("2022-05-09".into()), Some("2022-05-09".into())), "the only date shown");
    let only =
        Page { head: r#"<meta property="article:modified_time" content="2022-05-20T08:00:00Z">"#, ..PLAIN };
    assert_eq!(dates(&only), (None, Some("2022-05-20T08:00:00+00:00".into())), "nobody is shown that day");
}

#[test]
fn two_that_agree_outvote_the_first_claim() {
    const DRAFT: &str = r#"<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-05-03T09:48:00Z"}</script>"#;
    let meta =
        |name: &str, day: &str| format!(r#"{DRAFT}<meta name="{name}" property="{name}" content="{day}">"#);
    for (name, day, below, expected) in [
        (
            "article:published_time",
            "2022-05-06T08:00:00Z",
            "<p class=date>May 6, 2022</p>",
            "2022-05-06T08:00:00+00:00",
        ),
        ("date", "2022-05-06", "<p class=date>May 6, 2022</p>", "2022-05-06"),
        // A loose name is no witness for the day after, which print and web call by different dates.
        ("date", "2022-05-04", "<p class=date>May 4, 2022</p>", "2022-05-03T09:48:00+00:00"),
        // The page prints the first one too, or calls the other a change.
        (
            "date",
            "2022-05-06",
            "<p class=date>May 3, 2022</p><p>Bus times: May 6, 2022</p>",
            "2022-05-03T09:48:00+00:00",
        ),
        ("date", "2022-05-06", "<p class=date>Updated May 6, 2022</p>", "2022-05-03T09:48:00+00:00"),
        // A time element is the program's own.
        ("date", "2022-05-06", "<time datetime=2022-05-06>May 6, 2022</time>", "2022-05-03T09:48:00+00:00"),
    ] {
        let head: &'static str = meta(name, day).leak();
        assert_eq!(published(&Page { head, below, ..PLAIN }).as_deref(), Some(expected), "{name} {below}");
    }
}

#[test]
fn items_of_microdata_beside_the_headline_are_cards() {
    const CARD: &str = "<div itemscope itemtype=https://schema.org/NewsArticle><h3 itemprop=headline>Tower closes</h3>\
        <span itemprop=author>Bo Berg</span><span itemprop=datePublished content=2022-06-01>June 1</span></div>";
    let cards: &'static str = format!("<section class=more>{CARD}{CARD}</section>").leak();
    let below = "<p>May 6, 2022</p>";
    assert_eq!(published(&Page { below, end: cards, ..PLAIN }).as_deref(), Some("2022-05-06"));
}

#[test]
fn a_date_under_the_headline_goes_before_today() {
    let above = "<div class=topbar>Tuesday, November 24, 2026</div>";
    assert_eq!(
        published(&Page { above, below: "<p>April 5, 2023</p>", ..PLAIN }).as_deref(),
        Some("2023-04-05")
    );
    assert_eq!(
        published(&Page { above: "<div>April 5, 2023</div>", ..PLAIN }).as_deref(),
        Some("2023-04-05")
    );
}

#[test]
fn the_element_around_a_time_says_that_it_is_a_change() {
    let time = |class: &str| -> &'static str {
        format!("<span class={class}><time class='entry-date published updated' datetime=2023-04-06>April 6</time></span>").leak()
    };
    let read = |class| dates(&Page { head: UTC, below: time(class), ..PLAIN }).1;
    assert_eq!(read("updated-on").as_deref(), Some("2023-04-06"));
    assert_eq!(read("posted-on"), None);
}

#[test]
fn a_lone_date_that_its_element_calls_published_is_no_change() {
    let time = "<time class=updated datetime='2023-04-06 20:08:00-0400'>April 6, 2023 8:08 pm</time>";
    let below = format!("<span class=publish-date>on {time}</span>").leak();
    assert_eq!(dates(&Page { below, ..PLAIN }), (Some("2023-04-06T20:08:00-04:00".to_owned()), None));
    // Beside the date of publication it is the change.
    let below = format!(
        "<span class=posted-on><time class=published datetime=2023-04-01>1 April</time> {time}</span>"
    );
    let both = (Some("2023-04-01".to_owned()), Some("2023-04-06T20:08:00-04:00".to_owned()));
    assert_eq!(dates(&Page { below: below.leak(), ..PLAIN }), both);
}

#[test]
fn a_minute_that_is_printed_with_its_zone_tells_the_zone_of_the_change() {
    let head = "<meta property=article:published_time content='2023-04-05T09:00:00'>\
        <meta property=article:modified_time content='2023-04-06T08:42:27'>";
    let read = |below| dates(&Page { head, below, ..PLAIN }).1;
    assert_eq!(read("<p>8:42 a.m. EDT April 6, 2023</p>").as_deref(), Some("2023-04-06T08:42:27-04:00"));
    assert_eq!(read("<p>8:43 a.m. EDT April 6, 2023</p>").as_deref(), Some("2023-04-06T08:42:27"));
}

#[test]
fn a_date_named_modified_is_that_of_the_change() {
    let below = "<h5><time itemprop=datePublished datetime=2023-04-05T18:27+02:00>5 April 2023, 18:27</time> \
        (<time itemprop=dateModified datetime=2023-04-06T19:56+02:00>6 April, 19:56</time>)</h5>";
    let both = (Some("2023-04-05T18:27:00+02:00".to_owned()), Some("2023-04-06T19:56:00+02:00".to_owned()));
    assert_eq!(dates(&Page { below, ..PLAIN }), both);
}

#[test]
fn a_day_in_utc_gives_way_to_the_clock_shown() {
    let head = "<meta name=sailthru.date content=2023-04-07>";
    let shown = |below| published(&Page { head, below, ..PLAIN });
    assert_eq!(shown("<p>April 6, 2023 8:08 pm</p>").as_deref(), Some("2023-04-06T20:08:00"));
    // No zone is so far behind.
    assert_eq!(shown("<p>April 6, 2023 8:08 am</p>").as_deref(), Some("2023-04-07"));
    assert_eq!(shown("<p>April 6, 2023</p>").as_deref(), Some("2023-04-07"));
}

#[test]
fn when_the_site_was_updated_is_no_date_of_the_article() {
    assert_eq!(dates(&Page { end: "<p>Site last updated: April 6, 2023</p>", ..PLAIN }), (None, None));
}

#[test]
fn days_of_other_things_are_no_dates_of_the_article() {
    for below in [
        "<p class=event-date>Friday, 12 April 2024</p>",
        "<div class=event><p>Old Town Hall</p><time datetime=2024-04-12>12 April 2024</time></div>",
        "<div class=event><span class=date>12 April 2024</span></div>",
        "<div class=event><p>12 April 2024</p></div>",
        "<p>Sale ends 9 May 2024</p>",
        "<p class=date>Sale ends 9 May 2024</p>",
        "<p>In theaters April 12, 2024</p>",
        "<p>Expires: April 12, 2024</p>",
        "<div class=author>Jane Doe <span class=date>Joined June 3, 2019</span></div>",
        "<p>Member since June 3, 2019</p>",
        "<p class=lifespan>3 March 1940 – 6 May 2023</p>",
        "<p>March 3, 1940 - May 6, 2023</p>",
        "<p>Copyright March 1, 2023</p>",
        "<p>(c) March 1, 2023 The Gazette</p>",
        "<p>Gültig bis 12. April 2024</p>",
        "<p>Jusqu'au 12 avril 2024</p>",
        "<p>Válido hasta el 12 de abril de 2024</p>",
    ] {
        assert_eq!(dates(&Page { below, ..PLAIN }), (None, None), "{below}");
    }
}

#[test]
fn what_is_named_like_an_event_may_be_labelled_or_have_the_printed_date_beside_it() {
    for (below, expected) in [
        (
            "<div class=event><time datetime=2024-04-12>12 April</time></div><p>20 May 2024</p>",
            Some("2024-05-20"),
        ),
        (
            "<div class=event-box>Published on: <time datetime=2024-05-20>20 May</time></div>",
            Some("2024-05-20"),
        ),
        ("<div class=event-box><p>Published:</p><h2>20 May 2024</h2></div>", Some("2024-05-20")),
        ("<p class=press-release-date>20 May 2024</p>", Some("2024-05-20")),
        ("<p>Updated until 20 May 2024</p>", None),
    ] {
        assert_eq!(published(&Page { below, ..PLAIN }).as_deref(), expected, "{below}");
    }
}

#[test]
fn the_date_in_the_box_of_another_story_is_not_taken_for_the_day_printed() {
    let head = r#"<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-20T08:00:00Z"}</script>"#;
    let below = "<div class=series><span class=date>12 April 2024</span> \
        <a href=/part-1>Part one: why the old bridge had to close</a></div>";
    assert_eq!(published(&Page { head, below, ..PLAIN }).as_deref(), Some("2024-05-20T08:00:00+00:00"));
    // A link to the page itself is no other story.
    let head = r#"<link rel=canonical href="https://gazette.example/city/bridge">"#;
    let below = "<div><span class=date>12 April 2024</span> <a href=/city/bridge>Bridge reopens after two years \
        of work</a></div><p>Concert in the old hall, 20 May 2024</p>";
    assert_eq!(published(&Page { head, below, ..PLAIN }).as_deref(), Some("2024-04-12"));
}

#[test]
fn the_dates_of_stories_under_an_undated_text_are_theirs() {
    for end in [
        "<ul><li><h3><a href='/old-press'>Restoring a press</a></h3><div><time datetime='2021-01-11'>11 January \
         2021</time></div></li></ul>",
        "<div><a href='/old-press'>Restoring a hundred-year-old press</a><span class=date>11 January 2021</span></div>",
        "<ul><li><a href='/old-press'>Restoring a hundred-year-old press</a><br>11 January 2021</li></ul>",
    ] {
        assert_eq!(published(&Page { end, ..PLAIN }), None, "{end}");
    }
}

#[test]
fn a_paragraph_that_opens_with_the_date_stays_in_the_text() {
    for lede in [
        "OSLO, May 6, 2022 – Boats are to carry the letters of the whole fjord from the autumn on, the post said.",
        "Tarn Valley, Ohio (May 6, 2022) – Boats are to carry the letters of the whole valley, the post said today.",
        "(6 May 2022) Boats are to carry the letters of the whole fjord from the autumn on, the post said.",
    ] {
        let html = format!("<html lang=en><h1>Letters by boat</h1><div><p>{lede}</p>{TEXT}</div>");
        let article = Extractor::new().page(&html).extract().unwrap();
        assert_eq!(article.published.map(|at| at.to_string()).as_deref(), Some("2022-05-06"), "{lede}");
        assert_eq!(article.paragraphs.first().unwrap().text, lede);
    }
}

#[test]
fn a_sentence_about_the_article_may_say_last_what_its_date_is() {
    let end = "<p>Der Artikel „Brücke wieder offen“ wurde am 06.05.2022 in der Kategorie Stadt von Ada Lund mit den \
        Stichwörtern Brücke, Fluss, Stadtrat und Verkehr veröffentlicht.</p>";
    assert_eq!(published(&Page { language: "de", end, ..PLAIN }).as_deref(), Some("2022-05-06"));
    let end = "<p>Der Artikel „Brücke wieder offen“ wurde am 06.05.2022 in der Kategorie Stadt von Ada Lund mit den \
        Stichwörtern Brücke, Fluss, Stadtrat und Verkehr gelesen.</p>";
    assert_eq!(published(&Page { language: "de", end, ..PLAIN }), None);
}

#[test]
fn a_zone_of_north_america_tells_month_from_day() {
    for (below, expected) in [
        ("<p>10/04/2016 05:07 AM EDT</p>", Some("2016-10-04T05:07:00-04:00")),
        ("<p>10/04/2016 05:07 AM</p>", None),
        ("<p>10/04/2016 05:07 GMT</p>", None),
    ] {
        assert_eq!(published(&Page { below, ..PLAIN }).as_deref(), expected, "{below}");
    }
    let below = "<p>Posted May 3, 2022, 8:25 PM EDT</p>";
    assert_eq!(published(&Page { head: UTC, below, ..PLAIN }).as_deref(), Some("2022-05-03T20:25:56-04:00"));
}

#[test]
fn what_a_line_holds_for_programs_is_not_printed() {
    let below = "<div>Ada Lund<span class=updated>2022-12-07T10:10:52+01:00</span> <span>25 December 2022</span></div>";
    assert_eq!(published(&Page { below, ..PLAIN }).as_deref(), Some("2022-12-25"));
    assert_eq!(
        published(&Page { below: "<p>2022-12-07T10:10:52+01:00</p>", ..PLAIN }).as_deref(),
        Some("2022-12-07T10:10:52+01:00")
    );
}

#[test]
fn dates_of_cards_and_captions_are_not_the_articles() {
    let card = "<a href=/2024/polls><div><time datetime=2024-10-19T11:00:03Z>7:00 a.m.</time></div><div>The polls at the end of the year and \
        the bridge</div></a>";
    let article = "<div class=item><span class=timestamp>28.01.2022</span><a href=/start><h3>How the open began after \
        a long summer of rain</h3></a></div><div class=item><span class=timestamp>30.01.2022</span><a href=/open><h3>The open and its press \
        conference were remarkable</h3></a></div>";
    for end in [card, article] {
        assert_eq!(published(&Page { end, ..PLAIN }), None, "{end}");
    }
    let below = "<div class=caption><div>Mayor Ada Lund speaks at the opening of the old bridge, Sunday, Nov. 17, 2019, \
        in the city.</div></div><p>Updated 20 November 2019</p>";
    assert_eq!(published(&Page { below, ..PLAIN }).as_deref(), Some("2019-11-20"));
    assert_eq!(
        published(&Page { below: "<p class=caption>01 November 2021 | Rivers</p>", ..PLAIN }).as_deref(),
        Some("2021-11-01")
    );
}

#[test]
fn a_marked_date_under_the_headline_goes_before_todays_in_the_header() {
    let above = "<div class=header-date>31 October 2023</div>";
    let below = "<div class=entry-meta><span class='entry-meta-date updated'><a href=/2023/10/>30 October 2023</a></span></div>";
    assert_eq!(published(&Page { above, below, ..PLAIN }).as_deref(), Some("2023-10-30"));
}

#[test]
fn a_page_sent_out_again_the_day_after_prints_its_own_day() {
    let sent = |published: &str, modified: &str| {
        format!(
            r#"<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{published}","dateModified":"{modified}"}}</script>"#
        )
    };
    for (published_at, modified, expected) in [
        // The 3rd of May is over everywhere, and the change came before what is called the publication.
        ("2022-05-04T22:02:58Z", "2022-05-04T22:02:45Z", "2022-05-03"),
        // Still the 3rd in the west, or a real change.
        ("2022-05-04T09:02:58Z", "2022-05-04T09:02:45Z", "2022-05-04T09:02:58+00:00"),
        ("2022-05-04T22:02:58Z", "2022-05-05T10:00:00Z", "2022-05-04T22:02:58+00:00"),
    ] {
        let head = sent(published_at, modified);
        let page = Page { head: head.leak(), below: "<p class=date>May 3, 2022</p>", ..PLAIN };
        assert_eq!(published(&page).as_deref(), Some(expected), "{published_at} {modified}");
    }
}

#[test]
fn a_note_says_when_the_article_was_first_published() {
    let below = "<p class=date>6 May 2022</p>";
    for (end, expected) in [
        (
            "<p>This article was originally published on 3 March 2020 and has been updated since.</p>",
            "2020-03-03",
        ),
        ("<p>This article was originally published on 3 March 2020 in The Example Review.</p>", "2022-05-06"),
        (
            "<p>The plans were originally published in a leaflet that the city sent out on 3 March 2020.</p>",
            "2022-05-06",
        ),
    ] {
        assert_eq!(published(&Page { below, end, ..PLAIN }).as_deref(), Some(expected), "{end}");
    }
}

#[test]
fn facts_in_a_box_under_the_text() {
    let end = "<aside class=card><div><h3>Published</h3><p><time datetime=2022-05-06>May 6, 2022</time></p></div>\
        <div><h3>Author</h3><p>Ada Lund</p></div></aside>";
    assert_eq!(published(&Page { end, ..PLAIN }).as_deref(), Some("2022-05-06"));
    let end = "<aside class=card><div><h3>Bridge closes</h3><p><time datetime=2022-05-06>May 6, 2022</time></p></div></aside>";
    assert_eq!(published(&Page { end, ..PLAIN }), None);
}

#[test]
fn works_cited_have_days_of_their_own() {
    let end = "<h2>Sources</h2><ol><li><p>City Office. (May 6, 2022) <em>The river and its bridges</em>.</p></li></ol>";
    assert_eq!(published(&Page { end, ..PLAIN }), None);
}

#[test]
fn the_articles_own_line_in_a_list_says_which_number_is_the_day() {
    let rail = "<div class=sidebar><h3>Recent posts</h3>\
        <div class=post><h4><a href=/city/bridge>Bridge reopens after two years of work</a></h4><time>March 02, 2022</time></div>\
        <div class=post><h4><a href=/city/harbour>Harbour office measures the water</a></h4><time>January 05, 2022</time></div></div>";
    let below = "<p class=date>02-03-2022</p>";
    assert_eq!(published(&Page { below, end: rail, ..PLAIN }).as_deref(), Some("2022-03-02"));
    assert_eq!(published(&Page { end: rail, ..PLAIN }).as_deref(), Some("2022-03-02"));
    let other = "<div class=sidebar><h3>Recent posts</h3>\
        <div class=post><h4><a href=/city/harbour>Harbour office measures the water</a></h4><time>March 02, 2022</time></div></div>";
    assert_eq!(published(&Page { below, end: other, ..PLAIN }), None);
}

#[test]
fn values_that_a_template_wrote_into_a_meta_element() {
    let head = "<meta name='script:ld+json' content='{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2022-05-06&quot;}'>";
    assert_eq!(published(&Page { head, ..PLAIN }).as_deref(), Some("2022-05-06"));
}

#[test]
fn a_clock_of_a_country_with_one_zone() {
    let below = "<p>2022年5月6日 09:43</p>";
    for (url, language, expected) in [
        ("https://gazette.example.jp/city/bridge", "ja", "2022-05-06T09:43:00+09:00"),
        ("https://gazette.example.tw/city/bridge", "zh-TW", "2022-05-06T09:43:00+08:00"),
        // Written or read elsewhere.
        ("https://gazette.example/city/bridge", "ja", "2022-05-06T09:43:00"),
        ("https://gazette.example.us/city/bridge", "zh", "2022-05-06T09:43:00"),
    ] {
        assert_eq!(published(&Page { url, language, below, ..PLAIN }).as_deref(), Some(expected), "{url}");
    }
    // What a program writes may be on any clock.
    let below = "<p><time datetime=2022-05-06T09:43>2022年5月6日</time></p>";
    let page = Page { url: "https://gazette.example.jp/city/bridge", language: "ja", below, ..PLAIN };
    assert_eq!(published(&page).as_deref(), Some("2022-05-06T09:43:00"));
}

#[test]
fn a_page_built_anew_prints_when_it_was_updated() {
    let built = |at: &str| {
        format!(
            r#"<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{at}","dateModified":"{at}"}}</script>"#
        )
    };
    let day = |day: &str| Some(day.to_owned());
    for (at, below, expected) in [
        ("2022-05-20T08:00:00Z", "<p>Last updated: 6 May 2022</p>", "2022-05-06"),
        ("2022-05-07T08:00:00", "<p>Last updated: 6 May 2022</p><p class=date>6 May 2022</p>", "2022-05-06"),
        // A day between may be one of zones.
        ("2022-05-07T08:00:00Z", "<p>Last updated: 6 May 2022</p>", "2022-05-07T08:00:00+00:00"),
        // Printed twice, the program is right.
        (
            "2022-05-20T08:00:00Z",
            "<p>Last updated: 6 May 2022</p><p class=date>20 May 2022</p>",
            "2022-05-20T08:00:00+00:00",
        ),
    ] {
        let page = Page { head: built(at).leak(), below, ..PLAIN };
        assert_eq!(dates(&page).0, day(expected), "{at} {below}");
    }
}

#[test]
fn the_title_of_what_says_how_long_ago_it_was_is_the_date() {
    for below in [
        "<span class=timeago title='2022-05-06T10:15:00Z'>2 days ago</span>",
        "<time title='May 6, 2022, 10:15 AM'>2 days ago</time>",
        "<span class=date title='6 May 2022 10:15'>2 days ago</span>",
    ] {
        let found = published(&Page { below, ..PLAIN });
        assert_eq!(found.as_deref().and_then(|at| at.get(..10)), Some("2022-05-06"), "{below}");
    }
    assert_eq!(
        published(&Page { below: "<span class=tag title='Since 6 May 2022'>Old Town</span>", ..PLAIN }),
        None
    );
}

#[test]
fn a_text_opens_with_its_date_behind_a_standfirst() {
    const LEAD: &str = "<p>The county has opened the new landing stage to everybody, and many had doubted that it would.</p>";
    let opening = |day: &str| {
        format!(
            "<p>({day}) The ferry between the two harbours will sail again from Monday, two winters after a storm.</p>"
        )
    };
    let below = [LEAD, &opening("6 May 2022")].concat().leak();
    assert_eq!(published(&Page { below, ..PLAIN }).as_deref(), Some("2022-05-06"));
    // Entries of a chronicle open so, each with its day.
    let below = [LEAD, &opening("6 May 2022"), &opening("9 May 2022")].concat().leak();
    assert_eq!(published(&Page { below, ..PLAIN }), None);
}

#[test]
fn rows_and_descriptions_open_with_a_date() {
    let end = "<small><b>17/05/2022</b> - Published by: Ada Lund, harbour correspondent - Category: Bridges and ferries</small>";
    assert_eq!(published(&Page { end, ..PLAIN }).as_deref(), Some("2022-05-17"));
    let head = "<meta name=description content='6/5/2022 - Die alte Brücke ist wieder offen.'>";
    assert_eq!(published(&Page { head, language: "de", ..PLAIN }).as_deref(), Some("2022-05-06"));
}

#[test]
fn a_program_writes_the_month_first_where_the_page_prints_that_day() {
    let head = "<meta name=date content='06/05/2022 09:12:30'>";
    let page = Page { head, language: "de", ..PLAIN };
    assert_eq!(published(&page).as_deref(), Some("2022-05-06T09:12:30"));
    let end = "<p>Erstellt am: 05.06.2022</p>";
    assert_eq!(published(&Page { end, ..page }).as_deref(), Some("2022-06-05T09:12:30"));
}

#[test]
fn the_language_of_xml_tells_the_order() {
    let below = "<p class=date>05/11/2019</p>";
    assert_eq!(published(&Page { below, ..PLAIN }), None);
    let html = format!(
        "<!doctype html><html xml:lang=en-GB><title>Bridge reopens</title><article><h1>Bridge reopens after two years of \
         work</h1>{below}{TEXT}</article>"
    );
    let article = Extractor::new().page(&html).extract().unwrap();
    assert_eq!(article.published.map(|at| at.to_string()).as_deref(), Some("2019-11-05"));
}
