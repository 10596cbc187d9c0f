//! Tables that are partitioned by date, and how many rows get into them fast. Rows of a span of years that has no partition
//! yet go straight into what becomes it: a table without indexes and foreign keys, which are made when all rows are there.
//! Rows of another span go into a temporary table and from there, as far as they are new, into its partition.
//!
//! All of it is one transaction, and readers wait for none of it but the moment in which a new partition is attached.

use std::collections::{BTreeMap, btree_map::Entry};

use sea_orm::sqlx::{self, AssertSqlSafe, Executor, PgConnection, Row};

/// A partitioned table, as far as loading it goes.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub name: &'static str,
    /// A partition holds so many years, and is named after the first of them.
    pub years: i32,
    /// The columns that are loaded, in order.
    pub columns: &'static str,
    /// What tells its rows apart: its primary key.
    pub key: &'static str,
    /// The columns of its other indexes.
    pub indexes: &'static [&'static str],
    /// What a row that is loaded again changes of the one on record: assignments, given `old` and `new`.
    pub revise: &'static str,
    /// When there is something to change.
    pub differs: &'static str,
    /// The column by whose order the first of several rows with one key stands, where files may hold such.
    pub first: Option<&'static str>,
}

/// What became of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub recorded: u64,
    pub revised: u64,
    pub retracted: u64,
    pub unchanged: u64,
}

/// The rows of one span of years on their way.
#[derive(Clone, Debug)]
struct Stage {
    table: Table,
    /// The first year of the span.
    first: i32,
    /// There is no partition yet, and this is to be it.
    is_new: bool,
    rows: u64,
}

/// All rows of a table on their way, by the first year of their span.
#[derive(Debug)]
pub struct Stages {
    table: Table,
    stages: BTreeMap<i32, Stage>,
}

impl Table {
    /// Partition and stage share the lock of all loads, so that none makes a partition that another is making.
    pub async fn lock(&self, connection: &mut PgConnection) -> sqlx::Result<()> {
        let sql = format!("select pg_advisory_xact_lock(hashtextextended('chancery.{}', 0))", self.name);
        run(connection, sql).await.map(drop)
    }

    pub fn stages(self) -> Stages {
        Stages { table: self, stages: BTreeMap::new() }
    }

    fn partition(&self, first: i32) -> String {
        format!("{}_{first:04}{}", self.name, if self.years > 1 { "s" } else { "" })
    }
}

impl Stages {
    /// Takes lines of COPY, all of one year.
    pub async fn take(
        &mut self, connection: &mut PgConnection, year: i32, rows: u64, lines: &[u8],
    ) -> sqlx::Result<()> {
        let first = year - year.rem_euclid(self.table.years);
        let stage = match self.stages.entry(first) {
            Entry::Occupied(stage) => stage.into_mut(),
            Entry::Vacant(free) => free.insert(Stage::begin(connection, self.table, first).await?),
        };
        stage.rows += rows;
        let copy = format!("copy {} ({}) from stdin", stage.name(), self.table.columns);
        let mut copying = connection.copy_in_raw(&copy).await?;
        copying.send(lines).await?;
        copying.finish().await.map(drop)
    }

    /// The tables into which rows have gone.
    pub fn names(&self) -> Vec<String> {
        self.stages.values().map(Stage::name).collect()
    }

    /// Puts all rows on record.
    pub async fn finish(self, connection: &mut PgConnection) -> sqlx::Result<Counts> {
        let mut counts = Counts::default();
        for mut stage in self.stages.into_values() {
            let (recorded, revised) = stage.finish(connection).await?;
            counts.recorded += recorded;
            counts.revised += revised;
            counts.unchanged += stage.rows - recorded - revised;
        }
        Ok(counts)
    }
}

impl Stage {
    async fn begin(connection: &mut PgConnection, table: Table, first: i32) -> sqlx::Result<Self> {
        let Table { name, .. } = table;
        let partition = table.partition(first);
        let sql = format!("select to_regclass('{partition}') is null");
        let is_new = connection.fetch_one(AssertSqlSafe(sql)).await?.try_get(0)?;
        let stage = Self { table, first, is_new, rows: 0 };
        let sql = if is_new {
            // What came into the default partition before goes with its years.
            format!(
                "create table {partition} (like {name} including defaults including constraints);
                select moves_data_version('{partition}');
                with gone as (delete from {name}_rest where {within} returning *)
                insert into {partition}
                select * from gone",
                within = stage.within(),
            )
        } else {
            format!("create temporary table {} (like {name} including defaults) on commit drop", stage.name())
        };
        run(connection, sql).await?;
        Ok(stage)
    }

