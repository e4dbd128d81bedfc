import { z } from "zod";
import { ContaminationListRef } from "@laurel/core/datasets/dataset-policies";
import type { Translate } from "../../i18n/translate.ts";

const Kept = ContaminationListRef.loose();
const Refusal = z.object({ error: z.object({ message: z.string() }) });

/** Sends a file to the lists of a campaign, under its name; says which list it is. */
export async function uploadList(
  t: Translate,
  campaignId: string,
  file: File,
): Promise<ContaminationListRef> {
  const response = await fetch(
    `/api/v1/campaigns/${campaignId}/lists?name=${encodeURIComponent(file.name)}`,
    { method: "POST", body: file, headers: { "content-type": "application/octet-stream" } },
  );
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok)
    throw new Error(
      Refusal.safeParse(answer).data?.error.message ??
        t("datasets.contamination.refused", { status: response.status }),
    );
  const { name, sha256 } = Kept.parse(answer);
  return { name, sha256 };
}
