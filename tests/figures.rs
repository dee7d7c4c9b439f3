//! The figures of whole pages: their pictures, captions and embeds, and that no caption is a paragraph.
#![allow(clippy::unwrap_used)]

use newsprint::{Article, Extractor};

const BEFORE: &str = "<p>The last coal barge left the inner harbour on Friday, after a hundred and ten years in which \
    the quays had known little else than coal, and the pilots took off their caps.</p><p>From the spring on the basin \
    belongs to the rowers, whose club has waited eleven years for a water without waves, and to a swimming bath.</p>";
const AFTER: &str = "<p>What becomes of the two cranes is open: the port would like to sell them, the town to keep them, \
    and the herring gulls that breed in their cabins have not been asked.</p><p>The council decides in June, once the \
    engineers have told it what a coat of paint for a crane costs, and what it costs to take one down.</p>";

fn article(above: &str, inside: &str) -> Article {
    let html = format!(
        "<html lang=en><title>No more coal in the inner harbour</title><body><main><article>{above}<div class=content>{BEFORE}{inside}{AFTER}</div></article></main>"
    );
    Extractor::new().page(&html).url("https://gazette.example/port/coal").extract().unwrap()
}

/// The figures between the paragraphs: file of the picture, caption, credit.
fn figures(inside: &str) -> Vec<(String, Option<String>, Option<String>)> {
    let article = article("<h1>No more coal in the inner harbour</h1>", inside);
    assert_eq!(article.paragraphs.len(), 4, "{inside}: {:?}", article.paragraphs);
    let file = |url: &str| url.rsplit('/').next().unwrap_or_default().to_owned();
    article.figures.into_iter().map(|f| (file(&f.image.url), f.caption, f.credit)).collect()
}

fn one(file: &str, caption: &str, credit: Option<&str>) -> (String, Option<String>, Option<String>) {
    (file.to_owned(), Some(caption.to_owned()), credit.map(str::to_owned))
}

#[test]
fn captions_in_the_markup_of_many_systems() {
    let caption = "The last barge passes the lock, with the pilots on the quay.";
    for markup in [
        "<figure><img src=/a.jpg><figcaption>CAPTION</figcaption></figure>",
        "<figure><img src=/a.jpg><div class=photo-caption>CAPTION</div></figure>",
        "<figure><img src=/a.jpg><p>CAPTION</p></figure>",
        "<div class=wp-caption><img src=/a.jpg width=800><p class=wp-caption-text>CAPTION</p></div>",
        "<div class=wp-caption><a href=/a.jpg><img src=/a.jpg></a><p class=wp-caption-text>CAPTION</p></div>",
        "<div class=photo><img src=/a.jpg><div class=caption>CAPTION</div></div>",
        "<p><img src=/a.jpg></p><p class=bildunterschrift>CAPTION</p>",
        "<table><tr><td><img src=/a.jpg></td></tr><tr><td class=tr-caption>CAPTION</td></tr></table>",
        "<table><tr><td><img src=/a.jpg></td></tr><tr><td><i>CAPTION</i></td></tr></table>",
        "<div><a href='#'><img src=/a.jpg><b>Enlarge</b></a><div class=caption><h2>CAPTION</h2></div></div>",
        "<aside><img src=/a.jpg><p class=caption>CAPTION</p></aside>",
    ] {
        let inside = markup.replace("CAPTION", caption);
        assert_eq!(figures(&inside), [one("a.jpg", caption, None)], "{markup}");
    }
    let named = format!("<img src=/a.jpg width=500><p id=caption>{caption}</p>");
    assert_eq!(figures(&named), [one("a.jpg", caption, None)]);
    let credited = "<div><img src=/a.jpg><div class=image-caption>The last barge. <span>Photo: Ida Berg</span></div></div>";
    assert_eq!(figures(credited), [one("a.jpg", "The last barge.", Some("Ida Berg"))]);
}

