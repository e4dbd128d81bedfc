import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Command } from "commander";
import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";
import { loadRewardModel, scoreResponse } from "@laurel/reward-model/model/reward-model";
import { ifThere, openNamed } from "../files/if-there.ts";

const Prompt = z.union([
  PromptMessages,
  z
    .string()
    .min(1)
    .transform((content) => [{ role: "user" as const, content }]),
]);
const Completion = z.union([
  CompletionMessages,
  z
    .string()
    .min(1)
    .transform((content) => [{ role: "assistant" as const, content }]),
]);
const Row = z.union([
  z.object({ prompt: Prompt, completion: Completion }),
  z.object({ prompt: Prompt, chosen: Completion, rejected: Completion }),
  z.object({ prompt: Prompt, completions: z.array(Completion).min(1) }),
]);

function parseRow(text: string, line: number): z.infer<typeof Row> {
  try {
    return Row.parse(JSON.parse(text));
  } catch (error) {
    throw new DomainError(
      "INVALID",
      `line ${line}: a row needs a prompt, and a completion, completions, or chosen and rejected; each a text or messages.`,
      { line, cause: String(error) },
    );
  }
}

async function run(modelFile: string, file: string | undefined): Promise<void> {
  const text = await ifThere(modelFile, readFile(modelFile, "utf8"));
  if (text === null)
    throw new DomainError("NOT_FOUND", `There is no model file ${modelFile}. "laurel train" writes one.`);
  const model = loadRewardModel(text);
  let line = 0;
  for await (const rowText of createInterface({
    input: file === undefined ? process.stdin : (await openNamed(file)).createReadStream(),
    crlfDelay: Infinity,
  })) {
    line += 1;
    if (rowText.trim() === "") continue;
    const row = parseRow(rowText, line);
    const score = (completion: CompletionMessages) =>
      scoreResponse(model, { prompt: row.prompt, completion });
    const scores =
      "completion" in row
        ? { score: score(row.completion) }
        : "chosen" in row
          ? { chosen: score(row.chosen), rejected: score(row.rejected) }
          : { scores: row.completions.map(score) };
    process.stdout.write(`${JSON.stringify({ line, ...scores })}\n`);
  }
}

export const scoreCommand = (): Command =>
  new Command("score")
    .summary("score responses with a reward model's file")
    .description(
      "Scores each line of a JSONL file, or of standard input: {prompt, completion}, {prompt, completions} or {prompt, chosen, rejected}. Prints a JSON line for each. Scores of one prompt compare; sigmoid(a − b) is the chance that people prefer a.",
    )
    .argument("<model.json>")
    .argument("[rows.jsonl]", "else standard input")
    .option("--json", "accepted for symmetry: the output is JSON lines anyway")
    .action(run);
