//! When was it published, and how exactly does the page say so? Never more than the page gives.
//!
//! ```text
//! cargo run --example dates_only
//! ```

use newsprint::chrono::Utc;
use newsprint::{Error, Extractor, Timestamp};

const PAGES: [&str; 3] = [
    "<h1>Ferry line closes</h1><p>By Ada Lund · March 4, 2023</p><p>The last ferry crossed on Friday, the line said.</p>",
    "<h1>Ferry line closes</h1><p>March 4, 2023, 6:30 pm</p><p>The last ferry crossed on Friday, the line said.</p>",
    "<meta property=article:published_time content=2023-03-04T06:30:00+01:00><h1>Ferry line closes</h1>\
     <p>The last ferry crossed on Friday evening, eighty years after the first one had.</p>",
];

fn main() -> Result<(), Error> {
    for page in PAGES {
        match Extractor::new().page(page).extract()?.published {
            Some(Timestamp::Instant(at)) => println!("a moment: {}", at.with_timezone(&Utc)),
            Some(at @ Timestamp::Local(_)) => {
                // What a caller may know, and a page does not say: whose clock it is.
                println!("a local time: {at}, of a newsroom in London {}", at.assume_zone(&Utc));
            }
            Some(at) => println!("a day: {}", at.day()),
            None => println!("undated"),
        }
    }
    Ok(())
}
