//! Lines that credit somebody and tell nothing else, in Chinese, Japanese and Korean.

use super::labels::{
    Label, PUBLICATION_ENDINGS, TITLES, is_chinese_name, is_label, is_publication, label_of,
};
use super::script::{is_east_asian, is_han, is_hangul, is_part_mark, is_word_of};
use super::{is_dispatch, is_east_asian_name, is_korean_name, is_source_name, parse, reporter, without_code};
use crate::article::AuthorRole;
use crate::lexicon::language::Lang;
use crate::text::start_of;

/// Brackets around a credit.
const OPENING: [char; 6] = ['〔', '（', '(', '【', '[', '［'];

/// Signs that open credits.
const SIGNS: [char; 8] = ['◎', '●', '■', '▲', '★', '※', '◆', ' '];

/// Returns whether a line that opens with a label goes on with a name and tells nothing else; `None` for lines in
/// other scripts.
///
/// "记者 王芳" → `Some(true)`; "记者从市政府获悉" → `Some(false)`: behind a label that is glued to it a name begins like one.
pub(in super::super) fn credits(text: &str) -> Option<bool> {
    const LONGEST: usize = 60;
    if !text.chars().any(is_east_asian) {
        return None;
    }
    let bare = text.trim().trim_start_matches(SIGNS).trim_start_matches(OPENING);
    let Some(credit) = Labelled::of(bare) else {
        return Some(is_korean_credit(bare) || is_name_and_dispatch(bare));
    };
    if bare.chars().nth(LONGEST).is_some() || credit.opens_sentence() {
        return Some(false);
    }
    Some(match credit.label {
        Label::OfOthers => false,
        // In brackets stands where a picture or a film comes from.
        Label::Of(AuthorRole::Publication) if bare.len() < text.trim().len() => false,
        Label::Of(AuthorRole::Publication) => credit.names_source(),
        Label::Of(AuthorRole::Photographer) if !credit.names_writer() => false,
        Label::Of(_) => credit.names_people(),
    })
}

/// "기자 홍길동", "홍길동 기자": a name and its title.
fn is_korean_credit(text: &str) -> bool {
    let name = text.strip_prefix("기자").or_else(|| text.strip_suffix(" 기자"));
    name.is_some_and(|name| is_korean_name(name.trim()))
}

/// A line with a label in front, or behind the name of a paper.
struct Labelled<'t> {
    text: &'t str,
    word: &'t str,
    label: Label,
    /// What stands before the label: "晨报" of "晨报记者 张三".
    before: &'t str,
    rest: &'t str,
}

impl<'t> Labelled<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let part = if label_of(text).is_some() { text } else { reporter(text)? };
        let (known, label) = label_of(part)?;
        let (word, rest) = part.split_at_checked(known.len())?;
        let before = text.strip_suffix(part)?;
        Some(Self { text, word, label, before, rest })
    }

    fn is_glued(&self) -> bool {
        !self.rest.starts_with(ends_name)
    }

    /// In a sentence the paper's reporter is the subject, and one character begins another word: "文章".
    fn opens_sentence(&self) -> bool {
        let is_doubtful = !self.before.is_empty() || self.word.chars().nth(1).is_none();
        is_doubtful && self.is_glued()
    }

    fn parts(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        self.rest.split(ends_name).map(str::trim).filter(|part| !part.is_empty())
    }

    fn name(&self) -> Option<&'t str> {
        self.parts().next().map(without_code)
    }

    /// "来源：晨报"
    fn names_source(&self) -> bool {
        self.rest.trim_start().starts_with(is_part_mark) && self.name().is_some_and(is_source_name)
    }

    fn names_writer(&self) -> bool {
        parse(self.text).is_some_and(|all| all.iter().any(|author| author.role == AuthorRole::Writer))
    }

    /// Whether a name follows, and short parts or titles behind it.
    fn names_people(&self) -> bool {
        let Some(name) = self.name() else { return false };
        if !is_east_asian_name(name) || self.is_glued() && !is_chinese_name(name) {
            return false;
        }
        // Korean words follow each other with spaces, as a name and its title do.
        let may_follow = if name.chars().any(is_hangul) { is_title } else { is_short };
        self.parts().skip(1).all(may_follow)
    }
}

