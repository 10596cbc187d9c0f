//! Rows become the answer's JSON, straight from PostgreSQL's bytes. What hangs on one row is written once, and copied where
//! the same row comes again.

use super::{
    Unplanned,
    fetch::{Fetched, Given, Hung, Run},
    plan::{Child, EdgeMember, ExtentPart, Hanging, InfoMember, Key, Member, Members, Page, PageMember, Plan, Root},
    rows::{Kind, Rows, elements},
};
use crate::{
    edtf::{Day, Edtf},
    graphql::{id, order::Position, temporal::Precision},
};
use async_graphql::Value;
use chrono::{DateTime, Days, NaiveDate, SecondsFormat, Utc};
use std::{io::Write as _, ops::Range};

type Result = std::result::Result<(), Unplanned>;

/// The answer's `data`.
pub fn data(plan: &Plan, given: &[Given], most: usize) -> std::result::Result<Vec<u8>, Unplanned> {
    let mut writer = Writer { out: Vec::with_capacity(4096), most };
    let roots: Vec<_> = plan.roots.iter().zip(given).collect();
    writer.object(&roots, |writer, ((key, root), given)| {
        writer.key(key);
        writer.root(root, given)
    })?;
    Ok(writer.out)
}

struct Writer {
    out: Vec<u8>,
    /// Bytes that an answer may have.
    most: usize,
}

impl Writer {
    fn key(&mut self, key: &Key) {
        self.out.extend_from_slice(key.as_bytes());
    }

