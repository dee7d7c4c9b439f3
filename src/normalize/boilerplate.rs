//! Lines that serve the page and not the story, told by what they say.
//!
//! The model knows blocks by their structure and place; a line that a newsroom's system puts between two
//! paragraphs, dressed as one of them, can only be told by its words.

use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::BOILERPLATE;
use crate::normalize::{byline, date};
use crate::text::holds;
use crate::text::scripts::is_alphanumeric;
use crate::work;

/// Bytes of the longest label, of the longest credit or description of a picture, and of the longest box.
const LABEL: usize = 64;
const LINE: usize = 320;
const BOX: usize = 500;

static LABELS: Phrases = Phrases::new(&BOILERPLATE, "label");
static REPLIES: Phrases = Phrases::new(&BOILERPLATE, "reply");
static RIGHTS: Phrases = Phrases::new(&BOILERPLATE, "rights");
static DISCLAIMERS: Phrases = Phrases::new(&BOILERPLATE, "disclaimer");
static COPYRIGHT: Phrases = Phrases::new(&BOILERPLATE, "copyright");
static CALLS: Phrases = Phrases::new(&BOILERPLATE, "call");
static BOXES: Phrases = Phrases::new(&BOILERPLATE, "box");
static PICTURE_LINES: Phrases = Phrases::new(&BOILERPLATE, "picture line");
static REVIEWS: Phrases = Phrases::new(&BOILERPLATE, "review");
static VOTES: Phrases = Phrases::new(&BOILERPLATE, "vote");
static CREDITS: Phrases = Phrases::new(&BOILERPLATE, "closing credit");
static CONTRIBUTIONS: Phrases = Phrases::new(&BOILERPLATE, "contribution");
static SOURCES: Phrases = Phrases::new(&BOILERPLATE, "agency source");

/// Whether a line is a label, the text of a box or describes a picture, wherever it stands: "Story continues below
/// advertisement".
pub(crate) fn is_insert(text: &str) -> bool {
    let line = text.trim_start_matches(['(', '（', '[', '【']);
    opens_with(line, &BOXES, BOX)
        || is_label(text)
        || opens_with(text, &PICTURE_LINES, LINE)
        || is_dates(text)
        || is_rating(text)
}

/// Whether a text of so many bytes at most begins with a phrase.
fn opens_with(text: &str, phrases: &Phrases, longest: usize) -> bool {
    text.len() <= longest && phrases.rests(text).next().is_some()
}

/// Whether a line says whose the rights in the text are: "© 2024 The Lantern. All rights reserved."
pub(crate) fn is_notice(text: &str) -> bool {
    text.len() <= LINE && RIGHTS.opens_a_word_of(text)
}

/// Whether a line says that the site does not answer for a text: "本文仅供参考，不构成投资建议。"
pub(crate) fn is_disclaimer(text: &str) -> bool {
    if text.len() > BOX { false } else { DISCLAIMERS.opens_a_word_of(text) }
}

/// Whether a text in small letters says whose the rights in something are: "© 2022 Lake Press".
pub(crate) fn states_rights(text: &str) -> bool {
    COPYRIGHT.within(text, Lang::UNKNOWN).is_some()
}

/// Whether a text is what a link to answer a comment says: "Reply", "↩ Antworten".
pub(crate) fn is_reply(text: &str) -> bool {
    is_all_of(text, &REPLIES)
}

/// Whether a text is what a link says that asks for something: "Subscribe now", "Je m’inscris".
pub(crate) fn is_call(text: &str) -> bool {
    is_all_of(text, &CALLS)
}

/// Whether a text is a phrase, signs around it aside.
fn is_all_of(text: &str, phrases: &Phrases) -> bool {
    if text.len() > LABEL {
        return false;
    }
    phrases.rests(text.trim_matches(|char: char| !is_alphanumeric(char))).any(str::is_empty)
}