    /// The table into which its rows go.
    fn name(&self) -> String {
        let partition = self.table.partition(self.first);
        if self.is_new { partition } else { format!("staged_{partition}") }
    }

    fn within(&self) -> String {
        let (from, to) = self.bounds();
        format!("occurred >= '{from}' and occurred < '{to}'")
    }

    fn bounds(&self) -> (String, String) {
        (format!("{:04}-01-01", self.first), format!("{:04}-01-01", self.first + self.table.years))
    }

    /// Takes rows away that are there a second time.
    async fn reduce(&mut self, connection: &mut PgConnection) -> sqlx::Result<()> {
        let Table { key, first: Some(first), .. } = self.table else { return Ok(()) };
        let name = self.name();
        let same = same(key, "row", "twice");
        let sql = format!(
            "delete from {name} row
            using (select {key}, min({first}) as first from {name} group by {key} having count(*) > 1) twice
            where {same} and row.{first} > twice.first"
        );
        let gone = run(connection, sql).await?;
        self.rows -= gone.min(self.rows);
        Ok(())
    }

    /// Puts its rows on record, and says how many are new there and how many are revised.
    async fn finish(&mut self, connection: &mut PgConnection) -> sqlx::Result<(u64, u64)> {
        if self.is_new {
            self.attach(connection).await?;
            return Ok((self.rows, 0));
        }
        self.reduce(connection).await?;
        let Table { columns, key, revise, differs, .. } = self.table;
        let (stage, partition) = (self.name(), self.table.partition(self.first));
        let is_same = same(key, "old", "new");
        run(connection, format!("analyze {stage}")).await?;
        let revise = format!("update {partition} old set {revise} from {stage} new where {is_same} and ({differs})");
        let record = format!(
            "insert into {partition} ({columns})
            select {columns}
            from {stage} new
            where not exists (select from {partition} old where {is_same})
            order by {key}"
        );
        // All ids were looked up, and what has one is never deleted: to look each up again takes 2 of 5 parts of the time.
        run(connection, role("replica")).await?;
        let revised = run(connection, revise).await?;
        let recorded = run(connection, record).await?;
        run(connection, role("origin")).await?;
        Ok((recorded, revised))
    }

    /// Makes a table a partition, with its indexes; what the parent has besides is made by PostgreSQL.
    async fn attach(&mut self, connection: &mut PgConnection) -> sqlx::Result<()> {
        let Table { name, indexes, .. } = self.table;
        let (partition, (from, to)) = (self.name(), self.bounds());
        self.give_key(connection).await?;
        for columns in indexes {
            run(connection, format!("create index on {partition} ({columns})")).await?;
        }
        let attach = format!("alter table {name} attach partition {partition} for values from ('{from}') to ('{to}')");
        run(connection, attach).await.map(drop)
    }

    /// Makes the primary key. Rows that are there twice are rare, and so only looked for when it cannot be made.
    async fn give_key(&mut self, connection: &mut PgConnection) -> sqlx::Result<()> {
        let sql = format!("alter table {} add primary key ({})", self.name(), self.table.key);
        run(connection, "savepoint without_key".to_owned()).await?;
        match run(connection, sql.clone()).await {
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {
                run(connection, "rollback to without_key".to_owned()).await?;
                self.reduce(connection).await?;
                run(connection, sql).await.map(drop)
            }
            made => made.map(drop),
        }
    }
}

/// Leaves foreign keys aside (`replica`) or checks them (`origin`), where whoever loads may choose.
fn role(name: &str) -> String {
    format!(
        "select set_config('session_replication_role', '{name}', true)
        where has_parameter_privilege('session_replication_role', 'set')"
    )
}

/// The condition that two rows have the same key.
fn same(key: &str, one: &str, other: &str) -> String {
    key.split(", ").map(|column| format!("{one}.{column} = {other}.{column}")).collect::<Vec<_>>().join(" and ")
}

/// Runs statements that are written here, with nothing in them that comes from elsewhere.
pub async fn run(connection: &mut PgConnection, sql: String) -> sqlx::Result<u64> {
    connection.execute(sqlx::raw_sql(AssertSqlSafe(sql))).await.map(|done| done.rows_affected())
}
