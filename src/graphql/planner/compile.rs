//! From an operation to its plan.

use super::{
    Unplanned,
    building::Building,
    collect::{Merged, Selections},
    describe::{Field, Many, Reading},
    plan::{
        By, Child, EdgeMember, ExtentPart, Hanging, InfoMember, Key, Level, Member, Members, Page, PageMember, Plan,
        Reads, Root, Target, Wants,
    },
    roots::{self, Asks},
    schema::Types,
    texts::Texts,
    types::{ACTORS, described},
};
use async_graphql::{
    Variables,
    parser::types::{ExecutableDocument, OperationDefinition, SelectionSet},
};

type Result<T> = std::result::Result<T, Unplanned>;

/// The plan of an operation whose directives depend on these variables. `remembers` is whether rows are remembered.
pub fn compile(
    types: &Types, remembers: bool, document: &ExecutableDocument, operation: &OperationDefinition,
    variables: &Variables,
) -> Result<Plan> {
    let compiler = Compiler { remembers, selections: Selections { types, document, variables } };
    let mut roots = vec![];
    for (key, asked) in compiler.selections.fields(&[&operation.selection_set.node], "Query")? {
        roots.push((key, compiler.root(&asked)?));
    }
    Ok(Plan { roots })
}

struct Compiler<'a> {
    remembers: bool,
    selections: Selections<'a>,
}

impl<'a> Compiler<'a> {
    fn root(&self, asked: &Merged<'a>) -> Result<Root> {
        if asked.name() == "__typename" {
            return Ok(Root::Typename("Query"));
        }
        match roots::find(asked.name())? {
            Asks::Actor { argument, naming, types } => {
                let targets = types.iter().map(|ty| self.resident(asked, ty)).collect::<Result<Vec<_>>>()?;
                let child = Child { key: 0, of: Hanging::One(targets) };
                Ok(Root::Actor { argument: (argument, asked.first()), how: naming, child })
            }
            Asks::Found { on, ty, arguments } => {
                let mut level = Building::new(described(ty)?);
                let members = self.members(&asked.sets(), &mut level)?;
                let by = By { on, field: asked.first(), arguments };
                Ok(Root::Found { by, level: level.done(), members })
            }
            Asks::Many(many) => Ok(Root::Many(Box::new(self.page(asked, many)?))),
        }
    }

