import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { compressedName, Compression } from "@laurel/core/datasets/stored-file";
import { buttonStyles } from "../../components/ui/button.tsx";
import { CopyButton } from "../../components/ui/copy-button.tsx";
import { Table } from "../../components/ui/table.tsx";
import { showBytes, showCount } from "../../lib/figures.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";

type FileTableProps = {
  caption: string;
  versionId: string;
  files: RouterOutputs["datasets"]["version"]["files"];
};

const address = (versionId: string, path: string) =>
  `/api/v1/versions/${versionId}/files/${path.split("/").map(encodeURIComponent).join("/")}`;

/** Files of a version. */
export function FileTable({ caption, versionId, files }: FileTableProps) {
  const t = useTranslations();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t("datasets.files.file")}</th>
          <th scope="col" className="text-end">
            {t("datasets.records")}
          </th>
          <th scope="col" className="text-end">
            {t("datasets.files.size")}
          </th>
          <th scope="col">SHA-256</th>
          <th scope="col">
            <span className="sr-only">{t("datasets.files.download")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.path}>
            <td className="font-mono text-sm whitespace-nowrap" dir="ltr">
              {file.path}
            </td>
            <td className="text-end tabular-nums">{showCount(t, file.rows)}</td>
            <td className="text-end whitespace-nowrap tabular-nums">{showBytes(t, file.bytes)}</td>
            <td>
              <FileHash sha256={file.sha256} />
            </td>
            <td>
              <span className="flex justify-end gap-1.5">
                {file.path.endsWith(".jsonl") &&
                  Compression.options.map((compression) => (
                    <a
                      key={compression}
                      href={`${address(versionId, file.path)}?compression=${compression}`}
                      download
                      className={buttonStyles({ variant: "ghost", size: "small" })}
                    >
                      <span aria-hidden dir="ltr">
                        {compressedName("", compression)}
                      </span>
                      <span className="sr-only">
                        {t("datasets.files.downloadCompressed", {
                          file: compressedName(file.path, compression),
                          compression,
                        })}
                      </span>
                    </a>
                  ))}
                <a
                  href={address(versionId, file.path)}
                  download
                  className={buttonStyles({ variant: "secondary", size: "small" })}
                >
                  <Download aria-hidden /> {t("datasets.files.download")}
                  <span className="sr-only"> {file.path}</span>
                </a>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The beginning of a file's SHA-256, and the whole to copy. */
function FileHash({ sha256 }: { sha256: string }) {
  const t = useTranslations();
  return (
    <span className="flex items-center gap-2">
      <code className="font-mono text-xs" title={sha256}>
        {sha256.slice(0, 12)}…
      </code>
      <CopyButton text={sha256}>{t("datasets.files.copyHash")}</CopyButton>
    </span>
  );
}
