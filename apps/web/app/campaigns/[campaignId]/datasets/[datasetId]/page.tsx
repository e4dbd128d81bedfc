import { DatasetPage } from "../../../../../features/datasets/dataset-page.tsx";
import { pageTitle, Texts } from "../../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("dataset");

export default async function OneDatasetPage({
  params,
}: {
  params: Promise<{ campaignId: string; datasetId: string }>;
}) {
  return (
    <Texts of={["campaigns", "datasets", "metadata"]}>
      <DatasetPage {...await params} />
    </Texts>
  );
}
