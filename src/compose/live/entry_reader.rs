//! What an entry says of itself: its time, its title, its author.

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};

use super::Entry;
use super::declared::DeclaredUpdates;
use super::time_lines::{Kind, Mark, rest_after_time};
use crate::article::{Author, Byline, LiveUpdate, Timestamp};
use crate::body::Block;
use crate::candidate::Agent;
use crate::compose::paragraph_text::flat;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::class_words::FactWords as Words;
use crate::normalize::Hints;
use crate::normalize::date;
use crate::normalize::{byline, url};
use crate::settings::Context;
use crate::text::same_letters;

pub(super) struct Reader<'a> {
    page: &'a Page,
    blocks: &'a [Block],
    marks: &'a [Mark],
    context: &'a Context,
    declared: &'a DeclaredUpdates<'a>,
    lines: Vec<usize>,
}

/// The beginning of an entry: what stands before its text.
struct Head {
    /// Its nodes.
    nodes: Range<NodeId>,
    mark: Option<Mark>,
    title: Option<String>,
    /// The first block of text.
    text: Option<usize>,
    /// What names the author at the end of the entry.
    signature: Option<NodeId>,
    /// The author and the time in a last line without markup of its own.
    sign_off: Option<(Byline, Timestamp)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        page: &'a Page,
        blocks: &'a [Block],
        marks: &'a [Mark],
        declared: &'a DeclaredUpdates<'a>,
        context: &'a Context,
    ) -> Self {
        Self { page, blocks, marks, context, declared, lines: Vec::new() }
    }

    /// The blocks that only tell a time or an author, once all entries are read.
    pub(super) fn lines(mut self) -> Vec<usize> {
        self.lines.sort_unstable();
        self.lines.dedup();
        self.lines
    }

    pub(super) fn read(&mut self, nodes: Range<NodeId>) -> Entry {
        let head = self.head(&nodes);
        let line = head.mark.and_then(|mark| self.blocks.get(mark.block));
        let line = line.map(|block| flat(block.text(self.page))).unwrap_or_default();
        let clock = line_clock(&line);
        let first = head.text.and_then(|at| self.blocks.get(at)).map(|block| block.text(self.page));
        let texts = [head.title.as_deref(), first];
        let witness = self.declared.of(texts.into_iter().flatten(), clock);
        let mut update = LiveUpdate {
            published: self.shown_time(&head, &line).or_else(|| self.declared.published(witness?)),
            byline: self.shown_byline(&head, &line),
            ..LiveUpdate::default()
        };
        if let Some(candidate) = witness {
            update.byline = update.byline.or_else(|| self.claimed_byline(&candidate.authors));
        }
        if let Some((byline, at)) = head.sign_off {
            update.byline.get_or_insert(byline);
            update.published.get_or_insert(at);
        }
        let claimed = || {
            let first = flat(first?);
            let title = witness?.headline.as_deref()?;
            same_letters(&first, title).then_some(first)
        };
        update.headline = head.title.filter(|title| !title.is_empty()).or_else(claimed);
        Entry { nodes, line, update }
    }

    /// Gives the entries that only show a time of day the only day that they can be of: the one on which all of
    /// the page was written, where their times run one way and so do not pass midnight.
    pub(super) fn date(&self, entries: &mut [Entry], day: Option<NaiveDate>) {
        let Some(day) = day else { return };
        let times: Vec<NaiveTime> = entries.iter().filter_map(|entry| line_clock(&entry.line)).collect();
        let runs = |holds: fn(NaiveTime, NaiveTime) -> bool| {
            times.windows(2).all(|pair| matches!(pair, [one, next] if holds(*one, *next)))
        };
        if !runs(|one, next| one <= next) && !runs(|one, next| one >= next) {
            return;
        }
        for entry in entries.iter_mut().filter(|entry| entry.update.published.is_none()) {
            entry.update.published = self.time_of_day(&entry.line, day);
        }
    }

    /// What stands before the text of an entry; notes the lines that are no text.
    fn head(&mut self, nodes: &Range<NodeId>) -> Head {
        let first = self.blocks.partition_point(|block| block.start < nodes.start);
        let mut head = Head {
            nodes: nodes.start..nodes.end,
            mark: None,
            title: None,
            text: None,
            signature: None,
            sign_off: None,
        };
        let first_mark = self.marks.partition_point(|mark| mark.block < first);
        let text_from = self.marks.get(first_mark).map_or(first, |mark| mark.block);
        let inside = self.blocks.iter().enumerate().skip(first);
        for (at, block) in inside.take_while(|(_, block)| block.start < nodes.end) {
            let mark = self.marks.binary_search_by_key(&at, |mark| mark.block);
            let mark = mark.ok().and_then(|mark| self.marks.get(mark)).copied();
            let text = block.text(self.page);
            let element = self.page.node(block.element);
            match mark.map(|mark| mark.kind) {
                Some(Kind::Line) => {
                    head.mark = head.mark.or(mark);
                    self.lines.push(at);
                }
                Some(Kind::Lead { rest }) if head.mark.is_none() => {
                    head.mark = mark;
                    if element.tag().heading_level().is_none() {
                        head.text = Some(at);
                        break;
                    }
                    head.title = text.get(rest..).map(title);
                }
                _ if head.title.is_none() && is_title(element) => head.title = Some(title(text)),
                _ if self.author_of(block).is_some() => self.lines.push(at),
                _ if block.chosen && at >= text_from => {
                    head.text = Some(at);
                    break;
                }
                _ => {}
            }
        }
        if let Some(block) = head.text.and_then(|at| self.blocks.get(at)) {
            head.nodes.end = block.end;
        }
        head.signature = self.signature(nodes, head.text);
        head.sign_off = self.sign_off(nodes);
        head
    }

    /// The last block of an entry, with its place.
    fn last(&self, nodes: &Range<NodeId>) -> Option<(usize, &'a Block)> {
        let last = self.blocks.partition_point(|block| block.start < nodes.end).checked_sub(1)?;
        let block = self.blocks.get(last).filter(|block| block.start >= nodes.start)?;
        Some((last, block))
    }

    /// The last block of an entry, if it names the author.
    fn signature(&mut self, nodes: &Range<NodeId>, text: Option<usize>) -> Option<NodeId> {
        let (last, block) = self.last(nodes)?;
        let author = self.author_of(block).filter(|_| text.is_some_and(|text| text < last))?;
        self.lines.push(last);
        Some(author)
    }

    /// The name and the time that are all of an entry's last block: "Ada Lund, 2 March 2024 22:17".
    fn sign_off(&mut self, nodes: &Range<NodeId>) -> Option<(Byline, Timestamp)> {
        /// Bytes of the longest name with a date and a clock.
        const LONGEST: usize = 96;
        let (last, block) = self.last(nodes)?;
        let line = flat(block.text(self.page));
        if line.len() > LONGEST {
            return None;
        }
        // Between two elements there need be no space: "Ada Lund2 March 2024".
        let found = date::find_all(&line, &self.declared.hints).into_iter().next();
        let start = found.map(|found| found.start).or_else(|| line.find(char::is_numeric))?;
        let (name, time) = line.split_at_checked(start)?;
        let at = date::parse(time, &self.declared.hints).filter(|at| at.local().is_some())?;
        let name =
            Some(name.trim_end_matches([' ', ',', '|', '·', '-', '–'])).filter(|name| byline::is_name(name));
        let byline = byline::parse_line(name?, &Hints::default())?;
        self.lines.push(last);
        Some((byline, at))
    }

    /// The element that makes all of a block the name of an author.
    fn author_of(&self, block: &Block) -> Option<NodeId> {
        /// Levels above the block's text.
        const LEVELS: usize = 4;
        let around = self.page.node(block.start).ancestors().take(LEVELS);
        let mut whole = around.skip_while(|node| node.end() < block.end);
        whole.find(|node| names_author(*node)).map(NodeRef::id)
    }

    /// The time as the markup or the print gives it, with its day.
    fn shown_time(&self, head: &Head, line: &str) -> Option<Timestamp> {
        let nodes = head.nodes.clone().map(|id| self.page.node(id));
        let machine = nodes.filter(|node| node.tag() == Tag::Time || is_date_meta(*node)).find_map(|node| {
            let value = node.attr(Attr::Datetime).or_else(|| node.attr(Attr::Content))?;
            date::parse(value, &self.declared.hints)
        });
        let shown = || date::find(line, &self.declared.hints);
        let found = machine.or_else(shown)?;
        if found.local().is_some() {
            return Some(found);
        }
        // A day beside a clock: both are shown.
        Some(self.time_of_day(line, found.day()).unwrap_or(found))
    }

    /// The time of day that a line shows, on a day.
    fn time_of_day(&self, line: &str, day: NaiveDate) -> Option<Timestamp> {
        line_clock(line)?;
        let time = line.get(time_start(line)..)?;
        let found = date::find(&format!("{day} {time}"), &self.declared.hints);
        found.filter(|at| at.day() == day && at.local().is_some())
    }

    fn shown_byline(&self, head: &Head, line: &str) -> Option<Byline> {
        let nodes = head.nodes.clone().map(|id| self.page.node(id));
        // Pictures have authors of their own.
        let is_pictured = |node: NodeRef<'_>| {
            node.self_and_ancestors()
                .take_while(|node| node.id() >= head.nodes.start)
                .any(|node| node.tag() == Tag::Figure)
        };
        let names = |node: &NodeRef<'_>| node.text_len() > 0 && names_author(*node) && !is_pictured(*node);
        let marked = { nodes }.find(names);
        let marked = marked.or(head.signature.map(|id| self.page.node(id)));
        if let Some(node) = marked {
            let mut byline = byline::parse_line(&flat(node.text()), &Hints::default())?;
            if let [author] = byline.authors.as_mut_slice() {
                let mut around = node.self_and_ancestors().take(2).chain(node.descendants());
                let href = around.find(|node| node.tag() == Tag::A).and_then(|node| node.attr(Attr::Href));
                author.url = href.and_then(|href| url::resolve(self.context.base.as_ref(), href));
            }
            return Some(byline);
        }
        let rest = line.get(rest_after_time(line)?..)?;
        let credits = byline::is_introduced(rest) || rest.contains(' ') && byline::is_name(rest);
        (head.mark?.kind == Kind::Line && credits).then(|| byline::parse_line(rest, &Hints::default()))?
    }

    fn claimed_byline(&self, agents: &[Agent]) -> Option<Byline> {
        if agents.len() > 1 && self.declared.name_all_alike() {
            return None;
        }
        let author = |agent: &Agent| {
            let mut author = Author::new(byline::clean_name(&agent.name, &Hints::default())?);
            let url = agent.url.as_deref();
            author.url = url.and_then(|url| url::resolve(self.context.base.as_ref(), url));
            Some(author)
        };
        let authors: Vec<_> = agents.iter().filter_map(author).collect();
        (!authors.is_empty()).then(|| Byline::new(authors))
    }
}

