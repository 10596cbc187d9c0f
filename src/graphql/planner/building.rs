//! A level of a plan while it is being put together.

use super::{
    Unplanned,
    describe::Described,
    plan::{Child, Hanging, Level},
};
use sha2::{Digest, Sha256};

type Result<T> = std::result::Result<T, Unplanned>;

/// Its columns and children are added as the selection asks for them.
pub struct Building {
    pub level: Level,
    /// Its columns are given, since its rows are in memory already.
    resident: bool,
}

impl Building {
    pub fn new(described: &'static Described) -> Building {
        Building { level: Level::of(described), resident: false }
    }

    pub fn resident(described: &'static Described) -> Building {
        let columns = described.expressions();
        Building { level: Level { columns, ..Level::of(described) }, resident: true }
    }

    /// Where the row has this expression.
    pub fn column(&mut self, expression: &str) -> Result<usize> {
        if let Some(at) = self.level.columns.iter().position(|column| column == expression) {
            return Ok(at);
        }
        if self.resident {
            return Err(Unplanned::field(&self.level.described.name, expression));
        }
        self.level.columns.push(expression.to_owned());
        Ok(self.level.columns.len() - 1)
    }

    pub fn child(&mut self, key: &str, of: Hanging) -> Result<usize> {
        let key = self.column(key)?;
        self.level.children.push(Child { key, of });
        Ok(self.level.children.len() - 1)
    }

    pub fn child_of_row(&mut self, of: Hanging) -> Result<usize> {
        self.child(&self.own_id(), of)
    }

    pub fn id(&mut self) -> Result<usize> {
        self.column(&self.own_id())
    }

    fn own_id(&self) -> String {
        format!("{}.id", self.level.described.table())
    }

    /// Whether its rows are the same whatever they are reached from, on any day.
    pub fn is_of_its_id(&self) -> bool {
        !self.is_dated() && !self.level.columns.iter().any(|column| column.contains("k.key"))
    }

    fn is_dated(&self) -> bool {
        self.level.columns.iter().any(|column| column.contains("{from}") || column.contains("{to}"))
    }

    pub fn done(self) -> Level {
        let digest = (!self.is_dated()).then(|| digest(&self.level));
        Level { digest, ..self.level }
    }
}

fn digest(level: &Level) -> u128 {
    let mut digest = Sha256::new().chain_update(level.described.table());
    for column in &level.columns {
        digest.update([0]);
        digest.update(column);
    }
    let digest = digest.finalize();
    u128::from_be_bytes(std::array::from_fn(|place| digest[place]))
}
