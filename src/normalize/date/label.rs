//! The words by which a line says what its date is.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::scan::fold_word;

/// What a date found in a line says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateLabel {
    /// "Published", "Posted", "Veröffentlicht", "公開", …
    Published,
    /// "Updated", "Aktualisiert", "mis à jour", "更新", …
    Modified,
}

/// Words that call a date the last change, folded. One line for a language or two.
#[rustfmt::skip]
const MODIFIED: &[&str] = &[
    "updated", "update", "modified", "anderung", "edited", "revised", "amended", "corrected", "changed", "aktualisiert",
    "aktualisierung", "aktualisierte", "geandert", "bearbeitet", "uberarbeitet", "stand", "jour", "maj",
    "modifie", "modifiee", "actualise", "actualisee", "corrige", "actualizado", "actualizada",
    "actualizacion", "modificado", "modificada", "atualizado", "atualizada", "atualizacao", "alterado",
    "aggiornato", "aggiornata", "aggiornamento", "modificato", "modifica", "bijgewerkt", "gewijzigd",
    "aangepast", "geupdatet", "uppdaterad", "uppdaterat", "uppdaterades", "andrad", "oppdatert", "endret",
    "opdateret", "aendret", "paivitetty", "muokattu", "paivitys", "zaktualizowano", "aktualizacja",
    "zmodyfikowano", "aktualizovano", "aktualizace", "upraveno", "aktualizovane", "aktualizacia",
    "frissitve", "frissitett", "modositva", "modositas", "actualizat", "actualizare", "azurirano",
    "izmenjeno", "izmjena", "azuriranje", "ажурирано", "измењено", "posodobljeno", "обновена", "обновено",
    "актуализирана", "обновлено", "обновлен", "обновление", "изменено", "изменен", "редакция", "оновлено",
    "змінено", "оновлення", "ενημερωση", "ενημερωθηκε", "τροποποιηση", "επικαιροποιηση", "guncelleme",
    "guncellendi", "guncellenme", "yenilenib", "yenilendi", "yenilanib", "تحديث", "التحديث", "محدث", "حدث",
    "تعديل", "بروزرساني", "روزرساني", "ويرايش", "עודכן", "עדכון", "מעודכן", "अपडेट", "अपडेटेड", "अद्यतन",
    "संशोधित", "আপডেট", "হালনাগাদ", "diperbarui", "diperbaharui", "diupdate", "dikemaskini", "pembaruan",
    "cap", "nhat", "atnaujinta", "atnaujintas", "atjaunots", "atjauninats", "papildinats", "uuendatud",
    "muudetud", "actualitzat", "actualitzada", "actualitzacio", "eguneratua", "eguneratuta", "imesasishwa",
    "imeboreshwa", "reviewed", "gepruft", "uberpruft", "revisado", "revisada",
];

/// Words that call a date the first publication, folded.
#[rustfmt::skip]
const PUBLISHED: &[&str] = &[
    "published", "publish", "publication", "posted", "created", "issued", "released", "first",
    "veroffentlicht", "erschienen", "gepostet", "geschrieben", "verfasst", "written", "publiziert", "erstellt", "veroffentlichung", "datum", "publie",
    "publiee", "parution", "paru", "cree", "creee", "publicado", "publicada", "publicacion", "publicacao",
    "criado", "creado", "pubblicato", "pubblicata", "pubblicazione", "gepubliceerd", "geplaatst",
    "publicerad", "publicerat", "publicerades", "publisert", "udgivet", "offentliggjort", "publiceret",
    "oprettet", "julkaistu", "luotu", "opublikowano", "opublikowany", "dodano", "utworzono", "publikacja",
    "publikovano", "zverejneno", "vydano", "vlozeno", "publikovane", "zverejnene", "vydane", "megjelent",
    "kozzeteve", "publikalva", "letrehozva", "publicat", "publicata", "objavljeno", "objava", "objavljen",
    "објављено", "публикувано", "публикувана", "публикация", "опубликовано", "опубликована", "опубликован",
    "создано", "опубліковано", "створено", "δημοσιευση", "δημοσιευθηκε", "δημοσιευτηκε", "αναρτηθηκε",
    "αναρτηση", "yayinlanma", "yayinlandi", "yayin", "yayimlanma", "olusturulma", "giris", "eklenme",
    "derc", "yayimlanib", "dercolunub", "نشر", "نشرت", "النشر", "منتشر", "انتشار", "فرسم", "פורסם", "פרסום",
    "प्रकाशित", "प्रकाशन", "পরকাশ", "প্রকাশ", "প্রকাশিত", "প্রকাশের", "terbit", "diterbitkan",
    "dipublikasikan", "tayang", "disiarkan", "dang", "xuat", "paskelbta", "publikuota", "publicets",
    "avaldatud", "argitaratua", "argitaratuta", "imechapishwa", "ilichapishwa",
];

/// The same in scripts that write no spaces, found anywhere in the text.
#[rustfmt::skip]
const MODIFIED_ANYWHERE: &[&str] = &[
    "更新", "修改", "改定", "改訂", "編集", "最后修订", "수정", "업데이트", "อัปเดต", "อัพเดท", "ปรับปรุง", "แก้ไข",
];
#[rustfmt::skip]
const PUBLISHED_ANYWHERE: &[&str] = &[
    "发布", "發布", "发表", "發表", "公開", "掲載", "配信", "投稿", "出版", "刊登", "등록", "입력", "게시", "작성", "승인", "เผยแพร่",
    "โพสต์", "ตีพิมพ์",
];

