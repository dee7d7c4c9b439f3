//! Where the file of a picture is: in attributes that scripts read, in sets of sizes, in `<source>`, in CSS.

use super::picture_links::is_picture_file;
use super::pictures::{NODES, is_picture};
use crate::address::without_query;
use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;

/// Parts of the names of files that hold a place until a script puts in the picture.
static PLACEHOLDERS: Phrases = Phrases::new(&ELEMENT_NAMES, "placeholder");

/// Where scripts find the address of a picture that is loaded late.
const LAZY: [Attr; 5] =
    [Attr::DataSrc, Attr::DataLazySrc, Attr::DataOriginal, Attr::DataOriginalSrc, Attr::DataPicture];
const LAZY_SETS: [Attr; 2] = [Attr::DataSrcset, Attr::DataLazySrcset];

/// Returns the address of the file that an element shows, as it is written: `/a.jpg` of
/// `<img src=blank.gif data-src=/a.jpg>`.
pub(super) fn address(node: NodeRef<'_>) -> Option<&str> {
    if is_picture(node) {
        return of_image(node).or_else(|| of_sources(node.parent()?));
    }
    match node.tag() {
        Tag::Picture => of_sources(node),
        Tag::Video | Tag::Custom => node.attr(Attr::Poster).filter(|address| is_file(address)),
        _ => {
            let late = || lazy(node).filter(|address| is_picture_file(address));
            node.attr(Attr::Style).and_then(background).or_else(late)
        }
    }
}

/// The number of an attribute such as `width=640px`.
pub(super) fn pixels(node: NodeRef<'_>, name: Attr) -> Option<u32> {
    node.attr(name)?.trim_end_matches("px").parse().ok()
}

/// Whether the file stands where only scripts look for it.
pub(super) fn is_lazy(node: NodeRef<'_>) -> bool {
    lazy(node).is_some()
}

fn of_image(image: NodeRef<'_>) -> Option<&str> {
    let source = || image.attr(Attr::Src).filter(|address| is_file(address));
    let set = || image.attr(Attr::Srcset).and_then(largest);
    lazy(image).or_else(source).or_else(set)
}

fn lazy(node: NodeRef<'_>) -> Option<&str> {
    let one = LAZY.iter().filter_map(|name| node.attr(*name)).find(|address| is_file(address));
    one.or_else(|| LAZY_SETS.iter().find_map(|name| largest(node.attr(*name)?)))
}

/// Returns the address in the first `<source>` of a `<picture>` that every reader of files knows the format of.
fn of_sources(picture: NodeRef<'_>) -> Option<&str> {
    if picture.tag() != Tag::Picture {
        return None;
    }
    let sources = || picture.descendants().take(NODES).filter(|part| part.tag() == Tag::Source);
    let is_new = |source: &NodeRef<'_>| {
        source.attr(Attr::Type).is_some_and(|kind| matches!(kind, "image/webp" | "image/avif"))
    };
    let mut known = sources().filter(|source| !is_new(source));
    known.find_map(of_image).or_else(|| sources().find_map(of_image))
}

/// Returns the address in a CSS declaration: `/a.jpg` of `background: url('/a.jpg') center`.
fn background(style: &str) -> Option<&str> {
    let (_, declared) = style.split_once("background")?;
    let (_, address) = declared.split_once("url(")?;
    let (address, _) = address.split_once(')')?;
    let address = address.trim_matches(|char: char| char.is_whitespace() || matches!(char, '"' | '\''));
    is_file(address).then_some(address)
}

/// Whether an attribute's value is the address of a picture, and neither the picture itself, nor a placeholder, nor a
/// pattern that a script fills in (`/a-{width}.jpg`).
fn is_file(address: &str) -> bool {
    let address = address.trim();
    if address.is_empty() || address.starts_with(['#', '{']) || address.contains("{width}") {
        return false;
    }
    let is_path = address.contains(['/', '.']) && !address.starts_with("data:");
    is_path && !is_placeholder(address)
}

/// Whether the name of a file says that it holds the place of another: `/img/blank.gif`, `transparent-1x1.png`.
fn is_placeholder(address: &str) -> bool {
    /// Words of the longest name: "gray whales off the cape" is a picture's.
    const MOST_WORDS: usize = 3;
    let file = without_query(address).rsplit('/').next().unwrap_or_default();
    let name = file.split('.').next().unwrap_or_default();
    let mut parts = name.split(['-', '_']);
    parts.clone().count() <= MOST_WORDS && parts.any(|part| PLACEHOLDERS.is(part, Lang::UNKNOWN))
}

