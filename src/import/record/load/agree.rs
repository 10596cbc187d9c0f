//! Where datasets give different times for one fact. Each keeps its own value with its citation; the fact itself has the most
//! precise of them, and among equally precise ones that of the dataset with the highest authority. What a person has
//! recorded stays as it was recorded. The rule looks at the citations alone, so it does not matter which dataset came first, and
//! when one is undone the others' word stands.

use std::collections::{BTreeMap, HashMap, HashSet};

use sea_orm::Value;
use serde_json::Value as Json;

use super::history;
use super::plan::{Plan, State};
use super::session::{LoadError, Session, get};
use super::write;
use crate::edtf::{Day, Edtf};
use crate::import::record::kind::{self, Kind};
use crate::import::record::row::time_columns;

/// What imported facts are said to be by several datasets, or since one of them says nothing any more.
const SAID: &str = "
    with cited as (
        select *, bool_or(dataset_id = $3) over fact and bool_or(dataset_id <> $3) over fact as is_shared
        from citation
        where record_id = any($1)
        window fact as (partition by record_id))
    select record.id, record.kind, cited.field, cited.value, dataset.authority, dataset.slug as dataset
    from cited
    join record on record.id = cited.record_id
    join dataset on dataset.id = cited.dataset_id
    where record.origin = 'IMPORTED'
        and record.retracted is null
        and cited.value is not null
        and (cited.is_shared or record.id = any($2))";

/// What a dataset says that a field is.
struct Said {
    time: Edtf,
    authority: i32,
    dataset: String,
}

/// Brings the facts that this dataset and others speak of to what the rule says; gives those that were revised for no other reason.
pub(super) async fn settle(session: &Session<'_>, plan: &Plan<'_>) -> Result<Vec<i64>, LoadError> {
    let bereft: Vec<i64> = plan.bereft.iter().copied().collect();
    // Nobody else speaks of what is new.
    let standing = plan.facts.iter().filter(|planned| planned.state != State::New).map(|planned| planned.id);
    let standing = standing.chain(plan.backed.iter().map(|backed| backed.id));
    let facts: Vec<i64> = standing.chain(bereft.iter().copied()).collect();
    if facts.is_empty() {
        return Ok(Vec::new());
    }
    let values: [Value; 3] = [facts.into(), bereft.into(), plan.dataset.id.into()];
    let mut said: BTreeMap<&'static str, BTreeMap<i64, HashMap<String, Vec<Said>>>> = BTreeMap::new();
    for row in session.query("citation", SAID, values).await? {
        let kind: String = get(&row, "kind")?;
        let (Some(kind), Ok(time)) = (kind::of_record(&kind), get::<String>(&row, "value")?.parse()) else { continue };
        let one = Said { time, authority: get(&row, "authority")?, dataset: get(&row, "dataset")? };
        let fields = said.entry(kind.name).or_default().entry(get(&row, "id")?).or_default();
        fields.entry(get(&row, "field")?).or_default().push(one);
    }
    let written: &[State] = &[State::New, State::Returned, State::Revised, State::Recited];
    let mut counted: HashSet<i64> = plan.in_state(written).map(|planned| planned.id).collect();
    counted.extend(plan.recited().map(|backed| backed.id));
    let mut revised = Vec::new();
    for (name, facts) in said {
        if let Some(kind) = kind::cited().find(|kind| kind.name == name) {
            revised.extend(of_kind(session, kind, &facts, &counted).await?);
        }
    }
    revised.sort_unstable();
    Ok(revised)
}

async fn of_kind(
    session: &Session<'_>, kind: &'static Kind, facts: &BTreeMap<i64, HashMap<String, Vec<Said>>>,
    counted: &HashSet<i64>,
) -> Result<Vec<i64>, LoadError> {
    let Some(table) = kind.tables.last() else { return Ok(Vec::new()) };
    let ids: Vec<i64> = facts.keys().copied().collect();
    let sql = format!("select id, to_jsonb({table}) as fact from {table} where id = any($1)");
    let (mut rows, mut titles) = (Vec::new(), Vec::new());
    for row in session.query(table, &sql, [ids.into()]).await? {
        let (id, mut fact): (i64, Json) = (get(&row, "id")?, get(&row, "fact")?);
        let changes = facts[&id].iter().filter_map(|(field, said)| change(&mut fact, field, said));
        let changes: Vec<_> = changes.collect();
        if !changes.is_empty() {
            rows.push(fact);
            titles.extend(changes.into_iter().map(|(before, now)| (id, before, now)));
        }
    }
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids = rows.iter().filter_map(|row| row["id"].as_i64());
    let fresh: Vec<i64> = ids.filter(|id| !counted.contains(id)).collect();
    history::revise(session, kind, &fresh).await?;
    write::upsert(session, table, &["id"], rows).await?;
    retitle(session, titles).await?;
    Ok(fresh)
}

