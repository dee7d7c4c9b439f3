//! Articles in SQL: runs a query over a table of pages in Parquet.
//!
//! ```text
//! cargo run -- pages.parquet "SELECT a.headline, a.published.day FROM (SELECT extract_article(html, url) AS a FROM pages)"
//! ```

mod extract_article;

use datafusion::error::{DataFusionError, Result};
use datafusion::prelude::{ParquetReadOptions, SessionContext};

#[tokio::main]
async fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [pages, query] = args.as_slice() else {
        return Err(DataFusionError::Execution("usage: newsprint-datafusion PAGES.parquet QUERY".to_owned()));
    };
    let context = SessionContext::new();
    context.register_udf(extract_article::extract_article()?);
    context.register_parquet("pages", pages, ParquetReadOptions::default()).await?;
    context.sql(query).await?.show().await
}

#[cfg(test)]
mod tests;
