//! Lines that credit somebody and tell nothing else, against sentences that begin with the same word.

use super::introduction::introduction;
use super::names::{Case, case, is_agency, is_job_word};
use super::pieces::{Piece, pieces};
use super::vocabulary::{
    BESIDE, CONJUNCTIONS, IDIOMS, LINKS, NO_BYLINE_WORDS, PARTICLES, PREPOSITIONS, TITLE_WORDS,
    WEAK_CONJUNCTIONS, is_noise, is_small_word,
};
use super::{Cow, date, east_asian, fold, plain, teams, unglued, whispered, without_dates};
use crate::article::AuthorRole;
use crate::text;

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

/// Words of a full name.
const FULL: usize = 3;

/// Words and characters of a part of a line, and characters of one in a script without capitals.
const PART: usize = 5;
const CASELESS: usize = 40;

/// How a line goes on behind the word that opens it.
pub(crate) fn credit(line: &str) -> Credit {
    let plain = without_dates(&plain(line));
    let plain = plain.trim();
    if text::ends_sentence(plain) && !plain.ends_with('.') {
        return Credit::No;
    }
    if let Some(whole) = east_asian::credits(plain) {
        return if whole { Credit::Whole } else { Credit::No };
    }
    let line = unglued(plain);
    let line = whispered(&line).map_or(line, Cow::Owned);
    let pieces = pieces(&line);
    let (opening, labelled) = opening(&pieces);
    let rest = pieces.get(opening..).unwrap_or_default();
    let mut parts = parts(rest).into_iter();
    let first = parts.next().unwrap_or_default();
    if !is_of_names(&first) || !labelled && !parts.all(|part| is_of_names(&part)) || is_idiom(rest) {
        return Credit::No;
    }
    of_names(&line, rest)
}

/// How many pieces open the line ("By", "This post was written by", "Text:"), and whether they leave no doubt.
fn opening(pieces: &[Piece<'_>]) -> (usize, bool) {
    const FAR: usize = 5;
    let found =
        (0..FAR).find_map(|at| introduction(pieces, at, at == 0).map(|(_, length)| (at, at + length)));
    let Some((at, end)) = found else { return (1, false) };
    (end, end - at > 1 || at > 0)
}

/// What the names of a line without prose are worth.
fn of_names(line: &str, rest: &[Piece<'_>]) -> Credit {
    let authors = super::parse(line);
    let is_whole = |name: &str| {
        // "Von der Leyen": behind the word a particle may open a surname as well; "Ben" is a first name.
        let first = name.split(' ').next().map(fold).unwrap_or_default();
        let led = PARTICLES.has(&first) && is_small_word(&first);
        let capitals = name.split(' ').filter(|word| case(word) == Case::Capital).count();
        case(name) == Case::None || capitals >= 2 + usize::from(led && name.starts_with(char::is_uppercase))
    };
    let known = |role: AuthorRole| matches!(role, AuthorRole::Agency | AuthorRole::Publication);
    if authors.iter().any(|author| known(author.role) || is_whole(&author.name)) {
        return Credit::Whole;
    }
    let words: Vec<&str> = rest
        .iter()
        .filter_map(|piece| if let Piece::Word(word) = piece { Some(*word) } else { None })
        .collect();
    if teams::is_newsroom(&words) || teams::group(&words.join(" ")).is_some() {
        return Credit::Whole;
    }
    match authors.as_slice() {
        [author] if words.as_slice() == [author.name.as_str()] => Credit::Word,
        _ => Credit::No,
    }
}

/// The words between marks, words for "and", and words that introduce others.
fn parts<'a>(pieces: &[Piece<'a>]) -> Vec<Vec<&'a str>> {
    let mut parts = vec![Vec::new()];
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let introduced = introduction(pieces, at, parts.last().is_none_or(Vec::is_empty));
        match (piece, introduced) {
            (_, Some((_, length))) => {
                parts.push(Vec::new());
                at += length.max(1);
                continue;
            }
            (Piece::Word(word), _) if !is_and(word) => {
                if let Some(part) = parts.last_mut() {
                    part.push(*word);
                }
            }
            _ => parts.push(Vec::new()),
        }
        at += 1;
    }
    parts
}

fn is_and(word: &str) -> bool {
    let folded = fold(word);
    let weak = case(word) == Case::Small && matches!(folded.as_str(), "y" | "e" | "en" | "i" | "й" | "і");
    weak || CONJUNCTIONS.has(&folded)
}

/// Whether a part holds names, a job or a place, and no other words.
fn is_of_names(part: &[&str]) -> bool {
    if part.iter().any(|word| is_job_word(word)) {
        return true;
    }
    let letters: usize = part.iter().map(|word| word.chars().count()).sum();
    let caseless = part.iter().any(|word| case(word) == Case::None);
    let capitals = part.iter().filter(|word| case(word) != Case::Small).count();
    // "Boat Along the Rhine": behind a name an article needs a preposition.
    let is_phrase =
        part.windows(2).any(|pair| matches!(pair, [before, "the"] if case(before) == Case::Capital));
    // "By The Light Of The Moon": titles write small words with capitals.
    let is_small = |word: &&&str| case(word) == Case::Capital && TITLE_WORDS.has(&fold(word));
    let is_title =
        part.first().as_ref().is_some_and(is_small) && part.iter().skip(1).any(|word| is_small(&word));
    let is_text = is_phrase || is_title || caseless && letters > CASELESS;
    capitals <= PART && !is_text && part.iter().all(|word| may_stand(word))
}

fn may_stand(word: &str) -> bool {
    let folded = fold(word);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    if NO_BYLINE_WORDS.has(bare) {
        return false;
    }
    case(word) != Case::Small
        || word.chars().any(char::is_uppercase)
        || is_agency(word)
        || bare.len() <= 1
        || is_noise(bare)
        || date::is_label(bare)
        || [&PARTICLES, &WEAK_CONJUNCTIONS, &LINKS, &PREPOSITIONS, &BESIDE]
            .iter()
            .any(|words| words.has(bare))
}

fn is_idiom(rest: &[Piece<'_>]) -> bool {
    let words =
        rest.iter().map_while(|piece| if let Piece::Word(word) = piece { Some(fold(word)) } else { None });
    let said = words.collect::<Vec<_>>();
    // "Por fin llega el puente": more words than a name has behind one that is none.
    let goes_on = said.len() > FULL && said.first().is_some_and(|first| IDIOMS.has(first));
    IDIOMS.has(said.join(" ").trim_end_matches('.')) || goes_on
}

#[cfg(test)]
mod tests {
    use super::{Credit, credit};

    #[test]
    fn bylines() {
        for line in [
            "By Ada Lund",
            "By Ada Lund and Ben Okri, City Hall correspondents",
            "by ada lund",
            "BY ADA LUND AND BEN OKRI",
            "By Ada Lund, special to the Gazette",
            "By Ada Lund 3 hours ago",
            "Written by Ada Lund on May 6, 2022",
            "Von Ada Lund, freie Autorin in Wien",
            "Von Ada von der Brücke",
            "Von Redaktion",
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
            assert_eq!(credit(line), Credit::Whole, "{line}");
        }
        assert_eq!(credit("By Ada"), Credit::Word);
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
            assert_eq!(credit(line), Credit::No, "{line}");
        }
    }
}
