//! Headline, kicker and standfirst of small pages, one layout each.
#![allow(clippy::unwrap_used)]

use newsprint::{Article, Extractor, Field, Inspection, ParagraphKind, Source};

const TEXT: &str = "<p>The old bridge over the river reopened on Friday after two years of repairs, the city said.</p>\
    <p>Thousands of people walked across it in the first hours, and the mayor cut a ribbon, as mayors do.</p>\
    <p>The work cost more than planned, the council's books show, and took a year longer than promised.</p>";

const TITLE: &str = "<title>Bridge reopens after two years | Example Times</title>";

fn inspect(head: &str, body: &str) -> Inspection {
    let page = format!("<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>");
    Extractor::new()
        .page(&page)
        .url("https://times.example/city/bridge-reopens-after-two-years")
        .inspect()
        .unwrap()
}

fn article(head: &str, top: &str) -> Article {
    inspect(head, &format!("<main><article>{top}{TEXT}</article></main>")).article
}

fn json_ld(headline: &str) -> String {
    format!(
        "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"{headline}\"}}</script>"
    )
}

/// What stands above the text, and the headline and kicker that an editor reads there.
#[test]
fn the_headline_shown_is_found() {
    for (top, headline, kicker) in [
        ("<h1>Bridge reopens after two years</h1>", "Bridge reopens after two years", None),
        // A kicker inside the heading, marked or set apart.
        (
            "<h1><span class=overline>River</span> Bridge reopens after two years</h1>",
            "Bridge reopens after two years",
            Some("River"),
        ),
        (
            "<h1><div class=topic-label>River</div>Bridge reopens after two years</h1>",
            "Bridge reopens after two years",
            Some("River"),
        ),
        (
            "<h1><small>River traffic</small><br>Bridge reopens after two years</h1>",
            "Bridge reopens after two years",
            Some("River traffic"),
        ),
        // Above it, with the date between or in a heading of its own.
        (
            "<p class=kicker>River</p><h1>Bridge reopens after two years</h1>",
            "Bridge reopens after two years",
            Some("River"),
        ),
        (
            "<header><ul><li>River traffic</li><li>6 May 2024</li></ul><h1>Bridge reopens after two years</h1></header>",
            "Bridge reopens after two years",
            Some("River traffic"),
        ),
        (
            "<header><h4>River traffic</h4><h1>Bridge reopens after two years</h1></header>",
            "Bridge reopens after two years",
            Some("River traffic"),
        ),
        // A date, a source, a count of comments are no part of it.
        ("<h1>06.05.2024 - Bridge reopens after two years</h1>", "Bridge reopens after two years", None),
        (
            "<h1>Bridge reopens after two years <span class=source>(waterways.org)</span> <span>87</span></h1>",
            "Bridge reopens after two years",
            None,
        ),
        // The site's name and the date go, the headline's own parts stay.
        ("<h1>Bridge reopens after two years | Example Times</h1>", "Bridge reopens after two years", None),
        (
            "<h1>Bridge reopens after two years | A walk in pictures</h1>",
            "Bridge reopens after two years | A walk in pictures",
            None,
        ),
        (
            "<h1>Bridge reopens after two years – as it happened</h1>",
            "Bridge reopens after two years – as it happened",
            None,
        ),
        (
            "<h1>After two years: bridge reopens – at last</h1>",
            "After two years: bridge reopens – at last",
            None,
        ),
        ("<h1>Bridge reopens after two &lt;br&gt; years</h1>", "Bridge reopens after two <br> years", None),
        // Logos, sections, menus, crossheads.
        (
            "<h1 class=logo>Example Times</h1><h2>Bridge reopens after two years</h2>",
            "Bridge reopens after two years",
            None,
        ),
        (
            "<h1><a href=https://times.example/>The Times</a></h1><h2>Bridge reopens after two years</h2>",
            "Bridge reopens after two years",
            None,
        ),
        (
            "<aside><h1>Page</h1></aside><h2>Bridge reopens after two years</h2>",
            "Bridge reopens after two years",
            None,
        ),
        (
            "<div class=post-title>Bridge reopens after two years</div>",
            "Bridge reopens after two years",
            None,
        ),
        // No heading: the page's title without the site.
        ("", "Bridge reopens after two years", None),
    ] {
        let found = article(TITLE, top);
        assert_eq!(found.headline.as_deref(), Some(headline), "{top}");
        assert_eq!(found.kicker.as_deref(), kicker, "{top}");
    }
}

