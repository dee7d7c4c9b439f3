//! The pictures and embedded media between the paragraphs.

use super::prose::flat;
use super::{Body, Selection};
use crate::article::{Embed, Figure, Image};
use crate::context::Context;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::url;

/// Hands out the figures in step with the paragraphs.
pub(super) struct Figures<'a> {
    page: &'a Page,
    context: &'a Context,
    next: NodeId,
    end: NodeId,
}

impl<'a> Figures<'a> {
    /// Looks for figures from the first chosen block to the last one.
    pub(super) fn new(page: &'a Page, selection: &Selection, context: &'a Context) -> Self {
        let range = selection.range().unwrap_or(0..0);
        Self { page, context, next: range.start, end: range.end }
    }

    /// Adds all figures before this node.
    pub(super) fn before(&mut self, node: NodeId, body: &mut Body) {
        while self.next < node.min(self.end) {
            self.step(body);
        }
    }

    /// Adds the remaining ones.
    pub(super) fn rest(&mut self, body: &mut Body) {
        self.before(self.end, body);
    }

    fn step(&mut self, body: &mut Body) {
        let node = self.page.node(self.next);
        let after = body.paragraphs.len();
        self.next += 1;
        match node.tag() {
            Tag::Figure => {
                self.next = node.end();
                body.figures.extend(figure(node, after, self.context));
            }
            Tag::Img => body.figures.extend(image(node, self.context).map(|image| Figure::new(image, after))),
            Tag::Iframe => body.embeds.extend(embed(node, after, self.context)),
            Tag::Noscript | Tag::Nav | Tag::Aside | Tag::Footer => self.next = node.end(),
            _ => {}
        }
    }
}

fn figure(node: NodeRef<'_>, after: usize, context: &Context) -> Option<Figure> {
    let image =
        node.descendants().filter(|node| node.tag() == Tag::Img).find_map(|img| image(img, context))?;
    let caption = node.descendants().find(|node| node.tag() == Tag::Figcaption);
    let caption = caption.map(|node| flat(node.text())).filter(|text| !text.is_empty());
    Some(Figure { caption, ..Figure::new(image, after) })
}

/// Where lazily loaded pictures say what they are, before where they only may hold a place.
const SOURCES: [Attr; 5] =
    [Attr::DataSrc, Attr::DataLazySrc, Attr::DataOriginal, Attr::DataOriginalSrc, Attr::Src];

fn image(node: NodeRef<'_>, context: &Context) -> Option<Image> {
    /// Pixels below which a picture is an icon or counts visitors.
    const ICON: u32 = 60;
    let size = |name| node.attr(name).and_then(|size| size.trim_end_matches("px").parse::<u32>().ok());
    let icon = |name| size(name).is_some_and(|size| size < ICON);
    if icon(Attr::Width) || icon(Attr::Height) {
        return None;
    }
    let url = SOURCES.iter().find_map(|name| url::resolve(context.base.as_ref(), node.attr(*name)?))?;
    let alt = node.attr(Attr::Alt).map(str::trim).filter(|alt| !alt.is_empty());
    Some(Image { alt: alt.map(str::to_owned), ..Image::new(url) })
}

fn embed(node: NodeRef<'_>, after: usize, context: &Context) -> Option<Embed> {
    let src = [Attr::Src, Attr::DataSrc].into_iter().find_map(|name| node.attr(name))?;
    url::resolve(context.base.as_ref(), src).map(|url| Embed::new(url, after))
}
