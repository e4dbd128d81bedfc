import Link from "next/link";
import { Table } from "../../components/ui/table.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { showTime } from "../../lib/show-time.ts";
import { VersionStatusBadge } from "./version-status-badge.tsx";

type VersionTableProps = { campaignId: string; datasetId: string; versions: RouterOutputs["datasets"]["get"]["versions"] };

/** The versions of a dataset, newest first. */
export function VersionTable({ campaignId, datasetId, versions }: VersionTableProps) {
  return (
    <Table caption="Versions">
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">State</th>
          <th scope="col" className="text-right">Training</th>
          <th scope="col" className="text-right">Test</th>
          <th scope="col">Cut</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <td><Link href={`/campaigns/${campaignId}/datasets/${datasetId}/versions/${version.id}`} className="font-medium whitespace-nowrap text-primary underline-offset-4 hover:underline">Version {version.number}</Link></td>
            <td><VersionStatusBadge status={version.status} />{version.error && <span className="mt-1 block min-w-48 text-sm text-muted-foreground">{version.error}</span>}</td>
            <td className="text-right tabular-nums">{version.counts?.rows.train.toLocaleString("en") ?? "–"}</td>
            <td className="text-right tabular-nums">{version.counts?.rows.test.toLocaleString("en") ?? "–"}</td>
            <td className="whitespace-nowrap">{showTime(version.createdAt)}{version.createdBy && <span className="block text-sm text-muted-foreground">{version.createdBy}</span>}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
