/**
 * Trains the tagger–parser and writes the model that ships:
 * `npx tsx training/train.ts --ud ../shared/ud --out models/en [--scratch DIR] [--quick]`.
 * Needs g++, make and xz. Teachers that stand in the scratch folder already are not trained again. `--quick` trains tiny
 * networks for one epoch, to see in a minute or two that everything works; use a scratch folder of its own.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { QUICK, RECIPE } from './recipe.ts';

const PARSER = fileURLToPath(new URL('./parser/', import.meta.url));

/** Runs the trainer with options as flags; its report goes to the terminal, each line under its name. */
function train(
  trainer: string,
  name: string,
  options: Readonly<Record<string, string | number>>,
): Promise<void> {
  const flags = Object.entries(options).flatMap(([key, value]) => [`--${key}`, String(value)]);
  const child = spawn(trainer, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    for (const line of chunk.split('\n')) if (line) console.log(`${name}: ${line}`);
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`${name}: trainer left with code ${code}`)),
    );
  });
}

/** Puts the hashes of the files into the card, where the test looks for them. */
export function updateCard(card: string, hashes: Readonly<Record<string, string>>): string {
  return Object.entries(hashes).reduce(
    (text, [file, hash]) =>
      text.replace(new RegExp(`\\| \`${file}\` \\| [0-9a-f]* \\|`), `| \`${file}\` | ${hash} |`),
    card,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ud: { type: 'string' },
      out: { type: 'string' },
      scratch: { type: 'string' },
      quick: { type: 'boolean' },
    },
  });
  if (!values.ud || !values.out)
    throw new Error('usage: train.ts --ud FOLDER --out FOLDER [--scratch FOLDER] [--quick]');
  if (values.quick && !values.scratch) throw new Error('--quick needs a --scratch folder of its own');
  const ud = resolve(values.ud);
  const out = resolve(values.out);
  const scratch = resolve(values.scratch ?? 'node_modules/.cache/demarche-trainer');
  mkdirSync(scratch, { recursive: true });
  execFileSync('make', ['-C', PARSER, `BUILD=${scratch}`], { stdio: 'inherit' });
  const trainer = join(scratch, 'trainer');
  const data = {
    train: RECIPE.train.map((name) => join(ud, `${name}.conllu.xz`)).join(','),
    test: RECIPE.tuning.map((name) => join(ud, `${name}.conllu.xz`)).join(','),
  };
  const smaller = values.quick ? QUICK : {};
  const teachers: string[] = [];
  for (const [name, options] of Object.entries(RECIPE.teachers)) {
    const checkpoint = join(scratch, `${name}.ckpt`);
    teachers.push(checkpoint);
    if (!existsSync(checkpoint)) await train(trainer, name, { ...data, ...options, ...smaller, checkpoint });
  }
  const checkpointOf = (round: string) => join(scratch, `${round}.ckpt`);
  for (const [name, { after, options }] of Object.entries(RECIPE.rounds)) {
    const start = after === null ? null : checkpointOf(after);
    await train(trainer, name, {
      ...data,
      ...options,
      ...smaller,
      ...(start && { start }),
      teachers: [...teachers, ...(start ? [start] : [])].join(','),
      checkpoint: checkpointOf(name),
    });
  }
  const model = join(out, 'model.bin');
  const averaged = Object.keys(RECIPE.average).map(checkpointOf);
  await train(trainer, 'average', {
    ...data,
    start: averaged[0],
    average: averaged.join(','),
    shares: Object.values(RECIPE.average).join(','),
    epochs: 0,
    model,
  });
  const hash = createHash('sha256').update(readFileSync(model)).digest('hex');
  const card = join(out, 'README.md');
  if (existsSync(card)) writeFileSync(card, updateCard(readFileSync(card, 'utf8'), { 'model.bin': hash }));
  console.log(`wrote ${model}, SHA-256 ${hash}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
