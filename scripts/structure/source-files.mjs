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
  "test-results",
  "playwright-report",
]);
const kinds = /\.(ts|tsx|mjs|cjs|js|py|css)$/;

/** Every file under root but what is installed, built or made by running: its path from root with `/`. */
export function filePaths(root) {
  const paths = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else paths.push(relative(root, path).split(sep).join("/"));
    }
  };
  walk(root);
  return paths.sort((a, b) => (a < b ? -1 : 1));
}

/** The source files among paths that people wrote, each with its text. */
export function sourceFiles(root, paths) {
  return paths
    .filter((path) => kinds.test(path) && !/(^|\/)(migrations\/|next-env\.d\.ts$)/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}
