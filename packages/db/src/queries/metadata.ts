import {
  and,
  asc,
  between,
  countDistinct,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  lte,
  type SQL,
  sql,
} from "drizzle-orm";
import type { MetadataCondition } from "@laurel/core/records/metadata-condition";
import { type MetadataPlace, placeKey } from "@laurel/core/records/metadata-place";
import { metadataNumber, metadataTexts } from "@laurel/core/records/metadata-texts";
import type { Metadata } from "@laurel/core/records/prompt-record";
import { binaryOrder, idInList, matches } from "../sql/fragments.ts";
import { insertMany } from "../sql/insert-rows.ts";
import { type ReadDb, statement, type Tx } from "../store/store.ts";

const knownValues = statement("imports.metadata", ({ q, t, dialect }) =>
  q
    .select({
      promptId: t.metadata.promptId,
      responseId: t.metadata.responseId,
      contentHash: t.metadata.contentHash,
    })
    .from(t.metadata)
    .where(
      and(idInList(dialect, t.metadata.promptId, "ids"), idInList(dialect, t.metadata.contentHash, "hashes")),
    ),
);

/** Where these prompts and their responses have metadata already whose values have one of these hashes. */
export async function knownMetadata(
  db: ReadDb,
  promptIds: readonly string[],
  contentHashes: readonly string[],
) {
  if (promptIds.length === 0 || contentHashes.length === 0) return [];
  return db
    .prepared(knownValues)
    .execute({ ids: JSON.stringify(promptIds), hashes: JSON.stringify(contentHashes) });
}

/** The metadata of a prompt and its responses from visible rounds, in the order in which it came. */
export async function metadataOfPrompt({ q, t: { metadata, imports } }: ReadDb, promptId: string) {
  return q
    .select({
      responseId: metadata.responseId,
      round: imports.round,
      line: metadata.line,
      values: metadata.values,
    })
    .from(metadata)
    .innerJoin(imports, eq(imports.id, metadata.importId))
    .where(and(eq(metadata.promptId, promptId), eq(imports.status, "visible")))
    .orderBy(asc(imports.round), asc(metadata.line), asc(metadata.id));
}

const visibleMetadata = statement("metadata.ofPrompts", ({ q, t: { metadata, imports }, dialect }) =>
  q
    .select({
      promptId: metadata.promptId,
      responseId: metadata.responseId,
      importId: metadata.importId,
      values: metadata.values,
    })
    .from(metadata)
    .innerJoin(imports, eq(imports.id, metadata.importId))
    .where(and(idInList(dialect, metadata.promptId, "ids"), eq(imports.status, "visible")))
    .orderBy(asc(imports.round), asc(metadata.line), asc(metadata.id)),
);

/** The metadata of prompts and their responses from visible rounds, in the order in which it came. */
export async function metadataOfPrompts(db: ReadDb, promptIds: readonly string[]) {
  return db.prepared(visibleMetadata).execute({ ids: JSON.stringify(promptIds) });
}

/** The metadata of prompts and their responses from rounds up to the watermark, as it came. */
export async function metadataUpTo(
  { q, t: { metadata, imports } }: ReadDb,
  promptIds: readonly string[],
  watermark: number,
) {
  return q
    .select({
      id: metadata.id,
      promptId: metadata.promptId,
      responseId: metadata.responseId,
      importId: metadata.importId,
      round: imports.round,
      line: metadata.line,
      values: metadata.values,
    })
    .from(metadata)
    .innerJoin(imports, eq(imports.id, metadata.importId))
    .where(
      and(inArray(metadata.promptId, [...promptIds]), isNotNull(imports.round), lte(imports.seq, watermark)),
    )
    .orderBy(asc(imports.round), asc(metadata.line), asc(metadata.id));
}

/**
 * Whether the metadata of a prompt from visible rounds contains the search text in a value, whatever its case.
 * Column names don't count. The JSON as a whole is looked through first, since that is cheap and most of it
 * does not contain the text.
 */
