//! For whoever watches the server: `/health` says that it runs, `/ready` that it can answer.

use super::router::App;
use axum::{
    extract::State,
    http::{StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(1);

pub async fn live() -> &'static str {
    "ok\n"
}

pub async fn ready(State(app): State<App>) -> Response {
    match tokio::time::timeout(PATIENCE, reach(app.engine().database())).await {
        Ok(Ok(())) => "ready\n".into_response(),
        failure => {
            let cause = failure.ok().and_then(Result::err);
            tracing::warn!(?cause, "the database cannot be reached");
            let message = "the database cannot be reached; it is tried again with every request\n";
            (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "5")], message).into_response()
        }
    }
}

/// The pool may hold connections that died with the server they led to; each is met once, and closed.
async fn reach(database: &DatabaseConnection) -> Result<(), DbErr> {
    loop {
        match database.execute_unprepared("select 1").await {
            Ok(_) => return Ok(()),
            Err(error @ (DbErr::Conn(_) | DbErr::ConnectionAcquire(_))) => return Err(error),
            Err(error) => tracing::debug!(%error, "a dead connection"),
        }
    }
}