#[test]
fn a_heading_in_the_articles_own_header_needs_no_witness() {
    let title = "<title>You will not believe what the mayor did</title>";
    let found = article(title, "<header><h2>Bridge reopens after two years</h2></header>");
    assert_eq!(found.headline.as_deref(), Some("Bridge reopens after two years"));
}

#[test]
fn a_crosshead_that_is_like_the_title_is_no_headline() {
    let head = "<title>Seven key bridge repairs | Example Times</title>";
    let body = format!(
        "<main><article><h1>Bridge repairs compared, with their costs</h1>{TEXT}<h2>Key bridge repairs</h2>{TEXT}</article></main>"
    );
    assert_eq!(
        inspect(head, &body).article.headline.as_deref(),
        Some("Bridge repairs compared, with their costs")
    );
}

#[test]
fn a_step_of_the_breadcrumb_gives_way_to_the_headline_below() {
    let head = format!("{TITLE}<meta property=og:title content='Two years later, the bridge is back'>");
    let top = "<nav class=breadcrumb><a href=/>Home</a> › <a href=/city>City</a> › <h1>Bridge reopens after two years</h1></nav>\
        <h2 class=headline>Two years later, the bridge is back</h2>";
    let found = article(&head, top);
    assert_eq!(found.headline.as_deref(), Some("Two years later, the bridge is back"));
    assert_eq!(found.section.unwrap().path, ["Home", "City"]);
}

/// Without a name that says so, and as the headline of the article's own node: what readers see stands below.
#[test]
fn a_heading_behind_the_mark_of_a_trail_is_its_last_step() {
    let shared = "<meta property=og:title content='Two years later, the bridge is back'>";
    let head = format!("{TITLE}{shared}{}", json_ld("Bridge reopens after two years"));
    let below = "<h2><div><span>River traffic</span><span hidden> – </span></div>\
        <span>Two years later, the bridge is back</span></h2>";
    for trail in [
        "<nav><div><a href=/>Home</a><span>|</span><a href=/city>City</a><span>|</span>\
            <h1>Bridge reopens after two years</h1></div></nav>",
        "<section><div><a href=/>Home</a> › <a href=/city>City</a> › </div>\
            <h1>Bridge reopens after two years</h1></section>",
    ] {
        let found = article(&head, &format!("{trail}{below}"));
        assert_eq!(found.headline.as_deref(), Some("Two years later, the bridge is back"), "{trail}");
        assert_eq!(found.kicker.as_deref(), Some("River traffic"), "{trail}");
        // Where no other heading says it better it is the headline.
        let found = article(&head, trail);
        assert_eq!(found.headline.as_deref(), Some("Bridge reopens after two years"), "{trail}");
    }
    // More than a trail: the mark is the last step's own.
    let top = "<header><p><a href=/>Home</a> / <a href=/city>City</a> /</p><h1>Bridge reopens after two years</h1>\
        <p>The city has its river crossing back.</p></header><h2>Two years later, the bridge is back</h2>";
    assert_eq!(article(&head, top).headline.as_deref(), Some("Bridge reopens after two years"));
}

#[test]
fn two_lines_of_a_heading_are_parted() {
    let top = "<h1><span>Bridge reopens.</span> <span>What drivers need to know</span></h1>";
    let titled = |title: &str| format!("<meta property=og:title content='{title}'>");
    // As the claim parts them.
    let found = article(&titled("Bridge reopens. – What drivers need to know"), top);
    assert_eq!(found.headline.as_deref(), Some("Bridge reopens. – What drivers need to know"));
    let found = article(&titled("What drivers need to know: Bridge reopens."), top);
    assert_eq!(found.headline.as_deref(), Some("Bridge reopens. What drivers need to know"));
    // Only the style sheet parts them.
    let top = "<h1>The bridge reopens<span class=block>What drivers need to know</span></h1>";
    let found = article(&titled("Bridge reopens: What drivers need to know now"), top);
    assert_eq!(found.headline.as_deref(), Some("The bridge reopens What drivers need to know"));
    let found = article(&titled("What YouTube shows"), "<h1>What You<span>Tube</span> shows</h1>");
    assert_eq!(found.headline.as_deref(), Some("What YouTube shows"));
}

