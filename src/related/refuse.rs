//! Why a group of links is no list of stories.

use std::hash::Hasher;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::Found;
use super::body_position::BodyPosition;
use super::card::Card;
use super::card_facts;
use super::card_groups::Group;
use super::fact_lines;
use super::heading_kind::{HeadingKind, announcement, phrases};
use super::inline_promos::{is_caption, is_prose};
use super::text_width::width;
use crate::address::{Address, LinkKind};
use crate::lexicon::class_words::LinkWords;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::{ADDRESS_SEGMENTS, OFFERS};
use crate::report::GroupOutcome;
use crate::text::hash::{Fnv, folded_letter, letters_hash};

/// What names of elements say about a refused group, in order of precedence.
const NAMES: &[(LinkWords, GroupOutcome)] = &[
    (LinkWords::AD, GroupOutcome::Advertising),
    (LinkWords::SHARE, GroupOutcome::Social),
    (LinkWords::COMMENT, GroupOutcome::Social),
    (LinkWords::MENU, GroupOutcome::Navigation),
    (LinkWords::FOOTER, GroupOutcome::Navigation),
    (LinkWords::PAGER, GroupOutcome::Navigation),
    (LinkWords::TAGS, GroupOutcome::Labels),
    (LinkWords::AUTHOR, GroupOutcome::Labels),
];

/// Returns the reason nearest at hand why a group is no list of stories, whose first card this is: its heading, its
/// address, then the names of the elements around it. The evidence as a whole decided.
pub(super) fn reason(group: &Group<'_>, first: &Card<'_>) -> GroupOutcome {
    let of_heading = group.kind().and_then(reason_of_heading);
    of_heading
        .or_else(|| reason_of_address(first.main.shape.kind))
        .or_else(|| reason_of_names(first.main.near))
        .or_else(|| reason_of_names(first.main.far))
        .unwrap_or(GroupOutcome::NoStories)
}

fn reason_of_heading(kind: HeadingKind) -> Option<GroupOutcome> {
    match kind {
        HeadingKind::Labels => Some(GroupOutcome::Labels),
        HeadingKind::Advertising => Some(GroupOutcome::Advertising),
        HeadingKind::Social => Some(GroupOutcome::Social),
        HeadingKind::Service => Some(GroupOutcome::Navigation),
        HeadingKind::Stories(_) => None,
    }
}

fn reason_of_address(kind: LinkKind) -> Option<GroupOutcome> {
    match kind {
        LinkKind::Listing => Some(GroupOutcome::Labels),
        LinkKind::Social => Some(GroupOutcome::Social),
        LinkKind::Advertising => Some(GroupOutcome::Advertising),
        LinkKind::Service | LinkKind::Download | LinkKind::Unknown => None,
    }
}

fn reason_of_names(words: LinkWords) -> Option<GroupOutcome> {
    NAMES.iter().find(|(name, _)| words.has(*name)).map(|(_, outcome)| *outcome)
}

/// Returns why a card is not taken though the evidence is for it: a sentence of the article, an offer, a link to more
/// stories or to a section, or the article itself.
pub(super) fn veto(card: &Card<'_>, group: &Group<'_>, found: &Found<'_>) -> Option<GroupOutcome> {
    if is_prose(card, group, &found.position) || is_caption(card, &found.position) {
        Some(GroupOutcome::Prose)
    } else if card.title.zip(found.headline).is_some_and(|(title, own)| is_own(title, own)) {
        Some(GroupOutcome::NoStories)
    } else if is_offer(card) || stands_among_offers(card, found.page.address.as_ref()) {
        Some(GroupOutcome::Advertising)
    } else if is_more(card) || found.folders.is_section(card) || is_only_date(&card.main.address) {
        Some(GroupOutcome::Labels)
    } else if is_picture_of_text(card, &found.position) {
        Some(GroupOutcome::Prose)
    } else {
        None
    }
}

/// Whether an address is a year and a month, perhaps with a day, and nothing else: it lists what was published then.
fn is_only_date(address: &Address<'_>) -> bool {
    let mut segments = address.segments();
    let opens_with_year =
        segments.next().is_some_and(|year| is_number(year, 4) && year.starts_with(['1', '2']));
    let mut rest = segments.peekable();
    opens_with_year && address.query.is_empty() && rest.peek().is_some() && rest.all(is_month_or_day)
}

