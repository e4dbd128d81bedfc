import { existsSync, readFileSync, readdirSync } from "node:fs";
import { flowLengths } from "./structure/flow-lengths.mjs";
import { manifestProblems } from "./structure/manifest-problems.mjs";
import { namedPathProblems } from "./structure/named-paths.mjs";
import { filePaths, sourceFiles } from "./structure/source-files.mjs";
import { structureProblems } from "./structure/structure-problems.mjs";
import { treeMeasures } from "./structure/tree-measures.mjs";

// What says where things are. CHANGELOG.md names places of its time.
const GUIDES = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md"];

const paths = filePaths(process.cwd());
const files = sourceFiles(process.cwd(), paths);
const manifests = ["apps", "packages"]
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}/package.json`))
  .filter((path) => existsSync(path))
  .map((path) => ({ path, manifest: JSON.parse(readFileSync(path, "utf8")) }));
const lines = [
  ...files.flatMap((file) => structureProblems(file).map((problem) => `${file.path}: ${problem}`)),
  ...manifests.flatMap(({ path, manifest }) =>
    manifestProblems(manifest).map((problem) => `${path}: ${problem}`),
  ),
  ...GUIDES.flatMap((guide) =>
    namedPathProblems(readFileSync(guide, "utf8"), paths).map((problem) => `${guide}: ${problem}`),
  ),
];
const measures = [...treeMeasures(files), ...flowLengths(readFileSync("docs/architecture.md", "utf8"))];
for (const { name, value, limit, holds } of measures) {
  console.log(`${name.padEnd(36)}${String(value).padStart(8)}  ${limit}`);
  if (!holds) lines.push(`${name}: ${value}, but ${limit} is allowed`);
}
for (const line of lines) console.log(line);
console.log(`structure: ${files.length} files, ${lines.length} problems`);
process.exit(lines.length > 0 || files.length === 0 ? 1 : 0);
