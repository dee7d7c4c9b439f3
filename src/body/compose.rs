//! From chosen blocks to paragraphs.

use std::ops::Range;

use super::figures::{Figures, is_post};
use super::live::Live;
use super::prose::{self, flat};
use super::{Block, Body, Elsewhere, Selection, caption, service};
use crate::article::{Link, Paragraph, ParagraphKind};
use crate::context::Context;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::{byline, url};
use crate::report::{BlockReport, Verdict};

/// Makes paragraphs and figures of the chosen blocks.
pub(crate) fn compose(
    page: &Page,
    selection: &Selection,
    elsewhere: &Elsewhere<'_>,
    context: &Context,
) -> Body {
    let mut promos = elsewhere.promos.clone();
    promos.sort_unstable();
    let mut composer = Composer {
        page,
        context,
        elsewhere,
        promos,
        claimed: Claimed::new(page, &elsewhere.nodes),
        figures: Figures::new(page, selection, context),
        live: Live::find(page, selection, elsewhere, context),
        tail: tail(selection),
        row: None,
        body: Body::default(),
    };
    let sign_off = sign_off(page, selection);
    for (at, block) in selection.blocks.iter().enumerate() {
        let verdict = if sign_off == Some(at) {
            composer.body.sign_off = Some(flat(block.text(page)));
            Verdict::Elsewhere
        } else {
            composer.verdict(at, block)
        };
        if verdict == Verdict::Paragraph {
            let from = composer.body.paragraphs.len();
            composer.push(block);
            composer.live.note(block.start, from, &composer.body);
        }
        composer.body.verdicts.push(verdict);
    }
    composer.finish()
}

/// Where the last chosen blocks begin, the first of all left out.
fn tail(selection: &Selection) -> usize {
    /// Blocks that notes are looked for in.
    const TAIL: usize = 6;
    let chosen = || selection.blocks.iter().enumerate().filter(|(_, block)| block.chosen).map(|(at, _)| at);
    let first = chosen().next().map_or(0, |first| first + 1);
    chosen().rev().take(TAIL).last().map_or(first, |tail| tail.max(first))
}

/// Every block with the verdict on it.
pub(crate) fn account(page: &Page, selection: &Selection, verdicts: &[Verdict]) -> Vec<BlockReport> {
    let report = |(block, verdict): (&Block, &Verdict)| BlockReport {
        text: flat(block.text(page)),
        probability: block.probability,
        verdict: *verdict,
    };
    selection.blocks.iter().zip(verdicts).map(report).collect()
}

/// The nodes whose text became claims, asked in page order.
struct Claimed {
    /// Where they begin and end, the last one first.
    rest: Vec<(NodeId, NodeId)>,
    /// The end of those that have begun.
    until: NodeId,
}

impl Claimed {
    fn new(page: &Page, nodes: &[NodeId]) -> Self {
        let mut rest: Vec<_> = nodes.iter().map(|id| (*id, page.node(*id).end())).collect();
        rest.sort_unstable_by(|a, b| b.cmp(a));
        Self { rest, until: 0 }
    }

    fn holds(&mut self, node: NodeId) -> bool {
        while let Some((start, end)) = self.rest.last().copied() {
            if start > node {
                break;
            }
            self.until = self.until.max(end);
            self.rest.pop();
        }
        node < self.until
    }
}

struct Composer<'a> {
    page: &'a Page,
    context: &'a Context,
    elsewhere: &'a Elsewhere<'a>,
    /// Those of `elsewhere`, sorted.
    promos: Vec<usize>,
    claimed: Claimed,
    figures: Figures<'a>,
    live: Live,
    /// The first of the last chosen blocks, among which notes stand.
    tail: usize,
    /// The row of a table that the last paragraph is, and its last cell.
    row: Option<(NodeId, NodeId)>,
    body: Body,
}

