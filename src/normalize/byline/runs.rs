//! A byline cut into runs of names: each with what introduced it, its parts, and how they are joined.

use super::behind::by_role_behind;
use super::fold;
use super::introduction::{introduction, introduction_of_others};
use super::names::{Case, case, is_agency, is_job_word, is_nobody};
use super::part::is_honorific;
use super::pieces::{Piece, pieces};
use super::prose::without_prose;
use super::teams::is_group;
use super::vocabulary::{
    CONJUNCTIONS, GIVEN_NAMES, NOISE_SURNAMES, PARTICLES, PREPOSITIONS, WEAK_CONJUNCTIONS, is_noise,
};
use crate::article::AuthorRole;

/// How a part follows the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    First,
    Comma,
    And,
    /// A semicolon or slash.
    List,
}

/// A part of a run: words that may be a name, a job, a place.
#[derive(Clone, Debug)]
pub(super) struct Item<'a> {
    pub(super) words: Vec<&'a str>,
    pub(super) join: Join,
    /// In brackets, as agencies are.
    pub(super) bracketed: bool,
}

impl Item<'_> {
    pub(super) fn text(&self) -> String {
        self.words.join(" ")
    }
}

/// Parts that belong together.
#[derive(Clone, Debug)]
pub(super) struct Run<'a> {
    /// The role by the marker; `None` where no marker introduced the run.
    pub(super) role: Option<AuthorRole>,
    pub(super) items: Vec<Item<'a>>,
    /// Starts on a line of its own.
    pub(super) new_line: bool,
}

/// Why words are passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Skip {
    No,
    /// A place follows: a conjunction ends it.
    Place,
    /// A description follows: only a comma ends it.
    Rest,
    /// A date or a button follows: only a new part of the line ends it.
    Part,
}

/// Cuts the text, whose lines are parted by line feeds.
pub(super) fn runs(text: &str) -> Vec<Run<'_>> {
    let pieces = without_prose(&pieces(text));
    let mut cutter = Cutter {
        runs: Vec::new(),
        skip: Skip::No,
        brackets: 0,
        caps: is_shouted(text),
        slovene: is_slovene(text),
    };
    cutter.open(None, false);
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        at += match piece {
            Piece::Word(_) => cutter.word(&pieces, at),
            Piece::Mark(mark) => {
                cutter.mark(*mark);
                1
            }
        };
    }
    for run in &mut cutter.runs {
        run.items.retain(|item| !item.words.is_empty());
    }
    cutter.runs = cutter.runs.into_iter().flat_map(by_role_behind).collect();
    // A line without names stays: it says where the byline ends.
    cutter.runs.retain(|run| !run.items.is_empty() || run.new_line);
    cutter.runs
}

/// Whether the line is in capitals; a few small letters ("McDONALD") do not count.
fn is_shouted(text: &str) -> bool {
    let small = text.chars().filter(|c| c.is_lowercase()).count();
    let capital = text.chars().filter(|c| c.is_uppercase()).count();
    small * 6 <= capital
}

/// Whether the line has letters of Slovene, whose "in" is "and": elsewhere a place follows it.
fn is_slovene(text: &str) -> bool {
    text.contains(['č', 'š', 'ž', 'Č', 'Š', 'Ž'])
}

struct Cutter<'a> {
    runs: Vec<Run<'a>>,
    skip: Skip,
    brackets: u32,
    /// "In" may be "and".
    slovene: bool,
    /// The whole line is in capitals: small words cannot be told by their case.
    caps: bool,
}

impl<'a> Cutter<'a> {
    fn open(&mut self, role: Option<AuthorRole>, new_line: bool) {
        let first = Item { words: Vec::new(), join: Join::First, bracketed: false };
        self.runs.push(Run { role, items: vec![first], new_line });
        self.skip = Skip::No;
    }

