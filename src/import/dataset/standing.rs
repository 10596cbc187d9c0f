//! What is on record of what a dataset says: the spells of memberships, missions and the like. A dataset that says what is
//! on record adds its citation to that, with its own value, and no second fact.

use std::collections::HashMap;

use sea_orm::{DatabaseConnection, DbBackend, DbErr, FromQueryResult, Statement};

use crate::edtf::{Bounds, Certainty, Day, Edtf};

/// A fact on record that holds for a time.
#[derive(Clone, Debug)]
struct Spell {
    slug: String,
    /// Of a mission: the slug of its place.
    place: Option<String>,
    /// This dataset recorded it.
    is_own: bool,
    period: Option<Bounds>,
    /// The period that this dataset gave for it when it was loaded last.
    said: Option<String>,
    /// Where in this dataset it stood then.
    stood: Vec<String>,
    /// Something in this load has been found to be it.
    is_taken: bool,
}

/// Where a fact that a dataset states belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// Nobody has said it.
    New,
    /// This dataset recorded it before, by this slug.
    Own(String),
    /// Another dataset recorded it, by this slug.
    Others(String),
}

impl Belongs {
    /// The slug of what is on record.
    pub fn slug(&self) -> Option<&str> {
        match self {
            Self::New => None,
            Self::Own(slug) | Self::Others(slug) => Some(slug),
        }
    }
}

/// The facts of one kind on record, by what they join.
#[derive(Debug)]
pub struct Standing {
    kind: Kind,
    spells: HashMap<String, Vec<Spell>>,
    /// The keys of what stood at a place of this dataset when it was loaded last.
    stood: HashMap<String, Vec<String>>,
}

#[derive(FromQueryResult)]
struct Row {
    key: String,
    slug: String,
    is_own: bool,
    period: Option<String>,
    said: Option<String>,
    stood: Vec<String>,
}

/// A query for the spells of a kind: `key` joins what tells them from others but for their time.
macro_rules! spells {
    ($table:literal, $key:literal, $joins:literal) => {
        concat!(
            "select ",
            $key,
            " as key, record.slug, split_part(record.digest, ':', 1) = $1 as is_own, ",
            $table,
            ".period,
                (
                    select citation.value
                    from citation
                    join dataset on dataset.id = citation.dataset_id
                    where citation.record_id = record.id and citation.field = 'period' and dataset.slug = $1
                    limit 1) as said,
                array(
                    select citation.locator
                    from citation
                    join dataset on dataset.id = citation.dataset_id
                    where citation.record_id = record.id and citation.locator is not null and dataset.slug = $1
                ) as stood
            from ",
            $table,
            "
            join record on record.id = ",
            $table,
            ".id ",
            $joins,
            "
            where record.retracted is null
            order by record.slug"
        )
    };
}

const MEMBERSHIPS: &str = spells!(
    "membership",
    "member.slug || ' ' || organization.slug || ' ' || replace(role, 'FOUNDING_MEMBER', 'MEMBER')",
    "join record member on member.id = member_id join record organization on organization.id = organization_id
        and not planned"
);
const MISSIONS: &str = spells!(
    "mission",
    "sender.slug || ' ' || host.slug || ' ' || mission.kind || ' ' || coalesce(place.slug, '')",
    "join record sender on sender.id = sender_id join record host on host.id = host_id
        left join place on place.id = mission.place_id"
);
const PHASES: &str = spells!(
    "relation_phase",
    "relation.slug || ' ' || relation_phase.status",
    "join record relation on relation.id = relation_phase.relation_id"
);
const RECOGNITIONS: &str = spells!(
    "recognition",
    "by.slug || ' ' || of.slug || ' ' || recognition.kind",
    "join record by on by.id = by_id join record of on of.id = of_id"
);
const OFFICES: &str = spells!(
    "office",
    "holder.slug || ' ' || of.slug || ' ' || record.title",
    "join record holder on holder.id = holder_id join record of on of.id = of_id"
);