#[test]
fn what_is_called_a_title_under_the_headline_is_the_standfirst() {
    let said = "Buses cross it again, but ships must wait until Monday for the harbour office";
    for below in [
        format!("<p class=td-post-sub-title>{said}</p>"),
        format!("<h2 class=sub-title>{said}</h2>"),
        format!("<div class=sub>{said}</div>"),
    ] {
        let found = article(TITLE, &format!("<h1>Bridge reopens after two years</h1>{below}"));
        assert_eq!(found.dek.as_deref(), Some(said), "{below}");
    }
    let other = format!(
        "<h1>Bridge reopens after two years</h1><div id=siteSub>{said}</div><div class=sub-menu>{said}</div>"
    );
    assert_eq!(article(TITLE, &other).dek, None);
}

#[test]
fn a_title_tells_where_words_part_that_only_the_style_sheet_parts() {
    let found = article(TITLE, "<h1><span>Bridge reopens</span><span>after two years</span></h1>");
    assert_eq!(found.headline.as_deref(), Some("Bridge reopens after two years"));
    assert_eq!(found.kicker, None);
}

#[test]
fn a_crosshead_with_the_words_of_the_title_in_another_order_is_no_headline() {
    let head = "<meta property=og:title content='The ten best river bridges of the year'>";
    let body = format!(
        "<main><article>{TEXT}<h2>The ten best bridges of the year, by river</h2>{TEXT}</article></main>"
    );
    let found = inspect(head, &body).article;
    assert_eq!(found.headline.as_deref(), Some("The ten best river bridges of the year"));
}

#[test]
fn a_label_belongs_to_the_headline_where_all_claims_have_it() {
    let top = "<h1><span class=kicker>River</span> Bridge reopens after two years</h1>";
    let shared = |title: &str| format!("<meta property=og:title content='{title}'>");
    for (head, headline, source) in [
        // The node joins them by a dash, the title as shared by a colon.
        (
            json_ld("River - Bridge reopens after two years")
                + &shared("River: Bridge reopens after two years"),
            "River: Bridge reopens after two years",
            Source::OpenGraph,
        ),
        // Shared without: a kicker.
        (
            json_ld("River: Bridge reopens after two years") + &shared("Bridge reopens after two years"),
            "Bridge reopens after two years",
            Source::Heading,
        ),
        (json_ld("Bridge reopens after two years"), "Bridge reopens after two years", Source::Heading),
    ] {
        let found = inspect(&head, &format!("<main><article>{top}{TEXT}</article></main>"));
        assert_eq!(found.article.headline.as_deref(), Some(headline), "{head}");
        assert_eq!(found.article.kicker.as_deref(), Some("River"), "{head}");
        let report = found.report.field(Field::Headline).unwrap();
        assert_eq!(report.chosen.as_ref().unwrap().source, source, "{head}");
        assert!(report.rivals.iter().all(|rival| Some(rival) != report.chosen.as_ref()), "{head}");
    }
}

#[test]
fn a_live_page_goes_by_its_own_name_not_by_its_newest_entrys() {
    let entries = "<h2>11.13 am: Mayor cuts the ribbon</h2>".to_owned()
        + TEXT
        + "<h2>9.40 am: Queues at the toll house</h2>"
        + TEXT;
    let body = |first: &str| format!("<main><article><h1>Live: {first}</h1>{TEXT}{entries}</article></main>");
    let head = json_ld("Bridge reopening: all that happens today");
    let live = inspect(&head, &body("mayor cuts the ribbon"));
    assert_eq!(live.article.headline.as_deref(), Some("Bridge reopening: all that happens today"));
    let rivals = &live.report.field(Field::Headline).unwrap().rivals;
    assert!(rivals.iter().any(|rival| rival.source == Source::EntryHeading));
    // Without an entry of these words the heading is the page's.
    let other = inspect(&head, &body("the bridge and its friends"));
    assert_eq!(other.article.headline.as_deref(), Some("Live: the bridge and its friends"));
}

