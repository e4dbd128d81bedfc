import type { Preset } from "@laurel/core/questions/presets";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { RouterInputs, RouterOutputs } from "../../lib/trpc.ts";
import { tagsOf } from "../../lib/typed-text.ts";
import type { QuestionFormState } from "./questions/question-form-state.ts";

/**
 * A campaign as its form holds it: what is typed stays text until it is sent, so that typing is never
 * corrected.
 */
export type CampaignFormState = {
  readonly name: string;
  readonly guidelines: string;
  readonly questions: readonly QuestionFormState[];
  readonly responsesPerTask: number;
  readonly maxPairsPerPrompt: string;
  readonly overlap: string;
  readonly leaseMinutes: string;
  readonly showReasoning: boolean;
  /** Tags, separated by commas. */
  readonly blurTags: string;
};

export const BLANK_CAMPAIGN: CampaignFormState = {
  name: "",
  guidelines:
    "## What matters\n\n1. Correct before pleasant.\n2. Does it do what was asked, all of it and nothing else?\n3. Length alone is never a reason.\n\n## When in doubt\n\nChoose a tie, where there is one, rather than guess. Skip what you can't judge, and say why.\n",
  questions: [],
  responsesPerTask: 2,
  maxPairsPerPrompt: "3",
  overlap: "3",
  leaseMinutes: "30",
  showReasoning: true,
  blurTags: "",
};

/** What a preset decides about a campaign. */
export function presetPart({
  questions,
  responsesPerTask,
}: Preset): Pick<CampaignFormState, "questions" | "responsesPerTask"> {
  return {
    questions: questions.map((question) => ({ key: question.id, question, saved: null })),
    responsesPerTask,
  };
}

type CampaignInput = Omit<RouterInputs["campaigns"]["create"], "campaignId" | "questions"> & {
  readonly questions: QuestionSet;
};

/** The form as it is sent to the server; it may not be valid yet. */
export function toCampaignInput(form: CampaignFormState) {
  return {
    name: form.name.trim(),
    guidelines: form.guidelines,
    questions: form.questions.map(({ question }) => ({
      ...question,
      title: question.title.trim(),
      help: question.help.trim(),
    })),
    responsesPerTask: form.responsesPerTask,
    maxPairsPerPrompt: Number(form.maxPairsPerPrompt),
    overlap: Number(form.overlap),
    leaseMinutes: Number(form.leaseMinutes),
    showReasoning: form.showReasoning,
    blurTags: tagsOf(form.blurTags),
  } satisfies CampaignInput;
}

type Stored = Pick<
  RouterOutputs["campaigns"]["get"],
  | "name"
  | "responsesPerTask"
  | "maxPairsPerPrompt"
  | "overlap"
  | "leaseMinutes"
  | "showReasoning"
  | "blurTags"
>;
type SavedCampaign = Stored & {
  readonly guidelines: { readonly markdown: string };
  readonly questions: { readonly questions: QuestionSet };
};

export function toCampaignFormState(campaign: SavedCampaign): CampaignFormState {
  return {
    name: campaign.name,
    guidelines: campaign.guidelines.markdown,
    questions: campaign.questions.questions.map((question) => ({
      key: question.id,
      question,
      saved: question,
    })),
    responsesPerTask: campaign.responsesPerTask,
    maxPairsPerPrompt: String(campaign.maxPairsPerPrompt),
    overlap: String(campaign.overlap),
    leaseMinutes: String(campaign.leaseMinutes),
    showReasoning: campaign.showReasoning,
    blurTags: (campaign.blurTags ?? []).join(", "),
  };
}

/**
 * The fields of `after` whose values differ from those of `before`. Unchanged ones are not sent, since
 * everything that is sent becomes a new version.
 */
export function changedFields<Fields extends object>(before: Fields, after: Fields): Partial<Fields> {
  const changed: Partial<Fields> = {};
  for (const key of Object.keys(after) as (keyof Fields)[]) {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) changed[key] = after[key];
  }
  return changed;
}
