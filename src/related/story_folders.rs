//! The folders that the stories of a page stand in: what leads to one is the front page of a section.

use super::card::Card;
use crate::address::Address;
use crate::text::hash::{ByHash, TextHash};

/// Folders of an address that are looked at, from the first on.
const MAX_FOLDERS: usize = 3;

/// Stories from which on a folder is that of a section; below a story there may be its comments and its pictures.
const STORIES: u32 = 3;

/// How many stories of a page stand in each of their folders.
#[derive(Default)]
pub(super) struct Folders(ByHash<u32>);

impl Folders {
    pub(super) fn of(cards: &[Card<'_>]) -> Self {
        let mut folders = Self::default();
        for card in cards.iter().filter(|card| card.main.shape.is_single()) {
            let mut keys = keys(&card.main.address);
            let mut next = keys.next();
            while let (Some(key), following) = (next, keys.next()) {
                // The last one is the story's own.
                if following.is_some() {
                    *folders.0.entry(key).or_default() += 1;
                }
                next = following;
            }
        }
        folders
    }

    /// Whether a card leads to a folder of stories: `/food` beside `/food/old-bridge-bakery` and others.
    pub(super) fn is_section(&self, card: &Card<'_>) -> bool {
        let address = &card.main.address;
        if card.main.shape.is_single() || address.segments().nth(MAX_FOLDERS).is_some() {
            return false;
        }
        let key = keys(address).last();
        key.is_some_and(|key| self.0.get(&key).is_some_and(|stories| *stories >= STORIES))
    }
}

/// Returns a key of each of the first folders of an address, and of the address itself if it is in none of more.
fn keys<'a>(address: &Address<'a>) -> impl Iterator<Item = u64> + use<'a> {
    let mut hash = TextHash::default();
    hash.text(address.host);
    address.segments().take(MAX_FOLDERS + 1).map(move |segment| {
        hash.text(segment);
        hash.finish()
    })
}
