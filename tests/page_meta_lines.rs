//! The lines of facts above and under the headline, as sites of many languages print them.
#![allow(clippy::unwrap_used)]

use newsprint::{Article, Extractor};

const TEXT: &str = "<p>The old bridge over the river reopened on Friday after two years of work, the city said, and the \
    first buses crossed it in the morning.</p><p>The mayor thanked the builders, who had found more rust than the \
    plans of the engineers had foreseen, and the neighbours, who had waited.</p><p>Ships may pass again from Monday \
    on, once the harbour office has measured the depth of the water under the new arches.</p>";

/// The article of a page with these lines above and under its headline, and with these elements under its text.
fn article(language: &str, above: &str, below: &str, end: &str) -> Article {
    let html = format!(
        "<!doctype html><html lang={language}><head><title>Bridge reopens</title></head><body>{above}<main>\
         <h1>Bridge reopens after two years of work</h1>{below}{TEXT}</main>{end}</body></html>"
    );
    Extractor::new().page(&html).url("https://gazette.example/city/bridge").extract().unwrap()
}

fn dates(article: &Article) -> (Option<String>, Option<String>) {
    (article.published.map(|at| at.to_string()), article.modified.map(|at| at.to_string()))
}

#[test]
fn the_day_of_today_in_the_head_of_the_page_is_heard_last() {
    let today = "Dienstag, 14. Mai 2024";
    for (above, below, published) in [
        // In the head of the page any date is: marked or not, with a weekday or not.
        (
            format!("<header><div>{today}</div></header>"),
            "<div>Veröffentlicht 13.05.2024, 09:15 | Aktualisiert 14.05.2024</div>",
            "2024-05-13T09:15:00",
        ),
        (
            format!("<header><div class=date>{today}</div></header>"),
            "<div class=date>13. Mai 2024</div>",
            "2024-05-13",
        ),
        (
            "<div id=masthead><div class=date>14. Mai 2024, 11:04 Uhr</div></div>".to_owned(),
            "<div>Von Anna Beispiel und Karl Muster, 13.05.2024, 09:15 Uhr</div>",
            "2024-05-13T09:15:00",
        ),
        // Elsewhere a weekday tells it.
        (
            format!("<div><span class=date>{today}</span></div>"),
            "<div>13.05.2024, 09:15 Uhr, aktualisiert: 14.05.2024, 10:00</div>",
            "2024-05-13T09:15:00",
        ),
        // Where no other date is printed it counts.
        (format!("<header><div>{today}</div></header>"), "", "2024-05-14"),
    ] {
        let found = dates(&article("de", &above, below, "")).0;
        assert_eq!(found.as_deref(), Some(published), "{above} {below}");
    }
}

#[test]
fn a_change_under_the_headline_says_more_than_today() {
    let found = article(
        "de",
        "<header><div>Dienstag, 14. Mai 2024</div></header>",
        "<div>Aktualisiert: 12.05.2024, 10:00</div>",
        "",
    );
    assert_eq!(dates(&found).0.as_deref(), Some("2024-05-12T10:00:00"));
}

#[test]
fn a_line_that_credits_somebody_says_when_and_the_card_of_another_story_does_not() {
    let card = "<div class=more><div class=item><a href=/x>Der Kanal der Stadt wird bald viel tiefer</a> \
        <span>7. März 2024</span></div></div>";
    for (language, below, expected) in [
        (
            "de",
            "<div>Von Anna Beispiel und Karl Muster | Samstag, 9. März 2024, 18:30 Uhr | 14 Kommentare</div>",
            "2024-03-09T18:30:00",
        ),
        (
            "sr",
            "<div>Аутор: М. Петровић субота, 09.03.2024. у 18:30 Коментара: 14</div>",
            "2024-03-09T18:30:00",
        ),
        ("hr", "<div>09.03.2024. u 18:30</div>", "2024-03-09T18:30:00"),
        ("en", "<div>Updated: 08 Mar 2024 07:45 PM</div>", "2024-03-08T19:45:00"),
    ] {
        assert_eq!(dates(&article(language, "", below, card)).0.as_deref(), Some(expected), "{below}");
    }
}

#[test]
fn nothing_was_changed_days_before_it_was_published() {
    let read = |published: &str, modified: &str| {
        let node = format!(
            r#"<script type="application/ld+json">{{"@type":"ImageGallery","headline":"Bridge reopens after two years of
            work","datePublished":"{published}","dateModified":"{modified}"}}</script>"#
        );
        dates(&article("en", &node, "", ""))
    };
    let published = Some("2024-05-06T10:00:00+00:00".to_owned());
    assert_eq!(read("2024-05-06T10:00:00Z", "2024-05-01T10:00:00Z"), (published.clone(), None));
    let modified = Some("2024-05-05T22:00:00+00:00".to_owned());
    assert_eq!(read("2024-05-06T10:00:00Z", "2024-05-05T22:00:00Z"), (published, modified));
}

