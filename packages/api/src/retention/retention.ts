import type { Logger } from "pino";
import { carryOut } from "../email-changes/answer-email-change.js";
import { silentEmailChanges } from "../email-changes/email-change.store.js";
import { endUnwrittenExams } from "../exam-day/end-unwritten-exams.js";
import { servicePolicy } from "../policies/service-policy.js";
import { expireInactiveFiles, type Retaining } from "./inactive-files.js";
import { type PurgeCounts, purge } from "./purge.js";

/** A purge is never urgent, and a change of address that nobody refused waits no longer than this. */
const EVERY_MS = 10 * 60_000;

export type RetentionReport = PurgeCounts & {
  readonly warned: number;
  readonly erased: number;
  readonly emailsChanged: number;
  readonly examsEnded: number;
};

/** Carries out the changes of address that the old one had time to refuse. */
const changeSilentEmails = async (context: Retaining): Promise<number> => {
  const now = context.clock.now();
  const silenceDays = servicePolicy(context.policies, "email-change.silence", now);
  const due = await silentEmailChanges(context.database, now.subtract({ hours: 24 * silenceDays }), now);
  let changed = 0;
  for (const { id } of due) if ((await carryOut(id, context)) === "done") changed += 1;
  return changed;
};

/** One round of everything that time alone brings about. */
export const retain = async (context: Retaining): Promise<RetentionReport> => {
  const emailsChanged = await changeSilentEmails(context);
  const files = await expireInactiveFiles(context);
  const { database, policies, clock } = context;
  const examsEnded = await endUnwrittenExams(database, policies.now(), clock.now());
  return { ...(await purge(database, policies, clock.now())), ...files, emailsChanged, examsEnded };
};

/** Runs a round now and then, one at a time, for as long as the process lives. A round that fails is tried again with the next. */
export const startRetention = (context: Retaining, log: Logger): { stop(): Promise<void> } => {
  let running: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      const report = await retain(context);
      if (Object.values(report).some((count) => count > 0)) log.info(report, "what has had its time was removed");
    } catch (error) {
      log.error({ err: error }, "what has had its time could not be removed");
    }
  };
  const timer = setInterval(() => {
    running = running.then(round);
  }, EVERY_MS);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
};
