//! The pictures and embedded media between the paragraphs.

use super::caption_in_frame::caption_in_frame;
use super::caption_lines::{is_caption_line, is_item_or_heading};
use super::embeds::{embed, post};
use super::figure_images::image;
use super::paragraph_text::flat;
use super::picture_address::{address, file_of, folder_of, pixels};
use super::picture_links::{is_picture_file, leads_to_page};
use super::pictures::{self, caption_in, is_picture, words_behind};
use super::{Body, Exclusions, caption, figure_images, picture_signs};
use crate::article::Figure;
use crate::body::{Block, Selection};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::photo_credit::{marker, name};
use crate::report::BlockRule;
use crate::settings::Context;
use crate::text::same_letters;

/// Hands out the figures in step with the paragraphs.
pub(super) struct Figures<'a> {
    page: &'a Page,
    context: &'a Context,
    next: NodeId,
    /// The element that shows the headline.
    headline: NodeId,
    /// The first node of the text, or of its paragraph: before it stands the lead picture, but also much else.
    text: NodeId,
    end: NodeId,
    /// Where the chosen blocks begin, in order.
    chosen: Vec<NodeId>,
    /// The addresses of the pictures that the head declares for the article.
    declared: &'a [String],
    /// The last picture given, and where it ends, with the lines that describe it.
    last: Option<(NodeId, NodeId)>,
}