/// The kinds of fact that hold for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Key: member, organization, role, where a founding member counts as a member.
    Membership,
    /// Key: sender, host, kind, place or nothing. Of embassies and their like a sender has one at a time, wherever it is.
    Mission,
    /// Key: relation, status.
    RelationPhase,
    /// Key: by, of, kind.
    Recognition,
    /// Key: holder, of, title.
    Office,
}

impl Kind {
    /// Its table in bundles.
    pub fn table(self) -> &'static str {
        match self {
            Self::Membership => "membership",
            Self::Mission => "mission",
            Self::RelationPhase => "relation_phase",
            Self::Recognition => "recognition",
            Self::Office => "office",
        }
    }

    /// A key as it is compared, and of a mission its place.
    fn key(self, key: String) -> (String, Option<String>) {
        if self != Self::Mission {
            return (key, None);
        }
        let mut parts: Vec<&str> = key.split(' ').collect();
        let place = parts.get(3).map(|place| (*place).to_owned()).filter(|place| !place.is_empty());
        if parts.get(2).is_some_and(|kind| ONE_IN_A_HOST.contains(kind)) {
            parts.truncate(3);
        }
        (parts.join(" ").trim_end().to_owned(), place)
    }

    fn sql(self) -> &'static str {
        match self {
            Self::Membership => MEMBERSHIPS,
            Self::Mission => MISSIONS,
            Self::RelationPhase => PHASES,
            Self::Recognition => RECOGNITIONS,
            Self::Office => OFFICES,
        }
    }
}

/// Missions of which a sender keeps one in a host, so that their place does not tell one from another.
const ONE_IN_A_HOST: [&str; 5] = ["EMBASSY", "HIGH_COMMISSION", "NUNCIATURE", "LEGATION", "INTERESTS_SECTION"];

/// A mission on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub slug: String,
    /// This dataset recorded it.
    pub is_own: bool,
    /// The slug of its place.
    pub place: Option<String>,
    pub period: Option<Bounds>,
}

impl Standing {
    /// The facts of a kind, as a dataset finds them.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn on_record(db: &DatabaseConnection, kind: Kind, dataset: &str) -> Result<Self, DbErr> {
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, kind.sql(), [dataset.into()]);
        let mut spells: HashMap<String, Vec<Spell>> = HashMap::new();
        let mut all_stood: HashMap<String, Vec<String>> = HashMap::new();
        for row in Row::find_by_statement(statement).all(db).await? {
            let Row { key, slug, is_own, period, said, stood } = row;
            let period = period.and_then(|period| period.parse::<Edtf>().ok()).map(|period| period.bounds());
            let (key, place) = kind.key(key);
            for locator in &stood {
                all_stood.entry(locator.clone()).or_default().push(key.clone());
            }
            spells.entry(key).or_default().push(Spell { slug, place, is_own, period, said, stood, is_taken: false });
        }
        Ok(Self { kind, spells, stood: all_stood })
    }

    /// Where a fact belongs that joins these and holds for a time. What this dataset gave before with the very same value is
    /// the same fact; else what has most days in common with `when`, and is no one's yet.
    pub fn place(&mut self, key: &[&str], period: Option<&Edtf>, when: Option<&Edtf>) -> Belongs {
        let (key, _) = self.kind.key(key.join(" "));
        let Some(spells) = self.spells.get_mut(&key) else { return Belongs::New };
        let text = period.map(Edtf::as_str);
        let bounds = when.map(Edtf::bounds);
        let free = |spell: &&mut Spell| !spell.is_taken;
        let said = spells.iter_mut().filter(free).find(|spell| spell.said.is_some() && spell.said.as_deref() == text);
        let found = match said {
            Some(spell) => Some(spell),
            None => spells
                .iter_mut()
                .filter(free)
                .filter_map(|spell| Some((common(spell.period, bounds)?, spell)))
                .max_by_key(|(days, _)| *days)
                .map(|(_, spell)| spell),
        };
        let Some(spell) = found else { return Belongs::New };
        spell.is_taken = true;
        let slug = spell.slug.clone();
        if spell.is_own { Belongs::Own(slug) } else { Belongs::Others(slug) }
    }
}

