//! The rules that take chosen blocks out of the text, each by what it leaves out.

use super::Exclusions;
use super::ancestor_cache::{AncestorCache, ShallowAncestorCache};
use super::claimed::Claimed;
use super::closing_lines::last_chosen;
use super::embeds::is_post;
use super::foreign::ForeignParts;
use super::live::Live;
use super::offers;
use super::pictures::{self, PictureNodes};
use super::table_cells::CellFinder;
use crate::body::{Block, Selection};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;
use crate::normalize::photo_credit::is_credit_line;
use crate::normalize::{boilerplate, edge_lines};
use crate::report::BlockRule;
use crate::text::similarity::matches_title;
use crate::text::{ends_with_stop, same_letters};

static SLOGANS: Phrases = Phrases::new(&ELEMENT_NAMES, "slogan");

/// Chosen blocks at the end that a biography stands in.
const BIOGRAPHY: usize = 3;

/// A block that the rules are asked about.
pub(super) struct Candidate<'b> {
    /// Its place among all blocks.
    pub(super) at: usize,
    pub(super) block: &'b Block,
    /// Whether it is the caption of the picture right before it.
    pub(super) is_caption: bool,
    /// The paragraphs before it.
    pub(super) paragraphs: usize,
}

/// What the rules know of the page; blocks come in its order.
pub(super) struct BlockRules<'a> {
    page: &'a Page,
    known: &'a Exclusions<'a>,
    /// The blocks that related links own, sorted.
    promos: Vec<usize>,
    claimed: Claimed,
    foreign: ForeignParts,
    /// The first of the last chosen blocks, among which credits stand.
    tail: usize,
    /// The first of the last three chosen blocks, among which the author's biography stands.
    end: usize,
    has_biography: bool,
    /// The `<article>` that the headline and most of the text stand in, if it opens behind some of the text.
    article: Option<NodeId>,
    insets: AncestorCache,
    cells: CellFinder,
    pictures: ShallowAncestorCache<4>,
    picture_nodes: PictureNodes,
}

type Test = fn(&mut BlockRules<'_>, &Candidate<'_>) -> bool;

/// Where in the text a rule counts.
#[derive(Clone, Copy)]
enum Place {
    Anywhere,
    /// Before the first paragraph.
    Head,
    /// Among the first paragraphs and the last blocks.
    Edges,
    /// Among the last blocks.
    Tail,
    /// Among the last of these.
    End,
}

/// All rules but that of the signature, in order: the first that applies names the block's fate.
const RULES: [(BlockRule, Place, Test); 29] = [
    (BlockRule::RelatedLink, Place::Anywhere, is_related_link),
    (BlockRule::Headline, Place::Anywhere, is_headline),
    (BlockRule::Headline, Place::Head, is_other_headline),
    (BlockRule::Kicker, Place::Anywhere, is_kicker),
    (BlockRule::Dek, Place::Edges, is_dek),
    (BlockRule::OtherField, Place::Anywhere, is_other_field),
    (BlockRule::OtherField, Place::Edges, is_facts),
    (BlockRule::OtherField, Place::Head, is_signature),
    (BlockRule::Inset, Place::Anywhere, is_in_inset),
    (BlockRule::PictureText, Place::Anywhere, is_picture_text),
    (BlockRule::TimeOfDay, Place::Anywhere, is_time_of_day),
    (BlockRule::PictureCredit, Place::Anywhere, is_picture_credit),
    (BlockRule::PictureCredit, Place::Head, is_host),
    (BlockRule::PictureDescription, Place::Anywhere, is_picture_description),
    (BlockRule::PictureText, Place::Anywhere, is_unmarked_caption),
    (BlockRule::Label, Place::Anywhere, is_label),
    (BlockRule::Call, Place::Anywhere, is_button),
    (BlockRule::Call, Place::Anywhere, is_invitation),
    (BlockRule::Notice, Place::Anywhere, is_disclaimer),
    (BlockRule::OtherField, Place::Head, is_slogan),
    (BlockRule::SecondStory, Place::Head, is_above_headline),
    (BlockRule::Notice, Place::Tail, is_source_host),
    (BlockRule::Notice, Place::Tail, is_notice),
    (BlockRule::Notice, Place::Tail, is_call),
    (BlockRule::Notice, Place::Edges, is_mail),
    (BlockRule::Notice, Place::Edges, is_disclosure),
    (BlockRule::ClosingCredit, Place::Edges, is_initials),
    (BlockRule::ClosingCredit, Place::Tail, is_closing_credit),
    (BlockRule::Biography, Place::End, is_biography),
];

