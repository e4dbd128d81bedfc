import { basename } from "node:path";
import { ContaminationListRef } from "@laurel/core/datasets/dataset-policies";
import { askServer } from "./ask-server.ts";
import type { Connection } from "./connection.ts";
import { fileBody } from "./file-body.ts";

const Kept = ContaminationListRef.loose();

/**
 * Adds files to the lists that a campaign's datasets can be checked against, under their names; one that is
 * there already stays the one it is.
 */
export async function uploadLists(
  connection: Connection,
  campaignId: string,
  files: readonly string[],
): Promise<ContaminationListRef[]> {
  const lists: ContaminationListRef[] = [];
  for (const file of files) {
    const response = await askServer(
      connection,
      `/api/v1/campaigns/${campaignId}/lists?name=${encodeURIComponent(basename(file))}`,
      { method: "POST", body: await fileBody(file), type: "application/octet-stream" },
    );
    const { name, sha256 } = Kept.parse(await response.json());
    lists.push({ name, sha256 });
  }
  return lists;
}
