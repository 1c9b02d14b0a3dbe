import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** PostgreSQL refuses to run as root: the user it runs as instead. */
export type UnprivilegedUser = { name: string; uid: number; gid: number };

const passwdEntry = (name: string): UnprivilegedUser | null => {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : null;
};

/** `null` when this process is not root and so needs nobody else. No user is ever created on the machine. */
export const unprivilegedUser = (): UnprivilegedUser | null => {
  if (process.getuid?.() !== 0) return null;
  const user = passwdEntry("postgres") ?? passwdEntry("nobody");
  if (!user)
    throw new Error("PostgreSQL refuses to run as root, and this machine has neither a user postgres nor nobody.");
  return user;
};

const mayEnter = (folder: string, user: UnprivilegedUser): boolean => {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
};

/** Whether `user` may walk down to `path`: every existing folder above it lets them through. */
export const canReach = (path: string, user: UnprivilegedUser): boolean => {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat && !mayEnter(folder, user)) return false;
    if (folder === dirname(folder)) return true;
  }
};
