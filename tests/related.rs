//! Related links: one small page for each way that pages offer other stories.
#![allow(clippy::unwrap_used, clippy::format_collect)]

use newsprint::{
    Author, Extractor, GroupOutcome, Image, Limit, Limits, Note, Omitted, ReadingTime, RelatedKind,
    RelatedLink,
};

const HOME: &str = "https://www.example.org/news/old-bridge-reopens-after-two-years-48211";

const ENGLISH: [&str; 5] = [
    "The old bridge over the river reopened on Friday morning after two years of repairs, and the first cars crossed it at dawn while a brass band played on the bank.",
    "The city spent eleven million on new beams, a wider footpath and lamps that burn all night, the mayor said at the ceremony, which some two hundred people attended.",
    "Shopkeepers on the north bank had lost a third of their trade, according to a survey by the chamber of commerce, and many of them had asked for help with the rent.",
    "Buses will use the bridge again from Monday, though the timetable, the operator warned, could change once more in the autumn when the tram line is finished.",
    "The next project, a ferry landing two miles downstream, is to be put before the council in spring, and the engineers have already begun to measure the river bed.",
];

const GERMAN: [&str; 5] = [
    "Die alte Brücke über den Fluss ist am Freitagmorgen nach zwei Jahren Bauzeit wieder geöffnet worden, und die ersten Autos fuhren im Morgengrauen hinüber.",
    "Die Stadt gab elf Millionen für neue Träger, einen breiteren Gehweg und Lampen aus, die die ganze Nacht brennen, sagte die Bürgermeisterin bei der Feier.",
    "Die Händler am Nordufer hatten nach einer Umfrage der Handelskammer ein Drittel ihres Umsatzes verloren, viele von ihnen baten um einen Nachlass bei der Miete.",
    "Die Busse fahren ab Montag wieder über die Brücke, allerdings könnte sich der Fahrplan, so der Betreiber, im Herbst noch einmal ändern.",
    "Das nächste Vorhaben, ein Fähranleger zwei Kilometer flussabwärts, soll im Frühjahr vor den Rat kommen, die Ingenieure vermessen bereits das Flussbett.",
];

/// A page whose text has something between its third and fourth paragraph, behind it, and beside it.
struct Layout<'a> {
    lang: &'a str,
    text: [&'a str; 5],
    above: &'a str,
    inside: &'a str,
    after: &'a str,
    aside: &'a str,
    footer: &'a str,
}

const LAYOUT: Layout<'_> =
    Layout { lang: "en", text: ENGLISH, above: "", inside: "", after: "", aside: "", footer: "" };

impl Layout<'_> {
    fn html(&self) -> String {
        let [first, second, third, fourth, fifth] = self.text;
        let Self { lang, above, inside, after, aside, footer, .. } = self;
        format!(
            "<!doctype html><html lang={lang}><head><title>Old bridge reopens after two years</title></head><body>\
             <header><a href=/>The Gazette</a><nav><ul><li><a href=/news>News</a><li><a href=/sport>Sport</a>\
             <li><a href=/culture>Culture</a><li><a href=/opinion>Opinion</a></ul></nav></header>{above}\
             <main><article><h1>Old bridge reopens after two years</h1><p class=byline>By Ada Lund</p>\
             <div class=article-body><p>{first}</p><p>{second}</p><p>{third}</p>{inside}<p>{fourth}</p><p>{fifth}</p></div>{after}</article></main>\
             <aside class=sidebar>{aside}</aside>\
             <footer>{footer}<a href=/imprint>Imprint</a> <a href=/privacy>Privacy</a></footer></body></html>"
        )
    }

    fn links(&self) -> Vec<RelatedLink> {
        Extractor::new().page(&self.html()).url(HOME).extract().unwrap().related_links
    }

    /// Checks titles, addresses (without the host), kinds and headings.
    #[track_caller]
    fn gives(&self, wanted: &[(&str, &str, RelatedKind, Option<&str>)]) -> Vec<RelatedLink> {
        let links = self.links();
        let found: Vec<_> = links
            .iter()
            .map(|link| {
                let url = link.url.strip_prefix("https://www.example.org").unwrap_or(&link.url);
                (link.title.as_str(), url, link.kind, link.heading.as_deref())
            })
            .collect();
        assert_eq!(found, wanted);
        links
    }

    /// Checks that all five paragraphs are there and nothing else.
    #[track_caller]
    fn keeps_text(&self) {
        let article = Extractor::new().page(&self.html()).url(HOME).extract().unwrap();
        let found: Vec<_> = article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        assert_eq!(found, self.text);
    }
}

use RelatedKind::{Inline, Latest, Popular, Related};

#[test]
fn a_list_of_titles_under_a_heading() {
    let after = "<section class=more><h3>Weitere Artikel</h3><ul>\
        <li><a href=/news/faehre-faehrt-ab-mai-48177>Fähre über den Fluss fährt ab Mai</a>\
        <li><a href=/news/stadtrat-streitet-ueber-maut-48102>Stadtrat streitet über eine Maut</a></ul></section>";
    Layout { lang: "de", text: GERMAN, after, ..LAYOUT }.gives(&[
        (
            "Fähre über den Fluss fährt ab Mai",
            "/news/faehre-faehrt-ab-mai-48177",
            Related,
            Some("Weitere Artikel"),
        ),
        (
            "Stadtrat streitet über eine Maut",
            "/news/stadtrat-streitet-ueber-maut-48102",
            Related,
            Some("Weitere Artikel"),
        ),
    ]);
}

