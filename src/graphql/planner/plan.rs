//! A plan: which rows an operation needs, level by level, and how they become its answer. It depends on the document alone;
//! arguments keep their variables and are filled in when it runs (`fetch`). `compile` makes it, `write` reads it.

use super::{
    describe::{Described, Many},
    texts::Texts,
};
use async_graphql::parser::types::Field as Asked;
use std::sync::Arc;

/// A response key as it is written: `"name":`.
pub type Key = String;
pub type Members = Vec<(Key, Member)>;

pub struct Plan {
    pub roots: Vec<(Key, Root)>,
}

pub enum Root {
    Typename(&'static str),
    /// An actor by a code, a name or a slug of this argument; of one type, or of any.
    Actor {
        argument: (&'static str, Arc<Asked>),
        how: Naming,
        child: Child,
    },
    /// A record by its slug, or a relation by its sides.
    Found {
        by: By,
        level: Level,
        members: Members,
    },
    /// A connection of everything.
    Many(Box<Page>),
}

/// How an argument names an actor: a code, a name in any of its forms, or a slug of one type.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    Code,
    Name,
    Slug,
}

pub struct By {
    /// The condition on the row, given the text `k.key`.
    pub on: String,
    pub field: Arc<Asked>,
    pub arguments: &'static [&'static str],
}

/// Rows of one type: what is read of them, and what hangs on them.
pub struct Level {
    pub described: &'static Described,
    /// Expressions, in the order of the columns that the statement gives.
    pub columns: Vec<String>,
    pub children: Vec<Child>,
    /// Tells its type and columns from all others; none where they depend on the day.
    pub digest: Option<u128>,
}

/// What hangs on the rows of a level, by a column of theirs.
pub struct Child {
    pub key: usize,
    pub of: Hanging,
}

pub enum Hanging {
    /// One row. Of an interface, a target for each of its types.
    One(Vec<Target>),
    All {
        on: &'static str,
        order: &'static str,
        target: Target,
    },
    Many(Box<Page>),
}

pub struct Target {
    pub level: Level,
    pub members: Members,
}

/// A connection that is asked for.
pub struct Page {
    pub many: &'static Many,
    pub asked: Arc<Asked>,
    pub level: Level,
    pub members: Vec<(Key, PageMember)>,
    pub wants: Wants,
    pub reads: Reads,
    /// A column that is null only where there is no row, for pages that are counted.
    pub marker: Option<usize>,
    pub texts: Texts,
}

/// How the rows of a page are read.
pub enum Reads {
    /// One by one.
    Rows,
    /// In one array of their only column, a key by which another row hangs on each.
    Keys,
    /// By this expression, their ids, which a reading table has, in one array unless cursors come with them; the rows themselves
    /// are remembered, or read by their ids.
    Ids([String; 1]),
}

/// What must be known of a page.
#[expect(clippy::struct_excessive_bools, reason = "each is wanted or not by itself")]
#[derive(Default)]
pub struct Wants {
    pub rows: bool,
    pub cursors: bool,
    pub count: bool,
    pub next: bool,
    pub previous: bool,
}

pub enum Member {
    Typename(String),
    /// The node id of a kind, with the slug of this column.
    Id {
        kind: String,
        slug: usize,
    },
    Column {
        at: usize,
        nullable: bool,
    },
    /// A time, by the column of its EDTF text.
    Extent {
        at: usize,
        nullable: bool,
        parts: Vec<(Key, ExtentPart)>,
    },
    One {
        child: usize,
        nullable: bool,
    },
    All {
        child: usize,
    },
    Many {
        child: usize,
    },
}

#[derive(Clone, Copy)]
pub enum ExtentPart {
    Typename,
    Edtf,
    Earliest,
    Latest,
    StartLatest,
    EndEarliest,
    Precision,
    Display,
}

pub enum PageMember {
    Typename(String),
    Nodes(Members),
    Edges(Vec<(Key, EdgeMember)>),
    Info(Vec<(Key, InfoMember)>),
    Count,
}

pub enum EdgeMember {
    Typename(String),
    Cursor,
    Node(Members),
    Of(Member),
}

#[derive(Clone, Copy)]
pub enum InfoMember {
    Typename,
    HasNext,
    HasPrevious,
    Start,
    End,
}

impl Page {
    /// How many columns of its rows its statement gives.
    pub fn columns(&self) -> usize {
        match self.reads {
            _ if !self.wants.rows => 0,
            Reads::Ids(_) => 1,
            Reads::Rows | Reads::Keys => self.level.columns.len(),
        }
    }

    /// Whether its rows come as one array.
    pub fn is_packed(&self) -> bool {
        !self.wants.cursors && !matches!(self.reads, Reads::Rows)
    }
}

impl Level {
    /// One of which nothing is read yet.
    pub fn of(described: &'static Described) -> Level {
        Level { described, columns: vec![], children: vec![], digest: None }
    }
}
