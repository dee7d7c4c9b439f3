//! Addresses that end as those of pictures do, and links that lead elsewhere.

use crate::address::without_query;
use crate::dom::{Attr, NodeRef, Tag};

/// How the names of pictures end.
const PICTURES: [&str; 6] = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];

/// Whether an address ends as those of pictures do: `/a.jpg?w=800`.
pub(super) fn is_picture_file(address: &str) -> bool {
    PICTURES.iter().any(|suffix| ends_with_in_any_case(without_query(address), suffix))
}

pub(super) fn ends_with_in_any_case(path: &str, suffix: &str) -> bool {
    let end = path.len().checked_sub(suffix.len()).and_then(|at| path.get(at..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(suffix))
}

/// Whether an element is a link that leads to no picture: `<a href=/news/ferry>`, `<a href="javascript:print()">`.
pub(super) fn is_link(node: NodeRef<'_>) -> bool {
    page_address(node).is_some()
}

/// Whether an element is a link that leads to no picture and runs no script: `<a href=/news/ferry>`.
pub(super) fn leads_to_page(node: NodeRef<'_>) -> bool {
    page_address(node).is_some_and(|href| !runs_script(href))
}

fn page_address(node: NodeRef<'_>) -> Option<&str> {
    let href = if node.tag() == Tag::A { node.attr(Attr::Href) } else { None };
    href.filter(|href| !is_picture_file(href))
}

fn runs_script(href: &str) -> bool {
    href == "#" || href.starts_with("javascript:")
}
