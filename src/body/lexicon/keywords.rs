//! What words of a text say about the block they stand in.

use super::{Group, WordTable};
use std::sync::LazyLock;

/// The groups of [`GROUPS`] by the words of a text.
pub(crate) static KEYWORDS: LazyLock<WordTable> = LazyLock::new(|| WordTable::new(&GROUPS));

/// How many groups there are.
pub(crate) const COUNT: usize = 13;

/// The places of those groups whose words alone are a button, a link or a label: related, share, sub,
/// comment, ad.
pub(crate) const LABELS: u32 = 0b1100_0111;

/// The places of some groups in [`GROUPS`]; a heading with one of their words opens no part of the article.
pub(crate) const FOREIGN_HEADING: u32 = 0b0_0001_0100_0111;

/// Two-word entries are phrases; a phrase is as good as a word. Entries are separated by commas.
#[rustfmt::skip]
const GROUPS: [Group; COUNT] = [
    Group { name: "related", words: "related, read more, read also, read next, see also, also read, more from, more on, more stories, more news, more articles, \
        recommended, may like, might like, may also, might also, also like, don't miss, trending, most read, most popular, most viewed, up next, popular posts, latest, recent posts, keep reading, \
        continue reading, previous, next post, next article, back to, related articles, editor's picks, top stories, \
        lesen sie, mehr zum, mehr lesen, mehr aus, auch interessant, weiterlesen, meistgelesen, zum thema, \
        lire aussi, à lire, a lire, voir aussi, plus lus, en savoir, \
        lee también, lea también, leer más, te puede, le puede, más leídas, más noticias, también te, relacionadas, relacionados, noticias relacionadas, \
        leia também, leia mais, veja também, saiba mais, mais lidas, notícias relacionadas, \
        leggi anche, leggi tutto, potrebbe interessarti, più letti, articoli correlati, \
        lees ook, lees meer, meest gelezen, läs också, läs mer, läs även, mest läst, les også, les mer, læs også, læs mere, mest læste, lue myös, lisää aiheesta, \
        czytaj także, czytaj też, czytaj więcej, zobacz także, zobacz też, przeczytaj, polecamy, čtěte také, mohlo by, čítajte aj, prečítajte si, \
        olvassa el, kapcsolódó, citește și, citeste si, vezi și, pročitajte i, pročitajte još, vezano, povezano, preberite, \
        читайте также, читать также, читайте, смотрите также, по теме, похожие, популярное, читайте також, до теми, прочетете, още по, свързани, \
        διαβάστε επίσης, διαβάστε, δείτε, ilgili, ayrıca bkz, oxşar, bunları da, \
        اقرأ أيضا, اقرأ أيضًا, إقرأ أيضا, اقرأ المزيد, مواضيع ذات, أخبار ذات, بیشتر بخوانید, مطالب مرتبط, קראו גם, עוד בנושא, \
        यह भी, और पढ़ें, ये भी, আরও পড়ুন, baca juga, baca selengkapnya, berita terkait, artikel terkait, xem thêm, tin liên, อ่านเพิ่ม, \
        関連, 相关, 相關, 推荐, 推薦, 延伸, 热门, 熱門, 人気, 前の, 次の, 続き, 관련, 추천, 많이 본, 더보기, soma pia" },
    Group { name: "share", words: "share, tweet, facebook, twitter, linkedin, whatsapp, pinterest, instagram, youtube, tiktok, follow us, follow, copy link, print, \
        bookmark, telegram, reddit, messenger, teilen, merken, drucken, partager, imprimer, compartir, imprimir, compartilhar, compartilhe, siga, síguenos, \
        condividi, stampa, seguici, delen, dela, del artikel, del på, jaa, udostępnij, podziel, sdílet, zdieľať, megosztás, distribuie, podijeli, deli, \
        поделиться, поделитесь, подписывайтесь, поділитися, сподели, κοινοποίηση, paylaş, paylaşın, شارك, مشاركة, اشتراک, שתפו, שיתוף, शेयर, साझा, শেয়ার, \
        bagikan, chia sẻ, แชร์, シェア, ツイ, 分享, 转发, 收藏, 공유" },
    Group { name: "sub", words: "newsletter, newsletters, subscribe, subscriber, subscribers, subscription, sign up, sign in, log in, login, register, inbox, unsubscribe, account, \
        free trial, get started, download, join us, join our, join the, donate, donation, support us, become a, membership, \
        abonnieren, abonnement, abo, anmelden, registrieren, abonnez, abonner, inscrivez, connectez, suscríbete, suscribete, suscríbase, suscripción, suscriptores, regístrate, \
        iniciar sesión, boletín, assine, assinante, cadastre, inscreva, iscriviti, abbonati, registrati, accedi, abonneer, inloggen, aanmelden, nieuwsbrief, prenumerera, logga in, \
        abonner, logg inn, nyhetsbrev, nyhedsbrev, tilaa, uutiskirje, kirjaudu, zapisz, zaloguj, subskrybuj, přihlásit, odebírat, prihlásiť, feliratkozás, hírlevél, abonează, \
        pretplati, prijavi, подписаться, подпишитесь, подписка, рассылка, войти, підписатися, підписуйтесь, абонирай, εγγραφή, abone, kayıt ol, اشترك, الاشتراك, النشرة, عضویت, \
        הרשמה, הירשמו, सब्सक्राइब, langganan, berlangganan, daftar, đăng ký, đăng nhập, สมัคร, 登録, 購読, 会員, 订阅, 訂閱, 登录, 登入, 注册, 구독, 로그인, 회원" },
    Group { name: "legal", words: "©, copyright, rights reserved, terms of, terms and, privacy, cookie, cookies, disclaimer, affiliate, commission, impressum, reprint, permission, reproduction, \
        alle rechte, datenschutz, tous droits, mentions légales, derechos reservados, aviso legal, direitos reservados, diritti riservati, riproduzione riservata, alle rechten, \
        alla rättigheter, ansvarlig utgiver, kaikki oikeudet, wszelkie prawa, prawa zastrzeżone, všechna práva, všetky práva, minden jog, drepturile rezervate, sva prava, \
        все права, права защищены, усі права, всички права, δικαιώματα, hakları saklıdır, حقوق الطبع, جميع الحقوق, الحقوق محفوظة, כל הזכויות, सर्वाधिकार, hak cipta, bản quyền, สงวนลิขสิทธิ์, \
        著作, 無断, 転載, 版权, 版權, 免责, 免責, 声明, 저작권, 무단" },
    Group { name: "caption", words: "photo, photos, photograph, image, picture, getty, reuters, ap, afp, epa, shutterstock, istock, courtesy, credit, video, watch, listen, screenshot, \
        source, photographer, illustration, unsplash, file photo, pictured, foto, fotos, bild, symbolbild, quelle, archivbild, dpa, photographie, crédit, image d, imagen, fuente, \
        créditos, imagem, reprodução, divulgação, fonte, immagine, beeld, bilde, billede, kuva, zdjęcie, źródło, fot, zdroj, fotó, forrás, sursa, foto arhiv, izvor, \
        фото, видео, источник, иллюстрация, джерело, снимка, φωτογραφία, πηγή, fotoğraf, kaynak, صورة, المصدر, عکس, צילום, फोटो, तस्वीर, ছবি, foto ilustrasi, ảnh, nguồn, ภาพ, \
        写真, 撮影, 提供, 图片, 圖片, 图源, 来源, 來源, 摄影, 攝, 사진, 제공" },
    Group { name: "by", words: "by, written, author, editor, reporter, contributor, contributors, journalist, correspondent, updated, published, posted, min read, minutes read, minute read, \
        about the, is a, bio, modified, reviewed, fact checked, von, autor, autorin, redakteur, redaktion, veröffentlicht, aktualisiert, stand, par, auteur, publié, mis à, rédaction, por, \
        redacción, publicado, actualizado, autora, atualizado, redação, di, autore, pubblicato, aggiornato, redazione, door, redactie, gepubliceerd, bijgewerkt, av, publicerad, uppdaterad, \
        publisert, oppdatert, af, opdateret, julkaistu, päivitetty, toimittaja, autorka, opublikowano, aktualizacja, redakcja, autoři, aktualizováno, szerző, frissítve, publicat, actualizat, \
        autorul, objavljeno, автор, обновлено, опубликовано, редакция, оновлено, опубліковано, публикувана, συντάκτης, δημοσίευση, ενημέρωση, yazar, güncelleme, yayınlanma, \
        كتب, بقلم, نشر, تحديث, نویسنده, מאת, פורסם, עודכן, लेखक, प्रकाशित, penulis, editor, diterbitkan, tác giả, cập nhật, โดย, 記者, 编辑, 編輯, 責任, 责任, 作者, 発行, 更新, 기자, 입력, 수정" },
    Group { name: "comment", words: "comment, comments, reply, replies, leave a, your email, says, report abuse, upvote, like, likes, kommentar, kommentare, kommentieren, commentaire, commentaires, \
        commenter, comentario, comentarios, comentar, comentários, commenti, commento, reacties, reageer, kommentarer, kommentit, komentarze, komentarz, komentáře, hozzászólás, comentarii, \
        komentari, комментарии, комментировать, коментарі, коментари, σχόλια, yorum, yorumlar, تعليق, التعليقات, تعليقات, نظر, תגובות, टिप्पणी, komentar, bình luận, ความเห็น, コメ, 评论, 評論, 留言, 댓글" },
    Group { name: "ad", words: "advertisement, advertising, advertise, advertisers, sponsored, anzeige, werbung, publicité, publicidad, promoted, ad, ads, buy now, buy, shop, price, add to, deal, deals, \
        coupon, discount, sale, reklam, reklama, reklame, annons, annonce, mainos, publicidade, pubblicità, advertentie, hirdetés, publicitate, реклама, διαφήμιση, إعلان, إعلانات, آگهی, פרסומת, विज्ञापन, \
        iklan, quảng cáo, โฆษณา, 広告, 広 告, 广告, 廣告, 광고, jetzt kaufen, angebot, acheter, comprar" },
    Group { name: "tag", words: "tag, tags, topic, topics, category, categories, filed under, keywords, posted in, in this, more about, themen, schlagworte, schlagwörter, thèmes, sujets, temas, etiquetas, \
        categoría, assuntos, argomenti, onderwerpen, ämnen, emner, aiheet, tagi, tematy, témata, témy, címkék, etichete, oznake, теги, темы, рубрика, теми, етикети, ετικέτες, etiketler, وسوم, \
        الكلمات, برچسب, תגיות, टैग, topik, từ khóa, chủ đề, แท็ก, タグ, キー, 标签, 標籤, 关键, 關鍵, 태그" },
    Group { name: "toc", words: "table of, contents, jump to, skip to, on this, inhaltsverzeichnis, inhalt, sommaire, índice, indice, contenido, inhoud, spis treści, obsah, tartalom, cuprins, sadržaj, содержание, \
        зміст, съдържание, περιεχόμενα, içindekiler, فهرس, المحتويات, daftar isi, mục lục, 目次, 目录, 目錄, 목차" },
    Group { name: "contact", words: "contact, email, e mail, phone, tel, address, http, https, www, kontakt, contacto, contato, contatti, contatto, courriel, correo, telefon, teléfono, telefone, телефон, контакты, \
        контакти, επικοινωνία, iletişim, للتواصل, اتصل, تماس, संपर्क, hubungi, liên hệ, ติดต่อ, 連絡, 联系, 聯絡, 問い, 문의" },
    Group { name: "bio", words: "about author, freelance, reporter for, writer for, writer at, editor at, writes about, covers, has written, has been, graduate, graduated, passionate, founder, ceo, co founder, \
        award winning, based in, lives in, author of, i am, i'm, he is, she is, headquartered, leading provider, visit www, for more, more information, press release, media contact, nasdaq, nyse, \
        forward looking, schreibt über, studierte, freie journalistin, freier journalist, über den, über die, à propos, sobre el, sobre la, sobre o, sobre a, chi siamo" },
    Group { name: "function", words: "the, of, and, to, a, in, that, is, was, for, it, with, as, on, be, at, this, have, from, but, not, they, which, are, had, has, we, he, she, his, her, their, were, been, will, would, who, \
        der, die, das, und, ist, nicht, den, dem, ein, eine, zu, mit, sich, auf, für, im, es, auch, des, dass, hat, sie, er, wird, als, wie, aber, bei, nach, noch, \
        le, la, les, des, et, un, une, est, que, qui, dans, pour, pas, au, du, sur, avec, ce, il, elle, sont, plus, par, mais, ont, \
        el, los, las, y, en, que, del, se, por, con, una, no, su, para, es, lo, como, al, pero, sus, más, \
        o, os, as, e, do, da, dos, das, um, uma, em, não, ao, na, com, mas, foi, \
        il, lo, gli, che, di, è, per, non, si, con, sono, anche, della, del, nel, alla, dei, ha, ma, \
        de, het, een, van, en, in, dat, niet, op, te, zijn, voor, met, aan, er, ook, maar, om, door, bij, \
        och, att, det, som, på, är, av, för, med, till, den, har, inte, om, ett, men, jag, var, \
        og, at, ikke, til, jeg, han, hun, ble, blev, fra, også, ja, oli, että, hän, mutta, myös, joka, se, ovat, \
        w, i, z, na, się, nie, do, że, jest, jak, przez, dla, po, ale, a, v, že, se, je, s, ze, si, pro, ako, sa, za, \
        és, hogy, az, egy, nem, meg, volt, is, csak, și, în, că, cu, nu, pe, la, este, din, să, u, su, da, koji, od, što, \
        и, в, не, на, что, с, по, это, как, он, из, к, о, а, но, его, было, за, от, для, у, що, та, з, до, як, є, від, се, че, да, са, \
        και, το, να, του, της, με, που, για, στο, από, δεν, είναι, η, ο, ve, bir, bu, da, de, için, ile, olarak, çok, və, ki, \
        في, من, على, إلى, أن, عن, التي, الذي, هذا, هذه, مع, كان, ما, لا, و, در, به, از, که, این, را, با, است, برای, \
        של, על, את, לא, הוא, זה, גם, כי, אל, עם, के, में, की, है, को, से, का, और, ने, पर, এর, এবং, না, করে, থেকে, \
        yang, dan, di, dengan, untuk, dari, ini, pada, tidak, dalam, itu, và, của, là, có, trong, cho, được, một, với, không, \
        の, に, は, を, た, が, で, と, し, て, 的, 了, 在, 是, 和, 不, 有, 我, 他, na, ya, wa, kwa, ni, za, la, katika" },
];
