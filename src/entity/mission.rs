//! A post that one actor keeps in another: who sends it, where it stands.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "mission")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub kind: MissionKind,
    pub sender_id: i64,
    pub host_id: i64,
    pub place_id: Option<i64>,
    pub address: Option<String>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub url: Option<String>,
    pub period: Option<String>,
    pub period_earliest: Option<Date>,
    pub period_start_latest: Option<Date>,
    pub period_end_earliest: Option<Date>,
    pub period_latest: Option<Date>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::record::Entity", from = "Column::Id", to = "super::record::Column::Id")]
    Record,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::SenderId", to = "super::actor::Column::Id")]
    Sender,
    #[sea_orm(belongs_to = "super::actor::Entity", from = "Column::HostId", to = "super::actor::Column::Id")]
    Host,
    #[sea_orm(belongs_to = "super::place::Entity", from = "Column::PlaceId", to = "super::place::Column::Id")]
    Place,
}

impl ActiveModelBehavior for ActiveModel {}

code_list! {
    /// What sort of post a mission is. Diplomatic missions deal with the government of their host (Vienna Convention on
    /// Diplomatic Relations, 1961), consular posts above all with people and trade (Vienna Convention on Consular
    /// Relations, 1963).
    pub enum MissionKind {
        /// A diplomatic mission of the highest class, headed by an ambassador (Vienna Convention on Diplomatic
        /// Relations, article 14(1)(a)).
        Embassy = "EMBASSY",
        /// A consular post headed by a consul-general, the highest class (Vienna Convention on Consular Relations,
        /// article 9).
        ConsulateGeneral = "CONSULATE_GENERAL",
        /// A consular post headed by a consul: passports, visas, help for nationals, trade (Vienna Convention on
        /// Consular Relations, articles 5 and 9).
        Consulate = "CONSULATE",
        /// A consular post headed by an honorary consul, who is not a career officer and often lives in the host
        /// country anyway (Vienna Convention on Consular Relations, chapter III).
        HonoraryConsulate = "HONORARY_CONSULATE",
        /// What members of the Commonwealth call their embassies in each other.
        HighCommission = "HIGH_COMMISSION",
        /// An embassy of the Holy See, headed by a nuncio (Vienna Convention on Diplomatic Relations, article
        /// 14(1)(a)).
        Nunciature = "NUNCIATURE",
        /// A diplomatic mission below an embassy, headed by a minister or envoy (Vienna Convention on Diplomatic
        /// Relations, article 14(1)(b)); common until the middle of the 20th century.
        Legation = "LEGATION",
        /// A state's mission to an international organization, as to the United Nations in New York.
        PermanentMission = "PERMANENT_MISSION",
        /// An organization's own diplomatic representation, such as a delegation of the European Union.
        Delegation = "DELEGATION",
        /// An office that represents its sender without being an embassy or a consulate: a trade or liaison office, an
        /// organization's regional office.
        RepresentativeOffice = "REPRESENTATIVE_OFFICE",
        /// Looks after its sender's interests from within another state's embassy, where the sender has no relations
        /// with the host (Vienna Convention on Diplomatic Relations, articles 45 and 46).
        InterestsSection = "INTERESTS_SECTION",
        /// A post of another kind, or one whose kind is not on record.
        Other = "OTHER",
    }
}
