import { useEffect, useRef } from 'react';
import type { SentenceAccount } from '../../../src/server/api.ts';
import { type Arc, layOutTree } from '../lib/arcs.ts';
import { t } from '../lib/text.ts';
import css from './tree-arcs.module.css';

const LEVEL = 24;
const TOP = 14;
const TEXT = 42;
const CORNER = 7;

interface TreeArcsProps {
  readonly account: SentenceAccount;
  /** UTF-16 offset in the text that should be in sight. */
  readonly focus: number | null;
}

/** A sentence's dependency tree: arcs from each word to those that depend on it. A table tells the same to a screen reader. */
export function TreeArcs({ account, focus }: TreeArcsProps) {
  const { words } = account;
  const { words: placed, arcs, levels, width } = layOutTree(words);
  const base = TOP + levels * LEVEL;
  const fired = new Set(account.fired.filter((row) => row.outcome === 'fired').map((row) => row.word));
  const isActor = (start: number, end: number) =>
    account.actors.some((actor) => actor.start <= start && actor.end >= end);
  const box = useRef<HTMLElement>(null);
  const focused = focus === null ? undefined : placed.find(({ word }) => word.end > focus);
  const x = focused?.x ?? 0;
  useEffect(() => {
    if (box.current) box.current.scrollLeft = x - box.current.clientWidth / 2;
  }, [x]);
  return (
    <figure className={css.figure}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section ref={box} className={css.box} tabIndex={0} aria-label={t('explain.tree')}>
        <svg
          className={css.tree}
          width={width}
          height={base + TEXT}
          viewBox={`0 0 ${width} ${base + TEXT}`}
          aria-hidden="true"
        >
          {arcs.map((arc) => (
            <path key={`${arc.from}-${arc.to}`} className={css.arc} d={pathOf(arc, base)} />
          ))}
          {arcs.map((arc) => (
            <path key={`${arc.from}-${arc.to}`} className={css.tip} d={tipOf(arc, base)} />
          ))}
          {arcs.map((arc) => (
            <text
              key={`${arc.from}-${arc.to}`}
              className={css.rel}
              x={(arc.x1 + arc.x2) / 2}
              y={base - arc.level * LEVEL + 3.5}
            >
              {arc.rel}
            </text>
          ))}
          {placed.map(({ word, x: middle, width: wide }) => (
            <g key={word.start}>
              {isActor(word.start, word.end) ? (
                <rect
                  className={css.actor}
                  x={middle - wide / 2 - 3}
                  y={base + 5}
                  width={wide + 6}
                  height={20}
                  rx={3}
                />
              ) : null}
              <text
                className={fired.has(word.form) ? `${css.word} ${css.fired}` : css.word}
                x={middle}
                y={base + 19}
              >
                {word.form}
              </text>
              <text className={css.tag} x={middle} y={base + 37}>
                {word.upos === 'PUNCT' ? '' : word.upos}
              </text>
            </g>
          ))}
        </svg>
      </section>
      <table className="visually-hidden">
        <caption>{t('explain.treeTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('explain.word')}</th>
            <th scope="col">{t('explain.tag')}</th>
            <th scope="col">{t('explain.relation')}</th>
            <th scope="col">{t('explain.head')}</th>
          </tr>
        </thead>
        <tbody>
          {words.map((word) => (
            <tr key={word.start}>
              <th scope="row">{word.form}</th>
              <td>{word.upos}</td>
              <td>{word.rel}</td>
              <td>{word.head < 0 ? '' : words[word.head].form}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className={css.key}>
        <span className={css.actorKey}>{t('explain.keyActor')}</span>
        <span className={css.firedKey}>{t('explain.keyFired')}</span>
      </figcaption>
    </figure>
  );
}

function pathOf({ x1, x2, level }: Arc, base: number): string {
  const top = base - level * LEVEL;
  const way = Math.sign(x2 - x1);
  const corner = Math.min(CORNER, Math.abs(x2 - x1) / 2) * way;
  return `M${x1} ${base}V${top + CORNER}Q${x1} ${top} ${x1 + corner} ${top}H${x2 - corner}Q${x2} ${top} ${x2} ${top + CORNER}V${base - 4}`;
}

function tipOf({ x2 }: Arc, base: number): string {
  return `M${x2 - 3.2} ${base - 6}h6.4L${x2} ${base}z`;
}