/// Whether a character ends a name.
fn ends_name(char: char) -> bool {
    is_part_mark(char) || char.is_whitespace() || matches!(char, '・' | '·')
}

fn is_short(part: &str) -> bool {
    const LONGEST: usize = 16;
    part.chars().nth(LONGEST).is_none()
}

fn is_title(part: &str) -> bool {
    TITLES.has(part) || is_label(part)
}

/// Whether a line begins with the name of a paper and its reporter ("晨报记者 张三"), or with a label that credits.
pub(crate) fn is_reporter_line(line: &str) -> bool {
    const NEAR: usize = 64;
    let bare = line.trim_start_matches(SIGNS).trim_start_matches(OPENING);
    if bare.as_bytes().first().is_none_or(u8::is_ascii) && bare.len() == line.len() {
        return false;
    }
    opens_with_label(bare) || reporter(start_of(bare, NEAR)).is_some() || is_name_and_dispatch(bare)
}

/// Whether a line is a Chinese name and the place from which its bearer reports: "王小明／台北報導", "李大華 報導".
fn is_name_and_dispatch(line: &str) -> bool {
    const LONGEST: usize = 60;
    if line.len() > LONGEST {
        return false;
    }
    let line = line.trim_end_matches(['】', '）', ')', ']', '〕', '］']);
    let parts = line.split_once(|char: char| is_part_mark(char) || char.is_whitespace());
    let Some((name, place)) = parts else { return false };
    if is_dispatch(place.trim()) { is_chinese_name(name.trim()) } else { false }
}

fn opens_with_label(line: &str) -> bool {
    let Some((label, Label::Of(_))) = label_of(line) else { return false };
    // One character begins other words: "文章".
    let rest = line.get(label.len()..).unwrap_or_default();
    label.chars().nth(1).is_some() || rest.starts_with([' ', '/', '：', ':', '｜', '|', '・'])
}

/// Whether a line is nothing but a label that names people or a source: "作者：".
pub(crate) fn is_bare_label(line: &str) -> bool {
    const LONGEST: usize = 32;
    if line.len() > LONGEST || !line.starts_with(is_east_asian) {
        return false;
    }
    is_label(line.trim_end_matches([' ', ':', '：', '/', '／']))
}

/// Whether a line is a Chinese name and a paper's, in either order: "張曉明／晨報".
pub(crate) fn is_name_and_paper(line: &str) -> bool {
    const LONGEST: usize = 60;
    if line.len() > LONGEST || line.is_ascii() {
        return false;
    }
    let Some((one, other)) = line.split_once(['/', '／']) else { return false };
    is_pair(one.trim(), other.trim()) || is_pair(other.trim(), one.trim())
}

fn is_pair(name: &str, paper: &str) -> bool {
    is_chinese_name(name) && is_publication(paper)
}

/// Whether a line is nothing but a Chinese name, or the name of a paper or a site: "王芳", "晨报视频".
pub(crate) fn is_name_or_paper(line: &str) -> bool {
    if PUBLICATION_ENDINGS.closing(line, Lang::UNKNOWN).is_some() {
        return is_source_name(line);
    }
    if !is_word_of(line, 2..=3, is_han) || !is_chinese_name(line) {
        return false;
    }
    is_east_asian_name(line)
}

/// Whether a line says only where the text was taken from: "来源：晨报".
pub(crate) fn is_source(line: &str) -> bool {
    if !matches!(label_of(line), Some((_, Label::Of(AuthorRole::Publication)))) {
        return false;
    }
    let is_source = |role| matches!(role, AuthorRole::Agency | AuthorRole::Publication);
    parse(line).is_some_and(|all| all.iter().all(|author| is_source(author.role)))
}

