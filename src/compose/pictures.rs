//! Pictures, and which text belongs to one: its caption, inside the element around it or right behind it.

use super::caption::{is_credit, names_credit};
use super::picture_links::leads_to_page;
use crate::body::Block;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::class_words::FactWords as Words;
use crate::text::{holds, same_letters};

/// Letters of the longest caption.
pub(super) const LONGEST: u32 = 600;

/// Nodes between a picture and its caption, and nodes of a figure that are looked at.
const NEAR: NodeId = 30;
pub(super) const NODES: usize = 120;

fn may_be_picture(tag: Tag) -> bool {
    matches!(tag, Tag::Img | Tag::Custom)
}

/// An `<img>`, or the custom element that stands for one on accelerated pages: `<amp-img>`.
pub(super) fn is_picture(node: NodeRef<'_>) -> bool {
    match node.tag() {
        Tag::Img => true,
        Tag::Custom => node.attr(Attr::LocalName) == Some("amp-img"),
        _ => false,
    }
}

/// The pictures of a figure, without the copies for browsers that run no scripts.
pub(super) fn of_figure(figure: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    let mut copies = 0;
    figure.descendants().filter(move |node| {
        if node.tag() == Tag::Noscript {
            copies = node.end();
        }
        node.id() >= copies && is_picture(*node)
    })
}

/// The element that holds the caption of a figure: one that is made or named for it, or what holds all its text.
pub(super) fn caption_in(figure: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let named = named_caption_in(figure);
    if named.is_some() || !is_pictures(figure) {
        return named;
    }
    parts_with_text(figure)
        .filter(|part| part.text_len() == figure.text_len())
        .find(|part| !holds_picture(*part))
}

/// The element inside another that is made or named for a caption.
pub(super) fn named_caption_in(figure: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let made = parts_with_text(figure).find(|part| part.tag() == Tag::Figcaption).map(without_label);
    made.or_else(|| parts_with_text(figure).find(|part| is_named_caption(*part)))
}

/// Returns the words after a label for readers of the page's code: the second `<span>` of
/// `<span>Image:</span><span class=caption-text>The ferry</span>`.
fn without_label(caption: NodeRef<'_>) -> NodeRef<'_> {
    let mut parts = caption.children().filter(|part| part.text_len() > 0);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(label), Some(words), None) if label.text().ends_with(':') && is_named(words) => words,
        _ => caption,
    }
}

fn parts_with_text(figure: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    figure.descendants().take(NODES).filter(|part| part.tag().is_element()).filter(|part| part.text_len() > 0)
}

/// The elements named a caption and a credit that stand right behind a picture, in either order.
pub(super) fn words_behind<'p>(
    page: &'p Page,
    picture: NodeRef<'p>,
) -> (Option<NodeRef<'p>>, Option<NodeRef<'p>>) {
    /// Levels from the picture up to the link around it.
    const LEVELS: usize = 2;
    let (mut caption, mut credit) = (None, None);
    let zoom = picture.ancestors().take(LEVELS).find(|above| is_zoom(*above));
    let mut id = zoom.unwrap_or(picture).end();
    let end = page.len().min(id.saturating_add(NEAR));
    while id < end {
        if let (Some(_), Some(_)) = (caption, credit) {
            break;
        }
        let node = page.node(id);
        if caption.is_none() && (is_caption(node) || repeats_alt(picture, node)) {
            caption = Some(node);
            // The credit may stand inside.
            credit = credit.or_else(|| node.descendants().take(NODES).find(|part| may_be_credit(*part)));
            id = node.end();
        } else if credit.is_none() && may_be_credit(node) {
            credit = Some(node);
            id = node.end();
        } else if node.is_printed() {
            break;
        } else {
            id += 1;
        }
    }
    // Beside a caption even "source" is the picture's.
    (caption, credit.filter(|credit| caption.is_some() || names_credit(*credit)))
}

/// Whether an element is a link that shows a picture larger, with the words for that: `<a href="#"><img><i>Enlarge</i></a>`.
fn is_zoom(node: NodeRef<'_>) -> bool {
    /// Letters of its words.
    const LETTERS: u32 = 20;
    match node.tag() {
        Tag::A if node.text_len() <= LETTERS => !leads_to_page(node),
        _ => false,
    }
}

/// Whether a block right behind a picture says what its text for those who do not see it says too: its caption.
pub(super) fn is_alt(page: &Page, block: &Block) -> bool {
    picture_right_before(page, block.start)
        .is_some_and(|picture| repeats_alt(picture, page.node(block.element)))
}

/// The picture right before a node, without words between the two.
pub(super) fn picture_right_before(page: &Page, node: NodeId) -> Option<NodeRef<'_>> {
    /// Nodes between the two.
    const NEAR: NodeId = 8;
    let before = (node.saturating_sub(NEAR)..node).rev().map(|id| page.node(id));
    before.take_while(|node| !node.is_printed()).find(|node| is_picture(*node))
}

/// Whether an element that heads nothing repeats the words given for a picture to those who do not see it.
fn repeats_alt(picture: NodeRef<'_>, node: NodeRef<'_>) -> bool {
    /// Letters of the shortest caption that counts: a name may be that of a thing which the text goes on to tell of.
    const SHORTEST: u32 = 20;
    if !(SHORTEST..=LONGEST).contains(&node.text_len())
        || node.linked_text_len() > 0
        || !node.tag().is_element()
    {
        return false;
    }
    if node.self_and_ancestors().take(2).any(|above| above.tag().heading_level().is_some()) {
        return false;
    }
    picture.attr(Attr::Alt).is_some_and(|alt| same_letters(alt, node.text()))
}

