//! How long work takes.

use std::hint::black_box;
use std::time::Duration;

/// The time that it takes, and to drop what it gives: the thread's own on Linux, which stands still while other
/// programs run; elsewhere that of the clock.
pub fn time<R>(run: impl FnOnce() -> R) -> Duration {
    let start = now();
    drop(black_box(run()));
    now().saturating_sub(start)
}

#[cfg(target_os = "linux")]
fn now() -> Duration {
    use rustix::time::{ClockId, clock_gettime};

    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

#[cfg(not(target_os = "linux"))]
fn now() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed()
}
