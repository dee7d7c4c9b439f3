//! Printed and machine-readable dates: the forms of `date_forms.tsv`, and what hints and longer lines change.

use chrono::{DateTime, NaiveDate};
use newsprint::normalize::{
    DayOrder, Hints,
    date::{self, DateLabel},
};

/// Forms of dates, with what each must give.
const FORMS: &str = include_str!("date_forms.tsv");

#[test]
fn forms_are_read() {
    let rows: Vec<&str> = FORMS.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(rows.len() > 500, "{} rows", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        let [_form, language, text, expected] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("not four columns: {row}");
        };
        let hints = Hints::default().with_language((language != "-").then_some(language));
        let result = date::parse(text, &hints).map_or("-".to_owned(), |at| at.to_string());
        if result != expected {
            wrong.push(format!("{result} instead of: {row}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn hints_decide() {
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let plain = Hints::default();
    let shown = |text: &str, hints: &Hints<'_>| date::parse(text, hints).map(|at| at.to_string());
    let learnt = plain.with_order(Some(DayOrder::DayMonth));
    assert_eq!(shown("03/05/2024", &learnt).as_deref(), Some("2024-05-03"));
    let american = learnt.with_language(Some("en-US"));
    assert_eq!(
        shown("03/05/2024", &american).as_deref(),
        Some("2024-05-03"),
        "the page's own dates count more"
    );
    let today = plain.with_not_after(day("2022-05-06"));
    assert_eq!(shown("May 6, 2022", &today).as_deref(), Some("2022-05-06"));
    assert_eq!(shown("May 7, 2022", &today), None);
    assert_eq!(shown("2022-05-07T00:00:00Z", &today), None);
    assert_eq!(shown("05/12/2022", &today.with_language(Some("en"))), None, "both are late");
    assert_eq!(shown("05/01/2022", &plain.with_not_after(day("2022-03-01"))).as_deref(), Some("2022-01-05"));
    assert_eq!(shown("Mon, 11/03/2025", &plain).as_deref(), Some("2025-11-03"), "the weekday tells");
    let fetched = DateTime::parse_from_rfc3339("2022-05-06T12:00:00+02:00").ok();
    assert_eq!(shown("3 hours ago", &plain.with_reference(fetched)).as_deref(), Some("2022-05-06"));
}

#[test]
fn finds_in_lines() {
    let english = Hints::default().with_language(Some("en"));
    let shown = |text: &str, hints: &Hints<'_>| {
        date::find_all(text, hints)
            .into_iter()
            .map(|found| {
                assert!(text.get(found.range()).is_some());
                let label = match found.label {
                    Some(DateLabel::Published) => "P",
                    Some(DateLabel::Modified) => "M",
                    _ => "",
                };
                format!("{label}{}", found.timestamp)
            })
            .collect::<Vec<_>>()
            .join(" ")
    };
    for (text, expected) in [
        ("By QuayMedia Published May 6, 2022 13 Min Read 579 Views", "P2022-05-06"),
        ("Published 3 May 2021, updated 5 May 2021", "P2021-05-03 M2021-05-05"),
        (
            "Published: 15:56 BST, 27 April 2024 | Updated: 15:57 BST, 27 April 2024",
            "P2024-04-27T15:56:00+01:00 M2024-04-27T15:57:00+01:00",
        ),
        ("By Ada Lund, May 6, 2022 at 7:12 p.m. EDT", "2022-05-06T19:12:00-04:00"),
        (
            "11:48, Thu, Jul 18, 2024 | UPDATED: 11:50, Thu, Jul 18, 2024",
            "2024-07-18T11:48:00 M2024-07-18T11:50:00",
        ),
        ("Jun 08, 2023 • 11 Minute Read", "2023-06-08"),
        ("6 May 2022 (updated)", "M2022-05-06"),
        ("Copyright © 2011 Example", ""),
        ("© 2004-2019 Example Inc.", ""),
        ("Call 555-123-4567", ""),
        ("Version 10.4.2022.1", ""),
        ("1,234 May 2022", ""),
        ("In May 2022 he was 34", ""),
        ("Top 10 of 2022", ""),
        ("May 6, 1985 was a Monday", ""),
        ("192.168.10.22", ""),
        ("Example Gallery, 23 May – 28 September 2025", "2025-09-28"),
        ("4 April – 3 May 2025", "2025-05-03"),
        ("https://example.org/2022/05/06/x", "2022-05-06"),
        ("Fri 6 May 2022 07.12 BST", "2022-05-06T07:12:00+01:00"),
        ("", ""),
    ] {
        assert_eq!(shown(text, &english), expected, "{text}");
    }
    let german = Hints::default().with_language(Some("de"));
    assert_eq!(
        shown("Von Ada Lund | Stand: 06.05.2022, 19:05 Uhr | Lesezeit 4 Min.", &german),
        "M2022-05-06T19:05:00"
    );
    assert_eq!(
        shown("Erstellt am 3. Mai 2021, zuletzt aktualisiert am 5. Mai 2021", &german),
        "P2021-05-03 M2021-05-05"
    );
    let japanese = Hints::default().with_language(Some("ja"));
    assert_eq!(
        shown("公開 2022年5月6日 19:05 更新 2022年5月7日", &japanese),
        "P2022-05-06T19:05:00 M2022-05-07"
    );
    assert_eq!(shown("2022年5月6日 19時05分 公開", &japanese), "P2022-05-06T19:05:00");
    let korean = Hints::default().with_language(Some("ko"));
    assert_eq!(
        shown("입력 2022.05.06 19:05 수정 2022.05.06 20:05", &korean),
        "P2022-05-06T19:05:00 M2022-05-06T20:05:00"
    );
    assert_eq!(
        date::find("Updated 5 May 2021. Published 3 May 2021", &english).unwrap().to_string(),
        "2021-05-03"
    );
}

#[test]
fn orders_are_learnt() {
    for (texts, expected) in [
        (vec!["03/05/2024", "25/04/2024"], Some(DayOrder::DayMonth)),
        (vec!["03/05/2024", "04/25/2024"], Some(DayOrder::MonthDay)),
        (vec!["03/05/2024"], None),
        (vec!["25/04/2024", "04/25/2024"], None),
        (vec!["", "no date", "2024-04-25"], None),
    ] {
        assert_eq!(date::learn_order(texts.iter().copied()), expected, "{texts:?}");
    }
}