#[test]
fn a_credit_stands_on_either_side_of_a_caption_or_alone() {
    let caption = "The last barge passes the lock, with the pilots on the quay.";
    let both = [one("a.jpg", caption, Some("Ida Berg"))];
    for markup in [
        "<div><img src=/a.jpg><p class=source>Ida Berg</p><p class=caption>CAPTION</p></div>",
        "<div><img src=/a.jpg><p class=caption>CAPTION</p><p class=photo-credit>(Credit: Ida Berg)</p></div>",
        "<figure><img src=/a.jpg><figcaption>CAPTION <span class=firma>Ida Berg</span></figcaption></figure>",
    ] {
        assert_eq!(figures(&markup.replace("CAPTION", caption)), both, "{markup}");
    }
    let alone = "<div><img src=/a.jpg><p><span class=photoCredit>Ida Berg</span></p></div>";
    assert_eq!(figures(alone), [("a.jpg".to_owned(), None, Some("Ida Berg".to_owned()))]);
    // A source may be that of the text, a byline is the reporter's.
    let byline =
        format!("<div><img src=/a.jpg><p class=caption>{caption}</p><p class=byline>By Ida Berg</p></div>");
    assert_eq!(figures(&byline), [one("a.jpg", caption, None)]);
}

#[test]
fn links_below_a_picture_with_a_caption_lead_to_no_story_of_its_own() {
    let share = "<p><a href=/share>Share this picture</a> <a href=/prints>Order a print of it</a></p>";
    let caption = "The last barge passes the lock, with the pilots on the quay.";
    let told = format!("<div><div><img src=/a.jpg><p class=caption>{caption}</p></div>{share}</div>");
    assert_eq!(figures(&told)[0], one("a.jpg", caption, None));
    let card =
        format!("<div><img src=/a.jpg><p class=caption>{caption}</p><a href=/port/lock>{caption}</a></div>");
    let all = article("<h1>No more coal in the inner harbour</h1>", &card);
    assert!(all.figures.is_empty(), "{:?}", all.figures);
}

#[test]
fn a_gallery_keeps_all_its_pictures() {
    let gallery = "<figure class=gallery><figure><img src=/a.jpg><figcaption>The north quay</figcaption></figure>\
        <figure><img src=/b.jpg><figcaption>The south quay</figcaption></figure></figure>";
    assert_eq!(
        figures(gallery),
        [one("a.jpg", "The north quay", None), one("b.jpg", "The south quay", None)]
    );
    let pair = "<figure><img src=/a.jpg><img src=/b.jpg><figcaption>Both quays</figcaption></figure>";
    let [first, second] = figures(pair).try_into().unwrap();
    assert_eq!((first, second), (one("a.jpg", "Both quays", None), ("b.jpg".to_owned(), None, None)));
    // The same picture, once as a file to be loaded late and once for browsers without scripts, is one.
    let late = "<figure><img data-src=/a.jpg src=data:x><noscript><img src=/a.jpg></noscript><figcaption>The quay\
        </figcaption></figure>";
    assert_eq!(figures(late), [one("a.jpg", "The quay", None)]);
}

#[test]
fn a_figure_may_hold_a_film_a_table_or_code() {
    let film = "<figure class=embed><div><iframe src=https://films.example/7></iframe></div></figure>\
        <iframe src=about:blank data-src=https://films.example/8></iframe>";
    let article = article("<h1>No more coal in the inner harbour</h1>", film);
    let urls: Vec<_> = article.embeds.iter().map(|embed| embed.url.as_str()).collect();
    assert_eq!(urls, ["https://films.example/7", "https://films.example/8"]);
    assert!(article.figures.is_empty());
}

#[test]
fn advertising_and_the_sign_of_the_publisher_are_no_figures() {
    for inside in [
        "<div class=ad-slot><a href=https://shop.example><img src=/a.jpg></a></div>",
        "<div itemprop=publisher itemscope><div itemprop=logo itemscope><img src=/a.jpg></div></div>",
    ] {
        assert!(figures(inside).is_empty(), "{inside}");
    }
}