fn names_of_sections(link: &RelatedLink) -> Vec<&str> {
    link.sections.iter().map(|section| section.name.as_str()).collect()
}

#[test]
fn cards_with_picture_title_and_facts() {
    let after = "<div class=related><h2>You Might Also Like</h2><div class=grid>\
        <div class=card><a href=/news/ferry-to-start-in-may-48177><img src=/img/ferry.jpg alt=ferry_final.jpg></a>\
        <div><a class=cat href=/transport>Transport</a><h3><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a></h3>\
        <span class=meta>July 14, 2025 · 7 Min Read</span></div></div>\
        <div class=card><a href=/news/council-splits-over-toll-48102><img data-src=/img/toll.jpg src=data:image/gif;base64,R0></a>\
        <div><a class=cat href=/politics>Politics</a><a class=cat href=/money>Money</a>\
        <h3><a href=/news/council-splits-over-toll-48102>Council splits over toll on the bridge</a></h3>\
        <span class=meta>July 12, 2025 · 14 Min Read</span></div></div></div></div>";
    let links = Layout { after, ..LAYOUT }.gives(&[
        ("Ferry to start in May", "/news/ferry-to-start-in-may-48177", Related, Some("You Might Also Like")),
        (
            "Council splits over toll on the bridge",
            "/news/council-splits-over-toll-48102",
            Related,
            Some("You Might Also Like"),
        ),
    ]);
    assert_eq!(links[0].published.unwrap().to_string(), "2025-07-14");
    assert_eq!(links[0].reading_time, Some(ReadingTime::declared(7)));
    assert_eq!(names_of_sections(&links[0]), ["Transport"]);
    assert_eq!(links[0].sections[0].url.as_deref(), Some("https://www.example.org/transport"));
    let image = links[0].image.as_ref().unwrap();
    assert_eq!(image.url, "https://www.example.org/img/ferry.jpg");
    assert_eq!(image.alt.as_deref(), Some("ferry_final.jpg"));
    assert_eq!(names_of_sections(&links[1]), ["Politics", "Money"]);
    assert_eq!(links[1].reading_time, Some(ReadingTime::declared(14)));
    assert_eq!(links[1].image, Some(Image::new("https://www.example.org/img/toll.jpg")));
}

#[test]
fn a_story_in_two_groups_keeps_the_facts_of_both_cards() {
    let after = "<section><h3>New articles</h3><ul><li><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a>\
        <a href=/transport>Transport</a> July 14, 2025<li><a href=/news/harbour-wall-cracks-again-48180>Harbour wall cracks again</a>\
        <a href=/news>News</a> July 12, 2025</ul></section>\
        <section><h3>You Might Also Like</h3><ul><li><a href=/news/ferry-to-start-in-may-48177?utm_source=box><h4>Ferry to start in May</h4></a>\
        <span>7 Min Read</span><li><a href=/news/council-splits-over-toll-48102><h4>Council splits over toll</h4></a> <span>9 Min Read</span></ul></section>";
    let links = Layout { after, ..LAYOUT }.gives(&[
        ("Ferry to start in May", "/news/ferry-to-start-in-may-48177", Related, Some("You Might Also Like")),
        ("Harbour wall cracks again", "/news/harbour-wall-cracks-again-48180", Latest, Some("New articles")),
        (
            "Council splits over toll",
            "/news/council-splits-over-toll-48102",
            Related,
            Some("You Might Also Like"),
        ),
    ]);
    assert_eq!(names_of_sections(&links[0]), ["Transport"]);
    assert_eq!(links[0].reading_time, Some(ReadingTime::declared(7)));
    assert_eq!(links[0].published.unwrap().to_string(), "2025-07-14");
}

#[test]
fn a_card_links_who_wrote_its_story() {
    let after = "<aside class=related><h2>You Might Also Like</h2><ul>\
        <li><h4><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a></h4>\
        <a rel=author href=/by/ada-lund?id=7>Ada Lund</a>\
        <li><h4><a href=/news/council-splits-over-toll-48102>Council splits over toll on the bridge</a></h4>\
        <span class=byline>By Ben Okri and Eva Roth</span></ul></aside>";
    let heading = Some("You Might Also Like");
    let links = Layout { after, ..LAYOUT }.gives(&[
        ("Ferry to start in May", "/news/ferry-to-start-in-may-48177", Related, heading),
        ("Council splits over toll on the bridge", "/news/council-splits-over-toll-48102", Related, heading),
    ]);
    assert_eq!(
        links[0].authors,
        [Author::new("Ada Lund").with_url("https://www.example.org/by/ada-lund?id=7")]
    );
    assert_eq!(links[1].authors, [Author::new("Ben Okri"), Author::new("Eva Roth")]);
}

#[test]
fn a_story_is_one_however_its_address_is_written() {
    for written in [
        "/news\\ferry-to-start-in-may-48177",
        "/a/../news/ferry-to-start-in-may-48177",
        "/news/ferry-to-start-in-may-48177#top",
    ] {
        let after = format!(
            "<section><h3>You Might Also Like</h3><ul><li><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a>\
             <li><a href=/news/harbour-wall-cracks-again-48180>Harbour wall cracks again</a>\
             <li><a href={written}>Ferry to start in May</a></ul></section>"
        );
        let links = Layout { after: &after, ..LAYOUT }.links();
        let paths: Vec<_> = links.iter().map(|link| link.url.as_str()).collect();
        let expected = ["ferry-to-start-in-may-48177", "harbour-wall-cracks-again-48180"];
        assert_eq!(paths, expected.map(|slug| format!("https://www.example.org/news/{slug}")), "{written}");
    }
}

