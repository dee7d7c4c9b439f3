//! Where Chinese, Japanese and Korean reporters sign within the text: in its first words and behind its last.

use std::ops::RangeInclusive;

use super::credits::credits;
use super::labels::{DISPATCH_OPENINGS, NOBODY, is_chinese_name};
use super::script::{is_east_asian, is_han, is_hangul, is_word_of};
use super::{is_east_asian_name, parse, reporter};
use crate::lexicon::language::Lang;
use crate::text::start_of;

/// Returns the name on a line that newspapers sign an article with at its end.
///
/// "（山田花子）" → "山田花子", "홍길동 기자 hong@gazette.example" → "홍길동"
pub(crate) fn signature(line: &str) -> Option<&str> {
    if let Some((name, address)) = line.split_once(" 기자") {
        let is_name = is_word_of(name, 2..=4, is_hangul);
        return if is_name && is_nothing_or_address(address.trim()) { Some(name) } else { None };
    }
    whole_name(line.strip_prefix('（')?.strip_suffix('）')?, 3..=5)
}

/// Returns the text if it is a name in Han characters, of so many.
fn whole_name(text: &str, lengths: RangeInclusive<usize>) -> Option<&str> {
    if is_word_of(text, lengths, is_han) && is_east_asian_name(text) { Some(text) } else { None }
}

fn is_nothing_or_address(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.next().is_none_or(|word| word.contains('@')) && words.next().is_none()
}

/// Returns the names in brackets behind the last sentence of a Chinese text, or what else credits somebody there.
///
/// "…重新开放。（张三）" → "张三"
pub(crate) fn tail_signature(text: &str) -> Option<&str> {
    const LONGEST: usize = 120;
    let rest = text.trim_end().strip_suffix(['）', ')', '】'])?;
    let (before, inside) = rest.split_at_checked(rest.rfind(['（', '(', '【'])?)?;
    let inside = inside.trim_start_matches(['（', '(', '【']).trim();
    if inside.len() > LONGEST || !before.trim_end().ends_with(['。', '！', '？', '”', '」', '…']) {
        return None;
    }
    let are_names =
        inside.split([' ', '、', '\u{3000}']).all(|name| is_chinese_name(name) && !NOBODY.has(name));
    if are_names || credits(inside) == Some(true) { Some(inside) } else { None }
}

/// Returns the words in the opening of a dispatch that credit its reporter.
///
/// "新华社北京3月5日电（记者张三）" → "记者张三", "【ニューヨーク＝山田太郎】" → "山田太郎",
/// "(서울=연합뉴스) 홍길동 기자 = " → "홍길동 기자"
pub(crate) fn lede_credit(text: &str) -> Option<&str> {
    /// Bytes looked at.
    const NEAR: usize = 160;
    let near = start_of(text, NEAR);
    if !near.chars().take(4).any(is_east_asian) {
        return None;
    }
    let (before, bracket) = near.split_at_checked(near.find(['（', '(', '【', '［', '〔'])?)?;
    let inside = bracket.get(bracket.chars().next()?.len_utf8()..)?;
    let (inside, behind) = inside.split_at_checked(inside.find(['）', ')', '】', '］', '〕'])?)?;
    let before = before.trim();
    if before.is_empty() {
        if inside.contains(['=', '＝']) {
            return korean_reporter(behind).or_else(|| reporter_behind_place(inside));
        }
        if is_sent(inside) {
            return Some(inside);
        }
    } else {
        DISPATCH_OPENINGS.closing(before, Lang::UNKNOWN)?;
    }
    if credits(inside) == Some(true) { Some(inside) } else { None }
}

/// Returns the reporter behind the agency's bracket: ") 홍길동 기자 = …" → "홍길동 기자".
fn korean_reporter(behind: &str) -> Option<&str> {
    let (named, _) = behind.split_once('=')?;
    let named = named.trim_start_matches([')', ']', ' ']).trim();
    if named.contains("기자") { Some(named) } else { None }
}

/// Returns the reporter behind the place: "ニューヨーク＝山田太郎" → "山田太郎".
fn reporter_behind_place(inside: &str) -> Option<&str> {
    whole_name(inside.rsplit(['=', '＝']).next()?.trim(), 3..=6)
}

/// "中央社記者王小明台北6日電"
fn is_sent(inside: &str) -> bool {
    if !inside.ends_with(['電', '电']) || reporter(inside).is_none() {
        return false;
    }
    parse(inside).is_some_and(|authors| authors.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_are_found() {
        for (line, expected) in [
            ("（山田花子）", Some("山田花子")),
            ("홍길동 기자 hong@gazette.example", Some("홍길동")),
            ("홍길동 기자가 말했다", None),
            ("（更新）", None),
        ] {
            assert_eq!(signature(line), expected, "{line}");
        }
        assert_eq!(tail_signature("老桥重新开放。（王芳）"), Some("王芳"));
        assert_eq!(tail_signature("老桥重新开放（王芳）"), None);
        for (text, expected) in [
            ("新华社北京3月5日电（记者王芳）老桥重新开放。", Some("记者王芳")),
            ("【ニューヨーク＝山田太郎】橋が", Some("山田太郎")),
            ("(서울=연합뉴스) 홍길동 기자 = 다리가", Some("홍길동 기자")),
            ("（中央社記者王小明台北6日電）老橋", Some("中央社記者王小明台北6日電")),
            ("老桥重新开放。", None),
        ] {
            assert_eq!(lede_credit(text), expected, "{text}");
        }
    }
}