impl<'a> Figures<'a> {
    /// Looks for figures from the headline, or the first chosen block, to the last block and the figures right
    /// behind it.
    pub(super) fn new(
        page: &'a Page,
        selection: &Selection,
        known: &'a Exclusions<'a>,
        context: &'a Context,
    ) -> Self {
        let headline = known.headline;
        let mut text = selection.range().unwrap_or(0..0);
        text.start = opening(page, selection).unwrap_or(text.start);
        let headline = headline_above(page, text.start, headline);
        let lead = headline.and_then(|headline| lead_above(page, headline));
        let next = lead.map(NodeRef::id).or(headline.map(NodeRef::end)).unwrap_or(text.start);
        let headline = headline.map_or(text.start, NodeRef::id);
        let chosen = selection.chosen().map(|block| block.start).collect();
        let end = selection.chosen().last().map_or(text.end, |last| closing(page, text.start, last));
        Self {
            page,
            context,
            next,
            headline,
            text: text.start,
            end,
            chosen,
            last: None,
            declared: &known.lead_pictures,
        }
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

    /// Whether a block right behind the last picture is its caption, which it may have already from elsewhere.
    pub(super) fn is_caption(&self, block: &Block, behind: &[Block], body: &Body) -> bool {
        /// Nodes between the two.
        const NEAR: NodeId = 12;
        let Some((picture, end)) = self.last else { return false };
        if !(end..end + NEAR).contains(&block.start) || self.page.text_len_in(end..block.start) > 0 {
            return false;
        }
        if is_item_or_heading(self.page.node(block.element)) {
            return false;
        }
        match body.figures.last().and_then(|figure| figure.caption.as_deref()) {
            Some(caption) => same_letters(caption, block.text(self.page)),
            None => is_caption_line(self.page.node(picture), block, behind),
        }
    }

    /// Gives the last picture what a line right behind it says of it: its caption, who made it.
    pub(super) fn describe(&mut self, line: &Block, rule: BlockRule, body: &mut Body) {
        let Some((picture, end)) = self.last.filter(|(_, end)| *end <= line.start) else { return };
        let Some(figure) = body.figures.last_mut() else { return };
        if self.page.text_len_in(end..line.start) > 0 {
            return;
        }
        let text = flat(line.text(self.page));
        let (caption, credit) = match rule {
            BlockRule::PictureCredit => (None, Some(name(&text).to_owned())),
            _ => caption::split(&text),
        };
        let is_credit = figure.credit.as_deref().is_some_and(|credit| same_letters(credit, &text));
        let caption = if is_credit { None } else { caption };
        figure.caption = figure.caption.take().or(caption);
        figure.credit = figure.credit.take().or(credit);
        self.last = Some((picture, line.end));
    }

    /// Adds the remaining ones.
    pub(super) fn rest(&mut self, body: &mut Body) {
        self.before(self.end, body);
    }

    fn step(&mut self, body: &mut Body) {
        let node = self.page.node(self.next);
        let (after, known) = (body.paragraphs.len(), body.figures.len());
        self.next += 1;
        match node.tag() {
            // A gallery is a figure of figures; one without a picture holds a film or a post.
            Tag::Figure if holds_picture_alone(node) => {
                self.next = node.end();
                if !(shows_story(self.page, node) || is_portrait(node) || picture_signs::is_call(node)) {
                    body.figures.extend(figures(node, after, self.context));
                }
            }
            Tag::Iframe | Tag::Blockquote if self.next <= self.text => {}
            _ if is_picture(node) => body.figures.extend(self.loose(node, after)),
            Tag::Iframe => body.embeds.extend(embed(node, after, self.context)),
            Tag::Blockquote => body.embeds.extend(post(node, after, self.context)),
            Tag::Noscript => {
                self.next = node.end();
                let copied = copied_pictures(self.page, node);
                body.figures.extend(copied.filter_map(|picture| self.loose(picture, after)));
            }
            Tag::Aside if is_captioned(node) => {}
            Tag::Nav | Tag::Aside | Tag::Footer | Tag::Form => self.next = node.end(),
            _ => {}
        }
        if body.figures.len() > known {
            self.last = Some((node.id(), node.end()));
        }
    }

    /// A picture of the article that no `<figure>` holds.
    fn loose(&mut self, picture: NodeRef<'a>, after: usize) -> Option<Figure> {
        let is_other = !self.is_own(picture) || self.is_card(picture) || pictures::is_of_others(picture);
        if is_other {
            if !self.is_declared(picture) {
                return None;
            }
            // Once: pages show crops of it.
            self.declared = &[];
        }
        let image = image(picture, self.context)?;
        let (text, named) = self.words_of(picture);
        let (caption, credit) = text.map(|text| caption::read(text, Some(text))).unwrap_or_default();
        let (caption, credit) = match credit {
            None => caption::with_credit(caption, named),
            credit => (caption, credit),
        };
        Some(Figure { caption, credit, ..Figure::new(image, after) })
    }

    /// Whether a picture that is not small is the one that the head declares for the article, in whatever size.
    fn is_declared(&self, picture: NodeRef<'a>) -> bool {
        let Some(file) = address(picture).and_then(file_of) else { return false };
        let mut declared = self.declared.iter().filter_map(|address| file_of(address));
        picture_signs::is_large(picture) && declared.any(|other| other == file)
    }

    /// Whether a picture is large, or captioned, or at least no icon, face or banner. Above the text much else stands.
    fn is_own(&self, picture: NodeRef<'a>) -> bool {
        if self.has_caption(picture) && !picture_signs::is_authors(picture) {
            return !picture_signs::shows_face(picture);
        }
        let is_in_text = picture.id() >= self.text && !picture_signs::is_authors(picture);
        let promotes = picture_signs::promotes(picture) && !self.opens_paragraph(picture);
        if promotes || picture_signs::is_furniture(picture) {
            return false;
        }
        is_in_text || is_wide(picture) || picture_signs::leads(picture) || self.opens_text(picture)
    }

    /// Whether no words stand between a picture of any size and the text, and nothing says that it is another's.
    fn opens_text(&self, picture: NodeRef<'a>) -> bool {
        /// Pixels of the narrowest one.
        const NARROWEST: u32 = 120;
        let between = picture.end()..self.text;
        if between.is_empty() || self.page.text_len_in(between) > 0 {
            return false;
        }
        match pixels(picture, Attr::Width) {
            Some(NARROWEST..) => picture_signs::may_lead(picture),
            _ => false,
        }
    }

    /// Whether a picture stands in a paragraph of the text: `<p><a href=/gallery><img></a>The ferry sails again.</p>`.
    fn opens_paragraph(&self, picture: NodeRef<'a>) -> bool {
        /// Levels up to the paragraph.
        const LEVELS: usize = 3;
        let paragraph = picture.ancestors().take(LEVELS).find(|above| above.tag() == Tag::P);
        paragraph.is_some_and(|paragraph| self.holds_text(paragraph))
    }

    /// Returns the caption and the credit of a picture: right behind it, or in a box that holds none of the text.
    fn words_of(&self, picture: NodeRef<'a>) -> (Option<NodeRef<'a>>, Option<NodeRef<'a>>) {
        let (caption, credit) = words_behind(self.page, picture);
        let in_frame = || caption_in_frame(picture).filter(|caption| !self.holds_text(*caption));
        (caption.or_else(in_frame), credit)
    }

    /// Whether a picture has a caption, and hardly a link stands beside the two: it is the article's, whatever stands
    /// below.
    fn has_caption(&self, picture: NodeRef<'a>) -> bool {
        let Some(caption) = self.words_of(picture).0 else { return false };
        let both = picture.ancestors().find(|above| above.contains(caption));
        both.is_some_and(|both| 3 * both.linked_text_len() < caption.text_len())
    }

    /// Whether the picture goes with a link exclusions: what is around it holds linked words, but none of the
    /// article's blocks.
    fn is_card(&self, picture: NodeRef<'a>) -> bool {
        /// Levels that a card has at most between the picture and its title.
        const LEVELS: usize = 4;
        /// Letters of the shortest title.
        const TITLE: u32 = 12;
        let around = picture.ancestors().take(LEVELS).take_while(|node| !self.holds_text(*node));
        let linked = around.last().map_or(0, titles_len);
        linked >= TITLE && !self.has_caption(picture)
    }

    /// Whether an element holds the headline or a block of the text.
    fn holds_text(&self, node: NodeRef<'_>) -> bool {
        if (node.id()..node.end()).contains(&self.headline) {
            return true;
        }
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

/// Whether what stands beside the text is a picture with its caption and leads nowhere:
/// `<aside><img><p class=caption>The ferry`.
fn is_captioned(aside: NodeRef<'_>) -> bool {
    match aside.linked_text_len() {
        0 if pictures::is_pictures(aside) => pictures::named_caption_in(aside).is_some(),
        _ => false,
    }
}

/// Whether a figure is nothing but the author's picture.
fn is_portrait(figure: NodeRef<'_>) -> bool {
    figure.text_len() == 0 && picture_signs::is_authors(figure)
}

/// The pictures that a `<noscript>` holds in place of some that a script loads; none where the page shows them anyhow.
fn copied_pictures<'p>(page: &'p Page, noscript: NodeRef<'p>) -> impl Iterator<Item = NodeRef<'p>> {
    /// Nodes between the two.
    const NEAR: NodeId = 8;
    let before = noscript.id().saturating_sub(NEAR)..noscript.id();
    let mut pictures = before.map(|id| page.node(id)).filter(|node| is_picture(*node)).peekable();
    // Behind an empty picture stands its copy, whatever its address: `/_next/image?url=a.jpg`. Alone it may count visitors.
    let is_copy = pictures.peek().is_some();
    let is_shown = pictures.any(|picture| address(picture).is_some());
    let copies = noscript.descendants().filter(move |node| !is_shown && is_picture(*node));
    copies.filter(move |copy| address(*copy).is_some_and(|file| is_copy || is_picture_file(file)))
}

/// Letters of the links in a box, but for those of its pictures' credits and those that lead to no page.
fn titles_len(frame: NodeRef<'_>) -> u32 {
    /// Nodes of the box that are looked at.
    const MAX_NODES: usize = 300;
    if frame.linked_text_len() == 0 {
        return 0;
    }
    let links = frame.descendants().take(MAX_NODES).filter(|node| leads_to_page(*node));
    links.filter(|link| marker(link.text()) != Some(0)).map(NodeRef::text_len).sum()
}

/// The element before a node that shows the headline: an `<h1>`, or else a heading or a line with the same letters.
fn headline_above<'p>(page: &'p Page, node: NodeId, headline: Option<&str>) -> Option<NodeRef<'p>> {
    let above = (0..node).rev().map(|id| page.node(id));
    if let Some(main) = above.clone().find(|node| node.tag() == Tag::H1) {
        return Some(main);
    }
    let headline = headline?;
    let letters = headline.chars().filter(|char| !char.is_whitespace()).count();
    let mut lines =
        above.filter(|node| node.tag().heading_level().is_some() || node.text_len() as usize == letters);
    lines.find(|line| line.tag().is_element() && same_letters(line.text(), headline))
}

/// Whether what stands above a headline may be the article's figure: a `<figure>`, or a picture and no link.
fn is_lead(node: NodeRef<'_>) -> bool {
    if !is_picture(node) {
        return node.tag() == Tag::Figure;
    }
    let mut above = node.ancestors().take(2);
    !picture_signs::is_furniture(node)
        && picture_signs::leads(node)
        && !above.any(|above| above.tag() == Tag::A)
}

/// The figure right above a headline, in the box that holds both.
fn lead_above<'p>(page: &'p Page, headline: NodeRef<'p>) -> Option<NodeRef<'p>> {
    /// Nodes between the beginning of the figure and the headline, and levels up to the box.
    const NODES: u32 = 60;
    const LEVELS: usize = 3;
    let above = (headline.id().saturating_sub(NODES)..headline.id()).rev().map(|id| page.node(id));
    let figures = above.filter(|node| is_lead(*node)).filter(|figure| figure.linked_text_len() == 0);
    figures.filter(|figure| stands_right_above(*figure, headline)).find(|figure| {
        let boxes = figure.ancestors().take(LEVELS);
        let mut boxes = boxes.filter(|above| !matches!(above.tag(), Tag::Body | Tag::Html));
        boxes.any(|above| above.contains(headline))
    })
}

/// Whether a figure stands before a headline, and a loose picture without words between the two: those would be the
/// author's.
fn stands_right_above(figure: NodeRef<'_>, headline: NodeRef<'_>) -> bool {
    if figure.end() > headline.id() {
        return false;
    }
    let mut between = (figure.end()..headline.id()).map(|id| figure.page().node(id));
    figure.tag() == Tag::Figure || between.all(|node| node.tag() != Tag::Text || node.text_len() == 0)
}

/// Where the first paragraph begins: a picture may stand in it before its words, `<p><img>The ferry sails again.</p>`,
/// `<td><img>The ferry sails again.`
fn opening(page: &Page, selection: &Selection) -> Option<NodeId> {
    let first = selection.chosen().next()?;
    let element = page.node(first.element);
    let begins = element.tag() == Tag::P || page.text_len_in(element.id()..first.start) == 0;
    begins.then(|| element.id())
}

/// Where the figures end that close an article: those behind its last block, up to where other things begin.
fn closing(page: &Page, text: NodeId, last: &Block) -> NodeId {
    /// Levels from the text up to the element that holds the figures too.
    const LEVELS: usize = 6;
    let mut end = last.end;
    let mut node = page.node(last.end.saturating_sub(1));
    for _ in 0..LEVELS {
        while let Some(next) = node.next_sibling() {
            if closes(next) || is_gallery_part(next, text) {
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

/// Whether an element behind the text is nothing but a picture whose file stands beside those of the text:
/// `<p><img src=/2012/01/ferry2.jpg></p>` behind one with `/2012/01/ferry1.jpg`.
fn is_gallery_part(node: NodeRef<'_>, text: NodeId) -> bool {
    /// Nodes of an element with one picture.
    const NODES: usize = 8;
    /// Nodes looked back at for another picture.
    const MAX_BACK: NodeId = 300;
    if node.text_len() > 0 {
        return false;
    }
    let Some(picture) =
        std::iter::once(node).chain(node.descendants()).take(NODES).find(|part| is_picture(*part))
    else {
        return false;
    };
    if picture_signs::is_furniture(picture) || !picture_signs::leads(picture) {
        return false;
    }
    let page = node.page();
    let start = text.max(node.id().saturating_sub(MAX_BACK));
    let mut shown =
        page.tags_in(start..node.id()).map(|(id, _)| page.node(id)).filter(|other| is_picture(*other));
    let Some(folder) = address(picture).and_then(folder_of) else { return false };
    shown.any(|other| address(other).and_then(folder_of) == Some(folder))
}

/// Whether an element is a figure, or nothing but figures, and none of them leads to another page.
fn closes(node: NodeRef<'_>) -> bool {
    let is_figure = node.tag() == Tag::Figure || only_figures(node);
    if !is_figure || !figure_images::holds_picture(node) {
        return false;
    }
    !(node.descendants().any(leads_to_page) || pictures::is_of_others(node))
}

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
    !holds_figure && figure_images::holds_picture(figure)
}

/// The pictures of a figure; the caption goes with the first.
fn figures(node: NodeRef<'_>, after: usize, context: &Context) -> Vec<Figure> {
    let images = figure_images::images(node, context);
    let mut figures: Vec<_> = images.into_iter().map(|image| Figure::new(image, after)).collect();
    if let Some(first) = figures.first_mut() {
        let beside = || words_behind(node.page(), node).0;
        (first.caption, first.credit) = match caption_in(node).or_else(beside) {
            Some(caption) if !node.contains(caption) => caption::read(caption, Some(caption)),
            caption => caption::read(node, caption),
        };
    }
    figures
}

/// Whether an element is a picture that is surely no portrait and no logo.
fn is_wide(node: NodeRef<'_>) -> bool {
    /// Pixels.
    const WIDE: u32 = 400;
    node.tag() == Tag::Img && pixels(node, Attr::Width).unwrap_or(0) >= WIDE
}
