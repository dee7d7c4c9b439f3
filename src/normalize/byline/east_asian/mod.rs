//! Bylines in Chinese, Japanese and Korean: labels glued to names, names without spaces.

mod credits;
mod labels;
mod script;
mod signed;

use std::borrow::Cow;

use super::names::is_agency;
use crate::article::{Author, AuthorRole};
use crate::lexicon::language::Lang;
use crate::normalize::date;
use labels::{
    DATE_WORDS, DISPATCHES, Label, NOBODY, REPORTERS, SIMPLIFIED, TITLES, is_any_label, is_chinese_name,
    is_publication, label_of, starts_like_chinese,
};
use script::{is_east_asian, is_han, is_hangul, is_kana, is_part_mark};

pub(super) use credits::credits;
pub(crate) use credits::{closes, is_bare_label, is_name_and_paper, is_reporter_line, is_source, part_of};
pub(crate) use signed::{lede_credit, signature, tail_signature};

/// The authors of a line in East Asian script; `None` for lines in other scripts.
pub(super) fn parse(text: &str) -> Option<Vec<Author>> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let east = text.chars().filter(|&c| is_east_asian(c)).count();
    // A label says what its name is in any script.
    let few = east * 2 <= letters;
    if east == 0 || few && label_of(text.trim_start()).is_none() {
        return None;
    }
    // Korean parts names by a middle dot; in Japanese and Chinese it stands inside foreign names.
    let parted;
    let text = if text.chars().any(is_hangul) {
        parted = text.replace("글·사진", "글").replace(['·', 'ㆍ', '・'], ",");
        parted.as_str()
    } else {
        text
    };
    let mut heard = Heard::default();
    let spaced = spaced_labels(&without_places(text));
    for part in spaced.split(is_part_mark).map(str::trim).filter(|part| !part.is_empty()) {
        heard.part(part);
    }
    let Heard { mut authors, labelled, .. } = heard;
    // Without a label, several parts are a name and its surroundings: the first that is a name counts.
    if !labelled {
        if is_name_and_paper(text) {
            authors.retain(|author| author.role == AuthorRole::Writer);
        }
        if !is_list(text) {
            authors.truncate(1);
        }
        authors.retain(|author| author.role == AuthorRole::Agency || author.name.chars().count() <= 8);
    }
    (!few || !authors.is_empty()).then_some(authors)
}

/// What the parts of a line have told so far.
#[derive(Default)]
struct Heard {
    authors: Vec<Author>,
    /// What the last label says of those behind it.
    label: Option<Label>,
    labelled: bool,
    /// Whether a label is Chinese.
    chinese: bool,
}

impl Heard {
    fn part(&mut self, part: &str) {
        // "홍길동 기자 외 1명": and one more, who is not named.
        let part = part.split_once(" 외 ").map_or(part, |(named, _)| named);
        // "本报记者 王芳 北京报道"
        let dispatched = |place: &str| DISPATCHES.closing(place, Lang::UNKNOWN).is_some();
        let part =
            part.rsplit_once(' ').filter(|(_, place)| dispatched(place)).map_or(part, |(named, _)| named);
        let Part { label, rest, behind } = without_labels(part);
        if label.is_some() {
            self.label = label;
            self.chinese |= is_simplified(part);
        }
        // "台北報導": the place that a report comes from.
        if label.is_none() && dispatched(part) && !self.authors.is_empty()
            || self.label == Some(Label::OfOthers) && !behind
        {
            return;
        }
        self.labelled |= label.is_some() || behind;
        // "순천, 광양 구현모 기자": places stand before the name, "홍길동 과학 칼럼니스트": a subject behind it.
        let named_behind = behind && rest.chars().any(is_hangul);
        if named_behind {
            self.authors.retain(|author| author.name.chars().count() == 3);
        }
        let rest = if named_behind { korean_name(rest) } else { rest };
        let role = match self.label {
            Some(Label::Of(role)) => Some(role),
            _ => None,
        };
        for name in split_names(rest, self.chinese) {
            let agency = is_agency(name);
            let source = role == Some(AuthorRole::Publication);
            if !(agency || source && is_source_name(name) || !source && is_east_asian_name(name)) {
                continue;
            }
            let role = match role.unwrap_or_default() {
                _ if agency => AuthorRole::Agency,
                AuthorRole::Writer if is_publication(name) => AuthorRole::Publication,
                role => role,
            };
            if !self.authors.iter().any(|author| author.name == *name) {
                self.authors.push(Author::new(name).with_role(role));
            }
        }
    }
}

/// The name before a title: the last word of three characters, or the last.
fn korean_name(words: &str) -> &str {
    let whole = |word: &&str| word.chars().count() == 3;
    let last = words.split_whitespace().next_back().unwrap_or(words);
    if whole(&last) { last } else { words.split_whitespace().rfind(whole).unwrap_or(last) }
}

/// "【ニューヨーク=山田太郎】": the place before the sign, unless a label stands on one of its sides.
fn without_places(text: &str) -> Cow<'_, str> {
    let Some((before, name)) = text.split_once(['=', '＝']) else { return Cow::Borrowed(text) };
    let start = before.rfind(is_part_mark).unwrap_or(0);
    let place = before.get(start..).unwrap_or("").trim_start_matches(is_part_mark).trim();
    let is_label = |text: &str| label_of(text).is_some();
    if place.is_empty() || is_label(place) || is_label(name) || name.trim().is_empty() {
        return Cow::Borrowed(text);
    }
    Cow::Owned([before.get(..start).unwrap_or(""), "|", name].concat())
}

