//! Words that open a byline in plain text.

use std::sync::LazyLock;

use crate::lexicon::starts::Starts;
use crate::normalize::byline::{self, Credit};
use crate::normalize::language::primary;
use crate::text::start_of;

/// Words that open a byline in plain text, in any case.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "by ", "by: ", "written by ", "written by: ", "words by ", "words: ", "posted by ", "posted by: ",
    "text by ", "story by ", "reported by ", "published by ", "contributed by ", "von ", "von: ", "text: ",
    "text von ", "autor: ", "autorin: ", "autoren: ", "geschrieben von ", "verfasst von ",
    "veröffentlicht von ", "ein beitrag von ", "par ", "texte : ", "texte: ", "écrit par ",
    "publié par ", "propos recueillis par ", "auteur : ", "auteur: ", "por ", "por: ", "texto: ",
    "escrito por ", "publicado por ", "autora: ", "di ", "testo di ", "scritto da ", "pubblicato da ",
    "autore: ", "door ", "door: ", "geschreven door ", "auteurs: ", "av ", "av: ", "tekst: ", "tekst av ",
    "skrevet av ", "af ", "af: ", "skrevet af ", "text av ", "skriven av ", "teksti: ", "kirjoittaja: ",
    "autor tekstu: ", "napisał ", "napisała ", "írta: ", "szerző: ", "автор: ", "текст: ", "author: ",
    "authors: ", "authored by ", "article by ", "post by ", "penned by ",
    "this post was written by ", "this article was written by ", "autoren ", "text und fotos: ", "words and photos by ", "words and photographs by ", "words & photos by ", "text and photos by ",
    "text and photographs by ", "text & photos by ", "story and photos by ", "story and photographs by ", "text och foto: ",
    "texte et photos : ", "texte et photos: ", "tekst og foto: ", "texto y fotos: ", "interview: ",
    "interview von ", "contributor: ", "contributors: ", "reporter: ", "penulis: ", "oleh: ", "oleh ", "yazar: ",
    "haber: ", "tác giả: ", "〔記者", "（記者", "【記者", "（记者", "(记者", "【记者", "文/", "文：", "作者：", "作者:", "记者", "記者", "本报记者", "本報記者", "文・", "取材・文", "글 ", "기자 ",
    "بقلم ", "بقلم: ", "كتب: ", "كتبت: ", "الكاتب: ", "نویسنده: ", "מאת ", "מאת: ", "लेखक: ", "লেখক: ", "โดย ", "โดย: ",
    "ผู้เขียน: ", "ein artikel von ", "ein kommentar von ", "rédigé par ", "a cura di ", "skribent: ", "opracowanie: ",
    "автор статьи: ", "авторы: ", "yazan: ", "muhabir: ", "تقرير: ", "كتب ", "كتبت ", "執筆：", "撰文：", "撰文/", "文｜", "文|", "취재 ",
    "kirjoittanut ", "scris de ", "piše ", "пише ", "γράφει ο ", "γράφει η ", "به قلم ", "द्वारा ", "της ", "του ", "per ",
    "от ", "na ",
];

/// A title that stands behind a name and credits it as an opening word does.
pub(super) const TITLE_BEHIND: &str = " 기자";

/// The longest of them, in bytes.
const LONGEST_OPENING: usize = 32;

/// Built once.
static STARTS: LazyLock<Starts> = LazyLock::new(|| Starts::new(OPENINGS));

/// Whether a line begins with an opening, whatever its case.
fn begins_with(line: &str, opening: &str) -> bool {
    let start = line.as_bytes().get(..opening.len()).unwrap_or(line.as_bytes());
    if start.is_ascii() {
        return start.eq_ignore_ascii_case(opening.as_bytes());
    }
    let mut line = line.chars().flat_map(char::to_lowercase);
    opening.chars().all(|char| line.next() == Some(char))
}

/// Whether a line begins with words that open a byline.
pub(super) fn has_opening(line: &str) -> bool {
    if line.ends_with(TITLE_BEHIND) || byline::is_reporter_line(line) || is_labelled(line) {
        return true;
    }
    let openings = STARTS.of(line);
    // What is put right below comes behind an opening, so without one no copy needs to be made.
    if !openings.iter().any(|opening| begins_with(line, opening.trim_end())) {
        return false;
    }
    // Blocks of any length are asked: only their start is looked at.
    let line = byline::unglued(start_of(line, 2 * LONGEST_OPENING));
    let start = start_of(&line, LONGEST_OPENING).to_lowercase();
    openings.iter().any(|opening| match start.strip_prefix(opening.trim_end()) {
        Some(rest) => rest.starts_with([' ', ':', '/']) || !opening.ends_with(' '),
        None => false,
    })
}

/// Whether a line begins with a label of those who write and a colon, in any language: "Toimittaja: Aino Virtala".
fn is_labelled(line: &str) -> bool {
    let label = start_of(line, LONGEST_OPENING).split_once(':').map(|(label, _)| label.trim_end());
    label.is_some_and(byline::is_writer_label)
}

/// Openings that are other words in the languages behind them.
const ELSEWHERE: &[(&str, &[&str])] = &[
    ("door", &["en"]),
    ("par", &["en", "es", "pt", "ca", "da", "nb", "no", "nn", "sv"]),
    ("by", &["da", "nb", "no", "nn", "sv", "pl"]),
    ("di", &["id", "ms", "sv"]),
    ("af", &["nl"]),
    ("por", &["sv"]),
];

/// Openings of the languages behind them only: elsewhere sentences begin so.
const ONLY: &[(&str, &[&str])] =
    &[("per", &["ca"]), ("na", &["sw"]), ("от", &["bg", "mk"]), ("της", &["el"]), ("του", &["el"])];

/// How a line without any markup goes on behind the word that opens a byline in the page's language.
pub(super) fn credit(line: &str, language: Option<&str>) -> Credit {
    if !has_opening(line) {
        return Credit::No;
    }
    let first = line.split(' ').next().unwrap_or_default().to_lowercase();
    let is_of = |languages: &[&str]| language.is_some_and(|tag| languages.contains(&primary(tag)));
    let another = ELSEWHERE.iter().any(|(word, languages)| *word == first && is_of(languages))
        || ONLY.iter().any(|(word, languages)| *word == first && !is_of(languages));
    if another { Credit::No } else { byline::credit(line) }
}

/// Whether a line says in so many words that an author follows: where sentences stand, a mere "von" is none.
pub(super) fn has_label(line: &str) -> bool {
    const LABELS: &[&str] = &["written by ", "text von ", "text by ", "texte de ", "autoren ", "words by "];
    let start = line.chars().take(LONGEST_OPENING).collect::<String>().to_lowercase();
    let labelled = start.split_once(':').is_some_and(|(label, _)| is_bare_opening(label));
    labelled || LABELS.iter().any(|label| start.starts_with(label))
}

/// Whether a line is nothing but the word that opens a byline.
pub(super) fn is_bare_opening(line: &str) -> bool {
    let line = line.trim();
    if byline::is_bare_label(line) {
        return true;
    }
    // Letters that are shorter in lower case are too rare to count.
    let openings = STARTS.of(line);
    if openings.is_empty() || line.len() > LONGEST_OPENING {
        return false;
    }
    let line = line.to_lowercase();
    openings.iter().any(|opening| opening.trim_end_matches([' ', ':', '/']) == line)
}
