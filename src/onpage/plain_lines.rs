//! Lines without any markup that says what they are.

use std::borrow::Cow;

use super::credit::{CREDIT_LINE, is_of_others, without_lead};
use super::facts::{Finder, LINE};
use super::headline::flat;
use super::links::leads_to_author;
use super::openings::{self, has_label, has_opening};
use super::plain_dates::{is_about_article, is_note};
use super::rendered_text::{has_number, one_line, spaced};
use super::words::{self, Words};
use crate::body::Block;
use crate::candidate::Source;
use crate::candidate::Value;
use crate::dom::{NodeId, NodeRef, Tag};
use crate::normalize::byline::{self, Credit};
use crate::normalize::date::{self, Found};
use crate::normalize::headline::same;
use crate::normalize::photo_credit::is_credit_line;
use crate::normalize::{reading_time, views};
use crate::report::Field;
use crate::text;
use crate::text::holds;

/// Blocks so close under the text's end that a date in plain text there may be about it.
const CLOSE: usize = 7;

/// Characters of a line of the text that is nothing but a date or a name.
const TAIL_LINE: usize = 40;

/// Nodes between a kicker and its headline, and a kicker's characters.
const KICKER_NODES: NodeId = 16;
const KICKER_CHARS: usize = 40;

/// Nodes of a kicker that are looked at.
const BUTTON: usize = 6;

/// Words of a line that is nothing but a count of views.
const VIEWS: usize = 2;

/// Bytes of a sentence that tells of somebody, and blocks at the text's end that may be about the author.
const SENTENCE: usize = 60;
const TAIL: usize = 1;

/// Nodes between a headline and a name that stands alone, and one that stands beside a date.
const NEAR: NodeId = 60;
const FAR: NodeId = 160;

impl Finder<'_, '_> {
    /// Lines without any markup: bylines and dates in plain text.
    pub(super) fn lines(&mut self, blocks: &[Block], source: Source) {
        let page = self.page;
        let text =
            |block: &Block| (page.ink_in(block.start..block.end) <= LINE).then(|| one_line(block.text(page)));
        let lines: Vec<Option<Cow<'_, str>>> = blocks.iter().map(text).collect();
        let digits: Vec<bool> = lines.iter().map(|line| line.as_deref().is_some_and(has_number)).collect();
        let has_digit = |at: Option<usize>| at.and_then(|at| digits.get(at)).is_some_and(|has| *has);
        self.plain_kicker(blocks, &lines);
        self.labelled_names(blocks, &lines, source);
        for (at, block) in blocks.iter().enumerate() {
            let before = self.found;
            if let Some(line) = lines.get(at).and_then(Option::as_deref) {
                let in_headline =
                    self.headline.is_some_and(|headline| headline.contains(self.page.node(block.start)));
                let telling = has_digit(Some(at))
                    || has_opening(line)
                    || source == Source::PlainText && is_credit(line);
                // Far under the text a line must say what its date is.
                let loose = || at >= CLOSE || block.chosen && line.chars().count() > TAIL_LINE;
                let told = || self.says_what_date(line) || at < CLOSE && has_label(line);
                let start = self.page.node(block.start);
                let heard = || source != Source::AfterBody || (!loose() && !self.is_in_card(start)) || told();
                if telling && !in_headline && heard() && !self.is_foreign(block) {
                    let beside = |at: Option<usize>| {
                        has_digit(at)
                            && at
                                .and_then(|at| lines.get(at)?.as_deref())
                                .is_some_and(|line| self.is_dated(line))
                    };
                    let neighbour = is_name_line(line)
                        && (self.is_set_apart(blocks, at)
                            || (1..=2).any(|step| beside(Some(at + step)) || beside(at.checked_sub(step))));
                    let names = self.names_around(block);
                    let above = at.checked_sub(1).and_then(|at| lines.get(at)?.as_deref());
                    let place = Place {
                        at,
                        source,
                        neighbour,
                        of_other: self.is_of_other(block, names) && !above.is_some_and(date::is_label),
                        of_release: names.is_release_date(),
                    };
                    // A `<br>` ends a line as well.
                    let text = spaced(self.page, block.start..block.end);
                    let mut broken = text.trim().lines().peekable();
                    while let Some(line) = broken.next() {
                        let next = broken.peek().filter(|next| has_number(next) && self.is_dated(next));
                        let neighbour = place.neighbour || next.is_some() && is_name_line(line.trim());
                        self.line(&one_line(line), block, Place { neighbour, ..place });
                    }
                }
            }
            if self.found == before && (source == Source::AfterBody || is_note(block.text(page))) {
                self.labelled_below(block, at.checked_sub(1).and_then(|at| blocks.get(at)));
            }
        }
    }

