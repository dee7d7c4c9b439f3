//! What must hold for every text: no panic, and what is printed is read again.

use chrono::{DateTime, Duration, FixedOffset, Locale, NaiveDate};
use newsprint::Timestamp;
use newsprint::normalize::{Hints, date};
use newsprint::normalize::{byline, headline, language, reading_time, section, text, url, views};
use proptest::prelude::*;

/// Reads a text in every way there is.
fn read_all(input: &str) {
    let reference = DateTime::parse_from_rfc3339("2022-05-06T12:00:00+02:00").ok();
    for tag in [None, Some("en"), Some("de"), Some("fa"), Some("th"), Some("ja")] {
        let hints = Hints::default().with_language(tag).with_reference(reference);
        date::parse(input, &hints);
        date::find(input, &hints);
        for found in date::find_all(input, &hints) {
            assert!(input.get(found.range()).is_some_and(|part| !part.is_empty()));
        }
    }
    date::machine(input);
    date::learn_order([input].into_iter());
    byline::parse(input, &Hints::default());
    byline::parse_line(input, &Hints::default());
    byline::clean_name(input, &Hints::default());
    byline::is_name(input);
    headline::clean(
        input,
        &headline::HeadlineHints::default().with_publication(Some(input)).with_host(Some(input)),
    );
    section::clean(input, &Hints::default());
    reading_time::parse(input, &Hints::default());
    reading_time::duration(input);
    reading_time::count_words(input);
    views::parse(input, &Hints::default());
    language::parse(input);
    language::detect(input);
    url::resolve(None, input);
    url::resolve(::url::Url::parse("https://example.org/a").ok().as_ref(), input);
    url::identity(input);
    url::day_in_path(input);
    text::collapse(input);
    text::decode_entities(input);
    text::fold(input);
    text::strip_tags(input);
}

