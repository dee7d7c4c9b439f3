//! Lines that serve the page and tell nothing of the story: labels put between paragraphs, boxes that ask for
//! consent, credits of agencies and colleagues, ways to reach the newsroom. All in lower case.

/// Labels that are all of a line, punctuation aside.
#[rustfmt::skip]
pub(crate) const LABELS: &[&str] = &[
    "article content", "social sharing", "advertisement", "advertisement scroll to continue", "story continues below",
    "story continues below advertisement", "story continues after advertisement", "article continues below",
    "article continues below advertisement", "article continues after advertisement",
    "article continues after this advertisement", "continue reading below", "scroll to continue",
    "scroll to continue with content", "jump to content", "skip to content", "skip advertisement",
    "go to accessibility shortcuts", "this is a breaking story", "this is a developing story", "more to follow", "more to come",
    "access articles from across canada with one account", "enjoy additional articles per month",
    "share your thoughts and join the conversation in the comments", "get email updates from your favourite authors",
    "anzeige", "werbung", "weiter nach der anzeige", "artikel weiter nach der anzeige", "lesen sie nach der anzeige weiter",
    "externer inhalt", "externen inhalt anzeigen", "externe inhalte anzeigen", "externen inhalt laden",
    "empfohlener redaktioneller inhalt", "empfohlener externer inhalt", "inhalt laden", "inhalt anzeigen",
    "publicité", "la suite après la publicité", "la suite après cette publicité", "article réservé aux abonnés",
    "l'article continue après la publicité", "publicidad", "la noticia continúa después de la publicidad",
    "el artículo continúa después de la publicidad", "publicidade", "continua após a publicidade",
    "continua depois da publicidade", "pubblicità", "continua dopo la pubblicità", "continua a leggere dopo la pubblicità",
    "advertentie", "lees verder onder de advertentie", "artikel gaat verder onder de advertentie",
    "tekst gaat verder onder de advertentie", "tekst gaat verder onder de foto",
    "annons", "artikeln fortsätter under annonsen", "artikeln fortsätter efter annonsen", "annonse",
    "saken fortsetter under annonsen", "saken fortsetter etter annonsen", "artikkelen fortsetter under annonsen",
    "annonce", "artiklen fortsætter efter annoncen", "artiklen fortsætter under annoncen", "mainos",
    "juttu jatkuu mainoksen jälkeen", "juttu jatkuu mainoksen alla", "auglýsing", "reklama", "reklam", "hirdetés",
    "dalsza część artykułu pod materiałem wideo", "dalsza część tekstu pod reklamą", "oglas", "publicitate",
    "реклама", "продолжение после рекламы", "διαφήμιση", "إعلان", "פרסומת", "विज्ञापन", "iklan",
    "scroll ke bawah untuk melanjutkan", "quảng cáo", "広告", "広告の後に続く", "광고", "广告", "廣告",
];

/// How texts begin that say where else the story appeared, and those of boxes that stand in for what a visitor has not
/// agreed to see, or ask for more.
#[rustfmt::skip]
pub(crate) const BOXES: &[&str] = &[
    "a version of this article appear", "a version of this story appear", "to view this content", "to see this content", "this content is hosted by", "this content isn't available", "this content is not available in your", "we need your permission to ",
    "we need your consent", "you need to accept cookies", "please enable cookies", "please enable javascript",
    "please accept cookies", "to play this video you need", "your browser does not support this video", "your browser does not support the video", "your browser does not support html5",
    "your browser does not support javascript", "your browser does not support iframes",
    "your browser doesn't support this video", "your browser doesn't support html5", "this video can not be played", "this video cannot be played",
    "allow twitter content", "allow instagram content", "allow facebook content", "allow youtube content",
    "allow tiktok content", "sorry, this video",
    "an dieser stelle finden sie einen von unser", "an dieser stelle findest du einen", "du kannst ihn dir mit einem klick",
    "sie können ihn sich mit einem klick", "personenbezogene daten können an drittplattformen", "an dieser stelle finden sie externe", "an dieser stelle befindet sich ein externer",
    "ich bin damit einverstanden, dass mir", "ich bin einverstanden, dass mir", "zur darstellung dieses inhalts",
    "wir benötigen ihre zustimmung", "wir brauchen ihre zustimmung", "wir benötigen deine zustimmung",
    "um diesen inhalt anzuzeigen", "um diesen inhalt zu sehen", "dieser externe inhalt", "dieser inhalt kann nicht",
    "bitte aktivieren sie javascript", "mit dem laden des videos", "mit dem laden des beitrags", "hier können sie ihre zustimmung",
    "ce contenu est bloqué", "ce contenu n'est pas visible", "pour afficher ce contenu", "pour voir ce contenu",
    "vous n'avez pas accepté", "votre navigateur ne", "il vous reste à lire",
    "para ver este contenido", "para poder ver este contenido", "este contenido no está disponible",
    "este contenido se aloja", "tu navegador no", "su navegador no", "para ver este conteúdo", "este conteúdo não está",
    "per visualizzare questo contenuto", "questo contenuto è ospitato", "om deze inhoud te", "deze inhoud kan niet",
    "je moet cookies accepteren", "för att se innehållet", "för att ta del av innehållet", "for at se dette indhold",
    "for å se dette innholdet", "du må godta", "aby zobaczyć ten materiał", "aby wyświetlić tę treść",
    "原标题：", "原标题:", "原標題：", "本文原标题", "чтобы посмотреть этот", "ваш браузер не поддерживает", "このコンテンツを表示するには",
];