/// Words that call a date that of something else, folded: of an end, a copyright, a birth, an account, a film.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "joined", "registered", "expires", "expire", "expired", "expiring", "ends", "ending", "closes", "deadline", "until",
    "born", "died", "copyright", "theaters", "theatres", "cinemas", "premieres", "due",
    "endet", "bis", "ablauf", "geboren", "gestorben", "beigetreten", "registriert", "anmeldeschluss", "einsendeschluss",
    "kinostart", "jusqu", "naissance", "inscrit", "inscrite", "vence", "caduca", "hasta", "finaliza", "termina",
    "nacido", "nacida", "estreno", "estreia", "ate", "nascido", "nascida", "scade", "scadenza", "fino", "nato",
    "nata", "iscritto", "eindigt", "verloopt", "tot", "slutar", "истекает", "родился", "родилась",
];

/// The same in two words.
const OTHER_PAIRS: &[[&str; 2]] = &[
    ["member", "since"],
    ["mitglied", "seit"],
    ["membre", "depuis"],
    ["miembro", "desde"],
    ["membro", "desde"],
    ["membro", "dal"],
    ["lid", "sinds"],
    ["ne", "le"],
    ["nee", "le"],
];

/// Whether the text right before a date calls it that of something else than the article: "Sale ends", "Joined".
pub(crate) fn is_of_other(before: &str) -> bool {
    /// Words from the label to the date, and the marks that part a line.
    const NEAR: usize = 4;
    const MARKS: [char; 4] = ['|', '•', '·', '\n'];
    let part = before.rsplit(MARKS).next().unwrap_or_default();
    let marked = || part.contains('©') || part.trim_end().to_ascii_lowercase().ends_with("(c)");
    // The words behind it, nearest first.
    let mut last = None;
    for word in words(part).rev().take(NEAR) {
        let word = fold_word(word);
        if of_word(&word).is_some() {
            return false;
        }
        let pair = last.as_deref().is_some_and(|last: &str| OTHER_PAIRS.contains(&[&*word, last]));
        if pair || OTHERS.contains(&&*word) {
            return true;
        }
        last = Some(word);
    }
    marked() || begins_life(part)
}

/// "3 March 1940 –": the day before is of a time without pages, so that the two are those of a life.
fn begins_life(before: &str) -> bool {
    let (text, dashed) = {
        let text = before.trim_end();
        let bare = text.trim_end_matches(['-', '–', '—']);
        (bare.trim_end(), bare.len() < text.len())
    };
    let year = text
        .get(text.len().saturating_sub(4)..)
        .filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
    dashed && year.and_then(|year| year.parse().ok()).is_some_and(|year: u32| (1800..1990).contains(&year))
}

/// The label in the text before a date: the one nearest to the date counts.
pub(super) fn before(text: &str) -> Option<DateLabel> {
    words(text).rev().find_map(of_word).or_else(|| {
        if text.is_ascii() {
            return None;
        }
        let place = |labels: &[&str]| labels.iter().filter_map(|label| text.rfind(label)).max();
        anywhere(place(MODIFIED_ANYWHERE), place(PUBLISHED_ANYWHERE), |modified, published| {
            modified > published
        })
    })
}

/// The label in the text after a date; one that a number follows is that of a later date ("Updated 8 hours ago").
pub(super) fn after(text: &str) -> Option<DateLabel> {
    let mut words = words(text);
    let label = words.find_map(of_word);
    if label.is_some() && words.any(|word| word.starts_with(|c: char| c.is_ascii_digit())) {
        return None;
    }
    label.or_else(|| {
        if text.is_ascii() {
            return None;
        }
        let place = |labels: &[&str]| labels.iter().filter_map(|label| text.find(label)).min();
        anywhere(place(MODIFIED_ANYWHERE), place(PUBLISHED_ANYWHERE), |modified, published| {
            modified < published
        })
    })
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).filter(|word| !word.is_empty())
}

fn anywhere(
    modified: Option<usize>,
    published: Option<usize>,
    modified_is_nearer: impl Fn(usize, usize) -> bool,
) -> Option<DateLabel> {
    match (modified, published) {
        (Some(modified), Some(published)) if !modified_is_nearer(modified, published) => {
            Some(DateLabel::Published)
        }
        (Some(_), _) => Some(DateLabel::Modified),
        (None, Some(_)) => Some(DateLabel::Published),
        (None, None) => None,
    }
}

/// The label that a word is.
pub(super) fn of_word(word: &str) -> Option<DateLabel> {
    LABELS.get(fold_word(word).as_ref()).copied()
}

/// Both lists for looking up; a word of both means a change.
static LABELS: LazyLock<FxHashMap<&'static str, DateLabel>> = LazyLock::new(|| {
    let published = PUBLISHED.iter().map(|word| (*word, DateLabel::Published));
    published.chain(MODIFIED.iter().map(|word| (*word, DateLabel::Modified))).collect()
});

/// Whether a short text is a label and little else: "Published", "Letzte Änderung:".
pub(crate) fn is_label(text: &str) -> bool {
    const LONGEST: usize = 40;
    const MOST_WORDS: usize = 3;
    text.len() <= LONGEST && words(text).count() <= MOST_WORDS && before(text).is_some()
}

/// Whether the text holds a label of a script without spaces.
pub(super) fn holds_label(text: &str) -> bool {
    MODIFIED_ANYWHERE.iter().chain(PUBLISHED_ANYWHERE).any(|label| text.contains(label))
}
