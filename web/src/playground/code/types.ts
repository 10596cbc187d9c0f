// The type of an answer, from the query and the schema: what TypeScript states, and where the deepest list lies that a data
// frame has a row for each entry of.
import {
  type DocumentNode, type FragmentDefinitionNode, getNamedType, getNullableType, type GraphQLCompositeType, type GraphQLOutputType, type GraphQLSchema,
  isCompositeType, isEnumType, isListType, isNonNullType, isObjectType, isUnionType, Kind, type OperationDefinitionNode, SchemaMetaFieldDef, type SelectionSetNode, TypeMetaFieldDef, TypeNameMetaFieldDef,
} from 'graphql';

export type AnswerType = Map<string, Field>;
/** A field of the answer: `optional` where only some types have it, by a fragment. */
export type Field = { type: GraphQLOutputType; optional: boolean; fields: AnswerType };

export function answerType(document: DocumentNode, operationName: string | undefined, schema: GraphQLSchema): AnswerType | undefined {
  const operations = document.definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return undefined;
  const fragments = new Map(document.definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]));
  const answer: AnswerType = new Map();
  const complete = collect(operation.selectionSet, root, false, answer, { schema, fragments, within: new Set() });
  return complete ? answer : undefined;
}

type Context = { schema: GraphQLSchema; fragments: Map<string, FragmentDefinitionNode>; within: Set<string> };

/** False where the query asks for what the schema lacks. */
function collect({ selections }: SelectionSetNode, parent: GraphQLCompositeType, optional: boolean, into: AnswerType, context: Context): boolean {
  return selections.every((selection) => {
    const conditional = optional || Boolean(selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include'));
    if (selection.kind === Kind.FIELD) {
      const type = fieldOf(parent, selection.name.value, context.schema)?.type;
      if (!type) return false;
      const key = selection.alias?.value ?? selection.name.value;
      const field = into.get(key) ?? { type, optional: conditional, fields: new Map() };
      field.optional &&= conditional;
      into.set(key, field);
      const named = getNamedType(type);
      return !selection.selectionSet || (isCompositeType(named) && collect(selection.selectionSet, named, false, field.fields, context));
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? context.fragments.get(selection.name.value) : selection;
    if (!fragment) return false;
    const condition = fragment.typeCondition ? context.schema.getType(fragment.typeCondition.name.value) : parent;
    if (!isCompositeType(condition)) return false;
    const name = fragment.kind === Kind.FRAGMENT_DEFINITION ? fragment.name.value : undefined;
    if (name !== undefined && context.within.has(name)) return false; // a fragment within itself
    const within = name === undefined ? context.within : new Set([...context.within, name]);
    return collect(fragment.selectionSet, condition, conditional || !always(parent, condition, context.schema), into, { ...context, within });
  });
}

function fieldOf(parent: GraphQLCompositeType, name: string, schema: GraphQLSchema) {
  const meta = [TypeNameMetaFieldDef, ...(parent === schema.getQueryType() ? [SchemaMetaFieldDef, TypeMetaFieldDef] : [])].find((field) => field.name === name);
  return meta ?? (isUnionType(parent) ? undefined : parent.getFields()[name]);
}

/** Whether everything of the one type is of the other, too. */
function always(parent: GraphQLCompositeType, condition: GraphQLCompositeType, schema: GraphQLSchema): boolean {
  const possible = isObjectType(parent) ? [parent] : schema.getPossibleTypes(parent);
  return possible.every((type) => type === condition || (!isObjectType(condition) && schema.isSubType(condition, type)));
}

/** The keys that lead to the list below most other lists, and of equals the first. */
export function deepestList(fields: AnswerType): string[] {
  let best = { keys: [] as string[], depth: 0 };
  const visit = (inner: AnswerType, above: string[], depth: number): void => {
    for (const [key, field] of inner) {
      if (field.fields.size === 0) continue;
      const keys = [...above, key];
      const here = depth + (isListType(getNullableType(field.type)) ? 1 : 0);
      if (here > best.depth) best = { keys, depth: here };
      visit(field.fields, keys, here);
    }
  };
  visit(fields, [], 0);
  return best.keys;
}

const scalars: Record<string, string> = { ID: 'string', String: 'string', Boolean: 'boolean', Int: 'number', Float: 'number', JSON: 'unknown' };

export function typeScript(fields: AnswerType, indent = ''): string {
  const inner = `${indent}  `;
  const lines = [...fields].map(([key, field]) => `${inner}${key}${field.optional ? '?' : ''}: ${typeText(field.type, field, inner)};\n`);
  return `{\n${lines.join('')}${indent}}`;
}

function typeText(type: GraphQLOutputType, field: Field, indent: string): string {
  if (isNonNullType(type)) return bareText(type.ofType, field, indent);
  return `${bareText(type, field, indent)} | null`;
}

function bareText(type: GraphQLOutputType, field: Field, indent: string): string {
  if (isListType(type)) return `Array<${typeText(type.ofType, field, indent)}>`;
  const named = getNamedType(type);
  if (field.fields.size > 0) return typeScript(field.fields, indent);
  if (isEnumType(named)) return named.getValues().map(({ name }) => `'${name}'`).join(' | ');
  return scalars[named.name] ?? 'string'; // dates, codes and addresses travel as text
}
