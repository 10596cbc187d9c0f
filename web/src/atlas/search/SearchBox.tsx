// The search of the page's head. What is taken opens; Enter without a choice opens the page of results; / leads here from
// anywhere.
import { useEffect, useRef } from 'react';
import { go, useAddress, withParams } from '../address';
import { Combobox } from './Combobox';
import { kinds } from './hits';

export function SearchBox() {
  const { path, params } = useAddress();
  const input = useRef<HTMLInputElement>(null);
  useSlash(input);
  return (
    <search className="search">
      <Combobox
        key={path}
        label="Search the record"
        begin={path === '/search' ? (params.get('q') ?? '') : ''}
        placeholder="Search countries, treaties, events, sources …"
        kinds={kinds}
        take={({ href }) => go(href)}
        enter={(query) => go(withParams('/search', { q: query }))}
        input={input}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}

/** The key / leads to the field, unless something is being typed. */
function useSlash(input: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', lead);
    return () => removeEventListener('keydown', lead);
  }, [input]);
}
