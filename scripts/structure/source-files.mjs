import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

const skipped = new Set([
  "node_modules",
  ".git",
  ".next",
  ".turbo",
  ".cache",
  "dist",
  "data",
  "migrations",
  "test-results",
  "playwright-report",
]);
const kinds = /\.(ts|tsx|mjs|cjs|js|py|css)$/;

/** Every source file under root that people wrote: its path from root with `/`, and its text. */
export function sourceFiles(root) {
  const files = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (kinds.test(entry.name) && entry.name !== "next-env.d.ts") {
        files.push({ path: relative(root, path).split(sep).join("/"), text: readFileSync(path, "utf8") });
      }
    }
  };
  walk(root);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
