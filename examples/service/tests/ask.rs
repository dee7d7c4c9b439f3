//! The service, started and asked.

use std::net::{Ipv4Addr, SocketAddr};

use newsprint::Article;
use newsprint_service::{MAX_BYTES, app};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

const PAGE: &str = "<h1>Ferry line closes</h1><p class=byline>By Ada Lund</p>\
    <p>The last ferry crossed the strait on <a href=/friday>Friday evening</a>, eighty years after the first one had.</p>";

/// A service that runs until it is dropped, which waits for it to shut down.
struct Service {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    runtime: tokio::runtime::Runtime,
    served: Option<tokio::task::JoinHandle<std::io::Result<()>>>,
}

impl Service {
    fn start() -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let stopped = async { drop(stopped.await) };
        let served = axum::serve(listener, app()).with_graceful_shutdown(stopped);
        let served = runtime.spawn(async move { served.await });
        Self { address, stop: Some(stop), runtime, served: Some(served) }
    }

    fn ask(&self, query: &str, content_type: &str, page: &[u8]) -> (u16, Value) {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let asked = agent.post(format!("http://{}/article{query}", self.address)).header("content-type", content_type);
        let mut answer = asked.send(page).unwrap();
        (answer.status().as_u16(), answer.body_mut().read_json().unwrap_or_default())
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.stop.take().unwrap().send(()).unwrap();
        self.runtime.block_on(self.served.take().unwrap()).unwrap().unwrap();
    }
}

#[test]
fn a_page_gives_its_article() {
    let service = Service::start();
    let (status, article) = service.ask("?url=https://herald.example/2023/ferry", "text/html; charset=utf-8", PAGE.as_bytes());
    assert_eq!(status, 200, "{article}");
    let article: Article = serde_json::from_value(article).unwrap();
    assert_eq!(article.headline.as_deref(), Some("Ferry line closes"));
    assert_eq!(article.paragraphs[0].links[0].url, "https://herald.example/friday");
    assert!(service.ask("", "text/html", PAGE.as_bytes()).1["paragraphs"].is_array());
}

#[test]
fn each_failure_has_a_status_and_a_kind() {
    let service = Service::start();
    for (query, page, status, kind) in [
        ("", b"".to_vec(), 422, "no_article"),
        ("", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01".to_vec(), 415, "binary"),
        ("", "<div>".repeat(5_000).into_bytes(), 413, "limit_exceeded"),
        ("?url=herald", PAGE.as_bytes().to_vec(), 400, "url"),
    ] {
        let (found, answer) = service.ask(query, "text/html", &page);
        assert_eq!((found, answer["error"]["kind"].as_str()), (status, Some(kind)), "{answer}");
    }
    // Beyond the limit the body is not read.
    assert_eq!(service.ask("", "text/html", &vec![b'a'; MAX_BYTES + 1]).0, 413);
}
