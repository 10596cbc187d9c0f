//! Relay connections: how a page looks to a client. Rows, counts and facets are read only where they are selected.

use super::{
    facet::{Facet, Faceted},
    page::{Link, List, Listed, Slice, Window},
    planner::Field,
    row::{Row, Selected},
};
use crate::error::{Nullable, Result};
use async_graphql::{Context, Object, OutputType, SelectionField, SimpleObject, TypeName};
use std::borrow::Cow;

/// An edge: a row where it stands in a list. Most have nothing but their cursor and their node: `Edge`.
pub trait EdgeOf: OutputType {
    type Node: Row;
    /// Besides cursor and node, for the planner.
    const FIELDS: &'static [Field] = &[];
    fn new(node: Self::Node, cursor: String, parent: i64) -> Self;
    fn node(&self) -> &Self::Node;
    fn cursor(&self) -> &str;
}

pub struct Edge<T> {
    node: T,
    cursor: String,
}

impl<T: Row> EdgeOf for Edge<T> {
    type Node = T;

    fn new(node: T, cursor: String, _parent: i64) -> Self {
        Edge { node, cursor }
    }

    fn node(&self) -> &T {
        &self.node
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

impl<T: OutputType> TypeName for Edge<T> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", T::type_name()).into()
    }
}

/// An entry of a page.
#[Object(name_type)]
impl<T: Row> Edge<T> {
    /// Where the entry stands in the list: pass it as `after` or `before` to read on from here.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The entry itself.
    async fn node(&self) -> &T {
        &self.node
    }
}

/// Where a page lies in its list (Relay).
#[derive(SimpleObject)]
pub struct PageInfo {
    /// Whether there are entries after the last one of this page.
    pub has_next_page: bool,
    /// Whether there are entries before the first one of this page.
    pub has_previous_page: bool,
    /// The cursor of the first entry; null where the page is empty.
    pub start_cursor: Option<String>,
    /// The cursor of the last entry; null where the page is empty.
    pub end_cursor: Option<String>,
}

/// What both kinds of connection hold.
pub struct Page<E> {
    list: List,
    slice: Slice,
    edges: Vec<E>,
    more: bool,
}

impl<E: EdgeOf> Page<E> {
    async fn read(ctx: &Context<'_>, list: List, window: &Window) -> Result<Page<E>> {
        let slice = list.slice(window)?;
        let (edges, more) = match wanted(ctx.field()) {
            None => (vec![], false),
            Some(selected) => {
                let (rows, more) = list.rows::<E::Node>(ctx, &slice, &selected).await?;
                (rows.into_iter().map(|placed| E::new(placed.row, placed.cursor, list.parent)).collect(), more)
            }
        };
        Ok(Page { list, slice, edges, more })
    }

    fn nodes(&self) -> Vec<&E::Node> {
        self.edges.iter().map(E::node).collect()
    }

    async fn info(&self, ctx: &Context<'_>) -> Result<PageInfo> {
        let (mut next, mut previous) = (false, false);
        for field in ctx.field().selection_set() {
            match field.name() {
                "hasNextPage" => next = true,
                "hasPreviousPage" => previous = true,
                _ => {}
            }
        }
        let (ahead, behind) = if self.slice.backward { (false, self.more) } else { (self.more, false) };
        let cursor = |edge: Option<&E>| edge.map(|edge| edge.cursor().to_owned());
        Ok(PageInfo {
            has_next_page: ahead || next && self.list.beside::<E::Node>(ctx, &self.slice, false).await?,
            has_previous_page: behind || previous && self.list.beside::<E::Node>(ctx, &self.slice, true).await?,
            start_cursor: cursor(self.edges.first()),
            end_cursor: cursor(self.edges.last()),
        })
    }
}

/// The fields that are selected of the nodes; nothing if no rows are needed.
fn wanted(connection: SelectionField<'_>) -> Option<Selected> {
    let mut wanted = None;
    for field in connection.selection_set() {
        match field.name() {
            "nodes" => add(&mut wanted, field),
            "edges" => {
                wanted.get_or_insert_default();
                field.selection_set().filter(|field| field.name() == "node").for_each(|node| add(&mut wanted, node));
            }
            "pageInfo" => {
                wanted.get_or_insert_default();
            }
            _ => {}
        }
    }
    wanted
}

