//! Input that no editor ever published gives an article or a typed error, in bounded time and on a small stack.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fmt::Write as _;
use std::io::Write as _;
use std::thread;
use std::time::{Duration, Instant};

use newsprint::{Article, Error, Extractor, Limit, Limits};

/// Far more than any of these pages needs, and far less than anything that grows with the square of the page.
const PATIENCE: Duration = Duration::from_secs(120);

/// A fraction of what threads get by default: recursion over the input would overflow it.
const STACK: usize = 512 * 1024;

fn extract(page: impl Into<Vec<u8>>) -> Result<Article, Error> {
    let page = page.into();
    let start = Instant::now();
    let work = move || Extractor::new().bytes(&page).url("https://news.example/a/b").extract();
    let result = thread::Builder::new().stack_size(STACK).spawn(work).unwrap().join().unwrap();
    assert!(start.elapsed() < PATIENCE, "took {:?}", start.elapsed());
    result
}

/// Whatever is made of the page, it is an article or an error, and the article is sound.
fn survives(page: impl Into<Vec<u8>>) {
    if let Ok(article) = extract(page) {
        let json = serde_json::to_string(&article).unwrap();
        assert_eq!(serde_json::from_str::<Article>(&json).unwrap(), article);
    }
}

const STORY: &str = "<h1>Lock keeper retires after forty years</h1>\
    <p>The keeper of the upper lock handed over her keys on Friday, forty years to the day after she was given \
    them. A brass band played, and three barges sounded their horns.</p>\
    <p>Her successor, who has worked beside her since the spring, said that nothing would change, except for the \
    colour of the hut.</p>";

#[test]
fn nothing_to_read_is_no_article() {
    for page in
        ["", " ", "\n\t \r\n", "\u{FEFF}", "\u{A0}\u{200B}", "<html></html>", "<!doctype html>", "<!-- -->"]
    {
        assert!(matches!(extract(page), Err(Error::NoArticle { .. })), "{page:?}");
    }
}

#[test]
fn plain_text_is_read_or_refused() {
    survives("The keeper of the upper lock handed over her keys on Friday.\n\nA brass band played.");
    survives("just words");
    survives("{\"json\": [1, 2, 3]}");
    survives("a < b && c > d");
}

