//! The planner answers as the resolvers do, byte for byte: the same questions are put to two servers over one database, one
//! that plans and one that does not.

mod questions;

use crate::support::{database::Database, server::Server};
use futures_util::future::join_all;
use questions::{Question, Schema};
use sea_orm::DatabaseConnection;
use serde_json::{Value, json};
use std::cell::Cell;

/// Questions that once were answered differently.
const ONCE_DIFFERENT: &[u64] = &[];

const QUESTIONS: u64 = 400;

/// Two servers over one database.
struct Pair {
    planning: Server,
    resolving: Server,
}

struct Answer {
    status: u16,
    text: String,
    planned: bool,
}

impl Pair {
    async fn over(database: Database) -> Pair {
        Pair::with(database, &[]).await
    }

    /// With flags for the one that plans.
    async fn with(database: Database, flags: &[&str]) -> Pair {
        let planning = Server::over(database, &[&["--max-cost", "1000000"], flags].concat()).await;
        let resolving = planning.beside(&["--max-cost", "1000000", "--planner", "false"]).await;
        Pair { planning, resolving }
    }

    /// Whether a question was planned; how the answers differ, where they do.
    async fn ask(&self, question: &Question) -> Result<bool, String> {
        let (ours, theirs) =
            (self.answer(&self.planning.address, question).await, self.answer(&self.resolving.address, question).await);
        if (ours.status, &ours.text) == (theirs.status, &theirs.text) {
            return Ok(ours.planned);
        }
        Err(format!(
            "planned: {} {}\nresolved: {} {}\nto {}\nwith {}",
            ours.status, ours.text, theirs.status, theirs.text, question.text, question.variables
        ))
    }

    async fn answer(&self, address: &str, question: &Question) -> Answer {
        let body = json!({ "query": question.text, "variables": question.variables });
        let request = self.planning.client.post(format!("{address}/graphql")).json(&body);
        let response = request.send().await.expect("a response");
        let status = response.status().as_u16();
        let planned = response.headers()["server-timing"].to_str().expect("text").contains("planned");
        Answer { status, text: response.text().await.expect("text"), planned }
    }

    /// Asks for titles that are all the same, in one state of the data.
    async fn has_one_title(&self) {
        let text = "{ country(code: KZ) { name events(first: 7) { nodes { title } } treaties(first: 7) { nodes { title } } } }";
        let question = Question { text: text.to_owned(), variables: json!({}) };
        let answer = self.answer(&self.planning.address, &question).await;
        assert!(answer.planned, "{}", answer.text);
        let data: Value = serde_json::from_str(&answer.text).expect("JSON");
        let country = &data["data"]["country"];
        let lists = ["events", "treaties"].map(|list| country[list]["nodes"].as_array().expect("a list"));
        assert_eq!(lists.map(Vec::len), [7, 7], "{data}");
        assert!(lists.into_iter().flatten().all(|node| node["title"] == country["name"]), "{data}");
    }

    /// Puts all these questions, and gives how many of them were planned.
    async fn agree(&self, questions: &[Question]) -> usize {
        let (mut planned, mut different) = (0, vec![]);
        for (number, question) in questions.iter().enumerate() {
            match self.ask(question).await {
                Ok(by_plan) => planned += usize::from(by_plan),
                Err(difference) => different.push(format!("question {number}: {difference}")),
            }
        }
        let few = &different[..different.len().min(4)];
        assert!(different.is_empty(), "{} differ\n{}", different.len(), few.join("\n\n"));
        planned
    }
}

#[tokio::test]
async fn made_up_questions_are_answered_as_by_resolvers() {
    let pair = Pair::over(Database::loaded().await).await;
    let schema = Schema::read();
    let numbers = ONCE_DIFFERENT.iter().copied().chain(0..QUESTIONS);
    let questions: Vec<Question> = numbers.map(|number| schema.question(number)).collect();
    let planned = pair.agree(&questions).await;
    // A planner that plans nothing would pass all the rest.
    assert!(planned > questions.len() / 3, "{planned} of {} were planned", questions.len());
}

