import { z } from "zod";

/** backup.json: what a backup folder holds. It is written last, so a folder without it is no backup. */
export const BackupManifest = z.strictObject({
  version: z.literal(1),
  createdAt: z.string(),
  database: z.enum(["sqlite", "postgres", "postgres, not included"]),
  databaseFile: z.string().nullable(),
  files: z.int(),
});
export type BackupManifest = z.infer<typeof BackupManifest>;
