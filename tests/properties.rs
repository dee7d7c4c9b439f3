//! What holds for every input, however broken.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "support/whole_report.rs"]
mod whole_report;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use newsprint::{Article, Extractor, Inspection, Timestamp};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;
use serde_json::Value;

const TAGS: &[&str] = &[
    "html",
    "head",
    "title",
    "body",
    "main",
    "article",
    "section",
    "aside",
    "nav",
    "header",
    "footer",
    "div",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "a",
    "span",
    "b",
    "i",
    "em",
    "strong",
    "font",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "br",
    "hr",
    "img",
    "figure",
    "figcaption",
    "picture",
    "source",
    "video",
    "iframe",
    "table",
    "tbody",
    "tr",
    "td",
    "th",
    "caption",
    "blockquote",
    "q",
    "pre",
    "code",
    "time",
    "address",
    "form",
    "input",
    "button",
    "select",
    "option",
    "textarea",
    "label",
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "g",
    "math",
    "mi",
    "center",
    "frameset",
    "plaintext",
    "meta",
    "link",
    "base",
    "details",
    "summary",
    "ruby",
    "rt",
    "wbr",
    "amp-img",
    "x-widget",
];

const WORDS: &[&str] = &[
    "content",
    "article-body",
    "entry-content",
    "post",
    "story__text",
    "byline",
    "author vcard",
    "date",
    "published",
    "breadcrumb",
    "kicker",
    "dek",
    "standfirst",
    "caption",
    "credit",
    "related-posts",
    "latestNews",
    "most-read",
    "comment",
    "comments-list",
    "share",
    "social",
    "newsletter",
    "promo",
    "ad sponsored",
    "sidebar",
    "widget",
    "live-entry",
    "menu",
    "footer",
    "paywall",
    "hidden",
    "signoff",
    "h-entry e-content",
    "",
    "ünïcode",
    "a b c d e f",
];

const ATTRIBUTES: &[&str] = &[
    "class",
    "id",
    "role",
    "rel",
    "itemprop",
    "itemtype",
    "property",
    "name",
    "style",
    "hidden",
    "aria-label",
    "title",
    "alt",
    "lang",
    "dir",
    "data-component",
    "type",
    "http-equiv",
    "charset",
];

const VALUES: &[&str] = &[
    "author",
    "articleBody",
    "datePublished",
    "headline",
    "https://schema.org/NewsArticle",
    "og:title",
    "article:published_time",
    "article:author",
    "twitter:label1",
    "twitter:data1",
    "description",
    "keywords",
    "BreadcrumbList",
    "bookmark",
    "tag",
    "navigation",
    "main",
    "complementary",
    "true",
    "display:none",
    "en",
    "de",
    "ar",
    "application/ld+json",
    "dateModified",
    "name",
    "url",
    "image",
    "isAccessibleForFree",
    "Est. reading time",
];

const ADDRESSES: &[&str] = &[
    "/news/ferry-returns-to-the-river",
    "https://news.example/2024/05/06/story.html?utm_source=x#top",
    "#",
    "",
    "javascript:void(0)",
    "mailto:desk@news.example",
    "//cdn.example/p.jpg",
    "http://[broken",
    "data:image/gif;base64,R0",
    "?page=2",
    "../../..",
    "/tag/ferry",
    "/author/ada-lund/",
    "https://news.example/",
    "tel:112",
    "\u{7f}\u{0}:",
];

