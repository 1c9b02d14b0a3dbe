import { CONSTRAINTS } from "@creneau/schema";
import type { Context } from "../context.js";
import { standingOf } from "../domain/account/email-change.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { isViolationOf } from "../platform/violation.js";
import { servicePolicy } from "../policies/service-policy.js";
import {
  applyEmailChange,
  byKey,
  type EmailChangeRow,
  emailChangeFacts,
  noteAgreement,
  refuseEmailChange,
} from "./email-change.store.js";

type Answering = Pick<Context, "database" | "clock" | "policies" | "identities">;

export type EmailChangeAnswered = { readonly kind: "AnswerEmailChangeSuccess"; readonly change: EmailChangeRow };

const standing = (change: EmailChangeRow, { clock, policies }: Answering) =>
  standingOf(emailChangeFacts(change), clock.now(), servicePolicy(policies, "email-change.silence", clock.now()));

/** Carries out a wish that is due. Somebody else may have taken the address since it was asked for: then it is refused. */
export const carryOut = async (id: string, { database, clock, identities }: Answering): Promise<"done" | "taken"> => {
  try {
    identities.forget((await applyEmailChange(database, id, clock.now())) ?? []);
    return "done";
  } catch (error) {
    const isTaken = [CONSTRAINTS.oneCandidatePerEmail, CONSTRAINTS.oneUserPerEmail].some((name) =>
      isViolationOf(error, name),
    );
    if (!isTaken) throw error;
    await refuseEmailChange(database, id, clock.now());
    return "taken";
  }
};

/**
 * Notes what the new or the old address says, and carries the wish out when it is due. A link that was used says again where the
 * wish stands, and changes nothing.
 */
export const answerEmailChange = async (
  context: Answering,
  key: string,
  answer: "confirm" | "refuse",
): Promise<EmailChangeAnswered | Refusal> => {
  const { database, clock } = context;
  const found = await byKey(database, key);
  if (!found || standing(found, context) === "over") return { kind: "LinkNotValid" };
  if (answer === "refuse") await refuseEmailChange(database, found.id, clock.now());
  const noted = answer === "confirm" ? await noteAgreement(database, found.id, key, clock.now()) : null;
  if (noted && standing(noted, context) === "due" && (await carryOut(noted.id, context)) === "taken")
    return { kind: "EmailTaken" };
  const change = await byKey(database, key);
  return change ? { kind: "AnswerEmailChangeSuccess", change } : { kind: "LinkNotValid" };
};