#[test]
fn the_lead_figure_stands_on_either_side_of_a_headline_of_any_level() {
    let lead = "<figure><img src=/a.jpg><figcaption>The last barge</figcaption></figure>";
    let headline = "<h2 class=headline>No more coal in the inner harbour</h2>";
    for above in [format!("{headline}{lead}"), format!("{lead}{headline}")] {
        let article = article(&above, "");
        assert_eq!(article.headline.as_deref(), Some("No more coal in the inner harbour"));
        let captions: Vec<_> =
            article.figures.iter().filter_map(|figure| figure.caption.as_deref()).collect();
        assert_eq!(captions, ["The last barge"], "{above}");
    }
}

#[test]
fn the_face_of_an_account_is_no_lead_picture() {
    for face in [
        "<img src=/avatars/ida.jpg>",
        "<img class=rounded-full src=/u/ida.jpg>",
        "<img class=avatar src=/u/a.jpg>",
        "<a href=/author/ida><img src=/u/a.jpg></a>",
    ] {
        let above = format!("<h1>No more coal in the inner harbour</h1><div>{face}<p>By Ida Berg</p></div>");
        assert_eq!(article(&above, "").lead_image, None, "{face}");
    }
}

#[test]
fn a_small_picture_at_the_beginning_of_the_text_is_its_own() {
    let headline = "<h1>No more coal in the inner harbour</h1>";
    for (above, files) in [
        ("<div><img src=/a.jpg width=170 alt=Coal><br></div>", 1),
        ("<div><img src=/a.jpg width=90 alt=Coal><br></div>", 0),
        ("<div class=author><img src=/a.jpg width=170></div>", 0),
        ("<p><a href=/gallery/7><img src=/a.jpg width=170 height=120></a></p>", 0),
        (
            "<p><a href=/gallery/7><img src=/a.jpg width=170 height=120></a>The last barge left on Friday, and the pilots took off their caps to it.</p>",
            1,
        ),
    ] {
        let article = article(&format!("{headline}{above}"), "");
        assert_eq!(article.figures.len(), files, "{above}");
    }
}

#[test]
fn pictures_behind_the_text_belong_to_it_with_those_inside_it() {
    let headline = "<h1>No more coal in the inner harbour</h1>";
    let first = "<p><img src=/2012/01/a.jpg></p>";
    for (behind, figures) in [
        ("<p><img src=/2012/01/b.jpg></p><p><img src=/2012/01/c.jpg></p>", 3),
        ("<p><img src=/site/b.jpg></p>", 1),
        ("<p><a href=/news/locks><img src=/2012/01/b.jpg></a></p>", 1),
        ("<h3>More</h3><p><img src=/2012/01/b.jpg></p>", 1),
    ] {
        let html = format!(
            "<html lang=en><title>No more coal in the inner harbour</title><body><main><article>{headline}<div>{BEFORE}{first}{AFTER}{behind}</div></article></main>"
        );
        let article = Extractor::new().page(&html).url("https://gazette.example/1").extract().unwrap();
        assert_eq!(article.figures.len(), figures, "{behind}");
    }
}

