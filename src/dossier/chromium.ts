import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DemarcheError } from '../errors.ts';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const PATIENCE = 60_000;

/** Path of a Chromium on this machine: `CHROMIUM`, or one of the usual places. */
function chromiumPath(): string {
  const path = process.env.CHROMIUM ?? CANDIDATES.find((one) => existsSync(one));
  if (!path || !existsSync(path)) throw new DemarcheError('CHROMIUM_MISSING');
  return path;
}

/**
 * Prints a page that asks for nothing to PDF, with the system's Chromium.
 * @returns the same bytes for the same page and Chromium: the times that it writes are set to the turn of the century
 * @throws CHROMIUM_MISSING, PRINT_FAILED
 */
export async function printToPdf(html: string): Promise<Uint8Array> {
  return withoutTimes(
    await shown(html, 'page.pdf', (file) => ['--no-pdf-header-footer', `--print-to-pdf=${file}`]),
  );
}

/**
 * A drawing as pixels, with the system's Chromium.
 * @param svg  that stands by itself
 * @param size  of the drawing, CSS pixels; each becomes two by two
 * @returns a PNG: the same bytes for the same drawing, fonts and Chromium
 * @throws CHROMIUM_MISSING, PRINT_FAILED
 */
export function drawToPng(svg: string, size: { width: number; height: number }): Promise<Uint8Array> {
  const page = `<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style>${svg}`;
  return shown(page, 'page.png', (file) => [
    '--hide-scrollbars',
    '--force-device-scale-factor=2',
    `--window-size=${size.width},${size.height}`,
    `--screenshot=${file}`,
  ]);
}

/**
 * @param name  of the file that is made; its ending matters to Chromium
 * @param ways  what to do with the page, and into which file
 */
async function shown(html: string, name: string, ways: (file: string) => string[]): Promise<Buffer> {
  const chromium = chromiumPath();
  const folder = mkdtempSync(join(tmpdir(), 'demarche-print-'));
  try {
    const [page, file] = [join(folder, 'page.html'), join(folder, name)];
    writeFileSync(page, html);
    await run(chromium, [
      '--headless',
      '--disable-gpu',
      // Chromium refuses its sandbox to root; the page is ours and holds no script.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      `--user-data-dir=${join(folder, 'profile')}`,
      ...ways(file),
      pathToFileURL(page).href,
    ]);
    if (!existsSync(file)) throw new DemarcheError('PRINT_FAILED', { reason: 'it wrote no file.' });
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (reason: string, cause?: unknown) =>
      reject(new DemarcheError('PRINT_FAILED', { reason }, { cause }));
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.on('error', (error) => failed(error.message, error));
    child.on('close', (code) =>
      code === 0 ? resolve() : failed(complaint.trim().slice(-300) || `exit ${code}.`),
    );
  });
}

/** As long as what it replaces, so that no offset in the file moves. */
function withoutTimes(pdf: Buffer): Uint8Array {
  const text = pdf.toString('latin1');
  return Buffer.from(
    text.replace(
      /(\/(?:CreationDate|ModDate) \(D:)(\d{14})/g,
      (_, before: string) => `${before}20000101000000`,
    ),
    'latin1',
  );
}
