//! Signs that a picture is none of the article's: an icon, a face, a banner, the sign of a site.

use super::picture_address::{address, pixels};
use super::picture_links::{ends_with_in_any_case, is_link};
use crate::address::{is_network, without_query};
use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::class_words::FactWords as Words;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;
use crate::normalize::byline;

/// Words of the addresses of icons and of faces, and classes that frameworks cut faces round with.
static ICON: Phrases = Phrases::new(&ELEMENT_NAMES, "icon");
static FACE: Phrases = Phrases::new(&ELEMENT_NAMES, "face");
static ROUND: Phrases = Phrases::new(&ELEMENT_NAMES, "round picture");

/// Whether a figure shows a face and not what the article tells of.
pub(super) fn shows_face(picture: NodeRef<'_>) -> bool {
    address(picture).is_some_and(|address| is_face(picture, address))
}

/// Whether a picture is the author's: `<div class=author><img>`, `<img class=avatar>`.
pub(super) fn is_authors(picture: NodeRef<'_>) -> bool {
    is_in_frame(picture, Words::BYLINE.with(Words::BIO).with(Words::FACE))
}

/// Whether a picture that no words go with is an icon, a face or a banner.
pub(super) fn is_furniture(picture: NodeRef<'_>) -> bool {
    let Some(address) = address(picture) else { return true };
    if is_icon(address) || is_face(picture, address) || is_counter(picture, address) {
        return true;
    }
    is_banner(picture) || is_in_control(picture)
}

/// Whether an address is that of a drawing for screens: `mail-icon.png`, `twitter.svg`.
fn is_icon(address: &str) -> bool {
    let path = without_query(address);
    ends_with_in_any_case(path, ".svg") || words(path).any(|word| ICON.is_in_any_case(word))
}

/// Whether a picture counts visitors: `<img src="/logger/p.gif?a=1.2&d=/2.2" alt="">`.
fn is_counter(picture: NodeRef<'_>, address: &str) -> bool {
    let is_described = picture.attr(Attr::Alt).is_some_and(|alt| !alt.trim().is_empty());
    if picture.attr(Attr::Style).is_some_and(is_dot) {
        return true;
    }
    !is_described && address.contains('?') && ends_with_in_any_case(without_query(address), ".gif")
}

/// Whether a style makes a picture one pixel wide: "position:absolute;width:1px;height:1px".
fn is_dot(style: &str) -> bool {
    let mut rules = style.split(';').filter_map(|rule| rule.split_once(':'));
    rules.any(|(name, value)| name.trim() == "width" && value.trim() == "1px")
}

/// Whether a picture is the face of an account: `/avatars/ida.jpg`, `<img class=rounded-full>`, `/ida.png?w=100&h=100`.
fn is_face(picture: NodeRef<'_>, address: &str) -> bool {
    if words(address).any(|word| FACE.is(word, Lang::UNKNOWN)) {
        return true;
    }
    ROUND.iter(Lang::UNKNOWN).any(|class| picture.has_token(Attr::Class, class)) || is_small_square(address)
}

fn words(address: &str) -> impl Iterator<Item = &str> + Clone {
    address.split(['/', '.', '-', '_', '?', '='])
}

/// Whether an address asks for a small square: `/ida.png?w=100&h=100`.
fn is_small_square(address: &str) -> bool {
    /// Pixels of the largest face.
    const LARGEST: u32 = 200;
    let Some((_, query)) = address.split_once('?') else { return false };
    let side = |names: [&str; 2]| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(name, _)| names.contains(name)).and_then(|(_, size)| size.parse::<u32>().ok())
    };
    let width = side(["w", "width"]);
    width.is_some_and(|width| width <= LARGEST) && width == side(["h", "height"])
}

/// Whether a picture leads to another page and is as small as those of cards, or as large as advertisements are.
pub(super) fn promotes(picture: NodeRef<'_>) -> bool {
    /// Pixels of the widest picture of a card, and a size that networks sell.
    const WIDEST: u32 = 180;
    const SOLD: (u32, u32) = (300, 250);
    if !is_linked(picture) {
        return false;
    }
    match (pixels(picture, Attr::Width), pixels(picture, Attr::Height)) {
        (Some(width), Some(height)) => width <= WIDEST || (width, height) == SOLD,
        (width, _) => width.is_some_and(|width| width <= WIDEST),
    }
}

