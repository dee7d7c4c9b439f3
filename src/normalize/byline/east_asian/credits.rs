//! Lines that credit somebody and tell nothing else, in Chinese, Japanese and Korean.

use super::labels::{Label, NOBODY, TITLES, is_chinese_name, is_label, is_publication, label_of};
use super::script::{is_east_asian, is_han, is_hangul, is_part_mark};
use super::{is_east_asian_name, is_source_name, parse, reporter, without_code};
use crate::article::AuthorRole;
use crate::lexicon::language::Lang;
use crate::text::start_of;

/// Brackets around a credit.
const OPENING: [char; 6] = ['〔', '（', '(', '【', '[', '［'];

/// Whether a line that opens with a label goes on with a name and tells nothing else; `None` for lines in other
/// scripts. "记者从市政府获悉" begins a sentence: behind a label that is glued to it a name begins like one.
pub(in super::super) fn credits(text: &str) -> Option<bool> {
    const LONGEST: usize = 60;
    const LONGEST_PART: usize = 16;
    if !text.chars().any(is_east_asian) {
        return None;
    }
    let is_bracketed = text.trim_start().starts_with(OPENING);
    let text = text.trim().trim_start_matches(OPENING);
    let label = label_of(text).map(|(label, role)| (label, role, text));
    let inside = || reporter(text).and_then(|part| label_of(part).map(|(label, role)| (label, role, part)));
    // "홍길동 기자": a name and its title.
    let behind = || text.rsplit_once(' ').filter(|(_, title)| *title == "기자").map(|(name, _)| name);
    let Some((label, role, part)) = label.or_else(inside) else {
        let name = text.strip_prefix("기자").or_else(behind);
        return Some(
            name.is_some_and(|name| name.trim().chars().count() == 3 && name.trim().chars().all(is_hangul)),
        );
    };
    let rest = part.get(label.len()..).unwrap_or_default();
    let ends = |c: char| is_part_mark(c) || c.is_whitespace() || c == '・' || c == '·';
    let glued = !rest.starts_with(ends);
    // In a sentence the paper's reporter is the subject, and one character begins another word: "文章".
    let opens = !(glued && (part.len() < text.len() || label.chars().nth(1).is_none()));
    let Label::Of(role) = role else { return Some(false) };
    if !opens || text.chars().count() > LONGEST {
        return Some(false);
    }
    let mut parts = rest.split(ends).map(str::trim).filter(|part| !part.is_empty());
    let Some(name) = parts.next().map(without_code) else { return Some(false) };
    if role == AuthorRole::Publication {
        // In brackets stands where a picture or a film comes from.
        let marked = rest.trim_start().starts_with(is_part_mark) && !is_bracketed;
        return Some(marked && is_source_name(name) && !parse(text).unwrap_or_default().is_empty());
    }
    let wrote = || parse(text).is_some_and(|all| all.iter().any(|author| author.role == AuthorRole::Writer));
    if role == AuthorRole::Photographer && !wrote() {
        return Some(false);
    }
    // Korean words follow each other with spaces, as a name and its title do.
    let titled = |part: &str| TITLES.has(part) || is_label(part);
    let korean = name.chars().any(is_hangul) && rest.trim().contains(' ');
    let good = is_east_asian_name(name)
        && !TITLES
            .closing(name, Lang::UNKNOWN)
            .and_then(|title| name.strip_suffix(title))
            .is_some_and(|name| NOBODY.has(name))
        && (!glued || is_chinese_name(name))
        && parts.all(|part| part.chars().count() <= LONGEST_PART && (!korean || titled(part)));
    Some(good)
}

/// Whether a line begins with the name of a paper and its reporter ("晨报记者 张三"), or with a label that credits.
pub(crate) fn is_reporter_line(line: &str) -> bool {
    const NEAR: usize = 64;
    if line.as_bytes().first().is_none_or(u8::is_ascii) && !line.starts_with(OPENING) {
        return false;
    }
    let line = line.trim_start_matches(OPENING);
    if let Some((label, Label::Of(_))) = label_of(line) {
        // One character begins other words: "文章".
        let rest = line.get(label.len()..).unwrap_or_default();
        let is_set_apart = rest.starts_with([' ', '/', '：', ':', '｜', '|', '・']);
        if label.chars().nth(1).is_some() || is_set_apart {
            return true;
        }
    }
    reporter(start_of(line, NEAR)).is_some()
}

