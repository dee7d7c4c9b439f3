//! Captions without markup of their own: a line right behind a picture, set apart from the text by its place or dress.

use super::pictures::is_picture;
use super::styled_text::{is_bold, is_centered, is_styled};
use crate::body::Block;
use crate::dom::{NodeRef, Page, Tag};
use crate::normalize::photo_credit::{ends_sentence, is_caption};
use crate::text::has_words;
use crate::text::scripts::is_unspaced;

/// Whether a block is the caption of the picture right before it; `behind` are the blocks behind it.
pub(super) fn is_caption_line(picture: NodeRef<'_>, block: &Block, behind: &[Block]) -> bool {
    /// Letters of the longest caption with a credit, and of the longest that only its place and dress tell:
    /// what is longer is rather a lead.
    const CREDITED: u32 = 250;
    const PLAIN: u32 = 120;
    let page = picture.page();
    let text = block.text(page);
    match letters(page, block) {
        ..=CREDITED if is_caption(text) => true,
        ..=PLAIN if !may_describe(text) => false,
        ..=PLAIN if block.chosen || !may_be_control(page, block) => {
            fills_box(picture, block) || is_set_apart(page, block, behind)
        }
        _ => false,
    }
}

/// The letters of a block; an ideograph says as much as three.
fn letters(page: &Page, block: &Block) -> u32 {
    let letters = page.text_len_in(block.start..block.end);
    let is_unspaced = block.text(page).chars().find(|char| char.is_alphabetic()).is_some_and(is_unspaced);
    if is_unspaced { 3 * letters } else { letters }
}

/// Whether an element is an item of a list or a heading: those name what follows and no picture.
pub(super) fn is_item_or_heading(element: NodeRef<'_>) -> bool {
    let mut around = element.self_and_ancestors().take(2);
    around.any(|node| node.tag() == Tag::Li || node.tag().heading_level().is_some())
}

/// Whether a line may say what a picture shows: one sentence, and no question, call, quotation or announcement.
fn may_describe(text: &str) -> bool {
    if text.ends_with([':', '?', '!', '：', '？', '！']) || text.starts_with(['"', '“', '„', '«']) {
        return false;
    }
    let mut parts = text.match_indices(' ').filter_map(|(at, _)| text.get(..at));
    has_words(text, 2) && !parts.any(ends_sentence)
}

/// Whether a line that is no text of the article may be a button, a count or a date: "Enlarge", "Visits so far".
fn may_be_control(page: &Page, block: &Block) -> bool {
    /// Words of the shortest line that says what a picture shows.
    const SHORTEST: usize = 4;
    let text = block.text(page);
    let is_short = !has_words(text, SHORTEST) || !text.contains(char::is_alphabetic);
    is_short || page.linked_text_len_in(block.start..block.end) > 0
}

/// Whether a picture and a line under it are all of a box: `<td><img><br>The ferry at the quay</td>`, or of a table:
/// `<tr><td><img><tr><td>The ferry at the quay`. A line that goes on behind the picture is a paragraph:
/// `<p><img>The ferry sails again.</p>`.
fn fills_box(picture: NodeRef<'_>, block: &Block) -> bool {
    /// Levels from a line up to the table that holds a picture too.
    const LEVELS: usize = 5;
    let page = picture.page();
    let element = page.node(block.element);
    let mut around = element.self_and_ancestors().take(LEVELS);
    let Some(frame) = around.find(|above| above.contains(picture)) else { return false };
    if frame.text_len() > page.text_len_in(block.start..block.end) {
        return false;
    }
    if frame != element {
        return matches!(frame.tag(), Tag::Table | Tag::Tbody);
    }
    match frame.tag() {
        Tag::P => (picture.end()..block.start).any(|id| page.node(id).tag() == Tag::Br),
        tag => matches!(tag, Tag::Div | Tag::Td | Tag::Center),
    }
}

/// Whether a line is all in small or slanted letters or centred, and the text behind it is not.
fn is_set_apart(page: &Page, block: &Block, behind: &[Block]) -> bool {
    if is_bold(page, &(block.start..block.end)) {
        return false;
    }
    let looks: [fn(&Page, &Block) -> bool; 2] = [is_small, is_centered_block];
    let mut own = looks.into_iter().filter(|is_one| is_one(page, block)).peekable();
    if own.peek().is_none() {
        return false;
    }
    next_text(page, block, behind).is_some_and(|next| own.any(|is_one| !is_one(page, next)))
}