/// What the questions that are asked most often are made of, whichever way they are asked.
fn common() -> Vec<Question> {
    let texts = [
        "{ country(code: KZ) { code alpha3 name officialName capital { name } } }",
        "{ country(code: KZ) { relations(first: 9) { totalCount pageInfo { hasNextPage endCursor } edges { cursor counterpart { id name }
            node { id status treaties(first: 5, orderBy: [SIGNED_DESC]) { totalCount edges { cursor node { title signed { edtf }
                parties(first: 30) { totalCount nodes { role party { __typename name } } }
                citations(first: 3) { nodes { source { title url } } } } } } } } } } }",
        "{ countries(first: 50) { nodes { name relations(first: 10) { edges { counterpart { name } node { treaties(first: 3) { nodes { title } } } } }
            treaties(last: 3) { totalCount nodes { slug } } } } }",
        "{ country(code: KZ) { relations(first: 9) { edges { counterpart { name } node { established { edtf } } } } }
            other: country(code: RU) { relations(first: 9) { edges { counterpart { name } node { established { edtf } } } } } }",
        "{ treaties(first: 100) { nodes { title parties { nodes { party { name } } } } } }",
        "{ country(code: KZ) { events(filter: { occurred: { during: \"201X\" } }, first: 20) { totalCount nodes { title occurred { earliest display } } }
            treaties(first: 100) { totalCount nodes { title } } last: events(last: 3) { nodes { kind title } } } actor(ref: \"osce\") { name events { totalCount } } }",
    ];
    texts.iter().map(|text| Question { text: (*text).to_owned(), variables: json!({}) }).collect()
}

#[tokio::test]
async fn common_questions_are_planned() {
    let pair = Pair::over(Database::loaded().await).await;
    let questions = common();
    assert_eq!(pair.agree(&questions).await, questions.len());
}

/// As behind a PgBouncer, or with no more than one connection: transactions carry what sessions cannot. And rows may be
/// kept for other requests, or not, or some.
#[tokio::test]
async fn sessions_may_be_shared_and_few_and_rows_kept_or_not() {
    let flags = [["--shared-sessions", "true"], ["--pool", "1"], ["--row-cache", "0"], ["--row-cache", "2000"]];
    for flags in flags {
        let pair = Pair::with(Database::loaded().await, &flags).await;
        let questions = [common(), common()].concat();
        assert_eq!(pair.agree(&questions).await, questions.len(), "{flags:?}");
    }
}

/// What one transaction changes in several places is seen in none of them or in all, though an answer takes several statements.
#[tokio::test]
async fn an_answer_is_of_one_state_while_the_data_changes() {
    for bytes in ["0", "1000000"] {
        let pair = Pair::with(Database::loaded().await, &["--row-cache", bytes]).await;
        let database = pair.planning.database().connect().await;
        for number in 0..20 {
            let title = format!("title = '{number}'");
            let sql = format!("update record set {title} where kind in ('COUNTRY', 'EVENT', 'TREATY')");
            let is_changed = Cell::new(number == 0);
            let change = async {
                crate::support::database::execute(&database, &sql).await;
                is_changed.set(true);
            };
            let ask = async || {
                while !is_changed.get() {
                    pair.has_one_title().await;
                }
            };
            tokio::join!(change, ask(), ask(), ask(), ask());
        }
    }
}

/// What is all in memory takes one statement for all who ask at once: for the version.
#[tokio::test]
async fn who_asks_at_the_same_time_is_answered_alike() {
    let pair = Pair::over(Database::loaded().await).await;
    let question = &common()[0];
    assert_eq!(pair.ask(question).await, Ok(true));
    let answers = join_all((0..16).map(|_| pair.ask(question))).await;
    let different: Vec<_> = answers.into_iter().filter_map(Result::err).collect();
    assert!(different.is_empty(), "{}", different.join("\n\n"));
}

/// The reading tables and what is in memory follow the facts, whatever happens to them.
#[tokio::test]
async fn what_was_changed_withdrawn_and_restored_is_read_as_it_is() {
    let pair = Pair::over(Database::loaded().await).await;
    let database = pair.planning.database().connect().await;
    let happens = [
        "with part as (
            insert into record (kind, slug, title, origin, recorded, digest)
            select 'TREATY_PARTY', 'russia-in-' || id, 'Russia in it', 'CURATED', now(), ''
            from treaty
            where not exists (
                select from treaty_party
                join record on record.id = party_id
                where treaty_id = treaty.id and record.slug = 'russia')
            returning id, slug)
        insert into treaty_party (id, treaty_id, party_id, role)
        select part.id, substr(part.slug, 11)::bigint, russia.id, 'PARTY'
        from part
        join record russia on russia.kind = 'COUNTRY' and russia.slug = 'russia'",
        "with part as (
            insert into record (kind, slug, title, origin, recorded, digest)
            select 'EVENT_PARTICIPANT', 'speech-by-' || actor.slug || '-in-' || event.id, 'Speech', 'CURATED', now(), ''
            from event
            join record actor on actor.slug in ('kazakhstan', 'russia')
            returning id, slug)
        insert into event_participant (id, event_id, actor_id, role)
        select part.id, substring(part.slug from '[0-9]+$')::bigint, actor.id, 'SPEAKER'
        from part
        join record actor on actor.slug = split_part(part.slug, '-', 3) and actor.kind = 'COUNTRY'",
        "update record set title = 'Aotearoa' where kind = 'COUNTRY' and slug = 'russia'",
        "update record set retracted = now() where kind = 'TREATY_PARTY' and id % 3 = 0",
        "update record set retracted = now() where kind = 'TREATY' and id % 4 = 0",
        "update record set retracted = now() where kind in ('RELATION', 'EVENT', 'EVENT_PARTICIPANT') and id % 5 = 0",
        "update treaty set signed_earliest = signed_earliest - 1000 where id % 3 = 1 and signed is not null",
        "update event set occurred_earliest = occurred_earliest - 1000 where id % 3 = 1",
        "update record set retracted = null where id % 2 = 0",
        "update record set title = title || ' (anew)' where kind = 'SOURCE' and id % 2 = 0",
        "update place set name = name || ' (anew)'",
    ];
    for sql in happens {
        crate::support::database::execute(&database, sql).await;
        let questions = common();
        assert_eq!(pair.agree(&questions).await, questions.len(), "after {sql}");
    }
    is_as_made_anew(&database).await;
}

