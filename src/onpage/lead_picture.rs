//! The first picture under the headline.
//!
//! Never taken: icons, faces, logos, buttons, pictures of other stories.

use super::element::{Words, words_of};
use super::link_targets::leads_to_author;
use super::region::Region;
use crate::candidate::{Candidates, Source, Value};
use crate::dom::{Attr, NodeRef, Page, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;
use crate::report::Field;

/// Attributes of a picture's address; placeholders stand in the last while a script waits.
const ADDRESSES: [Attr; 5] = [Attr::DataSrc, Attr::DataLazySrc, Attr::DataOriginal, Attr::DataUrl, Attr::Src];

/// Pixels below which a picture is an icon or a face, and characters of an element that is a picture's own. Chosen on
/// the pages at hand.
const PIXELS: u32 = 200;
const FRAME: u32 = 400;

/// Images looked at, and levels around one.
const MAX_IMAGES: usize = 12;
const MAX_LEVELS: usize = 4;

/// Classes that frameworks cut faces round with, and words of the addresses of faces.
static ROUND: Phrases = Phrases::new(&ELEMENT_NAMES, "round picture");
static FACE: Phrases = Phrases::new(&ELEMENT_NAMES, "face");

/// Adds the first picture between the headline and the first lines of the text.
pub(super) fn collect(
    page: &Page,
    region: &Region,
    headline: Option<NodeRef<'_>>,
    candidates: &mut Candidates,
) {
    if candidates.of(Field::LeadImage).next().is_some() {
        return;
    }
    let start = headline.map_or(region.head.start, NodeRef::end);
    let images = (start..region.head.end).map(|id| page.node(id)).filter(|node| node.tag() == Tag::Img);
    let mut pictures = images.take(MAX_IMAGES).filter(|image| is_of_story(*image));
    let Some((image, url)) = pictures.find_map(|image| Some((image, address_of(image)?))) else { return };
    let alt = image.attr(Attr::Alt).map(str::trim).filter(|alt| !alt.is_empty()).map(ToOwned::to_owned);
    let value = Value::Picture { url: url.to_owned(), alt };
    candidates.push(Field::LeadImage, value, Source::PlainText, Some(image.id()));
}

fn address_of(image: NodeRef<'_>) -> Option<&str> {
    let mut urls = ADDRESSES.iter().filter_map(|name| image.attr(*name)).map(str::trim);
    urls.find(|url| is_photo(url))
}

/// Whether an address is that of a file that is neither drawn nor a face.
fn is_photo(url: &str) -> bool {
    if url.is_empty() || url.starts_with("data:") {
        return false;
    }
    let kind = url.rsplit('.').next().unwrap_or_default();
    let is_drawn = kind.eq_ignore_ascii_case("svg") || kind.eq_ignore_ascii_case("gif");
    !(is_drawn || url.split(['/', '.', '-', '_', '?']).any(|part| FACE.is(part, Lang::UNKNOWN)))
}

/// Whether a picture is large and neither it nor its frame is the author's face, a logo, a button or another story.
fn is_of_story(image: NodeRef<'_>) -> bool {
    if !is_large(image) || ROUND.iter(Lang::UNKNOWN).any(|class| image.has_token(Attr::Class, class)) {
        return false;
    }
    !image.self_and_ancestors().take(MAX_LEVELS).any(is_other)
}

/// Whether no attribute says that it is small.
fn is_large(image: NodeRef<'_>) -> bool {
    [Attr::Width, Attr::Height]
        .iter()
        .filter_map(|name| image.attr(*name)?.trim().trim_end_matches("px").parse::<u32>().ok())
        .all(|pixels| pixels >= PIXELS)
}

fn is_other(frame: NodeRef<'_>) -> bool {
    const OTHER: Words = Words::BYLINE
        .with(Words::FACE)
        .with(Words::SHARE)
        .with(Words::FOREIGN)
        .with(Words::BESIDE)
        .with(Words::LOGO);
    if matches!(frame.tag(), Tag::Nav | Tag::Aside) || leads_to_author(frame) {
        return true;
    }
    if frame.text_len() >= FRAME {
        return false;
    }
    words_of(frame).any(OTHER)
}
