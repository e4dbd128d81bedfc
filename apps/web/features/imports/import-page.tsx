import { PageHeader } from "../../components/ui/page-header.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { NewImport } from "./new-import.tsx";
import { RoundList } from "./round-list.tsx";

/** Bringing prompts with responses into a campaign. */
export function ImportPage({ campaignId }: { campaignId: string }) {
  return (
    <PageBody>
      <PageHeader title="Import" description="All of a file or nothing: a prompt that is already here gains new responses, and nothing is stored twice." />
      <div className="flex flex-col gap-6">
        <NewImport campaignId={campaignId} />
        <RoundList campaignId={campaignId} />
      </div>
    </PageBody>
  );
}
