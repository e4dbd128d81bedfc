import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { RouterInputs, RouterOutputs } from "../../lib/router-outputs.ts";

/** A campaign as its form holds it: numbers are text until they are sent, so that typing is never corrected. */
export type CampaignDraft = {
  readonly name: string;
  readonly guidelines: string;
  readonly title: string;
  readonly help: string;
  readonly strengths: 1 | 2 | 3;
  readonly allowTie: boolean;
  readonly allowBothBad: boolean;
  readonly rationale: "none" | "optional" | "required";
  readonly overlap: string;
  readonly leaseMinutes: string;
  readonly maxPairsPerPrompt: string;
};

export const NEW_CAMPAIGN: CampaignDraft = {
  name: "",
  guidelines: "## What matters\n\n1. Correct before pleasant.\n2. Does it do what was asked, all of it and nothing else?\n3. Length alone is never a reason.\n\n## When in doubt\n\nChoose a tie rather than guess. Skip what you can't judge, and say why.\n",
  title: "Which response is better?",
  help: "",
  strengths: 3,
  allowTie: true,
  allowBothBad: true,
  rationale: "none",
  overlap: "3",
  leaseMinutes: "30",
  maxPairsPerPrompt: "3",
};

type CampaignInput = Omit<RouterInputs["campaigns"]["create"], "campaignId" | "questions"> & { readonly questions: QuestionSet };

export function toCampaignInput(draft: CampaignDraft): CampaignInput {
  const { name, guidelines, overlap, leaseMinutes, maxPairsPerPrompt } = draft;
  return { name: name.trim(), guidelines, questions: questionsOf(draft), overlap: Number(overlap), leaseMinutes: Number(leaseMinutes), maxPairsPerPrompt: Number(maxPairsPerPrompt) };
}

function questionsOf({ title, help, strengths, allowTie, allowBothBad, rationale }: CampaignDraft): QuestionSet {
  const preference = { id: "preference", kind: "ranking" as const, title: title.trim(), help: help.trim(), required: true, strengths, allowTie, allowBothBad };
  if (rationale === "none") return [preference];
  return [preference, { id: "rationale", kind: "text", title: "Why?", help: "One or two sentences.", required: rationale === "required", maxLength: 2_000 }];
}

type SavedCampaign = Pick<RouterOutputs["campaigns"]["get"], "name" | "overlap" | "leaseMinutes" | "maxPairsPerPrompt"> & { readonly guidelines: { readonly markdown: string }; readonly questions: { readonly questions: QuestionSet } };

export function toCampaignDraft(campaign: SavedCampaign): CampaignDraft {
  const questions = campaign.questions.questions;
  const ranking = questions.find((question) => question.kind === "ranking");
  const text = questions.find((question) => question.kind === "text");
  return {
    name: campaign.name,
    guidelines: campaign.guidelines.markdown,
    title: ranking?.title ?? NEW_CAMPAIGN.title,
    help: ranking?.help ?? "",
    strengths: ranking?.strengths === 1 ? 1 : ranking?.strengths === 2 ? 2 : 3,
    allowTie: ranking?.allowTie ?? true,
    allowBothBad: ranking?.allowBothBad ?? true,
    rationale: text ? (text.required ? "required" : "optional") : "none",
    overlap: String(campaign.overlap),
    leaseMinutes: String(campaign.leaseMinutes),
    maxPairsPerPrompt: String(campaign.maxPairsPerPrompt),
  };
}
