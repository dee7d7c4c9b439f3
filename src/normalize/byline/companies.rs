//! Companies by the legal forms in their names.

use super::vocabulary::{
    COMPANY_GROUPS, DOUBTFUL_FORMS, DOUBTFUL_OPENING_FORMS, FORMS, GLUED_FORMS, OPENING_FORMS,
};
use crate::lexicon::language::Lang;

/// Whether a name is that of a company, by its legal form: "Example Media GmbH & Co. KG", "Example sp. z o.o.".
pub(crate) fn is_company(name: &str) -> bool {
    /// Words between the first and the last.
    const MOST_BETWEEN: usize = 10;
    let name = name.trim();
    if has_glued_form(name) {
        return true;
    }
    let mut words = name.split_whitespace();
    let (Some(first), Some(last)) = (words.next(), words.next_back()) else { return false };
    let between = words.count();
    if between > MOST_BETWEEN {
        return false;
    }
    if FORMS.has(last) || OPENING_FORMS.has(first) || COMPANY_GROUPS.has(first) {
        return true;
    }
    // Initials and surnames as well, behind a given name: "Deepa AS", "Enric Company".
    let is_doubtful = DOUBTFUL_FORMS.has(last) || DOUBTFUL_OPENING_FORMS.has(first);
    is_doubtful && between > 0
}

/// "株式会社北港新聞社"
fn has_glued_form(name: &str) -> bool {
    let opening = GLUED_FORMS.opening(name, Lang::UNKNOWN);
    opening.or_else(|| GLUED_FORMS.closing(name, Lang::UNKNOWN)).is_some()
}

#[cfg(test)]
mod tests {
    use super::is_company;

    #[test]
    fn companies_are_told_by_their_forms() {
        for name in [
            "Example Media Sp. z o.o.",
            "Lake Review Verlag GmbH & Co. KG",
            "Lake Review Newspapers Limited",
            "Editora Lagoa S/A",
            "Lago MediaGroup S.p.A.",
            "Lake Media Holdings, Inc.",
            "Grupo Lago",
            "ООО Озеро",
            "株式会社北港新聞社",
            "Lake Media Co., Ltd.",
            "The Lake Media Company",
            "Lake Media AS",
            "PT Danau Media",
        ] {
            assert!(is_company(name), "{name}");
        }
        for name in [
            "Ada Lund",
            "Ada Lund Berg",
            "AG",
            "Lake Review",
            "Asa Lund",
            "Inc. Magazine Staff",
            "山田太郎",
            "Deepa AS",
            "ADA SA",
            "Ada Company",
            "PT Lund",
        ] {
            assert!(!is_company(name), "{name}");
        }
    }
}
