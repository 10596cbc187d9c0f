//! UK Treaties Online.

use serde_json::{Value, json};

use super::{changes_nothing_again, import, real, world_of_treaties};

fn batch(records: &Value) -> String {
    json!({ "csw:GetRecordsResponse": { "csw:SearchResults": { "iStoreRecord": records } } }).to_string()
}

fn treaty() -> Value {
    json!({
        "id": 7,
        "aw_rank": 1000,
        "title": "Exchange of Notes concerning Hops",
        "document_url": "https://treaties.example/data\\html\\7.html",
        "field3": "BI",
        "subject": "TRADE",
        "country_name": "RURITANIA ; UNITED KINGDOM ; Isle Of Hops",
        "signed_event_date": "02/03/1954",
        "signed_event_location": "Strelsau",
        "definative_eif_event_date": "04/05/1954",
        "terminated_event_date": "06/07/1960",
        "references": "Treaty Series 009/1954: Cmd 1||https://treaties.example/data/pdf/1954-TS0009.pdf;Other NOT PUBLISHED/0: 0",
    })
}

fn papers() -> [Value; 2] {
    ["1954-TS0009", "1954-TS0010"].map(|name| {
        let title = format!("Treaty Series {}/1954: Cmd 1", &name[8..]);
        json!({ "id": name[8..].parse::<u64>().expect("a number") + 100, "title": title, "document_url": format!("https://treaties.example/data\\pdf\\{name}.pdf") })
    })
}

#[tokio::test]
async fn a_treaty_has_its_parties_place_topic_and_paper() {
    let world = world_of_treaties().await;
    let [one, other] = papers();
    let first = world.write("1_batch.json", batch(&json!([treaty(), one])));
    let again = world.write("2_batch.json", batch(&json!([other, treaty()])));
    let (is_whole, report) = import(&world, "uktreaties", &[&first, &again]);
    assert!(is_whole, "{report}");
    for line in [
        "left out: 1 × a territory that the treaty is extended to, and no party",
        "left out: 1 × the scan of a paper that no treaty here refers to",
    ] {
        assert!(report.contains(line), "{line}\n{report}");
    }
    let treaties = world
        .rows(
            "select concat_ws(' | ', record.slug, treaty.kind, status, signed, in_force, ended, place.slug,
                (select string_agg(label, ' ') from treaty_topic join topic on topic.id = topic_id where treaty_id = treaty.id),
                (select string_agg(distinct source.slug, ' ') from citation join record source on source.id = source_id
                where record_id = treaty.id))
            from treaty join record using (id) left join place on place.id = signed_at_id where record.slug like 'uk-%'",
        )
        .await;
    assert_eq!(
        treaties,
        [
            "uk-treaty-7 | EXCHANGE_OF_NOTES | TERMINATED | 1954-03-02 | 1954-05-04 | 1960-07-06 | strelsau | Commerce | uk-treaties uk-treaty-paper-1954-ts0009"
        ],
    );
    let parties = world
        .rows("select concat_ws(' | ', slug, role, signed) from treaty_party join record using (id) where slug like 'uk-%' order by slug")
        .await;
    assert_eq!(
        parties,
        ["uk-treaty-7--ruritania | PARTY | 1954-03-02", "uk-treaty-7--united-kingdom | PARTY | 1954-03-02"],
    );
    changes_nothing_again(&world, "uktreaties", &[&first, &again]);
}

#[tokio::test]
async fn a_treaty_between_many_does_not_tell_who_has_consented() {
    let world = world_of_treaties().await;
    let record = json!({
        "id": 8, "title": "Convention on Tides", "field3": "MULTI", "subject": "SHIPPING",
        "country_name": "FREEDONIA ; RURITANIA ; UNITED KINGDOM", "signed_event_date": "02/03/1954",
        "signed_event_location": "Strelsav",
    });
    let file = world.write("1_batch.json", batch(&record));
    let (_, report) = import(&world, "uktreaties", &[&file]);
    assert!(report.contains("spelled much like one that is"), "{report}");
    let parties = world
        .rows("select concat_ws(' | ', slug, role, signed) from treaty_party join record using (id) where slug like 'uk-%' order by slug")
        .await;
    assert_eq!(
        parties,
        [
            "uk-treaty-8--freedonia | SIGNATORY",
            "uk-treaty-8--ruritania | SIGNATORY",
            "uk-treaty-8--united-kingdom | PARTY"
        ],
    );
}

#[tokio::test]
async fn who_is_listed_is_no_party_where_others_know_a_signatory() {
    let world = world_of_treaties().await;
    let record = json!({
        "id": 8, "title": "Convention on the Mail", "field3": "MULTI", "subject": "POSTAL",
        "country_name": "FREEDONIA ; RURITANIA ; UNITED KINGDOM", "signed_event_date": "04/05/1921",
        "definative_eif_event_date": "01/01/1923",
    });
    let file = world.write("1_batch.json", batch(&record));
    let (_, report) = import(&world, "uktreaties", &[&file]);
    assert!(report.contains("on record: 3 facts"), "{report}");
    let parties = world
        .rows("select concat_ws(' | ', slug, role, signed) from treaty_party join record using (id) where slug like 'mail%' order by slug")
        .await;
    assert_eq!(
        parties,
        [
            "mail-convention--freedonia | SIGNATORY",
            "mail-convention--ruritania | SIGNATORY | 1921-05-05",
            "mail-convention--united-kingdom | PARTY",
        ],
    );
    let treaty = world
        .rows("select concat_ws(' | ', slug, status, in_force) from treaty join record using (id) where slug like '%mail%' or slug like 'uk-%'")
        .await;
    assert_eq!(treaty, ["mail-convention | IN_FORCE | 1923-01-01"]);
    changes_nothing_again(&world, "uktreaties", &[&file]);
}

#[tokio::test]
async fn what_cannot_be_right_is_named_and_the_rest_stands() {
    let world = world_of_treaties().await;
    let mut impossible = treaty();
    impossible["signed_event_date"] = json!("31/02/1994");
    let mut reversed = treaty();
    reversed["id"] = json!(9);
    reversed["terminated_event_date"] = json!("01/01/1950");
    let mut differing = treaty();
    differing["title"] = json!("Exchange of Notes concerning Malt");
    let records = json!([impossible, reversed, differing, { "title": "nothing" }]);
    let file = world.write("1_batch.json", batch(&records));
    let (is_whole, report) = import(&world, "uktreaties", &[&file]);
    assert!(!is_whole);
    for line in [
        "NOT READ: 1 × \"31/02/1994\" is no day",
        "NOT READ: 1 × ended before it was signed or in force",
        "NOT READ: 1 × the record 7 is given twice, and differs",
        "NOT READ: 1 × a record without an id",
    ] {
        assert!(report.contains(line), "{line}\n{report}");
    }
    for (text, complaint) in [("[]", "csw:SearchResults"), ("{", "is no JSON")] {
        let file = world.write("other.json", text);
        let run = world.run(&["import", "uktreaties", &file]);
        assert!(run.err.contains(complaint), "{}", run.err);
    }
}

#[tokio::test]
async fn the_real_files_are_read() {
    let Some(file) = real("restricted/treaties/uk-treaties-51696a3b-open.tar.gz") else { return };
    let world = world_of_treaties().await;
    let (_, report) = import(&world, "uktreaties", &[&file, "--dry-run"]);
    assert!(report.contains("8500 rows") && report.contains("would state: 5431 × treaty"), "{report}");
}
