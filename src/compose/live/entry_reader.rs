//! What an entry says of itself: its time, its title, its author.

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};

use super::Entry;
use super::declared::DeclaredUpdates;
use super::time_lines::{Kind, Mark, rest_after_time};
use crate::article::{Author, Byline, LiveUpdate, Timestamp};
use crate::body::Block;
use crate::candidate::{Agent, DeclaredUpdate};
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
        let title = head.title.filter(|title| !title.is_empty());
        update.headline = title.or_else(|| declared_title(witness?, first?));
        Entry { nodes, line, update }
    }

    /// Gives the entries that only show a time of day the only day that they can be of: the one on which all of
    /// the page was written, where their times run one way and so do not pass midnight.
    pub(super) fn date(&self, entries: &mut [Entry], day: Option<NaiveDate>) {
        let Some(day) = day else { return };
        let times: Vec<NaiveTime> = entries.iter().filter_map(|entry| line_clock(&entry.line)).collect();
        if !(times.is_sorted() || times.iter().rev().is_sorted()) {
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
        if text? >= last {
            return None;
        }
        let author = self.author_of(block)?;
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
        let name = name.trim_end_matches([' ', ',', '|', '·', '-', '–']);
        if !byline::is_name(name) {
            return None;
        }
        let byline = byline::parse_line(name, &Hints::default())?;
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
        let found = machine.or_else(|| date::find(line, &self.declared.hints))?;
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
        let found = date::find(&format!("{day} {time}"), &self.declared.hints)?;
        found.local()?;
        if found.day() == day { Some(found) } else { None }
    }

    fn shown_byline(&self, head: &Head, line: &str) -> Option<Byline> {
        let nodes = head.nodes.clone().map(|id| self.page.node(id)).filter(|node| node.text_len() > 0);
        // Pictures have authors of their own.
        let mut authors = nodes.filter(|node| names_author(*node)).filter(|node| !is_pictured(*node, head));
        let marked = authors.next().or_else(|| Some(self.page.node(head.signature?)));
        if let Some(node) = marked {
            return self.marked_byline(node);
        }
        let rest = line.get(rest_after_time(line)?..)?;
        if head.mark?.kind != Kind::Line || !credits(rest) {
            return None;
        }
        byline::parse_line(rest, &Hints::default())
    }

    /// The byline that an element is, its author with the address of the link in or around it.
    fn marked_byline(&self, node: NodeRef<'_>) -> Option<Byline> {
        let mut byline = byline::parse_line(&flat(node.text()), &Hints::default())?;
        if let [author] = byline.authors.as_mut_slice() {
            let mut around = node.self_and_ancestors().take(2).chain(node.descendants());
            let href = around.find(|node| node.tag() == Tag::A).and_then(|node| node.attr(Attr::Href));
            author.url = href.and_then(|href| url::resolve(self.context.base.as_ref(), href));
        }
        Some(byline)
    }

    fn claimed_byline(&self, agents: &[Agent]) -> Option<Byline> {
        if agents.len() > 1 && self.declared.name_all_alike() {
            return None;
        }
        let authors: Vec<_> = agents.iter().filter_map(|agent| self.author(agent)).collect();
        (!authors.is_empty()).then(|| Byline::new(authors))
    }

    fn author(&self, agent: &Agent) -> Option<Author> {
        let mut author = Author::new(byline::clean_name(&agent.name, &Hints::default())?);
        let url = agent.url.as_deref();
        author.url = url.and_then(|url| url::resolve(self.context.base.as_ref(), url));
        Some(author)
    }
}

/// The title that the page's head gives an entry, as the first block of its text repeats it.
fn declared_title(declared: &DeclaredUpdate, first: &str) -> Option<String> {
    let first = flat(first);
    if same_letters(&first, declared.headline.as_deref()?) { Some(first) } else { None }
}

/// Whether a node of an entry's head stands in a figure there.
fn is_pictured(node: NodeRef<'_>, head: &Head) -> bool {
    let mut inside = node.self_and_ancestors().take_while(|above| above.id() >= head.nodes.start);
    inside.any(|above| above.tag() == Tag::Figure)
}

/// Whether what follows the time credits somebody: "by Ida", "Ada Lund".
fn credits(rest: &str) -> bool {
    byline::is_introduced(rest) || rest.contains(' ') && byline::is_name(rest)
}

/// The time of day that a line opens with or, after a relative one ("5 minutes ago"), ends with.
fn line_clock(line: &str) -> Option<NaiveTime> {
    date::opening_clock(line.get(time_start(line)..)?).map(|(time, _)| time)
}

/// Where the time of day begins in a line.
fn time_start(line: &str) -> usize {
    let digits = line.char_indices().filter(|(_, char)| char.is_numeric()).map(|(at, _)| at);
    let mut starts =
        digits.filter(|at| !line.get(..*at).unwrap_or_default().ends_with(char::is_alphanumeric));
    starts.find(|at| date::opening_clock(line.get(*at..).unwrap_or_default()).is_some()).unwrap_or(0)
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
    if node.text_len() > LONGEST {
        return false;
    }
    node.class_meaning().facts.any(Words::BYLINE)
        || node.has_token(Attr::Rel, "author")
        || node.has_token(Attr::Itemprop, "author")
}

fn is_date_meta(node: NodeRef<'_>) -> bool {
    node.tag() == Tag::Meta && node.has_token(Attr::Itemprop, "datePublished")
}
