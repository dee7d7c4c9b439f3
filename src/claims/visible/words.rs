//! What the names in an element's attributes say that it is.

use crate::dom::{Attr, NodeRef};

/// A set of meanings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(u32);

impl Words {
    pub(super) const NONE: Self = Self(0);
    /// Who wrote it.
    pub(super) const BYLINE: Self = Self(1);
    /// The name of whoever wrote it.
    pub(super) const NAME: Self = Self(1 << 1);
    pub(super) const DATE: Self = Self(1 << 2);
    pub(super) const UPDATED: Self = Self(1 << 3);
    pub(super) const KICKER: Self = Self(1 << 4);
    pub(super) const DEK: Self = Self(1 << 5);
    pub(super) const SECTION: Self = Self(1 << 6);
    pub(super) const TRAIL: Self = Self(1 << 7);
    pub(super) const TAGS: Self = Self(1 << 8);
    pub(super) const HEADLINE: Self = Self(1 << 11);
    /// A standfirst, a first paragraph or a mere description.
    pub(super) const LEAD: Self = Self(1 << 10);
    /// The site's own sign.
    pub(super) const LOGO: Self = Self(1 << 9);
    /// Not the article: other stories, comments, menus, advertising.
    pub(super) const FOREIGN: Self = Self(1 << 12);
    /// A picture's caption or credit.
    pub(super) const CAPTION: Self = Self(1 << 13);
    /// About the author rather than naming them.
    pub(super) const BIO: Self = Self(1 << 14);
    pub(super) const SHARE: Self = Self(1 << 15);
    /// Holds facts about the article (`entry-meta`).
    pub(super) const META: Self = Self(1 << 16);
    pub(super) const ROLE: Self = Self(1 << 17);
    /// Beside the article: foreign unless it is small.
    pub(super) const BESIDE: Self = Self(1 << 18);
    /// A subject, which may be the section or a mere tag.
    pub(super) const TOPIC: Self = Self(1 << 19);

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

macro_rules! lexicon {
    ($($meaning:ident: $($word:literal)+;)+) => {
        /// Words of class names and the like, in lower case.
        const WORDS: &[(&str, Words)] = &[$($(($word, Words::$meaning),)+)+];
    };
}

// Words that content management systems and their themes use, in the languages whose sites name classes in
// their own tongue.
lexicon! {
    BYLINE: "byline" "bylines" "byl" "author" "authors" "authorname" "authorlink" "authorbox" "autor" "autoren" "autore" "autori" "autores" "auteur"
        "auteurs" "verfasser" "writer" "writers" "writtenby" "reporter" "journalist" "redakteur" "contributor" "contributors"
        "contrib" "columnist" "yazar" "muhabir" "forfatter" "skribent" "penulis" "signature" "firma" "signatur" "avtor" "kolumnist" "vcard" "postauthor" "creator" "penname";
    NAME: "name" "fn" "nombre" "nom";
    DATE: "date" "dates" "datetime" "time" "timestamp" "published" "publish" "publication" "pubdate" "pubtime" "posted" "datum" "fecha" "data" "dato"
        "postdate" "entrydate" "articledate" "newsdate" "createdate" "publishdate" "publishtime" "datepublished" "dateline" "zeit" "zeitpunkt" "tarih" "tanggal" "created" "erschienen" "dtstamp" "postedon" "ngay" "heure" "hora" "clock" "released" "release";
    UPDATED: "updated" "update" "modified" "lastupdated" "lastmod" "actualizado" "aktualisiert" "modification" "changed" "datemodified" "updatedate";
    KICKER: "kicker" "eyebrow" "overline" "overtitle" "pretitle" "pretitel" "dachzeile" "topline" "spitzmarke" "surtitle" "surtitre"
        "antetitulo" "cintillo" "volanta" "occhiello" "suptitle" "flag" "strapline" "stikktittel" "roofline" "headerlabel" "prefix" "tagline" "preheadline" "supertitle" "superheadline" "uppertitle" "vignette" "topictag" "overhead";
    LEAD: "desc" "summary" "lead" "lede" "intro" "excerpt" "abstract" "teaser" "spot" "leadtext" "leadin" "description" "leader" "introtext" "preamble";
    DEK: "desc" "dek" "deck" "standfirst" "subtitle" "subtitulo" "subhead" "subheadline" "subheading" "summary" "lead" "lede" "intro" "excerpt" "abstract" "sapo"
        "vorspann" "unterzeile" "untertitel" "sottotitolo" "chapo" "chapeau" "entradilla" "bajada" "ingress" "underrubrik" "sommario" "teaser" "leadtext" "leadin" "spot" "copete" "catenaccio" "anrisstext" "preamble" "description" "manchet" "perex" "bigode" "linhafina" "undertitle" "leader" "standfirsttext" "introtext" "strap";
    SECTION: "section" "sections" "category" "categories" "cat" "categoria" "categorie" "kategorie" "rubric" "rubrik" "rubrique" "ressort" "channel" "vertical" "catlinks" "seccion" "sezione" "kanal" "rubrika" "kategori" "sektion" "cats";
    TRAIL: "breadcrumb" "breadcrumbs" "crumb" "crumbs" "breadcrumblist" "brotkrumen" "brotkrumel" "breadcrumbnav" "ariane" "migas" "pathway" "topicpath" "path" "breadcrum" "youarehere" "bread";
    TAGS: "tag" "tags" "tagcloud" "taglist" "keywords" "schlagworte" "etiquetas" "taglinks" "schlagwort" "tagged";
    HEADLINE: "headline" "title" "titre" "titel" "titulo" "titolo" "heading" "hed" "hl" "entrytitle" "posttitle" "articletitle" "pagetitle" "tittel" "naslov" "rubrikk" "otsikko" "judul";
    LOGO: "logo" "logotype" "branding" "sitename" "sitetitle" "wordmark" "nameplate";
    FOREIGN: "related" "recommended" "recommendation" "recommendations" "popular" "trending" "latest" "mostread" "comment" "comments"
        "respond" "disqus" "nav" "navbar" "navigation" "menu" "submenu" "advert" "advertisement" "ads" "adsense" "sponsor" "sponsored" "promo" "newsletter" "carousel" "slider"
        "card" "cards" "login" "signin" "cookie" "consent" "modal" "popup" "search" "teasers" "tease" "recirc" "recirculation" "similar" "ticker" "livefeed" "weiterlesen" "mehr" "paywall" "subscription" "subscribe" "prevnext" "pagination" "weather" "dropdown" "playlist" "reply" "replies" "commentlist" "swiper" "owl" "toplist" "offcanvas" "hamburger" "toolbar" "headlines" "outbrain" "taboola" "poll" "abo" "jobs";
    CAPTION: "caption" "credit" "credits" "copyright" "figcaption" "photographer" "bildunterschrift" "legend" "photo" "photocredit" "image" "img" "bild" "foto" "gallery" "thumbnail" "avatar" "video" "player";
    BIO: "bio" "biography" "biographie" "about" "description" "profile" "aboutauthor" "desc";
    SHARE: "share" "sharing" "social" "follow" "sharebar" "addthis" "shares" "socials" "twitter" "facebook" "teilen" "email" "mail" "bookmark" "print";
    META: "meta" "metadata" "info" "details" "infos" "articleinfo" "postmeta" "metas" "byinfo";
    BESIDE: "footer" "sidebar" "aside" "rail" "column" "masthead" "banner";
    TOPIC: "topic" "topics" "theme" "label" "labels" "subject";
    ROLE: "role" "jobtitle" "job" "position" "occupation" "function" "funktion" "bureau";
}

/// Where the words of a first letter and a length begin in the sorted table; built once.
struct Index {
    sorted: Vec<(&'static str, Words)>,
    starts: Vec<u16>,
}

static INDEX: std::sync::LazyLock<Index> = std::sync::LazyLock::new(|| {
    let mut sorted = WORDS.to_vec();
    let place = |word: &str| slot(word.as_bytes()).unwrap_or(usize::MAX);
    sorted.sort_by_key(|(word, _)| place(word));
    let starts = (0..=26 * (LONGEST + 1))
        .map(|slot| sorted.partition_point(|(word, _)| place(word) < slot))
        .map(|start| u16::try_from(start).unwrap_or(u16::MAX))
        .collect();
    Index { sorted, starts }
});

/// The number of a word's first letter and length.
fn slot(word: &[u8]) -> Option<usize> {
    let letter = word.first().map(u8::to_ascii_lowercase).filter(u8::is_ascii_lowercase)?;
    Some(usize::from(letter - b'a') * (LONGEST + 1) + word.len().min(LONGEST))
}

impl Index {
    /// The meanings of a word, whatever its case.
    fn find(&self, word: &[u8]) -> Words {
        let Some(slot) = slot(word).filter(|_| word.len() > 1) else { return Words::NONE };
        let (Some(&start), Some(&end)) = (self.starts.get(slot), self.starts.get(slot + 1)) else {
            return Words::NONE;
        };
        let known = self.sorted.get(usize::from(start)..usize::from(end)).unwrap_or_default();
        let same = known.iter().filter(|(known, _)| known.as_bytes().eq_ignore_ascii_case(word));
        same.fold(Words::NONE, |meaning, (_, words)| meaning.with(*words))
    }
}

/// Longer words are none of the lexicon.
const LONGEST: usize = 24;

/// What the element's class, id and the attributes that name components say.
pub(super) fn of(node: NodeRef<'_>) -> Words {
    let mut meaning = Words::NONE;
    for (name, value) in node.attrs() {
        match name {
            Attr::Class
            | Attr::Id
            | Attr::Itemprop
            | Attr::DataTestid
            | Attr::DataComponent
            | Attr::AriaLabel => {
                // Very long values are style sheets of utility classes.
                meaning = meaning.with(of_value(value));
            }
            Attr::Rel => {
                for token in value.split_ascii_whitespace() {
                    meaning = meaning.with(match token {
                        "author" => Words::BYLINE,
                        "tag" => Words::TAGS,
                        "category" => Words::SECTION,
                        _ => Words::NONE,
                    });
                }
            }
            _ => {}
        }
    }
    meaning
}

/// What a byte is to the cutting of words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    None,
    Small,
    Capital,
}

const LETTERS: [Letter; 256] = {
    let mut letters = [Letter::None; 256];
    let mut at = 0;
    while at < 26 {
        letters[b'a' as usize + at] = Letter::Small;
        letters[b'A' as usize + at] = Letter::Capital;
        at += 1;
    }
    letters
};

/// What an attribute's value says: cut into words where letters end and where a capital begins.
pub(super) fn of_value(value: &str) -> Words {
    let index: &Index = &INDEX;
    let bytes = value.as_bytes();
    let mut meaning = Words::NONE;
    let (mut start, mut before) = (0, Letter::None);
    for (at, &byte) in bytes.iter().enumerate() {
        let letter = LETTERS.get(usize::from(byte)).copied().unwrap_or(Letter::None);
        if letter != Letter::Small && (letter == Letter::None || before == Letter::Small) {
            if before != Letter::None {
                meaning = meaning.with(index.find(bytes.get(start..at).unwrap_or_default()));
            }
            start = if letter == Letter::None { at + 1 } else { at };
        }
        before = letter;
    }
    meaning.with(index.find(bytes.get(start..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::{Words, of_value};

    #[test]
    fn names_are_cut_into_words() {
        assert_eq!(of_value("article__byline"), Words::BYLINE);
        assert_eq!(of_value("AuthorName x"), Words::BYLINE.with(Words::NAME));
        assert_eq!(of_value("css-1abc authority"), Words::NONE);
        assert_eq!(of_value("publishDate"), Words::DATE);
        assert_eq!(of_value(&"x".repeat(1000)), Words::NONE);
    }
}
