//! The questions: what chancery is asked, and with which variables. The statements by which the floor answers the same are
//! the `*.sql` beside the documents.

use serde_json::{Value, json};

use super::TODAY;
use super::world::{World, code};

/// Something to ask, of which docs/performance.md says what it is.
pub struct Question {
    pub number: u8,
    pub about: &'static str,
    pub document: &'static str,
    pub variables: Variables,
}

/// What the variables of a question are, request after request.
pub enum Variables {
    /// They follow from the world.
    Of(fn(&World) -> Vec<Row>),
    /// Pages of a list, each after so many entries. Chancery takes its own cursors; the floor takes the position that
    /// `positions`, a select of JSON arrays of texts in the order of the list, gives at the same place.
    Pages { list: &'static str, positions: &'static str, size: usize, besides: &'static [&'static str] },
}

/// The variables of one request, for chancery and for the floor.
pub struct Row {
    pub variables: Value,
    pub arguments: Vec<String>,
}

/// Requests that differ.
const ROWS: usize = 250;

/// All of them.
pub const QUESTIONS: &[Question] = &[
    Question {
        number: 1,
        about: "a country, 5 fields",
        document: include_str!("questions/1.graphql"),
        variables: Variables::Of(|world| {
            each_country(world, |country, _| (json!({ "code": code(country) }), vec![code(country)]))
        }),
    },
    Question {
        number: 2,
        about: "a country, 10 relations, 5 latest treaties each, all parties and 3 citations",
        document: include_str!("questions/2.graphql"),
        variables: Variables::Of(|world| {
            each_country(world, |country, _| (json!({ "code": code(country) }), vec![code(country), TODAY.to_owned()]))
        }),
    },
    Question {
        number: 3,
        about: "50 countries, 10 relations each, 3 latest treaties each",
        document: include_str!("questions/3.graphql"),
        variables: Variables::Pages {
            list: "countries",
            positions: "
                select json_build_array(record.folded, record.id::text)::text
                from country
                join record on record.id = country.id
                order by record.folded collate \"C\", record.id",
            size: 50,
            besides: &[TODAY],
        },
    },
    Question {
        number: 4,
        about: "100 treaties, all parties and 3 citations",
        document: include_str!("questions/4.graphql"),
        variables: Variables::Pages {
            list: "treaties",
            positions: "
                select json_build_array(signed_earliest::text, id::text)::text
                from treaty
                order by signed_earliest, id",
            size: 100,
            besides: &[],
        },
    },
    Question {
        number: 5,
        about: "a country's events in two years, their count and the first 20",
        document: include_str!("questions/5.graphql"),
        variables: Variables::Of(|world| {
            each_country(world, |country, row| {
                let (from, to) = (1995 + row % 28, 1996 + row % 28);
                let variables = json!({ "code": code(country), "during": format!("{from}/{to}") });
                (variables, vec![code(country), format!("{from}-01-01"), format!("{to}-12-31")])
            })
        }),
    },
    Question {
        number: 6,
        about: "a country's treaties of twenty years: their count, two facets and the latest 20",
        document: include_str!("questions/6.graphql"),
        variables: Variables::Of(|world| {
            each_country(world, |country, row| {
                let (from, to) = (1950 + row % 55, 1969 + row % 55);
                let variables = json!({ "party": code(country), "during": format!("{from}/{to}") });
                (variables, vec![code(country), format!("{from}-01-01"), format!("{to}-12-31")])
            })
        }),
    },
    Question {
        number: 7,
        about: "a search for a name, the best 20",
        document: include_str!("questions/7.graphql"),
        variables: Variables::Of(|world| {
            each_country(world, |country, _| {
                let name = &world.actors[country].name;
                (json!({ "query": name }), vec![name.clone()])
            })
        }),
    },
    Question {
        number: 8,
        about: "the 5 first paths between two countries by way of organizations",
        document: include_str!("questions/8.graphql"),
        variables: Variables::Of(|world| {
            each_country(world, |country, _| {
                let (from, to) = (code(country), code((country + world.countries / 2) % world.countries));
                (json!({ "from": from, "to": to }), vec![from, to])
            })
        }),
    },
];

/// Places from 0 to less than `count`, all of them in a scattered order where there are no more than rows.
pub fn scattered(count: usize) -> Vec<usize> {
    let rows = ROWS.min(count);
    // 97 is prime, so it meets all of them unless their number is a multiple of it.
    (0..rows).map(|row| row * 97 % rows * count / rows).collect()
}

/// The variables that a country and the number of a request make.
fn each_country(world: &World, variables: impl Fn(usize, usize) -> (Value, Vec<String>)) -> Vec<Row> {
    let row = |(row, country)| {
        let (variables, arguments) = variables(country, row);
        Row { variables, arguments }
    };
    scattered(world.countries).into_iter().enumerate().map(row).collect()
}
