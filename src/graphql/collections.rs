//! Root fields: what the record says of actors besides their relations, and what it rests on.

use super::{
    coded_event::{self, CodedEvent, CodedEventFilter, CodedEventOrder},
    connection::{Connection, Edge},
    dataset::{self, Dataset},
    doctrine::{self, Doctrine, DoctrineFilter, DoctrineOrder},
    document::{self, Document, DocumentFilter, DocumentOrder},
    indicator::{self, Indicator, IndicatorFilter, IndicatorOrder},
    issue::{self, Issue, IssueFilter, IssueOrder},
    observation::{self, Observation, ObservationFilter, ObservationOrder},
    page::Window,
    recognition::{self, RecognitionEdge, RecognitionFilter, RecognitionOrder},
    row,
    source::{self, Source, SourceFilter, SourceOrder},
};
use crate::error::Nullable;
use async_graphql::{Context, Object};

pub struct Collections;

/// Lists of what is recorded, and single works by their slugs.
#[Object]
impl Collections {
    /// All recognitions: who recognizes whom, or refuses to.
    async fn recognitions(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<RecognitionFilter>, order_by: Option<Vec<RecognitionOrder>>,
    ) -> Nullable<Connection<RecognitionEdge>> {
        Some(recognition::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// All stated lines of foreign policy.
    async fn doctrines(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<DoctrineFilter>, order_by: Option<Vec<DoctrineOrder>>,
    ) -> Nullable<Connection<Edge<Doctrine>>> {
        Some(doctrine::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// All open and settled matters between actors.
    async fn issues(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<IssueFilter>, order_by: Option<Vec<IssueOrder>>,
    ) -> Nullable<Connection<Edge<Issue>>> {
        Some(issue::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// All measured and estimated figures.
    async fn observations(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<ObservationFilter>, order_by: Option<Vec<ObservationOrder>>,
    ) -> Nullable<Connection<Edge<Observation>>> {
        Some(observation::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// All that observations measure.
    async fn indicators(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<IndicatorFilter>, order_by: Option<Vec<IndicatorOrder>>,
    ) -> Nullable<Connection<Edge<Indicator>>> {
        Some(indicator::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// Lines of machine-coded event streams. There are too many for a list of all: the filter must name a time or an actor.
    async fn coded_events(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<CodedEventFilter>, order_by: Option<Vec<CodedEventOrder>>,
    ) -> Nullable<Connection<Edge<CodedEvent>>> {
        Some(coded_event::all(ctx, Window { first, after, last, before }, filter, order_by).await)
    }

    /// A source by its slug. Null where there is none.
    async fn source(
        &self, ctx: &Context<'_>, #[graphql(desc = "Its name in addresses and filters.")] slug: String,
    ) -> Nullable<Source> {
        row::by_slug(ctx, slug).await.transpose()
    }

    /// All works that facts rest on.
    async fn sources(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<SourceFilter>, order_by: Option<Vec<SourceOrder>>,
    ) -> Nullable<Connection<Edge<Source>>> {
        Some(source::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// An imported text by its slug. Null where there is none.
    async fn document(
        &self, ctx: &Context<'_>, #[graphql(desc = "Its name in addresses.")] slug: String,
    ) -> Nullable<Document> {
        row::by_slug(ctx, slug).await.transpose()
    }

    /// All imported texts.
    async fn documents(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<DocumentFilter>, order_by: Option<Vec<DocumentOrder>>,
    ) -> Nullable<Connection<Edge<Document>>> {
        Some(document::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// The bodies of facts that are loaded, by title: what they are, under which licence, and how much they state.
    async fn datasets(&self, ctx: &Context<'_>) -> Nullable<Vec<Dataset>> {
        Some(dataset::all(ctx).await)
    }
}
