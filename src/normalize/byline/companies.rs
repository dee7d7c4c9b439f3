//! Companies by the legal forms in their names.

/// Legal forms behind a company's name, as companies write them.
#[rustfmt::skip]
const FORMS: &[&str] = &[
    "GmbH", "gGmbH", "mbH", "AG", "OHG", "Inc", "Inc.", "Incorporated", "Ltd", "Ltd.", "Limited", "LLC",
    "LLP", "plc", "PLC", "Plc", "Corp", "Corp.", "Corporation", "Pty", "S.A.", "S/A", "SAS", "SARL", "S.p.A.",
    "SpA", "S.r.l.", "Srl", "SRL", "B.V.", "N.V.", "ASA", "A/S", "ApS", "Oy", "Oyj", "s.r.o.",
    "a.s.", "d.o.o.", "Kft.", "Zrt.", "Nyrt.", "o.o.", "Sp.k.", "sp.k.", "Ltda", "Ltda.", "S.L.", "C.V.", "Bhd",
    "Tbk", "A.Ş.", "AŞ", "Publishing", "Verlag", "Holdings",
];

/// Those that are initials or a surname as well, behind a given name ("Deepa AS", "Enric Company"): they tell behind
/// two words or more.
const DOUBTFUL: &[&str] = &["KG", "SE", "SA", "BV", "NV", "AB", "AS", "Company", "Holding"];

/// The same before the name.
const OPENING: &[&str] = &["ООО", "АО", "ОАО", "ЗАО", "ПАО", "ТОВ", "ТзОВ"];

/// That of Indonesia, which are initials as well.
const DOUBTFUL_OPENING: &str = "PT";

/// Words for groups of companies that open their names.
const GROUPS: &[&str] = &["Grupa", "Grupo", "Groupe", "Gruppo"];

/// Whether a name is that of a company, by its legal form: "Example Media GmbH & Co. KG", "Example sp. z o.o.".
pub(crate) fn is_company(name: &str) -> bool {
    const MOST_WORDS: usize = 10;
    let name = name.trim();
    let mut words = name.split_whitespace();
    let Some(first) = words.next() else { return false };
    let glued = ["株式会社", "有限会社", "有限公司", "주식회사"];
    if glued.iter().any(|form| name.starts_with(form) || name.ends_with(form)) {
        return true;
    }
    let Some(last) = words.next_back() else { return false };
    let between = words.count();
    let is_told = || FORMS.contains(&last) || OPENING.contains(&first) || GROUPS.contains(&first);
    let is_likely = || between > 0 && (DOUBTFUL.contains(&last) || first == DOUBTFUL_OPENING);
    between <= MOST_WORDS && (is_told() || is_likely())
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
