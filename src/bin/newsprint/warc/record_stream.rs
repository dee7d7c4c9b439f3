//! Records, one after the other, without compression.

use std::io::{self, Read};

use super::warc_header::{self, Header, MAX_HEADER, RecordType};
use super::window::Window;

/// How long a block may be that is read: longer ones are no news page, and are skipped without trust in their length.
const MAX_BLOCK: u64 = 32 << 20;

/// What stands before every record.
pub const VERSION: &[u8] = b"WARC/1.";

/// What the next record is.
#[derive(Debug)]
pub enum Step {
    /// A record, with its block where it is a response.
    Record(Header, Vec<u8>),
    /// A record that is too long.
    TooLong,
    /// Bytes that are no whole record.
    Damaged,
    End,
}

/// Whether the stream itself tells that it is whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Checksum {
    Checked,
    None,
}

/// Reads the next record, and only if that is damaged goes on to the one after it: a record is believed if what follows
/// its block is the end of a record.
///
/// # Errors
/// That the stream cannot be read.
pub fn next<R: Read>(window: &mut Window<R>, checksum: Checksum) -> io::Result<Step> {
    skip_blank(window)?;
    if window.peek(1)?.is_empty() {
        return Ok(Step::End);
    }
    let Some((header, header_len)) = warc_header::parse(window.peek(MAX_HEADER)?) else {
        window.skip(1);
        find_header(window)?;
        return Ok(Step::Damaged);
    };
    window.skip(header_len);
    let length = usize::try_from(header.length.min(MAX_BLOCK)).unwrap_or(usize::MAX);
    if header.length > MAX_BLOCK {
        find_header(window)?;
        return Ok(Step::TooLong);
    }
    // The end of a record and the begin of the next.
    let block = window.peek(length + 4 + VERSION.len())?;
    let end = match block.split_at_checked(length) {
        // One that is cut off may end where a later one does.
        Some((block, _)) if checksum == Checksum::None && holds_header(block) => None,
        Some((_, rest)) => end_of_record(rest),
        None => None,
    };
    let Some(end) = end else {
        find_header(window)?;
        return Ok(Step::Damaged);
    };
    let block =
        if header.record_type == RecordType::Response { block[..length].to_vec() } else { Vec::new() };
    window.skip(length + end);
    Ok(Step::Record(header, block))
}

/// Skips the empty lines between records.
pub fn skip_blank<R: Read>(window: &mut Window<R>) -> io::Result<()> {
    while let Some(b'\r' | b'\n') = window.peek(1)?.first() {
        window.skip(1);
    }
    Ok(())
}

/// Returns how many bytes end a record, if they do. Two line breaks are written; one of them or the next record may be
/// damaged.
fn end_of_record(bytes: &[u8]) -> Option<usize> {
    let breaks = bytes.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let rest = &bytes[breaks..];
    if breaks >= 4 || rest.is_empty() || breaks > 0 && rest.starts_with(VERSION) {
        return Some(breaks.min(4));
    }
    bytes.get(4..).is_some_and(|rest| rest.starts_with(VERSION)).then_some(4)
}

fn holds_header(block: &[u8]) -> bool {
    memchr::memmem::find_iter(block, VERSION).any(|at| warc_header::parse(&block[at..]).is_some())
}

/// Goes on to the next header, or to the end.
pub fn find_header<R: Read>(window: &mut Window<R>) -> io::Result<()> {
    loop {
        let bytes = window.peek(MAX_HEADER)?;
        if bytes.is_empty() {
            return Ok(());
        }
        match memchr::memmem::find(bytes, VERSION) {
            Some(0) if warc_header::parse(bytes).is_some() => return Ok(()),
            Some(0) => window.skip(1),
            Some(at) => window.skip(at),
            None => {
                // Its first bytes may be the last of these.
                let past = bytes.len().saturating_sub(VERSION.len() - 1).max(1);
                window.skip(past);
            }
        }
    }
}
