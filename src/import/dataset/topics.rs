//! What treaties of all datasets are about, so that a subject has one topic whoever names it.

use std::collections::HashMap;

use sea_orm::{DatabaseConnection, DbBackend, DbErr, FromQueryResult, Statement};

/// The labels of topics that others than a dataset gave, by their slugs.
#[derive(Debug, Default)]
pub struct Topics(HashMap<String, String>);

#[derive(FromQueryResult)]
struct Row {
    slug: String,
    label: String,
}

const ON_RECORD: &str = "
    select topic.slug, topic.label
    from topic
    left join dataset on dataset.id = topic.dataset_id
    where dataset.slug is distinct from $1";

impl Topics {
    /// Those that others than this dataset gave.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn on_record(db: &DatabaseConnection, dataset: &str) -> Result<Self, DbErr> {
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, ON_RECORD, [dataset.into()]);
        let rows = Row::find_by_statement(statement).all(db).await?;
        Ok(Self(rows.into_iter().map(|Row { slug, label }| (slug, label)).collect()))
    }

    /// What a topic is called, if others have given it.
    pub fn label(&self, slug: &str) -> Option<&str> {
        self.0.get(slug).map(String::as_str)
    }
}

/// What treaties of all datasets are about: slug and label.
const TOPICS: &[(&str, &str)] = &[
    ("arbitration", "Arbitration"),
    ("aviation", "Aviation"),
    ("borders", "Borders"),
    ("civil-status", "Civil status and family law"),
    ("commodities", "Commodities"),
    ("compensation", "Claims and compensation"),
    ("conflict-resolution", "Conflict resolution"),
    ("consultation", "Consultation"),
    ("cooperation", "Political and economic cooperation"),
    ("culture", "Culture, education and science"),
    ("customs", "Customs"),
    ("defence", "Defence"),
    ("development", "Aid and development"),
    ("diplomatic-relations", "Diplomatic relations"),
    ("disarmament", "Disarmament"),
    ("disputes", "Settlement of disputes"),
    ("drugs", "Narcotic drugs"),
    ("energy", "Energy"),
    ("environment", "Environment"),
    ("extradition", "Extradition"),
    ("finance", "Loans, debts and money"),
    ("fisheries", "Fisheries"),
    ("friendship", "Friendship"),
    ("health", "Health"),
    ("human-rights", "Human rights"),
    ("human-trafficking", "Slavery and traffic in persons"),
    ("information", "Information and publications"),
    ("intellectual-property", "Intellectual property"),
    ("international-organizations", "International organizations"),
    ("investment", "Investment"),
    ("judicial-cooperation", "Judicial cooperation"),
    ("labour", "Labour"),
    ("law-of-the-sea", "Law of the sea"),
    ("law-of-treaties", "Law of treaties"),
    ("migration", "Migration, visas and nationality"),
    ("neutrality", "Neutrality"),
    ("non-aggression", "Non-aggression"),
    ("nuclear-energy", "Nuclear energy"),
    ("offence", "Offence"),
    ("peace", "Peace"),
    ("penal-matters", "Crime and terrorism"),
    ("post", "Post"),
    ("privileges-and-immunities", "Privileges and immunities"),
    ("refugees", "Refugees and stateless persons"),
    ("shipping", "Shipping and navigation"),
    ("social-security", "Social security and pensions"),
    ("space", "Outer space"),
    ("statistics", "Statistics"),
    ("taxation", "Taxation"),
    ("telecommunications", "Telecommunications"),
    ("territory", "Administration of territories"),
    ("trade", "Trade"),
    ("transport", "Transport"),
    ("war", "War and its consequences"),
    ("women", "Status of women"),
];

/// What a topic is called.
pub fn label(slug: &'static str) -> &'static str {
    TOPICS.iter().find(|(of, _)| *of == slug).map_or(slug, |(_, label)| label)
}
