//! From chosen blocks to the body of the article.

use super::block_rules::{BlockRules, Candidate};
use super::closing_lines::{closing_credits, sign_off, tail, without_dash};
use super::containers::{Lists, Quotes};
use super::crosshead;
use super::figure_copies::drop_copies;
use super::figures::Figures;
use super::footnotes::{self, Footnotes};
use super::kind_of_paragraph::kind;
use super::live::Live;
use super::note_targets;
use super::paragraph_text::flat;
use super::paragraph_writer::ParagraphWriter;
use super::styled_text::is_bold;
use super::{Body, Exclusions};
use crate::article::{ListPlace, Paragraph, ParagraphKind};
use crate::body::{Block, Selection, is_named_crosshead};
use crate::dom::Page;
use crate::report::{BlockReport, BlockRule, Verdict};
use crate::settings::Context;
use crate::text::ends_sentence;

/// Makes paragraphs and figures of the chosen blocks.
pub(super) fn compose(
    page: &Page,
    selection: &Selection,
    exclusions: &Exclusions<'_>,
    context: &Context,
) -> Body {
    let tail = tail(selection);
    let signature = sign_off(page, selection);
    let mut rules = BlockRules::new(page, selection, exclusions, tail);
    let mut composer = Composer::new(page, selection, exclusions, context);
    composer.body.closing_credits = closing_credits(page, selection, tail);
    composer.body.sign_off =
        signature.and_then(|at| selection.blocks.get(at)).map(|block| flat(without_dash(block.text(page))));
    for (at, block) in selection.blocks.iter().enumerate() {
        let candidate = composer.candidate(at, selection, block);
        let rule = match signature {
            Some(signature) if signature == at => Some(BlockRule::SignOff),
            _ => rules.rule(&candidate, &composer.live),
        };
        match rule {
            None => composer.add(at, block),
            Some(rule) if rule.is_of_picture() => composer.figures.describe(block, rule, &mut composer.body),
            Some(_) => {}
        }
        composer.body.rules.push(rule);
    }
    composer.finish(selection)
}

/// Returns every block with what became of it.
pub(super) fn account(page: &Page, selection: &Selection, rules: &[Option<BlockRule>]) -> Vec<BlockReport> {
    let reports = selection.blocks.iter().zip(rules).map(|(block, rule)| BlockReport {
        text: flat(block.text(page)),
        probability: block.probability,
        verdict: rule.map_or(Verdict::Paragraph, BlockRule::verdict),
        rule: *rule,
    });
    reports.collect()
}

struct Composer<'a> {
    page: &'a Page,
    figures: Figures<'a>,
    live: Live,
    footnotes: Footnotes,
    writer: ParagraphWriter<'a>,
    lists: Lists,
    quotes: Quotes,
    /// Places of the paragraphs that are all bold.
    bold: Vec<usize>,
    body: Body,
}

impl<'a> Composer<'a> {
    fn new(
        page: &'a Page,
        selection: &Selection,
        exclusions: &'a Exclusions<'a>,
        context: &'a Context,
    ) -> Self {
        Self {
            page,
            figures: Figures::new(page, selection, exclusions, context),
            live: Live::find(page, selection, exclusions, context),
            footnotes: Footnotes::new(page, selection),
            writer: ParagraphWriter::new(page, context.base.as_ref()),
            lists: Lists::default(),
            quotes: Quotes::default(),
            bold: Vec::new(),
            body: Body::with_room_for(selection),
        }
    }

    /// Returns what the rules are told of a block; the figures before it are given out.
    fn candidate<'b>(&mut self, at: usize, selection: &'b Selection, block: &'b Block) -> Candidate<'b> {
        self.figures.before(block.start, &mut self.body);
        let behind = selection.blocks.get(at + 1..).unwrap_or_default();
        let is_caption = self.figures.is_caption(block, behind, &self.body);
        Candidate { at, block, is_caption, paragraphs: self.body.paragraphs.len() }
    }

    /// Adds a block to the paragraphs, or puts it aside as a footnote.
    fn add(&mut self, at: usize, block: &Block) {
        if self.footnotes.takes(self.page, at, block) {
            return;
        }
        let from = self.body.paragraphs.len();
        self.push(block);
        self.live.note(block.start, from, &self.body);
    }

