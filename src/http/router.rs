//! What stands where, and what every request goes through.

use super::{accept::Media, answers::Answers, cost::GRAPHQL_COST, graphql, health, request_id, response, web};
use crate::{
    config::Config,
    error::Error,
    graphql::{
        execute::{Answer, Engine},
        persisted::{Trusted, TrustedError},
    },
};
use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{
        HeaderValue, Method, StatusCode,
        header::{
            ACCEPT, AUTHORIZATION, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderName,
            IF_NONE_MATCH, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
        },
    },
    middleware::{self, Next},
    response::Response,
    routing::get,
};
use sea_orm::DatabaseConnection;
use std::{any::Any, path::PathBuf, sync::Arc};
use tower_http::{
    CompressionLevel,
    catch_panic::CatchPanicLayer,
    compression::{CompressionLayer, DefaultPredicate, Predicate, predicate::SizeAbove},
    cors::{Any as AnyOrigin, CorsLayer},
};

/// Below this a response fits into one packet anyway.
const WORTH_COMPRESSING: u64 = 1_024;

/// What the handlers share.
#[derive(Clone)]
pub struct App(Arc<Shared>);

struct Shared {
    engine: Engine,
    answers: Answers,
    operator_token: Option<String>,
    cors_origins: Vec<String>,
}

impl App {
    /// # Errors
    /// If the file of trusted documents cannot be used.
    pub fn new(config: &Config, database: DatabaseConnection) -> Result<App, TrustedError> {
        let read = |path: &PathBuf| Trusted::read(path, config.only_trusted, &config.limits);
        let trusted = config.trusted_documents.as_ref().map(read).transpose()?.unwrap_or_default();
        let engine = Engine::new(config, trusted, database);
        Ok(App(Arc::new(Shared {
            engine,
            answers: Answers::new(config.answer_cache),
            operator_token: config.operator_token.clone(),
            cors_origins: config.cors_origins.clone(),
        })))
    }

    pub fn engine(&self) -> &Engine {
        &self.0.engine
    }

    pub fn answers(&self) -> &Answers {
        &self.0.answers
    }

    pub fn operator_token(&self) -> Option<&str> {
        self.0.operator_token.as_deref()
    }
}

pub fn router(app: App) -> Router {
    let cors = cors(&app.0.cors_origins);
    // Answers differ each time, so the fastest level serves them best.
    let compression = CompressionLayer::new()
        .quality(CompressionLevel::Fastest)
        .compress_when(DefaultPredicate::new().and(SizeAbove::new(WORTH_COMPRESSING)));
    let atlas = web::ATLAS.iter().fold(Router::new().route("/", get(web::atlas)), |router, part| {
        router.route(&format!("/{part}"), get(web::atlas)).route(&format!("/{part}/{{*rest}}"), get(web::atlas))
    });
    let router = atlas
        .route("/graphql", get(graphql::get).post(graphql::post).fallback(graphql::other_method))
        .route("/playground", get(web::playground))
        .route("/playground/", get(web::playground))
        .route("/assets/{*path}", get(web::asset))
        .route("/health", get(health::live))
        .route("/ready", get(health::ready))
        .fallback(nothing_here)
        .with_state(app)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(compression)
        .layer(middleware::from_fn(guard));
    let router = match cors {
        Some(cors) => router.layer(cors),
        None => router,
    };
    router.layer(middleware::from_fn(request_id::trace))
}

async fn nothing_here(request: Request) -> Response {
    let path = request.uri().path();
    let message =
        format!("nothing is at {path}; the atlas is at /, the playground at /playground, the API at /graphql");
    response::write(StatusCode::NOT_FOUND, Media::Json, Answer::refused(Error::NotFound(message)).json())
}

/// The engine catches panics of resolvers, with the id of the request; this is for all else.
fn panicked(_: Box<dyn Any + Send + 'static>) -> Response<Body> {
    let answer = Answer::refused(Error::internal(Panic));
    response::write(StatusCode::INTERNAL_SERVER_ERROR, Media::Json, answer.json())
}

#[derive(Debug, thiserror::Error)]
#[error("a panic")]
struct Panic;

/// What browsers are told of every response. A page says itself what it may load; all else is data.
async fn guard(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    let policy = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(policy);
    response
}

/// Nothing where no other origin may ask.
fn cors(origins: &[String]) -> Option<CorsLayer> {
    let layer = CorsLayer::new()
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([
            ACCEPT,
            AUTHORIZATION,
            CACHE_CONTROL,
            CONTENT_TYPE,
            GRAPHQL_COST,
            IF_NONE_MATCH,
            request_id::X_REQUEST_ID,
        ])
        .expose_headers([ETAG, request_id::X_REQUEST_ID, HeaderName::from_static("server-timing")]);
    if origins.is_empty() {
        None
    } else if origins.iter().any(|origin| origin == "*") {
        Some(layer.allow_origin(AnyOrigin))
    } else {
        let origins = origins.iter().filter_map(|origin| HeaderValue::try_from(origin).ok());
        Some(layer.allow_origin(origins.collect::<Vec<_>>()))
    }
}
