//! A page gives the same article in whatever charset it is, declared in the header, in the page, or wrongly.
#![cfg(feature = "encoding")]
#![allow(clippy::unwrap_used)]

use encoding_rs::Encoding;
use newsprint::{Article, Error, Extractor};

/// Charsets, and a language and a text for each.
const ROWS: &[(&str, &str, &str)] = &[
    (
        "ibm866",
        "ru",
        "Мост снова открыт для движения после двух лет ремонта, сообщили в мэрии города в пятницу.",
    ),
    (
        "iso-8859-2",
        "pl",
        "Most znów jest otwarty po dwóch latach remontu, poinformował w piątek urząd miasta; łącznie wydano źródłowe pięć milionów.",
    ),
    (
        "iso-8859-3",
        "eo",
        "La ponto estas denove malfermita post du jaroj, diris la urbo ĵaŭde; ĉiuj ĝojis pri tio, kaj la ŝipoj ankaŭ.",
    ),
    (
        "iso-8859-4",
        "lv",
        "Tilts pēc diviem gadiem atkal ir atvērts, piektdien paziņoja pilsētas dome; izmaksas ir četri miljoni, ziņo šķērsielā.",
    ),
    (
        "iso-8859-5",
        "ru",
        "Мост снова открыт для движения после двух лет ремонта, сообщили в мэрии города в пятницу.",
    ),
    ("iso-8859-6", "ar", "أعيد فتح الجسر بعد عامين من الإصلاحات، حسبما أعلنت المدينة يوم الجمعة."),
    (
        "iso-8859-7",
        "el",
        "Η γέφυρα άνοιξε ξανά μετά από δύο χρόνια επισκευών, ανακοίνωσε ο δήμος την Παρασκευή.",
    ),
    ("iso-8859-8", "he", "הגשר נפתח מחדש לאחר שנתיים של תיקונים, כך הודיעה העירייה ביום שישי."),
    ("iso-8859-8-i", "he", "הגשר נפתח מחדש לאחר שנתיים של תיקונים, כך הודיעה העירייה ביום שישי."),
    (
        "iso-8859-10",
        "is",
        "Brúin er opin á ný eftir tveggja ára viðgerðir, sagði borgin á föstudag; þetta kostaði fjórar milljónir, ðæ.",
    ),
    (
        "iso-8859-13",
        "lt",
        "Tiltas po dvejų metų remonto vėl atidarytas, penktadienį pranešė miestas; išlaidos siekė keturis milijonus, žmonės džiaugėsi.",
    ),
    (
        "iso-8859-14",
        "cy",
        "Mae'r bont ar agor eto ar ôl dwy flynedd, meddai'r ddinas; ŵyr neb pam, ac mae'r tŷ ar lan y dŵr ŷd.",
    ),
    (
        "iso-8859-15",
        "fr",
        "Le pont est rouvert après deux années de travaux, a indiqué la ville ; le coût est de 4 € par cœur, où était né l'été.",
    ),
    (
        "iso-8859-16",
        "ro",
        "Podul a fost redeschis după doi ani de reparații, a anunțat vineri primăria; și bugetul a fost depășit, în cele din urmă, fără știre.",
    ),
    (
        "koi8-r",
        "ru",
        "Мост снова открыт для движения после двух лет ремонта, сообщили в мэрии города в пятницу.",
    ),
    (
        "koi8-u",
        "uk",
        "Міст знову відкрито після двох років ремонту, повідомили в суботу в міській раді; їхня ґанкова вартість.",
    ),
    (
        "macintosh",
        "fr",
        "Le pont est rouvert après deux années de travaux, a indiqué la ville ; l’été sera agréable, où qu’on soit, à côté.",
    ),
    ("windows-874", "th", "สะพานเปิดอีกครั้งหลังซ่อมแซมสองปี เทศบาลกล่าวเมื่อวันศุกร์"),
    (
        "windows-1250",
        "cs",
        "Most je po dvou letech oprav znovu otevřen, oznámilo v pátek město; stálo to čtyři miliony, řekl žalobce, šťastně.",
    ),
    (
        "windows-1251",
        "ru",
        "Мост снова открыт для движения после двух лет ремонта, сообщили в мэрии города в пятницу.",
    ),
    (
        "windows-1252",
        "de",
        "Die Brücke ist nach zwei Jahren wieder offen, teilte die Stadt am Freitag mit; die Kosten fürs Gerüst waren höher, größer.",
    ),
    (
        "windows-1253",
        "el",
        "Η γέφυρα άνοιξε ξανά μετά από δύο χρόνια επισκευών, ανακοίνωσε ο δήμος την Παρασκευή στην Άρτα.",
    ),
    (
        "windows-1254",
        "tr",
        "Köprü iki yıl süren onarımın ardından yeniden açıldı, belediye cuma günü açıkladı; ışıklar şimdi söndü, ağaçlar.",
    ),
    ("windows-1255", "he", "הגשר נפתח מחדש לאחר שנתיים של תיקונים, כך הודיעה העירייה ביום שישי."),
    ("windows-1256", "ar", "أعيد فتح الجسر بعد عامين من الإصلاحات، حسبما أعلنت المدينة يوم الجمعة."),
    (
        "windows-1257",
        "lt",
        "Tiltas po dvejų metų remonto vėl atidarytas, penktadienį pranešė miestas; išlaidos siekė keturis milijonus, žmonės džiaugėsi.",
    ),
    ("windows-1258", "vi", "Cây câu dài lâu năm, đêm qua, thành ra đông ngươi ơ Hà."),
    (
        "x-mac-cyrillic",
        "ru",
        "Мост снова открыт для движения после двух лет ремонта, сообщили в мэрии города в пятницу.",
    ),
    ("gbk", "zh", "这座桥经过两年的维修后重新开放，市政府周五表示。费用为四百万元，是估计的两倍。"),
    ("gb18030", "zh", "这座桥经过两年的维修后重新开放，市政府周五表示。费用为四百万元，是估计的两倍。"),
    ("big5", "zh-TW", "這座橋經過兩年的維修後重新開放，市政府週五表示。費用為四百萬元，是估計的兩倍。"),
    (
        "euc-jp",
        "ja",
        "橋は二年間の修理のあと再び開通したと市の担当者が金曜日に語った。費用は四百万円だった。",
    ),
    (
        "iso-2022-jp",
        "ja",
        "橋は二年間の修理のあと再び開通したと市の担当者が金曜日に語った。費用は四百万円だった。",
    ),
    (
        "shift_jis",
        "ja",
        "橋は二年間の修理のあと再び開通したと市の担当者が金曜日に語った。費用は四百万円だった。",
    ),
    (
        "euc-kr",
        "ko",
        "다리는 이 년 동안의 수리 끝에 다시 열렸다고 시가 금요일에 밝혔다. 비용은 사백만 원이었다.",
    ),
    (
        "utf-16le",
        "ja",
        "橋は二年間の修理のあと再び開通したと市の担当者が金曜日に語った。費用は四百万円だった。",
    ),
    (
        "utf-16be",
        "ru",
        "Мост снова открыт для движения после двух лет ремонта, сообщили в мэрии города в пятницу.",
    ),
];

