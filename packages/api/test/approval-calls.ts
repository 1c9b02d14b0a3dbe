import { approvals } from "@creneau/schema";
import { eq } from "drizzle-orm";
import type { Api } from "./client.js";
import type { World } from "./world.js";

type Decided = { __typename: string; state?: string; code?: string; message?: string };

const caller = (token: string | undefined) => (token ? { token } : {});

export const approve = async (api: Api, token: string | undefined, approvalId: string): Promise<Decided> => {
  const { approve: result } = await api.query<{ approve: Decided }>(
    `mutation ($input: ApproveInput!) { approve(input: $input) {
      __typename ... on ApprovalOver { state } ... on Refusal { code message } } }`,
    { input: { approvalId } },
    caller(token),
  );
  return result;
};

export const refuse = async (
  api: Api,
  token: string | undefined,
  approvalId: string,
  reason = "The date is wrong.",
): Promise<Decided> => {
  const { refuseApproval } = await api.query<{ refuseApproval: Decided }>(
    `mutation ($input: RefuseApprovalInput!) { refuseApproval(input: $input) {
      __typename ... on ApprovalOver { state } ... on Refusal { code } } }`,
    { input: { approvalId, reason } },
    caller(token),
  );
  return refuseApproval;
};

export const approvalRow = async ({ db }: World, id: string) =>
  (await db.select().from(approvals).where(eq(approvals.id, id)))[0];
