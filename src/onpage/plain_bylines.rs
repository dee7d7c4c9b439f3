//! Bylines in lines without any markup: "By Ada Lund", a name beside a date or under the headline, "By" on a line of its
//! own, an agency's opening ("LONDON (Reuters) – ").
//!
//! Never taken: credits of others, persons of whom headline or text tell, authors beside other titles.

use std::borrow::Cow;

use super::credit_lines::{
    self, CREDIT_LINE, has_label, has_opening, is_bare_opening, is_name_line, is_of_others, without_lead,
};
use super::layout::{Findings, LINE, Layout};
use super::link_targets::{is_shown_link, leads_to_author};
use super::plain_dates::without_dates;
use super::portraits::has_portrait;
use super::rendered_text::{flat, has_number};
use super::story_cards::is_beside_title;
use crate::body::Block;
use crate::candidate::{Source, Value};
use crate::dom::{NodeId, NodeRef, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::BEFORE_NAMES;
use crate::normalize::byline::{self, Credit};
use crate::normalize::date;
use crate::normalize::headline::same;
use crate::report::Field;

// Distances and sizes, chosen on the pages at hand.

/// Bytes from which a block of the text is a sentence.
const SENTENCE: usize = 60;
/// Blocks at the text's end that may be about the author.
const LAST_BLOCKS: usize = 1;
/// Nodes between a headline and a name that stands alone, and one that stands beside a date.
const NEAR: NodeId = 60;
const FAR: NodeId = 160;

/// Links of a line, and nodes of an element, that are looked at.
const MAX_LINKS: usize = 8;
const MAX_NODES: usize = 20;

/// Levels from the first words of a text to the element that sets them in bold.
const LEVELS: usize = 3;

/// What stands before the author's name within a line: "by", "Von".
static PREPOSITION: Phrases = Phrases::new(&BEFORE_NAMES, "within a line");

/// A line of a block.
#[derive(Clone, Copy)]
pub(super) struct Line<'l> {
    pub(super) text: &'l str,
    pub(super) block: &'l Block,
    pub(super) source: Source,
    /// Whether it holds a number.
    pub(super) is_dated: bool,
    /// Whether a line beside it holds a date.
    pub(super) is_beside_date: bool,
}

/// A credit in a line.
struct Credited {
    line: String,
    /// Whether it says that it credits somebody; else it is a name alone.
    says_so: bool,
}

/// Adds the byline in a line.
pub(super) fn collect(line: Line<'_>, layout: &Layout<'_, '_>, findings: &mut Findings) {
    let Some(credit) = credit_in(line, layout) else { return };
    let names_people = byline::parse_line(&credit.line, &layout.hints()).is_some();
    let source = if credit.says_so {
        if !names_people && byline::group(without_lead(&credit.line)).is_none() {
            return;
        }
        line.source
    } else {
        if !names_people || is_of_story(&credit.line, line.block, layout) {
            return;
        }
        Source::UnmarkedName
    };
    let value = Value::Credits { line: credit.line, names: Vec::new(), links: Vec::new() };
    // The text's own node: its element may hold the whole article.
    findings.push(layout, Field::Byline, value, source, Some(line.block.start));
}

/// Returns the part of a line that credits somebody.
fn credit_in(line: Line<'_>, layout: &Layout<'_, '_>) -> Option<Credited> {
    let opens = opens_credit(line, layout);
    if line.text.chars().count() > CREDIT_LINE {
        return None;
    }
    if opens {
        return Some(Credited { line: line.text.to_owned(), says_so: true });
    }
    if names_source(line, layout) {
        return Some(Credited { line: line.text.to_owned(), says_so: true });
    }
    if let (true, Some(part)) = (line.is_dated, labelled_part(line.text, layout)) {
        return Some(Credited { line: part.to_owned(), says_so: true });
    }
    if line.source != Source::PlainText || is_of_others(line.text) {
        return None;
    }
    // "来源：晨报 作者：张三 阅读：12"
    let in_row = if line.text.is_ascii() { None } else { byline::part_of(line.text) };
    if let Some(part) = in_row {
        return Some(Credited { line: part.to_owned(), says_so: true });
    }
    // A name beside a date, or alone between headline and text, is a byline where no other is.
    if !stands_in_head(line, layout) && !is_beside_portrait(line, layout) {
        return None;
    }
    let line = if line.is_dated { name_beside_date(line, layout) } else { name_alone(line, layout) };
    line.map(|line| Credited { line, says_so: false })
}

