//! Words, names, dates and headings in a few languages and scripts.

/// What a page in one language is written with.
pub struct Language {
    pub tag: &'static str,
    /// Between words; empty where the script writes none.
    pub space: &'static str,
    pub stop: &'static str,
    pub words: &'static [&'static str],
    pub names: &'static [&'static str],
    pub by: &'static str,
    pub dates: &'static [&'static str],
    pub related: &'static str,
    pub latest: &'static str,
    pub comments: &'static str,
    pub sections: &'static [&'static str],
}

pub const LANGUAGES: &[&Language] = &[&ENGLISH, &GERMAN, &FRENCH, &SPANISH, &RUSSIAN, &JAPANESE, &ARABIC, &HINDI];

const ENGLISH: Language = Language {
    tag: "en-GB",
    space: " ",
    stop: ".",
    words: &[
        "the", "harbour", "of", "a", "river", "and", "council", "said", "that", "ferry", "would", "return", "in", "spring",
        "after", "repairs", "to", "its", "engine", "were", "finished", "while", "residents", "asked", "for", "more",
        "boats", "on", "Sundays", "because", "bridge", "remains", "closed", "until", "further", "notice", "which",
        "costs", "each", "household", "about", "twelve", "pounds", "week,", "according", "figures", "published", "by",
        "mayor's", "office", "but", "nobody", "could", "explain", "how", "money", "had", "been", "spent,",
    ],
    names: &["Ada Lund", "Piet Sollers", "Joan Ellery", "Timo Sulen", "Marit Glanz"],
    by: "By",
    dates: &["May 6, 2024", "6 May 2024", "14 July 2025", "June 1, 2023"],
    related: "You might also like",
    latest: "Latest news",
    comments: "Comments",
    sections: &["News", "Opinion", "Business", "Culture", "Sport", "Science", "Travel"],
};

const GERMAN: Language = Language {
    tag: "de",
    space: " ",
    stop: ".",
    words: &[
        "die", "Fähre", "über", "den", "Fluss", "fährt", "wieder", "und", "der", "Stadtrat", "teilte", "mit,", "dass",
        "das", "Schiff", "nach", "langen", "Reparaturen", "im", "Frühjahr", "zurückkehrt", "während", "Anwohner", "mehr",
        "Boote", "am", "Sonntag", "fordern,", "weil", "Brücke", "bis", "auf", "Weiteres", "gesperrt", "bleibt", "was",
        "jeden", "Haushalt", "etwa", "zwölf", "Euro", "pro", "Woche", "kostet", "wie", "aus", "Zahlen", "hervorgeht",
    ],
    names: &["Ilse Ferrant", "Jörg Möllner", "Käthe von Ahlen", "Uwe Bräsig"],
    by: "Von",
    dates: &["6. Mai 2024", "14.07.2025, 12:30 Uhr", "1. Juni 2023"],
    related: "Lesen Sie auch",
    latest: "Neueste Artikel",
    comments: "Kommentare",
    sections: &["Politik", "Wirtschaft", "Kultur", "Sport", "Wissen"],
};

const FRENCH: Language = Language {
    tag: "fr-FR",
    space: " ",
    stop: ".",
    words: &[
        "le", "bac", "traverse", "de", "nouveau", "la", "rivière", "et", "conseil", "municipal", "a", "annoncé", "que",
        "bateau", "reviendra", "au", "printemps", "après", "des", "réparations", "tandis", "riverains", "demandent", "plus",
        "départs", "dimanche,", "car", "pont", "reste", "fermé", "jusqu’à", "nouvel", "ordre", "ce", "qui", "coûte", "à",
        "chaque", "foyer", "environ", "douze", "euros", "par", "semaine", "selon", "les", "chiffres", "publiés",
    ],
    names: &["Amélie Rouvière", "Jean-Luc d’Orval", "Chloé Vasseur"],
    by: "Par",
    dates: &["6 mai 2024", "14 juillet 2025 à 12h30", "1er juin 2023"],
    related: "À lire aussi",
    latest: "Dernières actualités",
    comments: "Commentaires",
    sections: &["Politique", "Économie", "Culture", "Sports", "Sciences"],
};

const SPANISH: Language = Language {
    tag: "es",
    space: " ",
    stop: ".",
    words: &[
        "el", "transbordador", "vuelve", "a", "cruzar", "río", "y", "ayuntamiento", "anunció", "que", "barco", "regresará",
        "en", "primavera", "tras", "las", "reparaciones", "mientras", "los", "vecinos", "piden", "más", "salidas",
        "domingo,", "porque", "puente", "sigue", "cerrado", "hasta", "nuevo", "aviso", "lo", "cual", "cuesta", "cada",
        "hogar", "unos", "doce", "euros", "por", "semana", "según", "cifras", "publicadas", "año",
    ],
    names: &["Inés Cañizares", "Álvaro Peñalver", "Lucía del Prado"],
    by: "Por",
    dates: &["6 de mayo de 2024", "14/07/2025 12:30", "1 de junio de 2023"],
    related: "Te puede interesar",
    latest: "Últimas noticias",
    comments: "Comentarios",
    sections: &["Política", "Economía", "Cultura", "Deportes", "Ciencia"],
};

