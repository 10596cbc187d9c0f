//! Tables that are partitioned by date, and how many rows get into them fast. Rows of a span of years that has no partition
//! yet go straight into what becomes it: a table without indexes and foreign keys, which are made when all rows are there.
//! Rows of another span go into a temporary table and from there, as far as they are new, into its partition.
//!
//! All of it is one transaction, and readers wait for none of it but the moment in which a new partition is attached.

use std::collections::BTreeMap;

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
pub struct Stage {
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
    pub async fn take(&mut self, connection: &mut PgConnection, year: i32, rows: u64, lines: &[u8]) -> sqlx::Result<()> {
        let first = year - year.rem_euclid(self.table.years);
        let stage = match self.stages.entry(first) {
            std::collections::btree_map::Entry::Occupied(stage) => stage.into_mut(),
            std::collections::btree_map::Entry::Vacant(free) => free.insert(Stage::begin(connection, self.table, first).await?),
        };
        stage.rows += rows;
        let copy = format!("copy {} ({}) from stdin", stage.name(), self.table.columns);
        let mut copying = connection.copy_in_raw(&copy).await?;
        copying.send(lines).await?;
        copying.finish().await.map(drop)
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Stage> {
        self.stages.values_mut()
    }

    /// Puts all rows on record.
    pub async fn finish(self, connection: &mut PgConnection) -> sqlx::Result<Counts> {
        let mut counts = Counts::default();
        for stage in self.stages.into_values() {
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

    /// The table into which rows go.
    pub fn name(&self) -> String {
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

    /// Runs a statement over its rows, which takes rows away that are there twice.
    pub async fn reduce(&mut self, connection: &mut PgConnection, sql: String) -> sqlx::Result<()> {
        let gone = run(connection, sql).await?;
        self.rows -= gone.min(self.rows);
        Ok(())
    }

    /// Puts its rows on record, and says how many are new there and how many are revised.
    async fn finish(&self, connection: &mut PgConnection) -> sqlx::Result<(u64, u64)> {
        if self.is_new {
            self.attach(connection).await?;
            return Ok((self.rows, 0));
        }
        let Table { columns, key, revise, differs, .. } = self.table;
        let (stage, partition) = (self.name(), self.table.partition(self.first));
        let is_same = key.split(", ").map(|column| format!("old.{column} = new.{column}")).collect::<Vec<_>>().join(" and ");
        run(connection, format!("analyze {stage}")).await?;
        let revise = format!("update {partition} old set {revise} from {stage} new where {is_same} and ({differs})");
        let revised = run(connection, revise).await?;
        let record = format!(
            "insert into {partition} ({columns})
            select {columns}
            from {stage} new
            where not exists (select from {partition} old where {is_same})
            order by {key}"
        );
        Ok((run(connection, record).await?, revised))
    }

    /// Makes a table a partition, with all its indexes; what the parent has besides is made by PostgreSQL.
    async fn attach(&self, connection: &mut PgConnection) -> sqlx::Result<()> {
        let Table { name, key, indexes, .. } = self.table;
        let (partition, (from, to)) = (self.name(), self.bounds());
        run(connection, format!("alter table {partition} add primary key ({key})")).await?;
        for columns in indexes {
            run(connection, format!("create index on {partition} ({columns})")).await?;
        }
        let attach = format!("alter table {name} attach partition {partition} for values from ('{from}') to ('{to}')");
        run(connection, attach).await.map(drop)
    }
}

/// Runs statements that are written here, with nothing in them that comes from elsewhere.
pub async fn run(connection: &mut PgConnection, sql: String) -> sqlx::Result<u64> {
    connection.execute(sqlx::raw_sql(AssertSqlSafe(sql))).await.map(|done| done.rows_affected())
}
