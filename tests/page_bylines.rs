//! The bylines of whole pages: lines that nothing marks, against text that begins like them.
#![allow(clippy::unwrap_used)]

use newsprint::{Article, AuthorRole};

/// The article of a page in a language, with these elements under its headline and in its text.
fn article(language: &str, head: &str, below: &str, inside: &str) -> Article {
    let text = match language {
        "zh" => [
            "这座横跨河流的老桥在经过两年的施工之后，本周重新开放通车，第一批汽车在黎明之前就驶过了桥面。",
            "住在桥边的一位居民说，噪音马上又回来了，但是街上的商店很高兴看到顾客在这么长时间之后重新回来购物。",
        ],
        _ => [
            "The old bridge over the river was opened to traffic again this week after two years of work, and the \
            first cars crossed it before dawn.",
            "A woman who lives next to it said that the noise had come back at once, but that the shops were glad to \
            see their customers return.",
        ],
    };
    let page = format!(
        "<!doctype html><html lang={language}><head><title>Old bridge reopens after two years</title>{head}</head>\
         <body><main><article><h1>Old bridge reopens after two years</h1>{below}<p>{}</p>{inside}<p>{}</p></article>\
         </main></body></html>",
        text[0], text[1]
    );
    newsprint::extract(&page).unwrap()
}

fn names(article: &Article) -> Vec<String> {
    let authors = article.byline.iter().flat_map(|byline| &byline.authors);
    authors.map(|author| author.name.clone()).collect()
}

#[test]
fn lines_that_credit_somebody() {
    for (language, line, expected) in [
        ("en", "By Ada Lund", vec!["Ada Lund"]),
        ("en", "By Jordan", vec!["Jordan"]),
        ("it", "A cura di Ada Bellandi", vec!["Ada Bellandi"]),
        ("sv", "Skribent: Ada Lund", vec!["Ada Lund"]),
        ("tr", "Muhabir: Ada Karaca", vec!["Ada Karaca"]),
        ("ru", "Автор статьи: Вера Соколова", vec!["Вера Соколова"]),
        ("ar", "تقرير: ليلى حداد", vec!["ليلى حداد"]),
        ("zh", "文｜陈雨桐", vec!["陈雨桐"]),
        ("ja", "執筆：小林さくら", vec!["小林さくら"]),
        ("ko", "기자 김하늘", vec!["김하늘"]),
        // Any label of those who write, before a colon.
        ("fi", "Toimittaja: Aino Virtala", vec!["Aino Virtala"]),
        ("sl", "Avtorica: Maja Kranjec", vec!["Maja Kranjec"]),
        ("uk", "Авторка: Олена Ткаченко", vec!["Олена Ткаченко"]),
        ("el", "Συντάκτης: Μαρία Νικολάου", vec!["Μαρία Νικολάου"]),
        ("fa", "به قلم نسرین کریمی", vec!["نسرین کریمی"]),
        ("bn", "প্রতিবেদক: রিয়া সেন", vec!["রিয়া সেন"]),
        ("ca", "Per Núria Ferrer", vec!["Núria Ferrer"]),
        ("sw", "Na Neema Juma", vec!["Neema Juma"]),
        ("bg", "От Елена Петрова", vec!["Елена Петрова"]),
        ("en", "BY WILL SELBY AND ROSE GEORGE", vec!["Will Selby", "Rose George"]),
        ("en", "By Ada Lund in Paris and Ben Roth in London", vec!["Ada Lund", "Ben Roth"]),
        ("en", "By Nikos Fotopoulos", vec!["Nikos Fotopoulos"]),
        ("en", "This post was written by Ada Lund, gardener and mother of three.", vec!["Ada Lund"]),
        ("de", "Von Karl zu Hohen und Ada Lund", vec!["Karl zu Hohen", "Ada Lund"]),
        ("es", "Por María José Fernández de la Vega", vec!["María José Fernández de la Vega"]),
        ("nl", "Door Piet van der Meer en Els Smit", vec!["Piet van der Meer", "Els Smit"]),
        ("id", "Oleh Budi Santoso", vec!["Budi Santoso"]),
        ("vi", "Tác giả: Nguyễn Văn An", vec!["Nguyễn Văn An"]),
        ("ar", "بقلم محمد علي", vec!["محمد علي"]),
        ("zh", "作者：王小明", vec!["王小明"]),
        ("zh", "本报记者 王芳 北京报道", vec!["王芳"]),
        ("ko", "홍길동 기자", vec!["홍길동"]),
    ] {
        let found = article(language, "", &format!("<p>{line}</p>"), "");
        assert_eq!(names(&found), expected, "{line}");
        assert!(found.paragraphs.iter().all(|paragraph| paragraph.text != line), "{line}");
    }
}

