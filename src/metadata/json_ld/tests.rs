use crate::candidate::{Candidates, Value};
use crate::dom::Page;
use crate::error::Limit;
use crate::limits::Limits;
use crate::metadata::collect;
use crate::report::{Field, Note, Omitted};
use crate::settings::Call;

fn candidates(html: &str) -> Candidates {
    limited(html, &Limits::default())
}

fn limited(html: &str, limits: &Limits) -> Candidates {
    let call = Call { limits: *limits, ..Call::default() };
    collect(&Page::of(crate::dom::parse(html, limits).unwrap()), &call)
}

/// Says that blocks were left out that go beyond a limit.
fn beyond(limit: Limit, max: usize, blocks: usize) -> Note {
    Note::LimitExceeded { limit, max, omitted: Omitted::JsonLdBlocks(blocks) }
}

fn script(json: &str) -> String {
    format!("<title>The bridge reopens</title><script type='application/ld+json'>{json}</script>")
}

fn texts(html: &str, field: Field) -> Vec<String> {
    let candidates = candidates(html);
    candidates
        .of(field)
        .filter(|candidate| candidate.source == crate::candidate::Source::JsonLdArticle)
        .map(|candidate| candidate.value.printed())
        .collect()
}

#[test]
fn references_in_a_graph_are_followed() {
    let html = script(
        r##"{"@context":"https://schema.org","@graph":[
            {"@type":"WebPage","@id":"#page","name":"The bridge reopens"},
            {"@type":["NewsArticle","Thing"],"headline":"The bridge reopens","author":[{"@id":"#ada"},{"@type":"Person","name":"Bo Berg"}]},
            {"@type":"Person","@id":"#ada","name":"Ada Lund","url":"https://example.org/ada"}]}"##,
    );
    let candidates = candidates(&html);
    let authors: Vec<_> = candidates
        .of(Field::Byline)
        .filter_map(|candidate| match &candidate.value {
            Value::Agent(agent) => Some((agent.name.as_str(), agent.url.as_deref())),
            _ => None,
        })
        .collect();
    assert_eq!(authors, [("Ada Lund", Some("https://example.org/ada")), ("Bo Berg", None)]);
}

#[test]
fn authors_may_stand_in_lists_of_lists_and_of_names() {
    for author in [
        r#"[[{"@type":"Person","name":"Ada Lund"},{"@type":"Person","name":"Bo Berg"}]]"#,
        r#"{"@type":"Person","name":["Ada Lund","Bo Berg"]}"#,
    ] {
        let html = script(&format!(
            r#"{{"@type":"NewsArticle","headline":"The bridge reopens","author":{author}}}"#
        ));
        let candidates = candidates(&html);
        let authors: Vec<_> = candidates.texts(Field::Byline).collect();
        assert_eq!(authors, ["Ada Lund", "Bo Berg"], "{author}");
    }
}

#[test]
fn the_node_of_this_page_is_chosen() {
    let html = script(
        r#"[{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"The tower falls"}]},
            {"@type":"NewsArticle","headline":"The tower falls","author":"X Y"},
            {"@type":"NewsArticle","headline":"The bridge reopens","author":"Ada Lund","datePublished":"2024-05-06"}]"#,
    );
    assert_eq!(texts(&html, Field::Byline), ["Ada Lund"]);
    assert_eq!(texts(&html, Field::Headline), ["The bridge reopens"]);
}

#[test]
fn a_teaser_in_a_list_is_not_this_page() {
    let html = script(
        r#"{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"NewsArticle","headline":"The tower falls","author":"X Y"}}]}"#,
    );
    assert_eq!(texts(&html, Field::Byline), [""; 0]);
}

#[test]
fn broken_blocks_are_mended_or_noted() {
    let mended = script("<!-- {\"@type\":\"Article\",\"headline\":\"The bridge\nreopens\",} -->");
    assert_eq!(texts(&mended, Field::Headline), ["The bridge\nreopens"]);
    assert_eq!(candidates(&script("{\"@type\":")).notes, [Note::MalformedJsonLd]);
    let deep = script(&"[".repeat(100_000));
    assert_eq!(candidates(&deep).notes, [beyond(Limit::JsonLdDepth, 64, 1)]);
}

#[test]
fn a_breadcrumb_is_put_in_order() {
    let html = script(
        r#"{"@type":"BreadcrumbList","itemListElement":[
            {"@type":"ListItem","position":2,"name":"City","item":"https://example.org/city"},
            {"@type":"ListItem","position":1,"item":{"@id":"https://example.org/","name":"Home"}}]}"#,
    );
    let candidates = candidates(&html);
    assert_eq!(
        candidates.of(Field::Section).map(|candidate| candidate.value.printed()).collect::<Vec<_>>(),
        ["Home > City"]
    );
}

#[test]
fn the_node_of_this_page_is_found_behind_any_number_of_others() {
    let others = (0..300).map(|number| {
        script(&format!(r#"{{"@type":"NewsArticle","headline":"Story {number}","author":"X Y{number}"}}"#))
    });
    let own = script(r#"{"@type":"NewsArticle","headline":"The bridge reopens","author":"Ada Lund"}"#);
    let html = others.collect::<Vec<_>>().concat() + &own;
    assert_eq!(texts(&html, Field::Byline), ["Ada Lund"]);
}

#[test]
fn a_block_beyond_a_limit_is_left_out_and_the_next_is_read() {
    let own = r#"{"@type":"NewsArticle","headline":"The bridge reopens","author":"Ada Lund"}"#;
    let deep = format!("{}1{}", "[".repeat(70), "]".repeat(70));
    let many = format!("[{}1]", r#"{"":0},"#.repeat(30_000));
    let long = format!("[\"{}\"]", "x".repeat(5 << 20));
    for (large, limit, max) in [
        (deep, Limit::JsonLdDepth, 64),
        (many, Limit::JsonLdValues, 50_000),
        (long, Limit::JsonLdBytes, 4 << 20),
    ] {
        let candidates = candidates(&(script(&large) + &script(own) + &script(&large)));
        assert_eq!(candidates.notes, [beyond(limit, max, 2)]);
        assert_eq!(candidates.of(Field::Byline).count(), 1);
    }
    let limits = Limits::default().with_json_ld_values(3);
    assert_eq!(limited(&script(own), &limits).notes, [beyond(Limit::JsonLdValues, 3, 1)]);
    assert_eq!(limited(&script(own), &limits.with_json_ld_values(4)).notes, []);
}

#[test]
fn commas_after_white_space_take_no_square_of_time() {
    // Where each comma looks back over the white space before it, this takes minutes.
    let broken = format!("[{}", " \n ,".repeat(1_000_000));
    assert_eq!(candidates(&script(&broken)).notes, [Note::MalformedJsonLd]);
}

#[test]
fn interactions_of_readers_are_views() {
    for (kind, views) in [
        (r#""https://schema.org/ReadAction""#, vec!["1204"]),
        (r#"{"@type":"http://schema.org/WatchAction"}"#, vec!["1204"]),
        (r#""https://schema.org/CommentAction""#, Vec::new()),
    ] {
        let json = format!(
            r#"{{"@type":"NewsArticle","headline":"The bridge reopens","interactionStatistic":[
                {{"@type":"InteractionCounter","interactionType":{kind},"userInteractionCount":1204}}]}}"#
        );
        assert_eq!(texts(&script(&json), Field::Views), views, "{kind}");
    }
}
