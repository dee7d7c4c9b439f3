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
    Extractor::new().page(&page).url(ADDRESS).extract().unwrap()
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
        // A special topic belongs to the section above it, and what leads back to the front page is none.
        (
            "<a href=/>Home</a> » <a href=/markets>Markets</a> » <a href=/zt/bridge-bonds>The fight over bridge bonds</a> » Bridge reopens after two years",
            "Markets",
            vec!["Home", "Markets", "The fight over bridge bonds"],
        ),
        (
            "<a href=/city>City</a> » <a href=/>Picture of the day</a> » Bridge reopens after two years",
            "City",
            vec!["City", "Picture of the day"],
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

/// Breadcrumbs of scripts without spaces say so in their first words, in elements that nothing names.
#[test]
fn a_breadcrumb_that_says_that_it_is_one_needs_no_markup() {
    for (trail, section, path) in [
        (
            "<td>您的位置： <a href=/>首页</a> &gt;&gt; <a href=/ct/>城市新闻</a> &gt;&gt; 正文</td>",
            "城市新闻",
            vec!["首页", "城市新闻"],
        ),
        (
            "<p class=breadcrumb><span>当前位置：</span><a href=/>首页</a> &gt; <a href=/ct/>城市</a> &gt; <a href=/ct/q/>桥梁</a> &gt; 文章详情</p>",
            "桥梁",
            vec!["首页", "城市", "桥梁"],
        ),
        // Behind it tools of the page.
        (
            "<p class=breadcrumb><a href=/>首页</a> &gt; <a href=/ct/>城市</a> <span>字号：</span> <span>默认</span> <a href=#>打印</a></p>",
            "城市",
            vec!["首页", "城市"],
        ),
        // The bar around it holds more, and a section may have a host of its own.
        (
            "<div><h2>當前位置：<a href=https://times.example/>晨報首頁</a> &gt; <a href=https://money.times.example/>財經</a></h2><a href=/s>搜尋</a></div>",
            "財經",
            vec!["晨報首頁", "財經"],
        ),
    ] {
        let article = article("", &format!("<table><tr>{trail}</tr></table><main>{HEADLINE}{TEXT}</main>"));
        assert_eq!(name(article.section.as_ref()), Some(section), "{trail}");
        assert_eq!(article.section.unwrap().path, path, "{trail}");
    }
}

#[test]
fn front_pages_shelves_and_buttons_are_no_sections() {
    for steps in [
        "<a href=/>Home</a> <span>Bridge reopens after two years</span>",
        "<a href=/>Example Times</a> <span>Bridge reopens after two years</span>",
        "<a href=https://times.example/>The Times</a> <a href=/contact>Contact us</a>",
        // A menu, whatever it is named.
        "<a href=/>Home</a> <a href=/privacy>Privacy policy</a> <a href=/partners>Partners</a>",
    ] {
        let found = story("", &format!("<nav class=breadcrumb>{steps}</nav>"), "");
        assert_eq!(name(found.section.as_ref()), None, "{steps}");
    }
}

#[test]
fn the_name_of_the_site_without_its_domain_is_no_section() {
    let named =
        "<meta property=og:site_name content=Times.example><meta property=article:section content=TIMES>";
    let page = format!(
        "<html lang=en><head><title>Bridge reopens after two years</title>{named}</head><article>{HEADLINE}{TEXT}</article></html>"
    );
    assert_eq!(newsprint::extract(&page).unwrap().section, None);
}

#[test]
fn a_name_that_programs_keep_small_is_given_as_it_is_shown() {
    let claimed = "<meta property=article:section content=stories>";
    let menu = |name: &str| format!("<nav><a href=/>Start</a> <a href=/stories/>{name}</a></nav>");
    let shown = |name: &str| story(claimed, &menu(name), "").section;
    assert_eq!(name(shown("Stories").as_ref()), Some("Stories"));
    assert_eq!(name(shown("STORIES").as_ref()), Some("stories"));
}

#[test]
fn a_line_with_arrows_above_the_headline_is_a_breadcrumb() {
    let found = story("", "<p class=where>News &gt; City &gt; <b>Bridges·Ships</b></p>", "").section.unwrap();
    assert_eq!(
        (found.name.as_str(), found.path),
        ("Bridges·Ships", vec!["News".into(), "City".into(), "Bridges·Ships".into()])
    );
    for line in [
        "Next &gt;",
        "Tolls 1 &gt; 2 &gt; 3",
        "Read on &gt; it is a long way from here to there &gt; and back",
    ] {
        assert_eq!(story("", &format!("<p>{line}</p>"), "").section, None, "{line}");
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
    let found = Extractor::new().page(&page).url(ADDRESS).inspect().unwrap();
    let chosen = found.report.field(Field::Section).unwrap().chosen.clone().unwrap();
    assert_eq!((chosen.source, chosen.value.as_str()), (Source::PlainText, "Politics"));
}

#[test]
fn the_folder_behind_the_language_is_named_by_the_menu() {
    let page = format!(
        "<head>{HEAD}</head><nav><a href=/en/city/>City</a><a href=/en/sport/>Sport</a></nav><main><article>{HEADLINE}{TEXT}</article></main>"
    );
    let address = "https://times.example/en/city/bridge-reopens-after-two-years";
    let found = Extractor::new().page(&page).url(address).extract().unwrap();
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
fn tags_of_scripts_without_spaces_are_parted_by_spaces_and_wide_marks() {
    for (content, expected) in [
        ("老桥 新桥 渡轮 河流", vec!["老桥", "新桥", "渡轮", "河流"]),
        ("老桥，新桥、渡轮", vec!["老桥", "新桥", "渡轮"]),
        ("老桥重新开放，市长剪彩,渡轮", vec!["老桥重新开放，市长剪彩", "渡轮"]),
        ("San Sellen Bridge", vec!["San Sellen Bridge"]),
        ("<meta name=,渡轮", vec!["渡轮"]),
    ] {
        let article = story(&format!("<meta name=keywords content='{content}'>"), "", "");
        assert_eq!(article.tags, expected, "{content}");
    }
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

#[test]
fn a_label_may_stand_in_its_link_and_a_network_names_none() {
    let label = "<a href=/c/7><div class=category>Boats</div></a>";
    assert_eq!(name(story("", label, "").section.as_ref()), Some("Boats"));
    let button = "<div class=channel><a class='social like' href=/like>Like us</a></div>";
    assert_eq!(story("", button, "").section, None);
}

#[test]
fn tags_without_rel_are_known_by_their_list_or_their_addresses() {
    for (below, expected) in [
        (
            "<div class=tags><a href=/tag/tolls/>tolls</a><a href=/tag/harbour/>harbour</a></div>",
            vec!["tolls", "harbour"],
        ),
        (
            "<ul class=x-tags><li><span>TAGS</span></li><li><a href=/tag/tolls>tolls</a></li></ul>",
            vec!["tolls"],
        ),
        (
            "<div class='article-tags'><span>Topics:</span><ul><li><a href=/topic/road-tolls/>Road tolls</a></li>\
             <li><a href=/topic/town-hall/>Town hall</a></li></ul></div>",
            vec!["Road tolls", "Town hall"],
        ),
        (
            "<div class='field field--name-field-tags'><div>Tags</div><div><div><a href=/tolls>tolls</a></div>\
             <div><a href=/harbour>harbour</a></div></div></div>",
            vec![],
        ),
        (
            "<div class='field field--name-field-tags'><div>Tags</div><div><div><a href=/on/tolls>tolls</a></div>\
             <div><a href=/on/harbour>harbour</a></div></div></div>",
            vec!["tolls", "harbour"],
        ),
        (
            "<div><a href=/tag/tolls/>tolls</a> <a href=/tag/harbour/>harbour</a></div>",
            vec!["tolls", "harbour"],
        ),
        (
            "<p>Tags: <a href=/tag/tolls/>tolls</a>, <a href=/tag/harbour/>harbour</a></p>",
            vec!["tolls", "harbour"],
        ),
        ("<p>Filed under: <a href=/tag/tolls/>tolls</a></p>", vec!["tolls"]),
    ] {
        let found = story("", "", below);
        assert_eq!(found.tags, expected, "{below}");
        assert_eq!(found.paragraphs.len(), 3, "{below}");
    }
}

#[test]
fn keywords_that_programs_fill_in_are_no_tags() {
    let byline = "<p class=byline>By Ada Lund</p>";
    let tags = |keywords: &str| story(&format!("<meta name=keywords content='{keywords}'>"), byline, "").tags;
    assert_eq!(tags("bridge,reopens,after,two,years,tolls"), ["tolls"]);
    assert_eq!(tags("Bridge reopens after two years - Example Times, tolls"), ["tolls"]);
    assert_eq!(tags("Uncategorized, Ada Lund, tolls, displayType: list"), ["tolls"]);
    // Readers may be shown what the author has written besides.
    let shown = "<p class=tags><a rel=tag href=/t/1>Ada Lund</a> <a rel=tag href=/t/2>tolls</a></p>";
    assert_eq!(story("", byline, shown).tags, ["Ada Lund", "tolls"]);
}

#[test]
fn subjects_of_the_site_and_of_other_stories_are_no_tags() {
    let link = |at: usize| format!("<a href=/tag/t{at}>Subject {at}</a> ");
    let many: String = (0..30).map(link).collect();
    for below in [
        format!("<div class=tags>{many}</div>"),
        "<div class=tags><h3>Popular topics</h3><a href=/tag/tolls/>tolls</a><a href=/tag/harbour/>harbour</a></div>".to_owned(),
        "<h3>Trending</h3><div class=tags><a href=/tag/tolls/>tolls</a><a href=/tag/harbour/>harbour</a></div>".to_owned(),
        "<nav><a href=/tag/tolls/>tolls</a><a href=/tag/harbour/>harbour</a></nav>".to_owned(),
        "<aside><ul class=menu><li><a href=/tag/tolls/>tolls</a></li><li><a href=/tag/harbour/>harbour</a></li></ul></aside>".to_owned(),
        "<div><h3><a href=/2024/ferry-stops-for-the-winter>Ferry stops for the winter</a></h3>\
         <div><a href=/tag/ferry/>ferry</a><a href=/tag/winter/>winter</a></div></div>".to_owned(),
        "<div class='post tag-ferry'><a href=/2024/ferry-stops>Ferry stops early</a><a href=/2024/winter>Winter</a></div>".to_owned(),
        "<div class=tags><a href=/tags/>All the tags</a></div>".to_owned(),
        "<div class=tags><a rel=tag href=/tag>TAGS</a></div>".to_owned(),
        "<a class=opens-app-tags href=/ferry-stops><span>Ferry stops early</span><img src=/f.jpg></a>".to_owned(),
        "<div class=popular-tags><a href=/tag/tolls/>tolls</a><a href=/tag/harbour/>harbour</a></div>".to_owned(),
    ] {
        assert_eq!(story("", "", &below).tags, Vec::<String>::new(), "{below}");
    }
    let above = "<div class=tags><a href=/tag/tolls/>tolls</a><a href=/tag/harbour/>harbour</a></div>";
    assert_eq!(story("", above, "").tags, Vec::<String>::new());
    let author = "<p class=author>By <a href=/topics/ada-lund/ rel=author>Ada Lund</a>, <a href=/topics/ben-okri/ rel=author>Ben Okri</a></p>";
    assert_eq!(story("", "", author).tags, Vec::<String>::new());
}

/// Breadcrumbs without a class name, and the section that they name.
#[test]
fn breadcrumbs_are_known_by_their_links_and_the_marks_between_them() {
    for (row, section) in [
        ("<div><a href=/>Home</a> &gt; <a href=/city>City</a></div>", Some("City")),
        ("<div><a href=/index.jsp>Home</a> :: <a href=/city>City</a></div>", Some("City")),
        ("<p><a href=/>Главная</a> / <a href=/city.shtml>ГОРОД</a></p>", Some("ГОРОД")),
        ("<div><a href=/>首页</a> → <a href=/city/>城市</a> → <a href=/bridge/>桥梁</a></div>", Some("桥梁")),
        ("<div><a href=/>首页</a> >> 城市 >> 正文</div>", Some("城市")),
        ("<h6>Βρίσκεστε εδώ: <a href=list?id=1>Πόλη</a></h6>", Some("Πόλη")),
        (
            "<h2>You are here: <a href=/>Home</a> > <a href=/city>City</a> > Bridge reopens after two years</h2>",
            Some("City"),
        ),
        (
            "<ul><li>You are here: <a href=/>Home</a><li><a href=/city>City</a><li><a href=/city/river>River</a></ul>",
            Some("River"),
        ),
        ("<div>You are here:</div><ul><li><a href=/>Home</a><li><a href=/city>City</a></ul>", Some("City")),
        // Each below the one before.
        (
            "<h2><a href=default.asp>Home</a><a href=news.asp>News</a><a href=news.asp?id=3>City</a></h2>",
            Some("City"),
        ),
        ("<p><a href=/stories>Stories</a> » <a href=/city>City</a></p>", Some("City")),
        (
            "<div><img src=i.gif>位置： <a href=/>晨报网</a> > <a href=/city>城市</a> > 正文</div>",
            Some("城市"),
        ),
        (
            "<p><a href=/stories>Stories</a> > <a href=/city>City</a> > Bridge reopens after two years</p><p>Share</p><p>Print</p><p>Mail</p><p>Save</p>",
            Some("City"),
        ),
        // Menus, and steps to other pages of a list.
        ("<div><a href=/>Home</a> | <a href=/blog>Blog</a> | <a href=/city>City</a></div>", None),
        ("<div><a href=/>Home</a><a href=/blog>Blog</a><a href=/city>City</a></div>", None),
        ("<h3>Navigation</h3><ul><li><a href=/blog>Blog</a><li><a href=/city>City</a></ul>", None),
        ("<div><a href=/a>Previous</a> » <a href=/b>Next</a></div>", None),
    ] {
        let article = article("", &format!("{row}{HEADLINE}{TEXT}"));
        assert_eq!(name(article.section.as_ref()), section, "{row}");
    }
}

#[test]
fn breadcrumbs_under_the_text_end_with_the_headline() {
    let row = |end: &str| format!("<p>You are here: <a href=/>Home</a> / <a href=/city>City</a> / {end}</p>");
    let section = |end: &str| article("", &format!("<p>Menu</p>{HEADLINE}{TEXT}{}", row(end))).section;
    assert_eq!(name(section("Bridge reopens after two years").as_ref()), Some("City"));
    assert_eq!(name(section("Another story of the bridge").as_ref()), None);
}

/// Lines without a class name, the menu, and the section that they name.
#[test]
fn a_section_is_named_by_a_label_or_stands_alone_above_the_headline() {
    let menu = "<ul><li><a href=/>Home</a><li><a href=/city>City</a><li><a href=/river>River walks</a><li><a href=/shop>Shop</a></ul>";
    for (above, below, section) in [
        ("", "<p>Filed under: <a href=/river>River walks</a></p>", Some("River walks")),
        ("", "<p>Рубрика: Город</p>", Some("Город")),
        ("<h1><a href=/river>River walks</a></h1><p>6 May 2022</p>", "", Some("River walks")),
        ("<h1>River walks</h1>", "", Some("River walks")),
        ("<ul class='subjects nav'><li><a href=/society>Society</a></ul>", "", Some("Society")),
        ("", "<p><a href=/sport>Sport</a> | 6 May 2022, 07:12</p>", Some("Sport")),
        // A button that stands in the menu too, and what the menu does not hold.
        ("<div><a href=/shop>Shop</a></div>", "", None),
        ("<div><a href=/boats>Boats</a></div>", "", None),
        ("", "<p>Tags: <a href=/boats>Boats</a></p>", None),
    ] {
        let headline = HEADLINE.replace("h1", "h2");
        let article = article("", &format!("{menu}<p>Example Times</p>{above}{headline}{below}{TEXT}"));
        assert_eq!(name(article.section.as_ref()), section, "{above}{below}");
    }
}

/// What a program calls a section is no name of it.
#[test]
fn a_slug_is_no_section() {
    for (declared, section) in [
        ("soul-search", None),
        ("diving-4-guides", None),
        ("blog_post", None),
        ("non-fiction", Some("non-fiction")),
        ("City life", Some("City life")),
    ] {
        let article = story(&format!("<meta property=article:section content='{declared}'>"), "", "");
        assert_eq!(name(article.section.as_ref()), section, "{declared}");
    }
}