    /// Whether a block stands in another part of the page.
    pub(super) fn is_foreign(&self, block: &Block) -> bool {
        let node = self.page.node(block.element);
        // The first line of the text may be a caption.
        let foreign = |above: NodeRef<'_>| {
            above.tag() == Tag::Figcaption || self.region.is_foreign(above, words::of(above))
        };
        node.self_and_ancestors().take(6).any(foreign)
    }

    /// Whether a block's dates are those of something that the article tells of, of a picture or of another story.
    fn is_of_other(&self, block: &Block, names: Words) -> bool {
        let start = self.page.node(block.start);
        names.is_event()
            || names.any(Words::CAPTION) && block.text(self.page).len() > SENTENCE
            || self.is_of_card(start, || self.is_in_card(start))
    }

    /// What a block and the element around it are named.
    fn names_around(&self, block: &Block) -> Words {
        let around = self.page.node(block.start).ancestors().take(2).filter(|above| above.ink() <= LINE);
        around.map(words::of).fold(Words::NONE, Words::with)
    }

    /// A few words right above the headline that lead nowhere; a line with the date may stand between.
    fn plain_kicker(&mut self, blocks: &[Block], lines: &[Option<Cow<'_, str>>]) {
        let Some(headline) = self.headline else { return };
        let at = blocks.partition_point(|block| block.start < headline.id());
        let above = blocks.iter().zip(lines).take(at).rev().take(2);
        for (block, line) in above {
            let Some(line) = line.as_deref() else { return };
            if headline.id().saturating_sub(block.end) > KICKER_NODES {
                return;
            }
            if self.is_kicker(block, line, headline) {
                self.push_text(Field::Kicker, line, Source::PlainText, Some(block.element));
                return;
            }
            if !line.chars().any(char::is_numeric) {
                return;
            }
        }
    }

    fn is_kicker(&self, block: &Block, line: &str, headline: NodeRef<'_>) -> bool {
        let plain = line.chars().count() <= KICKER_CHARS
            && (1..=5).contains(&line.split_whitespace().count())
            && !line.chars().any(char::is_numeric)
            && !line.ends_with(['.', ':', '>', '»', '/', '|'])
            && !line.contains(['>', '»', '/', '|', '→', '@'])
            && !has_opening(line)
            && !line.starts_with('(')
            && !is_credit_line(line);
        if !plain || self.page.linked_ink_in(block.start..block.end) > 0 {
            return false;
        }
        // Several labels, or a heading of its own.
        let texts = (block.start..block.end).map(|id| self.page.node(id));
        let single = texts.filter(|node| node.tag() == Tag::Text && node.ink() > 0).count() == 1;
        let node = self.page.node(block.element);
        // A button has an icon behind its words.
        let mut behind = node.descendants().take(BUTTON).filter(|inner| inner.id() >= block.end);
        let is_button = behind.any(|inner| inner.tag() == Tag::Img);
        let heads_other = node.tag().heading_level().is_some() && node.parent() != headline.parent();
        let foreign = || {
            node.self_and_ancestors().take(8).any(|above| {
                let words = words::of(above);
                above.tag() == Tag::Nav
                    || words.any(Words::TRAIL.with(Words::SHARE))
                    || self.region.is_foreign(above, words)
            })
        };
        single && !heads_other && !is_button && !foreign()
    }

    /// One line.
    fn line(&mut self, line: &str, block: &Block, place: Place) {
        // The text's own node: its element may hold the whole article.
        let node = Some(block.start);
        let source = place.source;
        let dated = has_number(line) && !line.contains("://");
        if dated {
            self.numbers_of_line(line, block, place);
        }
        let opened = self.opens_credit(line, block);
        if is_of_others(line) && !opened || line.chars().count() > CREDIT_LINE {
            return;
        }
        // A name beside a date, or alone between headline and text, is a byline where no other is.
        let beside = (dated, dated || place.neighbour);
        let alone = source == Source::PlainText
            && self.stands_in_head(block.element, beside, byline::opens_with_agency(line));
        let credit = match (opened, alone, dated) {
            (true, _, _) => Some(line.to_owned()),
            (false, true, true) => self.name_beside_date(line, block),
            (false, true, false) if !has_opening(line) => {
                let heading = self.page.node(block.element).tag().heading_level().is_some();
                let named =
                    place.neighbour && !heading && is_name_line(line) || byline::opens_with_agency(line);
                named.then(|| line.to_owned())
            }
            _ => None,
        };
        // "来源：晨报 作者：张三 阅读：12"
        let in_row = !opened && source == Source::PlainText && !line.is_ascii();
        let row = in_row.then(|| byline::part_of(line)).flatten().map(ToOwned::to_owned);
        let (opened, credit) = (opened || row.is_some(), row.or(credit));
        let names_somebody = |line: &String| {
            byline::parse_line(line, &self.hints()).is_some()
                || opened && byline::group(without_lead(line)).is_some()
        };
        // What the article tells of is no name of its author's.
        let is_told_of = |line: &String| {
            !opened && (self.is_told_of(line) || self.is_beside_title(self.page.node(block.start)))
        };
        if let Some(line) = credit.filter(names_somebody).filter(|line| !is_told_of(line)) {
            let source = if opened { source } else { Source::UnmarkedName };
            self.push(
                Field::Byline,
                Value::Credits { line, names: Vec::new(), links: Vec::new() },
                source,
                node,
            );
        }
    }

    /// What the numbers of a line tell: dates, a reading time, views.
    fn numbers_of_line(&mut self, line: &str, block: &Block, place: Place) {
        let (node, source) = (Some(block.start), place.source);
        let found = self.dates_in(line);
        let labelled = found.first().is_some_and(|date| date.label.is_some());
        let of_other = place.of_other || source == Source::AfterBody && is_reference(line, &found);
        if (labelled || !of_other && !found.is_empty())
            && is_about_article(line, &found, block, (place.at, source))
        {
            self.push_dates(line, if place.of_release { Source::AfterBody } else { source }, block);
        }
        // "8 h 15" is a clock time, not a reading time of eight hours.
        if source == Source::PlainText {
            let rest = without_dates(line, &found);
            if reading_time::parse(&rest, &self.hints()).is_some() {
                self.push_text(Field::ReadingTime, &rest, source, node);
            }
        }
        // Under the text they stand alone: "579 views".
        let counted = source == Source::PlainText || line.split_whitespace().nth(VIEWS).is_none();
        if counted && views::parse(line, &self.hints()).is_some() {
            self.push_text(Field::Views, line, source, node);
        }
    }

    /// Whether a line says "by" and goes on as bylines do; one word alone is too little for a heading.
    fn opens_credit(&self, line: &str, block: &Block) -> bool {
        match openings::credit(line, self.language()) {
            Credit::Whole => true,
            Credit::Word => self.page.node(block.element).tag().heading_level().is_none(),
            Credit::No => false,
        }
    }

    fn says_what_date(&self, line: &str) -> bool {
        date::may_hold_date_within(line)
            && date::find_all(line, &self.hints()).first().is_some_and(|date| date.label.is_some())
    }

    /// The part of a line with a date that credits somebody: it says "by", or it is a full name.
    fn name_beside_date(&self, line: &str, block: &Block) -> Option<String> {
        let rest = without_dates(line, &self.days_in(line));
        // "Published 4 months ago" is of no day, but says what stands beside it.
        let is_label = |part: &str| part.split_whitespace().next().is_some_and(date::is_label);
        if rest == line && !line.split('|').any(|part| has_number(part) && is_label(part)) {
            return None;
        }
        let says_by = |word: &str| matches!(word, "by" | "By" | "BY" | "von" | "Von" | "par" | "por" | "Por");
        let credits = |part: &str| openings::credit(part, self.language()) != Credit::No;
        let by = rest.split(' ').find(|word| says_by(word)).and_then(|word| rest.find(word));
        if by.and_then(|at| rest.get(at..)).is_some_and(|part| credits(part.trim())) {
            return Some(line.to_owned());
        }
        // What follows a date on its line may say "by" as well as the line itself.
        if let Some(part) = rest.split('|').map(str::trim).find(|part| credits(part)) {
            return Some(part.to_owned());
        }
        if let Some(part) = rest.split('|').map(str::trim).find(|part| byline::is_name_and_paper(part)) {
            return Some(part.to_owned());
        }
        // In a script without capitals nothing tells a name from another word.
        let cased = |name: &str| name.chars().any(|char| char.is_uppercase() || char.is_lowercase());
        let full = |name: &str| {
            name.contains(' ')
                && cased(name)
                && !name.starts_with(|char: char| char.is_ascii_digit())
                && !byline::holds_label(name)
        };
        let elsewhere = self.other_links(block);
        let credits = |part: &str| {
            let authors = byline::parse(part, &self.hints());
            let good = authors.iter().all(|author| full(&author.name)) || byline::opens_with_agency(part);
            let unlinked = || elsewhere.iter().fold(part.to_owned(), |part, link| part.replace(link, "|"));
            !(is_label(part) || authors.is_empty())
                && good
                && (byline::is_introduced(part) || byline::parse(&unlinked(), &self.hints()) == authors)
        };
        rest.split(['|', '•', '·']).map(str::trim).find(|part| credits(part)).map(ToOwned::to_owned)
    }

    /// The texts of a block's links that lead to no author: sections and places.
    fn other_links(&self, block: &Block) -> Vec<String> {
        const MOST: usize = 8;
        let nodes = (block.start..block.end).map(|id| self.page.node(id));
        let links = nodes.filter(|node| node.tag() == Tag::A && node.ink() > 0 && !leads_to_author(*node));
        links.take(MOST).map(|link| flat(link.text())).collect()
    }

    /// Whether the headline or a sentence of the text has these words; notes on the author stand last, or begin
    /// with the name.
    fn is_told_of(&self, name: &str) -> bool {
        let of_site = self.candidates.of(Field::Publication).any(|candidate| match &candidate.value {
            Value::Agent(site) => same(&site.name, name),
            _ => false,
        });
        if of_site {
            return false;
        }
        let in_headline = self.headline.is_some_and(|headline| headline.text().contains(name));
        let tells = |block: &&Block| {
            let text = block.text(self.page);
            text.len() > SENTENCE && text.find(name).is_some_and(|at| at > 0)
        };
        let chosen = self.body.chosen().count();
        in_headline || self.body.chosen().take(chosen.saturating_sub(TAIL)).any(|block| tells(&block))
    }

    /// Whether a block stands between the headline and the text, not in a link to something else unless a
    /// date is beside it.
    fn stands_in_head(&self, element: NodeId, (dated, beside): (bool, bool), agency: bool) -> bool {
        // Pictures and a list of other stories may stand between the headline and what is dated.
        let near = if beside { FAR } else { NEAR };
        let under = self
            .headline
            .is_some_and(|headline| headline.id() < element && element - headline.end().min(element) < near);
        let node = self.page.node(element);
        // The standfirst may count as the text's first block.
        let bottom = if beside || agency { self.region.head.end } else { self.text };
        let unlinked = || node.linked_ink() == 0 || node.descendants().take(20).any(leads_to_author);
        under && node.id() < bottom && (dated || unlinked())
    }
}