/// Charsets that nobody finds on a page that declares neither charset nor language: other charsets have other letters
/// in the same places. `lang="en"`, which templates have whatever the language, is no help.
const UNDETECTED: &[&str] = &["iso-8859-3", "iso-8859-14", "iso-8859-16"];

fn encode(label: &str, text: &str) -> Vec<u8> {
    match label {
        "utf-16le" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16be" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => {
            let (bytes, _, failed) = Encoding::for_label(label.as_bytes()).unwrap().encode(text);
            assert!(!failed, "{label}: {text}");
            bytes.into_owned()
        }
    }
}

fn page(lang: &str, meta: &str, text: &str) -> String {
    format!(
        "<!doctype html><html lang=\"{lang}\"><head>{meta}<title>Post</title></head><body>\
         <article><h1>{text}</h1><p>{text} 1 {text} 2</p></article></body></html>"
    )
}

fn read(bytes: &[u8], header: Option<&str>) -> Result<Article, Error> {
    let extraction = Extractor::new().bytes(bytes);
    match header {
        Some(header) => extraction.content_type(header).extract(),
        None => extraction.extract(),
    }
}

#[test]
fn the_same_article_in_every_charset() {
    for (label, lang, text) in ROWS {
        let expected = Extractor::new().page(&page(lang, "", text)).extract().unwrap();
        assert!(expected.headline.is_some() && expected.paragraphs.len() == 1, "{label}");
        let own = format!("<meta charset={label}>");
        let header = format!("text/html; charset={label}");
        let utf_8 = "text/html; charset=utf-8";
        for (meta, header) in [
            ("", Some(header.as_str())),
            (own.as_str(), None),
            (&own, Some("text/html")),
            ("", None),
            ("", Some(utf_8)),
            ("<meta charset=utf-8>", None),
        ] {
            let bytes = encode(label, &page(lang, meta, text));
            assert_eq!(read(&bytes, header).as_ref(), Ok(&expected), "{label} {meta} {header:?}");
        }
    }
}

