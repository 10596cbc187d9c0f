// The time that the whole page is asked about: a field, a slider over the years, and the way back to now.
import { useId, useState, type FormEvent } from 'react';
import { setParams, useAsOf } from '../address';
import { isTime } from '../asOf';

const firstYear = 1815; // the Congress of Vienna; the field takes any time, the slider goes back to here
const thisYear = new Date().getFullYear();

export function AsOf() {
  const asOf = useAsOf();
  const hint = useId();
  const [shown, setShown] = useState(asOf);
  const [text, setText] = useState(asOf ?? '');
  const [refused, setRefused] = useState(false);
  if (shown !== asOf) {
    // The address has changed under the field, by a link or the browser's history.
    setShown(asOf);
    setText(asOf ?? '');
    setRefused(false);
  }
  const year = Number.parseInt(text, 10);
  const choose = (time: string) => {
    const given = time.trim();
    if (given && !isTime(given)) return setRefused(true);
    if (given !== (asOf ?? '')) setParams({ asOf: given || undefined });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose(text);
  };
  const slid = () => choose(text);
  return (
    <form className={asOf ? 'as-of as-of-then' : 'as-of'} onSubmit={submit} aria-label="As of">
      <label>
        As of
        <input
          type="text"
          value={text}
          placeholder="now"
          size={9}
          autoComplete="off"
          aria-invalid={refused}
          aria-describedby={refused ? hint : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setRefused(false);
          }}
        />
      </label>
      <input
        type="range"
        aria-label="Year"
        min={firstYear}
        max={thisYear}
        value={Number.isNaN(year) ? thisYear : Math.min(thisYear, Math.max(firstYear, year))}
        aria-valuetext={text || 'now'}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
        onPointerUp={slid}
        onKeyUp={slid}
      />
      {asOf && (
        <button type="button" onClick={() => setParams({ asOf: undefined })}>
          Back to now
        </button>
      )}
      {refused && (
        <span id={hint} role="alert" className="as-of-hint">
          A year, a month or a day: 2000, 1996-04, 1996-04-26
        </span>
      )}
    </form>
  );
}
