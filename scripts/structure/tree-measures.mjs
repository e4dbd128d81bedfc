import { importLines, importsOf } from "./imports.mjs";

const left = /\.(test|e2e)\.[a-z]+$|\/(testing|fixtures)\/|^e2e\/|\.config\.[a-z]+$/;
const counted = ({ path }) => /\.(ts|tsx|mjs|js)$/.test(path) && !left.test(path);

/**
 * What the tree as a whole may measure at most, or at least, so that a file stays one notion and not one
 * function.
 */
const LIMITS = [
  { name: "source files", most: 1150 },
  { name: "median lines", least: 45 },
  { name: "files under 15 lines, %", most: 8 },
  { name: "lines that are imports, %", most: 11 },
  { name: "folders with over 25 source files", most: 5 },
  { name: "lines of the longest file", most: 400 },
];

/**
 * Measures of a tree's source files, tests and configurations left out: rows of `{ name, value, limit, holds
 * }`.
 */
export function treeMeasures(files) {
  const sources = files.filter(counted).map(({ path, text }) => ({ path, text, lines: linesOf(text) }));
  const lengths = sources.map(({ lines }) => lines).sort((a, b) => a - b);
  const total = lengths.reduce((sum, lines) => sum + lines, 0);
  const internal = sources
    .flatMap(({ text }) => importsOf(text))
    .filter((name) => /^\.|^@laurel\//.test(name));
  const values = {
    "source files": sources.length,
    "median lines": lengths[lengths.length >> 1] ?? 0,
    "files under 15 lines, %": percent(lengths.filter((lines) => lines < 15).length, sources.length),
    "lines that are imports, %": percent(
      sources.reduce((sum, { text }) => sum + importLines(text), 0),
      total,
    ),
    "folders with over 25 source files": fullFolders(sources).length,
    "lines of the longest file": lengths.at(-1) ?? 0,
    "internal imports per 100 lines": percent(internal.length, total),
  };
  return Object.entries(values).map(([name, value]) => {
    const { most = Infinity, least = -Infinity } = LIMITS.find((limit) => limit.name === name) ?? {};
    const limit = most < Infinity ? `at most ${most}` : least > -Infinity ? `at least ${least}` : "";
    return { name, value, limit, holds: value <= most && value >= least };
  });
}

function linesOf(text) {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

function percent(part, whole) {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}

function fullFolders(sources) {
  const sizes = new Map();
  for (const { path } of sources) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  return [...sizes].filter(([, size]) => size > 25).map(([folder]) => folder);
}