/// The time of day that a line opens with or, after a relative one ("5 minutes ago"), ends with.
fn line_clock(line: &str) -> Option<NaiveTime> {
    date::opening_clock(line.get(time_start(line)..)?).map(|(time, _)| time)
}

/// Where the time of day begins in a line.
fn time_start(line: &str) -> usize {
    let starts = line.char_indices().filter(|(at, char)| {
        char.is_numeric() && !line.get(..*at).is_some_and(|before| before.ends_with(char::is_alphanumeric))
    });
    let is_clock = |at: &usize| line.get(*at..).is_some_and(|rest| date::opening_clock(rest).is_some());
    starts.map(|(at, _)| at).find(is_clock).unwrap_or(0)
}

fn title(text: &str) -> String {
    flat(text.trim_matches(|char: char| matches!(char, '+' | '*' | '|') || char.is_whitespace()))
}

fn is_title(element: NodeRef<'_>) -> bool {
    element.tag().heading_level().is_some() || element.class_meaning().facts.any(Words::HEADLINE)
}

fn names_author(node: NodeRef<'_>) -> bool {
    /// Letters of the longest line that names one.
    const LONGEST: u32 = 80;
    node.text_len() <= LONGEST
        && (node.class_meaning().facts.any(Words::BYLINE)
            || node.has_token(Attr::Rel, "author")
            || node.has_token(Attr::Itemprop, "author"))
}

fn is_date_meta(node: NodeRef<'_>) -> bool {
    node.tag() == Tag::Meta && node.has_token(Attr::Itemprop, "datePublished")
}
