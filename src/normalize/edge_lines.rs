//! Lines above and under a text that are no part of it: dates, counts, mail addresses, sources, calls of the site.
//!
//! Amid a text the same words may be the story's.

use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::BOILERPLATE;
use crate::normalize::{Hints, byline, date, reading_time, views};

/// Bytes of the longest line of facts, of the longest source, and of the longest call.
const FACTS: usize = 140;
const SOURCE: usize = 120;
const CALL: usize = 600;

static CLOSING_LINES: Phrases = Phrases::new(&BOILERPLATE, "closing line");
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
    for found in date::find_all_in_either_order(text, &Hints::default()) {
        match text.get(from..found.start).map(bare) {
            Some("") => {}
            Some(label) if date::is_label(label) => labels += 1,
            _ => return false,
        }
        from = found.end;
    }
    labels > 0 && text.get(from..).is_some_and(|rest| bare(rest).is_empty())
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
