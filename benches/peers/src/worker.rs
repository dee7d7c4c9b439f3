//! The process that reads pages: the number of a page comes in on a line, and what it cost goes out on another.

use std::io::{BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use url::Url;

use crate::pages::Set;
use crate::readers::Reader;

/// Answers until its input ends. `cost` runs the reading and says what it cost.
pub fn serve(reader: &Reader, sets: &[Set], cost: impl Fn(&dyn Fn() -> bool) -> (bool, u64)) {
    // Panics are counted; their messages would only fill the screen.
    std::panic::set_hook(Box::new(|_| {}));
    let pages: Vec<(String, Url)> = sets
        .iter()
        .flat_map(|set| set.texts().into_iter().zip(set.pages.iter().map(|page| page.url.clone())))
        .collect();
    let (mut input, mut output) = (std::io::stdin().lock().lines(), std::io::stdout().lock());
    while let Some(Ok(line)) = input.next() {
        let Some((text, url)) = line.parse().ok().and_then(|number: usize| pages.get(number)) else { break };
        let reply = match catch_unwind(AssertUnwindSafe(|| cost(&|| (reader.read)(text, url)))) {
            Ok((true, cost)) => format!("read {cost}"),
            Ok((false, cost)) => format!("refused {cost}"),
            Err(_) => "panicked 0".to_owned(),
        };
        if writeln!(output, "{reply}").and_then(|()| output.flush()).is_err() {
            break;
        }
    }
}
