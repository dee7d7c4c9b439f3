//! A line of CommonMark: text, links, pictures and emphasis, with a backslash only where a parser would read the text as
//! markup.
//!
//! The line is put together first, links and all, with the place of each character that may mean something. What
//! each of them would do there decides whether it is escaped: of `*a* 5*` only the first star.

use std::collections::HashSet;
use std::ops::Range;

use super::escape::{markdown_address, pop_if};
use crate::text::entities::starts_reference;
use crate::text::start_of;

const BOM: char = '\u{FEFF}';

/// What the line stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A paragraph: its beginning may open a block.
    Paragraph,
    /// An item of a list: it may begin with a box to be ticked as well.
    Item,
    /// A quote: what it begins with may make an alert of it.
    Quote,
    /// A heading, behind its number signs: some at its end would be taken for its own.
    Heading,
    /// Stars of emphasis.
    Emphasis,
    /// A cell of a table.
    Cell,
}

/// A character of the text that may mean something.
struct Mark {
    at: usize,
    char: u8,
    /// The text it is in: what stands around links, or one link's.
    scope: u32,
    escaped: bool,
}

/// A line that is being put together.
pub(super) struct Line {
    place: Place,
    raw: String,
    marks: Vec<Mark>,
    scopes: u32,
    /// The one that text is added to.
    scope: u32,
    /// Where a backslash is needed whatever comes.
    forced: Vec<usize>,
    /// The signs among the line's own markup: then none of the text's may be taken for them.
    own: Vec<u8>,
}

impl Line {
    pub(super) fn new(place: Place) -> Self {
        let (raw, marks, forced, own) = (String::new(), Vec::new(), Vec::new(), Vec::new());
        Self { place, raw, marks, scopes: 0, scope: 0, forced, own }
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str) {
        let start = self.raw.len();
        if self.raw.ends_with('\n') {
            self.forced.extend(line_start(text).map(|at| start + at));
        }
        if self.raw.ends_with(']') && text.starts_with(['(', ':', '[']) {
            // The mark of a note would be a link or a definition.
            self.forced.push(start);
        }
        let mut before = self.raw.bytes().next_back();
        // A line feed would end the line.
        self.raw.extend(text.chars().map(|char| if matches!(char, '\n' | '\r') { ' ' } else { char }));
        for (at, byte) in text.bytes().enumerate() {
            let at = start + at;
            let before = before.replace(byte);
            match byte {
                b'\\' | b'`' | b'*' | b'_' | b'~' | b'[' | b']' | b'<' | b'&' | b'!' => {
                    self.marks.push(Mark { at, char: byte, scope: self.scope, escaped: false });
                }
                b'|' if self.place == Place::Cell => self.forced.push(at),
                // Parsers would look for a footnote.
                b'^' if before == Some(b'[') => self.forced.push(at),
                _ => {}
            }
        }
    }

    /// Begins a link.
    pub(super) fn open_link(&mut self) {
        self.scopes += 1;
        self.scope = self.scopes;
        self.raw.push('[');
    }

    /// Ends a link.
    pub(super) fn close_link(&mut self, url: &str) {
        self.scope = 0;
        self.raw.extend(["](<", &markdown_address(url), ">)"]);
    }

    /// Adds a picture.
    pub(super) fn image(&mut self, alt: &str, url: &str) {
        self.raw.push('!');
        self.open_link();
        self.text(alt);
        self.close_link(url);
    }

    /// Adds code, between more backticks or fewer than stand together anywhere in it.
    pub(super) fn code(&mut self, code: &str) {
        let runs: HashSet<usize> = code.split(|char| char != '`').map(str::len).collect();
        let ticks = (1..=code.len() + 1).find(|len| !runs.contains(len)).unwrap_or(1);
        let fence = "`".repeat(ticks);
        // A space on both sides is taken off again.
        let space = if code.starts_with(['`', ' ']) || code.ends_with(['`', ' ']) { " " } else { "" };
        let code = code.replace(['\n', '\r'], " ");
        let code = if self.place == Place::Cell { code.replace('|', "\\|") } else { code };
        self.own.push(b'`');
        self.raw.extend([&fence, space, &code, space, &fence]);
    }

    /// Whether code may be added: not beside other backticks, and not with a bracket in a link, which may make a
    /// definition of a reference of the line.
    pub(super) fn takes_code(&self, code: &str) -> bool {
        let is_apart = !self.raw.ends_with('`');
        is_apart && !(self.scope > 0 && code.contains(['[', ']']))
    }

