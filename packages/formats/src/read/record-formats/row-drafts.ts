import { rankedTiers } from "@laurel/core/imports/ranks";
import { joinedSteps } from "@laurel/core/questions/kinds/steps-rules";
import type { CompletionMessages } from "@laurel/core/records/messages";
import type {
  AttributesRow,
  DemonstrationRow,
  ListwiseRow,
  PairRow,
  StepsRow,
  UnpairedRow,
} from "../../canonical/canonical-rows.ts";
import { type DraftResponse, type PromptDraft, unread } from "../prompt-draft.ts";

/**
 * Two responses, of which the first was preferred unless a soft label says that they tie. A margin is no
 * strength, since what a margin of 1 means differs from file to file: it is kept as metadata, and so is how
 * sure a soft label is.
 */
export function pairDraft({
  prompt,
  chosen,
  rejected,
  margin,
  probability,
  labeledBy,
}: PairRow): PromptDraft {
  const unsure = probability !== 0.5 && probability !== 1;
  return {
    prompt,
    promptField: "prompt",
    responses: [
      { messages: chosen, source: {}, field: "chosen" },
      { messages: rejected, source: {}, field: "rejected" },
    ],
    tags: [],
    recorded: [{ answer: { kind: "ranking", tiers: probability === 0.5 ? [[0, 1]] : [[0], [1]] } }],
    ...unread({ margin, labeledBy, probability: unsure ? probability : null }, new Set()),
  };
}

/**
 * A pair of HelpSteer3, whose margin says in three degrees how strongly the first response was preferred; a
 * preference of 0 is a tie.
 */
export function helpsteer3Draft(pair: PairRow): PromptDraft {
  const draft = pairDraft({ ...pair, margin: null });
  return pair.margin === null
    ? draft
    : {
        ...draft,
        recorded: [
          { answer: { kind: "ranking", tiers: [[0], [1]], strength: { degree: pair.margin, of: 3 } } },
        ],
      };
}

/** One response, and whether it was found good. */
export function unpairedDraft({ prompt, completion, label }: UnpairedRow): PromptDraft {
  return {
    prompt,
    promptField: "prompt",
    responses: [{ messages: completion, source: {}, field: "completion" }],
    tags: [],
    recorded: [{ answer: { kind: "binary", labels: [{ response: 0, label }] } }],
  };
}

/** Several responses with the tiers that their ranks make. */
export function listwiseDraft({ prompt, completions }: ListwiseRow): PromptDraft {
  const tiers = rankedTiers(completions.map(({ rank }, index) => ({ index, rank })));
  return {
    prompt,
    promptField: "prompt",
    responses: completionResponses(completions),
    tags: [],
    recorded: [{ answer: { kind: "ranking", tiers } }],
  };
}

/**
 * Responses with their ratings by aspects. Means of several people's ratings are nobody's answer, so they
 * come in as metadata.
 */
export function attributesDraft({ prompt, points, completions }: AttributesRow): PromptDraft {
  const ratings = completions.map(({ ratings: aspects }, response) => ({ response, aspects }));
  const whole = ratings.every(({ aspects }) =>
    Object.values(aspects).every((rating) => rating === null || Number.isInteger(rating)),
  );
  return {
    prompt,
    promptField: "prompt",
    responses: completionResponses(completions).map((response, index) => ({
      ...response,
      ...(!whole && { metadata: { ratings: completions[index]?.ratings } }),
    })),
    tags: [],
    ...(whole && { recorded: [{ answer: { kind: "rating", points, ratings } }] }),
  };
}

/** The several completions of a row, each with its model where one is named. */
function completionResponses(
  completions: readonly { readonly messages: CompletionMessages; readonly model: string | null }[],
): DraftResponse[] {
  return completions.map(({ messages, model }, index) => ({
    messages,
    source: model === null ? {} : { model },
    field: `completions[${index}]`,
  }));
}

/** A response in steps, with their labels. */
export function stepsDraft({
  prompt,
  steps,
  labels,
  verdict,
  continuation,
  reference,
}: StepsRow): PromptDraft {
  return {
    prompt,
    promptField: "prompt",
    responses: [
      { messages: [{ role: "assistant", content: joinedSteps(steps) }], source: {}, steps, field: "steps" },
    ],
    tags: [],
    ...(reference !== null && { reference, referenceField: "reference" }),
    recorded: [
      {
        answer: {
          kind: "steps",
          response: 0,
          labels,
          ...(verdict !== "labeled" && { verdict }),
          ...(continuation !== null && { continuation }),
        },
      },
    ],
  };
}

/** One response without a judgment. */
export function demonstrationDraft({ prompt, completion }: DemonstrationRow): PromptDraft {
  return {
    prompt,
    promptField: "prompt",
    responses: [{ messages: completion, source: {}, field: "completion" }],
    tags: [],
  };
}
