//! What class names say of the facts inside.

/// A set of meanings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Words(u32);

impl Words {
    pub(crate) const NONE: Self = Self(0);
    /// Who wrote it.
    pub(crate) const BYLINE: Self = Self(1);
    /// The name of whoever wrote it.
    pub(crate) const NAME: Self = Self(1 << 1);
    pub(crate) const DATE: Self = Self(1 << 2);
    pub(crate) const UPDATED: Self = Self(1 << 3);
    pub(crate) const KICKER: Self = Self(1 << 4);
    pub(crate) const DEK: Self = Self(1 << 5);
    pub(crate) const SECTION: Self = Self(1 << 6);
    pub(crate) const TRAIL: Self = Self(1 << 7);
    pub(crate) const TAGS: Self = Self(1 << 8);
    pub(crate) const HEADLINE: Self = Self(1 << 11);
    /// A standfirst, a first paragraph or a mere description.
    pub(crate) const LEAD: Self = Self(1 << 10);
    /// The site's own sign.
    pub(crate) const LOGO: Self = Self(1 << 9);
    /// Not the article: other stories, comments, menus, advertising.
    pub(crate) const FOREIGN: Self = Self(1 << 12);
    /// A picture's caption or credit, or a quotation with its speaker.
    pub(crate) const CAPTION: Self = Self(1 << 13);
    /// About the author rather than naming them.
    pub(crate) const BIO: Self = Self(1 << 14);
    pub(crate) const SHARE: Self = Self(1 << 15);
    /// Holds facts about the article (`entry-meta`).
    pub(crate) const META: Self = Self(1 << 16);
    pub(crate) const ROLE: Self = Self(1 << 17);
    /// Beside the article: foreign unless it is small.
    pub(crate) const BESIDE: Self = Self(1 << 18);
    /// A subject, which may be the section or a mere tag.
    pub(crate) const TOPIC: Self = Self(1 << 19);
    /// Whose date is that of the publication.
    pub(crate) const PUBLISHED: Self = Self(1 << 20);
    /// Whose date is that of something which the article tells of.
    pub(crate) const EVENT: Self = Self(1 << 21);
    /// Whose date is that of a press release, or of a film or a product which the article tells of.
    pub(crate) const RELEASE: Self = Self(1 << 22);
    /// A live blog, or an entry of one.
    pub(crate) const LIVE: Self = Self(1 << 23);
    /// The words under a picture, and not the picture as well.
    pub(crate) const LEGEND: Self = Self(1 << 24);
    /// Advertising.
    pub(crate) const AD: Self = Self(1 << 25);
    /// A window that asks for consent: the programs that manage it.
    pub(crate) const CONSENT: Self = Self(1 << 26);
    /// Notes to the text, or the mark of one.
    pub(crate) const FOOTNOTE: Self = Self(1 << 27);
    /// Under something.
    pub(crate) const SUB: Self = Self(1 << 28);

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it is called a title under another one: "sub-title".
    pub(crate) const fn is_subtitle(self) -> bool {
        self.any(Self::SUB) && self.any(Self::HEADLINE) && !self.any(Self::FOREIGN)
    }

    /// Whether a date so named is that of something which the article tells of: "event-date", "date of birth".
    pub(crate) const fn is_event(self) -> bool {
        self.any(Self::EVENT) && !self.any(Self::PUBLISHED)
    }

    /// Whether a date so named may be that of something else: "release-date".
    pub(crate) const fn is_release_date(self) -> bool {
        self.any(Self::RELEASE) && self.any(Self::DATE)
    }
}

macro_rules! lexicon {
    ($($meaning:ident: $($word:literal)+;)+) => {
        /// Words of class names and the like, in lower case.
        pub(super) const WORDS: &[(&str, Words)] = &[$($(($word, Words::$meaning),)+)+];
    };
}

