//! Words of bylines, by what they do. All are folded as [`super::fold`] folds: lower case, no accents.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

/// The beginnings of words for jobs that start like the word.
pub(super) fn job_starts(word: &str) -> impl Iterator<Item = &'static str> {
    let first = word.chars().next().unwrap_or(' ');
    JOBS_BY_LETTER.get(&first).map_or(&[][..], Vec::as_slice).iter().copied()
}

static JOBS_BY_LETTER: LazyLock<FxHashMap<char, Vec<&str>>> = LazyLock::new(|| {
    let mut jobs: FxHashMap<char, Vec<&str>> = FxHashMap::default();
    for start in JOBS {
        jobs.entry(start.chars().next().unwrap_or(' ')).or_default().push(start);
    }
    jobs
});

/// Whether the folded word ends a name.
pub(super) fn is_noise(word: &str) -> bool {
    static SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| NOISE.iter().copied().collect());
    SET.contains(word)
}

/// Whether the folded text is what programs print where a name belongs.
pub(super) fn is_nobody(text: &str) -> bool {
    static SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| NOBODY.iter().copied().collect());
    SET.contains(text)
}

/// Whether the letters, folded, are the name of a news agency.
pub(super) fn is_agency(letters: &str) -> bool {
    static SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| AGENCIES.iter().copied().collect());
    SET.contains(letters)
}

/// Whether a folded word stands in the name of a section, a format or a label, and in nobody's.
pub(super) fn is_label_word(word: &str) -> bool {
    static SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| LABEL_WORDS.iter().copied().collect());
    SET.contains(word)
}

/// Whether a folded word stands small in a line of names.
pub(super) fn is_small_word(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    // Some small words are given names as well.
    if matches!(bare, "ben" | "san" | "st" | "al" | "mac" | "mc" | "bar" | "lo" | "tim" | "will") {
        return false;
    }
    [CONJUNCTIONS, WEAK_CONJUNCTIONS, PARTICLES, PREPOSITIONS, LINKS, NOISE, WHOLE_JOBS]
        .iter()
        .any(|words| words.contains(&bare))
        || job_starts(bare).any(|start| bare.starts_with(start))
}

/// Words that part one name from the next wherever they stand between names.
#[rustfmt::skip]
pub(super) const CONJUNCTIONS: &[&str] = &[
    "and", "und", "et", "och", "og", "και", "и", "та", "ve", "və", "و", "va", "dan", "và", "with", "mit",
    "avec", "con", "és", "si", "și", "es", "met", "plus", "sowie", "และ", "और", "এবং", "&", "+", "ו",
];

/// Words that part names only between two that are whole: elsewhere they belong to a name or an address.
#[rustfmt::skip]
pub(super) const WEAK_CONJUNCTIONS: &[&str] = &[
    "y", "e", "i", "a", "en", "ja", "na", "un", "ir", "eta", "in", "й", "і",
];

/// Small words inside names.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &[
    "van", "von", "de", "der", "den", "del", "della", "delle", "di", "da", "do", "dos", "das", "du", "des",
    "la", "le", "el", "al", "bin", "ben", "ibn", "bint", "abu", "af", "av", "zu", "zum", "zur", "vom",
    "ter", "ten", "te", "'t", "st", "san", "dal", "dalla", "lo", "los", "las", "d", "y", "e", "i", "ap",
    "ab", "op", "ud", "ur", "dei", "degli", "mac", "mc", "bar", "til", "und", "aan", "in", "het",
];

/// Small words inside names of organisations.
#[rustfmt::skip]
pub(super) const LINKS: &[&str] = &[
    "of", "the", "for", "and", "on", "&", "at", "to", "der", "des", "für", "fur", "pour", "et", "para", "y",
    "e", "og", "och",
];

/// Words after which a place or an employer follows, not a name.
#[rustfmt::skip]
pub(super) const PREPOSITIONS: &[&str] = &[
    "in", "at", "for", "from", "of", "on", "to", "as", "aus", "fur", "bei", "im", "am", "beim", "a", "en",
    "dans", "chez", "pour", "desde", "para", "em", "no", "na", "nel", "per", "uit", "voor", "i", "pa",
    "fra", "til", "w", "z", "v", "из", "в", "для", "special", "exclusive", "about", "is", "was", "who",
    "has",
];