#[test]
fn a_numbered_list_of_the_most_read() {
    let aside = "<div class=box-ranking><h4>Lo más leído</h4><ol>\
        <li><span>1</span><a href=/news/el-puente-viejo-vuelve-a-abrir-48001>El puente viejo vuelve a abrir sus carriles</a>\
        <li><span>2</span><a href=/news/la-feria-cambia-de-fecha-48002>La feria cambia de fecha por la lluvia</a></ol></div>";
    Layout { aside, ..LAYOUT }.gives(&[
        (
            "El puente viejo vuelve a abrir sus carriles",
            "/news/el-puente-viejo-vuelve-a-abrir-48001",
            Popular,
            Some("Lo más leído"),
        ),
        (
            "La feria cambia de fecha por la lluvia",
            "/news/la-feria-cambia-de-fecha-48002",
            Popular,
            Some("Lo más leído"),
        ),
    ]);
}

#[test]
fn a_rail_of_the_latest() {
    let aside = "<section><h2><a href=/ultime>Ultime notizie</a></h2>\
        <article><a href=/news/il-porto-riapre-ai-traghetti-48011><h3>Il porto riapre ai traghetti</h3></a><time datetime=2025-07-14T09:30:00+02:00>9:30</time></article>\
        <article><a href=/news/sciopero-dei-treni-venerdi-48012><h3>Sciopero dei treni venerdì prossimo</h3></a><time datetime=2025-07-14T08:10:00+02:00>8:10</time></article></section>";
    let links = Layout { aside, ..LAYOUT }.gives(&[
        (
            "Il porto riapre ai traghetti",
            "/news/il-porto-riapre-ai-traghetti-48011",
            Latest,
            Some("Ultime notizie"),
        ),
        (
            "Sciopero dei treni venerdì prossimo",
            "/news/sciopero-dei-treni-venerdi-48012",
            Latest,
            Some("Ultime notizie"),
        ),
    ]);
    assert_eq!(links[0].published.unwrap().to_string(), "2025-07-14T09:30:00+02:00");
}

#[test]
fn a_carousel() {
    let after = "<div class='slick-carousel related-posts'><h5>Veja também</h5><div class=slick-track>\
        <div class=slick-slide><a href=/news/ponte-fecha-para-obras-no-domingo-48021 title='Ponte fecha para obras no domingo'><img src=/a.jpg></a></div>\
        <div class=slick-slide><a href=/news/chuva-atrasa-voos-na-capital-48022 title='Chuva atrasa voos na capital'><img src=/b.jpg></a></div></div></div>";
    Layout { after, ..LAYOUT }.gives(&[
        (
            "Ponte fecha para obras no domingo",
            "/news/ponte-fecha-para-obras-no-domingo-48021",
            Related,
            Some("Veja também"),
        ),
        (
            "Chuva atrasa voos na capital",
            "/news/chuva-atrasa-voos-na-capital-48022",
            Related,
            Some("Veja também"),
        ),
    ]);
}

#[test]
fn tabs() {
    let aside = "<div class=tabs><div class=tab-pane><h3>Meest gelezen</h3><ul><li><a href=/news/brug-weer-open-voor-verkeer-48031>Brug weer open voor al het verkeer</a>\
        <li><a href=/news/storm-treft-de-kust-vannacht-48032>Storm treft de kust vannacht hard</a></ul></div>\
        <div class=tab-pane><h3>Net binnen</h3><ul><li><a href=/news/haven-krijgt-nieuwe-kade-48033>Haven krijgt een nieuwe kade</a>\
        <li><a href=/news/school-wint-prijs-voor-tuin-48034>School wint prijs voor haar tuin</a></ul></div></div>";
    Layout { aside, ..LAYOUT }.gives(&[
        (
            "Brug weer open voor al het verkeer",
            "/news/brug-weer-open-voor-verkeer-48031",
            Popular,
            Some("Meest gelezen"),
        ),
        (
            "Storm treft de kust vannacht hard",
            "/news/storm-treft-de-kust-vannacht-48032",
            Popular,
            Some("Meest gelezen"),
        ),
        ("Haven krijgt een nieuwe kade", "/news/haven-krijgt-nieuwe-kade-48033", Latest, Some("Net binnen")),
        (
            "School wint prijs voor haar tuin",
            "/news/school-wint-prijs-voor-tuin-48034",
            Latest,
            Some("Net binnen"),
        ),
    ]);
}

#[test]
fn a_ticker_above_the_headline() {
    let above = "<div class=news-ticker><span class=title>Son dakika</span><ul>\
        <li><a href=/news/koprude-trafik-yeniden-acildi-48041>Köprüde trafik yeniden açıldı</a>\
        <li><a href=/news/sahilde-firtina-uyarisi-verildi-48042>Sahilde fırtına uyarısı verildi</a></ul></div>";
    Layout { above, ..LAYOUT }.gives(&[
        (
            "Köprüde trafik yeniden açıldı",
            "/news/koprude-trafik-yeniden-acildi-48041",
            Latest,
            Some("Son dakika"),
        ),
        (
            "Sahilde fırtına uyarısı verildi",
            "/news/sahilde-firtina-uyarisi-verildi-48042",
            Latest,
            Some("Son dakika"),
        ),
    ]);
}

#[test]
fn a_promo_with_a_label() {
    let layout = Layout {
        inside: "<p>READ MORE: <a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a></p>",
        ..LAYOUT
    };
    layout.gives(&[(
        "Ferry to start in May",
        "/news/ferry-to-start-in-may-48177",
        Inline,
        Some("READ MORE"),
    )]);
    layout.keeps_text();
}

