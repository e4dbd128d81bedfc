// Takes human rankings, step labels and votes through the whole product: imports them with the command, exports
// them raw and compares them with their source row by row and vote by vote.
// node scripts/check-real-labels.mjs <oasst rankings.jsonl> <bigbench-mistake mistakes.jsonl.gz>
//   <llmfao folder> <pandalm testset-v1.json> <squality all-responses.jsonl.gz> <ukpconvarg1 folder>
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runChecks } from "./real-data/run-checks.mjs";
import { readMistakes, readRankings } from "./real-data/sources.mjs";
import {
  byVoter,
  exportedVotes,
  readConvincingArguments,
  readLlmfao,
  readPandaLm,
  readSquality,
} from "./real-data/votes.mjs";

const files = process.argv.slice(2);
const [rankingsFile, mistakesFile, llmfao, pandalm, squality, arguments_] = files;
if (files.length !== 6) {
  console.error(
    "Say which files: node scripts/check-real-labels.mjs <rankings.jsonl> <mistakes.jsonl.gz> <llmfao> <testset-v1.json> <all-responses.jsonl.gz> <ukpconvarg1>",
  );
  process.exit(2);
}

/**
 * Imports a file into a new campaign, which is made from a preset unless it is there already, and returns the
 * import's result and the raw export's judgments. `refused` is how many rows are known to be wrong.
 */
async function throughTheProduct({ dataDir, check, laurel }, campaign, create, file, refused = 0) {
  if (create) {
    const created = await laurel("campaign", "create", campaign, ...create, "--json");
    check(`${campaign}: a campaign is made from a preset`, created.code === 0, create.join(" "));
  }
  const { status, result, problems, error } = JSON.parse(
    (await laurel("import", campaign, file, "--skip-invalid", "--json")).stdout,
  );
  for (const { line, field, reason } of (problems ?? []).slice(0, 3))
    console.log(`         line ${line}, ${field || "row"}: ${reason}`);
  check(
    `${campaign}: the file comes in as it is recognised, ${refused === 0 ? "every row" : `all but ${refused} rows`}`,
    status === "visible" && result.skippedRows === refused,
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

/** Imports a set of votes and compares the exported ones with it, person by person. */
async function compareVotes(
  context,
  name,
  { rows, refused, votes, blank = 0 },
  create,
  questions = [undefined],
) {
  const { check, dataDir } = context;
  const file = join(dataDir, `${name}.jsonl`);
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join("\n"));
  const started = performance.now();
  const { result, lines } = await throughTheProduct(context, name, create, file, refused);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const exported = exportedVotes(lines, questions);
  const ties = (all) => all.filter(({ said }) => JSON.parse(said)[1].length === 1).length;
  check(
    `${name}: as many votes, ties and people come out as the file has`,
    exported.length === votes.length &&
      result.judgments * questions.length === votes.length &&
      ties(exported) === ties(votes),
    `${exported.length} votes of ${byVoter(exported).length} people, ${ties(exported)} of them ties; ${refused} of ${rows.length} rows refused; ${seconds} s`,
  );
  check(
    `${name}: blank responses come in where somebody judged them, and are counted`,
    (result.blankResponses ?? 0) === blank,
    `${blank} blank responses`,
  );
  compare(
    check,
    `${name}: each person's votes equal the file's, vote by vote`,
    byVoter(votes),
    byVoter(exported),
  );
}

await runChecks("real-labels", async (context) => {
  const { check, laurel, call } = context;
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

  const pairs = ["--preset", "hh-pairwise"];
  await compareVotes(context, "llmfao", await readLlmfao(llmfao), pairs);
  await compareVotes(context, "PandaLM", await readPandaLm(pandalm), pairs);
  await compareVotes(context, "Arguments", await readConvincingArguments(arguments_), pairs);
  const properties = ["overall", "correctness", "plot"];
  await call("campaigns.create", {
    campaignId: "01980000-0000-7000-8000-000000000001",
    name: "SQuALITY",
    guidelines: "",
    questions: properties.map((id) => ({
      id,
      kind: "ranking",
      title: id,
      help: "",
      required: true,
      strengths: 1,
      allowTie: true,
      allowBothBad: false,
    })),
    responsesPerTask: 3,
    overlap: 3,
    leaseMinutes: 60,
    maxPairsPerPrompt: 1,
  });
  await compareVotes(context, "SQuALITY", await readSquality(squality), null, properties);

  const refused = await laurel("import", "Mistakes", rankingsFile, "--json");
  check(
    "labels of a kind that nobody asks are refused, with the kind's name",
    refused.code === 1 && /"ranking"/.test(JSON.parse(refused.stdout).error),
    JSON.parse(refused.stdout).error,
  );
});
