import { registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { OFFICER_FAULTS } from "../domain/officer/refusal.js";
import { PROOF_FAULTS, PROOF_PURPOSES } from "../domain/proof-of-work/proof.js";

export const ProofPurposeEnum = enumOf(PROOF_PURPOSES);
registerEnumType(ProofPurposeEnum, {
  name: "ProofPurpose",
  description: "What a proof of work is for. It serves for nothing else.",
});

export const ProofFaultEnum = enumOf(PROOF_FAULTS);
registerEnumType(ProofFaultEnum, {
  name: "ProofFault",
  description: "What is wrong with a proof of work.",
  valuesConfig: {
    MISSING: { description: "None was sent." },
    INVALID: { description: "Not signed here, solved wrongly, or made for another purpose." },
    EXPIRED: { description: "The challenge is too old." },
    SPENT: { description: "It has served before." },
  },
});

export const OfficerFaultEnum = enumOf(OFFICER_FAULTS);

registerEnumType(OfficerFaultEnum, {
  name: "OfficerFault",
  description: "What is wrong with the rights that an administrator gives.",
});