#[test]
fn a_promo_in_a_box() {
    let layout = Layout {
        lang: "de",
        text: GERMAN,
        inside: "<div class=box><h4>Lesen Sie auch</h4><ul><li><a href=/news/faehre-faehrt-ab-mai-48177>Fähre über den Fluss fährt ab Mai</a>\
                 <li><a href=/news/stadtrat-streitet-ueber-maut-48102>Stadtrat streitet über eine Maut</a></ul></div>",
        ..LAYOUT
    };
    layout.gives(&[
        (
            "Fähre über den Fluss fährt ab Mai",
            "/news/faehre-faehrt-ab-mai-48177",
            Inline,
            Some("Lesen Sie auch"),
        ),
        (
            "Stadtrat streitet über eine Maut",
            "/news/stadtrat-streitet-ueber-maut-48102",
            Inline,
            Some("Lesen Sie auch"),
        ),
    ]);
    layout.keeps_text();
}

#[test]
fn a_linked_line_between_paragraphs() {
    let layout = Layout {
        inside: "<p><strong><a href=/news/bron-stangs-igen-i-oktober-48051>Bron stängs igen i oktober</a></strong></p>",
        ..LAYOUT
    };
    layout.gives(&[("Bron stängs igen i oktober", "/news/bron-stangs-igen-i-oktober-48051", Inline, None)]);
    layout.keeps_text();
}

#[test]
fn a_linked_sentence_stays_prose() {
    let sentence = "The operator of the buses published the whole of its report on the closure last week.";
    let inside = format!("<p><a href=/news/report-on-the-closure-48061>{sentence}</a></p>");
    let layout = Layout { inside: &inside, ..LAYOUT };
    layout.gives(&[]);
    let article = Extractor::new().page(&layout.html()).url(HOME).extract().unwrap();
    assert!(article.paragraphs.iter().any(|paragraph| paragraph.text == sentence));
}

#[test]
fn links_in_a_sentence_are_prose() {
    let inside = "<p>The engineers, who had worked on <a href=/news/harbour-wall-cracks-again-48180>the harbour wall</a> before, found rust in \
                  <a href=/news/rust-in-the-beams-of-the-bridge-48071>the beams that hold the deck</a> and had them replaced within a month.</p>";
    Layout { inside, ..LAYOUT }.gives(&[]);
}

#[test]
fn the_stories_before_and_after() {
    let after = "<nav class=post-navigation><div class=nav-previous><a rel=prev href=/news/harbour-wall-cracks-again-48180>Harbour wall cracks again</a></div>\
        <div class=nav-next><a rel=next href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a></div></nav>";
    Layout { after, ..LAYOUT }.gives(&[
        ("Harbour wall cracks again", "/news/harbour-wall-cracks-again-48180", Related, None),
        ("Ferry to start in May", "/news/ferry-to-start-in-may-48177", Related, None),
    ]);
}

#[test]
fn a_link_over_a_whole_card() {
    let after = "<section class=related><h3>Читайте также</h3>\
        <a class=card href=/news/parom-nachnet-hodit-v-mae-48081><img src=/p.jpg><span class=kicker>Транспорт</span><h4>Паром начнёт ходить в мае</h4><p>Две переправы в час, обещает мэрия.</p><time datetime=2025-07-14>14 июля</time></a>\
        <a class=card href=/news/sovet-sporit-o-platnom-proezde-48082><img src=/s.jpg><span class=kicker>Политика</span><h4>Совет спорит о платном проезде</h4><p>Голосование перенесли на осень.</p><time datetime=2025-07-12>12 июля</time></a></section>";
    let links = Layout { lang: "ru", after, ..LAYOUT }.gives(&[
        (
            "Паром начнёт ходить в мае",
            "/news/parom-nachnet-hodit-v-mae-48081",
            Related,
            Some("Читайте также"),
        ),
        (
            "Совет спорит о платном проезде",
            "/news/sovet-sporit-o-platnom-proezde-48082",
            Related,
            Some("Читайте также"),
        ),
    ]);
    assert_eq!(names_of_sections(&links[0]), ["Транспорт"]);
    assert_eq!(links[1].published.unwrap().to_string(), "2025-07-12");
}

#[test]
fn a_card_that_links_three_times() {
    let after = "<section class=related><h3>Related stories</h3>\
        <div class=item><a href=/news/ferry-to-start-in-may-48177><img src=/ferry.jpg alt=ferry.jpg></a><h4><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a></h4><p>Two crossings an hour.</p><a href=/news/ferry-to-start-in-may-48177#more>Read more</a></div>\
        <div class=item><a href=/news/council-splits-over-toll-48102><img src=/toll.jpg alt=IMG_0042></a><h4><a href=/news/council-splits-over-toll-48102>Council splits over toll</a></h4><p>The vote is put off.</p><a href=/news/council-splits-over-toll-48102>Read more</a></div></section>";
    Layout { after, ..LAYOUT }.gives(&[
        ("Ferry to start in May", "/news/ferry-to-start-in-may-48177", Related, Some("Related stories")),
        (
            "Council splits over toll",
            "/news/council-splits-over-toll-48102",
            Related,
            Some("Related stories"),
        ),
    ]);
}

#[test]
fn an_unheaded_list_after_the_text() {
    let after = "<ul class=teasers><li><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a>\
        <li><a href=/news/council-splits-over-toll-48102>Council splits over toll on the bridge</a>\
        <li><a href=/news/harbour-wall-cracks-again-48180>Harbour wall cracks again after storm</a></ul>";
    Layout { after, ..LAYOUT }.gives(&[
        ("Ferry to start in May", "/news/ferry-to-start-in-may-48177", Related, None),
        ("Council splits over toll on the bridge", "/news/council-splits-over-toll-48102", Related, None),
        ("Harbour wall cracks again after storm", "/news/harbour-wall-cracks-again-48180", Related, None),
    ]);
}

