//! No cliff: an article is whole at any length, in any wrapper, in several scripts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

/// Sentences of one language, with a place for a number that tells paragraphs apart, and its menu.
struct Language {
    tag: &'static str,
    title: &'static str,
    sentences: [&'static str; 6],
    menu: [&'static str; 4],
    card: &'static str,
}

const LANGUAGES: [Language; 4] = [
    Language {
        tag: "en",
        title: "The canal that took a hundred years",
        sentences: [
            "The lock-keepers wrote down {n} barges in their book before the frost came.",
            "Nobody on the towpath could say, when asked, who had paid for lantern {n}.",
            "“We dug for {n} days and found only clay,” said the foreman, who had kept a jar of it.",
            "In the spring the council voted {n} shillings for the bridge, and spent half of them on the opening.",
            "Letter {n} in the archive complains of the noise, the smell, and the price of eels.",
            "By the evening of day {n} the water stood a hand below the mark, and the engineers went home.",
        ],
        menu: ["Home", "Local", "Business", "Weather"],
        card: "What the ferrymen did next, part {n}",
    },
    Language {
        tag: "de",
        title: "Der Kanal, der hundert Jahre brauchte",
        sentences: [
            "Die Schleusenwärter trugen {n} Kähne in ihr Buch ein, bevor der Frost kam.",
            "Niemand am Treidelpfad wusste auf Nachfrage, wer die Laterne {n} bezahlt hatte.",
            "„Wir haben {n} Tage gegraben und nur Lehm gefunden“, sagte der Polier, der ein Glas davon aufhob.",
            "Im Frühjahr bewilligte der Rat {n} Taler für die Brücke und gab die Hälfte für das Fest aus.",
            "Der Brief {n} im Archiv klagt über den Lärm, den Geruch und den Preis der Aale.",
            "Am Abend des Tages {n} stand das Wasser eine Handbreit unter der Marke, und alle gingen heim.",
        ],
        menu: ["Startseite", "Lokales", "Wirtschaft", "Wetter"],
        card: "Was die Fährleute danach taten, Teil {n}",
    },
    Language {
        tag: "ru",
        title: "Канал, который строили сто лет",
        sentences: [
            "Смотрители шлюза записали в книгу {n} барж, прежде чем ударил мороз.",
            "Никто на берегу не мог сказать, кто заплатил за фонарь номер {n}.",
            "«Мы копали {n} дней и нашли одну глину», — сказал десятник, который сохранил её в банке.",
            "Весной совет выделил на мост {n} рублей, и половина из них ушла на праздник.",
            "Письмо {n} из архива жалуется на шум, на запах и на цену угрей.",
            "К вечеру дня {n} вода стояла на ладонь ниже отметки, и все разошлись по домам.",
        ],
        menu: ["Главная", "Город", "Экономика", "Погода"],
        card: "Что было дальше с паромщиками, часть {n}",
    },
    Language {
        tag: "zh",
        title: "挖了一百年的运河",
        sentences: [
            "霜冻来临之前，守闸人在本子上记下了{n}条驳船，然后关上了大门。",
            "岸边没有人说得清，第{n}盏灯笼究竟是谁出的钱。",
            "“我们挖了{n}天，只找到了泥土，”工头说，他还留着一罐。",
            "春天的时候，镇里为大桥拨了{n}块钱，其中一半花在了典礼上。",
            "档案馆的第{n}封信抱怨噪音、气味，还有鳗鱼的价格。",
            "到了第{n}天的傍晚，水位比标记低了一掌，大家便各自回家。",
        ],
        menu: ["首页", "本地", "财经", "天气"],
        card: "船夫后来的故事，第{n}部分",
    },
];

impl Language {
    fn paragraph(&self, n: usize) -> String {
        let sentence = |step: usize| {
            self.sentences[(n * 7 + step * 5) % 6].replace("{n}", &(n * 3 + step + 2).to_string())
        };
        (0..3 + n % 3).map(sentence).collect::<Vec<_>>().join(" ")
    }
}

/// How the paragraphs stand: all in one element, or twenty in a section.
#[derive(Clone, Copy, Debug)]
enum Layout {
    Flat,
    Sections,
}

fn page(language: &Language, paragraphs: usize, wrapper: &str, layout: Layout) -> String {
    let mut body = String::new();
    for n in 0..paragraphs {
        if matches!(layout, Layout::Sections) && n % 20 == 0 {
            body += if n == 0 { "<section>" } else { "</section><section>" };
        }
        body += &["<p>", &language.paragraph(n), "</p>"].concat();
    }
    if matches!(layout, Layout::Sections) {
        body += "</section>";
    }
    let menu: String = language.menu.map(|entry| ["<li><a href=/x>", entry, "</a></li>"].concat()).concat();
    let cards = ["1", "2", "3", "4", "5", "6"]
        .map(|n| ["<li><a href=/s/", n, ">", &language.card.replace("{n}", n), "</a></li>"].concat())
        .concat();
    format!(
        "<!doctype html><html lang={}><title>{title}</title><nav><ul>{menu}</ul></nav><div{wrapper}>\
         <h1>{title}</h1>{body}</div><aside><ul>{cards}</ul></aside><footer><p>© 2024</p></footer>",
        language.tag,
        title = language.title,
    )
}

/// How many of the paragraphs the article has, and how many others.
fn kept(language: &Language, paragraphs: usize, page: &str) -> (usize, usize) {
    let article = newsprint::extract(page).unwrap();
    let wanted: std::collections::HashSet<String> = (0..paragraphs).map(|n| language.paragraph(n)).collect();
    let found = article.paragraphs.iter().filter(|paragraph| wanted.contains(&paragraph.text)).count();
    (found, article.paragraphs.len() - found)
}

const WRAPPERS: [&str; 8] = [
    "",
    " class=content",
    " class=css-1x9k2z",
    " class='comments-enabled'",
    " class='commentOnSelection sidebar-on'",
    " id=discussion",
    " class='has-related share-enabled'",
    " class='newsletter-page with-ads'",
];

#[test]
fn no_length_and_no_wrapper_costs_a_paragraph() {
    for language in &LANGUAGES {
        for (wrapper, layout) in
            WRAPPERS.iter().flat_map(|wrapper| [(wrapper, Layout::Flat), (wrapper, Layout::Sections)])
        {
            for paragraphs in [10, 60, 240] {
                let page = page(language, paragraphs, wrapper, layout);
                let (found, others) = kept(language, paragraphs, &page);
                let place = format!("{} {wrapper:?} {layout:?} {paragraphs}", language.tag);
                assert!(found * 100 >= paragraphs * 99, "{place}: {found} kept");
                assert_eq!(others, 0, "{place}");
            }
        }
    }
}

#[test]
fn a_thousand_paragraphs_are_an_article() {
    for language in &LANGUAGES {
        for layout in [Layout::Flat, Layout::Sections] {
            let (found, others) = kept(language, 1_000, &page(language, 1_000, "", layout));
            assert!(
                found >= 990 && others == 0,
                "{} {layout:?}: {found} kept, {others} others",
                language.tag
            );
        }
    }
}

#[test]
fn a_text_that_only_the_head_gives_is_given() {
    let language = &LANGUAGES[0];
    let text = [language.paragraph(0), language.paragraph(1)];
    let json = format!(
        r#"{{"@type":"NewsArticle","headline":"{}","articleBody":"{}"}}"#,
        language.title,
        text.join("\\n")
    );
    let page = format!(
        "<title>{}</title><script type=application/ld+json>{json}</script><div id=app></div>",
        language.title
    );
    let inspection = newsprint::Extractor::new().page(&page).inspect().unwrap();
    let found: Vec<&str> = inspection.article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
    assert_eq!(found, text);
    assert!(inspection.report.notes.contains(&newsprint::Note::TextFromJsonLd));
}
