//! Serving until told to stop, and then until what has begun is answered.

use super::router::{App, router};
use crate::config::Config;
use std::{future::Future, io, time::Duration};
use tokio::{net::TcpListener, sync::oneshot};

/// How much longer than a request may take the server waits for the last one.
const GRACE: Duration = Duration::from_secs(2);

/// Listens where the configuration says.
pub async fn serve(config: &Config, app: App, shutdown: impl Future<Output = ()> + Send + 'static) -> io::Result<()> {
    serve_on(TcpListener::bind(config.listen).await?, app, shutdown).await
}

/// Serves until `shutdown` is over: then no connection is taken any more, requests in flight are finished, and after the
/// time that one may take, those that are left are dropped.
pub async fn serve_on(
    listener: TcpListener, app: App, shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let patience = app.engine().limits().time + GRACE;
    let (stopping, stopped) = oneshot::channel();
    let shutdown = async move {
        shutdown.await;
        tracing::info!("stopping; requests in flight are finished");
        let _ = stopping.send(());
    };
    let watched = app.clone();
    let server = axum::serve(listener, router(app)).with_graceful_shutdown(shutdown);
    let too_long = async {
        match stopped.await {
            Ok(()) => tokio::time::sleep(patience).await,
            // The server ended by itself.
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        ended = server => ended,
        () = too_long => {
            tracing::warn!("some requests did not end in time and are dropped");
            Ok(())
        }
        never = watched.answers().watch(watched.engine().database()) => match never {},
    }
}

/// SIGINT or SIGTERM.
pub async fn signals() {
    let interrupt = async { drop(tokio::signal::ctrl_c().await) };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