export function foundInMetadata({ dialect, q, t }: ReadDb, search: string): SQL | undefined {
  const { metadata, imports, prompts } = t;
  const asJson = JSON.stringify(search.trim()).slice(1, -1);
  const [inText, inValue] =
    dialect === "postgres"
      ? [
          matches(asJson, sql`${metadata.values}::text`),
          sql`exists (select 1 from jsonb_path_query(${metadata.values}, 'strict $.**') as part(value)
            where jsonb_typeof(part.value) not in ('object', 'array')
            and ${matches(search, sql`part.value #>> '{}'`)})`,
        ]
      : [
          matches(asJson, metadata.values),
          sql`exists (select 1 from json_tree(${metadata.values}) as part where ${matches(search, sql`part.atom`)})`,
        ];
  if (!inText) return undefined;
  return sql`exists ${q
    .select({ one: sql`1` })
    .from(metadata)
    .innerJoin(imports, eq(imports.id, metadata.importId))
    .where(and(eq(metadata.promptId, prompts.id), eq(imports.status, "visible"), inText, inValue))}`;
}

/** Unicode characters: an index of Postgres holds at most 2,704 bytes a row. */
const BEGINNING = 200;

type NewMetadata = Tx["t"]["metadata"]["$inferInsert"] & { readonly values: Metadata };

/** Stores metadata with the texts that it is found by. */
export async function insertMetadata(tx: Tx, rows: readonly NewMetadata[]): Promise<void> {
  await insertMany(tx, tx.t.metadata, rows);
  await insertMany(tx, tx.t.metadataValues, rows.flatMap(valuesOf));
}

function valuesOf({ importId, promptId, responseId, values }: NewMetadata) {
  const place = { importId, promptId, ofResponse: (responseId ?? null) !== null };
  return Object.entries(values).flatMap(([column, value]) =>
    metadataTexts(value).map((text) => ({ ...place, column, ...split(text), number: metadataNumber(text) })),
  );
}

function split(text: string): { readonly value: string; readonly rest: string | null } {
  if (text.length <= BEGINNING) return { value: text, rest: null };
  const value = Array.from(text.slice(0, 2 * BEGINNING))
    .slice(0, BEGINNING)
    .join("");
  return { value, rest: text.slice(value.length) || null };
}

/** Deletes at most `limit` of the texts that a round's metadata is found by; returns how many. */
export async function deleteMetadataValues(tx: Tx, importId: string, limit: number): Promise<number> {
  const { metadataValues } = tx.t;
  const place = sql.raw(tx.dialect === "postgres" ? "ctid" : "rowid");
  const some = tx.q
    .select({ place: sql`${place}` })
    .from(metadataValues)
    .where(eq(metadataValues.importId, importId))
    .limit(limit);
  const deleted = await tx.q
    .delete(metadataValues)
    .where(sql`${place} in ${some}`)
    .returning({ importId: metadataValues.importId });
  return deleted.length;
}

async function visibleRounds({ q, t: { imports } }: ReadDb, campaignId: string): Promise<string[]> {
  const rows = await q
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.campaignId, campaignId), eq(imports.status, "visible")));
  return rows.map(({ id }) => id);
}

/** The condition on prompts that the metadata of visible rounds, theirs or their responses', meets a condition. */
export async function meetsInMetadata(
  db: ReadDb,
  campaignId: string,
  condition: MetadataCondition,
): Promise<SQL> {
  const { metadataValues, prompts } = db.t;
  const rounds = await visibleRounds(db, campaignId);
  const found = db.q
    .select({ promptId: metadataValues.promptId })
    .from(metadataValues)
    .where(and(ofColumn(db, rounds, condition.column), valueFits(db, condition)));
  return condition.is === "missing" ? sql`${prompts.id} not in ${found}` : sql`${prompts.id} in ${found}`;
}

/** A column of prompts or responses in these rounds; the index has both kinds apart. */
function ofColumn({ t: { metadataValues } }: ReadDb, rounds: readonly string[], column: string) {
  return and(
    inArray(metadataValues.importId, [...rounds]),
    eq(metadataValues.column, column),
    inArray(metadataValues.ofResponse, [false, true]),
  );
}