#[test]
fn text_that_begins_like_a_byline_stays_text() {
    for (language, line) in [
        ("en", "<p>By Christmas, the bridge will be open to cars.</p>"),
        ("en", "<p>By Friday evening, Mayor Ada Lund had crossed it twice.</p>"),
        ("en", "<p>By 2030, the city wants to build ten more bridges.</p>"),
        ("en", "<h2>By Land, Sea and Air</h2>"),
        ("en", "<h2>By the Numbers</h2>"),
        ("en", "<p>Author Salman Rundt opens the bridge</p>"),
        ("en", "<p>Door County, Wisconsin</p>"),
        ("es", "<p>Por Navidad, Madrid se llena de luces</p>"),
        ("es", "<h2>Por Semana Santa habrá más trenes</h2>"),
        ("de", "<p>Von der Leyen kündigt Reform an</p>"),
        ("de", "<h2>Von Berlin nach Rom</h2>"),
        ("fr", "<p>Par temps de pluie, le pont reste fermé</p>"),
        ("id", "<p>Di Jakarta, Budi Santoso menang</p>"),
        ("pl", "<p>Na Ukrainie Wschodniej Jan Kowalski mieszka od lat w małym domu nad rzeką</p>"),
        ("ru", "<h2>От Москвы до Самары</h2>"),
        ("ca", "<h2>Per Nadal, més trens</h2>"),
        ("en", "<p>Note: Ada Lund will speak at the town hall on the first day of the month.</p>"),
        ("zh", "<p>记者从市政府获悉，老桥将于周五重新开放。</p>"),
        ("zh", "<p>记者今天在现场看到，老桥已经开放。</p>"),
    ] {
        let found = article(language, "", "", line);
        assert_eq!(names(&found), Vec::<String>::new(), "{line}");
        let words = line.trim_start_matches(['<', '>', 'p', 'h', '2']).split('<').next().unwrap();
        assert!(found.paragraphs.iter().any(|paragraph| paragraph.text == words), "{line}");
        assert_eq!(
            names(&article(language, "", line, "")),
            Vec::<String>::new(),
            "under the headline: {line}"
        );
    }
}

#[test]
fn the_site_and_people_of_its_name() {
    let site = |name: &str| format!("<meta property=og:site_name content='{name}'>");
    for (name, line, expected) in [
        ("Stern", "By Anna Maria Stern", "Anna Maria Stern"),
        ("Example Today", "By Ada Lund Example Today", "Ada Lund"),
    ] {
        assert_eq!(names(&article("en", &site(name), &format!("<p>{line}</p>"), "")), [expected], "{line}");
    }
    let found = article("en", &site("River Herald"), "<p>By River Herald</p>", "");
    assert_eq!(found.byline.unwrap().authors[0].role, AuthorRole::Publication);
}

#[test]
fn credits_of_pictures_are_told_from_names_like_them() {
    for (line, expected) in [
        ("<p class=byline>Nikos Fotopoulos</p>", vec!["Nikos Fotopoulos"]),
        ("<p class=byline>Ada Lund, Harvard Law Review</p>", vec!["Ada Lund"]),
        ("<p class=byline>Photo: Ada Lund</p>", vec![]),
        ("<p class=byline>Symbolfoto Ada Lund</p>", vec![]),
        ("<p class=byline>Reviewed by Ada Lund</p>", vec![]),
    ] {
        assert_eq!(names(&article("en", "", line, "")), expected, "{line}");
    }
}

