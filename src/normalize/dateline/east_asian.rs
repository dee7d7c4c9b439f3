//! The place in the opening of a dispatch in Chinese, Japanese and Korean.

use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::text::scripts::is_east_asian;
use crate::text::start_of;

/// Bytes of an opening.
const MAX_OPENING: usize = 120;

/// Characters of a place.
const PLACE: std::ops::RangeInclusive<usize> = 2..=8;

/// Characters of most Chinese names.
const NAME: usize = 3;

static AGENCIES: Phrases = Phrases::new(&tables::DATELINE, "agency after the place");
static REPORTER: Phrases = Phrases::new(&tables::DATELINE, "reporter");
static PAPER: Phrases = Phrases::new(&tables::DATELINE, "end of an agency's name");
static COMPILED: Phrases = Phrases::new(&tables::DATELINE, "compiled");
static SENT: Phrases = Phrases::new(&tables::DATELINE, "sent");
static AFTER_SENT: Phrases = Phrases::new(&tables::DATELINE, "after sent");

/// Returns the place: "巴黎" of "新华社巴黎12月9日电", "ソウル" of "【ソウル＝山田太郎】", "서울" of "(서울=연합뉴스)".
pub(super) fn place(text: &str, language: Lang) -> Option<String> {
    let opening = start_of(text, MAX_OPENING).trim_start();
    let is_bracketed = opening.starts_with(['(', '[', '【', '［']);
    let in_brackets = if is_bracketed { place_in_brackets(opening, language) } else { None };
    let place = in_brackets.or_else(|| place_before_day(opening, language))?;
    let is_place = PLACE.contains(&place.chars().count())
        && place.chars().all(|char| is_east_asian(char) || char == '・');
    if is_place { Some(place.to_owned()) } else { None }
}

/// Returns what stands before the reporter or the agency in brackets: "ソウル" of "【ソウル共同】".
fn place_in_brackets(text: &str, language: Lang) -> Option<&str> {
    let open = text.chars().next()?;
    let inside = text.get(open.len_utf8()..)?;
    let inside = inside.get(..inside.find([')', ']', '】', '］'])?)?;
    if let Some((place, _)) = inside.split_once(['=', '＝']) {
        return Some(place.trim());
    }
    inside.strip_suffix(AGENCIES.closing(inside, language)?)
}

/// Returns what stands between the agency, or its reporter, and the day of a dispatch: "台北" of
/// "中央社記者王小明台北6日電".
fn place_before_day(text: &str, language: Lang) -> Option<&str> {
    let text = text.trim_start_matches(['（', '(', '【', '〔']);
    let at = text.find(|char: char| char.is_ascii_digit())?;
    let (before, rest) = (text.get(..at)?.trim(), text.get(at..)?);
    if !is_day_of_dispatch(rest, language) {
        return None;
    }
    let place = match REPORTER.within(before, language) {
        Some((at, word)) => {
            let named = before.get(at + word.len()..)?.trim();
            let (end, _) = named.char_indices().nth(NAME)?;
            named.get(end..)?
        }
        None => after_agency(before, language),
    };
    Some(place.trim())
}

/// Whether a text begins with a day and the word that a dispatch was sent: "12月9日电".
fn is_day_of_dispatch(text: &str, language: Lang) -> bool {
    let after =
        text.trim_start_matches(|char: char| char.is_ascii_digit() || matches!(char, '月' | '日' | ' '));
    let day = text.get(..text.len() - after.len()).unwrap_or_default();
    let after = without_opening(&COMPILED, after, language).unwrap_or(after);
    let Some(sent) = without_opening(&SENT, after, language) else { return false };
    // "电力" is a word of its own.
    let is_word = sent.starts_with(is_east_asian) && AFTER_SENT.opening(sent, language).is_none();
    day.trim_end().ends_with('日') && !is_word
}

fn without_opening<'t>(phrases: &Phrases, text: &'t str, language: Lang) -> Option<&'t str> {
    text.strip_prefix(phrases.opening(text, language)?)
}

/// Returns what follows the name of an agency or a paper: "巴黎" of "新华社巴黎".
fn after_agency(text: &str, language: Lang) -> &str {
    let mut ends = text.char_indices().rev().filter_map(|(at, _)| {
        let rest = text.get(at..)?;
        without_opening(&PAPER, rest, language)
    });
    ends.next().unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::{Lang, place};

    #[test]
    fn dispatches_name_their_places() {
        for (text, expected) in [
            ("新华社巴黎12月9日电（记者王芳）老桥重新开放。", Some("巴黎")),
            ("本报江边3月5日讯 老桥重新开放。", Some("江边")),
            ("（中央社記者王小明台北6日電）老橋重新開放。", Some("台北")),
            ("（中央社台北6日綜合電）老橋重新開放。", Some("台北")),
            ("【ニューヨーク＝山田太郎】橋が再開通した。", Some("ニューヨーク")),
            ("【ソウル共同】橋が再開通した。", Some("ソウル")),
            ("(서울=연합뉴스) 홍길동 기자 = 다리가 다시 열렸다.", Some("서울")),
            ("长江网10月4日讯（记者王芳）老桥重新开放。", None),
            ("这个周五，老桥——它已关闭两年——重新开放。", None),
            ("据悉3月5日电力恢复。", None),
            ("3月5日，老桥重新开放。", None),
            ("", None),
        ] {
            assert_eq!(place(text, Lang::UNKNOWN).as_deref(), expected, "{text}");
        }
    }
}
