//! What languages are told apart by: their scripts, and their commonest short words.

/// A script that settles the language, or one that several share.
#[derive(Clone, Copy)]
pub(super) enum Script {
    One(&'static str),
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
}

/// Letters of a text by script.
#[derive(Default)]
pub(super) struct ScriptCounts {
    latin: u32,
    cyrillic: u32,
    arabic: u32,
    devanagari: u32,
    han: u32,
    kana: u32,
    /// Hangul and the scripts that one language uses.
    own: [u32; OWN.len()],
}

/// Blocks that one language uses in the news.
const OWN: [(char, char, &str); 17] = [
    ('\u{AC00}', '\u{D7A3}', "ko"),
    ('\u{370}', '\u{3FF}', "el"),
    ('\u{590}', '\u{5FF}', "he"),
    ('\u{E00}', '\u{E7F}', "th"),
    ('\u{980}', '\u{9FF}', "bn"),
    ('\u{A80}', '\u{AFF}', "gu"),
    ('\u{A00}', '\u{A7F}', "pa"),
    ('\u{B80}', '\u{BFF}', "ta"),
    ('\u{C00}', '\u{C7F}', "te"),
    ('\u{C80}', '\u{CFF}', "kn"),
    ('\u{D00}', '\u{D7F}', "ml"),
    ('\u{D80}', '\u{DFF}', "si"),
    ('\u{10A0}', '\u{10FF}', "ka"),
    ('\u{530}', '\u{58F}', "hy"),
    ('\u{1780}', '\u{17FF}', "km"),
    ('\u{1000}', '\u{109F}', "my"),
    ('\u{E80}', '\u{EFF}', "lo"),
];

impl ScriptCounts {
    pub(super) fn add(&mut self, c: char) {
        match c {
            '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => self.latin += 1,
            '\u{400}'..='\u{52F}' => self.cyrillic += 1,
            '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' => self.arabic += 1,
            '\u{900}'..='\u{97F}' => self.devanagari += 1,
            '\u{3040}'..='\u{30FF}' => self.kana += 1,
            '\u{3400}'..='\u{9FFF}' => self.han += 1,
            _ => {
                for (count, (first, last, _)) in self.own.iter_mut().zip(OWN) {
                    *count += u32::from((first..=last).contains(&c));
                }
            }
        }
    }

    pub(super) fn total(&self) -> u32 {
        // A character of Chinese or Japanese says as much as several letters.
        self.latin
            + self.cyrillic
            + self.arabic
            + self.devanagari
            + 2 * (self.han + self.kana)
            + self.own.iter().sum::<u32>()
    }

