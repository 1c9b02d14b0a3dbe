import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const size = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;

/** Most changes are seen by the small spec beside the file, and then the large ones that judge whole files need not run. */
class SmallestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => size(one) - size(other));
  }
}

/** For mutation testing: the domain, judged by its own specs alone. */
export default defineConfig({
  resolve: {
    alias: { "@creneau/schema": fileURLToPath(new URL("packages/schema/src/index.ts", import.meta.url)) },
  },
  test: {
    include: ["packages/api/src/domain/**/*.spec.ts"],
    setupFiles: ["packages/api/test/brief-properties.ts"],
    sequence: { sequencer: SmallestFirst },
  },
});
