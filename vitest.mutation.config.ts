import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The domain is judged by its own specs alone. */
export default defineConfig({
  resolve: {
    alias: { "@creneau/schema": fileURLToPath(new URL("packages/schema/src/index.ts", import.meta.url)) },
  },
  test: { include: ["packages/api/src/domain/**/*.spec.ts"] },
});
