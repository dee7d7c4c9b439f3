//! Writes the evidence on every card of a corpus, for fitting the weights. Run by hand.

use std::fmt::Write as _;
use std::io::Read;
use std::path::Path;

use url::Url;

use super::address::Address;
use super::evidence::{self, Common, Home};
use super::place::Place;
use super::shape::Shape;
use super::{cards, groups, links};
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

#[test]
#[ignore = "reads a corpus named by the environment"]
fn dump() {
    let corpus = std::env::var("NEWSPRINT_CORPUS").unwrap();
    let set = Path::new(&corpus);
    let mut out = String::new();
    let mut header = false;
    for line in std::fs::read_to_string(set.join("pages.jsonl")).unwrap().lines() {
        let gold: serde_json::Value = serde_json::from_str(line).unwrap();
        let id = gold["id"].as_str().unwrap();
        let url = Url::parse(gold["url"].as_str().unwrap()).unwrap();
        let bytes = read(&set.join(gold["html"].as_str().unwrap()));
        let (html, _) = crate::decode::decode(&bytes, None);
        let page = Page::of(dom::parse(&html, &crate::Limits::default()).unwrap());
        let claims = crate::claims::collect(&page);
        let selection = crate::body::select(&page, &claims, &crate::body::MODEL);
        let base = Address::of_url(&url);
        let home = Home { address: Some(base), shape: Shape::of(&base) };
        let all = links::collect(&page, Some(&base));
        let place = Place::new(&page, &selection);
        let headings = groups::headings(&all, &place);
        let ids: Vec<_> = headings.iter().map(|heading| heading.node.id()).collect();
        let cards = cards::collect(&all, &ids, &place);
        let groups = groups::collect(&cards, headings, &place);
        for (number, group) in groups.iter().enumerate() {
            let common = Common::of(group, &cards, &home);
            for card in &cards[group.cards.clone()] {
                let e = evidence::of(card, group, &common, &home, &place);
                if !header {
                    writeln!(out, "page\turl\tgroup\theading\ttitle\tnode\t{}", e.names.join("\t")).unwrap();
                    header = true;
                }
                let href = card.main.node.attr(crate::dom::Attr::Href).unwrap();
                let absolute = url.join(href).map(String::from).unwrap_or_default();
                let clean = |text: &str| text.replace(['\t', '\n', '\r'], " ");
                write!(
                    out,
                    "{id}\t{}\t{number}\t{}\t{}\t{}",
                    clean(&absolute),
                    clean(group.heading.map_or("", |h| h.text)),
                    clean(card.title.unwrap_or("")),
                    card.root.id()
                )
                .unwrap();
                assert_eq!(e.names.len(), evidence::COUNT);
                for value in e.values {
                    write!(out, "\t{value}").unwrap();
                }
                out.push('\n');
            }
        }
    }
    std::fs::write(std::env::var("NEWSPRINT_OUT").unwrap(), out).unwrap();
}