/// Returns the largest of a set of sizes: `/b.jpg` of `/a.jpg 400w, /b.jpg 800w`. Addresses may hold commas.
fn largest(set: &str) -> Option<&str> {
    let mut best: Option<(&str, f32)> = None;
    let mut rest = set;
    while let Some((address, size, behind)) = first_of_set(rest) {
        if is_file(address) && best.is_none_or(|(_, known)| known < size) {
            best = Some((address, size));
        }
        rest = behind;
    }
    best.map(|(address, _)| address)
}

/// Returns the first address of a set, the number in its descriptor, and what follows.
fn first_of_set(set: &str) -> Option<(&str, f32, &str)> {
    let set = set.trim_start_matches(|char: char| char.is_whitespace() || char == ',');
    if set.is_empty() {
        return None;
    }
    let (address, behind) = set.split_once(char::is_whitespace).unwrap_or((set, ""));
    if address.ends_with(',') {
        return Some((address.trim_end_matches(','), 1.0, behind));
    }
    let (descriptor, behind) = behind.split_once(',').unwrap_or((behind, ""));
    let number = descriptor.trim().trim_end_matches(|char: char| char.is_ascii_alphabetic());
    Some((address, number.parse().unwrap_or(1.0), behind))
}

/// Returns the name of the file that an address of a picture ends with, if it is long enough to be that of one picture.
pub(super) fn file_of(address: &str) -> Option<&str> {
    /// Bytes of the shortest one: "image.jpg" may be any.
    const SHORTEST: usize = 12;
    let name = without_query(address).rsplit('/').next()?;
    (name.len() >= SHORTEST).then_some(name)
}

/// Returns the folder of the file of an address: `/2012/01/` of `/2012/01/ferry.jpg?w=800`.
pub(super) fn folder_of(address: &str) -> Option<&str> {
    without_query(address).rsplit_once('/').map(|(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::{Page, parse};
    use crate::limits::Limits;

    /// The address of the first element that has one.
    fn address_in(html: &str) -> Option<String> {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        page.nodes().find_map(address).map(str::to_owned)
    }

    #[test]
    fn addresses_from_every_place() {
        for (html, expected) in [
            ("<img src=/a.jpg>", Some("/a.jpg")),
            ("<img src=/small.jpg data-src=/a.jpg>", Some("/a.jpg")),
            ("<img src=data:image/gif;base64,R0 data-original=/a.jpg>", Some("/a.jpg")),
            ("<img src=/blank.gif srcset='/b.jpg 400w, /a.jpg 800w'>", Some("/a.jpg")),
            ("<img src=/img/transparent-1x1.png srcset='/a.jpg 2x,/b.jpg 1x'>", Some("/a.jpg")),
            ("<img data-srcset='/w=1,h=2/b.jpg 400w, /w=2,h=4/a.jpg 800w'>", Some("/w=2,h=4/a.jpg")),
            ("<img srcset='/a.jpg'>", Some("/a.jpg")),
            ("<img srcset='/a.jpg, /b.jpg'>", Some("/a.jpg")),
            ("<img data-flickity-lazyload=/a.jpg>", Some("/a.jpg")),
            ("<img data-flickity-lazyload-srcset='/a.jpg 800w'>", Some("/a.jpg")),
            ("<img data-src='/a-{width}.jpg' src=/a.jpg>", Some("/a.jpg")),
            ("<img src=data:image/svg+xml,x nitro-lazy-src=/a.jpg>", Some("/a.jpg")),
            ("<img nitro-lazy-srcset='/a.jpg 800w, /b.jpg 300w'>", Some("/a.jpg")),
            ("<img src=/blank.gif data-wpfc-original-src=/a.jpg>", Some("/a.jpg")),
            (
                "<picture><source srcset='/a.webp' type=image/webp><source srcset=/a.jpg><img></picture>",
                Some("/a.jpg"),
            ),
            ("<picture><source srcset=/a.webp type=image/webp></picture>", Some("/a.webp")),
            ("<amp-img src=/a.jpg></amp-img>", Some("/a.jpg")),
            ("<video poster=/a.jpg></video>", Some("/a.jpg")),
            ("<div style=\"background-image: url('/a.jpg')\"></div>", Some("/a.jpg")),
            ("<div style='background:#fff url(/a.jpg) center'></div>", Some("/a.jpg")),
            ("<div data-bg=/a.jpg></div>", Some("/a.jpg")),
            ("<img src=/blank.gif>", None),
            ("<img src='data:image/gif;base64,R0'>", None),
            ("<img alt='The ferry'>", None),
            ("<div style='color: red'></div>", None),
        ] {
            assert_eq!(address_in(html).as_deref(), expected, "{html}");
        }
    }
}
