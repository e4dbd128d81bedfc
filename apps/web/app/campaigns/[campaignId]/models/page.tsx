import { ModelList } from "../../../../features/models/model-list.tsx";
import { pageTitle, Texts } from "../../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("models");

export default async function ModelsPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["datasets", "models"]}>
      <ModelList campaignId={(await params).campaignId} />
    </Texts>
  );
}
