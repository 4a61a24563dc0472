import { Component, type ReactNode } from 'react';
import { ApiError } from '../api/client.ts';
import { Failed } from './states.tsx';

interface BoundaryProps {
  readonly children: ReactNode;
  /** Going elsewhere ends the failure. */
  readonly path: string;
}

/** A screen that breaks shows why, and leaves the rest of the page usable. */
export class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (before.path !== this.props.path && this.state.error) this.setState({ error: null });
  }

  override render() {
    const error: Error | null = this.state.error;
    if (!error) return this.props.children;
    return (
      <Failed
        error={new ApiError('INTERNAL', 0, String(error))}
        retry={() => this.setState({ error: null })}
        page
      />
    );
  }
}
