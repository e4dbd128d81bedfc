// Takes real preferences through the whole product: imports them with the command, exports them, compares the
// export with its source and trains on it.
// node scripts/check-real-data.mjs <hh-rlhf .jsonl.gz> <folder for the exported dataset>
import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { runChecks } from "./real-data/run-checks.mjs";
import { readTranscriptPairs } from "./real-data/sources.mjs";

const [source, folder] = process.argv.slice(2);
if (!source || !folder) {
  console.error(
    "Say which file and where to put the dataset: node scripts/check-real-data.mjs <file.jsonl.gz> <folder>",
  );
  process.exit(2);
}

const interval = ({ value, low, high }) => `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
const keyOf = (prompt, chosen, rejected) => JSON.stringify([prompt, chosen, rejected]);

await runChecks("real-data", async ({ dataDir, check, laurel }) => {
  const { pairs, blank, rows } = await readTranscriptPairs(source);
  await laurel("campaign", "create", "HH", "--json");

  const refused = await laurel("import", "HH", source, "--json");
  const refusal = JSON.parse(refused.stdout);
  check("a file with invalid rows is refused whole", refused.code === 1 && refusal.status === "failed");
  check(
    "each invalid row is named with line, field and reason",
    refusal.problems.length === rows - pairs.length - blank &&
      refusal.problems.every(({ line, reason }) => line > 0 && reason !== ""),
    `${refusal.problems.length} problems`,
  );

  const imported = JSON.parse((await laurel("import", "HH", source, "--skip-invalid", "--json")).stdout);
  check(
    "its valid rows come in when invalid ones are skipped",
    imported.status === "visible" &&
      imported.result.rows === rows &&
      imported.result.judgments === pairs.length + blank,
    JSON.stringify(imported.result),
  );
  for (const { line, field, reason } of imported.problems)
    console.log(`         line ${line}, ${field || "row"}: ${reason}`);

  const again = JSON.parse((await laurel("import", "HH", source, "--skip-invalid", "--json")).stdout);
  check("the same file again adds nothing, and says so", again.result.unchanged === true);

  const spec = { testShare: 0.2, salt: "laurel" };
  const exported = await laurel(
    "export",
    "HH",
    "--dataset",
    "Preferences",
    "--spec",
    JSON.stringify(spec),
    "--out",
    folder,
    "--json",
  );
  check("a dataset version is cut and downloaded", exported.code === 0);

  const records = (
    await Promise.all(["train.jsonl", "test.jsonl"].map((file) => readFile(join(folder, file), "utf8")))
  )
    .join("")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const exportedKeys = records
    .map(({ prompt, chosen, rejected }) => keyOf(prompt, chosen[0].content, rejected[0].content))
    .sort();
  const sourceKeys = [
    ...new Set(pairs.map(({ prompt, chosen, rejected }) => keyOf(prompt, chosen, rejected))),
  ].sort();
  check(
    "exported pairs equal the source pairs",
    JSON.stringify(exportedKeys) === JSON.stringify(sourceKeys),
    `${exportedKeys.length} records, ${sourceKeys.length} distinct pairs`,
  );

  const model = join(dataDir, "model.json");
  const trained = await laurel("train", join(folder, "train.jsonl"), "--out", model, "--seed", "1", "--json");
  const { report } = JSON.parse(trained.stdout);
  console.log(
    `       accuracy on held-out prompts, 95 % interval over prompts, ${report.model.accuracy.pairs} pairs:`,
  );
  for (const name of ["model", "lengthOnly", "coin"])
    console.log(`         ${name.padEnd(10)} ${interval(report[name].accuracy)}`);
  console.log(`         ${"difference".padEnd(10)} ${interval(report.difference)} (model − length only)`);
  check(
    "the trained model beats length alone on held-out prompts",
    report.difference.low > 0,
    interval(report.difference),
  );

  const modelAgain = join(dataDir, "model-again.json");
  await laurel("train", join(folder, "train.jsonl"), "--out", modelAgain, "--seed", "1", "--json");
  check(
    "training is reproducible to the byte from its seed",
    (await readFile(model)).equals(await readFile(modelAgain)),
  );
  await copyFile(model, join(folder, "..", "reward-model.json"));
});