    /// The script of more than half of the letters.
    pub(super) fn leader(&self) -> Option<Script> {
        let half = self.total() / 2;
        let east = self.han + self.kana;
        if 2 * east > half {
            return Some(Script::One(if self.kana * 10 > east { "ja" } else { "zh" }));
        }
        let shared = [
            (self.latin, Script::Latin),
            (self.cyrillic, Script::Cyrillic),
            (self.arabic, Script::Arabic),
            (self.devanagari, Script::Devanagari),
        ];
        let own = self.own.iter().zip(OWN).map(|(count, (.., language))| (*count, Script::One(language)));
        shared.into_iter().chain(own).find(|(count, _)| *count > half).map(|(_, script)| script)
    }
}

/// Common short words; those that near relatives share are left out of neither.
#[rustfmt::skip]
pub(super) const LATIN_WORDS: &[(&str, &[&str])] = &[
    ("en", &["the", "of", "and", "to", "in", "a", "is", "was", "for", "that", "on", "with", "as", "it",
        "by", "at", "from", "have", "has", "are", "be", "this", "were", "who"]),
    ("de", &["der", "die", "das", "und", "in", "den", "von", "zu", "mit", "sich", "ist", "im", "für",
        "ein", "eine", "nicht", "auf", "dem", "des", "auch", "es", "am", "nach", "worden", "als"]),
    ("fr", &["le", "la", "les", "de", "des", "du", "et", "en", "un", "une", "est", "que", "qui", "dans",
        "pour", "par", "sur", "pas", "au", "a", "il", "avec", "ce", "d", "l"]),
    ("es", &["el", "la", "los", "las", "de", "del", "y", "en", "un", "una", "que", "es", "por", "con",
        "para", "se", "su", "al", "lo", "como", "más", "fue", "ha", "no"]),
    ("pt", &["o", "a", "os", "as", "de", "do", "da", "dos", "das", "e", "em", "um", "uma", "que", "não",
        "por", "com", "para", "se", "no", "na", "ao", "mais", "foi", "é"]),
    ("it", &["il", "la", "lo", "gli", "le", "di", "del", "della", "e", "in", "un", "una", "che", "è",
        "per", "con", "non", "si", "al", "da", "dei", "nel", "sono", "più", "ha"]),
    ("nl", &["de", "het", "een", "van", "en", "in", "is", "dat", "op", "te", "die", "voor", "met", "niet",
        "aan", "er", "zijn", "om", "ook", "als", "naar", "door", "bij", "was"]),
    ("sv", &["och", "att", "det", "i", "en", "som", "på", "är", "av", "för", "med", "den", "till", "inte",
        "om", "ett", "har", "var", "de", "från", "vid", "han", "dem", "efter", "över", "sig", "men",
        "två", "också", "mot", "när", "kan"]),
    ("nb", &["og", "i", "det", "er", "på", "som", "en", "for", "av", "til", "med", "at", "har", "ikke",
        "den", "de", "om", "et", "fra", "ved", "seg", "etter", "mot", "også", "å"]),
    ("da", &["og", "i", "det", "er", "på", "som", "en", "for", "af", "til", "med", "at", "har", "ikke",
        "den", "de", "om", "et", "fra", "ved", "sig", "efter", "mod", "også", "blev"]),
    ("fi", &["ja", "on", "ei", "että", "se", "oli", "mutta", "hän", "kun", "ovat", "myös", "sen", "joka",
        "mukaan", "kuin", "sekä", "jos", "niin", "vain", "tai"]),
    ("pl", &["i", "w", "na", "z", "do", "się", "nie", "to", "że", "jest", "o", "po", "za", "od", "przez",
        "dla", "jak", "ale", "oraz", "który", "która", "są", "był"]),
    ("cs", &["a", "v", "na", "se", "je", "že", "z", "do", "to", "s", "o", "i", "ve", "pro", "za", "by",
        "jako", "ale", "po", "který", "která", "byl", "podle", "také"]),
    ("sk", &["a", "v", "na", "sa", "je", "že", "z", "do", "to", "s", "o", "aj", "vo", "pre", "za", "by",
        "ako", "ale", "po", "ktorý", "ktorá", "bol", "podľa", "tiež"]),
    ("hu", &["a", "az", "és", "hogy", "nem", "egy", "is", "volt", "meg", "de", "csak", "ez", "már", "még",
        "után", "mint", "vagy", "el", "ki", "szerint", "lesz", "pedig"]),
    ("ro", &["și", "de", "în", "la", "a", "cu", "că", "nu", "pe", "o", "un", "din", "care", "este",
        "pentru", "mai", "al", "se", "au", "sa", "după", "fost", "fi"]),
    ("hr", &["i", "u", "je", "na", "se", "da", "za", "od", "su", "s", "o", "ne", "što", "kako", "koji",
        "koja", "to", "iz", "bi", "će", "nije", "ali", "te"]),
    ("sl", &["in", "je", "v", "na", "se", "da", "za", "so", "po", "z", "ki", "pa", "ne", "s", "o", "tudi",
        "ni", "od", "bi", "kot", "iz", "bo", "ter"]),
    ("tr", &["ve", "bir", "bu", "da", "de", "için", "ile", "olarak", "daha", "çok", "en", "o", "gibi",
        "olan", "sonra", "kadar", "ne", "var", "değil", "ise", "her", "dedi"]),
    ("az", &["və", "bir", "bu", "da", "də", "üçün", "ilə", "olan", "o", "ki", "daha", "çox", "hər",
        "deyil", "görə", "kimi", "sonra", "edib", "onun"]),
    ("id", &["yang", "dan", "di", "dengan", "untuk", "dari", "ini", "pada", "itu", "tidak", "dalam", "ke",
        "adalah", "akan", "oleh", "juga", "karena", "bisa", "telah", "para"]),
    ("ms", &["yang", "dan", "di", "dengan", "untuk", "dari", "ini", "pada", "itu", "tidak", "dalam", "ke",
        "adalah", "akan", "oleh", "juga", "kerana", "boleh", "telah", "berkata", "beliau", "pihak"]),
    ("vi", &["và", "của", "là", "có", "được", "cho", "trong", "với", "không", "các", "một", "người",
        "này", "đã", "những", "khi", "để", "từ", "tại", "về"]),
    ("lt", &["ir", "kad", "į", "iš", "su", "yra", "ne", "bet", "tai", "buvo", "apie", "kaip", "jis", "jo",
        "per", "po", "dėl", "už", "taip", "pat"]),
    ("lv", &["un", "ir", "ka", "no", "ar", "uz", "par", "bet", "lai", "tas", "arī", "kas", "nav", "bija",
        "pēc", "gan", "vai", "tika", "viņš"]),
    ("et", &["ja", "on", "et", "ei", "ka", "see", "oli", "kes", "mis", "aga", "ning", "kui", "oma", "ta",
        "või", "siis", "kuid", "seda", "pärast"]),
    ("ca", &["el", "la", "els", "les", "de", "del", "i", "en", "un", "una", "que", "és", "per", "amb",
        "a", "al", "no", "més", "va", "dels", "als", "ha", "seva"]),
    ("eu", &["eta", "da", "ez", "bat", "dira", "du", "ere", "baina", "dute", "izan", "dela", "zen", "hau",
        "beste", "duen", "egin", "zuen", "dituzte"]),
    ("sw", &["na", "ya", "wa", "kwa", "ni", "katika", "la", "za", "kuwa", "hiyo", "huyo", "cha", "yake",
        "pia", "baada", "hii", "wake", "kama"]),
    ("sq", &["dhe", "të", "në", "e", "i", "për", "me", "një", "që", "nga", "është", "se", "ka", "më",
        "si", "por", "do", "janë", "kjo"]),
];

/// Letters that only some of the languages in Cyrillic script write, the rarer first: the first row whose letters
/// occur settles the language. Russian shares "ы" and "э" with those above it, Bulgarian "ъ" with Russian.
pub(super) const CYRILLIC_LETTERS: &[(&str, &str)] = &[
    ("kk", "әғқңұһ"),
    ("be", "ў"),
    ("uk", "їєґ"),
    ("mk", "ѓќѕ"),
    ("sr", "ђћљњџ"),
    ("ru", "ыэ"),
    ("bg", "ъ"),
];

#[rustfmt::skip]
pub(super) const CYRILLIC_WORDS: &[(&str, &[&str])] = &[
    ("ru", &["и", "в", "не", "на", "что", "с", "по", "это", "как", "он", "из", "для", "к", "от", "был",
        "было", "его", "но", "также", "за", "том", "о", "кто", "после"]),
    ("uk", &["і", "в", "не", "на", "що", "з", "у", "та", "це", "як", "він", "для", "до", "від", "був",
        "було", "його", "але", "також", "за", "про", "й", "хто", "після"]),
    ("bg", &["и", "в", "не", "на", "че", "с", "по", "това", "как", "той", "от", "за", "до", "е", "са",
        "се", "да", "беше", "но", "също", "ще", "към", "след"]),
    ("sr", &["и", "у", "не", "на", "да", "се", "је", "су", "за", "од", "са", "о", "који", "која", "што",
        "као", "али", "из", "би", "ће", "након", "то"]),
    ("mk", &["и", "во", "не", "на", "дека", "со", "по", "ова", "како", "тој", "од", "за", "до", "е", "се",
        "да", "беше", "но", "исто", "ќе", "кон"]),
    ("be", &["і", "у", "не", "на", "што", "з", "па", "гэта", "як", "ён", "для", "да", "ад", "быў", "было",
        "яго", "але", "таксама", "за", "аб"]),
    ("kk", &["және", "бұл", "мен", "деп", "үшін", "бойынша", "болып", "да", "де", "бір", "қазақстан",
        "осы", "екі"]),
];

#[rustfmt::skip]
pub(super) const ARABIC_WORDS: &[(&str, &[&str])] = &[
    ("ar", &["في", "من", "على", "إلى", "أن", "عن", "مع", "التي", "الذي", "هذا", "هذه", "كان", "قد", "ما",
        "لا", "بعد", "بين", "أو", "ذلك"]),
    ("fa", &["در", "و", "به", "از", "که", "این", "را", "با", "است", "برای", "آن", "یک", "خود", "تا", "بر",
        "هم", "می", "شد", "کرد"]),
    ("ur", &["کے", "کی", "میں", "ہے", "اور", "سے", "کا", "کو", "نے", "ہیں", "پر", "کہ", "اس", "یہ", "بھی",
        "تھا", "گیا", "ایک"]),
];

#[rustfmt::skip]
pub(super) const DEVANAGARI_WORDS: &[(&str, &[&str])] = &[
    ("hi", &["के", "की", "में", "है", "और", "से", "का", "को", "ने", "हैं", "पर", "कि", "इस", "यह", "भी",
        "था", "एक", "लिए"]),
    ("mr", &["आहे", "आणि", "या", "च्या", "ते", "हे", "की", "होते", "आहेत", "तर", "मध्ये", "नाही", "हा",
        "ही", "केले", "होता"]),
    ("ne", &["छ", "र", "को", "मा", "लाई", "ले", "हो", "छन्", "यो", "गरेको", "भएको", "पनि", "गर्न", "थियो",
        "एक", "उनले"]),
];
