import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const size = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;

/** Most changes are seen by the spec beside the file: it runs first, then the small ones, and the first failure ends the run. */
class BesideThenSmallest extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const beside = this.ctx.config.related?.map((path) => path.replace(/\.ts$/, ".spec.ts")) ?? [];
    const rank = (file: TestSpecification): number => (beside.includes(file.moduleId) ? 0 : size(file));
    return files.toSorted((one, other) => rank(one) - rank(other));
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
    sequence: { sequencer: BesideThenSmallest },
  },
});
