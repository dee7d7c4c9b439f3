//! Reads an ASCII text from its start: digits, marks, white space.

/// A place in an ASCII text.
pub(super) struct Cursor<'a> {
    pub(super) rest: &'a [u8],
}

impl Cursor<'_> {
    /// Skips the byte if it comes next.
    pub(super) fn take(&mut self, byte: u8) -> bool {
        match self.rest.split_first() {
            Some((&first, rest)) if first == byte => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    /// Returns and skips the next byte if it is one of these.
    pub(super) fn take_any(&mut self, bytes: &[u8]) -> Option<u8> {
        let first = *self.rest.first().filter(|byte| bytes.contains(byte))?;
        self.take(first);
        Some(first)
    }

    /// Returns how many digits come next.
    pub(super) fn digits_ahead(&self) -> usize {
        self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
    }

    /// Returns the value of exactly so many digits.
    pub(super) fn digits(&mut self, count: usize) -> Option<u32> {
        let mut value: u32 = 0;
        for _ in 0..count {
            let (&byte, rest) = self.rest.split_first()?;
            value = value.checked_mul(10)?.checked_add(char::from(byte).to_digit(10)?)?;
            self.rest = rest;
        }
        Some(value)
    }

    /// Returns the value of the one or two digits that come next.
    pub(super) fn one_or_two(&mut self) -> Option<u32> {
        let count = self.digits_ahead();
        if count > 2 { None } else { self.digits(count.max(1)) }
    }

    /// Skips white space; whether there was any.
    pub(super) fn spaces(&mut self) -> bool {
        let before = self.rest.len();
        self.rest = self.rest.trim_ascii_start();
        self.rest.len() < before
    }
}
