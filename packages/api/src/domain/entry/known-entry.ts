import type { EntryState } from "@creneau/schema";
import { type AccountIdentity, refusalsOfAccount } from "../regulation/enrolment/identity.js";
import type { Entry } from "./read-entry.js";

/** What the service knows already that touches a new request; null when there is no such thing. */
export type KnownEntries = {
  /** The candidate who signs in with this address. */
  readonly candidateOfEmail: { readonly id: number } | null;
  /** A request under this address that was not refused, and what it says of its author. */
  readonly requestOfEmail: {
    readonly key: string;
    readonly state: EntryState;
    readonly identity: AccountIdentity;
  } | null;
  /** Another address already stands for this NEPH and birth name: as a candidate, or with a confirmed request. */
  readonly fileElsewhere: boolean;
};

/** In which fields a request that is there already is not the one that was sent: two different things. Source: docs/rules.md#ENR-10. */
type IdentityDoubt = { readonly kind: "IdentityDiffers" | "IdentityMissing"; readonly field: string };

/** What is done with a new request. Outwardly all look the same; the mail tells. */
export type Reception =
  | { readonly kind: "confirm" }
  | { readonly kind: "has_account" }
  | { readonly kind: "has_request"; readonly key: string; readonly doubts: readonly IdentityDoubt[] }
  | { readonly kind: "file_elsewhere" };

const doubtsOf = (identity: AccountIdentity, entry: Entry): readonly IdentityDoubt[] =>
  refusalsOfAccount(
    identity,
    { surname: entry.birthName, firstName: entry.firstName, birthDate: entry.birthDate },
    null,
  ).flatMap((refusal) =>
    refusal.kind === "AccountOfRepresentative" ? [] : [{ kind: refusal.kind, field: refusal.field }],
  );

/**
 * One request for an address and for a file (NEPH and birth name). A request whose address was never confirmed stands in nobody's
 * way: it is replaced, or another one is confirmed before it.
 */
export const receptionOf = (entry: Entry, known: KnownEntries): Reception => {
  if (known.candidateOfEmail) return { kind: "has_account" };
  const { requestOfEmail } = known;
  if (requestOfEmail && requestOfEmail.state !== "to_confirm")
    return { kind: "has_request", key: requestOfEmail.key, doubts: doubtsOf(requestOfEmail.identity, entry) };
  return known.fileElsewhere ? { kind: "file_elsewhere" } : { kind: "confirm" };
};
