// The link to the open tab, for a message: its query, its variables, and of its headers those that are no secret.
import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { addressOf } from './address';
import { useCopied } from './CopyButton';

export function CopyLink() {
  const tab = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]);
  const [outcome, copy] = useCopied();
  return (
    <>
      <ToolbarButton label={outcome || 'Copy link to this query'} onClick={() => copy(new URL(addressOf(tab), location.href).href)}>
        <svg className="graphiql-toolbar-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
          {outcome === 'Copied' ? <path d="m5 12 5 5 9-10" /> : <path d="M10 14a4 4 0 0 0 6 0l3-3a4.24 4.24 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6 0l-3 3a4.24 4.24 0 0 0 6 6l1.5-1.5" />}
        </svg>
      </ToolbarButton>
      <span role="status" className="visually-hidden">{outcome}</span>
    </>
  );
}
