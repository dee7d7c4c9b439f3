//! Bylines in Chinese, Japanese and Korean: labels glued to names, names without spaces.

mod credits;
mod labels;
mod script;
mod signed;

use std::borrow::Cow;

use super::organization_names::is_agency;
use crate::article::{Author, AuthorRole};
use crate::lexicon::language::Lang;
use crate::normalize::date;
use labels::{
    DATE_WORDS, DISPATCHES, Label, NOBODY, REPORTERS, SIMPLIFIED, TITLES, is_any_label, is_chinese_name,
    is_publication, label_of, starts_like_chinese,
};
use script::{is_east_asian, is_han, is_hangul, is_kana, is_part_mark, is_word_of, length_in};

pub(super) use credits::credits;
pub(crate) use credits::{
    closes, is_bare_label, is_name_and_paper, is_name_or_paper, is_reporter_line, is_source,
    opens_with_source, part_of,
};
pub(crate) use signed::{lede_credit, signature, tail_signature};

/// Returns the authors of a line in East Asian script; `None` for lines in other scripts.
///
/// "本报记者 王芳 摄影 李明" → 王芳, a writer, and 李明, a photographer
pub(super) fn parse(text: &str) -> Option<Vec<Author>> {
    let east = text.chars().filter(|char| is_east_asian(*char)).count();
    if east == 0 {
        return None;
    }
    // A label says what its name is in any script.
    let is_foreign = east * 2 <= text.chars().filter(|char| char.is_alphabetic()).count();
    if is_foreign && label_of(text.trim_start()).is_none() {
        return None;
    }
    let text = parted_at_dots(text);
    let mut reader = Reader::default();
    let spaced = spaced_labels(&without_places(&text));
    for part in spaced.split(is_part_mark).map(str::trim).filter(|part| !part.is_empty()) {
        reader.part(part);
    }
    Some(if reader.is_labelled { reader.authors } else { unlabelled(reader.authors, &text) })
}

/// Returns Korean with commas for the middle dots that part its names; in Japanese and Chinese the dot stands inside
/// foreign names.
fn parted_at_dots(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hangul) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("글·사진", "글").replace(['·', 'ㆍ', '・'], ","))
}

/// Without a label, several parts are a name and its surroundings: the first that is a name counts.
fn unlabelled(mut authors: Vec<Author>, text: &str) -> Vec<Author> {
    const LONGEST: usize = 8;
    if is_name_and_paper(text) {
        authors.retain(|author| author.role == AuthorRole::Writer);
    }
    if !is_list(text) {
        authors.truncate(1);
    }
    authors.retain(|author| author.role == AuthorRole::Agency || author.name.chars().nth(LONGEST).is_none());
    authors
}

/// Reads the parts of a line.
#[derive(Default)]
struct Reader {
    authors: Vec<Author>,
    /// What the last label says of those behind it.
    label: Option<Label>,
    is_labelled: bool,
    /// Whether a label is in simplified Chinese.
    is_chinese: bool,
}

impl Reader {
    fn part(&mut self, part: &str) {
        let part = without_dispatch(without_others(part));
        let Part { label, rest, title } = without_labels(part);
        if label.is_some() {
            // "晨报 记者 张三": the reporter's paper.
            if REPORTERS.opening(part, Lang::UNKNOWN).is_some() && !self.is_labelled {
                self.authors.retain(|author| author.role != AuthorRole::Publication);
            }
            self.label = label;
            self.is_labelled = true;
            self.is_chinese |= SIMPLIFIED.within(part, Lang::UNKNOWN).is_some();
        } else if is_dispatch(part) && !self.authors.is_empty() {
            // "台北報導": the place that a report comes from.
            return;
        }
        if matches!((self.label, title), (Some(Label::OfOthers), Title::None)) {
            return;
        }
        self.is_labelled |= title == Title::Behind;
        let is_korean = title == Title::Behind && rest.chars().any(is_hangul);
        if is_korean {
            // "순천, 광양 구현모 기자": places stand before the name.
            self.authors.retain(|author| author.name.chars().count() == 3);
        }
        let rest = if is_korean { korean_name(rest) } else { rest };
        if let (Some(Label::Of(AuthorRole::Publication)), Some((paper, writer))) =
            (self.label, paper_and_writer(rest))
        {
            self.add(paper);
            self.label = Some(Label::Of(AuthorRole::Writer));
            self.add(writer);
            return;
        }
        for name in self.split_names(rest.trim_end_matches([' ', '·', '・'])) {
            self.add(name);
        }
    }

