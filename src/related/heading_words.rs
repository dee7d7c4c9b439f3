//! The lexicon of headings over groups of links, by what they announce and by language.
//!
//! Phrases are folded: lower case, no punctuation. `^` in front: only at the start of the heading; `=`: only
//! as all of it.

use super::headings::Announces::{self, Advertising, Labels, Latest, Popular, Related, Service, Social};

pub(super) const PHRASES: &[(Announces, &str)] = &[
    // English
    (
        Related,
        "related|you might also like|you may also like|you might like|you may like|you'll also like|you might be interested|\
         you may be interested|you may have missed|you might have missed|also interested in|recommended|recommendations|recommends|\
         ^more on|^more from|^more in|^more about|^more stories|^more news|^more articles|^more like this|^more posts|=more|\
         ^more to read|^more|you may also|you might also|may interest you|might interest you|^more coverage|^more reading|see also|read also|also read|^read more|^read next|^read on|up next|^next up|\
         next article|previous article|next story|previous story|next post|previous post|=next|=previous|^next in|\
         similar|further reading|^keep reading|^continue reading|suggested|suggestions|explore more|learn more|what to read next|\
         newer post|newer posts|older post|older posts|newer story|older story|=newer|=older|for you|^also on|^also in|^also|story continues below|^watch also|^watch|^see more|^in this series|^elsewhere on|\
         ^read|^listen|^background|^go deeper|^dig deeper|handpicked for you|picked for you|^on this topic|full story|read full",
    ),
    (
        Latest,
        "latest|recent|recently|newest|new articles|new stories|new posts|^new on|^new in|top stories|top news|top headlines|top story|top videos|\
         headlines|breaking|breaking news|featured|features|editors' picks|editor's picks|editors picks|editor's pick|editor's choice|our picks|must reads|\
         must read|must watch|must listen|must see|in the news|news feed|newsfeed|news ticker|newsticker|=news|in focus|spotlight|highlights|\
         today's|today in|what's new|just in|just now|happening now|=videos|=video|=photos|=opinion|=opinions|=comment|=stories|=live|\
         web stories|visual stories|photostories|photo stories|around the site|don't miss|elsewhere|special reports|specials|from the blog|big stories|other news|other stories|other articles|news in pictures|video news|in pictures|in case you missed it",
    ),
    (
        Popular,
        "most read|most popular|popular|trending|trends|most viewed|most watched|most shared|most commented|most discussed|most emailed|\
         best read|top 10|top ten|top 5|hot topics|hot picks|what's hot|readers' favourites|viral|top posts|top trending|most visited|most clicked|everyone is reading|people are reading|readers like",
    ),
    (
        Labels,
        "=tags|^tags|^tagged|=topics|^topics|related topics|^filed under|categories|=category|=sections|=section|keywords|^topics in this|\
         about the author|about the authors|=authors|=author|more from author|more by this author|^by|^explore topics|browse by|browse|trending topics|popular topics|popular tags|popular categories",
    ),
    (
        Advertising,
        "sponsored|advertisement|advertising|promoted|paid content|partner content|from our partners|from our partner|around the web|from the web|\
         from around the web|ads by|sponsored content|paid partner|brand content|partner stories|promoted stories|sponsored links|branded content|sponsor content|paid post|presented by|advertorial|from our sponsors|paid for by",
    ),
    (
        Social,
        "^share|^follow|^comments|=comment|leave a reply|leave a comment|join the conversation|^connect|recent comments|latest comments|like us|post a comment|cancel reply|join the discussion|stay connected|=social",
    ),
    (
        Service,
        "newsletter|newsletters|subscribe|subscription|=jobs|^sources|^references|=notes|=footnotes|bibliography|works cited|external links|latest jobs|featured jobs|=menu|navigation|sitemap|about us|contact|contact us|=help|=legal|useful links|\
         quick links|=links|archives|=archive|download|=shop|shopping|deals|=games|puzzles|crossword|=services|=company|our sites|our network|log in|login|sign in|\
         sign up|search|weather|cookies|privacy|terms|upcoming events|events|directory|classifieds|marketplace|blogroll|customer service|=more pages|get the app|apps|epaper|our brands|product reviews|special offers|top products|get in touch|support|resources|=site|=tools|partners|our partners|post navigation|posts navigation|article navigation|\
         beitragsnavigation|beitrags navigation|navigation de l'article|navigation des articles|navegación de entradas|navegação de post|navegação de posts|\
         navigazione articoli|navigazione articolo|berichtnavigatie|bericht navigatie|inläggsnavigering|innleggsnavigasjon|indlægsnavigation|artikkelien selaus|\
         nawigacja wpisu|nawigacja po wpisach|navigace pro příspěvek|navigácia v článku|bejegyzés navigáció|navigare în articole|навигация по записям|\
         навігація записів|πλοήγηση άρθρων|yazı gezinmesi|yazı dolaşımı|تصفح المقالات|điều hướng bài viết",
    ),
    // German
    (
        Related,
        "verwandte|ähnliche|ähnlich|^weitere|^weiteres|^mehr|=mehr|zum thema|lesen sie auch|lesen sie mehr|lies auch|auch interessant|ebenfalls interessant|das könnte|könnte sie|\
         könnte dich|auch interessieren|interessieren|siehe auch|passend dazu|passend zum|passende|dazu passend|empfehlungen|empfohlene|empfohlen|wir empfehlen|unsere empfehlungen|\
         ^weiterlesen|vorheriger|nächster|vorheriger beitrag|nächster beitrag|nächster artikel|zum selben thema|links zum|lesen sie hier|lesen sie dazu|lesetipps|^lesetipp|zum weiterlesen|das interessiert|^auch auf|hintergrund|lesen sie weiter|auch spannend|videos rund um|videos zum|bilder zum|artikel zum thema|zusammenhang|hier weiterlesen|derselben rubrik|gleichen rubrik|diesem thema",
    ),
    (
        Latest,
        "neueste|neuste|neues|neu|neue nachrichten|neue artikel|neue beiträge|neue meldungen|neue videos|neue bilder|aktuell|aktuelle|aktuelles|top meldungen|topmeldungen|top themen|schlagzeilen|nachrichten|=nachrichten|=meinung|unsere auswahl|kürzlich|letzte beiträge|letzte artikel|\
         zuletzt|auf der startseite|=startseite|eilmeldungen|ticker|im fokus|tagesthemen|aus der redaktion|redaktionsempfehlung|redaktionstipp|tipps der redaktion|^news aus|^news|highlights der|themen des tages|beliebte videos|weitere themen|das beste aus",
    ),
    (
        Popular,
        "meistgelesen|meist gelesen|meistgelesene|meistgeklickt|meist geklickt|meistgesehen|beliebt|beliebte|beliebteste|häufig gelesen|oft gelesen|viel gelesen|meistkommentiert|meistgelesenen|am meisten gelesen|beliebtesten|top artikel|heiß diskutiert|das lesen andere|andere leser|andere lasen",
    ),
    (
        Labels,
        "schlagwörter|schlagworte|=themen|themen in diesem|themen dieses|stichwörter|stichworte|kategorien|rubriken|über den autor|über die autorin|zur person|autoren|mehr vom autor|ressorts",
    ),
    (
        Advertising,
        "anzeige|anzeigen|werbung|gesponsert|von unseren partnern|partnerangebote|partnerinhalte|gesponserte|aus dem web|aus dem netz|sonderveröffentlichung",
    ),
    (
        Social,
        "teilen|folgen sie|kommentare|kommentar schreiben|leserkommentare|diskussion|neueste kommentare|folge uns|soziale medien|leserbriefe|schreibe einen kommentar|foren|forum",
    ),
    (
        Service,
        "abonnieren|abonnement|^quellen|einzelnachweise|weblinks|literatur|stellenmarkt|stellenangebote|=jobs|kontakt|impressum|datenschutz|über uns|hilfe|=service|services|angebote|archiv|termine|veranstaltungen|gutscheine|shop|rätsel|spiele|wetter|e paper|anmelden|registrieren|nützliche links|preisvergleich|vergleiche|rechner|produkte|verlag|mediadaten|links",
    ),
    // French
    (
        Related,
        "à lire aussi|lire aussi|lisez aussi|à lire également|lire également|voir aussi|à voir aussi|sur le même thème|sur le même sujet|même sujet|articles liés|articles similaires|articles associés|\
         vous aimerez|vous pourriez aimer|vous pourriez|pourrait vous intéresser|pourraient vous intéresser|pour aller plus loin|recommandé|recommandés|recommandations|^en savoir plus|^plus de|^plus sur|^lire la suite|article suivant|article précédent|à découvrir|à ne pas manquer|^lire|dans le même|même rubrique|même thème|contenus associés|^suivant|^précédent|notre sélection",
    ),
    (
        Latest,
        "à la une|dernières|derniers|dernière minute|actualités|=actualité|=actu|les actus|récents|récentes|nos vidéos|en direct|en continu|fil info|le fil|=vidéos|l'actu|actus|les dernières infos|nouveautés",
    ),
    (
        Popular,
        "les plus lus|plus lus|les plus lues|plus lues|les plus populaires|populaires|populaire|tendances|les plus vus|plus consultés|les plus partagés|les plus commentés|le plus lu|top articles",
    ),
    (
        Labels,
        "mots clés|mots clefs|=thèmes|=thématiques|=étiquettes|catégories|rubriques|sujets|à propos de l'auteur|l'auteur",
    ),
    (
        Advertising,
        "publicité|sponsorisé|contenu sponsorisé|contenus sponsorisés|partenaires|partenaire|annonces|ailleurs sur le web",
    ),
    (
        Social,
        "partager|partagez|suivez nous|commentaires|commentaire|réagir|vos réactions|laisser un commentaire",
    ),
    (
        Service,
        "s'abonner|abonnez vous|infolettre|emploi|offres d'emploi|mentions légales|contactez nous|qui sommes nous|plan du site|liens utiles|nos services|boutique|jeux|météo|archives|agenda",
    ),
    // Spanish, Catalan
    (
        Related,
        "relacionado|relacionados|relacionada|relacionadas|noticias relacionadas|te puede interesar|te puede|le puede interesar|puede interesarte|te puede gustar|te podría interesar|podría interesarte|también te|lee también|lea también|leer también|lea además|vea también|ver también|^más sobre|^más de|^más en|^más noticias|^más información|más información|leer más|lee más|ver más|recomendado|recomendados|recomendamos|recomendaciones|sigue leyendo|siga leyendo|artículo siguiente|artículo anterior|siguiente noticia|noticia anterior|=siguiente|=anterior|además|en este tema|també et pot interessar|relacionats|llegeix també|llegiu també|mira también|mirá también|quizás te interese|seguir leyendo",
    ),
    (
        Latest,
        "últimas|último|últimos|últimas noticias|lo último|recientes|reciente|noticias|=noticias|destacados|destacadas|destacado|portada|en portada|actualidad|titulares|=opinión|=vídeos|=videos|en vivo|última hora|lo más nuevo|nuestra selección|no te pierdas|especiales|darreres notícies|otras noticias",
    ),
    (
        Popular,
        "más leído|más leídas|más leídos|más visto|más vistas|más vistos|lo más|más popular|más populares|populares|tendencias|más comentadas|más compartido|més llegit|més llegides|trending|más valorado",
    ),
    (
        Labels,
        "etiquetas|=temas|temas relacionados|archivado en|palabras clave|categorías|secciones|sobre el autor|en esta nota|autores|temas del día",
    ),
    (
        Advertising,
        "publicidad|patrocinado|contenido patrocinado|promocionado|de nuestros socios|contenido de marca|branded|anuncios",
    ),
    (
        Social,
        "compartir|comparte|síguenos|comentarios|comentar|deja un comentario|deja una respuesta|redes sociales",
    ),
    (
        Service,
        "suscríbete|suscribirse|boletín|boletines|empleo|contacto|aviso legal|quiénes somos|servicios|tienda|juegos|pasatiempos|hemeroteca|clasificados|enlaces|agenda",
    ),
    // Italian
    (
        Related,
        "leggi anche|leggi pure|leggi tutto|ti potrebbe|ti potrebbero|potrebbe interessarti|potrebbe interessare|potrebbero interessarti|articoli correlati|correlati|correlate|articoli simili|articoli collegati|^altri articoli|^altre notizie|^altri|^altre|continua a leggere|^leggi|guarda anche|per approfondire|approfondimenti|consigliati|vedi anche|articolo successivo|articolo precedente|^successivo|^precedente|sullo stesso argomento|^approfondisci|raccomandati",
    ),
    (
        Latest,
        "ultime|ultimi|ultima ora|ultim'ora|in evidenza|in primo piano|primo piano|notizie|=notizie|recenti|rubriche|dalla home|le notizie|novità|=opinioni|=video|oggi",
    ),
    (
        Popular,
        "più letti|più lette|più popolari|più visti|più viste|i più|le più|più condivisi|più commentati|di tendenza|popolari",
    ),
    (Labels, "argomenti|=temi|categorie|tag correlati|sull'autore|sezioni"),
    (
        Advertising,
        "pubblicità|sponsorizzato|contenuti sponsorizzati|messaggi promozionali|dai nostri partner|annunci",
    ),
    (Social, "condividi|seguici|commenti|commenta|lascia un commento"),
    (
        Service,
        "abbonati|iscriviti|contatti|chi siamo|servizi|negozio|giochi|meteo|necrologie|offerte|archivio|link utili",
    ),
    // Portuguese, Galician
    (
        Related,
        "leia também|leia mais|veja também|veja mais|saiba mais|ler mais|leia ainda|ler também|relacionadas|relacionados|relacionada|notícias relacionadas|artigos relacionados|pode gostar|você pode|você também|pode interessar|também pode|talvez goste|recomendado|recomendados|recomendados para|^mais sobre|^mais de|^mais em|^mais notícias|=mais|continue lendo|continuar a ler|próximo artigo|artigo anterior|assista também|sugestões",
    ),
    (
        Latest,
        "últimas|últimas notícias|mais recentes|recentes|notícias|=notícias|destaques|em destaque|manchetes|agora|=opinião|=vídeos|ao vivo|última hora|novidades",
    ),
    (
        Popular,
        "mais lidas|mais lidos|mais vistas|mais vistos|mais populares|as mais|os mais|em alta|mais acessadas|tendências|mais comentadas",
    ),
    (Labels, "=assuntos|=tópicos|palavras chave|sobre o autor|=editorias|seções|tudo sobre"),
    (Advertising, "publicidade|patrocinado|conteúdo patrocinado|conteúdo de marca|anúncios"),
    (
        Social,
        "compartilhe|compartilhar|partilhar|partilhe|siga nos|comentários|deixe um comentário|deixe uma resposta",
    ),
    (
        Service,
        "assine|assinar|newsletter|empregos|contato|contactos|quem somos|serviços|loja|jogos|arquivo|classificados",
    ),
    // Dutch, Afrikaans
    (
        Related,
        "lees ook|lees meer|lees verder|bekijk ook|zie ook|gerelateerd|gerelateerde|meer over|meer van|^meer|verwant|aanbevolen|ook interessant|misschien ook|vergelijkbare|verder lezen|aanraders|lees hier|luister ook|volgend artikel|vorig artikel|volgende artikel|vorige artikel|lees nog|soortgelijke|verwante",
    ),
    (
        Latest,
        "laatste|laatste nieuws|nieuwste|net binnen|recente|recent|nieuws|=nieuws|uitgelicht|meest recent|actueel|nieuwe artikelen|onze keuze|hoofpunte|jongste",
    ),
    (
        Popular,
        "meest gelezen|meestgelezen|populair|populaire|best gelezen|meest bekeken|meest besproken|gewildste|meeste gelees",
    ),
    (Labels, "onderwerpen|trefwoorden|categorieën|over de auteur|dossiers"),
    (Advertising, "advertentie|advertenties|gesponsord|partnercontent|van onze partners"),
    (Social, "delen|deel dit|volg ons|reacties|reageer|plaats een reactie"),
    (
        Service,
        "abonneren|nieuwsbrief|nieuwsbrieven|vacatures|over ons|klantenservice|puzzels|webshop|archief|agenda",
    ),
    // Swedish, Norwegian, Danish, Icelandic
    (
        Related,
        "läs mer|läs också|läs även|läs vidare|relaterat|relaterade|liknande|mer om|mer från|^mer|se även|se också|rekommenderas|rekommenderat|missa inte|fler artiklar|^fler|fortsätt läsa|nästa artikel|föregående|les også|les mer|relatert|relaterte|lignende|^mer om|se også|anbefalt|anbefalte|flere saker|^flere|les videre|læs også|læs mere|relateret|relaterede|^mere om|^mere|anbefalede|anbefalet|andre læser|andre læste|andre leser|andre læste også|læs videre|fleira|fleira áhugavert|tengdar fréttir|tengt efni|lesa meira|lesa nánar|frétt af|fréttir af",
    ),
    (
        Latest,
        "senaste|senaste nytt|nyheter|=nyheter|just nu|toppnyheter|aktuellt|siste|siste nytt|siste saker|nyeste|seneste|seneste nyt|seneste nyheder|nyheder|nyheter|lige nu|akkurat nå|utvalgt|utvalda|nýjast|nýjustu|fréttir|umræðan|topp saker|forsiden",
    ),
    (
        Popular,
        "mest läst|mest lästa|populärt|populära|mest lest|mest leste|populært|mest læste|mest læst|populære|mest sett|mest sedda|mest lesið|mest delt|mest delat|mest kommenterat|vinsælt|det snakker folk om",
    ),
    (
        Labels,
        "ämnen|taggar|nyckelord|emner|emneord|nøkkelord|kategorier|om författaren|om skribenten|om forfatteren|efnisorð",
    ),
    (
        Advertising,
        "annons|annonser|annonse|annonce|sponsrat|sponsret|reklame|annonsørinnhold|sponsoreret|reklam|auglýsing",
    ),
    (Social, "dela|del artikkelen|del på|följ oss|følg oss|følg os|kommentarer|kommentera|deila"),
    (
        Service,
        "prenumerera|nyhetsbrev|abonner|nyhedsbrev|lediga jobb|ledige stillinger|om oss|om os|kontakta oss|kontakt oss|kundeservice|kundservice|spel|spill",
    ),
    // Finnish, Estonian
    (
        Related,
        "lue myös|lue lisää|lisää aiheesta|^lisää|aiheeseen liittyvät|liittyvät|samankaltaiset|katso myös|suositellut|suosittelemme|muut lukevat|seuraava|edellinen|loe ka|loe veel|seotud|seotud artiklid|sarnased|vaata ka|loe lisaks|soovitame",
    ),
    (
        Latest,
        "uusimmat|tuoreimmat|tuoreimpia|viimeisimmät|uutiset|=uutiset|juuri nyt|pääuutiset|ajankohtaista|viimased|viimased uudised|uued|uudised|hetkel kuum|värskemad",
    ),
    (
        Popular,
        "luetuimmat|suosituimmat|suosituinta|katsotuimmat|suosittua|loetumad|populaarsed|enim loetud|populaarseimad|kuumimad",
    ),
    (Labels, "aiheet|avainsanat|kategoriat|teemat|märksõnad|teemad"),
    (Advertising, "mainos|kaupallinen yhteistyö|reklaam|sisuturundus"),
    (Social, "jaa|kommentit|seuraa meitä|jaga|kommentaarid"),
    (Service, "tilaa|uutiskirje|ota yhteyttä|avoimet työpaikat|telli|uudiskiri|kontaktid"),
    // Polish
    (
        Related,
        "czytaj także|czytaj też|czytaj również|czytaj więcej|czytaj dalej|czytaj|zobacz także|zobacz też|zobacz również|przeczytaj|przeczytaj także|przeczytaj też|powiązane|podobne|podobne artykuły|więcej na ten temat|więcej o|^więcej|polecane|polecamy|może cię zainteresować|zainteresować|następny artykuł|poprzedni artykuł|sprawdź także|sprawdź też|tematy powiązane|to cię może|warto przeczytać",
    ),
    (
        Latest,
        "najnowsze|ostatnie|aktualności|wiadomości|=wiadomości|najważniejsze|z ostatniej chwili|wyróżnione|nowe artykuły|na żywo|dzisiaj",
    ),
    (
        Popular,
        "najczęściej czytane|najpopularniejsze|popularne|najchętniej czytane|najczęściej|na czasie|najczęściej oglądane|najczęściej komentowane",
    ),
    (Labels, "tagi|=tematy|słowa kluczowe|kategorie|o autorze"),
    (
        Advertising,
        "reklama|reklamy|materiał sponsorowany|sponsorowane|materiały partnera|partnerzy|promowane",
    ),
    (Social, "udostępnij|obserwuj nas|komentarze|skomentuj|dodaj komentarz"),
    (Service, "subskrybuj|prenumerata|praca|ogłoszenia|o nas|sklep|pogoda|nekrologi|przydatne linki|serwisy"),
    // Czech, Slovak
    (
        Related,
        "čtěte také|čtěte i|čtěte více|čtěte dále|přečtěte si|přečtěte si také|související|podobné|podobné články|mohlo by vás|další články|^další|více o|^více|doporučujeme|doporučené|předchozí článek|následující článek|čítajte aj|čítajte tiež|čítajte viac|prečítajte si|prečítajte si aj|súvisiace|mohlo by vás zaujímať|ďalšie články|^ďalšie|viac o|odporúčame|odporúčané|zaujíma vás|pozrite si aj",
    ),
    (
        Latest,
        "nejnovější|poslední|aktuálně|zprávy|=zprávy|hlavní zprávy|aktuality|najnovšie|posledné|aktuálne|správy|=správy|hlavné správy|novinky|z domova|práve teraz",
    ),
    (
        Popular,
        "nejčtenější|populární|nejsledovanější|nejoblíbenější|nejdiskutovanější|najčítanejšie|populárne|najsledovanejšie|najobľúbenejšie",
    ),
    (Labels, "štítky|klíčová slova|témata|kategorie|o autorovi|kľúčové slová|témy|značky"),
    (Advertising, "reklama|inzerce|komerční sdělení|sponzorováno|inzercia|sponzorované"),
    (Social, "sdílet|diskuse|komentáře|sledujte nás|zdieľať|diskusia|komentáre"),
    (Service, "předplatné|odběr|kontakty|predplatné|práce|pracovní nabídky|užitečné odkazy|počasí|počasie"),
    // Hungarian
    (
        Related,
        "kapcsolódó|kapcsolódó cikkek|olvasta már|olvassa el|olvasd el|ajánlott|ajánljuk|ajánló|hasonló|hasonló cikkek|további|^további|ezek is érdekelhetik|érdekelhet|még több|bővebben|következő cikk|előző cikk|lásd még|ezt is olvassa",
    ),
    (Latest, "legfrissebb|friss|friss hírek|legújabb|hírek|=hírek|aktuális|kiemelt|címlap|címlapról"),
    (Popular, "legolvasottabb|népszerű|legnépszerűbb|legnézettebb|felkapott|top cikkek"),
    (Labels, "címkék|témák|kategóriák|a szerző"),
    (Advertising, "hirdetés|támogatott|szponzorált|reklám"),
    (Social, "megosztás|hozzászólások|kövess minket"),
    (Service, "előfizetés|hírlevél|kapcsolat|impresszum|állás|időjárás"),
    // Romanian
    (
        Related,
        "citește și|citeşte şi|citește mai mult|citește mai departe|citeşte mai mult|vezi și|vezi şi|articole similare|articole asemănătoare|pe aceeași temă|recomandări|recomandate|recomandare|recomandarea|te ar putea interesa|ar putea interesa|știri similare|^mai multe|articolul următor|articolul anterior|din aceeași categorie|articole înrudite",
    ),
    (
        Latest,
        "ultimele|ultimele știri|ultimele ştiri|ultima oră|cele mai noi|recente|știri|=știri|ştiri|actualitate|în prim plan|noutăți",
    ),
    (
        Popular,
        "cele mai citite|cele mai populare|populare|cele mai vizualizate|cele mai comentate|trending|cele mai",
    ),
    (Labels, "etichete|=subiecte|categorii|cuvinte cheie|despre autor"),
    (Advertising, "publicitate|advertorial|sponsorizat|parteneri"),
    (Social, "distribuie|comentarii|urmărește ne|lasă un comentariu"),
    (Service, "abonează te|contact|despre noi|locuri de muncă|vremea"),
    // Croatian, Serbian, Bosnian, Slovene
    (
        Related,
        "pročitajte i|pročitajte još|pročitajte više|pročitajte|pročitaj više|pročitaj još|pročitaj i|povezano|povezane vijesti|povezane vesti|povezani članci|vezane vijesti|slične|slične vijesti|slični članci|više o|^više|preporučujemo|preporuka|preporučeno|možda vas zanima|vas zanima|sljedeći članak|prethodni članak|vidi još|pogledajte i|preberite še|preberite tudi|preberite več|povezane novice|sorodni članki|več o|^več|morda vas zanima|priporočamo|прочитајте и|прочитајте још|повезане вести|више о|препоручујемо|слични чланци",
    ),
    (
        Latest,
        "najnovije|najnovije vijesti|najnovije vesti|posljednje|poslednje|zadnje|vijesti|=vijesti|=vesti|izdvojeno|izdvajamo|aktualno|aktuelno|najnovejše|zadnje novice|=novice|v fokusu|најновије|најновије вести|последње|=вести|издвајамо|актуелно",
    ),
    (
        Popular,
        "najčitanije|najpopularnije|popularno|najkomentiranije|najgledanije|najbolj brano|najbolj priljubljeno|popularne|najčitaniji|najbolj brane|најчитаније|популарно|најпопуларније",
    ),
    (
        Labels,
        "oznake|ključne riječi|ključne reči|=teme|tagovi|kategorije|ključne besede|ознаке|кључне речи|теме",
    ),
    (
        Advertising,
        "oglas|oglasi|sponzorirano|promo sadržaj|oglašavanje|plaćeni sadržaj|oglasno sporočilo|реклама",
    ),
    (Social, "podijeli|podeli|komentari|pratite nas|komentarji|deli|коментари|пратите нас"),
    (Service, "pretplata|kontakt|o nama|vremenska prognoza|o nas|naročite|impressum"),
    // Bulgarian, Macedonian
    (
        Related,
        "прочетете още|прочетете и|прочети още|още по темата|по темата|свързани|свързани новини|свързани статии|подобни|подобни новини|още от|^още|вижте още|вижте също|препоръчани|препоръчваме|може да ви|виж още|следваща|предишна|прочитајте повеќе|поврзани|слични|поврзани вести",
    ),
    (
        Latest,
        "последни|последни новини|най нови|най ново|новини|=новини|водещи|водещи новини|акценти|актуално|горещи|најнови|последни вести|најново",
    ),
    (
        Popular,
        "най четени|най популярни|най гледани|популярни|най коментирани|топ новини|најчитани|популарни",
    ),
    (Labels, "етикети|ключови думи|категории|за автора"),
    (Advertising, "реклама|реклами|спонсорирано|платена публикация"),
    (Social, "сподели|коментари|последвайте ни|споделете"),
    (Service, "абонирай се|абонамент|контакти|за нас|времето|обяви"),
    // Russian
    (
        Related,
        "читайте также|читайте ещё|читайте еще|читать также|читать далее|читать ещё|смотрите также|смотри также|по теме|материалы по теме|ещё по теме|похожие|похожие новости|похожие статьи|связанные|другие новости|другие материалы|^другие|^ещё|^еще|подробнее|рекомендуем|рекомендуемые|рекомендованные|вам может|может быть интересно|вам будет интересно|следующая|предыдущая|больше по теме|статьи по теме|новости по теме|^больше|в тему|советуем почитать|вас также может",
    ),
    (
        Latest,
        "последние|последние новости|свежие|свежие новости|новости|=новости|главное|главные новости|сейчас|актуально|актуальное|важное|лента новостей|лента|новости дня|сегодня|новое|новые статьи|новости компаний|выбор редакции|самое важное|эксклюзив|тема дня",
    ),
    (
        Popular,
        "самое читаемое|самые читаемые|популярное|популярные|самое популярное|читаемое|топ|самое обсуждаемое|самое просматриваемое|в тренде|обсуждаемое|топ новостей",
    ),
    (Labels, "теги|метки|темы|=рубрики|категории|ключевые слова|об авторе|сюжеты"),
    (
        Advertising,
        "реклама|партнёрский материал|партнерский материал|новости партнёров|новости партнеров|спонсор|на правах рекламы|спецпроекты|партнёры|партнеры|новости сми2",
    ),
    (Social, "поделиться|комментарии|подписывайтесь|мы в соцсетях|обсуждение|обсудить|оставить комментарий"),
    (
        Service,
        "подписка|подписаться|контакты|о нас|вакансии|объявления|архив|о проекте|рассылка|погода|курсы валют|документы|сервисы",
    ),
    // Ukrainian, Belarusian
    (
        Related,
        "читайте також|читайте ще|читати також|дивіться також|за темою|матеріали за темою|схожі|схожі новини|пов'язані|рекомендуємо|рекомендовані|вас може зацікавити|більше на тему|^більше|^ще|інші новини|детальніше|наступна|попередня|по темі|чытайце таксама|глядзіце таксама|яшчэ па тэме|новини по темі",
    ),
    (
        Latest,
        "останні|останні новини|свіжі|новини|=новини|головне|головні новини|важливо|актуально|стрічка|стрічка новин|сьогодні|вибір редакції|апошнія|навіны|апошнія навіны|галоўнае",
    ),
    (
        Popular,
        "найпопулярніше|найпопулярніші|популярне|популярні|найчитаніше|найчитаніші|топ новини|топ новин|найпапулярнае|папулярнае",
    ),
    (Labels, "теги|мітки|=теми|ключові слова|категорії|про автора|тэгі|тэмы"),
    (Advertising, "реклама|новини партнерів|партнерський матеріал|партнерський проєкт|рэклама"),
    (Social, "поділитися|коментарі|підписуйтесь|приєднуйтесь|каментары"),
    (Service, "підписка|передплата|контакти|про нас|вакансії|архів|погода|курси валют"),
    // Greek
    (
        Related,
        "διαβάστε επίσης|διαβάστε ακόμη|διαβάστε ακόμα|διαβάστε περισσότερα|διάβασε επίσης|δείτε επίσης|δείτε ακόμη|δείτε ακόμα|σχετικά|σχετικά άρθρα|σχετικές ειδήσεις|σχετικα|παρόμοια|περισσότερα|προτεινόμενα|προτείνουμε|μπορεί να σας|επόμενο άρθρο|προηγούμενο άρθρο|διαβάστε",
    ),
    (
        Latest,
        "τελευταία|τελευταία νέα|τελευταίες ειδήσεις|πρόσφατα|ειδήσεις|=ειδήσεις|επικαιρότητα|ροή ειδήσεων|τώρα|ροή|πρωτοσέλιδα|κύρια θέματα|νέα",
    ),
    (Popular, "δημοφιλή|δημοφιλέστερα|πιο διαβασμένα|τα πιο|διαβάζονται τώρα|πιο δημοφιλή|διαβάζονται"),
    (Labels, "ετικέτες|κατηγορίες|θέματα"),
    (Advertising, "διαφήμιση|χορηγούμενο"),
    (Social, "μοιραστείτε|σχόλια|ακολουθήστε μας|κοινοποίηση"),
    (Service, "εγγραφή|επικοινωνία|συνδρομή|όροι χρήσης|καιρός"),
    // Turkish, Azerbaijani
    (
        Related,
        "ilgili|ilgili haberler|ilginizi çekebilir|benzer|benzer haberler|ayrıca|ayrıca bakınız|ayrıca okuyun|bunlar da|bunları da|önerilen|önerilenler|sizin için seçtiklerimiz|sonraki haber|önceki haber|devamını oku|bunu da oku|haberi görüntüle|diğer haberler|^daha fazla|oxşar|oxşar xəbərlər|həmçinin oxuyun|həmçinin|əlaqəli|digər xəbərlər|bunu da oxuyun|maraqlı ola bilər",
    ),
    (
        Latest,
        "son dakika|son haberler|son eklenen|en son|en yeni|güncel|gündem|haberler|haberleri|=haberler|manşet|manşetler|günün|öne çıkanlar|öne çıkan|özel içerikler|=spor|=ekonomi|yazarlar|son xəbərlər|son yazılar|xəbərlər|ən son|yeni xəbərlər|xəbər lenti|günün xəbərləri",
    ),
    (
        Popular,
        "en çok okunan|en çok okunanlar|çok okunanlar|en çok|popüler|trend|en çok izlenen|en çok konuşulan|ən çox oxunan|ən çox oxunanlar|çox oxunanlar|populyar",
    ),
    (Labels, "etiketler|=konular|kategoriler|anahtar kelimeler|etiketlər|teqlər|açar sözlər"),
    (Advertising, "reklam|sponsorlu|ilan|sponsorlu içerik|ilanlar"),
    (Social, "paylaş|yorumlar|takip edin|yorum yap|bizi takip edin|şərhlər"),
    (Service, "abone ol|abonelik|iletişim|künye|hava durumu|hakkımızda|abunə|əlaqə|burçlar|namaz vakitleri"),
    // Arabic
    (
        Related,
        "اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرأ ايضا|اقرا ايضا|اقرأ المزيد|شاهد أيضا|شاهد أيضاً|ذات صلة|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|مواضيع مشابهة|مقالات مشابهة|قد يعجبك|قد يهمك|المزيد من|المزيد|أخبار متعلقة|موضوعات متعلقة|متعلقة|مقترحات|نرشح لك|التالي|السابق|اخبار ذات صله|اقرأ",
    ),
    (
        Latest,
        "آخر الأخبار|أحدث الأخبار|أحدث|الأحدث|آخر|أخبار|عاجل|أهم الأخبار|أبرز|مختارات|اخر الاخبار|الأخبار|جديد|أحدث المقالات|اليوم",
    ),
    (Popular, "الأكثر قراءة|الأكثر مشاهدة|الأكثر|الاكثر قراءة|الأكثر تداولا|الأكثر شعبية|شائع|الأكثر تفاعلا|رائج"),
    (Labels, "الكلمات الدلالية|الكلمات المفتاحية|وسوم|الوسوم|التصنيفات|أقسام|عن الكاتب|كلمات دلالية"),
    (Advertising, "إعلان|اعلان|إعلانات|محتوى ممول"),
    (Social, "شارك|مشاركة|تابعنا|التعليقات|تعليقات|اترك تعليقا"),
    (Service, "اشترك|اتصل بنا|من نحن|وظائف|سياسة الخصوصية|النشرة البريدية|الطقس"),
    // Persian, Urdu
    (
        Related,
        "بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|مرتبط|مطالب مشابه|همچنین بخوانید|این مطلب را هم|پیشنهاد|پیشنهادی|مطلب بعدی|مطلب قبلی|ادامه مطلب|بخوانید|یہ بھی پڑھیں|متعلقہ|متعلقہ خبریں|مزید پڑھیں|مزید",
    ),
    (
        Latest,
        "آخرین اخبار|آخرین|جدیدترین|تازه ترین|تازه ترین|اخبار|مهمترین|برگزیده|اخبار روز|تازہ ترین|اہم خبریں",
    ),
    (
        Popular,
        "پربازدیدترین|پربازدید|پربیننده|پربیننده ترین|محبوب ترین|محبوب ترین|داغ|پرطرفدار|مقبول|سب سے زیادہ|مقبول ترین",
    ),
    (Labels, "برچسب ها|برچسب ها|کلیدواژه ها|کلیدواژه|دسته بندی"),
    (Advertising, "تبلیغات|آگهی|رپورتاژ|اشتہار"),
    (Social, "نظرات|نظر شما|اشتراک گذاری|ارسال نظر|تبصرے"),
    (Service, "تماس با ما|درباره ما|عضویت|خبرنامه|آب و هوا"),
    // Hebrew
    (
        Related,
        "קראו גם|קרא גם|קראו עוד|כתבות נוספות|עוד בנושא|עוד ב|כתבות קשורות|אולי יעניין|אולי יעניין אותך|מומלצים|המלצות|לקריאה נוספת|^עוד|נושאים קשורים|ראו גם|הכתבה הבאה",
    ),
    (Latest, "חדשות|החדשות האחרונות|עדכונים|מבזקים|אחרונות|כותרות|=דעות|חדש|כתבות אחרונות"),
    (Popular, "הנקראות ביותר|הנצפות ביותר|פופולרי|הכי נקראות|הכי נצפות|הפופולריים|חם ברשת"),
    (Labels, "תגיות|תגים|קטגוריות|נושאים"),
    (Advertising, "פרסומת|תוכן ממומן|תוכן שיווקי|בשיתוף|ממומן"),
    (Social, "שתפו|תגובות|עקבו אחרינו|הוספת תגובה"),
    (Service, "הרשמה|צור קשר|אודות|דרושים|מזג אוויר"),
    // Hindi, Marathi, Bengali, Tamil, Telugu, Gujarati, Punjabi, Malayalam, Kannada
    (
        Related,
        "यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|और पढ़ें|संबंधित|संबंधित खबरें|हेही वाचा|संबंधित बातम्या|और भी|अगली खबर|আরও পড়ুন|আরো পড়ুন|সম্পর্কিত|সম্পর্কিত খবর|এ সম্পর্কিত|தொடர்புடைய|மேலும் படிக்க|இதையும் படிக்க|సంబంధిత|ఇవి కూడా చదవండి|ఇది చదవండి|આ પણ વાંચો|સંબંધિત|ਇਹ ਵੀ ਪੜ੍ਹੋ|ബന്ധപ്പെട്ട|ಇದನ್ನೂ ಓದಿ|ಸಂಬಂಧಿತ",
    ),
    (
        Latest,
        "ताजा खबरें|ताज़ा खबरें|ताजा|ताज़ा|लेटेस्ट|बड़ी खबरें|सुर्खियां|ताज्या बातम्या|সর্বশেষ|সর্বশেষ খবর|সাম্প্রতিক|শীর্ষ সংবাদ|சமீபத்திய|తాజా|తాజా వార్తలు|તાજા સમાચાર|ਤਾਜ਼ਾ|ഏറ്റവും പുതിയ|ಇತ್ತೀಚಿನ",
    ),
    (
        Popular,
        "सबसे ज्यादा पढ़ी|लोकप्रिय|ट्रेंडिंग|सर्वाधिक|সর্বাধিক পঠিত|জনপ্রিয়|সর্বাধিক|பிரபலமான|ట్రెండింగ్|લોકપ્રિય|ਟ੍ਰੈਂਡਿੰਗ|ട്രെൻഡിംഗ്|ಟ್ರೆಂಡಿಂಗ್",
    ),
    (Labels, "टैग|विषय|टॅग|ট্যাগ|বিষয়|குறிச்சொற்கள்"),
    (Advertising, "विज्ञापन|বিজ্ঞাপন|விளம்பரம்|ప్రకటన"),
    (Social, "टिप्पणियां|शेयर करें|মন্তব্য|শেয়ার করুন"),
    // Indonesian, Malay, Filipino
    (
        Related,
        "baca juga|baca lagi|baca selengkapnya|baca selanjutnya|simak juga|lihat juga|terkait|berita terkait|artikel terkait|berkaitan|berita lainnya|artikel lainnya|lainnya|rekomendasi|rekomendasi untuk anda|anda mungkin|mungkin suka|pilihan untukmu|berita berkaitan|artikel berkaitan|^baca|selanjutnya|sebelumnya|basahin din|basahin|kaugnay|kaugnay na|simak",
    ),
    (
        Latest,
        "terbaru|terkini|berita terbaru|berita terkini|berita utama|berita|=berita|=headline|newsticker|sorotan|=opini|kolom|pilihan editor|kabar terbaru|pinakabago|pinakabagong|balita|fokus|kolom pakar|terpilih",
    ),
    (
        Popular,
        "terpopuler|populer|paling populer|terbanyak dibaca|paling banyak dibaca|sering dibaca|paling popular|viral|tren|sedang tren|sohor kini",
    ),
    (Labels, "=tag|=topik|topik terkait|=kategori|kata kunci|tentang penulis|topik populer"),
    (Advertising, "iklan|disponsori|advertorial|konten bersponsor"),
    (Social, "bagikan|komentar|ikuti kami|kongsi|tinggalkan balasan"),
    (Service, "berlangganan|tentang kami|hubungi kami|redaksi|lowongan|kontak|jadwal|karir"),
    // Vietnamese
    (
        Related,
        "tin liên quan|liên quan|bài liên quan|xem thêm|đọc thêm|có thể bạn quan tâm|bạn có thể|tin cùng chuyên mục|cùng chuyên mục|bài viết liên quan|tin khác|các tin khác|đề xuất|bài viết tương tự|gợi ý|cùng chủ đề|tin tương tự",
    ),
    (Latest, "tin mới|tin mới nhất|mới nhất|tin tức|tin nổi bật|nổi bật|mới cập nhật|bài mới|tin nóng"),
    (Popular, "đọc nhiều|xem nhiều|đọc nhiều nhất|xem nhiều nhất|phổ biến|tin đọc nhiều|tin xem nhiều"),
    (Labels, "từ khóa|từ khoá|chủ đề|thẻ|danh mục"),
    (Advertising, "quảng cáo|tài trợ"),
    (Social, "chia sẻ|bình luận|theo dõi"),
    (Service, "liên hệ|đăng ký|giới thiệu|thời tiết|tuyển dụng"),
    // Korean
    (
        Related,
        "관련기사|관련 기사|이 기사와 관련된 기사|관련된 기사|관련 뉴스|관련뉴스|연관기사|연관 기사|추천기사|추천 기사|추천 뉴스|함께 보면|더보기|이전 기사|다음 기사|이전기사|다음기사|추천|당신이 좋아할",
    ),
    (
        Latest,
        "최신기사|최신 기사|최신뉴스|최신 뉴스|주요기사|주요 기사|주요뉴스|주요 뉴스|속보|헤드라인|오늘의|최근|실시간 뉴스|톱뉴스|이 시각|핫뉴스",
    ),
    (
        Popular,
        "많이 본|많이 본 뉴스|많이 본 기사|인기기사|인기 기사|인기뉴스|인기 뉴스|랭킹|랭킹뉴스|인기|많이본 기사|많이본뉴스|많이 읽은",
    ),
    (Labels, "태그|키워드|카테고리|기자"),
    (Advertising, "광고|스폰서"),
    (Social, "댓글|공유|공유하기"),
    (Service, "구독|뉴스레터|문의|회사소개|날씨"),
    // Lithuanian, Latvian
    (
        Related,
        "skaitykite taip pat|taip pat skaitykite|susiję|susiję straipsniai|panašūs|skaityti daugiau|rekomenduojame|daugiau|^daugiau|lasi arī|lasiet arī|saistītie|saistītie raksti|līdzīgi|lasīt vairāk|iesakām|^vairāk|citi raksti",
    ),
    (
        Latest,
        "naujausi|naujausios|naujienos|=naujienos|svarbiausios|jaunākās|jaunākie|jaunākās ziņas|ziņas|aktuāli|aktualu|šiuo metu",
    ),
    (
        Popular,
        "skaitomiausi|populiariausi|populiaru|populiariausios|skaitomiausios|lasītākie|lasītākās|populārākie|populāri|lasītākais|skatītākie",
    ),
    (Labels, "žymos|temos|raktažodžiai|birkas|atslēgvārdi|tēmas"),
    (Advertising, "reklama|reklāma|rėmėjai"),
    (Social, "dalintis|komentarai|sekite mus|dalies|komentāri|sekojiet"),
    (Service, "prenumerata|kontaktai|abonēt|kontakti|apie mus|par mums"),
    // Basque, Albanian, Swahili, Zulu, Georgian, Armenian
    (
        Related,
        "irakurri ere|erlazionatutako|gehiago|lexo edhe|lexo më shumë|lexoni edhe|të ngjashme|të lidhura|lajme të ngjashme|soma pia|soma zaidi|habari zinazohusiana|zinazohusiana|makala zinazohusiana|funda futhi|funda olunye|წაიკითხეთ ასევე|მსგავსი|მსგავსი სიახლეები|კითხულობენ|կարդացեք նաև|առնչվող",
    ),
    (
        Latest,
        "azken berriak|azkenak|të fundit|lajmet e fundit|habari mpya|habari za hivi karibuni|ბოლო ამბები|ახალი ამბები|ახალი|վերջին|վերջին լուրեր",
    ),
    (
        Popular,
        "irakurrienak|më të lexuarat|më të lexuara|zinazosomwa zaidi|maarufu|პოპულარული|შეიძლება დაგაინტერესოთ|ամենաընթերցված",
    ),
];

