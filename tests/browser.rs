//! In a browser, nothing of an article's outputs runs and nothing loads, whatever its texts.
//!
//! ```text
//! cargo test --test browser -- --ignored        # needs `chromium` in the path
//! ```
#![allow(clippy::unwrap_used)]

use std::fs;
use std::net::TcpListener;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use newsprint::{Article, Author, Byline, Figure, Image, Link, Paragraph, ParagraphKind, Section};

/// What runs `ran()` or loads from `BASE` where it is taken for markup.
const VECTORS: &[&str] = &[
    "<script>ran()</script>",
    "</script><script>ran()</script>",
    "<!--<script>--></script><script>ran()</script>",
    "--><script>ran()</script><!--",
    "]]><script>ran()</script>",
    "</title></textarea></style><script>ran()</script>",
    "<img src=x onerror=ran()>",
    "<img src=\"BASE/a\">",
    "\"><svg onload=ran()>",
    "\" autofocus onfocus=\"ran()\" tabindex=\"0",
    "' onerror='ran()' src='x",
    "x\" onerror=\"ran()",
    "<iframe srcdoc=\"<script>parent.ran()</script>\"></iframe>",
    "<iframe src=\"javascript:parent.ran()\"></iframe>",
    "<object data=BASE/b></object>",
    "<video poster=BASE/c></video>",
    "<link rel=stylesheet href=BASE/d>",
    "<style>@import 'BASE/e';</style>",
    "<body background=BASE/f onload=ran()>",
    "<noscript><p title=\"</noscript><img src=x onerror=ran()>\">",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=ran()&gt;\">",
    "![x](BASE/g)",
    "![x](<BASE/h> 'title')",
    "![x][r]\n\n[r]: BASE/i",
    "`</code><script>ran()</script>`",
    "```\n</pre><script>ran()</script>\n```",
    "\n\n<script>ran()</script>\n\n",
    "&lt;script&gt;ran()&lt;/script&gt;",
    "&#60;script&#62;ran()&#60;/script&#62;",
    "\\u003Cscript\\u003Eran()\\u003C/script\\u003E",
    "\u{2028}ran()//",
    "\";ran();//",
    "\\\";ran();//",
    "+ADw-script+AD4-ran()+ADw-/script+AD4-",
    "\u{1B}$B<script>ran()</script>",
    "<\0script>ran()</script>",
];

/// An article with a text wherever one may stand.
fn article(text: &str) -> Article {
    let mut article = Article::default();
    article.headline = Some(text.to_owned());
    article.kicker = Some(text.to_owned());
    article.dek = Some(format!("dek {text}"));
    article.description = Some(text.to_owned());
    article.canonical_url = Some(format!("https://e.invalid/{text}"));
    article.section = Some(Section::new(text));
    article.tags = vec![text.to_owned()];
    article.byline = Some(Byline::new(vec![Author::new(text)]));
    let kinds = [
        ParagraphKind::Text,
        ParagraphKind::Subheading { level: 2 },
        ParagraphKind::Quote,
        ParagraphKind::ListItem,
        ParagraphKind::Preformatted,
        ParagraphKind::TableRow,
    ];
    for kind in kinds {
        for around in [text.to_owned(), format!("word {text} word"), format!("a\t{text}"), format!("!{text}")]
        {
            let mut paragraph = Paragraph::new(kind, around);
            for address in
                [format!("https://e.invalid/{text}"), "javascript:ran()".to_owned(), text.to_owned()]
            {
                let start = paragraph.text.find(text).unwrap();
                paragraph.links.push(Link::new(text, address, start..start + text.len()));
            }
            article.paragraphs.push(paragraph);
        }
    }
    for address in [format!("https://e.invalid/{text}"), "javascript:ran()".to_owned(), text.to_owned()] {
        let mut image = Image::new(address);
        image.alt = Some(text.to_owned());
        let mut figure = Figure::new(image, 1);
        (figure.caption, figure.credit) = (Some(text.to_owned()), Some(text.to_owned()));
        article.figures.push(figure);
    }
    article
}

/// Counts what is asked of a server, whose address it returns.
fn server() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let requests = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&requests);
    std::thread::spawn(move || {
        for _ in listener.incoming() {
            counter.fetch_add(1, Ordering::SeqCst);
        }
    });
    (base, requests)
}

/// Shows a page to the browser; returns the page as its scripts have left it.
fn show(name: &str, body: &str) -> String {
    let page = format!(
        "<!doctype html><html data-ran=0><head><meta charset=utf-8><title>x</title><script>\
         function ran() {{ document.documentElement.dataset.ran++; }}\
         for (const name of ['alert', 'fetch', 'open']) window[name] = ran;\
         addEventListener('load', () => {{\
           for (const link of document.links) if (!/^https?:$/.test(link.protocol)) ran();\
           let json = 0;\
           for (const node of document.querySelectorAll('script[type]')) {{ JSON.parse(node.textContent); json++; }}\
           document.documentElement.dataset.json = json;\
         }});</script></head><body>{body}</body></html>"
    );
    let folder = std::env::temp_dir().join(format!("newsprint-browser-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("page.html");
    fs::write(&file, page).unwrap();
    let mut browser = Command::new("chromium");
    browser.args(["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=4000", "--dump-dom"]);
    browser.arg(format!("--user-data-dir={}", folder.display())).arg(format!("file://{}", file.display()));
    let output = browser.output().unwrap();
    fs::remove_dir_all(&folder).unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
#[ignore = "needs chromium"]
fn nothing_runs_and_nothing_loads() {
    let (base, requests) = server();
    let texts: Vec<String> = VECTORS.iter().map(|vector| vector.replace("BASE", &base)).collect();
    let mut body = String::new();
    for text in &texts {
        let article = article(text);
        let mut of_markdown = String::new();
        let markdown = article.to_markdown();
        pulldown_cmark::html::push_html(&mut of_markdown, pulldown_cmark::Parser::new(&markdown));
        let json = article.to_json_ld();
        let scripts = format!("<script type=application/ld+json>{json}</script><script>void {json}</script>");
        body.extend([article.to_html(), of_markdown, scripts]);
    }
    let shown = show("outputs", &body);
    assert!(shown.contains(&format!("data-json=\"{}\"", texts.len())), "not all was read");
    assert!(shown.contains("data-ran=\"0\""), "something ran");
    assert_eq!(requests.load(Ordering::SeqCst), 0, "something was loaded");
}

/// The browser does run and load what is markup: the test above can fail.
#[test]
#[ignore = "needs chromium"]
fn the_vectors_run_and_load_where_they_are_markup() {
    let (base, requests) = server();
    let shown =
        show("vectors", &format!("<img src=x onerror=ran()><script>ran()</script><img src=\"{base}/a\">"));
    assert!(shown.contains("data-ran=\"2\""), "{shown}");
    assert!(requests.load(Ordering::SeqCst) > 0);
}