/// Beginnings of words for jobs in the news and elsewhere. A part of a byline that holds one is a job title.
#[rustfmt::skip]
const JOBS: &[&str] = &[
    "correspond", "reporter", "reporting", "journalist", "editor", "editorial", "writer", "columnist",
    "contributor", "contributing", "producer", "photograph", "staff", "analyst", "critic", "blogger",
    "author", "intern", "freelance", "presenter", "broadcaster", "anchor", "newsroom", "chief", "senior",
    "deputy", "assistant", "associate", "managing", "executive", "professor", "reviewer", "educator",
    "owner", "horticultur", "consultant", "engineer", "developer", "designer", "scientist", "physician",
    "dietitian", "nutritionist", "therapist", "psychologist", "teacher", "lawyer", "advocate", "activist",
    "officer", "secretary", "ambassador", "adviser", "advisor", "creator", "marketer", "trainer",
    "podcaster", "graduate", "principal", "counsel", "spokes", "influencer", "entrepreneur", "enthusiast",
    "copywriter", "illustrator", "cartoonist", "translator", "essayist", "novelist", "poet", "filmmaker",
    "autor", "auteur", "autora", "verfasser", "grunder", "geschaftsfuhrer", "inhaber", "experte",
    "expertin", "lead", "vp", "master", "expertise", "desk", "cofounder", "webteam", "report", "lecturer",
    "director", "president", "researcher", "historian", "attorney", "minister", "ceo", "founder",
    "co-founder", "fellow", "expert", "specialist", "manager", "coordinator", "strategist", "economist",
    "candidate", "student", "head", "bureau", "team", "special", "guest", "publisher", "moderator",
    "meteorologist", "curator", "redakteur", "redaktor", "redaktion", "chefredakt", "korrespond",
    "volontar", "autorin", "ressort", "leiter", "mitarbeiter", "kolumnist", "journaliste", "redacteur",
    "redactrice", "envoye", "speciale", "chroniqueu", "chef", "redactor", "redactora", "periodista",
    "corresponsal", "enviado", "enviada", "columnista", "jornalista", "colunista", "colaborador",
    "giornalista", "inviato", "inviata", "redattore", "redattrice", "corrispondente", "collaboratore",
    "verslaggever", "redactie", "medewerker", "reportage", "redaktionschef", "kommentator", "toimittaja",
    "paatoimittaja", "dziennikarz", "dziennikarka", "korespondent", "publicysta", "novinar", "sefredaktor",
    "komentator", "szerkeszto", "ujsagiro", "tudosito", "jurnalist", "reporterka", "dopisnik", "urednik",
    "urednica", "novinarka", "корреспондент", "журналист", "редактор", "обозревател", "репортер",
    "колумнист", "журналіст", "кореспондент", "оглядач", "δημοσιογραφος", "ανταποκριτ", "muhabir", "yazar",
    "مراسل", "محرر", "صحفي", "صحافي", "كاتب", "خبرنگار", "כתב", "संवाददाता", "wartawan", "jurnalis",
    "phong vien", "ผู้สื่อข่าว",
];

/// Parts of words for jobs: German and its neighbours put them together ("Wirtschaftsredakteurin").
#[rustfmt::skip]
pub(super) const JOB_PARTS: &[&str] = &[
    "redakteur", "redaktor", "redaktion", "reporter", "korrespond", "journalist", "chefredakt", "redaktør",
    "ressortleiter", "photograph", "fotograf",
];

/// Words that are jobs only as they stand, because names begin with them.
#[rustfmt::skip]
pub(super) const WHOLE_JOBS: &[&str] = &[
    "md", "team", "stf", "intern", "press", "crew", "office", "board", "wires", "wire", "agencies",
    "agency", "media", "news", "network", "online", "digital", "service",
];

