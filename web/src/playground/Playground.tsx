// GraphiQL, set up for chancery: the example tabs, the explorer, the history, and an address that carries the query.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { readAddress, writeAddress } from './address';
import { examples } from './examples';
import { EXPLORER_PLUGIN } from './explorer';
import { SystemTheme } from './SystemTheme';
// Not graphiql/style.css: it holds Monaco's styles a second time and 460 kB of fonts as data: addresses.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-explorer/style.css';
import 'graphiql/graphiql.css';
import './playground.css';

// Made once, outside React: GraphiQL compares them by identity.
const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const plugins = [HISTORY_PLUGIN, EXPLORER_PLUGIN];
const linked = readAddress();

export function Playground() {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      // The default tabs count only while the browser has none stored, and then initialQuery does not: so both get the link.
      defaultTabs={linked ? [linked, ...examples] : examples}
      {...(linked && { initialQuery: linked.query, initialVariables: linked.variables })}
      onTabChange={({ tabs, activeTabIndex }) => writeAddress(tabs[activeTabIndex])}
      isHeadersEditorEnabled={false}
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
      defaultEditorToolsVisibility="variables"
      inputValueDeprecation
      schemaDescription
      maxHistoryLength={50}
    >
      <GraphiQL.Logo>
        <SystemTheme />
        chancery
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
