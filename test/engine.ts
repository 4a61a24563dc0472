import { createEngine, type Engine } from '../src/engine/index.ts';

let made: Promise<Engine> | null = null;

/** The engine with the shipped weights and tables, made once for all tests of a file. */
export function testEngine(): Promise<Engine> {
  made ??= createEngine();
  return made;
}
