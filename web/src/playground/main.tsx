import './workers';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sayAll } from './accessible';
import { Playground } from './Playground';

// A pasted link to this page changes only the fragment, which does not load the page by itself.
addEventListener('hashchange', () => location.reload());

const root = document.getElementById('root')!;
sayAll(root);
createRoot(root).render(
  <StrictMode>
    <main>
      <h1 className="visually-hidden">chancery playground</h1>
      <Playground />
    </main>
  </StrictMode>,
);
