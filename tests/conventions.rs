//! What is a paragraph of the article and what is none, as the docs of `Article::paragraphs` say it.
#![allow(clippy::unwrap_used)]

use newsprint::Article;

/// A page whose text holds a part between its paragraphs.
fn article(part: &str) -> Article {
    let html = format!(
        "<!DOCTYPE html><html lang=en><head><title>Bridge reopens after two years | The Lantern</title></head><body>\
         <header><nav><a href=/>Home</a> <a href=/news>News</a></nav></header><main><article>\
         <h1>Bridge reopens after two years</h1><p class=byline>By Ada Lund</p><div class=article-body>\
         <p>The old bridge over the Aln reopened on Friday after two years of repairs, the city said, and three hundred \
         people walked across it before noon.</p>\
         <p>Workers had taken out every third beam, cleaned it by hand and put it back, because nobody makes such beams \
         today.</p>{part}\
         <p>“Nobody in this town had asked us for a bridge,” said Ines Calloway, who runs the ferry, “but we will miss the \
         quiet that we had.”</p>\
         <p>The ferry goes on until October, when the council will decide whether it is still needed, and by whom.</p>\
         <p>A second bridge, a mile to the north, is to be closed next spring for the same reason.</p>\
         </div></article></main><footer><p>© The Lantern</p></footer></body></html>"
    );
    newsprint::extract(&html).unwrap()
}

fn has(article: &Article, words: &str) -> bool {
    article.paragraphs.iter().any(|paragraph| paragraph.text.contains(words))
}

#[test]
fn parts_that_are_paragraphs() {
    for (part, words) in [
        (
            "<ul class=key-points><li>Three hundred people walked across it.</li><li>The ferry stays.</li></ul>",
            "The ferry stays.",
        ),
        (
            "<details><summary>What it cost</summary><p>The city paid nine million for it over two years.</p></details>",
            "nine million",
        ),
        (
            "<blockquote><p>We walked over it singing, all of us, and nobody fell in.</p></blockquote>",
            "singing",
        ),
    ] {
        assert!(has(&article(part), words), "{part}");
    }
}

#[test]
fn what_stands_above_the_article_is_none_of_it() {
    let teaser = "<li><div><a href=/ferry>The ferry sails again</a></div><div><p>After eleven winters the night ferry \
        sails again, and half the town came to see it leave on Sunday evening, in the rain and with a band.</p></div>";
    let text = "<p>The old bridge over the Aln reopened on Friday after two years of repairs, the city said, and three \
        hundred people walked across it before noon, among them the mayor.</p><p>Workers had taken out every third beam, \
        cleaned it by hand and put it back, because nobody makes such beams today, or sells them.</p>";
    let html = format!(
        "<!DOCTYPE html><html lang=en><head><title>Bridge reopens</title></head><body><div id=slogan>News from the north \
         bank, each day, for all who live there.</div><div class=top><ul>{}</ul></div><article><header><h1>Bridge \
         reopens</h1></header>{text}</article></body></html>",
        teaser.repeat(4)
    );
    let article = newsprint::extract(&html).unwrap();
    assert_eq!(article.paragraphs.len(), 2, "{:?}", article.paragraphs);
}

#[test]
fn parts_that_are_none() {
    for (part, words) in [
        (
            "<figure><img src=/b.jpg width=800 height=500><figcaption>People on the bridge. Photo: Ida Berg</figcaption></figure>",
            "People on the bridge",
        ),
        (
            "<blockquote class=twitter-tweet><p>I walked over it!</p>&mdash; Bo (@bo) <a href=https://twitter.com/bo/status/1>May 6</a></blockquote>",
            "walked over it!",
        ),
        (
            "<div><p>Will you use it?</p><label><input type=radio> Yes</label><label><input type=radio> No</label></div>",
            "Will you use it?",
        ),
        (
            "<div><h2>Keep reading</h2><p>All stories for a week.</p><a href=/abo>Subscribe now</a></div>",
            "All stories for a week",
        ),
        (
            "<p>Read more: <a href=/news/ferry-stays-until-october>The ferry stays until October</a></p>",
            "The ferry stays until",
        ),
        ("<p style='display:none'>This was copied from the Lantern.</p>", "copied from the Lantern"),
        ("<p>Advertisement</p>", "Advertisement"),
    ] {
        let article = article(part);
        assert!(!has(&article, words), "{part}");
        assert!(has(&article, "The ferry goes on until October"), "{part}");
    }
}

#[test]
fn a_pull_quote_stands_once() {
    let article = article("<aside>Nobody in this town had asked us for a bridge</aside>");
    let said = article.paragraphs.iter().filter(|paragraph| paragraph.text.contains("asked us for a bridge"));
    assert_eq!(said.count(), 1);
}

#[test]
fn the_text_begins_with_the_standfirst_and_does_not_repeat_it() {
    let html = "<h1>Bridge reopens</h1><p class=standfirst>Three hundred people walk across it before noon</p>\
                <p class=byline>By Ada Lund</p>\
                <p>The old bridge over the Aln reopened on Friday after two years of repairs, the city said.</p>\
                <p>Workers had taken out every third beam, cleaned it by hand and put it back in its place.</p>";
    let article = newsprint::extract(html).unwrap();
    assert_eq!(article.dek.as_deref(), Some("Three hundred people walk across it before noon"));
    assert_eq!(article.paragraphs.len(), 2);
    assert!(
        article.text().starts_with("Three hundred people walk across it before noon"),
        "{}",
        article.text()
    );
}
