//! The page is that of html5ever's own tokenizer, which leaves nothing out, and of an `RcDom`.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use proptest::prelude::*;

use super::parse::read;
use super::tree_sink::Sink;
use super::{NodeRef, Page};
use crate::limits::Limits;

/// What pages are made of, and where one who reads them in slices could go wrong.
const PARTS: &[&str] = &[
    "<script>",
    "<script>",
    "</script>",
    "</script>",
    "<SCRIPT async src='>'>",
    "</Script\n>",
    "</scripts>",
    "<script type=application/ld+json>{\"a\": 1}",
    "<script/>",
    "<style>",
    "</style>",
    "<style media='>'>",
    "</style >",
    "a{b:c}",
    "if (a<b) c",
    "<!--",
    "-->",
    "<!-- <script>",
    "--!>",
    "<![CDATA[",
    "]]>",
    "<svg>",
    "</svg>",
    "<math><annotation-xml encoding='text/html'>",
    "<title>",
    "</title>",
    "<textarea>",
    "</textarea>",
    "<noscript>",
    "</noscript>",
    "<iframe>",
    "</iframe>",
    "<template>",
    "</template>",
    "<select>",
    "<option>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<b>",
    "<i class=x>",
    "</b>",
    "</i>",
    "<p>",
    "</p>",
    "<a href=\"",
    "\">",
    "<a>",
    "<div id=d>",
    "</div>",
    "<body class=b>",
    "<html lang=en>",
    "<pre>",
    "\n",
    "\r\n",
    " ",
    "text",
    "&amp",
    "é\u{A0}",
    "<",
    "</",
    ">",
    "<x-y z=1>",
    "<frameset>",
    "<form>",
    "<li>",
    "<h1>",
    "\0",
    "\r",
    "&",
    "&amp;",
    "&#x41",
    "&#128;",
    "&notit;",
    "&copy=1",
    "&#0;",
    "&#99999999999;",
    "&NotEqualTilde;",
    "<!---",
    "<!-->",
    "<!--->",
    "--",
    "!>",
    "<!",
    "<?",
    "</>",
    "</ ",
    "<!doctype html>",
    "<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 3.2//EN'>",
    "<!doctype",
    "<BR/>",
    "<br / >",
    "</br class=x>",
    "</div/>",
    "<div class",
    " id = x",
    " ID='y'",
    "=",
    "/",
    "'",
    "\"",
    " data-x=1 data-src=\"&amp;&copy;&copy=&copya\"",
    " title='a\0b\r\nc'",
    "<font color=red>",
    "<b data-x=1>",
    "<b data-x=2>",
    "<input type=hidden>",
    "<image src=x>",
    "<textarea>\r\n\n",
    "<pre>\n",
    "<plaintext>",
    "<xmp>",
    "</xmp>",
    "<noframes>",
    "<svg xlink:href=a xlink:href=b>",
    "<foreignObject>",
    "<p xlink:href=a>",
    "<template shadowrootmode=open>",
];

fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PARTS), 0..40).prop_map(|parts| parts.concat())
}

fn options() -> ParseOpts {
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    options
}

/// All that a page says of its nodes.
fn nodes(page: &Page) -> Vec<String> {
    let node = |node: NodeRef| {
        let attrs: Vec<_> = node.attrs().collect();
        format!(
            "{:?} {:?} {attrs:?} {:?} {}",
            node.id()..node.end(),
            node.tag(),
            node.text(),
            node.linked_text_len()
        )
    };
    page.nodes()
        .map(node)
        .chain(page.title().map(str::to_owned))
        .chain(page.json_ld().map(|found| format!("{found:?}")))
        .collect()
}

#[test]
#[cfg(feature = "dom")]
fn a_plain_attribute_goes_before_one_of_another_namespace() {
    for html in ["<svg><a xlink:href=x href=y>", "<svg><a href=y xlink:href=x>", "<svg xml:lang=x lang=y>"] {
        let dom = parse_document(super::RcDom::default(), options()).one(html);
        let page = Page::of(read(html, &Limits::default()).unwrap().0);
        assert_eq!(nodes(&Page::of(super::Tree::of(&dom))), nodes(&page));
        let first = |node: NodeRef| node.attrs().next().map(|(_, value)| value.to_owned());
        assert!(page.nodes().filter_map(first).all(|value| value == "y"), "{html}");
    }
}

/// Of more than two equal links that are open, the tree builder makes two again.
#[test]
#[cfg(feature = "dom")]
fn equal_links_left_open_in_block_within_block() {
    let link = |blocks: usize| format!("<a href=x>{}", "<div>".repeat(blocks));
    let html = format!("{}<a href=x></a></div></a>{}<a>text", link(8).repeat(3), "</div>".repeat(16));
    let dom = parse_document(super::RcDom::default(), options()).one(html.as_str());
    let page = Page::of(read(&html, &Limits::default()).unwrap().0);
    assert_eq!(nodes(&Page::of(super::Tree::of(&dom))), nodes(&page));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_tokens_are_those_of_html5ever(html in soup()) {
        let all = parse_document(Sink::new(html.len()), options()).one(html.as_str());
        let page = Page::of(read(&html, &Limits::default()).unwrap().0);
        prop_assert_eq!(nodes(&Page::of(all)), nodes(&page));
    }

    #[test]
    #[cfg(feature = "dom")]
    fn the_tree_is_that_of_rc_dom(html in soup()) {
        let dom = parse_document(super::RcDom::default(), options()).one(html.as_str());
        let page = Page::of(read(&html, &Limits::default()).unwrap().0);
        prop_assert_eq!(nodes(&Page::of(super::Tree::of(&dom))), nodes(&page));
    }
}
