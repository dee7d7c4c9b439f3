//! Lines above and under a text that are no part of it: dates, counts, mail addresses, sources, calls of the site.
//!
//! Amid a text the same words may be the story's.

use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::BOILERPLATE;
use crate::normalize::{Hints, byline, date, reading_time, views};
use crate::text::ends_sentence;

/// Bytes of the longest line of facts, of names, of the longest source, and of the longest call.
const FACTS: usize = 140;
const SIGNATURE: usize = 160;
const SOURCE: usize = 120;
const CALL: usize = 600;

static CLOSING_LINES: Phrases = Phrases::new(&BOILERPLATE, "closing line");
static DISCLOSURES: Phrases = Phrases::new(&BOILERPLATE, "disclosure");
static MAIL_LABELS: Phrases = Phrases::new(&BOILERPLATE, "mail label");

/// Whether a line is nothing but facts of the article: "Updated: 11 Jan 2012, 8:32 PM", "593 views", "3 min read".
pub(crate) fn is_facts(text: &str) -> bool {
    if text.len() > FACTS || !text.contains(char::is_numeric) {
        return false;
    }
    is_count(text) || is_dates(text)
}

/// "593 views", "3 min read"
fn is_count(text: &str) -> bool {
    const WORDS: usize = 4;
    if text.split_whitespace().nth(WORDS).is_some() {
        return false;
    }
    let hints = Hints::default();
    views::parse(text, &hints).is_some() || reading_time::parse(text, &hints).is_some()
}

/// Whether a line is nothing but dates, one of them with what it is the date of.
fn is_dates(text: &str) -> bool {
    let (mut from, mut labels) = (0, 0);
    for found in date::find_printed_in_either_order(text, &Hints::default()) {
        match text.get(from..found.start).map(bare) {
            Some("") => {}
            Some(label) if date::is_label(label) => labels += 1,
            _ => return false,
        }
        from = found.end;
    }
    labels > 0 && text.get(from..).is_some_and(|rest| bare(rest).is_empty())
}

/// Whether a line above a text says who wrote it, when, and where it first stood, and nothing else: "By Ada Lund",
/// "晨报记者 张三", "Ada Lund The Lantern October 22, 2018".
pub(crate) fn is_signature(text: &str) -> bool {
    if text.len() > SIGNATURE || ends_sentence(text) {
        return false;
    }
    byline::is_reporter_line(text)
        || byline::is_name_or_paper(text)
        || introduces_names(text)
        || is_signed_date(text)
}

/// "Автор: Ada Lund"
fn introduces_names(text: &str) -> bool {
    /// Words of a line with two names.
    const WORDS: usize = 8;
    if text.split_whitespace().nth(WORDS).is_some() || !byline::opens_credit(text) {
        return false;
    }
    // A sentence goes on behind the name: "Por Semana Santa habrá más trenes".
    let names = byline::parse(text, &Hints::default());
    names.last().is_some_and(|author| author.name.contains(' ') && text.trim_end().ends_with(&author.name))
}

/// Whether a line is nothing but words with capitals, two at least, and a day behind them.
fn is_signed_date(text: &str) -> bool {
    const WORDS: std::ops::RangeInclusive<usize> = 2..=6;
    if !text.ends_with(|char: char| char.is_ascii_digit()) || !text.starts_with(char::is_uppercase) {
        return false;
    }
    let mut dates = date::find_printed_in_either_order(text, &Hints::default());
    let Some(found) = dates.pop().filter(|found| found.end == text.len()) else { return false };
    let Some(names) = text.get(..found.start) else { return false };
    let mut words = names.split_whitespace();
    if !dates.is_empty() || !WORDS.contains(&names.split_whitespace().count()) {
        return false;
    }
    words.all(|word| word.starts_with(char::is_uppercase))
}

/// Whether a line is nothing but the name of a site or its front page: "zelenplaneta.example", "http://paper.example/".
pub(crate) fn is_host(text: &str) -> bool {
    /// Bytes of the longest one.
    const LONGEST: usize = 40;
    let bare = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let text = bare.map_or(text, |bare| bare.trim_end_matches('/'));
    let Some((name, last)) = text.rsplit_once('.').filter(|_| text.len() <= LONGEST) else { return false };
    if last.len() < 2 || !last.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    name.split('.').all(is_host_label)
}

fn is_host_label(label: &str) -> bool {
    let letters = label.trim_matches('-');
    if letters.is_empty() {
        false
    } else {
        letters.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    }
}

/// Whether a line says what the site earns by the text: "This post contains affiliate links, …".
pub(crate) fn is_disclosure(text: &str) -> bool {
    if text.len() > CALL { false } else { DISCLOSURES.opens_a_word_of(text) }
}

/// A text without the signs around it.
fn bare(text: &str) -> &str {
    text.trim_matches(|char: char| !char.is_alphanumeric())
}

/// Whether a line is nothing but a mail address, and what says that it is one: "E-mail: ada@paper.example".
pub(crate) fn is_mail(text: &str) -> bool {
    let (label, address) = text.rsplit_once(char::is_whitespace).unwrap_or(("", text));
    if !bare(address).split_once('@').is_some_and(|(_, host)| host.contains('.')) {
        return false;
    }
    let label = bare(label);
    label.is_empty() || MAIL_LABELS.is_in_any_case(label)
}