const TEXTS: &[&str] = &[
    "The ferry is back on the river after a winter in the yard, the harbour office said on Monday.",
    "Ferry returns to the river after a winter in the yard",
    "Nobody was hurt, and the damage to the quay will be repaired before the summer, according to the town.",
    "Die Fähre fährt wieder, teilte das Hafenamt am Montag mit; verletzt wurde niemand.",
    "Паром вернулся на реку после зимы в доке, сообщили в порту в понедельник.",
    "フェリーは月曜日に川へ戻った、と港湾局が発表した。けが人はいなかった。",
    "عادت العبارة إلى النهر بعد شتاء في الحوض، حسبما أعلن مكتب الميناء يوم الاثنين.",
    "By Ada Lund and Piet Sollers, harbour correspondents",
    "Von Ada Lund",
    "Published May 6, 2024 7 Min Read 579 Views",
    "6. Mai 2024, 12:30 Uhr",
    "2024-05-06T07:12:36+02:00",
    "2024年5月6日",
    "03/05/2024",
    "31.02.2024",
    "You Might Also Like",
    "Most read",
    "Latest news",
    "READ MORE: Ferry returns to the river after a winter in the yard",
    "Advertisement",
    "© 2024 The Harbour Post. All rights reserved.",
    "Photo: Ada Lund / Agency",
    "LOWMARK, May 6 —",
    "Opinion",
    "|",
    "»",
    "Share",
    "Comments (12)",
    "x",
    "-",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "&nbsp;&amp;&lt;&#0;&#x110000;&bogus;",
    "a\u{0}b",
    "Lesezeit: 5 Minuten",
    "   ",
    "\n\t",
    "99999999999999999999 Views",
    "18446744073709551616 min read",
];

const STORIES: &[(&str, &str)] = &[
    ("/news/2024/05/ferry-returns-to-the-river", "Ferry returns to the river after a winter in the yard"),
    (
        "/news/2024/05/bridge-closed-until-further-notice",
        "Bridge at the upper lock closed until further notice",
    ),
    (
        "/news/2024/04/twelve-pounds-a-week?utm_source=rail",
        "Twelve pounds a week: what the ferry costs each household",
    ),
    ("https://news.example/opinion/two-oars", "Two oars are not enough for a boat of this size"),
    (
        "/kultur/die-faehre-im-roman-a-1234.html",
        "Die Fähre im Roman: warum alle Dichter über den Fluss wollen",
    ),
    ("/articles/20240506001", "渡し船「はるかぜ」、五か月ぶりに運航を再開"),
];

const HEADINGS: &[&str] = &[
    "You Might Also Like",
    "Most read",
    "Latest news",
    "Lesen Sie auch",
    "関連記事",
    "Related stories",
    "Menu",
    "",
];

const SCRIPTS: &[&str] = &[
    r##"{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry returns","author":{"@id":"#a"},"datePublished":"2024-05-06"}"##,
    r##"{"@graph":[{"@id":"#a","@type":"Person","name":"Ada Lund"},{"@id":"#b","author":{"@id":"#b"}},{"@type":["Article"],"author":[{"@id":"#a"}]}]}"##,
    r#"{"@type":"BreadcrumbList","itemListElement":[{"position":1,"item":{"@id":"/","name":"Home"}},{"position":2,"name":"News"}]}"#,
    r#"<!--//--><![CDATA[ {"headline":"x",} //]]>"#,
    r#"[{"@type":"NewsArticle","headline":null,"author":42,"datePublished":{}}]"#,
    r#"{"headline":"a	b
c","author":"By ","timeRequired":"PT9999999999999999H","datePublished":"-1"}"#,
    "{",
    "[[[[[[",
    "\"",
    "",
    r#"{"@type":"LiveBlogPosting","liveBlogUpdate":[{"headline":"x","datePublished":"2024-05-06T10:00"}]}"#,
];

fn attribute() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(WORDS).prop_map(|value| format!(" class=\"{value}\"")),
        2 => (select(ATTRIBUTES), select(VALUES)).prop_map(|(name, value)| format!(" {name}=\"{value}\"")),
        2 => (select(&["href", "src", "data-src", "srcset", "content", "datetime", "cite"][..]), select(ADDRESSES))
            .prop_map(|(name, value)| format!(" {name}=\"{value}\"")),
        1 => (select(&["content", "datetime", "alt", "title", "aria-label"][..]), select(TEXTS))
            .prop_map(|(name, value)| format!(" {name}='{value}'")),
        1 => "[ -~]{0,12}".prop_map(|broken| format!(" {broken}")),
    ]
}

