import { EVERY_FAMILY, type Furnished } from "../pages/furnish.ts";
import { draftCampaign } from "../seed/campaigns.ts";
import { guide } from "../seed/guide.ts";
import { skipTask } from "../seed/judgments.ts";
import { join, type Person } from "../seed/people.ts";
import { ask, newId, tell } from "../seed/procedure.ts";
import { roundsCampaign } from "../seed/rounds.ts";
import { importRows } from "../seed/rows.ts";
import { cutVersion } from "../seed/versions.ts";
import { trainModel } from "../seed/versions.ts";
import { HOSTILE_NAMES, HOSTILE_TEXTS } from "./corpus.ts";

type Lease = { readonly assignmentId: string; readonly responses: readonly { readonly id: string }[] };

const text = (index: number) => HOSTILE_TEXTS[index % HOSTILE_TEXTS.length]?.text ?? "";
const name = (index: number) => HOSTILE_NAMES[index % HOSTILE_NAMES.length] ?? "";
/** The words of a scale, which have at most 60 characters each. */
const labels = Array.from({ length: 7 }, (_, index) => `${index} ${name(0).slice(0, 55)}`);

/**
 * A conversation with every text as an answer, as a call and as its result. Other prompts have hostile users.
 */
function conversation() {
  return HOSTILE_TEXTS.flatMap(({ text: content }, index) => [
    { role: "user", content: `Text ${index}` },
    {
      role: "assistant",
      content,
      tool_calls: [
        { id: `call-${index}`, type: "function", function: { name: name(index), arguments: content } },
      ],
    },
    { role: "tool", content, name: name(index), tool_call_id: `call-${index}` },
  ]);
}

function rows(topic: string) {
  const source = (index: number) => ({ text: `${topic}\n\n${text(index)}`, model: name(index) });
  const plain = HOSTILE_TEXTS.map((_, index) => ({
    prompt: `${topic} ${index}\n\n${text(index)}`,
    responses: [source(index + 1), source(index + 2)],
    tags: HOSTILE_NAMES,
  }));
  const whole = {
    prompt: [...conversation(), { role: "user", content: topic }],
    responses: [source(0), source(1)],
    tags: HOSTILE_NAMES,
  };
  // The importer recognises columns by the first line, which must fit into the part that it looks at.
  return [...plain.slice(0, 1), whole, ...plain.slice(1)];
}

async function person(admin: Person, index: number, campaignIds: readonly string[]): Promise<Person> {
  const email = `hostile-${index}@example.org`;
  const { link } = await tell<{ link: string }>(admin.api, "people.create", {
    name: name(index),
    email,
    role: "member",
    campaigns: campaignIds.map((campaignId) => ({ campaignId, role: "annotator" })),
    tags: HOSTILE_NAMES,
  });
  return join(link, { name: name(index), email });
}

async function campaign(admin: Person, index: number, topic: string): Promise<string> {
  const campaignId = newId();
  const questions = [
    {
      id: "preference",
      kind: "ranking",
      title: name(0),
      help: text(1),
      required: true,
      strengths: 3,
      allowTie: true,
      allowBothBad: true,
      labels,
    },
    { id: "rationale", kind: "text", title: name(1), help: text(2), required: true, maxLength: 20_000 },
  ];
  await tell(admin.api, "campaigns.create", {
    campaignId,
    name: name(index),
    guidelines: HOSTILE_TEXTS.map((each) => each.text).join("\n\n"),
    questions,
    overlap: 2,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
  });
  await importRows(admin, campaignId, rows(topic), {
    fileName: `${name(0).replaceAll("/", "")}.jsonl`,
  });
  await tell(admin.api, "campaigns.setStatus", { campaignId, status: "live" });
  return campaignId;
}

/** Judges up to `count` tasks with hostile rationales. */
async function judgeTasks(annotator: Person, campaignId: string, count: number): Promise<void> {
  let { tasks } = await tell<{ tasks: Lease[] }>(annotator.api, "judging.open", { campaignId, ahead: 1 });
  for (let index = 0; tasks[0] && index < count; index += 1) {
    const [task] = tasks;
    const tiers = task.responses.map(({ id }) => [id]);
    const answers = {
      preference: { kind: "ranking", tiers: index % 3 ? tiers : tiers.toReversed(), strength: 1 },
      rationale: { kind: "text", text: text(index).slice(0, 20_000) },
    };
    ({ tasks } = await tell<{ tasks: Lease[] }>(annotator.api, "judging.submit", {
      judgmentId: newId(),
      assignmentId: task.assignmentId,
      answers,
      activeMs: 5_000,
      elapsedMs: 6_000,
      ahead: 1,
    }));
  }
}

/** Puts hostile text into every place where a page shows text that somebody typed or imported. */
export async function furnishHostile(admin: Person): Promise<Furnished> {
  await tell(admin.api, "account.rename", { name: name(5) });
  const campaignId = await campaign(admin, 0, "judged");
  const skippedId = await campaign(admin, 1, "skipped");
  const [judge, annotator, skipper] = [
    await person(admin, 2, [campaignId]),
    await person(admin, 3, [campaignId]),
    await person(admin, 4, [skippedId]),
  ];
  await judgeTasks(judge, campaignId, 45);
  await skipTask(skipper, skippedId, name(6));
  const { datasetId, versionId } = await cutVersion(admin, {
    campaignId,
    name: name(2),
    spec: EVERY_FAMILY,
    formats: ["trl-preference", "hh-rlhf"],
  });
  const withdrawn = await cutVersion(admin, { campaignId, name: name(4), spec: EVERY_FAMILY });
  await tell(admin.api, "datasets.label", { versionId: withdrawn.versionId, label: name(5) });
  await tell(admin.api, "datasets.withdraw", {
    versionId: withdrawn.versionId,
    reason: text(2).slice(0, 1_000),
  });
  const modelId = await trainModel(admin, versionId);
  const emptyId = await draftCampaign(admin, { name: name(3), title: name(4) });
  const { link: invitation } = await tell<{ link: string }>(admin.api, "people.create", {
    name: name(6),
    email: "invited@example.org",
    role: "member",
    campaigns: [],
  });
  await tell(admin.api, "tokens.create", { name: name(1), scopes: ["export"], expiresInDays: 30 });
  const { rows: found } = await ask<{ rows: { promptId: string; preview: string }[] }>(
    admin.api,
    "campaigns.prompts",
    { campaignId, limit: 200 },
  );
  const promptId = found.find(({ preview }) => !preview.startsWith("judged "))?.promptId ?? "";
  const long = HOSTILE_TEXTS.map((each) => each.text)
    .join("\n\n")
    .slice(0, 4_000);
  // This judges one task; the annotator's next one is the conversation of all texts.
  await guide(
    admin,
    annotator,
    { campaignId, promptId },
    {
      asked: [long, text(1).slice(0, 4_000)],
      answer: long,
      explanation: long,
      answers: { rationale: { kind: "text", text: text(3).slice(0, 20_000) } },
    },
  );
  const roundsId = await roundsCampaign(admin);
  await importRows(admin, roundsId, rows("rounds"), { fileName: `${name(1).replaceAll("/", "")}.jsonl` });
  return {
    admin,
    annotator,
    campaignId,
    promptId,
    datasetId,
    versionId,
    withdrawn,
    modelId,
    emptyId,
    roundsId,
    skippedId,
    invitation,
  };
}
