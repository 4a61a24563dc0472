import { rowsOf } from './tsv.ts';

/** Longitude and latitude in degrees, east and north positive. */
export type LonLat = readonly [lon: number, lat: number];

/** A territory of which more than one hold that it is theirs. The map marks it and takes no side. */
export interface DisputedArea {
  readonly name: string;
  readonly at: LonLat;
  /** Ids of who holds it; `self`: its own authorities, whom few states recognise; empty where several do. */
  readonly held: readonly string[];
  /** Ids of who claims it. */
  readonly claimed: readonly string[];
}

/** Where states stand on a map of the world. */
export interface Atlas {
  /**
   * Key of a state's shape in Natural Earth's countries as world-atlas publishes them: ISO 3166-1 numeric in three digits,
   * or the name of a state without one (Kosovo). Null for what is no state.
   */
  shapeOf(country: string): string | null;
  /** States that are too small for the shapes, by id. */
  readonly points: Readonly<Record<string, LonLat>>;
  readonly disputed: readonly DisputedArea[];
}

/** @param tables `countries`, `map-points` */
export function createAtlas(tables: Record<string, string>): Atlas {
  const shapes = new Map(rowsOf(tables, 'countries').map((row) => [row.iso2, row.isonum || row.name]));
  const marks = rowsOf(tables, 'map-points');
  const at = (row: Record<string, string>): LonLat => [Number(row.lon), Number(row.lat)];
  const ids = (cell: string) => cell.split('|').filter(Boolean);
  return {
    shapeOf: (country) => shapes.get(country) ?? null,
    points: Object.fromEntries(marks.filter((row) => row.kind === 'state').map((row) => [row.iso2, at(row)])),
    disputed: marks
      .filter((row) => row.kind === 'disputed')
      .map((row) => ({ name: row.name, at: at(row), held: ids(row.held), claimed: ids(row.claimed) })),
  };
}
