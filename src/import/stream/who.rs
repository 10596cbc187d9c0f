//! Whom the names and codes of a stream mean: as a person has settled it, or else as the record has it. Each name is looked
//! up once a year of events, and then remembered; what leads to nobody is counted, and stays as text.

use std::collections::HashMap;

use crate::edtf::Edtf;
use crate::import::dataset::actors::{Actor, Actors, Unresolved};
use crate::import::dataset::mapping::Mapping;
use crate::import::dataset::report::{Report, Waiting};

/// So many names are remembered at once.
const REMEMBERED: usize = 200_000;
/// So many names that lead to nobody are counted one by one; there is no end of them in some streams.
const COUNTED: usize = 50_000;
/// So many of them, the most frequent ones, are given with names much like them.
const HELPED: usize = 200;

pub struct Who {
    actors: Actors,
    mapping: Mapping,
    ids: HashMap<String, i64>,
    /// By year and key.
    known: HashMap<i32, HashMap<String, Meant>>,
    remembered: usize,
    unresolved: HashMap<String, Waiting>,
}

/// Whom a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    Actor(i64),
    /// Nobody, as is well known.
    Nobody,
    /// Nobody whom the record knows.
    Unknown,
}

impl Who {
    pub fn new(actors: Actors, mapping: Mapping, ids: HashMap<String, i64>) -> Self {
        let (known, unresolved) = (HashMap::new(), HashMap::new());
        Self { actors, mapping, ids, known, remembered: 0, unresolved }
    }

    /// Whom a name means in a year. `key` is all that it depends on besides; `find` looks up what nobody has settled.
    pub fn meant(
        &mut self, key: &str, name: &str, year: i32, at: impl FnOnce() -> String,
        find: impl FnOnce(&Self, &Edtf) -> Meant,
    ) -> Option<i64> {
        let meant = match self.known.get(&year).and_then(|known| known.get(key)) {
            Some(meant) => *meant,
            None => self.remember(key, name, year, find),
        };
        match meant {
            Meant::Actor(id) => return Some(id),
            Meant::Nobody => {}
            Meant::Unknown => self.wait_for(name, at),
        }
        None
    }

    fn remember(&mut self, key: &str, name: &str, year: i32, find: impl FnOnce(&Self, &Edtf) -> Meant) -> Meant {
        let meant = match (self.mapping.get(name), format!("{year:04}").parse::<Edtf>()) {
            (Some(None), _) => Meant::Nobody,
            (Some(Some(slug)), _) => self.slug(slug),
            (None, Ok(year)) => find(self, &year),
            (None, Err(_)) => Meant::Unknown,
        };
        if self.remembered >= REMEMBERED {
            self.known.clear();
            self.remembered = 0;
        }
        self.known.entry(year).or_default().insert(key.to_owned(), meant);
        self.remembered += 1;
        meant
    }

    fn wait_for(&mut self, name: &str, at: impl FnOnce() -> String) {
        if let Some(waiting) = self.unresolved.get_mut(name) {
            waiting.rows += 1;
            return;
        }
        let name = if self.unresolved.len() < COUNTED { name } else { "" };
        let waiting = self.unresolved.entry(name.to_owned());
        waiting.or_insert_with(|| Waiting { rows: 0, first: at(), candidates: Vec::new() }).rows += 1;
    }

    /// The actor of a slug.
    pub fn slug(&self, slug: &str) -> Meant {
        self.ids.get(slug).map_or(Meant::Unknown, |id| Meant::Actor(*id))
    }

    /// The actor that is found among those on record.
    pub fn actor<'a, E>(&'a self, find: impl FnOnce(&'a Actors) -> Result<&'a Actor, E>) -> Meant {
        find(&self.actors).map_or(Meant::Unknown, |actor| self.slug(&actor.slug))
    }

    /// Adds the names that led to nobody to a report.
    pub fn report(self, report: &mut Report) {
        let mut unresolved: Vec<_> = self.unresolved.into_iter().collect();
        unresolved.sort_by(|(one, of_one), (other, of_other)| of_other.rows.cmp(&of_one.rows).then(one.cmp(other)));
        for (place, (name, mut waiting)) in unresolved.into_iter().enumerate() {
            if place < HELPED && !name.is_empty() {
                let Unresolved { candidates } = self.actors.named(&name, None).err().unwrap_or_default();
                waiting.candidates = candidates;
            }
            let name = if name.is_empty() { "all others".to_owned() } else { name };
            report.unresolved.insert(name, waiting);
        }
    }
}