/// Names that are nobody's: what programs and templates put where a name belongs.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "admin", "administrator", "adm", "root", "webmaster", "user", "guest", "author", "authors", "editor",
    "editors", "editorial", "staff", "staff writer", "staff writers", "staff reporter", "staff reporters",
    "newsroom", "news desk", "newsdesk", "web desk", "webdesk", "online desk", "desk", "team", "unknown",
    "anonymous", "none", "null", "undefined", "n/a", "na", "name", "test", "wordpress", "system",
    "superuser", "super user", "default", "contributor", "contributors", "guest author",
    "guest contributor", "guest writer", "our correspondent", "agencies", "agency", "wires", "wire reports",
    "wire services", "news agencies", "others", "et al", "author name", "the editors", "posted",
    "published", "updated", "share", "follow", "by", "von", "home", "news", "about", "contact", "email",
    "e-mail", "more", "read more", "comments", "comment", "print", "facebook", "twitter", "instagram",
    "linkedin", "whatsapp", "youtube", "telegram", "reddit", "pinterest", "rss", "tiktok", "bluesky",
    "threads", "messenger", "copy link", "autor", "autorin", "auteur", "redacao", "da redacao", "редакция",
    "admin1", "administrador", "administrateur", "editor's pick", "website", "web", "site admin",
    "siteadmin", "webadmin", "manager", "content", "the author", "my account", "sign in", "log in", "login",
    "subscribe", "newsletter", "view all", "see all", "all posts", "latest", "agenturen", "agences",
    "agencias", "agenzie", "agenturer", "artikel", "article", "articles", "beitrage", "mehr",
    "unserer redaktion", "wire service", "news service", "press release", "correspondents", "bureau", "red",
    "related", "advertisement", "sponsored", "getty", "getty images", "mon", "tue", "tues", "wed", "thu",
    "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january",
    "february", "march", "july", "september", "october", "november", "december", "montag", "dienstag",
    "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "januar", "februar", "marz", "juni", "juli",
    "oktober", "dezember", "وكالات",
];

/// Words that end a name: what follows is a date, a button or a figure.
#[rustfmt::skip]
const NOISE: &[&str] = &[
    "published", "updated", "posted", "share", "follow", "comments", "comment", "subscribe", "listen",
    "save", "print", "email", "e-mail", "facebook", "twitter", "whatsapp", "linkedin", "instagram",
    "contact", "profile", "bio", "views", "reading", "lesezeit", "lesedauer", "tips", "kategorien",
    "kategorie", "category", "categories", "tags", "filed", "sagt", "says", "schreibt", "sponsored",
    "tweet", "tweets", "like", "likes", "connect", "visit", "lukuaika", "leestijd", "lectura", "lecture",
    "comentarios", "commentaires", "bewerten", "merken", "vorlesen", "anhoren", "gift", "teilen", "folgen",
    "kommentare", "drucken", "partager", "compartir", "compartilhar", "condividi", "delen", "dela", "del",
    "jaa", "udostepnij", "sdilet", "megosztas", "поделиться", "подписаться", "поширити", "paylas",
    "veroffentlicht", "aktualisiert", "publie", "mis", "publicado", "actualizado", "atualizado",
    "pubblicato", "aggiornato", "gepubliceerd", "bijgewerkt", "publicerad", "uppdaterad", "publisert",
    "oppdatert", "opublikowano", "last", "modified", "created", "first", "et", "est", "edt", "gmt", "utc",
    "am", "pm", "min", "mins", "minute", "minutes", "read", "copy", "link", "click", "view", "see", "more",
    "photo", "image", "video", "yesterday", "ago", "hours", "hour", "uhr", "stand", "date", "time", "kl",
    "опубликовано", "обновлено", "опубліковано", "оновлено", "yayinlanma", "guncelleme", "diterbitkan",
    "get", "sign", "join", "joined", "download", "watch", "support", "donate", "advertisement", "leave", "deixe",
    "laisser", "lascia", "giris", "yayin", "eklenme", "olusturulma", "delka",
];

/// Words of [`NOISE`] that are surnames as well, or open one: behind a first name they are.
#[rustfmt::skip]
pub(super) const NOISE_SURNAMES: &[&str] = &[
    "am", "click", "date", "del", "first", "gift", "hour", "last", "like", "link", "min", "mis", "more", "print", "read",
    "reading", "see", "stand", "time", "view", "visit", "watch",
];

