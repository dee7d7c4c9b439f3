//! Bylines in Chinese, Japanese and Korean: labels glued to names, names without spaces.

use std::borrow::Cow;

use crate::article::{Author, AuthorRole};

use super::names::is_agency;
use crate::normalize::date;

/// Labels in front of names or behind them, longest first within a role.
const LABELS: &[(&str, AuthorRole)] = &[
    ("本报特约记者", AuthorRole::Writer),
    ("本报记者", AuthorRole::Writer),
    ("本報記者", AuthorRole::Writer),
    ("特约记者", AuthorRole::Writer),
    ("见习记者", AuthorRole::Writer),
    ("实习记者", AuthorRole::Writer),
    ("特約記者", AuthorRole::Writer),
    ("通讯员", AuthorRole::Contributor),
    ("记者", AuthorRole::Writer),
    ("記者", AuthorRole::Writer),
    ("撰文", AuthorRole::Writer),
    ("撰稿", AuthorRole::Writer),
    ("作者", AuthorRole::Writer),
    ("文字", AuthorRole::Writer),
    ("執筆", AuthorRole::Writer),
    ("筆者", AuthorRole::Writer),
    ("著者", AuthorRole::Writer),
    ("取材・文", AuthorRole::Writer),
    ("文・写真", AuthorRole::Writer),
    ("写真・文", AuthorRole::Writer),
    ("文と写真", AuthorRole::Writer),
    ("文・構成", AuthorRole::Writer),
    ("聞き手・構成", AuthorRole::Writer),
    ("聞き手", AuthorRole::Writer),
    ("構成", AuthorRole::Writer),
    ("取材", AuthorRole::Writer),
    ("編集委員", AuthorRole::Writer),
    ("論説委員", AuthorRole::Writer),
    ("責任編輯", AuthorRole::Editor),
    ("责任编辑", AuthorRole::Editor),
    ("编辑", AuthorRole::Editor),
    ("編輯", AuthorRole::Editor),
    ("編集部", AuthorRole::Writer),
    ("編集", AuthorRole::Editor),
    ("摄影", AuthorRole::Photographer),
    ("攝影", AuthorRole::Photographer),
    ("撮影", AuthorRole::Photographer),
    ("写真", AuthorRole::Photographer),
    ("翻译", AuthorRole::Translator),
    ("翻譯", AuthorRole::Translator),
    ("翻訳", AuthorRole::Translator),
    ("圖", AuthorRole::Photographer),
    ("图", AuthorRole::Photographer),
    ("文", AuthorRole::Writer),
    ("訳", AuthorRole::Translator),
    ("글", AuthorRole::Writer),
    ("사진", AuthorRole::Photographer),
    ("번역", AuthorRole::Translator),
];

/// Words behind the place that a report comes from.
const DISPATCHED: &[&str] = &["報導", "报道", "报导", "報道", "電", "电"];

/// Words behind a name that are no part of it.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "综合报道", "综合报导", "報導", "报道", "报导", "報道", "编译", "整理", "記者", "记者", "特派員", "支局長", "編集委員", "論説委員", "さん", "氏",
    "기자", "특파원", "논설위원", "선임기자", "객원기자", "인턴기자", "앵커", "교수", "대기자", "전문기자", "에디터", "칼럼니스트", "통신원", "리포터",
];

/// Words beside dates.
const DATED: &[&str] = &["입력", "수정", "승인", "등록", "게시", "작성", "업데이트", "최종수정", "기사입력"];

/// Characters with which Chinese family names begin, the commonest hundred.
const SURNAMES: &str = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯";