/// Pieces that dates, bylines and titles are made of, in the wildest order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "2022",
        "05",
        "6",
        "99",
        "0",
        "13",
        "2565",
        "1401",
        "٢٠٢٢",
        "二〇二二",
        "年",
        "月",
        "日",
        "令和",
        "元",
        "May",
        "mai",
        "maja",
        "พ.ค.",
        "tháng",
        "كانون الثاني",
        "/",
        "-",
        ".",
        ":",
        ",",
        " ",
        " ",
        " ",
        "T",
        "Z",
        "+02:00",
        "GMT",
        "ET",
        "p.m.",
        "午後",
        "Uhr",
        "By",
        "von",
        "and",
        "(",
        ")",
        "|",
        "\n",
        "@",
        "Ada Lund",
        "记者",
        "기자",
        "&amp;",
        "<b>",
        "—",
        "’",
        "min read",
        "views",
        "K",
        "%",
        "http://",
        "1e9",
        "\u{301}",
        "\u{200d}",
        "🦀",
    ]);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0_i64..40_000).prop_map(|days| NaiveDate::default() + Duration::days(7_306 + days))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_text_panics(input in "\\PC{0,80}") {
        read_all(&input);
    }

    #[test]
    fn no_order_of_pieces_panics(input in pieces()) {
        read_all(&input);
    }

    #[test]
    fn timestamps_are_read_as_printed(day in day(), second in 0_u32..86_400, offset in -840_i32..=840) {
        let hints = Hints::default();
        let at = day.and_hms_opt(second / 3600, second / 60 % 60, second % 60).unwrap();
        let zone = FixedOffset::east_opt(offset * 60).unwrap();
        let instant = at.and_local_timezone(zone).unwrap();
        for timestamp in [Timestamp::Day(day), Timestamp::Local(at), Timestamp::Instant(instant)] {
            prop_assert_eq!(date::parse(&timestamp.to_string(), &hints), Some(timestamp));
            prop_assert_eq!(date::machine(&timestamp.to_string()), Some(timestamp));
            let line = format!("Ada Lund | {timestamp} | Example");
            prop_assert_eq!(date::find(&line, &hints), Some(timestamp));
        }
        prop_assert_eq!(date::machine(&instant.to_rfc2822()), Some(Timestamp::Instant(instant)));
        // Before September 2001 the count has nine digits, which other numbers have as well.
        if instant.timestamp() >= 1_000_000_000 {
            prop_assert_eq!(date::machine(&instant.timestamp().to_string()).and_then(|at| at.instant()), Some(instant));
        }
    }

    #[test]
    fn what_locales_print_is_found(day in day(), minute in 0_u32..1440) {
        let at = day.and_hms_opt(minute / 60, minute % 60, 0).unwrap();
        for (tag, locale, format) in [
            ("en", Locale::en_US, "%B %-d, %Y at %-I:%M %p"),
            ("en", Locale::en_GB, "%-d %b %Y, %H:%M"),
            ("de", Locale::de_DE, "%-d. %B %Y, %H:%M Uhr"),
            ("fr", Locale::fr_FR, "%-d %B %Y à %Hh%M"),
            ("es", Locale::es_ES, "%-d de %B de %Y a las %H:%M"),
            ("pt", Locale::pt_BR, "%-d de %B de %Y às %Hh%M"),
            ("it", Locale::it_IT, "%-d %B %Y alle %H:%M"),
            ("nl", Locale::nl_NL, "%-d %B %Y om %H:%M"),
            ("sv", Locale::sv_SE, "%-d %B %Y kl. %H.%M"),
            ("pl", Locale::pl_PL, "%-d %B %Y, %H:%M"),
            ("cs", Locale::cs_CZ, "%-d. %B %Y %H:%M"),
            ("hr", Locale::hr_HR, "%-d. %B %Y. u %H:%M"),
            ("ru", Locale::ru_RU, "%-d %B %Y г., %H:%M"),
            ("uk", Locale::uk_UA, "%-d %B %Y, %H:%M"),
            ("el", Locale::el_GR, "%-d %B %Y, %H:%M"),
            ("tr", Locale::tr_TR, "%-d %B %Y - %H:%M"),
            ("ar", Locale::ar_EG, "%-d %B %Y - %H:%M"),
            ("hi", Locale::hi_IN, "%-d %B %Y, %H:%M"),
            ("bn", Locale::bn_BD, "%-d %B %Y, %H:%M"),
            ("id", Locale::id_ID, "%-d %B %Y %H:%M"),
            ("hu", Locale::hu_HU, "%Y. %B %-d. %H:%M"),
            ("lt", Locale::lt_LT, "%Y m. %B %-d d. %H:%M"),
            ("ja", Locale::ja_JP, "%Y年%-m月%-d日 %H時%M分"),
            ("ko", Locale::ko_KR, "%Y년 %-m월 %-d일 %H:%M"),
        ] {
            let hints = Hints::default().with_language(Some(tag));
            let printed = at.and_utc().format_localized(format, locale).to_string();
            prop_assert_eq!(date::parse(&printed, &hints), Some(Timestamp::Local(at)), "{}", printed);
            let line = format!("Ada Lund | {printed} | Example");
            prop_assert_eq!(date::find(&line, &hints), Some(Timestamp::Local(at)), "{}", line);
        }
    }

    #[test]
    fn collapsing_is_done_once(input in "\\PC{0,60}") {
        let once = text::collapse(&input).into_owned();
        prop_assert_eq!(text::collapse(&once), once.as_str());
        let folded = text::fold(&input);
        prop_assert_eq!(text::fold(&folded), folded);
    }

    #[test]
    fn names_come_out_of_lists(first in "[A-Z][a-z]{2,7} [A-Z][a-z]{3,8}", second in "[A-Z][a-z]{2,7} [A-Z][a-z]{3,8}") {
        prop_assume!(first != second && byline::is_name(&first) && byline::is_name(&second));
        let line = format!("By {first} and {second}");
        let authors = byline::parse(&line, &Hints::default());
        prop_assert!(authors.len() <= 2);
    }

    /// Addresses in plain characters take a short way, which must lead where the parser's does.
    #[test]
    fn addresses_are_resolved_as_the_parser_does(
        href in "(https?://|/|//|)([a-zA-Z0-9.:-]{0,12}/)?[a-zA-Z0-9/._~?=&;:@#%+-]{0,20}",
    ) {
        let base = ::url::Url::parse("https://user@example.org:8080/a/b?c#d").unwrap();
        let joined = base.join(&href).ok().map(String::from).filter(|url| url.starts_with("http"));
        if !href.is_empty() && !href.starts_with('#') {
            prop_assert_eq!(url::resolve(Some(&base), &href), joined);
        }
    }
}

#[test]
fn time_grows_with_the_text() {
    // Shapes that would be slow if anything looked back or ahead without bound.
    for piece in [
        "1", "1 ", "2022 ", "May ", "5/", "5:", "(", "年", "2022年", "<", "<!--", "&", "&#", "By ", ", ",
        "and ", "a|", "٢", " | ",
    ] {
        let long = piece.repeat(60_000 / piece.len());
        let started = std::time::Instant::now();
        read_all(&long);
        assert!(started.elapsed().as_secs() < 10, "{piece:?} took {:?}", started.elapsed());
        println!("{piece:?} {:?}", started.elapsed());
    }
}
