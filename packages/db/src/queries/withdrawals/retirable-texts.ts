import { and, asc, eq } from "drizzle-orm";
import { asFlag, isAmong } from "../../sql/fragments.ts";
import type { ReadDb } from "../../store/store.ts";
import { promptsListed } from "../prompts.ts";
import { isRetired, withdrawnFrom } from "./standing-work.ts";

/** A prompt or response, and whether it is retired. */
export type RetirableText = { readonly id: string; readonly retired: boolean };

/** Those of these prompts that the campaign has in visible rounds. */
export async function promptsAmong(
  db: ReadDb,
  campaignId: string,
  ids: readonly string[],
): Promise<RetirableText[]> {
  const { prompts, imports } = db.t;
  const withdrawn = await withdrawnFrom(db, campaignId);
  return db.q
    .select({ id: prompts.id, retired: asFlag(isRetired(db, withdrawn, "prompt", prompts.id)) })
    .from(prompts)
    .innerJoin(imports, eq(imports.id, prompts.importId))
    .where(
      and(
        isAmong(db.dialect, prompts.id, ids),
        eq(prompts.campaignId, campaignId),
        eq(imports.status, "visible"),
      ),
    )
    .orderBy(asc(prompts.id));
}

/** Those of these responses that the campaign has in visible rounds. */
export async function responsesAmong(
  db: ReadDb,
  campaignId: string,
  ids: readonly string[],
): Promise<RetirableText[]> {
  const { prompts, responses, imports } = db.t;
  const withdrawn = await withdrawnFrom(db, campaignId);
  return db.q
    .select({ id: responses.id, retired: asFlag(isRetired(db, withdrawn, "response", responses.id)) })
    .from(responses)
    .innerJoin(prompts, eq(prompts.id, responses.promptId))
    .innerJoin(imports, eq(imports.id, responses.importId))
    .where(
      and(
        isAmong(db.dialect, responses.id, ids),
        eq(prompts.campaignId, campaignId),
        eq(imports.status, "visible"),
      ),
    )
    .orderBy(asc(responses.id));
}

type Matching = { readonly search: string; readonly retired: boolean; readonly limit: number };

/** The first prompts, by id, that the list of prompts shows for a search, retired ones or the others. */
export async function promptsMatching(
  db: ReadDb,
  campaignId: string,
  { search, retired, limit }: Matching,
): Promise<string[]> {
  const { prompts, imports } = db.t;
  const withdrawn = await withdrawnFrom(db, campaignId);
  const rows = await db.q
    .select({ id: prompts.id })
    .from(prompts)
    .innerJoin(imports, eq(imports.id, prompts.importId))
    .where(promptsListed(db, { campaignId, search, retired }, withdrawn))
    .orderBy(asc(prompts.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
