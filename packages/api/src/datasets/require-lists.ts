import type { DecontaminationPolicy } from "@laurel/core/datasets/dataset-policies";
import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import { listLists } from "@laurel/db/queries/datasets";
import type { ReadDb } from "@laurel/db/store/store";

const FIELD = "decontamination.lists";

/** Refuses a policy with lists that the campaign hasn't, or that are too long together. */
export async function requireLists(
  db: ReadDb,
  campaignId: string,
  { lists }: DecontaminationPolicy,
): Promise<void> {
  const known = await listLists(db, campaignId);
  const found = lists.map((list) =>
    known.find(({ name, sha256 }) => name === list.name && sha256 === list.sha256),
  );
  const missing = lists.find((_, index) => found[index] === undefined);
  if (missing) {
    const offer =
      known.length === 0
        ? "It has no lists"
        : `It has ${known
            .slice(0, 20)
            .map(({ name, sha256 }) => `${JSON.stringify(name)} (${sha256.slice(0, 8)}…)`)
            .join(", ")}`;
    throw new DomainError(
      "INVALID",
      `This campaign has no list ${JSON.stringify(missing.name)} with the SHA-256 ${missing.sha256}. ${offer}; add the file before you name it.`,
      { field: FIELD },
    );
  }
  const words = found.reduce((sum, list) => sum + (list ? list.words + list.texts : 0), 0);
  if (words > LIMITS.listWords)
    throw new DomainError(
      "TOO_LARGE",
      `The lists have ${words} words together, and a dataset is checked against ${LIMITS.listWords} at most: choose fewer.`,
      { field: FIELD },
    );
}
