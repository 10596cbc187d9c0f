// A field that suggests what is on record: a combobox as ARIA's authoring practices have it. The list follows the typing,
// the arrows walk it, Enter takes what is chosen, Escape closes it.
import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import type { RecordKind } from '../../gql/graphql';
import { useAnswer } from '../api';
import { hitsOf, SearchDocument, type Hit } from './hits';

type Props = {
  label: string;
  /** Whether the label stands before the field, or is only heard. */
  labelled?: boolean;
  begin: string;
  placeholder: string;
  kinds: RecordKind[];
  take: (hit: Hit) => void;
  /** Enter, without anything chosen. */
  enter: (query: string) => void;
  input?: Ref<HTMLInputElement>;
};

const shown = 8; // suggestions

export function Combobox({ label, labelled = false, begin, placeholder, kinds, take, enter, input }: Props) {
  const id = useId();
  const [text, setText] = useState(begin);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const query = text.trim();
  const { data, problem, state } = useAnswer(SearchDocument, open && query ? { query, kinds, first: shown } : undefined);
  const hits = query ? hitsOf(data?.search?.edges ?? []) : [];
  const expanded = open && hits.length > 0;
  const said = open && query ? spoken(problem !== undefined, state, hits.length) : '';

  const takeHit = (hit: Hit) => {
    setOpen(false);
    take(hit);
  };
  const steer = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: chosen + 1, ArrowUp: chosen < 0 ? hits.length - 1 : chosen - 1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setChosen(step >= hits.length ? -1 : step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const hit = expanded ? hits[chosen] : undefined;
      if (hit) takeHit(hit);
      else if (query) enter(query);
    } else if (event.key === 'Escape' && expanded) {
      event.preventDefault(); // the next one empties the field, as in any search field
      setOpen(false);
      setChosen(-1);
    }
  };

  return (
    <div className="combobox" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      {labelled && <label htmlFor={id}>{label}</label>}
      <input
        ref={input}
        id={id}
        type="search"
        role="combobox"
        {...(!labelled && { 'aria-label': label })}
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={`${id}-list`}
        {...(expanded && chosen >= 0 && { 'aria-activedescendant': `${id}-${chosen}` })}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setChosen(-1);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={steer}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Suggestions" hidden={!expanded} className="suggestions">
        {hits.map((hit, index) => (
          <li
            key={hit.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onPointerMove={() => setChosen(index)}
            onPointerDown={(event) => event.preventDefault() /* the field keeps the focus */}
            onClick={() => takeHit(hit)}
          >
            <span className="hit-name">
              <bdi>{hit.name}</bdi>
            </span>
            <span className="hit-kind">
              {hit.kind}
              {hit.detail && (
                <>
                  {' · '}
                  <bdi>{hit.detail}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className={said && hits.length === 0 ? 'suggestions suggestions-none' : 'visually-hidden'} role="status">
        {said}
      </p>
    </div>
  );
}

function spoken(failed: boolean, state: string, number: number): string {
  if (failed) return 'The search does not answer just now.';
  if (state !== 'done') return '';
  return number === 0 ? 'Nothing like it is on record.' : `${number} suggestions`;
}
