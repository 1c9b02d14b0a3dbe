import { downloadExport } from "@/exports/download-export";

type Context = { params: Promise<{ file: string }> };

export async function GET(request: Request, { params }: Context) {
  return downloadExport((await params).file, request);
}