impl Composer<'_> {
    fn verdict(&mut self, at: usize, block: &Block) -> Verdict {
        if !block.chosen {
            Verdict::Refused
        } else if self.promos.binary_search(&at).is_ok() {
            Verdict::Promo
        } else if self.live.is_line(at) || self.is_elsewhere(block) {
            Verdict::Elsewhere
        } else if self.is_service(at, block) {
            Verdict::Promo
        } else {
            Verdict::Paragraph
        }
    }

    /// Whether the block serves the page and not the story.
    fn is_service(&self, at: usize, block: &Block) -> bool {
        let text = block.text(self.page);
        service::is_insert(text) || at >= self.tail && service::is_note(text)
    }

    /// Whether the block is shown as another part of the article.
    fn is_elsewhere(&mut self, block: &Block) -> bool {
        let text = block.text(self.page);
        let Elsewhere { headline, kicker, .. } = self.elsewhere;
        [headline, kicker].into_iter().flatten().any(|other| same(text, other))
            || self.claimed.holds(block.start)
            || self.page.node(block.element).self_and_ancestors().any(is_apart)
            || caption::is_credit_line(text)
            || is_time(text) && !in_table(self.page.node(block.element))
    }

    fn push(&mut self, block: &Block) {
        self.figures.before(block.start, &mut self.body);
        let element = self.page.node(block.element);
        let kind = kind(element, self.live.begins(block.start));
        if let Some((row, cell)) = table_cell(element) {
            let nodes = block.start..block.end;
            self.push_cell(row, cell, prose::text(self.page, nodes.clone()), self.links(&nodes));
            return;
        }
        self.row = None;
        match kind {
            ParagraphKind::Preformatted => {
                let text = block.text(self.page).to_owned();
                self.body.paragraphs.push(Paragraph { kind, text, links: Vec::new() });
            }
            ParagraphKind::Text | ParagraphKind::Quote => {
                for nodes in prose::paragraphs(self.page, block) {
                    self.push_text(kind, nodes);
                }
            }
            _ => self.push_text(kind, block.start..block.end),
        }
    }

    fn push_text(&mut self, kind: ParagraphKind, nodes: Range<NodeId>) {
        let links = self.links(&nodes);
        let text = prose::text(self.page, nodes);
        if !text.is_empty() {
            self.body.paragraphs.push(Paragraph { kind, text, links });
        }
    }

    /// Adds to the row of the last paragraph or begins a new one.
    fn push_cell(&mut self, row: NodeId, cell: NodeId, text: String, links: Vec<Link>) {
        let last = self.row.replace((row, cell)).filter(|(last, _)| *last == row);
        match (last, self.body.paragraphs.last_mut()) {
            (Some((_, last)), Some(paragraph)) => {
                paragraph.text.push(if last == cell { ' ' } else { '\t' });
                paragraph.text.push_str(&text);
                paragraph.links.extend(links);
            }
            _ => self.body.paragraphs.push(Paragraph { kind: ParagraphKind::TableRow, text, links }),
        }
    }

    /// The links of some nodes, one that begins before them included.
    fn links(&self, nodes: &Range<NodeId>) -> Vec<Link> {
        if self.page.linked_ink_in(nodes.clone()) == 0 {
            return Vec::new();
        }
        let around = self.page.node(nodes.start).ancestors().find(|node| node.tag() == Tag::A);
        let inside = nodes.clone().map(|id| self.page.node(id)).filter(|node| node.tag() == Tag::A);
        around.into_iter().chain(inside).filter_map(|node| self.link(node, nodes)).collect()
    }

    fn link(&self, node: NodeRef<'_>, within: &Range<NodeId>) -> Option<Link> {
        let url = url::resolve(self.context.base.as_ref(), node.attr(Attr::Href)?)?;
        let text = prose::text(self.page, node.id().max(within.start)..node.end().min(within.end));
        (!text.is_empty()).then(|| Link::new(text, url))
    }

    fn finish(mut self) -> Body {
        self.figures.rest(&mut self.body);
        self.body.live_updates = self.live.finish();
        self.body
    }
}

