import { randomUUID } from "node:crypto";
import type { Context } from "../context.js";
import { receptionOf } from "../domain/entry/known-entry.js";
import { type Entry, readEntry, type StatedEntry } from "../domain/entry/read-entry.js";
import type { EntryRefusal } from "../domain/entry/refusal.js";
import type { ProofOfWorkRequired } from "../domain/proof-of-work/proof.js";
import { plainAddress } from "../domain/regulation/enrolment/email-address.js";
import { todayInParis } from "../regulation/exam-date.js";
import { factsToRead, keepEntry, knownEntries, tellKnown } from "./entry.store.js";

/** The request was received: whether the address was known is told by mail, and to nobody else. */
export type EntryReceived = { readonly kind: "RegisterEntrySuccess"; readonly email: string };

/** Requests of one address that are followed by a mail: enough for mistakes, too few to flood a mailbox. */
const MAILS_PER_ADDRESS = { most: 5, seconds: 3_600 };

/** How often a request is received anew because another one of the same address was confirmed meanwhile. */
const MOST_RECEPTIONS = 3;

const receive = async ({ database, clock, locale }: Context, entry: Entry): Promise<void> => {
  for (let receptions = 0; receptions < MOST_RECEPTIONS; receptions++) {
    const reception = receptionOf(entry, await knownEntries(database, entry));
    const now = clock.now();
    if (reception.kind !== "confirm") return tellKnown(database, entry.email, reception, locale, now);
    if (await keepEntry(database, entry, randomUUID(), locale, now)) return;
  }
};

/**
 * Receives a request for a place as a free candidate. What is wrong with it is told at once; what it meets (an account, an earlier
 * request, the same file elsewhere) only to the mailbox: the answer is the same. Source: docs/rules.md#CLB-2.
 */
export const registerEntry = async (
  context: Context,
  stated: StatedEntry & { readonly proofOfWork?: string | null },
): Promise<EntryReceived | EntryRefusal | ProofOfWorkRequired> => {
  const known = await factsToRead(context.database, stated.email);
  const read = readEntry(stated, { ...known, today: todayInParis(context) });
  if (!("neph" in read)) return { kind: "EntryInvalid", problems: read };
  // After the fields: what is to be corrected costs nobody a proof.
  const { address, clock, proofs, count } = context;
  const demand = { purpose: "pre_registration", proof: stated.proofOfWork, whose: address, now: clock.now() } as const;
  const unproven = await proofs.require(demand);
  if (unproven) return unproven;
  if (await count("mails of entry", plainAddress(read.email), MAILS_PER_ADDRESS)) await receive(context, read);
  return { kind: "RegisterEntrySuccess", email: read.email };
};