    fn push(&mut self, block: &Block) {
        let kind = kind(self.page.node(block.element), self.live.begins(block.start));
        let at = self.body.paragraphs.len();
        self.writer.push(block, kind, &mut self.body.paragraphs);
        self.place(block, at);
        if self.may_head(block, at) {
            self.bold.push(at);
        }
    }

    /// Whether the first paragraph of a block, at `at`, looks like a crosshead.
    fn may_head(&self, block: &Block, at: usize) -> bool {
        match self.body.paragraphs.get(at..) {
            Some([line]) if crosshead::may_be_bold(line) => {
                is_bold(self.page, &(block.start..block.end)) || is_named_crosshead(self.page, block)
            }
            Some([line, _, ..]) => crosshead::is_bold_line(line),
            _ => false,
        }
    }

    /// Says of the paragraphs of a block, from `at` on, in which list and quotation they stand.
    fn place(&mut self, block: &Block, at: usize) {
        let element = self.page.node(block.element);
        let quote = self.quotes.of(element);
        let mut list = self.lists.of(element, self.live.begins(block.start));
        for paragraph in self.body.paragraphs.get_mut(at..).unwrap_or_default() {
            paragraph.quote = quote;
            if has_list_place(paragraph.kind) {
                paragraph.list = list;
            }
            list = list.map(|list| ListPlace { continues: true, ..list });
        }
        self.lists.number_typed(self.body.paragraphs.get_mut(at..).unwrap_or_default());
    }

    /// Puts figures and embeds behind the last paragraph that were given out behind a crosshead that is gone.
    fn keep_within_the_text(&mut self) {
        let paragraphs = self.body.paragraphs.len();
        for figure in &mut self.body.figures {
            figure.after = figure.after.min(paragraphs);
        }
        for embed in &mut self.body.embeds {
            embed.after = embed.after.min(paragraphs);
        }
    }

    fn finish(mut self, selection: &Selection) -> Body {
        self.body.live_updates = std::mem::take(&mut self.live).finish(self.body.paragraphs.len());
        if self.body.live_updates.is_empty() {
            drop_last_heading(&mut self.body.paragraphs);
            self.keep_within_the_text();
        }
        crosshead::promote(&mut self.body.paragraphs, &self.bold);
        self.figures.rest(&mut self.body);
        drop_copies(&mut self.body.figures);
        let len = self.body.paragraphs.len();
        self.writer.marks.retain(|(paragraph, _, _)| *paragraph < len);
        let mut notes = Vec::new();
        for at in self.footnotes.blocks() {
            if let Some(block) = selection.blocks.get(at) {
                let from = self.body.paragraphs.len();
                self.push(block);
                self.body.paragraphs.iter_mut().skip(from).for_each(footnotes::mark);
                notes.push((from, block.start));
            }
        }
        notes.retain(|(at, _)| self.body.paragraphs.get(*at).is_some_and(footnotes::is_note));
        note_targets::connect(self.page, &self.writer.marks, &notes, &mut self.body.paragraphs);
        self.body
    }
}

/// Whether a paragraph of a kind may be printed in an item of a list.
fn has_list_place(kind: ParagraphKind) -> bool {
    matches!(kind, ParagraphKind::ListItem | ParagraphKind::Quote | ParagraphKind::Preformatted)
}

/// Takes out a crosshead at the end: what it headed is no text ("Sources", "You may also like"). Several of them are
/// a list, and a sentence is text in a heading's markup.
fn drop_last_heading(paragraphs: &mut Vec<Paragraph>) {
    /// Bytes of a crosshead.
    const LONGEST: usize = 80;
    let [.., before, last] = paragraphs.as_slice() else { return };
    if !is_heading(last) || is_heading(before) {
        return;
    }
    if last.text.len() <= LONGEST && !ends_sentence(&last.text) {
        paragraphs.pop();
    }
}

fn is_heading(paragraph: &Paragraph) -> bool {
    matches!(paragraph.kind, ParagraphKind::Subheading { .. })
}
