//! Maps a stream on several threads and hands the results on in the stream's order.

use std::collections::BTreeMap;
use std::io;
use std::num::NonZeroUsize;
use std::sync::{Condvar, Mutex, PoisonError};

/// How many results may wait for an earlier one, for each job. Results are small beside pages.
const WINDOW: usize = 32;

/// Results not yet handed on.
struct Pending<R, W> {
    next: usize,
    waiting: BTreeMap<usize, R>,
    write: W,
    failed: Option<io::Error>,
}

/// Applies `work` to every item on `jobs` threads and `write` to every result, in the order of the items.
/// Holds at most one item for each job.
///
/// # Errors
/// The first error of `write`; the rest of the stream is left unread then.
pub fn map<T, R, I, F, W>(jobs: NonZeroUsize, items: I, work: F, write: W) -> io::Result<()>
where
    R: Send,
    I: Iterator<Item = T> + Send,
    F: Fn(T) -> R + Sync,
    W: FnMut(R) -> io::Result<()> + Send,
{
    let items = Mutex::new(items.enumerate());
    let pending = Mutex::new(Pending { next: 0, waiting: BTreeMap::new(), write, failed: None });
    let moved = Condvar::new();
    std::thread::scope(|scope| {
        for _ in 0..jobs.get() {
            scope.spawn(|| {
                loop {
                    let Some((index, item)) = items.lock().unwrap_or_else(PoisonError::into_inner).next()
                    else {
                        break;
                    };
                    let result = work(item);
                    let mut pending = pending.lock().unwrap_or_else(PoisonError::into_inner);
                    while pending.failed.is_none() && index >= pending.next + WINDOW * jobs.get() {
                        pending = moved.wait(pending).unwrap_or_else(PoisonError::into_inner);
                    }
                    pending.waiting.insert(index, result);
                    pending.hand_on();
                    moved.notify_all();
                    if pending.failed.is_some() {
                        break;
                    }
                }
            });
        }
    });
    let failed = pending.into_inner().unwrap_or_else(PoisonError::into_inner).failed;
    failed.map_or(Ok(()), Err)
}

impl<R, W: FnMut(R) -> io::Result<()>> Pending<R, W> {
    fn hand_on(&mut self) {
        while self.failed.is_none() {
            let Some(result) = self.waiting.remove(&self.next) else { break };
            self.next += 1;
            self.failed = (self.write)(result).err();
        }
    }
}