/// How short lines begin that say who has checked the text; a sentence may begin so too.
pub(crate) const REVIEWS: &[&str] = &[
    "medically reviewed by",
    "fact checked by",
    "fact-checked by",
    "medizinisch geprüft von",
    "revisado médicamente por",
];

/// How credits at the text's end begin; amid a sentence these words are the story's.
pub(crate) const CREDITS: &[&str] = &[
    "reporting by ",
    "additional reporting by ",
    "writing by ",
    "editing by ",
    "contributing: ",
    "rédigé par ",
    "édité par ",
];

/// What follows the names of those who helped.
pub(crate) const CONTRIBUTED: &[&str] = &[
    " contributed to this report",
    " contributed to this story",
    " contributed to this article",
    " contributed to the report",
    " contributed reporting",
];

/// How notes at the text's end begin.
#[rustfmt::skip]
pub(crate) const APPEALS: &[&str] = &[
    "we want to hear from you", "über dieses thema berichtet", "über dieses thema berichten",
    "do you have a story", "have you got a story", "got a story", "sign up here", "follow us on ", "присоединяйтесь к ",
    "الآراء الواردة", "الآراء المنشورة",
    "this column does not necessarily", "this article does not necessarily", "yuk, simak ", "simak juga ", "confira as últimas notícias",
    "this post contains affiliate", "this article contains affiliate", "this story contains affiliate",
];

/// How notes begin that a story may begin a sentence with too ("The views expressed at the meeting"), and what one of
/// which follows in a note.
#[rustfmt::skip]
pub(crate) const OPENED: &[(&[&str], &[&str])] = &[
    (
        &["for more news", "for more on news", "for the latest", "for all the latest"],
        &["visit", "follow", "click", "download", "subscribe", "sign up", "check", "join", "head to", "go to", "see our"],
    ),
    (
        &["the views expressed", "views expressed", "the views and opinions expressed", "opinions expressed", "the opinions expressed"],
        &["author", "writer", "columnist", "contributor", " own", "personal", "necessarily"],
    ),
    (&["las opiniones expresadas"], &["autor", "necesariamente", "responsabilidad"]),
    (&["les opinions exprimées"], &["auteur", "engagent"]),
    (&["mit informationen der ", "mit informationen von "], &["gentur", "dpa", "APA", "AFP", "Reuters", "epd", "KNA"]),
];

/// How lines begin that ask to follow someone, and the word before the network.
pub(crate) const FOLLOWS: &[(&str, &str)] = &[
    ("follow ", " on "),
    ("suivez ", " sur "),
    ("retrouvez ", " sur "),
    ("sigue ", " en "),
    ("sigue ", " a través de "),
    ("siga ", " no "),
    ("acompanhe ", " no "),
    ("segui ", " su "),
    ("volg ", " op "),
    ("folge ", " auf "),
    ("følg ", " på "),
    ("följ ", " på "),
];

/// Where readers are asked to follow someone.
pub(crate) const NETWORKS: &[&str] = &[
    "facebook",
    "twitter",
    "instagram",
    "telegram",
    "linkedin",
    "whatsapp",
    "youtube",
    "tiktok",
    "bluesky",
    "threads",
];