#[test]
fn the_standfirst_is_what_stands_under_the_headline() {
    let dek = "The city opens its oldest crossing again, a year late and for twice the money.";
    let head = format!("{TITLE}<meta name=description content='What search engines are told of it.'>");
    for (under, expected) in [
        (format!("<p class=desc>{dek}</p>"), Some(dek)),
        (format!("<div class=standfirst>{dek}</div>"), Some(dek)),
        // A heading that no class names.
        (format!("<h2>{dek}</h2>"), Some(dek)),
        // Without a full stop it is none of the text where the byline follows.
        (
            format!("<h2>{}</h2><p class=byline>By Ada Lund</p>", dek.trim_end_matches('.')),
            Some(dek.trim_end_matches('.')),
        ),
        // What stands between headline and byline, or date, needs no mark: neither heading nor class.
        (format!("<p>{dek}</p><p>By Ada Lund</p>"), Some(dek)),
        (format!("<p><b>{dek}</b></p><p>27 March 2024</p>"), Some(dek)),
        (format!("<p>{dek}</p>"), None),
        (format!("<p>{dek}<p>By Ada Lund</p>").replace("for", "<a href=/money>for</a>"), None),
        (format!("<img src=/b.jpg><p>{dek}</p><p>By Ada Lund</p>"), None),
        ("<p>This article is also available in the following languages:</p><p>By Ada Lund</p>".to_owned(), None),
        // The one that is named so goes before a mere description.
        (
            format!(
                "<p class=summary>Sign up to get all the news of the river by e-mail</p><h2 class=dek>{dek}</h2>"
            ),
            Some(dek),
        ),
        // Captions, credits and bylines are none.
        ("<p class=lead>(Image credit: Ada Lund / Example Times)</p>".to_owned(), None),
        ("<p class=desc>The bridge on its first morning. © Ada Lund, 2024</p>".to_owned(), None),
        ("<p class=subtitle>By Ada Lund, Bo Berg and Cleo Marsh</p>".to_owned(), None),
        ("<h5>27 March 2024 at 6:27 p.m. (updated 7:56 p.m.)</h5>".to_owned(), None),
        // What holds a picture or a film says what that shows.
        (format!("<div class=lead><figure><img src=/b.jpg><div>{dek}</div></figure></div>"), None),
        (format!("<div class=lede><video src=/b.mp4></video><div>{dek}</div></div>"), None),
        // The headline without the label at its end says nothing more.
        ("<p class=desc>Bridge reopens after two</p>".to_owned(), None),
        // The words under a heading of a few words tell what its box holds.
        (format!("<section><h3>Key moments</h3><p class=summary>{dek}</p></section>"), None),
        (
            "<div class=author-box><p class=description>Ada Lund has told of rivers and of ships for ten years.</p></div>"
                .to_owned(),
            None,
        ),
        (String::new(), None),
    ] {
        let found =
            article(&head, &format!("<header><h1>Bridge reopens after two years</h1>{under}</header>"));
        assert_eq!(found.dek.as_deref(), expected, "{under}");
        assert_eq!(found.description.as_deref(), Some("What search engines are told of it."));
    }
}

#[test]
fn readings_above_characters_are_no_text() {
    let head = "<title>橋が再び開通｜例新聞</title>";
    let top = "<h1><ruby>橋<rp>（</rp><rt>はし</rt><rp>）</rp></ruby>が<ruby>再<rt>ふたた</rt></ruby>び<ruby>開通<rt>かいつう</rt></ruby></h1>";
    assert_eq!(article(head, top).headline.as_deref(), Some("橋が再び開通"));
}

#[test]
fn a_blog_in_a_folder_is_no_headline_of_its_posts() {
    let head = "<title>River Notes » Blog Archive » Old Ferry</title>\
        <link rel=canonical href=https://paper.example/river/2024/03/old-ferry/>";
    let top = "<h1><a href=https://paper.example/river/>River Notes</a></h1><h2>Old Ferry</h2>";
    assert_eq!(article(head, top).headline.as_deref(), Some("Old Ferry"));
}

#[test]
fn a_paragraph_in_a_heading_is_no_headline() {
    let paragraph = "Learn which repairs keep a bridge open for long. Our guide asks the engineers of three rivers. \
        Read what they say about rust, ice and ships, and how much each of them costs a city.";
    let page = article(TITLE, &format!("<h1 class=headline>{paragraph}</h1>"));
    assert_eq!(page.headline.as_deref(), Some("Bridge reopens after two years"));
}