/// Words for jobs that are surnames as well.
#[rustfmt::skip]
pub(super) const JOB_SURNAMES: &[&str] = &[
    "author", "chief", "counsel", "fellow", "fellows", "guest", "head", "lead", "master", "masters", "poet", "principal",
    "student", "teacher",
];

/// Words before these that make a job of them and are no first names.
#[rustfmt::skip]
pub(super) const JOB_OPENERS: &[&str] = &[
    "a", "academic", "business", "college", "content", "department", "design", "distinguished", "guest", "head", "high",
    "history", "legal", "our", "post", "product", "quiz", "research", "school", "section", "special", "tech", "the", "web",
    "visiting",
];

/// Common given names in Arabic and Hebrew script, none of which makes another name with "and" glued to it.
#[rustfmt::skip]
pub(super) const GIVEN_NAMES: &[&str] = &[
    "آدم", "آمنة", "أحمد", "أسامة", "أسماء", "أمل", "أمير", "أمين", "أميرة", "أنس", "أيمن", "إبراهيم", "إسماعيل", "إيمان",
    "إيهاب", "ابراهيم", "احمد", "اسماعيل", "باسم", "بسام", "بلال", "تامر", "ثامر", "جمال", "حاتم", "حازم", "حسام", "حسن",
    "حسين", "حمزة", "خالد", "خديجة", "خليل", "دينا", "رامي", "رانيا", "رشا", "ريم", "زكريا", "زياد", "زينب", "سارة", "سالم",
    "سامي", "سعيد", "سلمى", "سليمان", "سمير", "شريف", "صالح", "صلاح", "طارق", "طه", "عادل", "عائشة", "عباس", "عبدالرحمن",
    "عبدالله", "عثمان", "علاء", "علي", "عمار", "عمر", "عمرو", "فارس", "فاطمة", "فهد", "فيصل", "كريم", "ليلى", "مازن", "ماجد",
    "مالك", "محمد", "محمود", "مروان", "مريم", "مصطفى", "منى", "مها", "موسى", "نادية", "ناصر", "نبيل", "نور", "هاني", "هشام",
    "ياسر", "ياسمين", "يحيى", "يوسف", "يونس",
    "אבי", "אורי", "איתי", "אלון", "אמיר", "אסף", "בן", "גיל", "דוד", "דנה", "דני", "דניאל", "חיים", "טל", "יוסי", "יוסף",
    "יעל", "יצחק", "משה", "מיכל", "מיכאל", "נועה", "נעמה", "עומר", "עידו", "ענת", "רון", "רונן", "רות", "שרון", "שרה", "תמר",
];

/// What is kept with a name behind a comma, dots taken out.
#[rustfmt::skip]
pub(super) const SUFFIXES: &[&str] = &[
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "dphil", "msc", "ma", "mba", "jd", "esq", "rn", "dds", "do",
    "dvm", "cfa", "cpa", "cfp", "obe", "mbe", "cbe", "mp", "qc", "kc", "frs", "rd", "ldn", "rdn", "np",
    "pa-c", "pharmd", "mph", "ms", "bsc", "mfa", "edd", "psyd", "lcsw", "facs", "csc", "pe",
];

/// Titles that are kept in front of a name.
#[rustfmt::skip]
pub(super) const HONORIFICS: &[&str] = &[
    "dr", "prof", "sir", "dame", "rev", "fr", "sen", "rep", "gen", "col", "capt", "lt", "sgt", "mr", "mrs",
    "ms", "lord", "lady", "hon", "ing", "mag", "dipl",
];