fn open_tag() -> impl Strategy<Value = String> {
    (
        select(TAGS),
        prop::collection::vec(attribute(), 0..3),
        prop_oneof![9 => Just(">"), 1 => Just("/>"), 1 => Just("")],
    )
        .prop_map(|(tag, attributes, end)| format!("<{tag}{}{end}", attributes.concat()))
}

/// An element that is closed properly, as most of a real page is.
fn element() -> impl Strategy<Value = String> {
    let tags: &[&str] =
        &["p", "p", "p", "h1", "h2", "h3", "li", "a", "div", "span", "td", "time", "blockquote", "title"];
    (select(tags), prop::collection::vec(attribute(), 0..3), prop::collection::vec(select(TEXTS), 1..3))
        .prop_map(|(tag, attributes, texts)| {
            format!("<{tag}{}>{}</{tag}>", attributes.concat(), texts.join(" "))
        })
}

fn card() -> impl Strategy<Value = String> {
    (select(TEXTS), select(ADDRESSES), select(TEXTS)).prop_map(|(title, address, more)| {
        format!("<li class=card><a href=\"{address}\"><img src=/p.jpg alt=x><h3>{title}</h3></a><span>{more}</span></li>")
    })
}

/// A group of links to other stories, as lists, as cards, as lines, or as a promo between paragraphs; and its
/// titles again as text.
fn rail() -> impl Strategy<Value = String> {
    let stories = prop::collection::vec(select(STORIES), 1..7);
    (select(HEADINGS), stories, 0_u8..5).prop_map(|(heading, stories, form)| {
        let lines: Vec<String> = stories
            .iter()
            .map(|(address, title)| match form {
                0 => format!("<li><a href=\"{address}\">{title}</a></li>"),
                1 => format!(
                    "<div class=card><a href=\"{address}\"><img src=/p.jpg></a><h4><a href=\"{address}\">{title}</a></h4>\
                     <span>Opinion</span><time>May 6, 2024</time><span>7 Min Read</span></div>"
                ),
                2 => format!("<a href=\"{address}\">{title}</a><br>"),
                3 => format!("<p>Read more: <a href=\"{address}\">{title}</a></p>"),
                _ => format!("<p>{title}</p>"),
            })
            .collect();
        format!("<div><h3>{heading}</h3><div>{}</div></div>", lines.concat())
    })
}

/// Pieces of real pages in any order: nothing is nested or closed as it should be.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => open_tag(),
        3 => select(TAGS).prop_map(|tag| format!("</{tag}>")),
        6 => element(),
        3 => select(TEXTS).prop_map(str::to_owned),
        3 => rail(),
        2 => prop::collection::vec(card(), 1..6).prop_map(|cards| cards.concat()),
        1 => select(SCRIPTS).prop_map(|json| format!("<script type=\"application/ld+json\">{json}</script>")),
        1 => "\\PC{0,30}",
        1 => select(&["<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE html>", "<?xml?>", "<", "</", "&"][..])
            .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

const ADDRESS: &str = "https://news.example/harbour/ferry-returns.html";

/// Everything that is promised of an article, whatever page it is from.
fn check(inspection: &Inspection) -> Result<(), TestCaseError> {
    let article = &inspection.article;
    let json = serde_json::to_value(article).unwrap();
    let back: Article = serde_json::from_value(json.clone()).unwrap();
    prop_assert_eq!(&back, article);
    no_empty_strings(&json, "article")?;
    for link in &article.related_links {
        prop_assert!(
            article.paragraphs.iter().all(|paragraph| paragraph.text != link.title),
            "leak: {}",
            link.title
        );
    }
    for (index, link) in article.related_links.iter().enumerate() {
        let again = article.related_links.iter().skip(index + 1).find(|other| other.url == link.url);
        prop_assert_eq!(again, None, "a story twice");
    }
    let length = article.paragraphs.len();
    prop_assert!(article.figures.iter().all(|figure| figure.after <= length));
    prop_assert!(article.figures.windows(2).all(|pair| pair[0].after <= pair[1].after));
    prop_assert!(article.embeds.iter().all(|embed| embed.after <= length));
    prop_assert!(article.live_updates.iter().all(|entry| entry.start <= entry.end && entry.end <= length));
    prop_assert!(article.byline.iter().all(|byline| !byline.authors.is_empty()));
    prop_assert!(article.reading_time.iter().all(|time| time.minutes > 0));
    prop_assert_eq!(whole_report::faults(inspection), Vec::<String>::new());
    Ok(())
}