    fn raw(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    fn object<T>(&mut self, members: &[T], mut write: impl FnMut(&mut Writer, &T) -> Result) -> Result {
        self.out.push(b'{');
        for (at, member) in members.iter().enumerate() {
            if at > 0 {
                self.out.push(b',');
            }
            write(self, member)?;
        }
        self.out.push(b'}');
        if self.out.len() > self.most { Err(Unplanned::TooLarge) } else { Ok(()) }
    }

    fn list(&mut self, rows: Range<usize>, mut write: impl FnMut(&mut Writer, usize) -> Result) -> Result {
        self.out.push(b'[');
        for row in rows.clone() {
            if row > rows.start {
                self.out.push(b',');
            }
            write(self, row)?;
        }
        self.out.push(b']');
        Ok(())
    }

    fn root(&mut self, root: &Root, given: &Given) -> Result {
        match (root, given) {
            (Root::Typename(name), _) => self.text(name),
            (_, Given::Nothing) => self.null(true),
            (Root::Actor { child, .. }, Given::Hung(hung)) => self.one(child, hung, 0, true),
            (Root::Many(page), Given::Hung(hung)) => self.page(page, hung, 0),
            (Root::Found { level, members, .. }, Given::Found(fetched)) => {
                self.members(members, &level.children, fetched, 0)
            }
            _ => Err(Unplanned::new("a root that was not read as it was planned")),
        }
    }

    fn members(&mut self, members: &Members, children: &[Child], fetched: &Fetched, row: usize) -> Result {
        self.object(members, |writer, (key, member)| {
            writer.key(key);
            writer.member(member, children, fetched, row)
        })
    }

    fn member(&mut self, member: &Member, children: &[Child], fetched: &Fetched, row: usize) -> Result {
        let hung = |child: usize| fetched.hanging.get(child).ok_or(Unplanned::new("what was not read"));
        let planned = |child: usize| children.get(child).ok_or(Unplanned::new("what was not planned"));
        match member {
            Member::Typename(name) => self.text(name),
            Member::Id { kind, slug } => {
                let slug = text_of(&fetched.rows, row, *slug)?;
                self.text(&id::encode(kind, slug))
            }
            Member::Column { at, nullable } => self.column(&fetched.rows, row, *at, *nullable),
            Member::Extent { at, nullable, parts } => self.extent(&fetched.rows, row, *at, *nullable, parts),
            Member::One { child, nullable } => self.one(planned(*child)?, hung(*child)?, row, *nullable),
            Member::All { child } => self.all(planned(*child)?, hung(*child)?, row),
            Member::Many { child } => match &planned(*child)?.of {
                Hanging::Many(page) => self.page(page, hung(*child)?, row),
                _ => Err(Unplanned::new("a connection that is none")),
            },
        }
    }

    fn one(&mut self, child: &Child, hung: &Hung, row: usize, nullable: bool) -> Result {
        let Hanging::One(targets) = &child.of else { return Err(Unplanned::new("a link that is none")) };
        let run = hung.run(row).filter(|run| run.start < run.end);
        let Some(run) = run else {
            return self.null(nullable);
        };
        self.once(run, |writer| {
            let (target, fetched) = (&targets[run.target], &hung.targets[run.target]);
            writer.members(&target.members, &target.level.children, fetched, run.start)
        })
    }

    fn all(&mut self, child: &Child, hung: &Hung, row: usize) -> Result {
        let Hanging::All { target, .. } = &child.of else { return Err(Unplanned::new("a list that is none")) };
        let run = hung.run(row).ok_or(Unplanned::new("a list of nothing"))?;
        self.once(run, |writer| {
            let fetched = &hung.targets[0];
            writer.list(run.start..run.end, |writer, row| {
                writer.members(&target.members, &target.level.children, fetched, row)
            })
        })
    }

    fn page(&mut self, page: &Page, hung: &Hung, row: usize) -> Result {
        let run = hung.run(row).ok_or(Unplanned::new("a page of nothing"))?;
        self.once(run, |writer| {
            writer.object(&page.members, |writer, (key, member)| {
                writer.key(key);
                writer.page_member(member, page, hung, run)
            })
        })
    }

    fn page_member(&mut self, member: &PageMember, page: &Page, hung: &Hung, run: &Run) -> Result {
        let (fetched, children) = (&hung.targets[0], &page.level.children);
        match member {
            PageMember::Typename(name) => self.text(name),
            PageMember::Count => {
                self.number(run.count);
                Ok(())
            }
            PageMember::Nodes(members) => {
                self.list(run.start..run.end, |writer, row| writer.members(members, children, fetched, row))
            }
            PageMember::Edges(edges) => self.list(run.start..run.end, |writer, row| {
                writer.object(edges, |writer, (key, edge)| {
                    writer.key(key);
                    match edge {
                        EdgeMember::Typename(name) => writer.text(name),
                        EdgeMember::Cursor => writer.cursor(page, hung, row),
                        EdgeMember::Node(members) => writer.members(members, children, fetched, row),
                        EdgeMember::Of(member) => writer.member(member, children, fetched, row),
                    }
                })
            }),
            PageMember::Info(info) => self.object(info, |writer, (key, member)| {
                writer.key(key);
                writer.info(*member, page, hung, run)
            }),
        }
    }

    fn info(&mut self, member: InfoMember, page: &Page, hung: &Hung, run: &Run) -> Result {
        let (ahead, behind) = if hung.shown.backward { (false, run.more) } else { (run.more, false) };
        match member {
            InfoMember::Typename => self.text("PageInfo"),
            InfoMember::HasNext => {
                self.boolean(ahead);
                Ok(())
            }
            InfoMember::HasPrevious => {
                self.boolean(behind);
                Ok(())
            }
            InfoMember::Start | InfoMember::End if run.start == run.end => self.null(true),
            InfoMember::Start => self.cursor(page, hung, run.start),
            InfoMember::End => self.cursor(page, hung, run.end - 1),
        }
    }

    fn cursor(&mut self, page: &Page, hung: &Hung, row: usize) -> Result {
        let unreadable = || Unplanned::new("a position that cannot be read");
        let (rows, at) = (&hung.targets[0].rows, page.level.columns.len());
        let values = rows.cell(row, at).and_then(texts).ok_or_else(unreadable)?;
        let values = values.into_iter().map(|text| text.map(str::to_owned)).collect();
        let id = rows.integer(row, at + 1).ok_or_else(unreadable)?;
        let position = Position { order: hung.shown.order.clone(), values, id };
        self.text(&position.encode().map_err(|_| unreadable())?)
    }

    /// Writes what a run is, or copies it from where it was written first.
    fn once(&mut self, run: &Run, write: impl FnOnce(&mut Writer) -> Result) -> Result {
        if let Some((start, end)) = run.written.get() {
            self.out.extend_from_within(start..end);
            return Ok(());
        }
        let start = self.out.len();
        write(self)?;
        run.written.set(Some((start, self.out.len())));
        Ok(())
    }

    /// Null, if there may be null.
    fn null(&mut self, nullable: bool) -> Result {
        if !nullable {
            return Err(Unplanned::new("null where there must be a value"));
        }
        self.raw("null");
        Ok(())
    }

    fn boolean(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    fn number(&mut self, number: i64) {
        let _ = write!(self.out, "{number}"); // into memory it never fails
    }

    fn column(&mut self, rows: &Rows, row: usize, at: usize, nullable: bool) -> Result {
        let unreadable = || Unplanned::new("a value that cannot be read");
        let Some(cell) = rows.cell(row, at) else {
            return self.null(nullable);
        };
        match rows.kind(row, at) {
            Kind::Text => self.text(std::str::from_utf8(cell).map_err(|_| unreadable())?),
            Kind::Texts => {
                let texts = texts(cell).ok_or_else(unreadable)?;
                self.list(0..texts.len(), |writer, at| match texts[at] {
                    Some(text) => writer.text(text),
                    None => Err(unreadable()),
                })
            }
            Kind::Int2 | Kind::Int4 | Kind::Int8 => {
                self.number(integer(cell).ok_or_else(unreadable)?);
                Ok(())
            }
            Kind::Float8 => {
                let number = f64::from_be_bytes(cell.try_into().map_err(|_| unreadable())?);
                serde_json::to_writer(&mut self.out, &number).map_err(|_| unreadable())
            }
            Kind::Bool => {
                self.boolean(cell != [0]);
                Ok(())
            }
            Kind::Date => self.text(&date(cell).ok_or_else(unreadable)?.to_string()),
            Kind::Timestamp => {
                let moment = moment(cell).ok_or_else(unreadable)?;
                self.text(&moment.to_rfc3339_opts(SecondsFormat::AutoSi, true))
            }
            Kind::Other => Err(unreadable()),
        }
    }

    fn extent(&mut self, rows: &Rows, row: usize, at: usize, nullable: bool, parts: &[(Key, ExtentPart)]) -> Result {
        if rows.cell(row, at).is_none() {
            return self.null(nullable);
        }
        let text = text_of(rows, row, at)?;
        // The text is on record as it is shown; the rest follows from it.
        if let [(key, ExtentPart::Edtf)] = parts {
            self.out.push(b'{');
            self.key(key);
            self.text(text)?;
            self.out.push(b'}');
            return Ok(());
        }
        let edtf: Edtf = text.parse().map_err(|_| Unplanned::new("a time that cannot be read"))?;
        let bounds = edtf.bounds();
        self.object(parts, |writer, (key, part)| {
            writer.key(key);
            match part {
                ExtentPart::Typename => writer.text("TemporalExtent"),
                ExtentPart::Edtf => writer.text(&edtf.to_string()),
                ExtentPart::Earliest => writer.day(bounds.earliest),
                ExtentPart::Latest => writer.day(bounds.latest),
                ExtentPart::StartLatest => writer.day(bounds.start_latest),
                ExtentPart::EndEarliest => writer.day(bounds.end_earliest),
                ExtentPart::Precision => {
                    match async_graphql::resolver_utils::enum_value(Precision::from(edtf.precision())) {
                        Value::Enum(name) => writer.text(&name),
                        _ => Err(Unplanned::new("a precision without a name")),
                    }
                }
                ExtentPart::Display => writer.text(&edtf.display()),
            }
        })
    }

    fn day(&mut self, day: Day) -> Result {
        match day.date() {
            Some(date) => self.text(&date.to_string()),
            None => self.null(true),
        }
    }

    /// As serde_json writes it.
    fn text(&mut self, text: &str) -> Result {
        let plain = |byte: u8| byte >= 0x20 && byte != b'"' && byte != b'\\';
        if text.bytes().all(plain) {
            self.out.push(b'"');
            self.raw(text);
            self.out.push(b'"');
            return Ok(());
        }
        serde_json::to_writer(&mut self.out, text).map_err(|_| Unplanned::new("a text that cannot be written"))
    }
}

impl Hung {
    fn run(&self, row: usize) -> Option<&Run> {
        self.runs.get((*self.runs_of.get(row)?)?)
    }
}

fn text_of(rows: &Rows, row: usize, at: usize) -> std::result::Result<&str, Unplanned> {
    let text = rows.cell(row, at).and_then(|cell| std::str::from_utf8(cell).ok());
    text.ok_or(Unplanned::new("a text that is missing"))
}

fn integer(cell: &[u8]) -> Option<i64> {
    match cell.len() {
        2 => Some(i16::from_be_bytes(cell.try_into().ok()?).into()),
        4 => Some(i32::from_be_bytes(cell.try_into().ok()?).into()),
        _ => Some(i64::from_be_bytes(cell.try_into().ok()?)),
    }
}

/// PostgreSQL counts days, and microseconds, from the first of January 2000. Its infinities are no days.
fn date(cell: &[u8]) -> Option<NaiveDate> {
    let days = i32::from_be_bytes(cell.try_into().ok()?);
    let epoch = NaiveDate::from_ymd_opt(2000, 1, 1)?;
    let distance = Days::new(days.unsigned_abs().into());
    if days < 0 { epoch.checked_sub_days(distance) } else { epoch.checked_add_days(distance) }
}

fn moment(cell: &[u8]) -> Option<DateTime<Utc>> {
    let microseconds = i64::from_be_bytes(cell.try_into().ok()?);
    DateTime::from_timestamp_micros(microseconds.checked_add(946_684_800_000_000)?)
}

/// The elements of an array of texts.
fn texts(cell: &[u8]) -> Option<Vec<Option<&str>>> {
    let text = |element: Option<_>| element.map(std::str::from_utf8).transpose();
    elements(cell)?.into_iter().map(text).collect::<std::result::Result<_, _>>().ok()
}