#[test]
fn a_nested_heading_is_the_nearer_one() {
    let after = "<section><h2>More from The Gazette</h2><div><h3>Most read</h3><ul>\
        <li><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a>\
        <li><a href=/news/council-splits-over-toll-48102>Council splits over toll on the bridge</a></ul></div></section>";
    Layout { after, ..LAYOUT }.gives(&[
        ("Ferry to start in May", "/news/ferry-to-start-in-may-48177", Popular, Some("Most read")),
        (
            "Council splits over toll on the bridge",
            "/news/council-splits-over-toll-48102",
            Popular,
            Some("Most read"),
        ),
    ]);
}

#[test]
fn the_page_itself_is_left_out() {
    let own = HOME.trim_start_matches("https:");
    let aside = format!(
        "<h3>Most popular</h3><ol><li><a href={own}?utm_source=rail>Old bridge reopens after two years</a>\
         <li><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a>\
         <li><a href=/news/council-splits-over-toll-48102>Council splits over toll on the bridge</a></ol>"
    );
    Layout { aside: &aside, ..LAYOUT }.gives(&[
        ("Ferry to start in May", "/news/ferry-to-start-in-may-48177", Popular, Some("Most popular")),
        (
            "Council splits over toll on the bridge",
            "/news/council-splits-over-toll-48102",
            Popular,
            Some("Most popular"),
        ),
    ]);
}

#[test]
fn a_ranking_in_japanese() {
    let aside = "<section class=ranking><h2>アクセスランキング</h2><ol>\
        <li><a href=/articles/20250714-1041>市議会、橋の通行料をめぐり対立</a>\
        <li><a href=/articles/20250713-0932>渡し船、五月から運航を再開へ</a></ol></section>";
    Layout { lang: "ja", aside, ..LAYOUT }.gives(&[
        ("市議会、橋の通行料をめぐり対立", "/articles/20250714-1041", Popular, Some("アクセスランキング")),
        ("渡し船、五月から運航を再開へ", "/articles/20250713-0932", Popular, Some("アクセスランキング")),
    ]);
}

#[test]
fn related_stories_in_korean() {
    let after = "<div class=relation><strong class=tit>관련기사</strong><ul>\
        <li><a href=/news/view?id=2025071400123>시의회, 다리 통행료 놓고 갈라져</a>\
        <li><a href=/news/view?id=2025071300456>나룻배 운항 오월부터 다시 시작</a></ul></div>";
    Layout { lang: "ko", after, ..LAYOUT }.gives(&[
        ("시의회, 다리 통행료 놓고 갈라져", "/news/view?id=2025071400123", Related, Some("관련기사")),
        ("나룻배 운항 오월부터 다시 시작", "/news/view?id=2025071300456", Related, Some("관련기사")),
    ]);
}

#[test]
fn related_stories_in_chinese() {
    let after = "<div class=relate><h3>相关阅读</h3><ul><li><a href=/2025/07/14/c_1041.html>市议会就过桥费问题产生分歧</a>\
        <li><a href=/2025/07/13/c_0932.html>渡轮将于五月恢复往返航班</a></ul></div>";
    Layout { lang: "zh", after, ..LAYOUT }.gives(&[
        ("市议会就过桥费问题产生分歧", "/2025/07/14/c_1041.html", Related, Some("相关阅读")),
        ("渡轮将于五月恢复往返航班", "/2025/07/13/c_0932.html", Related, Some("相关阅读")),
    ]);
}

#[test]
fn the_most_read_in_arabic() {
    let aside = "<div class=most-read><h3>الأكثر قراءة</h3><ul><li><a href=/news/2025/7/14/48091>المجلس البلدي ينقسم حول رسوم عبور الجسر</a>\
        <li><a href=/news/2025/7/13/48092>العبارة تعود إلى العمل في شهر مايو المقبل</a></ul></div>";
    Layout { lang: "ar", aside, ..LAYOUT }.gives(&[
        ("المجلس البلدي ينقسم حول رسوم عبور الجسر", "/news/2025/7/14/48091", Popular, Some("الأكثر قراءة")),
        ("العبارة تعود إلى العمل في شهر مايو المقبل", "/news/2025/7/13/48092", Popular, Some("الأكثر قراءة")),
    ]);
}

#[test]
fn a_promo_in_hindi() {
    let layout = Layout {
        inside: "<p>यह भी पढ़ें: <a href=/news/naav-seva-mai-se-phir-shuru-48093>नाव सेवा मई से फिर शुरू होगी</a></p>",
        ..LAYOUT
    };
    layout.gives(&[(
        "नाव सेवा मई से फिर शुरू होगी",
        "/news/naav-seva-mai-se-phir-shuru-48093",
        Inline,
        Some("यह भी पढ़ें"),
    )]);
    layout.keeps_text();
}

