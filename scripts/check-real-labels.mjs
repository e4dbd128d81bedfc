// Takes human rankings and step labels through the whole product: imports them with the command, exports them
// raw and compares them with their source row by row.
// node scripts/check-real-labels.mjs <oasst rankings.jsonl> <bigbench-mistake mistakes.jsonl.gz>
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runChecks } from "./real-data/run-checks.mjs";
import { readMistakes, readRankings } from "./real-data/sources.mjs";

const [rankingsFile, mistakesFile] = process.argv.slice(2);
if (!rankingsFile || !mistakesFile) {
  console.error("Say which files: node scripts/check-real-labels.mjs <rankings.jsonl> <mistakes.jsonl.gz>");
  process.exit(2);
}

/** Imports a file into a new campaign and returns the import's result and the raw export's judgments. */
async function throughTheProduct({ dataDir, check, laurel }, campaign, create, file) {
  const created = await laurel("campaign", "create", campaign, ...create, "--json");
  check(`${campaign}: a campaign is made from a preset`, created.code === 0, create.join(" "));
  const { status, result, problems, error } = JSON.parse(
    (await laurel("import", campaign, file, "--skip-invalid", "--json")).stdout,
  );
  for (const { line, field, reason } of problems ?? [])
    console.log(`         line ${line}, ${field || "row"}: ${reason}`);
  check(
    `${campaign}: the file comes in as it is recognised, every row`,
    status === "visible" && result.skippedRows === 0,
    error ?? JSON.stringify(result),
  );
  const again = JSON.parse((await laurel("import", campaign, file, "--skip-invalid", "--json")).stdout);
  check(`${campaign}: the same file again adds nothing`, again.result.unchanged === true);
  const folder = join(dataDir, "exported", campaign);
  const exported = await laurel("export", campaign, "--raw", "--out", folder, "--json");
  const lines = (await readFile(join(folder, "judgments.jsonl"), "utf8"))
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === "judgment");
  check(
    `${campaign}: laurel export --raw counts what it wrote`,
    exported.code === 0 && JSON.parse(exported.stdout).judgments === lines.length,
    `${lines.length} judgments`,
  );
  return { result, lines };
}

const textIn = ({ responses }) => new Map(responses.map(({ id, messages }) => [id, messages.at(-1).content]));
const onlyAnswer = ({ answers }, kind) => Object.values(answers).find((answer) => answer.kind === kind);
const missingFrom = (wanted, found) => wanted.filter((key) => !found.has(key));

function compare(check, name, source, exported) {
  const found = new Set(exported);
  const missing = missingFrom(source, found);
  for (const key of missing.slice(0, 5)) console.log(`         not there: ${key.slice(0, 200)}`);
  const extra = missingFrom([...found], new Set(source));
  check(
    name,
    missing.length === 0 && extra.length === 0 && exported.length === source.length,
    `${exported.length} exported, ${source.length} in the source, ${source.length - missing.length} equal`,
  );
}

await runChecks("real-labels", async (context) => {
  const { check, laurel } = context;
  const rankings = await readRankings(rankingsFile);
  const ranked = await throughTheProduct(
    context,
    "Rankings",
    ["--preset", "ultrafeedback-ranking", "--responses-per-task", "9"],
    rankingsFile,
  );
  check(
    "Rankings: one task and one judgment a row",
    ranked.result.newTasks === rankings.length && ranked.result.judgments === rankings.length,
    `${rankings.length} rows`,
  );
  compare(
    check,
    "Rankings: every exported ranking equals its source, by texts",
    rankings.map(({ prompt, tiers }) => JSON.stringify([prompt, tiers])),
    ranked.lines.map((line) =>
      JSON.stringify([
        line.prompt.messages,
        onlyAnswer(line, "ranking").tiers.map((tier) => tier.map((id) => textIn(line).get(id)).sort()),
      ]),
    ),
  );

  const mistakes = await readMistakes(mistakesFile);
  const traced = await throughTheProduct(
    context,
    "Mistakes",
    ["--preset", "prm-steps", "--responses-per-task", "1"],
    mistakesFile,
  );
  check(
    "Mistakes: one task and one judgment a row",
    traced.result.newTasks === mistakes.length && traced.result.judgments === mistakes.length,
    `${mistakes.length} rows`,
  );
  compare(
    check,
    "Mistakes: every exported trace has the steps, the first wrong one and the right answer of its source",
    mistakes.map(({ input, steps, firstError, target }) =>
      JSON.stringify([input, steps, firstError, target]),
    ),
    traced.lines.map(({ prompt, responses: [response], ...line }) => {
      const { labels, verdict } = onlyAnswer(line, "steps").traces[response.id];
      const firstError = labels.indexOf(-1);
      const complete =
        verdict === "labeled" &&
        labels.length === (firstError === -1 ? response.steps.length : firstError + 1);
      return JSON.stringify([
        prompt.messages.at(-1).content,
        response.steps,
        complete ? (firstError === -1 ? null : firstError) : labels,
        prompt.reference,
      ]);
    }),
  );
  const empty = mistakes.flatMap(({ steps }) => steps.filter((step) => step === "")).length;
  const emptyBack = traced.lines.flatMap(({ responses }) =>
    responses.flatMap(({ steps }) => steps.filter((step) => step === "")),
  ).length;
  check("Mistakes: empty steps come back as steps", empty === emptyBack, `${emptyBack} of ${empty}`);

  const refused = await laurel("import", "Mistakes", rankingsFile, "--json");
  check(
    "labels of a kind that nobody asks are refused, with the kind's name",
    refused.code === 1 && /"ranking"/.test(JSON.parse(refused.stdout).error),
    JSON.parse(refused.stdout).error,
  );
});
