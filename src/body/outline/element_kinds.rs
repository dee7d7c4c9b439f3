//! What elements are by their markup and by that of all around them: many share it, so it is kept once.

use super::element_signals::ElementSignals;
use super::role::{ROLES, Role};
use crate::dom::Tag;
use crate::lexicon::class_words::BlockWords;
use crate::text::hash::mix;

/// How many levels up an element is of each role and each class group.
pub(in crate::body) type Levels = [u8; ROLES + BlockWords::COUNT];

/// Levels up where no element around is of that role or group; also the farthest that is told apart.
pub(in crate::body) const FAR: u8 = 25;

/// What elements with the same markup inside the same markup, up to the root, have in common.
#[derive(Debug)]
pub(in crate::body) struct Kind {
    pub(in crate::body) tag: Tag,
    /// Levels below `<body>`.
    pub(in crate::body) depth: u16,
    pub(in crate::body) levels: Levels,
    /// The hash of the tags from here to the root.
    pub(in crate::body) path: u64,
    /// That of its tag and class and those of its parent.
    pub(in crate::body) look: u64,
    /// Of its own only.
    signature: u64,
    /// The hash of all that it is made of.
    key: u64,
}

/// The kinds of a page's elements. One may be there twice, which costs room and nothing else.
#[derive(Debug)]
pub(super) struct Kinds {
    list: Vec<Kind>,
    /// The places of the kinds met lately, by the first bits of their keys: the last two of each.
    recent: Vec<[u32; 2]>,
}

/// What begins a key says most of what it is made of.
const RECENT_BITS: u32 = 9;
const RECENT: usize = 1 << RECENT_BITS;

impl Default for Kinds {
    fn default() -> Self {
        /// A page has as many at least.
        const FEW: usize = 64;
        Self { list: Vec::with_capacity(FEW), recent: vec![[0; 2]; RECENT] }
    }
}

impl Kinds {
    /// The kind of an element inside one of another kind.
    pub(super) fn place(&mut self, parent: Option<u32>, tag: Tag, signals: &ElementSignals) -> u32 {
        let parent = parent.map(|parent| self.get(parent));
        let says = u64::from(signals.roles) << 32 | u64::from(signals.groups);
        let key = mix(mix(mix(parent.map_or(0, |parent| parent.key), tag as u64), signals.class), says);
        let slot = (key >> (u64::BITS - RECENT_BITS)) as usize % RECENT;
        let is_known = |place: &&u32| self.list.get(**place as usize).is_some_and(|known| known.key == key);
        if let Some(place) = self.recent[slot].iter().find(is_known) {
            return *place;
        }
        let place = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(Kind::inside(parent, tag, signals, key));
        self.recent[slot] = [place, self.recent[slot][0]];
        place
    }

    pub(super) fn get(&self, place: u32) -> &Kind {
        static NONE: Kind = Kind::NONE;
        self.list.get(place as usize).unwrap_or(&NONE)
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }
}

impl Kind {
    const NONE: Self = Self {
        tag: Tag::Unknown,
        depth: 0,
        levels: [FAR; ROLES + BlockWords::COUNT],
        path: 0,
        look: 0,
        signature: 0,
        key: 0,
    };

    fn inside(parent: Option<&Self>, tag: Tag, signals: &ElementSignals, key: u64) -> Self {
        let mut levels = parent.unwrap_or(&Self::NONE).levels;
        for level in &mut levels {
            *level = (*level + 1).min(FAR);
        }
        mark(&mut levels, 0, signals.roles);
        mark(&mut levels, ROLES, signals.groups);
        let signature = mix(signals.class, tag as u64);
        Self {
            tag,
            depth: parent.map_or(0, |parent| parent.depth + 1),
            levels,
            path: mix(parent.map_or(0, |parent| parent.path), tag as u64),
            look: mix(signature, parent.map_or(signature, |parent| parent.signature)),
            signature,
            key,
        }
    }

    /// Whether its class or one around it speaks of comments.
    pub(in crate::body) fn is_comment(&self) -> bool {
        self.levels.get(ROLES + BlockWords::COMMENT.place()).is_some_and(|level| *level < FAR)
    }

    pub(in crate::body) fn level(&self, role: Role) -> u8 {
        self.levels.get(role as usize).copied().unwrap_or(FAR)
    }
}

/// Sets the levels of the groups of an element to 0.
fn mark(levels: &mut Levels, from: usize, groups: u32) {
    let mut rest = groups;
    while rest != 0 {
        if let Some(level) = levels.get_mut(from + rest.trailing_zeros() as usize) {
            *level = 0;
        }
        rest &= rest - 1;
    }
}
