import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./src/tables/postgres-tables.ts",
  out: "./migrations/postgres",
});
