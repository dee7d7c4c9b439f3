//! Characters and texts, free of HTML and of any language's words: scripts, folding, comparing, white space,
//! references, hashes. It imports nothing of the crate, and everything may import it.

pub(crate) mod char_kind;
mod controls;
pub(crate) mod digits;
pub(crate) mod entities;
mod folding;
pub(crate) mod hash;
mod markup;
mod mojibake;
pub(crate) mod scripts;
mod search;
mod sentences;
pub(crate) mod similarity;
mod white_space;
pub(crate) mod words;

pub(crate) use controls::{has_controls, shows_nothing, without_controls};
pub use entities::decode_entities;
pub use folding::fold;
pub(crate) use folding::letters_and_digits;
pub use markup::strip_tags;
pub(crate) use mojibake::{Mojibake, fix_mojibake, has_mojibake};
pub(crate) use search::{holds, rest_after, same_letters, start_of};
pub(crate) use sentences::{ends_sentence, ends_with_stop, has_words};
pub use white_space::collapse;