#[test]
fn a_name_between_standfirst_and_date() {
    let dek = "The city opens its oldest crossing again, a year late and for twice the money";
    for (signature, expected) in [
        ("<p><strong>Ada Lund</strong></p><p>6 May 2024</p>", vec!["Ada Lund"]),
        ("<div>Ada Lund, Bridge Correspondent</div><div>6 May 2024</div>", vec!["Ada Lund"]),
        ("<p>Ada Lund<br>6 May 2024</p>", vec!["Ada Lund"]),
        // Which of the two is the month does not matter to who wrote it.
        ("<p>Ada Lund | 6/5/2024</p>", vec!["Ada Lund"]),
        ("<p>06.05.2024 | Ada Lund</p>", vec!["Ada Lund"]),
        ("<p><strong>The North Bank</strong></p><p>6 May 2024</p>", vec![]),
    ] {
        for dek in [format!("<p class=lead>{dek}</p>"), format!("<h2>{dek}</h2>"), String::new()] {
            let article = article("en", "", &format!("{dek}{signature}"), "");
            assert_eq!(names(&article), expected, "{dek}{signature}");
        }
    }
}

#[test]
fn a_section_beside_the_date_is_nobody() {
    for line in [
        "<div class=meta><a href=/category/real-estate rel='category tag'>Real Estate</a> | March 5, 2024</div>",
        "<p>March 5, 2024 | Real Estate</p>",
    ] {
        let head = "<meta property=article:section content='Real Estate'>";
        assert!(names(&article("en", head, line, "")).is_empty(), "{line}");
    }
    assert_eq!(names(&article("en", "", "<p>March 5, 2024 | Ada Lund</p>", "")), ["Ada Lund"]);
}

#[test]
fn places_sections_and_what_the_text_tells_of_beside_the_date_are_nobody() {
    for (line, inside, expected) in [
        (
            "<p>5 March 2024 | Old Trafford</p>",
            "<p>The old bridge leads straight to Old Trafford, where the cheers of the crowd were heard.</p>",
            vec![],
        ),
        ("<p>5 March 2024 | <a href=/sport/cup>Premier Cup</a></p>", "", vec![]),
        ("<p>5 March 2024 | <a href=/sport/cup>Premier Cup</a> | Ada Lund</p>", "", vec!["Ada Lund"]),
        ("<p>5 March 2024 • Ada Lund in <a href=/planning>Town Planning</a></p>", "", vec!["Ada Lund"]),
        ("<p>5 March 2024 | <a href=/author/ada>Ada Lund</a></p>", "", vec!["Ada Lund"]),
        (
            "<p>On Behalf of <a href=/about/>Lund Bridges</a> | 5 March 2024 | Rivers</p>",
            "",
            vec!["Lund Bridges"],
        ),
        // Nothing tells a name from another word there.
        ("<p>2024年3月5日 | 徒歩</p>", "", vec![]),
        // A note on the author is no news of them.
        (
            "<p>5 March 2024 | Ada Lund</p>",
            "<p>Ada Lund writes about bridges, rivers and boats for the city's gazette.</p>",
            vec!["Ada Lund"],
        ),
    ] {
        assert_eq!(names(&article("en", "", line, inside)), expected, "{line}");
    }
}

#[test]
fn who_wrote_it_beside_employers_checkers_and_sources() {
    for (lines, expected) in [
        ("<p>Ada Lund, BBC News</p><p>5 March 2024</p>", vec!["Ada Lund"]),
        ("<p>Ada Lund</p><p>BBC News</p><p>5 March 2024</p>", vec!["Ada Lund"]),
        (
            "<p class=byline>Medically reviewed by <a href=/author/ben>Ben Okri, MD</a> — By <a href=/author/ada>Ada Lund</a></p>",
            vec!["Ada Lund"],
        ),
        ("<p class=byline>Medically reviewed by Ben Okri, MD on May 5, 2022</p>", vec![]),
        ("<p class=author>Quelle: Neue Medizin</p><p class=author>Autor: Ada Lund</p>", vec!["Ada Lund"]),
        ("<div class=author><p>Source: The Gazette</p><p>Author: Ada Lund</p></div>", vec!["Ada Lund"]),
        ("<p class=author>Source: AFP</p>", vec!["AFP"]),
        (
            "<h2>The city had waited for a long time for its old bridge, and so had the boats on the river.</h2><p>AFP, MANILA</p>",
            vec!["AFP"],
        ),
        ("<p class=author>Ada Lund Joined June 3, 2019</p>", vec!["Ada Lund"]),
        ("<p>Por Fin Llega el Puente</p>", vec![]),
        ("<p>By The Light Of The Moon</p>", vec![]),
    ] {
        assert_eq!(names(&article("en", "", lines, "")), expected, "{lines}");
    }
}