/// Whether an element holds no prose of the article: a caption, a post of a network, a box to sign up in.
fn is_apart(node: NodeRef<'_>) -> bool {
    node.tag() == Tag::Figcaption || is_post(node) || is_sign_up(node)
}

/// Whether an element is a box that offers a newsletter: named so, and short.
fn is_sign_up(node: NodeRef<'_>) -> bool {
    /// Characters of such a box.
    const LONGEST: u32 = 600;
    const NAME: &[u8] = b"newsletter";
    let named =
        |class: &str| class.as_bytes().windows(NAME.len()).any(|part| part.eq_ignore_ascii_case(NAME));
    // A short letter may be named so as a whole.
    !matches!(node.tag(), Tag::Article | Tag::Main | Tag::Body)
        && node.ink() < LONGEST
        && node.attr(Attr::Class).is_some_and(named)
}

/// Whether a text is a number or a time of day, as stands beside the entries of a live blog.
fn is_time(text: &str) -> bool {
    const MARKS: [&str; 6] = ["am", "pm", "a.m.", "p.m.", "uhr", "h"];
    let rest = text.trim_start_matches(|char: char| char.is_ascii_digit() || ".:h ".contains(char)).trim();
    text.len() <= 12
        && text.len() > rest.len()
        && (rest.is_empty() || MARKS.iter().any(|mark| rest.eq_ignore_ascii_case(mark)))
}

/// What a paragraph of this element is; the item of a list that is an entry of a live blog is none.
fn kind(element: NodeRef<'_>, entry: Option<NodeId>) -> ParagraphKind {
    if let Some(level) = element.tag().heading_level() {
        return ParagraphKind::Subheading { level };
    }
    let above = element.self_and_ancestors();
    let mut inside = above.take_while(|node| Some(node.id()) != entry).map(NodeRef::tag);
    inside
        .find_map(|tag| match tag {
            Tag::Blockquote => Some(ParagraphKind::Quote),
            Tag::Li | Tag::Dd | Tag::Dt => Some(ParagraphKind::ListItem),
            Tag::Pre => Some(ParagraphKind::Preformatted),
            Tag::Article | Tag::Main | Tag::Body | Tag::Td => Some(ParagraphKind::Text),
            _ => None,
        })
        .unwrap_or_default()
}

fn in_table(element: NodeRef<'_>) -> bool {
    element.self_and_ancestors().any(|node| matches!(node.tag(), Tag::Td | Tag::Th))
}

/// The row and the cell of a table of data; tables that only lay a page out have long cells or single ones.
fn table_cell(element: NodeRef<'_>) -> Option<(NodeId, NodeId)> {
    /// Characters of a cell that is a column of the page and no datum.
    const COLUMN: u32 = 600;
    /// Cells among which a second one with text is looked for.
    const CELLS: usize = 64;
    let cell = element.self_and_ancestors().find(|node| matches!(node.tag(), Tag::Td | Tag::Th))?;
    let row = cell.parent().filter(|row| row.tag() == Tag::Tr)?;
    let cells = row.children().take(CELLS).filter(|cell| cell.ink() > 0).take(2).count();
    (cells > 1 && cell.ink() < COLUMN && !has_paragraphs(cell)).then(|| (row.id(), cell.id()))
}

/// Whether a cell is written like a column of the page.
fn has_paragraphs(cell: NodeRef<'_>) -> bool {
    /// Characters of a few lines.
    const LINES: u32 = 150;
    cell.ink() > LINES && cell.descendants().filter(|node| node.tag() == Tag::P).nth(1).is_some()
}

