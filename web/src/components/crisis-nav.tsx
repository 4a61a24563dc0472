import {
  actorPath,
  alignmentPath,
  comparePath,
  consistencyPath,
  councilPath,
  crisisPath,
  dossierPath,
  flowsPath,
  hypothesesPath,
  mediaPath,
  reviewPath,
  scenariosPath,
} from '../api/paths.ts';
import { t } from '../lib/text.ts';
import { useInSight } from '../lib/use-in-sight.ts';
import css from './crisis-nav.module.css';

export type CrisisView =
  | 'overview'
  | 'flows'
  | 'response'
  | 'compare'
  | 'alignment'
  | 'consistency'
  | 'council'
  | 'media'
  | 'hypotheses'
  | 'scenarios'
  | 'review'
  | 'dossier';

/** The actor that was looked at last in each crisis: going to the Council and back keeps it. */
const lastActor = new Map<string, string>();

/** The views of a crisis, one line that scrolls sideways where it is too long. */
export function CrisisNav({ crisis, view, actor }: { crisis: string; view: CrisisView; actor?: string }) {
  const line = useInSight<HTMLElement>(view);
  if (actor) lastActor.set(crisis, actor);
  const who = lastActor.get(crisis) ?? null;
  const hrefs: Record<CrisisView, string> = {
    overview: crisisPath(crisis),
    flows: flowsPath(crisis, 'matrix'),
    response: who ? actorPath(crisis, who) : `${crisisPath(crisis)}/response`,
    compare: comparePath(crisis, who),
    alignment: alignmentPath(crisis),
    consistency: consistencyPath(crisis, who),
    council: councilPath(crisis),
    media: mediaPath(crisis),
    hypotheses: hypothesesPath(crisis),
    scenarios: scenariosPath(crisis),
    review: reviewPath(crisis),
    dossier: dossierPath(crisis, who),
  };
  return (
    <nav ref={line} className={css.nav} aria-label={t('view.label')} data-no-print="">
      {(Object.keys(hrefs) as CrisisView[]).map((one) => (
        <a key={one} href={hrefs[one]} aria-current={one === view ? 'page' : undefined}>
          {t(`view.${one}`)}
        </a>
      ))}
    </nav>
  );
}