/// Where a line stands.
#[derive(Clone, Copy)]
struct Place {
    /// The number of its block in its part of the page.
    at: usize,
    source: Source,
    /// Whether a name may be a byline there: a line beside it holds a date.
    neighbour: bool,
    /// Whether it is named after something that the article tells of, or a picture, and no label says otherwise.
    of_other: bool,
    of_release: bool,
}

/// Whether a line names a work and its day in brackets, as lists of sources do: "Lund, A. (6 May 2022). Of bridges".
fn is_reference(line: &str, dates: &[Found]) -> bool {
    dates.first().is_some_and(|date| {
        let before = line.get(..date.start).unwrap_or_default().trim_end();
        let title = line.get(date.end..).and_then(|rest| rest.strip_prefix(')')).unwrap_or_default();
        before.len() > 1 && before.ends_with('(') && text::has_words(title, 2)
    })
}

/// Whether a line is nothing but a name, or an agency and a place.
fn is_credit(line: &str) -> bool {
    is_name_line(line) || byline::opens_with_agency(line)
}

/// The line with a bar for each date.
pub(super) fn without_dates(line: &str, dates: &[Found]) -> String {
    let mut rest = String::with_capacity(line.len());
    let mut from = 0;
    for date in dates {
        rest.push_str(line.get(from..date.start).unwrap_or_default());
        rest.push_str(" | ");
        from = date.end;
    }
    rest.push_str(line.get(from..).unwrap_or_default());
    rest
}

