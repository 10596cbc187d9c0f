// What went wrong, for a person: what it is, and what can be done about it.
import type { Problem } from '../api';

export function Trouble({ problem, again }: { problem: Problem; again: () => void }) {
  const { title, text } = words(problem);
  return (
    <div className="trouble" role="alert">
      <p className="trouble-title">{title}</p>
      <p>{text}</p>
      {'messages' in problem && (
        <ul>
          {problem.messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <button type="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}

function words(problem: Problem): { title: string; text: string } {
  switch (problem.kind) {
    case 'unreachable':
      return { title: 'The server does not answer', text: 'It may have been stopped, or the network is down. What is on the page stays as it is.' };
    case 'unavailable':
      return { title: 'The record cannot be read just now', text: 'The server runs, but its database cannot be reached. This often passes in a moment.' };
    case 'busy':
      return { title: 'This took too long', text: 'The server is busy, or there is very much to read. Try again in a moment.' };
    case 'notFound':
      return { title: 'Nothing on record has that name', text: 'The server says:' };
    case 'outdated':
      return { title: 'This page and its server do not fit together', text: 'The server is older or newer than the page and does not know what the page asks for. Load the page again; if that does not help, the server needs an update. It says:' };
    case 'tooMuch':
      return { title: 'This asks for too much at once', text: 'The server allows less than the page asks for. It says:' };
    case 'refused':
      return { title: 'This cannot be answered as it is asked', text: 'The server says:' };
    case 'fault':
      return { title: 'The server has made a mistake', text: `It is not your doing.${problem.requestId ? ` The server's log has it under ${problem.requestId}.` : ''}` };
  }
}
