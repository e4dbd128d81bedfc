import { DatasetList } from "../../../../features/datasets/dataset-list.tsx";
import { pageTitle, Texts } from "../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("datasets");

export default async function DatasetsPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["datasets"]}>
      <DatasetList campaignId={(await params).campaignId} />
    </Texts>
  );
}
