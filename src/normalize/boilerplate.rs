//! Lines that serve the page and not the story, told by what they say.
//!
//! The model knows blocks by their structure and place; a line that a newsroom's system puts between two
//! paragraphs, dressed as one of them, can only be told by its words.

use std::sync::LazyLock;

use super::boilerplate_lines::{
    APPEALS, BOXES, CONTRIBUTED, CREDITS, FOLLOWS, LABELS, NETWORKS, NOTES, OPENED, REACHED, REVIEWS, SHARES,
    SHOWS, SOURCES, VOTES,
};
use crate::lexicon::starts::Starts;
use crate::normalize::{byline, date};
use crate::text::holds;

/// Bytes of the longest label, box and note.
const LABEL: usize = 64;
const BOX: usize = 500;
const NOTE: usize = 320;

// Built once.
static LABEL_STARTS: LazyLock<Starts> = LazyLock::new(|| Starts::new(LABELS));
static BOX_STARTS: LazyLock<Starts> = LazyLock::new(|| Starts::new(BOXES));
static SHOW_STARTS: LazyLock<Starts> = LazyLock::new(|| Starts::new(SHOWS));
static NOTE_STARTS: LazyLock<Starts> = LazyLock::new(|| Starts::new(NOTES));
static CREDIT_STARTS: LazyLock<Starts> = LazyLock::new(|| Starts::new(CREDITS));
static APPEAL_STARTS: LazyLock<Starts> = LazyLock::new(|| Starts::new(APPEALS));
static REVIEW_STARTS: LazyLock<Starts> = LazyLock::new(|| Starts::new(REVIEWS));
static SOURCE_STARTS: LazyLock<Starts> = LazyLock::new(|| Starts::new(SOURCES));

/// Whether a line is a label or the text of a box, wherever it stands.
pub(crate) fn is_insert(text: &str) -> bool {
    text.len() <= BOX && begins_with_any(text.trim_start_matches(['(', '（', '[', '【']), &BOX_STARTS)
        || text.len() <= NOTE && begins_with_any(text, &SHOW_STARTS)
        || text.len() <= LABEL && (is_label(text) || begins_with_any(text, &REVIEW_STARTS))
        || is_dates(text)
        || is_rating(text)
}

/// Whether the words of a link are those of one that passes the page on: "Facebook", "Share on Facebook".
pub(crate) fn is_share(text: &str) -> bool {
    text.len() <= LABEL && {
        let text = text.trim().to_lowercase();
        let name = text.rsplit_once(" on ").filter(|(share, _)| share.starts_with("share"));
        SHARES.contains(&name.map_or(text.as_str(), |(_, name)| name))
    }
}

/// Whether a line is nothing but what readers gave, and how many did: "4.86 from 14 votes".
fn is_rating(text: &str) -> bool {
    const LONGEST: usize = 48;
    const MOST_WORDS: usize = 6;
    if text.len() > LONGEST || !text.starts_with(|char: char| char.is_ascii_digit()) {
        return false;
    }
    let parts = || text.split(|char: char| !char.is_alphanumeric()).filter(|part| !part.is_empty());
    let words = || parts().filter(|part| part.contains(char::is_alphabetic));
    let counts = |word: &str| VOTES.iter().any(|vote| word.eq_ignore_ascii_case(vote));
    parts().count() - words().count() >= 2
        && words().count() <= MOST_WORDS
        && words().next_back().is_some_and(counts)
}

fn begins_with_any(text: &str, openings: &Starts) -> bool {
    openings.by_two(text).any(|opening| rest_after(text, opening).is_some())
}

/// Whether a line is a label and no letter more.
fn is_label(text: &str) -> bool {
    let text = text.trim_start_matches(|char: char| !char.is_alphanumeric());
    let ends =
        |label: &str| rest_after(text, label).is_some_and(|rest| !rest.contains(char::is_alphanumeric));
    LABEL_STARTS.by_two(text).any(ends)
}