/// "山田太郎、鈴木花子", "王芳 李小明": nothing but names of the usual length.
fn is_list(text: &str) -> bool {
    let whole = |name: &str| (3..=5).contains(&name.chars().count()) && name.chars().all(is_han);
    text.contains('、') && text.split('、').all(whole)
        || text.split_whitespace().nth(1).is_some() && text.split_whitespace().all(is_chinese_name)
}

/// "文/张三 编辑/李四": a label behind a space opens a part.
fn spaced_labels(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split(' ') {
        // "김민수 기자 입력 2023. 11. 15.": what tells of a date parts the line.
        if DATE_WORDS.has(word) {
            spaced.push('|');
            continue;
        }
        // What stands behind names more often opens none.
        let opens = !TITLES.has(word)
            && label_of(word).is_some_and(|(label, _)| label.chars().count() > 1 || word == label);
        if !spaced.is_empty() {
            spaced.push(if opens { '|' } else { ' ' });
        }
        spaced.push_str(word);
    }
    spaced
}

/// Whether a text holds a character that is written so only where Chinese is simplified.
fn is_simplified(text: &str) -> bool {
    SIMPLIFIED.within(text, Lang::UNKNOWN).is_some()
}

/// A part without the labels around its name.
struct Part<'t> {
    /// What the label in front says of those behind it.
    label: Option<Label>,
    rest: &'t str,
    /// Whether a word such as 기자 stood behind.
    behind: bool,
}

fn without_labels(part: &str) -> Part<'_> {
    let mut rest = part;
    let mut label = None;
    if let Some((word, role)) = label_of(rest).or_else(|| label_of(reporter(rest)?)) {
        let from = rest.find(word).unwrap_or(0) + word.len();
        let after = rest.get(from..).unwrap_or("");
        // A label of one character may begin a name ("文小明"): it counts alone or before a space.
        if word.chars().count() > 1
            || after.is_empty()
            || after.starts_with(|c: char| c.is_whitespace() || c == '・')
        {
            label = Some(role);
            rest = after.trim_start_matches('・').trim();
        }
    }
    let mut behind = false;
    for _ in 0..3 {
        let Some(shorter) = TITLES.closing(rest, Lang::UNKNOWN).and_then(|title| rest.strip_suffix(title))
        else {
            break;
        };
        behind = true;
        rest = shorter.trim();
    }
    Part { label, rest: without_code(undated(rest)), behind }
}

/// "晨报记者 张三": the part from the label on that stands behind the name of a paper.
fn reporter(part: &str) -> Option<&str> {
    const LONGEST: usize = 12;
    let (at, _) = REPORTERS.within(part, Lang::UNKNOWN)?;
    let before = part.get(..at)?;
    let named = (2..=LONGEST).contains(&before.chars().count()) && before.chars().all(char::is_alphanumeric);
    let label = label_of(part.get(at..)?)?.0;
    let follows = part.get(at + label.len()..)?.chars().any(is_east_asian);
    (named && follows).then(|| part.get(at..)).flatten()
}

/// "王小明台北6日電": the name before the place and the day of a dispatch; Chinese names have three characters most
/// often.
fn undated(name: &str) -> &str {
    const NAME: usize = 3;
    let dispatched = DISPATCHES.closing(name, Lang::UNKNOWN).is_some() && name.contains(char::is_numeric);
    let end = name.char_indices().nth(NAME).map_or(name.len(), |(at, _)| at);
    if dispatched && starts_like_chinese(name) { name.get(..end).unwrap_or(name) } else { name }
}

/// "张三_AB123", "张三 PK155": a name without the number of the one who bears it.
fn without_code(name: &str) -> &str {
    let is_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | ' ');
    let bare = name.trim_end_matches(is_code);
    let code = name.get(bare.len()..).unwrap_or("");
    if code.contains(|c: char| c.is_ascii_digit()) && !bare.is_empty() { bare } else { name }
}

/// The names of a part: parted by spaces where each begins like a Chinese name, or where the label is Chinese and each
/// is as long as one; one name otherwise.
fn split_names(part: &str, chinese: bool) -> Vec<&str> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let short = |word: &&str| (2..=4).contains(&word.chars().count()) && word.chars().all(is_han);
    let korean = |word: &&str| word.chars().count() == 3 && word.chars().all(is_hangul);
    let named = words.iter().all(|word| short(word) && (chinese || starts_like_chinese(word)));
    if words.len() > 1 && (named || words.iter().all(korean)) {
        return words;
    }
    // "서울=홍길동", "홍길동 서울대": only short parts are names.
    vec![part]
}

fn is_east_asian_name(name: &str) -> bool {
    let count = name.chars().filter(|c| !c.is_whitespace() && *c != '・' && *c != '·').count();
    let korean = name.chars().any(is_hangul);
    let kana = name.chars().any(is_kana);
    let longest = if korean {
        5
    } else if kana {
        12
    } else {
        6
    };
    (2..=longest).contains(&count)
        && !name.chars().any(char::is_numeric)
        && name.chars().all(|c| is_east_asian(c) || c.is_whitespace() || matches!(c, '・' | '·' | '々'))
        && !NOBODY.has(name)
        && !is_any_label(name)
        // Korean given names are spelt like some of the words.
        && (korean || !date::is_label(name))
}

/// Whether words may be the name of a paper or a site that a text was taken from.
fn is_source_name(name: &str) -> bool {
    const LONGEST: usize = 16;
    (2..=LONGEST).contains(&name.chars().count())
        && name.chars().any(char::is_alphabetic)
        && !name.contains(['@', '。', '！', '？'])
        && !NOBODY.has(name)
        && !is_any_label(name)
}