    fn item(&mut self) -> Option<&mut Item<'a>> {
        self.runs.last_mut()?.items.last_mut()
    }

    fn words_so_far(&self) -> usize {
        self.runs.last().and_then(|run| run.items.last()).map_or(0, |item| item.words.len())
    }

    fn next_item(&mut self, join: Join) {
        let bracketed = self.brackets > 0;
        if let Some(run) = self.runs.last_mut() {
            // An empty part keeps the stronger join: ", and".
            if let Some(last) = run.items.last_mut().filter(|item| item.words.is_empty()) {
                if last.join != Join::First {
                    last.join = join;
                }
                last.bracketed = bracketed;
            } else {
                run.items.push(Item { words: Vec::new(), join, bracketed });
            }
        }
        self.skip = Skip::No;
    }

    fn mark(&mut self, mark: char) {
        match mark {
            '\n' => self.open(None, true),
            '|' => self.open(None, false),
            '(' => {
                self.brackets += 1;
                self.next_item(Join::Comma);
            }
            ')' => {
                self.brackets = self.brackets.saturating_sub(1);
                self.next_item(Join::Comma);
            }
            ',' if self.skip != Skip::Part => self.next_item(Join::Comma),
            ';' | '/' => self.next_item(Join::List),
            '、' => self.next_item(Join::And),
            // A label that is no marker ("Berlin:", "Analysis:") introduces what follows.
            ':' => {
                let words = self.words_so_far();
                let agency = words == 1 && self.item().is_some_and(|item| is_agency(&item.text()));
                let named = words >= 3 || self.skip == Skip::Part && (words == 2 || agency);
                if let Some(item) = self.item() {
                    // "Ada Lund Categories: World": the label is the last word only.
                    if named {
                        item.words.truncate(words.saturating_sub(1).max(2));
                    } else {
                        item.words.clear();
                    }
                }
                if named {
                    self.skip = Skip::Part;
                    return;
                }
                // "Reading time: 5 minutes" and what else follows a button's or figure's label is no name.
                let labelled_noise = self.skip == Skip::Part && words == 0;
                self.skip = if labelled_noise { Skip::Part } else { Skip::No };
            }
            _ => {}
        }
    }

    /// Takes the word at `at`, or the marker that starts there; says how many pieces that were.
    fn word(&mut self, pieces: &[Piece<'a>], at: usize) -> usize {
        let Some(Piece::Word(word)) = pieces.get(at) else { return 1 };
        if let Some((role, length)) =
            introduction(pieces, at, self.words_so_far() == 0 && self.skip == Skip::No)
        {
            // "Reporting by A; editing by B" opens a run in the same line.
            self.open(Some(role), false);
            return length;
        }
        if let Some(length) = introduction_of_others(pieces, at) {
            self.open(None, false);
            self.skip = Skip::Part;
            return length;
        }
        let word = &self.without_glued_and(word, pieces.get(at + 1));
        let folded = fold(word);
        let folded = folded.as_str();
        if self.is_conjunction(folded, word, pieces, at) {
            if matches!(self.skip, Skip::No | Skip::Place) {
                self.next_item(Join::And);
            }
            return 1;
        }
        if self.skip != Skip::No {
            return 1;
        }
        self.skip = if self.is_surname(word, folded, pieces.get(at + 1)) {
            Skip::No
        } else {
            self.skip_from(word, folded)
        };
        if self.skip == Skip::Rest && self.words_so_far() == 1 {
            // "The bridge reopened": a sentence.
            if let Some(item) = self.item() {
                item.words.clear();
            }
        }
        if self.skip == Skip::No {
            if let Some(item) = self.item() {
                item.words.push(word);
            }
        }
        1
    }

    /// "Ruth First", "Kim Min Seok", "Lana Del Rey": a word that elsewhere ends a name, behind a first name where
    /// the name ends or goes on.
    fn is_surname(&self, word: &str, folded: &str, next: Option<&Piece<'a>>) -> bool {
        if !NOISE_SURNAMES.has(folded) || case(word) != Case::Capital || self.skip != Skip::No {
            return false;
        }
        let words =
            self.runs.last().and_then(|run| run.items.last()).map_or(&[][..], |item| item.words.as_slice());
        let mut full = words.iter().filter(|word| !is_honorific(word));
        let behind_first = matches!((full.next(), full.next()), (Some(first), None)
            if case(first) == Case::Capital && !is_noise(&fold(first)) && !is_nobody(first));
        let particle = PARTICLES.has(folded);
        match next {
            Some(Piece::Word(next)) => {
                let small = fold(next);
                let small = small.as_str();
                let goes_on = case(next) == Case::Capital && !is_noise(small);
                let ends = !particle && (CONJUNCTIONS.has(small) || PREPOSITIONS.has(small));
                goes_on && (behind_first || particle && !words.is_empty()) || ends && behind_first
            }
            Some(Piece::Mark(':')) => false,
            _ => behind_first && !particle,
        }
    }

    /// Whether the name so far ends at this word.
    fn skip_from(&self, word: &str, folded: &str) -> Skip {
        let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
        if word.starts_with('@') {
            return Skip::Part;
        }
        let small = case(word) == Case::Small;
        let capital = matches!(word, "For" | "From" | "At") && self.words_so_far() >= 2;
        let preposition = PREPOSITIONS.has(bare) && (small || self.caps || capital);
        if is_noise(bare) && !(small && PARTICLES.has(bare)) && !(bare.len() <= 3 && self.words_so_far() == 0)
        {
            return Skip::Part;
        }
        // "France 24" is a name, "Ada Lund 12" is not.
        if case(word) == Case::Mark && word.contains(char::is_numeric) && self.words_so_far() >= 2 {
            return Skip::Part;
        }
        if small && PARTICLES.has(bare) && !preposition {
            return Skip::No;
        }
        if preposition {
            // "in", "of", "for": a place or an employer; before any word it is no name at all.
            let titled = self
                .runs
                .last()
                .and_then(|run| run.items.last())
                .is_some_and(|item| item.words.iter().any(|word| is_job_word(word)));
            let placed = self.words_so_far() > 0 && !titled && !self.is_phrase();
            return if placed { Skip::Place } else { Skip::Rest };
        }
        if small
            && !is_job_word(word)
            && !is_group(word)
            && !word.contains(['\'', '’', '-'])
            && bare.len() > 1
            && !matches!(bare, "dpa" | "sda" | "epd" | "sid" | "ats" | "apa" | "efe")
        {
            return Skip::Rest;
        }
        Skip::No
    }

    /// Arabic and Hebrew write "and" as the first letter of the next word. Surnames begin with the letter too:
    /// behind a whole name it opens another only where a common given name follows the letter.
    fn without_glued_and(&mut self, word: &'a str, next: Option<&Piece<'a>>) -> &'a str {
        let rest = word.strip_prefix(['و', 'ו']).filter(|rest| {
            GIVEN_NAMES.has(&fold(rest))
                || rest
                    .strip_prefix("عبد")
                    .is_some_and(|behind| behind.is_empty() || behind.starts_with("ال"))
        });
        let listed =
            self.words_so_far() >= 2 && matches!(next, Some(Piece::Word(_))) && self.skip == Skip::No;
        match rest {
            Some(rest) if listed => {
                self.next_item(Join::And);
                rest
            }
            _ => word,
        }
    }

    /// Whether a single word that nothing introduces stands before "in" or "of": "Human in the Loop".
    fn is_phrase(&self) -> bool {
        let Some(run) = self.runs.last() else { return false };
        let [item] = run.items.as_slice() else { return false };
        matches!(item.words.as_slice(), [word] if run.role.is_none() && !self.caps && !is_agency(word))
    }

    /// "Lund & Roth": two words alone, joined by the sign, are one name, as firms bear it.
    fn is_firm(&self, pieces: &[Piece<'a>], at: usize) -> bool {
        let alone = self.runs.last().is_some_and(|run| run.items.len() == 1) && self.words_so_far() == 1;
        let capital = matches!(pieces.get(at + 1), Some(Piece::Word(word)) if case(word) == Case::Capital);
        alone && capital && !matches!(pieces.get(at + 2), Some(Piece::Word(_) | Piece::Mark(',' | ';' | '/')))
    }

    fn is_conjunction(&self, folded: &str, word: &str, pieces: &[Piece<'a>], at: usize) -> bool {
        // In titles "And" has a capital; other languages keep the word small.
        let capital = case(word) == Case::Capital && !self.caps;
        if capital && !(word == "And" && self.words_so_far() >= 2) {
            return false;
        }
        if word == "&" && self.is_firm(pieces, at) {
            return false;
        }
        if CONJUNCTIONS.has(folded) {
            // Names of organisations hold "and" too: "Centers for Disease Control and Prevention".
            return true;
        }
        if folded == "in" && !self.slovene {
            return false;
        }
        if !WEAK_CONJUNCTIONS.has(folded) || self.words_so_far() < 2 {
            return false;
        }
        let full =
            |at: usize| matches!(pieces.get(at), Some(Piece::Word(word)) if case(word) == Case::Capital);
        let particle =
            |at: usize| matches!(pieces.get(at), Some(Piece::Word(word)) if PARTICLES.has(&fold(word)));
        full(at + 1) && (full(at + 2) || (particle(at + 2) && full(at + 3)))
    }
}