    /// Adds the stars at an end of emphasis.
    pub(super) fn stars(&mut self, stars: &str) {
        self.own.push(b'*');
        self.raw.push_str(stars);
    }

    /// Adds the mark of a note.
    pub(super) fn note(&mut self, number: usize) {
        self.raw.extend(["[^", &number.to_string(), "]"]);
    }

    /// Adds a tag of HTML.
    pub(super) fn tag(&mut self, start: &str, name: &str) {
        self.raw.extend([start, name, ">"]);
    }

    /// Breaks the line, where the place has room for another one.
    pub(super) fn line_break(&mut self) {
        match self.place {
            Place::Heading | Place::Emphasis => self.raw.push(' '),
            Place::Cell => self.raw.push_str("<br>"),
            Place::Paragraph | Place::Item | Place::Quote => {
                self.raw.truncate(self.raw.trim_end().len());
                self.raw.push_str("\\\n");
            }
        }
    }

    /// The line.
    pub(super) fn finish(mut self) -> String {
        self.trim();
        // Some parsers look through tildes, and would find no letter beside the star.
        if self.place == Place::Emphasis
            && (self.raw.is_empty() || self.raw.starts_with('~') || self.raw.ends_with('~'))
        {
            self.place = Place::Paragraph;
        }
        self.escape_ticks();
        self.escape_emphasis();
        self.escape_brackets();
        self.escape_single_characters();
        let places = match self.place {
            Place::Paragraph | Place::Item | Place::Quote => self.block_start(),
            Place::Heading => closing_sequence(&self.raw),
            Place::Emphasis | Place::Cell => 0..0,
        };
        let mut line = self.escaped(places);
        if self.place == Place::Emphasis {
            line.insert(0, '*');
            line.push('*');
        }
        line
    }

    /// White space at the ends would be code, or lost, and so would a byte order mark at the head of the text.
    fn trim(&mut self) {
        self.raw.truncate(self.raw.trim_end().len());
        let start = self.raw.len()
            - self.raw.trim_start_matches(|char: char| char.is_whitespace() || char == BOM).len();
        self.marks.retain(|mark| mark.at < self.raw.len());
        self.raw.drain(..start);
        for mark in &mut self.marks {
            mark.at = mark.at.saturating_sub(start);
        }
        self.forced.retain(|at| *at < self.raw.len() + start);
        for at in &mut self.forced {
            *at = at.saturating_sub(start);
        }
    }

    /// The line with a backslash before each mark that is escaped, and before each of `more`.
    fn escaped(&self, more: Range<usize>) -> String {
        let mut line = String::with_capacity(self.raw.len() + 8);
        let marks = self.marks.iter().filter(|mark| mark.escaped);
        let places = marks.map(|mark| mark.at).chain(more);
        let mut places: Vec<usize> = places.chain(self.forced.iter().copied()).collect();
        places.sort_unstable();
        places.dedup();
        let mut written = 0;
        for at in places {
            line.push_str(self.raw.get(written..at).unwrap_or_default());
            line.push('\\');
            written = at;
        }
        line.push_str(self.raw.get(written..).unwrap_or_default());
        line
    }

    /// Whether a character is the text's, and not a link's markup.
    fn is_text(&self, at: usize) -> bool {
        self.mark_at(at).is_some()
    }

    fn mark_at(&self, at: usize) -> Option<&Mark> {
        self.marks.get(self.marks.binary_search_by_key(&at, |mark| mark.at).ok()?)
    }

    fn rest(&self, at: usize) -> &str {
        self.raw.get(at..).unwrap_or_default()
    }

    /// A run of backticks opens code if one of the same length comes later, links or not: nothing binds tighter.
    fn escape_ticks(&mut self) {
        // At the beginning of another line a backslash parts a run.
        let all = self.own.contains(&b'`') || self.raw.contains('\n');
        // The lengths of those to come; of one that is escaped each stands alone.
        let mut later = HashSet::new();
        for run in self.runs().into_iter().rev().filter(|run| run.char == b'`') {
            let opens = all || later.contains(&run.len);
            if opens {
                self.escape_run(&run);
            }
            later.insert(if opens { 1 } else { run.len });
        }
    }

    fn escape_run(&mut self, run: &Run) {
        for mark in self.marks.get_mut(run.first..run.first + run.len).unwrap_or_default() {
            mark.escaped = true;
        }
    }

