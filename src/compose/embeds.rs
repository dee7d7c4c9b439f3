//! Embedded media: frames, and posts of networks.

use crate::address::is_advert;
use crate::article::Embed;
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::url;
use crate::settings::Context;

/// Returns what a frame shows, unless it counts visitors or is an advertisement.
pub(super) fn embed(node: NodeRef<'_>, after: usize, context: &Context) -> Option<Embed> {
    // A place is held until a script puts in what is to be shown.
    let sources = [Attr::DataSrc, Attr::Src].into_iter().filter_map(|name| node.attr(name));
    let src = sources.map(str::trim).find(|src| !src.is_empty() && !src.starts_with("about:"))?;
    // A frame of a pixel counts visitors.
    let is_dot =
        |name: Attr| node.attr(name).is_some_and(|size| matches!(size.trim(), "0" | "1" | "0px" | "1px"));
    if is_dot(Attr::Width) && is_dot(Attr::Height) || is_advert(src) {
        return None;
    }
    url::resolve(context.base.as_ref(), src).map(|url| Embed::new(url, after))
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
    let links = || node.descendants().filter(|node| node.tag() == Tag::A);
    let href = is_post(node).then(|| links().last()).flatten()?.attr(Attr::Href)?;
    url::resolve(context.base.as_ref(), href).map(|url| Embed::new(url, after))
}