#[test]
fn a_label_that_ends_with_a_colon_is_a_kicker_where_no_title_has_it() {
    let page = article(TITLE, "<h1><b>City life:</b> Bridge reopens after two years</h1>");
    assert_eq!(page.headline.as_deref(), Some("Bridge reopens after two years"));
    assert_eq!(page.kicker.as_deref(), Some("City life"));
    let title = "<title>Review: The bridge at night | Example Times</title>";
    let page = article(title, "<h1><em>Review:</em> The bridge at night</h1>");
    assert_eq!(page.headline.as_deref(), Some("Review: The bridge at night"));
}

#[test]
fn a_heading_within_the_text_is_no_standfirst() {
    let page = article(
        TITLE,
        &format!(
            "<h1>Bridge reopens after two years</h1>{TEXT}<h2 class=subtitle>What the builders of the bridge say now</h2>"
        ),
    );
    assert_eq!(page.dek, None);
}

#[test]
fn text_that_was_encoded_twice_is_read_as_it_was_meant() {
    let head = "<title>The mayorâ\u{80}\u{99}s bridge reopens</title>";
    let page = article(head, "<h1>The mayorâ\u{80}\u{99}s bridge reopens</h1>");
    assert_eq!(page.headline.as_deref(), Some("The mayor’s bridge reopens"));
}

#[test]
fn what_a_bar_parts_from_the_headline_is_its_kicker_or_section() {
    let page = article(TITLE, "<h1>Opinion | Bridge reopens after two years</h1>");
    assert_eq!(page.headline.as_deref(), Some("Bridge reopens after two years"));
    assert_eq!(page.section.map(|section| section.name).as_deref(), Some("Opinion"));
    let page = article(TITLE, "<h1>Tales of the river | Bridge reopens after two years</h1>");
    assert_eq!(page.headline.as_deref(), Some("Tales of the river | Bridge reopens after two years"));
    assert_eq!(page.kicker, None);
}

#[test]
fn labels_are_neither_kickers_nor_of_the_standfirst() {
    let top = "<p class=kicker>广告</p><h1>Bridge reopens after two years</h1><p class=standfirst>摘要：经过两年的修缮，河上的老桥于本周五重新开放，市长为此剪彩，渡轮照常运行。</p>";
    let article = article(TITLE, top);
    assert_eq!(article.kicker, None);
    assert!(article.dek.unwrap().starts_with("经过两年"));
}

#[test]
fn a_slogan_a_button_and_the_next_story_are_no_kickers() {
    for top in [
        "<header><a href=/><b>The Gazette</b> <i class=site-tagline>News of the river</i></a></header>",
        "<div class=postnav-next><a href=/next></a><div class=label>Next story</div><div>Ferry runs late</div></div>",
        "<div><span>Ask our robot <img src=/r.png></span></div>",
    ] {
        let article = article(TITLE, &format!("{top}<h1>Bridge reopens after two years</h1>"));
        assert_eq!(article.kicker, None, "{top}");
    }
}

#[test]
fn the_language_is_the_texts_where_the_template_names_one_of_other_letters() {
    let chinese =
        "<p>经过两年的修缮，河上的老桥于本周五重新开放，数千市民在第一个小时里步行过桥，市长为此剪彩。</p>"
            .repeat(3);
    let english = TEXT;
    for (tag, text, expected) in [
        ("en", chinese.as_str(), Some("zh")),
        ("utf-8", chinese.as_str(), Some("zh")),
        ("zh-TW", chinese.as_str(), Some("zh-TW")),
        ("ja", chinese.as_str(), Some("ja")),
        ("cn", english, Some("zh")),
        ("fr", english, Some("fr")),
    ] {
        let page = format!(
            "<html lang={tag}><title>Bridge</title><body><h1>Bridge reopens after two years</h1>{text}"
        );
        let article = Extractor::new().page(&page).extract().unwrap();
        assert_eq!(article.language.as_deref(), expected, "{tag}");
    }
}

