//! How are many pages read at once? One `Extractor` serves any number of threads.
//!
//! ```text
//! cargo run --example threads
//! ```

use std::thread;

use newsprint::Extractor;

fn main() {
    let pages: Vec<String> = (1..=8)
        .map(|n| {
            format!(
                "<h1>Story {n} of the day</h1><p>The council met for the {n}th time, and adjourned again.</p>"
            )
        })
        .collect();
    let extractor = Extractor::new().with_words_per_minute(200);
    let read = |page: &String| extractor.page(page).extract().ok()?.headline;
    let headlines: Vec<Option<String>> = thread::scope(|scope| {
        let readers: Vec<_> = pages
            .chunks(4)
            .map(|pages| scope.spawn(move || pages.iter().map(read).collect::<Vec<_>>()))
            .collect();
        readers.into_iter().flat_map(|reader| reader.join().unwrap_or_default()).collect()
    });
    for headline in headlines.into_iter().flatten() {
        println!("{headline}");
    }
}
