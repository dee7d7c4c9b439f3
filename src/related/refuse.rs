//! Why a group of links is no list of stories.

use std::hash::Hasher;
use std::sync::LazyLock;

use super::cards::Card;
use super::facts;
use super::groups::Group;
use super::heading_words::{PHRASES, UNSPACED};
use super::headings::{Announces, announced};
use super::links;
use super::words::Words;
use crate::address::LinkKind;
use crate::report::GroupOutcome;
use crate::text::hash::{ByHash, Fnv, folded_letter, letters_hash};

/// What names of elements say about a refused group, in order of precedence.
const NAMES: &[(Words, GroupOutcome)] = &[
    (Words::AD, GroupOutcome::Advertising),
    (Words::SHARE, GroupOutcome::Social),
    (Words::COMMENT, GroupOutcome::Social),
    (Words::MENU, GroupOutcome::Navigation),
    (Words::FOOTER, GroupOutcome::Navigation),
    (Words::PAGER, GroupOutcome::Navigation),
    (Words::TAGS, GroupOutcome::Labels),
    (Words::AUTHOR, GroupOutcome::Labels),
];

/// The reason that is nearest at hand; the evidence as a whole decided.
pub(super) fn reason(group: &Group<'_>, first: &Card<'_>) -> GroupOutcome {
    let announces = group.heading.and_then(|heading| heading.announcement).map(|found| found.announces);
    match announces {
        Some(Announces::Labels) => return GroupOutcome::Labels,
        Some(Announces::Advertising) => return GroupOutcome::Advertising,
        Some(Announces::Social) => return GroupOutcome::Social,
        Some(Announces::Service) => return GroupOutcome::Navigation,
        Some(Announces::Related | Announces::Latest | Announces::Popular) | None => {}
    }
    match first.main.shape.kind {
        LinkKind::Listing => return GroupOutcome::Labels,
        LinkKind::Social => return GroupOutcome::Social,
        LinkKind::Advertising => return GroupOutcome::Advertising,
        LinkKind::Service | LinkKind::Download | LinkKind::Unknown => {}
    }
    let named = |words: Words| NAMES.iter().find(|(name, _)| words.has(*name)).map(|(_, outcome)| *outcome);
    named(first.main.near).or_else(|| named(first.main.far)).unwrap_or(GroupOutcome::NoStories)
}

/// Words of a headline that sells the publication itself.
const OFFERS: &[&str] = &[
    "newsletter",
    "newsletters",
    "subscribe",
    "subscription",
    "subscriptions",
    "abonnieren",
    "abonnement",
    "abonnements",
    "suscríbete",
    "suscripción",
    "abonnez",
    "infolettre",
    "abbonati",
    "abbonamento",
    "assine",
    "assinatura",
    "prenumerera",
    "prenumeration",
    "nieuwsbrief",
    "nyhetsbrev",
    "nyhedsbrev",
    "uutiskirje",
    "prenumerata",
    "předplatné",
    "hírlevél",
    "подписка",
    "подпишитесь",
    "підписка",
    "advertorial",
    "coupon",
    "gutschein",
];

static SELLS: LazyLock<ByHash<()>> =
    LazyLock::new(|| OFFERS.iter().map(|word| (letters_hash(word), ())).collect());

/// Whether a card sells something: its headline, a label or a price on it says so.
pub(super) fn is_offer(card: &Card<'_>) -> bool {
    let digits = |line: &str| line.bytes().any(|byte| byte.is_ascii_digit());
    card.title.is_some_and(sells)
        || facts::lines(card).any(|line| if digits(line) { is_price(line) } else { is_advertising(line) })
}

/// Whether a card leads to more stories ("More in Politics") and not to one.
pub(super) fn is_more(card: &Card<'_>) -> bool {
    const LONGEST: usize = 48;
    let announces = |title: &str| {
        let found = announced(title).filter(|found| title.len() <= LONGEST && found.start);
        found.is_some_and(|found| found.announces == Announces::Related)
    };
    !card.main.shape.is_single() && card.title.is_some_and(announces)
}

/// Marks of a post that is open to everyone, as German law asks of job advertisements.
const JOBS: &[&str] = &["m/w/d", "w/m/d", "d/m/w", "m/f/d", "f/m/d", "m/w/div", "w/m/div"];

/// Whether one of the words of a headline is one of [`OFFERS`], or it is that of a job.
fn sells(title: &str) -> bool {
    if title.contains('/') && JOBS.iter().any(|mark| title.contains(mark)) {
        return true;
    }
    let mut word = Fnv::default();
    for char in title.chars().map(folded_letter).chain([None]) {
        if let Some(letter) = char {
            word.number(u32::from(letter));
        } else if SELLS.get(&word.finish()).is_some() {
            return true;
        } else {
            word = Fnv::default();
        }
    }
    false
}

/// Whether a line with a number is little more than a price.
fn is_price(line: &str) -> bool {
    line.len() <= 48
        && (line.contains(['€', '$', '£', '¥', '₹', '₽', '₺']) || names_currency(line))
        && links::width(line) <= 16
}

/// Whether one of the words of a line is a currency.
fn names_currency(line: &str) -> bool {
    const CURRENCIES: &[&str] = &["EUR", "USD", "CHF", "GBP", "PLN", "CZK", "Kč", "zł", "грн", "TL"];
    line.split(|char: char| !char.is_alphabetic()).any(|word| CURRENCIES.contains(&word))
}

/// The labels of advertisements.
static ADVERTISING: LazyLock<ByHash<()>> = LazyLock::new(|| {
    let phrases =
        PHRASES.iter().chain(UNSPACED).filter(|(announces, _)| *announces == Announces::Advertising);
    let keys = phrases.flat_map(|(_, phrases)| phrases.split('|')).map(|phrase| (letters_hash(phrase), ()));
    keys.collect()
});

fn is_advertising(line: &str) -> bool {
    line.len() <= 60 && ADVERTISING.get(&letters_hash(line)).is_some()
}