    /// Returns the names of a part: parted by spaces where each begins like a Chinese name, or where the label is
    /// Chinese and each is as long as one; one name otherwise.
    ///
    /// "王芳 李小明" → two names, "홍길동 서울대" → one
    fn split_names<'t>(&self, part: &'t str) -> Vec<&'t str> {
        let words: Vec<&str> = part.split_whitespace().collect();
        let is_chinese = |word: &&str| {
            if self.is_chinese { is_word_of(word, 2..=4, is_han) } else { is_chinese_name(word) }
        };
        let is_list = words.iter().all(is_chinese) || words.iter().all(|word| is_korean_name(word));
        if is_list { words } else { vec![part] }
    }

    fn add(&mut self, name: &str) {
        let introduced = if let Some(Label::Of(role)) = self.label { role } else { AuthorRole::Writer };
        let role = match introduced {
            _ if is_agency(name) => AuthorRole::Agency,
            AuthorRole::Publication if is_source_name(name) => AuthorRole::Publication,
            AuthorRole::Publication => return,
            _ if !is_east_asian_name(name) => return,
            AuthorRole::Writer if is_publication(name) => AuthorRole::Publication,
            role => role,
        };
        if !self.authors.iter().any(|author| author.name == name) {
            self.authors.push(Author::new(name).with_role(role));
        }
    }
}

/// "全景网 陈祎": behind the source who wrote it.
fn paper_and_writer(part: &str) -> Option<(&str, &str)> {
    let (paper, writer) = part.trim().split_once(char::is_whitespace)?;
    let writer = writer.trim();
    let is_writer = is_chinese_name(writer) && !is_publication(writer);
    if is_writer && is_publication(paper) { Some((paper, writer)) } else { None }
}

/// Three characters of Hangul: "홍길동".
fn is_korean_name(word: &str) -> bool {
    is_word_of(word, 3..=3, is_hangul)
}

/// "홍길동 기자 외 1명" → "홍길동 기자": and one more, who is not named.
fn without_others(part: &str) -> &str {
    part.split_once(" 외 ").map_or(part, |(named, _)| named)
}

/// "本报记者 王芳 北京报道" → "本报记者 王芳"
fn without_dispatch(part: &str) -> &str {
    match part.rsplit_once(' ') {
        Some((named, place)) if is_dispatch(place) => named,
        _ => part,
    }
}

/// "北京报道", "台北報導"
fn is_dispatch(place: &str) -> bool {
    DISPATCHES.closing(place, Lang::UNKNOWN).is_some()
}

/// Returns the name before a title: the last word of three characters, or the last.
///
/// "홍길동 과학" → "홍길동": a subject stands behind the name.
fn korean_name(words: &str) -> &str {
    let mut parts = words.split_whitespace();
    let whole = parts.clone().rfind(|word| word.chars().count() == 3);
    whole.or_else(|| parts.next_back()).unwrap_or(words)
}

/// Returns a text without the place before the sign, unless a label stands on one of its sides.
///
/// "【ニューヨーク=山田太郎】" → "|山田太郎】"
fn without_places(text: &str) -> Cow<'_, str> {
    let Some((before, name)) = text.split_once(['=', '＝']) else { return Cow::Borrowed(text) };
    let start = before.rfind(is_part_mark).unwrap_or(0);
    let place = before.get(start..).unwrap_or_default().trim_start_matches(is_part_mark).trim();
    let is_labelled = label_of(place).is_some() || label_of(name).is_some();
    if is_labelled || place.is_empty() || name.trim().is_empty() {
        return Cow::Borrowed(text);
    }
    Cow::Owned([before.get(..start).unwrap_or_default(), "|", name].concat())
}

