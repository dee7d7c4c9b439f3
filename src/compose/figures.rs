//! The pictures and embedded media between the paragraphs.

use super::embeds::{embed, post};
use super::pictures::{self, caption_in, is_picture, words_behind};
use super::{Body, caption};
use crate::article::{Figure, Image};
use crate::body::{Block, Selection};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::url;
use crate::settings::Context;
use crate::text::same_letters;

/// Hands out the figures in step with the paragraphs.
pub(super) struct Figures<'a> {
    page: &'a Page,
    context: &'a Context,
    next: NodeId,
    /// The first node of the text: before it stands the lead picture, but also much else.
    text: NodeId,
    end: NodeId,
    /// Where the chosen blocks begin, in order.
    chosen: Vec<NodeId>,
}

impl<'a> Figures<'a> {
    /// Looks for figures from the headline, or the first chosen block, to the last block and the figures right
    /// behind it.
    pub(super) fn new(
        page: &'a Page,
        selection: &Selection,
        headline: Option<&str>,
        context: &'a Context,
    ) -> Self {
        let text = selection.range().unwrap_or(0..0);
        let next = headline_above(page, text.start, headline)
            .map_or(text.start, |headline| lead_above(page, headline).map_or(headline.end(), NodeRef::id));
        let chosen = selection.chosen().map(|block| block.start).collect();
        let end = selection.chosen().last().map_or(text.end, |last| closing(page, last));
        Self { page, context, next, text: text.start, end, chosen }
    }

    /// Adds all figures before this node.
    pub(super) fn before(&mut self, node: NodeId, body: &mut Body) {
        let end = node.min(self.end);
        while self.next < end {
            let mut rest = self.page.tags_in(self.next..end);
            self.next = rest.find(|(_, tag)| is_read(*tag)).map_or(end, |(id, _)| id);
            if self.next < end {
                self.step(body);
            }
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
            // A gallery is a figure of figures; one without a picture holds a film or a post.
            Tag::Figure if holds_picture_alone(node) => {
                self.next = node.end();
                if !shows_story(self.page, node) {
                    body.figures.extend(figures(node, after, self.context));
                }
            }
            Tag::Img | Tag::Iframe | Tag::Blockquote if self.next <= self.text && !is_wide(node) => {}
            _ if is_picture(node) => body.figures.extend(self.loose(node, after)),
            Tag::Iframe => body.embeds.extend(embed(node, after, self.context)),
            Tag::Blockquote => body.embeds.extend(post(node, after, self.context)),
            Tag::Noscript | Tag::Nav | Tag::Aside | Tag::Footer | Tag::Form => self.next = node.end(),
            _ => {}
        }
    }

    /// A picture of the article that no `<figure>` holds.
    fn loose(&self, picture: NodeRef<'_>, after: usize) -> Option<Figure> {
        if self.is_card(picture) || pictures::is_of_others(picture) {
            return None;
        }
        let image = image(picture, self.context)?;
        let (text, named) = words_behind(self.page, picture);
        let (caption, credit) = text.map(|text| caption::read(text, Some(text))).unwrap_or_default();
        let (caption, credit) = match credit {
            None => caption::with_credit(caption, named),
            credit => (caption, credit),
        };
        Some(Figure { caption, credit, ..Figure::new(image, after) })
    }

    /// Whether the picture goes with a link exclusions: what is around it holds linked words, but none of the
    /// article's blocks.
    fn is_card(&self, picture: NodeRef<'_>) -> bool {
        /// Levels that a card has at most between the picture and its title.
        const LEVELS: usize = 4;
        /// Letters of the shortest title.
        const TITLE: u32 = 12;
        let around = picture.ancestors().take(LEVELS).take_while(|node| !self.holds_chosen(*node));
        let linked = around.last().map_or(0, NodeRef::linked_text_len);
        linked >= TITLE && !has_caption(self.page, picture)
    }

    fn holds_chosen(&self, node: NodeRef<'_>) -> bool {
        let at = self.chosen.partition_point(|start| *start < node.id());
        self.chosen.get(at).is_some_and(|start| *start < node.end())
    }
}

