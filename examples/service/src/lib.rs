//! A page is posted to `/article?url=…`, its article comes back as JSON.

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::{HeaderMap, StatusCode, header::CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router, routing::post};
use newsprint::{Article, Error, Extractor, Limits};
use serde::Deserialize;
use serde_json::json;

/// Bytes of a page at most: what is longer is refused while it comes in.
pub const MAX_BYTES: usize = 4 << 20;

/// Returns the service.
pub fn app() -> Router {
    let extractor = Extractor::new().with_limits(Limits::default().with_bytes(MAX_BYTES));
    let routes = Router::new().route("/article", post(article));
    routes.layer(DefaultBodyLimit::max(MAX_BYTES)).with_state(extractor)
}

#[derive(Deserialize)]
struct Asked {
    url: Option<String>,
}

/// Why there is no article.
enum Failure {
    Page(Error),
    Panic,
}

async fn article(
    State(extractor): State<Extractor>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    page: Bytes,
) -> Result<Json<Article>, Failure> {
    // Extraction is work and never waits: not for the threads that serve connections.
    let extracted = tokio::task::spawn_blocking(move || {
        let mut extraction = extractor.bytes(&page);
        if let Some(content_type) = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()) {
            extraction = extraction.content_type(content_type);
        }
        match asked.url.as_deref() {
            Some(url) => extraction.url(url).extract(),
            None => extraction.extract(),
        }
    });
    extracted.await.map_err(|_| Failure::Panic)?.map(Json).map_err(Failure::Page)
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, kind, message) = match self {
            Self::Panic => (StatusCode::INTERNAL_SERVER_ERROR, "panic", "the page cannot be read".to_owned()),
            Self::Page(error) => {
                let (status, kind) = match error {
                    Error::NoArticle { .. } => (StatusCode::UNPROCESSABLE_ENTITY, "no_article"),
                    Error::LimitExceeded { .. } => (StatusCode::PAYLOAD_TOO_LARGE, "limit_exceeded"),
                    Error::Binary => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "binary"),
                    Error::Url(_) => (StatusCode::BAD_REQUEST, "url"),
                    _ => (StatusCode::BAD_REQUEST, "error"),
                };
                (status, kind, error.to_string())
            }
        };
        (status, Json(json!({"error": {"kind": kind, "message": message}}))).into_response()
    }
}
