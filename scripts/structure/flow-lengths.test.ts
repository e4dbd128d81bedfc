import { expect, it } from "vitest";
import { flowLengths } from "./flow-lengths.mjs";

const flow = (limit: string, ...lines: string[]) =>
  ["## Judge", "", limit, "", "One key press.", "", "```text", ...lines, "```", ""].join("\n");
const THREE = [
  "WEB  apps/web/",
  "     keys.tsx → desk.ts → keys.tsx",
  "API  packages/api/src/",
  "     desk.ts",
];

it("counts the files that a diagram names, each once, and not its folders", () => {
  expect(flowLengths(flow("At most 3 files.", ...THREE))).toEqual([
    { name: "files: Judge", value: 3, limit: "at most 3", holds: true },
  ]);
});

it("refuses a diagram that names more files than the line under its heading allows", () => {
  expect(flowLengths(flow("At most 2 files.", ...THREE))).toEqual([
    { name: "files: Judge", value: 3, limit: "at most 2", holds: false },
  ]);
});

it("refuses a limit that has no diagram under the same heading", () => {
  expect(flowLengths("## Judge\n\nAt most 2 files.\n\n## Import\n\n```text\napps/web/a.ts\n```\n")).toEqual([
    { name: "files: Judge", value: 0, limit: "at most 2", holds: false },
    { name: "files: Import", value: 1, limit: "", holds: true },
  ]);
});

it("counts without a limit where none stands directly under the heading", () => {
  expect(flowLengths(flow("It is short.\n\nAt most 2 files.", ...THREE))).toEqual([
    { name: "files: Judge", value: 3, limit: "", holds: true },
  ]);
});

it("counts each part of a flow under a heading of its own", () => {
  const parts = `# Flows\n\n${flow("At most 3 files.", ...THREE)}\n### Later\n\n\`\`\`text\n# apps/web/ a.ts\n\`\`\`\n`;
  expect(flowLengths(parts).map(({ name, value }) => [name, value])).toEqual([
    ["files: Judge", 3],
    ["files: Later", 1],
  ]);
});

it("takes no notice of text and of fences that name no files", () => {
  expect(flowLengths("## Judge\n\n`apps/web/a.ts`\n\n```sh\nnpm test\n```\n")).toEqual([]);
});
