import { z } from "zod";
import { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { ImportPreview } from "@laurel/core/imports/import-preview";
import { NamePolicy } from "@laurel/core/imports/name-policy";
import type { Translate } from "../../i18n/translate.ts";

/** The server's answer to an upload: where the file is kept, and what it seems to hold. */
export const Upload = z.object({
  uploadId: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  detected: z.object({ format: ImportPreview.shape.format, mapping: ImportPreview.shape.mapping }),
  recognised: ImportPreview.shape.recognised,
  recognisedBy: ImportPreview.shape.recognisedBy,
  byColumns: ImportPreview.shape.byColumns,
  columns: z.array(z.string()),
  sample: ImportPreview.shape.rows,
  /** How the newest import of a file with these columns was read. */
  remembered: ImportPreview.pick({ format: true })
    .extend({ mapping: ColumnMapping, namePolicy: NamePolicy, fileName: z.string() })
    .nullable(),
});
export type Upload = z.infer<typeof Upload>;

const Refusal = z
  .object({ error: z.object({ message: z.string() }) })
  .or(z.object({ message: z.string() }).transform((error) => ({ error })));

function refusalOf(t: Translate, status: number, text: string): string {
  try {
    return Refusal.parse(JSON.parse(text)).error.message;
  } catch {
    return t("imports.upload.refused", { status });
  }
}

type UploadOptions = { readonly onProgress: (sent: number) => void; readonly signal: AbortSignal };

/** Sends a file as it is, by XMLHttpRequest, since fetch doesn't tell how much was sent. */
export function uploadFile(
  t: Translate,
  campaignId: string,
  file: File,
  { onProgress, signal }: UploadOptions,
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/campaigns/${campaignId}/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded));
    request.addEventListener("error", () =>
      reject(new Error("The server can't be reached. Check the connection and send the file again.")),
    );
    request.addEventListener("abort", () =>
      reject(new DOMException(t("imports.upload.cancelled"), "AbortError")),
    );
    request.addEventListener("load", () => {
      if (request.status >= 300) return reject(new Error(refusalOf(t, request.status, request.responseText)));
      const reply = Upload.safeParse(JSON.parse(request.responseText));
      return reply.success
        ? resolve(reply.data)
        : reject(
            new Error(
              "The server's answer to the upload makes no sense: the page may be older than the server. Reload it.",
            ),
          );
    });
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