/// The authors of a line in East Asian script; `None` for lines in other scripts.
pub(super) fn parse(text: &str) -> Option<Vec<Author>> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let east = text.chars().filter(|&c| is_east_asian(c)).count();
    if east * 2 <= letters || east == 0 {
        return None;
    }
    let mut authors: Vec<Author> = Vec::new();
    let mut role = None;
    let mut labelled = false;
    // Korean parts names by a middle dot; in Japanese and Chinese it stands inside foreign names.
    let parted;
    let text = if text.chars().any(is_hangul) {
        parted = text.replace("글·사진", "글").replace(['·', 'ㆍ', '・'], ",");
        parted.as_str()
    } else {
        text
    };
    let spaced = spaced_labels(&without_places(text));
    for part in spaced.split(is_part_mark).map(str::trim).filter(|part| !part.is_empty()) {
        // "홍길동 기자 외 1명": and one more, who is not named.
        let part = part.split_once(" 외 ").map_or(part, |(named, _)| named);
        // "本报记者 王芳 北京报道"
        let dispatched = |place: &str| DISPATCHED.iter().any(|word| place.ends_with(word));
        let part =
            part.rsplit_once(' ').filter(|(_, place)| dispatched(place)).map_or(part, |(named, _)| named);
        let (label, rest, behind) = without_labels(part);
        if label.is_some() {
            role = label;
        }
        // "台北報導": the place that a report comes from.
        if label.is_none() && DISPATCHED.iter().any(|word| part.ends_with(word)) && !authors.is_empty() {
            continue;
        }
        labelled |= label.is_some() || behind;
        // "순천, 광양 구현모 기자": places stand before the name.
        let named_behind = behind && rest.chars().any(is_hangul);
        if named_behind {
            authors.retain(|author| author.name.chars().count() == 3);
        }
        let rest = if named_behind { rest.split_whitespace().last().unwrap_or(rest) } else { rest };
        for name in split_names(rest) {
            let agency = is_agency(name);
            if !(agency || is_east_asian_name(name)) {
                continue;
            }
            let role = if agency { AuthorRole::Agency } else { role.unwrap_or_default() };
            if !authors.iter().any(|author| author.name == *name) {
                authors.push(Author::new(name).with_role(role));
            }
        }
    }
    // Without a label, several parts are a name and its surroundings: the first that is a name counts.
    if !labelled {
        if !is_list(text) {
            authors.truncate(1);
        }
        authors.retain(|author| author.role == AuthorRole::Agency || author.name.chars().count() <= 8);
    }
    Some(authors)
}

/// "（山田花子）": a name in brackets, as Japanese newspapers sign an article at its end.
pub(crate) fn signature(line: &str) -> Option<&str> {
    let name = line.strip_prefix('（')?.strip_suffix('）')?;
    let is_whole = (3..=5).contains(&name.chars().count()) && name.chars().all(is_han);
    (is_whole && is_east_asian_name(name)).then_some(name)
}

/// Whether a line that opens with a label goes on with a name and tells nothing else; `None` for lines in other
/// scripts. "记者从市政府获悉" begins a sentence: behind a label that is glued to it a name begins like one.
pub(super) fn credits(text: &str) -> Option<bool> {
    const LONGEST: usize = 40;
    const LONGEST_PART: usize = 10;
    if !text.chars().any(is_east_asian) {
        return None;
    }
    let text = text.trim_start_matches(['〔', '（', '(', '【']);
    let label = LABELS.iter().map(|(label, _)| *label).chain(["기자"]).find(|label| text.starts_with(label));
    // "홍길동 기자": a name and its title.
    let behind = || text.rsplit_once(' ').filter(|(_, title)| *title == "기자").map(|(name, _)| name);
    let Some(rest) = label.and_then(|label| text.strip_prefix(label)) else {
        return Some(behind().is_some_and(|name| name.chars().count() == 3 && name.chars().all(is_hangul)));
    };
    let ends = |c: char| is_part_mark(c) || c.is_whitespace() || c == '・' || c == '·';
    let glued = !rest.starts_with(ends);
    let mut parts = rest.split(ends).map(str::trim).filter(|part| !part.is_empty());
    let Some(name) = parts.next() else { return Some(false) };
    let is_chinese =
        (2..=4).contains(&name.chars().count()) && name.starts_with(|c: char| SURNAMES.contains(c));
    // Korean words follow each other with spaces, as a name and its title do.
    let titled = |part: &str| BEHIND.contains(&part) || LABELS.iter().any(|(label, _)| part == *label);
    let korean = name.chars().any(is_hangul) && rest.trim().contains(' ');
    let good = is_east_asian_name(name)
        && (!glued || is_chinese)
        && text.chars().count() <= LONGEST
        && parts.all(|part| part.chars().count() <= LONGEST_PART && (!korean || titled(part)));
    Some(good)
}

/// "【ニューヨーク=山田太郎】": the place before the sign, unless a label stands on one of its sides.
fn without_places(text: &str) -> Cow<'_, str> {
    let Some((before, name)) = text.split_once(['=', '＝']) else { return Cow::Borrowed(text) };
    let start = before.rfind(is_part_mark).unwrap_or(0);
    let place = before.get(start..).unwrap_or("").trim_start_matches(is_part_mark).trim();
    let is_label = |text: &str| LABELS.iter().any(|(label, _)| text.starts_with(label));
    if place.is_empty() || is_label(place) || is_label(name) || name.trim().is_empty() {
        return Cow::Borrowed(text);
    }
    Cow::Owned([before.get(..start).unwrap_or(""), "|", name].concat())
}