impl<'a> BlockRules<'a> {
    pub(super) fn new(page: &'a Page, selection: &Selection, known: &'a Exclusions<'a>, tail: usize) -> Self {
        let mut promos = known.promos.clone();
        promos.sort_unstable();
        Self {
            page,
            known,
            promos,
            claimed: Claimed::new(page, &known.nodes),
            foreign: ForeignParts::find(page, selection),
            tail,
            end: last_chosen(selection, BIOGRAPHY),
            has_biography: false,
            article: article_below(page, selection, known.headline),
            insets: AncestorCache::default(),
            cells: CellFinder::default(),
            pictures: ShallowAncestorCache::default(),
            picture_nodes: PictureNodes::new(page),
        }
    }

    /// Returns the rule that takes a block out of the text; `None` makes it a paragraph.
    pub(super) fn rule(&mut self, candidate: &Candidate<'_>, live: &Live) -> Option<BlockRule> {
        if !candidate.block.chosen {
            let rule = if candidate.is_caption { BlockRule::PictureText } else { BlockRule::NotChosen };
            return Some(rule);
        }
        if live.is_line(candidate.at) && !is_related_link(self, candidate) {
            return Some(BlockRule::LiveLine);
        }
        if let Some(rule) = self.foreign.rule(candidate.block.start) {
            return Some(rule);
        }
        let mut rules = RULES.iter();
        let found = rules.find(|(_, place, test)| self.is_at(candidate, *place) && test(self, candidate));
        found.map(|(rule, _, _)| *rule)
    }

    fn is_at(&self, candidate: &Candidate<'_>, place: Place) -> bool {
        /// Paragraphs before a block among the first, at most.
        const FIRST: usize = 2;
        match place {
            Place::Anywhere => true,
            Place::Head => candidate.paragraphs == 0,
            Place::Edges => candidate.paragraphs <= FIRST || candidate.at >= self.tail,
            Place::Tail => candidate.at >= self.tail,
            Place::End => candidate.at >= self.end,
        }
    }

