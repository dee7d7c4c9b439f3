//! Texts and addresses: what is normalized stays as it is when it is normalized again, and is no longer than it may be.
#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::normalize::{text, url};

fuzz_target!(|input: &str| {
    let collapsed = text::collapse(input);
    assert_eq!(text::collapse(&collapsed), collapsed);
    assert!(!collapsed.contains('\n') && collapsed.trim() == collapsed);
    let folded = text::fold(input);
    assert_eq!(text::fold(&folded), folded);
    let decoded = text::decode_entities(input);
    assert!(!input.contains('&') || !decoded.contains(['\u{1B}', '\u{7}']));
    let _ = text::strip_tags(input);
    let base = newsprint::url::Url::parse("https://post.example/news/").ok();
    if let Some(address) = url::resolve(base.as_ref(), input) {
        assert_eq!(url::resolve(None, &address).as_deref(), Some(address.as_str()));
    }
});
