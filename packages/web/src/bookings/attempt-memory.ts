/** A request that was sent and whose answer is not known yet. */
type SentAttempt = { idempotencyKey: string; sentAt: number };

/** So long after it was sent, a request is taken up again after a reload; later its sender has surely moved on. */
export const RESUME_MILLISECONDS = 2 * 60_000;

/**
 * What a tab remembers of a request, so that a reload asks for the same answer. Kept in `sessionStorage` under the subject,
 * which names the person too: what one began, another must not finish. A browser that forbids storage remembers nothing.
 */
export function attemptMemory(subject: string) {
  const name = `creneau:${subject}`;
  const attempt = <Result>(access: (storage: Storage) => Result): Result | null => {
    try {
      return access(window.sessionStorage);
    } catch {
      return null;
    }
  };
  return {
    /** The key to go on with, or `null`. */
    read: (now: number) =>
      keyToResume(
        attempt((storage) => storage.getItem(name)),
        now,
      ),
    keep: (idempotencyKey: string, sentAt: number) =>
      attempt((storage) => storage.setItem(name, JSON.stringify({ idempotencyKey, sentAt } satisfies SentAttempt))),
    forget: () => attempt((storage) => storage.removeItem(name)),
  };
}

/** Reads what was kept; anything else found there counts as nothing. */
export function keyToResume(kept: string | null, now: number): string | null {
  const sent = parsed(kept);
  if (typeof sent?.idempotencyKey !== "string" || typeof sent.sentAt !== "number") return null;
  return now - sent.sentAt <= RESUME_MILLISECONDS ? sent.idempotencyKey : null;
}

function parsed(text: string | null): Partial<Record<keyof SentAttempt, unknown>> | null {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
