import { useTranslations } from "next-intl";
import Link from "next/link";
import { FamilyId } from "@laurel/core/datasets/families";
import { Badge } from "../../components/ui/badge.tsx";
import { Table } from "../../components/ui/table.tsx";
import { showCount, showTime } from "../../lib/figures.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { familyWords } from "./spec/family-words.ts";
import { VersionStatusBadge } from "./version-status-badge.tsx";

type Version = RouterOutputs["datasets"]["get"]["versions"][number];
type VersionTableProps = { campaignId: string; datasetId: string; versions: readonly Version[] };

/**
 * A version's kinds of record, each with the numbers of its records; every column has a line for each kind.
 */
function familyRows({ counts }: Version) {
  return FamilyId.options.flatMap((family) => (counts?.[family] ? [{ family, ...counts[family].rows }] : []));
}

/** The versions of a dataset, newest first. */
export function VersionTable({ campaignId, datasetId, versions }: VersionTableProps) {
  const t = useTranslations();
  return (
    <Table caption={t("datasets.versions")}>
      <thead>
        <tr>
          <th scope="col">{t("datasets.version")}</th>
          <th scope="col">{t("datasets.state")}</th>
          <th scope="col">{t("datasets.records")}</th>
          <th scope="col" className="text-end">
            {t("datasets.training")}
          </th>
          <th scope="col" className="text-end">
            {t("datasets.test")}
          </th>
          <th scope="col">{t("datasets.cut")}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <td>
              <Link
                href={`/campaigns/${campaignId}/datasets/${datasetId}/versions/${version.id}`}
                className="font-medium whitespace-nowrap text-primary underline-offset-4 hover:underline"
              >
                {t("datasets.versionNumber", { number: version.number })}
              </Link>
              {version.label !== null && (
                <span className="block min-w-24 text-sm text-muted-foreground">
                  <NameText text={version.label} />
                </span>
              )}
            </td>
            <td>
              <span className="flex flex-wrap gap-1">
                <VersionStatusBadge status={version.status} />
                {version.withdrawnAt !== null && <Badge tone="warning">{t("datasets.withdrawn")}</Badge>}
              </span>
              {version.error && (
                <span className="mt-1 block min-w-48 text-sm text-muted-foreground">{version.error}</span>
              )}
            </td>
            <td>
              {familyRows(version).map(({ family }) => (
                <span key={family} className="block whitespace-nowrap">
                  {familyWords(t, family).name}
                </span>
              ))}
            </td>
            <td className="text-end tabular-nums">
              {familyRows(version).map(({ family, train }) => (
                <span key={family} className="block">
                  {showCount(t, train)}
                </span>
              ))}
            </td>
            <td className="text-end tabular-nums">
              {familyRows(version).map(({ family, test }) => (
                <span key={family} className="block">
                  {showCount(t, test)}
                </span>
              ))}
            </td>
            <td className="whitespace-nowrap">
              {showTime(t, version.createdAt)}
              {version.createdBy && (
                <span className="block text-sm text-muted-foreground">{version.createdBy}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