/// Scripts that put no spaces between words.
pub(super) const UNSPACED: &[(Announces, &str)] = &[
    // Chinese
    (
        Related,
        "相关阅读|相关新闻|相关文章|相關新聞|相關文章|相關閱讀|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|你可能|您可能|猜你喜欢|猜你喜歡|更多|推荐|推薦|看更多|上一篇|下一篇|相关|相關|阅读更多|閱讀更多",
    ),
    (Latest, "最新|即时|即時|要闻|要聞|头条|頭條|今日|新闻|快讯|快訊|焦点|焦點|精选|精選|滚动|編輯精選"),
    (Popular, "热门|熱門|排行|热点|熱點|点击|热榜|熱搜|热搜|人气|人氣|最多"),
    (Labels, "标签|標籤|关键词|關鍵字|专题|分类|分類"),
    (Advertising, "广告|廣告|赞助|贊助"),
    (Social, "分享|评论|評論|留言"),
    (Service, "关于我们|聯絡我們|联系我们|订阅|訂閱|友情链接|下载"),
    // Japanese
    (
        Related,
        "関連記事|関連ニュース|関連|あわせて読みたい|合わせて読みたい|こちらも|おすすめ|オススメ|次の記事|前の記事|続きを読む|もっと見る|もっと読む|この記事を読んだ",
    ),
    (Latest, "新着|ニュース|速報|注目|ピックアップ|トップニュース|特集|最近"),
    (Popular, "ランキング|人気|よく読まれ|アクセス|話題|トレンド"),
    (Labels, "タグ|キーワード|カテゴリ|カテゴリー|執筆者|著者"),
    (Advertising, "広告|スポンサー|プロモーション"),
    (Social, "シェア|コメント|フォロー"),
    (Service, "お問い合わせ|会社概要|購読|求人|メルマガ|サイトマップ"),
    // Thai, Lao, Khmer, Burmese
    (Related, "ที่เกี่ยวข้อง|อ่านเพิ่มเติม|อ่านข่าว|ข่าวอื่น|แนะนำ|อ่านต่อ|ดูเพิ่มเติม|ข่าวก่อนหน้า|ข่าวถัดไป"),
    (Latest, "ล่าสุด|ข่าวเด่น|ข่าวใหม่|ข่าวด่วน"),
    (Popular, "ยอดนิยม|อ่านมากที่สุด|มาแรง"),
    (Labels, "แท็ก|หมวดหมู่"),
    (Advertising, "โฆษณา|สปอนเซอร์"),
    (Social, "แชร์|ความคิดเห็น"),
    (Service, "ติดต่อเรา|เกี่ยวกับเรา|สมัครสมาชิก"),
];