fn is_month_or_day(segment: &str) -> bool {
    is_number(segment, 1) || is_number(segment, 2)
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a card is a picture of the article that leads to a page of its own: it stands between the paragraphs and
/// shows no words.
fn is_picture_of_text(card: &Card<'_>, position: &BodyPosition<'_>) -> bool {
    let id = card.main.node.id();
    let share = position.share_before(id);
    let is_inside = share > 0.0 && share < 1.0 && position.in_container(id);
    is_inside && card.hinted && card.root.text_len() == 0
}

/// Bytes of the shortest headline that two stories are unlikely to share.
const OWN_BYTES: usize = 20;

/// Whether a card's headline is the article's own, perhaps cut short: "Old bridge reopens after two …".
fn is_own(title: &str, headline: &str) -> bool {
    let whole = title.trim_end_matches(['.', '…', ' ']);
    if whole.len() < OWN_BYTES {
        return false;
    }
    let is_cut = whole.len() < title.len() && headline.starts_with(whole);
    is_cut || letters(whole).eq(letters(headline))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter_map(folded_letter)
}

/// Words of a headline that sells the publication itself.
static OFFER_WORDS: LazyLock<FxHashSet<u64>> =
    LazyLock::new(|| hashes(OFFERS.rows("offer").map(|row| row.phrase)));

/// The labels of advertisements.
static ADVERT_LABELS: LazyLock<FxHashSet<u64>> = LazyLock::new(|| hashes(phrases(HeadingKind::Advertising)));

/// Marks of a post that is open to everyone, as German law asks of job advertisements: "m/w/d".
static JOB_MARKS: Phrases = Phrases::new(&OFFERS, "job mark");

/// Folders of offers, and words that name one: `vacancies`, `oferty_maszyny`.
static OFFER_FOLDERS: Phrases = Phrases::new(&ADDRESS_SEGMENTS, "offer folder");
static OFFER_FOLDER_WORDS: Phrases = Phrases::new(&ADDRESS_SEGMENTS, "offer word");

/// First labels of hosts where readers write: `forum.example.com`. A folder of that name may be one of opinions.
static FORUM_HOSTS: Phrases = Phrases::new(&ADDRESS_SEGMENTS, "forum host");

static CURRENCIES: Phrases = Phrases::new(&OFFERS, "currency");

/// Bytes of the longest title that leads to more stories, of the longest price, and of the longest label of an
/// advertisement. Chosen on the pages at hand.
const MORE_BYTES: usize = 48;
const PRICE_BYTES: usize = 48;
const LABEL_BYTES: usize = 60;

/// The width of the longest price. Chosen on the pages at hand.
const PRICE_WIDTH: u32 = 16;

fn hashes(phrases: impl Iterator<Item = &'static str>) -> FxHashSet<u64> {
    phrases.map(letters_hash).collect()
}

/// Whether a card sells something: its headline, a label or a price on it says so.
fn is_offer(card: &Card<'_>) -> bool {
    card.title.is_some_and(sells) || is_offer_in(card)
}

/// Whether a folder of a card's address holds offers or the threads of a forum, and the page stands in none itself:
/// `/oferta_pracy/2868607.html`.
fn stands_among_offers(card: &Card<'_>, page: Option<&Address<'_>>) -> bool {
    if page.is_some_and(has_offer_folder) { false } else { has_offer_folder(&card.main.address) }
}

fn has_offer_folder(address: &Address<'_>) -> bool {
    let first_label = address.host.split('.').next().unwrap_or_default();
    let is_host_of_offers = is_offer_folder(first_label) || FORUM_HOSTS.is_in_any_case(first_label);
    is_host_of_offers || address.folders().any(is_offer_folder)
}

/// Whether a folder is one of offers: `vacancies`, `oferty_maszyny`, not `oferta-empleo-mercadona-lidl`.
fn is_offer_folder(folder: &str) -> bool {
    /// Words of the longest name; what has more is a headline's.
    const WORDS: usize = 3;
    let mut words = folder.split(['_', '-']);
    if OFFER_FOLDERS.is_in_any_case(folder) {
        return true;
    }
    if words.clone().nth(WORDS).is_some() {
        false
    } else {
        words.any(|word| OFFER_FOLDER_WORDS.is_in_any_case(word))
    }
}

/// Whether an element or a line of a card is a price or the label of an advertisement.
fn is_offer_in(card: &Card<'_>) -> bool {
    let leaves = fact_lines::leaves(card.root, card.title.unwrap_or_default());
    leaves.chain(card_facts::lines(card)).any(is_of_offer)
}

/// Whether a line is a price or the label of an advertisement: "ab 12 €", "Sponsored".
fn is_of_offer(line: &str) -> bool {
    let has_digit = line.bytes().any(|byte| byte.is_ascii_digit());
    if has_digit { is_price(line) } else { is_advertising(line) }
}

/// Whether a card leads to more stories ("More in Politics") and not to one.
fn is_more(card: &Card<'_>) -> bool {
    let Some(title) = card.title.filter(|title| title.len() <= MORE_BYTES) else { return false };
    if card.main.shape.is_single() {
        return false;
    }
    let opening = announcement(title).filter(|found| found.start);
    opening.is_some_and(|found| found.kind.announces_close_stories())
}

/// Whether one of the words of a headline offers something, or it is that of a job.
fn sells(title: &str) -> bool {
    if title.contains('/') && JOB_MARKS.within(title, Lang::UNKNOWN).is_some() {
        return true;
    }
    let mut word = Fnv::default();
    for char in title.chars().map(folded_letter).chain([None]) {
        if let Some(letter) = char {
            word.number(u32::from(letter));
        } else if OFFER_WORDS.contains(&word.finish()) {
            return true;
        } else {
            word = Fnv::default();
        }
    }
    false
}

/// Whether a line with a number is little more than a price: "12,90 €".
fn is_price(line: &str) -> bool {
    if line.len() > PRICE_BYTES {
        return false;
    }
    let has_currency = line.contains(['€', '$', '£', '¥', '₹', '₽', '₺']) || names_currency(line);
    has_currency && width(line) <= PRICE_WIDTH
}

/// Whether one of the words of a line is a currency.
fn names_currency(line: &str) -> bool {
    line.split(|char: char| !char.is_alphabetic()).any(|word| CURRENCIES.is(word, Lang::UNKNOWN))
}

fn is_advertising(line: &str) -> bool {
    line.len() <= LABEL_BYTES && ADVERT_LABELS.contains(&letters_hash(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_articles_own_headline_is_known_whole_and_cut_short() {
        const HEADLINE: &str = "Old bridge reopens after two years";
        for (title, expected) in [
            ("Old Bridge Reopens After Two Years", true),
            ("Old bridge reopens after …", true),
            ("Old bridge reopens after two...", true),
            ("Old bridge reopens after", false),
            ("Old bridge …", false),
            ("Old bridge reopens after two years of work", false),
        ] {
            assert_eq!(is_own(title, HEADLINE), expected, "{title}");
        }
    }

    #[test]
    fn folders_of_offers_are_told_by_their_name() {
        for (folder, expected) in [
            ("vacancies", true),
            ("oferty_maszyny", true),
            ("Oferta-Pracy", true),
            ("oferta-empleo-mercadona-lidl", false),
            ("bridges", false),
            ("", false),
        ] {
            assert_eq!(is_offer_folder(folder), expected, "{folder}");
        }
    }

    #[test]
    fn dates_alone_lead_to_archives() {
        for (href, expected) in [
            ("/2012/05/03/", true),
            ("/2012/5", true),
            ("/2012", false),
            ("/4711/12", false),
            ("/2012/05/old-bridge", false),
            ("/2012/05/?p=4711", false),
        ] {
            let address = Address::of(href, None).unwrap();
            assert_eq!(is_only_date(&address), expected, "{href}");
        }
    }

    #[test]
    fn headlines_that_sell_are_known_by_a_word() {
        for (title, expected) in [
            ("Subscribe to our morning letter", true),
            ("Unser Newsletter: jeden Morgen neu", true),
            ("Brückenbauer (m/w/d) gesucht", true),
            ("The subscriber who never read", false),
            ("Bridge reopens after two years", false),
        ] {
            assert_eq!(sells(title), expected, "{title}");
        }
    }

    #[test]
    fn lines_of_offers_are_prices_and_labels() {
        for (line, expected) in [
            ("12,90 €", true),
            ("ab 199 EUR", true),
            ("Sponsored", true),
            ("Anzeige", true),
            ("12 May 2024", false),
            ("The council pays €200 for each lamp", false),
            ("Opinion", false),
        ] {
            assert_eq!(is_of_offer(line), expected, "{line}");
        }
    }
}
