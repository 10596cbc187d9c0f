//! The history of recognition and relations of the United States.

use super::super::article::World;
use super::{changes_nothing_again, import, real, totals, world_of_envoys};

/// An article: chapter, heading, text of each section.
fn article(sections: &[[&str; 3]]) -> String {
    let section = |[chapter, heading, text]: &[&str; 3]| {
        format!(
            "<div type=\"section\" xml:id=\"{chapter}\"><head>Chapter</head><div type=\"timeline\"><head>{heading}</head>
            <p>{text}</p></div></div>"
        )
    };
    let sections: Vec<_> = sections.iter().map(section).collect();
    format!(
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/><text><body>{}</body></text></TEI>",
        sections.join("\n")
    )
}

const ZLOBENIA: [[&str; 3]; 9] = [
    [
        "recognition",
        "U.S. Recognition of Zlobenia, <date when=\"1871\">1871</date>.",
        "Zlobenia arose on May 1, 1871. The U.S. recognized it on May 4, 1871.",
    ],
    [
        "recognition",
        "Zlobenian Recognition of the United States, 1872.",
        "Both had recognized each other by May 4, 1871 or June 5, 1872 or June 6, 1872.",
    ],
    [
        "relations",
        "Establishment of Diplomatic Relations and the American Legation in Zlobenia, 1873.",
        "Diplomatic relations and the Legation were established on July 8, 1873.",
    ],
    [
        "relations",
        "Elevation of American Legation to Embassy Status, 1910.",
        "The Legation was raised to the rank of Embassy on January 2, 1910.",
    ],
    ["relations", "Diplomatic Relations Severed by Zlobenia, 1917.", "Zlobenia severed relations on February 3, 1917."],
    ["relations", "Resumption of Diplomatic Relations, 1920-1921.", "They resumed relations on March 4, 1921."],
    ["relations", "American Embassy Reopened, 1921.", "The Embassy was opened again in the spring."],
    ["relations", "Anniversary Ball, 1923.", "They danced on March 4, 1923."],
    ["relations", "Closure of the U.S. Embassy in Zlobenia, 1950.", "The Embassy closed on February 31, 1950."],
];

#[tokio::test]
async fn headings_and_dates_become_facts() {
    let world = world_of_envoys().await;
    let path = world.write("zlobenia.xml", article(&ZLOBENIA));
    let (is_whole, report) = import(&world, "recognition", &[&path]);
    assert!(!is_whole);
    for part in ["left out: 1 × a section on another matter", "there is no February 31, 1950"] {
        assert!(report.contains(part), "{part:?} is not in\n{report}");
    }
    changes_nothing_again(&world, "recognition", &[&path]);
    let rows = |sql: &'static str| world.rows(sql);
    assert_eq!(
        rows("select slug || ' ' || period from recognition join record using (id) order by 1").await,
        [
            "united-states--zlobenia--de-jure--1871-05-04 1871-05-04/..",
            "zlobenia--united-states--de-jure--1872 1872/..",
        ]
    );
    assert_eq!(
        rows(
            "select status || ' ' || period || ' ' || coalesce(actor.slug, '-')
            from relation_phase
            left join record actor on actor.id = initiator_id
            order by period"
        )
        .await,
        [
            "ESTABLISHED 1873-07-08/1917-02-03 -",
            "SEVERED 1917-02-03/1921-03-04 zlobenia",
            "ESTABLISHED 1921-03-04/.. -",
        ]
    );
    assert_eq!(
        rows("select kind || ' ' || period from mission where period is not null order by period").await,
        ["LEGATION 1873-07-08/1910-01-02", "EMBASSY 1910-01-02/", "EMBASSY 1921/.."]
    );
}

#[tokio::test]
async fn what_is_not_sure_is_left_out() {
    let world = world_of_envoys().await;
    let gone = article(&[
        [
            "recognition",
            "Mutual Recognition, 1848.",
            "It was on or about April 5, 1848, that they recognized each other.",
        ],
        ["relations", "Diplomatic Relations Severed, 1917.", "Relations were severed on April 6, 1917."],
    ]);
    let unsure = article(&[
        ["recognition", "U.S. Recognition of Ruritania, 1824 &amp; 1849.", "It was recognized on May 4, 1824."],
        ["relations", "Establishment of Diplomatic Relations.", "They never established relations on May 5, 1850."],
        ["relations", "Diplomatic Relations Severed, 1890.", "Relations were severed."],
        ["relations", "Establishment of the American Embassy in Strelsau, 1920.", "The Embassy was established."],
    ]);
    let paths = [world.write("borogravia.xml", gone), world.write("ruritania.xml", unsure)];
    let (is_whole, report) = import(&world, "recognition", &[&paths[0], &paths[1]]);
    assert!(is_whole, "{report}");
    for part in [
        "a section on a time at which the state of the article was not",
        "a heading with several years",
        "a section without a date that is sure",
        "a break that has ended since, and no section says when",
    ] {
        assert!(report.contains(part), "{part:?} is not in\n{report}");
    }
    assert_eq!(
        world.rows("select slug || ' ' || period from recognition join record using (id) order by 1").await,
        [
            "borogravia--united-states--de-jure--1848-04-05 1848-04-05~/",
            "united-states--borogravia--de-jure--1848-04-05 1848-04-05~/",
        ]
    );
    assert_eq!(world.rows("select status from relation_phase").await, [""; 0]);
}

#[tokio::test]
async fn the_real_articles_are_read() {
    let Some(file) = real("us-history/rdcr-articles-A-K.tar.gz") else { return };
    let world = World::beside_the_record().await;
    let (is_whole, report) = import(&world, "recognition", &[&file]);
    let recorded: usize = totals(&report)[0].parse().expect("a number");
    assert!(is_whole && recorded > 300, "{report}");
}
