import { describe } from 'vitest';
import { access } from './access.ts';
import { analyses } from './analyses.ts';
import { dossierEditor } from './dossier-editor.ts';
import { hypotheses } from './hypotheses.ts';
import { keyboard } from './keyboard.ts';
import { lines } from './lines.ts';
import { overview } from './overview.ts';
import { reviewing } from './reviewing.ts';
import { scenarios } from './scenarios.ts';
import { shell } from './shell.ts';
import { wayThrough } from './way-through.ts';
import { whoToWhom } from './who-to-whom.ts';
import { CHROMIUM, startWorkbench } from './workbench.ts';

// One file, so that one server, one engine and one browser serve all: they are what takes the time and the memory.
describe.skipIf(!CHROMIUM)('the workbench in a browser', async () => {
  if (!CHROMIUM) return;
  const workbench = await startWorkbench();
  describe('is accessible', () => access(workbench));
  describe('is usable by keyboard', () => keyboard(workbench));
  describe('shows a crisis', () => overview(workbench));
  describe('shows the analyses', () => analyses(workbench));
  describe('builds a board of hypotheses', () => hypotheses(workbench));
  describe('shows who takes which line', () => lines(workbench));
  describe('leads and finds', () => shell(workbench));
  describe('writes dossiers', () => dossierEditor(workbench));
  describe('shows who acts upon whom', () => whoToWhom(workbench));
  describe('keeps a scenario', () => scenarios(workbench));
  describe('is where codings are reviewed', () => reviewing(workbench));
  describe('leads all the way through', () => wayThrough(workbench));
});