/// The last chosen block, if it is nothing but a name on a line of its own.
fn sign_off(page: &Page, selection: &Selection) -> Option<usize> {
    let chosen = |end: usize| selection.blocks.get(..end)?.iter().rposition(|block| block.chosen);
    let last = chosen(selection.blocks.len())?;
    let text = |at: usize| selection.blocks.get(at).map(|block| block.text(page)).unwrap_or_default();
    let is_name = |at: usize| {
        let text = text(at);
        let mut words = text.split(' ');
        let named = words.clone().count() >= 2 && words.all(|word| word.starts_with(char::is_uppercase));
        byline::signature(text).is_some()
            || named && !text.ends_with(['.', '!', '?', ':', '…']) && byline::is_name(text)
    };
    let is_team = |at: usize| byline::is_glued(text(at));
    // Behind the name there may be a note on who it is, or an appeal.
    let before = chosen(last).filter(|at| is_team(*at) || is_name(*at) && text(last).starts_with(text(*at)));
    let at = Some(last).filter(|at| is_team(*at) || is_name(*at)).or(before)?;
    let tag = page.node(selection.blocks.get(at)?.element).tag();
    (matches!(tag, Tag::P | Tag::Div) && at > 0).then_some(at)
}

/// Whether two texts have the same letters and digits in any case.
pub(super) fn same(a: &str, b: &str) -> bool {
    // Cheap to refuse: neither punctuation nor case changes lengths much.
    a.len() <= 2 * b.len() && b.len() <= 2 * a.len() && letters(a).eq(letters(b))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Embed;
    use crate::body::blocks;
    use crate::dom::parse;
    use crate::limits::Limits;

    fn context() -> Context {
        Context {
            base: url_of("https://paper.example/news/1"),
            address: None,
            not_after: None,
            words_per_minute: 238,
            related_links: 10,
        }
    }

    fn url_of(text: &str) -> Option<::url::Url> {
        ::url::Url::parse(text).ok()
    }

    /// Composes a page of which every block is chosen.
    fn body(html: &str, elsewhere: &Elsewhere<'_>) -> Body {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let mut blocks = blocks(&page);
        for block in &mut blocks {
            block.chosen = true;
        }
        compose(&page, &Selection { blocks }, elsewhere, &context())
    }

    fn paragraphs(html: &str) -> Vec<(ParagraphKind, String)> {
        let body = body(html, &Elsewhere::default());
        body.paragraphs.into_iter().map(|paragraph| (paragraph.kind, paragraph.text)).collect()
    }

    #[test]
    fn kinds_follow_the_markup() {
        use ParagraphKind::{ListItem, Preformatted, Quote, Subheading, Text};
        let html = "<h2>Why</h2><p>Because of rain.</p><ul><li>One</li><li><p>Two</p></li></ul>\
                    <blockquote><p>So it goes.</p></blockquote><pre>a\n  b</pre>";
        let expected = [
            (Subheading { level: 2 }, "Why"),
            (Text, "Because of rain."),
            (ListItem, "One"),
            (ListItem, "Two"),
            (Quote, "So it goes."),
            (Preformatted, "a\n  b"),
        ];
        let expected: Vec<_> = expected.into_iter().map(|(kind, text)| (kind, text.to_owned())).collect();
        assert_eq!(paragraphs(html), expected);
    }

    #[test]
    fn a_row_of_a_table_is_one_paragraph() {
        let html = "<table><tr><th>Year<th>Sum<tr><td><p>2020</p>(est.)<td>7</table>\
                    <table><tr><td>The whole page stands in this cell.</table>";
        let rows: Vec<_> = paragraphs(html).into_iter().map(|(_, text)| text).collect();
        assert_eq!(rows, ["Year\tSum", "2020 (est.)\t7", "The whole page stands in this cell."]);
    }

    #[test]
    fn links_are_absolute_and_keep_their_words() {
        let html = "<p><a href=/a>All of it linked</a></p><p>See <a href='x?y'>the <b>act</b></a> or <a>none</a>.</p>";
        let body = body(html, &Elsewhere::default());
        let links: Vec<_> = body.paragraphs.into_iter().flat_map(|paragraph| paragraph.links).collect();
        let expected = [
            Link::new("All of it linked", "https://paper.example/a"),
            Link::new("the act", "https://paper.example/news/x?y"),
        ];
        assert_eq!(links, expected);
    }

    #[test]
    fn what_is_shown_elsewhere_is_no_paragraph() {
        use Verdict::{Elsewhere as Other, Paragraph as Prose, Promo};
        let html = "<h1>Bridge — reopens</h1><div id=by>By <b>Ada Lund</b></div><p>It did.</p><p>More</p><p>7:45pm</p>";
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let byline = page.nodes().find(|node| node.attr(Attr::Id) == Some("by")).unwrap().id();
        let elsewhere = Elsewhere {
            headline: Some("Bridge reopens"),
            nodes: vec![byline],
            promos: vec![3],
            ..Elsewhere::default()
        };
        let body = body(html, &elsewhere);
        assert_eq!(body.verdicts, [Other, Other, Prose, Promo, Other]);
        assert_eq!(body.paragraphs.len(), 1);
    }

    #[test]
    fn figures_stand_between_the_paragraphs() {
        let html = "<p>One.</p><figure><img data-src=/p.jpg src=data:x alt='A bridge'><figcaption>The bridge. \
                    <span class=photo-credit>Photo: Ida Berg</span></figcaption></figure><p>Two.</p>\
                    <div><a href=/other><img src=/t.jpg></a><a href=/other>Another story altogether</a></div>\
                    <blockquote class=twitter-tweet><p>Hi</p><a href=https://x.example/1>May 1</a></blockquote><p>End.</p>";
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let mut blocks = blocks(&page);
        for block in &mut blocks {
            block.chosen = !block.text(&page).starts_with("Another");
        }
        let body = compose(&page, &Selection { blocks }, &Elsewhere::default(), &context());
        assert_eq!(body.paragraphs.len(), 3);
        let [figure] = body.figures.as_slice() else { panic!("{:?}", body.figures) };
        assert_eq!(figure.image.url, "https://paper.example/p.jpg");
        assert_eq!(figure.caption.as_deref(), Some("The bridge."));
        assert_eq!(figure.credit.as_deref(), Some("Ida Berg"));
        assert_eq!(figure.after, 1);
        assert_eq!(body.embeds, [Embed::new("https://x.example/1", 2)]);
    }

    #[test]
    fn credits_and_times_are_told_from_prose() {
        use caption::is_credit_line as is_credit;
        assert!(is_credit("Photo: Ida Berg") && is_credit("© Agency") && is_credit("Фото: Иван Петров"));
        assert!(!is_credit("Photo of the day") && !is_credit("Photo: the mayor opens the bridge on Friday."));
        assert!(is_time("13") && is_time("9:43pm") && is_time("14.05 Uhr"));
        assert!(!is_time("13 people") && !is_time("pm") && !is_time("1. The first"));
    }

    #[test]
    fn a_name_alone_at_the_end_signs_the_article() {
        let body = body("<p>It is over now, said the mayor.</p><p>Ada Lund</p>", &Elsewhere::default());
        assert_eq!(body.sign_off.as_deref(), Some("Ada Lund"));
        assert_eq!(body.paragraphs.len(), 1);
    }

    #[test]
    fn behind_a_signature_there_may_be_a_note() {
        for (end, expected) in [
            ("<p>Ada Lund</p><p>Ada Lund teaches history, and writes on bridges.</p>", Some("Ada Lund")),
            ("<p>（山田花子）</p>", Some("（山田花子）")),
            ("<p>（敬称略）</p>", None),
            ("<p>Ada Lund</p><p>The bridge was built by others, long ago.</p>", None),
            (
                "<p>EX-Redaktion</p><p>Did you like this article? Then help us write more.</p>",
                Some("EX-Redaktion"),
            ),
        ] {
            let body = body(&format!("<p>It is over now, said the mayor.</p>{end}"), &Elsewhere::default());
            assert_eq!(body.sign_off.as_deref(), expected, "{end}");
        }
    }
}
