import { decideRow, judgedRow, type KnownRow, type RowDecision } from "@laurel/core/imports/row-ids";
import type { StagedRow } from "@laurel/core/imports/staged-row";
import { hashesOf, type ImportedRow, lastRows, namesUnder } from "@laurel/db/queries/imported-rows";
import type { Withdrawn } from "@laurel/db/queries/withdrawals/standing-work";
import { contentsOfTexts } from "@laurel/db/queries/withdrawals/withdrawn-contents";
import type { ReadDb } from "@laurel/db/store/store";

type Context = {
  /** The import that is under way, whose rows come last; null where nothing is stored. */
  readonly importId: string | null;
  readonly withdrawn: Withdrawn;
  /** The column that holds the ids. */
  readonly field: string;
};

/**
 * What each row with an id is: new under it, the same as before, or one with other texts, which takes the place
 * of what nobody judged. Rows come back with their decisions, in their order.
 */
export async function decideRows(
  db: ReadDb,
  { importId, withdrawn, field }: Context,
  rows: readonly StagedRow[],
): Promise<{ readonly row: StagedRow; readonly decision: RowDecision }[]> {
  const ids = [...new Set(rows.flatMap(({ externalId }) => externalId ?? []))];
  const known = await knownRows(db, withdrawn, importId, ids);
  const decided = [];
  for (const row of rows) {
    const before = known.get(row.externalId ?? "");
    const decision = await unlessJudged(db, withdrawn.campaignId, before, row, field);
    if (row.externalId !== undefined && (decision.is === "new" || decision.is === "other"))
      known.set(row.externalId, asKnown(row, row.externalId));
    decided.push({ row, decision });
  }
  return decided;
}

async function unlessJudged(
  db: ReadDb,
  campaignId: string,
  known: KnownRow | undefined,
  row: StagedRow,
  field: string,
): Promise<RowDecision> {
  const decision = decideRow(known, row, field);
  if (!known || decision.is !== "other" || decision.replaces.ids.length === 0) return decision;
  const { kind, ids } = decision.replaces;
  const contents = await contentsOfTexts(db, campaignId, kind, ids);
  return contents.judged === 0
    ? decision
    : { is: "refused", problem: judgedRow(known, row, field, contents) };
}

/** A row of this import as later rows of it meet it. Its texts have no ids yet, and none is needed. */
function asKnown(row: StagedRow, externalId: string): KnownRow {
  const { line, promptHash } = row;
  const responses = row.responses.map(({ contentHash }) => ({ id: contentHash, contentHash }));
  return { externalId, round: null, line, promptId: "", promptHash, responses, shared: new Set() };
}

async function knownRows(
  db: ReadDb,
  withdrawn: Withdrawn,
  importId: string | null,
  externalIds: readonly string[],
): Promise<Map<string, KnownRow>> {
  const rows = await lastRows(db, withdrawn, importId, externalIds);
  if (rows.length === 0) return new Map();
  const promptIds = [...new Set(rows.map(({ promptId }) => promptId))];
  const hashes = await hashesOf(db, promptIds);
  const beside = await lastRowsOfPrompts(db, withdrawn, importId, promptIds);
  return new Map(
    rows.map((row) => [
      row.externalId,
      {
        externalId: row.externalId,
        round: row.importId === importId ? null : row.round,
        line: row.line,
        promptId: row.promptId,
        promptHash: hashes.get(row.promptId) ?? "",
        responses: row.responseIds.map((id) => ({ id, contentHash: hashes.get(id) ?? "" })),
        shared: new Set(
          (beside.get(row.promptId) ?? [])
            .filter(({ externalId }) => externalId !== row.externalId)
            .flatMap(({ promptId, responseIds }) => [promptId, ...responseIds]),
        ),
      },
    ]),
  );
}

/** The rows that say last what stands under their ids, by the prompt that they are about. */
async function lastRowsOfPrompts(
  db: ReadDb,
  withdrawn: Withdrawn,
  importId: string | null,
  promptIds: readonly string[],
): Promise<Map<string, ImportedRow[]>> {
  const names = await namesUnder(db, promptIds);
  const rows = await lastRows(db, withdrawn, importId, names);
  return Map.groupBy(rows, ({ promptId }) => promptId);
}