/// Returns the part of a row of facts that says whom the article is by: "06/05/2022 - Published by: Ada Lund - Category:
/// Bridges" → "Published by: Ada Lund".
fn labelled_part<'l>(line: &'l str, layout: &Layout<'_, '_>) -> Option<&'l str> {
    let mut parts = line.split(['|', '•', '·']).flat_map(|part| part.split(" - ")).map(str::trim);
    parts.find(|part| has_label(part) && credits_whole(part, layout))
}

/// Whether a line says where the text was taken from, under the text or beside a date: elsewhere pictures have such lines.
fn names_source(line: Line<'_>, layout: &Layout<'_, '_>) -> bool {
    if !byline::is_source_line(line.text) {
        return false;
    }
    let is_under_text = layout.body.range().is_some_and(|text| line.block.end >= text.end);
    is_under_text || line.is_beside_date || line.source == Source::AfterBody
}

/// Whether a line says "by" and goes on as bylines do; one word alone is too little for a heading.
fn opens_credit(line: Line<'_>, layout: &Layout<'_, '_>) -> bool {
    match credit_lines::credit(line.text, layout.language) {
        Credit::Whole => true,
        Credit::Word => !is_heading(line.block, layout),
        Credit::No => false,
    }
}

fn is_heading(block: &Block, layout: &Layout<'_, '_>) -> bool {
    layout.page.node(block.element).tag().heading_level().is_some()
}

/// Whether a line stands between the headline and the text, not in a link to something else unless a date is beside
/// it.
fn stands_in_head(line: Line<'_>, layout: &Layout<'_, '_>) -> bool {
    let is_beside_date = line.is_dated || line.is_beside_date;
    // Pictures and a list of other stories may stand between the headline and what is dated.
    let distance = if is_beside_date { FAR } else { NEAR };
    let Some(headline) = layout.headline else { return false };
    let node = layout.page.node(line.block.element);
    if node.id() <= headline.id() || node.id().saturating_sub(headline.end()) >= distance {
        return false;
    }
    // The standfirst may count as the text's first block.
    let is_loose = is_beside_date || byline::opens_with_agency(line.text);
    let bottom = if is_loose { layout.region.head.end } else { layout.text_start };
    if node.id() >= bottom {
        return false;
    }
    line.is_dated || leads_to_authors_only(node) || opens_dated_block(line, layout)
}

/// Whether a line opens a block with a date: "<a>Gazette</a><br>6 May 2022", "Ada Lund<br><a>Gazette</a><br>6 May 2022".
fn opens_dated_block(line: Line<'_>, layout: &Layout<'_, '_>) -> bool {
    let text = line.block.text(layout.page);
    line.is_beside_date && has_number(text) && text.trim_start().starts_with(line.text)
}

fn leads_to_authors_only(node: NodeRef<'_>) -> bool {
    node.linked_text_len() == 0 || node.descendants().take(MAX_NODES).any(leads_to_author)
}

/// Returns a line that is nothing but a name beside a date, or an agency.
fn name_alone(line: Line<'_>, layout: &Layout<'_, '_>) -> Option<String> {
    if has_opening(line.text) {
        return None;
    }
    let is_credit = byline::opens_with_agency(line.text) || is_signature(line, layout);
    is_credit.then(|| line.text.to_owned())
}

fn is_signature(line: Line<'_>, layout: &Layout<'_, '_>) -> bool {
    if is_heading(line.block, layout) {
        return false;
    }
    if line.is_beside_date { is_name_line(line.text) } else { is_beside_portrait(line, layout) }
}