/// News agencies, as the name is compared: letters only, lower case.
#[rustfmt::skip]
const AGENCIES: &[&str] = &[
    "ap", "associatedpress", "theassociatedpress", "reuters", "thomsonreuters", "afp", "agencefrancepresse",
    "dpa", "deutschepresseagentur", "dpaafx", "apa", "austriapresseagentur", "sda", "keystonesda", "ats",
    "ansa", "efe", "agenciaefe", "europapress", "lusa", "agencialusa", "belga", "anp", "novumnieuws", "tt",
    "ntb", "ritzau", "stt", "pap", "ctk", "tasr", "sita", "mti", "agerpres", "mediafax", "hina", "tanjug",
    "beta", "fena", "srna", "sta", "bta", "тасс", "tass", "риановости", "rianovosti", "интерфакс",
    "interfax", "укринформ", "укрінформ", "ukrinform", "уніан", "унн", "unian", "ανα", "απεμπε",
    "anadoluajansi", "anadoluagency", "dha", "iha", "apnews", "upi", "unitedpressinternational", "pa",
    "pamedia", "pressassociation", "thecanadianpress", "canadianpress", "aap", "australianassociatedpress",
    "nzme", "pti", "presstrustofindia", "ani", "ians", "uni", "xinhua", "新华社", "新華社", "中新社", "中央社", "cna",
    "kyodo", "kyodonews", "共同通信", "共同通信社", "jiji", "時事通信", "時事通信社", "연합뉴스", "뉴시스", "뉴스1", "yonhap",
    "yonhapnews", "antara", "bernama", "vna", "ttxvn", "thongtanxavietnam", "bloomberg", "bloombergnews",
    "kna", "epd", "sid", "lehtikuva", "bns", "elta", "leta", "afpnews", "rba", "agencianews", "notimex",
    "telam", "agenciabrasil", "estadaoconteudo", "folhapress", "agenciaestado", "prensalatina", "irna",
    "isna", "fars", "mehr", "واس", "قنا", "وام", "رويترز", "اف", "أفب", "فرانسبرس", "aptn", "catersnews",
    "swns", "wam", "spa", "qna", "kuna", "mena", "maannews", "azertac", "azertag",
    "apaaz", "belta", "kazinform", "pressassociationuk", "jta", "rns", "religionnewsservice",
    "kaiserhealthnews", "kffhealthnews", "citynewsservice", "baycitynews", "acn", "zenger",
    "tribunenewsservice", "cnnwire", "cnnnewsource", "cnnnewssource", "wireservices",
];

/// Words that names of organisations hold, folded.
#[rustfmt::skip]
pub(super) const ORGANISATIONS: &[&str] = &[
    "news", "press", "agency", "times", "post", "gazette", "tribune", "herald", "journal", "magazine",
    "media", "group", "institute", "university", "foundation", "association", "council", "ministry",
    "department", "committee", "center", "centre", "service", "services", "agentur", "zeitung", "redaktion",
    "institut", "radio", "tv", "television", "network", "company", "inc", "ltd", "gmbh", "corp", "society",
    "union", "federation", "bbc", "cnn", "nbc", "abc", "cbs", "npr", "pbs", "fox", "itv", "ard", "zdf",
    "orf", "srf", "cbc", "rfi", "rt", "today", "daily", "weekly", "online", "digital", "telegraph",
    "guardian", "observer", "chronicle", "bulletin", "review", "standard", "express", "mirror", "mail",
    "sun", "star", "globe", "courier", "dispatch", "reporters", "authority", "board", "office", "project",
    "collective", "landesanstalt", "universitat", "universite", "universidad", "universidade", "universita",
    "hochschule", "fachhochschule", "ministerium", "ministere", "ministerio", "verband", "stiftung", "kammer",
    "akademie", "klinik", "klinikum", "fundacion", "fondation",
];

/// Places of two words that stand behind a comma as if they were names.
#[rustfmt::skip]
pub(super) const PLACES: &[&str] = &[
    "new york", "new delhi", "new orleans", "new jersey", "new zealand", "new mexico", "los angeles",
    "san francisco", "san diego", "san jose", "san antonio", "san juan", "santa fe", "las vegas",
    "hong kong", "tel aviv", "buenos aires", "sao paulo", "rio janeiro", "rio de janeiro", "mexico city",
    "kuala lumpur", "abu dhabi", "cape town", "south africa", "saudi arabia", "sri lanka", "united states",
    "united kingdom", "united nations", "north korea", "south korea", "costa rica", "puerto rico",
    "el salvador", "washington dc", "st louis", "st petersburg", "salt lake", "addis ababa", "den haag",
    "the hague", "north carolina", "south carolina", "north dakota", "south dakota", "west virginia",
    "west bank", "phnom penh", "ho chi", "santo domingo", "san salvador", "guatemala city", "quebec city",
    "kansas city", "baton rouge", "des moines", "fort worth", "white house", "capitol hill", "city hall",
    "middle east", "latin america", "northern ireland", "frankfurt am main", "silicon valley",
    "british columbia", "nova scotia", "new south wales", "south asia", "southeast asia",
];