impl Standing {
    /// The mission that is meant: what stood at this place of the dataset before, whatever has come on record since; else the
    /// one of others that has most days in common with a time. It is no one's yet.
    pub fn mission(&mut self, key: &[&str], period: Option<&Edtf>, locator: &str) -> Option<Found> {
        let (key, place) = self.kind.key(key.join(" "));
        let keys = self.stood.get(locator).into_iter().flatten();
        let stood = keys.filter(|known| known.split(' ').take(3).eq(key.split(' ').take(3)));
        let key = stood.min().unwrap_or(&key);
        let spells = self.spells.get_mut(key)?.iter_mut().filter(|spell| !spell.is_taken);
        let bounds = period.map(Edtf::bounds);
        let is_here = |spell: &Spell| spell.stood.iter().any(|at| at == locator);
        let is_meant = |spell: &Spell| is_here(spell) || !spell.is_own && spell.stood.is_empty();
        let fitting = spells.filter(|spell| is_meant(spell)).filter_map(|spell| {
            let days = if is_here(spell) { Some(i64::MAX) } else { common(spell.period, bounds) };
            Some((days?, spell))
        });
        let (_, spell) = fitting.max_by_key(|(days, spell)| (*days, spell.place == place))?;
        spell.is_taken = true;
        let Spell { slug, is_own, place, period, .. } = spell.clone();
        Some(Found { slug, is_own, place, period })
    }

    /// Whether another dataset has recorded a fact of this slug.
    pub fn is_others(&self, slug: &str) -> bool {
        self.spells.values().flatten().any(|spell| !spell.is_own && spell.slug == slug)
    }

    /// Whether an embassy or a legation surely stood in a host at some time.
    pub fn has_embassy(&self, sender: &str, host: &str, when: &Edtf) -> bool {
        let kinds = ["EMBASSY", "HIGH_COMMISSION", "LEGATION"];
        let spells = kinds.iter().filter_map(|kind| self.spells.get(&format!("{sender} {host} {kind}")));
        let mut periods = spells.flatten().filter(|spell| !spell.is_own).filter_map(|spell| spell.period);
        periods.any(|period| period.overlaps(&when.bounds(), Certainty::Certain))
    }

    /// The slug of the mission that stood in a host for most of the days that surely belong to a time.
    pub fn mission_then(&self, sender: &str, host: &str, when: &Edtf) -> Option<&str> {
        let bounds = when.bounds().core();
        let spells = ONE_IN_A_HOST
            .iter()
            .chain(&["REPRESENTATIVE_OFFICE", "CONSULATE_GENERAL"])
            .flat_map(|kind| self.spells.get(&format!("{sender} {host} {kind}")).into_iter().flatten());
        let sure =
            spells.filter(|spell| spell.period.is_some_and(|period| period.overlaps(&bounds, Certainty::Certain)));
        let fitting = sure.filter_map(|spell| Some((common(spell.period, Some(bounds))?, spell)));
        fitting
            .max_by_key(|(days, spell)| (*days, std::cmp::Reverse(&spell.slug)))
            .map(|(_, spell)| spell.slug.as_str())
    }
}

/// How well two times fit: the days that they may have in common, at most those of a long life; nothing if they have none.
fn common(one: Option<Bounds>, other: Option<Bounds>) -> Option<i64> {
    let (Some(one), Some(other)) = (one, other) else { return Some(0) };
    if !one.overlaps(&other, Certainty::Possible) {
        return None;
    }
    let number = |day: Day| match day {
        Day::NegativeInfinity => -1_000_000,
        Day::On(day) => i64::from(chrono::Datelike::num_days_from_ce(&day)),
        Day::Infinity => 1_000_000,
    };
    let from = number(one.earliest).max(number(other.earliest));
    let to = number(one.latest).min(number(other.latest));
    Some(to - from)
}