fn no_empty_strings(value: &Value, name: &str) -> Result<(), TestCaseError> {
    match value {
        Value::String(text) => prop_assert!(!text.trim().is_empty(), "`{name}` is empty"),
        Value::Array(values) => values.iter().try_for_each(|value| no_empty_strings(value, name))?,
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| no_empty_strings(value, name))?,
        _ => {}
    }
    Ok(())
}

proptest! {
    #![proptest_config(Config { cases: 400, failure_persistence: None, ..Config::default() })]

    #[test]
    fn tag_soup_gives_a_sound_article_or_a_typed_error(page in soup()) {
        if let Ok(inspection) = Extractor::new().page(&page).url(ADDRESS).inspect() {
            check(&inspection)?;
        }
    }

    #[test]
    fn the_same_bytes_give_the_same_article(page in soup()) {
        let first = Extractor::new().page(&page).url(ADDRESS).extract();
        prop_assert_eq!(&Extractor::new().page(&page).url(ADDRESS).extract(), &first);
        prop_assert_eq!(&Extractor::new().page(&page).url(ADDRESS).inspect().map(|inspection| inspection.article), &first);
    }

    #[test]
    fn bytes_give_a_sound_article_or_a_typed_error(bytes in prop::collection::vec(any::<u8>(), 0..3000)) {
        if let Ok(inspection) = Extractor::new().bytes(&bytes).url(ADDRESS).inspect() {
            check(&inspection)?;
        }
    }

    #[test]
    fn a_page_with_flipped_bytes_gives_a_sound_article(
        page in soup(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
    ) {
        let mut bytes = page.into_bytes();
        for (index, byte) in flips {
            if !bytes.is_empty() {
                let at = index.index(bytes.len());
                bytes[at] = byte;
            }
        }
        if let Ok(inspection) = Extractor::new().bytes(&bytes).url(ADDRESS).inspect() {
            check(&inspection)?;
        }
    }

    #[test]
    fn any_text_is_no_danger(text in "\\PC{0,400}") {
        let _ = newsprint::extract(&text);
        let _ = newsprint::extract(&format!("<h1>{text}</h1><p class=byline>{text}</p><time>{text}</time><p>{text}</p>"));
    }

    #[test]
    fn instants_print_and_parse_back(seconds in -8_000_000_000_i64..8_000_000_000, nanos in 0_u32..1_000_000_000, minutes in -1439_i32..1440) {
        let at = DateTime::from_timestamp(seconds, nanos).unwrap();
        let at = Timestamp::from(at.with_timezone(&FixedOffset::east_opt(minutes * 60).unwrap()));
        prop_assert_eq!(at.to_string().parse::<Timestamp>(), Ok(at));
    }

    #[test]
    fn local_times_print_and_parse_back(seconds in -8_000_000_000_i64..8_000_000_000, nanos in 0_u32..1_000_000_000) {
        let at: NaiveDateTime = DateTime::from_timestamp(seconds, nanos).unwrap().naive_utc();
        prop_assert_eq!(Timestamp::from(at).to_string().parse::<Timestamp>(), Ok(Timestamp::from(at)));
    }

    #[test]
    fn days_print_and_parse_back(day in 0_i32..3_000_000) {
        let day = Timestamp::from(NaiveDate::from_num_days_from_ce_opt(day).unwrap());
        prop_assert_eq!(day.to_string().parse::<Timestamp>(), Ok(day));
    }

    #[test]
    fn whatever_parses_as_a_timestamp_prints_as_one(text in "[-+:.TtZz 0-9]{0,30}") {
        if let Ok(at) = text.parse::<Timestamp>() {
            prop_assert_eq!(at.to_string().parse::<Timestamp>(), Ok(at));
        }
    }
}
