import { userInfo } from 'node:os';

/** Of the option `--by`. */
export const BY = 'who decides; your user name when left out';

/** Name of the user; a container may have none. */
export function analyst(): string {
  try {
    return userInfo().username;
  } catch {
    return 'analyst';
  }
}
