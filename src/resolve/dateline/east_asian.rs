//! The place in the opening of a dispatch in Chinese, Japanese and Korean.

use crate::text::scripts::is_east_asian;
use crate::text::start_of;

/// Bytes of an opening.
const LONGEST: usize = 120;

/// Characters of a place.
const PLACE: std::ops::RangeInclusive<usize> = 2..=8;

/// "新华社北京3月5日电", "（中央社記者王小明台北6日電）", "【ソウル＝山田太郎】", "(서울=연합뉴스)".
pub(super) fn place(text: &str) -> Option<String> {
    let near = start_of(text, LONGEST).trim_start();
    let place = if near.starts_with(['(', '[', '【', '［']) { bracketed(near) } else { None };
    let place = place.or_else(|| dated(near))?;
    let good = PLACE.contains(&place.chars().count())
        && place.chars().all(|char| is_east_asian(char) || char == '・');
    good.then(|| place.to_owned())
}

/// What stands before the reporter or the agency in brackets.
fn bracketed(text: &str) -> Option<&str> {
    const AGENCIES: [&str; 4] = ["共同", "時事", "聯合", "连线"];
    let open = text.chars().next()?;
    let inside = text.get(open.len_utf8()..)?;
    let inside = inside.get(..inside.find([')', ']', '】', '］'])?)?;
    let named = inside.split_once(['=', '＝']).map(|(place, _)| place.trim());
    named.or_else(|| AGENCIES.iter().find_map(|agency| inside.strip_suffix(agency)))
}

/// What stands between the agency, and its reporter, and the day of a dispatch.
fn dated(text: &str) -> Option<&str> {
    /// Characters of most Chinese names.
    const NAME: usize = 3;
    let text = text.trim_start_matches(['（', '(', '【', '〔']);
    let at = text.find(|char: char| char.is_ascii_digit())?;
    let rest = text.get(at..)?;
    let is_day = |char: char| char.is_ascii_digit() || matches!(char, '月' | '日' | ' ');
    let behind = rest.trim_start_matches(is_day);
    let day = rest.get(..rest.len() - behind.len())?.trim_end();
    let behind = behind.strip_prefix("综合").or_else(|| behind.strip_prefix("綜合")).unwrap_or(behind);
    // "电力" is a word of its own.
    let sent = behind.strip_prefix(['电', '電', '讯', '訊'])?;
    if !day.ends_with('日') || sent.starts_with(is_east_asian) && !sent.starts_with(['记', '記', '题', '題'])
    {
        return None;
    }
    let before = text.get(..at)?.trim();
    // "王小明台北"
    let reporter =
        before.split_once("記者").or_else(|| before.split_once("记者")).map(|(_, named)| named.trim());
    let unnamed =
        reporter.and_then(|named| named.char_indices().nth(NAME).and_then(|(at, _)| named.get(at..)));
    let agency = || before.rfind(['社', '网', '網', '报', '報']);
    let place = match reporter {
        Some(_) => unnamed?,
        None => agency()
            .map_or(before, |at| before.get(at..).unwrap_or_default())
            .trim_start_matches(['社', '网', '網', '报', '報']),
    };
    Some(place.trim())
}

#[cfg(test)]
mod tests {
    use super::place;

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
            assert_eq!(place(text).as_deref(), expected, "{text}");
        }
    }
}
