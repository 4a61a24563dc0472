import { type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { SystemUser } from './run-as.ts';

/** Whether a user may enter every folder from the root down to `path` itself (the `x` bits; access lists are not read). */
export function canEnter(user: SystemUser, path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (!mayEnter(user, statSync(folder))) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayEnter(user: SystemUser, stats: Stats): boolean {
  if (stats.uid === user.uid) return (stats.mode & 0o100) !== 0;
  if (stats.gid === user.gid) return (stats.mode & 0o010) !== 0;
  return (stats.mode & 0o001) !== 0;
}
