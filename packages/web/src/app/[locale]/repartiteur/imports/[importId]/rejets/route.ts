import { downloadRejects } from "@/officer/download-rejects";

type Context = { params: Promise<{ importId: string }> };

export async function GET(_: Request, { params }: Context) {
  return downloadRejects("candidates", (await params).importId);
}