/// Returns the first block behind a caption that no picture stands right before: the others may be captions too.
fn next_text<'b>(page: &Page, caption: &Block, behind: &'b [Block]) -> Option<&'b Block> {
    /// Captions in a row.
    const ROW: usize = 4;
    let mut end = caption.end;
    behind.iter().take(ROW).find(|block| {
        let mut between = page.tags_in(end..block.start);
        end = block.end;
        !between.any(|(id, _)| is_picture(page.node(id)))
    })
}

fn is_centered_block(page: &Page, block: &Block) -> bool {
    is_centered(page.node(block.element))
}

fn is_small(page: &Page, block: &Block) -> bool {
    is_styled(page, &(block.start..block.end), is_slight)
}

fn is_slight(node: NodeRef<'_>) -> bool {
    matches!(node.tag(), Tag::Em | Tag::I | Tag::Small)
}

#[cfg(test)]
mod tests {
    use crate::compose::Exclusions;
    use crate::compose::tests::body;

    #[test]
    fn lines_behind_a_picture() {
        // What stands behind a picture and before a paragraph, and the caption and credit that it makes of it.
        for (line, caption, credit) in [
            ("<p><em>The ferry at the quay</em></p>", Some("The ferry at the quay"), None),
            ("<p align=center>The ferry at the quay</p>", Some("The ferry at the quay"), None),
            ("<p style='text-align: center'>旧桥重新开放</p>", Some("旧桥重新开放"), None),
            (
                "<p>The ferry at the quay. Photo: Ada Lund</p>",
                Some("The ferry at the quay."),
                Some("Ada Lund"),
            ),
            ("<p>旧桥重新开放（资料图）</p>", Some("旧桥重新开放（资料图）"), None),
            ("<p>(Foto: dpa)</p>", None, Some("dpa")),
            ("<p>Photo by: Ada Lund</p>", None, Some("Ada Lund")),
            ("<p><em>The ferry</em></p><p>Foto: dpa</p>", Some("The ferry"), Some("dpa")),
            ("<p>The ferry at the quay</p>", None, None),
            ("<p><em>What does it carry?</em></p>", None, None),
            ("<p><em>“We wait for it”</em></p>", None, None),
            ("<p><em>It carried <b>some</b> cars. Nobody saw it.</em></p>", None, None),
            ("<p><b><em>The ferry at the quay</em></b></p>", None, None),
            ("<h3 align=center>The ferry at the quay</h3>", None, None),
        ] {
            let html =
                format!("<p>It rained.</p><p><img src=/a.jpg></p>{line}<p>It stopped in the evening.</p>");
            assert_figure(&html, line, caption, credit);
        }
    }

    #[test]
    fn lines_that_share_a_box_with_a_picture() {
        for (shown, caption) in [
            ("<div><img src=/a.jpg>The ferry at the quay</div>", Some("The ferry at the quay")),
            (
                "<div><img src=/a.jpg><br><span>The ferry at the quay</span></div>",
                Some("The ferry at the quay"),
            ),
            ("<p><img src=/a.jpg><br>The ferry at the quay</p>", Some("The ferry at the quay")),
            ("<p><img src=/a.jpg>The ferry sails again</p>", None),
            ("<div><img src=/a.jpg><p>The ferry sails again</p></div>", None),
            ("<li><img src=/a.jpg><br>The ferry sails again</li>", None),
            (
                "<table><tr><td><img src=/a.jpg><tr><td>The ferry at the quay</table>",
                Some("The ferry at the quay"),
            ),
            ("<div><img src=/a.jpg alt=x>The ferry<p>It sails again</p></div>", None),
        ] {
            let html = format!("<p>It rained.</p>{shown}<p>It stopped in the evening.</p>");
            assert_figure(&html, shown, caption, None);
        }
    }

    #[test]
    fn a_printed_caption_is_not_taken_from_the_next_line() {
        let shown = "<figure><img src=/a.jpg><figcaption>The quay</figcaption></figure><p><em>The ferry sails</em></p>";
        let html = format!("<p>It rained.</p>{shown}<p>It stopped.</p>");
        let body = body(&html, &Exclusions::default());
        assert_eq!(body.figures.first().and_then(|one| one.caption.as_deref()), Some("The quay"));
        assert_eq!(body.paragraphs.len(), 3);
    }

    fn assert_figure(html: &str, case: &str, caption: Option<&str>, credit: Option<&str>) {
        let body = body(html, &Exclusions::default());
        let [figure] = body.figures.as_slice() else { panic!("{case}: {:?}", body.figures) };
        assert_eq!((figure.caption.as_deref(), figure.credit.as_deref()), (caption, credit), "{case}");
        let is_taken = caption.or(credit).is_some();
        assert_eq!(body.paragraphs.len() == 2, is_taken, "{case}: {:?}", body.paragraphs);
    }
}
