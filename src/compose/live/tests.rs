use chrono::NaiveDate;

use crate::article::LiveUpdate;
use crate::body::{Selection, blocks};
use crate::candidate::{Agent, DeclaredUpdate};
use crate::compose::composer::compose;
use crate::compose::{Body, Exclusions, LiveHints};
use crate::dom::{Page, parse};
use crate::limits::Limits;
use crate::settings::Context;

const LIVE: Exclusions<'static> = Exclusions {
    headline: Some("Storm on the Elm: live"),
    kicker: None,
    dek: None,
    authors: Vec::new(),
    lead_pictures: Vec::new(),
    nodes: Vec::new(),
    promos: Vec::new(),
    live: LiveHints { candidates: None, language: None, day: None },
};

/// Composes a page of which every block is chosen.
fn body(html: &str, exclusions: &Exclusions<'_>) -> Body {
    let page = Page::of(parse(html, &Limits::default()).unwrap());
    let mut blocks = blocks(&page);
    for block in &mut blocks {
        block.chosen = true;
    }
    let context = Context {
        base: url::Url::parse("https://paper.example/news/1").ok(),
        address: None,
        not_after: None,
        fetched_at: None,
        words_per_minute: 238,
        related_links: 10,
        inspecting: false,
    };
    compose(&page, &Selection { blocks }, exclusions, &context)
}

/// Each entry as `time | author | headline | its paragraphs`.
fn printed(body: &Body) -> Vec<String> {
    let text = |range: std::ops::Range<usize>| {
        let paragraphs = body.paragraphs.get(range).unwrap_or_default();
        paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>().join(" / ")
    };
    let print = |update: &LiveUpdate| {
        let names: Vec<&str> = update
            .byline
            .iter()
            .flat_map(|byline| &byline.authors)
            .map(|author| author.name.as_str())
            .collect();
        let time = update.published.map(|at| at.to_string()).unwrap_or_default();
        let title = update.headline.clone().unwrap_or_default();
        format!("{time} | {} | {title} | {}", names.join(", "), text(update.start..update.end))
    };
    body.live_updates.iter().map(print).collect()
}

#[test]
fn entries_in_elements_of_their_own() {
    let html = "<p>The storm came at night.</p><ul>\
        <li><time datetime=2024-05-06T12:58:00+02:00>12:58</time><h3>Bridge shut</h3><p>It is shut.</p>\
            <p class=author>By <a href=/ada>Ada Lund</a></p></li>\
        <li class=ad><p>An offer.</p></li>\
        <li><time datetime=2024-05-06T10:31:00+02:00>10:31</time><p>Two trees fell.</p></li>\
        <li><time datetime=2024-05-06T09:02:00+02:00>09:02</time><p>Rain.</p><p>More rain.</p></li></ul>\
        <p>With agencies.</p>";
    let body = body(html, &LIVE);
    assert_eq!(
        printed(&body),
        [
            "2024-05-06T12:58:00+02:00 | Ada Lund | Bridge shut | Bridge shut / It is shut.",
            "2024-05-06T10:31:00+02:00 |  |  | Two trees fell.",
            "2024-05-06T09:02:00+02:00 |  |  | Rain. / More rain.",
        ]
    );
    assert_eq!(
        body.paragraphs.first().map(|paragraph| paragraph.text.as_str()),
        Some("The storm came at night.")
    );
    assert_eq!(body.paragraphs.last().map(|paragraph| paragraph.text.as_str()), Some("With agencies."));
}

#[test]
fn a_line_with_time_and_author_is_no_paragraph() {
    let html = "<div class=entry><div><time>21:22</time><mark>Frida Watkin</mark></div><h3>Good night</h3><p>See you.</p></div>\
        <div class=entry><div><time>21:01</time><a rel=author href=/tom>Tom Okoro</a></div><p>Two more.</p></div>\
        <div class=entry><div><time>20:36</time><span>Key event</span></div><p>The ferry sails.</p></div>";
    assert_eq!(
        printed(&body(html, &LIVE)),
        [" | Frida Watkin | Good night | Good night / See you.", " | Tom Okoro |  | Two more.",]
    );
}