#[test]
fn stories_in_french_behind_a_base_element() {
    let after = "<section><h2>À lire aussi</h2><ul><li><a href=le-bac-reprend-en-mai-48094.html>Le bac reprend ses traversées en mai</a>\
        <li><a href=peage-le-conseil-se-divise-48095.html>Péage : le conseil municipal se divise</a></ul></section>";
    let html = Layout { lang: "fr", after, ..LAYOUT }
        .html()
        .replace("<head>", "<head><base href=https://actu.example.org/ville/>");
    let links = Extractor::new().page(&html).url(HOME).extract().unwrap().related_links;
    let found: Vec<_> = links.iter().map(|link| (link.url.as_str(), link.kind)).collect();
    assert_eq!(
        found,
        [
            ("https://actu.example.org/ville/le-bac-reprend-en-mai-48094.html", Related),
            ("https://actu.example.org/ville/peage-le-conseil-se-divise-48095.html", Related),
        ]
    );
}

#[test]
fn menus_labels_authors_and_shares_are_no_stories() {
    let after = "<ul class=tags><li><a href=/tag/bridges-and-tunnels>Bridges and tunnels</a><li><a href=/tag/city-council>City council</a></ul>\
        <div class=share><a href='https://www.facebook.com/sharer/sharer.php?u=x'>Share this story on Facebook</a>\
        <a href='https://twitter.com/intent/tweet?text=x'>Tweet this story to your friends</a></div>\
        <div class=author-box><a href=/author/ada-lund>More stories by Ada Lund</a></div>\
        <div id=comments><h3>12 comments</h3><a href=#comment-3>Reply to the first comment here</a></div>\
        <nav class=pagination><a href=/news/old-bridge-reopens-after-two-years-48211?page=2>2</a> <a href=/news/old-bridge-reopens-after-two-years-48211?page=3>Next page of this story</a></nav>";
    Layout { after, ..LAYOUT }.gives(&[]);
}

#[test]
fn advertising_is_no_story() {
    let after = "<div class=OUTBRAIN><h3>Sponsored stories</h3><ul>\
        <li><a href=https://tracking.ads.example/click?id=9938172>Doctors stunned by this one kitchen trick for knees</a>\
        <li><a href=https://tracking.ads.example/click?id=9938173>Drivers over fifty get a surprise from their insurer</a></ul></div>\
        <div class=product><a href=/shop/folding-bicycle-with-basket-7781>Folding bicycle with basket and lamp</a> <span>€ 499</span></div>\
        <p class=promo><a href=/newsletter/sign-up-for-the-morning-letter>Sign up for our morning newsletter today</a></p>\
        <p><a href=/jobs/bridge-engineer-wanted-in-the-north-5521>Bridge engineer wanted in the north</a></p>\
        <p><a href=/files/report-on-the-old-bridge-2025.pdf>Download the report on the old bridge</a></p>";
    Layout { after, ..LAYOUT }.gives(&[]);
}

#[test]
fn links_of_a_footer_are_no_stories() {
    let footer = "<h4>Service</h4><ul><li><a href=/about-us>About the publisher of this paper</a><li><a href=/terms>Terms and conditions of use</a>\
        <li><a href=/cookies>How we use cookies on this site</a><li><a href=/subscribe>Subscribe to the printed paper</a></ul>";
    Layout { footer, ..LAYOUT }.gives(&[]);
}

#[test]
fn no_paragraph_is_the_title_of_a_related_link() {
    let inside = "<h3>Related</h3><p><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a></p>\
                  <p>Ferry to start in May</p>";
    let article = Extractor::new().page(&Layout { inside, ..LAYOUT }.html()).url(HOME).extract().unwrap();
    for link in &article.related_links {
        assert!(article.paragraphs.iter().all(|paragraph| paragraph.text != link.title), "{}", link.title);
    }
    assert_eq!(article.related_links.len(), 1);
}

#[test]
fn sites_that_number_their_stories_or_give_them_a_word() {
    const TITLES: [&str; 4] = [
        "Old lighthouse to open its doors again",
        "Ferry crews vote for a two-day strike",
        "Three schools share one orchestra",
        "Why the herring came back this year",
    ];
    let addresses: [fn(usize) -> String; 5] = [
        |number| format!("/a/{}", 4100 + number),
        |number| format!("/story.php?id={}", 3900 + number),
        |number| format!("/{}.html", 77 + number),
        |number| format!("/harbour-{number}"),
        |number| format!("/x{number}"),
    ];
    for (address, heading) in
        addresses.iter().zip(["Most read", "Latest news", "Related", "Meistgelesen", "人気記事"])
    {
        let item = |(number, title)| format!("<li><a href='{}'>{title}</a></li>", address(number));
        let items: String = TITLES.iter().enumerate().map(item).collect();
        let aside = format!("<div class=box><h3>{heading}</h3><ul>{items}</ul></div>");
        let html = Layout { aside: &aside, ..LAYOUT }.html();
        let home = format!("https://www.example.org{}", address(9));
        let article = Extractor::new().page(&html).url(home.as_str()).extract().unwrap();
        let found: Vec<_> = article.related_links.iter().map(|link| link.title.as_str()).collect();
        assert_eq!(found, TITLES, "{home}");
    }
}

#[test]
fn links_to_share_other_posts_are_no_stories() {
    let share = |service: &str| {
        format!(
            "<li><a href=/old-bridge-reopens-after-two-years/?share={service}>Click to share on {service} (Opens in new window)</a></li>"
        )
    };
    let list: String = ["facebook", "bluesky", "reddit"].into_iter().map(share).collect();
    Layout { after: &format!("<div><h3>Related</h3><ul>{list}</ul></div>"), ..LAYOUT }.gives(&[]);
}

#[test]
fn a_page_without_an_address() {
    let after = "<section><h3>Related stories</h3><ul><li><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a>\
        <li><a href=/news/council-splits-over-toll-48102>Council splits over toll on the bridge</a></ul></section>";
    let article = newsprint::extract(&Layout { after, ..LAYOUT }.html()).unwrap();
    let found: Vec<_> = article.related_links.iter().map(|link| link.url.as_str()).collect();
    assert_eq!(found, ["/news/ferry-to-start-in-may-48177", "/news/council-splits-over-toll-48102"]);
}

