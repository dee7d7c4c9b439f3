//! Section names.

use super::Hints;
use super::date::{self, digit};
use crate::text;

/// A section's name as shown to readers: separators and label words around it taken off, markup and white
/// space cleaned. Of a path ("News > Politics") the last part counts.
///
/// `None` for the words that sites put at the root of a breadcrumb ("Home", "Startseite") or on buttons ("Read more"), for dates, numbers,
/// addresses, and for what is too long to be a section.
///
/// ```
/// use newsprint::normalize::section::clean;
///
/// assert_eq!(clean(" » Filed under: Politics ").as_deref(), Some("Politics"));
/// assert_eq!(clean("News > World").as_deref(), Some("World"));
/// assert_eq!(clean("Startseite"), None);
/// assert_eq!(clean("6. Mai 2022"), None);
/// ```
pub fn clean(name: &str) -> Option<String> {
    const LONGEST: usize = 60;
    const MOST_WORDS: usize = 7;
    if name.len() > 2_000 {
        return None;
    }
    let decoded = text::decode_entities(name);
    let plain = text::strip_tags(&decoded);
    let mut name = trim(&plain);
    if let Some((_, last)) = name.rsplit_once(['>', '›', '»', '→']) {
        name = trim(last);
    }
    name = trim(without_label(name));
    // A claim may list sections and topics: the first is the section. "Arts, Books" is one name.
    if name.matches(',').count() > name.matches(", ").count() || name.matches(',').count() > 2 {
        name = trim(name.split(',').next().unwrap_or(name));
    }
    let name = text::collapse(without_count(name));
    let refused = !(2..=LONGEST).contains(&name.chars().count())
        || name.split(' ').count() > MOST_WORDS
        || !name.chars().any(char::is_alphabetic)
        || name.contains("://")
        || name.contains('@')
        || is_no_name(&name)
        || is_date(&name);
    (!refused).then(|| name.into_owned())
}

/// The section that the first segment of an address names: `world-news` gives "World news".
///
/// The letters' case is lost in addresses, so this is a last witness. `None` for segments that name no
/// section: dates, numbers, languages, "article", "news", file names.
///
/// ```
/// use newsprint::normalize::section::from_slug;
///
/// assert_eq!(from_slug("world-news").as_deref(), Some("World news"));
/// assert_eq!(from_slug("article"), None);
/// assert_eq!(from_slug("2022"), None);
/// ```
pub fn from_slug(slug: &str) -> Option<String> {
    const LONGEST: usize = 30;
    const MOST_WORDS: usize = 3;
    let refused = slug.len() > LONGEST
        || slug.chars().any(|c| !c.is_alphabetic() && !matches!(c, '-' | '_' | '+' | '&'))
        || slug.chars().count() < 3
        || NO_SECTIONS.iter().any(|word| slug.eq_ignore_ascii_case(word));
    let words: Vec<&str> = slug.split(['-', '_', '+']).filter(|word| !word.is_empty()).collect();
    if refused || words.len() > MOST_WORDS {
        return None;
    }
    let name = words.join(" ");
    let mut letters = name.chars();
    let first = letters.next()?;
    clean(&first.to_uppercase().chain(letters).collect::<String>())
}

