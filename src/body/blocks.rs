//! Cuts the page into leaf blocks: runs of text between two block boundaries.

use super::Block;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::text::scripts::is_alphanumeric;

/// All blocks of the page, in its order. Hidden text is kept: whether it is read is for the model to say.
pub(crate) fn blocks(page: &Page) -> Vec<Block> {
    let body = page.body();
    let mut cutter = Cutter::new(page, body.id());
    let mut id = body.id() + 1;
    while id < body.end() {
        id = cutter.step(id);
    }
    cutter.flush();
    // They are kept to the end, and a large page may have as many as it has cells.
    cutter.blocks.shrink_to_fit();
    cutter.blocks
}

struct Cutter<'p> {
    page: &'p Page,
    blocks: Vec<Block>,
    /// The open elements that are no inline ones, the outermost first, with the id after their last node.
    open: Vec<(NodeId, NodeId)>,
    run: Option<Run>,
    /// `<br>`s since the last text.
    breaks: u8,
    /// The first node of a large first letter that stands in a block of its own, if it was the last text.
    initial: Option<NodeId>,
}

/// Text since the last boundary.
struct Run {
    element: NodeId,
    start: NodeId,
    end: NodeId,
}

impl<'p> Cutter<'p> {
    fn new(page: &'p Page, body: NodeId) -> Self {
        Self {
            page,
            blocks: Vec::new(),
            open: vec![(body, NodeId::MAX)],
            run: None,
            breaks: 0,
            initial: None,
        }
    }

    /// Reads one node and says which is next.
    fn step(&mut self, id: NodeId) -> NodeId {
        while self.open.last().is_some_and(|(_, end)| *end <= id) {
            self.open.pop();
            self.flush();
        }
        let node = self.page.node(id);
        let tag = node.tag();
        match tag {
            Tag::Text => self.text(id),
            Tag::Br => self.line_break(),
            Tag::Hr | Tag::Iframe | Tag::Video | Tag::Audio | Tag::Object | Tag::Embed => {
                self.flush();
                return node.end();
            }
            _ if tag.is_non_rendered() => return node.end(),
            Tag::Span if is_break(node) => self.flush(),
            _ if tag.is_inline() => {}
            _ => {
                self.flush();
                self.open.push((id, node.end()));
            }
        }
        id + 1
    }

    fn text(&mut self, id: NodeId) {
        if self.page.node(id).text_len() == 0 {
            return;
        }
        self.breaks = 0;
        if let Some(run) = &mut self.run {
            run.end = id + 1;
        } else if let Some((element, _)) = self.open.last() {
            self.run = Some(Run { element: *element, start: id, end: id + 1 });
        }
    }

    /// One `<br>` breaks a line, two end a paragraph.
    fn line_break(&mut self) {
        self.breaks = self.breaks.saturating_add(1);
        if self.breaks >= 2 {
            self.flush();
        }
    }

    fn flush(&mut self) {
        let Some(Run { element, start, end }) = self.run.take() else { return };
        let span = self.page.span_of(start..end);
        let text = self.page.text_at(span);
        if !text.contains(is_alphanumeric) {
            return;
        }
        let next = is_initial(self.page, element, text).then_some(start);
        let initial = std::mem::replace(&mut self.initial, next).filter(|_| goes_on(text));
        let (start, text) = match initial {
            Some(initial) => {
                self.blocks.pop();
                (initial, self.page.span_of(initial..end))
            }
            None => (start, span),
        };
        self.blocks.push(Block { element, start, end, text, probability: 0.0, chosen: false });
    }
}

/// Whether a block is the large first letter of the next: `<div style="float:left">L</div><p>e moulin tourne …</p>`.
fn is_initial(page: &Page, element: NodeId, text: &str) -> bool {
    let mut chars = text.trim().chars();
    match (chars.next(), chars.next()) {
        (Some(letter), None) if letter.is_uppercase() => {
            matches!(page.node(element).tag(), Tag::Div | Tag::P)
        }
        _ => false,
    }
}

/// Whether a text is a paragraph that lacks its first letter.
fn goes_on(text: &str) -> bool {
    /// Bytes of the shortest one; what an index lists is shorter.
    const SHORTEST: usize = 60;
    let text = text.trim();
    if text.len() < SHORTEST { false } else { text.starts_with(char::is_lowercase) }
}

/// Whether an empty element stands in for the end of a paragraph.
fn is_break(node: NodeRef<'_>) -> bool {
    node.text_len() == 0 && node.has_token(Attr::Class, "br")
}

#[cfg(test)]
mod tests {
    use super::blocks;
    use crate::dom::{Page, parse};
    use crate::limits::Limits;

    fn texts(html: &str) -> Vec<String> {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        blocks(&page).iter().map(|block| block.text(&page).to_owned()).collect()
    }

    #[test]
    fn inline_elements_do_not_cut() {
        assert_eq!(
            texts("<p>One <b>bold</b> <a href=x>link</a><img src=y> end.</p>"),
            ["One bold link end."]
        );
    }

    #[test]
    fn blocks_cut_before_and_after() {
        assert_eq!(texts("<div>a<p>b</p>c<section>d</section></div>e"), ["a", "b", "c", "d", "e"]);
        assert_eq!(texts("<div>a<x-card><p>b</p></x-card>c</div>"), ["a", "b", "c"]);
    }

    #[test]
    fn two_line_breaks_or_a_rule_cut_and_one_does_not() {
        assert_eq!(texts("<p>a<br>b<br> <br>c<hr>d</p>"), ["a\nb", "c", "d"]);
    }

    #[test]
    fn an_empty_span_may_stand_in_for_a_line_break() {
        assert_eq!(
            texts("<div>One.<span class='x br'></span>Two.<span></span> Three.</div>"),
            ["One.", "Two. Three."]
        );
    }

    #[test]
    fn a_letter_set_apart_begins_the_next_paragraph() {
        let rest = "e moulin tourne depuis mardi, soixante ans après sa fermeture.";
        assert_eq!(texts(&format!("<div>L</div><p>{rest}</p>")), [format!("L\n{rest}")]);
        assert_eq!(texts(&format!("<h2>L</h2><p>{rest}</p>")), ["L", rest]);
        assert_eq!(texts("<div>L</div><p>le moulin</p>"), ["L", "le moulin"]);
    }

    #[test]
    fn silent_elements_say_nothing() {
        assert_eq!(
            texts("<p>a <script>x</script>b</p><noscript><p>n</p></noscript><button>Go</button>"),
            ["a\nb"]
        );
    }

    #[test]
    fn a_block_has_a_letter_or_digit() {
        assert_eq!(texts("<p>* * *</p><p>·</p><p>é</p>"), ["é"]);
    }
}
