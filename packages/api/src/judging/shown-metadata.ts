import { type MetadataPlace } from "@laurel/core/records/metadata-place";
import { metadataText, ownValue } from "@laurel/core/records/metadata-texts";
import type { Metadata } from "@laurel/core/records/prompt-record";
import { metadataOfPrompts } from "@laurel/db/queries/metadata";
import { withdrawnRounds } from "@laurel/db/queries/withdrawals/withdrawal-facts";
import type { ReadDb } from "@laurel/db/store/store";

/** A column of metadata that the lead ticked, with its values as texts. */
export type ShownMetadata = { readonly column: string; readonly values: readonly string[] };

/**
 * What annotators see of the metadata of prompts and their responses: the ticked columns only, by the id of
 * the prompt or response. Rounds that are withdrawn tell nothing.
 */
export async function shownMetadata(
  db: ReadDb,
  campaignId: string,
  promptIds: readonly string[],
  shown: readonly MetadataPlace[],
): Promise<Map<string, ShownMetadata[]>> {
  const withdrawn = await withdrawnRounds(db, campaignId);
  const rows = (await metadataOfPrompts(db, promptIds)).filter(({ importId }) => !withdrawn.has(importId));
  const byId = Map.groupBy(rows, ({ promptId, responseId }) => responseId ?? promptId);
  return new Map(
    [...byId].map(([id, told]) => {
      const of = told[0]?.responseId === null ? "prompt" : "response";
      const ticked = shown.filter((place) => place.of === of);
      return [id, ticked.flatMap(({ column }) => shownColumn(told, column))];
    }),
  );
}

function shownColumn(told: readonly { readonly values: Metadata }[], column: string): ShownMetadata[] {
  const texts = told.flatMap(({ values }) => {
    const value = ownValue(values, column);
    return value === null || value === "" ? [] : [metadataText(value)];
  });
  return texts.length === 0 ? [] : [{ column, values: [...new Set(texts)] }];
}
