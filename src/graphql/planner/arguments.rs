//! What the arguments of a request say: whom it names, and which page of which list it asks for.

use super::{
    Unplanned,
    describe::{Inputs, Listing},
    fetch::Fetch,
    plan::{By, Naming, Page},
};
use crate::graphql::{
    page::{Slice, Window},
    scalar::{actor_ref::ActorRef, country_code::CountryCode},
};
use async_graphql::{InputType, Name, Value, parser::types::Field as Asked};

type Result<T> = std::result::Result<T, Unplanned>;

impl Fetch<'_> {
    /// The actor that an argument names. What nobody bears is for the resolvers to explain.
    pub fn named(&mut self, how: Naming, asked: &Asked, name: &str) -> Result<i64> {
        self.used = true;
        let value = self.argument(asked, name)?;
        let name = match how {
            Naming::Code => <CountryCode as InputType>::parse(value).ok().map(|code| code.0),
            Naming::Name => <ActorRef as InputType>::parse(value).ok().map(|name| name.to_string()),
            Naming::Slug => <String as InputType>::parse(value).ok(),
        };
        let name = name.ok_or(Unplanned::new("a name that cannot be read"))?;
        self.actors.named(&name).ok_or(Unplanned::new("a name that nobody bears"))
    }

    /// What a row is found by: its slug, or the two actors that it is between.
    pub fn key(&mut self, by: &By) -> Result<String> {
        match *by.arguments {
            [one, other] => {
                let mut id = |name| self.named(Naming::Name, &by.field, name);
                let (one, other) = (id(one)?, id(other)?);
                Ok(format!("{} {}", one.min(other), one.max(other)))
            }
            [slug] => {
                let slug = <String as InputType>::parse(self.argument(&by.field, slug)?);
                slug.map_err(|_| Unplanned::new("a slug that cannot be read"))
            }
            _ => Err(Unplanned::new("a row that is found by something else")),
        }
    }

    /// Which page a client asks for, of which list.
    pub fn asked(&self, page: &Page) -> Result<(Slice, Listing)> {
        let unread = || Unplanned::new("an argument that cannot be read");
        let number = |name| <Option<i32> as InputType>::parse(self.argument(&page.asked, name)?).map_err(|_| unread());
        let text = |name| <Option<String> as InputType>::parse(self.argument(&page.asked, name)?).map_err(|_| unread());
        let window =
            Window { first: number("first")?, after: text("after")?, last: number("last")?, before: text("before")? };
        let actors = |actor: &ActorRef| self.actors.named(&actor.to_string());
        let inputs = Inputs {
            filter: self.argument(&page.asked, "filter")?,
            order: self.argument(&page.asked, "orderBy")?,
            today: self.today,
            actors: &actors,
        };
        let listing = (page.many.list)(page.many.link, &inputs)?;
        let slice = window.slice(&listing.order).map_err(|_| Unplanned::new("a page that cannot be given"))?;
        Ok((slice, listing))
    }

    /// An argument with its variables filled in.
    fn argument(&self, asked: &Asked, name: &str) -> Result<Option<Value>> {
        let Some(value) = asked.get_argument(name) else { return Ok(None) };
        let variable = |name: Name| Ok::<_, Unplanned>(self.variables.get(&name).cloned().unwrap_or_default());
        value.node.clone().into_const_with(variable).map(Some)
    }
}
