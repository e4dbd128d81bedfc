import { setImmediate } from "node:timers/promises";
import {
  type ComparedRow,
  decideRow,
  judgedRow,
  type KnownRow,
  type RowDecision,
} from "@laurel/core/imports/row-ids";
import type { RefusedRow } from "@laurel/core/imports/staged-row";
import { hashesOf, type ImportedRow, lastRows, namesUnder } from "@laurel/db/queries/imported-rows";
import { type Withdrawn, withdrawnFrom } from "@laurel/db/queries/withdrawals/standing-work";
import { contentsOfTexts, judgedTexts } from "@laurel/db/queries/withdrawals/withdrawn-contents";
import type { ReadDb } from "@laurel/db/store/store";

type Context = {
  /** The import that is under way, whose rows come last; null where nothing is stored. */
  readonly importId: string | null;
  readonly withdrawn: Withdrawn;
  /** The column that holds the ids. */
  readonly field: string;
};

type Decided<Row> = { readonly row: Row; readonly decision: RowDecision };

/**
 * What each row with an id is: new under it, the same as before, or one with other texts, which takes the place
 * of what nobody judged. Rows come back with their decisions, in their order. `before` are rows of this import
 * that are not stored, which later ones meet; it gains these rows.
 */
export async function decideRows<Row extends ComparedRow>(
  db: ReadDb,
  { importId, withdrawn, field }: Context,
  rows: readonly Row[],
  before: Map<string, KnownRow> = new Map(),
): Promise<Decided<Row>[]> {
  const ids = [...new Set(rows.flatMap(({ externalId }) => externalId ?? []))];
  const stored = await knownRows(db, withdrawn, importId, ids);
  const beside = rows.map((row) => decideRow(stored.get(row.externalId ?? ""), row, field));
  const judged = await judgedAmong(db, withdrawn, beside);
  const decided: Decided<Row>[] = [];
  for (const row of rows) {
    const { externalId = "" } = row;
    const known = before.get(externalId) ?? stored.get(externalId);
    const decision = await unlessJudged(db, withdrawn.campaignId, { known, judged, field }, row);
    if (row.externalId !== undefined && (decision.is === "new" || decision.is === "other"))
      before.set(externalId, asKnown(row, externalId));
    decided.push({ row, decision });
  }
  return decided;
}

/** How many rows are new under their ids, take the place of earlier ones, say the same, or are refused. */
export type IdCounts = {
  readonly newRows: number;
  readonly replacedRows: number;
  readonly unchangedRows: number;
  readonly refusedRows: number;
};

/** How many rows are compared before others are served. */
const COMPARED_AT_ONCE = 200;

/** What rows that are not stored are beside what a campaign has under their ids, counted, and those refused. */
export async function compareRows(
  db: ReadDb,
  { campaignId, field }: { readonly campaignId: string; readonly field: string },
  rows: readonly ComparedRow[],
): Promise<{ readonly counts: IdCounts; readonly refused: readonly RefusedRow[] }> {
  const context = { importId: null, withdrawn: await withdrawnFrom(db, campaignId), field };
  const before = new Map<string, KnownRow>();
  const decisions: RowDecision[] = [];
  for (let start = 0; start < rows.length; start += COMPARED_AT_ONCE) {
    const decided = await decideRows(db, context, rows.slice(start, start + COMPARED_AT_ONCE), before);
    decisions.push(...decided.map(({ decision }) => decision));
    await setImmediate();
  }
  const count = (is: RowDecision["is"]) => decisions.filter((decision) => decision.is === is).length;
  return {
    counts: {
      newRows: count("new"),
      replacedRows: count("other"),
      unchangedRows: count("same"),
      refusedRows: count("refused"),
    },
    refused: decisions.flatMap((decision) => (decision.is === "refused" ? [decision.problem] : [])),
  };
}

/** Which of the texts that rows would replace were judged. */
async function judgedAmong(
  db: ReadDb,
  withdrawn: Withdrawn,
  decisions: readonly RowDecision[],
): Promise<ReadonlySet<string>> {
  const replaced = decisions.flatMap((decision) => (decision.is === "other" ? [decision.replaces] : []));
  const judged = new Set<string>();
  for (const kind of ["prompt", "response"] as const) {
    const ids = replaced.flatMap((texts) => (texts.kind === kind ? texts.ids : []));
    for (const id of await judgedTexts(db, withdrawn, kind, ids)) judged.add(id);
  }
  return judged;
}

type Beside = {
  readonly known: KnownRow | undefined;
  readonly judged: ReadonlySet<string>;
  readonly field: string;
};

async function unlessJudged(
  db: ReadDb,
  campaignId: string,
  { known, judged, field }: Beside,
  row: ComparedRow,
): Promise<RowDecision> {
  const decision = decideRow(known, row, field);
  if (!known || decision.is !== "other" || !decision.replaces.ids.some((id) => judged.has(id)))
    return decision;
  const { kind, ids } = decision.replaces;
  const contents = await contentsOfTexts(db, campaignId, kind, ids);
  return { is: "refused", problem: judgedRow(known, row, field, contents) };
}

/** A row of this import as later rows of it meet it. Its texts have no ids yet, and none is needed. */
function asKnown(row: ComparedRow, externalId: string): KnownRow {
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