/// Whether an element of this name may be a picture or embedded media, or a part of the page that holds none of the
/// article's.
fn is_read(tag: Tag) -> bool {
    use Tag::{Aside, Blockquote, Custom, Figure, Footer, Form, Iframe, Img, Nav, Noscript};
    matches!(tag, Figure | Img | Custom | Iframe | Blockquote | Noscript | Nav | Aside | Footer | Form)
}

/// Whether a picture has a caption, and hardly a link stands beside the two: it is the article's, whatever stands
/// below.
fn has_caption(page: &Page, picture: NodeRef<'_>) -> bool {
    let Some(caption) = words_behind(page, picture).0 else { return false };
    let both = picture.ancestors().find(|above| above.contains(caption));
    both.is_some_and(|both| 3 * both.linked_text_len() < caption.text_len())
}

/// The heading before a node that shows the headline: an `<h1>`, or else one with the same letters.
fn headline_above<'p>(page: &'p Page, node: NodeId, headline: Option<&str>) -> Option<NodeRef<'p>> {
    let above = (0..node).rev().map(|id| page.node(id));
    if let Some(main) = above.clone().find(|node| node.tag() == Tag::H1) {
        return Some(main);
    }
    let headline = headline?;
    let mut headings = above.filter(|node| node.tag().heading_level().is_some());
    headings.find(|heading| same_letters(heading.text(), headline))
}

/// The figure right above a headline, in the box that holds both.
fn lead_above<'p>(page: &'p Page, headline: NodeRef<'p>) -> Option<NodeRef<'p>> {
    /// Nodes between the beginning of the figure and the headline, and levels up to the box.
    const NODES: u32 = 60;
    const LEVELS: usize = 3;
    let above = (headline.id().saturating_sub(NODES)..headline.id()).rev().map(|id| page.node(id));
    let figures =
        above.filter(|node| node.tag() == Tag::Figure).filter(|figure| figure.linked_text_len() == 0);
    figures.filter(|figure| figure.end() <= headline.id()).find(|figure| {
        let boxes = figure.ancestors().take(LEVELS);
        let mut boxes = boxes.filter(|above| !matches!(above.tag(), Tag::Body | Tag::Html));
        boxes.any(|above| above.contains(headline))
    })
}

/// Where the figures end that close an article: those behind its last block, up to where other things begin.
fn closing(page: &Page, last: &Block) -> NodeId {
    /// Levels from the text up to the element that holds the figures too.
    const LEVELS: usize = 6;
    let mut end = last.end;
    let mut node = page.node(last.end.saturating_sub(1));
    for _ in 0..LEVELS {
        while let Some(next) = node.next_sibling() {
            if closes(next) {
                end = next.end();
            } else if next.text_len() > 0 || next.descendants().any(is_picture) {
                return end;
            }
            node = next;
        }
        let Some(parent) = node.parent() else { break };
        if matches!(parent.tag(), Tag::Article | Tag::Main | Tag::Body) {
            break;
        }
        node = parent;
    }
    end
}

/// Whether an element is a figure, or nothing but figures, and none of them leads to another page.
fn closes(node: NodeRef<'_>) -> bool {
    let is_figure = node.tag() == Tag::Figure || only_figures(node);
    if !is_figure || pictures::of_figure(node).next().is_none() {
        return false;
    }
    !(node.descendants().any(leads_to_page) || pictures::is_of_others(node))
}

/// Whether an element is a link that leads to no picture: `<a href=/news/ferry>`.
fn leads_to_page(node: NodeRef<'_>) -> bool {
    if node.tag() != Tag::A {
        return false;
    }
    let Some(href) = node.attr(Attr::Href) else { return false };
    let path = href.split(['?', '#']).next().unwrap_or_default();
    !PICTURES.iter().any(|suffix| path.ends_with(suffix))
}

/// How the names of pictures end that a figure may lead to in full size.
const PICTURES: [&str; 6] = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];

