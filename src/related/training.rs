//! Writes the evidence on every card of a corpus, for fitting the weights. Run by hand.

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use url::Url;

use super::address::Address;
use super::cards::Card;
use super::evidence::{self, Common, Home};
use super::groups::Group;
use super::place::Place;
use super::shape::Shape;
use super::{cards, groups, links};
use crate::body::Selection;
use crate::dom::{self, Page};

fn read(path: &Path) -> Vec<u8> {
    let bytes = std::fs::read(path).unwrap();
    let mut out = Vec::new();
    if path.extension().is_some_and(|suffix| suffix == "gz") {
        flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut out).unwrap();
        out
    } else {
        bytes
    }
}

/// A page of a corpus, read as far as the groups of links.
struct Read<'p> {
    home: Home<'p>,
    place: Place<'p>,
    cards: Vec<Card<'p>>,
    groups: Vec<Group<'p>>,
}

impl<'p> Read<'p> {
    fn new(page: &'p Page, selection: &'p Selection, url: &'p Url) -> Self {
        let address = Address::of_url(url);
        let home = Home { address: Some(address), shape: Shape::of(&address) };
        let all = links::collect(page, Some(&address));
        let place = Place::new(page, selection);
        let headings = groups::headings(&all, &place);
        let cards = cards::collect(&all, &groups::heads(&headings, page), &place);
        let groups = groups::collect(&cards, headings, &place);
        Self { home, place, cards, groups }
    }
}

/// Each page of the corpus with its gold entry.
fn pages(mut each: impl FnMut(&serde_json::Value, &Page, &Selection, &Url)) {
    let corpus = std::env::var("NEWSPRINT_CORPUS").unwrap();
    let only = std::env::var("NEWSPRINT_PAGE").ok();
    let set = Path::new(&corpus);
    for line in std::fs::read_to_string(set.join("pages.jsonl")).unwrap().lines() {
        let gold: serde_json::Value = serde_json::from_str(line).unwrap();
        if only.as_ref().is_some_and(|only| !gold["id"].as_str().unwrap().contains(only)) {
            continue;
        }
        let url = Url::parse(gold["url"].as_str().unwrap()).unwrap();
        let bytes = read(&set.join(gold["html"].as_str().unwrap()));
        let (html, _) = crate::decode::decode(&bytes, None);
        let page = Page::of(dom::parse(&html, &crate::Limits::default()).unwrap());
        let claims = crate::claims::collect(&page);
        let selection = crate::body::select(&page, &claims, &crate::body::MODEL);
        each(&gold, &page, &selection, &url);
    }
}

#[test]
#[ignore = "reads a corpus named by the environment"]
fn dump() {
    let mut out = String::new();
    let mut header = false;
    pages(|gold, page, selection, url| {
        let id = gold["id"].as_str().unwrap();
        let Read { home, place, cards, groups } = Read::new(page, selection, url);
        for (number, group) in groups.iter().enumerate() {
            let common = Common::of(group, &cards, &home);
            for card in &cards[group.cards.clone()] {
                let e = evidence::of(card, group, &common, &home, &place);
                if !header {
                    writeln!(out, "page\turl\tgroup\theading\ttitle\tnode\t{}", e.names.join("\t")).unwrap();
                    header = true;
                }
                if e.names.len() != evidence::COUNT {
                    eprintln!("COUNT {}", e.names.len());
                }
                let href = card.main.node.attr(crate::dom::Attr::Href).unwrap();
                let absolute = url.join(href).map(String::from).unwrap_or_default();
                let clean = |text: &str| text.replace(['\t', '\n', '\r'], " ");
                let heading = clean(group.heading.map_or("", |heading| heading.text));
                let title = clean(card.title.unwrap_or(""));
                write!(out, "{id}\t{}\t{number}\t{heading}\t{title}\t{}", clean(&absolute), card.root.id())
                    .unwrap();
                for value in e.values {
                    write!(out, "\t{value}").unwrap();
                }
                out.push('\n');
            }
        }
    });
    std::fs::write(std::env::var("NEWSPRINT_OUT").unwrap(), out).unwrap();
}

#[test]
#[ignore = "reads a corpus named by the environment"]
fn show() {
    pages(|gold, page, selection, url| {
        println!("## {} {url}", gold["id"]);
        let Read { home, place, cards, groups } = Read::new(page, selection, url);
        if std::env::var("NEWSPRINT_HEADINGS").is_ok() {
            let all = links::collect(page, None);
            for block in &selection.blocks {
                println!("  B {} {}..{} {:?}", block.element, block.start, block.end, block.text(page));
            }
            for heading in groups::headings(&all, &place) {
                println!("  H {} {:?} {:?}", heading.node.id(), heading.text, heading.announcement);
            }
        }
        for group in &groups {
            let heading = group
                .heading
                .map(|heading| (heading.text, heading.announcement.map(|found| found.announces)));
            println!("  {heading:?}");
            let common = Common::of(group, &cards, &home);
            for card in &cards[group.cards.clone()] {
                let odds = evidence::of(card, group, &common, &home, &place).log_odds();
                let kind = super::kinds::of(card, group, &place);
                let verdict = if odds < super::ENOUGH {
                    "-"
                } else if super::inline::is_prose(card, group, &place) {
                    "prose"
                } else {
                    "+"
                };
                println!(
                    "    {verdict} {odds:.1} {kind:?} share {:.2} in {} <{:?}> {} | {:?} | {}",
                    place.share_before(card.main.node.id()),
                    place.in_container(card.main.node.id()),
                    card.root.tag(),
                    card.root.id(),
                    card.title,
                    card.main.node.attr(crate::dom::Attr::Href).unwrap_or_default()
                );
            }
        }
    });
}