/// What is read of the facts is what is made of them anew.
async fn is_as_made_anew(database: &DatabaseConnection) {
    let rows = "select md5(string_agg(row::text, ' ' order by row::text)) from (
        select row (t) from treaty_roll t
        union all select row (t) from actor_treaty t
        union all select row (t) from relation_treaty t
        union all select row (t) from relation_side t
        union all select row (t) from actor_event t
        union all select row (t) from actor_month t where events > 0) all_rows (row)";
    let kept: String = crate::support::database::value(database, rows).await;
    let anew = "select read_treaties(array(select id from treaty)), read_relations(array(select id from relation)),
        read_events(array(select id from event))";
    crate::support::database::execute(database, anew).await;
    assert_eq!(crate::support::database::value::<String>(database, rows).await, kept, "what is made anew is the same");
}

/// Many new treaties at once are read another way than few are, or than those that get more parties.
#[tokio::test]
async fn of_many_new_treaties_is_read_what_is_read_of_few() {
    let database = Database::loaded().await;
    let connection = database.connect().await;
    let twins = "
        create table twin as
        select nextval(pg_get_serial_sequence('record', 'id')) as id, treaty as original
        from treaty, generate_series(1, 300);
        create table twin_party as
        select nextval(pg_get_serial_sequence('record', 'id')) as id, twin.id as treaty_id, party_id, role
        from twin
        join treaty_party on treaty_party.treaty_id = (original).id;
        insert into record (id, kind, slug, title, origin, recorded, digest)
        select id, 'TREATY', 'twin-' || id, 'Twin', 'CURATED', now(), '' from twin
        union all
        select id, 'TREATY_PARTY', 'twin-' || id, 'Twin', 'CURATED', now(), '' from twin_party;
        insert into treaty select (jsonb_populate_record(original, jsonb_build_object('id', id))).* from twin;
        update record set retracted = now() where kind = 'TREATY' and slug like 'twin-%5';
        insert into treaty_party (id, treaty_id, party_id, role) select * from twin_party where id % 3 = 0;
        insert into treaty_party (id, treaty_id, party_id, role) select * from twin_party where id % 3 > 0";
    crate::support::database::execute(&connection, twins).await;
    let read = "
        select count(*) from twin_party
        join treaty_roll using (id)
        where twin_party.treaty_id in (select treaty_id from actor_treaty)
            and twin_party.treaty_id in (select treaty_id from relation_treaty)";
    assert!(crate::support::database::value::<i64>(&connection, read).await > 3000);
    is_as_made_anew(&connection).await;
}

/// The planner reads an actor's events from the day on which those of a window may begin.
#[tokio::test]
async fn a_window_has_the_events_whose_beginning_is_known_to_the_decade() {
    let pair = Pair::over(Database::loaded().await).await;
    let database = pair.planning.database().connect().await;
    let vague = "
        update event
        set occurred = '199X',
            occurred_earliest = '1990-01-01', occurred_end_earliest = '1990-01-01',
            occurred_start_latest = '1999-12-31', occurred_latest = '1999-12-31'
        where id % 7 = 0";
    crate::support::database::execute(&database, vague).await;
    let text = "query($when: TemporalFilter!) {
        country(code: KZ) { events(filter: { occurred: $when }) { totalCount nodes { slug occurred { edtf } } } } }";
    let windows = ["1989", "1991", "1999-12", "1999-12-31/2001", "2000", "201X", "../1995", "1995/.."];
    let spans = windows.iter().flat_map(|window| [json!({ "during": window }), json!({ "after": window })]);
    let question = |when| Question { text: text.to_owned(), variables: json!({ "when": when }) };
    let questions: Vec<Question> = spans.map(question).collect();
    let found = pair.answer(&pair.planning.address, &question(json!({ "during": "1999-12" }))).await;
    assert!(found.text.contains("199X"), "{}", found.text);
    assert_eq!(pair.agree(&questions).await, questions.len());
}