    /// A run that may open emphasis is escaped if one that may close it comes later.
    fn escape_emphasis(&mut self) {
        let mut to_come = HashSet::new();
        for run in self.runs().into_iter().rev().filter(|run| run.char != b'`') {
            // More tildes strike nothing through.
            if run.char == b'~' && run.len > 2 {
                continue;
            }
            let (before, after) = self.around(&run);
            let (opens, closes) = flanks(run.char, before, after);
            let is_emphasis = match (self.place, run.char, run.scope) {
                _ if self.own.contains(&run.char) => true,
                // Inside the line's own stars even one that closes would.
                (Place::Emphasis, b'*', 0) => opens || closes,
                _ => opens && to_come.contains(&(run.scope, run.char)),
            };
            if is_emphasis {
                for mark in self.marks.get_mut(run.first..run.first + run.len).unwrap_or_default() {
                    mark.escaped = true;
                }
            }
            if closes {
                to_come.insert((run.scope, run.char));
            }
        }
    }

    /// The characters on both sides of a run.
    fn around(&self, run: &Run) -> (Option<char>, Option<char>) {
        let outer = (self.place == Place::Emphasis).then_some('*');
        let before = self.raw.get(..run.at).and_then(|before| before.chars().next_back()).or(outer);
        let after = self.rest(run.at + run.len).chars().next().or(outer);
        (before, after)
    }

    /// Marks of one kind that stand together.
    fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for (first, mark) in self.marks.iter().enumerate() {
            if !matches!(mark.char, b'`' | b'*' | b'_' | b'~') {
                continue;
            }
            match runs.last_mut() {
                Some(run) if (run.char, run.at + run.len) == (mark.char, mark.at) => run.len += 1,
                _ => runs.push(Run { char: mark.char, scope: mark.scope, at: mark.at, first, len: 1 }),
            }
        }
        runs
    }

    /// Brackets that would make a link, or end the one they are in, are escaped.
    fn escape_brackets(&mut self) {
        // Those that are open, and the scope of each.
        let mut open: Vec<(usize, u32)> = Vec::new();
        for index in 0..self.marks.len() {
            let Some(&Mark { char, scope, .. }) = self.marks.get(index) else { return };
            match char {
                b'[' => open.push((index, scope)),
                b']' => self.escape_closing(index, &mut open),
                _ => {}
            }
        }
        for (unclosed, scope) in open {
            if scope > 0 {
                self.escape(unclosed);
            }
        }
    }

    /// Escapes a closing bracket if need be, and those it shows to need it.
    fn escape_closing(&mut self, index: usize, open: &mut Vec<(usize, u32)>) {
        let Some(&Mark { at, scope, .. }) = self.marks.get(index) else { return };
        // Those of a link's text that were not closed in it.
        while let Some((unclosed, _)) = pop_if(open, |(_, of)| ![0, scope].contains(of)) {
            self.escape(unclosed);
        }
        let is_link = self.rest(at + 1).strip_prefix('(').is_some_and(may_end_link);
        match pop_if(open, |(_, of)| *of == scope) {
            Some((opener, _)) if is_link && scope > 0 => {
                self.escape(opener);
                self.escape(index);
            }
            Some(opener) if is_link => {
                self.escape(index);
                open.push(opener);
            }
            None if scope > 0 => self.escape(index),
            _ => {}
        }
    }

    /// Where backslashes keep the beginning of the line from opening a block.
    fn block_start(&self) -> Range<usize> {
        let line = self.first_line();
        let Some(&first) = line.as_bytes().first() else { return 0..0 };
        let same = line.bytes().take_while(|byte| *byte == first).count();
        let rest = line.get(same..).unwrap_or_default();
        let is_bullet = same == 1 && ends_word(rest);
        let opens = match first {
            b'#' => same <= 6 && ends_word(rest),
            b'>' => true,
            b'+' => is_bullet,
            b'*' if !self.is_text(0) => false,
            // Behind the bullet of an item two dashes are enough.
            b'-' | b'*' if self.place == Place::Item => is_bullet || is_break(line, first, 2),
            b'-' | b'*' => is_bullet || is_break(line, first, 3),
            b'_' => is_break(line, first, 3),
            b'`' => same >= 3 && !rest.contains('`'),
            // Those behind the first would strike something through.
            b'~' if same >= 3 => return 0..same,
            b'<' => self.is_text(0) && opens_html_block(rest),
            // Of a link's text, a backslash before its bracket would leave no link.
            b'[' if opens_footnote(line.get(1..).unwrap_or_default()) => {
                return if self.is_text(0) { 0..1 } else { 1..2 };
            }
            b'[' if line.len() < self.raw.len() => self.is_text(0),
            b'[' => self.is_text(0) && (self.opens_label(line) || self.opens_definition(line)),
            b'0'..=b'9' => return list_number(line),
            _ => false,
        };
        0..usize::from(opens)
    }

    /// The line up to the first break in it.
    fn first_line(&self) -> &str {
        self.raw.split('\n').next().unwrap_or_default()
    }

    /// Whether the line begins with a box to be ticked, or makes an alert of the quote.
    fn opens_label(&self, line: &str) -> bool {
        let Some((label, rest)) = line.get(1..).and_then(|line| line.split_once(']')) else { return false };
        match self.place {
            // Some parsers look no farther than to the next mark.
            Place::Item => matches!(label, " " | "x" | "X") && !rest.starts_with(char::is_alphanumeric),
            Place::Quote => label.starts_with('!') && rest.is_empty(),
            _ => false,
        }
    }

    /// Whether the line would define a reference: `[label]: address`.
    fn opens_definition(&self, line: &str) -> bool {
        let brackets = line.match_indices(['[', ']']).skip(1);
        let mut brackets = brackets.filter(|(at, _)| !self.mark_at(*at).is_some_and(|mark| mark.escaped));
        let Some((end, "]")) = brackets.next() else { return false };
        let label = line.get(1..end).unwrap_or_default();
        let Some(rest) = line.get(end + 1..).and_then(|rest| rest.strip_prefix(':')) else { return false };
        let rest = rest.trim_start_matches([' ', '\t']);
        if rest.is_empty() || label.trim().is_empty() {
            return false;
        }
        let end = rest.find([' ', '\t']).unwrap_or(rest.len());
        let behind = rest.get(end..).unwrap_or_default().trim_start_matches([' ', '\t']);
        rest.starts_with('<') || behind.is_empty() || behind.starts_with(['"', '\'', '('])
    }

    fn escape(&mut self, mark: usize) {
        if let Some(mark) = self.marks.get_mut(mark) {
            mark.escaped = true;
        }
    }

    /// What needs to be looked at alone.
    fn escape_single_characters(&mut self) {
        let mut escaped = Vec::new();
        let ends = Ends::of(&self.raw);
        for (index, mark) in self.marks.iter().enumerate() {
            let rest = self.rest(mark.at + 1);
            let next = rest.bytes().next();
            let means_something = match mark.char {
                b'\\' => match next {
                    Some(next) => next.is_ascii_punctuation(),
                    None => self.place == Place::Emphasis,
                },
                b'&' => starts_reference(rest),
                b'<' => opens_html(rest, &ends, mark.at),
                // Before a link it would make a picture of it.
                b'!' => next == Some(b'[') && !self.is_text(mark.at + 1),
                _ => false,
            };
            if means_something {
                escaped.push(index);
            }
        }
        for index in escaped {
            self.escape(index);
        }
    }
}

