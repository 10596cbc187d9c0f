//! The tables as `SeaORM` entities, a file a table, and the closed lists of codes that their columns hold; no logic.
//! What a table promises is said where it is made, in `migrations/`. A time is five columns: the EDTF text and the days
//! that follow from it. Columns that the database itself computes are left out.

#[macro_use]
mod code_list;

pub mod accreditation;
pub mod actor;
pub mod change;
pub mod citation;
pub mod coded_event;
pub mod country;
pub mod dataset;
pub mod doctrine;
pub mod document;
pub mod event;
pub mod event_participant;
pub mod indicator;
pub mod issue;
pub mod issue_party;
pub mod membership;
pub mod mention;
pub mod mission;
pub mod name;
pub mod observation;
pub mod office;
pub mod organization;
pub mod passage;
pub mod person;
pub mod place;
pub mod recognition;
pub mod record;
pub mod reference;
pub mod relation;
pub mod relation_phase;
pub mod revision;
pub mod section;
pub mod source;
pub mod succession;
pub mod topic;
pub mod treaty;
pub mod treaty_link;
pub mod treaty_party;
pub mod treaty_topic;
pub mod vote;