/// Whether a line among the last of the text is a credit or a note to the reader.
pub(crate) fn is_note(text: &str) -> bool {
    text.len() <= NOTE && {
        let line = text.trim_start_matches(|char: char| !char.is_alphanumeric());
        words(line).any(|rest| begins_with_any(rest, &NOTE_STARTS))
            || begins_with_any(line, &CREDIT_STARTS)
            || begins_with_any(line, &APPEAL_STARTS)
            || opens_and_goes_on(line)
            || says_where_to_reach(line)
            || is_agency_credit(text)
            || is_address(text)
            || asks_to_follow(line)
            || is_signs(text)
            || byline::closes(text)
    }
}

/// Whether a line is put in by the newsroom's system or speaks to the reader.
pub(crate) fn is_service_line(text: &str) -> bool {
    is_insert(text) || is_note(text)
}

/// The names in a line at the text's end that says who worked on it, and whether they only helped:
/// "(Reporting by Ada Lund; Editing by Ben Okri)", "Ada Lund contributed to this report."
pub(crate) fn closing_credit(text: &str) -> Option<(&str, bool)> {
    let text = Some(text.trim()).filter(|text| text.len() <= NOTE)?;
    let line = text.trim_start_matches(|char: char| !char.is_alphanumeric());
    if begins_with_any(line, &CREDIT_STARTS) || byline::closes(text) {
        return Some((text, false));
    }
    // To look whether it is there at all is quicker than to set up a search for where.
    let helpers = CONTRIBUTED.iter().find(|helped| holds(line, helped));
    let helpers = helpers.and_then(|helped| line.split_once(helped));
    helpers.map(|(names, _)| (names, true))
}

/// Whether a line begins as notes do, and goes on as none of a story would.
fn opens_and_goes_on(line: &str) -> bool {
    OPENED.iter().any(|(openings, words)| {
        let rest = openings.iter().find_map(|opening| rest_after(line, opening));
        rest.is_some_and(|rest| words.iter().any(|word| holds(rest, word)))
    })
}

/// Whether a line says how to reach somebody, with an address or a telephone number: "Ada Lund can be reached at
/// 555-0100". One who "can be reached by boat" is the story's.
fn says_where_to_reach(line: &str) -> bool {
    const DIGITS: usize = 7;
    let digits = || line.bytes().filter(u8::is_ascii_digit).count();
    (line.contains('@') || digits() >= DIGITS)
        && words(line).any(|rest| REACHED.iter().any(|reached| rest_after(rest, reached).is_some()))
}

/// A text from each of its words on.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut inside = false;
    text.bytes().enumerate().filter_map(move |(at, byte)| {
        let before = inside;
        inside = match byte {
            0..0x80 => byte.is_ascii_alphanumeric(),
            // Within a character.
            0x80..0xC0 => before,
            _ => text.get(at..)?.starts_with(char::is_alphanumeric),
        };
        if inside && !before { text.get(at..) } else { None }
    })
}

/// Whether a line asks to follow someone on a network: "Follow The Paper on Facebook and Twitter for more".
fn asks_to_follow(line: &str) -> bool {
    FOLLOWS.iter().any(|(opening, before)| {
        let rest = rest_after(line, opening).and_then(|rest| rest.split_once(before));
        rest.is_some_and(|(_, network)| NETWORKS.iter().any(|name| rest_after(network, name).is_some()))
    })
}

