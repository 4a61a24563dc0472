import { createElement, type ReactNode } from 'react';
import type { ProseBlock, ProseRun } from '../../../src/server/api.ts';
import { Cites } from './cites.tsx';
import css from './prose-blocks.module.css';

interface ProseBlocksProps {
  readonly blocks: readonly ProseBlock[];
  /** Whether the numbers of sentences lead to them: not where the list of evidence is elsewhere. */
  readonly linked?: boolean;
}

/** Prose as it is written, with its live figures filled in. */
export function ProseBlocks({ blocks, linked = true }: ProseBlocksProps) {
  const found: ReactNode[] = [];
  let items: ReactNode[] = [];
  const close = () => {
    if (items.length) found.push(<ul key={`list-${found.length}`}>{items}</ul>);
    items = [];
  };
  for (const [i, { kind, level, runs }] of blocks.entries()) {
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one fixed text
    const inner = runs.map((run, at) => <RunText key={at} run={run} linked={linked} />);
    if (kind === 'item') items.push(<li key={i}>{inner}</li>);
    else {
      close();
      found.push(createElement(kind === 'heading' ? `h${level}` : 'p', { key: i }, inner));
    }
  }
  close();
  return <div className={css.prose}>{found}</div>;
}

function RunText({ run, linked }: { run: ProseRun; linked: boolean }) {
  const text = run.href ? (
    <a href={run.href} rel="noreferrer" target="_blank">
      {run.text}
    </a>
  ) : run.figure ? (
    <span className={css.figure} title={run.figure}>
      {run.text}
    </span>
  ) : (
    run.text
  );
  const formed = run.code ? (
    <code>{text}</code>
  ) : run.strong ? (
    <strong>{text}</strong>
  ) : run.emphasis ? (
    <em>{text}</em>
  ) : (
    text
  );
  return (
    <>
      {formed}
      {linked && run.cites?.length ? (
        <>
          {' '}
          <Cites numbers={run.cites} />
        </>
      ) : null}
    </>
  );
}
