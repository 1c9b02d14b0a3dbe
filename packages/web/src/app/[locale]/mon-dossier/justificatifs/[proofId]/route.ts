import { downloadProof } from "@/penalty-proofs/call-proofs";

type Context = { params: Promise<{ proofId: string }> };

export async function GET(_: Request, { params }: Context) {
  return downloadProof((await params).proofId);
}