#[test]
fn a_last_line_with_author_and_time_is_no_paragraph() {
    let entry = |title: &str, text: &str, name: &str, clock: &str| {
        format!(
            "<div><div><h3>{title}</h3>{text}</div><div><span>{name}</span><span>2 March 2024 {clock}</span></div></div>"
        )
    };
    let html = entry("Bridge shut", "<p>It is shut.</p>", "Ada O'Lund", "22:17")
        + &entry("Pictures of the storm", "", "Tom Okoro", "21:44")
        + &entry("Ferry gone", "<p>It left on 2 March 2024 at noon.</p>", "Tom Okoro", "21:03");
    let title = |title, at| candidate(Some(title), at, None, None);
    let candidates = [
        title("Bridge shut", "2024-03-02T22:17:00Z"),
        title("Pictures of the storm", "2024-03-02T21:44:00Z"),
        title("Ferry gone", "2024-03-02T21:03:00Z"),
    ];
    let live = LiveHints { candidates: Some(&candidates), ..LiveHints::default() };
    assert_eq!(
        printed(&body(&html, &Exclusions { live, ..LIVE })),
        [
            "2024-03-02T22:17:00+00:00 | Ada O'Lund | Bridge shut | Bridge shut / It is shut.",
            "2024-03-02T21:44:00+00:00 | Tom Okoro | Pictures of the storm | Pictures of the storm",
            "2024-03-02T21:03:00+00:00 | Tom Okoro | Ferry gone | Ferry gone / It left on 2 March 2024 at noon.",
        ]
    );
}

#[test]
fn headings_that_open_with_a_time() {
    let html = "<p>Was bisher geschah.</p><h2>11.13 Uhr: Brücke offen</h2><p>Sie ist frei.</p><p>Auch für Autos.</p>\
        <h2>9.40 Uhr: Turnhalle voll</h2><p>Achtzig Menschen.</p><h2>+++ 7.05 Uhr – Pegel sinkt +++</h2><p>Langsam.</p>\
        <h2>Was Sie wissen müssen</h2><p>Mehr dazu.</p>";
    let day = NaiveDate::from_ymd_opt(2023, 12, 27);
    let exclusions = Exclusions {
        live: LiveHints { day, ..LiveHints::default() },
        headline: Some("Hochwasser-Ticker"),
        ..LIVE
    };
    assert_eq!(
        printed(&body(html, &exclusions)),
        [
            "2023-12-27T11:13:00 |  | Brücke offen | 11.13 Uhr: Brücke offen / Sie ist frei. / Auch für Autos.",
            "2023-12-27T09:40:00 |  | Turnhalle voll | 9.40 Uhr: Turnhalle voll / Achtzig Menschen.",
            "2023-12-27T07:05:00 |  | Pegel sinkt | +++ 7.05 Uhr – Pegel sinkt +++ / Langsam.",
        ]
    );
}

#[test]
fn a_day_is_not_given_to_times_that_pass_midnight() {
    let html = "<h3>00:10 Offen</h3><p>Ja.</p><h3>23:50 Fast</h3><p>Nein.</p><h3>01:20 Zu</h3><p>Ja.</p>";
    let day = NaiveDate::from_ymd_opt(2023, 12, 27);
    let exclusions = Exclusions { live: LiveHints { day, ..LiveHints::default() }, ..LIVE };
    let updates = body(html, &exclusions).live_updates;
    assert_eq!(updates.len(), 3);
    assert!(updates.iter().all(|update| update.published.is_none()));
}

#[test]
fn printed_dates_and_terms_of_a_list() {
    let html = "<dl class=live-blog><dt>2024年5月6日 14時30分</dt><dd>橋が再開した。</dd>\
        <dt>2024年5月6日 9時05分</dt><dd>水位が下がった。</dd><dt>2024年5月6日 7時00分</dt><dd>雨がやんだ。</dd></dl>";
    let exclusions = Exclusions { headline: Some("【速報】エルム川の洪水"), ..LIVE };
    assert_eq!(
        printed(&body(html, &exclusions)),
        [
            "2024-05-06T14:30:00 |  |  | 橋が再開した。",
            "2024-05-06T09:05:00 |  |  | 水位が下がった。",
            "2024-05-06T07:00:00 |  |  | 雨がやんだ。",
        ]
    );
}

