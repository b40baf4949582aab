import { Component, type ReactNode } from 'react'

interface Props {
  readonly fallback: (error: Error, again: () => void) => ReactNode
  readonly children: ReactNode
}

/** What is drawn below it may fail: then this says so and offers to try again, and the rest of the window stays. */
export class Boundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(thrown: unknown): { error: Error } {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? this.props.fallback(error, () => this.setState({ error: null })) : this.props.children
  }
}
