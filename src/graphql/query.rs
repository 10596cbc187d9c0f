//! The root of all queries.

use super::{
    actor::{self, Actor},
    collections::Collections,
    connection::{Connection, Edge},
    country::{self, Country, CountryFilter, CountryOrder},
    event::{self, Event, EventFilter, EventOrder},
    look_up::LookUp,
    membership::{self, Membership, MembershipFilter, MembershipOrder},
    mission::{self, Mission, MissionFilter, MissionOrder},
    organization::{self, Organization, OrganizationFilter, OrganizationOrder},
    page::Window,
    person::{self, Person, PersonFilter, PersonOrder},
    place::{self, Place, PlaceFilter, PlaceOrder},
    relation::{self, Relation, RelationFilter, RelationOrder},
    row,
    scalar::{actor_ref::ActorRef, country_code::CountryCode},
    treaty::{self, Treaty, TreatyFilter, TreatyOrder},
};
use crate::error::Nullable;
use async_graphql::{Context, Object};

pub struct Query;

/// Everything that can be asked.
#[Object]
impl Query {
    #[graphql(flatten)]
    async fn look_up(&self) -> LookUp {
        LookUp
    }

    #[graphql(flatten)]
    async fn collections(&self) -> Collections {
        Collections
    }

    /// A country by its ISO code. A code that no country has is an error that names the closest.
    async fn country(
        &self, ctx: &Context<'_>, #[graphql(desc = "Its ISO code in any form: KZ, KAZ or 398.")] code: CountryCode,
    ) -> Nullable<Country> {
        country::by_code(ctx, code).await.transpose()
    }

    /// An organization by its slug. Null where none has it.
    async fn organization(
        &self, ctx: &Context<'_>, #[graphql(desc = "Its name in addresses: osce.")] slug: String,
    ) -> Nullable<Organization> {
        row::by_slug(ctx, slug).await.transpose()
    }

    /// A person by their slug. Null where nobody has it.
    async fn person(
        &self, ctx: &Context<'_>, #[graphql(desc = "Its name in addresses: erlan-idrissov.")] slug: String,
    ) -> Nullable<Person> {
        row::by_slug(ctx, slug).await.transpose()
    }

    /// A country, an organization or a person. A name that nobody bears is an error that names the closest.
    async fn actor(
        &self, ctx: &Context<'_>,
        #[graphql(name = "ref", desc = "A country code or a slug: KZ, osce, erlan-idrissov.")] named: ActorRef,
    ) -> Nullable<Actor> {
        Some(actor::by_ref(ctx, &named).await)
    }

    /// The relation of two actors, whichever is named first. Null where none is on record.
    async fn relation(
        &self, ctx: &Context<'_>, #[graphql(desc = "One side.")] of: ActorRef,
        #[graphql(desc = "The other side.")] with: ActorRef,
    ) -> Nullable<Relation> {
        relation::of_both(ctx, &of, &with).await.transpose()
    }

    /// A treaty by its slug. Null where none has it.
    async fn treaty(
        &self, ctx: &Context<'_>,
        #[graphql(desc = "Its name in addresses: charter-of-the-united-nations.")] slug: String,
    ) -> Nullable<Treaty> {
        row::by_slug(ctx, slug).await.transpose()
    }

    /// An event by its slug. Null where none has it.
    async fn event(
        &self, ctx: &Context<'_>, #[graphql(desc = "Its name in addresses: osce-summit-2010.")] slug: String,
    ) -> Nullable<Event> {
        row::by_slug(ctx, slug).await.transpose()
    }

    /// All countries.
    async fn countries(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<CountryFilter>, order_by: Option<Vec<CountryOrder>>,
    ) -> Nullable<Connection<Edge<Country>>> {
        let window = Window { first, after, last, before };
        Some(Box::pin(country::ALL.connection(ctx, 0, window, filter, order_by)).await)
    }

    /// All organizations.
    async fn organizations(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<OrganizationFilter>, order_by: Option<Vec<OrganizationOrder>>,
    ) -> Nullable<Connection<Edge<Organization>>> {
        Some(organization::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// All persons.
    async fn persons(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<PersonFilter>, order_by: Option<Vec<PersonOrder>>,
    ) -> Nullable<Connection<Edge<Person>>> {
        Some(person::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// All relations, each pair of actors once.
    async fn relations(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<RelationFilter>, order_by: Option<Vec<RelationOrder>>,
    ) -> Nullable<Connection<Edge<Relation>>> {
        Some(relation::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// All treaties, the first signed first.
    async fn treaties(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<TreatyFilter>, order_by: Option<Vec<TreatyOrder>>,
    ) -> Nullable<Connection<Edge<Treaty>>> {
        Some(treaty::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// All memberships, by member and organization.
    async fn memberships(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<MembershipFilter>, order_by: Option<Vec<MembershipOrder>>,
    ) -> Nullable<Connection<Edge<Membership>>> {
        Some(membership::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// All missions, by sender and host.
    async fn missions(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<MissionFilter>, order_by: Option<Vec<MissionOrder>>,
    ) -> Nullable<Connection<Edge<Mission>>> {
        Some(mission::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// All events in the order of time.
    async fn events(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<EventFilter>, order_by: Option<Vec<EventOrder>>,
    ) -> Nullable<Connection<Edge<Event>>> {
        Some(event::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }

    /// All places.
    async fn places(
        &self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>,
        filter: Option<PlaceFilter>, order_by: Option<Vec<PlaceOrder>>,
    ) -> Nullable<Connection<Edge<Place>>> {
        Some(place::ALL.connection(ctx, 0, Window { first, after, last, before }, filter, order_by).await)
    }
}
