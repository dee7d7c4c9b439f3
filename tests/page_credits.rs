//! Whom a page credits, and as what: reporters, photographers, agencies and the newsroom, by how sites print them.
#![allow(clippy::unwrap_used)]

use newsprint::{Article, AuthorRole, Extractor};

const TEXT: &str = "<p>The old bridge over the river reopened on Friday after two years of work, the city said, and the \
    first buses crossed it in the morning.</p><p>The mayor thanked the builders, who had found more rust than the \
    plans of the engineers had foreseen, and the neighbours, who had waited.</p><p>Ships may pass again from Monday \
    on, once the harbour office has measured the depth of the water under the new arches.</p>";

/// The article of a page in a language with these elements under its headline.
fn article(language: &str, below: &str) -> Article {
    let html = format!(
        "<!doctype html><html lang={language}><head><title>Bridge reopens</title></head><body><main>\
         <h1>Bridge reopens after two years of work</h1>{below}{TEXT}</main></body></html>"
    );
    Extractor::new().page(&html).url("https://gazette.example/city/bridge").extract().unwrap()
}

/// "Ada Lund; Ben Okri (photographer)": those whom an article credits; only writers have no role behind the name.
fn credited(article: &Article) -> String {
    let authors = article.byline.iter().flat_map(|byline| &byline.authors);
    let told = authors.map(|author| match author.role {
        AuthorRole::Writer => author.name.clone(),
        role => format!("{} ({})", author.name, format!("{role:?}").to_lowercase()),
    });
    told.collect::<Vec<_>>().join("; ")
}

