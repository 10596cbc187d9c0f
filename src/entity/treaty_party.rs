//! One actor's part in a treaty.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "treaty_party")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub treaty_id: i64,
    pub party_id: i64,
    pub role: TreatyPartyRole,
    pub consent: Option<ConsentKind>,
    pub signed: Option<String>,
    pub signed_earliest: Option<Date>,
    pub signed_start_latest: Option<Date>,
    pub signed_end_earliest: Option<Date>,
    pub signed_latest: Option<Date>,
    pub consented: Option<String>,
    pub consented_earliest: Option<Date>,
    pub consented_start_latest: Option<Date>,
    pub consented_end_earliest: Option<Date>,
    pub consented_latest: Option<Date>,
    pub in_force: Option<String>,
    pub in_force_earliest: Option<Date>,
    pub in_force_start_latest: Option<Date>,
    pub in_force_end_earliest: Option<Date>,
    pub in_force_latest: Option<Date>,
    pub withdrawn: Option<String>,
    pub withdrawn_earliest: Option<Date>,
    pub withdrawn_start_latest: Option<Date>,
    pub withdrawn_end_earliest: Option<Date>,
    pub withdrawn_latest: Option<Date>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::record::Entity", from = "Column::Id", to = "super::record::Column::Id")]
    Record,
    #[sea_orm(belongs_to = "super::treaty::Entity", from = "Column::TreatyId", to = "super::treaty::Column::Id")]
    Treaty,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::PartyId", to = "super::actor::Column::Id")]
    Party,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// An actor's standing in a treaty.
    pub enum TreatyPartyRole {
        /// Has signed, without being bound yet as far as is on record.
        Signatory = "SIGNATORY",
        /// Has consented to be bound, and the treaty is in force for it (Vienna Convention on the Law of Treaties,
        /// article 2(1)(g)).
        Party = "PARTY",
        /// Attends its negotiation, signing or meetings without being bound.
        Observer = "OBSERVER",
        /// Takes part in drawing up and adopting its text (Vienna Convention on the Law of Treaties, article 2(1)(e)).
        Negotiating = "NEGOTIATING",
    }
}

code_list! {
    /// The act by which an actor agreed to be bound by a treaty (Vienna Convention on the Law of Treaties, articles 11
    /// to 17).
    pub enum ConsentKind {
        /// Confirmed its earlier signature towards the others, mostly after approval at home (article 14).
        Ratification = "RATIFICATION",
        /// Joined without having signed before (article 15).
        Accession = "ACCESSION",
        /// Like ratification in effect, under another name and often by a simpler procedure (article 14).
        Acceptance = "ACCEPTANCE",
        /// Like ratification in effect, under the name that some constitutions and organizations prefer (article 14).
        Approval = "APPROVAL",
        /// As a successor state, declared that it is bound by a treaty of its predecessor (Vienna Convention on
        /// Succession of States in respect of Treaties, 1978).
        Succession = "SUCCESSION",
        /// Signed with the effect of being bound, so that no ratification follows (article 12).
        DefinitiveSignature = "DEFINITIVE_SIGNATURE",
        /// An international organization's counterpart of ratification (Vienna Convention on the Law of Treaties
        /// between States and International Organizations, 1986, article 14).
        FormalConfirmation = "FORMAL_CONFIRMATION",
        /// Applies the treaty before it is in force for it (article 25). Not yet definitive consent.
        ProvisionalApplication = "PROVISIONAL_APPLICATION",
    }
}
