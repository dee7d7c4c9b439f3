//! Words that introduce names: "By", "Von", "Текст:", each with the role of those that follow.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::AuthorRole;

/// Where a marker counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Anywhere in a line.
    Anywhere,
    /// At the start of a line or part only: elsewhere the word belongs to a name ("Karl von Lund").
    Start,
    /// At the start, or before a colon.
    Label,
}

use At::{Anywhere, Label, Start};
use AuthorRole::{Contributor, Editor, Photographer, Translator, Writer};

/// A word or phrase that introduces names.
pub(super) type Marker = (AuthorRole, At);

/// The markers that a folded phrase is.
pub(super) fn markers(phrase: &str) -> &'static [Marker] {
    BY_PHRASE.get(phrase).map_or(&[], Vec::as_slice)
}

/// Whether a folded phrase is a label of those who write and of nothing else.
pub(super) fn is_writer_label(phrase: &str) -> bool {
    // What a text is taken from, what a form asks for, and what a sentence may begin with.
    const OTHERWISE: &[&str] = &["source", "name", "interview", "texto", "texte", "haber"];
    markers(phrase).iter().any(|(role, at)| *role == Writer && *at == Label) && !OTHERWISE.contains(&phrase)
}

/// Whether a marker starts with the folded word.
pub(super) fn opens_marker(word: &str) -> bool {
    FIRST_WORDS.contains(word)
}

static BY_PHRASE: LazyLock<FxHashMap<&str, Vec<Marker>>> = LazyLock::new(|| {
    let mut markers: FxHashMap<&str, Vec<Marker>> = FxHashMap::default();
    for &(phrase, role, at) in MARKERS {
        markers.entry(phrase).or_default().push((role, at));
    }
    markers
});

static FIRST_WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let phrases = MARKERS.iter().map(|(phrase, ..)| phrase).chain(OTHERS);
    phrases.filter_map(|phrase| phrase.split(' ').next()).collect()
});

/// Phrases that introduce those who made nothing of the article: checkers and sponsors.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "reviewed by", "medically reviewed by", "fact checked by", "fact-checked by", "checked by", "approved by",
    "verified by", "tested by", "sponsored by", "presented by", "expert reviewed by", "legally reviewed by",
    "gepruft von", "fachlich gepruft von", "verifie par", "revisado por", "revisto por", "vist per",
    "проверил", "проверила",
];

/// Whether the folded phrase introduces people who are not credited.
pub(super) fn introduces_others(phrase: &str) -> bool {
    OTHERS.contains(&phrase)
}

