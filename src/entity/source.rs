//! What a fact rests on: a publication; its title is that of its record.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "source")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub kind: SourceKind,
    pub authors: Vec<String>,
    pub publisher: Option<String>,
    pub container: Option<String>,
    pub issued: Option<String>,
    pub issued_earliest: Option<Date>,
    pub issued_start_latest: Option<Date>,
    pub issued_end_earliest: Option<Date>,
    pub issued_latest: Option<Date>,
    pub url: Option<String>,
    pub doi: Option<String>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::record::Entity", from = "Column::Id", to = "super::record::Column::Id")]
    Record,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// What sort of publication a source is, close to the types of the Citation Style Language (CSL).
    pub enum SourceKind {
        /// A book, or a chapter of one.
        Book = "BOOK",
        /// An article in a scholarly journal; its container is the journal.
        JournalArticle = "JOURNAL_ARTICLE",
        /// An item from a newspaper, a broadcaster or a news agency.
        News = "NEWS",
        /// A report or factsheet by an organization, a ministry or an institute.
        Report = "REPORT",
        /// A page of a web site, such as an embassy's or a ministry's, that is none of the other kinds.
        WebPage = "WEB_PAGE",
        /// An article of an encyclopedia or another work of reference.
        EncyclopediaArticle = "ENCYCLOPEDIA_ARTICLE",
        /// Structured data published as such: tables of treaties, votes or figures.
        Dataset = "DATASET",
        /// The text of a treaty itself, for example in the United Nations Treaty Series.
        TreatyText = "TREATY_TEXT",
        /// A speech or statement as it was delivered, or its transcript.
        Speech = "SPEECH",
        /// A law, a decree or another legal act of a state or an organization.
        Legislation = "LEGISLATION",
        /// A source of another kind, or one whose kind is not on record.
        Other = "OTHER",
    }
}
