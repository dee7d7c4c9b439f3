//! How long does it take to read? As the page says, else by its words, at a rate of one's own.
//!
//! ```text
//! cargo run --example reading_time_only
//! ```

use newsprint::normalize::reading_time;
use newsprint::{Error, Extractor};

fn main() -> Result<(), Error> {
    let sentence =
        "The last ferry crossed the strait on Friday evening, eighty years after the first one had. ";
    let text = sentence.repeat(60);
    let extractor = Extractor::new().with_words_per_minute(200);
    for page in [
        format!("<h1>Ferry line closes</h1><span>4 min read</span><p>{text}</p>"),
        format!("<h1>Ferry line closes</h1><p>{text}</p>"),
    ] {
        if let Some(time) = extractor.page(&page).extract()?.reading_time {
            println!("{} minutes, {}, {} words", time.minutes, time.basis, time.words.unwrap_or_default());
        }
    }
    // A text that is no page, at a slower rate.
    println!("{} minutes", reading_time::estimate(reading_time::count_words(&text), 150));
    Ok(())
}