#[test]
fn figures_that_close_an_article_are_its_own() {
    let figure = |file: &str| {
        format!("<figure><img src=/{file}.jpg width=900><figcaption>The quay by night</figcaption></figure>")
    };
    let gallery = [figure("a"), figure("b"), figure("c")].concat();
    let files = |behind: &str, below: &str| -> Vec<String> {
        let html = format!(
            "<html lang=en><title>No more coal</title><body><main><article><h1>No more coal in the inner harbour</h1>\
             <div class=content>{BEFORE}{behind}</div></article>{below}</main>"
        );
        let extractor = Extractor::new();
        let figures =
            extractor.page(&html).url("https://gazette.example/port/coal").extract().unwrap().figures;
        figures
            .iter()
            .map(|figure| figure.image.url.rsplit('/').next().unwrap_or_default().to_owned())
            .collect()
    };
    let all = ["a.jpg", "b.jpg", "c.jpg"];
    assert_eq!(files(&gallery, ""), all);
    assert_eq!(files(&format!("<div class=gallery>{gallery}</div>"), ""), all);
    assert_eq!(files(&format!("</div><div>{gallery}"), ""), all);
    // The picture of another story, and what stands below the article.
    let story = "<figure><a href=/port/ferry><img src=/x.jpg width=900></a></figure><h3><a href=/port/ferry>The ferry goes on\
        </a></h3>";
    assert_eq!(files(&format!("{}{story}", figure("a")), ""), ["a.jpg"]);
    assert_eq!(files("", &figure("x")), [""; 0]);
}

/// The files of the figures of a page with this above and inside its text.
fn files(above: &str, inside: &str) -> Vec<String> {
    let figures = article(above, inside).figures;
    figures.iter().map(|f| f.image.url.rsplit('/').next().unwrap_or_default().to_owned()).collect()
}

const HEADLINE: &str = "<h1>No more coal in the inner harbour</h1>";

#[test]
fn the_file_of_a_picture_stands_in_many_places() {
    for picture in [
        "<img src=/a.jpg>",
        "<img src=data:image/gif;base64,R0 data-flickity-lazyload=/a.jpg>",
        "<img src=/blank.gif srcset='/b.jpg 400w, /a.jpg 800w'>",
        "<img data-srcset='/b.jpg 400w, /w=8,h=4/a.jpg 800w'>",
        "<picture><source srcset=/a.webp type=image/webp><source srcset='/b.jpg 1x, /a.jpg 2x'><img></picture>",
        "<picture><source srcset=/a.jpg></picture>",
        "<div class=late></div><noscript><img src=/a.jpg></noscript>",
        "<img src=/max/30/a.jpg?q=20><img data-src=/max/800/a.jpg><noscript><img src=/max/800/a.jpg></noscript>",
        "<amp-img src=/a.jpg></amp-img>",
        "<video poster=/a.jpg></video>",
        "<div role=img style=\"background-image:url('/a.jpg')\"></div>",
    ] {
        let figure =
            format!("<figure>{picture}<figcaption>The last barge passes the lock</figcaption></figure>");
        assert_eq!(figures(&figure), [one("a.jpg", "The last barge passes the lock", None)], "{picture}");
    }
}

#[test]
fn a_noscript_copy_is_given_once_or_in_place_of_what_scripts_load() {
    let late = "<p><img src=data:x><noscript><img src=/a.jpg></noscript></p>";
    assert_eq!(files(HEADLINE, late), ["a.jpg"]);
    let both = "<p><img src=data:x data-src=/a.jpg><noscript><img src=/a.jpg></noscript></p>";
    assert_eq!(files(HEADLINE, both), ["a.jpg"]);
    let slides = "<noscript><div><img src=/a.jpg><img src=/b.jpg></div></noscript>";
    assert_eq!(files(HEADLINE, slides), ["a.jpg", "b.jpg"]);
    let sized = "<p><img src=data:x><noscript><img src='/image?file=a.jpg'></noscript></p>";
    assert_eq!(files(HEADLINE, sized), ["image?file=a.jpg"]);
    let counter = "<noscript><img src=https://count.example/p?c=1></noscript>";
    assert_eq!(files(HEADLINE, counter), [""; 0]);
}

#[test]
fn a_lead_picture_needs_neither_a_figure_nor_a_width() {
    let picture = "<div class=wrap><img src=/a.jpg alt='The last barge'></div>";
    assert_eq!(files(&format!("{HEADLINE}{picture}"), ""), ["a.jpg"]);
    assert_eq!(files(&format!("<div>{picture}{HEADLINE}</div>"), ""), ["a.jpg"]);
    let line = "<div class=headline-text>No more coal in the inner harbour</div>";
    assert_eq!(files(&format!("{line}{picture}"), ""), ["a.jpg"]);
}

