// Where a part of the page fails by a mistake of ours or cannot be loaded, the rest of the page stays, and the part says so.
import { Component, type ReactNode } from 'react';

type Props = { children: ReactNode };
type State = { error: Error | undefined };

export class Mishap extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="trouble" role="alert">
        <p className="trouble-title">This part of the page cannot be shown</p>
        <p>Its code could not be loaded, perhaps because the server was updated or does not answer, or it made a mistake. Loading the page again may help.</p>
        <ul>
          <li>{error.message}</li>
        </ul>
        <button type="button" onClick={() => location.reload()}>
          Load the page again
        </button>
      </div>
    );
  }
}