#[test]
fn the_number_of_links_is_limited() {
    let items: String = (0..30)
        .map(|n| {
            format!(
                "<li><a href=/news/story-number-{n}-of-the-day-{}>Story number {n} of this long day</a>",
                48_300 + n
            )
        })
        .collect();
    let after = format!("<section><h3>Related stories</h3><ul>{items}</ul></section>");
    let limits = Limits::default().with_related_links(12);
    let extractor = Extractor::new().with_limits(limits);
    let inspection = extractor.page(&Layout { after: &after, ..LAYOUT }.html()).url(HOME).inspect().unwrap();
    assert_eq!(inspection.article.related_links.len(), 12);
    let omitted = Omitted::RelatedLinks(18);
    let note = Note::LimitExceeded { limit: Limit::RelatedLinks, max: 12, omitted };
    assert!(inspection.report.notes.contains(&note), "{:?}", inspection.report.notes);
}

#[test]
fn the_report_says_what_became_of_each_group() {
    let after = "<section><h3>Related stories</h3><ul><li><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a>\
        <li><a href=/news/council-splits-over-toll-48102>Council splits over toll on the bridge</a></ul></section>\
        <section class=sponsored><h3>Sponsored</h3><a href=https://ads.example/c/99381722>Doctors stunned by this kitchen trick</a></section>";
    let inspection = Extractor::new().page(&Layout { after, ..LAYOUT }.html()).url(HOME).inspect().unwrap();
    let groups: Vec<_> = inspection
        .report
        .link_groups
        .iter()
        .map(|group| (group.heading.as_deref(), group.links, group.outcome))
        .collect();
    assert!(groups.contains(&(Some("Related stories"), 2, GroupOutcome::Taken(Related))), "{groups:?}");
    assert!(groups.contains(&(Some("Sponsored"), 1, GroupOutcome::Advertising)), "{groups:?}");
}

#[test]
fn a_hundred_thousand_links() {
    let items: String = (0..100_000)
        .map(|n| {
            format!("<li><a href=/news/story-number-{n}-of-the-day>Story number {n} of this long day</a>")
        })
        .collect();
    let after = format!("<section><h3>Related stories</h3><ul>{items}</ul></section>");
    assert_eq!(Layout { after: &after, ..LAYOUT }.links().len(), Limits::default().related_links);
}

#[test]
fn links_that_never_end() {
    let many = 60_000;
    let same = "<li><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a>".repeat(many);
    let labels =
        "<div>Advertisement</div><p><a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a></p>";
    let line = "<a href=/news/ferry-to-start-in-may-48177>Ferry to start in May</a> ".repeat(many);
    for after in [format!("<ul>{same}</ul>"), labels.repeat(many / 4), format!("<p>{line}</p>")] {
        assert!(Layout { after: &after, ..LAYOUT }.links().len() <= 1);
    }
}

#[test]
fn teasers_go_with_their_headlines() {
    const TEASER: &str = "Forty boats will meet at the pier at noon, and a band of retired pilots has promised to play until the tide turns, said the harbour board in a note to residents.";
    let card =
        |title: &str, at: &str| format!("<li><a href=/news/{at}>{title}</a><p>{TEASER} {title}.</p></li>");
    let after = format!(
        "<section class=box><h3>Related posts</h3><ul>{}{}{}</ul></section>",
        card("Regatta returns to the old harbour", "regatta-returns-to-the-old-harbour-48120"),
        card("Pilots want a new lighthouse lamp", "pilots-want-a-new-lighthouse-lamp-48119"),
        card("Fog closes the ferry for a third day", "fog-closes-the-ferry-for-a-third-day-48118"),
    );
    let layout = Layout { after: &after, ..LAYOUT };
    layout.gives(&[
        (
            "Regatta returns to the old harbour",
            "/news/regatta-returns-to-the-old-harbour-48120",
            Related,
            Some("Related posts"),
        ),
        (
            "Pilots want a new lighthouse lamp",
            "/news/pilots-want-a-new-lighthouse-lamp-48119",
            Related,
            Some("Related posts"),
        ),
        (
            "Fog closes the ferry for a third day",
            "/news/fog-closes-the-ferry-for-a-third-day-48118",
            Related,
            Some("Related posts"),
        ),
    ]);
    layout.keeps_text();
}

const RANKING: &str = "<ol><li><a href=/news/fog-closes-the-ferry-for-a-third-day-48118>Fog closes the ferry for a third day</a>\
     <li><a href=/news/pilots-want-a-new-lighthouse-lamp-48119>Pilots want a new lighthouse lamp</a></ol>";

#[test]
fn what_stands_beside_a_heading_heads_nothing() {
    for beside in [
        "<h3>Most read</h3><div><a href=/ranking>View all</a></div>",
        "<ul><li><span>Most read</span></li><li>More</li></ul>",
        "<div role=tablist><a href=#day><h5>Most read</h5></a><a href=#week><h5>This week</h5></a></div>",
    ] {
        let aside = format!("<div>{beside}{RANKING}</div>");
        let links = Layout { aside: &aside, ..LAYOUT }.links();
        assert_eq!(links.len(), 2, "{beside}");
        for link in links {
            assert_eq!((link.kind, link.heading.as_deref()), (Popular, Some("Most read")), "{beside}");
        }
    }
}