/// "山田太郎、鈴木花子": nothing but names of the usual length.
fn is_list(text: &str) -> bool {
    text.contains('、')
        && text.split('、').all(|name| (3..=5).contains(&name.chars().count()) && name.chars().all(is_han))
}

/// "文/张三 编辑/李四": a label behind a space opens a part.
fn spaced_labels(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split(' ') {
        // "김민수 기자 입력 2023. 11. 15.": what tells of a date parts the line.
        if DATED.contains(&word) {
            spaced.push('|');
            continue;
        }
        let opens = LABELS
            .iter()
            .any(|(label, _)| word.starts_with(label) && (label.chars().count() > 1 || word == *label));
        if !spaced.is_empty() {
            spaced.push(if opens { '|' } else { ' ' });
        }
        spaced.push_str(word);
    }
    spaced
}

fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}')
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3400}'..='\u{9FFF}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}')
}

fn is_part_mark(c: char) -> bool {
    matches!(
        c,
        '\n' | '|'
            | '｜'
            | '/'
            | '／'
            | ':'
            | '：'
            | '='
            | '＝'
            | ','
            | '，'
            | '、'
            | ';'
            | '；'
            | '('
            | ')'
            | '（'
            | '）'
            | '['
            | ']'
            | '【'
            | '】'
            | '［'
            | '］'
            | '〔'
            | '〕'
            | '●'
            | '■'
            | '◆'
            | '•'
            | '—'
            | '。'
    )
}

/// The part without the label in front, its role, and whether a word such as 기자 stood behind.
fn without_labels(part: &str) -> (Option<AuthorRole>, &str, bool) {
    let mut rest = part;
    let mut role = None;
    if let Some((label, found)) = LABELS.iter().find(|(label, _)| rest.starts_with(label)) {
        let after = rest.get(label.len()..).unwrap_or("");
        // A label of one character may begin a name ("文小明"): it counts alone or before a space.
        if label.chars().count() > 1
            || after.is_empty()
            || after.starts_with(|c: char| c.is_whitespace() || c == '・')
        {
            role = Some(*found);
            rest = after.trim_start_matches('・').trim();
        }
    }
    let mut behind = false;
    for _ in 0..3 {
        let Some(shorter) = BEHIND.iter().find_map(|word| rest.strip_suffix(word)) else { break };
        behind = true;
        rest = shorter.trim();
    }
    (role, rest, behind)
}

/// The names of a part: parted by spaces where each begins like a Chinese name, one name otherwise.
fn split_names(part: &str) -> Vec<&str> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let chinese = |word: &&str| {
        (2..=4).contains(&word.chars().count())
            && word.starts_with(|c: char| SURNAMES.contains(c))
            && word.chars().all(is_east_asian)
    };
    let korean =
        |word: &&str| word.chars().count() == 3 && word.chars().all(|c| matches!(c, '\u{AC00}'..='\u{D7A3}'));
    if words.len() > 1 && (words.iter().all(chinese) || words.iter().all(korean)) {
        return words;
    }
    // "서울=홍길동", "홍길동 서울대": only short parts are names.
    vec![part]
}

fn is_east_asian_name(name: &str) -> bool {
    const NO_NAMES: &[&str] = &[
        "来源",
        "來源",
        "发布",
        "更新",
        "公開",
        "時間",
        "时间",
        "新闻",
        "新聞",
        "ニュース",
        "社会",
        "政治",
        "経済",
        "国際",
        "国际",
        "财经",
        "体育",
        "娱乐",
        "分享",
        "评论",
        "阅读",
        "뉴스",
        "정치",
        "경제",
        "사회",
        "입력",
        "수정",
        "승인",
        "등록",
        "更新日",
        "公開日",
        "編集部",
        "敬称略",
        "文中敬称略",
        "写真提供",
        "無断転載",
        "転載禁止",
    ];
    let count = name.chars().filter(|c| !c.is_whitespace() && *c != '・' && *c != '·').count();
    let korean = name.chars().any(|c| matches!(c, '\u{AC00}'..='\u{D7A3}'));
    let kana = name.chars().any(|c| matches!(c, '\u{3040}'..='\u{30FF}'));
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
        && !NO_NAMES.contains(&name)
        // Korean given names are spelt like some of the words.
        && (korean || !date::is_label(name))
}
