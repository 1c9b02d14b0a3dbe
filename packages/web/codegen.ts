import type { CodegenConfig } from "@graphql-codegen/cli";

/** Types of our GraphQL documents, checked against the committed contract: neither network nor running API is needed. */
const config: CodegenConfig = {
  schema: "../schema/schema.graphql",
  documents: ["src/**/*.graphql", "src/**/*.ts", "src/**/*.tsx", "!src/graphql/generated/**"],
  ignoreNoDocuments: true,
  generates: {
    "src/graphql/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { Date: "string", DateTime: "string", UUID: "string", JSONObject: "unknown" },
      },
    },
  },
};

export default config;