    fn element(&self, candidate: &Candidate<'_>) -> NodeRef<'a> {
        self.page.node(candidate.block.element)
    }

    fn text(&self, candidate: &Candidate<'_>) -> &'a str {
        candidate.block.text(self.page)
    }
}

/// Returns the `<article>` around the headline, if it holds a good part of the chosen text and begins behind some.
fn article_below(page: &Page, selection: &Selection, headline: Option<&str>) -> Option<NodeId> {
    /// Letters of the text in it.
    const ENOUGH: u32 = 200;
    let first = selection.chosen().next()?;
    let last = selection.chosen().last()?;
    let headline = headline?;
    let mut main = page.tags_in(first.start..last.start).filter(|(_, tag)| *tag == Tag::H1);
    let main = main.find(|(id, _)| same_letters(page.node(*id).text(), headline))?;
    let mut around = page.node(main.0).ancestors();
    let article =
        around.find(|above| above.tag() == Tag::Article).filter(|above| first.start < above.id())?;
    let inside = selection.chosen().filter(|block| article.contains(page.node(block.start)));
    let letters: u32 = inside.map(|block| page.text_len_in(block.start..block.end)).sum();
    (letters >= ENOUGH).then_some(article.id())
}

/// Whether a related link was made of the block: `<p>Read more: <a>The ferry is back</a></p>`.
fn is_related_link(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    rules.promos.binary_search(&candidate.at).is_ok()
}

/// Whether the block repeats the headline: "Bridge — reopens" under "Bridge reopens".
fn is_headline(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    rules.known.headline.is_some_and(|headline| same_letters(rules.text(candidate), headline))
}

/// Whether the block is the headline in nearly the same words: "Old bridge opens again on Friday" under "Old bridge open
/// again on Friday".
fn is_other_headline(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    /// The share of words in both, chosen on few pages.
    const ALIKE: f32 = 0.8;
    /// Bytes of a headline that another text is unlikely to be so like.
    const SHORTEST: usize = 24;
    let Some(headline) = rules.known.headline.filter(|headline| headline.len() >= SHORTEST) else {
        return false;
    };
    let text = rules.text(candidate);
    if text.len() > 2 * headline.len() || ends_with_stop(text) {
        return false;
    }
    matches_title(text, headline).min(matches_title(headline, text)) >= ALIKE
}

/// Whether the block repeats the kicker: "Rivers" above "Bridge reopens".
fn is_kicker(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    rules.known.kicker.is_some_and(|kicker| same_letters(rules.text(candidate), kicker))
}

/// Whether the block is the standfirst, which may have been claimed in other signs: "Three hundred walk across it".
fn is_dek(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    /// Bytes of a part that is no phrase, and of a line that was read with it.
    const SENTENCE: usize = 60;
    const BYLINE: usize = 80;
    // A counter may stand at its end.
    let text = rules.text(candidate);
    let words = text.trim_end_matches(|char: char| char.is_ascii_digit());
    let Some(dek) = rules.known.dek else { return false };
    // It may have been read with the byline beside it.
    let behind = dek.strip_prefix(text).filter(|_| text.len() >= SENTENCE);
    behind.is_some_and(|behind| behind.len() <= BYLINE) || same_letters(text, dek) || same_letters(words, dek)
}

/// Whether another field has the block's text: `<div class=byline>By Ada Lund</div>`.
fn is_other_field(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    rules.claimed.holds(candidate.block.start)
}

/// Whether the block is nothing but facts of the article: "Updated: 11 Jan 2012, 8:32 PM".
fn is_facts(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    edge_lines::is_facts(rules.text(candidate))
}

/// Whether the block is nothing but who wrote the text, when and where: "By Ada Lund".
fn is_signature(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    edge_lines::is_signature(rules.text(candidate))
}

/// Whether the block stands in a caption or a post of a network: `<figcaption>The bridge</figcaption>`.
fn is_in_inset(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    let element = rules.element(candidate);
    rules.insets.find(element, is_inset).is_some()
}

fn is_inset(node: NodeRef<'_>) -> bool {
    node.tag() == Tag::Figcaption || is_post(node)
}

/// Whether the block is what a picture shows or who made it: `<img><p class=caption>The bridge</p>`.
fn is_picture_text(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    let (page, element) = (rules.page, rules.element(candidate));
    let BlockRules { pictures, picture_nodes, .. } = rules;
    pictures.any(element, |node| pictures::is_text_of_picture(page, node, picture_nodes))
}

/// Whether the block is a number or a time of day, as stands beside the entries of a live blog: "9:43pm".
fn is_time_of_day(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    let (text, element) = (rules.text(candidate), rules.element(candidate));
    // "10 p.m." heads what came in then.
    match element.tag() {
        Tag::P if text.ends_with("m.") => false,
        _ => is_time(text) && !rules.cells.is_in_cell(element),
    }
}

/// Whether the block is the credit of a picture: "Photo: Ida Berg". A cell of a table may hold a name.
fn is_picture_credit(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    let element = rules.element(candidate);
    is_credit_line(rules.text(candidate)) && rules.cells.of(element).is_none()
}

/// Whether the block is what the site says of itself: `<div id=slogan>News from the north bank</div>`.
fn is_slogan(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    let element = rules.element(candidate);
    let mut names = element.attr(Attr::Id).into_iter().chain(element.classes());
    names.any(|name| SLOGANS.is_in_any_case(name))
}

/// Whether the block stands before the `<article>` that the headline opens, among teasers of other stories.
fn is_above_headline(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    rules.article.is_some_and(|article| candidate.block.start < article)
}

/// Whether the block is the site that the text is from: "lantern.example". A list of addresses may close a text.
fn is_source_host(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    let element = rules.element(candidate);
    let text = rules.text(candidate);
    if text.contains('/') || !edge_lines::is_host(text) {
        return false;
    }
    match element.tag() {
        Tag::P | Tag::Div => rules.cells.of(element).is_none(),
        _ => false,
    }
}

/// Whether the block is the site that a picture above the text is from: "lantern.example".
fn is_host(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    edge_lines::is_host(rules.text(candidate))
}

/// Whether the block is a caption that repeats the description of the picture before it: `<img alt="The new
/// bridge"><p>The new bridge</p>`. A lead may be given for the description as well.
fn is_picture_description(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    /// Letters of the shortest lead.
    const LEAD: u32 = 80;
    let element = rules.element(candidate);
    // A lead may be given for the description as well.
    let may_be_lead = candidate.paragraphs == 0 && element.tag() == Tag::P;
    if may_be_lead && element.text_len() >= LEAD || !pictures::is_alt(rules.page, candidate.block) {
        return false;
    }
    rules.cells.of(element).is_none()
}

/// Whether the block is a caption told by its place and dress: `<p><img></p><p><em>The new bridge</em></p>`.
fn is_unmarked_caption(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    let element = rules.element(candidate);
    candidate.is_caption && rules.cells.of(element).is_none()
}

/// Whether the block is a label that a newsroom's system puts between paragraphs: "Advertisement".
fn is_label(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    boilerplate::is_insert(rules.text(candidate))
}

/// Whether the block is a link that looks like a button: `<a class=btn>To the offer</a>`.
fn is_button(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    offers::is_button(rules.page, candidate.block)
}

/// Whether the block asks to follow the site: `<p>News by mail: <a href=/newsletter/>sign up</a></p>`.
fn is_invitation(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    offers::invites(rules.page, candidate.block)
}

/// Whether the block says that the site does not answer for the text: "The above is no investment advice."
fn is_disclaimer(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    boilerplate::is_disclaimer(rules.text(candidate))
}

/// Whether the block is a notice of rights: "© 2024 The Lantern. All rights reserved."
fn is_notice(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    boilerplate::is_notice(rules.text(candidate))
}

/// Whether the block says where the text is from or asks something of the reader: "Follow us on …".
fn is_call(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    edge_lines::is_closing(rules.text(candidate))
}

/// Whether the block is a mail address: "E-mail: ada@paper.example".
fn is_mail(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    edge_lines::is_mail(rules.text(candidate))
}

/// Whether the block says what the site earns by the text: "This post contains affiliate links."
fn is_disclosure(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    edge_lines::is_disclosure(rules.text(candidate))
}

/// Whether the block is the initials of who wrote the text: "(af)".
fn is_initials(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    edge_lines::is_initials(rules.text(candidate))
}

/// Whether the block is a credit: "Reporting by Ada Lund".
fn is_closing_credit(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    boilerplate::is_closing_credit(rules.text(candidate))
}

/// Whether the block tells of the author, or follows one that does: "Ada Lund is a reporter in Norrin."
fn is_biography(rules: &mut BlockRules<'_>, candidate: &Candidate<'_>) -> bool {
    if candidate.paragraphs < 2 {
        return false;
    }
    let text = rules.text(candidate);
    let mut rests = rules.known.authors.iter().filter_map(|name| text.strip_prefix(name.as_str()));
    // "Ada Lund: And what now?" is a part of an interview.
    rules.has_biography |= rests.any(|rest| rest.starts_with([' ', ',']));
    rules.has_biography
}

/// Whether a text is a number or a time of day.
pub(super) fn is_time(text: &str) -> bool {
    const MARKS: [&str; 6] = ["am", "pm", "a.m.", "p.m.", "uhr", "h"];
    /// Bytes of the longest one.
    const LONGEST: usize = 12;
    if text.len() > LONGEST {
        return false;
    }
    let rest = text.trim_start_matches(|char| matches!(char, '0'..='9' | '.' | ':' | 'h' | ' ')).trim();
    if text.len() == rest.len() {
        return false;
    }
    rest.is_empty() || MARKS.iter().any(|mark| rest.eq_ignore_ascii_case(mark))
}
