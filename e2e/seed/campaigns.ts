import { type Preset, PRESETS } from "@laurel/core/questions/presets";
import type { Question } from "@laurel/core/questions/question";
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

/** A campaign with nothing in it but what it asks: a preference, unless other questions are given. */
export async function draftCampaign(
  admin: Person,
  {
    name,
    title = PREFERENCE.title,
    questions = [{ ...PREFERENCE, title }],
    responsesPerTask = 2,
  }: {
    readonly name: string;
    readonly title?: string;
    readonly questions?: readonly object[];
    readonly responsesPerTask?: number;
  },
): Promise<string> {
  const campaignId = newId();
  await tell(admin.api, "campaigns.create", {
    campaignId,
    name,
    guidelines: "",
    questions,
    responsesPerTask,
    overlap: 2,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
  });
  return campaignId;
}

/** A live campaign with these rows. */
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

/** A live campaign of a preset, with rows that its questions can be asked about. */
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

const presetQuestions = (preset: string) => PRESETS.find(({ id }) => id === preset)?.questions ?? [];

// By kind, so that the types refuse a kind that is missing here.
const BY_KIND: Readonly<Record<Exclude<Question["kind"], "ranking">, QuestionSet>> = {
  rating: presetQuestions("helpsteer2-ratings"),
  binary: presetQuestions("kto-thumbs"),
  steps: presetQuestions("prm-steps"),
  flags: [
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
  ],
  rewrite: [
    {
      ...ask,
      id: "rewrite",
      kind: "rewrite",
      title: "Write it better.",
      when: { question: "thumbs", is: ["all-bad"] },
    },
  ],
  text: [{ ...ask, id: "reason", kind: "text", title: "Why?", required: false, maxLength: 2_000 }],
};

/** One campaign with a question of every kind but rankings, about one response at a time. */
export const ALL_KINDS: {
  readonly name: string;
  readonly questions: QuestionSet;
  readonly responsesPerTask: number;
} = {
  name: "Every kind but rankings",
  responsesPerTask: 1,
  questions: Object.values(BY_KIND).flat(),
};