/// Whether a line is nothing but names of the usual length: "山田太郎、鈴木花子", "王芳 李小明".
fn is_list(text: &str) -> bool {
    let are_whole = text.split('、').all(|name| is_word_of(name, 3..=5, is_han));
    are_whole || text.split_whitespace().all(is_chinese_name)
}

/// Returns a text with a bar before a label behind a space, which opens a part: "文/张三 编辑/李四" → "文/张三|编辑/李四".
fn spaced_labels(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split(' ') {
        // "김민수 기자 입력 2023. 11. 15.": what belongs to a date parts the line.
        if DATE_WORDS.has(word) {
            spaced.push('|');
            continue;
        }
        if !spaced.is_empty() {
            spaced.push(if opens_part(word) { '|' } else { ' ' });
        }
        spaced.push_str(word);
    }
    spaced
}

/// Whether a word begins with a label; what stands behind names more often opens no part.
fn opens_part(word: &str) -> bool {
    if TITLES.has(word) {
        return false;
    }
    label_of(word).is_some_and(|(label, _)| word == label || label.chars().nth(1).is_some())
}

/// Whether a title such as 기자 stood behind a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Title {
    Behind,
    None,
}

/// A part without the labels around its name.
struct Part<'t> {
    /// What the label in front says of those behind it.
    label: Option<Label>,
    rest: &'t str,
    title: Title,
}

fn without_labels(part: &str) -> Part<'_> {
    /// Titles behind one name: "综合报道", "기자".
    const MOST_TITLES: usize = 3;
    let (label, mut rest) = match split_label(part) {
        Some((label, rest)) => (Some(label), rest),
        None => (None, part),
    };
    let mut title = Title::None;
    for _ in 0..MOST_TITLES {
        let known = TITLES.closing(rest, Lang::UNKNOWN);
        let Some(shorter) = known.and_then(|known| rest.strip_suffix(known)) else { break };
        title = Title::Behind;
        let is_sent = is_dispatch(rest) && !shorter.ends_with(char::is_whitespace);
        rest = if is_sent { before_place(shorter) } else { shorter.trim() };
    }
    Part { label, rest: without_code(undated(rest)), title }
}

/// Returns the label that a part begins with, and what stands behind it.
fn split_label(part: &str) -> Option<(Label, &str)> {
    let (word, label) = label_of(part).or_else(|| label_of(reporter(part)?))?;
    let rest = part.get(part.find(word)? + word.len()..)?;
    // A label of one character may begin a name ("文小明"): it counts alone or before a space.
    let is_set_apart = rest.starts_with(|char: char| char.is_whitespace() || char == '・');
    let is_label = is_set_apart || rest.is_empty() || word.chars().nth(1).is_some();
    if is_label { Some((label, rest.trim_start_matches('・').trim())) } else { None }
}

/// Returns the part from the label on that stands behind the name of a paper: "晨报记者 张三" → "记者 张三".
fn reporter(part: &str) -> Option<&str> {
    const LONGEST: usize = 12;
    let (at, _) = REPORTERS.within(part, Lang::UNKNOWN)?;
    let (before, part) = part.split_at_checked(at)?;
    if !is_word_of(before.trim_end(), 2..=LONGEST, char::is_alphanumeric) {
        return None;
    }
    let (label, _) = label_of(part)?;
    if part.get(label.len()..)?.chars().any(is_east_asian) { Some(part) } else { None }
}

/// Returns the name before the place and the day of a dispatch; Chinese names have three characters most often.
///
/// "王小明台北6日電" → "王小明"
fn undated(name: &str) -> &str {
    const NAME: usize = 3;
    if !is_dispatch(name) || !name.contains(char::is_numeric) || !starts_like_chinese(name) {
        return name;
    }
    let end = name.char_indices().nth(NAME).map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or(name)
}