const RUSSIAN: Language = Language {
    tag: "ru",
    space: " ",
    stop: ".",
    words: &[
        "паром", "снова", "ходит", "через", "реку", "и", "городской", "совет", "сообщил,", "что", "судно", "вернётся",
        "весной", "после", "ремонта", "пока", "жители", "просят", "больше", "рейсов", "по", "воскресеньям", "потому",
        "мост", "остаётся", "закрытым", "до", "особого", "распоряжения", "это", "стоит", "каждой", "семье", "около",
        "двенадцати", "рублей", "в", "неделю", "согласно", "опубликованным", "данным",
    ],
    names: &["Анна Лунд", "Пётр Солнцев", "Мария Гланц"],
    by: "Текст:",
    dates: &["6 мая 2024", "14 июля 2025, 12:30", "1 июня 2023 года"],
    related: "Читайте также",
    latest: "Последние новости",
    comments: "Комментарии",
    sections: &["Политика", "Экономика", "Культура", "Спорт", "Наука"],
};

const JAPANESE: Language = Language {
    tag: "ja",
    space: "",
    stop: "。",
    words: &[
        "川を", "渡る", "フェリーが", "冬の", "修理を", "終えて", "春に", "戻ると", "市議会は", "発表した", "一方で", "住民は",
        "日曜日の", "便を", "増やすよう", "求めている、", "橋は", "当分の", "間", "通行止めの", "ままで", "各世帯の", "負担は",
        "週に", "十二円ほどになる", "という", "数字が", "公表された", "が、", "誰も", "説明できなかった",
    ],
    names: &["山川春子", "港田三郎", "橋本夏樹"],
    by: "文・",
    dates: &["2024年5月6日", "2025年7月14日 12時30分", "2023年6月1日"],
    related: "関連記事",
    latest: "新着記事",
    comments: "コメント",
    sections: &["政治", "経済", "文化", "スポーツ", "科学"],
};

const ARABIC: Language = Language {
    tag: "ar",
    space: " ",
    stop: ".",
    words: &[
        "عادت", "العبارة", "إلى", "النهر", "بعد", "شتاء", "طويل", "في", "الحوض", "وقال", "مجلس", "المدينة", "إن",
        "السفينة", "ستعود", "الربيع", "بينما", "يطلب", "السكان", "مزيدا", "من", "الرحلات", "يوم", "الأحد", "لأن", "الجسر",
        "لا", "يزال", "مغلقا", "حتى", "إشعار", "آخر", "وهو", "ما", "يكلف", "كل", "أسرة", "نحو", "اثني", "عشر", "درهما",
    ],
    names: &["آدم لوند", "ليلى المرسى", "سامي الجسر"],
    by: "بقلم",
    dates: &["6 مايو 2024", "14 يوليو 2025", "١ يونيو ٢٠٢٣"],
    related: "اقرأ أيضا",
    latest: "آخر الأخبار",
    comments: "التعليقات",
    sections: &["سياسة", "اقتصاد", "ثقافة", "رياضة", "علوم"],
};

const HINDI: Language = Language {
    tag: "hi",
    space: " ",
    stop: "।",
    words: &[
        "नाव", "सर्दियों", "की", "मरम्मत", "के", "बाद", "नदी", "पर", "लौट", "आई", "है", "और", "नगर", "परिषद", "ने", "कहा", "कि",
        "वसंत", "में", "सेवा", "फिर", "शुरू", "होगी", "जबकि", "निवासी", "रविवार", "को", "अधिक", "नावें", "चाहते", "हैं", "क्योंकि",
        "पुल", "अगली", "सूचना", "तक", "बंद", "रहेगा", "जिससे", "हर", "परिवार", "का", "खर्च", "बढ़ता",
    ],
    names: &["आदित्य लाल", "मीरा घाट", "सुमन नदिया"],
    by: "लेखक:",
    dates: &["6 मई 2024", "14 जुलाई 2025", "1 जून 2023"],
    related: "यह भी पढ़ें",
    latest: "ताज़ा ख़बरें",
    comments: "टिप्पणियाँ",
    sections: &["राजनीति", "व्यापार", "संस्कृति", "खेल", "विज्ञान"],
};
