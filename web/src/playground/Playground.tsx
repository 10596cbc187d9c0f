// GraphiQL, set up for chancery: questions to begin with, the explorer, the history, the request as code, answers as tables,
// and an address that carries the query.
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { readAddress, writeAddress } from './address';
import { AnswerPane } from './AnswerPane';
import { CopyLinks } from './CopyLinks';
import { firstTabs } from './examples';
import { EXPLORER_PLUGIN } from './explorer';
import { fetcher } from './fetcher';
import { GALLERY_PLUGIN } from './Gallery';
import { CODE_PLUGIN } from './RequestAsCode';
import { SystemTheme } from './SystemTheme';
import { LinkedTabs } from './tabs';
// Not graphiql/style.css: it holds Monaco's styles a second time and 460 kB of fonts as data: addresses.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-explorer/style.css';
import 'graphiql/graphiql.css';
import './playground.css';
import './panes.css';

// Made once, outside React: GraphiQL compares them by identity.
const plugins = [GALLERY_PLUGIN, EXPLORER_PLUGIN, CODE_PLUGIN, HISTORY_PLUGIN];
const linked = readAddress();
const [first] = linked;

export function Playground() {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      // The default tabs count only while the browser has none stored, and then initialQuery does not: so both get the link.
      // Where it has no variables or headers, it says so, or those of the last visit would be taken.
      defaultTabs={[...linked, ...firstTabs]}
      {...(first && { initialQuery: first.query, initialVariables: first.variables, initialHeaders: first.headers })}
      onTabChange={({ tabs, activeTabIndex }) => writeAddress(tabs[activeTabIndex])}
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
      defaultEditorToolsVisibility="variables"
      inputValueDeprecation
      schemaDescription
      maxHistoryLength={50}
    >
      <GraphiQL.Logo>
        <SystemTheme />
        <LinkedTabs linked={linked} />
        <a href="/" title="To the atlas">
          chancery
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CopyLinks />
          </>
        )}
      </GraphiQL.Toolbar>
      <GraphiQL.Footer>
        <AnswerPane />
      </GraphiQL.Footer>
    </GraphiQL>
  );
}