/** A text that is shorter than a beginning has no rest, so the index holds all of it: rows are not looked up. */
function valueFits({ t: { metadataValues } }: ReadDb, condition: MetadataCondition): SQL | undefined {
  const { value, rest, number } = metadataValues;
  switch (condition.is) {
    case "there":
    case "missing":
      return undefined;
    case "one-of": {
      const wanted = condition.values.map((text) => {
        const parts = split(text);
        if (Array.from(parts.value).length < BEGINNING) return eq(value, parts.value);
        return and(eq(value, parts.value), parts.rest === null ? sql`${rest} is null` : eq(rest, parts.rest));
      });
      return sql`(${sql.join(wanted, sql` or `)})`;
    }
    case "contains": {
      const whole = matches(condition.text, sql`(${value} || coalesce(${rest}, ''))`);
      return sql`case when length(${value}) < ${BEGINNING} then ${matches(condition.text, value)} else ${whole} end`;
    }
    case "between": {
      const { from, to } = condition;
      if (from === null) return to === null ? undefined : lte(number, to);
      return to === null ? gte(number, from) : between(number, from, to);
    }
  }
}

const firstPlace = statement("metadata.firstPlace", (db) => placesOfRound(db).limit(1));

const nextPlace = statement("metadata.nextPlace", (db) => {
  const { column, ofResponse } = db.t.metadataValues;
  const after = sql`(${sql.placeholder("column")}, ${sql.placeholder("ofResponse")})`;
  return placesOfRound(db, sql`(${column}, ${ofResponse}) > ${after}`).limit(1);
});

function placesOfRound({ q, t: { metadataValues } }: Pick<ReadDb, "q" | "t">, condition?: SQL) {
  const { importId, column, ofResponse } = metadataValues;
  return q
    .select({ column, ofResponse })
    .from(metadataValues)
    .where(and(eq(importId, sql.placeholder("importId")), condition))
    .orderBy(asc(column), asc(ofResponse));
}

/**
 * The columns of metadata in a campaign's visible rounds, in the order of their names. Each is found by a
 * look into the index, however many prompts have it.
 */
export async function metadataPlaces(db: ReadDb, campaignId: string): Promise<MetadataPlace[]> {
  const found = new Map<string, MetadataPlace>();
  for (const importId of await visibleRounds(db, campaignId)) {
    let [row] = await db.prepared(firstPlace).execute({ importId });
    while (row) {
      const place = { of: row.ofResponse ? "response" : "prompt", column: row.column } as const;
      found.set(placeKey(place), place);
      // A placeholder knows no column that would turn the truth value into what the driver takes.
      const ofResponse = db.dialect === "postgres" ? row.ofResponse : Number(row.ofResponse);
      [row] = await db.prepared(nextPlace).execute({ importId, column: row.column, ofResponse });
    }
  }
  return [...found.values()].toSorted((one, other) =>
    `${one.column}\n${one.of}` < `${other.column}\n${other.of}` ? -1 : 1,
  );
}

/** The commonest short values of a column in visible rounds, and how many prompts have each. */
export async function commonestValues(
  db: ReadDb,
  campaignId: string,
  column: string,
  limit: number,
): Promise<{ value: string; prompts: number }[]> {
  const { metadataValues: values } = db.t;
  const rows = await db.q
    .select({ value: values.value, prompts: countDistinct(values.promptId) })
    .from(values)
    .where(ofColumn(db, await visibleRounds(db, campaignId), column))
    .groupBy(values.value)
    .orderBy(desc(countDistinct(values.promptId)), binaryOrder(db.dialect, values.value))
    .limit(limit);
  return rows.filter(({ value }) => value !== "" && Array.from(value).length < BEGINNING);
}

const SAMPLED = 1_000;

/**
 * Those of the columns that name models: a value of theirs is the model of one of the first responses of a
 * round.
 */
export async function placesOfModels(
  db: ReadDb,
  campaignId: string,
  places: readonly MetadataPlace[],
): Promise<MetadataPlace[]> {
  const { responses, metadataValues: values } = db.t;
  const rounds = await visibleRounds(db, campaignId);
  const models = new Set<string>();
  for (const round of rounds) {
    const sample = await db.q
      .select({ source: responses.source })
      .from(responses)
      .where(eq(responses.importId, round))
      .limit(SAMPLED);
    for (const { source } of sample) if (source.model !== undefined) models.add(source.model);
  }
  if (models.size === 0) return [];
  const named: MetadataPlace[] = [];
  for (const place of places) {
    const [one] = await db.q
      .select({ value: values.value })
      .from(values)
      .where(
        and(
          inArray(values.importId, rounds),
          eq(values.column, place.column),
          eq(values.ofResponse, place.of === "response"),
          inArray(values.value, [...models]),
        ),
      )
      .limit(1);
    if (one) named.push(place);
  }
  return named;
}