/// Gives a field the time that the rule says, and tells both if that is another than it had.
fn change(fact: &mut Json, field: &str, said: &[Said]) -> Option<(String, String)> {
    let best = said.iter().min_by(|one, other| {
        let rank = |said: &Said| (vagueness(&said.time), std::cmp::Reverse(said.authority));
        rank(one).cmp(&rank(other)).then_with(|| one.dataset.cmp(&other.dataset))
    })?;
    let columns = fact.as_object_mut().filter(|columns| columns.contains_key(&format!("{field}_earliest")))?;
    let before = columns.get(field).and_then(Json::as_str).unwrap_or_default().to_owned();
    if before == best.time.as_str() {
        return None;
    }
    columns.extend(time_columns(field, Some(&best.time)));
    Some((before, best.time.as_str().to_owned()))
}

/// How many days the ends of a time leave open; a point has one end. That something has not ended says less than when it did.
fn vagueness(time: &Edtf) -> i64 {
    let bounds = time.bounds();
    let between = |first: Day, last: Day| match (first.date(), last.date()) {
        (Some(first), Some(last)) => (last - first).num_days(),
        _ if first == last => 0,
        _ => i64::from(i32::MAX),
    };
    let goes_on = i64::from(bounds.latest == Day::Infinity);
    between(bounds.earliest, bounds.start_latest) + between(bounds.end_earliest, bounds.latest) + goes_on
}

/// Facts whose title has their time in it have the new one there.
async fn retitle(session: &Session<'_>, titles: Vec<(i64, String, String)>) -> Result<(), LoadError> {
    let titles: Vec<_> = titles.into_iter().filter(|(_, before, _)| !before.is_empty()).collect();
    let (mut ids, mut before, mut now) = (Vec::new(), Vec::new(), Vec::new());
    for (id, old, new) in titles {
        ids.push(id);
        before.push(format!("{old})"));
        now.push(format!("{new})"));
    }
    let sql = "
        update record
        set title = left(title, -length(retitled.before)) || retitled.now
        from unnest($1, $2, $3) as retitled (id, before, now)
        where record.id = retitled.id
            and right(title, length(retitled.before)) = retitled.before";
    session.execute("record", sql, [ids.into(), before.into(), now.into()]).await
}

#[cfg(test)]
mod tests {
    use super::{Said, change};
    use serde_json::json;

    fn said(values: &[(&str, i32, &str)]) -> Vec<Said> {
        let one = |(time, authority, dataset): &(&str, i32, &str)| Said {
            time: time.parse().expect("a time"),
            authority: *authority,
            dataset: (*dataset).to_owned(),
        };
        values.iter().map(one).collect()
    }

    fn settled(values: &[(&str, i32, &str)]) -> String {
        let mut fact = json!({ "id": 1, "period": "x", "period_earliest": null });
        change(&mut fact, "period", &said(values));
        fact["period"].as_str().expect("text").to_owned()
    }

    #[test]
    fn the_most_precise_time_is_the_facts_own() {
        assert_eq!(settled(&[("1992/..", 90, "a"), ("1992-03-02/..", 10, "b"), ("/..", 90, "c")]), "1992-03-02/..");
        assert_eq!(settled(&[("1992/..", 90, "a"), ("1992/2031-01-01", 10, "b")]), "1992/2031-01-01", "it has ended");
        assert_eq!(settled(&[("1993/2007", 40, "a"), ("1993-12-09/2009-08-18", 10, "b")]), "1993-12-09/2009-08-18");
    }

    #[test]
    fn among_equally_precise_ones_authority_decides_then_the_name() {
        assert_eq!(settled(&[("1993-01-01", 10, "a"), ("1993-01-02", 40, "b")]), "1993-01-02");
        assert_eq!(settled(&[("1993-01-02", 40, "b"), ("1993-01-01", 40, "a")]), "1993-01-01");
    }

    #[test]
    fn what_is_no_time_is_left_alone() {
        let mut fact = json!({ "id": 1, "title": "x" });
        assert_eq!(change(&mut fact, "title", &said(&[("1993", 1, "a")])), None);
        let mut same = json!({ "id": 1, "period": "1993", "period_earliest": "1993-01-01" });
        assert_eq!(change(&mut same, "period", &said(&[("1993", 1, "a")])), None);
    }
}