#[test]
fn names_that_programs_give() {
    let person = |name: &str| {
        format!(
            r#"<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Old bridge reopens after two years",
            "author":{{"@type":"Person","name":"{name}"}}}}</script>"#
        )
    };
    let meta =
        |name: &str| format!("<meta property=og:type content=article><meta name=author content='{name}'>");
    for (head, expected) in [
        (person("Mary Ann Link"), vec!["Mary Ann Link"]),
        (person("Nicholas Share"), vec!["Nicholas Share"]),
        (person("Ada Lund Editor"), vec!["Ada Lund"]),
        (meta("Ada Lund Share"), vec!["Ada Lund"]),
        (meta("unseren Gästen"), vec![]),
        (meta("the people of our bridge"), vec![]),
        (meta("ada lund"), vec!["ada lund"]),
        (meta("van der Meer"), vec!["van der Meer"]),
    ] {
        assert_eq!(names(&article("en", &head, "", "")), expected, "{head}");
    }
}

#[test]
fn bylines_that_only_their_markup_tells() {
    for (lines, expected) in [
        // What a style sheet parts.
        (
            "<div class=byline><div><span>Ada Lund</span> <span>Ben Okri</span> <span>Carl Roth</span></div></div>",
            vec!["Ada Lund", "Ben Okri", "Carl Roth"],
        ),
        (
            "<div class=autorzy><div><a href=/pl/ada>Ada Lund</a></div><div><a href=/pl/ben>Ben Okri</a></div></div>",
            vec!["Ada Lund", "Ben Okri"],
        ),
        (
            "<div class=authors><a href=/verfasser/dpa>dpa</a><a href=/verfasser/redaktion>MM-Redaktion</a></div>",
            vec!["dpa", "MM-Redaktion"],
        ),
        // What a link says of where it leads.
        (
            "<p><a href=/thema/ada,12 title='Alle Inhalte von Ada Lund'>Ada Lund</a><br>28.04.2024 | 09:36 Uhr</p>",
            vec!["Ada Lund"],
        ),
        ("<a href=/av/ada aria-label='Se alla artiklar av Ada Lund'><p>Ada Lund</p></a>", vec!["Ada Lund"]),
        ("<a href=/s/1 title='Share this by Mail'>Mail</a>", vec![]),
        ("<a href=/category/person/ada-lund>Ada Lund</a>", vec![]),
        ("<p><a href=/bio/ada>Ada Lund</a>, lawyer</p>", vec!["Ada Lund"]),
        // A portrait, a small menu, an address.
        (
            "<figure><img src=a.jpg><figcaption><address>Von <span>Ada Lund</span></address></figcaption></figure>",
            vec!["Ada Lund"],
        ),
        ("<figure><img src=a.jpg><figcaption>Von Ada Lund</figcaption></figure>", vec![]),
        ("<nav class=by><span>By Ada Lund</span> <span>6 May 2022</span></nav>", vec!["Ada Lund"]),
        ("<nav><a href=/author/ada>Ada Lund</a> <a href=/author/ben>Ben Okri</a></nav>", vec![]),
        (
            "<address>Von <a href=/autoren/ada>Ada Lund</a>, <span>Ben Okri</span> und <span>Carl Roth</span></address>",
            vec!["Ada Lund", "Ben Okri", "Carl Roth"],
        ),
        (
            "<div class=toolbar><div class=item-author><p>Por <a href=/autor/ada>Ada Lund</a></p></div></div>",
            vec!["Ada Lund"],
        ),
        ("<span class=social-author__name>Ada Lund</span>", vec!["Ada Lund"]),
        ("<span class=quote-author>Ada Lund</span>", vec![]),
        ("<a rel=author href=/authors/gazette>Gazette Reporters</a>", vec!["Gazette Reporters"]),
        // A date that is no day still says what stands beside it.
        (
            "<div>Ada Lund<span>|</span><span>Published <time>4 months ago</time></span></div>",
            vec!["Ada Lund"],
        ),
        ("<p>Originally posted February 2017<br>Edited April 2024</p>", vec![]),
        // A list of what the story says stands before its byline.
        (
            "<ul><li>The old bridge is open to cars again, the city said.</li><li>The works took two years and cost much money.</li>\
          <li>The mayor crossed the bridge first of all, on foot.</li><li>Ships may pass under it again from Monday on.</li></ul>\
          <p class=byline>By Ada Lund</p>",
            vec!["Ada Lund"],
        ),
        // The caption above is none of the byline's label.
        (
            "<div><p>Ada Lund on the bridge on the first morning after the works, seen from the river. Photo: Ben Okri</p></div>\
          <div class=byline><div class=byline__text><span class=byline__name>Ada Lund</span></div></div>",
            vec!["Ada Lund"],
        ),
    ] {
        assert_eq!(names(&article("en", "", lines, "")), expected, "{lines}");
    }
}