#[test]
fn a_date_in_the_breadcrumb_is_no_step() {
    for date in
        ["<span class=date>Thứ ba, 10/9/2024, 14:35 (GMT+7)</span>", "Thứ ba, 10/9/2024, 14:35 (GMT+7)"]
    {
        let trail = format!(
            "<div class=breadcrumb><a href=https://gazette.example/>Trang chủ</a> <a href=/xa-hoi>Xã hội</a> {date}</div>"
        );
        let section = article("vi", &trail, "", "").section.unwrap();
        assert_eq!(section.name, "Xã hội", "{date}");
    }
}

#[test]
fn the_number_behind_the_word_for_views_is_theirs() {
    let below = "<div><span>5 marca 2024, 12:40</span> <span>Wyświetleń: 3214</span></div>";
    assert_eq!(article("pl", "", below, "").views, Some(3214));
}

#[test]
fn an_element_called_views_holds_their_number() {
    for (below, expected) in [
        ("<span class=views>1204</span>", Some(1204)),
        ("<span class='view-count'><i class='fa fa-eye'></i> 3,456</span>", Some(3456)),
        ("<span class=post-views>1.2K</span>", Some(1200)),
        ("<div class='views-field views-field-comment-count'>12</div>", None),
        ("<span class=views>Street and river</span>", None),
    ] {
        assert_eq!(article("en", "", below, "").views, expected, "{below}");
    }
}

#[test]
fn views_may_stand_alone_under_the_text() {
    assert_eq!(article("en", "", "", "<div>114 views</div>").views, Some(114));
    let told = "<p>The film of the reopening had 114 views in its first hour, the city said.</p>";
    assert_eq!(article("en", "", "", told).views, None);
}

#[test]
fn a_thai_text_is_told_from_the_line_above_it() {
    let html = "<!doctype html><html lang=th><title>สะพานเก่าเปิดใช้อีกครั้ง</title><main><h1>สะพานเก่าเปิดใช้อีกครั้ง</h1>\
        <div>6 พ.ค. 2565 09:15 น. แก้ไขล่าสุด 7 พ.ค. 2565 19:05 น.</div>\
        <p>สะพานเก่าข้ามแม่น้ำกลางเมืองเปิดใช้งานอีกครั้งเมื่อวันศุกร์ที่ผ่านมา หลังจากปิดซ่อมแซมเป็นเวลานานถึงสองปีเต็ม</p>\
        <p>นายกเทศมนตรีกล่าวขอบคุณช่างก่อสร้างที่พบสนิมมากกว่าที่วิศวกรคาดการณ์ไว้ รวมทั้งชาวบ้านในละแวกนั้นที่อดทนรอ</p>\
        <p>เรือโดยสารจะแล่นผ่านใต้สะพานได้ตั้งแต่วันจันทร์เป็นต้นไป เมื่อสำนักงานท่าเรือวัดความลึกของน้ำเรียบร้อยแล้ว</p></main></html>";
    let article = Extractor::new().page(html).extract().unwrap();
    assert_eq!(article.paragraphs.len(), 3);
    assert_eq!(dates(&article).1.as_deref(), Some("2022-05-07T19:05:00"));
}

#[test]
fn signs_and_credits_are_no_names() {
    let html = format!(
        "<!doctype html><title>Bridge reopens after two years of work - by Ravi Sandhu</title><main>\
         <h1>Bridge reopens after two years of work<a class=anchor href=#top>#</a></h1>{TEXT}</main>"
    );
    let article = Extractor::new().page(&html).extract().unwrap();
    assert_eq!(article.headline.as_deref(), Some("Bridge reopens after two years of work"));
    assert_eq!(article.publication, None);
}

#[test]
fn the_whole_text_is_no_description() {
    let html = format!(
        "<!doctype html><title>Bridge reopens</title><main itemscope itemtype=https://schema.org/NewsArticle>\
         <h1>Bridge reopens after two years of work</h1><div itemprop='description articleBody'>{TEXT}</div></main>"
    );
    assert_eq!(Extractor::new().page(&html).extract().unwrap().description, None);
}

#[test]
fn a_number_may_be_named_that_of_the_views() {
    for (below, views) in [
        ("<div class=td-post-views><i></i><span>1,352</span></div>", Some(1352)),
        ("<span class='views-row'>12</span>", None),
        ("<p class=post-views>Seen by many of our readers</p>", None),
    ] {
        assert_eq!(article("en", "", below, "").views, views, "{below}");
    }
}
