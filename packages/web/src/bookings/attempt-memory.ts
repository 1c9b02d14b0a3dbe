/** What a tab remembers of a request that was sent: its key, so that a reload asks for the same answer. */
export type AttemptMemory = { read: () => string | null; keep: (key: string) => void; forget: () => void };

/** Remembers in `sessionStorage` under the subject, e.g. `book:<slotId>`. A browser that forbids storage remembers nothing. */
export function attemptMemory(subject: string): AttemptMemory {
  const name = `creneau:${subject}`;
  const attempt = <Result>(access: (storage: Storage) => Result): Result | null => {
    try {
      return access(window.sessionStorage);
    } catch {
      return null;
    }
  };
  return {
    read: () => attempt((storage) => storage.getItem(name)),
    keep: (key) => attempt((storage) => storage.setItem(name, key)),
    forget: () => attempt((storage) => storage.removeItem(name)),
  };
}
