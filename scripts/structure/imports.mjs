const statement = /^\s*(?:import|export)\b(?:[^"';]*?\bfrom)?\s*["']([^"']+)["']/gm;
const dynamic = /\bimport\(\s*["']([^"']+)["']\s*\)/g;
const importStatement = /^import\b(?:[^"';]*?\bfrom)?\s*["'][^"']+["'];?/gm;

const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

/** The specifiers that a source text imports or re-exports, comments apart. */
export function importsOf(text) {
  const code = withoutComments(text);
  return [...code.matchAll(statement), ...code.matchAll(dynamic)].map((match) => match[1]);
}

/** How many lines the import statements of a source text take. */
export function importLines(text) {
  return [...withoutComments(text).matchAll(importStatement)].reduce(
    (sum, [found]) => sum + found.split("\n").length,
    0,
  );
}
