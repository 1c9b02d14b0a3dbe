import type { SlotFactsFragment } from "@/graphql/generated/graphql";
import type { EligibilityAddress } from "@/paths";
import { phaseNames } from "./phase-names";

/** The exam that is held on a place, to ask who may sit it. */
export const examOf = ({ category, phase, date }: Pick<SlotFactsFragment, "category" | "phase" | "date">) =>
  ({ categorie: category, epreuve: phaseNames[phase], date }) satisfies EligibilityAddress;