/// Whether a line opens with the label of a source and tells what it is, whatever follows: "来源：晨报 2022年".
pub(crate) fn opens_with_source(line: &str) -> bool {
    let Some((label, Label::Of(AuthorRole::Publication))) = label_of(line) else { return false };
    let rest = line.get(label.len()..).unwrap_or_default().trim_start();
    rest.starts_with([':', '：']) && rest.contains(char::is_alphanumeric)
}

/// Whether a line under a text says who worked on it, or would if anybody were named: "【编辑：张三】", "责任编辑：".
pub(crate) fn closes(line: &str) -> bool {
    const LONGEST: usize = 180;
    if line.len() > LONGEST || !line.chars().take(2).any(is_east_asian) {
        return false;
    }
    let bare = line.trim().trim_start_matches(OPENING);
    if credits(bare) == Some(true) {
        return !matches!(label_of(bare), Some((_, Label::OfOthers)));
    }
    let Some((label, Label::Of(role))) = label_of(bare) else { return false };
    let rest = bare.get(label.len()..).unwrap_or_default();
    if !rest.trim_start().starts_with(is_part_mark) {
        return false;
    }
    !rest.contains(char::is_alphanumeric) || role == AuthorRole::Photographer && credits_picture(bare)
}

/// "摄影：李明"
fn credits_picture(line: &str) -> bool {
    const LONGEST: usize = 72;
    line.len() <= LONGEST && parse(line).is_some_and(|all| !all.is_empty())
}

/// Returns the part of a row of facts that credits somebody: "来源：晨报 作者：张三 阅读：12" → "作者：张三 阅读：12".
pub(crate) fn part_of(row: &str) -> Option<&str> {
    if row.contains('。') {
        return None;
    }
    let mut before = ' ';
    for (at, char) in row.char_indices() {
        let opens = before.is_whitespace() || is_part_mark(before);
        if let Some(part) = row.get(at..).filter(|_| opens).and_then(|part| credited_part(part, before)) {
            return Some(part);
        }
        before = char;
    }
    None
}

/// Returns a part that begins with a label up to the next bar, if it credits somebody.
fn credited_part(part: &str, before: char) -> Option<&str> {
    let (label, Label::Of(role)) = label_of(part)? else { return None };
    let is_in_brackets = role == AuthorRole::Publication && OPENING.contains(&before);
    if is_in_brackets || label.chars().nth(1).is_none() {
        return None;
    }
    let end = part.get(label.len()..)?.find(['|', '｜', '\n']).map_or(part.len(), |at| at + label.len());
    let part = part.get(..end)?.trim();
    if credits(part) == Some(true) { Some(part) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_are_told_from_sentences() {
        for line in [
            "记者 王芳",
            "晨报记者 张三",
            "晨报 记者 张三 李明",
            "作者：王小明",
            "홍길동 기자",
            "기자 홍길동",
            "来源：晨报",
        ] {
            assert_eq!(credits(line), Some(true), "{line}");
        }
        for line in
            ["记者从市政府获悉", "晨报记者张三获悉，老桥已经开放", "文章", "（来源：晨报）", "摄影：李明"]
        {
            assert_eq!(credits(line), Some(false), "{line}");
        }
        assert_eq!(credits("By Ada Lund"), None);
    }

    #[test]
    fn lines_are_known_by_their_labels() {
        assert!(
            is_reporter_line("晨报记者 张三") && is_reporter_line("文/王芳") && !is_reporter_line("文章")
        );
        assert!(is_bare_label("作者：") && !is_bare_label("作者：张三"));
        assert!(is_name_and_paper("張曉明／晨報社") == is_name_and_paper("晨報社／張曉明"));
        assert!(is_source("来源：晨报") && !is_source("作者：张三"));
        assert!(closes("【编辑：张三】") && closes("责任编辑：") && !closes("老桥已经开放"));
        assert!(part_of("来源：晨报 作者：张三").is_some() && part_of("老桥已经开放。").is_none());
    }
}
