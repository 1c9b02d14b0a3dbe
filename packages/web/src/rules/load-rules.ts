import { civilDate } from "@/bookings/exam-moment";
import { type RuleFactsFragment, RulesDocument } from "@/graphql/generated/graphql";
import { ApiUnavailable, askApi } from "@/graphql/server-client";
import type { RulesRequest } from "./rules-address";

/** The rules for an exam on a date; `null` when none are known for it. */
type RulesRead = { on: string; rules: readonly RuleFactsFragment[] | null };

/** Today where most of the exams are. */
const today = () => civilDate(new Date(), "Europe/Paris");

export async function loadRules({ on, subject, kind }: RulesRequest): Promise<RulesRead> {
  if (on === "unreadable") return { on: today(), rules: null };
  const date = on ?? today();
  try {
    const { rules } = await askApi(RulesDocument, { on: date, subject, kind });
    return { on: date, rules };
  } catch (error) {
    // The date is the only thing in this request that the visitor wrote.
    if (error instanceof ApiUnavailable && error.codes.includes("BAD_USER_INPUT")) return { on: date, rules: null };
    throw error;
  }
}
