import { z } from "zod";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { refusalOfSharedEmail } from "../domain/entry/email.js";
import type { CandidateId } from "../domain/id.js";
import { plainAddress } from "../domain/regulation/enrolment/email-address.js";
import { organisationsWith } from "../entry/entry.store.js";
import { servicePolicy } from "../policies/service-policy.js";
import { countSince, keepEmailChange } from "./email-change.store.js";

/** What the sign-in page takes as an address, or its owner could not come back. No blank in it: no second line, no second header. */
const ADDRESS = z.email().max(254);

type Requested = { readonly kind: "RequestEmailChangeSuccess"; readonly email: string };

/**
 * Notes the wish for another address. The answer is the same whether somebody else has that address or not: only who reads its
 * mailbox finds out.
 */
export const requestEmailChange = async (
  { database, loaders, clock, policies }: Context,
  candidateId: CandidateId,
  typed: string,
): Promise<Requested | Refusal> => {
  const { success, data: email } = ADDRESS.safeParse(typed.trim());
  if (!success) return { kind: "EmailNotValid" };
  const shared = refusalOfSharedEmail(email, {
    organisations: await organisationsWith(database, email),
    // Whether somebody else has it only its mailbox is told.
    otherPeople: [],
  });
  if (shared) return shared;
  const candidate = await loaders.candidate.load(candidateId);
  if (!candidate) return { kind: "NotSignedIn" };
  if (candidate.email && plainAddress(candidate.email) === plainAddress(email)) return { kind: "EmailUnchanged" };
  const now = clock.now();
  const perDay = servicePolicy(policies, "email-change.per-day", now);
  if ((await countSince(database, candidateId, now.subtract({ hours: 24 }))) >= perDay)
    return { kind: "TooManyEmailChanges", perDay };
  const expiresAt = now.add({ hours: 24 * servicePolicy(policies, "email-change.link", now) });
  await keepEmailChange(database, candidateId, email, { now, expiresAt });
  return { kind: "RequestEmailChangeSuccess", email };
};