// Words that content management systems and their themes use, in the languages whose sites name classes in
// their own tongue.
lexicon! {
    BYLINE: "byline" "bylines" "byl" "author" "authors" "authorname" "authorlink" "authorbox" "autor" "autoren" "autore" "autori" "autores" "auteur"
        "auteurs" "verfasser" "writer" "writers" "writtenby" "reporter" "journalist" "redakteur" "contributor" "contributors"
        "contrib" "columnist" "yazar" "muhabir" "forfatter" "skribent" "penulis" "signature" "firma" "signatur" "avtor" "kolumnist" "vcard" "postauthor" "creator" "penname" "autorzy";
    NAME: "name" "fn" "nombre" "nom";
    DATE: "date" "dates" "datetime" "time" "timestamp" "published" "publish" "publication" "pubdate" "pubtime" "posted" "datum" "fecha" "data" "dato"
        "postdate" "entrydate" "articledate" "newsdate" "createdate" "publishdate" "publishtime" "datepublished" "dateline" "zeit" "zeitpunkt" "tarih" "tanggal" "created" "erschienen" "dtstamp" "postedon" "ngay" "heure" "hora" "clock" "timeago";
    PUBLISHED: "published" "publish" "publication" "pubdate" "pubtime" "posted" "postdate" "entrydate" "articledate"
        "publishdate" "publishtime" "datepublished" "postedon" "erschienen";
    EVENT: "event" "events" "eventdate" "expiry" "expires" "expiration" "deadline" "birth" "birthday" "birthdate" "premiere";
    RELEASE: "release" "released" "releasedate";
    UPDATED: "updated" "update" "modified" "lastupdated" "lastmod" "actualizado" "aktualisiert" "modification" "changed" "datemodified" "updatedate";
    KICKER: "kicker" "eyebrow" "overline" "overtitle" "pretitle" "pretitel" "dachzeile" "topline" "spitzmarke" "surtitle" "surtitre"
        "antetitulo" "cintillo" "volanta" "occhiello" "suptitle" "flag" "strapline" "stikktittel" "roofline" "headerlabel" "prefix" "preheadline" "supertitle" "superheadline" "uppertitle" "vignette" "topictag" "overhead";
    LEAD: "desc" "summary" "lead" "lede" "intro" "excerpt" "abstract" "teaser" "spot" "leadtext" "leadin" "description" "leader" "introtext" "preamble";
    DEK: "desc" "dek" "deck" "standfirst" "subtitle" "subtitulo" "subhead" "subheadline" "subheading" "summary" "lead" "lede" "intro" "excerpt" "abstract" "sapo"
        "vorspann" "unterzeile" "untertitel" "sottotitolo" "chapo" "chapeau" "entradilla" "bajada" "ingress" "underrubrik" "sommario" "teaser" "leadtext" "leadin" "spot" "copete" "catenaccio" "anrisstext" "preamble" "description" "manchet" "perex" "bigode" "linhafina" "undertitle" "leader" "standfirsttext" "introtext" "strap" "ingressi" "podnaslov" "ypotitlos";
    SUB: "sub";
    SECTION: "section" "sections" "category" "categories" "cat" "categoria" "categorie" "kategorie" "rubric" "rubrik" "rubrique" "ressort" "channel" "vertical" "catlinks" "seccion" "sezione" "kanal" "rubrika" "kategori" "sektion" "cats";
    TRAIL: "breadcrumb" "breadcrumbs" "crumb" "crumbs" "breadcrumblist" "brotkrumen" "brotkrumel" "breadcrumbnav" "ariane" "migas" "pathway" "topicpath" "path" "breadcrum" "youarehere" "bread";
    TAGS: "tag" "tags" "tagcloud" "taglist" "keywords" "schlagworte" "etiquetas" "taglinks" "schlagwort" "tagged";
    HEADLINE: "headline" "title" "titre" "titel" "titulo" "titolo" "heading" "hed" "hl" "entrytitle" "posttitle" "articletitle" "pagetitle" "tittel" "naslov" "rubrikk" "otsikko" "judul";
    LOGO: "logo" "logotype" "branding" "sitename" "sitetitle" "wordmark" "nameplate";
    FOREIGN: "related" "recommended" "recommendation" "recommendations" "popular" "trending" "latest" "mostread" "comment" "comments"
        "respond" "disqus" "nav" "navbar" "navigation" "menu" "submenu" "advert" "advertisement" "ads" "adsense" "sponsor" "sponsored" "promo" "newsletter" "carousel" "slider"
        "card" "cards" "login" "signin" "cookie" "consent" "modal" "popup" "search" "teasers" "tease" "recirc" "recirculation" "similar" "ticker" "livefeed" "weiterlesen" "mehr" "paywall" "subscription" "subscribe" "prevnext" "postnav" "pagination" "weather" "dropdown" "playlist" "reply" "replies" "commentlist" "swiper" "owl" "toplist" "offcanvas" "hamburger" "headlines" "outbrain" "taboola" "poll" "abo" "jobs";
    CAPTION: "caption" "credit" "credits" "copyright" "figcaption" "photographer" "bildunterschrift" "legend" "photo" "photocredit" "image" "img" "bild" "foto" "gallery" "thumbnail" "avatar" "video" "player"
        "quote" "quotes" "quotation" "statement" "testimonial" "testimonials";
    BIO: "bio" "biography" "biographie" "about" "description" "profile" "aboutauthor" "desc";
    SHARE: "share" "sharing" "social" "follow" "sharebar" "addthis" "shares" "socials" "twitter" "facebook" "teilen" "email" "mail" "bookmark" "print";
    META: "meta" "metadata" "info" "details" "infos" "articleinfo" "postmeta" "metas" "byinfo";
    BESIDE: "footer" "sidebar" "aside" "rail" "column" "masthead" "banner";
    TOPIC: "topic" "topics" "theme" "label" "labels" "subject";
    ROLE: "role" "jobtitle" "job" "position" "occupation" "function" "funktion" "bureau";
    LEGEND: "caption" "captions" "figcaption" "captiontext" "imagecaption" "imgcaption" "photocaption" "bildunterschrift" "bildtext" "bildtexte"
        "legende" "leyenda" "legenda" "didascalia" "bijschrift" "onderschrift" "podpis" "potpis" "piefoto" "kuvateksti" "bildetekst" "billedtekst" "lezanka";
    AD: "ad" "ads" "adv" "advert" "advertisement" "adsense" "adslot" "sponsor" "sponsored" "werbung" "anzeige" "publicidad" "publicite" "pubblicita"
        "reklam" "reklama";
    CONSENT: "iubenda" "onetrust" "cookiebot" "cybotcookiebotdialog" "usercentrics" "didomi" "cmplz" "cky" "cookieyes" "cookieconsent" "borlabs"
        "osano" "klaro" "truste" "cookielaw" "cookienotice" "cookiebanner" "gdpr";
    FOOTNOTE: "footnote" "footnotes" "endnote" "endnotes" "sidenote" "sidenotes" "marginnote" "fussnote" "fussnoten" "voetnoot" "voetnoten"
        "fotnot" "fotnoter" "fodnoter" "przypisy" "notasalpie" "poznamky";
    LIVE: "live" "liveblog" "liveticker" "ticker" "newsticker" "newsblog" "liveupdate" "liveupdates" "livepost" "liveposts" "liveentry"
        "liveevent" "livefeed" "livetext" "livereport" "livereporting" "livecoverage" "livecenter" "livestory" "mbm" "minutobyminuto" "minutoaminuto";
}