/// The name without the number of its stories: "River (268)".
fn without_count(name: &str) -> &str {
    let count = |rest: &str| {
        rest.strip_suffix(')').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    name.rsplit_once('(').filter(|(_, rest)| count(rest)).map_or(name, |(name, _)| name.trim_end())
}

/// First segments of addresses that name no section.
#[rustfmt::skip]
const NO_SECTIONS: &[&str] = &[
    "article", "articles", "artikel", "story", "stories", "post", "posts", "blog", "blogs", "page", "pages",
    "node", "content", "amp", "wp", "archive", "archives", "archiv", "index", "detail", "details", "item",
    "items", "view", "read", "print", "nota", "noticia", "noticias", "notizie", "nachrichten", "nyheter",
    "nyheder", "novosti", "haber", "berita", "news", "actualites", "actualite", "aktuell", "live", "video",
    "videos", "watch", "gallery", "photo", "photos", "tag", "tags", "topic", "topics", "category", "author",
    "authors", "user", "users", "static", "media", "web", "www", "site", "sites", "main", "home", "default",
    "public", "eng", "english", "deutsch", "newsroom", "press", "www.google.com", "url", "id", "feature",
    "features", "magazine", "full", "entry", "en-us", "en-gb", "de-de", "fr-fr", "es-es", "pt-br", "a", "p",
    "s",
];

/// Words that a breadcrumb starts with, folded: the site's front page, in many languages.
#[rustfmt::skip]
const ROOTS: &[&str] = &[
    "home", "homepage", "home page", "front page", "frontpage", "start", "startpage", "main", "main page",
    "index", "startseite", "start seite", "hauptseite", "haupt", "übersicht", "zuhause", "accueil", "inicio", "portada", "início",
    "pagina inicial", "página inicial", "capa", "prima pagina", "voorpagina", "startpagina", "hem",
    "startsida", "startsidan", "hjem", "forside", "forsiden", "forsíða", "etusivu", "strona główna",
    "strona glowna", "główna", "domů", "úvod", "titulní strana", "domov", "úvodná stránka", "kezdőlap",
    "címlap", "főoldal", "nyitólap", "acasă", "acasa", "prima pagină", "naslovnica", "početna", "pocetna",
    "почетна", "насловна", "naslovna", "начало", "начална страница", "главная", "главная страница",
    "головна", "головна сторінка", "αρχική", "αρχικη", "αρχική σελίδα", "anasayfa", "ana sayfa",
    "ana səhifə", "الرئيسية", "الصفحة الرئيسية", "الرئيسيه", "خانه", "صفحه اصلی", "صفحه نخست", "דף הבית",
    "ראשי", "עמוד הבית", "होम", "मुख्य पृष्ठ", "প্রচ্ছদ", "হোম", "beranda", "laman utama", "utama",
    "trang chủ", "หน้าแรก", "หน้าหลัก", "首页", "首頁", "主页", "ホーム", "トップ", "トップページ", "top", "홈", "pradžia",
    "titulinis", "pagrindinis", "sākums", "sākumlapa", "avaleht", "esileht", "inici", "hasiera", "azala",
    "mwanzo", "nyumbani", "allgemein",
    "menu", "more", "all", "section", "category", "article", "articles", "subjects",
];

/// What programs print where nobody chose a name, folded.
#[rustfmt::skip]
const UNFILED: &[&str] = &[
    "uncategorized", "uncategorised", "non classé", "sin categoría", "sem categoria", "senza categoria",
    "без рубрики", "未分类", "未分類", "none", "null", "undefined", "default", "n/a",
];

/// Whether a name is what programs print where nobody chose one.
pub(crate) fn is_unfiled(name: &str) -> bool {
    name.len() < 60 && UNFILED.contains(&text::fold(name).as_str())
}

/// Names of what a site has new or on top rather than of a section, folded: heard where nothing says more.
#[rustfmt::skip]
const SHELVES: &[&str] = &[
    "news", "latest", "latest news", "breaking news", "top stories", "top news", "all news", "headlines", "featured",
    "features", "highlight", "highlights", "general", "archive", "archives", "editor's pick", "editors pick", "slider", "spotlight", "blog", "the blog", "blogs", "posts", "stories",
    "newsroom", "about", "about us", "über uns", "service", "services", "resources", "library", "info", "information",
    "popular", "aktuell", "aktuelles", "nachrichten", "meldungen", "neuigkeiten", "schlagzeilen", "à la une",
    "a la une", "actualité", "actualités", "actus", "noticias", "últimas noticias", "destacado", "destacados",
    "portada", "actualidad", "notícias", "destaque", "destaques", "notizie", "primo piano", "in evidenza", "nieuws",
    "nyheter", "nyheder", "senaste nytt", "uutiset", "aktualności", "wiadomości", "zprávy", "aktuality", "hírek",
    "știri", "vijesti", "vesti", "novosti", "новости", "новини", "вести", "ειδήσεις", "haberler", "haber", "güncel",
    "son dakika", "أخبار", "الأخبار", "اخبار", "חדשות", "berita", "tin tức", "ข่าว", "新闻", "新聞", "ニュース", "뉴스",
    "naujienos", "ziņas", "uudised", "notícies", "habari",
    "新闻中心", "新聞中心", "新闻频道", "新闻资讯", "新闻动态", "资讯", "資訊", "资讯中心", "要闻", "要聞", "头条", "頭條", "快讯", "即時", "最新",
    "最新消息", "热点", "焦點", "滚动", "滚动新闻", "正在阅读", "トピックス", "新着", "新着記事", "お知らせ", "記事一覧", "최신뉴스", "주요뉴스", "전체기사",
];

/// Whether a name says no more than that something is new or on top.
pub(crate) fn is_shelf(name: &str) -> bool {
    name.len() < 60 && SHELVES.contains(&text::fold(name).as_str())
}

/// Pages about the site and its rules, folded: a menu has them, a breadcrumb has none.
#[rustfmt::skip]
const HOUSE: &[&str] = &[
    "contact", "contact us", "privacy policy", "privacy notice", "cookie policy", "terms of use", "terms of service", "terms and conditions", "tos", "dmca", "disclaimer", "imprint", "impressum", "datenschutz",
    "kontakt", "contacto", "contato", "contatti", "mentions légales", "политика конфиденциальности", "контакты",
];

/// What else stands in rows of links, folded: buttons, the site's languages.
#[rustfmt::skip]
const BUTTONS: &[&str] = &[
    "support", "call", "cart", "shop", "buy", "book", "login", "log in", "log out", "sign in",
    "sign up", "register", "subscribe", "donate", "cookies", "privacy", "terms", "newsletter", "newsletters", "search", "share", "follow us", "learn more", "read more",
    "get started", "more info", "back", "zurück", "retour", "volver", "tweeten", "mailen", "faire un don", "like", "tweet", "pin it", "en savoir plus", "lire la suite", "s'abonner",
    "mehr erfahren", "mehr lesen", "weiterlesen", "anmelden", "teilen", "leer más",
    "ver más", "suscríbete", "saiba mais", "leia mais", "scopri di più", "lees meer",
    "läs mer", "les mer", "læs mere", "lue lisää", "czytaj więcej", "подробнее", "больше", "続きを読む",
    "더보기", "返回", "返回首页", "返回列表", "更多", "查看更多", "登录", "登入", "注册", "註冊", "搜索", "搜尋", "關閉", "关闭", "关注", "一覧へ", "もっと見る", "목록", "로그인", "en", "de", "fr", "es", "nl", "ru", "english", "deutsch", "français", "español", "detail", "details",
];

/// What stands behind a breadcrumb and serves the reading: the size of the letters, the printer. Folded.
#[rustfmt::skip]
const TOOLS: &[&str] = &[
    "字号", "字號", "字体", "字體", "字级", "字級", "字体大小", "字型", "默认", "超大", "打印", "列印", "打印本页", "分享", "分享到", "收藏",
    "文字サイズ", "印刷", "シェア", "共有", "글자크기", "글자 크기", "인쇄", "공유", "프린트",
    "print", "drucken", "imprimer", "imprimir", "stampa", "font size", "text size", "schriftgröße",
];

/// Whether a step of a breadcrumb is a tool of the page: it ends there.
pub(crate) fn is_tool(name: &str) -> bool {
    name.len() < 60 && TOOLS.contains(&text::fold(name).trim_end_matches([' ', ':', '：']))
}

/// How a button's words begin, folded.
#[rustfmt::skip]
const CALLS: &[&str] = &[
    "back to", "zurück zu", "learn more", "read more", "view", "view more", "see all", "get a", "get the", "get your", "sign up", "subscribe to",
    "follow", "download", "continue", "skip to", "click", "jetzt", "cart", "shop all", "book a",
];

/// What stands before a breadcrumb's steps, folded.
#[rustfmt::skip]
const SIGNPOSTS: &[&str] = &[
    "breadcrumb", "breadcrumbs", "breadcrumb navigation", "you are here", "you're here", "navigation", "sie sind hier",
    "sie befinden sich hier", "brotkrumen", "pfadnavigation", "vous êtes ici", "fil d'ariane", "usted está aquí", "estás en",
    "você está aqui", "sei qui", "ti trovi in", "u bent hier", "je bent hier", "du är här", "du er her", "olet tässä",
    "jesteś tutaj", "вы здесь", "ви тут",
    "当前位置", "當前位置", "您的位置", "你的位置", "您的当前位置", "您当前的位置", "您当前位置", "您现在的位置", "您现在的位置是", "您所在的位置", "您所在位置", "您在这里",
    "现在位置", "现在的位置", "所在位置", "目前位置", "目前所在位置", "現在位置", "您在這裡", "您現在的位置", "現在地", "現在のページ", "현재위치", "현재 위치",
];

/// Whether a step of a breadcrumb only says that it is one.
pub(crate) fn is_signpost(name: &str) -> bool {
    name.len() < 60 && SIGNPOSTS.contains(&text::fold(name).trim_end_matches([' ', ':', '：', '.']))
}

/// Whether a text opens as breadcrumbs do that say what they are: "当前位置：…". Only in scripts without spaces: in
/// others markup names them.
pub(crate) fn opens_with_signpost(text: &str) -> bool {
    const LONGEST: usize = 32;
    let Some((end, _)) = text.char_indices().find(|(_, char)| matches!(char, ':' | '：')) else {
        return false;
    };
    end <= LONGEST && text.get(..end).is_some_and(|label| !label.is_ascii() && is_signpost(label.trim()))
}

/// Labels that stand before a section's name, folded.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "filed under", "filed in", "posted in", "published in", "category", "categories", "section", "topic",
    "topics", "tag", "tags", "rubrik", "kategorie", "kategorien", "thema", "ressort", "rubrique",
    "catégorie", "categoría", "sección", "categoria", "seção", "editoria", "sezione", "rubriek",
    "categorie", "kategori", "avdelning", "sektion", "kategoria", "dział", "rubryka", "rubrika", "rovat",
    "secțiune", "rubrica", "рубрика", "категория", "раздел", "категорія", "κατηγορία", "bölüm", "القسم",
    "قسم", "تصنيف", "kategorija", "chuyên mục", "หมวด", "分类", "栏目", "カテゴリ", "カテゴリー", "카테고리", "from", "in",
    "you are here", "more in", "more from", "read more in",
];