fn add(wanted: &mut Option<Selected>, node: SelectionField<'_>) {
    wanted.get_or_insert_default().extend(super::row::selected(node));
}

impl Link {
    /// A connection with a filter, an order and facets.
    pub async fn connection<E: EdgeOf<Node: Listed>>(
        &self, ctx: &Context<'_>, parent: i64, window: Window, filter: Option<<E::Node as Listed>::Filter>,
        order: Option<Vec<<E::Node as Listed>::Order>>,
    ) -> Result<Connection<E>> {
        let list = self.list::<E::Node>(ctx, parent, filter, order).await?;
        Ok(Connection(Page::read(ctx, list, &window).await?))
    }

    /// A connection that is read as it is.
    pub async fn plain<E: EdgeOf>(&self, ctx: &Context<'_>, parent: i64, window: Window) -> Result<PlainConnection<E>> {
        self.whole::<E::Node>(parent).plain(ctx, window).await
    }
}

impl List {
    /// A connection without filter, order and facets.
    pub async fn plain<E: EdgeOf>(self, ctx: &Context<'_>, window: Window) -> Result<PlainConnection<E>> {
        Ok(PlainConnection(Page::read(ctx, self, &window).await?))
    }
}

pub struct Connection<E>(Page<E>);

impl<E: OutputType> TypeName for Connection<E> {
    fn type_name() -> Cow<'static, str> {
        connection_name::<E>()
    }
}

/// A page of a list, and what can be said of the whole list.
#[Object(name_type)]
impl<E: EdgeOf<Node: Faceted>> Connection<E> {
    /// The entries of the page, each with its cursor.
    async fn edges(&self) -> &[E] {
        &self.0.edges
    }

    /// The entries of the page without their edges.
    async fn nodes(&self) -> Vec<&E::Node> {
        self.0.nodes()
    }

    /// Where the page lies in its list.
    async fn page_info(&self, ctx: &Context<'_>) -> Result<PageInfo> {
        self.0.info(ctx).await
    }

    /// How many entries the filter lets through, on all pages together. Counted only when asked for.
    async fn total_count(&self, ctx: &Context<'_>) -> Nullable<i64> {
        Some(self.0.list.count::<E::Node>(ctx).await)
    }

    /// Counts by one or more dimensions, over everything that the filter lets through, the largest first.
    async fn facets(
        &self, ctx: &Context<'_>,
        #[graphql(desc = "What to count by. Several dimensions give a count for each combination.")] by: Vec<
            <E::Node as Faceted>::Facet,
        >,
        #[graphql(desc = "At most so many counts, at most 500.", default = 100)] first: i32,
    ) -> Result<Vec<Facet>> {
        super::facet::facets::<E::Node>(ctx, &self.0.list, &by, first).await
    }
}

pub struct PlainConnection<E>(Page<E>);

impl<E: OutputType> TypeName for PlainConnection<E> {
    fn type_name() -> Cow<'static, str> {
        connection_name::<E>()
    }
}

/// A page of a list.
#[Object(name_type)]
impl<E: EdgeOf> PlainConnection<E> {
    /// The entries of the page, each with its cursor.
    async fn edges(&self) -> &[E] {
        &self.0.edges
    }

    /// The entries of the page without their edges.
    async fn nodes(&self) -> Vec<&E::Node> {
        self.0.nodes()
    }

    /// Where the page lies in its list.
    async fn page_info(&self, ctx: &Context<'_>) -> Result<PageInfo> {
        self.0.info(ctx).await
    }

    /// How many entries the list has, on all pages together. Counted only when asked for.
    async fn total_count(&self, ctx: &Context<'_>) -> Nullable<i64> {
        Some(self.0.list.count::<E::Node>(ctx).await)
    }
}

fn connection_name<E: OutputType>() -> Cow<'static, str> {
    format!("{}Connection", E::type_name().trim_end_matches("Edge")).into()
}
