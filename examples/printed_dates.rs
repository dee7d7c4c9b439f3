//! What do printed dates mean? `normalize::date` answers without any page.
//!
//! ```text
//! cargo run --example printed_dates
//! ```

use newsprint::normalize::{Hints, date};

/// A language and a line as a page of it may print it.
const LINES: &[(&str, &str)] = &[
    ("en", "Published May 6, 2022 at 3:05 pm GMT"),
    ("de", "Stand: 6. Mai 2022, 15:05 Uhr"),
    ("fr", "Publié le 6 mai 2022 à 15h05"),
    ("ja", "2022年5月6日 15時05分"),
    ("th", "6 พฤษภาคม 2565"),
    ("de", "06.05.2022"),
    // The sixth of May or the fifth of June: better nothing than a guess.
    ("en", "05/06/2022"),
];

fn main() {
    for (language, line) in LINES {
        let hints = Hints::default().with_language(Some(*language));
        match date::find(line, &hints) {
            Some(timestamp) => println!("{timestamp}  {line}"),
            None => println!("none  {line}"),
        }
    }
}