/// Folded phrases, by language.
#[rustfmt::skip]
const MARKERS: &[(&str, AuthorRole, At)] = &[
    // English
    ("by", Writer, Anywhere), ("written by", Writer, Anywhere), ("words by", Writer, Anywhere),
    ("story by", Writer, Anywhere), ("text by", Writer, Anywhere), ("posted by", Writer, Anywhere),
    ("published by", Writer, Anywhere), ("report by", Writer, Anywhere), ("reported by", Writer, Anywhere),
    ("article by", Writer, Anywhere), ("review by", Writer, Anywhere), ("interview by", Writer, Anywhere),
    ("analysis by", Writer, Anywhere), ("opinion by", Writer, Anywhere),
    ("commentary by", Writer, Anywhere), ("guest post by", Writer, Anywhere), ("author", Writer, Label),
    ("authors", Writer, Label), ("writer", Writer, Label), ("words", Writer, Label),
    ("source", Writer, Label), ("reporting by", Writer, Anywhere), ("writing by", Writer, Anywhere),
    ("additional reporting by", Contributor, Anywhere), ("with reporting by", Contributor, Anywhere),
    ("with reporting from", Contributor, Anywhere), ("additional reporting", Contributor, Label),
    ("with additional reporting by", Contributor, Anywhere),
    ("with contributions by", Contributor, Anywhere), ("with contributions from", Contributor, Anywhere),
    ("contributions by", Contributor, Anywhere), ("research by", Contributor, Anywhere),
    ("produced by", Contributor, Anywhere), ("edited by", Editor, Anywhere),
    ("editing by", Editor, Anywhere), ("editor", Editor, Label), ("photos by", Photographer, Anywhere),
    ("photo by", Photographer, Anywhere), ("photographs by", Photographer, Anywhere),
    ("photographed by", Photographer, Anywhere), ("photography by", Photographer, Anywhere),
    ("pictures by", Photographer, Anywhere), ("images by", Photographer, Anywhere),
    ("image by", Photographer, Anywhere), ("illustration by", Photographer, Anywhere),
    ("illustrations by", Photographer, Anywhere), ("video by", Photographer, Anywhere), ("art by", Photographer, Anywhere),
    ("photos", Photographer, Label), ("photo", Photographer, Label), ("photographer", Photographer, Label),
    ("photography", Photographer, Label), ("translated by", Translator, Anywhere),
    ("translation by", Translator, Anywhere), ("translation", Translator, Label), ("about", Writer, Start), ("about the author", Writer, Start),
    ("meet the author", Writer, Start), ("more by", Writer, Anywhere), ("more from", Writer, Start),
    ("articles by", Writer, Anywhere), ("posts by", Writer, Anywhere), ("all posts by", Writer, Anywhere),
    ("view all posts by", Writer, Anywhere), ("submitted by", Writer, Anywhere),
    ("contributed by", Writer, Anywhere), ("created by", Writer, Anywhere),
    ("authored by", Writer, Anywhere), ("penned by", Writer, Anywhere), ("on behalf of", Writer, Start),
    ("post by", Writer, Anywhere), ("updated by", Contributor, Anywhere),
    ("contributions from", Contributor, Anywhere), ("contributor", Writer, Label),
    ("contributors", Writer, Label), ("illustrations", Photographer, Label),
    ("illustration", Photographer, Label), ("pictures", Photographer, Label),
    ("words and photos by", Writer, Anywhere), ("words and photographs by", Writer, Anywhere),
    ("words & photos by", Writer, Anywhere), ("text and photos by", Writer, Anywhere),
    ("text and photographs by", Writer, Anywhere), ("text & photos by", Writer, Anywhere),
    ("story and photos by", Writer, Anywhere), ("story and photographs by", Writer, Anywhere),
    ("text och foto", Writer, Label), ("tekst og foto", Writer, Label), ("texto y fotos", Writer, Label),
    ("compiled by", Writer, Anywhere), ("curated by", Writer, Anywhere), ("name", Writer, Label),
    // German
    ("eingestellt von", Writer, Anywhere), ("erstellt von", Writer, Anywhere),
    ("veroffentlicht von", Writer, Anywhere), ("gepostet von", Writer, Anywhere),
    ("artikel von", Writer, Anywhere), ("beitrag von", Writer, Anywhere), ("bericht von", Writer, Anywhere),
    ("reportage von", Writer, Anywhere), ("mehr von", Writer, Start), ("alles von", Writer, Start),
    ("alle artikel von", Writer, Start), ("alle beitrage von", Writer, Start),
    ("zeige alle beitrage von", Writer, Start), ("uber", Writer, Start), ("uber den autor", Writer, Start),
    ("uber die autorin", Writer, Start), ("verfasser", Writer, Label), ("投稿者", Writer, Label),
    ("作者", Writer, Label), ("von", Writer, Start),
    ("von unserem korrespondenten", Writer, Anywhere), ("von unserer korrespondentin", Writer, Anywhere),
    ("von unserem redaktionsmitglied", Writer, Anywhere), ("von unserem mitarbeiter", Writer, Anywhere),
    ("von unserer mitarbeiterin", Writer, Anywhere), ("von unserem reporter", Writer, Anywhere),
    ("von unserer reporterin", Writer, Anywhere), ("von unserem redakteur", Writer, Anywhere),
    ("von unserer redakteurin", Writer, Anywhere), ("von unserem autor", Writer, Anywhere),
    ("von unserer autorin", Writer, Anywhere), ("ein beitrag von", Writer, Anywhere),
    ("ein artikel von", Writer, Anywhere), ("ein kommentar von", Writer, Anywhere),
    ("eine analyse von", Writer, Anywhere), ("ein gastbeitrag von", Writer, Anywhere),
    ("ein interview von", Writer, Anywhere), ("interview von", Writer, Anywhere),
    ("kommentar von", Writer, Anywhere), ("gastbeitrag von", Writer, Anywhere),
    ("analyse von", Writer, Anywhere), ("geschrieben von", Writer, Anywhere),
    ("verfasst von", Writer, Anywhere), ("text von", Writer, Anywhere), ("autor", Writer, Label),
    ("autorin", Writer, Label), ("autoren", Writer, Label), ("text", Writer, Label),
    ("text und fotos", Writer, Label), ("text und foto", Writer, Label), ("text und bild", Writer, Label),
    ("text & fotos", Writer, Label), ("text und interview", Writer, Label), ("interview", Writer, Label),
    ("protokoll", Writer, Label), ("illustration von", Photographer, Anywhere),
    ("redaktion", Editor, Label), ("redigiert von", Editor, Anywhere), ("mitarbeit", Contributor, Label),
    ("unter mitarbeit von", Contributor, Anywhere), ("fotos", Photographer, Label),
    ("foto", Photographer, Label), ("fotos von", Photographer, Anywhere), ("bild", Photographer, Label), ("bilder", Photographer, Label),
    ("bilder von", Photographer, Anywhere), ("ubersetzt von", Translator, Anywhere),
    ("ubersetzung", Translator, Label), ("aus dem englischen von", Translator, Anywhere),
    // French
    ("par", Writer, Start), ("de notre correspondant", Writer, Anywhere),
    ("de notre correspondante", Writer, Anywhere), ("ecrit par", Writer, Anywhere), ("publie par", Writer, Anywhere),
    ("propos recueillis par", Writer, Anywhere), ("redige par", Writer, Anywhere), ("texte", Writer, Label),
    ("auteur", Writer, Label), ("auteurs", Writer, Label), ("traduit par", Translator, Anywhere),
    ("traduit de l'anglais par", Translator, Anywhere), ("traduction", Translator, Label),
    ("texte et photos", Writer, Label), ("recueilli par", Writer, Anywhere), ("signe par", Writer, Anywhere),
    ("photographies", Photographer, Label), ("photos de", Photographer, Start),
    // Spanish, Portuguese, Catalan, Galician
    ("por", Writer, Start), ("escrito por", Writer, Anywhere), ("publicado por", Writer, Anywhere),
    ("escrito per", Writer, Anywhere), ("per", Writer, Start), ("autora", Writer, Label),
    ("autores", Writer, Label), ("texto", Writer, Label), ("redaccion", Editor, Label),
    ("edicion", Editor, Label), ("editado por", Editor, Anywhere), ("fotografia", Photographer, Label),
    ("fotografias", Photographer, Label), ("traduccion", Translator, Label),
    ("texto y fotos", Writer, Label), ("textos", Writer, Label), ("texto e fotos", Writer, Label),
    ("texto de", Writer, Start), ("redactado por", Writer, Anywhere), ("elaborado por", Writer, Anywhere),
    ("fotos de", Photographer, Start), ("reportagem", Writer, Label),
    ("traducido por", Translator, Anywhere), ("traducao", Translator, Label),
    ("traduzido por", Translator, Anywhere),
    // Italian
    ("di", Writer, Start), ("a cura di", Writer, Anywhere), ("scritto da", Writer, Anywhere),
    ("testi di", Writer, Anywhere), ("articolo di", Writer, Anywhere), ("autrice", Writer, Label),
    ("intervista di", Writer, Anywhere), ("autore", Writer, Label), ("testo", Writer, Label), ("testo di", Writer, Anywhere),
    ("foto di", Photographer, Anywhere), ("traduzione", Translator, Label),
    ("traduzione di", Translator, Anywhere),
    // Dutch
    ("door", Writer, Start), ("van onze correspondent", Writer, Anywhere),
    ("van onze verslaggever", Writer, Anywhere), ("geschreven door", Writer, Anywhere), ("tekst", Writer, Label),
    ("vertaling", Translator, Label), ("beeld", Photographer, Label), ("interview door", Writer, Anywhere),
    // Swedish, Norwegian, Danish
    ("av", Writer, Start), ("af", Writer, Start), ("skriven av", Writer, Anywhere),
    ("skrevet av", Writer, Anywhere), ("skrevet af", Writer, Anywhere), ("publicerad av", Writer, Anywhere),
    ("tekst og foto", Writer, Label), ("text och foto", Writer, Label), ("bilder av", Photographer, Anywhere),
    ("forfatter", Writer, Label), ("forfattare", Writer, Label), ("oversatt av", Translator, Anywhere),
    // Finnish, Estonian
    ("kirjoittaja", Writer, Label), ("kirjoittanut", Writer, Label), ("teksti", Writer, Label),
    ("toimittaja", Writer, Label), ("journalist", Writer, Label), ("skribent", Writer, Label), ("kuvat", Photographer, Label), ("kuva", Photographer, Label),
    // Polish, Czech, Slovak
    ("autorka", Writer, Label), ("autorzy", Writer, Label), ("autori", Writer, Label),
    ("napisal", Writer, Start), ("napsal", Writer, Start), ("oprac", Writer, Label),
    ("opracowanie", Writer, Label), ("opracowal", Writer, Label), ("opracowala", Writer, Label),
    ("tekst i zdjecia", Writer, Label), ("autor tekstu", Writer, Label), ("napisala", Writer, Start),
    ("napsala", Writer, Start), ("text a foto", Writer, Label), ("zdjecia", Photographer, Label), ("tlumaczenie", Translator, Label), ("tlumaczyl", Translator, Label),
    ("preklad", Translator, Label),
    // Hungarian, Romanian
    ("szerzok", Writer, Label), ("fotok", Photographer, Label), ("text de", Writer, Start),
    ("szerzo", Writer, Label), ("irta", Writer, Label), ("scris de", Writer, Anywhere),
    ("publicat de", Writer, Anywhere), ("de", Writer, Start),
    // Croatian, Serbian, Slovene, Bulgarian
    ("pise", Writer, Label), ("napisao", Writer, Label), ("avtor", Writer, Label), ("avtorica", Writer, Label), ("besedilo", Writer, Label), ("авторка", Writer, Label), ("пише", Writer, Label),
    ("аутор", Writer, Label), ("od", Writer, Start), ("от", Writer, Start),
    // Russian, Ukrainian
    ("автор", Writer, Label), ("автор статьи", Writer, Label), ("авторы", Writer, Label), ("автори", Writer, Label),
    ("текст", Writer, Label), ("автор текста", Writer, Label), ("фото", Photographer, Label),
    ("фотограф", Photographer, Label), ("фотографии", Photographer, Label), ("подготовил", Writer, Label),
    ("подготовила", Writer, Label), ("беседовал", Writer, Label), ("беседовала", Writer, Label),
    ("підготував", Writer, Label), ("підготувала", Writer, Label), ("перевод", Translator, Label), ("переклад", Translator, Label), ("редактор", Editor, Label),
    // Greek
    ("του", Writer, Start), ("της", Writer, Start), ("γραφει ο", Writer, Anywhere),
    ("γραφει η", Writer, Anywhere), ("γραφει", Writer, Label), ("απο τον", Writer, Start),
    ("απο την", Writer, Start), ("συντακτησ", Writer, Label), ("συντακτρια", Writer, Label), ("κειμενο", Writer, Label),
    ("κειμενα", Writer, Label), ("φωτογραφιεσ", Photographer, Label), ("μεταφραση", Translator, Label),
    // Turkish, Azerbaijani
    ("yazan", Writer, Label), ("muhabir", Writer, Label), ("yazar", Writer, Label), ("haber", Writer, Label),
    ("yazi", Writer, Label), ("roportaj", Writer, Label), ("fotograflar", Photographer, Label),
    ("muellif", Writer, Label), ("yazdi", Writer, Label), ("fotograf", Photographer, Label), ("ceviri", Translator, Label),
    ("ceviren", Translator, Label),
    // Arabic, Persian, Urdu, Hebrew
    ("تقرير", Writer, Label), ("بقلم", Writer, Start), ("كتب", Writer, Label), ("كتبت", Writer, Label), ("كتابة", Writer, Label),
    ("الكاتب", Writer, Label), ("اعداد", Writer, Label), ("ترجمة", Translator, Label),
    ("تحرير", Editor, Label), ("حوار", Writer, Label), ("صور", Photographer, Label),
    ("تصوير", Photographer, Label), ("نويسنده", Writer, Label), ("خبرنگار", Writer, Label), ("گزارش", Writer, Label), ("כתבה", Writer, Label), ("به قلم", Writer, Start),
    ("مترجم", Translator, Label), ("מאת", Writer, Start), ("נכתב על ידי", Writer, Anywhere), ("كتب بواسطة", Writer, Anywhere),
    ("نشر بواسطة", Writer, Anywhere), ("צילום", Photographer, Label),
    // Hindi, Bengali
    ("लेखक", Writer, Label), ("द्वारा", Writer, Start), ("লেখক", Writer, Label), ("প্রতিবেদক", Writer, Label), ("रिपोर्ट", Writer, Label),
    // Indonesian, Malay, Vietnamese, Thai, Swahili
    ("oleh", Writer, Start), ("ditulis oleh", Writer, Anywhere), ("penulis", Writer, Label),
    ("pewarta", Writer, Label), ("laporan", Writer, Label), ("bai va anh", Writer, Label), ("bai viet", Writer, Label),
    ("reporter", Writer, Label), ("tac gia", Writer, Label), ("theo", Writer, Start),
    ("bai", Writer, Label), ("anh", Photographer, Label), ("โดย", Writer, Start),
    ("ผู้เขียน", Writer, Label), ("เรื่อง", Writer, Label), ("na", Writer, Start),
    ("mwandishi", Writer, Label),
    // Lithuanian, Latvian, Basque
    ("autorius", Writer, Label), ("tekstas", Writer, Label), ("teksts", Writer, Label), ("parenge", Writer, Label), ("autors", Writer, Label),
    ("egilea", Writer, Label),
];