/// Names that many publications give their sections, folded: what stands as such behind a dash in a title is
/// no part of the headline.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "news", "world", "world news", "us news", "uk news", "politics", "business", "economy", "money",
    "finance", "markets", "technology", "tech", "science", "health", "sport", "sports", "football",
    "culture", "arts", "entertainment", "lifestyle", "life", "travel", "opinion", "comment", "education",
    "environment", "local", "local news", "national", "international", "politik", "wirtschaft", "kultur",
    "wissen", "panorama", "ausland", "inland", "gesellschaft", "nachrichten", "aktuell", "politique",
    "économie", "société", "monde", "actualités", "política", "economía", "sociedad", "mundo", "deportes",
    "cultura", "noticias", "economia", "notícias", "esportes", "politica", "cronaca", "esteri", "notizie",
    "binnenland", "buitenland", "nieuws", "nyheter", "nyheder", "inrikes", "utrikes", "новости", "политика",
    "экономика", "общество", "новини",
];

/// Whether the name is one that many publications give a section.
pub(crate) fn is_common(name: &str) -> bool {
    name.len() < 40 && COMMON.contains(&text::fold(name).as_str())
}

/// Whether a link's words lead to a page about the site and its rules.
pub(crate) fn is_of_house(name: &str) -> bool {
    name.len() < 60 && HOUSE.contains(&text::fold(name).as_str())
}