/// Marks of one kind that stand together.
struct Run {
    char: u8,
    scope: u32,
    at: usize,
    /// The first of the marks.
    first: usize,
    len: usize,
}

/// What a character is beside a run of stars.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Space,
    Punctuation,
    Letter,
    /// A mark or a symbol outside ASCII, or a tilde: parsers do not agree on which of them are punctuation, and some
    /// look through tildes.
    Either,
    Tilde,
}

pub(super) fn side(char: Option<char>) -> Side {
    match char {
        None => Side::Space,
        Some(char) if char.is_whitespace() => Side::Space,
        Some('~') => Side::Tilde,
        Some(char) if char.is_ascii_punctuation() => Side::Punctuation,
        Some(char) if char.is_alphanumeric() => Side::Letter,
        Some(_) => Side::Either,
    }
}

/// Whether a run between two characters may open emphasis, and whether it may close it.
fn flanks(run: u8, before: Option<char>, after: Option<char>) -> (bool, bool) {
    let (before, after) = (side(before), side(after));
    match (run, before, after) {
        (b'_', Side::Letter, Side::Letter) => (false, false),
        _ => (flanks_to(run, after, before), flanks_to(run, before, after)),
    }
}

/// Whether a run flanks the character on its inner side.
fn flanks_to(run: u8, inner: Side, outer: Side) -> bool {
    match inner {
        Side::Space => false,
        // Parsers do not agree on tildes.
        Side::Punctuation => outer != Side::Letter || run == b'~',
        Side::Letter | Side::Either | Side::Tilde => true,
    }
}

