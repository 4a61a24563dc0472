import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { seeded } from '../random.ts';
import type { Flow, FlowActor } from './flows.ts';

/** A place on a sheet of 1000 units' width, from its upper left corner. */
export interface NetworkPlace {
  readonly actor: string;
  readonly x: number;
  readonly y: number;
}

/** Who stands where, with the flows that are drawn between them. */
export interface NetworkLayout {
  /** Height of the sheet whose width is 1000. */
  readonly height: number;
  readonly places: readonly NetworkPlace[];
}

type Ends = Pick<Flow, 'source' | 'target' | 'lineages'>;
type Node = SimulationNodeDatum & { readonly actor: string };

const WIDTH = 1000;
const TICKS = 400;

/** The actors between whom the flows run, in their order. */
export function networkActors<A extends Pick<FlowActor, 'actor'>>(
  actors: readonly A[],
  flows: readonly Ends[],
): A[] {
  const linked = new Set(flows.flatMap(({ source, target }) => [source, target]));
  return actors.filter(({ actor }) => linked.has(actor));
}

/**
 * Lays out a network by forces (d3-force, Fruchterman–Reingold's idea with Barnes–Hut): who is linked by much reporting stands
 * close. Deterministic: a fixed seed, a fixed number of steps; the same flows give the same picture on every machine.
 * @param height  of the sheet whose width is 1000: landscape for wide screens, portrait for narrow ones
 */
export function layoutNetwork(
  actors: readonly string[],
  flows: readonly Ends[],
  height: number,
): NetworkLayout {
  const nodes = actors.map((actor): Node => ({ actor }));
  // Both directions pull as one.
  const pulls = new Map<string, { source: string; target: string; lineages: number }>();
  for (const { source, target, lineages } of flows) {
    const [a, b] = source < target ? [source, target] : [target, source];
    const pull = pulls.get(`${a} ${b}`) ?? { source: a, target: b, lineages: 0 };
    pulls.set(`${a} ${b}`, { ...pull, lineages: pull.lineages + lineages });
  }
  const most = Math.max(1, ...[...pulls.values()].map((pull) => pull.lineages));
  const room = Math.sqrt((WIDTH * height) / Math.max(1, nodes.length));
  const simulation = forceSimulation(nodes)
    .randomSource(seeded(20260103))
    .force(
      'link',
      forceLink<Node, { source: string | Node; target: string | Node; lineages: number }>([...pulls.values()])
        .id((node) => node.actor)
        .distance(({ lineages }) => room * (0.9 - 0.35 * Math.sqrt(lineages / most))),
    )
    .force('apart', forceManyBody().strength(-room * 2))
    .force('collide', forceCollide(room * 0.34))
    // Pulled harder along the short side, so that the cloud takes the shape of the sheet.
    .force('x', forceX(0).strength(0.08))
    .force('y', forceY(0).strength((0.08 * WIDTH) / height))
    .stop();
  for (let i = 0; i < TICKS; i++) simulation.tick();
  return { height, places: fitted(nodes, height) };
}

/** Stretched so that the outermost stand at the edge of the sheet. */
function fitted(nodes: readonly Node[], height: number): NetworkPlace[] {
  const scale = (of: (node: Node) => number, size: number) => {
    const [low, high] = [Math.min(...nodes.map(of)), Math.max(...nodes.map(of))];
    return (node: Node) => Math.round(high > low ? ((of(node) - low) / (high - low)) * size : size / 2);
  };
  const x = scale((node) => node.x!, WIDTH);
  const y = scale((node) => node.y!, height);
  return nodes.map((node) => ({ actor: node.actor, x: x(node), y: y(node) }));
}
