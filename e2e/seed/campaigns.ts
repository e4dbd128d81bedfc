import { type Preset, PRESETS } from "@laurel/core/questions/presets";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { Person } from "./people.ts";
import { newId, tell } from "./procedure.ts";
import { importRows, kindRows, type SeedRow, stepRows } from "./rows.ts";

const PREFERENCE = {
  id: "preference",
  kind: "ranking",
  title: "Which response is better?",
  help: "",
  required: true,
  strengths: 3,
  allowTie: true,
  allowBothBad: true,
};
const RATIONALE = { id: "rationale", kind: "text", title: "Why?", help: "", required: true, maxLength: 500 };

type Wanted = {
  readonly name: string;
  readonly rows: readonly SeedRow[];
  readonly overlap?: number;
  readonly rationale?: boolean;
};

/** Makes a live campaign with these rows. */
export async function liveCampaign(
  admin: Person,
  { name, rows, overlap = 1, rationale = false }: Wanted,
): Promise<string> {
  const campaignId = newId();
  const questions = rationale ? [PREFERENCE, RATIONALE] : [PREFERENCE];
  await tell(admin.api, "campaigns.create", {
    campaignId,
    name,
    guidelines: "Prefer the response that is **true**.",
    questions,
    overlap,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
  });
  await importRows(admin, campaignId, rows);
  await tell(admin.api, "campaigns.setStatus", { campaignId, status: "live" });
  return campaignId;
}

/** Makes a live campaign from a preset, with rows that fit its questions. */
export async function presetCampaign(
  admin: Person,
  { name, questions, responsesPerTask }: Omit<Preset, "id" | "about">,
  overlap = 1,
): Promise<string> {
  const campaignId = newId();
  await tell(admin.api, "campaigns.create", {
    campaignId,
    name,
    guidelines: "Judge what is said, not how long it is.",
    questions,
    overlap,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
    responsesPerTask,
  });
  await importRows(
    admin,
    campaignId,
    questions.some(({ kind }) => kind === "steps") ? stepRows() : kindRows(Math.max(2, responsesPerTask)),
  );
  await tell(admin.api, "campaigns.setStatus", { campaignId, status: "live" });
  return campaignId;
}

const ask = { help: "", required: true } as const;

/** A campaign about single responses, with a question of every kind but rankings. */
export const ALL_KINDS: {
  readonly name: string;
  readonly questions: QuestionSet;
  readonly responsesPerTask: number;
} = {
  name: "Every kind but rankings",
  responsesPerTask: 1,
  questions: [
    ...PRESETS.filter(({ id }) => ["helpsteer2-ratings", "kto-thumbs", "prm-steps"].includes(id)).flatMap(
      ({ questions }) => questions,
    ),
    {
      ...ask,
      id: "flags",
      kind: "flags",
      title: "Is anything wrong with it?",
      scope: "response",
      spans: false,
      options: [
        { id: "refusal", label: "Refusal" },
        { id: "unsafe", label: "Unsafe" },
        { id: "false-claim", label: "False claim" },
      ],
    },
    {
      ...ask,
      id: "rewrite",
      kind: "rewrite",
      title: "Write it better.",
      when: { question: "thumbs", is: ["all-bad"] },
    },
    { ...ask, id: "reason", kind: "text", title: "Why?", required: false, maxLength: 2_000 },
  ],
};