/// Whether a line is nothing but the signs of those who worked on it, as agencies send them: "kam/bfi/eg",
/// "burs-kam/bfi".
fn is_signs(line: &str) -> bool {
    const LENGTHS: std::ops::RangeInclusive<usize> = 2..=5;
    let mut signs = line.split(['/', '-']);
    line.contains('/')
        && signs
            .all(|sign| LENGTHS.contains(&sign.len()) && sign.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// Whether a line is nothing but an address to write to, and the sign of an agency's last line: "ada@wire.example
/// (END)".
fn is_address(text: &str) -> bool {
    const ENDS: &[&str] = &["(END)", "(end)", "(끝)", "(完)"];
    let is_mail =
        |word: &str| word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    text.contains('@') && text.split_whitespace().all(|word| is_mail(word) || ENDS.contains(&word))
}

/// Whether a line is nothing but the names of news agencies: "(Quelle: APA/dpa)", "Mit dpa".
pub(crate) fn is_agency_credit(text: &str) -> bool {
    let line = text.trim_matches(|char: char| !char.is_alphanumeric());
    let source = SOURCE_STARTS.by_two(line).find_map(|source| rest_after(line, source));
    let rest = source.filter(|rest| rest.starts_with([' ', ':', '：'])).unwrap_or(line);
    byline::opens_with_agency(rest.trim_start_matches([' ', ':', '：']))
}

/// Whether a line is nothing but times of day, each with what it is the time of: "Published 14.14 | Updated 15.59".
fn is_dates(text: &str) -> bool {
    let may_tell = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit() || !byte.is_ascii());
    text.len() <= LABEL && may_tell(text) && {
        let parts = || text.split(['|', '·', '•']).map(str::trim);
        parts().all(|part| {
            let Some(at) = part.find(char::is_numeric) else { return false };
            let (label, time) = part.split_at_checked(at).unwrap_or_default();
            let ends = || date::opening_clock(time).is_some_and(|(_, end)| end == time.len());
            date::is_label(label.trim()) && ends()
        })
    }
}

/// What follows these words, in any case and with either apostrophe, at the start of a text.
fn rest_after<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    // Most are told apart by their first letters.
    let alike = text.bytes().zip(words.bytes());
    let alike = alike.take_while(|(own, word)| own.is_ascii() && own.to_ascii_lowercase() == *word).count();
    let mut rest = text.get(alike..)?.chars();
    for word in words.get(alike..)?.chars() {
        let char = rest.next()?;
        let same = if char.is_ascii() {
            char == word || char.to_ascii_lowercase() == word
        } else {
            char == word || char.to_lowercase().eq([word]) || (word == '\'' && char == '’')
        };
        if !same {
            return None;
        }
    }
    Some(rest.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn credits_and_notes_end_a_text() {
        for text in [
            "Ada Lund in Norrin contributed to this report.",
            "Reporting by Ada Lund; Editing by Tom Okoro",
            "(Quelle: APA/sda/dpa)",
            "Mit dpa",
            "AFP",
            "Ada Lund can be reached at alund@paper.example.",
            "Got a story? Get in touch with our news team.",
            "Il vous reste 57.09% de cet article à lire.",
            "Følg oss på Facebook!",
            "Follow Norrin Sports on Facebook and Twitter for more news of the regatta.",
            "Acompanhe o Correio do Rio no Facebook e no Instagram",
            "Contributing: Ada Lund, Tom Okoro",
            "kam/bfi/an/eg",
            "burs-kam/bfi",
            "The views expressed here are those of the author.",
            "Mit Informationen der Nachrichtenagentur dpa",
            "Dieser Artikel wurde automatisch erstellt.",
            "Norrin Press may earn a commission when you buy through links.",
            "For more news from around the river, please visit our page.",
            "免责声明：本文仅代表作者观点，与本站无关。",
            "图片来自网络，如有侵权，请联系删除。",
            "【编辑：李小明】",
            "責任編輯：",
            "저작권자 ⓒ 강변일보, 무단전재 및 재배포 금지",
            "© RIPRODUZIONE RISERVATA",
            "Alle Rechte vorbehalten.",
            "انتهای پیام/",
            "ada@wire.example (END)",
            "• Staff can be reached at 202-555-0100.",
            "This is a developing story. Check back for updates.",
            "Norrin Press created this story using technology provided by Sums Inc.",
            "The Gazette’s climate coverage receives support from several foundations.",
        ] {
            assert!(is_note(text), "{text}");
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
            assert!(!is_note(text), "{text}");
        }
    }
}
