//! An agreement between actors under international law.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "treaty")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub kind: TreatyKind,
    pub status: TreatyStatus,
    pub unts_number: Option<String>,
    pub adopted: Option<String>,
    pub adopted_earliest: Option<Date>,
    pub adopted_start_latest: Option<Date>,
    pub adopted_end_earliest: Option<Date>,
    pub adopted_latest: Option<Date>,
    pub signed: Option<String>,
    pub signed_earliest: Option<Date>,
    pub signed_start_latest: Option<Date>,
    pub signed_end_earliest: Option<Date>,
    pub signed_latest: Option<Date>,
    pub in_force: Option<String>,
    pub in_force_earliest: Option<Date>,
    pub in_force_start_latest: Option<Date>,
    pub in_force_end_earliest: Option<Date>,
    pub in_force_latest: Option<Date>,
    pub ended: Option<String>,
    pub ended_earliest: Option<Date>,
    pub ended_start_latest: Option<Date>,
    pub ended_end_earliest: Option<Date>,
    pub ended_latest: Option<Date>,
    pub signed_at_id: Option<i64>,
    pub depositary_id: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::record::Entity", from = "Column::Id", to = "super::record::Column::Id")]
    Record,
    #[sea_orm(belongs_to = "super::place::Entity", from = "Column::SignedAtId", to = "super::place::Column::Id")]
    SignedAt,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::DepositaryId", to = "super::actor::Column::Id")]
    Depositary,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// What an instrument calls itself. The name does not decide its legal force: an international agreement in writing
    /// is a treaty whatever its designation (Vienna Convention on the Law of Treaties, article 2(1)(a)).
    pub enum TreatyKind {
        /// Called a treaty: the most formal kind, usually subject to ratification, for matters such as peace, borders
        /// or friendship.
        Treaty = "TREATY",
        /// Called an agreement or accord: often narrower in subject and concluded between governments, as on trade or
        /// transport.
        Agreement = "AGREEMENT",
        /// A memorandum of understanding: it records practical arrangements, and often is not meant to bind in law.
        Memorandum = "MEMORANDUM",
        /// Called a protocol: it mostly amends, supplements or carries out an earlier treaty.
        Protocol = "PROTOCOL",
        /// Called a declaration: a stated common position. Whether it binds in law depends on what its authors
        /// intended.
        Declaration = "DECLARATION",
        /// Called a charter: mostly the founding instrument of an organization, such as the Charter of the United
        /// Nations.
        Charter = "CHARTER",
        /// Called a convention: a treaty that lays down general rules, mostly multilateral and open to many states,
        /// such as the Vienna Convention on Diplomatic Relations.
        Convention = "CONVENTION",
        /// Called a covenant: a solemn multilateral treaty, such as the International Covenant on Civil and Political
        /// Rights.
        Covenant = "COVENANT",
        /// Called a statute: it sets up an institution, above all a court, and rules how it works: the Rome Statute of
        /// the International Criminal Court.
        Statute = "STATUTE",
        /// Called a constitution: the founding instrument of an organization, such as that of the International Labour
        /// Organization.
        Constitution = "CONSTITUTION",
        /// Two notes or letters, of which one proposes and the other accepts; together they are the agreement (Vienna
        /// Convention on the Law of Treaties, article 13).
        ExchangeOfNotes = "EXCHANGE_OF_NOTES",
        /// A text that the sides issue together, for example after a visit or a meeting; mostly political and not
        /// binding in law.
        JointStatement = "JOINT_STATEMENT",
        /// A pact by which its parties promise each other support, mostly military, where a dataset classes it so by
        /// its substance.
        Alliance = "ALLIANCE",
        /// An instrument of another kind, or one whose kind is not on record.
        Other = "OTHER",
    }
}

code_list! {
    /// How far a treaty as a whole has come. What each party has done is said by its own part in the treaty.
    pub enum TreatyStatus {
        /// Announced or intended; negotiations have not begun.
        Planned = "PLANNED",
        /// Its text is being negotiated, or negotiations rest unfinished.
        Negotiating = "NEGOTIATING",
        /// Its text is final and was signed or adopted, but it is not in force. Signatories must not defeat its object
        /// and purpose (Vienna Convention on the Law of Treaties, article 18).
        Signed = "SIGNED",
        /// It binds those who have consented to it (Vienna Convention on the Law of Treaties, articles 24 and 26).
        InForce = "IN_FORCE",
        /// No longer in force: expired, denounced, replaced, or ended by agreement (Vienna Convention on the Law of
        /// Treaties, articles 54 to 64).
        Terminated = "TERMINATED",
        /// It was concluded, and no source on record says whether it is in force. Its parties tell who has consented to it.
        Unknown = "UNKNOWN",
    }
}
