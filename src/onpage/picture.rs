//! The first picture under the headline.

use super::region::Region;
use super::words::{self, Words};
use crate::candidate::Source;
use crate::candidate::{Candidates, Value};
use crate::dom::{Attr, NodeRef, Page, Tag};
use crate::report::Field;

/// Attributes of a picture's address; placeholders stand in the last while a script waits.
const ADDRESSES: [Attr; 5] = [Attr::DataSrc, Attr::DataLazySrc, Attr::DataOriginal, Attr::DataUrl, Attr::Src];

/// Pixels below which a picture is an icon or a face.
const SMALL: u32 = 200;

/// Images looked at.
const MOST: usize = 12;

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
    let mut pictures =
        images.take(MOST).filter(|image| is_large(*image) && !is_round(*image) && is_of_story(*image));
    let found = pictures.find_map(|image| {
        let mut urls = ADDRESSES.iter().filter_map(|name| image.attr(*name)).map(str::trim);
        Some((image, urls.find(|url| is_file(url) && !is_face(url))?))
    });
    let Some((image, url)) = found else { return };
    let alt = image.attr(Attr::Alt).map(str::trim).filter(|alt| !alt.is_empty()).map(ToOwned::to_owned);
    candidates.push(
        Field::LeadImage,
        Value::Picture { url: url.to_owned(), alt },
        Source::PlainText,
        Some(image.id()),
    );
}

fn is_file(url: &str) -> bool {
    let kind = url.rsplit('.').next().unwrap_or_default();
    let drawn = kind.eq_ignore_ascii_case("svg") || kind.eq_ignore_ascii_case("gif");
    !url.is_empty() && !url.starts_with("data:") && !drawn
}

/// Whether an address says that it shows an account's face.
fn is_face(url: &str) -> bool {
    url.split(['/', '.', '-', '_', '?']).any(|part| ["avatar", "avatars", "gravatar"].contains(&part))
}

/// Whether the classes of the common frameworks make it round, as faces are.
fn is_round(image: NodeRef<'_>) -> bool {
    ["rounded-full", "rounded-circle", "img-circle"].iter().any(|class| image.has_token(Attr::Class, class))
}

/// Whether no attribute says that it is small.
fn is_large(image: NodeRef<'_>) -> bool {
    [Attr::Width, Attr::Height]
        .iter()
        .filter_map(|name| image.attr(*name)?.trim().trim_end_matches("px").parse::<u32>().ok())
        .all(|pixels| pixels >= SMALL)
}

/// Whether neither it nor what is around it is the author's face, a logo, a button or another story.
fn is_of_story(image: NodeRef<'_>) -> bool {
    let other = Words::BYLINE.with(Words::SHARE).with(Words::FOREIGN).with(Words::BESIDE).with(Words::LOGO);
    image.self_and_ancestors().take(4).all(|above| {
        above.tag() != Tag::Nav
            && above.tag() != Tag::Aside
            && !(above.ink() < 400 && words::of(above).any(other))
    })
}