/// A full name, with what its bearer is or for whom they write behind a comma or a dash: "Ada Lund, BBC News".
pub(super) fn is_name_line(line: &str) -> bool {
    const MARKS: [&str; 4] = [", ", " - ", " – ", " — "];
    /// Bytes of more than the longest.
    const LONGEST: usize = 100;
    let is_one_of_paper = || {
        let mark = MARKS.iter().find(|mark| holds(line, mark))?;
        let (name, rest) = line.split_once(mark)?;
        Some(is_full_name(name) && byline::is_affiliation(rest) && !has_number(rest))
    };
    is_full_name(line)
        || byline::is_name_and_paper(line)
        || line.len() <= LONGEST && is_one_of_paper() == Some(true)
}

/// Two to four words that all begin with a capital, or a name in a script without capitals.
fn is_full_name(line: &str) -> bool {
    let words = line.split_whitespace();
    // Sentences end here.
    if !words.clone().take(5).all(|word| word.chars().next().is_some_and(char::is_uppercase)) {
        return false;
    }
    let shouted = |word: &str| word.chars().count() >= 3 && word.chars().all(char::is_uppercase);
    (2..=4).contains(&words.clone().count())
        && words.clone().any(|word| word.chars().any(char::is_lowercase))
        && !words.clone().any(shouted)
        && !words.clone().next().is_some_and(date::is_label)
        && !byline::holds_label(line)
        && byline::is_name(line)
}
