//! What a load prints.

use super::bundle::Bundle;
use crate::support::database::Database;

#[tokio::test]
async fn a_load_is_reported_by_kind_in_the_order_in_which_facts_refer_to_each_other() {
    let database = Database::migrated().await;
    let meeting = |slug: &str| {
        format!(
            "slug = '{slug}', title = '{slug}', kind = 'MEETING', status = 'HELD', occurred = '2010',
            participants = ['ruritania', 'graustark']"
        )
    };
    let countries = || Bundle::of("almanac").country("ruritania");
    countries().country("graustark").fact("event", &meeting("first")).load(&database);
    let graustark = "slug = 'graustark', name = 'Graustark', code = 'XB'";
    let run = countries().fact("country", graustark).fact("event", &meeting("second")).import(&database);
    insta::assert_snapshot!(run.out, @r"
                        recorded   revised retracted unchanged
    source                     0         0         0         1
    country                    0         1         0         1
    event                      1         0         1         0
    event participant          2         0         2         0
    all                        3         1         3         2
    ");
    assert!(run.out.ends_with("2\n"), "the last line ends, too");
}