#[test]
fn binary_files_are_refused() {
    let png = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0".as_slice(), &noise(4000)]
        .concat();
    let pdf =
        [b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\n".as_slice(), &noise(4000)].concat();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(STORY.as_bytes()).unwrap();
    let jpeg = [b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01".as_slice(), &noise(4000)].concat();
    let zip = [b"PK\x03\x04\x14\0\0\0\x08\0".as_slice(), &noise(4000)].concat();
    for file in [png, pdf, gzip.finish().unwrap(), jpeg, zip] {
        assert_eq!(extract(file.clone()), Err(Error::Binary), "{:?}", &file[..8]);
    }
}

#[test]
fn noise_survives() {
    survives(noise(200_000));
    survives([STORY.as_bytes(), &noise(50_000)].concat());
    survives(vec![0; 100_000]);
    survives(vec![b'<'; 100_000]);
    survives(vec![b'&'; 100_000]);
    survives(vec![0xFF; 100_000]);
}

#[test]
fn a_page_may_be_cut_anywhere() {
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>Lock keeper &amp; friends</title>\
         <script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"Lock keeper\"}}</script></head>\
         <body class='page'><article>{STORY}<ul><li><a href=\"/x?y=1&z=2\">One more story for the road</a></li></ul>\
         <table><tr><td>€ 12</table><!-- end --></article></body></html>"
    );
    for end in 0..page.len() {
        // Bytes, so that the cut also falls inside of characters.
        survives(&page.as_bytes()[..end]);
    }
}

#[test]
fn a_page_cut_in_a_tag_keeps_what_came_before() {
    let article = extract(format!("{STORY}<p class=\"te")).unwrap();
    assert_eq!(article.headline.as_deref(), Some("Lock keeper retires after forty years"));
    assert_eq!(article.paragraphs.len(), 2);
}

#[test]
fn a_page_of_50_megabytes() {
    let mut page = String::with_capacity(51 << 20);
    page.push_str(STORY);
    page.push_str("<script>");
    while page.len() < 40 << 20 {
        page.push_str("var words = 'a story in a script is no story'; if (a < b) { words += '</p>'; }\n");
    }
    page.push_str("</script>");
    while page.len() < 50 << 20 {
        page.push_str(
            "<!-- and a comment of some length is no story either, however often it is repeated -->\n",
        );
    }
    let article = extract(page).unwrap();
    assert_eq!(article.paragraphs.len(), 2);
}

#[test]
fn a_page_beyond_the_limit_of_bytes() {
    let page = vec![b'x'; (64 << 20) + 1];
    assert_eq!(extract(page), Err(Error::LimitExceeded { limit: Limit::Bytes, max: 64 << 20 }));
}

#[test]
fn deep_nesting_is_refused() {
    for tag in [
        "<div>",
        "<ul><li>",
        "<b>",
        "<span><a href=x>",
        "<table><tr><td>",
        "<blockquote>",
        "<font>",
        "<svg><g>",
    ] {
        let page = STORY.to_owned() + &tag.repeat(100_000);
        let result = extract(page);
        if let Err(error) = result {
            assert_eq!(error, Error::LimitExceeded { limit: Limit::Depth, max: 512 }, "{tag}");
        }
    }
    assert!(extract("<div>".repeat(100_000)).is_err());
}

#[test]
fn nesting_up_to_the_limit_is_read() {
    let page = format!("{}{STORY}", "<div>".repeat(450));
    assert_eq!(extract(page).unwrap().paragraphs.len(), 2);
}

#[test]
fn nesting_that_ends_again_is_refused_too() {
    let deep = format!("{}{}", "<i>".repeat(1_000), "</i>".repeat(1_000));
    let error = Err(Error::LimitExceeded { limit: Limit::Depth, max: 512 });
    assert_eq!(extract(format!("{STORY}{}", deep.repeat(50))), error);
}

#[cfg(feature = "dom")]
#[test]
fn a_tree_parsed_elsewhere_is_refused_where_it_is_deep() {
    use html5ever::tendril::TendrilSink;
    let dom = html5ever::parse_document(
        newsprint::markup5ever_rcdom::RcDom::default(),
        html5ever::ParseOpts::default(),
    )
    .one(format!("{STORY}{}", "<div>".repeat(2_000)));
    let error = Err(Error::LimitExceeded { limit: Limit::Depth, max: 512 });
    assert_eq!(Extractor::new().dom(&dom).extract(), error);
    let deep = Extractor::new().with_limits(Limits::default().with_depth(3_000));
    assert_eq!(deep.dom(&dom).extract().unwrap().paragraphs.len(), 2);
}

#[test]
fn limits_are_kept_within_what_offsets_can_hold() {
    let mut limits = Limits::default();
    limits.bytes = usize::MAX;
    limits.nodes = usize::MAX;
    let extractor = Extractor::new().with_limits(limits);
    assert_eq!(extractor.page(STORY).extract().unwrap().paragraphs.len(), 2);
    assert_eq!(Limits::default().with_bytes(usize::MAX).bytes, 1 << 30);
    assert_eq!(Limits::default().with_nodes(usize::MAX).nodes, 1 << 31);
}

#[test]
fn text_among_comments_in_a_script_of_an_endless_type() {
    let page = format!(
        "<script type=\"{}\"><!-- <script {}</script></script>{STORY}",
        "x".repeat(600_000),
        "\u{2039}".repeat(200_000)
    );
    assert_eq!(extract(page).unwrap().paragraphs.len(), 2);
}

#[test]
fn many_attributes_are_refused() {
    let attributes = (0..100_000).fold(String::new(), |mut text, number| {
        let _ = write!(text, " data-a{number}=\"{number}\"");
        text
    });
    let error = Err(Error::LimitExceeded { limit: Limit::Attributes, max: 1024 });
    assert_eq!(extract(format!("{STORY}<p{attributes}>")), error);
    assert_eq!(extract(format!("<html{attributes}>{STORY}")), error);
}

#[test]
fn many_links_are_limited() {
    let mut page = format!("<article>{STORY}</article><h2>More stories</h2><ul>");
    for number in 0..100_000 {
        let _ = write!(
            page,
            "<li><a href=\"/story/{number}\">The story of barge number {number} and its crew</a></li>"
        );
    }
    let article = extract(page).unwrap();
    assert_eq!(article.paragraphs.len(), 2);
    assert!(article.related_links.len() <= 500, "{}", article.related_links.len());
}

#[test]
fn json_ld_of_two_megabytes_nested_deeply() {
    let ld = |json: &str| format!("<script type=\"application/ld+json\">{json}</script>{STORY}");
    let arrays = "[".repeat(1 << 20) + &"]".repeat(1 << 20);
    let objects = "{\"@graph\":".repeat(200_000) + "1" + &"}".repeat(200_000);
    let open = "{\"author\":[".repeat(190_000);
    let strings = format!("{{\"headline\":\"{}\"}}", "\\u00e9".repeat(350_000));
    let commas = format!("[{}]", ",".repeat(2 << 20));
    let quotes = "\"".repeat(2 << 20);
    for json in [arrays, objects, open, strings, commas, quotes] {
        assert_eq!(extract(ld(&json)).unwrap().paragraphs.len(), 2, "{}…", &json[..20]);
    }
}

#[test]
fn json_ld_in_many_blocks_and_circles() {
    let mut page = String::new();
    for number in 0..5_000 {
        let _ = write!(
            page,
            "<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"@id\":\"#{number}\",\
             \"author\":{{\"@id\":\"#{}\"}},\"isPartOf\":{{\"@id\":\"#{number}\"}}}}</script>",
            (number + 1) % 5_000
        );
    }
    assert_eq!(extract(page + STORY).unwrap().paragraphs.len(), 2);
}

#[test]
fn foster_parented_tables() {
    survives(format!("{STORY}<table>{}", "<b>out of the table</b><tr>".repeat(20_000)));
    survives(format!("{STORY}<table>{}", "words <i>and</i> ".repeat(40_000)));
    survives(format!("<table>{}", "<td>cell<p>text".repeat(40_000)));
}

#[test]
fn endless_formatting() {
    survives(format!("{STORY}{}", "<p><b><i><u>x".repeat(100)));
    survives(format!("{STORY}{}", "<a href=x><p>".repeat(2_000)));
    survives(format!("{STORY}<p>{}", "<b>".repeat(400) + &"x</b>".repeat(400)));
    survives(format!("{STORY}<select>{}", "<option>x".repeat(50_000)));
}

#[test]
fn one_endless_word_line_and_heading() {
    survives(format!("<h1>{}</h1>{STORY}", "headline ".repeat(100_000)));
    survives(format!("{STORY}<p>{}</p>", "x".repeat(4 << 20)));
    survives(format!("<title>{}</title>{STORY}", "Site | ".repeat(200_000)));
    survives(format!("<p class=\"{}\">{STORY}", "related ".repeat(200_000)));
    survives(format!("<p class=byline>By {}</p>{STORY}", "Ada Lund and ".repeat(100_000)));
    survives(format!("<time datetime=\"{}\">x</time>{STORY}", "2024-".repeat(200_000)));
    survives(format!(
        "<meta property=\"article:published_time\" content=\"{}\">{STORY}",
        "1".repeat(1_000_000)
    ));
    survives(format!("{STORY}{}", "text<br>".repeat(200_000)));
    survives(format!("<a href=\"http://{}\">x</a>{STORY}", "a.".repeat(500_000)));
}

/// How many times the bytes of the page its article and the account of it take.
fn account(page: &str) -> usize {
    let extractor = Extractor::new();
    serde_json::to_string(&extractor.page(page).url("https://news.example/a/b").inspect().unwrap())
        .unwrap()
        .len()
        / page.len()
}

/// More than for any page of many short paragraphs, for each of which JSON has a line.
const ACCOUNT: usize = 12;

#[test]
fn a_long_base_does_not_make_all_links_long() {
    let links = "<p>The successor said that the <a href=s>hut was</a> of a new colour.".repeat(1_000);
    for head in ["<base href=", "<link rel=canonical href="] {
        let page = format!("{head}http://a.example/{}/>{STORY}{links}", "x".repeat(50_000));
        assert!(account(&page) < ACCOUNT, "{head}");
    }
}

#[test]
fn properties_that_hold_each_other_do_not_each_keep_the_text() {
    let page = format!(
        "<div itemscope itemtype=http://schema.org/NewsArticle>{}{}{STORY}",
        "<div itemprop=description>".repeat(450),
        "words ".repeat(10_000)
    );
    assert!(account(&page) < 100);
    let names = "name description ".repeat(20_000);
    let page = format!(
        "<div itemscope itemtype=http://schema.org/NewsArticle><div itemprop=\"{names}\">{}{STORY}",
        "words ".repeat(10_000)
    );
    assert!(account(&page) < ACCOUNT);
}

#[test]
fn references_to_one_long_name_do_not_each_copy_it() {
    let ada = format!("{{\"@id\":\"#x\",\"@type\":\"Person\",\"name\":\"{}\"}}", "Ada ".repeat(10_000));
    let x = "{\"@id\":\"#x\"},".repeat(5_000);
    let article = |author: &str| {
        format!("{{\"@type\":\"NewsArticle\",\"headline\":\"Lock keeper retires\",\"author\":{author}}}")
    };
    let one = article(&format!("[{x}{{}}]"));
    let many = format!("{}{{}}", (article("{\"@id\":\"#x\"}") + ",").repeat(2_000));
    let trail = format!(
        "{{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{}{{}}]}}",
        "{\"item\":{\"@id\":\"#x\"}},".repeat(3_000)
    );
    for nodes in [one, many, trail] {
        let page = format!("<script type=\"application/ld+json\">[{ada},{nodes}]</script>{STORY}");
        assert!(account(&page) < ACCOUNT, "{}", &nodes[..40]);
    }
}

#[test]
fn breadcrumbs_and_titles_without_end() {
    let steps =
        (0..30_000).map(|step| format!("{{\"position\":{step},\"name\":\"Step number {step} of many\"}},"));
    let steps = steps.collect::<Vec<_>>().concat();
    survives(format!(
        "<script type=\"application/ld+json\">[{{\"@type\":\"NewsArticle\",\"headline\":\"{}\"}},\
         {{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{steps}{{}}]}}]</script>{STORY}",
        "word and ".repeat(100_000)
    ));
}

#[test]
fn facts_without_end_in_a_link_without_a_title() {
    survives(format!("{STORY}<a href=/2024/05/06/the-story-of-it>{}</a>", "<time>1</time> ".repeat(300_000)));
}

/// Bytes of a small generator of pseudo-random numbers (xorshift).
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_F491_u32;
    std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_le_bytes()[1]
    })
    .take(length)
    .collect()
}