#[test]
fn without_a_language_three_charsets_are_not_found() {
    for lang in ["", "en"] {
        let is_missed = |(label, _, text): &&(&str, &str, &str)| {
            let page = page(lang, "", text);
            read(&encode(label, &page), None) != Extractor::new().page(&page).extract()
        };
        let missed: Vec<&str> = ROWS.iter().filter(is_missed).map(|(label, ..)| *label).collect();
        assert_eq!(missed, UNDETECTED, "{lang}");
    }
}

/// Charsets that servers send by default, and some that read any bytes.
const WRONG: &[&str] = &[
    "utf-8",
    "iso-8859-1",
    "iso-8859-2",
    "iso-8859-15",
    "windows-1251",
    "windows-1256",
    "koi8-r",
    "macintosh",
    "shift_jis",
    "gbk",
    "big5",
    "euc-jp",
    "euc-kr",
    "iso-2022-jp",
];

#[test]
fn of_two_declarations_the_right_one_is_believed() {
    for (label, lang, text) in ROWS {
        let expected = Extractor::new().page(&page(lang, "", text)).extract().unwrap();
        for wrong in WRONG {
            for (own, served) in [(label, wrong), (wrong, label)] {
                let bytes = encode(label, &page(lang, &format!("<meta charset={own}>"), text));
                let header = format!("text/html; charset={served}");
                assert_eq!(read(&bytes, Some(&header)).as_ref(), Ok(&expected), "{label}: {own}, {served}");
            }
        }
    }
}

#[test]
fn a_page_cut_amid_a_letter_keeps_its_charset() {
    for (label, lang, text) in [
        ("utf-8", "fr", "Le pont est rouvert après deux années, à côté"),
        ("shift_jis", "ja", "橋は二年間の修理のあと再び開通した"),
        ("euc-jp", "ja", "橋は二年間の修理のあと再び開通した"),
        ("gbk", "zh", "这座桥经过两年的维修后重新开放"),
        ("big5", "zh-TW", "這座橋經過兩年的維修後重新開放"),
        ("euc-kr", "ko", "다리는 이 년 동안의 수리 끝에 다시 열렸다"),
    ] {
        let last = text.chars().find(|char| !char.is_ascii()).unwrap();
        let page = format!("<html lang={lang}><h1>{text}</h1><p>{}</p><p>{last}", text.repeat(9));
        let bytes = encode(label, &page);
        let cut = &bytes[..bytes.len() - 1];
        for header in [None, Some("text/html; charset=utf-8")] {
            let article = read(cut, header).unwrap();
            assert_eq!(article.headline.as_deref(), Some(text), "{label} {header:?}");
        }
    }
}

#[test]
fn utf_16_is_not_believed_where_there_is_none() {
    let page = page("en", "", "Bridge reopens after two years of repairs, the city said.");
    for label in ["utf-16", "utf-16le", "utf-16be"] {
        let header = format!("text/html; charset={label}");
        let article = Extractor::new().bytes(page.as_bytes()).content_type(&header).extract().unwrap();
        assert_eq!(article, Extractor::new().page(&page).extract().unwrap());
    }
}
