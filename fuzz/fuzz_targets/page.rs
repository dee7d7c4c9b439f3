//! Any bytes give an article or an error, the article survives JSON, and its renderings can be read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::{Article, Extractor};

fuzz_target!(|bytes: &[u8]| {
    let extractor = Extractor::new();
    let Ok(article) = extractor.bytes(bytes).url("https://post.example/news/1/").extract() else { return };
    let json = serde_json::to_string(&article).expect("an article is JSON");
    assert_eq!(serde_json::from_str::<Article>(&json).expect("an article again"), article);
    assert_eq!(extractor.bytes(bytes).url("https://post.example/news/1/").extract().as_ref(), Ok(&article), "the same bytes give the same article");
    let _ = (article.text(), article.to_markdown(), article.to_json_ld());
    // The HTML that it writes is a page that it reads.
    let _ = newsprint::extract(&article.to_html());
});