#[test]
fn the_article_itself_is_no_related_story() {
    let after = format!(
        "<h3>Related</h3>{RANKING}<ul><li><a href=?from=series>The old bridge, part one</a>\
         <li><a href=/archive/5512>Old bridge reopens after …</a></ul>"
    );
    let links = Layout { after: &after, ..LAYOUT }.links();
    let titles: Vec<&str> = links.iter().map(|link| link.title.as_str()).collect();
    assert_eq!(titles, ["Fog closes the ferry for a third day", "Pilots want a new lighthouse lamp"]);
}

#[test]
fn relative_links_stand_on_the_host_of_the_base_element() {
    let html = Layout { after: &format!("<h3>Related</h3>{RANKING}"), ..LAYOUT }.html();
    let html = html.replace("<head>", "<head><base href='https://news.example.com/'>");
    let article = Extractor::new().page(&html).url(HOME).extract().unwrap();
    let urls: Vec<&str> = article.related_links.iter().map(|link| link.url.as_str()).collect();
    assert_eq!(
        urls,
        [
            "https://news.example.com/news/fog-closes-the-ferry-for-a-third-day-48118",
            "https://news.example.com/news/pilots-want-a-new-lighthouse-lamp-48119"
        ]
    );
}

#[test]
fn a_date_inside_a_heading_is_no_part_of_the_title() {
    let cards: String = ["ferry", "tram", "lamp"].map(|name| format!(
        "<li><a href=/news/the-{name}-of-the-old-harbour-4811><h3>The {name} of the old harbour comes back this year\
         <div class=feed__timestamp>1 hour ago</div></h3></a>"
    )).concat();
    let after = format!("<h2>More stories</h2><ul>{cards}</ul>");
    let links = Layout { after: &after, ..LAYOUT }.links();
    assert_eq!(links.len(), 3);
    assert!(links.iter().all(|link| link.title.ends_with("comes back this year")), "{links:?}");
}

/// Counts and deks in a link, titles cut short, labels in a lower heading: a card of each kind, and its headline.
#[test]
fn the_title_is_the_headline_alone() {
    const TITLE: &str = "Ferry landing to open in spring";
    for card in [
        "<a href=/news/ferry-landing-to-open-48212>Ferry landing to open in spring <span class=box>857</span></a>",
        "<a href=/news/ferry-landing-to-open-48212>Ferry landing to open in spring<sup>16+</sup></a>",
        "<a href=/news/ferry-landing-to-open-48212>Ferry landing to open in spring <small>The council sets a date</small></a>",
        "<a href=/news/ferry-landing-to-open-48212 title='Ferry landing to open in spring'>Ferry landing to...</a>",
        "<a href=/news/ferry-landing-to-open-48212 title='Ferry landing to open in spring'><i>Transport</i>: Ferry landing to open in spring</a>",
        "<a href=/news/ferry-landing-to-open-48212><h5>Story of the Gazette</h5><h4>Ferry landing to open in spring</h4></a>",
    ] {
        let after = format!("<h2>Related stories</h2><ul><li>{card}</li></ul>");
        let links = Layout { after: &after, ..LAYOUT }.links();
        assert_eq!(links.iter().map(|link| link.title.as_str()).collect::<Vec<_>>(), [TITLE], "{card}");
    }
}

#[test]
fn a_printed_title_is_better_than_that_of_a_picture() {
    Layout {
        after: "<h2>Related stories</h2>\
                <div><a href=/news/ferry-landing-to-open-48212><img src=a.jpg alt='Story of the Gazette: Ferry landing'></a></div>\
                <hr><div><p>Transport</p></div>\
                <div><a href=/news/tram-line-to-reach-the-harbour-48213>Tram line to reach the harbour</a></div>\
                <div><a href=/news/ferry-landing-to-open-48212>Ferry landing to open in spring</a></div>",
        ..LAYOUT
    }
    .gives(&[
        (
            "Ferry landing to open in spring",
            "/news/ferry-landing-to-open-48212",
            RelatedKind::Related,
            Some("Related stories"),
        ),
        (
            "Tram line to reach the harbour",
            "/news/tram-line-to-reach-the-harbour-48213",
            RelatedKind::Related,
            Some("Related stories"),
        ),
    ]);
}

/// A list of stories under "Latest" with one more link, and whether that is a story.
#[test]
fn what_stands_among_stories_and_is_none() {
    for (link, expected) in [
        ("<a href=/news/two-swans-on-the-quay-48216>Two swans nest on the quay</a>", true),
        ("<a href=/news/48211_2>Next page</a>", false),
        ("<a href=/2024/05/03/>All that we wrote on that day</a>", false),
        ("<a href=/feeds/latest-news-48219.rss>All of our latest stories</a>", false),
        ("<a href=/news/old-bridge-48220#newcomments>Write a comment on this story</a>", false),
        (
            "<a href=https://jobs.example.org/board/engineer-for-bridges-48221>Engineer for bridges wanted</a>",
            false,
        ),
    ] {
        let aside = format!(
            "<h2>Latest news</h2><ul><li><a href=/news/ferry-landing-to-open-48212>Ferry landing to open in spring</a>\
             <li><a href=/news/tram-line-to-reach-the-harbour-48213>Tram line to reach the harbour</a>\
             <li><a href=/news/council-votes-on-the-rent-48214>Council votes on the rent of shops</a>\
             <li><a href=/news/lamps-that-burn-all-night-48215>Lamps that burn all night</a><li>{link}</ul>"
        );
        let links = Layout { aside: &aside, ..LAYOUT }.links();
        assert_eq!(links.len() == 5, expected, "{link}: {links:?}");
    }
}
