//! Lines that credit somebody and tell nothing else, against sentences that begin with the same word.

use super::introduction::{Position, introduction};
use super::job_titles::has_job_word;
use super::letter_case::{Case, case, is_capital, is_small};
use super::line_cleanup::{plain, without_dates};
use super::organization_names::is_agency;
use super::segmenter::is_initials;
use super::tokens::{Token, tokens};
use super::vocabulary::{
    BESIDE, CONJUNCTIONS, EMPLOYER_ARTICLES, IDIOMS, LINKS, NO_BYLINE_WORDS, NOISE, PARTICLES, PREPOSITIONS,
    TITLE_WORDS, WEAK_CONJUNCTIONS, bare_fold, fold,
};
use super::{east_asian, mended, parse_plain};
use crate::article::{Author, AuthorRole};
use crate::lexicon::language::Lang;
use crate::normalize::date;
use crate::normalize::hints::Hints;
use crate::work;

/// How a line that begins with a word such as "By" goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Credit {
    /// As a sentence or a heading does: "By Christmas, the bridge will be open".
    No,
    /// With one word: "By Ada".
    Word,
    /// With whole names, an agency or a newsroom, and what stands beside names.
    Whole,
}

/// Returns how a line goes on behind the word that opens it.
///
/// "By Ada Lund, special to the Gazette" → `Whole`, "By Christmas" → `No`
pub(crate) fn credit(line: &str, hints: &Hints<'_>) -> Credit {
    work::text(line.len());
    let plain = without_dates(&plain(line), hints);
    let plain = plain.trim();
    if let Some(is_whole) = east_asian::credits(plain) {
        return if is_whole { Credit::Whole } else { Credit::No };
    }
    let line = mended(plain);
    let tokens = tokens(&line);
    let opening = Opening::of(&tokens, hints.lang());
    let rest = tokens.get(opening.length..).unwrap_or_default();
    let parts = parts(rest);
    let decisive = if opening.is_certain { 1 } else { parts.len() };
    if opening.is_certain && are_initials(&parts) {
        return Credit::Whole;
    }
    if is_idiom(rest) || !parts.iter().take(decisive).all(|part| is_of_names(part)) {
        return Credit::No;
    }
    credit_of(&parse_plain(&line, hints), rest)
}

/// What opens a line: "By", "This post was written by", "Text:".
struct Opening {
    /// In tokens.
    length: usize,
    /// Whether it leaves no doubt that names follow.
    is_certain: bool,
}

impl Opening {
    fn of(tokens: &[Token<'_>], language: Lang) -> Self {
        /// Tokens before the marker.
        const FAR: usize = 5;
        for at in 0..FAR {
            if let Some((_, length)) = introduction(tokens, at, Position::of(at), language) {
                return Self { length: at + length, is_certain: length > 1 };
            }
        }
        Self { length: 1, is_certain: false }
    }
}

/// "Autor: kk, mak; źródło: PAP": the first of several parts holds initials.
fn are_initials(parts: &[Vec<&str>]) -> bool {
    matches!(parts.first().map(Vec::as_slice), Some([word]) if is_initials(word))
}

/// Returns what the names of a line without prose are worth.
fn credit_of(authors: &[Author], rest: &[Token<'_>]) -> Credit {
    if authors.iter().any(is_whole) {
        return Credit::Whole;
    }
    let words: Vec<&str> = rest.iter().filter_map(|token| token.word()).collect();
    match authors {
        [author] if words.as_slice() == [author.name.as_str()] => Credit::Word,
        _ => Credit::No,
    }
}

/// Whether an author is an agency, a publication, or somebody with a whole name.
fn is_whole(author: &Author) -> bool {
    matches!(author.role, AuthorRole::Agency | AuthorRole::Publication) || is_whole_name(&author.name)
}

fn is_whole_name(name: &str) -> bool {
    if case(name) == Case::None {
        return true;
    }
    name.split(' ').filter(|word| is_capital(word)).nth(1).is_some()
}

/// Returns the words between marks and words for "and".
fn parts<'a>(tokens: &[Token<'a>]) -> Vec<Vec<&'a str>> {
    let parts = tokens.split(|token| token.word().is_none_or(|word| CONJUNCTIONS.has(&fold(word))));
    parts.map(|part| part.iter().filter_map(|token| token.word()).collect()).collect()
}

/// Whether a part holds names, a job or a place, and no other words.
fn is_of_names(part: &[&str]) -> bool {
    /// Words with capitals.
    const MOST_WORDS: usize = 5;
    if has_job_word(part) {
        return true;
    }
    let capitals = part.iter().filter(|word| !is_small(word)).count();
    if capitals > MOST_WORDS || is_phrase(part) {
        return false;
    }
    part.iter().all(|word| may_stand(word))
}

