//! A byline cut into segments of names: each with what introduced it, its phrases, and how they are joined.

use super::introduction::{Position, introduction, introduction_of_others};
use super::job_titles::{has_job_word, is_job_word};
use super::letter_case::{Case, case, is_all_caps, is_capital, is_compound, is_small};
use super::name_shape::is_honorific;
use super::organization_names::{is_agency, is_small_agency};
use super::prose::without_prose;
use super::role_suffix::by_role_suffix;
use super::segments::{Join, Phrase, Segment};
use super::teams::is_group;
use super::tokens::{Token, tokens, word_at};
use super::vocabulary::{
    CAPITAL_PREPOSITIONS, CONJUNCTIONS, GIVEN_NAMES, NOISE, NOISE_SURNAMES, PARTICLES, PREPOSITIONS,
    TITLE_CONJUNCTIONS, WEAK_CONJUNCTIONS, bare_fold, fold,
};
use crate::article::AuthorRole;
use crate::lexicon::language::Lang;

/// Why words are passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Skip {
    No,
    /// A place follows: a conjunction ends it.
    Place,
    /// A description follows: only a comma ends it.
    Description,
    /// A date or a button follows: only a new part of the line ends it.
    Part,
}

/// Cuts a text, whose lines are parted by line feeds, into segments.
///
/// "Von Ada Lund und Ben Okri | Fotos: Carl Roth" → two writers, a photographer
pub(super) fn segments(text: &str, language: Lang) -> Vec<Segment<'_>> {
    let tokens = without_prose(&tokens(text), language);
    let mut segmenter = Segmenter {
        segments: Vec::new(),
        skip: Skip::No,
        brackets: 0,
        is_all_caps: is_all_caps(text),
        language,
    };
    segmenter.open(None);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += match token {
            Token::Word(word) => segmenter.word(word, &tokens, at),
            Token::Mark(mark) => {
                segmenter.mark(*mark);
                1
            }
        };
    }
    for segment in &mut segmenter.segments {
        segment.phrases.retain(|phrase| !phrase.words.is_empty());
    }
    let mut segments: Vec<_> = segmenter.segments.into_iter().flat_map(by_role_suffix).collect();
    // A line without names stays: it says where the byline ends.
    segments.retain(|segment| !segment.phrases.is_empty() || segment.is_new_line);
    segments
}

struct Segmenter<'a> {
    segments: Vec<Segment<'a>>,
    skip: Skip,
    brackets: u32,
    /// The whole line is in capitals: small words cannot be told by their case.
    is_all_caps: bool,
    language: Lang,
}

impl<'a> Segmenter<'a> {
    fn open(&mut self, role: Option<AuthorRole>) {
        let first = Phrase { words: Vec::new(), join: Join::First, is_bracketed: false };
        self.segments.push(Segment { role, phrases: vec![first], is_new_line: false });
        self.skip = Skip::No;
    }

    fn open_line(&mut self) {
        self.open(None);
        if let Some(segment) = self.segments.last_mut() {
            segment.is_new_line = true;
        }
    }