    /// A selection on rows of one concrete type.
    fn members(&self, sets: &[&'a SelectionSet], level: &mut Building) -> Result<Members> {
        let ty = &level.level.described.name;
        let fields = self.selections.fields(sets, ty)?;
        fields.into_iter().map(|(key, asked)| Ok((key, self.member(&asked, level)?))).collect()
    }

    fn member(&self, asked: &Merged<'a>, level: &mut Building) -> Result<Member> {
        let (described, name) = (level.level.described, asked.name());
        if name == "__typename" {
            return Ok(Member::Typename(described.name.to_string()));
        }
        let field = described.field(name);
        let of = self.selections.types.field(&described.name, name);
        self.field(asked, field, described.column(name), of.is_some_and(|of| of.nullable), level, &described.name)
    }

    /// `ty` is the type that has the field: of the rows, or of an edge over them.
    fn field(
        &self, asked: &Merged<'a>, field: Option<&'static Field>, column: Option<&str>, nullable: bool,
        level: &mut Building, ty: &str,
    ) -> Result<Member> {
        let unknown = || Unplanned::field(ty, asked.name());
        match field {
            Some(Field::Resolved(_)) => Err(unknown()),
            Some(Field::Id(slug)) => {
                Ok(Member::Id { kind: level.level.described.kind.clone(), slug: level.column(slug)? })
            }
            Some(Field::Column(_, expression)) => self.column(asked, expression, nullable, level, ty),
            Some(Field::One(_, key, of)) => {
                let targets = self.targets(asked, of)?;
                Ok(Member::One { child: level.child(key, Hanging::One(targets))?, nullable })
            }
            Some(Field::All(_, of, on, order)) => {
                let mut inner = Building::new(described(of)?);
                let members = self.members(&asked.sets(), &mut inner)?;
                let target = Target { level: inner.done(), members };
                Ok(Member::All { child: level.child_of_row(Hanging::All { on, order, target })? })
            }
            Some(Field::Many(_, many)) => {
                let page = Hanging::Many(Box::new(self.page(asked, many)?));
                Ok(Member::Many { child: level.child_of_row(page)? })
            }
            Some(Field::Status(_, expression)) => {
                if asked.has_arguments() {
                    return Err(unknown());
                }
                Ok(Member::Column { at: level.column(expression)?, nullable })
            }
            None => self.column(asked, column.ok_or_else(unknown)?, nullable, level, ty),
        }
    }

    fn column(
        &self, asked: &Merged<'a>, expression: &str, nullable: bool, level: &mut Building, ty: &str,
    ) -> Result<Member> {
        let declared =
            self.selections.types.field(ty, asked.name()).ok_or_else(|| Unplanned::field(ty, asked.name()))?;
        let at = level.column(expression)?;
        if declared.of == "TemporalExtent" {
            let parts = self.selections.fields(&asked.sets(), "TemporalExtent")?;
            let parts = parts.into_iter().map(|(key, asked)| Ok((key, extent_part(asked.name())?)));
            return Ok(Member::Extent { at, nullable, parts: parts.collect::<Result<_>>()? });
        }
        if asked.is_leaf() {
            return Ok(Member::Column { at, nullable });
        }
        Err(Unplanned::field(ty, asked.name()))
    }

    fn targets(&self, asked: &Merged<'a>, of: &str) -> Result<Vec<Target>> {
        if of == "Actor" {
            return ACTORS.iter().map(|ty| self.resident(asked, ty)).collect();
        }
        if ACTORS.contains(&of) {
            return Ok(vec![self.resident(asked, of)?]);
        }
        let mut level = Building::new(described(of)?);
        let members = self.members(&asked.sets(), &mut level)?;
        Ok(vec![Target { level: level.done(), members }])
    }

    /// An actor, whose columns are those that are kept in memory.
    fn resident(&self, asked: &Merged<'a>, ty: &str) -> Result<Target> {
        let mut level = Building::resident(described(ty)?);
        let members = self.members(&asked.sets(), &mut level)?;
        Ok(Target { level: level.done(), members })
    }

    fn page(&self, asked: &Merged<'a>, many: &'static Many) -> Result<Page> {
        let edge = (many.edge_name)();
        let connection = format!("{}Connection", edge.trim_end_matches("Edge"));
        let mut level = Building::new(described(&(many.node)())?);
        let mut wants = Wants::default();
        let mut members = vec![];
        for (key, asked) in self.selections.fields(&asked.sets(), &connection)? {
            let member = match asked.name() {
                "__typename" => PageMember::Typename(connection.clone()),
                "totalCount" => {
                    wants.count = true;
                    PageMember::Count
                }
                "nodes" => {
                    wants.rows = true;
                    PageMember::Nodes(self.members(&asked.sets(), &mut level)?)
                }
                "edges" => {
                    wants.rows = true;
                    PageMember::Edges(self.edges(&asked, many, &edge, &mut level, &mut wants)?)
                }
                "pageInfo" => {
                    wants.rows = true;
                    PageMember::Info(self.info(&asked, &mut wants)?)
                }
                name => return Err(Unplanned::field(&connection, name)),
            };
            members.push((key, member));
        }
        let reads = self.reads(&level, many, &wants);
        let marker = match reads {
            _ if !wants.count || !wants.rows => None,
            Reads::Ids(_) => Some(0),
            Reads::Rows | Reads::Keys => Some(level.id()?),
        };
        let (asked, level, texts) = (asked.first(), level.done(), Texts::default());
        Ok(Page { many, asked, level, members, wants, reads, marker, texts })
    }

    /// How a page of such rows is read.
    fn reads(&self, level: &Building, many: &Many, wants: &Wants) -> Reads {
        let Level { columns, children, described, .. } = &level.level;
        let is_key = columns.len() == 1 && children.iter().any(|child| child.key == 0);
        let is_held = |reading: &Reading| columns.iter().all(|column| reading.answers(column));
        match many.reading {
            _ if !wants.rows => Reads::Rows,
            _ if is_key && !wants.count && !wants.cursors => Reads::Keys,
            Some(reading) if self.remembers && level.is_of_its_id() && !is_held(reading) => {
                Reads::Ids([format!("{}.id", described.table())])
            }
            _ => Reads::Rows,
        }
    }

    fn edges(
        &self, asked: &Merged<'a>, many: &Many, edge: &str, level: &mut Building, wants: &mut Wants,
    ) -> Result<Vec<(Key, EdgeMember)>> {
        let mut members = vec![];
        for (key, asked) in self.selections.fields(&asked.sets(), edge)? {
            let member = match asked.name() {
                "__typename" => EdgeMember::Typename(edge.to_owned()),
                "cursor" => {
                    wants.cursors = true;
                    EdgeMember::Cursor
                }
                "node" => EdgeMember::Node(self.members(&asked.sets(), level)?),
                name => {
                    let field = many.edge.iter().find(|field| field.name() == name);
                    let field = field.ok_or_else(|| Unplanned::field(edge, name))?;
                    let nullable = self.selections.types.field(edge, name).is_some_and(|field| field.nullable);
                    EdgeMember::Of(self.field(&asked, Some(field), None, nullable, level, edge)?)
                }
            };
            members.push((key, member));
        }
        Ok(members)
    }

    fn info(&self, asked: &Merged<'a>, wants: &mut Wants) -> Result<Vec<(Key, InfoMember)>> {
        let mut members = vec![];
        for (key, asked) in self.selections.fields(&asked.sets(), "PageInfo")? {
            let member = match asked.name() {
                "__typename" => InfoMember::Typename,
                "hasNextPage" => {
                    wants.next = true;
                    InfoMember::HasNext
                }
                "hasPreviousPage" => {
                    wants.previous = true;
                    InfoMember::HasPrevious
                }
                "startCursor" => InfoMember::Start,
                "endCursor" => InfoMember::End,
                name => return Err(Unplanned::field("PageInfo", name)),
            };
            wants.cursors |= matches!(member, InfoMember::Start | InfoMember::End);
            members.push((key, member));
        }
        Ok(members)
    }
}

fn extent_part(name: &str) -> Result<ExtentPart> {
    Ok(match name {
        "__typename" => ExtentPart::Typename,
        "edtf" => ExtentPart::Edtf,
        "earliest" => ExtentPart::Earliest,
        "latest" => ExtentPart::Latest,
        "startLatest" => ExtentPart::StartLatest,
        "endEarliest" => ExtentPart::EndEarliest,
        "precision" => ExtentPart::Precision,
        "display" => ExtentPart::Display,
        _ => return Err(Unplanned::field("TemporalExtent", name)),
    })
}
