import { Buffer } from "node:buffer";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { FileRefusal } from "../../domain/files/refusal.js";

/** A hundred thousand rows take a third of it. */
const MOST_INFLATED_BYTES = 150_000_000;
/** A workbook has a few dozen parts. */
const MOST_PARTS = 2_000;

/** A workbook that is not read: thrown on the way through its parts, and a value for whoever asked. */
export class WorkbookRefused extends Error {
  constructor(readonly refusal: FileRefusal) {
    super(refusal.kind);
  }
}

const inflatesTooLarge = () => new WorkbookRefused({ kind: "FileInflatesTooLarge", mostBytes: MOST_INFLATED_BYTES });

/** The parts of a workbook by name. `chunks` gives the bytes of one as they inflate; they are counted, whatever was declared. */
export type Parts = {
  readonly has: (name: string) => boolean;
  readonly chunks: (name: string) => AsyncIterable<Buffer>;
};

/** Opens a workbook (a ZIP archive) that declares no more than fits in memory: nothing is inflated before that is known. */
export const openParts = async (bytes: Uint8Array): Promise<Parts> => {
  const zip: ZipFile = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  });
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize;
    if (declared > MOST_INFLATED_BYTES || entries.size >= MOST_PARTS) throw inflatesTooLarge();
    entries.set(entry.fileName, entry);
  }
  let inflated = 0;
  return {
    has: (name) => entries.has(name),
    chunks: async function* (name) {
      const entry = entries.get(name);
      if (!entry) throw new WorkbookRefused({ kind: "FileBroken" });
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        inflated += (chunk as Buffer).length;
        if (inflated > MOST_INFLATED_BYTES) throw inflatesTooLarge();
        yield chunk as Buffer;
      }
    },
  };
};
