//! The command `newsprint`: pages in, articles out.

mod batch;
mod extract;
mod failure;
mod show;
#[cfg(feature = "archive")]
mod warc;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;

use failure::Failure;
use newsprint::{Article, schemars};

const EXAMPLES: &str = "\
Examples:
  newsprint extract page.html --url https://example.org/news/bridge
  curl -s https://example.org/news/bridge | newsprint extract --format markdown
  newsprint inspect page.html --html > inspection.html
  newsprint batch pages.jsonl --output articles.jsonl
  newsprint schema > article.schema.json
  newsprint completions bash > ~/.local/share/bash-completion/completions/newsprint

Exit status:
  0    done; of `batch` also if some pages gave no article, their lines say so
  1    the page holds no article, or goes beyond a limit
  2    the command line is wrong
  3    a file cannot be read or written
  130  stopped by Ctrl-C; what was done is written";

/// Extracts the article of news pages: headline, byline, dates, text, pictures, related links.
#[derive(Parser)]
#[command(version, after_help = EXAMPLES, after_long_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print the article of one page.
    Extract(extract::Args),
    /// Print the article of one page, and where each of its values came from.
    Inspect {
        #[command(flatten)]
        args: extract::Args,
        /// Print one HTML page that shows all of it: blocks, groups of links, fields with their rivals.
        #[arg(long, conflicts_with_all = ["format", "why"])]
        html: bool,
    },
    /// Extract many pages: JSON lines or a folder in, JSON lines out, in the same order.
    #[command(after_help = batch::HELP)]
    Batch(batch::Args),
    /// Print the JSON Schema of an article as `extract --format json` and `batch` give it.
    Schema,
    /// Extract the pages of a web archive: a WARC file in, JSON lines out.
    #[cfg(feature = "archive")]
    #[command(after_help = warc::HELP)]
    Warc(warc::Args),
    /// Print the completions of a shell.
    Completions {
        /// The shell.
        #[arg(value_enum)]
        shell: Shell,
    },
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Extract(args) => extract::run(&args),
        Command::Inspect { args, html: true } => inspect_page(&args),
        Command::Inspect { args, html: false } => extract::run(&extract::Args { why: true, ..args }),
        Command::Batch(args) => batch::run(&args),
        Command::Schema => schema(),
        #[cfg(feature = "archive")]
        Command::Warc(args) => warc::run(&args),
        Command::Completions { shell } => completions(shell),
    };
    failure::exit_code("newsprint", result)
}

fn inspect_page(args: &extract::Args) -> Result<(), Failure> {
    let page = extract::inspect(args, &extract::read(args)?)?.to_html_page();
    io::stdout().write_all(page.as_bytes()).map_err(|error| Failure::io("standard output", &error))
}

fn schema() -> Result<(), Failure> {
    let schema = schemars::schema_for!(Article);
    let text = serde_json::to_string_pretty(&schema).map_err(|error| Failure::Io(error.to_string()))?;
    writeln!(io::stdout(), "{text}").map_err(|error| Failure::io("standard output", &error))
}

fn completions(shell: Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "newsprint", &mut script);
    io::stdout().write_all(&script).map_err(|error| Failure::io("standard output", &error))
}
