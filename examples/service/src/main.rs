//! Serves on localhost until Ctrl-C; answers that are on their way are finished first.
//!
//! ```text
//! cargo run --release -- [PORT]
//! curl --data-binary @page.html 'http://127.0.0.1:8080/article?url=https://example.org/news/bridge'
//! ```

use std::io;
use std::net::Ipv4Addr;

use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> io::Result<()> {
    let port = std::env::args().nth(1).map_or(Ok(8080), |port| port.parse());
    let port: u16 = port.map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    println!("http://{}/article", listener.local_addr()?);
    let stopped = async {
        // Without a handler the service would have to be killed; then it had better not start.
        let _ = tokio::signal::ctrl_c().await;
    };
    axum::serve(listener, newsprint_service::app()).with_graceful_shutdown(stopped).await
}
