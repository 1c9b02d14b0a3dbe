import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file that has no name any more as soon as it is open: nobody else opens it, and it is gone with whoever has it, whatever happens. */
export const hiddenFile = async (): Promise<FileHandle> => {
  const folder = await mkdtemp(join(tmpdir(), "creneau-export-"));
  try {
    return await open(join(folder, "rows"), "wx+", 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