/// Whether a line is a person's name beside their face, above the headline as well.
fn is_beside_portrait(line: Line<'_>, layout: &Layout<'_, '_>) -> bool {
    if line.is_dated || !is_name_line(line.text) || line.text.contains(',') || !byline::is_person(line.text) {
        return false;
    }
    let Some(headline) = layout.headline else { return false };
    let is_near =
        headline.id().abs_diff(line.block.start).min(headline.end().abs_diff(line.block.start)) <= NEAR;
    is_near && has_portrait(layout.page.node(line.block.element), layout)
}

/// Returns the part of a line with a date that credits somebody: it says "by", or it is a full name.
fn name_beside_date(line: Line<'_>, layout: &Layout<'_, '_>) -> Option<String> {
    let rest = without_dates(line.text, &layout.days_in(line.text));
    // "Published 4 months ago" is of no day, but says what stands beside it.
    if rest == line.text && !line.text.split('|').any(is_of_some_day) {
        return None;
    }
    if preposition(&rest).is_some_and(|part| credits(part.trim(), layout)) {
        return Some(line.text.to_owned());
    }
    // What follows a date on its line may say "by" as well as the line itself.
    let mut parts = rest.split('|').map(str::trim);
    let part = parts.clone().find(|part| credits(part, layout));
    if let Some(part) = part.or_else(|| parts.find(|part| byline::is_name_and_paper(part))) {
        return Some(part.to_owned());
    }
    if let [name] = parts_of(&rest).as_slice() {
        if byline::is_name_or_paper(name) {
            return Some((*name).to_owned());
        }
    }
    let links = other_links(line.block, layout);
    let mut parts = rest.split(['|', '•', '·']).map(str::trim);
    parts.find(|part| is_name(part, &links, layout)).map(ToOwned::to_owned)
}

/// Whether a part of a line is a day or a time without its year: "Published 4 months ago", "25 ноября, 06:30".
fn is_of_some_day(part: &str) -> bool {
    if has_number(part) { opens_with_label(part) || ends_with_clock(part) } else { false }
}

/// "25 ноября, 06:30", not "Version 3.0"
fn ends_with_clock(part: &str) -> bool {
    let Some((day, clock)) = part.trim().rsplit_once(' ') else { return false };
    let Some((hours, minutes)) = clock.split_once(':') else { return false };
    if minutes.len() != 2 || !has_number(day) {
        return false;
    }
    hours.bytes().chain(minutes.bytes()).all(|byte| byte.is_ascii_digit())
}

fn credits(part: &str, layout: &Layout<'_, '_>) -> bool {
    credit_lines::credit(part, layout.language) != Credit::No
}

/// Returns a line from the first "by" on.
fn preposition(line: &str) -> Option<&str> {
    let by = line.split(' ').find(|word| PREPOSITION.is(word, Lang::UNKNOWN))?;
    line.get(line.find(by)?..)
}

