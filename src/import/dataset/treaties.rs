//! The treaties that others have recorded, with their parties. A dataset that states one of them again adds to it and makes
//! no second one: the title is the same, and so is a day on which it was signed or adopted.

use std::collections::HashMap;

use sea_orm::{DatabaseConnection, DbBackend, DbErr, FromQueryResult, JsonValue, Statement};

use super::actors::folded;
use crate::edtf::{Certainty, Edtf};
use crate::entity::treaty_party::TreatyPartyRole;

/// A treaty as it stands.
#[derive(Clone, Debug, Default, PartialEq, FromQueryResult)]
pub struct OnRecord {
    pub slug: String,
    pub title: String,
    pub kind: String,
    pub status: String,
    pub adopted: Option<String>,
    pub signed: Option<String>,
    pub in_force: Option<String>,
    pub ended: Option<String>,
    /// The slug of the place where it was signed.
    pub signed_at: Option<String>,
    /// The slug of its depositary.
    pub depositary: Option<String>,
    pub parties: JsonValue,
}

/// A party as it stands.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize)]
pub struct PartyOnRecord {
    pub party: String,
    pub role: TreatyPartyRole,
    pub consent: Option<String>,
    pub signed: Option<String>,
    pub consented: Option<String>,
    pub withdrawn: Option<String>,
}

/// By their folded titles.
#[derive(Debug, Default)]
pub struct Treaties(HashMap<String, Vec<OnRecord>>);

const TREATIES: &str = "
    select record.slug, record.title, treaty.kind, treaty.status,
        treaty.adopted, treaty.signed, treaty.in_force, treaty.ended,
        place.slug as signed_at, depositary.slug as depositary,
        coalesce(
            (
                select jsonb_agg(to_jsonb(part) || jsonb_build_object('party', actor.slug) order by actor.slug)
                from treaty_party part
                join record fact on fact.id = part.id and fact.retracted is null
                join record actor on actor.id = part.party_id
                where part.treaty_id = treaty.id),
            '[]') as parties
    from treaty
    join record on record.id = treaty.id
    left join place on place.id = treaty.signed_at_id
    left join record depositary on depositary.id = treaty.depositary_id
    where record.retracted is null
        and split_part(record.digest, ':', 1) <> $1
    order by record.slug";

impl Treaties {
    /// The treaties that others than this dataset recorded.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn on_record(db: &DatabaseConnection, dataset: &str) -> Result<Self, DbErr> {
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, TREATIES, [dataset.into()]);
        let mut treaties = Self::default();
        for treaty in OnRecord::find_by_statement(statement).all(db).await? {
            treaties.add(treaty);
        }
        Ok(treaties)
    }

    fn add(&mut self, treaty: OnRecord) {
        self.0.entry(folded(&treaty.title)).or_default().push(treaty);
    }

    /// The treaty of this title that was signed or adopted at one of these times by at least two of these parties; by
    /// whomever, where one side names fewer. Nothing if several could be meant.
    pub fn same(&self, title: &str, times: &[&Edtf], parties: &[&str]) -> Option<&OnRecord> {
        let of_title = self.0.get(&folded(title)).into_iter().flatten();
        let mut same = of_title.filter(|treaty| treaty.is_of(times) && treaty.is_among(parties));
        let found = same.next()?;
        same.next().is_none().then_some(found)
    }
}

impl OnRecord {
    fn is_of(&self, times: &[&Edtf]) -> bool {
        let standing = [&self.signed, &self.adopted].into_iter().flatten().filter_map(|time| time.parse::<Edtf>().ok());
        let mut pairs = standing.flat_map(|one| times.iter().map(move |other| (one.bounds(), other.bounds())));
        pairs.any(|(one, other)| one.overlaps(&other, Certainty::Possible))
    }

    fn is_among(&self, parties: &[&str]) -> bool {
        let standing = self.parties();
        let common = standing.iter().filter(|standing| parties.contains(&standing.party.as_str())).count();
        common >= 2 || standing.len() < 2 || parties.len() < 2
    }

    pub fn parties(&self) -> Vec<PartyOnRecord> {
        serde_json::from_value(self.parties.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{OnRecord, Treaties};

    fn treaties() -> Treaties {
        let mut treaties = Treaties::default();
        for (slug, signed) in [("mail-1921", "1921-05-04"), ("mail-1930", "1930")] {
            treaties.add(OnRecord {
                slug: slug.to_owned(),
                title: "Convention on the Mail".to_owned(),
                signed: Some(signed.to_owned()),
                parties: json!([{ "party": "ruritania", "role": "PARTY" }, { "party": "freedonia", "role": "PARTY" }]),
                ..OnRecord::default()
            });
        }
        treaties
    }

    #[test]
    fn the_same_treaty_has_the_same_title_a_day_and_two_parties_in_common() {
        let treaties = treaties();
        let slug = |title, time: &str, parties: &[&str]| {
            let time = time.parse().expect("a time");
            treaties.same(title, &[&time], parties).map(|treaty| treaty.slug.as_str())
        };
        let both = ["freedonia", "ruritania"];
        assert_eq!(slug("Convention on the MAIL", "1921-05-04", &both), Some("mail-1921"));
        assert_eq!(slug("Convention on the Mail", "1930-02", &["ruritania"]), Some("mail-1930"));
        assert_eq!(slug("Convention on the Mail", "1921-05-05", &both), None, "another day");
        assert_eq!(slug("Convention on Mail", "1921-05-04", &both), None, "another title");
        assert_eq!(slug("Convention on the Mail", "1930", &["ruritania", "sylvania"]), None, "of others");
        assert_eq!(slug("Convention on the Mail", "1921/1930", &both), None, "it could be either");
    }
}
