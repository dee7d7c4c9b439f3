//! Embedded media: frames, and posts of networks.

use crate::address::is_advert;
use crate::article::Embed;
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::url;
use crate::settings::Context;

/// Returns what a frame shows, unless it counts visitors or is an advertisement.
pub(super) fn embed(node: NodeRef<'_>, after: usize, context: &Context) -> Option<Embed> {
    // A place is held until a script puts in what is to be shown.
    let sources = [Attr::DataSrc, Attr::Src].into_iter().filter_map(|name| node.attr(name)).map(str::trim);
    let src = sources.filter(|src| !src.is_empty()).find(|src| !src.starts_with("about:"))?;
    if is_dot(node) || is_advert(src) {
        return None;
    }
    url::resolve(context.base.as_ref(), src).map(|url| Embed::new(url, after))
}

/// Whether a frame is of a pixel, and counts visitors: `<iframe width=1 height=1>`.
fn is_dot(node: NodeRef<'_>) -> bool {
    let sizes = [Attr::Width, Attr::Height].map(|name| node.attr(name).unwrap_or_default());
    sizes.iter().all(|size| matches!(size.trim(), "0" | "1" | "0px" | "1px"))
}

/// The classes by which the networks' own scripts find the posts that they are to show.
const POSTS: [&str; 7] = [
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "tiktok-embed",
    "bluesky-embed",
    "reddit-embed-bq",
    "mastodon-embed",
];

/// Whether an element is a post of a network.
pub(super) fn is_post(node: NodeRef<'_>) -> bool {
    node.tag() == Tag::Blockquote && POSTS.iter().any(|post| node.has_token(Attr::Class, post))
}

/// Returns a post of a network; its address is that of its last link, the date.
pub(super) fn post(node: NodeRef<'_>, after: usize, context: &Context) -> Option<Embed> {
    if !is_post(node) {
        return None;
    }
    let href = node.descendants().filter(|node| node.tag() == Tag::A).last()?.attr(Attr::Href)?;
    url::resolve(context.base.as_ref(), href).map(|url| Embed::new(url, after))
}
