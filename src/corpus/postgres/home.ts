import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The folder that holds a user's corpus: `DEMARCHE_HOME`, else the data folder that the platform asks for.
 * Only a path: nothing is made.
 */
export function dataHome(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (env.DEMARCHE_HOME) return resolve(env.DEMARCHE_HOME);
  const user = homedir();
  if (platform === 'darwin') return join(user, 'Library', 'Application Support', 'demarche');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(user, 'AppData', 'Local'), 'demarche');
  // The XDG specification says that a relative path is to be ignored.
  const xdg = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : join(user, '.local', 'share');
  return join(xdg, 'demarche');
}