/// Whether a line is nothing but what readers gave, and how many did: "4.86 from 14 votes".
fn is_rating(text: &str) -> bool {
    const LONGEST: usize = 48;
    const MOST_WORDS: usize = 6;
    if text.len() > LONGEST || !text.starts_with(|char: char| char.is_ascii_digit()) {
        return false;
    }
    let parts = text.split(|char: char| !is_alphanumeric(char)).filter(|part| !part.is_empty());
    let (words, numbers): (Vec<_>, Vec<_>) = parts.partition(|part| part.contains(char::is_alphabetic));
    if numbers.len() < 2 || words.len() > MOST_WORDS {
        return false;
    }
    words.last().is_some_and(|last| VOTES.is_in_any_case(last))
}

/// Whether a line is a label, or labels parted by bars, or names who has checked the text: "Advertisement",
/// "Write to the editor | Printer-friendly version".
fn is_label(text: &str) -> bool {
    if text.len() > LABEL {
        return false;
    }
    text.split('|').all(is_one_label) || opens_with(text, &REVIEWS, LABEL)
}

/// Whether a text is a label and no letter more.
fn is_one_label(text: &str) -> bool {
    let label = text.trim_start_matches(|char: char| !is_alphanumeric(char));
    LABELS.rests(label).any(|rest| !rest.contains(char::is_alphanumeric))
}

/// Whether a line at the end of a text says who worked on it: people or agencies.
pub(crate) fn is_closing_credit(text: &str) -> bool {
    closing_credit(text).is_some() || is_agency_credit(text)
}

/// The names in a line at the text's end that says who worked on it, and whether they only helped:
/// "(Reporting by Ada Lund; Editing by Ben Okri)", "Ada Lund contributed to this report."
pub(crate) fn closing_credit(text: &str) -> Option<(&str, bool)> {
    work::text(text.len());
    let text = Some(text.trim()).filter(|text| text.len() <= LINE)?;
    let line = text.trim_start_matches(|char: char| !is_alphanumeric(char));
    if opens_with(line, &CREDITS, LINE) || byline::closes(text) {
        return Some((text, false));
    }
    // To look whether it is there at all is quicker than to set up a search for where.
    let helped = CONTRIBUTIONS.iter(Lang::UNKNOWN).find(|helped| holds(line, helped))?;
    line.split_once(helped).map(|(names, _)| (names, true))
}

/// Whether a line is nothing but the names of news agencies: "(Quelle: APA/dpa)", "Mit dpa".
pub(crate) fn is_agency_credit(text: &str) -> bool {
    let line = text.trim_matches(|char: char| !is_alphanumeric(char));
    let rest = SOURCES.rests(line).find(|rest| rest.starts_with([' ', ':', '：'])).unwrap_or(line);
    byline::opens_with_agency(rest.trim_start_matches([' ', ':', '：']))
}

/// Whether a line is nothing but times of day, each with what it is the time of: "Published 14.14 | Updated 15.59".
fn is_dates(text: &str) -> bool {
    if text.len() > LABEL {
        return false;
    }
    let may_have_time = text.bytes().any(|byte| byte.is_ascii_digit() || !byte.is_ascii());
    if !may_have_time {
        return false;
    }
    text.split(['|', '·', '•']).map(str::trim).all(is_labelled_time)
}