#[test]
fn what_stands_for_a_word_or_a_person_is_no_figure() {
    for inside in [
        "<div><img src=/icons/mail.png></div>",
        "<div><img src=/share/twitter.svg></div>",
        "<div><img src=/avatars/ida.jpg></div>",
        "<div><a class=avatar href=/ida><img src=/ida.jpg></a></div>",
        "<div><img src='/count/p.gif?page=7' alt=''></div>",
        "<figure><img src='/ida.jpg?fit=min&w=100&h=100'><figcaption>Ida Berg</figcaption></figure>",
        "<div><img src=/offer.gif width=728 height=90></div>",
        "<div><a href=https://shop.example/><img src=/offer.jpg width=300 height=250></a></div>",
        "<label for=flyout><img src=/offer.png></label>",
    ] {
        assert!(figures(inside).is_empty(), "{inside}");
    }
    for above in [
        "<div class=author><figure><img src=/ida.jpg></figure><span>Ida Berg</span></div>",
        "<a href=/print><img src=/print.png></a>",
        "<div class=site-logo><img src=/gazette.png></div>",
        "<div><img src=/ida.jpg><span>Ida Berg</span></div>",
    ] {
        assert_eq!(files(&format!("{HEADLINE}{above}"), ""), [""; 0], "{above}");
    }
}

#[test]
fn a_face_above_the_headline_is_no_lead_picture() {
    let above = format!("<div><img src=/ida.jpg alt=face><span>Ida Berg</span></div>{HEADLINE}");
    assert_eq!(files(&above, ""), [""; 0]);
}

#[test]
fn a_caption_stands_beside_a_figure_or_in_the_box_of_a_picture() {
    let caption = "The last barge passes the lock, with the pilots on the quay.";
    for markup in [
        "<figure><img src=/a.jpg></figure><figcaption>CAPTION</figcaption>",
        "<figure><img src=/a.jpg></figure><div class=caption><figcaption>CAPTION</figcaption>\
         <figcaption itemprop=author>Ida Berg</figcaption></div>",
        "<figure><img src=/a.jpg><figcaption>CAPTION</figcaption><cite>Ida Berg</cite></figure>",
        "<figure><img src=/a.jpg><figcaption><span>Image:</span><span class=caption-text>CAPTION</span></figcaption></figure>",
    ] {
        let credit = markup.contains("Ida Berg").then_some("Ida Berg");
        let all = article(HEADLINE, &markup.replace("CAPTION", caption)).figures;
        let found: Vec<_> = all.iter().map(|f| (f.caption.as_deref(), f.credit.as_deref())).collect();
        assert_eq!(found, [(Some(caption), credit)], "{markup}");
    }
    for markup in [
        "<div class=caption><img src=/a.jpg><span>CAPTION</span></div>",
        "<div class=slide><div><img src=/a.jpg></div><div><span>2 of 12</span><span><p>CAPTION</p></span></div></div>",
    ] {
        let above = format!("{HEADLINE}{}", markup.replace("CAPTION", caption));
        let all = article(&above, "").figures;
        let found: Vec<_> = all.iter().map(|f| f.caption.as_deref()).collect();
        assert_eq!(found, [Some(caption)], "{markup}");
    }
}

#[test]
fn linked_credits_make_no_card_of_a_picture() {
    let slide = |file: &str| {
        format!(
            "<div class=slide><img src=/{file}.jpg><div class=copyright><a href=/about/agency>© Harbour Agency</a></div></div>"
        )
    };
    let slides = format!("<div class=slides>{}{}</div>", slide("a"), slide("b"));
    assert_eq!(files(HEADLINE, &slides), ["a.jpg", "b.jpg"]);
}
