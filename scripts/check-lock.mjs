import { readFileSync } from "node:fs";
import { lockProblems } from "./structure/lock-problems.mjs";

const file = process.argv[2] ?? "package-lock.json";
const problems = lockProblems(JSON.parse(readFileSync(file, "utf8")));
for (const problem of problems) console.log(`${file}: ${problem}`);
console.log(`lock: ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