/// First words of what is a line of text or a button and no name.
#[rustfmt::skip]
pub(super) const NO_NAME_STARTS: &[&str] = &[
    "how", "why", "what", "when", "where", "who", "read", "leave", "alle", "alles", "mehr", "uber",
    "schreiben", "google", "search", "kontakt", "ihre", "zum", "zur", "zu", "voir", "tous", "ver", "todos",
    "leggi", "lees", "meer", "visit", "our", "filter", "add", "write", "send", "show", "hide", "load",
    "buy", "try", "find", "learn", "discover", "explore", "continue", "discuss", "report", "reply", "more",
    "subscribe", "sign", "get", "click", "share", "follow", "updated", "published", "posted", "comments",
    "photo", "image", "video", "advertisement", "related", "topics", "tags", "view", "latest", "breaking",
    "listen", "watch", "download", "join", "this", "these", "is", "are", "we", "your", "they", "there",
    "here", "yes", "after", "before", "with", "for", "from", "print", "save", "email", "copy", "skip",
    "menu", "log", "file", "credit", "getty", "copyright", "about", "contact", "loading", "please", "also",
    "most", "next", "previous", "back", "in", "table", "key", "cc-by", "cc", "creative", "fact", "continua", "publicidade", "publicidad", "publicite", "pubblicita", "werbung", "anzeige",
    "reklam", "best", "book", "call", "start", "request", "schedule", "order", "shop",
    "autorenseite", "profil", "social", "full",
];

/// Words of sections, formats and labels that no name holds, folded: what stands alone beside a date is a name
/// only without them.
#[rustfmt::skip]
const LABEL_WORDS: &[&str] = &[
    "actualidad", "actualites", "analysis", "attualita", "audio", "basketball", "berita", "binnenland",
    "brasil", "breaking", "buitenland", "business", "care", "change", "city", "climate", "club", "column",
    "columns", "company", "content", "council", "county", "cricket", "crime", "cronaca", "cultura", "culture",
    "cultuur", "cup", "daily", "deportes", "divers", "economia", "economie", "economy", "edition", "editorial",
    "education", "ekonomi", "election", "elections", "energy", "entertainment", "environment", "esportes",
    "esteri", "exclusive", "faits", "feature", "features", "film", "films", "finance", "food", "football",
    "galleries", "gallery", "games", "gesellschaft", "gesundheit", "global", "gospodarka", "guide", "guides",
    "gundem", "haber", "haberler", "health", "hirek", "history", "housing", "inrikes", "international",
    "interview", "interviews", "kommentar", "kotimaa", "kultur", "latest", "league", "letters", "lifestyle",
    "live", "local", "longread", "magazine", "market", "markets", "media", "meinung", "member", "members",
    "monde", "money", "movie", "movies", "mundo", "music", "nachrichten", "nation", "national", "news",
    "newsletter", "nieuws", "notice", "notices", "noticias", "notizie", "novice", "nyheder", "nyheter", "only",
    "opinion", "opinions", "paid", "panorama", "podcast", "podcasts", "politica", "politics", "politik",
    "politique", "polityka", "popular", "premium", "press", "property", "public", "quick", "ratgeber", "recipe",
    "recipes", "regional", "regionales", "report", "reportage", "reports", "review", "reviews", "salud",
    "sante", "saude", "school", "science", "section", "siyaset", "soccer", "sociedad", "societe", "society",
    "sponsor", "sponsored", "sport", "sports", "spravy", "stiri", "stories", "subscribers", "tech",
    "technology", "tennis", "the", "tin", "tips", "today", "top", "topic", "topics", "town", "travel",
    "trending", "ulkomaat", "united", "university", "update", "updates", "urheilu", "utrikes", "uutiset",
    "verbraucher", "version", "vesti", "video", "videos", "vijesti", "war", "weather", "weekly", "wiadomosci",
    "wirtschaft", "wissen", "world", "zpravy", "вести", "економіка", "культура", "новини", "новости",
    "общество", "политика", "політика", "спорт", "суспільство", "экономика",
];