/// Reads each row (language, elements, those credited) and lists all that come out wrong.
fn check(rows: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for &(language, below, expected) in rows {
        let got = credited(&article(language, below));
        if got != expected {
            wrong.push(format!("{language} {below}: expected {expected:?}, got {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn elements_that_only_the_style_sheet_parts() {
    for (below, text, expected) in [
        (
            "<div class=byline><span>Erik Lundby</span><a href=\"mailto:erik.lundby@gazette.example\">\
             erik.lundby@gazette.example</a></div>",
            "Erik Lundby",
            "Erik Lundby",
        ),
        (
            "<div class=byline><span>door <b>Mieke de Bos</b></span><span>di 5 maart 2024</span></div>",
            "door Mieke de Bos",
            "Mieke de Bos",
        ),
        (
            "<p class=byline><a href=/staff/ada>Ada Lund</a><span>Harbour Editor</span></p>",
            "Ada Lund Harbour Editor",
            "Ada Lund",
        ),
        // A first letter that the style sheet enlarges is none of them.
        ("<p class=byline>By <span>A</span><span>da Lund</span></p>", "By Ada Lund", "Ada Lund"),
    ] {
        let found = article("en", below);
        assert_eq!(credited(&found), expected, "{below}");
        assert_eq!(found.byline.unwrap().text.as_deref(), Some(text), "{below}");
    }
}

#[test]
fn words_beside_the_name_are_none_of_it() {
    check(&[
        ("en", "<p>June 2, 1931 - March 18, 2024</p><p>Posted March 21, 2024</p>", ""),
        (
            "de",
            "<div class=author><span>Vera Kohl</span> <span>Sonntag, 21. Januar 2024, 10:30</span></div>",
            "Vera Kohl",
        ),
        (
            "en",
            "<div class=author><span>Vera Kohl</span> <span>Sunday, 21 January 2024</span></div>",
            "Vera Kohl",
        ),
        (
            "ru",
            "<div class=author><span>Вера Коваль</span> <span>воскресенье, 21 января 2024</span></div>",
            "Вера Коваль",
        ),
        (
            "es",
            "<div class=author><span>Vera Costa</span> <span>Domingo, 21 de enero de 2024</span></div>",
            "Vera Costa",
        ),
        ("sr", "<div class=author>Аутор: М. Јовић субота, 9. март 2024.</div>", "М. Јовић"),
        ("ar", "<div class=author>كتب: محمد علي الإثنين 20 مايو 2024</div>", "محمد علي"),
        ("tr", "<div class=author>Elif Kaya Giriş Tarihi: 12.12.2023</div>", "Elif Kaya"),
        ("tr", "<div class=author>Elif Kaya Yayın Tarihi: 12.12.2023</div>", "Elif Kaya"),
        (
            "pt",
            "<div class=meta><span class=byline>Redação</span> <span class=comments-link>Deixe um comentário</span></div>",
            "Redação (publication)",
        ),
        ("de", "<p class=autor>Von unserem Korrespondenten Karl Holz, Berlin</p>", "Karl Holz"),
        ("ja", "<p class=author>編集委員・山田太郎</p>", "山田太郎"),
    ]);
}

#[test]
fn the_newsroom_is_no_person() {
    check(&[
        ("it", "<p class=autore>di Redazione</p>", "Redazione (publication)"),
        ("it", "<p class=autore>Redazione Online</p>", "Redazione Online (publication)"),
        ("it", "<p class=autore>di Redazione Cronaca</p>", "Redazione Cronaca (publication)"),
        ("tr", "<div class=author>Haber Merkezi</div>", "Haber Merkezi (publication)"),
        (
            "tr",
            "<div class=author>Haber Merkezi Giriş Tarihi: 12.12.2023</div>",
            "Haber Merkezi (publication)",
        ),
        ("ro", "<p class=author>Redacția</p>", "Redacția (publication)"),
        ("ru", "<p class=author>Редакция</p>", "Редакция (publication)"),
        ("id", "<p class=author>Tim Redaksi</p>", "Tim Redaksi (publication)"),
        ("bn", "<p class=author>নিজস্ব প্রতিবেদক, ঢাকা</p>", "নিজস্ব প্রতিবেদক (publication)"),
        ("hi", "<p class=author>डिजिटल डेस्क, नई दिल्ली</p>", "डिजिटल डेस्क (publication)"),
        ("fa", "<p class=author>گروه اجتماعی</p>", "گروه اجتماعی (publication)"),
        ("he", "<p class=author>מערכת האתר</p>", "מערכת האתר (publication)"),
        ("th", "<p class=author>กองบรรณาธิการ</p>", "กองบรรณาธิการ (publication)"),
        ("ar", "<p class=author>وكالات</p>", ""),
        ("ar", "<p class=author>القاهرة - محمد علي</p>", "محمد علي"),
    ]);
}

#[test]
fn credits_of_several_people() {
    check(&[
        (
            "de",
            "<div class=bylines><div class=byline><span class=name>Ada Lund</span><span class=role>Journalist</span></div>\
             <div class=byline><span class=name>Ben Okri</span><span class=role>Foto</span></div></div>",
            "Ada Lund; Ben Okri (photographer)",
        ),
        ("zh", "<p class=author>（记者李小明、王小芳）</p>", "李小明; 王小芳"),
        ("zh", "<p>〔記者林小明／江邊報導〕</p>", "林小明"),
        ("de", "<p class=autor>Von unserem Redaktionsmitglied <b>Karl Holz</b></p>", "Karl Holz"),
        ("en", "<p class=byline>Edited by Ada Lund, written by Ben Okri</p>", "Ada Lund (editor); Ben Okri"),
        (
            "en",
            "<div class=bylines><div><a href=/staff/ada>Ada Lund</a><span class=title>Harbour Editor</span></div>\
             <div><a href=/staff/ben>Ben Okri</a><span class=title>Data Reporter, Columbus</span></div>\
             <div><span>Photography by</span> <a href=/staff/carla>Carla Roth</a></div></div>",
            "Ada Lund; Ben Okri; Carla Roth (photographer)",
        ),
        (
            "de",
            "<p class=autor>Ada Lund (Text) und Ben Okri (Fotos)</p>",
            "Ada Lund; Ben Okri (photographer)",
        ),
        ("ar", "<div>كتب: محمد علي | 20 مايو 2024 | آخر تحديث: 21 مايو 2024 | 120 مشاهدة</div>", "محمد علي"),
    ]);
}

#[test]
fn agencies_beside_people() {
    check(&[
        (
            "fr",
            "<div>Par <a href=/auteur/ada-lund>Ada Lund</a> avec AFP<br>Publié le 3 octobre 2023 à 18h42</div>",
            "Ada Lund; AFP (agency)",
        ),
        ("fr", "<div>Par <a href=/auteur/ada-lund>Ada Lund</a> avec AFP</div>", "Ada Lund; AFP (agency)"),
        (
            "cs",
            "<div class=author><span>Jana Nová, ČTK</span> <span>Délka čtení: 4 min</span></div>",
            "Jana Nová; ČTK (agency)",
        ),
        ("pt", "<p class=autor>Ana Costa, da Folhapress</p>", "Ana Costa; Folhapress (agency)"),
        ("fr", "<p class=auteur>La rédaction avec AFP</p>", "AFP (agency)"),
    ]);
}

#[test]
fn a_list_of_names_may_be_one_element_each() {
    let claimed = r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge reopens after two years of work","author":{"name":"Ada Lund"}}</script>"#;
    let names = "<div>By <a rel=author href=/p/ada>Ada Lund,</a> <a rel=author href=/p/ben>Ben Okri,</a> \
        <a rel=author href=/p/carla>Carla Roth</a></div>";
    for head in ["", claimed] {
        let byline = article("en", &format!("{head}{names}")).byline.unwrap();
        assert_eq!(byline.text.as_deref(), Some("Ada Lund, Ben Okri, Carla Roth"));
        assert_eq!(byline.authors.len(), 3, "{head}");
    }
}

#[test]
fn the_line_names_all_that_its_links_name() {
    let found = article(
        "en",
        "<div>By <a href=/author/a-lund>Ada Lund</a>, <a href=/author/b-okri>Ben Okri</a> and \
         <a href=/author/c-roth>Carla Roth</a></div>",
    );
    assert_eq!(found.byline.unwrap().text.as_deref(), Some("By Ada Lund, Ben Okri and Carla Roth"));
}

/// An article in Chinese with these elements above and below its text.
fn dispatch(above: &str, opening: &str, closing: &str, below: &str) -> Article {
    let html = format!(
        "<!doctype html><html lang=zh><head><title>老桥周五重新开放</title><meta name=author content=江边网>\
         <meta property=og:type content=article><meta property=og:site_name content=江边网></head><body><main><h1>老桥周五重新开放</h1>{above}\
         <p>{opening}经过两年的修缮，河上的老桥于本周五重新开放，数千市民在第一个小时里步行过桥，市长为此剪彩。</p>\
         <p>工程负责人表示，施工期间发现的锈蚀比图纸上预计的多，因此费用高于原计划，工期也延长了一年之久。</p>\
         <p>港务部门测量新桥拱下的水深之后，船只将从下周一起恢复通行，渡轮则照常运行到月底为止。{closing}</p>{below}\
         </main></body></html>"
    );
    Extractor::new().page(&html).url("https://gazette.example/city/bridge").extract().unwrap()
}

#[test]
fn chinese_reporters_sign_in_the_first_words_and_behind_the_last() {
    let mut wrong = Vec::new();
    for (above, opening, closing, below, expected) in [
        ("", "新华社江边3月5日电（记者王芳）", "", "", "王芳"),
        ("", "晨报讯（记者 王芳 李小明 通讯员 赵六）", "", "", "王芳; 李小明; 赵六 (contributor)"),
        ("", "", "（王芳 李小明）", "", "王芳; 李小明"),
        ("", "", "", "<p>晨报记者 王芳</p>", "王芳"),
        ("", "", "", "<p>采写：晨报见习记者 王芳</p>", "王芳"),
        ("<p>晨报记者 王芳</p>", "", "", "", "王芳"),
        ("<p>◎ 記者王小明/採訪報導</p>", "", "", "", "王小明"),
        ("<p>【王小明╱台北報導】</p>", "", "", "", "王小明"),
        ("<p>李小華 報導</p>", "", "", "", "李小華"),
        ("<p>王芳2024-03-05 10:00</p>", "", "", "", "王芳"),
        // A row of facts.
        ("<p>2024-03-05 10:00 | 12次阅读 | 来源 晨报 | 作者 王芳</p>", "", "", "", "王芳"),
        ("<p>2024-03-05 10:00 来源：晨报 作者：王芳 阅读：12</p>", "", "", "", "王芳"),
        // The source, and who edited it; the site that only machines are told of gives way.
        ("<p>2024-03-05 10:00 来源：晨报</p>", "", "", "", "晨报 (publication)"),
        (
            "<p>2024-03-05 10:00 来源：晨报</p>",
            "",
            "",
            "<p>责任编辑：李小明_AB12</p>",
            "晨报 (publication); 李小明 (editor)",
        ),
        ("", "", "", "<p>【编辑：李小明】</p>", "李小明 (editor)"),
        ("<p>作者：网络整理 阅读：12</p>", "", "", "", "江边网 (publication)"),
        // What reporters and sources do in sentences, and where a film comes from.
        ("", "记者从市政府获悉，", "", "", "江边网 (publication)"),
        ("", "", "（完）", "<p>责任编辑：</p>", "江边网 (publication)"),
        ("<div>（来源：江边视频）</div>", "", "", "", "江边网 (publication)"),
    ] {
        let got = credited(&dispatch(above, opening, closing, below));
        if got != expected {
            wrong.push(format!("{above} {opening} {closing} {below}: expected {expected:?}, got {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn agencies_sign_under_the_text() {
    for (line, expected) in [
        ("ada/Reuters", "Reuters (agency)"),
        ("(Quelle: APA/dpa)", "APA (agency); dpa (agency)"),
        ("© AFP", ""),
    ] {
        let text =
            "<p>Die Brücke über den Fluss ist nach zwei Jahren wieder für den Verkehr geöffnet worden.</p>"
                .repeat(6);
        let html =
            format!("<html lang=de><title>Brücke offen</title><h1>Brücke offen</h1>{text}<p>{line}</p>");
        assert_eq!(credited(&newsprint::extract(&html).unwrap()), expected, "{line}");
    }
}

#[test]
fn a_line_that_says_who_edited_the_text_is_none_of_its_paragraphs() {
    let article = dispatch("", "", "", "<p>【编辑：李小明】</p>");
    assert_eq!(article.paragraphs.len(), 3);
}

#[test]
fn korean_and_taiwanese_dispatches_name_their_reporters() {
    check(&[
        (
            "ko",
            "<p>(서울=연합뉴스) 홍길동 기자 = 오래된 다리가 2년의 보수 끝에 금요일 다시 열렸다고 시가 밝혔다. 첫 버스는 아침에 다리를 건넜다.</p>",
            "홍길동",
        ),
        (
            "zh",
            "<p>（中央社記者王小明台北6日電）老橋經過兩年的修繕之後，於本週五重新開放，數千市民在第一個小時裡步行過橋。</p>",
            "王小明",
        ),
    ]);
}
