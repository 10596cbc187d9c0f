// The request of the open tab as a program, for those who go on outside the browser.
import { type GraphiQLPlugin, tryParseJSONC, useGraphiQL } from '@graphiql/react';
import { useMemo, useState } from 'react';
import { curl } from './code/curl';
import { python } from './code/python';
import { r } from './code/r';
import { type Request, request } from './code/request';
import { typescript } from './code/typescript';
import { CopyButton } from './CopyButton';
import { endpoint } from './fetcher';

const languages = { curl, Python: python, TypeScript: typescript, R: r };
type Language = keyof typeof languages;

const notes: Record<Language, string> = {
  curl: 'For a shell. The answer is JSON.',
  Python: 'requests and pandas: a data frame with a row for each entry of the deepest list.',
  TypeScript: 'fetch, in a browser or in Node 18 and newer. The type of the answer is made from the query and the schema.',
  R: 'httr2 and jsonlite, R 4.1 and newer: a data frame with a row for each entry of the first list; lists within it are columns that tidyr::unnest opens.',
};

function RequestAsCode() {
  const [language, setLanguage] = useState<Language>('curl');
  const { tab, documentAST, operationName, schema } = useGraphiQL(({ tabs, activeTabIndex, documentAST, operationName, schema }) => ({ tab: tabs[activeTabIndex]!, documentAST, operationName, schema }));
  const wanted = useMemo(() => asked(() => request(tab, location.origin + endpoint, documentAST, operationName, schema, tryParseJSONC)), [tab, documentAST, operationName, schema]);
  const code = typeof wanted === 'string' ? undefined : languages[language](wanted);
  return (
    <section className="code" aria-label="Request as code">
      <h2>Request as code</h2>
      <div className="chips" role="group" aria-label="Language">
        {(Object.keys(languages) as Language[]).map((name) => (
          <button key={name} type="button" aria-pressed={name === language} onClick={() => setLanguage(name)}>{name}</button>
        ))}
      </div>
      {code === undefined ? (
        <p role="alert">{String(wanted)}</p>
      ) : (
        <>
          <p>{notes[language]}{secretsNote(wanted as Request)}</p>
          <pre tabIndex={0} aria-label={`${language} code`}><code>{code}</code></pre>
          <CopyButton text={code} label="Copy code" />
        </>
      )}
    </section>
  );
}

/** The request, or what keeps it from being one. */
function asked(make: () => Request): Request | string {
  try {
    const made = make();
    return made.query ? made : 'The open tab has no query yet.';
  } catch (error) {
    return `The variables are not right: they ${(error as Error).message}`;
  }
}

function secretsNote({ secrets }: Request): string {
  const names = Object.entries(secrets);
  return names.length === 0 ? '' : ` Kept out of the code: ${names.map(([name, variable]) => `${name}, which it reads from the environment variable ${variable}`).join('; ')}.`;
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d="m8 7-5 5 5 5m8-10 5 5-5 5M14 4l-4 16" />
    </svg>
  );
}

export const CODE_PLUGIN: GraphiQLPlugin = { title: 'Request as code', icon: Icon, content: RequestAsCode };