#[test]
fn who_owns_the_text_has_not_written_it() {
    let head = |name: &str| format!("<meta name=author content='{name}'>");
    for name in
        ["Lake Media Sp. z o.o.", "Grupa Lake Media", "Lake Review Newspapers Limited", "Editora Lagoa S/A"]
    {
        assert_eq!(names(&article("en", &head(name), "", "")), Vec::<String>::new(), "{name}");
    }
    let node = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\
        \"name\":\"Lake Review Verlag GmbH\"}}</script>";
    let found = article("en", node, "", "").byline.unwrap();
    assert_eq!(found.authors[0].role, newsprint::AuthorRole::Publication);
    assert_eq!(names(&article("en", node, "<p class=byline>By Ada Lund</p>", "")), ["Ada Lund"]);
}

#[test]
fn a_newsroom_is_the_publication() {
    for name in ["Redaktion", "Redacción"] {
        let head = format!("<meta property=og:type content=article><meta name=author content={name}>");
        let found = article("de", &head, "", "").byline.unwrap();
        assert_eq!(found.authors[0].name, name);
        assert_eq!(found.authors[0].role, newsprint::AuthorRole::Publication);
    }
}

#[test]
fn a_head_that_is_not_made_for_articles_names_authors_that_the_page_prints() {
    for (name, inside, expected) in [
        ("Ada Lund", "", vec![]),
        ("Lake Review", "<p>© 2012 Lake Review. All rights reserved.</p>", vec![]),
        (
            "Ada Lund",
            "<p>It was Ada Lund who wrote this down for the people of the bridge.</p>",
            vec!["Ada Lund"],
        ),
        ("Ada Lund", "<p>© 2012 Ada Lund</p>", vec!["Ada Lund"]),
    ] {
        let head = format!("<meta name=author content='{name}'>");
        assert_eq!(names(&article("en", &head, "", inside)), expected, "{name} {inside}");
        let head = "<meta property=og:type content=article><meta name=author content='Ada Lund'>";
        assert_eq!(names(&article("en", head, "", inside)), ["Ada Lund"], "{name} {inside}");
    }
}

#[test]
fn forms_and_lists_of_accounts_are_no_authors() {
    for (href, expected) in [
        ("/user/ada", vec!["Ada Lund"]),
        ("/Author/2479", vec!["Ada Lund"]),
        ("/user/signup/", vec![]),
        ("/users/login.php?next=/bridge", vec![]),
    ] {
        let below = format!("<div><a href='{href}'>Ada Lund</a></div>");
        assert_eq!(names(&article("en", "", &below, "")), expected, "{href}");
    }
}

#[test]
fn lines_inside_the_text_may_say_whom_it_is_by() {
    let more = "<p>The ferry sails on as long as people want to cross the river by boat, its owner said on Monday.</p>\
                <p>Tolls rise in summer, when the first repairs of the old road on the other bank are paid for.</p>";
    for (line, expected) in [
        ("<p>Author: Ada Lund</p>", vec!["Ada Lund"]),
        ("<p>Source: Lake Review</p>", vec!["Lake Review"]),
        ("<p>Źródło: PAP</p>", vec!["PAP"]),
        ("<p>Author: Ada Lund</p><p>Author: Ben Okri</p>", vec![]),
        ("<p>Source: the census of 2011</p>", vec![]),
    ] {
        let inside = [more, line, more].concat();
        assert_eq!(names(&article("en", "", "", &inside)), expected, "{line}");
    }
}

