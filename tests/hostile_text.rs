//! Texts that no editor ever printed are normalized in time linear in their length.
#![allow(clippy::unwrap_used)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use newsprint::normalize::headline::HeadlineHints;
use newsprint::normalize::{
    Hints, byline, date, headline, language, reading_time, section, text, url, views,
};

/// Bytes of each text: work that grows with the square of it takes minutes.
const SIZE: usize = 400_000;

/// Far more than any text needs.
const PATIENCE: Duration = Duration::from_secs(60);

const PIECES: &[&str] = &[
    "a",
    "1",
    " ",
    "12 ",
    "12:",
    "1.",
    "1-",
    "1/",
    "5 May 2022 ",
    "05/06/2022 ",
    "May ",
    "2022",
    "2022年5月6日",
    "5 minutes ",
    "5 min read, ",
    "1,234 ",
    "579 views ",
    "By ",
    "By Ada ",
    "Ada Lund, ",
    "Ada Lund and ",
    "and ",
    "(",
    "(Ada) ",
    "[",
    "\"",
    "'",
    "“",
    "|",
    "a | ",
    "a - ",
    "a: ",
    "/",
    "a/",
    "-",
    "a-",
    "_",
    "@",
    "a@b.example ",
    "http://",
    ".",
    "a.",
    ",",
    "&",
    "&amp;",
    "&#1",
    "<",
    "<b>",
    "<!--",
    ">",
    "É",
    "e\u{301}\u{327}",
    "\u{301}\u{327}",
    "\u{200F}",
    "\u{200B}",
    "记者",
    "记者 张三 ",
    "編集",
    "محمد و ",
    "โดย ",
    "PT1H",
    "P1D",
    "en-",
    "+00:00 ",
    "T10:00Z",
    "yesterday ",
    "ago ",
    "Updated ",
];

type Normalize = fn(&str);

const FUNCTIONS: &[(&str, Normalize)] = &[
    ("date::parse", |text| _ = black_box(date::parse(text, &Hints::default()))),
    ("date::find_all", |text| _ = black_box(date::find_all(text, &Hints::default()))),
    ("byline::parse", |text| _ = black_box(byline::parse(text, &Hints::default()))),
    ("byline::parse_line", |text| _ = black_box(byline::parse_line(text, &Hints::default()))),
    ("byline::clean_name", |text| _ = black_box(byline::clean_name(text, &Hints::default()))),
    ("byline::is_name", |text| _ = black_box(byline::is_name(text))),
    ("headline::clean", |text| _ = black_box(headline::clean(text, &HeadlineHints::default()))),
    ("section::clean", |text| _ = black_box(section::clean(text, &Hints::default()))),
    ("text::collapse", |text| _ = black_box(text::collapse(text))),
    ("text::decode_entities", |text| _ = black_box(text::decode_entities(text))),
    ("text::fold", |text| _ = black_box(text::fold(text))),
    ("text::strip_tags", |text| _ = black_box(text::strip_tags(text))),
    ("url::resolve", |text| _ = black_box(url::resolve(None, text))),
    ("url::identity", |text| _ = black_box(url::identity(text))),
    ("url::day_in_path", |text| _ = black_box(url::day_in_path(text))),
    ("language::parse", |text| _ = black_box(language::parse(text))),
    ("language::detect", |text| _ = black_box(language::detect(text))),
    ("reading_time::parse", |text| _ = black_box(reading_time::parse(text, &Hints::default()))),
    ("reading_time::duration", |text| _ = black_box(reading_time::duration(text))),
    ("reading_time::count_words", |text| _ = black_box(reading_time::count_words(text))),
    ("views::parse", |text| _ = black_box(views::parse(text, &Hints::default()))),
];

#[test]
fn a_piece_repeated_without_end() {
    for piece in PIECES {
        let text = piece.repeat(SIZE / piece.len());
        for (name, normalize) in FUNCTIONS {
            let started = Instant::now();
            normalize(&text);
            let took = started.elapsed();
            assert!(took < PATIENCE, "{name} of {piece:?} took {took:?}");
        }
    }
}
