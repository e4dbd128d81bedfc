import { exportsOf } from "./exports-of.mjs";
import { importsOf } from "./imports-of.mjs";
import { kebabCase } from "./kebab-case.mjs";

const forbiddenWord = /(^|[-./])(utils?|helpers?|common|services?|managers?|misc)([-./]|$)/i;
// Next, drizzle-kit and the tools find these by name; trpc.ts is where tRPC's own documentation puts its builders.
const fixedName = /^(page|layout|error|not-found|loading|global-error|route|proxy|[a-z-]+\.config|trpc|postgres-kit|sqlite-kit)$/;

const rules = [
  function length({ text }) {
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    return lines > 300 ? [`${lines} lines: none may have over 300; move a part that stands on its own to a file of its own`] : [];
  },

  function words({ path }) {
    return forbiddenWord.test(path) ? ["its name says nothing about what is in it: no utils, helpers, common, service, manager"] : [];
  },

  function fileName({ path }) {
    const [name] = path.slice(path.lastIndexOf("/") + 1).split(".");
    if (path.endsWith(".py") || path.includes("/app/") || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return [];
    return [`file names are kebab-case: ${kebabCase(name)}`];
  },

  function extensions({ path, text }) {
    if (!/\.tsx?$/.test(path)) return [];
    const bare = importsOf(text).filter((name) => /^\.\.?(\/|$)/.test(name) && !/\.(ts|tsx|mjs|json|css)$/.test(name));
    return bare.map((name) => `the relative import "${name}" must name the file with its ending (.ts)`);
  },

  function barrel({ path, text }) {
    if (!/\.tsx?$/.test(path) || !/^export \*|^export (type )?\{[^}]*\} from/m.test(text)) return [];
    return ["it re-exports: whoever needs a thing imports the file that holds it"];
  },

  function mainExport({ path, text }) {
    const match = /^packages\/[^/]+\/src\/(?:.*\/)?([^/]+)\.ts$/.exec(path);
    if (!match || match[1].endsWith(".test") || fixedName.test(match[1])) return [];
    const found = exportsOf(text);
    // A schema, its type and the verb that takes it may share the file's name.
    const isMain = ({ name }) => kebabCase(name) === match[1];
    if (!found.some(isMain)) return [`no export is named as the file (found: ${found.map((each) => each.name).join(", ") || "none"})`];
    const others = found.filter((each) => !isMain(each) && (each.kind === "function" || each.kind === "class"));
    return others.map((each) => `${each.name} is a second main export: give it a file of its own`);
  },

  function coreImports({ path, text }) {
    if (!path.startsWith("packages/core/src/")) return [];
    const allowed = path.endsWith(".test.ts") ? /^(\.|node:|zod$|pure-rand\/|vitest$|fast-check$)/ : /^(\.|zod$|pure-rand\/)/;
    const foreign = importsOf(text).filter((name) => !allowed.test(name));
    return foreign.map((name) => `core imports zod and pure numeric libraries only, not "${name}"`);
  },

  function purity({ path, text }) {
    // The linter sees names; this sees what it can't: a clock or randomness reached by another way.
    if (!/^packages\/core\/src\/.*(?<!\.test)\.ts$/.test(path)) return [];
    const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
    const reached = /\bMath\s*\[|\{\s*random\b[^}]*\}\s*=\s*Math\b|\bglobalThis\b|\bIntl\.DateTimeFormat\b|\btoLocale\w*\(/.exec(code);
    return reached ? [`core is pure, and "${reached[0]}" reaches for randomness, the clock or the machine's settings`] : [];
  },

  function leftovers({ path, text }) {
    if (path.startsWith("scripts/structure/")) return [];
    const found = /\b(it|test|describe)\.(skip|only|todo)\b|@ts-(ignore|nocheck)\b|\b(TODO|FIXME)\b|(eslint|oxlint)-disable/.exec(text);
    return found ? [`"${found[0]}" is not left in the code`] : [];
  },
];

/** What a source file breaks of the project's rules that the linter can't see; each with what to do about it. */
export function structureProblems(file) {
  return rules.flatMap((rule) => rule(file));
}