#[test]
fn a_note_names_the_author_under_the_text() {
    let article = |under: &str| {
        let text = "<p>The old bridge over the river was opened to traffic again this week after two years of work.</p>";
        newsprint::extract(&format!(
            "<!doctype html><html lang=en><title>Old bridge reopens</title><body><main><article>\
             <h1>Old bridge reopens</h1>{}</article>{under}</main></body></html>",
            text.repeat(6)
        ))
        .unwrap()
    };
    for (under, expected) in [
        (
            "<div><b>Ada Lund</b></div><div>Ada Lund writes about bridges and the people who cross them.</div>",
            vec!["Ada Lund"],
        ),
        ("<div><b>Ada Lund</b></div><div>Bridges are what she writes about, she told us.</div>", vec![]),
    ] {
        assert_eq!(names(&article(under)), expected, "{under}");
    }
}

#[test]
fn a_clock_may_stand_behind_the_name() {
    for line in ["<p>Posted by Ada Lund at 12:23:00 AM</p>", "<div>By Ada Lund at 12:23</div>"] {
        assert_eq!(names(&article("en", "", line, "")), ["Ada Lund"], "{line}");
    }
}

#[test]
fn who_stands_beside_a_byline_did_not_write() {
    let byline =
        "<div class=author>By Ada Lund, Bridge Expert</div><div class=author>Ben Okri, Road Expert</div>";
    assert_eq!(names(&article("en", "", byline, "")), ["Ada Lund"]);
    let head = r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Old bridge reopens after two years",
        "author":{"@type":"Person","name":"Gazette Editorial"}}</script>"#;
    assert_eq!(names(&article("en", head, "<div class=author>Ada Lund</div>", "")), ["Ada Lund"]);
}

#[test]
fn names_stand_beside_days_without_a_year() {
    for (line, expected) in [
        ("<div>25 ноября, 06:30 | Елена Ткаченко</div>", vec!["Елена Ткаченко"]),
        ("<div>Version 3.0 | Ada Lund</div>", vec![]),
        ("<p><b>Ada Lund</b><br>gazette.example<br>6 мая 2022</p>", vec!["Ada Lund"]),
    ] {
        assert_eq!(names(&article("ru", "", line, "")), expected, "{line}");
    }
}

#[test]
fn a_portrait_that_leads_to_an_author_names_them_where_nothing_else_does() {
    for label in ["aria-label='Ada Lund'", "title='Posts by Ada Lund'", ""] {
        let below =
            format!("<div class=meta><a href=/author/ada {label}><img src=/a.jpg alt='Ada Lund'></a></div>");
        assert_eq!(names(&article("en", "", &below, "")), ["Ada Lund"], "{label}");
        let below = below + "<p class=byline>By Ben Okri</p>";
        assert_eq!(names(&article("en", "", &below, "")), ["Ben Okri"], "{label}");
    }
    let icon = "<div class=meta><a href=/author/ada aria-label='Author page'><img src=/a.jpg alt=Portrait></a></div>";
    assert_eq!(names(&article("en", "", icon, "")), Vec::<String>::new());
}

#[test]
fn a_name_and_its_account_or_what_its_bearer_is() {
    for (below, expected) in [
        ("<div><a href=/@adalund?source=post>Ada Lund</a></div><div>5 min read</div>", vec!["Ada Lund"]),
        ("<div><a href=/@adalund>Read more</a></div>", vec![]),
        ("<div><a href=https://youtube.com/@adalund>Ada Lund</a></div>", vec![]),
        ("<div class=author><b>Ada Lund</b> <i>Bridge Expert</i></div>", vec!["Ada Lund"]),
        ("<div class=author><b>Ada Maria</b> <i>Lund</i></div>", vec!["Ada Maria Lund"]),
        ("<p>Words and photographs by Ada Lund</p>", vec!["Ada Lund"]),
        ("<p>Text and photos by Ada Lund</p>", vec!["Ada Lund"]),
    ] {
        assert_eq!(names(&article("en", "", below, "")), expected, "{below}");
    }
}

#[test]
fn a_card_among_the_text_names_its_own_author() {
    let card = "<div class=post><span class=meta><span class=date>October 30, 2020</span> <span class=author>Kate Berg\
        </span></span><h2>The tower and its clock: a complete guide</h2></div>";
    assert_eq!(names(&article("en", "", "", card)), Vec::<String>::new());
}

