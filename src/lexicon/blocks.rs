//! What class names say of the text inside.

/// Words of one meaning.
pub(super) struct Group {
    /// For the reader of the table.
    #[allow(dead_code, reason = "says what the group is")]
    pub(super) name: &'static str,
    /// Separated by spaces.
    pub(super) words: &'static str,
}

/// How many groups there are.
pub(crate) const COUNT: usize = 20;

/// The place of the comments among them.
pub(crate) const COMMENT: usize = 2;

/// Class names are English nearly everywhere, whatever the language of the page; other words are those that
/// are common on sites of their language.
#[rustfmt::skip]
pub(super) const GROUPS: [Group; COUNT] = [
    Group { name: "body", words: "article articlebody body content entry post story text main paragraph prose rte richtext rich \
        wysiwyg copy editor editorial markdown copytext maincontent bodytext fulltext storytext artikel artikeltext inhalt absatz contenu cuerpo \
        noticia nota texto testo articolo corps corpo conteudo materia tresc artykul tekst statja haber icerik metin" },
    Group { name: "nav", words: "nav navigation menu navbar breadcrumb breadcrumbs crumb crumbs toc pagination pager submenu topbar toolbar skip \
        dropdown tabs tab megamenu hamburger masthead sitemap ariane" },
    Group { name: "comment", words: "comment comments commentlist disqus reply replies respond discussion kommentar kommentare commentaire \
        commentaires comentario comentarios reacties commenti forum" },
    Group { name: "related", words: "related recommend recommended recommendation recommendations more trending popular latest similar suggested \
        recirc recirculation read also readmore upnext further most mostread keep suggestions mehr weitere verwandt relacionadas relacionados \
        relacionado relazionati correlati correlate associes lire leia gerelateerd powiazane ilgili next previous" },
    Group { name: "share", words: "share sharing shares social socials follow facebook twitter whatsapp addtoany sharedaddy icons icon sns telegram \
        linkedin teilen partage compartir condividi" },
    Group { name: "ad", words: "ad ads adv advert advertisement advertising advertorial sponsor sponsored promo promotion promoted banner partner outbrain \
        taboola affiliate dfp gpt commercial werbung anzeige publicidad publicite pubblicita reklam reklama shop product products cta offer \
        deal deals price buy" },
    Group { name: "footer", words: "footer foot copyright legal colophon bottom disclaimer impressum" },
    Group { name: "side", words: "sidebar side aside rail widget widgets sidenav secondary column right left complementary" },
    Group { name: "author", words: "author authors byline bio profile autor autore auteur contributor contributors writer avatar credits journalist \
        signature biography verfasser" },
    Group { name: "caption", words: "caption captions credit credits figcaption bildunterschrift bildtext legende leyenda legenda didascalia \
        bijschrift imagecaption imagecredit photocredit copyright attribution" },
    Group { name: "sub", words: "newsletter subscribe subscription subscriber signup register registration login form modal popup cookie cookies \
        consent gdpr paywall overlay premium dialog alert notice notification membership donate donation abo inscription registro" },
    Group { name: "meta", words: "tag tags topic topics category categories cat keyword keywords meta date time info timestamp published publish \
        labels label badge stats details datum fecha data updated pubdate dateline readtime" },
    Group { name: "title", words: "title headline heading hed header head kicker overline eyebrow titre titulo titel titolo ueberschrift" },
    Group { name: "intro", words: "lead lede intro dek excerpt standfirst subtitle subheadline subheading summary abstract chapo chapeau \
        teasertext sommario description deck vorspann bajada entradilla sapo ingress ingres anriss" },
    Group { name: "card", words: "card cards teaser teasers tease grid list listing item items tile tiles block feed archive row promo loop river" },
    Group { name: "quote", words: "quote quotes pullquote blockquote callout box infobox factbox highlight aside note embed tweet instagram zitat \
        citation keypoints takeaways" },
    Group { name: "hidden", words: "hidden hide sr screen visually invisible offscreen none print noprint mobile screenreader visuallyhidden assistive" },
    Group { name: "ref", words: "references reference footnote footnotes citation citations cite reflist bibliography notes sources quellen" },
    Group { name: "faq", words: "faq faqs accordion question questions answer answers collapse collapsible expand" },
    Group { name: "media", words: "figure image images img photo photos media gallery video videos player audio podcast slideshow slide slider \
        carousel swiper picture thumbnail thumb thumbs bild bilder foto fotos lightbox imagem imagen" },
];
