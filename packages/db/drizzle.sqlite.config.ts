import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./src/tables/sqlite-tables.ts",
  out: "./migrations/sqlite",
});
