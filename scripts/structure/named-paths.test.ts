import { expect, it } from "vitest";
import { namedPathProblems } from "./named-paths.mjs";

const paths = [
  "packages/core/src/questions/question.ts",
  "packages/core/src/questions/kinds/text-rules.ts",
  "apps/web/app/page.tsx",
  "README.md",
];
const missing = (markdown: string): string[] =>
  namedPathProblems(markdown, paths).map((problem) => problem.replace(/^it names (.*), which.*$/, "$1"));

it("takes files, folders and file names in backticks that are there", () => {
  expect(
    missing("`packages/core`, `packages/core/src/questions/`, `apps/web/app/page.tsx` and `question.ts`"),
  ).toEqual([]);
});

it("refuses a path that is not there, once however often it is named, and says which", () => {
  expect(
    missing(
      "`packages/core/src/questions/kinds.ts`, `kind-of.ts` and `packages/core/src/questions/kinds.ts`",
    ),
  ).toEqual(["packages/core/src/questions/kinds.ts", "kind-of.ts"]);
});

it("refuses half of a name", () => {
  expect(missing("`packages/cor`, `estion.ts` and `packages/core/src/questions/question`")).toEqual([
    "packages/cor",
    "estion.ts",
    "packages/core/src/questions/question",
  ]);
});

it("lets a placeholder stand for part of a name, if anything is there", () => {
  expect(missing("`packages/core/src/questions/kinds/<kind>-rules.ts`, `<kind>-rules.ts`")).toEqual([]);
  expect(missing("`packages/core/src/<kind>-rules.ts`, `<kind>-schemas.ts`")).toEqual([
    "packages/core/src/<kind>-rules.ts",
    "<kind>-schemas.ts",
  ]);
});

it("looks for the file names of a fence in the folder that was last named there", () => {
  const fence = (text: string) => `\`\`\`text\n${text}\n\`\`\`\n`;
  expect(missing(fence("packages/core/src/questions/\n  question.ts → kinds/text-rules.ts"))).toEqual([]);
  expect(missing(fence("packages/core/src/questions/\n  text-rules.ts"))).toEqual([
    "packages/core/src/questions/text-rules.ts",
  ]);
  expect(missing(fence("packages/core/src/questions/") + fence("text-rules.ts"))).toEqual([]);
});

it("takes no notice of what is no path of the tree", () => {
  expect(missing("`npm test`, `prompts.jsonl`, `/api/v1`, `DATA_DIR/secret`, packages/nowhere")).toEqual([]);
});