fn candidate(
    headline: Option<&str>,
    published: &str,
    text: Option<&str>,
    author: Option<&str>,
) -> DeclaredUpdate {
    DeclaredUpdate {
        headline: headline.map(str::to_owned),
        published: Some(published.to_owned()),
        text: text.map(str::to_owned),
        authors: author.map(|name| Agent { name: name.to_owned(), ..Agent::default() }).into_iter().collect(),
    }
}

#[test]
fn the_head_tells_what_the_page_does_not_show() {
    let candidates = [
        candidate(Some("Bridge shut"), "2024-05-06T12:58:00+02:00", None, Some("Ada Lund")),
        candidate(None, "2024-05-06T10:31:00+02:00", Some("Two trees fell on the road to Sellen."), None),
        candidate(None, "2024-05-06T09:02:00+02:00", None, Some("Tom Okoro")),
    ];
    let live = LiveHints { candidates: Some(&candidates), ..LiveHints::default() };
    let exclusions = Exclusions { headline: Some("Storm"), live, ..LIVE };
    let html = "<section><p>12.58</p><h3>Bridge shut</h3><p>It is shut.</p></section>\
        <section><p><!-- a script writes the time --></p><p>Two trees fell on the road to Sellen.</p></section>\
        <section><p>09.02</p><p>Rain.</p></section>";
    let shown = printed(&body(html, &exclusions));
    assert_eq!(
        shown,
        [
            "2024-05-06T12:58:00+02:00 | Ada Lund | Bridge shut | Bridge shut / It is shut.",
            "2024-05-06T10:31:00+02:00 |  |  | Two trees fell on the road to Sellen.",
            "2024-05-06T09:02:00+02:00 | Tom Okoro |  | Rain.",
        ]
    );
    // No time is shown at all: the titles are known.
    let candidates = [
        candidate(Some("Bridge shut"), "2024-05-06T12:58:00+02:00", None, None),
        candidate(Some("Trees down"), "2024-05-06T10:31:00+02:00", None, None),
    ];
    let live = LiveHints { candidates: Some(&candidates), ..LiveHints::default() };
    let exclusions = Exclusions { headline: Some("Storm"), live, ..LIVE };
    let html = "<h3>Bridge shut</h3><p>It is shut.</p><h3>Trees down</h3><p>Two fell.</p>";
    assert_eq!(
        printed(&body(html, &exclusions)),
        [
            "2024-05-06T12:58:00+02:00 |  | Bridge shut | Bridge shut / It is shut.",
            "2024-05-06T10:31:00+02:00 |  | Trees down | Trees down / Two fell.",
        ]
    );
}

#[test]
fn a_page_that_does_not_say_so_is_no_live_blog() {
    let programme = "<h3>10:00 Opening</h3><p>In the hall.</p><h3>11:00 Talk</h3><p>On bridges.</p>\
        <h3>12:00 Lunch</h3><p>In the yard.</p>";
    let posts = "<article><time datetime=2024-05-06T12:58:00Z>6 May</time><p>One.</p></article>\
        <article><time datetime=2024-05-05T12:58:00Z>5 May</time><p>Two.</p></article>\
        <article><time datetime=2024-05-04T12:58:00Z>4 May</time><p>Three.</p></article>";
    let exclusions = Exclusions { headline: Some("The day of the bridge"), ..LIVE };
    for html in [programme, posts] {
        assert!(body(html, &exclusions).live_updates.is_empty(), "{html}");
    }
    let two = "<p>12:58 The bridge is shut to all traffic.</p><p>13:40 It is open again.</p>";
    assert!(body(two, &LIVE).live_updates.is_empty());
}

#[test]
fn times_with_nothing_told_between_them_are_a_timetable() {
    let html = "<p>Music is back in Norrin.</p><p>18:00 Doors</p><p>19:00 Owl</p><p>20:00 Kestrel</p>\
        <p>21:30 The Elms</p><p>23:00 Close</p><p>Tickets cost nothing.</p>";
    let body = body(html, &LIVE);
    assert!(body.live_updates.is_empty());
    assert_eq!(body.paragraphs.len(), 7);
}