/// What credits and notes at the text's end say, wherever in the line.
#[rustfmt::skip]
pub(crate) const NOTES: &[&str] = &[
    "contributed to this report", "contributed to this story", "contributed to this article", "contributed to the report",
    "contributed reporting", "printer-friendly", "printer friendly version", "write to the editor", "email the editor",
    "get in touch with our", "get in touch with us", "get in touch at", "get in touch by",
    "have a story to tell", "for more stories like this",
    "email us at", "e-mail us at", "let us know in the comments", "as a preferred source", "we may earn a commission", "may earn a commission if you", "may earn a commission when you",
    "may earn a commission from link", "may earn a commission from affiliate", "may earn a commission from purchase",
    "may earn a commission on purchase", "may earn a small commission", "earn an affiliate commission",
    "sign up for our", "sign up to our", "subscribe to our", "like us on facebook",
    "mit material von", "mit material der", "mit agenturmaterial", "mit informationen von dpa", "folgen sie uns",
    "this is a developing story.", "this is a developing story and ", "this is a developing story, ",
    "this is a developing story;", "this is a developing story –", "this is a breaking news story", "check back for updates",
    "created this story using technology", "this story was generated by", "this article was generated by",
    "coverage receives support from", "news coverage is supported by", "our reporting is supported by",
    "this reporting was supported by", "our journalism is supported by", "this story was supported by",
    "this article was supported by", "is solely responsible for all content", "diese recherche wurde gefördert",
    "dieser artikel wurde automatisch", "dieser beitrag wurde automatisch", "dieser text wurde automatisch",
    "diese meldung wurde automatisch", "dieser artikel wurde mit hilfe künstlicher", "dieser beitrag wurde mit hilfe künstlicher",
    "dieser text wurde mit hilfe künstlicher", "diese meldung wurde mit hilfe künstlicher",
    "avec le soutien du fonds pour le journalisme",
    "este reportaje fue realizado con el apoyo", "este reportaje se realizó con el apoyo",
    "esta reportagem foi produzida com o apoio", "esta reportagem contou com o apoio",
    "hat ihnen dieser artikel gefallen", "jetzt newsletter", "unseren newsletter", "schreiben sie uns",
    "suivez-nous", "abonnez-vous", "de cet article à lire", "réservée aux abonnés",
    "síguenos en", "suscríbete", "siga-nos", "inscreva-se", "seguici su", "iscriviti all", "volg ons op",
    "följ oss på", "følg oss på", "følg os på", "meld deg på", "tilmeld dig", "bądź na bieżąco", "obserwuj nas",
    "riproduzione riservata", "alle rechte vorbehalten", "all rights reserved", "tous droits réservés",
    "reproduction interdite", "todos los derechos reservados", "prohibida su reproducción", "todos os direitos reservados",
    "alle rechten voorbehouden", "wszelkie prawa zastrzeżone", "все права защищены", "усі права захищено",
    "tüm hakları saklıdır", "جميع الحقوق محفوظة", "انتهای پیام",
    "подписывайтесь на", "підписуйтесь на", "takip edin", "abone ol",
    "特别声明：", "免责声明：", "版权声明：", "郑重声明：", "特別聲明：", "免責聲明：", "转载请注明", "轉載請註明", "未经授权", "未经许可", "未經授權", "如有侵权", "如侵权", "如有侵權",
    "本文仅代表作者", "文章仅代表作者", "以上内容仅代表作者", "扫描二维码", "扫描下方二维码", "扫码关注", "长按识别二维码", "欢迎关注", "关注我们", "点击阅读原文", "更多精彩内容", "下载客户端",
    "無断転載", "無断複製", "禁無断転載", "記事の無断", "무단전재", "무단 전재", "저작권자", "재배포 금지",
];

/// What stands between a name and the address or the number of a telephone where its bearer answers.
pub(crate) const REACHED: &[&str] =
    &["can be reached at", "can be reached on", "can be reached by", "can be reached via"];

/// How lines begin that say what a film or a picture shows.
#[rustfmt::skip]
pub(crate) const SHOWS: &[&str] = &[
    "watch:", "watch |", "listen |", "video:", "video |", "pictured from left", "pictured from right", "pictured left", "pictured right", "pictured above",
    "pictured below", "pictured at the back, ", "pictured at the front, ", "pictured are ", "pictured is ", "pictured:", "pictured,", "from left:", "from left to right:",
    "above:", "below:", "l-r:", "im bild:", "auf dem bild:", "auf dem foto:", "von links:", "v.l.:", "v. l.:",
    "sur la photo :", "en la foto:", "en la imagen:", "na foto:", "nella foto:", "na zdjęciu:", "op de foto:", "på bilden:",
    "на фото:", "на снимке:",
];

/// What the readers are called who gave a rating.
#[rustfmt::skip]
pub(crate) const VOTES: &[&str] = &[
    "vote", "votes", "rating", "ratings", "review", "reviews", "stimme", "stimmen", "bewertung", "bewertungen",
    "avis", "voto", "votos", "voti", "valoraciones", "opiniones", "recensioni", "stemmen", "beoordelingen", "röster",
    "omdömen", "stemmer", "ocen", "głosów", "голосов", "оценок", "oy",
];

/// Words before the names of agencies in a credit that is all of a line.
#[rustfmt::skip]
pub(crate) const SOURCES: &[&str] = &[
    "mit", "quelle", "quellen", "source", "sources", "avec", "con", "with", "fonte", "fuente", "bron", "kilde", "kilder",
    "källa", "lähde", "źródło", "zdroj", "forrás", "sursa", "izvor", "по материалам", "источник", "джерело", "kaynak",
    "出典", "来源", "출처",
];

/// What links are called that pass the page on: networks, letters, paper.
#[rustfmt::skip]
pub(crate) const SHARES: &[&str] = &[
    "facebook", "twitter", "x", "x (twitter)", "x/twitter", "linkedin", "whatsapp", "telegram", "pinterest", "reddit", "tumblr", "pocket",
    "flipboard", "bluesky", "threads", "mastodon", "messenger", "instagram", "youtube", "vk", "xing", "line", "viber",
    "email", "e-mail", "mail", "print", "share", "tweet", "copy link", "teilen", "drucken", "partager", "imprimer",
    "compartir", "imprimir", "enviar", "compartilhar", "condividi", "stampa", "delen", "afdrukken", "dela", "del", "skriv ut", "jaa", "udostępnij",
    "drukuj", "поделиться", "вконтакте", "paylaş", "yazdır", "مشاركة", "طباعة", "공유", "シェア", "分享",
];
