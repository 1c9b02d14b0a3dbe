import { APPROVAL_KINDS, APPROVAL_STATES } from "@creneau/schema";
import { registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";

export const ApprovalKindEnum = enumOf(APPROVAL_KINDS);
export const ApprovalStateEnum = enumOf(APPROVAL_STATES);

registerEnumType(ApprovalKindEnum, { name: "ApprovalKind", description: "What a second person is asked for." });
registerEnumType(ApprovalStateEnum, {
  name: "ApprovalState",
  description: "What became of a request for a second person.",
  valuesConfig: {
    ASKED: { description: "It waits for another officer." },
    APPROVED: { description: "Another officer approved it and thereby did it." },
    REFUSED: { description: "Another officer refused it; `answer` says why." },
    EXPIRED: { description: "Nobody decided in time." },
  },
});