/// Returns the parts of a line between bars.
fn parts_of(line: &str) -> Vec<&str> {
    line.split('|').map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn opens_with_label(part: &str) -> bool {
    part.split_whitespace().next().is_some_and(date::is_label)
}

/// Whether a part of a line is nothing but full names; `links` are those to sections and places.
fn is_name(part: &str, links: &[String], layout: &Layout<'_, '_>) -> bool {
    if opens_with_label(part) {
        return false;
    }
    let authors = byline::parse(part, &layout.hints());
    if authors.is_empty() {
        return false;
    }
    let are_full = authors.iter().all(|author| is_full_name(&author.name));
    if !are_full && !byline::opens_with_agency(part) {
        return false;
    }
    if byline::is_introduced(part) {
        return true;
    }
    let unlinked = links.iter().fold(part.to_owned(), |part, link| part.replace(link, "|"));
    byline::parse(&unlinked, &layout.hints()) == authors
}

/// In a script without capitals nothing tells a name from another word.
fn is_full_name(name: &str) -> bool {
    if !name.contains(' ') || name.starts_with(|char: char| char.is_ascii_digit()) {
        return false;
    }
    name.contains(|char: char| char.is_uppercase() || char.is_lowercase()) && !byline::holds_label(name)
}

/// Returns the texts of a block's links that lead to no author: sections and places.
fn other_links(block: &Block, layout: &Layout<'_, '_>) -> Vec<String> {
    let nodes = (block.start..block.end).map(|id| layout.page.node(id));
    let links = nodes.filter(|node| is_shown_link(*node));
    links.filter(|link| !leads_to_author(*link)).take(MAX_LINKS).map(|link| flat(link.text())).collect()
}

/// Whether a name is what the article tells of, or another story's. The opening of a dispatch names its agency again.
fn is_of_story(name: &str, block: &Block, layout: &Layout<'_, '_>) -> bool {
    let is_told = if byline::opens_with_agency(name) { false } else { is_in_text(name, layout) };
    is_told || is_beside_title(layout, layout.page.node(block.start))
}

/// Whether the headline or a sentence of the text has these words; notes on the author stand last, or begin with the
/// name.
fn is_in_text(name: &str, layout: &Layout<'_, '_>) -> bool {
    let is_site = layout.earlier.of(Field::Publication).any(|candidate| match &candidate.value {
        Value::Agent(site) => same(&site.name, name),
        _ => false,
    });
    if is_site {
        return false;
    }
    if layout.headline.is_some_and(|headline| headline.text().contains(name)) {
        return true;
    }
    let count = layout.body.chosen().count().saturating_sub(LAST_BLOCKS);
    let texts = layout.body.chosen().take(count).map(|block| block.text(layout.page));
    let mut sentences = texts.filter(|text| text.len() > SENTENCE);
    sentences.any(|text| {
        text.find(name).is_some_and(|at| at > 0 && !opens_with_credit(text, at + name.len(), layout))
    })
}

/// Whether a text begins with a credit that ends there: "Gazette reporter Ada Lund  The bridge …".
fn opens_with_credit(text: &str, end: usize, layout: &Layout<'_, '_>) -> bool {
    let opening = text.get(..end).filter(|opening| opening.len() <= CREDIT_LINE);
    opening.is_some_and(|opening| credits_whole(opening.trim_start(), layout))
}

/// Nodes between "By" and the name on the next line. Chosen on the pages at hand.
const DISTANCE: NodeId = 12;

/// Blocks of the text that may begin with an agency's opening: the first may be a standfirst or a caption.
const OPENING_BLOCKS: usize = 2;

/// Adds names under a line that is nothing but "By" or "Author". `lines` are those of the blocks.
pub(super) fn collect_labelled(
    blocks: &[Block],
    lines: &[Option<Cow<'_, str>>],
    source: Source,
    layout: &Layout<'_, '_>,
    findings: &mut Findings,
) {
    for (pair, lines) in blocks.windows(2).zip(lines.windows(2)) {
        let ([label, block], [Some(opening), Some(name)]) = (pair, lines) else { continue };
        let opening = opening.trim_end_matches([':', ' ']);
        if !is_bare_opening(opening) || block.start.saturating_sub(label.end) > DISTANCE {
            continue;
        }
        if name.chars().count() > CREDIT_LINE || layout.is_foreign(label) || layout.is_foreign(block) {
            continue;
        }
        let line = [opening, ": ", name.as_ref()].concat();
        if names_somebody(name, layout) && byline::parse_line(&line, &layout.hints()).is_some() {
            findings.push(layout, Field::Byline, credit(line), source, Some(block.start));
            // The label names nobody, but it is no part of the text either.
            findings.push(layout, Field::Byline, credit(opening.to_owned()), source, Some(label.start));
        }
    }
}

/// Adds the line inside the text that says whom it is by or where it was taken from: more may stand under it that counts
/// as text. Of several lines each is about a work in a list.
pub(super) fn collect_inner(layout: &Layout<'_, '_>, findings: &mut Findings) {
    let mut credits = layout.body.chosen().filter(|block| is_inner_credit(block, layout));
    let (Some(block), None) = (credits.next(), credits.next()) else { return };
    if !layout.is_foreign(block) {
        let line = block.text(layout.page).trim().to_owned();
        findings.push(layout, Field::Byline, credit(line), Source::AfterBody, Some(block.start));
    }
}

fn is_inner_credit(block: &Block, layout: &Layout<'_, '_>) -> bool {
    if layout.page.text_len_in(block.start..block.end) > LINE {
        return false;
    }
    let line = block.text(layout.page).trim();
    if has_label(line) { credits_whole(line, layout) } else { byline::is_source_line(line) }
}

fn credits_whole(line: &str, layout: &Layout<'_, '_>) -> bool {
    credit_lines::credit(line, layout.language) == Credit::Whole
}

/// Adds names that stand above a note on their bearer: "Ada Lund", and below it "Ada Lund writes about bridges."
pub(super) fn collect_noted(
    blocks: &[Block],
    lines: &[Option<Cow<'_, str>>],
    layout: &Layout<'_, '_>,
    findings: &mut Findings,
) {
    for (pair, lines) in blocks.windows(2).zip(lines) {
        let ([block, note], Some(line)) = (pair, lines) else { continue };
        let name = without_lead(line);
        if !is_noted(name, note.text(layout.page).trim_start()) || is_of_story(name, block, layout) {
            continue;
        }
        if layout.is_foreign(block) {
            continue;
        }
        findings.push(layout, Field::Byline, credit(name.to_owned()), Source::AfterBody, Some(block.start));
    }
}

/// Whether a line is a person's full name and a note begins with it.
fn is_noted(name: &str, note: &str) -> bool {
    if !name.contains(' ') || !note.starts_with(name) || note.len() < name.len() + SENTENCE / 2 {
        return false;
    }
    if is_name_line(name) { byline::is_person(name) } else { false }
}

/// Adds the reporter in the opening of a dispatch, or of a text that sets it in bold: "<b>By Ada Lund</b> The bridge …".
pub(super) fn collect_dispatch(layout: &Layout<'_, '_>, findings: &mut Findings) {
    let mut blocks = layout.body.chosen().take(OPENING_BLOCKS);
    // No place: what follows in the paragraph is text.
    if let Some(line) = blocks.find_map(|block| bold_credit(block, layout)) {
        findings.push(layout, Field::Byline, credit(line), Source::PlainText, None);
    }
    let mut texts = layout.body.chosen().take(OPENING_BLOCKS).map(|block| block.text(layout.page));
    if let Some(line) = texts.find_map(|text| byline::lede_credit(text.trim_start())) {
        findings.push(layout, Field::Byline, credit(line.to_owned()), Source::PlainText, None);
    }
}

/// Returns the credit in bold with which a text begins.
fn bold_credit(block: &Block, layout: &Layout<'_, '_>) -> Option<String> {
    let mut levels = layout.page.node(block.start).self_and_ancestors().take(LEVELS);
    let bold = levels.find(|node| matches!(node.tag(), Tag::B | Tag::Strong))?;
    let line = flat(bold.text());
    let text = block.text(layout.page).trim_start();
    let opens = text.len() > line.len() + SENTENCE && text.starts_with(bold.text().trim());
    let is_credit = opens && line.chars().count() <= CREDIT_LINE && credits_whole(&line, layout);
    if is_credit { Some(line) } else { None }
}

fn names_somebody(name: &str, layout: &Layout<'_, '_>) -> bool {
    // Initials stand in for a picture.
    let is_initials = name.len() <= 3 && name.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_initials {
        return false;
    }
    byline::parse_line(name, &layout.hints()).is_some() || byline::group(name).is_some()
}

fn credit(line: String) -> Value {
    Value::Credits { line, names: Vec::new(), links: Vec::new() }
}
