// Copies, and says so for a moment, to the eye and to a screen reader.
import { useEffect, useState } from 'react';
import { copy } from './clipboard';

const moment = 2000; // milliseconds

export function useCopied(): [string, (text: string) => void] {
  const [outcome, setOutcome] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setOutcome(''), moment);
    return () => clearTimeout(timer);
  }, [outcome]);
  return [outcome, (text) => copy(text).then(() => setOutcome('Copied'), () => setOutcome('The browser did not let the page copy'))];
}

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [outcome, copyText] = useCopied();
  return (
    <>
      <button type="button" onClick={() => copyText(text)}>{label}</button>
      <span role="status">{outcome}</span>
    </>
  );
}
