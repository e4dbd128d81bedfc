import { importsOf } from "./imports.mjs";

const forbiddenWord = /(^|[-./])(utils?|helpers?|common|services?|managers?|misc)([-./]|$)/i;

const rules = [
  function length({ text }) {
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    return lines > 400
      ? [`${lines} lines: none may have over 400; move a notion that stands on its own to a file of its own`]
      : [];
  },

  function width({ path, text }) {
    if (!/\.(ts|tsx|mjs)$/.test(path) || /\.(test|e2e)\.|\/(testing|fixtures)\//.test(path)) return [];
    return text
      .split("\n")
      .flatMap((line, index) =>
        isTooWide(line)
          ? [`line ${index + 1} has ${line.length} columns: 120 are allowed, texts and addresses apart`]
          : [],
      );
  },

  function words({ path }) {
    return forbiddenWord.test(path)
      ? ["its name says nothing about what is in it: no utils, helpers, common, service, manager"]
      : [];
  },

  function fileName({ path }) {
    const [name] = path.slice(path.lastIndexOf("/") + 1).split(".");
    if (path.endsWith(".py") || path.includes("/app/") || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return [];
    return [`file names are kebab-case: ${kebabCase(name)}`];
  },

  function extensions({ path, text }) {
    if (!/\.tsx?$/.test(path)) return [];
    const bare = importsOf(text).filter(
      (name) => /^\.\.?(\/|$)/.test(name) && !/\.(ts|tsx|mjs|json|css)$/.test(name),
    );
    return bare.map((name) => `the relative import "${name}" must name the file with its ending (.ts)`);
  },

  function barrel({ path, text }) {
    if (!/\.tsx?$/.test(path) || !/^export \*|^export (type )?\{[^}]*\} from/m.test(text)) return [];
    return ["it re-exports: whoever needs a thing imports the file that holds it"];
  },

  function pureImports({ path, text }) {
    const [, name] = /^packages\/(core|statistics)\/src\//.exec(path) ?? [];
    if (!name) return [];
    const [libraries, inWords] =
      name === "core"
        ? ["zod$|@laurel/statistics/", "zod and @laurel/statistics"]
        : ["pure-rand/", "pure-rand"];
    const forTests = /\.test\.ts$|\/testing\//.test(path) ? "|node:|vitest$|fast-check$" : "";
    const allowed = new RegExp(`^(\\.|${libraries}${forTests})`);
    const foreign = importsOf(text).filter((each) => !allowed.test(each));
    return foreign.map((each) => `${name} imports ${inWords} only, not "${each}"`);
  },

  function purity({ path, text }) {
    // The linter sees names; this sees what it can't: a clock or randomness reached by another way.
    const [, name] = /^packages\/(core|statistics)\/src\/.*(?<!\.test)\.ts$/.exec(path) ?? [];
    if (!name) return [];
    const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
    const reached =
      /\bMath\s*\[|\{\s*random\b[^}]*\}\s*=\s*Math\b|\bglobalThis\b|\bIntl\.DateTimeFormat\b|\btoLocale\w*\(/.exec(
        code,
      );
    return reached
      ? [`${name} is pure, and "${reached[0]}" reaches for randomness, the clock or the machine's settings`]
      : [];
  },

  function formatImports({ path, text }) {
    if (!/^packages\/formats\/src\/targets\/[^/]+\/(?!family\.ts$)[^/]+(?<!\.test)\.ts$/.test(path))
      return [];
    const { length } = importsOf(text);
    return length > 8
      ? [`${length} imports: a format has at most 8; what formats of its family share stands in family.ts`]
      : [];
  },

  function leftovers({ path, text }) {
    if (path.startsWith("scripts/structure/")) return [];
    const found =
      /\b(it|test|describe)\.(skip|only|todo)\b|@ts-(ignore|nocheck)\b|\b(TODO|FIXME)\b|(eslint|oxlint)-disable/.exec(
        text,
      );
    return found ? [`"${found[0]}" is not left in the code`] : [];
  },
];

/** Whether a line is over 120 columns wide, other than by a text, a pattern or an address in it. */
function isTooWide(line) {
  if (line.length <= 120 || /https?:\/\//.test(line)) return false;
  if (/^\s*(\/\/|\/?\*)/.test(line)) return true;
  // The formatter has broken every line that can be broken, so a line that is still too wide holds one long
  // literal.
  return line.replace(/(["'`])(?:\\.|(?!\1).)*(\1|$)|\/(?:\\.|[^/\\])+\/[a-z]*/g, "").length > 120;
}

/**
 * `chooseTask`, `ChooseTask` and `CHOOSE_TASK` all become `choose-task`; a digit stays with the word before
 * it.
 */
export function kebabCase(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replace(/_/g, "-")
    .toLowerCase();
}

/**
 * What a source file breaks of the project's rules that the linter can't see; each with what to do about it.
 */
export function structureProblems(file) {
  return rules.flatMap((rule) => rule(file));
}
