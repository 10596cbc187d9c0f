//! Treaties deposited with the Secretary-General, and questions of their parties.

use serde_json::json;

use super::{changes_nothing_again, import, real, world_of_treaties};
use crate::import::article::World;

const INDEX: &str = "chapter_no,treaty_no,treaty_name,url\n";

fn folder(world: &World, index: &str, tables: &[(&str, &str)]) -> String {
    std::fs::create_dir_all(world.path("un/treaties")).expect("a folder");
    world.write("un/index.csv", format!("{INDEX}{index}"));
    for (name, table) in tables {
        world.write(&format!("un/treaties/{name}.csv"), table);
    }
    world.path("un").to_string_lossy().into_owned()
}

fn canals(world: &World) -> String {
    folder(
        world,
        "3,1,\"Convention on Canals. Strelsau, 2 March 1994\",http://un.example/?mtdsg_no=III-1&lang=en\n\
         10,2.a,\"Protocol on Canals. Hof, 5 May 1999\",\n\
         10,3,\"Convention on the Mail. Strelsau, 4 May 1921\",\n",
        &[
            (
                "3-1",
                "Participant,Signature,\"Ratification, Accession(a), Succession(d)\"\n\
                 Ruritania,3 Mar 1994,9 May 1996\n\
                 Freedonia 1,4 Mar 1994,\n\
                 Sylvania,,1 Jan 2000 a\n\
                 Graustark,,2 Jan 2001 d\n\
                 Atlantis,,2 Jan 2001 a\n\
                 Grand Fenwick,31 Feb 1994,\n\
                 United Kingdom,,9 May 1996 x\n\
                 Sylvania,,1 Jan 2001 a\n",
            ),
            (
                "10-3",
                "Participant,Signature,Ratification\nRuritania,4 May 1921,1 Jun 1922\nSylvania,,2 Jun 1922\nFreedonia,,3 Jun 1922\n",
            ),
            ("10-9", "Participant,Signature\nRuritania,4 May 1921\n"),
        ],
    )
}

#[tokio::test]
async fn participants_sign_and_consent() {
    let world = world_of_treaties().await;
    let folder = canals(&world);
    let (is_whole, report) = import(&world, "untreaties", &[&folder]);
    assert!(!is_whole);
    for line in [
        "NOT READ: 1 × \"31 Feb 1994\" is no date such as \"9 May 2012 a\"",
        "NOT READ: 1 × the letter \"x\" behind a date is not explained by the column's header",
        "NOT READ: 1 × \"Sylvania\" is given twice",
        "left out: 2 × a participant without a signature or an act of consent",
        "left out: 1 × participants of a treaty that index.csv does not list",
        "unresolved: 1 names in 1 rows",
    ] {
        assert!(report.contains(line), "{line}\n{report}");
    }
    let parties = world
        .rows(
            "select concat_ws(' | ', record.slug, role, consent, part.signed, consented)
            from treaty_party part join record using (id) where slug like 'untc%' order by slug",
        )
        .await;
    assert_eq!(
        parties,
        [
            "untc-3-1--freedonia | SIGNATORY | 1994-03-04",
            "untc-3-1--graustark | PARTY | SUCCESSION | 2001-01-02",
            "untc-3-1--ruritania | PARTY | RATIFICATION | 1994-03-03 | 1996-05-09",
            "untc-3-1--sylvania | PARTY | ACCESSION | 2000-01-01",
        ],
    );
    let treaties = world
        .rows(
            "select concat_ws(' | ', record.slug, title, treaty.kind, status, adopted, signed, place.slug)
            from treaty join record using (id) left join place on place.id = signed_at_id where record.slug like 'untc%' order by 1",
        )
        .await;
    assert_eq!(
        treaties,
        [
            "untc-10-2-a | Protocol on Canals | PROTOCOL | UNKNOWN | 1999-05-05 | hof",
            "untc-3-1 | Convention on Canals | CONVENTION | UNKNOWN | 1994-03-02 | 1994-03-03 | strelsau",
        ],
    );
    changes_nothing_again(&world, "untreaties", &[&folder]);
}

#[tokio::test]
async fn a_treaty_on_record_gets_what_it_lacks_and_no_twin() {
    let world = world_of_treaties().await;
    let folder = canals(&world);
    import(&world, "untreaties", &[&folder]);
    let parties = world
        .rows(
            "select concat_ws(' | ', record.slug, role, consent, part.signed, consented, (
                select string_agg(concat_ws('=', field, value), ' ' order by field, value)
                from citation join dataset on dataset.id = dataset_id
                where record_id = part.id and dataset.slug = 'un-treaties'))
            from treaty_party part join record using (id) where slug like 'mail%' order by slug",
        )
        .await;
    assert_eq!(
        parties,
        [
            "mail-convention--freedonia | PARTY | RATIFICATION | 1922-06-03 | consented=1922-06-03",
            // When it signed, the archive says otherwise: its word stands, and the other is cited.
            "mail-convention--ruritania | PARTY | RATIFICATION | 1921-05-05 | 1922-06-01 | consented=1922-06-01 signed=1921-05-04",
            "mail-convention--sylvania | PARTY | RATIFICATION | 1922-06-02 | consented=1922-06-02",
        ],
    );
    let twins = world.rows("select slug from record where kind = 'TREATY' and title = 'Convention on the Mail'").await;
    assert_eq!(twins, ["mail-convention"]);
    changes_nothing_again(&world, "untreaties", &[&folder]);
}

#[tokio::test]
async fn treaties_are_found_by_how_many_parties_they_have_and_who_is_not_among_them() {
    let world = world_of_treaties().await;
    let folder = canals(&world);
    import(&world, "untreaties", &[&folder]);
    let server = world.serve().await;
    let query = "query Treaties($but: [ActorRef!], $atLeast: Int) {
        treaties(filter: {
            partyCount: { atLeast: $atLeast }
            signed: { during: \"199X\", certainty: CERTAIN }
            not: { participation: { party: { any: $but }, consented: { isNull: false } } }
        }) { nodes { slug } }
    }";
    for (but, at_least, found) in [
        ("freedonia", 3, vec!["untc-3-1"]), // it has only signed
        ("grand-fenwick", 3, vec!["untc-3-1"]),
        ("sylvania", 3, vec![]),
        ("freedonia", 4, vec![]), // a signatory is no party
    ] {
        let answer = server.ask(query, json!({ "but": [but], "atLeast": at_least })).await;
        let slugs: Vec<_> =
            answer["treaties"]["nodes"].as_array().expect("a list").iter().map(|node| &node["slug"]).collect();
        assert_eq!(json!(slugs), json!(found), "{but}, {at_least}");
    }
}

#[tokio::test]
async fn files_of_another_kind_are_refused() {
    let world = world_of_treaties().await;
    let file = world.write("3-1.csv", "Participant,Signature\n");
    let run = world.run(&["import", "untreaties", &file]);
    assert!(run.err.contains("index.csv is missing"), "{}", run.err);
    let folder = folder(&world, "3,1,\"Convention on Canals. Hof, 2 March 1994\",\n", &[("3-1", "State,Signature\n")]);
    let run = world.run(&["import", "untreaties", &folder]);
    assert!(run.err.contains("\"Participant\" is missing"), "{}", run.err);
}

#[tokio::test]
async fn the_real_files_are_read() {
    let Some(file) = real("restricted/treaties/untreaties-003ce13-open.tar.gz") else { return };
    let world = world_of_treaties().await;
    let (_, report) = import(&world, "untreaties", &[&file, "--dry-run"]);
    assert!(report.contains("12454 rows") && report.contains("would state: 401 × treaty"), "{report}");
}