/// Whether an element's text is that of a picture: of the figure that it is, or of the picture before it.
pub(super) fn is_text_of_picture(page: &Page, node: NodeRef<'_>, pictures: &PictureNodes) -> bool {
    if node.tag() == Tag::Figure {
        return is_pictures(node);
    }
    if node.text_len() > LONGEST || !pictures.may_precede(node) {
        return false;
    }
    let node = core(node);
    if !is_caption_or_credit(node) {
        return false;
    }
    let Some(picture) = picture_before(page, node) else { return false };
    let (caption, credit) = words_behind(page, picture);
    caption == Some(node) || credit == Some(node)
}

/// Whether an element may stand between a picture and its caption.
fn may_stand_between(node: NodeRef<'_>) -> bool {
    is_caption_or_credit(node) || is_zoom(node)
}

fn is_caption_or_credit(node: NodeRef<'_>) -> bool {
    is_caption(node) || may_be_credit(node)
}

/// The nodes of a page that may be pictures, in order.
pub(super) struct PictureNodes(Vec<NodeId>);

impl PictureNodes {
    pub(super) fn new(page: &Page) -> Self {
        let pictures = page.tags_in(0..page.len()).filter(|(_, tag)| may_be_picture(*tag));
        Self(pictures.map(|(id, _)| id).collect())
    }

    /// Whether there is a picture near enough before an element or what holds all its text: far from all nothing more
    /// need be asked.
    fn may_precede(&self, node: NodeRef<'_>) -> bool {
        let first = self.0.partition_point(|picture| *picture < node.id().saturating_sub(NEAR));
        self.0.get(first).is_some_and(|picture| *picture < node.id() + CORE)
    }
}

/// Levels down to what holds all the text of an element.
const CORE: NodeId = 3;

/// What holds all the text of an element.
fn core(node: NodeRef<'_>) -> NodeRef<'_> {
    let inner =
        node.descendants().take(CORE as usize).take_while(|inner| inner.text_len() == node.text_len());
    inner.filter(|inner| inner.tag().is_element()).find(|inner| may_be_credit(*inner)).unwrap_or(node)
}

/// Whether a figure is pictures and their words, and no table, list or code with a number.
pub(super) fn is_pictures(figure: NodeRef<'_>) -> bool {
    use Tag::{Blockquote, Figure, Iframe, Ol, Pre, Table, Ul};
    if figure.text_len() > LONGEST {
        return false;
    }
    let mut has_picture = false;
    for part in figure.descendants().take(NODES) {
        if matches!(part.tag(), Table | Pre | Blockquote | Ul | Ol | Figure | Iframe) {
            return false;
        }
        has_picture |= is_picture(part);
    }
    has_picture
}

fn is_caption(node: NodeRef<'_>) -> bool {
    (1..=LONGEST).contains(&node.text_len()) && is_named_caption(node)
}

/// Whether an element is named a caption and is not what holds the picture too: `<p class=caption>`.
fn is_named_caption(node: NodeRef<'_>) -> bool {
    is_named(node) && !holds_picture(node)
}

pub(super) fn is_named(node: NodeRef<'_>) -> bool {
    let mut names = node.values().filter(|(name, _)| matches!(name, Attr::Class | Attr::Id));
    node.tag() == Tag::Figcaption || names.any(|(_, value)| node.names(value).facts.any(Words::LEGEND))
}

/// Whether an element is named a credit, and is as short.
fn may_be_credit(node: NodeRef<'_>) -> bool {
    /// Letters of the longest credit.
    const LONGEST: u32 = 100;
    const WORDS: usize = 12;
    if !(1..=LONGEST).contains(&node.text_len()) || !is_credit(node) || is_named(node) {
        return false;
    }
    node.text().split_whitespace().nth(WORDS).is_none()
}

pub(super) fn holds_picture(node: NodeRef<'_>) -> bool {
    node.descendants().take(NODES).any(is_picture)
}

/// The picture that an element stands right behind, but for a credit.
fn picture_before<'p>(page: &'p Page, node: NodeRef<'p>) -> Option<NodeRef<'p>> {
    const LEVELS: usize = 3;
    let before = (node.id().saturating_sub(NEAR)..node.id()).rev().map(|id| page.node(id));
    let mut blank = before
        .take_while(|before| !before.is_printed() || before.ancestors().take(LEVELS).any(may_stand_between));
    blank.find(|before| is_picture(*before))
}

/// Whether what is around a picture says that it is an advertisement, the sign of an organisation, or of one film
/// among many.
pub(super) fn is_of_others(picture: NodeRef<'_>) -> bool {
    /// Levels that may say so, and letters of what is around a mere picture.
    const LEVELS: usize = 4;
    const BOX: u32 = 100;
    /// Levels from a picture up to the list of films that it stands for one of.
    const PLAYLIST: usize = 10;
    let mut around = picture.self_and_ancestors().take(LEVELS).take_while(|above| above.text_len() <= BOX);
    around.any(is_ad_or_logo) || picture.ancestors().take(PLAYLIST).any(is_playlist)
}

/// Whether an element is an advertisement, or the sign of an organisation: `<div class=ad>`, `<img itemprop=logo>`.
fn is_ad_or_logo(node: NodeRef<'_>) -> bool {
    node.class_meaning().facts.any(Words::AD)
        || matches!(node.attr(Attr::Itemprop), Some("logo" | "publisher"))
}

/// Whether an element is a list of films: `<div class=playlist>`, `<div class=videoPlaylist>`.
fn is_playlist(node: NodeRef<'_>) -> bool {
    // These letters are the same in both spellings.
    node.attr(Attr::Class).is_some_and(|class| holds(class, "laylist"))
}
