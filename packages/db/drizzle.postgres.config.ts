import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./src/tables/postgres-kit.ts",
  out: "./migrations/postgres",
});
