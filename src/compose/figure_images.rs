//! The pictures of a figure, each once: copies in another size or for browsers without scripts are the same picture.

use super::picture_address::{address, is_lazy, pixels};
use super::picture_signs::shows_face;
use super::pictures::{NODES, is_picture, of_figure};
use crate::article::Image;
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::url;
use crate::settings::Context;

/// Pictures of one figure that are looked at.
const MAX_PICTURES: usize = 50;

/// Returns the pictures of a figure, in page order.
pub(super) fn images(figure: NodeRef<'_>, context: &Context) -> Vec<Image> {
    let mut images: Vec<Image> = Vec::new();
    for picture in of_figure(figure).take(MAX_PICTURES) {
        let Some(image) = image(picture, context).filter(|_| !shows_face(picture)) else { continue };
        // A blurred picture of some pixels stands where the real one is to be loaded.
        let part: fn(&Image) -> &str = if is_lazy(picture) { file_name } else { path };
        match images.iter_mut().find(|known| part(known) == part(&image)) {
            Some(known) if is_lazy(picture) => *known = image,
            Some(_) => {}
            None => images.push(image),
        }
    }
    if images.is_empty() {
        let part = substitute(figure).filter(|part| !shows_face(*part));
        images.extend(part.and_then(|part| image(part, context)));
    }
    images
}

/// Whether a figure shows a picture.
pub(super) fn holds_picture(figure: NodeRef<'_>) -> bool {
    of_figure(figure).next().is_some() || substitute(figure).is_some()
}

/// Returns what shows the picture of a figure that has no `<img>` outside `<noscript>`: the copy for browsers without
/// scripts, a `<picture>` of sources, the poster of a film, a box with a background.
///
/// None where the figure holds a frame: its picture hides a film until someone starts it.
fn substitute(figure: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let parts = || figure.descendants().take(NODES);
    if parts().any(|part| part.tag() == Tag::Iframe) {
        return None;
    }
    let mut shown = parts().filter(|part| address(*part).is_some());
    parts().find(|part| is_picture(*part) && address(*part).is_some()).or_else(|| shown.next())
}

/// The address of a picture in whatever size that the query asks for.
fn path(image: &Image) -> &str {
    image.url.split('?').next().unwrap_or_default()
}

/// The name of a picture's file, in whatever folder of sizes: `a.jpeg` of `/max/30/a.jpeg?q=20`.
fn file_name(image: &Image) -> &str {
    path(image).rsplit('/').next().unwrap_or_default()
}

/// Returns the picture that an element shows; `None` for icons and for pixels that count visitors.
pub(super) fn image(node: NodeRef<'_>, context: &Context) -> Option<Image> {
    /// Pixels below which a picture is an icon or counts visitors.
    const ICON: u32 = 60;
    if [Attr::Width, Attr::Height].into_iter().filter_map(|name| pixels(node, name)).any(|size| size < ICON) {
        return None;
    }
    let url = url::resolve(context.base.as_ref(), address(node)?)?;
    let alt = node.attr(Attr::Alt).or_else(|| node.attr(Attr::AriaLabel)).map(str::trim);
    Some(Image { alt: alt.filter(|alt| !alt.is_empty()).map(str::to_owned), ..Image::new(url) })
}
