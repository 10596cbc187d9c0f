// Questions to begin with, by who asks them. Each opens in a tab of its own; one that this server's schema cannot answer, since
// the server is older than the page, says so.
import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { useMemo, useState } from 'react';
import { type Audience, audiences, type Example, examples } from './examples';
import { useOpenTab } from './tabs';

const who: Record<Audience, string> = { explorers: 'Explorers', analysts: 'Analysts', developers: 'Front-end developers' };

function Gallery() {
  const [audience, setAudience] = useState<Audience>();
  const [words, setWords] = useState('');
  const schema = useGraphiQL(({ schema }) => schema);
  const refusals = useMemo(() => new Map(examples.map((example) => [example, schema ? refusal(example, schema) : undefined])), [schema]);
  const found = examples.filter((example) => (!audience || example.audiences.includes(audience)) && has(example, words));
  return (
    <section className="gallery" aria-label="Questions">
      <h2>Questions</h2>
      <div className="chips" role="group" aria-label="Asked by">
        <button type="button" aria-pressed={!audience} onClick={() => setAudience(undefined)}>All</button>
        {audiences.map((name) => (
          <button key={name} type="button" aria-pressed={name === audience} onClick={() => setAudience(name)}>{who[name]}</button>
        ))}
      </div>
      <input type="search" aria-label="Find a question" placeholder="Find a question" value={words} onChange={(event) => setWords(event.target.value)} />
      <p role="status" className="visually-hidden">{found.length} questions</p>
      {found.length === 0 && <p>No question has these words.</p>}
      <ul>
        {found.map((example) => <Question key={example.name} example={example} refusal={refusals.get(example)} />)}
      </ul>
    </section>
  );
}

function Question({ example, refusal }: { example: Example; refusal: string | undefined }) {
  const open = useOpen();
  return (
    <li>
      <button type="button" onClick={() => open(example)}>{example.question}</button>
      <p>{example.shows}</p>
      {refusal && <p className="refusal">This server is older than this page and cannot answer it: {refusal}</p>}
    </li>
  );
}

const narrow = '(max-width: 700px)'; // as in panes.css

/** Where there is no room for both, the gallery closes when a question opens. */
function useOpen(): (example: Example) => void {
  const { setVisiblePlugin } = useGraphiQLActions();
  const openTab = useOpenTab();
  return (example) => {
    openTab(example);
    if (matchMedia(narrow).matches) setVisiblePlugin(null);
  };
}

const has = ({ question, shows }: Example, words: string) => words.toLowerCase().split(/\s+/).every((word) => `${question} ${shows}`.toLowerCase().includes(word));
const refusal = ({ query }: Example, schema: GraphQLSchema) => validate(schema, parse(query))[0]?.message;

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d="M4 4h16v13H11l-5 4v-4H4zM9.5 9a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .7-1 1.2m0 1.5v.01" />
    </svg>
  );
}

export const GALLERY_PLUGIN: GraphiQLPlugin = { title: 'Questions', icon: Icon, content: Gallery };
