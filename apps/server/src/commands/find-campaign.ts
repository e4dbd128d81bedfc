import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { callRest } from "./ask-server.ts";
import type { Connection } from "./server-connection.ts";

export const CampaignRow = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  tasks: z.number(),
  judgments: z.number(),
});
export type CampaignRow = z.infer<typeof CampaignRow>;

const Rows = z.object({ rows: z.array(CampaignRow), total: z.number() });

/** Finds a campaign by its id, or by its name in any case of letters. */
export async function findCampaign(
  connection: Connection,
  nameOrId: string,
): Promise<{ readonly id: string; readonly name: string }> {
  if (Id.safeParse(nameOrId).success)
    return callRest(connection, `/campaigns/${nameOrId}`, CampaignRow.pick({ id: true, name: true }));
  const { rows } = await callRest(
    connection,
    `/campaigns?limit=200&search=${encodeURIComponent(nameOrId)}`,
    Rows,
  );
  const named = rows.filter((row) => row.name.toLowerCase() === nameOrId.toLowerCase());
  const [only] = named;
  if (only && named.length === 1) return only;
  if (only)
    throw new DomainError(
      "CONFLICT",
      `${named.length} campaigns are called ${nameOrId}. Give the id: ${named.map((row) => row.id).join(", ")}`,
    );
  throw new DomainError("NOT_FOUND", `No campaign is called ${nameOrId}. "laurel campaign list" shows them.`);
}
