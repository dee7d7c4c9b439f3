//! Counts the attributes of a tag that has not ended yet.
//!
//! The tokenizer compares each attribute with all before it, so one endless tag costs quadratic time, and
//! nothing of it shows until its `>` comes. Fed in pieces, such a tag shows as a run of pieces without any
//! token; this automaton then counts, over the bytes of that run, how many attributes there can be at most.
//! It starts at every `<` and a letter at once and keeps the highest count for each of its states, so it
//! needs not know in which of them the tokenizer is.

/// Where in a tag the automaton may be.
#[derive(Clone, Copy)]
#[repr(usize)]
enum State {
    TagOpen,
    TagName,
    BeforeName,
    Name,
    AfterName,
    BeforeValue,
    DoubleQuoted,
    SingleQuoted,
    Unquoted,
}

const STATES: [State; 9] = [
    State::TagOpen,
    State::TagName,
    State::BeforeName,
    State::Name,
    State::AfterName,
    State::BeforeValue,
    State::DoubleQuoted,
    State::SingleQuoted,
    State::Unquoted,
];

/// The highest number of attributes for each state that is possible; `None` where it is not.
type Counts = [Option<usize>; STATES.len()];

#[derive(Default)]
pub(super) struct AttributeCounter {
    counts: Counts,
}

impl AttributeCounter {
    /// Reads on and returns the highest number of attributes of a tag still open at the end of `bytes`.
    pub(super) fn read(&mut self, bytes: &[u8]) -> usize {
        for &byte in bytes {
            if !matters(byte) && !self.on_the_move() {
                continue;
            }
            let mut next = Counts::default();
            for (state, count) in STATES.into_iter().zip(self.counts) {
                let Some(count) = count else { continue };
                let Some((to, more)) = step(state, byte) else { continue };
                raise(&mut next, to, count + usize::from(more));
            }
            if byte == b'<' {
                raise(&mut next, State::TagOpen, 0);
            }
            self.counts = next;
        }
        self.counts.iter().flatten().copied().max().unwrap_or(0)
    }

    /// Whether one of the possible states leaves at any byte.
    fn on_the_move(&self) -> bool {
        [State::TagOpen, State::BeforeName, State::AfterName, State::BeforeValue]
            .iter()
            .any(|state| matches!(self.counts.get(*state as usize), Some(Some(_))))
    }
}

/// Whether some state that otherwise stays is left at this byte.
fn matters(byte: u8) -> bool {
    matches!(byte, b'<' | b'>' | b'"' | b'\'' | b'=' | b'/' | b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
}

fn raise(counts: &mut Counts, state: State, count: usize) {
    if let Some(slot) = counts.get_mut(state as usize) {
        *slot = Some(slot.map_or(count, |old| old.max(count)));
    }
}

/// The state after `byte`, and whether an attribute begins with it; `None` where the tag ends.
fn step(state: State, byte: u8) -> Option<(State, bool)> {
    use State::{
        AfterName, BeforeName, BeforeValue, DoubleQuoted, Name, SingleQuoted, TagName, TagOpen, Unquoted,
    };
    let space = matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ');
    let gap = space || byte == b'/';
    Some(match (state, byte) {
        (TagOpen, b'/') => (TagOpen, false),
        (TagOpen, _) if byte.is_ascii_alphabetic() => (TagName, false),
        (TagOpen, _) | (TagName | BeforeName | Name | AfterName | BeforeValue | Unquoted, b'>') => {
            return None;
        }
        (Name | AfterName, b'=') => (BeforeValue, false),
        (Name | AfterName, _) if space => (AfterName, false),
        (BeforeValue, b'"') => (DoubleQuoted, false),
        (BeforeValue, b'\'') => (SingleQuoted, false),
        (BeforeValue, _) if space => (BeforeValue, false),
        (DoubleQuoted, b'"') | (SingleQuoted, b'\'') => (BeforeName, false),
        (TagName | BeforeName | Name | AfterName, _) if gap => (BeforeName, false),
        (Unquoted, _) if space => (BeforeName, false),
        (BeforeName | AfterName, _) => (Name, true),
        (BeforeValue | Unquoted, _) => (Unquoted, false),
        (TagName | Name | DoubleQuoted | SingleQuoted, _) => (state, false),
    })
}

#[cfg(test)]
mod tests {
    use super::AttributeCounter;

    fn count(text: &str) -> usize {
        AttributeCounter::default().read(text.as_bytes())
    }

    #[test]
    fn counts_attributes_of_an_open_tag() {
        assert_eq!(count("<p a b=c d='e f g' h=\"i > j\" k = l"), 6 - 1);
        assert_eq!(count("text <p a b c> and more words"), 0);
        assert_eq!(count("<a b/c/d"), 3);
    }

    #[test]
    fn a_quoted_value_is_one_attribute() {
        assert_eq!(count("<div data-props=\"one two three four five"), 1);
    }

    #[test]
    fn a_tag_hidden_behind_a_quote_is_still_counted() {
        assert_eq!(count("<!-- <i x=\"--><b 1 2 3 4"), 4);
    }
}