#[test]
fn an_article_in_an_item_of_a_list_has_paragraphs() {
    let page = format!(
        "<html lang=en>{TITLE}<body><ul><li><h1>Bridge reopens after two years</h1></li><li>{}</li></ul>",
        TEXT.repeat(5)
    );
    let article = Extractor::new().page(&page).extract().unwrap();
    assert!(article.paragraphs.iter().all(|paragraph| paragraph.kind == ParagraphKind::Text));
    assert!(article.paragraphs.len() > 2);
}

#[test]
fn a_breadcrumb_in_a_heading_is_no_headline() {
    let head = "<title>新闻动态--江边老桥学会官网</title>";
    let top = "<h3>首页 - 新闻动态</h3><h5>江边老桥周五重新开放</h5>";
    let article = article(head, top);
    assert_eq!(article.headline.as_deref(), Some("江边老桥周五重新开放"));
}

#[test]
fn the_site_is_the_last_part_of_a_chinese_title() {
    let head = "<title>老桥周五重新开放|桥梁_江边晨报</title>";
    let article = article(head, "<h1>老桥周五重新开放</h1>");
    assert_eq!(article.publication.unwrap().name, "江边晨报");
}

#[test]
fn wide_characters_say_as_much_in_half_the_length() {
    for (dek, expected) in [("老桥修缮两年之后本周重新开放通车", true), ("老桥重新开放", false)]
    {
        let header = format!("<header><h1>老桥重新开放通车</h1><p class=article__lead>{dek}</p></header>");
        let found = article("<title>老桥重新开放通车</title>", &header);
        assert_eq!(found.dek.is_some(), expected, "{dek}");
    }
}

#[test]
fn a_crosshead_that_repeats_the_headline_is_no_dek() {
    let prose = "<p>The ferry sails at ten and at four, and a ticket costs as much as it did a year ago, the port said.</p>";
    let html = format!(
        "<title>The ferry: What does it cost to cross the whole strait?</title><article><h1>The ferry: What does it cost to cross the whole strait?</h1>\
         <p>The ferry sails at ten and at four.</p><h2 class=subheading>What does it cost to cross the whole strait?</h2>{prose}{prose}</article>"
    );
    let article = newsprint::extract(&html).unwrap();
    assert_eq!(article.dek, None);
    assert!(
        article
            .paragraphs
            .iter()
            .any(|paragraph| paragraph.text == "What does it cost to cross the whole strait?"
                && matches!(paragraph.kind, newsprint::ParagraphKind::Subheading { .. }))
    );
}

/// The head, what stands above the text, and the headline and kicker that an editor reads there: titles are written for
/// search.
#[test]
fn the_heading_shown_goes_before_titles_of_another_wording() {
    const SEARCH: &str = "<meta property=og:title content='Ferry timetable: portrait of a harbour'><title>Ferry timetable: \
        portrait of a harbour | Example Times</title>";
    for (head, top, headline, kicker) in [
        (
            SEARCH,
            "<header><h2><span class=overline>River</span><span>:</span><span>At the price of long winters a bridge \
             returns</span></h2></header>",
            "At the price of long winters a bridge returns",
            Some("River"),
        ),
        (
            "<title>News - River - News | Example Times</title>",
            "<h1>Quicklinks</h1><div><h2>Tickets for the old bridge are on sale from today</h2><span>6 May 2024</span></div>",
            "Tickets for the old bridge are on sale from today",
            None,
        ),
        (
            SEARCH,
            "<h1>Crossing the river: twelve bridges <span>(some are free!)</span></h1>",
            "Crossing the river: twelve bridges (some are free!)",
            None,
        ),
        (
            TITLE,
            "<div><span><a href=/>Home</a></span> <span><a href=/river/>River</a></span> <h1>River traffic: reopening of \
             the old bridge</h1></div><h2><span class=story-kicker>Rust</span> <span class=story-headline>Bridge \
             reopens after two years</span></h2>",
            "Bridge reopens after two years",
            Some("Rust"),
        ),
        (
            "<meta property=og:site_name content='Bridge reopens after two years'>
             <meta property=og:title content='Bridge reopens after two years'>",
            "<h1>Bridge reopens after two years</h1>",
            "Bridge reopens after two years",
            None,
        ),
    ] {
        let found = article(head, top);
        assert_eq!(found.headline.as_deref(), Some(headline), "{top}");
        assert_eq!(found.kicker.as_deref(), kicker, "{top}");
    }
}