/// Whether a picture without words calls on readers to follow the site on a network, or to share the page:
/// `<a href=https://news.google.com/publications/x><figure><img>`.
pub(super) fn is_call(picture: NodeRef<'_>) -> bool {
    const LEVELS: usize = 3;
    if picture.text_len() > 0 {
        return false;
    }
    let mut links = picture.ancestors().take(LEVELS).filter(|above| above.tag() == Tag::A);
    links.any(|link| link.attr(Attr::Href).is_some_and(is_network))
}

/// Whether a picture is a link to another page, as those of cards and of buttons are.
fn is_linked(picture: NodeRef<'_>) -> bool {
    const LEVELS: usize = 3;
    picture.ancestors().take(LEVELS).any(is_link)
}

/// Whether a picture has the shape of a banner: 728 × 90 pixels.
fn is_banner(picture: NodeRef<'_>) -> bool {
    /// Pixels of the highest one, and how many times as wide it is.
    const HIGHEST: u32 = 120;
    const TIMES: u32 = 4;
    let (Some(width), Some(height)) = (pixels(picture, Attr::Width), pixels(picture, Attr::Height)) else {
        return false;
    };
    height <= HIGHEST && width >= TIMES * height
}

/// Whether a large picture between the headline and the text is the article's.
pub(super) fn leads(picture: NodeRef<'_>) -> bool {
    if is_large(picture) { may_lead(picture) } else { false }
}

/// Whether neither a picture nor its frame is the author's, the site's, a button or another story.
pub(super) fn may_lead(picture: NodeRef<'_>) -> bool {
    const OTHER: Words = Words::BYLINE
        .with(Words::BIO)
        .with(Words::FACE)
        .with(Words::SHARE)
        .with(Words::FOREIGN)
        .with(Words::BESIDE)
        .with(Words::LOGO);
    if address(picture).is_none_or(|address| ends_with_in_any_case(address, ".gif")) {
        return false;
    }
    let is_other = is_in_control(picture) || is_linked(picture) || is_in_frame(picture, OTHER);
    !(is_other || is_beside_name(picture))
}

/// Whether a name is all that stands beside a picture: `<div><img><span>Ida Berg</span></div>`.
fn is_beside_name(picture: NodeRef<'_>) -> bool {
    const LEVELS: usize = 3;
    let frame = picture.ancestors().take(LEVELS).find(|frame| frame.text_len() > 0);
    frame.is_some_and(|frame| byline::is_name(frame.text().trim()))
}

/// Whether a frame of a picture that holds little else is named so.
fn is_in_frame(picture: NodeRef<'_>, words: Words) -> bool {
    /// Levels around the picture, and letters of a frame that is its own. Those of the lead picture on the page.
    const LEVELS: usize = 4;
    const FRAME: u32 = 400;
    let mut frames = picture.self_and_ancestors().take(LEVELS).filter(|frame| frame.text_len() < FRAME);
    frames.any(|frame| frame.class_meaning().facts.any(words))
}

/// Whether a picture is one of a menu or of a control.
fn is_in_control(picture: NodeRef<'_>) -> bool {
    const LEVELS: usize = 4;
    let mut frames = picture.ancestors().take(LEVELS);
    frames.any(|frame| matches!(frame.tag(), Tag::Nav | Tag::Aside | Tag::Button | Tag::Label))
}

/// Whether no attribute says that a picture is small. A face is no wider than high.
pub(super) fn is_large(picture: NodeRef<'_>) -> bool {
    /// Pixels below which it is an icon or a face; of one that is wider than high, below which it is a banner.
    const SMALLEST: u32 = 200;
    const LOWEST: u32 = 120;
    match [Attr::Width, Attr::Height].map(|name| pixels(picture, name)) {
        [Some(width), Some(height)] if width > height => width >= SMALLEST && height >= LOWEST,
        sizes => sizes.into_iter().flatten().all(|size| size >= SMALLEST),
    }
}
