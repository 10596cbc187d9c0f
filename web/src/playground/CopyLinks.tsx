// Links for a message: to the open tab, or to all of them. Each carries queries, variables, and of the headers those that are
// no secret.
import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import type { ReactNode } from 'react';
import { addressOf } from './address';
import { useCopied } from './CopyButton';

const chain = 'M10 14a4 4 0 0 0 6 0l3-3a4.24 4.24 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6 0l-3 3a4.24 4.24 0 0 0 6 6l1.5-1.5';

export function CopyLinks() {
  const { tabs, activeTabIndex } = useGraphiQL(({ tabs, activeTabIndex }) => ({ tabs, activeTabIndex }));
  const asked = tabs.filter(({ query }) => query);
  const [open, others] = [tabs.slice(activeTabIndex, activeTabIndex + 1), tabs.filter((_, index) => index !== activeTabIndex)];
  return (
    <>
      <CopyLink label="Copy link to this query" href={() => addressOf(open)}>
        <path d={chain} />
      </CopyLink>
      {asked.length > 1 && (
        <CopyLink label={`Copy link to all ${asked.length} tabs, this one first`} href={() => addressOf([...open, ...others])}>
          <path d={chain} transform="translate(-1.5 6) scale(0.8)" />
        <path d="M18.5 2v7M15 5.5h7" />
        </CopyLink>
      )}
    </>
  );
}

function CopyLink({ label, href, children }: { label: string; href: () => string; children: ReactNode }) {
  const [outcome, copy] = useCopied();
  return (
    <>
      <ToolbarButton label={outcome || label} onClick={() => copy(new URL(href(), location.href).href)}>
        <svg className="graphiql-toolbar-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
          {outcome === 'Copied' ? <path d="m5 12 5 5 9-10" /> : children}
        </svg>
      </ToolbarButton>
      <span role="status" className="visually-hidden">
        {outcome}
      </span>
    </>
  );
}