/// Returns the name before the place that is glued to it; most places have two characters.
///
/// "王小明台北" → "王小明", "張三台北" → "張三", "王小明" → "王小明"
fn before_place(name: &str) -> &str {
    let length = match name.chars().count() {
        length @ (4 | 5) if starts_like_chinese(name) => length - 2,
        6 if starts_like_chinese(name) => 3,
        _ => return name,
    };
    name.char_indices().nth(length).and_then(|(end, _)| name.get(..end)).unwrap_or(name)
}

/// Returns a name without the number of the one who bears it: "张三_AB123" → "张三", "张三 PK155" → "张三".
fn without_code(name: &str) -> &str {
    let bare = name.trim_end_matches(|char: char| char.is_ascii_alphanumeric() || matches!(char, '_' | ' '));
    if bare.is_empty() {
        return name;
    }
    let has_code = name.get(bare.len()..).unwrap_or_default().contains(|char: char| char.is_ascii_digit());
    if has_code { bare } else { name }
}

/// Whether a text reads like a person's name: "王芳", "山田太郎", "ジョン・スミス", "홍길동".
fn is_east_asian_name(name: &str) -> bool {
    let longest = if name.chars().any(is_hangul) {
        5
    } else if name.chars().any(is_kana) {
        12
    } else {
        6
    };
    let letters = name.chars().filter(|char| !is_between_names(*char)).count();
    if !(2..=longest).contains(&letters) || !name.chars().all(is_name_character) {
        return false;
    }
    !(names_nobody(name) || is_date_label(name))
}

/// Whether a character parts the words of a name: a space, or the dot of "ジョン・スミス".
fn is_between_names(char: char) -> bool {
    char.is_whitespace() || matches!(char, '・' | '·')
}

fn is_name_character(char: char) -> bool {
    is_between_names(char) || is_east_asian(char) && !char.is_numeric()
}

/// Whether a text is a label of dates; Korean given names are spelt like some of them.
fn is_date_label(name: &str) -> bool {
    !name.chars().any(is_hangul) && date::is_label(name)
}

/// Whether a text stands where a name belongs and is none: "佚名", "记者".
fn names_nobody(name: &str) -> bool {
    NOBODY.has(name) || is_any_label(name)
}

/// Whether words may be the name of a paper or a site that a text was taken from: "晨报", "Lake Review".
fn is_source_name(name: &str) -> bool {
    const LONGEST: usize = 16;
    let is_text = name.contains(['@', '。', '！', '？']) || !name.contains(char::is_alphabetic);
    length_in(name, 2..=LONGEST) && !(is_text || names_nobody(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_lose_what_is_no_name() {
        assert_eq!(without_others("홍길동 기자 외 1명"), "홍길동 기자");
        assert_eq!(without_dispatch("本报记者 王芳 北京报道"), "本报记者 王芳");
        assert_eq!(korean_name("홍길동 과학"), "홍길동");
        assert_eq!(without_places("【ニューヨーク=山田太郎】"), "|山田太郎】");
        assert_eq!(spaced_labels("文/张三 编辑/李四"), "文/张三|编辑/李四");
        assert_eq!(reporter("晨报记者 张三"), Some("记者 张三"));
        assert_eq!(reporter("晨报 记者 张三"), Some("记者 张三"));
        assert_eq!(paper_and_writer("晨报网 张三"), Some(("晨报网", "张三")));
        assert_eq!(paper_and_writer("北京 张三"), None);
        assert_eq!(undated("王小明台北6日電"), "王小明");
        assert_eq!(before_place("王小明台北"), "王小明");
        assert_eq!(before_place("張三台北"), "張三");
        assert_eq!(before_place("王小明"), "王小明");
        assert_eq!(without_code("张三 PK155"), "张三");
    }

    #[test]
    fn names_are_told_from_labels_and_figures() {
        for name in ["王芳", "山田太郎", "ジョン・スミス", "홍길동"] {
            assert!(is_east_asian_name(name), "{name}");
        }
        for text in ["佚名", "记者", "王", "王芳12", "更新"] {
            assert!(!is_east_asian_name(text), "{text}");
        }
        assert!(is_source_name("晨报") && !is_source_name("来源") && !is_source_name("12"));
    }
}
