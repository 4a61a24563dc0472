import { DemarcheError } from '../../errors.ts';

/** What PostgreSQL or initdb said before it ended, as an error of the catalogue. */
export function startError(said: string, folder: string): DemarcheError {
  const cause = new Error(said);
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(said)?.[1];
  if (library) return new DemarcheError('DATABASE_LIBRARIES_MISSING', { library }, { cause });
  if (/No space left on device|Disk quota exceeded/.test(said))
    return new DemarcheError('DISK_FULL', { folder }, { cause });
  const lines = said.split('\n').map((line) => line.trim());
  const telling = lines.filter((line) => /\b(FATAL|PANIC|error|could not)\b/i.test(line));
  const reason = (telling.length ? telling : lines.filter(Boolean)).slice(-2).join(' ');
  return new DemarcheError(
    'DATABASE_NOT_STARTED',
    { reason: reason || 'it ended without a word.' },
    { cause },
  );
}
