//! The words of bylines in Chinese, Japanese and Korean, read from their table.

use super::script::{is_east_asian, is_han, is_word_of};
use crate::article::AuthorRole;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::{Meanings, Phrases};
use crate::lexicon::tables::EAST_ASIAN_CREDITS;

/// Declares the phrases of some meanings of the table.
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident = $meaning:literal;)*) => {
        $($(#[$doc])* pub(super) static $name: Phrases = Phrases::new(&EAST_ASIAN_CREDITS, $meaning);)*
    };
}

phrases! {
    /// Words behind the place that a report comes from: "北京报道".
    DISPATCHES = "dispatch";
    /// Words that end the bracketed opening of a dispatch: "新华社北京3月5日电（".
    DISPATCH_OPENINGS = "before a dispatch credit";
    /// Titles and verbs behind a name: "홍길동 기자".
    TITLES = "behind a name";
    /// Words beside dates: "입력 2023. 11. 15.".
    DATE_WORDS = "date";
    /// What stands where a name belongs and names nobody: "佚名", "管理员".
    NOBODY = "nobody";
    /// Words for reporters behind the name of their paper: "晨报记者".
    REPORTERS = "reporter";
    /// Characters with which Chinese family names begin, the commonest two hundred; none that begins what a reporter
    /// did ("记者从…", "记者在…").
    SURNAMES = "surname";
    /// How the names of papers, sites and stations end.
    PUBLICATION_ENDINGS = "publication ending";
    /// Characters of labels that are written so only where Chinese is simplified.
    SIMPLIFIED = "simplified character";
}

/// What a label says of those named behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// People or a paper, and what they did.
    Of(AuthorRole),
    /// Nobody who is credited: a number of readers, a proof-reader, a button.
    OfOthers,
}

static LABELS: Meanings<Label> = Meanings::new(&EAST_ASIAN_CREDITS, read_label);

fn read_label(meaning: &str) -> Option<Label> {
    Some(match meaning {
        "writer" => Label::Of(AuthorRole::Writer),
        "contributor" => Label::Of(AuthorRole::Contributor),
        "editor" => Label::Of(AuthorRole::Editor),
        "photographer" => Label::Of(AuthorRole::Photographer),
        "translator" => Label::Of(AuthorRole::Translator),
        "publication" => Label::Of(AuthorRole::Publication),
        "uncredited" => Label::OfOthers,
        _ => return None,
    })
}

/// Returns the longest label that a part begins with: "责任编辑" of "责任编辑：张三".
pub(super) fn label_of(part: &str) -> Option<(&str, Label)> {
    if part.starts_with(is_east_asian) { LABELS.opening(part, Lang::UNKNOWN) } else { None }
}

/// Whether a word is a label that names people or a paper.
pub(super) fn is_label(word: &str) -> bool {
    matches!(label_of(word), Some((label, Label::Of(_))) if label == word)
}

/// Whether a word is a label of any kind.
pub(super) fn is_any_label(word: &str) -> bool {
    label_of(word).is_some_and(|(label, _)| label == word)
}

/// Whether a name is that of a paper, a site or a station: "东海日报".
pub(super) fn is_publication(name: &str) -> bool {
    name.chars().nth(2).is_some() && PUBLICATION_ENDINGS.closing(name, Lang::UNKNOWN).is_some()
}

/// Whether a word begins with a Chinese family name: "王芳".
pub(super) fn starts_like_chinese(word: &str) -> bool {
    SURNAMES.opening(word, Lang::UNKNOWN).is_some()
}

/// Whether a word is two to four characters that begin with a Chinese family name: "王芳", "欧阳小明".
pub(super) fn is_chinese_name(word: &str) -> bool {
    is_word_of(word, 2..=4, is_han) && starts_like_chinese(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_label_counts() {
        for (part, label) in [
            ("责任编辑：张三", Some(("责任编辑", Label::Of(AuthorRole::Editor)))),
            ("文小明", Some(("文", Label::Of(AuthorRole::Writer)))),
            ("文字 张三", Some(("文字", Label::Of(AuthorRole::Writer)))),
            ("校对：张三", Some(("校对", Label::OfOthers))),
            ("张三", None),
            ("Ada Lund", None),
        ] {
            assert_eq!(label_of(part), label, "{part}");
        }
        assert!(is_label("记者") && !is_label("校对") && !is_label("记者张三"));
    }

    #[test]
    fn names_and_papers_are_told_apart() {
        assert!(is_chinese_name("王芳") && is_chinese_name("李小明"));
        assert!(!is_chinese_name("从市") && !is_chinese_name("王") && !is_chinese_name("王芳芳芳芳"));
        assert!(is_publication("东海日报") && !is_publication("日报") && !is_publication("王芳"));
    }
}
