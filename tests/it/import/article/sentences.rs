//! What sentences state, and what they do not. Each stands in an article of its own; what the rules find there is held
//! against what is expected by the command that measures them.

use super::World;
use std::fmt::Write;

/// A sentence, and the facts that it states: kind, actors, detail and time, as in gold files.
type Case = (&'static str, &'static [&'static str]);

/// Each case is an article's whole text: one of the form of dumps if it has no title of its own.
async fn state(title: &str, cases: &[Case]) {
    let world = World::beside_the_record().await;
    let mut golds = Vec::new();
    for (place, (text, facts)) in cases.iter().enumerate() {
        let (article, gold) = (format!("{place}.txt"), format!("{text:.60}.tsv").replace(['/', '\n'], " "));
        world.write(&article, format!("[[{title}]]\nCATEGORIES: Relations\n\n{text}\n"));
        let mut lines = format!("# file\t{article}\nkind\tsection\tpassage\tactors\tdetail\ttime\n");
        for fact in *facts {
            let cells: Vec<_> = fact.split('|').map(str::trim).collect();
            let [kind, actors, detail, time] = cells[..] else { panic!("not four parts: {fact}") };
            writeln!(lines, "{kind}\t(lead)\t1\t{actors}\t{detail}\t{time}").expect("written");
        }
        golds.push(world.write(&gold, lines));
    }
    let folder = world.path("");
    let mut arguments = vec!["score", "--misses", "--articles", folder.to_str().expect("UTF-8")];
    arguments.extend(golds.iter().map(String::as_str));
    let report = world.passes(&arguments);
    let misses: Vec<_> =
        report.lines().filter(|line| line.starts_with("missed ") || line.starts_with("not gold ")).collect();
    assert!(misses.is_empty(), "{}", misses.join("\n"));
    let stated: usize = cases.iter().map(|(_, facts)| facts.len()).sum();
    let all = report.lines().rev().find(|line| line.starts_with("all ")).expect("a sum");
    assert_eq!(all.split_whitespace().nth(1), Some(stated.to_string().as_str()), "{all}");
}

const STATE: &str = "Foreign relations of Ruritania";
const PAIR: &str = "Freedonia–Ruritania relations";

#[tokio::test]
async fn relations_are_established_severed_suspended_and_restored() {
    state(
        STATE,
        &[
            (
                "Ruritania established diplomatic relations with Freedonia on 12 May 1992.",
                &["relation | freedonia, ruritania | ESTABLISHED | 1992-05-12"],
            ),
            (
                "In March 1993, Graustark and Ruritania established diplomatic ties at ambassadorial level.",
                &["relation | graustark, ruritania | ESTABLISHED | 1993-03"],
            ),
            (
                "Diplomatic relations between Freedonia and Sylvania were established in 1920.",
                &["relation | freedonia, sylvania | ESTABLISHED | 1920"],
            ),
            (
                "Ruritania severed diplomatic relations with Sylvania in 1967.",
                &["relation | ruritania, sylvania | SEVERED | 1967"],
            ),
            (
                "Freedonia broke off diplomatic relations with Graustark on 3 January 1980.",
                &["relation | freedonia, graustark | SEVERED | 1980-01-03"],
            ),
            (
                "Ruritania and Graustark restored diplomatic relations in July 1988.",
                &["relation | graustark, ruritania | RESTORED | 1988-07"],
            ),
            (
                "Ruritania does not have diplomatic relations with Sylvania.",
                &["relation | ruritania, sylvania | NOT_ESTABLISHED |"],
            ),
        ],
    )
    .await;
}

#[tokio::test]
async fn an_article_on_two_states_says_both_countries() {
    state(
        PAIR,
        &[
            (
                "Diplomatic relations were established on 7 June 1992.",
                &["relation | freedonia, ruritania | ESTABLISHED | 1992-06-07"],
            ),
            (
                "Both countries are members of the River Union and the League of Ports.",
                &[
                    "membership | freedonia > league-of-ports | MEMBER |",
                    "membership | freedonia > river-union | MEMBER |",
                    "membership | ruritania > league-of-ports | MEMBER |",
                    "membership | ruritania > river-union | MEMBER |",
                ],
            ),
            (
                "In May 2001 both countries signed an agreement on cooperation in education.",
                &["treaty | freedonia, ruritania | AGREEMENT SIGNED | 2001-05"],
            ),
        ],
    )
    .await;
}

#[tokio::test]
async fn missions_have_a_sender_a_host_and_a_time() {
    state(
        STATE,
        &[
            ("Ruritania has an embassy in Fredville.", &["mission | ruritania > freedonia | EMBASSY |"]),
            (
                "Freedonia opened an embassy in Strelsau in 1994.",
                &["mission | freedonia > ruritania | EMBASSY | 1994/.."],
            ),
            (
                "Graustark maintains a consulate-general in Strelsau.",
                &["mission | graustark > ruritania | CONSULATE_GENERAL |"],
            ),
            (
                "Ruritania has an embassy in Edelweiss and Graustark has an embassy in Strelsau.",
                &["mission | ruritania > graustark | EMBASSY |", "mission | graustark > ruritania | EMBASSY |"],
            ),
            (
                "Freedonia is represented in Ruritania through its embassy in Edelweiss.",
                &["mission | freedonia > graustark | EMBASSY |"],
            ),
            (
                "Freedonia closed its embassy in Strelsau in 1999.",
                &["mission | freedonia > ruritania | EMBASSY | /1999"],
            ),
        ],
    )
    .await;
}

#[tokio::test]
async fn memberships_have_a_role_and_a_time() {
    state(
        STATE,
        &[
            (
                "Ruritania joined the League of Ports on 2 March 1992.",
                &["membership | ruritania > league-of-ports | MEMBER | 1992-03-02/.."],
            ),
            (
                "Ruritania has been a member of the River Union since 1995.",
                &["membership | ruritania > river-union | MEMBER | 1995/.."],
            ),
            (
                "Freedonia is an observer in the League of Ports.",
                &["membership | freedonia > league-of-ports | OBSERVER |"],
            ),
            (
                "Graustark was admitted to the LOP in 2004.",
                &["membership | graustark > league-of-ports | MEMBER | 2004/.."],
            ),
            ("Ruritania left the River Union in 2009.", &["membership | ruritania > river-union | MEMBER | /2009"]),
            (
                "Sylvania applied for membership in the River Union.",
                &["membership | sylvania > river-union | MEMBER PLANNED |"],
            ),
            (
                "Ruritania chaired the League of Ports in 2010.",
                &[
                    "membership | ruritania > league-of-ports | CHAIR | 2010",
                    "event | league-of-ports, ruritania | CHAIRMANSHIP HELD | 2010",
                ],
            ),
        ],
    )
    .await;
}

#[tokio::test]
async fn treaties_are_signed_in_force_and_negotiated() {
    state(
        STATE,
        &[
            (
                "Ruritania and Freedonia signed a memorandum of understanding on tourism on 5 May 2005.",
                &["treaty | freedonia, ruritania | MEMORANDUM SIGNED | 2005-05-05"],
            ),
            (
                "A free trade agreement between Ruritania and Graustark entered into force on 1 January 2011.",
                &["treaty | graustark, ruritania | AGREEMENT IN_FORCE | in force 2011-01-01"],
            ),
            (
                "In 1893 Ruritania signed a treaty of friendship with Sylvania.",
                &["treaty | ruritania, sylvania | TREATY SIGNED | 1893"],
            ),
        ],
    )
    .await;
}

#[tokio::test]
async fn events_are_visits_meetings_rounds_and_summits() {
    state(
        STATE,
        &[
            (
                "President Rufus Firefly visited Ruritania in October 2003.",
                &["event | freedonia > ruritania | VISIT HELD | 2003-10"],
            ),
            (
                "The Ruritanian foreign minister paid an official visit to Graustark on 4 April 2012.",
                &["event | ruritania > graustark | VISIT HELD | 2012-04-04"],
            ),
            (
                "Ruritania hosted the summit of the League of Ports in 2010.",
                &["event | league-of-ports, ruritania | SUMMIT HELD | 2010"],
            ),
            (
                "The president of Freedonia will visit Ruritania in May 2031.",
                &["event | freedonia > ruritania | VISIT PLANNED | 2031-05"],
            ),
        ],
    )
    .await;
}

#[tokio::test]
async fn recognitions_have_a_direction_and_disputes_have_parties() {
    state(
        STATE,
        &[
            (
                "Freedonia recognized Ruritania on 25 December 1991.",
                &["recognition | freedonia > ruritania | RECOGNIZED | 1991-12-25"],
            ),
            (
                "Ruritania was recognised by Graustark in 1992.",
                &["recognition | graustark > ruritania | RECOGNIZED | 1992"],
            ),
            ("Ruritania does not recognize Sylvania.", &["recognition | ruritania > sylvania | WITHHELD |"]),
            ("Ruritania and Graustark have a border dispute.", &["issue | graustark, ruritania | BORDER OPEN |"]),
        ],
    )
    .await;
}

#[tokio::test]
async fn what_is_denied_supposed_or_hoped_for_states_nothing() {
    state(
        STATE,
        &[
            ("Ruritania has never had an embassy in Fredville.", &[]),
            ("Ruritania did not join the League of Ports in 1992.", &[]),
            ("Neither Ruritania nor Freedonia is a member of the River Union.", &[]),
            ("If Ruritania joined the League of Ports, its tolls would fall.", &[]),
            ("Ruritania might have established diplomatic relations with Freedonia in 1992 had it been asked.", &[]),
            ("Some say that Ruritania should sign a treaty with Freedonia in 2031.", &[]),
            ("The claim that Freedonia recognized Ruritania in 1991 is false.", &[]),
            ("Ruritania denied that it had signed an agreement with Graustark in 1999.", &[]),
            ("Ruritania refused to sign an agreement with Graustark in 1999.", &[]),
            ("Ruritania hopes to establish diplomatic relations with Sylvania.", &[]),
            ("In a novel of 1894, Ruritania is a kingdom.", &[]),
        ],
    )
    .await;
}

#[tokio::test]
async fn a_name_that_means_several_is_told_apart_or_left_open() {
    state(
        STATE,
        &[
            (
                "Ruritania established diplomatic relations with Equatorial Guinea on 3 May 1980.",
                &["relation | equatorial-guinea, ruritania | ESTABLISHED | 1980-05-03"],
            ),
            (
                "Ruritania established diplomatic relations with Guinea-Bissau on 4 May 1980.",
                &["relation | guinea-bissau, ruritania | ESTABLISHED | 1980-05-04"],
            ),
            (
                "Ruritania established diplomatic relations with Guinea on 5 May 1980.",
                &["relation | guinea, ruritania | ESTABLISHED | 1980-05-05"],
            ),
            (
                "Ruritania established diplomatic relations with Papua New Guinea on 6 May 1980.",
                &["relation | papua-new-guinea, ruritania | ESTABLISHED | 1980-05-06"],
            ),
            (
                "Ruritania established diplomatic relations with Niger on 7 May 1980.",
                &["relation | niger, ruritania | ESTABLISHED | 1980-05-07"],
            ),
            (
                "Ruritania established diplomatic relations with Nigeria on 8 May 1980.",
                &["relation | nigeria, ruritania | ESTABLISHED | 1980-05-08"],
            ),
            ("Ruritania established diplomatic relations with Congo on 9 May 1980.", &[]),
            (
                "Ruritania established diplomatic relations with the Democratic Republic of the Congo on 9 May 1980.",
                &["relation | democratic-republic-of-the-congo, ruritania | ESTABLISHED | 1980-05-09"],
            ),
            (
                "Ruritania established diplomatic relations with Georgia on 10 May 1993.",
                &["relation | georgia, ruritania | ESTABLISHED | 1993-05-10"],
            ),
            ("Ruritania opened a consulate in Atlanta, Georgia in 1993.", &[]),
            ("The Ruritanian painter Georgia Brown visited Freedonia in 1993.", &[]),
        ],
    )
    .await;
}

#[tokio::test]
async fn a_heading_says_whom_its_passages_are_about() {
    state(STATE, &[
        (
            "==Freedonia==\nRelations were established on 12 May 1992. Freedonia has an embassy in Strelsau.\n==Graustark==\n==Sylvania==\nThe two countries severed diplomatic relations in 1967.",
            &[
                "relation | freedonia, ruritania | ESTABLISHED | 1992-05-12",
                "mission | freedonia > ruritania | EMBASSY |",
                "relation | ruritania, sylvania | SEVERED | 1967",
            ],
        ),
        ("==Freedonia==\n==Graustark==\n", &[]),
    ]).await;
}
