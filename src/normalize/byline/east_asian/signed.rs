//! Where Chinese, Japanese and Korean reporters sign within the text: in its first words and behind its last.

use super::credits::credits;
use super::labels::{DISPATCH_OPENINGS, NOBODY, is_chinese_name};
use super::script::{is_east_asian, is_han, is_hangul};
use super::{is_east_asian_name, parse, reporter};
use crate::lexicon::language::Lang;
use crate::text::start_of;

/// "（山田花子）", "홍길동 기자 hong@gazette.example": a line that holds a name as Japanese and Korean newspapers sign
/// an article at its end.
pub(crate) fn signature(line: &str) -> Option<&str> {
    if let Some((name, address)) = line.split_once(" 기자") {
        let is_name = (2..=4).contains(&name.chars().count()) && name.chars().all(is_hangul);
        let address = address.trim();
        let alone = address.is_empty() || address.contains('@') && !address.contains(char::is_whitespace);
        return (is_name && alone).then_some(name);
    }
    let name = line.strip_prefix('（')?.strip_suffix('）')?;
    let is_whole = (3..=5).contains(&name.chars().count()) && name.chars().all(is_han);
    (is_whole && is_east_asian_name(name)).then_some(name)
}

/// "…重新开放。（张三）": the names in brackets behind the last sentence of a Chinese text, or what else credits
/// somebody there.
pub(crate) fn tail_signature(text: &str) -> Option<&str> {
    const LONGEST: usize = 120;
    let rest = text.trim_end().strip_suffix(['）', ')', '】'])?;
    let at = rest.rfind(['（', '(', '【'])?;
    let before = rest.get(..at)?.trim_end();
    let inside = rest.get(at..)?.trim_start_matches(['（', '(', '【']).trim();
    let ends = before.ends_with(['。', '！', '？', '”', '」', '…']);
    let names =
        || inside.split([' ', '、', '\u{3000}']).all(|name| is_chinese_name(name) && !NOBODY.has(name));
    (ends && inside.len() <= LONGEST && (names() || credits(inside) == Some(true))).then_some(inside)
}

/// The words in the opening of a dispatch that credit its reporter: "新华社北京3月5日电（记者张三）", "【ニューヨーク＝山田太郎】",
/// "(서울=연합뉴스) 홍길동 기자 = ".
pub(crate) fn lede_credit(text: &str) -> Option<&str> {
    const NEAR: usize = 160;
    const MOST: usize = 60;
    let near = start_of(text, NEAR);
    if !near.chars().take(4).any(is_east_asian) {
        return None;
    }
    let open = near.find(['（', '(', '【', '［', '〔'])?;
    let bracket = near.get(open..)?;
    let inside = bracket.get(bracket.chars().next()?.len_utf8()..)?;
    let close = inside.find(['）', ')', '】', '］', '〕'])?;
    let (inside, behind) = (inside.get(..close)?, inside.get(close..)?);
    let before = near.get(..open)?.trim();
    if before.is_empty() && inside.contains(['=', '＝']) {
        // Behind the place stands the reporter, or the agency and behind the bracket the reporter.
        let korean =
            behind.split_once('=').map(|(named, _)| named.trim_start_matches([')', ']', ' ']).trim());
        let korean = korean.filter(|named| named.contains("기자") && named.chars().any(is_hangul));
        let name = inside.rsplit(['=', '＝']).next().unwrap_or(inside).trim();
        let is_name =
            (3..=6).contains(&name.chars().count()) && name.chars().all(is_han) && is_east_asian_name(name);
        return korean.or(Some(name).filter(|_| is_name));
    }
    // "中央社記者王小明台北6日電"
    let sent = before.is_empty() && inside.ends_with(['電', '电']) && reporter(inside).is_some();
    if sent && parse(inside).is_some_and(|authors| authors.len() == 1) {
        return Some(inside);
    }
    let opens = before.is_empty() || DISPATCH_OPENINGS.closing(before, Lang::UNKNOWN).is_some();
    (opens && inside.len() <= MOST * 3 && credits(inside) == Some(true)).then_some(inside)
}