#[test]
fn a_reporter_with_a_mail_address_under_a_korean_text() {
    let name = "<span class=name>순천, 광양 <b>구현모</b> 기자<span class=email> reporter@gazette.example</span></span>";
    let page = format!(
        "<html lang=ko><title>다리 다시 열려</title><main><article><h1>다리 다시 열려</h1>{}<div class=writer>{name}</div>\
         </article></main></html>",
        "<p>강 위의 오래된 다리가 이 년 동안의 공사 끝에 이번 주에 다시 열렸고 첫 자동차들이 새벽 전에 건넜다고 시는 말했다.</p>".repeat(3)
    );
    assert_eq!(names(&newsprint::extract(&page).unwrap()), ["구현모"]);
}

#[test]
fn a_korean_reporter_signs_on_the_last_line_of_a_text_that_line_breaks_part() {
    let text = "강 위의 오래된 다리가 이 년 동안의 공사 끝에 이번 주에 다시 열렸고 첫 자동차들이 새벽 전에 건넜다고 시는 말했다.<br><br>"
        .repeat(3);
    let page = |last: &str| {
        let html = format!(
            "<html lang=ko><title>다리 다시 열려</title><main><article><h1>다리 다시 열려</h1><div>{text}{last}</div></article></main></html>"
        );
        let article = newsprint::extract(&html).unwrap();
        (names(&article), article.paragraphs.len())
    };
    assert_eq!(page("홍길동 기자 hong@gazette.example"), (vec!["홍길동".to_owned()], 3));
    assert_eq!(page("홍길동 기자는 다리를 건넜다.").1, 4);
}

#[test]
fn closing_lines_credit_those_who_worked_on_a_text_without_byline() {
    use AuthorRole::{Contributor, Editor, Writer};
    let credited = |below: &str, line: &str| {
        let text = "<p>The ferry will run every hour until the spring, the harbour master said on Friday, as it did before.</p>";
        let page = format!(
            "<html lang=en><title>Ferry runs again</title><article><h1>Ferry runs again</h1>{below}{}<p>{line}</p></article>",
            text.repeat(3)
        );
        let article = newsprint::extract(&page).unwrap();
        let authors = article.byline.into_iter().flat_map(|byline| byline.authors);
        authors.map(|author| (author.name, author.role)).collect::<Vec<_>>()
    };
    for (line, expected) in [
        (
            "(Reporting by Ada Lund in Norrin; Editing by Ben Okri)",
            vec![("Ada Lund", Writer), ("Ben Okri", Editor)],
        ),
        (
            "Reporting by Ada Lund; additional reporting by Ben Okri",
            vec![("Ada Lund", Writer), ("Ben Okri", Contributor)],
        ),
        ("Ada Lund contributed reporting.", vec![("Ada Lund", Contributor)]),
        (
            "Ada Lund in Norrin and Ben Okri contributed to this report.",
            vec![("Ada Lund", Contributor), ("Ben Okri", Contributor)],
        ),
        ("The harbour master contributed to this report.", vec![]),
    ] {
        let expected: Vec<_> = expected.into_iter().map(|(name, role)| (name.to_owned(), role)).collect();
        assert_eq!(credited("", line), expected, "{line}");
        let byline = [("Cleo Marsh".to_owned(), Writer)];
        assert_eq!(credited("<p>By Cleo Marsh</p>", line), byline, "{line}");
    }
}

#[test]
fn names_that_stand_alone_and_for_whom_they_write() {
    let date = "<p>6 May 2024</p>";
    for (below, expected) in [
        ("<p>Ada Lund - The Lake Gazette</p>", vec!["Ada Lund"]),
        ("<p>Ada Lund – BBC News</p>", vec!["Ada Lund"]),
        ("<address>Ada Lund</address>", vec!["Ada Lund"]),
        ("<address>12 Harbour Street</address>", vec![]),
        ("<p>Old Town - City News</p>", vec![]),
    ] {
        assert_eq!(names(&article("en", "", &[below, date].concat(), "")), expected, "{below}");
    }
}