/// Whether a text is a label and a time of day: "Published 14.14".
fn is_labelled_time(text: &str) -> bool {
    let Some((label, time)) = text.find(char::is_numeric).and_then(|at| text.split_at_checked(at)) else {
        return false;
    };
    date::is_label(label.trim()) && date::opening_clock(time).is_some_and(|(_, end)| end == time.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disclaimers_are_told_by_their_words() {
        for (text, expected) in [
            ("晨报声明：本文仅供参考，不构成投资建议。", true),
            ("This article does not constitute investment advice.", true),
            ("The advice to investors was to wait.", false),
        ] {
            assert_eq!(is_disclaimer(text), expected, "{text}");
        }
    }

    #[test]
    fn labels_and_boxes_are_told_by_their_words() {
        for text in [
            "Article content",
            "ADVERTISEMENT",
            "Story continues below advertisement…",
            "[Anzeige]",
            "La suite après la publicité",
            "L’article continue après la publicité",
            "Artikeln fortsätter under annonsen",
            "РЕКЛАМА",
            "To view this content, allow cookies from social networks.",
            "Wir benötigen Ihre Zustimmung, um den Beitrag zu zeigen.",
            "Ce contenu est bloqué car les cookies ont été refusés.",
            "Uppdaterad 15.59 | Publicerad 14.14",
            "A version of this article appears in print on May 7, 2022, Section A, Page 4.",
            "（原标题：老桥周五重新开放）",
            "WATCH | The bridge opens again",
            "Video: Die Brücke von oben",
            "Pictured from left, are Ada Lund and Tom Okoro.",
            "4.86 from 14 votes",
            "4,5 von 5 (12 Bewertungen)",
            "相关阅读：老桥周五重新开放",
            "Table of contents",
        ] {
            assert!(is_insert(text), "{text}");
        }
        for text in [
            "Article content was at stake.",
            "Anzeige erstatteten zwei Nachbarn.",
            "Reklama to dźwignia handlu, mówił.",
            "We need your help, said the mayor.",
            "Um diesen Fluss geht es.",
            "An dieser Stelle befindet sich ein altes Kloster.",
            "We need your permission, the letter began.",
            "Fact-checked by three newsrooms, the minister's claim fell apart within a day.",
            "15.59",
            "Score 3 | 2",
            "Watch the river, he said.",
            "Videos show how it was built.",
            "This is a developing story of a town without a bridge.",
            "Pictured from space, the river is a ribbon.",
            "14 to 12 was the count of votes that ended it",
            "12 votes",
            "",
        ] {
            assert!(!is_insert(text), "{text}");
        }
    }

    #[test]
    fn closing_credits_are_parted_from_those_who_helped() {
        assert_eq!(closing_credit("Ada Lund contributed to this report."), Some(("Ada Lund", true)));
        let line = "(Reporting by Ada Lund; Editing by Tom Okoro)";
        assert_eq!(closing_credit(line), Some((line, false)));
        assert_eq!(closing_credit("He contributed to the rebuilding of the bridge."), None);
        assert_eq!(closing_credit("Mit dpa"), None);
    }

    #[test]
    fn credits_end_a_text() {
        for text in [
            "Ada Lund in Norrin contributed to this report.",
            "Reporting by Ada Lund; Editing by Tom Okoro",
            "(Quelle: APA/sda/dpa)",
            "Mit dpa",
            "AFP",
            "Contributing: Ada Lund, Tom Okoro",
            "【编辑：李小明】",
            "責任編輯：",
        ] {
            assert!(is_closing_credit(text), "{text}");
        }
        for text in [
            "The commission will report in June.",
            "编辑部认为，老桥的故事还没有结束。",
            "记者从市政府获悉，老桥将于周五重新开放。",
            "Mit der Brücke kam der Verkehr.",
            "The source of the river lies in Sellen.",
            "He contributed to the rebuilding of the bridge.",
            "The fraud came to light after reporting by the Norrin Gazette.",
            "Le rapport, rédigé par douze experts, est sévère.",
            "The island can be reached at low tide.",
            "The port can be reached by boat since 2019.",
            "The views expressed at the meeting will go to the council.",
            "For all the latest machines, the harvest depends on rain.",
            "Mit Informationen von Zeugen fand die Polizei den Kahn.",
            "Die Rechnungen werden automatisch erstellt.",
            "A broker may earn a commission of three per cent.",
            "The clinic receives support from several foundations.",
            "Health coverage is supported by the state.",
            "Die Bescheide werden automatisch erstellt.",
            "Follow the river on foot and you come to the lock.",
            "For more than news, people come to the ferry.",
            "Write to ada@wire.example before Friday.",
            "“We want people to follow us on this path,” the mayor said.",
        ] {
            assert!(!is_closing_credit(text), "{text}");
        }
    }
}
