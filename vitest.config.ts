import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const schema = fileURLToPath(new URL("packages/schema/src/index.ts", import.meta.url));
// Without this, graphql loads twice under vitest ("another module or realm").
const alias = [
  { find: /^graphql$/, replacement: "graphql/index.js" },
  { find: "@creneau/schema", replacement: schema },
];

/**
 * Files of one worker share what they import: reading it anew for each was most of the CPU time of these projects. So no module may
 * keep anything of a test: a world, an API and a clock are made by each file, and handed down.
 */
const shared = { isolate: false };

export default defineConfig({
  test: {
    reporters: ["default", "./tools/closing-line-reporter.ts"],
    projects: [
      {
        resolve: { alias },
        test: {
          name: "domain",
          ...shared,
          include: [
            "packages/api/src/**/*.spec.ts",
            "packages/schema/src/**/*.spec.ts",
            "packages/web/src/**/*.spec.ts?(x)",
            "tools/**/*.spec.ts",
          ],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "specs",
          ...shared,
          include: ["packages/api/test/specs/**/*.spec.ts"],
          globalSetup: ["packages/api/test/database-cluster.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "faults",
          include: ["packages/api/test/faults/**/*.spec.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "browser",
          include: ["packages/web/e2e/**/*.spec.ts"],
          globalSetup: ["packages/web/e2e/running-product.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