/// Whether the words are the front page's, a button's, a language's.
pub(crate) fn is_no_name(name: &str) -> bool {
    let name = text::fold(name);
    let begins = |call: &str| name.strip_prefix(call).is_some_and(|rest| rest.starts_with([' ', '!', '.']));
    [ROOTS, UNFILED, SIGNPOSTS, HOUSE, BUTTONS, TOOLS].iter().any(|names| names.contains(&name.as_str()))
        || CALLS.iter().any(|call| begins(call))
}

fn is_date(name: &str) -> bool {
    name.chars().any(|c| digit(c).is_some())
        && date::parse(name, &Hints::default().with_language(Some("de"))).is_some()
}

fn trim(name: &str) -> &str {
    name.trim_matches(|c: char| c.is_whitespace() || ">›»«‹/|·:：•-–—→\\,;".contains(c))
}

/// The name behind "Filed under:", "in", "Rubrik:".
fn without_label(name: &str) -> &str {
    if let Some((label, rest)) = name.split_once(':') {
        if LABELS.contains(&text::fold(label).as_str()) {
            return rest;
        }
    }
    // Without a colon only the labels that are no names themselves.
    for label in ["filed under ", "posted in ", "published in ", "filed in ", "more in ", "more from "] {
        if name.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label)) {
            return name.get(label.len()..).unwrap_or("");
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleans_names() {
        for (name, expected) in [
            ("Opinion", Some("Opinion")),
            ("  Arts &amp; Culture |", Some("Arts & Culture")),
            ("<a href='/x'>World</a>", Some("World")),
            ("Rubrik: Wirtschaft", Some("Wirtschaft")),
            ("/ Politics", Some("Politics")),
            ("国际", Some("国际")),
            ("Biology,Medicine", Some("Biology")),
            ("Arts, Books", Some("Arts, Books")),
            ("River (268)", Some("River")),
            ("Privacy policy", None),
            ("Read more about us", None),
            ("You are here", None),
            ("Home", None),
            ("HOME", None),
            ("ホーム", None),
            ("Главная", None),
            ("Uncategorized", None),
            ("2022-05-06", None),
            ("May 6, 2022", None),
            ("12", None),
            ("i", None),
            ("", None),
            ("»", None),
            ("https://example.org/world", None),
            ("The mayor was the first to cross the bridge that had been closed", None),
        ] {
            assert_eq!(clean(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn shelves_and_signposts_are_known_in_any_case() {
        assert!(is_shelf("NEWS") && is_shelf("À la une") && is_shelf("ニュース"));
        assert!(!is_shelf("Politics"));
        assert!(is_signpost("You are here:") && !is_signpost("Here"));
    }

    #[test]
    fn reads_slugs() {
        for (slug, expected) in [
            ("politik", Some("Politik")),
            ("us_news", Some("Us news")),
            ("news", None),
            ("en", None),
            ("index.html", None),
            ("bridge-reopens-after-two-years", None),
        ] {
            assert_eq!(from_slug(slug).as_deref(), expected, "{slug}");
        }
    }
}
