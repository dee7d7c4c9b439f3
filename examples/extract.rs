//! Extracts one page: the bundled one, or any file. What `newsprint extract` does, with the crate's default features.
//!
//! ```text
//! cargo run --release --example extract                                        the bundled page
//! cargo run --release --example extract -- FILE|- [--url URL] [--json] [--why]
//! ```
//!
//! Prints the article for a person to read, or as JSON under `--json`. Under `--why` it also says where each
//! value came from and what was passed over. A page that holds no article gives one line on standard error
//! and a failing exit status.

#[path = "../src/bin/newsprint/extract.rs"]
mod extract;
#[path = "../src/bin/newsprint/failure.rs"]
mod failure;
#[path = "../src/bin/newsprint/show.rs"]
mod show;

use std::process::ExitCode;

use clap::Parser;

const BUNDLED: &[u8] = include_bytes!("../tests/pages/digest_with_claims.html");
const BUNDLED_URL: &str =
    "https://torvia.example/opinion/lowmarks-careful-silence-over-the-saltwater-dispute/";

/// Extracts one page.
#[derive(Parser)]
struct Command {
    #[command(flatten)]
    args: extract::Args,
    /// Print the article as JSON.
    #[arg(long, conflicts_with = "format")]
    json: bool,
}

fn main() -> ExitCode {
    let command = match Command::try_parse() {
        Ok(command) => command,
        Err(error) => return failure::usage("extract", &error),
    };
    let mut args = command.args;
    if command.json {
        args.format = extract::Format::Json;
    }
    let result = if args.file.is_some() {
        extract::run(&args)
    } else {
        args.url.get_or_insert_with(|| BUNDLED_URL.to_owned());
        extract::print(&args, BUNDLED)
    };
    failure::exit_code("extract", result)
}
