import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import {
  promptsAmong,
  promptsMatching,
  responsesAmong,
} from "@laurel/db/queries/withdrawals/retirable-texts";
import type { ReadDb } from "@laurel/db/store/store";

const Ids = z.array(Id).min(1).max(LIMITS.namedAtOnce);

/** Which prompts or responses a request is about: these, or all prompts that the list shows for a search. */
export const WhichTexts = z
  .strictObject({
    promptIds: Ids.optional(),
    responseIds: Ids.optional(),
    matching: z.strictObject({ search: SafeText.max(200) }).optional(),
  })
  .refine(
    ({ promptIds, responseIds, matching }) =>
      [promptIds, responseIds, matching].filter((way) => way !== undefined).length === 1,
    "must name prompts, responses, or what prompts match: one of the three",
  );
export type WhichTexts = z.infer<typeof WhichTexts>;

export type ChosenTexts = { readonly kind: "prompt" | "response"; readonly ids: readonly string[] };

/**
 * Those of the prompts or responses that a request is about which are retired, or which are not. Ids that the
 * campaign doesn't have are refused, and so are more prompts than one request may change.
 */
export async function chooseTexts(
  db: ReadDb,
  campaignId: string,
  { promptIds, responseIds, matching }: WhichTexts,
  retired: boolean,
): Promise<ChosenTexts> {
  if (matching) {
    const limit = LIMITS.retiredAtOnce + 1;
    const ids = await promptsMatching(db, campaignId, { ...matching, retired, limit });
    if (ids.length === limit)
      throw new DomainError(
        "INVALID",
        `More than ${LIMITS.retiredAtOnce} prompts match. Narrow the search, or withdraw the round that brought them.`,
        { field: "which.matching" },
      );
    return { kind: "prompt", ids };
  }
  const kind = responseIds ? "response" : "prompt";
  const asked = responseIds ?? promptIds ?? [];
  const found = await (responseIds ? responsesAmong : promptsAmong)(db, campaignId, asked);
  const known = new Set(found.map(({ id }) => id));
  const unknown = asked.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new DomainError("NOT_FOUND", `The campaign has no ${kind} ${unknown}.`, { [`${kind}Id`]: unknown });
  return { kind, ids: found.filter((text) => text.retired === retired).map(({ id }) => id) };
}
