import { VersionPage } from "../../../../../../../features/datasets/version-page.tsx";
import { pageTitle, Texts } from "../../../../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("datasetVersion");

export default async function OneVersionPage({
  params,
}: {
  params: Promise<{ campaignId: string; datasetId: string; versionId: string }>;
}) {
  return (
    <Texts of={["campaigns", "datasetReport", "datasets", "markdown", "metadata", "models", "plots"]}>
      <VersionPage {...await params} />
    </Texts>
  );
}
