// The documents of the atlas, made when its pages are built: each call of `graphql` becomes the text that is sent, its
// fragments with it, and the SHA-256 by which a server that has seen the text knows it again. dist/documents.json has all of
// them by their hashes, for a server that is to answer no others (--trusted-documents).
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse, print, visit, type ASTNode, type FragmentDefinitionNode } from 'graphql';
import type { Plugin } from 'vite';

const call = /\bgraphql\(`([^`]*)`\)/g;
const generated = /^import \{ graphql \} from '[./]*\/gql';$/m; // the types of the calls; at run time nothing is left of it

type Fragments = Map<string, FragmentDefinitionNode>;

export function documents(): Plugin {
  const texts = new Map<string, string>();
  let fragments: Fragments = new Map();
  const read = async () => {
    fragments = await fragmentsOf(join(import.meta.dirname, 'src/atlas'));
  };
  return {
    name: 'documents',
    enforce: 'pre',
    buildStart: read,
    watchChange: read,
    transform(code, id) {
      if (!/src\/atlas\/.*\.tsx?$/.test(id) || !code.includes('graphql(`')) return undefined;
      const made = code.replace(generated, '').replaceAll(call, (_, source: string) => {
        const text = whole(source, fragments);
        if (text === undefined) return 'undefined'; // fragments alone go with the documents that spread them
        const hash = createHash('sha256').update(text).digest('hex');
        texts.set(hash, text);
        return `Object.assign(Object(${JSON.stringify(text)}), { __meta__: { hash: '${hash}' } })`;
      });
      return { code: made, map: null };
    },
    generateBundle() {
      const sorted = [...texts].sort(([, one], [, other]) => (one < other ? -1 : 1));
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify(Object.fromEntries(sorted), null, 2) });
    },
  };
}

async function fragmentsOf(folder: string): Promise<Fragments> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  const sources = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const definitions = sources.flatMap((code) => [...code.matchAll(call)].flatMap(([, source]) => parse(source!).definitions));
  return new Map(definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])));
}

/** An operation with every fragment that it spreads, however deep; nothing where a source has no operation. */
function whole(source: string, fragments: Fragments): string | undefined {
  const { definitions } = parse(source);
  if (!definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)) return undefined;
  const own = new Set(definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [definition.name.value] : [])));
  const spread = new Set<string>();
  const follow = (node: ASTNode) =>
    void visit(node, {
      FragmentSpread({ name: { value } }) {
        if (spread.has(value)) return;
        spread.add(value);
        const fragment = fragments.get(value);
        if (!fragment) throw new Error(`no document defines the fragment ${value}`);
        follow(fragment);
      },
    });
  definitions.forEach(follow);
  const others = [...spread].filter((name) => !own.has(name)).sort();
  return [...definitions, ...others.map((name) => fragments.get(name)!)].map(print).join('\n\n');
}
