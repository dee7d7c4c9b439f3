//! Companies by the legal forms in their names.

/// Legal forms behind a company's name, as companies write them.
#[rustfmt::skip]
const FORMS: &[&str] = &[
    "GmbH", "gGmbH", "mbH", "AG", "KG", "OHG", "SE", "Inc", "Inc.", "Incorporated", "Ltd", "Ltd.", "Limited", "LLC",
    "LLP", "plc", "PLC", "Plc", "Corp", "Corp.", "Corporation", "Pty", "SA", "S.A.", "S/A", "SAS", "SARL", "S.p.A.",
    "SpA", "S.r.l.", "Srl", "SRL", "BV", "B.V.", "NV", "N.V.", "AB", "ASA", "AS", "A/S", "ApS", "Oy", "Oyj", "s.r.o.",
    "a.s.", "d.o.o.", "Kft.", "Zrt.", "Nyrt.", "o.o.", "Sp.k.", "sp.k.", "Ltda", "Ltda.", "S.L.", "C.V.", "Bhd",
    "Tbk", "A.Ş.", "AŞ", "Publishing", "Verlag", "Company", "Holding", "Holdings",
];

/// The same before the name.
const OPENING: &[&str] = &["ООО", "АО", "ОАО", "ЗАО", "ПАО", "ТОВ", "ТзОВ", "PT", "株式会社", "주식회사"];

/// Words for groups of companies that open their names; "Groupe" opens that of a band as well.
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
    words.count() <= MOST_WORDS
        && (FORMS.contains(&last) || OPENING.contains(&first) || GROUPS.contains(&first))
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
        ] {
            assert!(is_company(name), "{name}");
        }
        for name in
            ["Ada Lund", "Ada Lund Berg", "AG", "Lake Review", "Asa Lund", "Inc. Magazine Staff", "山田太郎"]
        {
            assert!(!is_company(name), "{name}");
        }
    }
}
