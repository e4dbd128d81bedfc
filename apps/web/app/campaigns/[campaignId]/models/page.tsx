import { ModelList } from "../../../../features/models/model-list.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("models");

export default async function ModelsPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <ModelList campaignId={(await params).campaignId} />;
}
