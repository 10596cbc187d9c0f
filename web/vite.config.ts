// Each page is an input of its own, under the folder that gives it its address: index.html is the atlas, at / and at every
// address that the atlas gives; playground/index.html is /playground. In development CHANCERY_URL names the server behind them.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { documents } from './documents.ts';

export default defineConfig({
  plugins: [documents(), react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    rolldownOptions: {
      input: { atlas: 'index.html', playground: 'playground/index.html' },
      checks: { moduleLevelDirective: false }, // "use no memo" in GraphiQL's modules speaks to a compiler that we do not run
    },
    assetsInlineLimit: 0, // the server's policy allows no scripts, workers or fonts from data: addresses
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000, // kB; Monaco is one chunk, loaded once and then cached for good
    license: { fileName: 'licenses.md' }, // the notices that the bundled packages ask for
  },
  server: { proxy: { '/graphql': process.env.CHANCERY_URL ?? 'http://127.0.0.1:8000' } },
});
