//! The pages of an archive.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read};
use std::sync::{Arc, Mutex, PoisonError};

use super::archive::{Archive, Found, Record};
use super::http::Head;
use super::tally::{Tally, count};
use super::warc_header::{Header, RecordType};

/// A page, or a revisit of one.
pub struct Capture {
    pub offset: u64,
    pub header: Header,
    /// None for a revisit, which holds no page.
    pub response: Option<Response>,
}

/// A response as it was sent.
pub struct Response {
    pub head: Head,
    block: Vec<u8>,
}

impl Response {
    pub fn body(&self) -> &[u8] {
        &self.block[self.head.len..]
    }
}

/// The pages of an archive, in order.
pub struct Captures<R: Read> {
    archive: Archive<R>,
    /// The hashes of the pages so far, to skip those that come again.
    seen: Option<HashSet<u64>>,
    tally: Arc<Tally>,
    /// Why the archive could not be read to its end.
    failed: Arc<Mutex<Option<io::Error>>>,
}

impl<R: Read> Captures<R> {
    pub fn new(archive: R, tally: Arc<Tally>, failed: Arc<Mutex<Option<io::Error>>>) -> Self {
        Self { archive: Archive::new(archive), seen: None, tally, failed }
    }

    /// The same without revisits, and without pages that came before.
    pub fn without_duplicates(self) -> Self {
        Self { seen: Some(HashSet::new()), ..self }
    }

    /// Whether a page came before.
    fn is_duplicate(&mut self, capture: &Capture) -> bool {
        let Some(seen) = &mut self.seen else { return false };
        let Some(response) = &capture.response else { return true };
        // Not all crawlers write digests.
        let mut hasher = DefaultHasher::new();
        match &capture.header.payload_digest {
            Some(digest) => digest.hash(&mut hasher),
            None => response.body().hash(&mut hasher),
        }
        !seen.insert(hasher.finish())
    }
}

impl<R: Read> Iterator for Captures<R> {
    type Item = Capture;

    fn next(&mut self) -> Option<Capture> {
        loop {
            let record = match self.archive.next()? {
                Ok(Found::Record(record)) => record,
                Ok(Found::TooLong) => {
                    count(&self.tally.too_long);
                    continue;
                }
                Ok(Found::Damaged) => {
                    count(&self.tally.damaged);
                    continue;
                }
                Err(error) => {
                    *self.failed.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                    return None;
                }
            };
            match capture(record) {
                None => count(&self.tally.no_page),
                Some(capture) if self.is_duplicate(&capture) => count(&self.tally.duplicate),
                capture => return capture,
            }
        }
    }
}

/// The page of a record, if it holds one.
fn capture(record: Record) -> Option<Capture> {
    let Record { offset, header, block } = record;
    let response = match header.record_type {
        RecordType::Response => Some(response(block)?),
        RecordType::Revisit => None,
        RecordType::Other => return None,
    };
    Some(Capture { offset, header, response })
}

fn response(block: Vec<u8>) -> Option<Response> {
    let head = Head::parse(&block)?;
    head.is_page(&block[head.len..]).then_some(Response { head, block })
}