/// Whether a line is nothing but a label that names people or a source, in Chinese, Japanese and Korean.
pub(crate) fn is_bare_label(line: &str) -> bool {
    const LONGEST: usize = 32;
    line.len() <= LONGEST && line.chars().next().is_some_and(is_east_asian) && {
        let line = line.trim_end_matches([' ', ':', '：', '/', '／']);
        line.chars().nth(1).is_some() && is_label(line)
    }
}

/// Whether a line is a Chinese name and a paper's, in either order: "張曉明／晨報".
pub(crate) fn is_name_and_paper(line: &str) -> bool {
    const LONGEST: usize = 60;
    let parts = Some(line).filter(|line| line.len() <= LONGEST && !line.is_ascii());
    let parts = parts.and_then(|line| line.split_once(['/', '／']));
    parts.is_some_and(|(one, other)| {
        let (one, other) = (one.trim(), other.trim());
        let is_pair = |name: &str, paper: &str| {
            is_chinese_name(name) && is_publication(paper) && paper.chars().all(is_han) && !is_label(name)
        };
        is_pair(one, other) || is_pair(other, one)
    })
}

/// Whether a line says only where the text was taken from: "来源：晨报".
pub(crate) fn is_source(line: &str) -> bool {
    line.chars().next().is_some_and(is_east_asian)
        && label_of(line).is_some_and(|(_, role)| role == Label::Of(AuthorRole::Publication))
        && parse(line).is_some_and(|all| {
            all.iter().all(|author| matches!(author.role, AuthorRole::Agency | AuthorRole::Publication))
        })
}

/// Whether a line under a text says who worked on it, or would if anybody were named: "【编辑：张三】", "责任编辑：".
pub(crate) fn closes(line: &str) -> bool {
    const LONGEST: usize = 180;
    const PICTURED: usize = 72;
    if line.len() > LONGEST || !line.chars().take(2).any(is_east_asian) {
        return false;
    }
    let bare = line.trim().trim_start_matches(OPENING);
    let Some((label, role)) = label_of(bare) else { return credits(bare) == Some(true) };
    let rest = bare.get(label.len()..).unwrap_or_default();
    let labelled = rest.trim_start().starts_with(is_part_mark);
    let nobody = || !rest.contains(char::is_alphanumeric);
    let pictured = || {
        bare.len() <= PICTURED
            && role == Label::Of(AuthorRole::Photographer)
            && parse(bare).is_some_and(|all| !all.is_empty())
    };
    role != Label::OfOthers && (labelled && (nobody() || pictured()) || credits(bare) == Some(true))
}

/// The part of a row of facts that credits somebody: "来源：晨报 作者：张三 阅读：12" tells of 张三.
pub(crate) fn part_of(row: &str) -> Option<&str> {
    if row.contains('。') {
        return None;
    }
    let starts = row.char_indices().zip(std::iter::once(' ').chain(row.chars()));
    let mut starts = starts.filter(|(_, before)| before.is_whitespace() || is_part_mark(*before));
    let part = |from: usize, before: char| {
        let part = row.get(from..)?;
        let (label, role) = label_of(part).filter(|(label, _)| label.chars().count() > 1)?;
        let is_kept = match role {
            Label::OfOthers => false,
            Label::Of(AuthorRole::Publication) => !OPENING.contains(&before),
            Label::Of(_) => true,
        };
        if !is_kept {
            return None;
        }
        let end = part.get(label.len()..)?.find(['|', '｜', '\n']).map_or(part.len(), |at| at + label.len());
        Some(part.get(..end)?.trim()).filter(|part| credits(part) == Some(true))
    };
    starts.find_map(|((at, _), before)| part(at, before))
}