/// Whether a line under a text says where it is from or what the site asks for: "Source: The Lantern", "Follow us on …".
pub(crate) fn is_closing(text: &str) -> bool {
    let line = text.trim_start_matches(|char: char| !char.is_alphanumeric());
    match text.len() {
        ..=SOURCE if is_source(line) => true,
        ..=CALL => CLOSING_LINES.rests(line).next().is_some(),
        _ => false,
    }
}

/// "Πηγές: euro2day.gr"
fn is_source(line: &str) -> bool {
    !line.ends_with(['.', '。']) && byline::opens_with_source(line)
}

/// Whether a line is nothing but the initials of who wrote the text: "(af)", "(CKOM, CJWW)".
pub(crate) fn is_initials(text: &str) -> bool {
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.is_some_and(|inner| inner.split([',', '/']).map(str::trim).all(is_short_name))
}

fn is_short_name(part: &str) -> bool {
    const LONGEST: usize = 5;
    match part.len() {
        1..=LONGEST => part.chars().all(char::is_alphabetic),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_told_from_sentences() {
        for text in [
            "Updated: Wednesday, 11 Jan 2012, 8:32 PM EST Published : Wednesday, 11 Jan 2012, 8:32 PM EST",
            "время публикации: 4 января 2012 г., 14:55 последнее обновление: 4 января 2012 г., 15:06",
            "Views 26.2k",
            "3 MIN. READ",
        ] {
            assert!(is_facts(text), "{text}");
        }
        for text in [
            "14 November 2011",
            "Published in 2011 by the town",
            "It was published on 3 May 2021.",
            "593",
            "",
        ] {
            assert!(!is_facts(text), "{text}");
        }
    }

    #[test]
    fn signatures_are_told_from_sentences() {
        for text in [
            "By Ada Lund",
            "Автор: Ада Лунд",
            "晨报记者 张三",
            "人民日报",
            "Ada Lund The Lantern October 22, 2018",
        ] {
            assert!(is_signature(text), "{text}");
        }
        for text in [
            "By noon the bridge was open",
            "Por Semana Santa habrá más trenes",
            "The bridge of Norrin opened on 3 May 2021",
            "Monday October 22, 2018",
            "The bridge",
            "Ada Lund reports.",
            "",
        ] {
            assert!(!is_signature(text), "{text}");
        }
    }

    #[test]
    fn hosts_stand_alone() {
        for (text, expected) in [
            ("zelenplaneta.example", true),
            ("www.the-lantern.example", true),
            ("http://www.lantern.example/", true),
            ("http://www.lantern.example/news/1", false),
            ("See lantern.example", false),
            ("Norrin.", false),
            ("3.5", false),
            ("a.b@lantern.example", false),
            ("", false),
        ] {
            assert_eq!(is_host(text), expected, "{text}");
        }
    }

    #[test]
    fn disclosures_say_what_the_site_earns() {
        assert!(is_disclosure(
            "Image by Norrin. This post contains some affiliate links, which means that we earn."
        ));
        assert!(is_disclosure("Dieser Artikel enthält Affiliate-Links."));
        assert!(!is_disclosure("The affiliate of the bank linked them."));
    }

    #[test]
    fn mail_addresses_stand_alone() {
        for text in ["ada@paper.example", "E-mail: ada@paper.example", "(Email: ada@paper.example)"] {
            assert!(is_mail(text), "{text}");
        }
        for text in ["Send them to ada@paper.example", "@ada", "Ada Lund", ""] {
            assert!(!is_mail(text), "{text}");
        }
    }

    #[test]
    fn initials_stand_in_brackets() {
        assert!(is_initials("(af)") && is_initials("(CKOM, CJWW)"));
        assert!(
            !is_initials("(see page)")
                && !is_initials("af")
                && !is_initials("()")
                && !is_initials("(bridge)")
        );
    }

    #[test]
    fn lines_of_the_site_close_a_text() {
        for text in [
            "Source: The Lantern",
            "По материалам: Med Daily",
            "来源：晨报",
            "Follow us on Twitter and Instagram",
            "(For updates you can share with your friends, follow us on Facebook)",
            "Subscribe to our newsletter for more.",
            "Folgen Sie uns auf Facebook",
            "Lire aussi : Le pont rouvre",
            "Нашли опечатку? Выделите её и нажмите Ctrl+Enter",
            "This article was originally published on The Lantern.",
            "As an Amazon Associate we earn from qualifying purchases.",
            "免责声明：本文仅代表作者观点",
        ] {
            assert!(is_closing(text), "{text}");
        }
        for text in [
            "The source of the river lies in Sellen.",
            "Source: the study, which was published in May.",
            "Follow the river on foot and you come to the lock.",
            "The views expressed at the meeting will go to the council.",
            "Subscribers paid for it.",
            "Read the letter in full, he said.",
            "",
        ] {
            assert!(!is_closing(text), "{text}");
        }
    }
}