/// Under the text an element that is named so and holds a name and nothing else, unless it is a card's.
#[test]
fn who_signs_under_the_text() {
    let signed = |end: &str| {
        let text = "<p>The old bridge over the river was opened to traffic again this week after two years of work, and the \
            first cars crossed it before dawn.</p><p>A woman who lives next to it said that the noise had come back at once, but \
            that the shops were glad to see their customers return.</p>";
        let page = format!(
            "<!doctype html><html lang=en><title>Old bridge reopens</title><main><article><h1>Old bridge reopens</h1>{text}{end}\
             </article></main>"
        );
        names(&newsprint::extract(&page).unwrap())
    };
    assert_eq!(signed("<div class=author>Ada Lund</div>"), ["Ada Lund"]);
    assert_eq!(
        signed("<p class=author><strong>Ada Lund</strong><br>Transport correspondent</p>"),
        ["Ada Lund"]
    );
    let card = "<div class=post><a href=/x>River ferries stop for the whole winter</a><div class=author>Ada Lund</div></div>";
    assert_eq!(signed(card), Vec::<String>::new());
    assert_eq!(signed(&card.repeat(2)), Vec::<String>::new());
}

#[test]
fn a_chinese_name_beside_a_papers() {
    for (below, expected) in [
        ("<p>张晓明/北港晨报</p><p>2024-05-06 10:15</p>", vec!["张晓明"]),
        ("<p>2024-05-06 10:15 北港晨報／王小明</p>", vec!["王小明"]),
        ("<p>河流/大桥</p><p>2024-05-06 10:15</p>", vec![]),
    ] {
        assert_eq!(names(&article("zh", "", below, "")), expected, "{below}");
    }
}

#[test]
fn names_are_known_by_their_place() {
    for (language, below, expected) in [
        // A face beside the name, and a picture that is none.
        ("en", "<div><img class=avatar src=/a.jpg><span>Ada Lund</span></div>", vec!["Ada Lund"]),
        ("en", "<div><img alt=pfp src=/a.jpg><span>Ada Lund</span></div>", vec!["Ada Lund"]),
        ("en", "<div><img alt=bridge src=/a.jpg><span>Ada Lund</span></div>", vec![]),
        // Two names, and what only the style sheet parts from a name.
        ("en", "<p>6 May 2022</p><p><b>Ada Lund/Ben Okri</b></p>", vec!["Ada Lund", "Ben Okri"]),
        ("en", "<div class=byline><b class=author>By Ada Lund</b> New York Times</div>", vec!["Ada Lund"]),
        // Lines of one block: a linked paper, a reviewer, a label.
        (
            "en",
            "<p><b>Ada Lund</b><br><a href=https://lantern.example/7>Harbour Lantern</a><br>6 May 2022</p>",
            vec!["Ada Lund"],
        ),
        (
            "en",
            "<p>By Ada Lund, Contributing Writer<br>Published: 6 May 2022<br>Reviewed by <a href=/r>Ben Okri, MD</a>; \
             Associate Clinical Professor of Medicine at the School of Medicine of the University of the Harbour.</p>",
            vec!["Ada Lund"],
        ),
        ("ru", "<table><tr><td>Автор:</td><td>Вера Соколова</td></tr></table>", vec!["Вера Соколова"]),
        ("zh", "<p>王芳<span>2022-05-06 10:15</span></p>", vec!["王芳"]),
        ("zh", "<p>2022-05-06 来源：晨报网 王芳</p>", vec!["王芳"]),
    ] {
        assert_eq!(names(&article(language, "", below, "")), expected, "{below}");
    }
}

#[test]
fn a_reporter_in_bold_opens_the_text() {
    let text = "<p><b>晨报网 记者 王芳</b> 这座横跨河流的老桥在经过两年的施工之后，本周重新开放通车，\
        第一批汽车在黎明之前就驶过了桥面，住在桥边的居民都出来观看，街上的商店也高兴地迎来了顾客，\
        市政府表示明年还将修建第二座桥，并请工程师测量水深，以便大型船只能够安全地通过新的桥拱。</p>";
    let article = article("zh", "", text, "");
    assert_eq!(names(&article), ["王芳"]);
    // The paragraph stays.
    assert!(article.paragraphs.iter().any(|paragraph| paragraph.text.contains("这座横跨河流的老桥")));
}

#[test]
fn what_a_program_puts_before_a_name_is_cut() {
    let head = r#"<script type=application/ld+json>{"@type":"NewsArticle","author":{"@type":"Person","name":
        "Wine expert Ada Lund"}}</script>"#;
    assert_eq!(
        names(&article("en", head, "<p class=byline>By <a rel=author href=/a>Ada Lund</a></p>", "")),
        ["Ada Lund"]
    );
}
