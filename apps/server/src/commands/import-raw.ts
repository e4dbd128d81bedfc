import { basename } from "node:path";
import { z } from "zod";
import type { ServerOptions } from "./connection.ts";
import { followJob } from "./follow-job.ts";
import { printable } from "./format-table.ts";
import { print } from "./print.ts";
import { sendFile } from "./send-file.ts";
import { withConnection } from "./with-connection.ts";

export type RawOptions = { readonly raw?: string; readonly name?: string };

const Started = z.object({ campaignId: z.string(), name: z.string(), jobId: z.string() });

/** Brings a campaign back from its raw file and waits for the end. */
export async function importRaw(
  file: string,
  options: ServerOptions & RawOptions & { readonly watch: boolean },
): Promise<void> {
  await withConnection(options, async (connection) => {
    const query = new URLSearchParams({
      name: basename(file),
      ...(options.name !== undefined && { campaign: options.name }),
    });
    const started = Started.parse(await sendFile(connection, `/campaigns/raw?${query.toString()}`, file));
    const { campaignId, name, jobId } = started;
    if (!options.watch)
      return print(options, started, [`Reading ${printable(name)} was started: job ${jobId}.`]);
    await followJob(connection, jobId);
    print(options, started, [
      `The campaign ${printable(name)} (${campaignId}) is back, with everything that the file holds.`,
    ]);
  });
}
