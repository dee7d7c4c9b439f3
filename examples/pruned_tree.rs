//! How is something taken out of a page first, by rules of my own? Nodes are removed from one's own `RcDom`, which then is
//! read as it is. For selectors of CSS there is `site_rules`.
//!
//! ```text
//! cargo run --example pruned_tree
//! ```

use newsprint::Extractor;
use newsprint::html5ever::tendril::TendrilSink;
use newsprint::html5ever::tree_builder::TreeSink;
use newsprint::html5ever::{ParseOpts, parse_document};
use newsprint::markup5ever_rcdom::{Handle, NodeData, RcDom};

const PAGE: &str = "<h1>Ferry line closes</h1><p>The last ferry crossed the strait on Friday evening, the line said.</p>\
    <p data-sponsor=books>Our book on the ferries is out now, in all good shops of the town and the harbour.</p>";

/// Whether an element is paid for.
fn is_sponsored(node: &Handle) -> bool {
    let NodeData::Element { attrs, .. } = &node.data else { return false };
    attrs.borrow().iter().any(|attr| &*attr.name.local == "data-sponsor")
}

fn main() -> Result<(), newsprint::Error> {
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    let dom = parse_document(RcDom::default(), options).one(PAGE);
    let mut open = vec![dom.document.clone()];
    while let Some(node) = open.pop() {
        if is_sponsored(&node) {
            dom.remove_from_parent(&node);
        } else {
            open.extend(node.children.borrow().iter().cloned());
        }
    }
    println!("{}", Extractor::new().dom(&dom).extract()?.text());
    Ok(())
}