/// Whether an element has text, and all of it is that of the figures in it.
fn only_figures(node: NodeRef<'_>) -> bool {
    if node.text_len() == 0 {
        return false;
    }
    let (mut text_len, mut end) = (0, 0);
    for inner in node.descendants().filter(|inner| inner.tag() == Tag::Figure) {
        if inner.id() >= end {
            (text_len, end) = (text_len + inner.text_len(), inner.end());
        }
    }
    text_len == node.text_len()
}

/// Whether a figure is the picture of another story, whose title right behind it leads to the same page.
fn shows_story(page: &Page, figure: NodeRef<'_>) -> bool {
    /// Nodes between the figure and the title, and letters of the shortest title.
    const NODES: usize = 12;
    const TITLE: u32 = 12;
    let mut links = figure.descendants().filter(|node| node.tag() == Tag::A);
    let around = links.find(|link| link.text_len() == 0);
    let Some(story) = around.and_then(|link| link.attr(Attr::Href)) else { return false };
    let behind = (figure.end()..page.len()).take(NODES).map(|id| page.node(id));
    let links = behind.filter(|node| node.tag() == Tag::A).filter(|link| link.text_len() >= TITLE);
    // A sentence may have a link to where the picture is from.
    let mut titles =
        links.filter(|link| link.parent().is_some_and(|line| line.text_len() <= 2 * link.text_len()));
    titles.any(|title| title.attr(Attr::Href) == Some(story))
}

/// Whether a figure holds pictures and no figure of its own.
fn holds_picture_alone(figure: NodeRef<'_>) -> bool {
    /// Nodes in which the first figure stands.
    const NODES: usize = 20;
    let holds_figure = figure.descendants().take(NODES).any(|inner| inner.tag() == Tag::Figure);
    !holds_figure && pictures::of_figure(figure).next().is_some()
}

/// The address of a picture in whatever size.
fn path(image: &Image) -> &str {
    image.url.split('?').next().unwrap_or_default()
}

/// The pictures of a figure, each once; the caption goes with the first.
fn figures(node: NodeRef<'_>, after: usize, context: &Context) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    for image in pictures::of_figure(node).take(MOST).filter_map(|picture| image(picture, context)) {
        if figures.iter().all(|known| path(&known.image) != path(&image)) {
            figures.push(Figure::new(image, after));
        }
    }
    if let Some(first) = figures.first_mut() {
        (first.caption, first.credit) = caption::read(node, caption_in(node));
    }
    figures
}

/// Pictures of one figure that are looked at.
const MOST: usize = 50;

/// Whether an element is a picture that is surely no portrait and no logo.
fn is_wide(node: NodeRef<'_>) -> bool {
    /// Pixels.
    const WIDE: u32 = 400;
    node.tag() == Tag::Img && pixels(node, Attr::Width).unwrap_or(0) >= WIDE
}

/// The number of an attribute such as `width=640px`.
fn pixels(node: NodeRef<'_>, name: Attr) -> Option<u32> {
    node.attr(name)?.trim_end_matches("px").parse().ok()
}

/// Where lazily loaded pictures say what they are, before where they only may hold a place.
const SOURCES: [Attr; 5] =
    [Attr::DataSrc, Attr::DataLazySrc, Attr::DataOriginal, Attr::DataOriginalSrc, Attr::Src];

fn image(node: NodeRef<'_>, context: &Context) -> Option<Image> {
    /// Pixels below which a picture is an icon or counts visitors.
    const ICON: u32 = 60;
    if [Attr::Width, Attr::Height].into_iter().filter_map(|name| pixels(node, name)).any(|size| size < ICON) {
        return None;
    }
    let url = SOURCES.iter().find_map(|name| url::resolve(context.base.as_ref(), node.attr(*name)?))?;
    let alt = node.attr(Attr::Alt).map(str::trim).filter(|alt| !alt.is_empty());
    Some(Image { alt: alt.map(str::to_owned), ..Image::new(url) })
}
