import { readFileSync } from 'node:fs';
import { DemarcheError } from '../../errors.ts';

/** A user of the machine, as `/etc/passwd` has it. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Who runs PostgreSQL. It refuses to run as root, so under root that is the owner of the cluster there is, else
 * `postgres`, else `nobody`, else the first user of the machine; null: we ourselves. A uid without a line in passwd
 * is of no use (initdb looks its name up).
 * @param owner  uid that the cluster belongs to, when there is one
 * @throws DATABASE_NO_USER
 */
export function postgresUser(owner?: number, uid = process.getuid?.(), passwd?: string): SystemUser | null {
  if (uid !== 0) return null;
  const users = parsePasswd(passwd ?? readFileSync('/etc/passwd', 'utf8')).filter((user) => user.uid > 0);
  const named = (name: string) => users.find((user) => user.name === name);
  const chosen = users.find((user) => user.uid === owner) ?? named('postgres') ?? named('nobody') ?? users[0];
  if (!chosen) throw new DemarcheError('DATABASE_NO_USER');
  return chosen;
}

function parsePasswd(passwd: string): SystemUser[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && /^\d+$/.test(fields[2]) && /^\d+$/.test(fields[3]))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