    fn phrase(&mut self) -> Option<&mut Phrase<'a>> {
        self.segments.last_mut()?.phrases.last_mut()
    }

    /// Returns the words of the phrase so far.
    fn words(&self) -> &[&'a str] {
        let phrase = self.segments.last().and_then(|segment| segment.phrases.last());
        phrase.map_or(&[], |phrase| phrase.words.as_slice())
    }

    fn clear_phrase(&mut self) {
        if let Some(phrase) = self.phrase() {
            phrase.words.clear();
        }
    }

    fn next_phrase(&mut self, join: Join) {
        let is_bracketed = self.brackets > 0;
        self.skip = Skip::No;
        let Some(segment) = self.segments.last_mut() else { return };
        // Of two joins the second counts: ", and".
        if let Some(last) = segment.phrases.last_mut().filter(|phrase| phrase.words.is_empty()) {
            last.join = join;
            last.is_bracketed = is_bracketed;
        } else {
            segment.phrases.push(Phrase { words: Vec::new(), join, is_bracketed });
        }
    }

    fn mark(&mut self, mark: char) {
        match mark {
            '\n' => self.open_line(),
            '|' => self.open(None),
            '(' => {
                self.brackets += 1;
                self.next_phrase(Join::Comma);
            }
            ')' => {
                self.brackets = self.brackets.saturating_sub(1);
                self.next_phrase(Join::Comma);
            }
            ',' if self.skip != Skip::Part => self.next_phrase(Join::Comma),
            ';' | '/' => self.next_phrase(Join::List),
            '、' => self.next_phrase(Join::And),
            ':' => self.colon(),
            _ => {}
        }
    }

    /// Takes a colon: a label that is no marker ("Berlin:", "Analysis:") introduces what follows.
    fn colon(&mut self) {
        let words = self.words().len();
        if self.ends_name() {
            // "Ada Lund Categories: World": the label is the last word only.
            if let Some(phrase) = self.phrase() {
                phrase.words.truncate(words.saturating_sub(1).max(2));
            }
            self.skip = Skip::Part;
            return;
        }
        self.clear_phrase();
        // "Reading time: 5 minutes" and what else follows a button's or figure's label is no name.
        if self.skip != Skip::Part || words > 0 {
            self.skip = Skip::No;
        }
    }

    /// Whether a name stands before the label: "Ada Lund Categories", "Ada Lund Published", "AFP Published".
    fn ends_name(&self) -> bool {
        match self.words() {
            [_, _, _, ..] => true,
            _ if self.skip != Skip::Part => false,
            [_, _] => true,
            words => words.iter().any(|word| is_agency(word)),
        }
    }

    /// Takes the word at `at`, or the marker that starts there; returns how many tokens that were.
    fn word(&mut self, word: &'a str, tokens: &[Token<'a>], at: usize) -> usize {
        let opens = matches!((self.skip, self.words()), (Skip::No, []));
        let position = if opens { Position::Start } else { Position::Inside };
        if let Some((role, length)) = introduction(tokens, at, position, self.language) {
            // "Reporting by A; editing by B" opens a segment in the same line.
            self.open(Some(role));
            return length;
        }
        if let Some(length) = introduction_of_others(tokens, at) {
            self.open(None);
            self.skip = Skip::Part;
            return length;
        }
        let word = self.without_glued_and(word);
        let folded = fold(word);
        if self.is_conjunction(&folded, word, tokens, at) {
            if matches!(self.skip, Skip::No | Skip::Place) {
                self.next_phrase(Join::And);
            }
        } else if self.skip == Skip::No {
            self.push(word, &folded, tokens.get(at + 1));
        }
        1
    }

    /// Adds a word to the phrase, or passes it over and what follows.
    fn push(&mut self, word: &'a str, folded: &str, next: Option<&Token<'a>>) {
        if !self.is_surname(word, folded, next) && !self.is_initials(word, next) {
            self.skip = self.skip_from(word, bare_fold(folded));
        }
        match self.skip {
            Skip::No => {
                if let Some(phrase) = self.phrase() {
                    phrase.words.push(word);
                }
            }
            // "The bridge reopened": a sentence.
            Skip::Description if self.words().len() == 1 => self.clear_phrase(),
            _ => {}
        }
    }

    /// "Ruth First", "Kim Min Seok", "Lana Del Rey": a word that elsewhere ends a name, behind a first name where
    /// the name ends or goes on.
    fn is_surname(&self, word: &str, folded: &str, next: Option<&Token<'a>>) -> bool {
        if !NOISE_SURNAMES.has(folded) || !is_capital(word) {
            return false;
        }
        let is_particle = PARTICLES.has(folded);
        match next {
            Some(Token::Word(next)) if goes_on(next) => {
                self.is_first_name() || is_particle && !self.words().is_empty()
            }
            Some(Token::Word(next)) if !ends_before(next) => false,
            _ => self.is_first_name(),
        }
    }

    /// "Autor: kk, mak": a short word in small letters alone behind a marker is somebody's initials.
    fn is_initials(&self, word: &str, next: Option<&Token<'a>>) -> bool {
        let is_introduced = self.segments.last().is_some_and(Segment::is_introduced);
        if !is_introduced || !self.words().is_empty() || matches!(next, Some(Token::Word(_))) {
            return false;
        }
        is_initials(word)
    }

    /// Whether the phrase so far is one first name: "Ada", "Dr. Ada".
    fn is_first_name(&self) -> bool {
        let mut words = self.words().iter().filter(|word| !is_honorific(word));
        let (Some(first), None) = (words.next(), words.next()) else { return false };
        is_capital(first)
    }

    /// Returns what follows a word that ends a name; `Skip::No` for a word of the name.
    fn skip_from(&self, word: &str, bare: &str) -> Skip {
        if self.ends_part(word, bare) {
            return Skip::Part;
        }
        if self.is_preposition(word, bare) {
            return self.skip_from_preposition();
        }
        if !is_small(word) || stands_in_name(word, bare) { Skip::No } else { Skip::Description }
    }

    /// "@adalund", "Follow", the "12" of "Ada Lund 12"; but "France 24", "Min Kim" and "Lucía del Prado" are names.
    fn ends_part(&self, word: &str, bare: &str) -> bool {
        let words = self.words().len();
        match case(word) {
            _ if word.starts_with('@') => true,
            Case::Mark if words >= 2 => word.contains(char::is_numeric),
            Case::Small if PARTICLES.has(bare) => false,
            _ => NOISE.has(bare) && (words > 0 || bare.len() > 3),
        }
    }

    fn is_preposition(&self, word: &str, bare: &str) -> bool {
        if !PREPOSITIONS.has(bare) {
            return false;
        }
        let is_behind_name = self.words().len() >= 2;
        is_small(word) || self.is_all_caps || is_behind_name && CAPITAL_PREPOSITIONS.has(bare)
    }

    /// "in", "of", "for": a place or an employer; before any word it is no name at all.
    fn skip_from_preposition(&self) -> Skip {
        let titled = self.segments.last().and_then(|segment| segment.phrases.last());
        let is_titled = titled.is_some_and(|phrase| has_job_word(&phrase.words));
        let is_description = self.words().is_empty() || is_titled || self.is_unintroduced_word();
        if is_description { Skip::Description } else { Skip::Place }
    }

    /// Arabic and Hebrew write "and" as the first letter of the next word. Surnames begin with the letter too:
    /// behind a whole name it opens another only where a common given name follows the letter.
    ///
    /// "علي حسن ومحمد سالم" → two names
    fn without_glued_and(&mut self, word: &'a str) -> &'a str {
        let Some(rest) = word.strip_prefix(['و', 'ו']) else { return word };
        let follows_name = matches!((self.skip, self.words()), (Skip::No, [_, _, ..]));
        if !follows_name || !is_given_name(rest) {
            return word;
        }
        self.next_phrase(Join::And);
        rest
    }

    /// Whether a single word that nothing introduces stands before "in" or "of": "Human in the Loop".
    fn is_unintroduced_word(&self) -> bool {
        let is_introduced = self.segments.last().is_some_and(Segment::is_introduced);
        self.is_lone_word() && !(is_introduced || self.is_all_caps)
    }

    /// Whether the segment is a single word so far.
    fn is_lone_word(&self) -> bool {
        let phrases = self.segments.last().map_or(0, |segment| segment.phrases.len());
        (phrases, self.words().len()) == (1, 1)
    }

    /// "Lund & Roth": two words alone, joined by the sign, are one name, as firms bear it.
    fn is_firm(&self, tokens: &[Token<'a>], at: usize) -> bool {
        let goes_on = matches!(tokens.get(at + 2), Some(Token::Word(_) | Token::Mark(',' | ';' | '/')));
        if goes_on || !self.is_lone_word() {
            return false;
        }
        word_at(tokens, at + 1).is_some_and(is_capital)
    }

    fn is_conjunction(&self, folded: &str, word: &str, tokens: &[Token<'a>], at: usize) -> bool {
        let words = self.words().len();
        match word {
            "&" if self.is_firm(tokens, at) => false,
            // In titles "And" has a capital; other languages keep the word small.
            _ if words >= 2 && is_titled_conjunction(word, folded) => true,
            _ if is_capital(word) && !self.is_all_caps => false,
            _ if CONJUNCTIONS.has(folded) => true,
            _ if words < 2 => false,
            _ => self.is_weak_conjunction(folded) && opens_whole_name(tokens, at + 1),
        }
    }

    /// "y", "e", "en": words that join names in the page's language, or in any. Slovene "in" is English elsewhere.
    fn is_weak_conjunction(&self, folded: &str) -> bool {
        let undetermined = Lang::of("und");
        let language = if self.language == Lang::UNKNOWN { undetermined } else { self.language };
        WEAK_CONJUNCTIONS.is(folded, language)
    }
}

/// Whether a word is as short as the initials under a report, in small letters: "atab".
pub(super) fn is_initials(word: &str) -> bool {
    if !(2..=4).contains(&word.chars().count()) || PREPOSITIONS.has(&fold(word)) {
        return false;
    }
    word.chars().all(char::is_lowercase)
}

/// Whether a name goes on with a word: "Rey" behind "Lana Del".
fn goes_on(next: &str) -> bool {
    is_capital(next) && !NOISE.has(&fold(next))
}

/// Whether a name ends before a word: "Ruth First and", "Ruth First in".
fn ends_before(next: &str) -> bool {
    let folded = fold(next);
    CONJUNCTIONS.has(&folded) || PREPOSITIONS.has(&folded)
}

/// Whether a word in small letters does not end a name: "van", "editor", "d'Ormesson", "dpa".
fn stands_in_name(word: &str, bare: &str) -> bool {
    let is_of_name = PARTICLES.has(bare) || is_compound(word);
    is_of_name || is_job_word(word) || is_group(word) || is_small_agency(bare)
}

/// Whether a word is a common given name in Arabic or Hebrew: "محمد", "عبدالرحمن".
fn is_given_name(word: &str) -> bool {
    let behind = word.strip_prefix("عبد");
    let is_compound = behind.is_some_and(|behind| behind.is_empty() || behind.starts_with("ال"));
    is_compound || GIVEN_NAMES.has(&fold(word))
}

/// Whether two words with capitals stand at a place, or a particle between them: "Ben Okri", "Jan van Holm".
fn opens_whole_name(tokens: &[Token<'_>], at: usize) -> bool {
    let is_full = |at: usize| word_at(tokens, at).is_some_and(is_capital);
    if !is_full(at) {
        return false;
    }
    let is_particle = word_at(tokens, at + 1).is_some_and(|word| PARTICLES.has(&fold(word)));
    is_full(at + 1) || is_particle && is_full(at + 2)
}

/// "And", not "AND"
fn is_titled_conjunction(word: &str, folded: &str) -> bool {
    let is_titled = is_capital(word) && word.chars().skip(1).all(char::is_lowercase);
    is_titled && TITLE_CONJUNCTIONS.has(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_into_segments_and_phrases() {
        for (line, language, expected) in [
            ("By Ada Lund and Ben Okri", "", "Ada Lund; Ben Okri"),
            ("Ada Lund in Berlin and Ben Okri", "", "Ada Lund; Ben Okri"),
            ("Ada Lund, Berlin", "", "Ada Lund; Berlin"),
            ("Ada Lund Categories: World", "", "Ada Lund"),
            ("Berlin: Ada Lund", "", "Ada Lund"),
            ("Ruth First and Ada Lund", "", "Ruth First; Ada Lund"),
            ("Lund & Roth", "", "Lund & Roth"),
            ("Lucía del Prado", "es", "Lucía del Prado"),
            ("Min Kim", "", "Min Kim"),
            ("Ada Lund Roth y Benito Cruz", "", "Ada Lund Roth; Benito Cruz"),
            ("Ada Kovač in Bor Novak", "sl", "Ada Kovač; Bor Novak"),
            ("Ada Kovac in New York", "en", "Ada Kovac"),
            ("Ada Kovac in New York", "", "Ada Kovac"),
            ("علي حسن ومحمد سالم", "ar", "علي حسن; محمد سالم"),
        ] {
            let cut = segments(line, Lang::of(language));
            let phrases: Vec<String> =
                cut.iter().flat_map(|segment| segment.phrases.iter().map(Phrase::text)).collect();
            assert_eq!(phrases.join("; "), expected, "{line}");
        }
    }
}
