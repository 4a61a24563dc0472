import { useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { EvidenceFigures } from '../../../src/analysis/hypotheses/index.ts';
import type { HypothesesChange } from '../../../src/corpus/boards/hypotheses-board.ts';
import type { HypothesesAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { boardPath, hypothesesPath } from '../api/paths.ts';
import { AnalystField } from '../components/analyst-field.tsx';
import { BoardHead } from '../components/boards/board-head.tsx';
import { History } from '../components/boards/history.tsx';
import { RefusedChange } from '../components/boards/refused.tsx';
import { type Adding, AddPanel } from '../components/hypotheses/add-panel.tsx';
import { AnalystsPanel } from '../components/hypotheses/analysts-panel.tsx';
import { Answer } from '../components/hypotheses/answer.tsx';
import { BoardTitle } from '../components/hypotheses/board-title.tsx';
import { HangingPanel } from '../components/hypotheses/hanging-panel.tsx';
import { MatrixPanel } from '../components/hypotheses/matrix-panel.tsx';
import { EvidenceDialog, HypothesisDialog } from '../components/hypotheses/part-dialogs.tsx';
import { RankingPanel } from '../components/hypotheses/ranking-panel.tsx';
import { tellChange } from '../components/hypotheses/tell-change.ts';
import { Failed, Loading } from '../components/states.tsx';
import { Warnings } from '../components/warnings.tsx';
import { type BoardDraft, type Place, shortAnalysts, withDraft } from '../lib/marks.ts';
import { t } from '../lib/text.ts';
import { useAnalyst } from '../lib/use-analyst.ts';
import { useBoard } from '../lib/use-board.ts';
import { useKeys } from '../lib/use-keys.ts';
import { usePage } from '../lib/use-page.ts';
import css from './hypotheses-board.module.css';

/** What a link of the board may change in its URL; null takes it out. */
export type BoardQuery = Partial<
  Record<'analysts' | 'order' | 'add' | 'evidence' | 'hypothesis', string | null>
>;

/** A board of competing hypotheses: the answer, the matrix in which analysts mark, and what the order rests on. */
export default function HypothesesBoardScreen({ id }: { id: string }) {
  const search = new URLSearchParams(useSearch());
  const only = search.get('analysts');
  const path = boardPath(id);
  const { data, error, refetch } = useApi<HypothesesAnswer>(`/api${boardPath(id, { analysts: only })}`, true);
  const heading = usePage(data?.hypotheses.board.title);
  const analyst = useAnalyst();
  const { by } = analyst;
  const board = useBoard<BoardDraft, HypothesesAnswer>({
    path,
    by,
    apply: (answer, draft) => ({ ...answer, hypotheses: withDraft(answer.hypotheses, draft, by) }),
  });
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const { undo } = board;
  useKeys(useMemo(() => ({ u: () => void undo() }), [undo]));
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;

  const { hypotheses: found, crisis } = data;
  const hrefFor = (change: BoardQuery) => {
    const kept = Object.fromEntries(search);
    delete kept.evidence;
    delete kept.hypothesis;
    return boardPath(id, { ...kept, ...change });
  };
  const evidence = inOrder(found.evidence.value, search.get('order'));
  const all = [...new Set(found.board.marks.map(({ analyst }) => analyst))].sort();
  const short = shortAnalysts(all);
  const bare = found.board.hypotheses.length < 2 || !evidence.length;
  const close = () => navigate(hrefFor({}));
  const dialog = { found, board, change: board.change, onClose: close };
  const shown = evidence.find((one) => one.id === search.get('evidence'));
  const toCell = (piece: string, hypothesis: string) => {
    const row = evidence.findIndex((one) => one.id === piece);
    const column = found.board.hypotheses.findIndex((one) => one.id === hypothesis);
    setAt({ row, column });
    document.querySelector<HTMLElement>(`[data-place="${row}.${column}"]`)?.focus();
  };
  return (
    <>
      <BoardHead
        heading={heading}
        title={found.board.title}
        list={{ href: hypothesesPath(), name: t('nav.hypotheses') }}
        crisis={crisis}
        crisisId={found.board.crisis}
        view="hypotheses"
        by={found.board.by}
        sub={
          <>
            <BoardTitle board={found.board} change={board.change} />
            <span>
              {t('hyp.counts', { hypotheses: found.board.hypotheses.length, evidence: evidence.length })}
            </span>
            <span className={css.export}>
              {t('board.export')}
              {(['md', 'csv', 'json'] as const).map((format) => (
                <a key={format} href={`/api${path}.${format}`} download={`hypotheses-${id}.${format}`}>
                  {format}
                </a>
              ))}
            </span>
          </>
        }
        actions={
          <>
            <AnalystField analyst={analyst} />
            <button type="button" className="button" onClick={() => void undo()}>
              {t('board.undoLast')} <kbd>u</kbd>
            </button>
          </>
        }
      />
      <Answer found={found} hrefFor={hrefFor} only={only} />
      {bare ? null : <Warnings warnings={found.ranking.warnings} />}
      {shown || search.get('hypothesis') ? null : <RefusedChange board={board} />}
      <div className={css.stack}>
        <AddPanel
          found={found}
          adding={search.get('add') as Adding | null}
          hrefFor={(add) => hrefFor({ add })}
          change={board.change}
        />
        {evidence.length && found.board.hypotheses.length ? (
          <MatrixPanel
            found={found}
            evidence={evidence}
            by={by}
            short={short}
            at={at}
            onAt={setAt}
            change={board.change}
            undo={undo}
            order={search.get('order')}
            hrefFor={hrefFor}
          />
        ) : null}
        {bare ? null : (
          <div className={css.grid}>
            <RankingPanel found={found} />
            <HangingPanel found={found} hrefFor={hrefFor} />
          </div>
        )}
        <div className={bare ? undefined : css.grid}>
          <History<HypothesesChange> path={path} tell={tellChange} undo={(change) => void undo(change)} />
          {bare ? null : (
            <AnalystsPanel
              found={found}
              all={all}
              short={short}
              only={only}
              hrefFor={(analysts) => hrefFor({ analysts })}
              toCell={toCell}
            />
          )}
        </div>
      </div>
      {shown ? <EvidenceDialog key={shown.id} piece={shown} {...dialog} /> : null}
      {search.has('hypothesis') ? <HypothesisDialog id={search.get('hypothesis')!} {...dialog} /> : null}
    </>
  );
}

const number = ({ id }: { readonly id: string }) => Number(id.slice(1));

/** As entered, so that no row moves while it is marked; or the most telling first. */
function inOrder(evidence: readonly EvidenceFigures[], order: string | null): readonly EvidenceFigures[] {
  return order === 'telling' ? evidence : [...evidence].sort((a, b) => number(a) - number(b));
}