/// "Boat Along the Rhine": behind a name an article needs a preposition. "The Light Of The Moon": titles write small
/// words with capitals.
fn is_phrase(part: &[&str]) -> bool {
    let has_article = part
        .windows(2)
        .any(|pair| matches!(pair, [before, the] if is_capital(before) && EMPLOYER_ARTICLES.has(the)));
    let Some((first, behind)) = part.split_first() else { return false };
    has_article || is_titled(first) && behind.iter().any(|word| is_titled(word))
}

/// "The", "Of"
fn is_titled(word: &str) -> bool {
    is_capital(word) && TITLE_WORDS.has(&fold(word))
}

/// Whether a word may stand beside names: "Lund", "von", "special", not "opens".
fn may_stand(word: &str) -> bool {
    let folded = fold(word);
    let bare = bare_fold(&folded);
    if NO_BYLINE_WORDS.has(bare) {
        return false;
    }
    let is_proper = !is_small(word) || word.contains(char::is_uppercase) || is_agency(word);
    let lists = [&PARTICLES, &WEAK_CONJUNCTIONS, &LINKS, &PREPOSITIONS, &BESIDE, &NOISE];
    is_proper || date::is_label(bare) || lists.iter().any(|words| words.has(bare))
}

/// Whether the words behind "by" are an idiom: "By the way", "Por fin llega el puente".
fn is_idiom(rest: &[Token<'_>]) -> bool {
    /// Words of a full name.
    const NAME: usize = 3;
    let words: Vec<_> = rest.iter().map_while(|token| token.word().map(fold)).collect();
    // More words than a name has behind one that is none.
    let is_long = words.len() > NAME;
    is_long && words.first().is_some_and(|first| IDIOMS.has(first))
        || IDIOMS.has(words.join(" ").trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::{Credit, credit};
    use crate::normalize::hints::Hints;

    #[test]
    fn bylines() {
        for line in [
            "By Ada Lund",
            "By Ada Lund and Ben Okri, City Hall correspondents",
            "by ada lund",
            "BY ADA LUND AND BEN OKRI",
            "By Ada Lund, special to the Gazette",
            "By Ada Lund 3 hours ago",
            "Posted by Ada Lund at 12:23:00 AM",
            "Written by Ada Lund on May 6, 2022",
            "Von Ada Lund, freie Autorin in Wien",
            "Von Ada von der Brücke",
            "Von Redaktion",
            "Autor: kk, mak; źródło: PAP",
            "Par Ada Lund avec l'AFP",
            "Por Ada Lund Roth y Benito Cruz, Madrid",
            "Por María José Fernández de la Vega",
            "Door Piet van der Meer en Els Smit",
            "By Ben Okri",
            "Publié par Ada Lund le 6 mai 2022 à 10h00",
            "Oleh Ada Lund",
            "Автор: Иван Петров, специально для газеты",
            "بقلم: محمد علي",
            "מאת דנה לוי",
            "作者：王小明",
            "记者 王芳 摄影 李明",
            "本报记者王芳",
            "文・山田太郎",
            "글 홍길동 기자",
            "홍길동 기자",
            "本报记者 王芳 北京报道",
        ] {
            assert_eq!(credit(line, &Hints::default()), Credit::Whole, "{line}");
        }
        assert_eq!(credit("By Ada", &Hints::default()), Credit::Word);
    }

    #[test]
    fn sentences_and_headings() {
        for line in [
            "By Christmas, the bridge will be open to cars.",
            "By Christmas",
            "By Land, Sea and Air",
            "By the Numbers",
            "By Popular Demand",
            "By Friday evening, Mayor Ada Lund had crossed it twice.",
            "By Friday Evening, Mayor Ada Lund Had Crossed It Twice",
            "By then the bridge was open",
            "By Order of the Mayor",
            "By Boat Along the Rhine",
            "Di Notte a Roma",
            "Words: The Bridge Is Open",
            "Author Salman Rundt opens the bridge",
            "By the time Ada Lund came, the bridge was open",
            "Por Navidad, Madrid se llena de luces",
            "Por Semana Santa habrá más trenes",
            "Von der Leyen kündigt Reform an",
            "Von der Leyen",
            "Par temps de pluie, le pont reste fermé",
            "Di Roma si parla sempre",
            "Av Stockholm återstod inte mycket",
            "记者从市政府获悉，老桥将于周五重新开放。",
            "记者今天在现场看到，老桥已经开放。",
            "记者获悉，老桥已经开放",
            "기자 회견 열려",
        ] {
            assert_eq!(credit(line, &Hints::default()), Credit::No, "{line}");
        }
    }
}
