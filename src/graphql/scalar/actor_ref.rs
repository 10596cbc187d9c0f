//! `ActorRef`: how an argument names an actor, and which row that is. What nobody bears is an error with the closest
//! names that somebody does.

use crate::{
    error::{Error, Result},
    graphql::{
        Request,
        loader::{Key, Question},
    },
};
use async_graphql::{Context, InputValueError, InputValueResult, Scalar, ScalarType, Value};
use futures_util::future::try_join_all;
use std::{collections::HashMap, fmt};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ActorRef(String);

/// Names one actor. Upper case or digits: a country code (`KZ`, `KAZ`, `398`). Lower case: a slug (`osce`,
/// `erlan-idrissov`, `kazakhstan`). `cow:705` is a number of the Correlates of War project.
#[Scalar(specified_by_url = "https://www.iso.org/iso-3166-country-codes.html")]
impl ScalarType for ActorRef {
    fn parse(value: Value) -> InputValueResult<Self> {
        match value {
            Value::String(text) => text.parse().map_err(InputValueError::custom),
            Value::Enum(code) => code.parse().map_err(InputValueError::custom),
            Value::Number(number) => number.to_string().parse().map_err(InputValueError::custom),
            other => Err(InputValueError::expected_type(other)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.clone())
    }
}

impl std::str::FromStr for ActorRef {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let is = |test: fn(char) -> bool| !text.is_empty() && text.chars().all(test);
        if is(|c| c.is_ascii_digit()) && text.len() <= 3 {
            return Ok(ActorRef(format!("{text:0>3}")));
        }
        let code = is(|c| c.is_ascii_uppercase()) && (2..=4).contains(&text.len());
        let slug = is(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') && text.len() <= 200;
        let cow = text.strip_prefix("cow:").is_some_and(|n| n.parse::<u16>().is_ok_and(|n| n > 0));
        if code || slug || cow {
            return Ok(ActorRef(text.to_owned()));
        }
        let short: String = text.chars().take(60).collect();
        Err(format!(
            "{short:?} does not name an actor; give a country code (KZ, KAZ, 398), a slug in lower case (osce) or a number of the Correlates of War (cow:705)"
        ))
    }
}

impl fmt::Display for ActorRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<super::country_code::CountryCode> for ActorRef {
    fn from(code: super::country_code::CountryCode) -> Self {
        ActorRef(code.0)
    }
}

/// All names in use for an actor, as rows of (name, id).
pub const NAMES: &str = "
    select slug, id from record where kind in ('COUNTRY', 'ORGANIZATION', 'PERSON') and retracted is null
    union all
    select name, country.id
    from country
    join record on record.id = country.id and record.retracted is null
    cross join lateral (values (code), (alpha3), (\"numeric\"), (former_code), ('cow:' || cow_code)) names(name)";

/// The id of the actor.
pub async fn resolve(ctx: &Context<'_>, actor: &ActorRef) -> Result<i64> {
    resolve_as(ctx, actor, "no actor is called").await
}

/// The same, with the words by which an error begins.
pub async fn resolve_as(ctx: &Context<'_>, actor: &ActorRef, otherwise: &str) -> Result<i64> {
    let loader = &Request::of(ctx).loader;
    let question = || {
        let sql = format!("select to_json(names.id) from ({NAMES}) names(name, id) where names.name = k.key");
        Ok(Question { sql, values: vec![] })
    };
    let rows = loader.load("actor by name".into(), Key::Text(actor.0.clone()), question).await?;
    match rows.first() {
        Some(id) => id.parse().map_err(Error::internal),
        None => Err(unknown(ctx, actor, otherwise).await?),
    }
}

/// The ids of all of them.
pub async fn resolve_all(ctx: &Context<'_>, actors: Vec<ActorRef>) -> Result<HashMap<ActorRef, i64>> {
    let ids = try_join_all(actors.iter().map(|actor| resolve(ctx, actor))).await?;
    Ok(actors.into_iter().zip(ids).collect())
}

/// What an actor might have been called instead, as rows of (what was perhaps meant, what would be right): its names in
/// use, its usual name, and its abbreviation.
const GUESSES: &str = "
    select name, name from names where name is not null
    union
    select guess, record.slug
    from record
    left join organization on organization.id = record.id
    cross join lateral (values (record.title), (organization.abbreviation)) guesses(guess)
    where record.kind in ('COUNTRY', 'ORGANIZATION', 'PERSON') and record.retracted is null and guess is not null";

/// The error for a name that nobody bears.
async fn unknown(ctx: &Context<'_>, actor: &ActorRef, otherwise: &str) -> Result<Error> {
    let loader = &Request::of(ctx).loader;
    let question = || {
        let sql = format!(
            "with names(name, id) as ({NAMES}) select json_build_array(guess, name) from ({GUESSES}) g(guess, name) where k.key = ''"
        );
        Ok(Question { sql, values: vec![] })
    };
    let guesses = loader.load("guesses at actors".into(), Key::Text(String::new()), question).await?;
    let asked = actor.0.to_lowercase();
    let mut close: Vec<(f64, String)> = vec![];
    for guess in guesses.iter() {
        let (guess, name): (String, String) = serde_json::from_str(guess).map_err(Error::internal)?;
        close.push((strsim::jaro_winkler(&guess.to_lowercase(), &asked), name));
    }
    close.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    // Far from the best is no help beside it.
    let best = close.first().map_or(1.0, |(similarity, _)| *similarity);
    close.retain(|(similarity, _)| *similarity >= 0.6 && *similarity >= best - 0.1);
    close.dedup_by(|a, b| a.1 == b.1);
    let close: Vec<String> = close.into_iter().take(3).map(|(_, name)| format!("{name:?}")).collect();
    let help = if close.is_empty() {
        "; search finds actors by any of their names".to_owned()
    } else {
        format!("; did you mean {}?", close.join(" or "))
    };
    Ok(Error::NotFound(format!("{otherwise} {:?}{help}", actor.0)))
}
