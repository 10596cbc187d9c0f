//! `[[country]]`: a state, or a territory that conducts foreign relations as one.

use super::{Draft, Form, Identity, Kind, Read, actor};
use crate::entity::actor::ActorKind;
use crate::entity::country::{Column, Entity};
use crate::entity::record::RecordKind;
use crate::import::record::reference::PLACE;
use crate::import::record::row::Row;

pub(super) const KIND: Kind = Kind {
    name: "country",
    record: Some(RecordKind::Country),
    identity: Identity::Named("name"),
    tables: &["actor", "country"],
    parts: actor::PARTS,
    unique: &["code", "alpha3", "numeric", "former_code", "cow_code", "gec_code"],
    read: Read::Table(read),
};

fn read(form: &mut Form<'_>) -> Draft {
    let code = code(form, "code", "two capital letters, as in KZ (ISO 3166-1)", |code| is_letters(code, 2));
    let alpha3 = code_of_letters(form, "alpha3", "three capital letters, as in KAZ (ISO 3166-1)", 3);
    let numeric = self::code(form, "numeric", "three digits in quotes, as in \"398\" (ISO 3166-1)", is_numeric);
    let former_code = code_of_letters(form, "former_code", "four capital letters, as in SUHH (ISO 3166-3)", 4);
    let cow = cow(form);
    let gec = code_of_letters(form, "gec", "two capital letters, as in KZ (GEC, formerly FIPS 10-4)", 2);
    let official_name = form.text_if_given("official_name");
    let capital = form.refer_if_given("capital", PLACE);
    let period = form.time_if_given("period");

    let row = Row::of::<Entity>()
        .set(Column::Code, code.as_deref())
        .set(Column::Alpha3, alpha3.as_deref())
        .set(Column::Numeric, numeric.as_deref())
        .set(Column::FormerCode, former_code.as_deref())
        .set(Column::CowCode, cow)
        .set(Column::GecCode, gec)
        .set(Column::OfficialName, official_name.as_deref())
        .refer(Column::CapitalId, capital.as_ref().map(|capital| &capital.key))
        .time(Column::Period, &period);
    let words = [official_name, code, alpha3, numeric, former_code].into_iter().flatten().collect();
    actor::draft(form, &KIND, ActorKind::Country.as_str(), row, None, words)
}

fn code(form: &mut Form<'_>, key: &'static str, right: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    let code = form.shaped(key, right, fits)?;
    form.only_once(key, &code);
    Some(code)
}

fn code_of_letters(form: &mut Form<'_>, key: &'static str, right: &str, length: usize) -> Option<String> {
    code(form, key, right, |code| is_letters(code, length))
}

fn is_letters(code: &str, length: usize) -> bool {
    code.len() == length && code.chars().all(|c| c.is_ascii_uppercase())
}

fn is_numeric(code: &str) -> bool {
    code.len() == 3 && code.chars().all(|c| c.is_ascii_digit())
}

/// The country's number in the Correlates of War project.
fn cow(form: &mut Form<'_>) -> Option<i32> {
    let number = form.integer_if_given("cow")?;
    if !(1..=999).contains(&number) {
        form.wrong("cow", format!("{number} is not between 1 and 999"), None);
    }
    form.only_once("cow", &number.to_string());
    Some(number)
}
