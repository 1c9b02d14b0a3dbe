import { defineConfig } from "drizzle-kit";

export default defineConfig({ dialect: "postgresql", schema: "./packages/schema/dist/index.js", out: "./drizzle" });