/// Bytes of an address that are looked at; of longer ones the worst is believed, as many may end at one place.
const MAX_ADDRESS: usize = 1_000;

/// Whether what stands behind `](` may be an address, and a title, and the end of a link.
fn may_end_link(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\t']);
    let start = start_of(rest, MAX_ADDRESS);
    if rest.starts_with('<') {
        return start.len() < rest.len() || rest.contains('>');
    }
    let Some(end) = start.find([' ', '\t']) else {
        return start.len() < rest.len() || rest.contains(')');
    };
    let (address, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
    address.contains(')') || rest.trim_start_matches([' ', '\t']).starts_with([')', '"', '\'', '('])
}

/// Where the last end stands of whatever `<` may open.
struct Ends {
    tag: Option<usize>,
    comment: Option<usize>,
    instruction: Option<usize>,
}

impl Ends {
    fn of(line: &str) -> Self {
        let tag = line.rfind('>');
        let end = |text: &str| tag.and_then(|_| line.rfind(text));
        Self { tag, comment: end("-->"), instruction: end("?>") }
    }
}

/// Whether a `<` at a place, and what stands behind it, may make a tag, a comment or an address.
fn opens_html(rest: &str, ends: &Ends, at: usize) -> bool {
    let closes = |end: Option<usize>| end.is_some_and(|end| end > at);
    if !closes(ends.tag) {
        return false;
    }
    let name = rest.strip_prefix('/').unwrap_or(rest);
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        let is_of_name = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '+' | '.');
        let behind = name.trim_start_matches(is_of_name);
        return behind.starts_with(|next: char| next.is_whitespace() || matches!(next, '/' | '>' | ':'))
            || may_be_mail(rest);
    }
    if rest.starts_with("!--") {
        return closes(ends.comment);
    }
    if rest.starts_with('?') {
        return closes(ends.instruction);
    }
    rest.starts_with('!') || may_be_mail(rest)
}

/// Whether `<` would make an address of mail of this.
fn may_be_mail(rest: &str) -> bool {
    let rest = start_of(rest, MAX_ADDRESS);
    let end = rest.find(|char: char| char.is_whitespace() || matches!(char, '<' | '>')).unwrap_or(rest.len());
    rest.get(..end).is_some_and(|name| name.contains('@'))
}

/// Whether a line that begins with `<` and this may be a block of HTML.
fn opens_html_block(rest: &str) -> bool {
    rest.starts_with(|char: char| char.is_ascii_alphabetic() || matches!(char, '/' | '!' | '?'))
}

/// Whether what follows a mark parts it from the text behind it: white space, or the end of the line.
fn ends_word(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r'])
}

/// Whether a line is nothing but so many or more of a character, and white space.
fn is_break(line: &str, char: u8, least: usize) -> bool {
    line.bytes().all(|byte| byte == char || matches!(byte, b' ' | b'\t'))
        && line.bytes().filter(|byte| *byte == char).count() >= least
}

/// Where the full stop stands of a number that would open a list: "2024. A year".
fn list_number(line: &str) -> Range<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let behind = line.get(digits..).unwrap_or_default().strip_prefix(['.', ')']);
    let opens = digits <= 9 && behind.is_some_and(ends_word);
    digits..digits + usize::from(opens)
}

/// Where backslashes are needed in a text that begins another line of a paragraph.
fn line_start(text: &str) -> Range<usize> {
    let line = text.trim_start();
    let start = text.len() - line.len();
    let sign = line.chars().next().filter(char::is_ascii_punctuation);
    let signs = match sign {
        Some(sign) => 0..line.len() - line.trim_start_matches(sign).len(),
        None => list_number(line),
    };
    start + signs.start..start + signs.end
}

/// Whether what stands behind `[` would define a footnote: `[^1]: text`.
fn opens_footnote(rest: &str) -> bool {
    let label = rest.strip_prefix('^').and_then(|rest| rest.split_once("]:")).map(|(label, _)| label);
    label.is_some_and(|label| !label.is_empty() && !label.contains([' ', '\t']))
}

/// Where the number signs begin that would be taken for the end of a heading.
fn closing_sequence(line: &str) -> Range<usize> {
    let text = line.trim_end_matches('#');
    let is_sequence = text.len() < line.len() && (text.is_empty() || text.ends_with([' ', '\t']));
    text.len()..text.len() + usize::from(is_sequence)
}
