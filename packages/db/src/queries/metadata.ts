import { and, asc, eq, inArray, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import { idInList, matches } from "../sql/fragments.ts";
import { type ReadDb, statement } from "../store/store.ts";

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
