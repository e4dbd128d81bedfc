import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const COMMAND = fileURLToPath(new URL("../../apps/server/src/commands/validate-command.ts", import.meta.url));

/** Whether two values are equal as JSON. */
export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const ask = { help: "", required: true };
/** What a campaign asks that takes the labels of pairs, and one that takes those of single responses. */
const QUESTIONS = {
  1: [{ ...ask, id: "good", kind: "binary", title: "Good?", about: "quality" }],
  2: [
    {
      ...ask,
      id: "better",
      kind: "ranking",
      title: "Which is better?",
      strengths: 1,
      allowTie: true,
      allowBothBad: true,
    },
  ],
};

/** What the files of a folder become in the product: imported through its server and exported raw. */
export function productOf({ call, rest }, folder) {
  let campaigns = 0;

  /** Asks the server for something that it must grant. */
  async function granted(method, path, body) {
    const { status, text } = await rest(method, path, body);
    if (status >= 400) throw new Error(`${method} ${path}: ${text}`);
    return JSON.parse(text);
  }

  async function newCampaign(responsesPerTask = 2) {
    campaigns += 1;
    const campaignId = `01980000-0000-7000-8000-${String(campaigns).padStart(12, "0")}`;
    await call("campaigns.create", {
      campaignId,
      name: `Odd files ${campaigns}`,
      guidelines: "",
      questions: QUESTIONS[responsesPerTask],
      responsesPerTask,
      overlap: 1,
      leaseMinutes: 60,
      maxPairsPerPrompt: 1,
    });
    return campaignId;
  }

  const uploaded = async (campaignId, name, change = (bytes) => bytes) =>
    rest("POST", `/campaigns/${campaignId}/uploads?name=${name}`, change(await readFile(join(folder, name))));

  /** The import of an uploaded file when it has ended; it leaves out invalid rows. */
  async function importEnded(campaignId, { uploadId, detected }, mapping = detected.mapping) {
    const { importId } = await granted("POST", `/campaigns/${campaignId}/imports`, {
      uploadId,
      format: detected.format,
      mapping,
      namePolicy: "keep",
      skipInvalid: true,
    });
    for (;;) {
      const row = await granted("GET", `/imports/${importId}`);
      if (row.status !== "queued" && row.status !== "reading") return row;
      await wait(10);
    }
  }

  /** The lines of the campaign's raw file. */
  async function rawLines(campaignId) {
    const { text } = await rest("GET", `/campaigns/${campaignId}/judgments`);
    return text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  }

  /** Imports a file, or what `change` makes of its bytes, as it is recognised or by `mapping`; exports it raw. */
  async function imported(name, { single = false, campaignId, mapping, change } = {}) {
    const into = campaignId ?? (await newCampaign(single ? 1 : 2));
    const reply = await uploaded(into, name, change);
    if (reply.status >= 400) throw new Error(`${name}: ${reply.text}`);
    const upload = JSON.parse(reply.text);
    const { id, status, error, result, problems } = await importEnded(into, upload, mapping);
    return {
      campaignId: into,
      importId: id,
      format: upload.detected.format,
      detected: upload.detected,
      uploadId: upload.uploadId,
      error: status === "visible" ? null : error,
      result,
      problems: problems.map(({ line, field, reason }) => `${line} ${field}: ${reason}`),
      ...readRaw(await rawLines(into)),
    };
  }

  /** What choosing a file says, where it is refused; empty where it isn't. */
  async function refusal(name) {
    const { status, text } = await uploaded(await newCampaign(), name);
    return status >= 400 ? text : "";
  }

  /** What a preview says of a file that is read by a mapping. */
  const previewed = ({ campaignId, uploadId, format }, mapping) =>
    granted("POST", `/campaigns/${campaignId}/imports/preview`, {
      uploadId,
      format,
      mapping,
      namePolicy: "keep",
    });

  return {
    granted,
    imported,
    refusal,
    previewed,
    validated: (name) => validated(join(folder, name)),
  };
}

const only = (answers) => Object.values(answers)[0];

/**
 * What a raw file says: for each prompt its texts and its responses in the file's order with their models and
 * metadata, and for each judgment who it is of and what it says, with responses by their places.
 */
function readRaw(lines) {
  const of = (kind) => lines.filter((line) => line.kind === kind);
  const responses = of("response");
  const prompts = of("prompt").map((prompt) => ({
    id: prompt.id,
    messages: prompt.messages,
    responses: responses.filter(({ promptId }) => promptId === prompt.id),
    metadata: Object.assign({}, ...(prompt.metadata ?? []).map(({ values }) => values)),
  }));
  const contents = (messages) => messages.map(({ content }) => content);
  const placeOf = (prompt) => {
    const ids = prompts.find(({ id }) => id === prompt.id).responses.map(({ id }) => id);
    return (id) => ids.indexOf(id);
  };
  return {
    prompts,
    tasks: of("task"),
    withdrawals: of("withdrawal"),
    said: prompts.map((prompt) => [
      contents(prompt.messages),
      ...prompt.responses.map(({ messages }) => contents(messages)),
    ]),
    metadata: prompts.map(({ metadata }) => metadata),
    models: prompts.map((prompt) => prompt.responses.map(({ source }) => source.model ?? null)),
    judgments: of("judgment").map(({ answers, prompt, annotator, activeMs, createdAt }) => ({
      annotator,
      activeMs,
      createdAt,
      tiers: only(answers).tiers?.map((tier) => tier.map(placeOf(prompt))),
      cut: only(answers).cut,
      labels: Object.values(only(answers).labels ?? {}),
    })),
  };
}

/** What `laurel validate --json` says, or its error. */
async function validated(file) {
  const program = `import { validateCommand } from ${JSON.stringify(COMMAND)};
    await validateCommand().parseAsync(["node", "validate", ...process.argv.slice(1), "--json"])
      .catch((error) => { console.log(JSON.stringify({ error: error.message })); });`;
  const args = ["--input-type=module", "-e", program, "--", file];
  const { stdout } = await promisify(execFile)(process.execPath, args).catch((failure) => {
    // A file with findings ends the command with 1 and prints them all the same.
    if (failure.code === 1 && failure.stdout) return failure;
    throw failure;
  });
  return JSON.parse(stdout);
}
